"""What stands before the first element of an XML or HTML document: declarations, comments, the DOCTYPE and its entities."""

from __future__ import annotations

import re
from typing import NamedTuple

_BLANK = re.compile(r"[\s\ufeff]*")
_MARK = re.compile(r"""<!--|<\?|<!ENTITY\b|["'\[\]>]""", re.IGNORECASE)
_CLOSES = {"<!--": "-->", "<?": "?>", '"': '"', "'": "'"}
_HARMLESS = re.compile(
    r"""<!ENTITY\s{1,9}(?:%\s|[^\s"'%]{1,100}\s{1,9}(?:"(?:&\#x?[0-9a-f]{1,6};|[^&%<"]{0,8})"|'(?:&\#x?[0-9a-f]{1,6};|[^&%<']{0,8})'))""",
    re.IGNORECASE,
)
"""An entity that can neither grow nor reach out: a parameter entity, which is never read, or a name for a few characters."""


class Prolog(NamedTuple):
    """Where the first element begins, and whether an entity that may do harm is declared before it."""

    root: int
    harmful: bool


def prolog_of(text: str) -> Prolog:
    """The prolog of a document; one that does not end is the whole text."""
    at, harmful = 0, False
    while True:
        blank = _BLANK.match(text, at)
        at = blank.end() if blank else at
        if text.startswith("<!--", at):
            at = _after(text, "-->", at + 4)
        elif text.startswith("<?", at):
            at = _after(text, ">", at)
        elif text.startswith("<!", at):
            at, found = _doctype(text, at + 2)
            harmful = harmful or found
        else:
            return Prolog(at, harmful)


def _doctype(text: str, at: int) -> tuple[int, bool]:
    """Where a DOCTYPE ends, and whether its own declarations hold a harmful entity."""
    depth, harmful = 0, False
    while found := _MARK.search(text, at):
        mark, at = found[0], found.end()
        if mark in _CLOSES:
            at = _after(text, _CLOSES[mark], at)
        elif mark in "[]":
            depth += 1 if mark == "[" else -1
        elif mark != ">":
            harmful = harmful or not _HARMLESS.match(text, found.start())
        elif depth <= 0:
            return at, harmful
    return len(text), harmful


def _after(text: str, words: str, at: int) -> int:
    end = text.find(words, at)
    return end + len(words) if end >= 0 else len(text)
