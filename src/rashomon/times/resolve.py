"""A phrase becomes a value: against the article's date, or the time it hangs on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from rashomon.times.checks import checked_day, checked_number, digits_day, impossible_day
from rashomon.times.choice import choose_year
from rashomon.times.context import FINE, NO_DATE, PUBLISHED, Context, Resolved
from rashomon.times.days import Interval, add_days, add_months, day_of, make_day, week_value
from rashomon.times.holidays import WEEKS, fixed_day, holiday_date, nth_weekday
from rashomon.times.hours import clock_alone, part_of_day, with_part
from rashomon.times.phrases import Phrase
from rashomon.times.setting import Setting
from rashomon.times.units import amount_value, edge_of_unit, made_of, next_to, offset, parted, stepped, unit_of_time
from rashomon.times.years import (
    before_christ,
    decade,
    fiscal_year,
    month,
    nth_of_year,
    nth_unit,
    season,
    week_of_year,
    year_alone,
)

MONTH_DAYS = 45
WEEK = 7
IN_A_ROW = 3
"""Days between two weekdays told side by side."""


def resolve(p: Phrase, context: Context, setting: Setting) -> Resolved | None:
    """The value of a phrase; None when its words name no time after all."""
    if p.kind == "date":
        return next((read(p, context, setting) for wanted, read in _DATES if wanted(p)), None)
    return _KINDS[p.kind](p, context, setting)


def from_digits(p: Phrase, context: Context, _setting: Setting) -> Resolved | None:
    """A date in digits."""
    day = digits_day(p.digits or "", p.weekday, context)
    return with_part(p, day) if day and p.clock else day


def holiday(p: Phrase, context: Context, setting: Setting) -> Resolved | None:
    """A named day in its year."""
    name = p.holiday or ""

    def made(year: int) -> Interval | None:
        day = holiday_date(name, year) if 1583 <= year < 9999 else None
        return Interval(day.isoformat(), day.isoformat(), "day") if day else None

    choice = choose_year(p, made, context, setting)
    if choice.year is None or choice.year < 0:
        fixed = fixed_day(name)
        return Resolved(f"XXXX-{fixed}" if fixed else None, NO_DATE, check="ambiguous")
    interval = made(choice.year)
    if interval is None:
        return None
    day = from_named_day(p, interval.from_)
    if day is None:
        return None
    return with_part(p, Resolved(day, f"{name} of {choice.year}; {choice.why}", anchor=choice.anchor))


def from_named_day(p: Phrase, named: str) -> str | None:
    """The named day, or the day or week so far from it ("the day after Christmas")."""
    base = day_of(named)
    if p.unit is None or base is None:
        return week_value(base) if base and p.holiday in WEEKS else named
    return stepped(base, p.unit, (p.order or 0) * (p.amount or 1)) if p.unit in ("D", "W") else None


def month_and_day(p: Phrase, context: Context, setting: Setting) -> Resolved:
    """A day of a month, with or without its year and weekday."""
    month, number = p.month or 0, p.day or 0

    def made(year: int) -> Interval | None:
        day = make_day(year, month, min(number, 28))
        return Interval(day.isoformat(), day.isoformat(), "day") if day else None

    got = checked_day(p, choose_year(p, made, context, setting), context, setting)
    if p.week and got.value and (day := day_of(got.value)):
        return replace(got, value=week_value(day), why=f"the week of that day; {got.why}")
    return with_part(p, got)


def nth_weekday_of_month(p: Phrase, context: Context, setting: Setting) -> Resolved | None:
    """The second Sunday of April; the last Monday in May."""
    number, wanted, nth = p.month or 0, p.weekday or 1, p.nth or 0

    def made(year: int) -> Interval | None:
        day = nth_weekday(year, number, wanted, nth) if 1 <= year < 9999 and nth else None
        return Interval(day.isoformat(), day.isoformat(), "day") if day else None

    choice = choose_year(replace(p, day=1), made, context, setting)
    interval = made(choice.year) if choice.year is not None else None
    if interval is None:
        return Resolved(None, NO_DATE, check="ambiguous") if choice.year is None else None
    return Resolved(interval.from_, f"counted among the weekdays of the month; {choice.why}", anchor=choice.anchor)


def day_of_that_month(p: Phrase, context: Context, setting: Setting) -> Resolved | None:
    """The 14th, of the month named before."""
    last = context.last(setting)
    base = day_of(last.interval.from_) if last and last.interval.grain in (*FINE, "month") else context.now
    if p.weekday and context.now and not context.narrative:
        return checked_number(p, context.now, PUBLISHED, setting)
    if base is None or p.day is None:
        return None
    anchor = last.number if last else PUBLISHED
    if p.weekday:
        return checked_number(p, base, anchor, setting)
    day = make_day(*by_tense(base, p.day, context, setting), p.day)
    if day is None and p.day < 32 and last and last.interval.grain in (*FINE, "month"):
        return impossible_day(replace(p, month=base.month), base.year, None)
    return Resolved(day.isoformat(), "the month is the one named before", anchor=anchor) if day else None


def by_tense(base: date, number: int, context: Context, setting: Setting) -> tuple[int, int]:
    """Year and month of a numbered day: those of the base, or a month off where these are the article's and the tense asks."""
    now = context.now
    if now is None or context.narrative or abs((base - now).days) > MONTH_DAYS:
        return base.year, base.month
    if setting.tense == "past" and (base.year, base.month, number) > (now.year, now.month, now.day):
        return add_months(now.year, now.month, -1 if number > now.day else 0)
    if setting.tense == "future" and (base.year, base.month, number) < (now.year, now.month, now.day):
        return add_months(now.year, now.month, 1 if number < now.day else 0)
    return base.year, base.month


