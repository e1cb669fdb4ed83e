"""Lines chosen one by one: each is near what the independent accounts tell together, and far from the lines chosen.

What the accounts tell together is a centre: the terms (stems and pairs of neighbouring stems) of each account and of each
headline as a vector of length one, added up, so that an account counts once however long it is or often copied. A line
is worth its nearness to the centre, more at the head of its article, less when it is mostly
quotation. What a chosen line has told is taken out of the centre, so that the next one tells something new.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log, sqrt

from rashomon.brief.candidates import Candidate
from rashomon.records import Span
from rashomon.spans import overlap

Term = str | tuple[str, str]
Vector = Mapping[Term, float]


@dataclass(frozen=True, slots=True)
class Taste:
    """How a line is judged."""

    pair: float = 0.8
    """What a pair of words counts beside a word."""
    title: float = 1.0
    """What a headline counts beside an account."""
    early: float = 2.0
    fade: float = 0.5
    """The first line of an article is worth 1 + early, the n-th 1 + early / (1 + fade · n)."""
    deep: float = 0.3
    """In the centre the n-th line of an article counts 1 / (1 + deep · n)."""
    quoted: float = 0.6
    carries: float = 1.5
    """What a line with a figure or day that several accounts tell, or tell differently, is worth beside another."""
    doubtful: float = 0.1
    slanted: float = 0.35
    stale: float = 0.65
    backed: float = 0.5
    """A line gains the most by its place when other accounts have this share of its words."""
    event: float = 10.0
    """Words of matter that a sentence needs to tell an event."""
    unbacked: float = 0.4
    """What a first line is worth that no other account backs, beside one of which all tell every word (1 + this)."""
    length: float = -0.1
    told: float = 0.5
    """How much of a chosen line is taken out of the centre."""
    words: float = 0.5
    """Lines that share more of their words than this with a chosen one are left out."""
    same: float = 0.25
    """Lines nearer than this to a chosen one are left out."""


TASTE = Taste()


class Pool:
    """The lines of a story as vectors, and their centre."""

    def __init__(self, lines: Sequence[Candidate], titles: Sequence[Sequence[str]], taste: Taste = TASTE) -> None:
        """Weigh every term by how few lines have it."""
        self.lines = lines
        self.taste = taste
        counts = [_counted(line.stems, taste.pair) for line in lines]
        seen = Counter(term for c in counts for term in c)
        rarity = {term: log((len(lines) + 20) / n) for term, n in seen.items()}
        self.vectors = [_unit({term: n * rarity[term] for term, n in c.items()}) for c in counts]
        self._by_term: dict[Term, list[int]] = defaultdict(list)
        accounts: dict[int, dict[Term, float]] = defaultdict(lambda: defaultdict(float))
        for number, (line, vector) in enumerate(zip(lines, self.vectors, strict=True)):
            for term, weight in vector.items():
                accounts[line.account][term] += weight / (1.0 + taste.deep * line.position)
                self._by_term[term].append(number)
        self.backing = _backing(lines)
        total: dict[Term, float] = defaultdict(float)
        for account in sorted(accounts):
            _add(total, _unit(accounts[account]), 1.0)
        for title in titles:
            named = {t: n * rarity[t] for t, n in _counted(title, taste.pair).items() if t in rarity}
            _add(total, _unit(named), taste.title)
        self.centre: dict[Term, float] = dict(_unit(total))

    def worth(self, number: int) -> float:
        """What a line is worth as things stand."""
        line, taste = self.lines[number], self.taste
        place = 1.0 + taste.early * min(1.0, self.backing[number] / taste.backed) / (1.0 + taste.fade * line.position)
        cost = taste.quoted if line.quoted > 0.5 else 1.0
        cost *= (taste.carries if line.carries else 1.0) * (taste.doubtful if line.doubtful else 1.0)
        cost *= (taste.slanted if line.slanted else 1.0) * (taste.stale if line.stale else 1.0)
        return float(_dot(self.vectors[number], self.centre) * place * cost * line.words**taste.length)

    def leading(self, number: int) -> float:
        """What a line gains as the first: by what others say too, and by enough words to tell an event."""
        full = min(1.0, len(self.lines[number].stems) / self.taste.event)
        return (self.taste.unbacked + self.backing[number]) * full

    def take(self, number: int) -> set[int]:
        """Take what a line tells out of the centre; the lines that tell too much of the same."""
        vector = self.vectors[number]
        share = self.taste.told * _dot(vector, self.centre)
        for term, weight in vector.items():
            self.centre[term] -= share * weight
        near: dict[int, float] = defaultdict(float)
        for term, weight in vector.items():
            for other in self._by_term[term]:
                near[other] += weight * self.vectors[other][term]
        mine = set(self.lines[number].stems)
        return {n for n, like in near.items() if like > self.taste.same or self._repeats(mine, n)} | {number}

    def _repeats(self, mine: set[str], other: int) -> bool:
        """Whether a line has mostly words that a chosen line has."""
        theirs = set(self.lines[other].stems)
        return len(mine & theirs) > self.taste.words * min(len(mine), len(theirs))


def chosen(
    pool: Pool, count: int, *, start: Callable[[Candidate], bool], needed: Sequence[Sequence[Span]] = ()
) -> list[Candidate]:
    """The best `count` lines, one by one; the first is one for which `start` holds. Ties go to the earlier line.

    Of each of the `needed` groups of places one comes before the rest, as long as they are fewer than half of the lines.
    """
    out: list[Candidate] = []
    left = set(range(len(pool.lines)))

    def pick(fit: Collection[int], gain: Callable[[int], float]) -> None:
        best = max(fit, key=lambda n: (pool.worth(n) * gain(n), -n))
        out.append(pool.lines[best])
        left.difference_update(pool.take(best))

    if left and count:
        pick([n for n in left if start(pool.lines[n])] or left, pool.leading)
    for group in needed:
        fit = [n for n in left if not pool.lines[n].doubtful and any(overlap(pool.lines[n].span, s) for s in group)]
        if fit and len(out) <= count // 2 and not any(overlap(line.span, s) for line in out for s in group):
            pick(fit, lambda _: 1.0)
    while left and len(out) < count:
        pick(left, lambda _: 1.0)
    return out


def size(articles: int, accounts: int) -> int:
    """How many lines a story of this size asks for: 3 for a small one, at most 12."""
    return max(3, min(12, 2 + round(2.2 * log(1 + accounts) + 0.4 * log(1 + articles))))


def _backing(lines: Sequence[Candidate]) -> list[float]:
    """How much of what each line says other accounts say too, 0 to 1; 1 where there is no other account."""
    said: dict[int, set[str]] = defaultdict(set)
    for line in lines:
        said[line.account].update(line.stems)
    tellers = Counter(stem for told in said.values() for stem in told)
    others = len(said) - 1
    return [
        sum(tellers[stem] - 1 for stem in line.stems) / (others * len(line.stems)) if others and line.stems else 1.0
        for line in lines
    ]


def _counted(stems: Sequence[str], pair: float) -> dict[Term, float]:
    out: dict[Term, float] = defaultdict(float)
    for stem in stems:
        out[stem] += 1.0
    for two in pairwise(stems):
        out[two] += pair
    return out


def _unit(vector: Vector) -> Vector:
    length = sqrt(sum(sorted(weight * weight for weight in vector.values())))
    return {term: weight / length for term, weight in vector.items()} if length else {}


def _add(total: dict[Term, float], vector: Vector, times: float) -> None:
    for term, weight in vector.items():
        total[term] += times * weight


def _dot(a: Vector, b: Vector) -> float:
    return sum(weight * b[term] for term, weight in a.items() if term in b)
