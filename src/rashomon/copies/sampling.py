"""Sampled keys of word sequences, and which texts meet in rare ones.

A key is 56 bits: 28 for a sequence of SHINGLE words, 5 for the SHINGLE words before it, 5 for those after it, 18 for its
place. A share KEPT of all sequences is kept, chosen by their words alone: a sequence is kept in every text or in none.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from rashomon.copies.kernels import BASE, I64, U64, Flags, Words, runs_of

SHINGLE = 3
KEPT = 0.32
WORD_BITS, SIDE_BITS, PLACE_BITS = 28, 5, 18
BYTES = (WORD_BITS + 2 * SIDE_BITS + PLACE_BITS) // 8
COMMON_LEAST = 64
COMMON_SHARE = 0.01
NEIGHBOURS = 6
FURNITURE_LEAST = 4
FURNITURE_SHARE = 0.2
APART, REACH, DRIFT, LOOK_AHEAD = 5, 80, 24, 3
"""Two meetings of one pair agree when they stand APART to REACH words from each other and their shifts differ by no more
than DRIFT words; each is held against the LOOK_AHEAD that follow it."""


class Sample(NamedTuple):
    """The sampled keys of several texts; `first[i]` to `first[i + 1]` are those of text i."""

    keys: U64
    first: I64


class Meetings(NamedTuple):
    """Places where two texts have the same rare key.

    Texts `x` < `y`; the key stands at word `place` of x, and `shift` words later in y; `framed` when the words around
    are alike too.
    """

    x: I64
    y: I64
    place: I64
    shift: I64
    framed: Flags


def sampled(words: Words) -> Sample:
    """The sampled keys of every text in the batch, by text and place."""
    numbers = runs_of(words.keys, SHINGLE)
    kept = np.flatnonzero(numbers >> np.uint64(32) < np.uint64(KEPT * (1 << 32)))
    text = np.searchsorted(words.first, kept, side="right") - 1
    low, high = words.first[text], words.first[text + 1]
    good = (kept + SHINGLE <= high) & (kept - low < 1 << PLACE_BITS)
    kept, text, low, high = kept[good], text[good], low[good], high[good]
    key = (numbers[kept] & np.uint64((1 << WORD_BITS) - 1)) << np.uint64(2 * SIDE_BITS + PLACE_BITS)
    for side, slot in ((kept - SHINGLE, PLACE_BITS + SIDE_BITS), (kept + SHINGLE, PLACE_BITS)):
        whole = (side >= low) & (side + SHINGLE <= high)
        near = numbers[np.where(whole, side, kept)] & np.uint64((1 << SIDE_BITS) - 1)
        key |= near << np.uint64(slot)
    key |= (kept - low).astype(np.uint64)
    return Sample(key, np.searchsorted(text, np.arange(len(words.first))).astype(np.int64))


def packed(keys: U64) -> bytes:
    """The keys in BYTES bytes each, the lowest first."""
    return keys.astype("<u8").view(np.uint8).reshape(-1, 8)[:, :BYTES].tobytes()


def unpacked(data: bytes) -> U64:
    """The keys that `packed` packed."""
    out = np.zeros((len(data) // BYTES, 8), dtype=np.uint8)
    out[:, :BYTES] = np.frombuffer(data, dtype=np.uint8).reshape(-1, BYTES)
    return out.view("<u8").reshape(-1).astype(np.uint64)


def meetings(sample: Sample, outlets: I64) -> Meetings:
    """All meetings of rare keys. `outlets` has a number for every text, 0 where nobody knows it.

    A key is common, and counts for nothing, when it stands more often than in a hundredth of the texts (and more than
    COMMON_LEAST times), or when it is furniture: one outlet repeats it over many of its own texts. Where a key stands
    it meets the NEIGHBOURS that are most like it in their surroundings, so cost grows with the texts, not their pairs.
    """
    texts = len(sample.first) - 1
    text = np.repeat(np.arange(texts), np.diff(sample.first))
    bits = np.uint64(max(26, len(text).bit_length()))
    column = sample.keys >> np.uint64(PLACE_BITS) << bits | np.arange(len(text), dtype=np.uint64)
    column.sort()
    group, size = _groups(column >> bits + np.uint64(2 * SIDE_BITS))
    usable = (size >= 2) & (size <= max(COMMON_LEAST, int(texts * COMMON_SHARE)))
    keep = np.flatnonzero(usable[group])
    entry = (column[keep] & (np.uint64(1) << bits) - np.uint64(1)).astype(np.int64)
    group, text, key = group[keep], text[entry], sample.keys[entry]
    rare = np.flatnonzero(~_furniture(group, len(size), outlets[text], outlets)[group])
    group, text, key = group[rare], text[rare], key[rare]
    a, b = _together(group)
    swapped = text[a] > text[b]
    a, b = np.where(swapped, b, a), np.where(swapped, a, b)
    other = np.flatnonzero(text[a] != text[b])
    a, b = a[other], b[other]
    place = (key & np.uint64((1 << PLACE_BITS) - 1)).astype(np.int64)
    side = key >> np.uint64(PLACE_BITS) & np.uint64((1 << 2 * SIDE_BITS) - 1)
    return Meetings(text[a], text[b], place[a], place[b] - place[a], side[a] == side[b])


def _groups(number: U64) -> tuple[I64, I64]:
    """For each entry of a sorted column its group, and the size of every group."""
    change = np.ones(len(number), dtype=np.bool_)
    change[1:] = number[1:] != number[:-1]
    group = np.cumsum(change) - 1
    return group, np.bincount(group) if len(group) else np.zeros(0, dtype=np.int64)


def _together(group: I64) -> tuple[I64, I64]:
    """Every two entries of one group that stand at most NEIGHBOURS entries apart."""
    first, second = [np.zeros(0, np.int64)], [np.zeros(0, np.int64)]
    alive = np.arange(len(group))
    for step in range(1, NEIGHBOURS + 1):
        alive = alive[: np.searchsorted(alive, len(group) - step)]
        alive = alive[group[alive + step] == group[alive]]
        first.append(alive)
        second.append(alive + step)
    return np.concatenate(first), np.concatenate(second)


def _furniture(group: I64, groups: int, outlet: I64, outlets: I64) -> Flags:
    """Which groups are one outlet's furniture: most of their texts are its own, and a good share of its texts have it."""
    out = np.zeros(groups, dtype=np.bool_)
    most = int(outlets.max(initial=0)) + 1
    published = np.bincount(outlets, minlength=most)
    worth = outlet > 0
    worth[worth] = published[outlet[worth]] >= FURNITURE_LEAST
    size = np.bincount(group, minlength=groups)
    worth &= size[group] >= FURNITURE_LEAST
    both, count = np.unique(group[worth] * most + outlet[worth], return_counts=True)
    of_group, of_outlet = both // most, both % most
    own = (count >= FURNITURE_LEAST) & (count >= FURNITURE_SHARE * published[of_outlet]) & (count * 2 > size[of_group])
    out[of_group[own]] = True
    return out


