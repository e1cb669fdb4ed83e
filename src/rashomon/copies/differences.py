"""How two wordings of one passage differ, word by word: kept, replaced, moved, or on one side alone."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from typing import Literal, NamedTuple

from rashomon.records import Difference, Span

LOOKED_AT = 1 << 21
"""Between two kept stretches at most so many pairs of words are compared; where there are more, the words are others."""
SHORT = 3
"""A kept word of so few letters between two changes belongs to the change."""

PAUSES = frozenset(".,;:!?…–—\n")

Words = tuple[int, int]


class Kept(NamedTuple):
    """A stretch of `size` words that stands at word `i` of the left wording and word `j` of the right one."""

    i: int
    j: int
    size: int


class Wording(NamedTuple):
    """One side of a passage: its span, the number of every word, and where each begins and ends in the span."""

    span: Span
    keys: Sequence[int]
    places: Sequence[tuple[int, int]]

    def part(self, words: Words) -> Span:
        """The span of some words in a row."""
        start, end = self.places[words[0]][0], self.places[words[1] - 1][1]
        span = self.span
        return Span(span.article, span.start + start, span.start + end, span.text[start:end], span.field)


def differences(copy: str, left: Span, right: Span) -> tuple[Difference, ...]:
    """How the two wordings of the copy with this id differ, in the order of the left one; together they cover every word."""
    one, other, runs = _read(left, right)
    kept = _phrased(list(_without_islands(_filled(one, other, _in_order(runs)), one)), one, other)
    out: list[Difference] = []
    free = set(range(len(one.keys))), set(range(len(other.keys)))
    for i, j, size in kept:
        free[0].difference_update(range(i, i + size))
        free[1].difference_update(range(j, j + size))
    moved = {m.i: m for m in _moved(one, other, free)}
    taken = (
        {i for m in moved.values() for i in range(m.i, m.i + m.size)},
        {j for m in moved.values() for j in range(m.j, m.j + m.size)},
    )
    i = j = 0
    for run in (*kept, Kept(len(one.keys), len(other.keys), 0)):
        gaps = _stretches((i, run.i), taken[0]), _stretches((j, run.j), taken[1])
        out += [_changed(copy, one, other, pair) for pair in zip_longest(*gaps)]
        here = [moved[at] for at in range(i, run.i) if at in moved]
        for same in (*here, run):
            if same.size:
                kind: Literal["kept", "moved"] = "kept" if same is run else "moved"
                places = one.part((same.i, same.i + same.size)), other.part((same.j, same.j + same.size))
                out.append(Difference(copy=copy, kind=kind, left=places[0], right=places[1]))
        i, j = run.i + run.size, run.j + run.size
    return tuple(out)


def _read(left: Span, right: Span) -> tuple[Wording, Wording, list[Kept]]:
    """The words of both sides, and the equal stretches of three words and more."""
    import numpy as np

    from rashomon.copies.chains import runs_between
    from rashomon.copies.kernels import Words, words_of

    read = words_of([left.text, right.text])
    size = int(read.first[1])
    keys, places = read.keys.tolist(), list(zip(read.starts.tolist(), read.ends.tolist(), strict=True))
    one, other = _wording(left, keys[:size], places[:size]), _wording(right, keys[size:], places[size:])
    starts, ends = np.array([*one.places, *other.places], dtype=np.int32).T
    first = np.cumsum([0, len(one.keys), len(other.keys)])
    words = Words(np.array([*one.keys, *other.keys], dtype=np.uint32), starts, ends, first)
    runs = runs_between(words, np.array([0]), np.array([1]))
    equal = [Kept(*run) for run in zip(runs.i.tolist(), runs.j.tolist(), runs.length.tolist(), strict=True)]
    return one, other, equal


def _wording(span: Span, keys: Sequence[int], places: Sequence[tuple[int, int]]) -> Wording:
    """The words of a span; what a number is written with in a row is one word: 212,400 or 10.30."""
    out: list[tuple[int, tuple[int, int]]] = []
    for key, (start, end) in zip(keys, places, strict=True):
        before = out[-1][1][1] if out else -2
        if (
            start == before + 1
            and span.text[before - 1].isdigit()
            and span.text[start].isdigit()
            and span.text[before] in ".,:"
        ):
            out[-1] = ((out[-1][0] * 31 + key) & 0xFFFFFFFF, (out[-1][1][0], end))
        else:
            out.append((key, (start, end)))
    return Wording(span, [key for key, _ in out], [place for _, place in out])


def _in_order(runs: Iterable[Kept]) -> list[Kept]:
    """Of these stretches those that keep their order, the longest first; one that runs into another is cut."""
    out: list[Kept] = []
    for i, j, size in sorted(runs, key=lambda run: (-run.size, abs(run.i - run.j), run)):
        at = bisect_left(out, (i, j, size))
        if at:
            before = out[at - 1]
            cut = max(0, before.i + before.size - i, before.j + before.size - j)
            i, j, size = i + cut, j + cut, size - cut
        if at < len(out):
            size = min(size, out[at].i - i, out[at].j - j)
        if size > 0:
            insort(out, Kept(i, j, size))
    return out


def _filled(one: Wording, other: Wording, kept: Sequence[Kept]) -> Iterator[Kept]:
    """The kept stretches, with the shorter ones between them."""
    from rapidfuzz.distance import Indel

    i = j = 0
    for run in (*kept, Kept(len(one.keys), len(other.keys), 0)):
        if 0 < (run.i - i) * (run.j - j) <= LOOKED_AT:
            for op in Indel.opcodes(one.keys[i : run.i], other.keys[j : run.j]):
                if op.tag == "equal":
                    yield Kept(i + op.src_start, j + op.dest_start, op.src_end - op.src_start)
        if run.size:
            yield run
        i, j = run.i + run.size, run.j + run.size


def _without_islands(kept: Iterable[Kept], one: Wording) -> Iterator[Kept]:
    """The kept stretches, those joined that touch, without lone short words inside a change."""
    whole: list[Kept] = []
    for run in kept:
        last = whole[-1] if whole else Kept(-1, -1, 0)
        if whole and (last.i + last.size, last.j + last.size) == (run.i, run.j):
            whole[-1] = last._replace(size=last.size + run.size)
        else:
            whole.append(run)
    for at, run in enumerate(whole):
        start, end = one.places[run.i]
        if run.size > 1 or end - start > SHORT or at in (0, len(whole) - 1):
            yield run


def _phrased(kept: list[Kept], one: Wording, other: Wording) -> list[Kept]:
    """The kept stretches; words that one side has alone begin after a stop or comma, where they could as well begin there."""
    for at in range(1, len(kept)):
        first, then = kept[at - 1], kept[at]
        end = first.i + first.size, first.j + first.size
        if (end[0] == then.i) != (end[1] == then.j):
            side, start, stop = (one, end[0], then.i) if end[0] < then.i else (other, end[1], then.j)
            back = _steps_back(side, start, stop, min(first.size, stop - start) - 1)
            kept[at - 1] = first._replace(size=first.size - back)
            kept[at] = Kept(then.i - back, then.j - back, then.size + back)
    return kept


def _steps_back(side: Wording, start: int, stop: int, most: int) -> int:
    """How many words earlier the words from start to stop may begin, so that a pause stands before them; else 0."""
    for back in range(max(0, most) + 1):
        if back and side.keys[start - back] != side.keys[stop - back]:
            return 0
        between = side.span.text[side.places[start - back - 1][1] : side.places[start - back][0]]
        if not PAUSES.isdisjoint(between):
            return back
    return 0


def _moved(one: Wording, other: Wording, free: tuple[set[int], set[int]]) -> Iterator[Kept]:
    """Stretches of two words and more that neither side keeps in its place and both have, each pair of words there once."""
    there = dict(_pairs(other, free[1]))
    for key, i in _pairs(one, free[0]):
        j = there.get(key, -1)
        if i not in free[0] or j not in free[1] or max(map(_length, one.places[i : i + 2])) <= SHORT:
            continue
        size = 0
        while i + size in free[0] and j + size in free[1] and one.keys[i + size] == other.keys[j + size]:
            size += 1
        free[0].difference_update(range(i, i + size))
        free[1].difference_update(range(j, j + size))
        if size > 1:
            yield Kept(i, j, size)


def _length(place: tuple[int, int]) -> int:
    return place[1] - place[0]


def _pairs(side: Wording, free: set[int]) -> list[tuple[tuple[int, int], int]]:
    """Every two neighbouring free words that stand once among them, with the place of the first."""
    pairs = [((side.keys[at], side.keys[at + 1]), at) for at in sorted(free) if at + 1 in free]
    count = Counter(key for key, _ in pairs)
    return [(key, at) for key, at in pairs if count[key] == 1]


def _stretches(words: Words, taken: set[int]) -> list[Words]:
    """The stretches of these words that are not taken."""
    out: list[Words] = []
    for at in range(*words):
        if at in taken:
            continue
        if out and out[-1][1] == at:
            out[-1] = (out[-1][0], at + 1)
        else:
            out.append((at, at + 1))
    return out


def _changed(copy: str, one: Wording, other: Wording, pair: tuple[Words | None, Words | None]) -> Difference:
    left, right = pair[0] and one.part(pair[0]), pair[1] and other.part(pair[1])
    kind: Literal["replaced", "only_left", "only_right"] = (
        "only_right" if left is None else "only_left" if right is None else "replaced"
    )
    return Difference(copy=copy, kind=kind, left=left, right=right)
