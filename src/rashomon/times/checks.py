"""What cannot be: a weekday that is not the date's, a day no calendar has, digits that can be read two ways."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from rashomon.times.choice import YearChoice, year_text
from rashomon.times.context import NEAR_DAYS, PUBLISHED, Context, Resolved
from rashomon.times.days import add_months, day_of, interval_of, make_day
from rashomon.times.phrases import Phrase
from rashomon.times.setting import Setting
from rashomon.times.tokens import BREAK

NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTH_NAMES = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
YEAR_SHIFT_DAYS = 100
DATE_LINE_DAYS = 2
NEAR_ARTICLE_DAYS = 21


def fits(day: date | None, weekday: int | None) -> bool:
    """Whether a day exists and is the weekday it is said to be."""
    return day is not None and (weekday is None or day.isoweekday() == weekday)


def checked_day(p: Phrase, choice: YearChoice, context: Context, setting: Setting) -> Resolved:
    """A month and day in a year, held against its weekday and the calendar."""
    month, day = p.month or 0, p.day or 0
    if choice.year is None:
        return undated_day(p, choice)
    if choice.year < 0:
        return Resolved(f"{year_text(choice.year)}-{month:02}-{day:02}", choice.why, anchor=choice.anchor)
    found = make_day(choice.year, month, day)
    if fits(found, p.weekday) and found:
        told = f"; it was a {NAMES[found.isoweekday() - 1]}, as said" if p.weekday else ""
        return Resolved(found.isoformat(), choice.why + told, anchor=choice.anchor)
    if p.year is None and (other := other_year(p, choice.year, context, setting)):
        fact = f"{NAMES[p.weekday - 1]}, {day} {MONTH_NAMES[month - 1]}" if p.weekday else f"{day} {MONTH_NAMES[month - 1]}"
        return Resolved(other.isoformat(), f"the year is the nearest that has {fact}", anchor=choice.anchor)
    return impossible_day(p, choice.year, found)


def other_year(p: Phrase, year: int, context: Context, setting: Setting) -> date | None:
    """The day in a year close by where it exists on that weekday.

    None where the day lies so near to the article, or to the time named before, that no other year can be meant; and never
    against the tense.
    """
    month, day = p.month or 0, p.day or 0
    here, base = make_day(year, month, min(day, 28)), context.now
    if base is None or context.narrative:
        last = context.last(setting)
        base = day_of(last.interval.from_) if last else None
    if here is None or base is None:
        return near_now(p, context, setting) if p.weekday else None
    away = (here - base).days
    wrong_side = (away > DATE_LINE_DAYS and setting.tense != "future") or (away < 0 and setting.tense == "future")
    if abs(away) < YEAR_SHIFT_DAYS and not wrong_side:
        return near_now(p, context, setting) if p.weekday else None
    reach = 1 if p.weekday else 4
    for other in sorted(range(year - reach, year + reach + 1), key=lambda y: (abs(y - year), y)):
        found = make_day(other, month, day)
        if found is None or not fits(found, p.weekday):
            continue
        close = abs((found - base).days) <= 366 * reach or other in context.named
        if context.narrative or (close and not against_tense(found, base, setting)):
            return found
    return near_now(p, context, setting) if p.weekday else None


def near_now(p: Phrase, context: Context, setting: Setting) -> date | None:
    """The day close to the article's own date, where a text of years past comes back to its present."""
    if context.now is None:
        return None
    years = (context.now.year + step for step in (0, -1, 1))
    days = [day for year in years if (day := make_day(year, p.month or 0, p.day or 0)) and fits(day, p.weekday)]
    near = (day for day in days if abs((day - context.now).days) <= NEAR_DAYS)
    return next((day for day in near if not against_tense(day, context.now, setting)), None)


def against_tense(day: date, base: date, setting: Setting) -> bool:
    """Whether a day to come is told as past, or one gone by as still to come."""
    ahead = (day - base).days
    return (setting.tense == "past" and ahead > DATE_LINE_DAYS) or (setting.tense == "future" and ahead < 0)


