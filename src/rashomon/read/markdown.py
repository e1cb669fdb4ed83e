"""Markdown: front matter gives the fields, the rest is the text, its markup kept as given."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rashomon.read.fields import page_of
from rashomon.read.limits import Limits
from rashomon.read.stream import Input
from rashomon.read.text import decoded_whole
from rashomon.records import Doubt, Page

_FRONT = re.compile(
    r"(?P<mark>---|\+\+\+)[ \t]*\r?\n"
    r"(?P<fields>(?=[A-Za-z][\w -]{0,40}\s{0,3}[:=])(?:[^\n]{0,2000}\n){1,200}?)"
    r"(?P=mark)[ \t]*(?:\r?\n|\Z)"
)
_FIELD = re.compile(r"(?P<name>[A-Za-z][\w -]{0,40})\s*[:=]\s*(?P<value>.*)")
_ITEM = re.compile(r"\s*-\s+(?P<value>.+)")


def read_markdown(given: Input, limits: Limits) -> Iterator[Page | Doubt]:
    """The one page of a Markdown file."""
    text = yield from decoded_whole(given, limits.page_bytes)
    if text is None:
        return
    front = _FRONT.match(text)
    row: dict[str, object] = dict(front_matter(front["fields"])) if front else {}
    row = {name: value for name, value in row.items() if name.lower() in SHOWN}
    row["text"] = text[front.end() :] if front else text
    for found in page_of(row, given.name, given.line, limits):
        yield _as_markdown(found) if isinstance(found, Page) else found


SHOWN = {"title", "headline", "date", "published", "author", "authors", "byline", "outlet", "publisher", "publication"}
SHOWN |= {"source", "site", "site_name", "newspaper", "paper", "station", "url", "link", "language", "lang", "id", "story"}
"""The names front matter may give a field under."""


def front_matter(lines: str) -> Iterator[tuple[str, str | list[str]]]:
    """The fields of plain front matter: `name: value`, `name: [a, b]`, or a list on lines of its own."""
    name, items = "", list[str]()
    for line in lines.splitlines():
        if item := _ITEM.fullmatch(line):
            items.append(_bare(item["value"]))
            continue
        if name and items:
            yield name, items
        name, items = "", []
        if found := _FIELD.fullmatch(line.rstrip()):
            name, value = found["name"].strip().lower(), found["value"].strip()
            if value.startswith("[") and value.endswith("]"):
                yield name, [_bare(part) for part in value[1:-1].split(",") if _bare(part)]
            elif value:
                yield name, _bare(value)
    if name and items:
        yield name, items


def _bare(value: str) -> str:
    value = value.strip()
    return value[1:-1] if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'" else value


def _as_markdown(page: Page) -> Page:
    import msgspec

    return msgspec.structs.replace(page, kind="markdown")
