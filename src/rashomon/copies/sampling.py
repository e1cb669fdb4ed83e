"""Sampled keys of word sequences, and where two texts have the same rare key.

A key is 64 bits: the number of a sequence of SHINGLE words above, the place of its first word below. One sequence in
RATE is kept, chosen by its number alone, so that a sequence is kept in every text or in none.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from rashomon.copies.kernels import I64, U64, Flags, Words, runs_of

SHINGLE = 4
RATE = 4
PLACE_BITS = 24
COMMON_LEAST = 64
COMMON_SHARE = 0.01
NEIGHBOURS = 24
FURNITURE_LEAST = 4
FURNITURE_SHARE = 0.2


class Sample(NamedTuple):
    """The sampled keys of several texts; `first[i]` to `first[i + 1]` are those of text i."""

    keys: U64
    first: I64


class Meetings(NamedTuple):
    """Places where two texts have the same rare key: texts `x` < `y`, word `i` of x and word `j` of y."""

    x: I64
    y: I64
    i: I64
    j: I64


def sampled(words: Words) -> Sample:
    """The sampled keys of every text in the batch."""
    numbers = runs_of(words.keys, SHINGLE)
    kept = np.flatnonzero(numbers < np.uint64((1 << 64) // RATE))
    text = np.searchsorted(words.first, kept, side="right") - 1
    whole = kept + SHINGLE <= words.first[text + 1]
    kept, text = kept[whole], text[whole]
    place = kept - words.first[text]
    near = place < (1 << PLACE_BITS)
    kept, text, place = kept[near], text[near], place[near]
    high = (numbers[kept] * np.uint64(RATE)) >> np.uint64(PLACE_BITS) << np.uint64(PLACE_BITS)
    first = np.searchsorted(text, np.arange(len(words.first)))
    return Sample(high | place.astype(np.uint64), first.astype(np.int64))


def meetings(sample: Sample, outlets: npt.NDArray[np.int64]) -> Meetings:
    """All meetings of rare keys. `outlets` has a number for every text, 0 where nobody knows it.

    A key is common, and counts for nothing, when it stands in more than a hundredth of the texts (and in more than
    COMMON_LEAST), or when it is furniture: one outlet repeats it over many of its own texts. Of the texts that have a
    key each meets the NEIGHBOURS that follow it, so cost grows with the texts and not with their pairs.
    """
    texts = len(sample.first) - 1
    text = np.repeat(np.arange(texts), np.diff(sample.first))
    number = sample.keys >> np.uint64(PLACE_BITS)
    place = (sample.keys & np.uint64((1 << PLACE_BITS) - 1)).astype(np.int64)
    order = np.argsort(number, kind="stable")
    number, text, place = number[order], text[order], place[order]
    fresh = np.ones(len(number), dtype=np.bool_)
    fresh[1:] = (number[1:] != number[:-1]) | (text[1:] != text[:-1])
    number, text, place = number[fresh], text[fresh], place[fresh]
    group, size = _groups(number)
    usable = (size >= 2) & (size <= max(COMMON_LEAST, int(texts * COMMON_SHARE)))
    usable &= ~_furniture(group, len(size), outlets[text], outlets)
    keep = usable[group]
    group, text, place = group[keep], text[keep], place[keep]
    found = [_apart(group, step) for step in range(1, min(NEIGHBOURS, int(size.max(initial=0)) - 1) + 1)]
    a = np.concatenate([f for f, _ in found]) if found else np.zeros(0, np.int64)
    b = np.concatenate([f + step for f, step in found]) if found else np.zeros(0, np.int64)
    return Meetings(text[a], text[b], place[a], place[b])


def _groups(number: U64) -> tuple[I64, I64]:
    """For each entry of a sorted column its group, and the size of every group."""
    change = np.ones(len(number), dtype=np.bool_)
    change[1:] = number[1:] != number[:-1]
    group = np.cumsum(change) - 1
    return group, np.bincount(group) if len(group) else np.zeros(0, dtype=np.int64)


def _apart(group: I64, step: int) -> tuple[I64, int]:
    """Where an entry and the one `step` later are of one group."""
    return np.flatnonzero(group[step:] == group[:-step]), step


def _furniture(group: I64, groups: int, outlet: I64, outlets: I64) -> Flags:
    """Which groups are one outlet's furniture: most of their texts are its own, and a good share of its texts have it."""
    out = np.zeros(groups, dtype=np.bool_)
    known = outlet > 0
    pair = group[known] * (int(outlets.max(initial=0)) + 1) + outlet[known]
    if not len(pair):
        return out
    both, count = np.unique(pair, return_counts=True)
    of_group, of_outlet = both // (int(outlets.max()) + 1), both % (int(outlets.max()) + 1)
    published = np.bincount(outlets)[of_outlet]
    own = (count >= FURNITURE_LEAST) & (count >= FURNITURE_SHARE * published)
    own &= count * 2 > np.bincount(group, minlength=groups)[of_group]
    out[of_group[own]] = True
    return out


def pairs_of(met: Meetings) -> tuple[list[int], list[int], list[int]]:
    """Every pair of texts that meets, in order, and how often."""
    both, count = np.unique(met.x * (1 << 32) + met.y, return_counts=True)
    return (both >> 32).tolist(), (both & ((1 << 32) - 1)).tolist(), count.tolist()
