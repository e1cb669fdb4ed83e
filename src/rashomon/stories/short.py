"""Headlines: groups of articles of a few words, held against each other by all the words that each group has.

Two headlines of one event often share a word or none, but a headline and twenty others on its event share many. Each group is
held to draw its words from a source of its own, which favours the words that it has drawn already, and what two groups have
in common is worth the log-odds that one source gave both. Names and figures that stand in one group and are missing from the
other, on both sides, tell of twin events.
"""

from __future__ import annotations

from collections.abc import Sequence
from heapq import heapify, heappop, heappush
from math import lgamma, log, log1p

import numpy as np
import numpy.typing as npt

from rashomon.stories.cluster import ABSENT, THRESHOLD, Groups, Word
from rashomon.stories.columns import spread
from rashomon.stories.live import Live
from rashomon.stories.weigh import CELLS, ELSEWHERE, WORD

I64 = npt.NDArray[np.int64]

LINE, SENTENCE = 17, 40
"""Words of a headline, at most, and of a sentence that stands for one among headlines."""
MOSTLY = 2 / 3
"""The share of headlines among articles from which they are joined to each other by their words; where there are more texts,
texts tell better where each belongs."""
LENGTH = 6
"""Words of a headline; among so many the words of a headline are shared out."""
TEXT = 5
"""How much oftener a word stands in a text, by which it is known, than in a headline."""
FAVOUR = 45.0
"""Words to come by which a source is as it was: the fewer, the more it favours what it has drawn already."""
DOUBT = 5.0
"""Log-odds against one source before a word is known."""
PER_MEAN = 4.0
"""What the mean log-odds between the articles of two groups count, beside those by their words."""
MOST = 6.0
"""Log-odds that words can win."""
LEAST = THRESHOLD - MOST / PER_MEAN
"""Mean log-odds between articles below which words cannot win."""
NEEDED = LEAST - ABSENT
"""What two groups have at least to have won by pairs that were compared."""
KNOWN, PER_FOLD = 230, 3.0
"""Articles up to which words cannot speak against a pair, and log-odds that they can lose with each e-fold beyond."""
EXCLUSIVE = 0.3
"""What it costs, for each unit of the log-odds that either group would not have missed the other's name or figure."""
SEEN = 10
"""Articles from which a group is held to have said what it would say."""


def headlines(live: Live, rows: I64) -> list[tuple[Word, ...]]:
    """The words of each row that is a headline, none for a text; nothing at all where headlines are not most of all."""
    start, words = live.start.all, live.words.all
    if np.count_nonzero(words <= LINE) < MOSTLY * len(words):
        return []
    short = np.flatnonzero(words[rows] <= SENTENCE)
    out: list[list[Word]] = [[] for _ in rows]
    owner, at = spread(start[rows[short] + 1] - start[rows[short]], start[rows[short]])
    body = live.cell.all[at] < CELLS
    owner, at = short[owner[body]], at[body]
    cell, counts = live.cell.all[at], live.counts
    share = (counts.having[cell] + counts.elsewhere[cell] * (ELSEWHERE / TEXT)) / (len(live) + ELSEWHERE)
    telling = live.view.all[at] != WORD
    for i, *word in zip(owner.tolist(), cell.tolist(), share.tolist(), telling.tolist(), strict=True):
        out[i].append((word[0], word[1] / LENGTH, word[2]))
    return [tuple(words) for words in out]


class Pooled:
    """The words of the groups of headlines."""

    def __init__(self, groups: Groups, words: Sequence[tuple[Word, ...]]) -> None:
        self.groups = groups
        self.counts: dict[int, dict[int, int]] = {}
        self.share = {cell: share for held in words for cell, share, _ in held}
        self.telling = {cell for held in words for cell, _, telling in held if telling}
        for g, members in groups.members.items():
            if groups.short[g]:
                counts = self.counts[g] = {}
                for cell, _, _ in (word for i in members for word in words[i]):
                    counts[cell] = counts.get(cell, 0) + 1
        self.length = {g: sum(counts.values()) for g, counts in self.counts.items()}
        self.against = max(0.0, PER_FOLD * log(max(1, groups.among) / KNOWN))

    def odds(self, a: int, b: int) -> float:
        """Log-odds that two groups tell one story."""
        mean = self.groups.mean(a, b) - self.groups.lull(a, b)
        words = self._one_source(a, b) - DOUBT
        if words > -self.against and min(self.groups.size[a], self.groups.size[b]) > 1:
            words -= EXCLUSIVE * min(self._missed(a, b), self._missed(b, a))
        return min(MOST, max(-self.against, words)) + PER_MEAN * mean

    def _one_source(self, a: int, b: int) -> float:
        """Log-odds, by their words, that one source gave both groups."""
        one, other, m, n = self.counts[a], self.counts[b], self.length[a], self.length[b]
        out = lgamma(FAVOUR + m) + lgamma(FAVOUR + n) - lgamma(FAVOUR) - lgamma(FAVOUR + m + n)
        for cell in one.keys() & other.keys():
            j, k, share = one[cell], other[cell], FAVOUR * self.share[cell]
            if j == k == 1:
                out += log1p(1 / share)
            else:
                out += lgamma(share + j + k) + lgamma(share) - lgamma(share + j) - lgamma(share + k)
        return out

    def _missed(self, a: int, b: int) -> float:
        """The log-odds that a group would have one name or figure of the other, if it told the same; the highest of them."""
        size, seen = len(self.groups.members[a]), len(self.groups.members[b])
        missing = (n for cell, n in self.counts[a].items() if n > 1 and cell in self.telling and cell not in self.counts[b])
        return -min(seen, SEEN) * log(1 - max(missing, default=0) / (size + 1))

    def merge(self, a: int, b: int) -> int:
        """Make two groups one and give the article it goes by."""
        kept = self.groups.merge(a, b)
        gone = b if kept == a else a
        counts = self.counts[kept]
        for cell, n in self.counts.pop(gone).items():
            counts[cell] = counts.get(cell, 0) + n
        self.length[kept] += self.length.pop(gone)
        return kept

    def partners(self, a: int, after: int = -1) -> list[tuple[float, int, int, int]]:
        """Groups of headlines, after one, that a group may be joined to: log-odds below 0, both, and the sum of their sizes."""
        size = self.groups.size
        near = (b for b, gain in self.groups.gain[a].items() if gain > NEEDED and b > after and b in self.counts)
        pairs = ((min(a, b), max(a, b)) for b in near if self.groups.may_join(a, b) and self.groups.mean(a, b) > LEAST)
        found = ((-self.odds(*pair), *pair, size[pair[0]] + size[pair[1]]) for pair in pairs)
        return [entry for entry in found if entry[0] < 0]


def join_headlines(groups: Groups, words: Sequence[tuple[Word, ...]]) -> None:
    """Merge the two groups of headlines that most likely tell one story, until none more likely does than not."""
    pooled = Pooled(groups, words)
    heap = [entry for a in pooled.counts for entry in pooled.partners(a, a)]
    heapify(heap)
    while heap:
        _, a, b, size = heappop(heap)
        if a in pooled.counts and b in pooled.counts and groups.size[a] + groups.size[b] == size:
            for entry in pooled.partners(pooled.merge(a, b)):
                heappush(heap, entry)
