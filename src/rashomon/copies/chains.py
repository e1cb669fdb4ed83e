"""Passages two texts share: equal word sequences, runs of them, chains of runs.

Written for many pairs at once; a pair's passages never depend on which other pairs are looked at with it.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from rashomon.clean.order import distinct
from rashomon.copies.kernels import I64, U64, Flags, Words, runs_of

SEED = 3
ENOUGH = 18
"""Neighbouring words, outside quotations, that one passage must keep side by side before two texts count as one text (a
run of nineteen words has as many, or several shorter ones)."""
TOGETHER, CLEAR = 27, 8
"""Several shorter passages, each of which keeps CLEAR, make a pair when together they keep so many."""
HOPEFUL = 9
"""As ENOUGH, before edges are moved and neighbours joined."""
WORTH = 5
"""Neighbouring words that a further passage of such a pair must keep, where it stands near a strong one."""
NEAR = 80
"""Near is within this many words, in both texts. Elsewhere it must keep as many as the logarithm of the number of places
where two texts could meet: long texts have longer runs in common by accident."""
GAP = 15
NEXT = 3
LOOK_BACK = 8
WINDOW, SWAY, SHORT = 24, 8, 3
"""At the edges: how many words are looked at, how far they may have moved, and how long words are that count for nothing."""
REPEATS = 16
PAIRS_AT_ONCE, TEXTS_AT_ONCE = 1 << 7, 1 << 5
PLACE_BITS = 22


class Passages(NamedTuple):
    """Chains of runs: words `i` to `i_end` of the left text and `j` to `j_end` of the right text of pair `pair`.

    `own` counts the neighbouring words it keeps side by side and that are not quoted in both texts.
    """

    pair: I64
    i: I64
    i_end: I64
    j: I64
    j_end: I64
    own: I64


class Runs(NamedTuple):
    """Equal stretches: `length` words from word `i` of the left text and word `j` of the right text of pair `pair`."""

    pair: I64
    i: I64
    j: I64
    length: I64


def runs_between(words: Words, left: I64, right: I64) -> Runs:
    """Every maximal equal stretch of SEED words and more, for each pair of texts; sorted by pair, then place."""
    blocks = _blocks(words, distinct(np.concatenate((left, right))))
    parts = [
        _runs(blocks, left[low : low + PAIRS_AT_ONCE].tolist(), right[low : low + PAIRS_AT_ONCE].tolist(), low)
        for low in range(0, len(left), PAIRS_AT_ONCE)
    ]
    if not parts:
        return Runs(*(np.zeros(0, dtype=np.int64) for _ in range(4)))
    runs = Runs(*(np.concatenate(column) for column in zip(*parts, strict=True)))
    lesser = _inside_longer(runs.pair, runs.i, runs.length) | _inside_longer(runs.pair, runs.j, runs.length)
    return Runs(*(column[~lesser] for column in runs))


def _inside_longer(pair: I64, start: I64, length: I64) -> Flags:
    """Which runs lie, in one of the texts, inside a longer run of their pair: they repeat what that one says."""
    order = np.lexsort((-length, start, pair))
    pair, start, end = pair[order], start[order], (start + length)[order]
    head = np.ones(len(pair), dtype=np.bool_)
    head[1:] = (pair[1:] != pair[:-1]) | (start[1:] != start[:-1])
    first = np.maximum.accumulate(np.where(head, np.arange(len(head)), 0))
    farthest = np.maximum.accumulate(pair << np.int64(32) | end)
    before = np.where(first > 0, farthest[first - 1], -1)
    out = np.zeros(len(pair), dtype=np.bool_)
    out[order] = (before >= (pair << np.int64(32) | end)) | (end < end[first])
    return out


def _blocks(words: Words, texts: I64) -> dict[int, U64]:
    """For each of these texts its sequences of SEED words, sorted: their numbers above, their places below."""
    out: dict[int, U64] = {}
    for at in range(0, len(texts), TEXTS_AT_ONCE):
        some = texts[at : at + TEXTS_AT_ONCE]
        ends = np.cumsum(words.first[some + 1] - words.first[some])
        begins = np.concatenate(([0], ends[:-1]))
        keys = np.concatenate(
            [words.keys[low:high] for low, high in zip(words.first[some], words.first[some + 1], strict=True)]
        )
        numbers = runs_of(keys, SEED) >> np.uint64(33) << np.uint64(PLACE_BITS + 1)
        numbers |= (np.arange(len(numbers)) - np.repeat(begins, ends - begins)[: len(numbers)]).astype(np.uint64)
        for text, begin, end in zip(some.tolist(), begins.tolist(), (ends - SEED + 1).tolist(), strict=True):
            block = numbers[begin : min(max(begin, end), begin + (1 << PLACE_BITS))]
            block.sort()
            out[text] = block
    return out


def _runs(blocks: dict[int, U64], left: list[int], right: list[int], low: int) -> Runs:
    """The runs of some pairs, the first of them number `low`."""
    pair, i, j = _seeds(blocks, left, right)
    shift = j - i + (1 << PLACE_BITS)
    code = (pair << np.int64(53)) | (shift << np.int64(PLACE_BITS)) & np.int64((1 << 53) - 1) | i
    code.sort()
    begins = np.ones(len(code), dtype=np.bool_)
    begins[1:] = code[1:] != code[:-1] + 1
    at = np.flatnonzero(begins)
    length = np.diff(np.concatenate((at, [len(code)]))) + SEED - 1
    code = code[at]
    i = code & np.int64((1 << PLACE_BITS) - 1)
    j = i + (code >> np.int64(PLACE_BITS) & np.int64((1 << (PLACE_BITS + 1)) - 1)) - (1 << PLACE_BITS)
    pair = code >> np.int64(53)
    order = np.argsort(pair << np.int64(PLACE_BITS) | i, kind="stable")
    return Runs(pair[order] + low, i[order], j[order], length[order])


def _seeds(blocks: dict[int, U64], left: list[int], right: list[int]) -> tuple[I64, I64, I64]:
    """Pair, place left and place right of every equal sequence of SEED words in these pairs."""
    held = [blocks[text] for pair in zip(left, right, strict=True) for text in pair]
    heads = np.arange(len(held), dtype=np.uint64)
    heads = (heads >> np.uint64(1) << np.uint64(54)) | ((heads & np.uint64(1)) << np.uint64(PLACE_BITS))
    column = np.concatenate(held) | np.repeat(heads, [len(block) for block in held])
    column.sort(kind="stable")  # made of sorted stretches, which this kind merges
    alike = np.flatnonzero(column[1:] ^ column[:-1] < np.uint64(1 << PLACE_BITS + 1))
    begin = alike[np.diff(alike, prepend=-2) > 1]
    size = alike[np.diff(alike, append=len(column) + 1) > 1] + 2 - begin
    first = np.cumsum(size) - size
    inside = np.repeat(begin - first, size) + np.arange(int(size.sum()))
    rights = (column[inside] >> np.uint64(PLACE_BITS)).astype(np.int64) & 1
    of_right = np.add.reduceat(rights, first) if len(first) else first
    of_left = size - of_right
    product = of_left * of_right
    usable = (product > 0) & (product <= REPEATS)
    begin, of_left, product = begin[usable], of_left[usable], product[usable]
    group = np.repeat(np.arange(len(begin)), product)
    nth = np.arange(len(group)) - np.repeat(np.cumsum(product) - product, product)
    one = column[begin[group] + nth % of_left[group]]
    two = column[begin[group] + of_left[group] + nth // of_left[group]]
    places = np.uint64((1 << PLACE_BITS) - 1)
    return (one >> np.uint64(54)).astype(np.int64), (one & places).astype(np.int64), (two & places).astype(np.int64)


def chained(runs: Runs, own: I64) -> Passages:
    """The runs joined to passages: those close to each other in both texts are one. `own` counts each run's own."""
    ends = runs.i + runs.length, runs.j + runs.length
    return _joined(Passages(runs.pair, runs.i, ends[0], runs.j, ends[1], own), GAP)


