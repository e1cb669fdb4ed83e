"""Which articles are worth comparing, and how alike they are.

Candidates are articles that share one of each other's weightiest terms; then the likeness of every candidate pair is
summed exactly, and the nearest are kept. Articles stand in the order of their days, so a term that many have pairs each
article only with the next ones that have it: the work grows as the number of articles.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from rashomon.stories.vectors import SHARE, VIEWS, Vectors

I64 = npt.NDArray[np.int64]
F32 = npt.NDArray[np.float32]

WEIGHTIEST = 24
"""Terms of an article that look for its neighbours."""
WINDOW = 128
"""Articles after it with which such a term pairs an article."""
CANDIDATES = 40
"""Neighbours of an article, by these terms alone, whose likeness is summed in full."""
NEAREST = 20
"""Neighbours of an article that are kept."""
AT_ONCE = 4096
"""Articles whose candidates are looked for at a time."""
ROWS = 128
"""Articles whose terms are laid out at a time."""


class Pairs(NamedTuple):
    """Pairs of articles `a` < `b` in order, with the likeness of each view (columns) and their weighted sum, 0 to 1."""

    a: I64
    b: I64
    views: F32
    likeness: F32


def find_pairs(vectors: Vectors, total: int) -> Pairs:
    """The pairs in which either article is among the NEAREST of the other; articles are 0 to `total` - 1."""
    share = np.array(SHARE, dtype=np.float32) / np.float32(sum(SHARE))
    a, b = _candidates(vectors, share, total)
    views = _views(vectors, a, b, total)
    likeness = views @ share
    near = (np.minimum(*ranks(a, b, likeness)) < NEAREST) & (likeness > 0)
    return Pairs(a[near], b[near], views[near], likeness[near])


def ranks(a: I64, b: I64, value: F32) -> tuple[I64, I64]:
    """For every pair, the place of `b` among the neighbours of `a` and of `a` among those of `b`.

    Place 0 has the highest value; among equals the pairs' own order holds.
    """
    both = np.concatenate((a, b))
    order = np.lexsort((-np.concatenate((value, value)), both))
    grouped = both[order]
    rank = np.empty(len(both), dtype=np.int64)
    rank[order] = np.arange(len(both)) - np.searchsorted(grouped, grouped)
    return rank[: len(a)], rank[len(a) :]


def _candidates(vectors: Vectors, share: F32, total: int) -> tuple[I64, I64]:
    """Pairs that share weighty terms, in order of `a`, then `b`."""
    worth = vectors.weight * np.sqrt(share)[vectors.view]
    order = np.lexsort((vectors.term, -worth, vectors.doc))
    doc = vectors.doc[order]
    chosen = np.sort(order[np.arange(len(order)) - np.searchsorted(doc, doc) < WEIGHTIEST])
    doc, term, worth = vectors.doc[chosen], vectors.term[chosen], worth[chosen]
    by_doc = np.argsort(doc, kind="stable")
    first = np.searchsorted(doc[by_doc], np.arange(0, total + AT_ONCE, AT_ONCE))
    keys = [_shared(doc, term, worth, by_doc[low:high], total) for low, high in pairwise(first)]
    key = np.sort(np.concatenate(keys)) if keys else np.zeros(0, dtype=np.int64)
    return key // max(1, total), key % max(1, total)


def _shared(doc: I64, term: I64, worth: F32, at: I64, total: int) -> I64:
    """The best pairs (as a · total + b) of the articles that hold the entries `at` with those after them."""
    keys, sums = [np.zeros(0, dtype=np.int64)], [np.zeros(0, dtype=np.float32)]
    for step in range(1, WINDOW + 1):
        at = at[at + step < len(term)]
        at = at[term[at] == term[at + step]]
        if not len(at):
            break
        keys.append(doc[at] * total + doc[at + step])
        sums.append(worth[at] * worth[at + step])
    key, product = np.concatenate(keys), np.concatenate(sums)
    order = np.argsort(key, kind="stable")
    key = key[order]
    starts = np.flatnonzero(np.concatenate(([True], key[1:] != key[:-1]))) if len(key) else np.zeros(0, dtype=np.int64)
    found, value = key[starts], np.add.reduceat(product[order], starts) if len(starts) else product
    return found[np.minimum(*ranks(found // total, found % total, value)) < CANDIDATES]


def _views(vectors: Vectors, a: I64, b: I64, total: int) -> F32:
    """The likeness of every pair in each view; the pairs stand in order of `a`."""
    by_doc = np.argsort(vectors.doc, kind="stable")
    first = np.searchsorted(vectors.doc[by_doc], np.arange(total + 1))
    term, view, weight = vectors.term[by_doc], vectors.view[by_doc], vectors.weight[by_doc]
    out = np.zeros((len(a), VIEWS), dtype=np.float32)
    column = np.zeros(int(term.max()) + 1 if len(term) else 1, dtype=np.int64)
    for low, high in _blocks(a, total):
        start, end = first[a[low]], first[a[high - 1] + 1]
        known = np.unique(term[start:end])
        column[known] = np.arange(1, len(known) + 1)
        rows = np.zeros((int(a[high - 1] - a[low]) + 1, len(known) + 1), dtype=np.float32)
        lengths = np.diff(first[a[low] : a[high - 1] + 2])
        rows[np.repeat(np.arange(len(rows)), lengths), column[term[start:end]]] = weight[start:end]
        sizes = first[b[low:high] + 1] - first[b[low:high]]
        pair = np.repeat(np.arange(high - low), sizes)
        place = np.arange(len(pair)) - np.repeat(np.cumsum(sizes) - sizes, sizes) + np.repeat(first[b[low:high]], sizes)
        product = rows[(a[low:high] - a[low])[pair], column[term[place]]] * weight[place]
        cell = np.bincount(pair * VIEWS + view[place], weights=product, minlength=(high - low) * VIEWS)
        out[low:high] = cell.reshape(-1, VIEWS)
        column[known] = 0
    return out


def _blocks(a: I64, total: int) -> Iterator[tuple[int, int]]:
    """Stretches of the pairs, each with at most ROWS articles as their first."""
    edges = np.searchsorted(a, np.arange(0, total + ROWS, ROWS))
    yield from ((int(low), int(high)) for low, high in pairwise(edges) if low < high)
