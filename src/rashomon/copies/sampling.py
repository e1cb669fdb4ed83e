"""Sampled keys of word sequences, and which texts meet in rare ones.

A key is 56 bits: 28 for a sequence of SHINGLE words, 5 for the SHINGLE words before it, 5 for those after it, 18 for its
place. A share KEPT of all sequences is kept, chosen by their words alone: a sequence is kept in every text or in none.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from rashomon.clean.order import begins, ordered
from rashomon.copies.kernels import BASE, I32, I64, U64, Flags, Words, runs_of

SHINGLE = 3
KEPT = 0.32
WORD_BITS, SIDE_BITS, PLACE_BITS = 28, 5, 18
BYTES = (WORD_BITS + 2 * SIDE_BITS + PLACE_BITS) // 8
COMMON_LEAST = 64
COMMON_SHARE = 0.01
NEIGHBOURS, CLOSEST, MANY = 6, 2, 12
"""How many that are like it a key meets; how many where it stands more than MANY times."""
BLOCK, FIRST_BITS = 1 << 17, 8
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

    x: I32
    y: I32
    place: I32
    shift: I32
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
    """The meetings of rare keys. `outlets` has a number for every text, 0 where nobody knows it.

    A key is common, and counts for nothing, when it stands more often than in a hundredth of the texts (and more than
    COMMON_LEAST times), or when it is furniture: one outlet repeats it over many of its own texts. Where a key stands
    it meets the NEIGHBOURS that are most like it in their surroundings (the CLOSEST, where it stands more than MANY
    times), so cost grows with the texts and not with their pairs.
    Of the meetings that are not framed most that are their pair's only one are left out: they can tell nothing.
    """
    texts = len(sample.first) - 1
    text = np.repeat(np.arange(texts, dtype=np.int32), np.diff(sample.first))
    most = max(COMMON_LEAST, int(texts * COMMON_SHARE))
    sizes, entries = zip(*(_groups(*part, most) for part in _parts(sample.keys)), strict=True)
    size, entry = _without_furniture(np.concatenate(sizes), np.concatenate(entries), outlets, text)
    return _met(text[entry], sample.keys[entry], size)


def _parts(keys: U64) -> Iterator[tuple[U64, I32]]:
    """The keys whose first bits are the same, and where they are, part by part: so many as stay in a processor's cache."""
    if len(keys) <= 2 * BLOCK:
        yield keys, np.arange(len(keys), dtype=np.int32)
        return
    found: list[list[tuple[U64, I32]]] = [[] for _ in range(1 << FIRST_BITS)]
    for low in range(0, len(keys), BLOCK):
        block = keys[low : low + BLOCK]
        first = (block >> np.uint64(8 * BYTES - FIRST_BITS)).astype(np.uint8)
        order = np.argsort(first, kind="stable")
        held, place = block[order], (order + low).astype(np.int32)
        ends = np.cumsum(np.bincount(first, minlength=1 << FIRST_BITS)).tolist()
        for part, begin, end in zip(found, [0, *ends], ends, strict=False):
            part.append((held[begin:end], place[begin:end]))
    for part in found:
        some, places = zip(*part, strict=True)
        part.clear()
        yield np.concatenate(some), np.concatenate(places)


def _groups(keys: U64, place: I32, most: int) -> tuple[I64, I32]:
    """The sizes of the groups of 2 to `most` equal sequences, and where their keys are: those most like each other in a row."""
    key = keys >> np.uint64(PLACE_BITS)
    order = ordered(key)
    sequence = (key >> np.uint64(2 * SIDE_BITS))[order]
    start = begins(sequence)
    size = np.diff(start, append=len(sequence))
    rare = (size > 1) & (size <= most)
    return size[rare], place[order[np.repeat(rare, size)]]


def _met(text: I32, key: U64, size: I64) -> Meetings:
    """The meetings inside every group, worked off in blocks."""
    group = np.repeat(np.arange(len(size), dtype=np.int32), size)
    blocks = [_together(text, group, size, (low, min(low + BLOCK, len(group)))) for low in range(0, len(group), BLOCK)]
    often = _often([(text[a], text[b]) for a, b in blocks])
    frame = (key >> np.uint64(PLACE_BITS)).astype(np.uint32)
    place = (key & np.uint64((1 << PLACE_BITS) - 1)).astype(np.int32)
    none = np.zeros(0, dtype=np.int32)
    parts = [Meetings(none, none, none, none, np.zeros(0, dtype=np.bool_))]
    for (a, b), flags in zip(blocks, often, strict=True):
        framed = frame[a] == frame[b]
        kept = np.flatnonzero(framed | flags)
        one, other = a[kept], b[kept]
        parts.append(Meetings(text[one], text[other], place[one], place[other] - place[one], framed[kept]))
    return Meetings(*(np.concatenate(column) for column in zip(*parts, strict=True)))


