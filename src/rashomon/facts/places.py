"""Where values stand: the words on either side of each, and what tells whether two stand in one place of two lines."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import takewhile
from math import exp
from typing import TYPE_CHECKING

from rashomon.clean.stems import is_little, stem
from rashomon.facts.claims import Claim
from rashomon.facts.lines import Line
from rashomon.facts.measures import KINDS_OF_PEOPLE, MONEY, SPANS_OF_TIME
from rashomon.facts.named_days import EARLIER
from rashomon.facts.numerals import Token
from rashomon.facts.order import UNPLACED
from rashomon.facts.weigh import Scale, names_part

if TYPE_CHECKING:
    from rashomon.likeness import Matrix

WEIGHTS = {
    "number": {
        "": -6.55,
        "alike": 3.87,
        "close": 0.73,
        "near": 1.16,
        "likely": 2.94,
        "shared": 0.75,
        "next": 1.78,
        "mutual": 0.33,
        "names part": -0.97,
        "line names part": -0.58,
        "held": -2.08,
        "held alike": -2.41,
        "held in line": -0.73,
        "unit": 0.82,
        "how part": -0.96,
        "other values": -2.14,
        "shared values": 2.8,
        "money": 1.64,
        "time": -0.78,
        "bare": 0.63,
    },
    "date": {
        "": -2.72,
        "close": 1.54,
        "near": 2.95,
        "likely": 1.61,
        "shared": 1.92,
        "right": 0.66,
        "mutual": 0.98,
        "names part": -0.51,
        "parted": -1.33,
        "held": -2.24,
        "held alike": -0.64,
        "other values": -0.62,
        "shared values": 1.2,
        "ahead part": -0.65,
        "owner part": -0.36,
        "next day": -1.15,
        "year": -1.76,
    },
}
REACH, CLOSE = 6, 3
LIKE, LIKEST = 0.2, 3
"""How alike two lines must be, and how many lines of another article a line is held against."""
IN_LINE = 24
"""Values of one line that are held against those of another."""
CLAUSE, FEWEST = 14, 2
"""Tokens on either side of a day, up to a stop, that tell what came on it; and how many words of matter two must share."""
LITTLE = 0.7
"""What a little word weighs beside one of matter."""
_AHEAD = frozenset(map(stem, ["will", "would", "to", "next", "due", "plan", "planned", "scheduled", "expected"]))

Pair = tuple[int, int]


class Places:
    """The claims of a story by the lines they stand in, each with the words on either side, the nearest first."""

    def __init__(self, claims: Sequence[Claim], scale: Scale) -> None:
        """Gather the words on either side of each claim and the values of each article."""
        self.claims, self.scale, self.lines = claims, scale, scale.lines
        self.around = [_around(self.lines[c.line], c) for c in claims]
        self.names = [frozenset(c.beside & self.lines[c.line].capitals_stems) for c in claims]
        self.next = [next((w for w in after if not is_little(w)), "") for _, after in self.around]
        self.owner = [c.span.text.endswith(("'s", "’s")) or c.right[:1] == ("'s",) for c in claims]
        self.ahead = [not _AHEAD.isdisjoint(before) for before, _ in self.around]
        self.held: dict[tuple[str, str, float], list[int]] = defaultdict(list)
        for c in claims:
            self.held[c.span.article, _kind(c), c.value].append(c.line)

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

    def share_matter(self, i: int, j: int) -> bool:
        """Whether the words about two values share one of matter that is no name, or their clauses two."""
        mine, theirs = ({w for side in self.around[n] for w in side if not is_little(w)} for n in (i, j))
        named = self.lines[self.claims[i].line].capitals_stems | self.lines[self.claims[j].line].capitals_stems
        if not (mine & theirs) <= named:
            return True
        one, other = (_clause(self.lines[self.claims[n].line], self.claims[n]) for n in (i, j))
        return len((one & other) - named) >= FEWEST

    def of_two_kinds(self, i: int, j: int) -> bool:
        """Whether two figures are of two kinds of what one noun tells: "a back payment of $20", "a single payment of $30"."""
        (a, noun, one), (b, other, two) = ((*self.around[n][0][:3], "", "", "")[:3] for n in (i, j))
        told = a == b == "of" and noun == other and not (is_little(one) or is_little(two))
        return bool(told and one and two and one != two)

    def chance(self, i: int, j: int, *, mutual: bool) -> float:
        """How likely two values are of one thing; `mutual`: each is the other's likest in its line."""
        weights = WEIGHTS["date" if self.claims[i].slot == "date" else "number"]
        found = self.signs(i, j)
        found["mutual"] = float(mutual)
        return 1.0 / (1.0 + exp(-sum(weight * found[name] for name, weight in weights.items())))

    def _lines_with(self, a: Claim, b: Claim) -> list[int]:
        """The lines of the article of `b` that have the value of `a` of the same kind of thing."""
        return self.held.get((b.span.article, _kind(a), a.value), [])

    def _held(self, a: Claim, b: Claim) -> float:
        """How alike to the line of `a` the article of `b` has a line with the value of `a`; 0 where it has none."""
        return max((float(self.scale.alike[a.line, line]) for line in self._lines_with(a, b)), default=0.0)

    def signs(self, i: int, j: int) -> dict[str, float]:
        """What tells whether two values stand in one place."""
        a, b = self.claims[i], self.claims[j]
        one, other = self.lines[a.line], self.lines[b.line]
        left, right = ({*x} & {*y} for x, y in zip(self.around[i], self.around[j], strict=True))
        found = {
            "": 1.0,
            "close": self.shared(i, j, CLOSE),
            "near": self.scale.near(a, b),
            "likely": self.scale.likely(a, b),
            "shared": min(sum(not is_little(w) for w in left | right), 8) / 8,
            "names part": float(bool(self.names[i] and self.names[j]) and not self.names[i] & self.names[j]),
            "held": float(bool(self._lines_with(a, b)) + bool(self._lines_with(b, a))),
            "held alike": max(self._held(a, b), self._held(b, a)),
            "other values": min(4, len(one.values) + len(other.values) - 2) / 4,
            "shared values": min(3, len((one.values & other.values) - {a.value, b.value})) / 3,
        }
        return found | (self._day_signs(i, j) if a.slot == "date" else self._number_signs(i, j))

    def _number_signs(self, i: int, j: int) -> dict[str, float]:
        a, b = self.claims[i], self.claims[j]
        one, other = self.lines[a.line], self.lines[b.line]
        return {
            "alike": float(self.scale.alike[a.line, b.line]),
            "next": float(self.next[i] == self.next[j] != ""),
            "line names part": float(names_part(one, other)),
            "held in line": float(a.value in other.values or b.value in one.values),
            "unit": float(a.subject[:1] == b.subject[:1]),
            "how part": float(a.how != b.how),
            "money": float(a.subject[0] in MONEY),
            "time": float(a.subject[0] in SPANS_OF_TIME),
            "bare": float(bare(a) or bare(b)),
        }

    def _day_signs(self, i: int, j: int) -> dict[str, float]:
        a, b = self.claims[i], self.claims[j]
        return {
            "right": float(a.right[:1] == b.right[:1] != ()),
            "parted": float(self.scale.parted(a, b)),
            "ahead part": float(self.ahead[i] != self.ahead[j]),
            "owner part": float(self.owner[i] != self.owner[j]),
            "next day": float(_in_a_row(a, b)),
            "year": float(a.subject[0] in ("year", "month")),
        }


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


