"""Two times side by side that should be one: "yesterday (Tuesday)", "Easter Sunday, 3 April", "from 1950 to 1943"."""

from __future__ import annotations

from dataclasses import replace

from rashomon.times.checks import NAMES
from rashomon.times.context import Resolved
from rashomon.times.days import day_of
from rashomon.times.holidays import holiday_date
from rashomon.times.phrases import Phrase

SAME = frozenset({"(", ",", ""})
SURE_DAYS = frozenset(
    {"new year", "new year's eve", "valentine's day", "st patrick's day", "halloween", "christmas eve", "christmas"}
    | {"boxing day", "ash wednesday", "palm sunday", "good friday", "easter", "easter monday", "pentecost", "ascension"}
)
"""Named days that are the same everywhere but for the churches that keep the old calendar."""


def clash(p: Phrase, got: Resolved, before: Phrase, told: Resolved) -> Resolved | None:
    """What a time becomes when the one right before it, of which it is another name, is another day; None if they agree."""
    if got.check != "ok" or told.check != "ok" or not got.value or not told.value:
        return None
    if p.joined:
        return reversed_range(got, before, told, p)
    if p.beside not in SAME:
        return None
    if before.distance is not None and is_bare_weekday(p):
        return same_weekday(p, got, told)
    if before.distance is not None and p.month and p.day and p.year_order is None:
        return same_day(got, told)
    if p.distance is not None and before.month and before.day:
        return same_day(got, told)
    return named_day(p, got, before, told)


def is_bare_weekday(p: Phrase) -> bool:
    """Whether a phrase is a weekday and no more, with nothing behind it that could make it one of a list."""
    return p.rule == "weekday" and p.beside != ""


def same_weekday(p: Phrase, got: Resolved, told: Resolved) -> Resolved | None:
    """A weekday in brackets after "yesterday" is that day; ambiguous where that day was another one."""
    day = day_of(told.value or "")
    if day is None or p.weekday is None:
        return None
    if day.isoweekday() == p.weekday:
        return replace(got, value=day.isoformat() + (got.value or "")[10:], why="it names the day told right before it")
    if p.beside != "(":
        return None
    why = f"the day named right before it, {day.isoformat()}, is a {NAMES[day.isoweekday() - 1]}, not a {NAMES[p.weekday - 1]}"
    return replace(got, value=None, check="ambiguous", why=why, alternatives=(day.isoformat(), (got.value or "")[:10]))


def same_day(got: Resolved, told: Resolved) -> Resolved | None:
    """A date beside "today", "yesterday", "tomorrow" is that day; ambiguous where it is not."""
    one, other = (got.value or "")[:10], (told.value or "")[:10]
    if one == other or day_of(one) is None or day_of(other) is None:
        return None
    why = f"the time right before it, which should be the same day, is {other} by the article's date"
    return replace(got, value=None, check="ambiguous", why=why, alternatives=(one, other))


def named_day(p: Phrase, got: Resolved, before: Phrase, told: Resolved) -> Resolved | None:
    """A date beside the name of its day: ambiguous where that day is another one in that year."""
    name = p.holiday or before.holiday
    dated = got if before.holiday else told
    one = before if p.holiday else p
    if not name or name not in SURE_DAYS or bool(p.holiday) == bool(before.holiday) or not (one.month and one.day):
        return None
    day = day_of(dated.value or "")
    if day is None or not 1583 <= day.year < 9999:
        return None
    really = holiday_date(name, day.year)
    if really is None or really == day:
        return None
    why = f"{name} of {day.year} is {really.isoformat()}, not {day.isoformat()}"
    return replace(got, value=None, check="ambiguous", why=why, alternatives=(really.isoformat(), day.isoformat()))


def reversed_range(got: Resolved, before: Phrase, told: Resolved, p: Phrase) -> Resolved | None:
    """The end of a range of years or dates, both given in full, that lies before its beginning."""
    first, last = told.value or "", got.value or ""
    if before.year is None or p.year is None or p.bc or before.bc or len(first) != len(last) or last >= first:
        return None
    why = f"the range ends before it begins, in {told.value}"
    return replace(got, value=None, check="impossible", why=why, alternatives=(last, first))
