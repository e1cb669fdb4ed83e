"""The kind of a file, told from its first bytes, then from its name."""

from __future__ import annotations

import csv
import re
from typing import NamedTuple

from rashomon.read.decode import decode, encoding_of
from rashomon.read.fields import FIELDS, plain_name
from rashomon.read.mail import mail_kind
from rashomon.read.prolog import prolog_of
from rashomon.read.stream import HEAD

FOREIGN = (
    (b"%PDF-", "a PDF"),
    (b"{\\rtf", "an RTF document"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
    (b"BZh", "packed with bzip2"),
    (b"\xfd7zXZ\x00", "packed with xz"),
    (b"\x28\xb5\x2f\xfd", "packed with zstd"),
    (b"7z\xbc\xaf\x27\x1c", "packed with 7-Zip"),
    (b"Rar!\x1a\x07", "packed with RAR"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"PAR1", "a Parquet table"),
    (b"SQLite format 3\x00", "a database"),
)
_JSON = re.compile(r'\s*(?:\{\s*(?:"|\}\s*$)|\[\s*(?:[\[{]|\]\s*$|$))')
_FEED_ROOT = re.compile(r"<(?:\w{1,20}:)?(?:rss|feed|rdf|channel|opml|entry)\b", re.I)
_HTML_ROOT = re.compile(r"<!doctype\s+html|<html\b|<head\b|<body\b", re.I)
_HTML_PART = re.compile(
    r"\s*<(?:p|div|article|main|section|h[1-6]|meta|title|table|ul|ol|header|blockquote|span|script|style|a|b|i|em|strong|img|figure|br)\b",
    re.I,
)
_XML = re.compile(r"\s*<(?:\?xml\b|!doctype\s+(?!html\b))", re.I)
_FRONT = re.compile(r"---[ \t]*\r?\n(?:[\w -]{1,40}:[^\n]*\r?\n)")
XML_NAMES = (".xml", ".rss", ".atom", ".rdf", ".opml")
_NAMES = {
    "jsonl": (".jsonl", ".ndjson", ".jsonlines"),
    "json": (".json",),
    "csv": (".csv", ".tsv"),
    "html": (".html", ".htm", ".xhtml"),
    "markdown": (".md", ".markdown", ".mdown"),
}


class Table(NamedTuple):
    """How the rows of a table are written, and how many lines stand before its header."""

    delimiter: str
    skip: int
    columns: list[str]


def kind_of(head: bytes, name: str) -> str:
    """What a file is: the name of a reader, `empty`, or `foreign: what it is`."""
    if not head:
        return "empty"
    if head.startswith(b"\x1f\x8b"):
        return "gzip"
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return "zip"
    if head[257:262] == b"ustar" or (name.endswith(".tar") and not head[:512].strip(b"\0")):
        return "tar"
    if head.startswith(b"WARC/"):
        return "warc"
    for magic, what in FOREIGN:
        if head.startswith(magic):
            return f"foreign: {what}"
    if mail := mail_kind(head, name):
        return mail
    encoding, mark = encoding_of(head)
    return _text_kind(head[mark:].decode(encoding, "replace"), name, head)


def _text_kind(text: str, name: str, head: bytes) -> str:
    named = next((kind for kind, endings in _NAMES.items() if name.endswith(endings)), None)
    if named == "jsonl" and text.lstrip()[:1] != "<":
        return named
    if _JSON.match(text) or named == "json":
        return _json_kind(text, named)
    if markup := _markup_kind(text, named, name):
        return markup
    if decode(head if len(head) < HEAD else head.rsplit(b"\n", 1)[0]) is None:
        return "binary"
    if named == "markdown" or _FRONT.match(text):
        return "markdown"
    if named == "csv" or table_of(text) is not None:
        return "csv"
    return "text"


def _markup_kind(text: str, named: str | None, name: str) -> str | None:
    """A web page or a feed by what stands at its root; None for a text that is neither."""
    if text.lstrip()[:1] != "<":
        return "html" if named == "html" else None
    at = prolog_of(text).root
    root = text[at : at + 200]
    if _FEED_ROOT.match(root):
        return "feed"
    if named == "html" or _HTML_ROOT.match(root) or _HTML_ROOT.match(text.lstrip()[:200]):
        return "html"
    if named is None and _HTML_PART.match(root):
        return "html"
    return "feed" if _XML.match(text) or name.endswith(XML_NAMES) else None


def _json_kind(text: str, named: str | None) -> str:
    """JSON by lines when the first line is a whole object and another follows, or is too long to be laid out for people."""
    import json

    first, newline, rest = text.lstrip().partition("\n")
    if named == "json" and not rest.lstrip().startswith("{"):
        return "json"
    if not newline and len(first) > HEAD // 2 and first.startswith("{") and named is None:
        return "jsonl"
    if newline and rest.strip() and first.startswith("{"):
        try:
            json.loads(first)
            return "jsonl"
        except (ValueError, RecursionError):
            return "json"
    return "json"


def table_of(text: str, *, sure: bool = False) -> Table | None:
    """How a table is written, when its first line names a text column and (unless `sure`) one more that is known."""
    skip = 0
    first, *rest = re.split(r"\r\n?|\n", text.lstrip("\ufeff"), maxsplit=2)
    if first.strip().lower().startswith("sep=") and len(first.strip()) == 5 and rest:
        first, skip = rest[0], 1
    if len(first) > 4000:
        return None
    best: Table | None = None
    for delimiter in ",;\t|":
        columns = next(csv.reader([first], delimiter=delimiter), [])
        names = {plain_name(c) for c in columns}
        known = sum(any(name in names for name in synonyms) for synonyms in FIELDS.values())
        if (
            known >= (1 if sure else 2)
            and any(name in names for name in FIELDS["text"])
            and (best is None or len(columns) > len(best.columns))
        ):
            best = Table(delimiter, skip, columns)
    return best
