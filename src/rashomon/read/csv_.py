"""CSV and its kin: a header that names the columns, an article a row."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from rashomon.read.decode import decode, encoding_of
from rashomon.read.fields import FIELDS, page_of, plain_name
from rashomon.read.limits import Limits, doubt, size
from rashomon.read.sniff import table_of
from rashomon.read.stream import Input
from rashomon.records import Doubt, Page


def read_csv(given: Input, limits: Limits) -> Iterator[Page | Doubt]:
    """A page for every row that holds one; `line` is the line on which the row begins."""
    encoding, mark = encoding_of(given.head)
    table = table_of(given.head[mark:].decode(encoding, "replace"), sure=True)
    if table is None:
        says = "a table without a column for the text; name the columns in the first line, one of them text"
        yield doubt("no_text", says, given.name, given.line)
        return
    faults: list[Doubt] = []
    csv.field_size_limit(limits.line_bytes)
    rows = csv.reader(_lines(given, limits, faults), delimiter=table.delimiter, strict=True)
    before, heads = 0, table.skip + 1
    while True:
        line = before + 1
        try:
            cells = next(rows, None)
        except csv.Error as error:
            says = f"the row cannot be read ({error}); look for a quotation mark that is not closed or not doubled"
            yield doubt("not_csv", says, given.name, line)
            before = rows.line_num
            continue
        before = rows.line_num
        yield from faults
        faults.clear()
        if cells is None:
            return
        if heads:
            heads -= 1
            continue
        yield from _row(cells, table.columns, given.name, line, limits)


def _row(cells: list[str], columns: list[str], file: str, line: int, limits: Limits) -> Iterator[Page | Doubt]:
    if not any(cell.strip() for cell in cells):
        return
    if len(cells) > len(columns) and any(cell.strip() for cell in cells[len(columns) :]):
        says = f"has {len(cells)} cells where the header names {len(columns)}; put a text with delimiters in quotation marks"
        yield doubt("not_csv", says, file, line)
        return
    row: dict[str, object] = {name: cell for name, cell in zip(columns, cells, strict=False) if cell.strip()}
    text = next((name for name in columns if plain_name(name) in FIELDS["text"]), "text")
    row.setdefault(text, "")
    yield from page_of(row, file, line, limits)


def _lines(given: Input, limits: Limits, faults: list[Doubt]) -> Iterator[str]:
    """The lines as text; those that cannot be used are blank, and are told once the row before them is done."""
    encoding, mark = encoding_of(given.head)
    if encoding != "utf-8" or (b"\n" not in given.head and b"\r" in given.head):
        yield from io.StringIO(given.whole(limits.whole_bytes)[mark:].decode(encoding, "replace"), newline="")
        return
    told = False
    for number, line in given.lines(limits.line_bytes):
        if line is None:
            says = f"the line is longer than {size(limits.line_bytes)}; give each article a row of its own, or split it"
            faults.append(doubt("too_long_line", says, given.name, number))
            yield "\n"
            continue
        found = decode(line[mark:] if number == 1 else line)
        if found is None:
            faults.append(doubt("binary", "the line is no text in UTF-8; write it again as UTF-8", given.name, number))
            yield "\n"
            continue
        if found.says and not told:
            told = True
            faults.append(doubt("encoding", found.says, given.name, number))
        yield found.text
