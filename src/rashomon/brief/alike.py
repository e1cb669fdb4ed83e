"""Sentences that are wordings of one, where a text was copied."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from rashomon.brief.candidates import Candidate


def usual(line: Candidate, lines: Sequence[Candidate]) -> Candidate:
    """Of the lines of one account that are wordings of a line, the one of which most have most pairs; of such the earliest."""
    same = [other for other in lines if other.account == line.account and reworded(other, line)]
    having = Counter(pair for other in same for pair in other.told.pairs)

    def common(other: Candidate) -> float:
        pairs = other.told.pairs
        return sum(having[pair] for pair in pairs) / max(1, len(pairs))

    return min(same, key=lambda other: (-common(other), other.since or "9999"))


def kept(line: Candidate, copies: Sequence[Candidate]) -> bool:
    """Whether one of the copies of a sentence has its words, or there is none that has half of them."""
    like = [x for x in copies if 2 * len(x.stems & line.stems) >= min(len(x.stems), len(line.stems))]
    return not like or any(x.told.pairs == line.told.pairs for x in like)


def reworded(a: Candidate, b: Candidate) -> bool:
    """Whether two sentences are wordings of one: nearly all words are in both, and all that can be checked."""
    alike = len(a.stems & b.stems) >= 0.75 * max(len(a.stems), len(b.stems))
    manner = (a.manner.slanted, a.stale) == (b.manner.slanted, b.stale)
    return a is b or (alike and manner and a.told.checkable == b.told.checkable)