def _joined(parts: Passages, gap: int) -> Passages:
    """The parts with those joined that stand at most `gap` words apart in both texts."""
    if not len(parts.pair):
        return parts
    label = _labels(parts, gap)
    order = np.argsort(label, kind="stable")
    at = np.flatnonzero(np.diff(label[order], prepend=-1))
    pair, i, i_end, j, j_end, own = (column[order] for column in parts)
    return Passages(
        pair[at],
        np.minimum.reduceat(i, at),
        np.maximum.reduceat(i_end, at),
        np.minimum.reduceat(j, at),
        np.maximum.reduceat(j_end, at),
        np.add.reduceat(own, at),
    )


def _labels(parts: Passages, gap: int) -> I64:
    """For each part the first part that it is joined to, near or far. Parts are sorted by pair and left place."""
    label = np.arange(len(parts.pair))
    links = []
    for step in range(1, min(LOOK_BACK, len(label) - 1) + 1):
        near = parts.pair[step:] == parts.pair[:-step]
        near &= parts.i[step:] - parts.i_end[:-step] <= gap
        near &= (parts.j[step:] - parts.j_end[:-step] <= gap) & (parts.j[:-step] - parts.j_end[step:] <= gap)
        found = np.flatnonzero(near)
        links.append((found, found + step))
    if not links:
        return label
    one, two = (np.concatenate(column) for column in zip(*links, strict=True))
    while True:
        least = np.minimum(label[one], label[two])
        old = label.copy()
        np.minimum.at(label, one, least)
        np.minimum.at(label, two, least)
        label = label[label]
        if np.array_equal(label, old):
            return label