def weekday(p: Phrase, context: Context, setting: Setting) -> Resolved:
    """A weekday, by itself or as last, this, next."""
    wanted = p.weekday or 1
    if p.week or p.week_which is not None:
        return weekday_by_weeks(p, context)
    if joined := joined_weekday(p, wanted, context, setting):
        return joined
    base, anchor = context.now, PUBLISHED
    last = context.last(setting, fine=True)
    name = "the article's date"
    if p.order is not None or base is None or (context.narrative and p.which is None and last):
        if not last:
            return with_part(p, Resolved(f"XXXX-WXX-{wanted}", NO_DATE, check="ambiguous"))
        base, anchor, name = day_of(last.interval.from_), last.number, "the day named before"  # type: ignore[assignment]
        if base is None:
            return Resolved(f"XXXX-WXX-{wanted}", NO_DATE, check="ambiguous")
        ahead = p.order != -1
        strict = p.order not in (None, 0)
    else:
        listed = setting.tense is None and p.clock is not None and not context.narrative
        ahead = p.which == 1 or (p.which != -1 and (setting.tense == "future" or listed))
        if setting.planned:
            ahead = 2 * ((wanted - base.isoweekday()) % WEEK) <= WEEK
        strict = p.which in (-1, 1)
    if p.which == 0 and base.isoweekday() <= wanted and setting.tense != "past":
        ahead = True
    day = step_to_weekday(base, wanted, ahead=ahead, strict=strict)
    if p.which == 1 and day.isocalendar()[:2] == base.isocalendar()[:2]:
        return either_week(p, day)
    direction = "on or after" if ahead else "on or before"
    return with_part(p, Resolved(day.isoformat(), f"the nearest such weekday {direction} {name}", anchor=anchor))


def joined_weekday(p: Phrase, wanted: int, context: Context, setting: Setting) -> Resolved | None:
    """The second of weekdays in a row ("Friday and Saturday"): the one after the first, as long as the tense allows it."""
    last = context.last(setting)
    if (
        p.beside not in ("d", ",", ",d", "-")
        or not p.follows_weekday
        or last is None
        or p.order is not None
        or p.which is not None
    ):
        return None
    first = day_of(last.interval.from_)
    day = step_to_weekday(first, wanted, ahead=True, strict=True) if first else None
    if not day or not first or (day - first).days > IN_A_ROW:
        return None
    if context.now and setting.tense == "past" and first <= context.now < day:
        return None
    return with_part(p, Resolved(day.isoformat(), "the next such weekday after the one beside it", anchor=last.number))


def either_week(p: Phrase, day: date) -> Resolved:
    """“Next Friday” said before this week's Friday: that of next week, as most mean it, or the one about to come."""
    later = add_days(day, 7) or day
    why = "“next” may mean the one about to come, or that of the week after"
    both = (day.isoformat(), later.isoformat())
    return with_part(p, Resolved(both[1], why, anchor=PUBLISHED, check="ambiguous", alternatives=both))