def checked_number(p: Phrase, base: date, anchor: int | str, setting: Setting) -> Resolved:
    """A weekday with the number of its day and no month ("Tuesday the 28th"): the nearest month in which it fits."""
    months = [add_months(base.year, base.month, step) for step in (0, -1, 1)]
    days = [day for year, month in months if (day := make_day(year, month, p.day or 0))]
    told = [
        day for day in days if not (setting.tense == "past" and day > base) and not (setting.tense == "future" and day < base)
    ]
    close = [day for day in days if abs((day - base).days) <= NEAR_ARTICLE_DAYS and day not in told]
    for day in (*sorted(told or days, key=lambda d: (abs((d - base).days), d)), *close):
        if fits(day, p.weekday):
            return Resolved(day.isoformat(), "the nearest month in which that day is that weekday", anchor=anchor)
    nearest = min(told or days or [base], key=lambda d: (abs((d - base).days), d))
    return impossible_day(p, nearest.year, nearest)


def impossible_day(p: Phrase, year: int, found: date | None) -> Resolved:
    """Why a date cannot be, and what may have been meant."""
    month, day = p.month or (found.month if found else 0), p.day or 0
    if found is None:
        never = 1 <= month <= 12 and make_day(2000, month, day) is None
        named = f"{MONTH_NAMES[month - 1]} {year}" if 1 <= month <= 12 and not never else MONTH_NAMES[(month - 1) % 12]
        why = f"{named} has no day {day}" if 1 <= month <= 12 else f"there is no month {month}"
        return Resolved(None, why, check="impossible", alternatives=near_days(year, month, p.weekday))
    said, really = NAMES[(p.weekday or 1) - 1], NAMES[found.isoweekday() - 1]
    why = f"{day} {MONTH_NAMES[month - 1]} {year} was a {really}, not a {said}"
    options = [found, *nearest_weekdays(found, p.weekday or 1)]
    if p.year is not None:
        options += [d for y in (year - 1, year + 1) if (d := make_day(y, month, day)) and d.isoweekday() == p.weekday]
    return Resolved(None, why, check="impossible", alternatives=tuple(d.isoformat() for d in options))


def told_before_it_was(p: Phrase, got: Resolved, context: Context, setting: Setting) -> Resolved | None:
    """A date with a year that lies after the article's own date, though the words next to it tell it as past."""
    if context.now is None or p.year is None or p.bc or got.value is None or got.check != "ok":
        return None
    interval = interval_of(got.value)
    limit = context.now + timedelta(days=DATE_LINE_DAYS)
    if interval is None or interval.from_[:10] <= limit.isoformat() or setting.tense != "past" or not p.month:
        return None
    if setting.distance > 2 or setting.hope or setting.stamped or setting.lead not in ("p", "n", BREAK):
        return None
    years = (context.now.year, context.now.year - 1)
    earlier = [f"{year:04}{got.value[4:]}" for year in years if f"{year:04}{got.value[4:]}" <= limit.isoformat()]
    why = f"it lies after the article's date, {context.now.isoformat()}, yet the words tell it as past"
    return Resolved(None, why, got.type, None, "impossible", tuple(earlier))


def not_yet(p: Phrase, got: Resolved, context: Context, setting: Setting) -> Resolved | None:
    """A time counted on from the article's own date, though its words tell it as past: what it follows is not known."""
    if context.now is None or got.anchor != PUBLISHED or (p.order or 0) <= 0 or setting.tense != "past" or got.value is None:
        return None
    interval = interval_of(got.value)
    if interval is None or interval.from_[:10] <= context.now.isoformat():
        return None
    return Resolved(None, "no time is named before it to count from", got.type, None, "ambiguous")


def nearest_weekdays(day: date, weekday: int) -> list[date]:
    """The days of that weekday before and after, the nearer first."""
    on = (weekday - day.isoweekday()) % 7
    both = [day + timedelta(days=on), day + timedelta(days=on - 7)]
    return sorted(both, key=lambda d: (abs((d - day).days), d))


