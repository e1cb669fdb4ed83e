"""One article held against others, in a terminal."""

from __future__ import annotations

from rich.text import Text

from rashomon.records import Check, Span
from rashomon.show import marks, select, words
from rashomon.show.sheet import Sheet, open_console, trimmed


def render_check(check: Check, *, width: int, colour: bool, unicode: bool = True) -> str:
    """What an editor should look at in one article, as lines of text."""
    console, out = open_console(width, colour=colour)
    draw_check(check, Sheet(console, unicode=unicode))
    return trimmed(out.getvalue())


def draw_check(check: Check, sheet: Sheet) -> None:
    """One article's remarks on a sheet, by kind."""
    names = select.check_names(check)
    sheet.title(f"{names[check.article]} against {words.count(len(check.against), 'article')}")
    if not check.remarks:
        sheet.line("Nothing to look at was found.")
    for kind, heading in select.REMARKS.items():
        remarks = [r for r in check.remarks if r.kind == kind]
        if remarks:
            sheet.heading(heading)
        for remark in remarks:
            sheet.line(sheet.words(remark.says), indent=2)
            quoted = remark.kind == "quotation"
            rows = [_place(side, span, names[span.article], quoted, sheet) for side, span in select.places(remark)]
            sheet.columns(rows, left=6, indent=4)


def _place(side: str, span: Span, name: str, quoted: bool, sheet: Sheet) -> tuple[Text, Text]:
    told = marks.shortened(span.text, 40)
    where = sheet.words(f"{name} {span.start}–{span.end}: ", "dim")
    return sheet.words(side, "bold"), sheet.join([where, sheet.words(f"“{told}”" if quoted else told)])
