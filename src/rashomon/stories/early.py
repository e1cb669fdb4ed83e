"""Which articles came out before the day that those most like them tell of, and without the names these go by.

They tell of an earlier event: a derailment on one line is told like that of two days before on another. The preview of an
event came out before it too, but has the names that its reports go by.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from rashomon.clean.order import among, distinct
from rashomon.stories.columns import spread
from rashomon.stories.live import Live

I64 = npt.NDArray[np.int64]
I32 = npt.NDArray[np.int32]
F32 = npt.NDArray[np.float32]
Bools = npt.NDArray[np.bool_]

EARLIER = 3.0
"""Log-odds lost by an earlier article and a later one that has the names which the earlier lacks."""
COMPANY, FEWEST = 10, 3
"""The nearest of an article, and how many there have to be."""
LEAST = 2
"""Of these, how many have to name a day, or to go by a name."""
HALF = 0.5
"""The share of an article's nearest that go by a name, of such names that it lacks, and of these that the later article has."""


BITS = 32
"""Bits of a number that hold a day or a cell, above them that whose it is."""


def earlier_event(live: Live, a: I64, b: I64) -> F32:
    """What pairs lose because one came out before what the other and its like tell of, without the names they go by."""
    lost = np.zeros(len(a), dtype=np.float32)
    rows, day = _before(live, distinct(np.concatenate((a, b))))
    names, size = _lacking(live, rows)
    starts = np.cumsum(size) - size
    for one, other in ((a, b), (b, a)) if len(names) else ():
        at = np.minimum(np.searchsorted(rows, one), len(rows) - 1)
        later = live.dated.all[other] & (live.last.all[other] >= day[at])
        pair = np.flatnonzero((rows[at] == one) & (size[at] > 0) & later)
        owner, place = spread(size[at[pair]], starts[at[pair]])
        has = np.bincount(owner[_stands(live, other[pair][owner], names[place])], minlength=len(pair))
        lost[pair[has >= HALF * size[at[pair]]]] = EARLIER
    return lost


def _before(live: Live, rows: I64) -> tuple[I64, I64]:
    """Those of some rows that came out before the day which most of their nearest name, and this day."""
    rows = rows[live.dated.all[rows]]
    owner, near, _ = _nearest(live, rows)
    whose, days, _ = live.told_days.of(near)
    row, day, count = _often(owner[whose], days)
    order = np.lexsort((day, -count, row))
    best = order[np.unique(row[order], return_index=True)[1]]
    best = best[(count[best] >= LEAST) & (live.last.all[rows[row[best]]] < day[best])]
    return rows[row[best]], day[best]


def _lacking(live: Live, rows: I64) -> tuple[I64, I64]:
    """The names that the nearest of each row go by and it has not, if these are half of all they go by, and how many."""
    owner, near, size = _nearest(live, rows)
    whose, cells, _ = live.telling.of(near)
    row, name, count = _often(owner[whose], cells)
    told = (count >= LEAST) & (count >= HALF * size[row])
    row, name = row[told], name[told]
    lacks = ~_stands(live, rows[row], name)
    every, missing = (np.bincount(held, minlength=len(rows)) for held in (row, row[lacks]))
    enough = missing >= HALF * every
    return name[lacks & enough[row]], np.where(enough, missing, 0)


def _nearest(live: Live, rows: I64) -> tuple[I64, I64, I64]:
    """The nearest of rows that have some: of each whose it is, counted from 0, and its row; and how many each has."""
    near = live.near.all[rows, :COMPANY]
    owner, place = np.nonzero(near >= 0)
    size = np.bincount(owner, minlength=len(rows))
    kept = size[owner] >= FEWEST
    return owner[kept], near[owner, place][kept].astype(np.int64), size


def _often(owner: I64, value: I64 | I32) -> tuple[I64, I64, I64]:
    """Each owner with each of its values, in order, and how often it has it."""
    key, count = np.unique((owner << BITS) | value, return_counts=True)
    return key >> BITS, key & ((1 << BITS) - 1), count


def _stands(live: Live, row: I64, cell: I64) -> Bools:
    """Whether the text of each of these rows has the cell."""
    each, which = np.unique(row, return_inverse=True)
    start = live.start.all
    owner, at = spread(start[each + 1] - start[each], start[each])
    out: Bools = among((which << BITS) | cell, (owner << BITS) | live.cell.all[at])
    return out