def passages_between(words: Words, left: I64, right: I64, quoted: Flags | None = None) -> Passages:
    """The passages of each pair of texts, by pair and place. `quoted` tells for each word whether it is only quoted.

    Pairs without one passage that keeps ENOUGH have none.
    """
    low, high = words.first[left], words.first[right]
    runs = runs_between(words, left, right)
    parts = chained(runs, runs.length - 1 if quoted is None else _own(runs, low, high, quoted))
    parts = _of_strong_pairs(parts, len(left), HOPEFUL)
    parts = Passages(*(column[parts.own >= 3] for column in parts))
    parts = _joined(extended(words, parts, left, right), NEXT)
    parts = _of_strong_pairs(parts, len(left), ENOUGH, together=TOGETHER)
    places = (words.first[left + 1] - low) * (words.first[right + 1] - high)
    return _beside_strong(Passages(*(column[parts.own >= WORTH] for column in parts)), places)


def _beside_strong(parts: Passages, places: I64) -> Passages:
    """The strong parts, and of the others those that stand near a strong one or tell by themselves; none that repeats a
    stronger one. `places` are those where the two texts of each pair could meet."""
    one, other = _each_with_each(parts.pair)
    apart_i = np.maximum(parts.i[one] - parts.i_end[other], parts.i[other] - parts.i_end[one])
    apart_j = np.maximum(parts.j[one] - parts.j_end[other], parts.j[other] - parts.j_end[one])
    near = (apart_i <= NEAR) & (apart_j <= NEAR) & (parts.own[other] >= ENOUGH)
    stronger = (parts.own[other] > parts.own[one]) | (parts.own[other] == parts.own[one]) & (other < one)
    share_i, share_j = -2 * apart_i >= (parts.i_end - parts.i)[one], -2 * apart_j >= (parts.j_end - parts.j)[one]
    kept = parts.own >= np.minimum(ENOUGH, np.log(places[parts.pair]))
    kept[one[near]] = True
    kept[one[stronger & (share_i | share_j)]] = False
    return Passages(*(column[kept] for column in parts))


