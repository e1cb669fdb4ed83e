"""JSON: one article, a list of them, an object that holds such a list, or a JSON Feed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from rashomon.read.fields import FIELDS, page_of, plain_name
from rashomon.read.jsonl import FaultError, parse, row_of
from rashomon.read.limits import Limits, doubt
from rashomon.read.stream import Input
from rashomon.read.strip import text_of
from rashomon.read.text import decoded_whole
from rashomon.records import Doubt, Page

LISTS = ("articles", "items", "entries", "results", "data", "documents", "docs", "rows", "hits")
"""Where an object keeps its list of articles."""


def read_json(given: Input, limits: Limits) -> Iterator[Page | Doubt]:
    """The pages in one JSON value; `line` counts the articles of a list from 1."""
    text = yield from decoded_whole(given, limits.whole_bytes)
    if text is None:
        return
    try:
        value, repeated = parse(text)
    except FaultError as fault:
        if "extra data" in str(fault) and text.lstrip().startswith("{"):
            yield from _by_lines(text, given.name, limits)
            return
        yield doubt("not_json", str(fault), given.name, given.line)
        return
    if repeated:
        names = ", ".join(f'"{name}"' for name in repeated[:5])
        yield doubt(
            "repeated_field", f"{names} given twice in one object, the last was taken; give it once", given.name, given.line
        )
    if isinstance(value, dict) and value.keys() >= {"schema", "rashomon", "articles"}:
        says = "a report that rashomon wrote, not articles; give the articles themselves"
        yield doubt("not_an_article", says, given.name, given.line)
        return
    rows = _rows(value)
    if not any(isinstance(row, dict) and _has_text(row) for row in rows):
        says = 'JSON without an article; give an object with a "text", a list of them, or {"articles": […]}'
        yield doubt("not_an_article", says, given.name, given.line)
        return
    is_list = not (isinstance(value, dict) and rows and rows[0] is value)
    feed = value if _is_feed(value) else {}
    for number, row in enumerate(rows, 1):
        line = number if is_list and given.line is None else given.line
        if isinstance(row, dict):
            yield from page_of(_of_feed(row, feed) if feed else row, given.name, line, limits, "feed" if feed else "row")
        else:
            yield doubt("not_an_article", 'is no object; write {"text": …}', given.name, line)


def _by_lines(text: str, file: str, limits: Limits) -> Iterator[Page | Doubt]:
    """JSONL that was not told by its first bytes."""
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            yield from row_of(line, file, number, limits)


def _rows(value: Any) -> list[Any]:
    if isinstance(value, list):
        return value
    if not isinstance(value, dict) or _has_text(value):
        return [value]
    names = {plain_name(name): held for name, held in value.items()}
    return next((names[name] for name in LISTS if isinstance(names.get(name), list)), [value])


def _has_text(row: dict[str, Any]) -> bool:
    names = {plain_name(name) for name in row}
    return bool(names & {*FIELDS["text"], "content_html"})


def _is_feed(value: Any) -> bool:
    return isinstance(value, dict) and "jsonfeed.org" in str(value.get("version", ""))


def _of_feed(item: dict[str, Any], feed: dict[str, Any]) -> dict[str, Any]:
    """An item of a JSON Feed as a row: its text plain, its outlet and language those of the feed where it has none."""
    html = item.get("content_html")
    text = (
        item.get("content_text")
        or (text_of(html) if isinstance(html, str) else None)
        or item.get("summary")
        or item.get("title")
    )
    authors = item.get("authors") or item.get("author") or feed.get("authors")
    return {
        "text": text,
        "title": item.get("title"),
        "url": item.get("url") or item.get("external_url"),
        "published": item.get("date_published"),
        "authors": authors,
        "language": item.get("language") or feed.get("language"),
        "outlet": feed.get("title"),
        "id": item.get("id"),
    }
