"""What tells whether two articles are of one story: measures that hold in any mixture, and their weighing.

No measure is an absolute likeness alone: each article's likenesses are held against those of its own nearest neighbours,
so that a dense topic and a thin one, a headline and a long report, are judged by one rule.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from rashomon.stories.live import Live
from rashomon.stories.neighbours import Pairs
from rashomon.stories.weigh import CALLED_LESS, CALLED_MORE, COVER, LEAD, NAME, NUMBER, PEOPLE, QUOTED

I32 = npt.NDArray[np.int32]
I64 = npt.NDArray[np.int64]
F32 = npt.NDArray[np.float32]

AROUND = 5
"""Nearest neighbours whose mean likeness is the measure of an article's surroundings."""
LEAST = 0.1
"""The least such measure: an article that is like nothing is not made like everything."""
COMPANY = 10
"""Nearest neighbours that are an article's company."""
OUTSIDE = 30
"""The place of an article that is not among the nearest of another."""
MOST_YEARS = 4
USUAL, MONTH = 2, 30
"""Days: as many are held to lie between two publications where one is not known, and at most as many are counted."""
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
    "names_covered",
    "days",
    "called_less",
    "called_more",
    "people_covered",
    "quoted",
)


class Around(NamedTuple):
    """The rows that some pairs are of, with their neighbours, and which of these rows each pair has."""

    near: I32
    like: F32
    lead: F32
    row: I64
    one: I64
    other: I64
    least: int


def measures(live: Live, pairs: Pairs) -> F32:
    """One row per pair, one column per name in MEASURES."""
    a, b = pairs.a, pairs.b
    words, likeness, lead = live.words.all, pairs.likeness, pairs.views[:, LEAD]
    at = _around(live, a, b)
    nearest = np.maximum(at.like[:, 0], LEAST)
    one, other = likeness / nearest[at.one], likeness / nearest[at.other]
    columns = (
        _log(likeness / _surroundings(at, at.like)),
        _log(likeness),
        _log(lead),
        _log(lead / _surroundings(at, at.lead)),
        _log(pairs.views[:, NAME]),
        _log(pairs.views[:, NUMBER]),
        _company(at),
        np.minimum(one, other),
        np.maximum(one, other),
        np.log1p(np.maximum(_place(at.near[at.one], b), _place(at.near[at.other], a))),
        np.log(np.minimum(words[a], words[b]) + 5),
        _years(live, a, b),
        pairs.views[:, COVER],
        _apart(live, a, b),
        *(pairs.views[:, column] for column in (CALLED_LESS, CALLED_MORE, PEOPLE, QUOTED)),
    )
    return np.stack(columns, axis=1).astype(np.float32)


def _around(live: Live, a: I64, b: I64) -> Around:
    looked = np.zeros(len(live), dtype=np.int64)
    looked[a] = looked[b] = 1
    row = np.flatnonzero(looked > 0)
    looked[row] = np.arange(len(row))
    lead = -np.sort(-live.alike.all[row, :, LEAD], axis=1)
    least = max(1, min(AROUND, len(live) - 1))
    return Around(live.near.all[row], live.like.all[row], lead, row, looked[a], looked[b], least)


def _years(live: Live, a: I64, b: I64) -> I64:
    """Years between the latest that two articles name, at most MOST_YEARS; 0 where one names none or both have a date."""
    year = live.year.all
    dated = live.dated.all
    known = (year[a] > 0) & (year[b] > 0) & ~(dated[a] & dated[b])
    return np.where(known, np.minimum(np.abs(year[a] - year[b]), MOST_YEARS), 0)


def _apart(live: Live, a: I64, b: I64) -> F32:
    """How far two publications lie apart, up to a month; as far as USUAL where a date is not known."""
    days = np.minimum(live.gap_told(a, b), MONTH)
    known = live.dated.all[a] & live.dated.all[b]
    out: F32 = np.log1p(np.where(known, days, USUAL)).astype(np.float32)
    return out


def _log(x: F32) -> F32:
    out: F32 = np.log(x + np.float32(0.02))
    return out


def _place(near: I32, row: I64) -> I64:
    """The place of a row among the neighbours of another; OUTSIDE when it is none of them."""
    same = near == row[:, None]
    return np.where(same.any(axis=1), same.argmax(axis=1), OUTSIDE)


def _surroundings(at: Around, values: F32) -> F32:
    """For every pair, the geometric mean of what both articles have with their nearest neighbours, nearest first."""
    around = np.maximum(values[:, :AROUND].sum(axis=1) / at.least, LEAST)
    out: F32 = np.sqrt(around[at.one] * around[at.other]).astype(np.float32)
    return out


def _company(at: Around) -> F32:
    """For every pair, the cosine of the company both keep: their nearest neighbours and themselves, by likeness."""
    table = np.concatenate((at.near[:, :COMPANY], at.row.astype(np.int32)[:, None]), axis=1)
    like = at.like[:, :COMPANY]
    weight = np.concatenate((like, np.maximum(like.max(axis=1, initial=0), LEAST)[:, None]), axis=1)
    weight /= np.linalg.norm(weight, axis=1, keepdims=True)
    mine, theirs, weights = table[at.one], table[at.other], weight[at.other]
    shared = np.zeros(len(mine), dtype=np.float32)
    for column in range(COMPANY + 1):
        member = mine[:, column]
        both = (theirs == member[:, None]) & (member >= 0)[:, None]
        shared += (both * weights).sum(axis=1) * weight[at.one, column]
    return shared
