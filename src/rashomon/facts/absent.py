"""In which articles a fact is surely not told: none that may tell it in other words, figures or tongues.

That nobody else has something is the gravest thing that is said of a fact, so the least sign that another article may have it
is enough to say nothing: its value near words of its sentence, rounded, summed, in another unit, or its person named at all.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from rashomon.clean.fold import key
from rashomon.facts.lines import Line
from rashomon.facts.measures import UNITS
from rashomon.facts.numerals import tokens_of, values_in
from rashomon.facts.order import digits
from rashomon.facts.tongues import language
from rashomon.records import Fact, Span, TimeMention
from rashomon.spans import overlap

UNCOUNTED = 3
"""Numbers up to this are often told without a number: "a girl and a boy"."""
SMALL = 12
"""Numbers up to this are told in any language by words that the program may not know."""
GREAT = 100
"""From here on a number near another is told for it, whatever the words beside them."""
NEAR, ROUGH = 0.15, 0.25
"""Shares by which two numbers may differ that are told for one, and by which a rough one may."""
_HEDGE = re.compile(
    r"\b(?:about|around|some|nearly|almost|over|under|roughly|up to|at least|(?:more|less|fewer) than|close to|an estimated|"
    r"etwa|rund|fast|knapp|über|mehr als|bis zu|mindestens|environ|plus de|près de)\s(?:\S{1,2}\s?)?$",
    re.IGNORECASE,
)
COMMON, FEWEST_COMMON, MOST_COMMON = 0.15, 5, 200
"""A word in more than so many of a story's lines ties no two of them; the share holds between the two counts."""
LOOKED_AT = 3
"""Places of a value whose sentences are held against those of other articles."""
HALF_HOUR = 30
LONG = 4
"""Letters of a name beyond which one or two may differ."""
_VAGUE = re.compile(r"\b(?:dozens?|scores|hundreds|thousands|millions|several|dutzende?|hunderte|tausende)\b", re.IGNORECASE)
_YEARS = re.compile(r"\byears?\b|\bdecades?\b|\bJahre?n?\b|\b[0-9]{2,3}-year|-jährig", re.IGNORECASE)
_MEASURED = frozenset({"km", "mile", "m", "foot", "cm", "inch", "kg", "lb", "tonne", "ton", "acre", "hectare", "degree"})
_CLOCK = re.compile(r"T(\d\d):(\d\d)")


class _Value(NamedTuple):
    """A number, whether it is told roughly, and the year that it reaches back to where it counts years (else 0)."""

    value: float
    rough: bool
    since: float


