"""Whether two articles are of one story, as log-odds: learned weights, then what no training data shows."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from rashomon.records import Features, Link
from rashomon.stories.neighbours import Pairs
from rashomon.stories.pairs import measures
from rashomon.stories.vectors import LEAD, NAME, NUMBER, SHARE, WORD
from rashomon.stories.weights import HEADLINES, TEXTS

I64 = npt.NDArray[np.int64]
F32 = npt.NDArray[np.float32]

SHORT = 20
"""Words that carry matter: an article with fewer is weighed as a headline."""
SUREST = 6.0
"""Log-odds are kept within this, so that no single pair decides for a group."""
WINDOW_DAYS = 30
"""Days between two publications that say nothing against one story."""
PER_DOUBLING = 0.5
"""Log-odds lost with each doubling of a longer gap."""
MOST_LOST = 3.0
"""Log-odds that a gap can cost."""
PER_COPY = 4.0
"""Log-odds won when the whole of an article stands in the other, quotations left out."""

NAMED = 2
"""Words of names from which an article is one that names somebody."""
LEAST_NAME = 0.005
"""Likeness of names below which two articles have none in common."""
NO_NAME = 2.0
"""Log-odds lost by two texts that have no name in common though one of them names somebody."""
LEAST_SHARE = 0.1
"""Share of the likeness of two articles from which a kind of terms is named as a reason."""


def log_odds(features: Sequence[Features], pairs: Pairs, links: Sequence[Link]) -> F32:
    """For every pair the log-odds that its articles tell one story, above 0 when they more likely do."""
    words = np.array([f.words for f in features], dtype=np.int64)
    seen = measures(features, pairs)
    text, headline = (seen @ np.array(w.weights, dtype=np.float32) + np.float32(w.bias) for w in (TEXTS, HEADLINES))
    short = np.minimum(words[pairs.a], words[pairs.b]) < SHORT
    odds = np.clip(np.where(short, headline, text - _nameless(features, pairs)), -SUREST, SUREST)
    return (odds - _gap(features, pairs) + _copied(features, pairs, links)).astype(np.float32)


def _nameless(features: Sequence[Features], pairs: Pairs) -> F32:
    """What it costs to have no name in common."""
    names = np.array([len(f.people) + len(f.places) for f in features], dtype=np.int64)
    named = np.maximum(names[pairs.a], names[pairs.b]) >= NAMED
    return np.where(named & (pairs.views[:, NAME] < LEAST_NAME), NO_NAME, 0).astype(np.float32)


def _gap(features: Sequence[Features], pairs: Pairs) -> F32:
    """What the days between two publications cost; nothing where a date is not known or only inferred."""
    known = np.array([f.published is not None and not f.inferred for f in features], dtype=np.bool_)
    first, last = (np.array([f.published[i] if f.published else 0 for f in features], dtype=np.int64) for i in (0, 1))
    a, b = pairs.a, pairs.b
    days = np.maximum(np.maximum(first[b] - last[a], first[a] - last[b]), 0)
    lost = np.minimum(PER_DOUBLING * np.log2(np.maximum(days / WINDOW_DAYS, 1)), MOST_LOST)
    return np.where(known[a] & known[b], lost, 0).astype(np.float32)


def _copied(features: Sequence[Features], pairs: Pairs, links: Sequence[Link]) -> F32:
    at = {f.article: i for i, f in enumerate(features)}
    total = len(features)
    linked = sorted((min(at[k.a], at[k.b]) * total + max(at[k.a], at[k.b]), k.share_outside_quotes) for k in links)
    out = np.zeros(len(pairs.a), dtype=np.float32)
    if linked:
        keys = np.array([key for key, _ in linked], dtype=np.int64)
        wanted = pairs.a * total + pairs.b
        place = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
        shares = np.array([share for _, share in linked], dtype=np.float32)
        out = np.where(keys[place] == wanted, shares[place] * np.float32(PER_COPY), out)
    return out


def reasons(pairs: Pairs, at: int) -> tuple[str, ...]:
    """The kinds of terms that make one pair alike, what counts most first."""
    counted = pairs.views[at] * np.array(SHARE, dtype=np.float32)
    kinds = {"words": counted[WORD] + counted[LEAD], "names": counted[NAME], "numbers": counted[NUMBER]}
    least = LEAST_SHARE * counted.sum()
    return tuple(sorted((kind for kind, share in kinds.items() if share > least), key=lambda kind: (-kinds[kind], kind)))
