"""Who copied whom and who has what, on a sheet."""

from __future__ import annotations

from collections.abc import Sequence

from rich.table import Table
from rich.text import Text

from rashomon.records import Absent, Copy
from rashomon.show import findings, links, marks, select, words
from rashomon.show.sheet import SHORT_RUN, STATE_STYLE, Sheet

LINKS, FACTS, LONE, PIECES = 6, 12, 6, 14


def copied(view: select.Told, sheet: Sheet) -> None:
    """The pairs that share most, how the direction is known, and their passages."""
    found = links.links(view)
    if not found:
        return
    sheet.heading("Who copied whom")
    for link in found[:LINKS]:
        arrow = "→" if link.known else "↔" if sheet.unicode else "<->"
        head = f"{links.source_told(view, link)} {arrow} {link.copy} {view.names[link.copy]}"
        sheet.line(sheet.words(head, "bold"), indent=2)
        sheet.line(links.extent(link), indent=4)
        for says in links.evidence(link):
            sheet.line(sheet.words(says, "dim"), indent=6)
        for copy in link.copies[:2]:
            _passage(copy, sheet)
    sheet.more(len(found), LINKS, "pair")


def _passage(copy: Copy, sheet: Sheet) -> None:
    if isinstance(copy.source, Absent):
        credit = copy.source.credit
        sheet.line(sheet.words(f"Credited in the words “{credit.text}”." if credit else words.AS_AUTHOR), indent=4)
        return
    pieces = marks.compare(copy.source.text, copy.copy.text)
    sheet.line(
        sheet.join(
            [
                sheet.words(f"{words.COPY_HOW[copy.how]}: ", "dim"),
                sheet.compared(marks.cut_short(pieces, PIECES), quoted=False, run=SHORT_RUN),
            ]
        ),
        indent=4,
    )


def matrix(view: select.Told, sheet: Sheet) -> None:
    """Facts against articles, then what one account alone tells."""
    rows = findings.matrix(view)
    if not rows:
        return
    sheet.heading("Who has what")
    letters = [who.letter for who in view.who.values()]
    several = [row for row in rows if row.fact.state != "single"]
    alone = [row for row in rows if row.fact.state == "single"]
    shown = several[:FACTS]
    if sheet.narrow or len(letters) * 3 > sheet.console.width - 40:
        for row in shown:
            _fact_line(row, sheet)
    elif shown:
        _grid(shown, letters, sheet)
    if alone:
        sheet.line(sheet.words("Told by one account only:", "bold"), indent=2)
        sheet.columns([_lone_fact(view, row, sheet) for row in alone[:LONE]], left=8, indent=4)
    sheet.more(len(rows), len(shown) + len(alone[:LONE]), "fact")


def _lone_fact(view: select.Told, row: findings.Row, sheet: Sheet) -> tuple[Text, Text]:
    """The articles of one account that tell a fact: what it is, and its words where they stand."""
    before, inside, after = select.around(view, row.span, 60)
    missing = f" (not found in {', '.join(row.not_found_in)})" if row.not_found_in else ""
    named = f"{row.about}: {', '.join(dict.fromkeys(row.cells.values()))}"
    passage = [sheet.words(before), sheet.words(inside, "bold"), sheet.words(after), sheet.words(missing, "dim")]
    told = sheet.join([sheet.words(named, "bold"), " – ", *passage])
    return sheet.words(" ".join(sorted(row.cells, key=lambda x: (len(x), x))), "bold"), told


def _fact_line(row: findings.Row, sheet: Sheet) -> None:
    values = {value: [x for x in row.cells if row.cells[x] == value] for value in row.cells.values()}
    has = "; ".join(f"{value}: {', '.join(sorted(letters))}" for value, letters in values.items())
    missing = f"; not found in {', '.join(row.not_found_in)}" if row.not_found_in else ""
    told = f" ({words.STATE[row.fact.state]}): {has}{missing}"
    sheet.line(sheet.join([sheet.words(row.about, "bold"), sheet.words(told)]), indent=2)


def _grid(rows: Sequence[findings.Row], letters: Sequence[str], sheet: Sheet) -> None:
    table = Table.grid(padding=(0, 1, 0, 0))
    table.add_column(ratio=1)
    for _ in letters:
        table.add_column(width=2, justify="center")
    table.add_row(sheet.words(""), *(sheet.words(x, "bold") for x in letters))
    for row in rows:
        values = list(dict.fromkeys(row.cells.values()))
        key = {value: str(n) for n, value in enumerate(values, 1)} if len(values) > 1 else dict.fromkeys(values, "●")
        told = ", ".join(f"({key[v]}) {v}" for v in values) if len(values) > 1 else "".join(values)
        state = sheet.words(words.STATE[row.fact.state], STATE_STYLE.get(row.fact.state, "dim"))
        label = sheet.join([sheet.words(row.about), ": ", sheet.words(told, "bold"), sheet.words(" "), " ", state])
        cells = (
            sheet.words(key[row.cells[x]]) if x in row.cells else sheet.words("·" if x in row.not_found_in else "", "dim")
            for x in letters
        )
        table.add_row(label, *cells)
    sheet.console.print(table)
    sheet.line(
        sheet.words(
            "● has it; · such words were not found there; blank: the same account, or the words stand there for "
            "something else; a number says which value",
            "dim",
        ),
        indent=2,
    )
