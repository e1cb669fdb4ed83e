"""Which articles are worth comparing, and how alike they are.

Candidates are articles that share one of each other's weightiest terms; then the likeness of every candidate pair is
summed over their terms, and the nearest are kept. A term that many have pairs an article only with the last ones before it
that have it: the work for an article does not grow with how many there are.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from rashomon.clean.order import begins, highest_first, ordered, places
from rashomon.stories.alike import views_of
from rashomon.stories.columns import spread
from rashomon.stories.live import NEAREST, Live
from rashomon.stories.weigh import SHARE, SQUARE, VIEWS, Entries

I64 = npt.NDArray[np.int64]
F32 = npt.NDArray[np.float32]
Bools = npt.NDArray[np.bool_]

WEIGHTIEST = 24
"""Terms of an article that look for its neighbours."""
WINDOW = 64
"""Articles before it with which such a term pairs an article."""
FINDS = 256
"""The most that the terms of one article find in all."""
CANDIDATES = 32
"""Neighbours of an article, by these terms alone, whose likeness is summed in full."""
AT_ONCE = 1024
"""Articles whose candidates are looked for at a time."""
ROW = 32
ROWS = (1 << ROW) - 1
"""The bits that number a row."""
YOUNG = 8
"""New entries are put among the old ones when they are more than one in so many."""


class Pairs(NamedTuple):
    """Pairs of rows `a` < `b`, with the likeness of each view (columns) and their weighted sum, 0 to 1."""

    a: I64
    b: I64
    views: F32
    likeness: F32


class Shelf(NamedTuple):
    """Weighty terms, each a cell and a row in one number, in order."""

    key: I64
    worth: F32

    def of(self, kept: Bools) -> Shelf:
        """What is marked."""
        return Shelf(self.key[kept], self.worth[kept])


def together(shelves: Sequence[Shelf]) -> Shelf:
    """All of them as one, in order."""
    key, worth = np.concatenate([s.key for s in shelves]), np.concatenate([s.worth for s in shelves])
    order = np.argsort(key, kind="stable")
    return Shelf(key[order], worth[order])


EMPTY = Shelf(np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.float32))


class Postings:
    """The weighty terms of all live articles: a large shelf, and a small one for what came last."""

    def __init__(self) -> None:
        self.old, self.young = EMPTY, EMPTY

    def add(self, entries: Sequence[Entries]) -> None:
        """Put the weightiest terms of new articles on the shelf."""
        found = [self.young]
        for held in entries:
            chosen = np.flatnonzero((places(held.doc) < WEIGHTIEST) & (held.weight > 0))
            worth = held.weight[chosen] * SQUARE[held.view[chosen]]
            found.append(Shelf((held.cell[chosen].astype(np.int64) << ROW) | held.doc[chosen], worth))
        self.young = together(found)

    def settle(self) -> None:
        """Put the small shelf's terms on the large one when there are enough of them."""
        if len(self.young.key) * YOUNG > len(self.old.key):
            self.old, self.young = together((self.old, self.young)), EMPTY

    def cut(self, rows: int) -> None:
        """Take away what belongs to later rows; none of it has been put on the large shelf."""
        self.young = self.young.of((self.young.key & ROWS) < rows)

    def drop(self, number: I64) -> None:
        """Take away what belongs to no live row, and number the rest anew."""
        both = together((self.old, self.young))
        row = number[both.key & ROWS]
        renamed = Shelf((both.key & ~ROWS) | row, both.worth)
        self.old, self.young = renamed.of(row >= 0), EMPTY

    def before(self, low: int, high: int) -> tuple[I64, I64, F32]:
        """Rows before the rows `low` to `high` - 1, row by row with which they share a weighty term, and what it is worth.

        A row has FINDS at most, those of its weightiest terms.
        """
        row = self.young.key & ROWS
        own = np.flatnonzero((row >= low) & (row < high))
        key = self.young.key[own]
        first, ends = self.old.key.searchsorted(key & ~ROWS), self.old.key.searchsorted(key | ROWS)
        young = own - self.young.key.searchsorted(key & ~ROWS)
        order = highest_first(row[own] - low, self.young.worth[own])
        own, first, ends, young = own[order], first[order], ends[order], np.minimum(young[order], WINDOW)
        row, worth = row[own], self.young.worth[own]
        count = np.minimum(ends - first + young, WINDOW)
        earlier = np.cumsum(count) - count
        count = np.clip(FINDS - earlier + earlier[np.arange(len(row)) - places(row)], 0, count)
        young = np.minimum(young, count)
        found = []
        for shelf, end, size in ((self.young, own, young), (self.old, ends, count - young)):
            owner, place = spread(size, end - size)
            found.append((shelf.key[place] & ROWS, row[owner], worth[owner] * shelf.worth[place]))
        a, b, both = (np.concatenate(column) for column in zip(*found, strict=True))
        return a, b, both


