"""Average-link clustering over a sparse graph, with what a person joined or parted kept.

Groups are merged from the best pair on, as long as the mean log-odds between all their articles is above the threshold
and not far below those within each; a pair that was not compared counts as ABSENT. One strong link alone cannot chain two
stories together, and twin events told alike stay two.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from heapq import heapify, heappop, heappush
from math import log2
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from rashomon.stories import weights

I64 = npt.NDArray[np.int64]
F32 = npt.NDArray[np.float32]

THRESHOLD = 0.0
"""Mean log-odds above which two groups of articles are one story."""

ABSENT = -1.5
"""Log-odds of two articles that have too little in common to be compared."""


REACH = 20
"""Articles of another group that one can be compared with at most: its nearest."""


THIN = 6
"""The same, where a large story is told so evenly that nearest neighbours are spread over all of it."""
EVEN = 0.9
"""Likeness across two groups, as a share of that within them, from which they are one story told evenly."""
GROUP = 5
"""Articles from which a group's own likeness is a measure."""
ROUNDS = 12

FEW = 40
"""Articles up to which CONTRAST holds as it stands: among few, a twin event is what its own articles are most like."""
PER_DOUBLING = 0.5
"""What is allowed more with each doubling beyond: among many, likeness is already held against the surroundings."""


def compared(one: int, other: int, reach: int = REACH) -> int:
    """Pairs between groups of these sizes that could have been compared."""
    return min(one, other) * min(max(one, other), reach)


class Near(NamedTuple):
    """Pairs of articles with their log-odds and their likeness."""

    a: I64
    b: I64
    odds: F32
    likeness: F32


LULL = 0.5
"""Log-odds that two groups lose with each doubling of the days between them over the longest that either went on."""

Links = Sequence[tuple[int, int]]
Days = tuple[int, int] | None
"""The first and the last day of publication, where known."""


Word = tuple[int, float, bool]
"""A word of a headline: its cell, how often it stands in headlines, and whether it is a name or a figure."""


class Ties(NamedTuple):
    """What holds whatever the log-odds: story names given, pairs a person joined and parted, stories that stay whole; the
    days of publication, which articles go by names of the others alone, and the words of those that are headlines."""

    given: Sequence[str | None]
    together: Links = ()
    apart: Links = ()
    before: Sequence[int | None] = ()
    days: Sequence[Days] = ()
    plain: Sequence[bool] = ()
    words: Sequence[tuple[Word, ...]] = ()


class Groups:
    """A partition of articles 0 … n-1, among so many alive, that grows by merging; a group goes by its smallest article."""

    def __init__(self, n: int, links: Iterable[tuple[int, int, float]], among: int | None = None) -> None:
        self.among = n if among is None else among
        self.members: dict[int, list[int]] = {i: [i] for i in range(n)}
        self.home, self.size = list(range(n)), [1] * n
        self.gain: list[dict[int, float]] = [{} for _ in range(n)]
        for a, b, odds in links:
            self.gain[a][b] = self.gain[b][a] = odds - ABSENT
        self.inner: list[float] = [0.0] * n
        self.parted: list[set[int]] = [set() for _ in range(n)]
        self.given: list[str | None] = [None] * n
        self.days: list[Days] = [None] * n
        self.dated = [0] * n
        self.plain = [False] * n
        self.short = [False] * n

    def mean(self, a: int, b: int) -> float:
        """Mean log-odds between the articles of two groups."""
        return ABSENT + self.gain[a].get(b, 0.0) / compared(len(self.members[a]), len(self.members[b]))

    def within(self, a: int) -> float:
        """Mean log-odds between the articles of one group."""
        size = len(self.members[a])
        return ABSENT + self.inner[a] / (size * min(size - 1, REACH) / 2)

    def contrast(self, a: int, b: int, odds: float) -> bool:
        """Whether two groups have so much less in common than the articles of either that they tell two events.

        Of two groups of headlines their words have decided.
        """
        odds -= self.lull(a, b)
        return odds <= THRESHOLD or (self.short[a] and self.short[b]) or self.outdone(a, b, odds)

    def outdone(self, a: int, b: int, odds: float) -> bool:
        """Whether these are far below the log-odds between the articles of either."""
        inner = [self.within(g) for g in (a, b) if len(self.members[g]) > 1]
        share, less = weights.CONTRAST[len(inner)]
        if len(inner) == 1 and any(self.plain[g] for g in (a, b) if len(self.members[g]) == 1):
            share = less = 0.0
        allowed = PER_DOUBLING * max(0.0, log2(max(1, self.among) / FEW))
        return odds < share * min(inner, default=0.0) - less - allowed

    def lull(self, a: int, b: int) -> float:
        """What it costs two groups that there was silence between them for longer than either was told of."""
        one, other = self.days[a], self.days[b]
        if one is None or other is None or min(self.dated[a], self.dated[b]) < 2:
            return 0.0
        silence = max(one[0] - other[1], other[0] - one[1]) + 1
        longest = max(one[1] - one[0], other[1] - other[0]) + 1
        return LULL * max(0.0, log2(max(1, silence) / longest))

    def may_join(self, a: int, b: int) -> bool:
        """Whether nobody said that they are two."""
        one, other = self.given[a], self.given[b]
        return b not in self.parted[a] and (one is None or other is None or one == other)

    def merge(self, a: int, b: int) -> int:
        """Make two groups one and give the article it goes by."""
        if b < a:
            a, b = b, a
        for i in self.members[b]:
            self.home[i] = a
        self.members[a] = sorted(self.members[a] + self.members.pop(b))
        self.size[a] += self.size[b]
        self.short[a] = self.short[a] and self.short[b]
        self.given[a] = self.given[a] if self.given[a] is not None else self.given[b]
        for c in self.parted[b]:
            self.parted[c] = self.parted[c] - {b} | {a}
        self.parted[a] |= self.parted[b]
        self.dated[a] += self.dated[b]
        self.days[a] = _both(self.days[a], self.days[b])
        mine, theirs, self.gain[b] = self.gain[a], self.gain[b], {}
        theirs.pop(a, None)
        self.inner[a] += self.inner[b] + mine.pop(b, 0.0)
        for c, gain in theirs.items():
            held = self.gain[c]
            del held[b]
            held[a] = mine[c] = mine.get(c, 0.0) + gain
        return a


