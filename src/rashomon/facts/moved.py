"""A figure that something has moved to, and what other articles gave of it before: "raised its offer to 8 per cent"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from rashomon.clean.stems import is_little
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


def moved_values(claims: Sequence[Claim], lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """The earlier and the later figure of a thing that is said to have moved to the later, told by two articles."""
    by_unit: dict[str, list[int]] = defaultdict(list)
    for i, claim in enumerate(claims):
        if claim.slot == "quantity" and claim.subject[0] not in ("", "#", *SPANS_OF_TIME):
            by_unit[claim.subject[0]].append(i)
    for i, claim in enumerate(claims):
        things = _things(claim, lines[claim.line]) if claim.subject[0] in by_unit else frozenset()
        for j in by_unit[claim.subject[0]][:MOST] if things else ():
            if _earlier(claims[j], claim, lines) and things <= claims[j].near:
                yield j, i


def _earlier(a: Claim, b: Claim, lines: Sequence[Line]) -> bool:
    """Whether one figure is of a report that came out on an earlier day than that of the other, and about as great."""
    days = [p.from_[:10] for c in (a, b) if (p := lines[c.line].article.published) and p.how != "inferred"]
    low, high = sorted((a.value, b.value))
    near = low < high <= BOUNDS.times * low and not swapped(a.value, b.value)
    return near and len(days) == 2 and days[0] < days[1] and a.outcome == b.outcome and not a.marks - {"former"}


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
