"""Among few articles: which of them have none of the names that the others go by.

Where few are at hand, nearest neighbours tell little: a recall by another firm is most like the recall. But the articles of one
story name its place, its people or its bodies in their leads, and the report of another event has others there.
"""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt

from rashomon.stories.live import Live

I64 = npt.NDArray[np.int64]
I32 = npt.NDArray[np.int32]
F32 = npt.NDArray[np.float32]
Bools = npt.NDArray[np.bool_]

FEW, MANY = 15, 60
"""Articles up to which this counts in full, and from which it does not: by then the surroundings tell twins apart."""
STRANGE = 3.0
"""Log-odds lost by two articles of which one has names of the core and the other names of its own."""
LEAST = 2
"""Telling names from which an article is known by them, articles that make a name one of the core, names of the core."""


def strange(live: Live, a: I64, b: I64) -> F32:
    """What pairs lose because their articles go by other names."""
    few = min(1.0, math.log(MANY / max(1, len(live))) / math.log(MANY / FEW))
    core, named = _core(live) if few > 0 else (np.zeros((len(live), 0), dtype=np.bool_), np.zeros(len(live), dtype=np.bool_))
    count = core.sum(axis=1)
    shared = (core[a] & core[b]).any(axis=1)
    known = named[a] & named[b] & (np.maximum(count[a], count[b]) >= LEAST) & (np.minimum(count[a], count[b]) < LEAST)
    out: F32 = (STRANGE * few * (known & ~shared)).astype(np.float32)
    return out


def plain(live: Live, rows: I64) -> list[bool]:
    """Which rows have names of the core and are known by none: a letter, a column, an account from the spot.

    Such an article is less like the reports than they are like each other, and yet it tells of nothing else.
    """
    if len(live) >= MANY:
        return [False] * len(rows)
    core, named = _core(live)
    found: list[bool] = (core.any(axis=1) & ~named)[rows].tolist()
    return found


def _core(live: Live) -> tuple[Bools, Bools]:
    """For each article which names of the core stand anywhere in it, and whether it has telling names enough."""
    owner, cells, _ = live.telling.of(np.arange(len(live)))
    names, often = np.unique(cells, return_counts=True)
    names = names[often >= LEAST]
    has = laid_out(names, len(live), (np.repeat(np.arange(len(live)), np.diff(live.start.all)), live.cell.all))
    return has, np.bincount(owner, minlength=len(live)) >= LEAST


def laid_out(names: I32, rows: int, held: tuple[I64, I32]) -> Bools:
    """A row per article and a column per name (in order): whether the article has it, of what it is told to hold."""
    out = np.zeros((rows, len(names)), dtype=np.bool_)
    if len(names):
        row, cells = held
        at = np.minimum(np.searchsorted(names, cells), len(names) - 1)
        found = names[at] == cells
        out[row[found], at[found]] = True
    return out
