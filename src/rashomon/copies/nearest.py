"""Leaves out passages that a nearer text explains: two copies of one source are copies of it, not of each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Set
from typing import NamedTuple

from rashomon.records import Absent, Copy, Span

COVERED = 0.8
"""The share of a passage that must stand in the nearer text too."""
NEARLY, MOSTLY, MORE = 0.9, 0.8, 1.15
"""How much of what two keep in common of a passage is nearly as much, how much of it a nearer source of the copy must have,
and how many times as much in all is clearly more."""

ENOUGH = 18
"""Words that one passage of a pair must have more of where a nearer text explains the others."""


class Side(NamedTuple):
    """One article's side of a copy, and how many words the two sides keep in common, in order."""

    span: Span
    kept: int


def nearest(copies: Iterable[Copy], houses: Mapping[str, str | None] | None = None) -> tuple[Copy, ...]:
    """The copies without those that a third article explains: it has the passage too, and more in common with both.

    More of this very passage, and as much in all; or nearly as much of the passage, and clearly more in all; or as much, when
    it is known to be the source of both and neither credits somebody else; or nearly as much, when one of the two credits it,
    and the other has clearly more in common with it; or most of it, when the copy is known to be its copy and has clearly more
    of it. What an article says of its source stands, and only another text of that source explains it; what an editor says
    stands. `houses` are the outlets of the articles: versions of one outlet follow each other, however much all are alike.
    """
    known = list(copies)
    shared: dict[str, dict[str, list[Side]]] = defaultdict(lambda: defaultdict(list))
    kept, sources, credited = {}, set(), set()
    apart = {c.copy.article for c in known if isinstance(c.source, Absent)}
    for c in known:
        if isinstance(c.source, Span):
            if c.direction.how != "unknown":
                sources.add((c.source.article, c.copy.article))
            if c.direction.how == "credit":
                credited.add((c.source.article, c.copy.article))
            kept[c.id] = kept_words(c.source.text, c.copy.text)
            shared[c.source.article][c.copy.article].append(Side(c.source, kept[c.id]))
            shared[c.copy.article][c.source.article].append(Side(c.copy, kept[c.id]))

    def copied_alike(one: str, other: str, third: str) -> bool:
        house = (houses or {}).get(one)
        both = {(third, one), (third, other)} <= sources and apart.isdisjoint((one, other))
        return both and (house is None or house != (houses or {}).get(other))

    def owed(one: str, other: str, third: str, whole: int) -> bool:
        return (third, one) in credited and _all(shared[other][third]) > whole * MORE

    def sister(c: Copy, third: str) -> bool:
        house = (houses or {}).get(third)
        both = house is not None and isinstance(c.source, Span) and house == (houses or {}).get(c.source.article)
        return both and (third, c.copy.article) in credited

    def taken_from(c: Copy, third: str, whole: int) -> bool:
        told = c.direction.how != "unknown" and (third, c.copy.article) in sources
        return told and _all(shared[c.copy.article][third]) > whole * MORE

    def explained(c: Copy) -> bool:
        if not isinstance(c.source, Span) or c.direction.how == "correction":
            return False
        left, right = shared[c.source.article], shared[c.copy.article]
        whole = _all(left[c.copy.article])
        for third in (left.keys() & right.keys()) - {c.source.article, c.copy.article}:
            if c.direction.how == "credit" and not sister(c, third):
                continue
            here = min(_over(c.source, left[third]), _over(c.copy, right[third]))
            there = min(_all(left[third]), _all(right[third]))
            if (here > kept[c.id] and there >= whole) or (here >= kept[c.id] * NEARLY and there > whole * MORE):
                return True
            if here >= kept[c.id] and there >= whole and copied_alike(c.source.article, c.copy.article, third):
                return True
            one, other = c.source.article, c.copy.article
            debtor = owed(one, other, third, whole) or owed(other, one, third, whole)
            if debtor and here >= kept[c.id] * NEARLY and there >= whole * NEARLY:
                return True
            if here >= kept[c.id] * MOSTLY and taken_from(c, third, whole):
                return True
        return False

    return _worth_keeping(known, {c.id for c in known if explained(c)}, kept)


def _worth_keeping(known: Iterable[Copy], gone: Set[str], kept: Mapping[str, int]) -> tuple[Copy, ...]:
    """The copies that are left, without what would not make a copy by itself of a pair that a nearer text explains else."""
    most: dict[tuple[str, str], int] = defaultdict(int)
    cut: set[tuple[str, str]] = set()
    for c in known:
        if isinstance(c.source, Span):
            pair = c.source.article, c.copy.article
            if c.id in gone:
                cut.add(pair)
            else:
                most[pair] = max(most[pair], kept[c.id])
    idle = {pair for pair in cut if most[pair] <= ENOUGH}
    return tuple(
        c
        for c in known
        if not isinstance(c.source, Span) or (c.id not in gone and (c.source.article, c.copy.article) not in idle)
    )


def _all(sides: Iterable[Side]) -> int:
    """How many words two articles have in common, over all their passages."""
    return sum(side.kept for side in sides)


def kept_words(one: str, other: str) -> int:
    """How many words two texts have in common, in order."""
    from rapidfuzz.distance import LCSseq

    from rashomon.copies.kernels import words_of

    words = words_of([one, other])
    keys, size = words.keys.tolist(), int(words.first[1])
    return int(LCSseq.similarity(keys[:size], keys[size:]))


def _over(span: Span, sides: Iterable[Side]) -> float:
    """How many words another article keeps of this span; 0 when it does not cover it."""
    covered = kept = 0.0
    for side in sides:
        size = max(0, min(span.end, side.span.end) - max(span.start, side.span.start))
        covered += size
        kept += side.kept * size / (side.span.end - side.span.start)
    return kept if covered >= COVERED * (span.end - span.start) else 0.0