def new_pairs(live: Live, postings: Postings, first: int, window: int) -> Pairs:
    """The pairs of the rows from `first` on with any row before them that are worth keeping."""
    blocks = ((low, min(low + AT_ONCE, len(live))) for low in range(first, len(live), AT_ONCE))
    keys = [_candidates(live, postings, block, window) for block in blocks]
    key = np.concatenate(keys) if keys else np.zeros(0, dtype=np.int64)
    b, a = key // max(1, len(live)), key % max(1, len(live))
    views = views_of(live, a, b)
    likeness = views[:, :VIEWS] @ (np.array(SHARE, dtype=np.float32) / np.float32(sum(SHARE)))
    kept = likeness > 0
    return Pairs(a[kept], b[kept], views[kept], likeness[kept])


def _candidates(live: Live, postings: Postings, rows: tuple[int, int], window: int) -> I64:
    """The best pairs (as b · total + a, in order) of these rows with those before them, by weighty terms alone."""
    total = len(live)
    if total <= NEAREST + 1:
        b, a = np.divmod(np.arange(rows[0] * total, rows[1] * total), total)
        kept = np.flatnonzero((a < b) & (live.gap(a, b) <= window))
        return b[kept] * total + a[kept]
    a, b, worth = postings.before(*rows)
    key = (b - rows[0]) * total + a
    at = ordered(key)
    first = begins(key[at])
    value = np.add.reduceat(worth[at], first) if len(first) else worth
    a, b = a[at[first]], b[at[first]]
    near = np.flatnonzero((a != b) & (live.gap(a, b) <= window))
    a, b, value = a[near], b[near], value[near]
    kept = np.zeros(len(b), dtype=np.bool_)
    kept[highest_first(b - rows[0], np.minimum(value, np.float32(1)))[places(b) < CANDIDATES]] = True
    return b[kept] * total + a[kept]


def keep_nearest(live: Live, pairs: Pairs) -> None:
    """Put new pairs among the neighbours of both their articles, as far as they are among the nearest."""
    near, like, alike = live.near.all, live.like.all, live.alike.all
    one, other = np.concatenate((pairs.a, pairs.b)), np.concatenate((pairs.b, pairs.a))
    value, pair = np.concatenate((pairs.likeness, pairs.likeness)), np.tile(np.arange(len(pairs.a)), 2)
    near_enough = value > like[one, NEAREST - 1]
    one, other, value, pair = one[near_enough], other[near_enough], value[near_enough], pair[near_enough]
    rows = np.flatnonzero(np.bincount(one, minlength=1))
    held_row, held_at = np.nonzero(near[rows] != -1)
    row = np.concatenate((rows[held_row], one))
    ids = np.concatenate((near[rows[held_row], held_at], other))
    values = np.concatenate((like[rows[held_row], held_at], value))
    views = np.concatenate((alike[rows[held_row], held_at], pairs.views[pair]))
    order = highest_first(row, values)
    row = row[order]
    place = places(row)
    kept = place < NEAREST
    row, place, order = row[kept], place[kept], order[kept]
    live.remember(rows)
    near[rows], like[rows], alike[rows] = -1, 0, 0
    near[row, place], like[row, place], alike[row, place] = ids[order], values[order], views[order]


def pairs_of(live: Live, rows: I64) -> Pairs:
    """The pairs of these rows with the neighbours of each, every pair once, in order."""
    place, at = np.nonzero(live.near.all[rows] >= 0)
    return pairs_at(live, rows[place], at)


def pairs_at(live: Live, row: I64, at: I64) -> Pairs:
    """The pairs of rows with their neighbours at these places, every pair once, in order."""
    near = live.near.all[row, at].astype(np.int64)
    a, b = np.minimum(row, near), np.maximum(row, near)
    key = a * len(live) + b
    order = ordered(key)
    chosen = order[begins(key[order])]
    row, at = row[chosen], at[chosen]
    return Pairs(a[chosen], b[chosen], live.alike.all[row, at], live.like.all[row, at])
