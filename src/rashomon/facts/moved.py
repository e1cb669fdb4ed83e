"""A figure that something has moved to, and what other articles gave of it before: "raised its offer to 8 per cent"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from rashomon.clean.stems import is_little, listed
from rashomon.facts.claims import Claim
from rashomon.facts.lines import Line
from rashomon.facts.match import BOUNDS
from rashomon.facts.measures import MOVED, SPANS_OF_TIME, TELLING, UNITS
from rashomon.facts.numerals import Token
from rashomon.facts.order import swapped

BACK, BESIDE = 7, 5
"""Tokens back to the verb of moving, and before it to what has moved."""
MOST = 40
"""Figures of one unit that each moved figure is held against."""


LEVELS = MOVED | listed("stood stands standing closed closes ended ends opened traded trading")
"""Verbs that tell where something stands that moves."""


def moved_values(claims: Sequence[Claim], lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """The earlier and the later figure of a thing that is said to have moved to the later, told by two articles."""
    yield from _levels(claims, lines)
    by_unit: dict[str, list[int]] = defaultdict(list)
    for i, claim in enumerate(claims):
        if claim.slot == "quantity" and claim.subject[0] not in ("", "#", *SPANS_OF_TIME):
            by_unit[claim.subject[0]].append(i)
    for i, claim in enumerate(claims):
        things = _things(claim, lines[claim.line]) if claim.subject[0] in by_unit else frozenset()
        for j in by_unit[claim.subject[0]][:MOST] if things else ():
            if _earlier(claims[j], claim, lines) and things <= claims[j].near:
                yield j, i


def _levels(claims: Sequence[Claim], lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """The earlier and the later figure at which one thing stands, each the only one that its article gives of it."""
    told: dict[tuple[str, str], dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for i, claim in enumerate(claims):
        if claim.slot == "quantity" and claim.subject[0] not in ("", "#", *SPANS_OF_TIME):
            for thing in _standing(claim, lines[claim.line]):
                told[claim.subject[0], thing][claim.span.article].append(i)
    for homes in told.values():
        once = [inner[0] for inner in homes.values() if len({claims[i].value for i in inner}) == 1][:MOST]
        for i, j in combinations(once, 2):
            first, second = sorted((i, j), key=lambda n: (_stamp(lines[claims[n].line]), n))
            if _earlier(claims[first], claims[second], lines):
                yield first, second


def _standing(claim: Claim, line: Line) -> list[str]:
    """The stem of what stands at a figure, has moved to it, or is up or down by it; none where nothing does."""
    before = [t for t in line.tokens if t.start < claim.span.start - line.sentence.span.start]
    if claim.left in ("down", "up"):
        return _matter(before[max(0, len(before) - 1 - BESIDE) : -1])[-1:]
    if claim.left not in ("at", "to"):
        return []
    at = next((n for n in range(len(before) - 2, max(-1, len(before) - 2 - BACK), -1) if before[n].low in LEVELS), None)
    return [] if at is None else _matter(before[max(0, at - BESIDE) : at])[-1:]


def _stamp(line: Line) -> str:
    published = line.article.published
    return published.from_ if published and published.how != "inferred" else ""


def _earlier(a: Claim, b: Claim, lines: Sequence[Line]) -> bool:
    """Whether one figure is of a report that came out on an earlier day than that of the other, and about as great."""
    days = [_stamp(lines[c.line]) for c in (a, b)]
    if min(map(len, days)) <= len("2024-03-05"):
        days = [day[:10] for day in days]
    low, high = sorted((a.value, b.value))
    near = low < high <= BOUNDS.times * low and not swapped(a.value, b.value)
    return near and "" not in days and days[0] < days[1] and a.outcome == b.outcome and not a.marks - {"former"}


def _things(claim: Claim, line: Line) -> frozenset[str]:
    """The stem of what is said to have moved to a figure: the last word between the verb and "to", or that before the verb."""
    if claim.left != "to":
        return frozenset()
    start = claim.span.start - line.sentence.span.start
    before = [t for t in line.tokens if t.start < start][:-1]
    at = next((n for n in range(len(before) - 1, max(-1, len(before) - 1 - BACK), -1) if before[n].low in MOVED), None)
    if at is None:
        return frozenset()
    between = _matter(before[at + 1 :])
    return frozenset(between[-1:] or _matter(before[max(0, at - BESIDE) : at])[-1:])


def _matter(tokens: Sequence[Token]) -> list[str]:
    """The stems of the words of matter among some tokens."""
    ends = [n for n, t in enumerate(tokens, 1) if t.text in ";,.:"]
    words = [t for t in tokens[ends[-1] if ends else 0 :] if t.text[0].isalpha() and not is_little(t.low)]
    return [t.stem for t in words if t.low not in TELLING and t.low.removesuffix("s") not in UNITS]
