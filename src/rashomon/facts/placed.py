"""Values that stand in one place of two lines: whatever they are values of, the words around them are the same.

A unit tells much, but not all: "55 percent" is of many things, and "25-40%", "page 20" or "9-3" count nothing that is a noun.
Here two lines of two articles that tell the same are held side by side, and the values in them against each other by the words
right beside and around both. The weights are those of two logistic regressions fitted on ECB+ and MultiLing 2011 (both CC BY
3.0): values that were changed on purpose against those of the stories as they are. Values themselves take no part.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from math import exp
from typing import TYPE_CHECKING

from rashomon.clean.stems import is_little
from rashomon.facts.claims import EARLIER, Claim
from rashomon.facts.lines import Line
from rashomon.facts.match import BOUNDS, fits, grown_up, manner, with_culprit
from rashomon.facts.measures import CURRENCIES, DAILY, OTHER_MEASURES, SPANS_OF_TIME, UNITS
from rashomon.facts.numerals import Token
from rashomon.facts.order import UNPLACED, said_apart, told_in_time
from rashomon.facts.weigh import Scale, names_part

if TYPE_CHECKING:
    from rashomon.likeness import Matrix

WEIGHTS = {
    "number": {
        "": -5.67,
        "alike": 4.23,
        "close": 0.99,
        "shared": 3.33,
        "right": 1.07,
        "after": 0.33,
        "mutual": 0.71,
        "names part": -0.79,
        "line names part": -0.78,
        "held": -2.05,
        "held in line": -0.43,
        "unit": 1.46,
        "how part": -0.48,
        "other values": -1.74,
        "shared values": 2.64,
        "age": 1.47,
    },
    "date": {
        "": -3.54,
        "alike": 2.38,
        "close": 0.24,
        "near": 3.4,
        "shared": 2.5,
        "right": 0.48,
        "mutual": 1.5,
        "line names part": -1.47,
        "held": -2.75,
        "other values": -0.91,
        "shared values": 2.0,
    },
}
SURE, SURE_OF_BARE, SURE_OF_DAY, SURE_OF_YEAR = 0.56, 0.75, 0.8, 0.9
"""How likely two values must be of one thing: figures that count nothing, days, years and days in a row are often of two."""
LIKE, LIKEST = 0.2, 3
"""How alike two lines must be, and how many lines of another article a line is held against."""
IN_LINE = 24
"""Values of one line that are held against those of another."""
REACH, CLOSE = 6, 3
SAME = 0.4
"""How much of the words around must be shared before two equal figures that count nothing are of one thing."""
MEASURES = frozenset(UNITS.values()) | frozenset(CURRENCIES.values())
LIMITS = frozenset({"between", "from", "until", "till", "since", "by", "before", "after"})
LITTLE = 0.7
"""What a little word weighs beside one of matter."""

Pair = tuple[int, int]


class Places:
    """The claims of a story by the lines they stand in, each with the words on either side, the nearest first."""

    def __init__(self, claims: Sequence[Claim], scale: Scale) -> None:
        """Gather the words on either side of each claim and the values of each article."""
        self.claims, self.scale, self.lines = claims, scale, scale.lines
        self.around = [_around(self.lines[c.line], c) for c in claims]
        self.names = [frozenset(c.beside & self.lines[c.line].capitals_stems) for c in claims]
        self.values: dict[str, set[float]] = defaultdict(set)
        for c in claims:
            self.values[c.span.article].add(c.value)

    def pairs(self) -> list[Pair]:
        """The pairs of claims of one slot in lines that are among the likest of each other's articles."""
        by_line: dict[int, list[int]] = defaultdict(list)
        for i, c in enumerate(self.claims):
            by_line[c.line].append(i)
        found = _side_by_side(sorted(by_line), self.lines, self.scale.alike)
        return [(i, j) for x, y in found for i in by_line[x][:IN_LINE] for j in by_line[y][:IN_LINE] if self._of_one_kind(i, j)]

    def _of_one_kind(self, i: int, j: int) -> bool:
        a, b = self.claims[i], self.claims[j]
        return a.slot == b.slot and (a.slot != "date" or a.subject == b.subject)

    def shared(self, i: int, j: int, reach: int) -> float:
        """How much of the words beside two values is shared on the same side, rare words first; 0 to 1."""
        total = both = 0.0
        for mine, theirs in zip(self.around[i], self.around[j], strict=True):
            a, b = {*mine[:reach]}, {*theirs[:reach]}
            both += 2 * self.scale.weight(a & b, LITTLE)
            total += self.scale.weight(a, LITTLE) + self.scale.weight(b, LITTLE)
        return both / total if total else 0.0

    def chance(self, i: int, j: int, *, mutual: bool) -> float:
        """How likely two values are of one thing; `mutual`: each is the other's likest in its line."""
        weights = WEIGHTS["date" if self.claims[i].slot == "date" else "number"]
        found = self.signs(i, j)
        return 1.0 / (1.0 + exp(-sum(weight * found.get(name, float(mutual)) for name, weight in weights.items())))

    def signs(self, i: int, j: int) -> dict[str, float]:
        """What tells whether two values stand in one place."""
        a, b = self.claims[i], self.claims[j]
        one, other = self.lines[a.line], self.lines[b.line]
        left, right = ({*x} & {*y} for x, y in zip(self.around[i], self.around[j], strict=True))
        names, theirs = self.names[i], self.names[j]
        return {
            "": 1.0,
            "alike": float(self.scale.alike[a.line, b.line]),
            "close": self.shared(i, j, CLOSE),
            "near": self.scale.near(a, b),
            "shared": min(sum(not is_little(w) for w in left | right), 8) / 8,
            "right": float(a.right[:1] == b.right[:1] != ()),
            "after": float(a.after is not None and a.after == b.after),
            "names part": float(bool(names and theirs) and not names & theirs),
            "line names part": float(names_part(one, other)),
            "held": float((b.value in self.values[a.span.article]) + (a.value in self.values[b.span.article])),
            "held in line": float(a.value in other.values or b.value in one.values),
            "unit": float(a.subject[:1] == b.subject[:1]),
            "how part": float(a.how != b.how),
            "other values": min(4, len(one.values) + len(other.values) - 2) / 4,
            "shared values": min(3, len((one.values & other.values) - {a.value, b.value})) / 3,
            "age": float(a.slot == "age"),
        }