def _each_with_each(pair: I64) -> tuple[I64, I64]:
    """Every two different places of this sorted column that hold the same number."""
    first = np.searchsorted(pair, pair, side="left")
    count = np.searchsorted(pair, pair, side="right") - first
    one = np.repeat(np.arange(len(pair)), count)
    other = first[one] + np.arange(len(one)) - np.repeat(np.cumsum(count) - count, count)
    return one[one != other], other[one != other]


def _of_strong_pairs(parts: Passages, pairs: int, least: int, together: int | None = None) -> Passages:
    """The parts of those pairs that have one which keeps at least `least`, or several clear ones that do `together`."""
    most = np.zeros(pairs, dtype=np.int64)
    np.maximum.at(most, parts.pair, parts.own)
    strong = most >= least
    if together is not None:
        clear = parts.own >= CLEAR
        strong |= np.bincount(parts.pair[clear], parts.own[clear], minlength=pairs) >= together
    return Passages(*(column[strong[parts.pair]] for column in parts))


def extended(words: Words, parts: Passages, left: I64, right: I64) -> Passages:
    """The parts with their edges moved outward while the words there still answer to each other, moved or not."""
    texts = left[parts.pair], right[parts.pair]
    low = [words.first[text] for text in texts]
    high = [words.first[text + 1] for text in texts]
    starts = low[0] + parts.i, low[1] + parts.j
    ends = low[0] + parts.i_end, low[1] + parts.j_end
    before = _reach(words, starts[0] - 1, starts[1] - 1, -1, (low[0], low[1]))
    after = _reach(words, ends[0], ends[1], 1, (high[0] - 1, high[1] - 1))
    return parts._replace(
        i=parts.i - before[0], j=parts.j - before[1], i_end=parts.i_end + after[0], j_end=parts.j_end + after[1]
    )


def _reach(words: Words, left: I64, right: I64, step: int, last: tuple[I64, I64]) -> tuple[I64, I64]:
    """How many words from `left` and `right` on, going by `step` up to `last`, still answer to each other."""
    sides = []
    for place, limit, nothing in ((left, last[0], 0), (right, last[1], 1)):
        where = place[:, None] + step * np.arange(WINDOW)
        inside = (where - limit[:, None]) * step <= 0
        where = np.where(inside, where, limit[:, None])
        long = words.ends[where] - words.starts[where] > SHORT
        sides.append((np.where(inside, words.keys[where], np.uint32(nothing)), long))
    (here, here_long), (there, there_long) = sides
    met_here, met_there = np.zeros((2, *here.shape), dtype=np.bool_)
    for shift in range(-SWAY, SWAY + 1):
        a, b = slice(max(0, -shift), WINDOW - max(0, shift)), slice(max(0, shift), WINDOW - max(0, -shift))
        equal = here[:, a] == there[:, b]
        met_here[:, a] |= equal
        met_there[:, b] |= equal
    reach = [_best(met, long) for met, long in ((met_here, here_long), (met_there, there_long))]
    both = (reach[0] > 0) & (reach[1] > 0)
    return reach[0] * both, reach[1] * both


def _best(met: Flags, long: Flags) -> I64:
    """How far it pays to go: a word that is met counts 3 (a short one nothing), one that is not costs 1."""
    worth = np.cumsum(np.where(met, 3 * long, -1), axis=1)
    return np.where(worth.max(axis=1) > 0, worth.argmax(axis=1) + 1, 0)


def _own(runs: Runs, left: I64, right: I64, quoted: Flags) -> I64:
    """How many neighbouring words of each run are not quoted in both texts (words that one gives as its own count)."""
    before = np.concatenate(([0], np.cumsum(quoted)))
    count = runs.length - 1
    run = np.repeat(np.arange(len(count)), count)
    nth = np.arange(len(run)) - np.repeat(np.cumsum(count) - count, count)
    clear = np.zeros(len(run), dtype=np.bool_)
    for place in ((left[runs.pair] + runs.i)[run] + nth, (right[runs.pair] + runs.j)[run] + nth):
        clear |= before[place + 2] == before[place]
    return np.bincount(run[clear], minlength=len(count))