def near_days(year: int, month: int, weekday: int | None) -> tuple[str, ...]:
    """The last day of a month and the day after it; nothing for a month that is none."""
    if not 1 <= month <= 12 or not 1 <= year < 9999:
        return ()
    after = date(year + month // 12, month % 12 + 1, 1)
    options = [after - timedelta(days=1), after]
    return tuple(d.isoformat() for d in sorted(options, key=lambda d: (not fits(d, weekday), d)))


def undated_day(p: Phrase, choice: YearChoice) -> Resolved:
    """A month and day of an unknown year; impossible only where no year has it."""
    month, day = p.month or 0, p.day or 0
    if make_day(2000, month, day) is None:
        why = f"{MONTH_NAMES[month - 1]} has no day {day}" if 1 <= month <= 12 else f"there is no month {month}"
        return Resolved(None, why, check="impossible", alternatives=())
    return Resolved(f"XXXX-{month:02}-{day:02}", choice.why, check="ambiguous")


def digits_day(digits: str, weekday: int | None, context: Context) -> Resolved | None:
    """A date in digits: ISO, or day and month in the order the text shows; None when it is no date."""
    whole, _, clock = digits.partition("T")
    if clock and (day := digits_day(whole, weekday, context)):
        zone = "Z" if clock.endswith("Z") else clock[clock.find("+") :] if "+" in clock else ""
        return replace(day, value=f"{day.value}T{clock[:5]}{zone}" if day.value else None, type="time")
    sep = next((mark for mark in "-/." if mark in digits), "-")
    parts = digits.split(sep)
    if len(parts) != 3 or len(parts[0]) == 3 or len(parts[2]) == 3:
        return None
    if len(parts[0]) == 4:
        year = int(parts[0])
        return dated((year, int(parts[1]), int(parts[2])), weekday, "") if 1000 <= year < 2200 else None
    a, b, short = int(parts[0]), int(parts[1]), len(parts[2]) == 2
    if sep == "." and short and (context.month_first or not (0 < a <= 31 and 0 < b <= 12)):
        return None
    year = int(parts[2]) if not short else 2000 + int(parts[2]) if int(parts[2]) < 50 else 1900 + int(parts[2])
    if max(a, b) > 31 or not 1000 <= year < 2200:
        return None
    if sep == "." or a > 12 or (context.day_order == "day" and b <= 12):
        return dated((year, b, a), weekday, ", day first")
    if b > 12 or a == b or context.day_order == "month":
        return dated((year, a, b), weekday, ", month first")
    return either_way(a, b, year, weekday, context)


def either_way(a: int, b: int, year: int, weekday: int | None, context: Context) -> Resolved:
    """Two numbers that can be day and month either way round: told by the weekday, or by the article's date close by."""
    both = [d for d in (make_day(year, b, a), make_day(year, a, b)) if d]
    options = [d for d in both if fits(d, weekday)]
    if weekday and not options:
        return impossible_day(Phrase("digits", "date", 0, 0, month=a, day=b, year=year, weekday=weekday), year, both[0])
    near = [d for d in options if context.now and abs((d - context.now).days) <= NEAR_ARTICLE_DAYS]
    if weekday and len(options) == 1:
        return Resolved(options[0].isoformat(), "of two readings only this one has its weekday")
    days = tuple(d.isoformat() for d in options)
    if len(near) == 1 and context.inferred:
        why = "of two readings this one is near the article's date, which is itself inferred"
        return Resolved(near[0].isoformat(), why, anchor=PUBLISHED, check="ambiguous", alternatives=days)
    if len(near) == 1:
        return Resolved(near[0].isoformat(), "of two readings this one is near the article's date", anchor=PUBLISHED)
    return Resolved(None, "day and month can be read either way round", check="ambiguous", alternatives=days)


def dated(parts: tuple[int, int, int], weekday: int | None, how: str) -> Resolved:
    """A full date in digits (year, month, day), checked against its weekday and the calendar."""
    year, month, day = parts
    found = make_day(year, month, day)
    if fits(found, weekday) and found:
        return Resolved(found.isoformat(), f"the date is given in digits{how}")
    return impossible_day(Phrase("digits", "date", 0, 0, year=year, month=month, day=day, weekday=weekday), year, found)


def order_of_digits(all_digits: list[str]) -> str | None:
    """Whether the dates of a text that can be read one way only put the day or the month first."""
    firsts = set()
    for digits in all_digits:
        parts = digits.split("/")
        if len(parts) == 3 and len(parts[0]) < 4:
            a, b = int(parts[0]), int(parts[1])
            if 12 < a <= 31 and b <= 12:
                firsts.add("day")
            elif 12 < b <= 31 and a <= 12:
                firsts.add("month")
    return firsts.pop() if len(firsts) == 1 else None
