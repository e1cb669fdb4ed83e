"""ROUGE-1, ROUGE-2 and ROUGE-SU4 as ROUGE-1.5.5 counts them: no stemming, all words kept, F of precision and recall."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

Grams = Counter[tuple[str, ...]]


def words(text: str, limit: int | None = None) -> list[str]:
    """The words as ROUGE sees them: lower case, ASCII letters and digits, the first `limit` words of the text as given."""
    if limit is not None:
        text = " ".join(text.split()[:limit])
    return [w for w in re.sub(r"[^a-z0-9]+", " ", text.lower()).split() if w]


def ngrams(tokens: Sequence[str], n: int) -> Grams:
    """All sequences of n words."""
    return Counter(tuple(tokens[i : i + n]) for i in range(len(tokens) - n + 1))


def skips(tokens: Sequence[str], gap: int = 4) -> Grams:
    """Pairs of words with at most `gap` words between them, and single words (SU4)."""
    out: Grams = Counter((t,) for t in tokens)
    for i, left in enumerate(tokens):
        out.update((left, right) for right in tokens[i + 1 : i + gap + 2])
    return out


def rouge(text: str, references: Sequence[str], limit: int | None = None) -> dict[str, float]:
    """F of R1, R2 and SU4 of a text against several references, all cut at `limit` words."""
    return {name: f for name, (_, _, f) in scores(text, references, limit).items()}


def scores(text: str, references: Sequence[str], limit: int | None = None) -> dict[str, tuple[float, float, float]]:
    """Precision, recall and F of R1, R2 and SU4: hits and totals summed over the references (the model average)."""
    mine = words(text, limit)
    theirs = [words(r, limit) for r in references]
    out = {}
    for name, make in (("R1", lambda t: ngrams(t, 1)), ("R2", lambda t: ngrams(t, 2)), ("SU4", skips)):
        peer = make(mine)
        hits = sum((peer & make(model)).total() for model in theirs)
        asked = sum(make(model).total() for model in theirs)
        given = peer.total() * len(theirs)
        p, r = (hits / given if given else 0.0), (hits / asked if asked else 0.0)
        out[name] = (p, r, 2 * p * r / (p + r) if p + r else 0.0)
    return out