def _often(pairs: list[tuple[I32, I32]]) -> list[Flags]:
    """Which pairs of texts come more than once, with a few more for whom chance says so."""
    bits = max(10, sum(len(x) for x, _ in pairs).bit_length() + 1)
    slots = []
    for x, y in pairs:
        mixed_up = (x.astype(np.uint64) << np.uint64(32) | y.astype(np.uint64)) * np.uint64(BASE)
        slots.append((mixed_up >> np.uint64(64 - bits)).astype(np.uint32))
    # Each slot keeps the number of the last pair in it: a pair that finds another number there is not alone.
    last = np.zeros(1 << bits, dtype=np.int32)
    low = 0
    for slot in slots:
        last[slot] = np.arange(low, low + len(slot), dtype=np.int32)
        low += len(slot)
    often = np.zeros(1 << bits, dtype=np.bool_)
    low = 0
    for slot in slots:
        often[slot[last[slot] != np.arange(low, low + len(slot), dtype=np.int32)]] = True
        low += len(slot)
    return [often[slot] for slot in slots]


def _together(text: I32, group: I32, size: I64, part: tuple[int, int]) -> tuple[I32, I32]:
    """Every two entries of one group that are neighbours, the first of them from this part, in the order of their texts."""
    first, second = [], []
    alive = np.arange(*part, dtype=np.int32)
    for step in range(1, NEIGHBOURS + 1):
        if step == CLOSEST + 1:
            alive = alive[size[group[alive]] <= MANY]
        alive = alive[: np.searchsorted(alive, len(group) - step)]
        alive = alive[group[alive + step] == group[alive]]
        first.append(alive)
        second.append(alive + np.int32(step))
    a, b = np.concatenate(first), np.concatenate(second)
    apart = np.flatnonzero(text[a] != text[b])
    a, b = a[apart], b[apart]
    swapped = text[a] > text[b]
    return np.where(swapped, b, a), np.where(swapped, a, b)


def _without_furniture(size: I64, entry: I32, outlets: I64, text: I32) -> tuple[I64, I32]:
    """The groups (their sizes, and their entries in a row) without those that are one outlet's furniture.

    Such a key stands mostly in one outlet's texts, and in a good share of these.
    """
    group, outlet = np.repeat(np.arange(len(size)), size), outlets[text[entry]]
    most = int(outlets.max(initial=0)) + 1
    published = np.bincount(outlets, minlength=most)
    # An outlet that has more than half of a group stands twice in a row in it: few groups need counting.
    twice = np.flatnonzero((outlet[1:] == outlet[:-1]) & (group[1:] == group[:-1]) & (outlet[1:] > 0))
    suspect = np.zeros(len(size), dtype=np.bool_)
    suspect[group[twice]] = True
    suspect &= size >= FURNITURE_LEAST
    looked = np.flatnonzero(suspect[group] & (outlet > 0))
    both, count = np.unique(group[looked] * most + outlet[looked], return_counts=True)
    own = (count >= FURNITURE_LEAST) & (count >= FURNITURE_SHARE * published[both % most]) & (count * 2 > size[both // most])
    kept = np.ones(len(size), dtype=np.bool_)
    kept[both[own] // most] = False
    return size[kept], entry[kept[group]]


class Candidates(NamedTuple):
    """Pairs of texts worth a closer look, in order: texts `x` < `y`, with the number of their meetings."""

    x: I64
    y: I64
    score: I64


def candidates(met: Meetings) -> tuple[Candidates, Meetings]:
    """The pairs with two meetings that agree, or with one whose surroundings are alike too; and those meetings."""
    pair = met.x.astype(np.int64) << np.int64(32) | met.y
    bits = int(met.y.max(initial=1)).bit_length()
    coarse = max(0, PLACE_BITS - (63 - 2 * bits))
    order = np.argsort((met.x.astype(np.int64) << bits | met.y) << PLACE_BITS - coarse | met.place >> coarse)
    met, pair = _chosen(met, order), pair[order]
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


def _chosen(met: Meetings, which: I64) -> Meetings:
    return Meetings(met.x[which], met.y[which], met.place[which], met.shift[which], met.framed[which])
