"""Days that cannot be, beside the day that other accounts give; days told finer by one account than by another."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from rashomon.facts.lines import Line, words_about
from rashomon.facts.measures import DAYS_OF_WEEK, MONTHS
from rashomon.facts.states import Story, make_fact
from rashomon.records import Fact, FactReading, Span, TimeMention

if TYPE_CHECKING:
    from rashomon.likeness import Matrix

NEAREST = 3
"""How many days a day that cannot be may lie from the one that is meant."""
_ABBREVIATED = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
ALIKE, SHARED = 0.15, 2
COARSE = ("month", "season", "quarter", "year", "decade")
SINGLE_DAYS = 12
REACH = 12


def impossible_facts(story: Story, lines: Sequence[Line]) -> list[Fact]:
    """Each day that cannot be, in conflict with the nearest day of its weekday or number that other articles name."""
    out = []
    for line in lines:
        for time in line.times:
            unsure = time.check != "impossible"
            if (unsure and not _of_no_year(time)) or line.correction or _taken_back(time, lines):
                continue
            said = FactReading(time.span.text if unsure else f"{time.span.text} (impossible)", (time.span,))
            meant = _meant(line, time, lines)
            if unsure:
                meant = {d: spans for d, spans in meant.items() if _at_odds(time, date.fromisoformat(d))}
            if meant:
                day = min(meant, key=lambda d: (-len(meant[d]), d))
                readings = (FactReading(day, tuple(sorted(meant[day]))), said)
                out.append(make_fact(story, about="day", slot="date", state="conflict", readings=readings))
            elif not unsure and re.search(r"\d", time.span.text):
                out.append(make_fact(story, about="day", slot="date", state="single", readings=(said,)))
    return out


_NO_YEAR = re.compile(r"XXXX-\d\d-\d\d")


def _of_no_year(time: TimeMention) -> bool:
    """Whether a time is a weekday and a day of a month in a year that nothing tells."""
    weekday = any(w.strip(".,").lower() in DAYS_OF_WEEK for w in time.span.text.split())
    return weekday and bool(_NO_YEAR.match(time.value or ""))


def _at_odds(time: TimeMention, day: date) -> bool:
    """Whether a weekday and number are of no day where another article's day is right: one weekday, two numbers."""
    words = [w.strip(".,").lower() for w in time.span.text.split()]
    same = _ABBREVIATED[day.weekday()] in {w[:3] for w in words if w in DAYS_OF_WEEK}
    return same and (time.value or "")[8:10] != f"{day.day:02}"


def _taken_back(time: TimeMention, lines: Sequence[Line]) -> bool:
    """Whether a line that corrects names the same day in the same words."""
    words = {w.strip(".,").lower() for w in time.span.text.split()}
    return any(line.correction and words <= {t.low for t in line.tokens} | {","} for line in lines)


def _meant(line: Line, time: TimeMention, lines: Sequence[Line]) -> dict[str, list[Span]]:
    """The days near an impossible one that share its weekday or its number, with their first place in each other article.

    They stand amid like words, or are the one day that all others mean by that weekday. A day that the article itself gives by
    its date is not the one that was meant.
    """
    words = [w.strip(".,").lower() for w in time.span.text.split()]
    number = next((int(d) for w in words if (d := w.rstrip("thsndr")).isdigit() and len(d) <= 2), None)
    months = [w[:3] for w in words if w in MONTHS]
    weekdays = {w[:3] for w in words if w in DAYS_OF_WEEK}
    if number is None or not months or {"am", "pm"} & set(words):
        return {}
    found: dict[str, dict[str, Span]] = defaultdict(dict)
    wide: dict[str, dict[str, Span]] = defaultdict(dict)
    own: set[str] = set()
    about = words_about(line, time.span, REACH)
    for other, t, day in _placed(lines):
        at = other.article.id
        weekday, dated = _ABBREVIATED[day.weekday()], _dated(t, day)
        if at == line.article.id:
            own |= {day.isoformat()} if dated else set()
            continue
        near = _MONTHS[day.month - 1] in months and abs(day.day - number) <= NEAREST
        said = weekday in weekdays and (dated or weekday in t.span.text.lower())
        same = dated and day.day == number
        if weekday in weekdays and weekday in t.span.text.lower():
            wide[day.isoformat() if near else ""].setdefault(at, t.span)
        if near and (said or day.day == number or (dated and not weekdays)) and _shared(about, other, t, 1 if same else SHARED):
            found[day.isoformat()].setdefault(at, t.span)
    if not found and len(wide) == 1 and "" not in wide and len(*wide.values()) > 1:
        found = wide
    return {day: list(spans.values()) for day, spans in found.items() if day not in own}


