"""Which words of an article stand in quotation marks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rashomon.records import Findings

if TYPE_CHECKING:
    from rashomon.copies.kernels import I32, Flags

BLOCK = re.compile(r"(?m)^[ \t]{0,3}>[^\n]*")
"""A line set apart as somebody else's words, as Markdown and mail do."""


def quoted_words(findings: Findings, starts: I32) -> Flags:
    """For each word, by the place where it starts, whether the article only quotes it."""
    return marked(starts, [(s.start, s.end) for q in findings.quotes if q.kind != "indirect" for s in q.content])


def set_apart(findings: Findings, starts: I32) -> Flags:
    """For each word, by the place where it starts, whether it stands in a block that is set apart as somebody else's words."""
    return marked(starts, [match.span() for match in BLOCK.finditer(findings.article.text)])


def marked(starts: I32, places: list[tuple[int, int]]) -> Flags:
    """For each word whether it starts inside one of the places."""
    import numpy as np

    out = np.zeros(len(starts), dtype=np.bool_)
    for start, end in places:
        out[np.searchsorted(starts, start) : np.searchsorted(starts, end)] = True
    return out
