"""One sentence of which an account has lost, or has put in, the "not"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from rashomon.clean.stems import is_little, listed
from rashomon.facts.lines import Line
from rashomon.facts.numerals import Token
from rashomon.facts.order import told_on
from rashomon.facts.states import Story, make_fact
from rashomon.records import Fact, FactReading, Span
from rashomon.spans import cut

if TYPE_CHECKING:
    from rashomon.likeness import Matrix

ALIKE = 0.3
BEFORE, AFTER, MATTER = 2, 4, 2
"""Words that both must have right before and right after the "not", and how many of those after it must be of matter."""
_NOT = frozenset({"not", "never"})
_OPEN = listed("not never no denied denies deny denying rejected rejects dispute disputed disputes if whether doubt doubts nor")
_YET = frozenset({"has", "have", "had", "will"})


def negated_facts(story: Story, lines: Sequence[Line], alike: Matrix) -> list[Fact]:
    """Conflicts between lines of two accounts that are one text save for a "not", each once."""
    import numpy as np

    found: dict[str, tuple[set[Span], set[Span]]] = {}
    left, right = np.nonzero(np.triu(alike, 1) >= ALIKE)
    for i, j in zip(left.tolist(), right.tolist(), strict=True):
        one, other = lines[i], lines[j]
        if story.account[one.article.id] == story.account[other.article.id] or one.correction or other.correction:
            continue
        one_day = told_on(one) == told_on(other)
        for denying, telling in ((one, other), (other, one)):
            for words, denied, told in _pairs(denying, telling, one_day):
                sides = found.setdefault(words, (set(), set()))
                sides[0].add(denied)
                sides[1].add(told)
    return [_fact(story, words, *sides) for words, sides in sorted(found.items()) if not _both(*sides)]


def _both(denied: set[Span], told: set[Span]) -> bool:
    """Whether one article tells both."""
    return bool({s.article for s in denied} & {s.article for s in told})


def _pairs(denying: Line, telling: Line, one_day: bool) -> Iterator[tuple[str, Span, Span]]:
    """The words after a "not" of the one line that stand in the other without it, and the places of both.

    What "has not" come about on one day may have on the next.
    """
    lows = [t.low for t in telling.tokens]
    for i, token in enumerate(denying.tokens):
        before, after = denying.tokens[max(0, i - BEFORE) : i], denying.tokens[i + 1 : i + 1 + AFTER]
        if before and before[-1].low in _YET and not one_day:
            continue
        if token.low not in _NOT or len(before) < BEFORE or not _says_enough(after):
            continue
        run = [t.low for t in (*before, *after)]
        at = next((n for n in range(len(lows) - len(run) + 1) if lows[n : n + len(run)] == run), None)
        if at is not None and not _denies(telling.tokens[:at]) and not _denies(denying.tokens[: i - BEFORE]):
            words = " ".join(t.text for t in after)
            yield words, _span(denying, i, i + AFTER), _span(telling, at + BEFORE, at + len(run) - 1)


def _denies(before: Sequence[Token]) -> bool:
    """Whether words before a telling take it back or leave it open."""
    return any(t.low in _OPEN or t.low.endswith(("n't", "n’t")) for t in before)


def _says_enough(tokens: Sequence[Token]) -> bool:
    return (
        len(tokens) == AFTER
        and all(t.text[0].isalnum() for t in tokens)
        and sum(t.text[0].isalnum() and not is_little(t.low) for t in tokens) >= MATTER
    )


def _span(line: Line, first: int, last: int) -> Span:
    start = line.sentence.span.start
    return cut(line.article, start + line.tokens[first].start, start + line.tokens[last].end)


def _fact(story: Story, words: str, denied: set[Span], told: set[Span]) -> Fact:
    readings = tuple(FactReading(min(spans).text, tuple(sorted(spans))) for spans in (told, denied))
    return make_fact(story, about=f"{words} or not", slot="act", state="conflict", readings=readings)