def _placed(lines: Sequence[Line]) -> Iterator[tuple[Line, TimeMention, date]]:
    """The times of all lines that are of one day, the likeliest day where there is a doubt."""
    for line in lines:
        for t in line.times:
            day = (t.value or "")[:10] if t.check == "ambiguous" else (t.from_ or "")[:10]
            if t.check != "impossible" and (t.check == "ambiguous" or _one_day(t)) and _DAY.fullmatch(day):
                yield line, t, date.fromisoformat(day)


_DAY = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])")


def _shared(about: frozenset[str], line: Line, time: TimeMention, least: int) -> bool:
    """Whether a time stands amid words of matter that stand about another, `least` of them."""
    return len(about & words_about(line, time.span, REACH)) >= least


def _one_day(t: TimeMention) -> bool:
    return bool(t.from_ and t.until and t.from_[:10] == t.until[:10])


def _dated(t: TimeMention, day: date) -> bool:
    """Whether a mention itself gives the day of the month."""
    return any(w.strip(".,").rstrip("thsndr") == str(day.day) for w in t.span.text.split())


def finer_facts(story: Story, lines: Sequence[Line], alike: Matrix) -> list[Fact]:
    """A month, year or decade in one article and a time within it in another, told of the same thing: no quarrel."""
    import numpy as np

    out: dict[tuple[str, str], Fact] = {}
    left, right = np.nonzero(np.triu(alike, 1) >= ALIKE)
    for i, j in zip(left.tolist(), right.tolist(), strict=True):
        for one, other in ((lines[i], lines[j]), (lines[j], lines[i])):
            for coarse, fine in _within(story, one, other):
                readings = (FactReading(_shown(fine), (fine.span,)), FactReading(_shown(coarse), (coarse.span,)))
                made = make_fact(story, about=_grained(coarse), slot="date", state="compatible", readings=readings)
                out.setdefault((readings[0].value, readings[1].value), made)
    return [out[key] for key in sorted(out)]


def _within(story: Story, one: Line, other: Line) -> Iterator[tuple[TimeMention, TimeMention]]:
    """A coarse time of the one line and a finer one of the other that lies within it and is of the same thing."""
    if story.account[one.article.id] == story.account[other.article.id]:
        return
    for coarse in one.times:
        for fine in other.times:
            if coarse.grain in COARSE and fine.grain != coarse.grain and _holds(coarse, fine):
                same = words_about(one, coarse.span, 8) & words_about(other, fine.span, 8)
                if len(same) >= SHARED:
                    yield coarse, fine


def _grained(t: TimeMention) -> str:
    """What a time that holds another is a time of: the label of a fact that is completed from its sentence."""
    return t.grain if t.grain in ("month", "year") else "time"


def _shown(t: TimeMention) -> str:
    return t.value if t.value and len(t.value) >= len("2020") else t.span.text


def _holds(coarse: TimeMention, fine: TimeMention) -> bool:
    if coarse.type != "date" or fine.type != "date" or not (coarse.from_ and coarse.until and fine.from_ and fine.until):
        return False
    absolute = any(c.isdigit() for c in fine.span.text) or any(w.lower() in MONTHS for w in fine.span.text.split())
    return absolute and coarse.from_[:10] <= fine.from_[:10] and fine.until[:10] <= coarse.until[:10]


def lone_days(story: Story, lines: Sequence[Line], known: Sequence[Fact]) -> list[Fact]:
    """Dates, given in full, that only one account tells."""
    told: dict[str, list[Span]] = defaultdict(list)
    for line in lines:
        for t in line.times:
            dated = _one_day(t) and _dated(t, date.fromisoformat((t.from_ or "")[:10]))
            if t.check == "ok" and dated and any(w.strip(".,").lower() in MONTHS for w in t.span.text.split()):
                told[(t.from_ or "")[:10]].append(t.span)
    days = {s for f in known if f.slot == "date" for r in f.readings for s in r.spans}
    out = []
    for day, spans in sorted(told.items()):
        if len(story.voices(spans)) == 1 and not days & set(spans):
            reading = FactReading(day, tuple(sorted(spans)))
            out.append(make_fact(story, about="day", slot="date", state="single", readings=(reading,)))
    return out[:SINGLE_DAYS]