class Elsewhere:
    """The lines of a story by article, ready to be asked whether one of them may tell a fact that was found in another."""

    def __init__(self, lines: Sequence[Line]) -> None:
        """Sort the values of each article, and mark the words that tie no two lines."""
        self._lines: dict[str, list[Line]] = defaultdict(list)
        self._values: dict[str, list[tuple[float, Line]]] = defaultdict(list)
        for line in lines:
            self._lines[line.article.id].append(line)
            self._values[line.article.id] += [(value, line) for value in line.values]
        for told in self._values.values():
            told.sort(key=lambda pair: (pair[0], pair[1].number))
        self._having: dict[str, list[Line]] = defaultdict(list)
        for line in lines:
            for word in line.stems:
                self._having[word].append(line)
        self._most = min(max(FEWEST_COMMON, COMMON * len(lines)), MOST_COMMON)
        self._near: dict[int, dict[str, dict[int, Line]]] = {}
        self._capitals: dict[str, frozenset[str]] = {}
        self._value_of: dict[Span, _Value | None] = {}
        self._vague = {line.number for line in lines if _VAGUE.search(line.sentence.span.text)}
        self._stems_of: dict[Span, frozenset[str]] = {}

    def absent(self, fact: Fact, low: Mapping[str, str]) -> tuple[str, ...]:
        """Of the articles where a fact was not found, those that surely do not tell it; `low`: their texts in small letters."""
        homes = [pair for r in fact.readings for span in r.spans[:LOOKED_AT] for pair in self._home(span)]
        if not homes or (fact.state == "single" and all(home.correction for _, home in homes)):
            return ()
        return tuple(a for a in fact.not_found_in if not any(self._may_tell(fact, *home, a, low[a]) for home in homes))

    def _home(self, span: Span) -> Iterator[tuple[Span, Line]]:
        """The line that a span stands in, with the span."""
        told = self._lines.get(span.article, [])
        at = bisect_left(told, span.end, key=lambda line: line.sentence.span.start) - 1
        if span.field == "text" and at >= 0 and overlap(told[at].sentence.span, span):
            yield span, told[at]

    def _may_tell(self, fact: Fact, span: Span, home: Line, article: str, low: str) -> bool:
        there = self._lines.get(article, [])
        foreign = bool(there) and language(there[0]) != language(home)
        if not there:
            return True
        if fact.slot == "number":
            return _written(span.text, low) or self._number(span, home, article, foreign)
        if fact.slot == "date":
            return self._date(span, home, article, foreign)
        if fact.slot == "role":
            return foreign or any(word in low for word in _words(fact.about.removesuffix(" is")))
        if fact.slot == "act":
            mine = self._stems(span, home)
            return foreign or any(2 * len(mine & line.stems) >= len(mine) for line in there)
        return self._named(span.text, article)

    def _tied_to(self, home: Line, article: str) -> dict[int, Line]:
        """The lines of an article that share a word of matter with a line, a word that few lines have."""
        if home.number not in self._near:
            found: dict[str, dict[int, Line]] = defaultdict(dict)
            for word in sorted(home.stems):
                if len(self._having[word]) <= self._most:
                    for line in self._having[word]:
                        found[line.article.id][line.number] = line
            self._near[home.number] = found
        return self._near[home.number].get(article, {})

    def _stems(self, span: Span, home: Line) -> frozenset[str]:
        """The stems of matter in a span, told once."""
        if span not in self._stems_of:
            self._stems_of[span] = home.stems.intersection([t.stem for t in home.tokens if _within(t.start, span, home)])
        return self._stems_of[span]

    def _value(self, span: Span, home: Line) -> _Value | None:
        """The number in a span and how it is told, read once; None where nothing can be read."""
        if span not in self._value_of:
            values = values_in(tokens_of(span.text, None, home.article.language))
            text = home.sentence.span.text
            rough = _HEDGE.search(text[: max(0, span.start - home.sentence.span.start)]) is not None
            since = _since(home, values[0]) if values and _YEARS.search(text) else 0
            self._value_of[span] = _Value(values[0], rough, since) if values else None
        return self._value_of[span]

    def _number(self, span: Span, home: Line, article: str, foreign: bool) -> bool:
        """Whether an article may tell a number: the same, one near it or of the same digits, a sum, years, or a vague word."""
        found = self._value(span, home)
        if found is None or found.value <= UNCOUNTED or (foreign and found.value <= SMALL):
            return True
        value, near = found.value, ROUGH if found.rough else NEAR
        told, tied = self._values.get(article, []), self._tied_to(home, article)
        first, last = (bisect_left(told, value * share, key=lambda pair: pair[0]) for share in (1 - near, 1 + near))
        alone = foreign or value >= GREAT or (found.rough and value > SMALL)
        if any(w == value or alone or (value > SMALL and line.number in tied) for w, line in told[first:last]):
            return True
        if any(self._rival(span, home, line) for line in tied.values()):
            return True
        return any(
            (value >= SMALL and line.number in self._vague)
            or _same_digits(value, line.values)
            or _sum(value, line.values)
            or (found.since and any(abs(found.since - w) <= 1 for w in line.values))
            for line in tied.values()
            if line.values or line.number in self._vague
        )

    def _rival(self, span: Span, home: Line, other: Line) -> bool:
        """Whether another line gives some length, weight or size in the same measure beside the same rare name.

        It may tell the same thing otherwise, which is no lack of it.
        """
        after = next((t for t in home.tokens if home.sentence.span.start + t.start >= span.end), None)
        unit = _unit(after.low) if after else None
        if after is None or unit not in _MEASURED or not any(_unit(t.low) == unit for t in other.tokens):
            return False
        named = home.capitals_stems & other.capitals_stems
        return any(len(self._having[word]) <= self._most for word in named - {after.stem})

    def _date(self, span: Span, home: Line, article: str, foreign: bool) -> bool:
        """Whether an article may tell a day or an hour: a time that meets it, or the day in another year, beside like words."""
        mine = next((t for t in home.times if overlap(t.span, span)), None)
        if mine is None or mine.from_ is None:
            return True
        beside = self._lines[article] if foreign else self._tied_to(home, article).values()
        return any(_meet(mine, time) for line in beside for time in line.times)

    def _named(self, name: str, article: str) -> bool:
        """Whether an article may have a name in another form: a word of it a letter or two apart, or its initials."""
        from rapidfuzz.distance import Levenshtein

        words = [w for w in re.findall(r"[^\W\d_]+", key(name)) if len(w) > 1]
        long = [w for w in words if len(w) > LONG] or words
        initials = "".join(w[0] for w in words) if len(words) > 1 else ""
        if article not in self._capitals:
            named = (t for line in self._lines[article] for t in line.tokens if t.text[0].isupper())
            self._capitals[article] = frozenset(key(t.low) for t in named)
        there = self._capitals[article]
        pairs = ((w, word) for w in long if len(w) > LONG for word in there if len(word) > LONG)
        return bool(there & {*long, initials}) or any(Levenshtein.distance(*pair, score_cutoff=2) <= 2 for pair in pairs)


