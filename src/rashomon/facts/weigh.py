"""How likely two values are of one thing, from the words around them and not from the values.

The weights are those of a logistic regression fitted on pairs of values with one unit in two articles of one story (ECB+ and
MultiLing 2011, both CC BY 3.0): a pair counts as one thing when the two values are equal. Values take no part, so what is
learned holds for pairs that differ.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations
from math import exp, log
from typing import TYPE_CHECKING

from rashomon.clean.stems import stem, stems
from rashomon.facts.claims import Claim
from rashomon.facts.lines import Line
from rashomon.facts.measures import KINDS_OF_PEOPLE, MONEY, SPANS_OF_TIME

if TYPE_CHECKING:
    from rashomon.likeness import Matrix

WEIGHTS = {
    "": -2.07,
    "alike": 5.0,
    "left": 0.47,
    "right": 0.48,
    "one state": -0.61,
    "crowd": -1.33,
    "lone": 0.57,
    "mutual": 0.79,
    "names part": -0.3,
    "days part": -0.62,
    "head": 0.51,
    "age": 2.62,
    "day": -1.03,
    "money": 1.28,
    "time": 1.55,
    "people": 1.24,
}
ALSO = 0.3
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
LATEST = 2100


class Scale:
    """The lines and claims of a story, ready to tell of any two claims how likely they are of one thing."""

    def __init__(self, claims: Sequence[Claim], lines: Sequence[Line], alike: Matrix) -> None:
        """Count how rare each word is, and which values each article and line tells."""
        self.lines = lines
        self.alike = alike
        seen = Counter(word for line in lines for word in line.stems)
        self._rarity = {word: log((len(lines) + 20) / count) for word, count in seen.items()}
        self._home = [line.article.id for line in lines]
        self._years = [frozenset(int(t.text) for t in line.tokens if _YEAR.fullmatch(t.text)) for line in lines]
        self._year = max((year for years in self._years for year in years if year < LATEST), default=0)
        self._apart: dict[tuple[int, int], bool] = {}
        self._claims: dict[tuple[str, str, float], list[Claim]] = defaultdict(list)
        self._values: dict[tuple[str, str, str | None], set[float]] = defaultdict(set)
        self._by_unit: dict[str, dict[str, set[float]]] = defaultdict(lambda: defaultdict(set))
        self._in_line: dict[tuple[int, str], set[float]] = defaultdict(set)
        for c in claims:
            if not _sorted_out(c):
                self._in_line[c.line, _counted(c)].add(c.value)
            self._by_unit[c.subject[0]][self._home[c.line]].add(c.value)
            self._claims[self._home[c.line], c.subject[0], c.value].append(c)
            if not c.marks:
                self._values[self._home[c.line], c.subject[0], c.outcome].add(c.value)

    def likely(self, a: Claim, b: Claim, *, mutual: bool = False) -> float:
        """The chance, 0 to 1, that two claims are of one thing; `mutual`: each is the other's nearest in its article."""
        return 1.0 / (1.0 + exp(-sum(WEIGHTS[name] * value for name, value in self.signs(a, b, mutual).items())))

    def signs(self, a: Claim, b: Claim, mutual: bool) -> dict[str, float]:
        """What tells whether two claims are of one thing."""
        one, other = self.lines[a.line], self.lines[b.line]
        unit = a.subject[0]
        rivals = [max(0, len(self._rivals(c)) - 1) for c in (a, b)]
        return {
            "": 1.0,
            "alike": float(self.alike[a.line, b.line]),
            "left": float(a.left == b.left),
            "right": float(a.right == b.right != ()),
            "one state": float((a.outcome is None) != (b.outcome is None)),
            "crowd": min(sum(rivals), 8) / 8,
            "lone": float(not any(rivals)),
            "mutual": float(mutual),
            "names part": float(names_part(one, other)),
            "days part": float(a.slot != "date" and self.days_part(a.line, b.line)),
            "head": float((one.sentence.number < 3) + (other.sentence.number < 3)),
            "age": float(a.slot == "age"),
            "day": float(a.slot == "date"),
            "money": float(unit in MONEY),
            "time": float(unit in SPANS_OF_TIME),
            "people": float(unit == "person" or unit in KINDS_OF_PEOPLE),
        }

    def near(self, a: Claim, b: Claim) -> float:
        """How much of the words about the one value stands about the other, rare words first."""
        return self.weight(a.near & b.near) / max(1.0, min(self.weight(a.near), self.weight(b.near)))

    def weight(self, words: Iterable[str], others: float = 0.0) -> float:
        """How rare some words of matter are in the story; `others`: what any other word weighs."""
        return sum(self._rarity.get(word, others) for word in sorted(words))

    def days_part(self, one: int, other: int) -> bool:
        """Whether two lines both name days and share none."""
        pair = (one, other) if one < other else (other, one)
        if pair not in self._apart:
            self._apart[pair] = days_part(self.lines[one], self.lines[other])
        return self._apart[pair]

    def parted(self, a: Claim, b: Claim) -> bool:
        """Whether two claims' lines tell of two things by the names or the years that they name; who says it counts not."""
        years, others = self._years[a.line], self._years[b.line]
        past = {year for year in years ^ others if year < self._year - 1}
        names, theirs = ({stem(w) for w in self.lines[c.line].capitals} - {*stems(c.said_by or "")} for c in (a, b))
        return (bool(names and theirs) and not names & theirs) or (bool(past) and not years & others)

    def rivals(self, a: Claim, b: Claim) -> int:
        """How many other values of the unit the two articles tell."""
        return sum(max(0, len(self._rivals(c)) - 1) for c in (a, b))

    def only_values(self, unit: str) -> set[float]:
        """The values that a story tells of a unit; none where an article tells two."""
        told = self._by_unit[unit].values() if unit in self._by_unit else ()
        return set().union(*told) if all(len(values) == 1 for values in told) else set()

    def crowded(self, a: Claim, b: Claim) -> bool:
        """Whether one of the articles tells several values of the subject, so that any pairing is a guess."""
        return any(len(self._rivals(c)) > 1 for c in (a, b))

    def greatest(self, c: Claim) -> bool:
        """Whether the claim's article counts no more people in the same state."""
        home = self._home[c.line]
        return all(c.value >= max(told, default=0) for (a, _, o), told in self._values.items() if a == home and o == c.outcome)

    def has_year(self, c: Claim) -> bool:
        """Whether the claim's line names a year."""
        return bool(self._years[c.line])

    def _rivals(self, c: Claim) -> set[float]:
        """The values that the claim's article tells of the same unit in the same state."""
        return self._values.get((self._home[c.line], c.subject[0], c.outcome), set())

    def told_apart(self, a: Claim, b: Claim) -> bool:
        """Whether an article tells both values as its own, or one value is a sum or a part of what a line counts."""
        return self._also(a, b) or self._also(b, a) or (a.slot == "quantity" and (self.summed(a, b) or self.summed(b, a)))

    def _also(self, a: Claim, b: Claim) -> bool:
        """Whether the article of `a` has the value of `b` too, of what may be the same thing and in no other mouth."""
        return any(
            (a.said_by is None or c.said_by is None or a.said_by == c.said_by) and self.likely(c, b) >= ALSO
            for c in self._claims.get((self._home[a.line], a.subject[0], b.value), ())
        )

    def beside(self, c: Claim) -> set[float]:
        """The values that a claim's line tells of what it counts, and those that count nothing ("28 of 41 passes")."""
        return set().union(*(self._in_line.get((c.line, unit), ()) for unit in (_counted(c), "", "#")))

    def summed(self, a: Claim, b: Claim) -> bool:
        """Whether one line counts parts that make the value of the other, or a part that the other leaves out."""
        parts = sorted({a.value, *self.beside(a)})[:8]
        left_out = a.outcome is None and a.value - b.value in parts
        return left_out or any(x + y == b.value for x, y in combinations(parts, 2))


def _sorted_out(claim: Claim) -> bool:
    """Whether a figure only tells of how many of those counted before it more is said ("31, of whom 23 were held")."""
    return claim.left in ("whom", "which") or claim.right in (("of", "whom"), ("of", "which"))


def _counted(claim: Claim) -> str:
    """What a claim counts, people of every kind as people."""
    return "person" if claim.subject[0] in KINDS_OF_PEOPLE else claim.subject[0]


def names_part(one: Line, other: Line) -> bool:
    """Whether both lines name something and share no name."""
    return bool(one.capitals and other.capitals) and not one.capitals & other.capitals


def days_part(one: Line, other: Line) -> bool:
    """Whether both lines name days and share none."""
    mine = [t for t in one.times if t.from_ and t.until and t.type in ("date", "time")]
    theirs = [t for t in other.times if t.from_ and t.until and t.type in ("date", "time")]
    if not mine or not theirs:
        return False
    return not any(
        (m.from_ or "")[:10] <= (t.until or "")[:10] and (t.from_ or "")[:10] <= (m.until or "")[:10]
        for m in mine
        for t in theirs
    )