def _both(one: Days, other: Days) -> Days:
    if one is None or other is None:
        return one or other
    return min(one[0], other[0]), max(one[1], other[1])


def pin(groups: Groups, ties: Ties) -> None:
    """Join and part what a person, or the rows themselves, joined and parted; where they disagree, "apart" holds."""
    for a, b in ties.apart:
        groups.parted[a].add(b)
        groups.parted[b].add(a)
    first: dict[str, int] = {}
    for i, name in enumerate(ties.given):
        groups.given[i] = name
        if name is not None:
            _join(groups, first.setdefault(name, i), i)
    for a, b in ties.together:
        _join(groups, a, b)
    held: dict[int, int] = {}
    for i, story in enumerate(ties.before):
        if story is not None:
            _join(groups, held.setdefault(story, i), i)


def _join(groups: Groups, a: int, b: int) -> None:
    one, other = groups.home[a], groups.home[b]
    if one != other and other not in groups.parted[one]:
        groups.merge(one, other)


def average_link(groups: Groups, threshold: float) -> None:
    """Merge the two groups with the highest mean log-odds until none is above the threshold.

    The heap has the best partner of each group. What a merger changes, the merged group's own entry covers; an entry that
    is out of date, because either group has grown since, is made anew when it comes up.
    """
    members = groups.members
    refused: dict[tuple[int, int], int] = {}
    heap = [entry for a in groups.members if (entry := _best(groups, a, threshold, refused))]
    heapify(heap)
    while heap:
        odds, a, b, size, mine = heappop(heap)
        if a in members and b in members and len(members[a]) + len(members[b]) == size:
            if groups.may_join(a, b) and not groups.contrast(a, b, -odds):
                mine = groups.merge(a, b)
            else:
                refused[a, b] = size
        if mine in members and (entry := _best(groups, mine, threshold, refused)):
            heappush(heap, entry)


EQUAL = 1e-12
"""Share by which two quotients of floats that are meant to be equal may differ."""
Candidate = tuple[float, int, int, int, int]
"""Log-odds below 0, two groups, the sum of their sizes, and the group whose best partner this is."""


def _best(groups: Groups, a: int, threshold: float, refused: Mapping[tuple[int, int], int]) -> Candidate | None:
    """The group that one is most like, of those it was not refused to at these sizes."""
    size = groups.size
    mine = size[a]
    best, partner = threshold, -1
    fewest = (mine if mine < REACH else REACH) * (1 - EQUAL)
    enough = (best - ABSENT) * fewest
    for b, gain in groups.gain[a].items():
        if gain >= enough:
            theirs = size[b]
            low, high = (theirs, mine) if theirs < mine else (mine, theirs)
            odds = ABSENT + gain / (low * (high if high < REACH else REACH))
            if odds > best or (odds == best and -1 < b < partner):
                pair = (a, b) if a < b else (b, a)
                if pair not in refused or refused[pair] != mine + theirs:
                    best, partner = odds, b
                    enough = (best - ABSENT) * fewest
    if partner < 0:
        return None
    return -best, min(a, partner), max(a, partner), mine + size[partner], a


def rejoin_even(groups: Groups, pairs: Near, threshold: float) -> bool:
    """Merge groups that are as alike across as within: parts of one story larger than any neighbourhood. Tells if any was."""
    for n in range(ROUNDS):
        large = [g for g, members in groups.members.items() if len(members) >= GROUP]
        ratios = _evenness(groups, pairs) if len(large) > 1 else {}
        merged: set[int] = set()
        for a, b in sorted((p for p, r in ratios.items() if r >= EVEN), key=lambda p: (-ratios[p], p)):
            if merged & {a, b} or not groups.may_join(a, b):
                continue
            size = compared(len(groups.members[a]), len(groups.members[b]), THIN)
            if ABSENT + groups.gain[a].get(b, 0.0) / size <= threshold:
                continue
            groups.merge(a, b)
            merged |= {a, b}
        if not merged:
            return n > 0
    return True


def _evenness(groups: Groups, pairs: Near) -> dict[tuple[int, int], float]:
    """For every two large groups that have pairs in common, the likeness across as a share of that within."""
    home = np.array(groups.home)
    size = np.bincount(home, minlength=len(home))
    one, other = home[pairs.a], home[pairs.b]
    kept = np.minimum(size[one], size[other]) >= GROUP
    low, high = np.minimum(one, other)[kept], np.maximum(one, other)[kept]
    key, at = np.unique(low * len(home) + high, return_inverse=True)
    mean = np.bincount(at, weights=pairs.likeness[kept]) / np.bincount(at)
    within = np.zeros(len(home))
    a, b = key // len(home), key % len(home)
    within[a[a == b]] = mean[a == b]
    across = (a != b) & (within[a] > 0) & (within[b] > 0)
    ratios = mean[across] / np.sqrt(within[a[across]] * within[b[across]])
    return dict(zip(zip(a[across].tolist(), b[across].tolist(), strict=True), ratios.tolist(), strict=True))
