"""Passages two texts share: equal word sequences, runs of them, chains of runs.

Written for many pairs at once; a pair's passages never depend on which other pairs are looked at with it.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from rashomon.copies.kernels import I64, U64, Words, runs_of

SEED = 3
GAP = 15
LOOK_BACK = 8
REPEATS = 16
PAIRS_AT_ONCE = 1 << 10
PLACE_BITS = 22


class Runs(NamedTuple):
    """Equal stretches: `length` words from word `i` of the left text and word `j` of the right text of pair `pair`."""

    pair: I64
    i: I64
    j: I64
    length: I64


def runs_between(words: Words, left: I64, right: I64) -> Runs:
    """Every maximal equal stretch of SEED words and more, for each pair of texts; sorted by pair, then place."""
    numbers = runs_of(words.keys, SEED)
    parts = [
        _seeds(numbers, words.first, left[low : low + PAIRS_AT_ONCE], right[low : low + PAIRS_AT_ONCE], low)
        for low in range(0, len(left), PAIRS_AT_ONCE)
    ]
    empty = np.zeros(0, dtype=np.int64)
    pair, i, j = (np.concatenate(column) for column in zip(*parts, strict=True)) if parts else (empty, empty, empty)
    order = np.lexsort((i, j - i, pair))
    pair, i, j = pair[order], i[order], j[order]
    begins = np.ones(len(pair), dtype=np.bool_)
    begins[1:] = (pair[1:] != pair[:-1]) | (i[1:] != i[:-1] + 1) | (j[1:] != j[:-1] + 1)
    at = np.flatnonzero(begins)
    length = np.diff(np.concatenate((at, [len(pair)]))) + SEED - 1
    order = np.lexsort((j[at], i[at], pair[at]))
    at = at[order]
    return Runs(pair[at], i[at], j[at], length[order])


def _seeds(numbers: U64, first: I64, left: I64, right: I64, low: int) -> tuple[I64, I64, I64]:
    """Pair, place left and place right of every equal sequence of SEED words in these pairs."""
    count = np.maximum(np.diff(first) - SEED + 1, 0)
    entries = []
    for side, texts in ((0, left), (1, right)):
        sizes = np.minimum(count[texts], 1 << PLACE_BITS)
        pair = np.repeat(np.arange(len(texts)), sizes)
        place = np.arange(len(pair)) - np.repeat(np.cumsum(sizes) - sizes, sizes)
        number = numbers[np.repeat(first[texts], sizes) + place] >> np.uint64(33)
        head = (pair.astype(np.uint64) << np.uint64(54)) | (number << np.uint64(PLACE_BITS + 1))
        entries.append(head | np.uint64(side << PLACE_BITS) | place.astype(np.uint64))
    column = np.sort(np.concatenate(entries))
    key = column >> np.uint64(PLACE_BITS + 1)
    change = np.ones(len(key), dtype=np.bool_)
    change[1:] = key[1:] != key[:-1]
    group = np.cumsum(change) - 1
    start = np.flatnonzero(change)
    is_right = (column >> np.uint64(PLACE_BITS)) & np.uint64(1) == 1
    lefts = np.bincount(group[~is_right], minlength=len(start))
    rights = np.bincount(group[is_right], minlength=len(start))
    usable = (lefts * rights > 0) & (lefts * rights <= REPEATS)
    chosen = np.flatnonzero(is_right & usable[group])
    times = lefts[group[chosen]]
    second = np.repeat(chosen, times)
    offset = np.arange(len(second)) - np.repeat(np.cumsum(times) - times, times)
    one = start[group[second]] + offset
    places = np.uint64((1 << PLACE_BITS) - 1)
    pair = (column[second] >> np.uint64(54)).astype(np.int64) + low
    return pair, (column[one] & places).astype(np.int64), (column[second] & places).astype(np.int64)


def chained(runs: Runs) -> I64:
    """For each run the first run of its chain: runs close to each other in both texts are one chain."""
    label = np.arange(len(runs.pair))
    edges_from, edges_to = [], []
    for step in range(1, LOOK_BACK + 1):
        if step >= len(label):
            break
        before, after = slice(None, -step), slice(step, None)
        near = runs.pair[before] == runs.pair[after]
        near &= runs.i[after] - runs.i[before] - runs.length[before] <= GAP
        gap = runs.j[after] - runs.j[before] - runs.length[before]
        near &= (gap <= GAP) & (runs.j[before] - runs.j[after] - runs.length[after] <= GAP)
        found = np.flatnonzero(near)
        edges_from.append(found)
        edges_to.append(found + step)
    if not edges_from:
        return label
    a, b = np.concatenate(edges_from), np.concatenate(edges_to)
    while True:
        least = np.minimum(label[a], label[b])
        old = label.copy()
        np.minimum.at(label, a, least)
        np.minimum.at(label, b, least)
        label = label[label]
        if np.array_equal(label, old):
            return label
