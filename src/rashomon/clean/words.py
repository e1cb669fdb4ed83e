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
