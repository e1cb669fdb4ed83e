"""Average-link clustering over a sparse graph, with what a person joined or parted kept.

Groups are merged from the best pair on, as long as the mean log-odds between all their articles is above the threshold
and not far below those within each; a pair that was not compared counts as ABSENT. One strong link alone cannot chain two
stories together, and twin events told alike stay two.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from heapq import heapify, heappop, heappush
from math import log2

ABSENT = -1.5
"""Log-odds of two articles that have too little in common to be compared."""


REACH = 20
"""Articles of another group that one can be compared with at most: its nearest."""


THIN = 10
"""The same, where a large story is told so evenly that nearest neighbours are spread over all of it."""
EVEN = 0.9
"""Likeness across two groups, as a share of that within them, from which they are one story told evenly."""
GROUP = 5
"""Articles from which a group's own likeness is a measure."""
ROUNDS = 12

CONTRAST = ((0.0, -0.7), (0.6, 2.0), (0.72, 1.16))
"""Two groups stay two when the log-odds between them are below a share of those within, less so much: for two lone
articles, a lone one and a group, two groups. Among few articles a twin event is what its own articles are most like."""
FEW = 50
"""Articles up to which this holds as it stands."""
PER_DOUBLING = 0.5
"""What is allowed more with each doubling beyond: among many, likeness is already held against the surroundings."""


def compared(one: int, other: int, reach: int = REACH) -> int:
    """Pairs between groups of these sizes that could have been compared."""
    return min(one, other) * min(max(one, other), reach)


class Groups:
    """A partition of articles 0 … n-1 that grows by merging; a group goes by its smallest article."""

    def __init__(self, n: int, links: Iterable[tuple[int, int, float]]) -> None:
        self.members: dict[int, list[int]] = {i: [i] for i in range(n)}
        self.home = list(range(n))
        self.gain: list[dict[int, float]] = [{} for _ in range(n)]
        for a, b, odds in links:
            self.gain[a][b] = self.gain[b][a] = odds - ABSENT
        self.inner: list[float] = [0.0] * n
        self.parted: list[set[int]] = [set() for _ in range(n)]
        self.given: list[str | None] = [None] * n

    def mean(self, a: int, b: int) -> float:
        """Mean log-odds between the articles of two groups."""
        return ABSENT + self.gain[a].get(b, 0.0) / compared(len(self.members[a]), len(self.members[b]))

    def within(self, a: int) -> float:
        """Mean log-odds between the articles of one group."""
        size = len(self.members[a])
        return ABSENT + self.inner[a] / (size * min(size - 1, REACH) / 2)

    def contrast(self, a: int, b: int, odds: float) -> bool:
        """Whether two groups have so much less in common than the articles of either that they tell two events."""
        inner = [self.within(g) for g in (a, b) if len(self.members[g]) > 1]
        share, less = CONTRAST[len(inner)]
        allowed = PER_DOUBLING * max(0.0, log2(max(1, len(self.home)) / FEW))
        return odds < share * min(inner, default=0.0) - less - allowed

    def may_join(self, a: int, b: int) -> bool:
        """Whether nobody said that they are two."""
        one, other = self.given[a], self.given[b]
        return b not in self.parted[a] and (one is None or other is None or one == other)

    def merge(self, a: int, b: int) -> int:
        """Make two groups one and give the article it goes by."""
        if b < a:
            a, b = b, a
        self.members[a] = sorted(self.members[a] + self.members.pop(b))
        for i in self.members[a]:
            self.home[i] = a
        self.given[a] = self.given[a] if self.given[a] is not None else self.given[b]
        for c in self.parted[b]:
            self.parted[c] = self.parted[c] - {b} | {a}
        self.parted[a] |= self.parted[b]
        self.inner[a] += self.inner[b] + self.gain[a].pop(b, 0.0)
        for c, gain in self.gain[b].items():
            if c != a:
                self.gain[c].pop(b)
                self.gain[a][c] = self.gain[c][a] = self.gain[a].get(c, 0.0) + gain
        self.gain[b] = {}
        return a


Links = Iterable[tuple[int, int]]


def pin(groups: Groups, given: Sequence[str | None], together: Links, apart: Links) -> None:
    """Join and part what a person, or the rows themselves, joined and parted; where they disagree, "apart" holds."""
    for a, b in apart:
        groups.parted[a].add(b)
        groups.parted[b].add(a)
    first: dict[str, int] = {}
    for i, name in enumerate(given):
        groups.given[i] = name
        if name is not None:
            _join(groups, first.setdefault(name, i), i)
    for a, b in together:
        _join(groups, a, b)


def _join(groups: Groups, a: int, b: int) -> None:
    one, other = groups.home[a], groups.home[b]
    if one != other and other not in groups.parted[one]:
        groups.merge(one, other)


def average_link(groups: Groups, threshold: float) -> None:
    """Merge the two groups with the highest mean log-odds until none is above the threshold."""
    members, gains = groups.members, groups.gain
    heap = [(-groups.mean(a, b), a, b) for a in members for b, gain in gains[a].items() if a < b and gain > 0]
    heap = [entry for entry in heap if entry[0] < -threshold]
    heapify(heap)
    while heap:
        odds, a, b = heappop(heap)
        if a not in members or b not in members or -odds != groups.mean(a, b) or not groups.may_join(a, b):
            continue
        if groups.contrast(a, b, -odds):
            continue
        a = groups.merge(a, b)
        size = len(members[a])
        for c, gain in gains[a].items():
            mean = ABSENT + gain / compared(size, len(members[c]))
            if mean > threshold:
                heappush(heap, (-mean, a, c) if a < c else (-mean, c, a))


def rejoin_even(groups: Groups, likeness: Sequence[tuple[int, int, float]], threshold: float) -> None:
    """Merge groups that are as alike across as within: parts of one story larger than any neighbourhood."""
    for _ in range(ROUNDS):
        sums: dict[tuple[int, int], list[float]] = {}
        for a, b, value in likeness:
            one, other = groups.home[a], groups.home[b]
            held = sums.setdefault((one, other) if one < other else (other, one), [0.0, 0.0])
            held[0] += value
            held[1] += 1
        mean = {pair: total / count for pair, (total, count) in sums.items()}
        ratios = {
            (a, b): x / (mean[a, a] * mean[b, b]) ** 0.5
            for (a, b), x in mean.items()
            if a != b and min(len(groups.members[a]), len(groups.members[b])) >= GROUP and mean.get((a, a)) and mean.get((b, b))
        }
        merged: set[int] = set()
        for a, b in sorted((p for p, r in ratios.items() if r >= EVEN), key=lambda p: (-ratios[p], p)):
            pairs = compared(len(groups.members.get(a, ())), len(groups.members.get(b, ())), THIN)
            if merged & {a, b} or not groups.may_join(a, b) or ABSENT + groups.gain[a].get(b, 0.0) / pairs <= threshold:
                continue
            groups.merge(a, b)
            merged |= {a, b}
        if not merged:
            return
