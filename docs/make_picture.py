"""Draw docs/picture.svg: the terminal view of a shipped example, as far as a first screen or two shows it.

python -m docs.make_picture
"""

from __future__ import annotations

from io import StringIO
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

from rashomon.pipeline import Options, told
from rashomon.read import read_pages
from rashomon.records import Page
from rashomon.run.local import LocalRunner
from rashomon.show import terminal

ROOT = Path(__file__).parent.parent
EXAMPLE = "examples/harbour-fire"
WIDTH, LINES = 92, 68
COMMAND = f"$ rashomon read {EXAMPLE}"
INK = TerminalTheme(
    (250, 249, 246),
    (38, 36, 32),
    [(38, 36, 32), (165, 40, 30), (32, 100, 60), (130, 85, 10), (30, 80, 125), (110, 50, 110), (20, 95, 115), (110, 106, 98)],
)
FRAME = """<svg viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg" role="img">
<title>A story told in the terminal</title>
<style>
.{unique_id}-matrix {{ font-family: ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, "Liberation Mono", monospace;
font-size: {char_height}px; line-height: {line_height}px; font-variant-east-asian: full-width; white-space: pre; }}
{styles}
</style>
<defs>
<clipPath id="{unique_id}-clip-terminal"><rect x="0" y="0" width="{terminal_width}" height="{terminal_height}"/></clipPath>
{lines}
</defs>
<rect fill="#faf9f6" width="{width}" height="{height}"/>
<g transform="translate(10, 24)" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">{matrix}</g>
</g>
</svg>
"""


def picture() -> str:
    """The SVG: the command, and the first lines of what it prints."""
    pages = [page for page in read_pages([str(ROOT / EXAMPLE)]) if isinstance(page, Page)]
    with LocalRunner() as runner:
        report = told(pages, Options(), runner)
    lines = terminal.render(report, width=WIDTH, colour=True).splitlines()[:LINES]
    plain = terminal.render(report, width=WIDTH, colour=False).splitlines()
    end = max(i for i in range(LINES) if not plain[i].startswith("   "))
    lines = lines[:end]
    console = Console(file=StringIO(), record=True, width=WIDTH, force_terminal=True, color_system="truecolor", _environ={})
    console.print(Text(COMMAND), Text(), Text.from_ansi("\n".join(lines)), sep="\n", highlight=False)
    svg = console.export_svg(theme=INK, code_format=FRAME, unique_id="rashomon")
    return "\n".join(line.rstrip() for line in svg.splitlines()) + "\n"


if __name__ == "__main__":
    (ROOT / "docs" / "picture.svg").write_text(picture(), encoding="utf-8")
