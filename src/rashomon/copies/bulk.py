"""Passages between all of many texts at once: what `find_pairs` and `align` find, without a record for each article."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from rashomon.copies.chains import SEED, Passages, passages_between
from rashomon.copies.kernels import I32, I64, Flags, Words, runs_of, words_of
from rashomon.copies.sampling import Candidates, Meetings, candidates, meetings, sampled

FEW = 6
"""A pair with more agreeing meetings than this is compared without a first look."""
AROUND = range(-30, 34)
SIDEWAYS = range(-6, 7)
PROMISING = 8
"""Equal sequences that a first look around a meeting must find for a pair to be compared."""


class Shared(NamedTuple):
    """Passages as columns: texts `left` < `right` by number, and the places in each, in code points."""

    left: I64
    right: I64
    left_start: I32
    left_end: I32
    right_start: I32
    right_end: I32


def passages_in(texts: Sequence[str], outlets: Sequence[str | None]) -> Shared:
    """Every passage that stands in two of the texts; quotations are not told from other words here."""
    names = {name: i + 1 for i, name in enumerate(sorted({o for o in outlets if o}))}
    words = words_of(texts)
    met = meetings(sampled(words), np.array([names.get(o or "", 0) for o in outlets], dtype=np.int64))
    found, agreeing = candidates(met)
    chosen = _promising(words, found, agreeing)
    left, right = found.x[chosen], found.y[chosen]
    shared = passages_between(words, left, right)
    return _placed(words, left[shared.pair], right[shared.pair], shared)


def _promising(words: Words, found: Candidates, agreeing: Meetings) -> Flags:
    """Which pairs have equal sequences enough around one of their meetings."""
    edge = 64
    numbers = np.pad(runs_of(words.keys, SEED) >> np.uint64(32), edge).astype(np.uint32)
    pair = np.repeat(np.arange(len(found.x)), found.score)
    weak = found.score[pair] <= FEW
    pair, one = pair[weak], agreeing.place[weak]
    left = words.first[agreeing.x[weak]] + one + edge
    right = words.first[agreeing.y[weak]] + one + agreeing.shift[weak] + edge
    around = np.arange(AROUND.start, AROUND.stop)
    here = numbers[left[:, None] + around]
    equal = np.zeros(here.shape, dtype=np.bool_)
    for step in SIDEWAYS:
        equal |= here == numbers[right[:, None] + (around + step)]
    out = found.score > FEW
    out[pair[equal.sum(axis=1) >= PROMISING]] = True
    return out


def _placed(words: Words, left: I64, right: I64, shared: Passages) -> Shared:
    low, high = words.first[left], words.first[right]
    return Shared(
        left,
        right,
        words.starts[low + shared.i],
        words.ends[low + shared.i_end - 1],
        words.starts[high + shared.j],
        words.ends[high + shared.j_end - 1],
    )