def narrowed(facts: Sequence[Fact], lines: Sequence[Line], low: Mapping[str, str]) -> tuple[Fact, ...]:
    """Facts that name as lacking them only the articles that surely do."""
    there = Elsewhere(lines)
    return tuple(replace(fact, not_found_in=there.absent(fact, low)) if fact.not_found_in else fact for fact in facts)


def _unit(word: str) -> str | None:
    """The measure that a word is, in the singular or the plural."""
    return next((UNITS[form] for form in (word, word.removesuffix("s"), word.removesuffix("n")) if form in UNITS), None)


def _words(name: str) -> list[str]:
    """The words of a name that are more than an initial or a title, in small letters; all where there is none."""
    words = name.removeprefix("who ").lower().split()
    return [w for w in words if len(w) > 2 and not w.endswith(".")] or words


def _written(told: str, low: str) -> bool:
    """Whether a text has a figure of some words as it is written, whatever follows it there: "318 million", "318 Millionen"."""
    return any(
        re.search(rf"(?<![\d.,]){re.escape(figure)}(?![.,]?\d)", low)
        for figure in re.findall(r"\d[\d.,]*\d", told)
        if len(figure) > 1 and figure in low
    )


def _within(start: int, span: Span, home: Line) -> bool:
    return span.start <= home.sentence.span.start + start < span.end


def _since(home: Line, years: float) -> float:
    """The year that lies so many years before an article; 0 where its day is not known."""
    day = home.article.published
    return int(day.from_[:4]) - years if day and day.from_[:4].isdigit() else 0


def _same_digits(value: float, others: frozenset[float]) -> bool:
    """Whether a value stands among others in another unit: 1.9 and 190."""
    mine = digits(value * 1000)
    return len(mine) > 1 and any(digits(other * 1000) == mine for other in others)


def _sum(value: float, others: frozenset[float]) -> bool:
    """Whether a value is the sum of two others, or twice one."""
    few = sorted(others)[:SMALL]
    return any(value - one in others for one in few if 0 < one < value)


def _meet(mine: TimeMention, other: TimeMention) -> bool:
    """Whether two times may be one: hours within half an hour of each other on any day, else days that meet in any year."""
    if other.from_ is None or mine.from_ is None:
        return False
    hours = [_minutes(t) for t in (mine, other)]
    if hours[0] is not None and hours[1] is not None:
        return (hours[0] - hours[1] + HALF_HOUR) % 720 <= 2 * HALF_HOUR
    days = [(t.from_[:10], (t.until or t.from_)[:10]) for t in (mine, other) if t.from_]
    same_day = len(days[0][0]) == 10 and days[0][0][5:] == days[1][0][5:] and days[0][1][5:] == days[1][1][5:]
    return same_day or (days[0][0] <= days[1][1] and days[1][0] <= days[0][1])


def _minutes(time: TimeMention) -> int | None:
    """The minute of the day at which a time of day begins."""
    found = _CLOCK.search(time.from_ or "") if time.type == "time" else None
    return int(found[1]) * 60 + int(found[2]) if found else None
