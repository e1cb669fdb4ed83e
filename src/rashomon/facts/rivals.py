"""Which different values quarrel: cells of equal values over a story, held against each other.

A cell is one value of one thing as several articles tell it. Two cells of one unit are rivals when no article has both.
Whether they are of one thing is told by the words around them: a logistic regression fitted on ECB+ and MultiLing 2011 (both
CC BY 3.0), where the rivals of changed copies stand against those of the stories as they are.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, log
from typing import Literal

from rashomon.facts.claims import Claim
from rashomon.facts.match import BOUNDS, VAGUE
from rashomon.facts.measures import ANYBODY, KINDS_OF_PEOPLE, MONEY, OF_PEOPLE
from rashomon.facts.order import follows, moved_to, moves, swapped, told_on
from rashomon.facts.weigh import Scale

UNITS_OF_MUCH = VAGUE | MONEY | KINDS_OF_PEOPLE | {"person", "", "other", "tim", "km", "mile", "m", "foot"}
"""Units of so many things that two values of them need not be of one."""
Kind = Literal["corrected", "quarrel", "later", "fits"]
WEIGHTS = {
    "": -7.34,
    "likely": 4.73,
    "alike": 4.02,
    "near": 2.97,
    "after": 0.75,
    "articles": 0.47,
    "money": 0.94,
    "swapped": 4.0,
    "day": 0.58,
}
SURE, SURE_OF_YEAR, SURE_OF_NEXT_DAY = 0.55, 0.8, 0.75
LOOKED_AT = 5
"""Pairs of claims of two cells, the nearest first, of which none may be told apart."""
COUNTED, MOVED, NEAR, ALONE, TOTAL = 0.5, 0.3, 0.3, 0.2, 0.2
"""How likely counts in one state, and counts that are said to move, must be of one thing where nothing else competes."""


CHAIN = 0.6
"""How sure it is that two totals of people in one state, the later the greater, are of one thing."""


@dataclass(frozen=True, slots=True)
class Rivals:
    """Two cells by their first claims, the pairs of claims between them, and how many articles the larger is told in."""

    pairs: tuple[tuple[int, int], ...]
    articles: int


def mutual_pairs(pairs: Sequence[tuple[int, int]], claims: Sequence[Claim], scale: Scale) -> set[tuple[int, int]]:
    """The pairs of claims that are each other's nearest in the other's article."""
    best: dict[tuple[int, str], tuple[float, int]] = {}
    for i, j in pairs:
        value = float(scale.alike[claims[i].line, claims[j].line]) + 0.3 * scale.near(claims[i], claims[j])
        for x, y in ((i, j), (j, i)):
            place = x, claims[y].span.article
            best[place] = max(best.get(place, (-1.0, 0)), (value, -y))
    return {(i, j) for i, j in pairs if best[i, claims[j].span.article][1] == -j and best[j, claims[i].span.article][1] == -i}


def signs(rivals: Rivals, claims: Sequence[Claim], scale: Scale, mutual: set[tuple[int, int]]) -> dict[str, float]:
    """What tells whether two cells are of one thing: the nearest of their pairs, and how many articles stand behind."""
    chances = [(scale.likely(claims[i], claims[j], mutual=(i, j) in mutual), i, j) for i, j in rivals.pairs]
    likely, i, j = max(chances)
    a, b = claims[i], claims[j]
    return {
        "": 1.0,
        "likely": likely,
        "alike": max(float(scale.alike[claims[i].line, claims[j].line]) for i, j in rivals.pairs),
        "near": max(scale.near(claims[i], claims[j]) for i, j in rivals.pairs),
        "after": float(a.after is not None and a.after == b.after),
        "articles": log(rivals.articles),
        "money": float(a.subject[0] in MONEY),
        "swapped": float(swapped(a.value, b.value) and a.slot in ("quantity", "age")),
        "day": float(a.slot == "date"),
    }


def quarrels(rivals: Rivals, claims: Sequence[Claim], scale: Scale, mutual: set[tuple[int, int]]) -> tuple[Kind, float] | None:
    """How two cells of one thing stand to each other, and how sure that is; None when they may be of two things."""
    found = signs(rivals, claims, scale, mutual)
    chance = 1.0 / (1.0 + exp(-sum(WEIGHTS[name] * value for name, value in found.items())))
    pairs = [(claims[i], claims[j]) for i, j in rivals.pairs]
    later = any(follows(a, b, scale.lines) for a, b in pairs) and not any(_disputed(a, b, scale) for a, b in pairs)
    sure = _wanted(*pairs[0])
    chain = later and any(_totals_of_state(a, b, scale) for a, b in pairs)
    if not (chain or chance >= sure or _counted(pairs, found["likely"], later, scale) or _only_ones(pairs, scale)):
        return None
    if not later and min(min(a.value, b.value) for a, b in pairs) <= 1 and pairs[0][0].slot == "quantity":
        return None
    if found["swapped"]:
        return "later" if later else "quarrel", chance
    nearest = sorted(pairs, key=lambda pair: -float(scale.alike[pair[0].line, pair[1].line]))[:LOOKED_AT]
    if any(scale.told_apart(a, b) for a, b in nearest):
        return None
    return "later" if later else "quarrel", max(chance, CHAIN) if chain else chance


def moved(a: Claim, b: Claim, scale: Scale) -> Kind:
    """Whether of two values of one thing one is the later, or both quarrel."""
    given_up = len({"former"} & a.marks) + len({"former"} & b.marks) == 1
    return "later" if given_up or (follows(a, b, scale.lines) and not _disputed(a, b, scale)) else "quarrel"


def _disputed(a: Claim, b: Claim, scale: Scale) -> bool:
    """Whether two people give the two values on one day, and neither says that the count moves."""
    voices = {a.said_by, b.said_by}
    one_day = told_on(scale.lines[a.line]) == told_on(scale.lines[b.line]) != ""
    return None not in voices and len(voices) == 2 and one_day and not follows(a, b, scale.lines)


def _wanted(a: Claim, b: Claim) -> float:
    """How sure it must be that two values are of one thing: years and days in a row are often of two."""
    if a.slot != "date":
        return SURE
    if a.subject[0] in ("year", "month"):
        return SURE_OF_YEAR
    return SURE if abs(a.value - b.value) > 1 else SURE_OF_NEXT_DAY


def _only_ones(pairs: Sequence[tuple[Claim, Claim]], scale: Scale) -> bool:
    """Whether two exact values of a thing that the whole story counts only so often, and no article twice ("16 knots")."""
    a, b = pairs[0]
    near = max(scale.near(x, y) for x, y in pairs)
    alike = max(float(scale.alike[x.line, y.line]) for x, y in pairs)
    plain = a.slot == "quantity" and a.subject[0] not in UNITS_OF_MUCH and a.how == b.how == "exact" and not a.marks | b.marks
    return (
        plain
        and a.outcome == b.outcome
        and (near >= ALONE or alike >= ALONE)
        and scale.only_values(a.subject[0]) == {a.value, b.value}
    )


def _totals_of_state(a: Claim, b: Claim, scale: Scale) -> bool:
    """Whether two counts of people in one state are the greatest of their articles, and neither is of a year gone by."""
    greatest = all(scale.greatest(c) and not scale.has_year(c) for c in (a, b))
    near = max(a.value, b.value) <= BOUNDS.times * min(a.value, b.value)
    return a.outcome in OF_PEOPLE and a.outcome == b.outcome and greatest and near and scale.likely(a, b) >= TOTAL


def _counted(pairs: Sequence[tuple[Claim, Claim]], likely: float, later: bool, scale: Scale) -> bool:
    """Whether two values are the only ones of their kind: an age of one person, a count in one state, or one said to move."""
    if all(scale.crowded(a, b) for a, b in pairs):
        return False
    a, b = pairs[0]
    if a.slot == "age":
        return all(len(c.subject) > 1 or (c.subject[0][0] == "~" and c.subject[0][1:] not in ANYBODY) for c in (a, b))
    if a.slot == "score":
        return a.left == b.left == "by" and scale.near(a, b) > 0
    if a.slot == "date":
        return later and likely >= MOVED
    low, high = sorted((a, b), key=lambda c: c.value)
    if low.subject[0] != "person" == high.subject[0]:
        return False
    moving = later and any(moves(a, b, scale.lines) or moves(b, a, scale.lines) for a, b in pairs) and a.subject[0] not in MONEY
    told = any(moved_to(c, scale.lines[c.line]) for pair in pairs for c in pair)
    meant = told or a.outcome == b.outcome is not None or max(scale.near(a, b) for a, b in pairs) >= NEAR
    return (moving and meant and likely >= MOVED) or (a.outcome is not None and a.outcome == b.outcome and likely >= COUNTED)