class Candidates(NamedTuple):
    """Pairs of texts worth a closer look, in order: texts `x` < `y`, with the number of their meetings."""

    x: I64
    y: I64
    score: I64


def candidates(met: Meetings) -> tuple[Candidates, Meetings]:
    """The pairs with two meetings that agree, or with one whose surroundings are alike too; and those meetings."""
    met = _several(met)
    order = np.argsort(met.x << np.int64(42) ^ met.y << np.int64(20) ^ met.place, kind="stable")
    met = _chosen(met, order)
    pair = met.x << np.int64(32) | met.y
    agreeing = met.framed.copy()
    for step in range(1, LOOK_AHEAD + 1):
        near = np.flatnonzero(pair[step:] == pair[:-step])
        apart = met.place[near + step] - met.place[near]
        drift = np.abs(met.shift[near + step] - met.shift[near])
        near = near[((apart >= APART) | (drift > 0)) & (apart <= REACH) & (drift <= DRIFT)]
        agreeing[near] = True
        agreeing[near + step] = True
    good, first = np.unique(pair[agreeing], return_index=True)
    count = np.diff(np.concatenate((first, [agreeing.sum()])))
    shown = Candidates(good >> np.int64(32), good & np.int64(0xFFFFFFFF), count)
    return shown, _chosen(met, np.flatnonzero(agreeing))


def _several(met: Meetings) -> Meetings:
    """The meetings without most of those that are their pair's only one and not framed (the others cost time, not truth)."""
    bits = max(10, len(met.x).bit_length() + 1)
    slot = (met.x.astype(np.uint64) << np.uint64(32) | met.y.astype(np.uint64)) * np.uint64(BASE) >> np.uint64(64 - bits)
    alone = np.bincount(slot.astype(np.int64), minlength=1 << bits)[slot] == 1
    return _chosen(met, np.flatnonzero(met.framed | ~alone))


def _chosen(met: Meetings, which: I64) -> Meetings:
    return Meetings(met.x[which], met.y[which], met.place[which], met.shift[which], met.framed[which])
