"""Features as one table of weighted terms: the words, names, numbers and lead of every article, each of length one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from rashomon.records import Features
from rashomon.stories.background import shares

U64 = npt.NDArray[np.uint64]
I64 = npt.NDArray[np.int64]
F32 = npt.NDArray[np.float32]

WORD, NAME, NUMBER, LEAD = range(4)
VIEWS = 4
SHARE = (1.0, 1.0, 0.3, 0.5)
"""What each view counts in the likeness of two articles, before the shares are made to sum to one."""
ELSEWHERE = 1000
"""Articles imagined beside those at hand, with the words of the news at large."""
MOST = 64
"""Terms of an article in one view that are compared: the weightiest."""
_SALT = np.array([0, 0, 0, 0x9E3779B97F4A7C15], dtype=np.uint64)


class Vectors(NamedTuple):
    """Entries of all articles in the order of terms, then of articles: which article, which view, what weight.

    `term` counts terms from 0; a term of the lead is another than the same term of the body.
    """

    doc: I64
    term: I64
    view: I64
    weight: F32


def make_vectors(features: Sequence[Features]) -> Vectors:
    """The entries of the articles, numbered in the order given; terms that only one article has are left out."""
    doc, key, view, weight = _entries(features)
    unique, term, count = np.unique(key ^ _SALT[view], return_inverse=True, return_counts=True)
    base = np.empty(len(unique), dtype=np.uint64)
    base[term] = key
    view = _one_view(view, term)
    total = len(features) + ELSEWHERE
    rarity = np.log(total / (count + ELSEWHERE * shares(base))).astype(np.float32)
    weight = weight * np.maximum(rarity, 0)[term]
    cell = doc * VIEWS + view
    length = np.sqrt(np.bincount(cell, weights=weight.astype(np.float64) ** 2, minlength=len(features) * VIEWS))
    weight = (weight / np.maximum(length, 1e-9)[cell]).astype(np.float32)
    kept = np.flatnonzero((count[term] > 1) & (weight > 0))
    kept = kept[_foremost(cell[kept], weight[kept], term[kept])]
    kept = kept[np.lexsort((doc[kept], term[kept]))]
    return Vectors(doc[kept], term[kept], view[kept], weight[kept])


def _one_view(view: I64, term: I64) -> I64:
    """A word that most articles have as a name is a name in all, and the other way round."""
    named = np.bincount(term, weights=view == NAME)
    mostly = np.where(2 * named >= np.bincount(term), NAME, WORD)
    return np.where((view == NAME) | (view == WORD), mostly[term], view)


def _entries(features: Sequence[Features]) -> tuple[I64, U64, I64, F32]:
    """Article, key, view and weight (by occurrences alone) of every term."""
    docs, keys, views, weights = [], [], [], []
    for n, f in enumerate(features):
        terms = np.frombuffer(f.terms, dtype="<u8").astype(np.uint64)
        lead = np.array(f.lead, dtype=np.uint64)
        view = np.zeros(len(terms) + len(lead), dtype=np.int64)
        view[: len(terms)][np.isin(terms, np.array(f.people + f.places, dtype=np.uint64))] = NAME
        view[: len(terms)][np.isin(terms, np.array(f.numbers, dtype=np.uint64))] = NUMBER
        view[len(terms) :] = LEAD
        docs.append(np.full(len(view), n, dtype=np.int64))
        keys += [terms, lead]
        views.append(view)
        weights += [np.frombuffer(f.weights, dtype="<f4").astype(np.float32), np.ones(len(lead), dtype=np.float32)]
    if not docs:
        return np.zeros(0, np.int64), np.zeros(0, np.uint64), np.zeros(0, np.int64), np.zeros(0, np.float32)
    return np.concatenate(docs), np.concatenate(keys), np.concatenate(views), np.concatenate(weights)


def _foremost(cell: I64, weight: F32, term: I64) -> I64:
    """Which entries are among the MOST weightiest of their article and view."""
    order = np.lexsort((term, -weight, cell))
    sorted_cell = cell[order]
    first = np.searchsorted(sorted_cell, sorted_cell)
    return order[np.arange(len(order)) - first < MOST]
