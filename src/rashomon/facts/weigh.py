"""How likely two numbers are of one thing, from the words around them and not from their values.

The weights are those of a logistic regression fitted on pairs of numbers with one unit in two articles of one story (ECB+,
CC BY 3.0): a pair counts as one thing when the two values are equal. Values take no part, so what is learned holds for
pairs that differ.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations
from math import exp, log
from typing import TYPE_CHECKING

from rashomon.facts.claims import Claim, Line

if TYPE_CHECKING:
    from rashomon.likeness import Matrix

WEIGHTS = {
    "": -1.1,
    "alike": 5.9,
    "left": 0.8,
    "outcome": 0.9,
    "people": -0.9,
    "age": 2.4,
    "names part": -0.5,
    "crowd": -2.2,
    "head": 0.4,
}
ALSO = 0.3


class Scale:
    """The lines and claims of a story, ready to tell of any two claims how likely they are of one thing."""

    def __init__(self, claims: Sequence[Claim], lines: Sequence[Line], alike: Matrix) -> None:
        """Count how rare each word is, and which values each article and line tells."""
        self.lines = lines
        self.alike = alike
        seen = Counter(word for line in lines for word in line.stems)
        self._rarity = {word: log((len(lines) + 20) / count) for word, count in seen.items()}
        self._home = [line.article.id for line in lines]
        self._claims: dict[tuple[str, str, float], list[Claim]] = defaultdict(list)
        self._values: dict[tuple[str, str, str | None], set[float]] = defaultdict(set)
        for c in claims:
            self._claims[self._home[c.line], c.subject[0], c.value].append(c)
            if not c.marks:
                self._values[self._home[c.line], c.subject[0], c.outcome].add(c.value)

    def likely(self, a: Claim, b: Claim) -> float:
        """The chance, 0 to 1, that two claims are of one thing."""
        return 1.0 / (1.0 + exp(-sum(WEIGHTS[name] * value for name, value in self._signs(a, b).items())))

    def _signs(self, a: Claim, b: Claim) -> dict[str, float]:
        one, other = self.lines[a.line], self.lines[b.line]
        crowd = sum(max(0, len(self._rivals(c)) - 1) for c in (a, b))
        return {
            "": 1.0,
            "alike": float(self.alike[a.line, b.line]),
            "left": float(a.left == b.left),
            "outcome": float(a.outcome is not None and a.outcome == b.outcome),
            "people": float(a.subject[0] == "person"),
            "age": float(a.slot == "age"),
            "names part": float(names_part(one, other)),
            "crowd": min(crowd, 6) / 6,
            "head": float((one.sentence.number < 3) + (other.sentence.number < 3)),
        }

    def near(self, a: Claim, b: Claim) -> float:
        """How much of the words about the one number stands about the other, rare words first."""
        return self._weight(a.near & b.near) / max(1.0, min(self._weight(a.near), self._weight(b.near)))

    def _weight(self, words: Iterable[str]) -> float:
        return sum(self._rarity.get(word, 0.0) for word in sorted(words))

    def crowded(self, a: Claim, b: Claim) -> bool:
        """Whether one of the articles tells several values of the subject, so that any pairing is a guess."""
        return any(len(self._rivals(c)) > 1 for c in (a, b))

    def _rivals(self, c: Claim) -> set[float]:
        """The values that the claim's article tells of the same unit in the same state."""
        return self._values.get((self._home[c.line], c.subject[0], c.outcome), set())

    def told_apart(self, a: Claim, b: Claim) -> bool:
        """Whether an article tells both values as its own, or one value is a sum or a part of what a line counts."""
        return self._also(a, b) or self._also(b, a) or self._summed(a, b) or self._summed(b, a)

    def _also(self, a: Claim, b: Claim) -> bool:
        """Whether the article of `a` has the value of `b` too, of what may be the same thing and in no other mouth."""
        return any(
            (a.said_by is None or c.said_by is None or a.said_by == c.said_by) and self.likely(c, b) >= ALSO
            for c in self._claims.get((self._home[a.line], a.subject[0], b.value), ())
        )

    def _summed(self, a: Claim, b: Claim) -> bool:
        """Whether one line counts parts that make the value of the other."""
        parts = sorted({a.value, *self.lines[a.line].values})[:8]
        return any(x + y == b.value for x, y in combinations(parts, 2))


def names_part(one: Line, other: Line) -> bool:
    """Whether both lines name something and share no name."""
    return bool(one.capitals and other.capitals) and not one.capitals & other.capitals
