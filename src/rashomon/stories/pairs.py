"""What tells whether two articles are of one story: measures that hold in any mixture, and their weighing.

No measure is an absolute likeness alone: each article's likenesses are held against those of its own nearest neighbours,
so that a dense topic and a thin one, a headline and a long report, are judged by one rule.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from rashomon.records import Features
from rashomon.stories.neighbours import Pairs, ranks
from rashomon.stories.vectors import LEAD, NAME, NUMBER

I64 = npt.NDArray[np.int64]
F32 = npt.NDArray[np.float32]

AROUND = 5
"""Nearest neighbours whose mean likeness is the measure of an article's surroundings."""
LEAST = 0.1
"""The least such measure: an article that is like nothing is not made like everything."""
COMPANY = 10
"""Nearest neighbours that are an article's company."""
MOST_YEARS = 4
MEASURES = (
    "relative",
    "likeness",
    "lead",
    "relative_lead",
    "names",
    "numbers",
    "company",
    "first",
    "second",
    "rank",
    "words",
    "years",
)


def measures(features: Sequence[Features], pairs: Pairs) -> F32:
    """One row per pair, one column per name in MEASURES."""
    a, b = pairs.a, pairs.b
    words = np.array([f.words for f in features], dtype=np.int64)
    near, back = ranks(a, b, pairs.likeness)
    lead = pairs.views[:, LEAD]
    nearest = np.full(len(words), LEAST, dtype=np.float32)
    for ends in (a, b):
        np.maximum.at(nearest, ends, pairs.likeness)
    one, other = pairs.likeness / nearest[a], pairs.likeness / nearest[b]
    columns = (
        _log(pairs.likeness / _surroundings(a, b, pairs.likeness, len(words))),
        _log(pairs.likeness),
        _log(lead),
        _log(lead / _surroundings(a, b, lead, len(words))),
        _log(pairs.views[:, NAME]),
        _log(pairs.views[:, NUMBER]),
        _company(pairs, near, back, len(words)),
        np.minimum(one, other),
        np.maximum(one, other),
        np.log1p(np.maximum(near, back)),
        np.log(np.minimum(words[a], words[b]) + 5),
        _years(features, a, b),
    )
    return np.stack(columns, axis=1).astype(np.float32)


def _years(features: Sequence[Features], a: I64, b: I64) -> I64:
    """Years between the latest that two articles name, at most MOST_YEARS; 0 where one names none."""
    year = np.array([f.year or 0 for f in features], dtype=np.int64)
    known = (year[a] > 0) & (year[b] > 0)
    return np.where(known, np.minimum(np.abs(year[a] - year[b]), MOST_YEARS), 0)


def _log(x: F32) -> F32:
    out: F32 = np.log(x + np.float32(0.02))
    return out


def _surroundings(a: I64, b: I64, value: F32, total: int) -> F32:
    """For every pair, the geometric mean of what both articles have with their nearest neighbours."""
    near, back = ranks(a, b, value)
    inner, outer = near < AROUND, back < AROUND
    sums = np.bincount(a[inner], weights=value[inner], minlength=total)
    sums += np.bincount(b[outer], weights=value[outer], minlength=total)
    around = np.maximum(sums / max(1, min(AROUND, total - 1)), LEAST)
    out: F32 = np.sqrt(around[a] * around[b]).astype(np.float32)
    return out


def _company(pairs: Pairs, near: I64, back: I64, total: int) -> F32:
    """For every pair, the cosine of the company both keep: their nearest neighbours and themselves, by likeness."""
    table = np.full((total, COMPANY + 1), -1, dtype=np.int64)
    weight = np.zeros((total, COMPANY + 1), dtype=np.float32)
    for one, other, rank in ((pairs.a, pairs.b, near), (pairs.b, pairs.a, back)):
        close = rank < COMPANY
        table[one[close], rank[close]] = other[close]
        weight[one[close], rank[close]] = pairs.likeness[close]
    table[:, COMPANY] = np.arange(total)
    weight[:, COMPANY] = np.maximum(weight[:, :COMPANY].max(axis=1, initial=0), LEAST)
    weight /= np.linalg.norm(weight, axis=1, keepdims=True)
    shared = np.zeros(len(pairs.a), dtype=np.float32)
    for column in range(COMPANY + 1):
        member = table[pairs.a, column]
        both = (table[pairs.b] == member[:, None]) & (member >= 0)[:, None]
        shared += (both * weight[pairs.b]).sum(axis=1) * weight[pairs.a, column]
    return shared
