"""Equal figures that were gathered apart, joined by the figure itself: reports count one thing by many nouns, or by none.

"412 employees", "the mill's 412 people" and "the number is 412" are of one thing, as no story tells an odd figure of two. A
figure of two digits needs a word of matter in common, and across languages nothing. Only what has found no rival is joined,
so that no quarrel is lost.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from rashomon.clean.sets import root_of
from rashomon.facts.claims import Claim
from rashomon.facts.lines import Line
from rashomon.facts.match import HARMED
from rashomon.facts.order import digits
from rashomon.facts.places import bare
from rashomon.facts.states import Group
from rashomon.facts.tongues import GREAT, MOST, SMALL, language, measure

ODD = 3
"""Digits, noughts at the end apart, of a figure that is hardly told of two things."""
SHARED = 2
"""Words of matter that two small or round figures must have in common."""


def joined(groups: Sequence[Group], lines: Sequence[Line]) -> list[Group]:
    """The groups, those of one value that tell of one thing as one; one with a state takes in those without."""
    home = {id(claim): n for n, group in enumerate(groups) for claim in group.claims}
    into = list(range(len(groups)))
    for a, b in _pairs([c for group in groups for c in group.claims], lines):
        x, y = (root_of(into, home[id(c)]) for c in (a, b))
        stated, plain = sorted((x, y), key=lambda n: (groups[n].state is None, n))
        if x != y and groups[plain].state is None and not _quarrelled(groups[stated], groups[plain]):
            into[plain] = stated
    members: dict[int, list[Claim]] = defaultdict(list)
    for n, group in enumerate(groups):
        members[root_of(into, n)] += group.claims
    return [Group(tuple(members[n]), group.state) for n, group in enumerate(groups) if into[n] == n]


def _quarrelled(stated: Group, plain: Group) -> bool:
    """Whether an article of the one group tells another value in the other."""
    told = {(c.span.article, c.value) for c in plain.claims}
    return any(c.span.article == article and c.value != value for c in stated.claims for article, value in told)


def _pairs(claims: Sequence[Claim], lines: Sequence[Line]) -> Iterator[tuple[Claim, Claim]]:
    """The pairs of equal quantities of two articles, each told once there, that are of one thing."""
    told: dict[tuple[str, float], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.slot == "quantity" and claim.value > 1:
            told[measure(claim), claim.value].append(claim)
    for same in told.values():
        homes = Counter(c.span.article for c in same if not bare(c))
        once = [c for c in same if homes[c.span.article] == (not bare(c))]
        for a, b in combinations(sorted(once, key=lambda c: c.span)[:MOST], 2):
            if a.span.article != b.span.article and not (bare(a) and bare(b)) and _of_one(a, b, lines):
                yield a, b


def _of_one(a: Claim, b: Claim, lines: Sequence[Line]) -> bool:
    """Whether two equal quantities are of one thing; a part may be told as a whole."""
    outcomes = {a.outcome, b.outcome} - {None}
    if (a.marks ^ b.marks) - {"part", "whole"} or (len(outcomes) > 1 and not outcomes <= HARMED):
        return False
    count, common = len(digits(a.value)), len(_matter(a) & _matter(b))
    if a.value <= SMALL:
        counted = {a.subject[0], b.subject[0]} - {""}
        return common >= SHARED and bool(len(counted) == 1 or counted & a.near & b.near) and not (bare(a) or bare(b))
    if count >= ODD:
        return True
    if language(lines[a.line]) != language(lines[b.line]):
        return count > 1 or a.value >= GREAT
    return common >= (1 if count > 1 else SHARED)


def _matter(claim: Claim) -> frozenset[str]:
    """The stems of what a quantity counts and of the words about it."""
    return claim.near | {part for part in claim.subject if part}