def placed(claims: Sequence[Claim], scale: Scale) -> Iterator[tuple[int, int, float]]:
    """The pairs of values that differ in one place, each with how sure it is; equal figures that count nothing with 0."""
    places = Places(claims, scale)
    pairs = places.pairs()
    best: dict[Pair, tuple[float, int]] = {}
    for i, j in pairs:
        value = places.shared(i, j, REACH) + 0.3 * float(scale.alike[claims[i].line, claims[j].line])
        for x, y in ((i, j), (j, i)):
            place = x, claims[y].line
            best[place] = max(best.get(place, (-1.0, 0)), (value, -y))
    for i, j in pairs:
        a, b = claims[i], claims[j]
        if a.value == b.value or (a.slot == "date" and a.counted == b.counted):
            if bare(a) and bare(b) and places.shared(i, j, REACH) >= SAME:
                yield i, j, 0.0
            continue
        if _of_two_things(a, b, scale):
            continue
        mutual = best[i, b.line][1] == -j and best[j, a.line][1] == -i
        chance = places.chance(i, j, mutual=mutual)
        if chance >= _wanted(a, b) and (a.slot == "date" or not fits(a, b)):
            yield i, j, chance


def _of_two_things(a: Claim, b: Claim, scale: Scale) -> bool:
    """Whether the lines tell that two values are of two things, whatever their place."""
    if a.slot == "date":
        limits = (a.left in LIMITS) != (b.left in LIMITS)
        return limits or said_apart(a, b, scale.lines) or not told_in_time(a, b, scale.lines)
    if a.slot == "age":
        return len(a.subject) < 2 or {*a.subject} != {*b.subject} or grown_up(a, b, scale.lines)
    units = {a.subject[0], b.subject[0]}
    low, high = sorted((a.value, b.value))
    if with_culprit(a, scale.lines) != with_culprit(b, scale.lines) or high > BOUNDS.times * max(low, 1):
        return True
    daily = [bool(scale.lines[c.line].stems & DAILY) for c in (a, b)]
    if all(daily) or (any(daily) and units & {"%", "point", "", "#"}) or (len(units) == 2 and units <= MEASURES):
        return True
    bound = a.how != b.how and {"at least", "at most"} & {a.how, b.how}
    if bound or (a.near & OTHER_MEASURES) != (b.near & OTHER_MEASURES) or (units <= SPANS_OF_TIME and manner(a) != manner(b)):
        return True
    return (
        (bare(a) and bare(b) and ("-" in (a.left, *a.right[:1])) != ("-" in (b.left, *b.right[:1])))
        or scale.summed(a, b)
        or scale.summed(b, a)
    )


def _wanted(a: Claim, b: Claim) -> float:
    """How likely two values must be of one thing to be held against each other."""
    if a.slot == "date":
        next_day = min(a.value, b.value) > UNPLACED and abs(a.value - b.value) <= 1
        return SURE_OF_YEAR if next_day or a.subject[0] in ("year", "month") else SURE_OF_DAY
    return SURE_OF_BARE if bare(a) or bare(b) else SURE


def bare(claim: Claim) -> bool:
    """Whether a claim is a figure that counts nothing."""
    return claim.subject == ("",) and claim.slot == "quantity"


def _around(line: Line, claim: Claim) -> tuple[list[str], list[str]]:
    """The stems of the words before and after a claim, the nearest first; none of what came before a day."""
    start, tokens = line.sentence.span.start, line.tokens
    inner = [i for i, t in enumerate(tokens) if claim.span.start < start + t.end and start + t.start < claim.span.end]
    first, last = (inner[0], inner[-1]) if inner else (0, -1)
    told_after = claim.slot == "date" and claim.right[:1] in EARLIER
    after = () if told_after else tokens[last + 1 : last + 1 + REACH]
    return _stems(tokens[max(0, first - REACH) : first][::-1]), _stems(after)


def _stems(tokens: Sequence[Token]) -> list[str]:
    return [t.stem for t in tokens if t.text[0].isalnum()]


def _side_by_side(numbered: Sequence[int], lines: Sequence[Line], alike: Matrix) -> list[Pair]:
    """Pairs of lines of two articles of which each is among the likest of the other's article."""
    import numpy as np

    homes: dict[str, list[int]] = defaultdict(list)
    for n in numbered:
        homes[lines[n].article.id].append(n)
    chosen: set[Pair] = set()
    for article, theirs in homes.items():
        block = alike[np.ix_(numbered, theirs)]
        best = np.argsort(-block, axis=1, kind="stable")[:, :LIKEST]
        for row, column in zip(*np.nonzero(np.take_along_axis(block, best, 1) >= LIKE), strict=True):
            if lines[numbered[row]].article.id != article:
                chosen.add((numbered[row], theirs[best[row, column]]))
    return sorted((a, b) for a, b in chosen if a < b and (b, a) in chosen)
