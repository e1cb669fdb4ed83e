"""What is told in the lines of a story, and how much each part of it weighs."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from math import log

from rashomon.brief.candidates import Candidate
from rashomon.brief.taste import Taste
from rashomon.brief.told import Pair, Told

Term = Pair | str
"""A pair of words, or a fact by its id."""


def terms(line: Candidate) -> tuple[Term, ...]:
    """What a line tells: its pairs of words, and the figures of which several accounts tell, by the ids of their facts."""
    return (*line.told.pairs, *line.facts)


def weights(lines: Sequence[Candidate], titles: Sequence[Told], taste: Taste) -> dict[Term, float]:
    """What each term weighs."""
    by_account: dict[int, dict[Term, float]] = defaultdict(dict)
    for line in lines:
        had = by_account[line.account]
        at = 1.0 / (1.0 + taste.deep * line.position)
        for term in terms(line):
            had[term] = max(had.get(term, 0.0), at)
    total: dict[Term, float] = defaultdict(float)
    for account in sorted(by_account):
        for term, at in by_account[account].items():
            total[term] += at
    for term, times in Counter(pair for title in titles for pair in title.pairs if pair in total).items():
        total[term] += taste.title * times
    return {term: (weight / len(by_account)) ** taste.shared for term, weight in total.items()}


def rarity(lines: Sequence[Candidate]) -> dict[str, float]:
    """How rare each word is among the lines."""
    having = Counter(stem for line in lines for stem in line.stems)
    return {stem: log((len(lines) + 5) / n) for stem, n in having.items()}


def tellers(lines: Sequence[Candidate]) -> tuple[Counter[str], int]:
    """How many accounts have each word of matter, and how many accounts there are."""
    said: dict[int, set[str]] = defaultdict(set)
    for line in lines:
        said[line.account] |= line.stems
    return Counter(stem for told in said.values() for stem in told), len(said)


def confirmed(lines: Sequence[Candidate]) -> frozenset[str]:
    """The names, numbers and days that more than one account has."""
    said: dict[int, set[str]] = defaultdict(set)
    for line in lines:
        said[line.account] |= line.anchors
    having = Counter(anchor for told in said.values() for anchor in told)
    return frozenset(anchor for anchor, n in having.items() if n > 1)


def usual_names(lines: Sequence[Candidate], accounts: int) -> dict[str, float]:
    """The last words of the names that at least half of the accounts have, and two, each by how many have it."""
    said: dict[int, set[str]] = defaultdict(set)
    for line in lines:
        said[line.account].update(anchor for anchor in line.anchors if not anchor[0].isdigit())
    having = Counter(anchor for told in said.values() for anchor in told)
    return {name: n / accounts for name, n in having.items() if n >= max(2, accounts / 2)}


def backing(line: Candidate, having: Counter[str], accounts: int) -> float:
    """How much of what a line says other accounts say too, 0 to 1; 1 where there is no other account."""
    matter = line.told.matter
    if accounts < 2 or not matter:
        return 1.0
    return sum(having[stem] - 1 for stem in matter) / ((accounts - 1) * len(matter))
