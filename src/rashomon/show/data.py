"""JSON: the records in the form they have, every span verified before it leaves."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

import msgspec

from rashomon import spans
from rashomon.errors import BrokenSpanError
from rashomon.records import Article, Check, Record, Report, Span
from rashomon.show.schema import schema, schema_bytes

__all__ = ["check_json", "lines", "report_json", "schema", "schema_bytes"]


def report_json(report: Report) -> bytes:
    """The report as one line of JSON in UTF-8. Raises BrokenSpanError before words leave that are not at their place."""
    return b"".join(lines([report], report.articles))


def check_json(check: Check) -> bytes:
    """The check as one line of JSON in UTF-8, verified as a report is."""
    return b"".join(lines([check], check.articles))


def lines(records: Iterable[Record], articles: Iterable[Article]) -> Iterator[bytes]:
    """Each record as a line of JSON, its spans verified against `articles`."""
    by_id = {article.id: article for article in articles}
    for record in records:
        _verify(record, by_id)
        yield encode(record) + b"\n"


def encode(record: Record) -> bytes:
    """One record as JSON; a lone surrogate, which UTF-8 cannot carry, as its JSON escape."""
    try:
        return msgspec.json.encode(record)
    except UnicodeEncodeError:
        return json.dumps(msgspec.to_builtins(record), separators=(",", ":")).encode("ascii")


def _verify(value: object, by_id: dict[str, Article]) -> None:
    if isinstance(value, Span):
        article = by_id.get(value.article)
        if article is None:
            raise BrokenSpanError(value.article, "a span names an article that is not here", "report this as a fault")
        spans.verify(value, article)
    elif isinstance(value, Record):
        for name in value.__struct_fields__:
            _verify(getattr(value, name), by_id)
    elif isinstance(value, tuple):
        for item in value:
            _verify(item, by_id)
