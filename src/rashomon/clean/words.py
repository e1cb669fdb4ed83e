"""The words of a text as offsets: one tokeniser for all stages."""

from __future__ import annotations

import re

WORD = re.compile(
    r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]"
    r"|[^\W_\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+(?:['’ʼ\u00ad][^\W_]+)*"
)


def words(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Start and end of every word between two offsets: runs of letters and digits, inner apostrophes kept, hyphens not.

    Each Chinese or Japanese character is a word.
    """
    return [m.span() for m in WORD.finditer(text, start, len(text) if end is None else end)]


def stands(text: str, said: str) -> bool:
    """Whether some words stand in a text, joined to no letter, digit or underscore at either end."""
    at = text.find(said)
    while at >= 0:
        end = at + len(said)
        if not (at and _joins(text[at - 1])) and not (end < len(text) and _joins(text[end])):
            return True
        at = text.find(said, at + 1)
    return False


def _joins(sign: str) -> bool:
    return sign.isalnum() or sign == "_"


def in_title_case(said: str) -> bool:
    """Whether a line is written in capitals, or as a title with a capital on nearly every longer word."""
    letters = [c for c in said if c.isalpha()]
    if len(letters) < 4:
        return False
    if sum(map(str.isupper, letters)) > 0.75 * len(letters):
        return True
    found = [word.lstrip("\"'“‘„«([") for word in said.split()]
    long = [word for word in found if len(word) > 3 and word[0].isalpha()]
    return len(found) >= 4 and len(long) >= 3 and sum(word[0].isupper() for word in long) > 0.8 * len(long)
