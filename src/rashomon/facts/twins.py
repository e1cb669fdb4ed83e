"""Lines that are nearly one text: where only a name or a role differs, the articles differ about it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from rashomon.clean.fold import key
from rashomon.clean.given import is_given
from rashomon.facts.lines import Line
from rashomon.facts.measures import ROLES
from rashomon.facts.roles import excludes
from rashomon.facts.states import Story, make_fact
from rashomon.records import Fact, FactReading, Span
from rashomon.spans import cut

if TYPE_CHECKING:
    from rashomon.likeness import Matrix

ALIKE = 0.4
LONGEST = 3
"""Words that one difference may be long."""


@dataclass(frozen=True, slots=True)
class Difference:
    """What stands in one line where other words stand in its twin, and the slot it belongs to."""

    slot: str
    about: str
    a: Span
    b: Span
    was: str
    became: str


def twin_facts(story: Story, lines: Sequence[Line], alike: Matrix) -> list[Fact]:
    """Conflicts of names and roles between lines that are nearly one text, each pair of values once."""
    import numpy as np

    found: dict[tuple[str, str, str], Difference] = {}
    places: dict[tuple[str, str, str], set[Span]] = {}
    left, right = np.nonzero(np.triu(alike, 1) >= ALIKE)
    for i, j in zip(left.tolist(), right.tolist(), strict=True):
        one, other = lines[i], lines[j]
        if one.article.id == other.article.id or one.correction or other.correction:
            continue
        for d in differences(one, other):
            values = sorted((d.was, d.became))
            pair = (d.slot, values[0], values[1])
            if not _both_told(story, d):
                found.setdefault(pair, d)
                places.setdefault(pair, set()).update((d.a, d.b))
    return [_fact(story, found[pair], places[pair]) for pair in sorted(found)]


def differences(one: Line, other: Line) -> Iterator[Difference]:
    """The differences of two lines that are of a name or a role."""
    a, b = [t.low for t in one.tokens], [t.low for t in other.tokens]
    if a == b:
        return
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if tag == "replace" and i2 - i1 == j2 - j1 <= LONGEST:
            for i, j in zip(range(i1, i2), range(j1, j2), strict=True):
                yield from _words(one, other, i, j)


def _words(one: Line, other: Line, i: int, j: int) -> Iterator[Difference]:
    """Two words that stand in one place: two roles of one person, or two spellings or given names of one name."""
    a, b = one.tokens[i], other.tokens[j]
    if a.low == b.low or not (a.text[0].isalpha() and b.text[0].isalpha()):
        return
    spans = (_span(one, i), _span(other, j))
    if a.low in ROLES and b.low in ROLES:
        if excludes(a.low, b.low) and _beside(one, i) & _beside(other, j):
            yield Difference("role", f"who {min(_beside(one, i) & _beside(other, j)).capitalize()} is", *spans, a.low, b.low)
    elif key(a.text) != key(b.text) and _in_person(one, i) and _in_person(other, j):
        kin = _next_names(one, i) & _next_names(other, j)
        given = any(is_given(word) for word in (a.low, b.low, *kin))
        if kin and given and len(a.text) > 2 and len(b.text) > 2:
            yield Difference("name", "name beside " + min(kin).capitalize(), *spans, a.text, b.text)


def _in_person(line: Line, i: int) -> bool:
    return any(start <= line.tokens[i].start < end for start, end in line.people)


def _span(line: Line, i: int) -> Span:
    start = line.sentence.span.start
    return cut(line.article, start + line.tokens[i].start, start + line.tokens[i].end)


def _next_names(line: Line, i: int) -> set[str]:
    """The words right beside a word that are of the same person's name."""
    at = line.tokens[i].start
    name = next(((start, end) for start, end in line.people if start <= at < end), (0, 0))
    near = [line.tokens[n] for n in (i - 1, i + 1) if 0 <= n < len(line.tokens)]
    return {t.low for t in near if name[0] <= t.start < name[1] and t.text[0].isupper() and len(t.text) > 2}


def _beside(line: Line, i: int) -> set[str]:
    """The capitalised words within four words of a word."""
    near = line.tokens[max(0, i - 4) : i] + line.tokens[i + 1 : i + 5]
    return {t.low for t in near if t.text[0].isupper() and len(t.text) > 2}


def _both_told(story: Story, d: Difference) -> bool:
    """Whether an article has both words: then it names two people."""
    text_a, text_b = story.texts[d.a.article], story.texts[d.b.article]
    return d.b.text in text_a or d.a.text in text_b


def _fact(story: Story, d: Difference, places: set[Span]) -> Fact:
    sides: dict[str, set[Span]] = {d.was: {d.a}, d.became: {d.b}}
    for span in places:
        sides[d.was if span.text.lower() == d.was.lower() else d.became].add(span)
    readings = tuple(FactReading(value, tuple(sorted(spans))) for value, spans in sorted(sides.items()))
    return make_fact(story, about=d.about, slot=d.slot, state="conflict", readings=readings)
