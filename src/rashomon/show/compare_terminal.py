"""Two articles side by side in a terminal: readable at 80 columns, without colour, and in a pipe."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby, zip_longest

from rich.text import Text

from rashomon.records import Absent, Comparison, Evidence
from rashomon.show import compare, marks
from rashomon.show.sheet import Sheet, open_console

RUN, OWN = 24, 24
"""Of words that both keep, and of those that no passage has, so many in a row are shown."""
EDGES = {"same": ("", "", ""), "moved": ("[~", "~]", "yellow")}
_BREAK = re.compile(r"[^\S\n]*(\n)\s*")
ONLY = (("[-", "-]", "red"), ("{+", "+}", "green"))
LEGEND = "[-words-] stand in A alone, {+words+} in B alone; [~words~] stand elsewhere in the other's passage"


def render(found: Comparison, *, width: int, colour: bool, unicode: bool = True, full_text: bool = False) -> str:
    """The comparison as lines of text; long runs of equal words, and of words in no passage, are cut unless `full_text`."""
    console, out = open_console(width, colour=colour)
    sheet, view = Sheet(console, unicode=unicode), compare.view(found)
    sheet.title(view.title)
    _sides(view, sheet)
    _shared(view, sheet)
    sheet.heading("Side by side")
    if view.passages:
        sheet.line(sheet.words(LEGEND, "dim"))
    _both(view.sides, sheet)
    for row in view.rows:
        _row(row, view, sheet, full_text)
    return "".join(line.rstrip() + "\n" for line in out.getvalue().rstrip().split("\n"))


def _sides(view: compare.View, sheet: Sheet) -> None:
    for side in view.sides:
        name = sheet.join([sheet.words(side.name, "bold"), sheet.words(" · "), sheet.words(compare.about(side))])
        sheet.columns([(sheet.words(side.letter, "bold"), name)], left=2)


def _shared(view: compare.View, sheet: Sheet) -> None:
    """How much both have, which way it went, what tells it, and where each passage stands."""
    sheet.heading("What both have")
    for line in compare.shared(view):
        sheet.line(line, indent=2)
    for evidence in view.evidence:
        sheet.line(sheet.words(f"{evidence.says}{_places(evidence, view)}", "dim"), indent=4)
    for copy in view.absent:
        assert isinstance(copy.source, Absent)
        letter = compare.side_of(view, copy.copy.article).letter
        where = f"in the words “{copy.source.credit.text}”" if copy.source.credit else "as its author"
        sheet.line(f"{letter} credits {copy.source.name}, which is neither of the two, {where}.", indent=2)
    for passage in view.passages:
        sheet.columns([(sheet.words(str(passage.number), "bold"), sheet.words(_told(passage)))], left=3)


def _told(passage: compare.Passage) -> str:
    left, right = passage.places
    return f"{compare.told(passage)} · A {left.start}–{left.end} · B {right.start}–{right.end}"


def _places(evidence: Evidence, view: compare.View) -> str:
    spans = [(compare.side_of(view, s.article).letter, s) for s in evidence.spans[:4]]
    shown = [f"{letter} {s.start}–{s.end} “{marks.shortened(s.text, 6)}”" for letter, s in spans]
    return f": {', '.join(shown)}" if shown else ""


def _both(sides: tuple[compare.Side, compare.Side], sheet: Sheet) -> None:
    if not sheet.narrow:
        one, other = ([sheet.words(f"{s.letter} {s.name}", "bold")] for s in sides)
        _beside(one, other, sheet)


def _row(row: compare.Row, view: compare.View, sheet: Sheet, full_text: bool) -> None:
    if row.number:
        rule = ("─" if sheet.unicode else "-") * 3
        sheet.line(sheet.words(f"{rule} {row.number} {_told(view.passages[row.number - 1])}", "cyan"))
    elif not sheet.narrow:
        _beside([], [], sheet)
    left, right = ([_stretch(s, side, row, sheet, full_text) for s in cell] for side, cell in enumerate((row.left, row.right)))
    _beside(left, right, sheet)


def _stretch(stretch: compare.Stretch, side: int, row: compare.Row, sheet: Sheet, full_text: bool) -> Text:
    """A stretch of one article; a passage that stands elsewhere in the other says so."""
    run = (RUN if stretch.number else OWN) if not full_text else 0
    body = []
    for (mark, _), pieces in groupby(stretch.pieces, key=lambda piece: (piece.mark, piece.run)):
        told = "".join(piece.text for piece in pieces)
        opened, closed, style = ONLY[side] if mark == "only" else EDGES[mark]
        edged = f"{opened}{_shortened(told, run) if mark == 'same' else told}{closed}"
        body += [sheet.words(line, style) if line != "\n" else Text("\n") for line in _BREAK.split(edged) if line]
    if stretch.number and not row.number:
        body.insert(0, sheet.words(f"(passage {stretch.number}, elsewhere in {'BA'[side]}) ", "cyan"))
    whole = sheet.join(body)
    return whole[len(whole.plain) - len(whole.plain.lstrip()) : len(whole.plain.rstrip())]


def _shortened(text: str, run: int) -> str:
    """The words, of more than `run` in a row the first and last; 0 is no limit."""
    short = marks.shortened(text, run) if run else text
    return text if short == text else f"{text[: len(text) - len(text.lstrip())]}{short}{text[len(text.rstrip()) :]}"


def _beside(left: Sequence[Text], right: Sequence[Text], sheet: Sheet) -> None:
    """Two columns with a rule between; under each other, with their letters, where there is no room."""
    if sheet.narrow:
        for letter, cell in (("A", left), ("B", right)):
            for text in cell:
                sheet.columns([(sheet.words(letter, "bold"), text)], left=2)
        return
    half = (sheet.console.width - 3) // 2
    cells = [Text("\n").join(cell).wrap(sheet.console, half) for cell in (left, right)]
    rule = sheet.words(" │ " if sheet.unicode else " | ", "dim")
    for one, other in zip_longest(*cells, fillvalue=Text()):
        gap = Text(" " * max(0, half - one.cell_len))
        sheet.console.print(Text.assemble(one, gap, rule, other), soft_wrap=True)
    if not any(map(len, cells)):
        sheet.console.print(Text.assemble(" " * half, rule))
