"""Which articles are worth comparing, and how alike they are: sums over the terms they share, nearest neighbours kept.

Articles stand in the order of their days, so a common term, which would pair everything with everything, pairs each
article only with the WINDOW next ones that have it; a rare one pairs all. So the work grows as the number of articles.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from rashomon.stories.vectors import SHARE, VIEWS, Vectors

I64 = npt.NDArray[np.int64]
F32 = npt.NDArray[np.float32]

WINDOW = 128
"""Articles after it with which a term pairs an article."""
NEAREST = 20
"""Neighbours of an article that are kept."""
BLOCK = 50_000
"""Entries whose pairs are added up at a time."""


class Pairs(NamedTuple):
    """Pairs of articles `a` < `b` in order, with the likeness of each view (columns) and their weighted sum, 0 to 1."""

    a: I64
    b: I64
    views: F32
    likeness: F32


def find_pairs(vectors: Vectors, total: int) -> Pairs:
    """The pairs in which either article is among the NEAREST neighbours of the other; articles are 0 to `total` - 1."""
    parts = [_kept(*part) for part in _summed(vectors, total)]
    if not parts:
        nothing = np.zeros(0, dtype=np.int64)
        return Pairs(nothing, nothing, np.zeros((0, VIEWS), np.float32), np.zeros(0, np.float32))
    a, b, views, likeness = (np.concatenate(column) for column in zip(*parts, strict=True))
    whole = Pairs(a, b, views, likeness)
    near = np.minimum(*ranks(whole.a, whole.b, whole.likeness)) < NEAREST
    return Pairs(a[near], b[near], views[near], likeness[near])


def _kept(a: I64, b: I64, views: F32) -> Pairs:
    share = np.array(SHARE, dtype=np.float32) / np.float32(sum(SHARE))
    return Pairs(a, b, views, views @ share)


def ranks(a: I64, b: I64, value: F32) -> tuple[I64, I64]:
    """For every pair, the place of `b` among the neighbours of `a` and of `a` among those of `b`: 0 has the highest value."""
    both = np.concatenate((a, b))
    order = np.lexsort((np.concatenate((b, a)), -np.concatenate((value, value)), both))
    grouped = both[order]
    rank = np.empty(len(both), dtype=np.int64)
    rank[order] = np.arange(len(both)) - np.searchsorted(grouped, grouped)
    return rank[: len(a)], rank[len(a) :]


def _summed(vectors: Vectors, total: int) -> Iterator[tuple[I64, I64, F32]]:
    """All pairs that share a term, with the sums of each view, in blocks of articles."""
    by_doc = np.argsort(vectors.doc, kind="stable")
    first = np.searchsorted(vectors.doc[by_doc], np.arange(total + 1))
    low = 0
    while low < total:
        high = max(low + 1, int(np.searchsorted(first, first[low] + BLOCK, side="right")) - 1)
        high = min(high, total)
        yield _block(vectors, by_doc[first[low] : first[high]], total)
        low = high


def _block(vectors: Vectors, at: I64, total: int) -> tuple[I64, I64, F32]:
    """The pairs of the articles that hold the entries `at` with those that come after them."""
    doc, term, view, weight = vectors
    keys, cells = [], []
    for step in range(1, WINDOW + 1):
        at = at[at + step < len(term)]
        at = at[term[at] == term[at + step]]
        if not len(at):
            break
        keys.append((doc[at] * total + doc[at + step]) * VIEWS + view[at])
        cells.append(weight[at] * weight[at + step])
    if not keys:
        return np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros((0, VIEWS), np.float32)
    key, cell = np.concatenate(keys), np.concatenate(cells)
    order = np.argsort(key, kind="stable")
    key, cell = key[order], cell[order]
    starts = np.flatnonzero(np.concatenate(([True], key[1:] != key[:-1])))
    sums, held = np.add.reduceat(cell, starts), key[starts]
    pair, row = np.unique(held // VIEWS, return_inverse=True)
    views = np.zeros((len(pair), VIEWS), dtype=np.float32)
    views[row, held % VIEWS] = sums
    return pair // total, pair % total, views