def weekday_by_weeks(p: Phrase, context: Context) -> Resolved:
    """A weekday of last, this or next week; or one a week or two beyond the nearest ("Friday week", "a week last Friday")."""
    wanted, now = p.weekday or 1, context.now
    if now is None:
        return with_part(p, Resolved(f"XXXX-WXX-{wanted}", NO_DATE, check="ambiguous"))
    if p.week_which is not None:
        days = 7 * p.week_which + wanted - now.isoweekday()
        why = "the weekday of a week counted from the article's"
        return with_part(p, Resolved((add_days(now, days) or now).isoformat(), why, anchor=PUBLISHED))
    ahead = p.which != -1
    first = step_to_weekday(now, wanted, ahead=ahead, strict=True)
    weeks = parted(p.week or "W")[0]
    day = add_days(first, 7 * weeks if ahead else -7 * weeks) or first
    return with_part(p, Resolved(day.isoformat(), "so many weeks beyond the nearest such weekday", anchor=PUBLISHED))


def step_to_weekday(base: date, wanted: int, *, ahead: bool, strict: bool) -> date:
    """The nearest such weekday from a day, looking on or back; `strict` leaves out the day itself."""
    days = (wanted - base.isoweekday()) % 7 if ahead else -((base.isoweekday() - wanted) % 7)
    if strict and days == 0:
        days = 7 if ahead else -7
    return add_days(base, days) or base


def day_word(p: Phrase, context: Context, setting: Setting) -> Resolved:
    """Today, yesterday, tomorrow."""
    if context.now is None or p.distance is None:
        return Resolved(None, NO_DATE, check="ambiguous")
    base, anchor, name = context.now, PUBLISHED, "the article's date"
    if said := context.said_on(setting):
        name, anchor = "the day it was said", said.number  # type: ignore[assignment]
        base = day_of(said.interval.from_)  # type: ignore[assignment]
        if said.interval.grain != "day" and not said.interval.from_ <= context.now.isoformat() <= said.interval.until:
            why = f"it was said in the time named before, {said.value}, on a day that is not known"
            return Resolved(None, why, "date", anchor, "ambiguous")
        if said.interval.grain != "day":
            base, anchor, name = context.now, PUBLISHED, "the article's date"
    weeks = parted(p.week)[0] if p.week else 0
    day = add_days(base, p.distance + 7 * weeks) or base
    return with_part(p, Resolved(day.isoformat(), f"counted in days from {name}", anchor=anchor))


def duration(p: Phrase, _context: Context, _setting: Setting) -> Resolved | None:
    """A length of time."""
    value = made_of(p.value or "") if p.rule == "amounts" else amount_value(p)
    return Resolved(value, "a length of time", "duration") if value else None


def repetition(p: Phrase, _context: Context, _setting: Setting) -> Resolved | None:
    """A time that comes back."""
    if p.value:
        value: str | None = p.value
    elif p.weekday:
        value = f"XXXX-WXX-{p.weekday}"
    elif p.month:
        value = f"XXXX-{p.month:02}"
    elif p.season:
        value = f"XXXX-{p.season}"
    elif p.part:
        value = f"XXXX-XX-XX{p.part}"
    else:
        value = amount_value(p)
    return Resolved(value, "a time that comes back", "set") if value else None


def reference(p: Phrase, _context: Context, _setting: Setting) -> Resolved:
    """A word for the present, past or future as such."""
    kind = "duration" if (p.value or "").startswith("P") and "_" not in (p.value or "") else "date"
    return Resolved(p.value, "no date is named", kind)


Reader = Callable[[Phrase, Context, Setting], Resolved | None]
_DATES: tuple[tuple[Callable[[Phrase], bool], Reader], ...] = (
    (lambda p: p.digits is not None, from_digits),
    (lambda p: p.decade is not None, decade),
    (lambda p: p.bc and p.nth is None, before_christ),
    (lambda p: p.holiday is not None, holiday),
    (lambda p: p.rule in ("week of a year", "calendar week"), week_of_year),
    (lambda p: p.nth is not None and p.weekday is not None, nth_weekday_of_month),
    (lambda p: p.unit is not None or p.sign is not None, nth_of_year),
    (lambda p: p.fiscal, fiscal_year),
    (lambda p: p.season is not None, season),
    (lambda p: p.month is not None and p.day is not None, month_and_day),
    (lambda p: p.day is not None, day_of_that_month),
    (lambda p: p.month is not None, month),
    (lambda p: p.year is not None or p.short_year is not None, year_alone),
    (lambda p: p.weekday is not None, weekday),
    (lambda p: p.distance is not None, day_word),
    (lambda p: p.clock is not None, clock_alone),
    (lambda p: p.part is not None, part_of_day),
)
_KINDS: dict[str, Reader] = {
    "unit": unit_of_time,
    "edge": edge_of_unit,
    "nth": nth_unit,
    "offset": offset,
    "next_to": next_to,
    "duration": duration,
    "set": repetition,
    "reference": reference,
}
