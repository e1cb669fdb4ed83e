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
SHARE = (1.0, 1.5, 0.3, 0.5)
"""What each view counts in the likeness of two articles, before the shares are made to sum to one."""
ELSEWHERE = 1000
"""Articles imagined beside those at hand, with the words of the news at large."""


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
    doc, key, weight = _body(features)
    lead_doc, lead = _column(features, [f.lead for f in features])
    unique, term, count = np.unique(key, return_inverse=True, return_counts=True)
    known = np.searchsorted(unique, lead)
    view = np.concatenate((_kinds(features, unique, count)[term], np.full(len(lead), LEAD, dtype=np.int64)))
    doc, term = np.concatenate((doc, lead_doc)), np.concatenate((term, known + len(unique)))
    count = np.concatenate((count, np.bincount(known, minlength=len(unique))))
    total = len(features) + ELSEWHERE
    common = np.tile(ELSEWHERE * shares(unique), 2)
    rarity = np.log(np.maximum(total / np.maximum(count + common, 1), 1)).astype(np.float32)
    weight = np.concatenate((weight, np.ones(len(lead), dtype=np.float32))) * rarity[term]
    cell = doc * VIEWS + view
    length = np.sqrt(np.bincount(cell, weights=weight.astype(np.float64) ** 2, minlength=len(features) * VIEWS))
    weight = (weight / np.maximum(length, 1e-9)[cell]).astype(np.float32)
    kept = np.flatnonzero((count[term] > 1) & (weight > 0))
    kept = kept[np.lexsort((doc[kept], term[kept]))]
    return Vectors(doc[kept], term[kept], view[kept], weight[kept])


def _body(features: Sequence[Features]) -> tuple[I64, U64, F32]:
    """Article, key and weight (by occurrences alone) of every term of the bodies."""
    key = np.frombuffer(b"".join(f.terms for f in features), dtype="<u8").astype(np.uint64)
    weight = np.frombuffer(b"".join(f.weights for f in features), dtype="<f4").astype(np.float32)
    return np.repeat(np.arange(len(features)), [len(f.terms) // 8 for f in features]), key, weight


def _column(features: Sequence[Features], keys: Sequence[Sequence[int]]) -> tuple[I64, U64]:
    """Article and key of every key of one kind."""
    doc = np.repeat(np.arange(len(features)), [len(k) for k in keys])
    return doc, np.fromiter((k for held in keys for k in held), dtype=np.uint64, count=len(doc))


def _kinds(features: Sequence[Features], unique: U64, count: I64) -> I64:
    """The view of each term: what at least half of the articles that have it take it for."""
    _, named = _column(features, [f.people + f.places for f in features])
    _, number = _column(features, [f.numbers for f in features])
    names = np.bincount(np.searchsorted(unique, named), minlength=len(unique))
    kinds = np.where(2 * names >= count, NAME, WORD)
    kinds[np.searchsorted(unique, number)] = NUMBER
    return kinds
