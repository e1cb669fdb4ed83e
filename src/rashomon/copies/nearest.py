"""Leaves out passages that a nearer text explains: two copies of one source are copies of it, not of each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Set
from typing import NamedTuple

from rashomon.records import Copy, Span

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
    web = _Web(known, houses or {})
    return _worth_keeping(known, {c.id for c in known if web.explains(c)}, web.kept)


class _Web:
    """What every two articles of the copies share, who is the source of whom, and who says so."""

    def __init__(self, known: Iterable[Copy], houses: Mapping[str, str | None]) -> None:
        self.houses = houses
        self.kept: dict[str, int] = {}
        self.shared: dict[str, dict[str, list[Side]]] = defaultdict(lambda: defaultdict(list))
        self.sources: set[tuple[str, str]] = set()
        self.credited: set[tuple[str, str]] = set()
        self.apart: set[str] = set()
        for c in known:
            self._add(c)

    def _add(self, c: Copy) -> None:
        if not isinstance(c.source, Span):
            self.apart.add(c.copy.article)
            return
        pair = c.source.article, c.copy.article
        if c.direction.how != "unknown":
            self.sources.add(pair)
        if c.direction.how == "credit":
            self.credited.add(pair)
        self.kept[c.id] = kept_words(c.source.text, c.copy.text)
        self.shared[pair[0]][pair[1]].append(Side(c.source, self.kept[c.id]))
        self.shared[pair[1]][pair[0]].append(Side(c.copy, self.kept[c.id]))

    def explains(self, c: Copy) -> bool:
        """Whether some third article explains a copy."""
        if not isinstance(c.source, Span) or c.direction.how == "correction":
            return False
        left, right = self.shared[c.source.article], self.shared[c.copy.article]
        thirds = (left.keys() & right.keys()) - {c.source.article, c.copy.article}
        if c.direction.how == "credit":
            thirds = {third for third in thirds if self._sister(c.source, c.copy, third)}
        return any(self._explained_by(third, c, c.source) for third in thirds)

    def _explained_by(self, third: str, c: Copy, source: Span) -> bool:
        one, other, kept = source.article, c.copy.article, self.kept[c.id]
        left, right = self.shared[one], self.shared[other]
        whole = _all(left[other])
        here = min(_over(source, left[third]), _over(c.copy, right[third]))
        there = min(_all(left[third]), _all(right[third]))
        if (here > kept and there >= whole) or (here >= kept * NEARLY and there > whole * MORE):
            return True
        if here >= kept and there >= whole and self._copied_alike(one, other, third):
            return True
        if here >= kept * NEARLY and there >= whole * NEARLY and self._owed(one, other, third, whole):
            return True
        told = c.direction.how != "unknown" and (third, other) in self.sources
        return told and here >= kept * MOSTLY and _all(right[third]) > whole * MORE

    def _copied_alike(self, one: str, other: str, third: str) -> bool:
        """Whether a third is known to be the source of both, and they are no versions of one outlet."""
        house = self.houses.get(one)
        both = {(third, one), (third, other)} <= self.sources and self.apart.isdisjoint((one, other))
        return both and (house is None or house != self.houses.get(other))

    def _owed(self, one: str, other: str, third: str, whole: int) -> bool:
        """Whether one of two credits a third that the other has clearly more in common with."""
        return any(
            (third, debtor) in self.credited and _all(self.shared[peer][third]) > whole * MORE
            for debtor, peer in ((one, other), (other, one))
        )

    def _sister(self, source: Span, copy: Span, third: str) -> bool:
        """Whether a third is of the house of the source, and credited by the copy too."""
        house = self.houses.get(third)
        return house is not None and house == self.houses.get(source.article) and (third, copy.article) in self.credited


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
