"""Figures that articles in two languages tell of one thing, by what needs no translating: the figure, its measure, names, days.

The words about a figure tell nothing across languages. A figure that is no small or round number, told once in each of two
articles, is hardly of two things if it is measured alike; any other needs a name, a figure or a day that both lines have.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from rashomon.facts.claims import Claim
from rashomon.facts.lines import Line
from rashomon.facts.measures import CURRENCIES, MONEY, UNITS
from rashomon.facts.order import digits

MEASURES = frozenset(UNITS.values()) | frozenset(CURRENCIES.values()) | {"percentage point"}
SMALL, GREAT = 12, 1000
"""Numbers up to the one are told of many things; from the other on even round ones are not."""
MOST = 12
"""Claims of one value that are held against each other."""


def in_two_tongues(claims: Sequence[Claim], lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """The pairs of equal quantities of articles in two languages that are of one thing."""
    told: dict[tuple[str, float], list[int]] = defaultdict(list)
    for i, claim in enumerate(claims):
        if claim.slot == "quantity" and claim.subject != ("",):
            told[measure(claim), claim.value].append(i)
    for same in told.values():
        homes = Counter(claims[i].span.article for i in same)
        once = [i for i in same if homes[claims[i].span.article] == 1]
        for i, j in combinations(once[:MOST], 2):
            a, b = claims[i], claims[j]
            if language(lines[a.line]) != language(lines[b.line]) and _of_one(a, b, lines):
                yield i, j


def measure(claim: Claim) -> str:
    """What a quantity is measured in; nothing for what is counted, whatever its noun."""
    return claim.subject[0] if claim.subject[0] in MEASURES else ""


def language(line: Line) -> str:
    return line.article.language or "en"


def _of_one(a: Claim, b: Claim, lines: Sequence[Line]) -> bool:
    """Whether two equal quantities are of one thing: a telling number, or lines that share what needs no translating."""
    if a.marks != b.marks or (a.outcome and b.outcome and a.outcome != b.outcome):
        return False
    many = a.value > SMALL and (len(digits(a.value)) > 1 or a.value >= GREAT or a.subject[0] in MONEY)
    return many or share(lines[a.line], lines[b.line], a.value)


def share(one: Line, other: Line, but: float | None = None) -> bool:
    """Whether two lines share a name, a day or a figure; `but`: a figure that counts for nothing."""
    days = [{t.from_[:10] for t in line.times if t.from_ and t.until and t.from_[:10] == t.until[:10]} for line in (one, other)]
    return bool(one.names & other.names or days[0] & days[1] or {v for v in one.values & other.values if v > 1} - {but})
