"""Passages between all of many texts at once: what `find_pairs` and `align` find, without a record for each article."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from rashomon.copies.chains import SEED, Passages, passages_between
from rashomon.copies.kernels import I32, I64, Flags, Words, batches, firsts, runs_of, words_of
from rashomon.copies.sampling import Candidates, Meetings, Sample, candidates, meetings, sampled

KEPT_BACK, STRETCH = 31 << 20, 1 << 16
FEW = 6
"""A pair with more agreeing meetings than this is compared without a first look."""
BEFORE, WIDTH, SIDEWAYS, BLOCK = 46, 96, 8, 1 << 11
PROMISING = 12
"""A first look takes WIDTH words from BEFORE a meeting on, against the other text up to SIDEWAYS words off, and must find
PROMISING equal sequences for a pair to be compared."""


class Shared(NamedTuple):
    """Passages as columns: texts `left` < `right` by number, and the places in each, in code points."""

    left: I64
    right: I64
    left_start: I32
    left_end: I32
    right_start: I32
    right_end: I32


def passages_in(texts: Sequence[str], outlets: Sequence[str | None]) -> Shared:
    """Every passage that stands in two of the texts; quotations and notes of the house are not told from other words here."""
    names = {name: i + 1 for i, name in enumerate(sorted({o for o in outlets if o}))}
    words, sample = read(texts)
    met = meetings(sample, np.array([names.get(o or "", 0) for o in outlets], dtype=np.int64))
    found, agreeing = candidates(met)
    chosen = _promising(words, found, agreeing)
    left, right = found.x[chosen], found.y[chosen]
    shared = passages_between(words, left, right)
    return _placed(words, left[shared.pair], right[shared.pair], shared)


def read(texts: Sequence[str]) -> tuple[Words, Sample]:
    """The words and the sampled keys of the texts, worked off in batches that fit a processor's cache."""
    # Freed once, an array of this size makes glibc keep the memory of one batch for the next, not hand it back page by page.
    np.empty(KEPT_BACK, dtype=np.uint8)
    parts = [(words, sampled(words)) for words in map(words_of, batches(texts))]
    if not parts:
        return words_of([]), sampled(words_of([]))
    word_parts, samples = zip(*parts, strict=True)
    del parts
    columns = [list(column) for column in (*zip(*word_parts, strict=True), *zip(*samples, strict=True))]
    del word_parts, samples
    # One column after the other: the parts of a column are given back before the next is put together.
    first, sample_first = firsts(columns.pop(3)), firsts(columns.pop())
    keys, starts, ends, sample_keys = (np.concatenate(columns.pop(0)) for _ in range(4))
    return Words(keys, starts, ends, first), Sample(sample_keys, sample_first)


def _promising(words: Words, found: Candidates, agreeing: Meetings) -> Flags:
    """Which pairs have equal sequences enough around one of their meetings, at its shift or a little off it."""
    edge = BEFORE + SIDEWAYS
    numbers = np.zeros(len(words.keys) + WIDTH + 2 * edge, dtype=np.uint32)
    for low in range(0, len(words.keys), STRETCH):
        stretch = runs_of(words.keys[low : low + STRETCH + SEED - 1], SEED) >> np.uint64(32)
        numbers[edge + low : edge + low + len(stretch)] = stretch
    narrow = np.lib.stride_tricks.sliding_window_view(numbers, WIDTH)
    wide = np.lib.stride_tricks.sliding_window_view(numbers, WIDTH + 2 * SIDEWAYS)
    pair = np.repeat(np.arange(len(found.x)), found.score)
    weak = np.flatnonzero(found.score[pair] <= FEW)
    left = words.first[agreeing.x[weak]] + agreeing.place[weak]
    right = words.first[agreeing.y[weak]] + agreeing.place[weak] + agreeing.shift[weak]
    out = found.score > FEW
    for low in range(0, len(weak), BLOCK):
        here = narrow[left[low : low + BLOCK] + SIDEWAYS]
        there = wide[right[low : low + BLOCK]]
        equal = np.zeros(here.shape, dtype=np.bool_)
        for step in range(2 * SIDEWAYS + 1):
            equal |= here == there[:, step : step + WIDTH]
        out[pair[weak[low : low + BLOCK]][np.count_nonzero(equal, axis=1) >= PROMISING]] = True
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
