"""Figures of which one is the other with two neighbouring digits in each other's place: a slip of the pen, whatever they count.

Such figures are told of one thing by many nouns ("412 employees", "421 jobs") and amid few words in common. They count as one
where neither article has the other figure, and their lines have something in common.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from rashomon.facts.claims import Claim
from rashomon.facts.lines import Line
from rashomon.facts.match import HARMED
from rashomon.facts.measures import MONEY
from rashomon.facts.order import digits, swapped
from rashomon.facts.tongues import language, measure, share

FEWEST, CLEAR = 3, 4
"""Digits, noughts at the end apart, of a figure that is looked at; and of one that needs no word in common."""
MOST = 24
"""Figures with the same digits that are held against each other."""


def slips(claims: Sequence[Claim], lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """The pairs of quantities of two articles that differ as by a slip of the pen and are of one thing."""
    held: dict[str, set[float]] = defaultdict(set)
    alike: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for i, claim in enumerate(claims):
        held[claim.span.article].add(claim.value)
        if claim.slot == "quantity" and len(digits(claim.value)) >= FEWEST and "former" not in claim.marks:
            alike[tuple(sorted(digits(claim.value)))].append(i)
    for same in alike.values():
        for i, j in combinations(same[:MOST], 2):
            a, b = claims[i], claims[j]
            apart = a.value not in held[b.span.article] and b.value not in held[a.span.article]
            if a.span.article != b.span.article and apart and swapped(a.value, b.value) and _of_one(a, b, lines):
                yield i, j


def _of_one(a: Claim, b: Claim, lines: Sequence[Line]) -> bool:
    """Whether two figures with the same digits are measured alike, and their lines have something in common."""
    outcomes = {a.outcome, b.outcome} - {None}
    if not (_counts(a) and _counts(b)) or measure(a) != measure(b) or (len(outcomes) > 1 and not outcomes <= HARMED):
        return False
    one, other = lines[a.line], lines[b.line]
    if language(one) != language(other):
        return share(one, other) or len(digits(a.value)) >= CLEAR
    return bool(_matter(a) & _matter(b)) or len(digits(a.value)) >= CLEAR


def _counts(claim: Claim) -> bool:
    """Whether a figure is a whole number of things or of money: other measures are of many things in one story."""
    return claim.value == int(claim.value) and claim.subject[0] != "" and (measure(claim) == "" or claim.subject[0] in MONEY)


def _matter(claim: Claim) -> frozenset[str]:
    """The stems of what a quantity counts and of the words about it."""
    return claim.near | {part for part in claim.subject if part}
