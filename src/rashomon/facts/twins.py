"""Lines that are nearly one text: where only a day, a name or a role differs, the articles differ about it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from rashomon.clean.fold import key
from rashomon.facts.claims import Line, words_about
from rashomon.facts.measures import DAYS_OF_WEEK, MONTHS, ROLES
from rashomon.facts.states import Story, make_fact
from rashomon.records import Fact, FactReading, Span, TimeMention
from rashomon.spans import cut, overlap

if TYPE_CHECKING:
    from rashomon.likeness import Matrix

ALIKE, DAY_ALIKE = 0.4, 0.35
_PRINTED = re.compile(r"\b(?:published|posted|updated|www|https?|html?|com /)", re.IGNORECASE)
DAY_REACH, DAY_NEAR = 7, 0.6
BESIDE = 5
"""Tokens on either side of a day among which both lines must have one word of what was done."""
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
    """Conflicts of days, names and roles between lines that are nearly one text, each pair of values once."""
    import numpy as np

    found: dict[tuple[str, str, str], Difference] = {}
    places: dict[tuple[str, str, str], set[Span]] = {}
    left, right = np.nonzero(np.triu(alike, 1) >= DAY_ALIKE)
    for i, j in zip(left.tolist(), right.tolist(), strict=True):
        one, other = lines[i], lines[j]
        if one.article.id == other.article.id or one.correction or other.correction:
            continue
        for d in differences(one, other, float(alike[i, j])):
            values = sorted((d.was, d.became))
            pair = (d.slot, values[0], values[1])
            if not _both_told(story, d):
                found.setdefault(pair, d)
                places.setdefault(pair, set()).update((d.a, d.b))
    return [_fact(story, found[pair], places[pair]) for pair in sorted(found)]


def differences(one: Line, other: Line, alike: float) -> Iterator[Difference]:
    """The differences of two lines that are of a day, a name or a role."""
    yield from _days(one, other)
    if alike < ALIKE:
        return
    a, b = [t.low for t in one.tokens], [t.low for t in other.tokens]
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
        if a.low[:4] != b.low[:4] and _beside(one, i) & _beside(other, j):
            yield Difference("role", "role of " + min(_beside(one, i) & _beside(other, j)).capitalize(), *spans, a.low, b.low)
    elif key(a.text) != key(b.text) and _in_person(one, i) and _in_person(other, j):
        kin = _next_names(one, i) & _next_names(other, j)
        if kin and len(a.text) > 2 and len(b.text) > 2:
            yield Difference("name", "name with " + min(kin).capitalize(), *spans, a.text, b.text)


def _in_person(line: Line, i: int) -> bool:
    return any(start <= line.tokens[i].start < end for start, end in line.people)


def _span(line: Line, i: int) -> Span:
    start = line.sentence.span.start
    return cut(line.article, start + line.tokens[i].start, start + line.tokens[i].end)


def _next_names(line: Line, i: int) -> set[str]:
    """The capitalised words right beside a word."""
    near = [n for n in (i - 1, i + 1) if 0 <= n < len(line.tokens)]
    return {line.tokens[n].low for n in near if line.tokens[n].text[0].isupper() and len(line.tokens[n].text) > 2}


def _beside(line: Line, i: int) -> set[str]:
    """The capitalised words within four words of a word."""
    near = line.tokens[max(0, i - 4) : i] + line.tokens[i + 1 : i + 5]
    return {t.low for t in near if t.text[0].isupper() and len(t.text) > 2}


def _days(one: Line, other: Line) -> Iterator[Difference]:
    """The one day each of two lines names, when the days differ: two dates, two weekdays, or one that cannot be."""
    a, b = _day(one), _day(other)
    if a is None or b is None or "impossible" in (a.check, b.check):
        return
    near, nearer = words_about(one, a.span, DAY_REACH), words_about(other, b.span, DAY_REACH)
    alike = len(near & nearer) / max(1, min(len(near), len(nearer)))
    beside = (words_about(one, a.span, BESIDE) - one.capitals_stems) & (
        words_about(other, b.span, BESIDE) - other.capitals_stems
    )
    if alike >= DAY_NEAR and len(near & nearer) > 1 and beside and _quarrel(a, b):
        yield Difference("date", "day", a.span, b.span, _shown(a), _shown(b))


def _quarrel(a: TimeMention, b: TimeMention) -> bool:
    """Whether two days differ by what both say: the day of the month, or the weekday where neither gives more."""
    mine, theirs = _words_of(a), _words_of(b)
    numbers = [{w for w in words if w.isdigit()} for words in (mine, theirs)]
    if all(numbers):
        months = {(t.from_ or "")[5:7] for t in (a, b) if _is_day(t)}
        return numbers[0] != numbers[1] or len(months) > 1
    return not any(numbers) and not mine & theirs


def _day(line: Line) -> TimeMention | None:
    """The only day that a line names, if it names just one; days in other words ("today") and dates of print are none."""
    if _PRINTED.search(line.sentence.span.text[:400]):
        return None
    days = [t for t in line.times if t.check == "impossible" or (t.type in ("date", "time") and (_is_day(t) or _words_of(t)))]
    return days[0] if len(days) == 1 and _words_of(days[0]) else None


def _is_day(t: TimeMention) -> bool:
    return bool(t.from_ and t.until and t.from_[:10] == t.until[:10])


def _words_of(t: TimeMention) -> set[str]:
    """The weekday and the day of the month that a mention says."""
    words = [w.strip(".,").lower() for w in t.span.text.split()]
    dated = any(w in MONTHS for w in words)
    return {w for w in words if w in DAYS_OF_WEEK or (dated and w.isdigit() and len(w) <= 2)}


def _shown(t: TimeMention) -> str:
    return t.from_[:10] if t.from_ and _is_day(t) else t.span.text


def _both_told(story: Story, d: Difference) -> bool:
    """Whether an article has both words: then it names two people, or two days."""
    if d.slot == "date":
        return False
    text_a, text_b = story.texts[d.a.article], story.texts[d.b.article]
    return d.b.text in text_a or d.a.text in text_b


def _fact(story: Story, d: Difference, places: set[Span]) -> Fact:
    sides: dict[str, set[Span]] = {d.was: {d.a}, d.became: {d.b}}
    for span in places:
        if d.slot != "date":
            sides[d.was if span.text.lower() == d.was.lower() else d.became].add(span)
        elif not any(overlap(span, s) for side in sides.values() for s in side):
            sides[d.was if span.text == d.a.text else d.became].add(span)
    readings = tuple(FactReading(value, tuple(sorted(spans))) for value, spans in sorted(sides.items()))
    return make_fact(story, about=d.about, slot=d.slot, state="conflict", readings=readings)
