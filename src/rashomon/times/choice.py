"""The year a phrase without one is put in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from rashomon.times.context import FINE, NEAR_DAYS, PUBLISHED, Context, Mark
from rashomon.times.days import Interval, day_of
from rashomon.times.phrases import Phrase
from rashomon.times.setting import Setting

LONG_WAIT = 240
"""Days that nobody waits "until" a month without its year."""

YEAR_OFF = 300
"""Days that nobody looks ahead to a day without its year, when the last such day is near."""

PLANS_AHEAD = 1.25
"""How much farther off than the last such time the next one may be for something planned."""


def year_text(year: int | None) -> str:
    """A year as TIMEX3 writes it: `2021`, `BC0480`, or `XXXX` where it is not known."""
    return "XXXX" if year is None else f"BC{-year:04}" if year < 0 else f"{year:04}"


@dataclass(frozen=True, slots=True)
class YearChoice:
    """The year a date without one is put in; a negative one is before the common era."""

    year: int | None
    anchor: int | str | None
    why: str


Making = Callable[[int], Interval | None]


def choose_year(p: Phrase, make: Making, context: Context, setting: Setting) -> YearChoice:
    """The year of a phrase: its own, one it points at, that of its narrative, or the one its tense asks for."""
    now, last = context.now, context.last(setting)
    if context.ancient and p.year is None and p.short_year is None and p.which is None:
        return YearChoice(-context.ancient, None, "the year is that of the time named before")
    if p.year is not None:
        return YearChoice(p.year, None, "the year is given")
    if p.short_year is not None:
        told = day_of(last.interval.from_) if last and context.narrative else None
        return YearChoice(full_year(p.short_year, told or now), None, "the year is given in two digits")
    if p.year_order is not None and last:
        return YearChoice(int(last.interval.from_[:4]) + p.year_order, last.number, "the year is that of the time named before")
    if p.order is not None and last and (ordered := ordered_year(make, last, p.order)):
        return YearChoice(ordered, last.number, "the first or last such time as seen from the one named before")
    if p.year_which is not None and now:
        return YearChoice(now.year + p.year_which, PUBLISHED, "the year counts from the article's date")
    far = last if context.narrative else None if p.holiday else context.paragraph_year(setting)
    if far and p.which is None and not (setting.tense == "future" and not context.narrative):
        return YearChoice(nearest_year(make, far), far.number, "the year is the nearest to the time named before")
    if now is None:
        return YearChoice(None, None, "no year is given and the article has no date")
    if same := context.same_month(p):
        return YearChoice(int(same.interval.from_[:4]), same.number, "the month was named before with its year")
    year, why = year_by_tense(p, make, now, setting)
    return YearChoice(year, PUBLISHED, why)


def ordered_year(make: Making, last: Mark, order: int) -> int | None:
    """The year of the next such time after one named before, of the last before it, or of the one in its year."""
    year = int(last.interval.from_[:4])
    if not order:
        return year
    if order > 0:
        years = (one for one in (year, year + 1) if (made := make(one)) and made.from_ > last.interval.until)
    else:
        years = (one for one in (year, year - 1) if (made := make(one)) and made.until < last.interval.from_)
    return next(years, None)


def full_year(short: int, now: date | None) -> int:
    """The year two digits mean: the one nearest to the day of writing, at most ten years after it."""
    base = now.year if now else 2020
    century = base // 100 * 100
    return century + short if century + short <= base + 10 else century - 100 + short


def nearest_year(make: Making, mark: Mark) -> int:
    """The year that puts a date nearest to a time named before; looking back counts a little more than looking on."""
    year = int(mark.interval.from_[:4])
    if mark.interval.grain not in (*FINE, "month", "week"):
        return year
    base = day_of(mark.interval.from_)

    def distance(candidate: int) -> float:
        interval = make(candidate)
        day = day_of(interval.from_) if interval else None
        if day is None or base is None:
            return 1e9
        days = (day - base).days
        return days if days >= 0 else -1.2 * days

    return min((year, year + 1, year - 1), key=distance)


def year_by_tense(p: Phrase, make: Making, now: date, setting: Setting) -> tuple[int, str]:
    """The year of the last such time, or of the next, or of the nearest, as the tense asks."""
    options = [(year, made) for year in (now.year - 1, now.year, now.year + 1) if (made := make(year))]
    if not options:
        return now.year, "the year of the article"
    today = now.isoformat()
    tense = {-1: "past", 1: "future"}.get(p.which or 0) or setting.tense
    if p.which == 0:
        return now.year, "“this” means the year of the article"
    before = [year for year, made in options if made.from_ <= today and not (p.which == -1 and made.until >= today)]
    after = [year for year, made in options if made.until >= today and not (p.which == 1 and made.from_ <= today)]
    far_ahead = bool(p.day and before and after and (_start(dict(options)[after[0]]) - now).days > YEAR_OFF) and (
        setting.distance > 2 or _days(dict(options)[before[-1]], now) <= NEAR_DAYS
    )
    long_wait = setting.until and p.day is None and bool(before) and bool(after)
    if long_wait and (_start(dict(options)[after[0]]) - now).days > LONG_WAIT:
        return before[-1], "the last one, since the next is too far off to be waited for"
    if tense == "future" and after and not far_ahead:
        return after[0], "the next one, since the words look ahead"
    if setting.planned and before and after:
        return nearer_of_planned(before[-1], after[0], dict(options), now)
    if tense is None and before and after and _much_nearer(dict(options)[before[-1]], dict(options)[after[0]], now):
        return after[0], "the next one, much nearer than the last"
    if p.day is None and not p.holiday and before:
        return before[-1], "the last one before the article's date"
    nearest = min(options, key=lambda option: abs((_start(option[1]) - now).days))
    ahead = (_start(nearest[1]) - now).days
    if tense == "past" and before and ahead > NEAR_DAYS / 2 and (setting.distance <= 3 or not setting.hope):
        return before[-1], "the last one, since the words look back"
    return nearest[0], "the one nearest to the article's date"


def nearer_of_planned(last: int, coming: int, made: dict[int, Interval], now: date) -> tuple[int, str]:
    """The year of something planned: the next such time unless the last one is a good deal nearer."""
    back, ahead = _days(made[last], now), _days(made[coming], now)
    if ahead <= PLANS_AHEAD * back:
        return coming, "the next one, since it is the time of something planned"
    return last, "the last one, much nearer than the next"


def _much_nearer(last: Interval, coming: Interval, now: date) -> bool:
    """Whether the next such time is near and the last one most of a year back."""
    return _days(coming, now) <= NEAR_DAYS and _days(last, now) > LONG_WAIT


def _days(interval: Interval, now: date) -> int:
    """How many days off a time is; none where it runs now."""
    first, last = _start(interval), day_of(interval.until) or date.max
    return (first - now).days if first > now else max(0, (now - last).days)


def _start(interval: Interval) -> date:
    return day_of(interval.from_) or date.min
