"""Which articles are worth comparing, and how alike they are.

Candidates are articles that share one of each other's weightiest terms; then the likeness of every candidate pair is
summed over their terms, and the nearest are kept. A term that many have pairs an article only with the last ones before it
that have it: the work for an article does not grow with how many there are.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from rashomon.stories.alike import views_of
from rashomon.stories.live import NEAREST, Live
from rashomon.stories.weigh import SHARE, SQUARE, VIEWS, Entries

I32 = npt.NDArray[np.int32]
I64 = npt.NDArray[np.int64]
F32 = npt.NDArray[np.float32]

WEIGHTIEST = 24
"""Terms of an article that look for its neighbours."""
WINDOW = 64
"""Articles before it with which such a term pairs an article."""
CANDIDATES = 32
"""Neighbours of an article, by these terms alone, whose likeness is summed in full."""
AT_ONCE = 1024
"""Articles whose candidates are looked for at a time."""
YOUNG = 8
"""New entries are put among the old ones when they are more than one in so many."""


class Pairs(NamedTuple):
    """Pairs of rows `a` < `b`, with the likeness of each view (columns) and their weighted sum, 0 to 1."""

    a: I64
    b: I64
    views: F32
    likeness: F32


class Shelf(NamedTuple):
    """Weighty terms in the order of their cells, then of their rows."""

    cell: I32
    row: I64
    worth: F32

    def with_(self, other: Shelf) -> Shelf:
        """Both, in order."""
        cell = np.concatenate((self.cell, other.cell))
        order = np.argsort(cell, kind="stable")
        row, worth = np.concatenate((self.row, other.row)), np.concatenate((self.worth, other.worth))
        return Shelf(cell[order], row[order], worth[order])


EMPTY = Shelf(np.zeros(0, dtype=np.int32), np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.float32))


class Postings:
    """The weighty terms of all live articles: a large shelf, and a small one for what came last."""

    def __init__(self) -> None:
        self.old, self.young = EMPTY, EMPTY

    def add(self, entries: Entries) -> None:
        """Put the weightiest terms of new articles on the shelf."""
        place = np.arange(len(entries.doc)) - np.searchsorted(entries.doc, entries.doc)
        chosen = np.flatnonzero((place < WEIGHTIEST) & (entries.weight > 0))
        worth = entries.weight[chosen] * SQUARE[entries.view[chosen]]
        self.young = self.young.with_(Shelf(entries.cell[chosen], entries.doc[chosen], worth))

    def settle(self) -> None:
        """Put the small shelf's terms on the large one when there are enough of them."""
        if len(self.young.cell) * YOUNG > len(self.old.cell):
            self.old, self.young = self.old.with_(self.young), EMPTY

    def cut(self, rows: int) -> None:
        """Take away what belongs to later rows; none of it has been put on the large shelf."""
        kept = self.young.row < rows
        self.young = Shelf(self.young.cell[kept], self.young.row[kept], self.young.worth[kept])

    def drop(self, number: I64) -> None:
        """Take away what belongs to no live row, and number the rest anew."""
        both = self.old.with_(self.young)
        row = number[both.row]
        kept = row >= 0
        self.old, self.young = Shelf(both.cell[kept], row[kept], both.worth[kept]), EMPTY

    def before(self, low: int, high: int) -> Iterator[tuple[I64, I64, F32]]:
        """Rows `low` to `high` - 1, each with a row before it that shares a weighty term, and what the term is worth."""
        own = np.flatnonzero((self.young.row >= low) & (self.young.row < high))
        cell, row, worth = self.young.cell[own], self.young.row[own], self.young.worth[own]
        for shelf, at in ((self.young, own), (self.old, np.searchsorted(self.old.cell, cell, side="right"))):
            left = np.arange(len(own))
            for step in range(1, WINDOW + 1):
                left = left[at[left] >= step]
                left = left[shelf.cell[at[left] - step] == cell[left]]
                if not len(left):
                    break
                there = at[left] - step
                yield shelf.row[there], row[left], worth[left] * shelf.worth[there]


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
    keys, worths = [np.zeros(0, dtype=np.int64)], [np.zeros(0, dtype=np.float32)]
    for a, b, worth in postings.before(*rows):
        keys.append(b * total + a)
        worths.append(worth)
    key, worth = np.concatenate(keys), np.concatenate(worths)
    order = np.argsort(key, kind="stable")
    key = key[order]
    starts = np.flatnonzero(np.concatenate(([True], key[1:] != key[:-1]))) if len(key) else np.zeros(0, dtype=np.int64)
    found, value = key[starts], np.add.reduceat(worth[order], starts) if len(starts) else worth
    b, a = found // total, found % total
    kept = np.flatnonzero((a != b) & (live.gap(a, b) <= window))
    kept = kept[np.argsort(2.0 * b[kept] - np.minimum(value[kept], 1), kind="stable")]
    owner = b[kept]
    best = kept[np.arange(len(kept)) - np.searchsorted(owner, owner) < CANDIDATES]
    return found[np.sort(best)]


def keep_nearest(live: Live, pairs: Pairs) -> None:
    """Put new pairs among the neighbours of both their articles, as far as they are among the nearest."""
    near, like, alike = live.near.all, live.like.all, live.alike.all
    one, other = np.concatenate((pairs.a, pairs.b)), np.concatenate((pairs.b, pairs.a))
    value, pair = np.concatenate((pairs.likeness, pairs.likeness)), np.tile(np.arange(len(pairs.a)), 2)
    near_enough = value > like[one, NEAREST - 1]
    one, other, value, pair = one[near_enough], other[near_enough], value[near_enough], pair[near_enough]
    rows = np.unique(one)
    held_row, held_at = np.nonzero(near[rows] != -1)
    row = np.concatenate((rows[held_row], one))
    ids = np.concatenate((near[rows[held_row], held_at], other))
    values = np.concatenate((like[rows[held_row], held_at], value))
    views = np.concatenate((alike[rows[held_row], held_at], pairs.views[pair]))
    order = np.lexsort((-values, row))
    row = row[order]
    place = np.arange(len(row)) - np.searchsorted(row, row)
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
    _, chosen = np.unique(a * len(live) + b, return_index=True)
    return Pairs(a[chosen], b[chosen], live.alike.all[row, at][chosen], live.like.all[row, at][chosen])
