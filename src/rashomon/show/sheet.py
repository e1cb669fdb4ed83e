"""A sheet of terminal text: rich draws it; every word of an article goes through `words`, which makes it safe."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from io import StringIO

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from rashomon.show import escape, marks, words

STYLES = {"same": "", "dropped": "red", "added": "green", "cut": "dim", "more": "dim"}
STATE_STYLE = {"conflict": "red", "impossible": "red", "superseded": "yellow", "compatible": "", "agreed": "green"}
ALL_OF_IT = "all of it: --json FILE or --html FILE"
LONG_RUN, SHORT_RUN, MOST, SHORT_LABEL = 110, 16, 4000, 6


class Sheet:
    """Where a report is drawn. Colour only repeats what the words and marks already say."""

    def __init__(self, console: Console, *, unicode: bool) -> None:
        self.console, self.unicode = console, unicode

    @property
    def narrow(self) -> bool:
        """Whether side-by-side columns have no room."""
        return self.console.width < 60

    def words(self, text: str, style: str = "") -> Text:
        """Words of an article or of ours, safe to print."""
        safe = escape.for_terminal(text if len(text) <= MOST else f"{text[:MOST]} …")
        return Text(safe if self.unicode else escape.ascii_only(safe), style=style)

    def join(self, parts: Iterable[Text | str]) -> Text:
        """Several runs as one paragraph."""
        out = Text()
        for part in parts:
            out.append_text(part if isinstance(part, Text) else self.words(part))
        return out

    def compared(self, pieces: Sequence[marks.Piece], *, quoted: bool, run: int = LONG_RUN) -> Text:
        """A wording against the fullest: [-missing-] {+new+}, an ellipsis where it begins later or ends earlier.

        Of what is the same, at most `run` words in a row are shown.
        """
        out = self.join(["“" if quoted else ""])
        for i, piece in enumerate(pieces):
            out.append_text(self._piece(piece, run))
            if i < len(pieces) - 1:
                out.append(piece.after)
        return out.append_text(self.join(["”" if quoted else ""]))

    def _piece(self, piece: marks.Piece, run: int) -> Text:
        if piece.mark == "cut":
            return self.words("…", "dim")
        text = self.words(marks.shortened(piece.text, run if piece.mark == "same" else SHORT_RUN), STYLES[piece.mark])
        edges = {"dropped": ("[-", "-]"), "added": ("{+", "+}")}.get(piece.mark, ("", ""))
        return Text.assemble((edges[0], STYLES[piece.mark]), text, (edges[1], STYLES[piece.mark]))

    def line(self, text: Text | str = "", *, indent: int = 0) -> None:
        """One paragraph, wrapped, at an indent."""
        body = text if isinstance(text, Text) else self.words(text)
        self.console.print(Padding(body, (0, 0, 0, indent)) if indent else body)

    def title(self, text: str) -> None:
        """The head of a story."""
        self.console.print(self.words(text, "bold"))
        self.console.print(self.words("━" * self.console.width))

    def heading(self, text: str) -> None:
        """The head of a section."""
        self.console.print()
        self.console.print(self.words(text.upper(), "bold cyan"))

    def more(self, total: int, shown: int, one: str, many: str = "") -> None:
        """How many more there are than were shown, and where."""
        if total > shown:
            left = words.count(total - shown, f"more {one}", f"more {many or one + 's'}")
            self.line(self.words(f"… {left}; {ALL_OF_IT}", "dim"), indent=2)

    def columns(self, rows: Iterable[tuple[Text, Text]], *, left: int, indent: int = 2) -> None:
        """Pairs side by side with the left column `left` wide; under each other where there is no room."""
        pairs = list(rows)
        if self.narrow:
            left = max((first.cell_len for first, _ in pairs), default=0)
        if self.narrow and left > SHORT_LABEL:
            for first, second in pairs:
                if first:
                    self.line(first, indent=indent)
                self.line(second, indent=indent + 2)
            return
        grid = Table.grid(padding=(0, 1, 0, 0))
        grid.add_column(width=left, overflow="fold")
        grid.add_column(ratio=1, overflow="fold")
        for first, second in pairs:
            grid.add_row(first, second)
        self.console.print(Padding(grid, (0, 0, 0, indent)))


def open_console(width: int, *, colour: bool) -> tuple[Console, StringIO]:
    """A console that writes into memory and looks at nothing around it."""
    out = StringIO()
    console = Console(
        file=out,
        width=max(20, width),
        height=100,
        force_terminal=colour,
        color_system="standard" if colour else None,
        no_color=not colour,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
        _environ={},
    )
    return console, out


def trimmed(text: str) -> str:
    """Lines without blanks at their ends, and one line break at the end of all."""
    return "".join(line.rstrip() + "\n" for line in text.rstrip().split("\n"))
