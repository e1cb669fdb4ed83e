"""A sentence without the clause that tells a figure which was replaced, where the rest says what it said before."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rashomon.records import Article, Span
from rashomon.spans import cut, overlap

FEWEST_LETTERS = 45
_CLAUSES = re.compile(
    r",\s+[a-z]{3,}ing\s[^,;:.“”\"()]{3,200}?(?=,\s|[.]\s*$)"
    r"|,?\s+and\s+(?:at least |nearly |about |some |another |more than )?(?:\d[\d,]*|[a-z]+(?:-[a-z]+)?)(?:\s[a-z]+){0,3}\s"
    r"(?:was|were|is|are|has been|have been|had been)\s[^,;:.“”\"()]{3,120}?(?=\s(?:after|when|as)\s|,\s|[.]\s*$)"
    r"|\s*\([^()“”\"]{3,120}\)"
    r"|\s+by\s(?:a\s(?:vote|majority)\sof\s)?(?:\d+|[a-z]+(?:-[a-z]+)?)\s(?:votes\s)?to\s(?:\d+|[a-z]+)(?=\s(?:on|at|to|in|last)\s|,\s|[.]\s*$)"
)
"""A clause with a participle between commas, a second clause after "and" with a figure as its subject, a bracket, by how
many votes."""


def without(article: Article, sentence: Span, stale: Sequence[Span]) -> tuple[Span, ...]:
    """The parts of a sentence that stay when each clause with one of the `stale` places is cut; none when that cannot be."""
    clauses = [cut(article, sentence.start + m.start(), sentence.start + m.end()) for m in _CLAUSES.finditer(sentence.text)]
    drop = [c for c in clauses if any(overlap(c, s) for s in stale)]
    if not all(any(c.start <= s.start and s.end <= c.end for c in drop) for s in stale):
        return ()
    edges = [sentence.start, *(edge for c in drop for edge in (c.start, c.end)), sentence.end]
    kept = [_trimmed(article, start, end) for start, end in zip(edges[::2], edges[1::2], strict=True)]
    whole = [part for part in kept if part]
    return tuple(whole) if len(whole) == len(kept) and sum(len(p.text) for p in whole) >= FEWEST_LETTERS else ()


def _trimmed(article: Article, start: int, end: int) -> Span | None:
    """A part of a sentence from its first letter; None when it has none."""
    text = article.text[start:end]
    first = next((n for n, c in enumerate(text) if c.isalnum() or c in "“\"‘'"), None)
    return None if first is None else cut(article, start + first, end)