def _in_a_row(a: Claim, b: Claim) -> bool:
    """Whether two days are next to each other, or years or months, of which one thing may have several."""
    return a.subject[0] in ("year", "month") or (min(a.value, b.value) > UNPLACED and abs(a.value - b.value) <= 1)


def _kind(claim: Claim) -> str:
    """What kind of thing a claim is a value of: a unit, people, an age, a day."""
    if claim.slot != "quantity":
        return claim.slot
    return "person" if claim.subject[0] in KINDS_OF_PEOPLE else claim.subject[0]


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


def _clause(line: Line, claim: Claim) -> frozenset[str]:
    """The words of matter on either side of a claim up to a full stop, a colon or a semicolon."""
    start, end = (place - line.sentence.span.start for place in (claim.span.start, claim.span.end))
    before = takewhile(_goes_on, reversed([t for t in line.tokens if t.end <= start][-CLAUSE:]))
    after = takewhile(_goes_on, [t for t in line.tokens if t.start >= end][:CLAUSE])
    return frozenset(t.stem for t in (*before, *after) if t.text[0].isalpha() and not is_little(t.low))


def _goes_on(token: Token) -> bool:
    return token.text not in ".;:"


def _stems(tokens: Sequence[Token]) -> list[str]:
    return [t.stem for t in tokens if t.text[0].isalnum()]
