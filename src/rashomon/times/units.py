"""Units of time counted from a day: this week, two years ago, one month later, the night before; and lengths of time."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from rashomon.times.context import NO_DATE, PUBLISHED, Context, Mark, Resolved
from rashomon.times.days import add_days, add_months, day_of, make_day, week_value
from rashomon.times.phrases import Phrase
from rashomon.times.setting import Setting

_UNIT = re.compile(r"(\d*)(T?[A-Z]+)")
_MONTHS = {"M": 1, "Q": 3, "Y": 12}


def parted(unit: str) -> tuple[int, str]:
    """A unit as a count of a plain one: "10Y" is (10, "Y")."""
    m = _UNIT.fullmatch(unit)
    return (int(m[1] or 1), m[2]) if m else (1, unit)


def amount_value(p: Phrase) -> str | None:
    """The TIMEX3 value of a length of time."""
    if p.unit is None:
        return None
    times, unit = parted(p.unit)
    time = "T" if unit[0] == "T" else ""
    letter = unit.removeprefix("T")
    if p.vague or p.amount is None:
        if p.kind == "set" and p.amount is None and not p.vague:
            return f"P{time}{times}{letter}"
        return f"P{time}X{ {10: 'DE', 100: 'CE'}.get(times, letter) if letter == 'Y' else letter }"
    if unit == "TH" and p.amount == 0.5:
        return "PT30M"
    amount = p.amount * times
    return f"P{time}{int(amount) if amount == int(amount) else round(amount, 2)}{letter}"


def made_of(parts: str) -> str:
    """The TIMEX3 value of a length told in several units ("2TH14TM" is PT2H14M)."""
    days, _, hours = parts.partition("T")
    if days and days[-1].isdigit():
        cut = len(days.rstrip("0123456789."))
        days, hours = days[:cut], f"{days[cut:]}{hours}"
    return f"P{days}T{hours.replace('T', '')}" if hours else f"P{days}"


def stepped(day: date, unit: str, steps: float) -> str | None:
    """The unit of time so many units from the one a day lies in, as a value; None outside the calendar."""
    times, letter = parted(unit)
    count = steps * times
    if letter == "WE":
        week = add_days(day, 7 * count)
        return f"{week_value(week)}-WE" if week else None
    if letter in ("D", "W"):
        moved = add_days(day, count * (7 if letter == "W" else 1))
        return None if moved is None else moved.isoformat() if letter == "D" else week_value(moved)
    if letter not in _MONTHS or abs(count) > 9000:
        return None
    year, month = add_months(day.year, day.month, int(count * _MONTHS[letter]))
    if not 1 <= year <= 9999:
        return None
    if letter == "Q":
        return f"{year:04}-Q{(month + 2) // 3}"
    if letter == "M" or (count != int(count) and times == 1):
        return f"{year:04}-{month:02}"
    if steps != int(steps):
        return f"{year:04}"[:3]
    return f"{year:04}"[: {10: 3, 100: 2}.get(times, 4)]


def from_day(value: str | None, why: str, anchor: int | str | None) -> Resolved:
    """A value counted from a known day."""
    if value is None:
        return Resolved(None, "it counts to outside the calendar", check="ambiguous")
    return Resolved(value, why, anchor=anchor)


def unit_of_time(p: Phrase, context: Context, setting: Setting) -> Resolved | None:
    """This week, last year, the same day, the following month."""
    unit = p.unit or ""
    if parted(unit)[1][0] == "T":
        return None
    if p.plural or p.value == "past":
        amount = None if p.plural else 1
        return Resolved(amount_value(replace(p, kind="duration", amount=amount)), "a length of time", "duration")
    if p.rule == "the unit":
        return the_unit(p, context, setting)
    if p.same:
        return same_time(p, context, setting)
    if p.year is not None:
        same = (one for one in reversed(context.marks(setting)[-12:]) if p.unit != "Q" or one.interval.grain == "quarter")
        return of_another_year(p, next(same, None))
    told = p.which == 0 and context.narrative and not (context.now and parted(unit)[1] in ("D", "W", "WE"))
    if p.order is None and not told:
        return from_now(p, context, setting)
    last = context.last(setting, fine=parted(unit)[1] in ("D", "WE"))
    return from_mark(p, last, context)


def same_time(p: Phrase, context: Context, setting: Setting) -> Resolved | None:
    """The day, month or quarter of an earlier year that answers to the one named last: "the same period a year earlier"."""
    grains = {None: ("quarter", "month", "day"), "Q": ("quarter",), "M": ("month", "day")}.get(p.same_unit, ("day",))
    marks = [one for one in reversed(context.marks(setting)[-6:]) if one.sentence >= setting.sentence - 1]
    last = next((one for grain in grains for one in marks if one.interval.grain == grain), None)
    base = day_of(last.interval.from_) if last else context.now if p.same_unit else None
    if p.unit != "Y" or base is None:
        plain = replace(p, same=False, rule="amount ago")
        return offset(plain, context, setting) if p.amount else unit_of_time(plain, context, setting)
    back = p.which if p.which is not None and p.amount is None else -int(p.amount or 1)
    unit = p.same_unit or {"quarter": "Q", "month": "M"}.get(last.interval.grain if last else "", "D")
    day = make_day(base.year + back, base.month, base.day)
    anchor = last.number if last else PUBLISHED
    return from_day(stepped(day, unit, 0) if day else None, "the same time of another year", anchor)


def of_another_year(p: Phrase, last: Mark | None) -> Resolved | None:
    """The quarter, month or day of another year that answers to the one named before ("the same quarter of 2012")."""
    base = day_of(last.interval.from_) if last else None
    day = make_day(p.year or 0, base.month, min(base.day, 28)) if base else None
    if last is None or day is None:
        return Resolved(f"{p.year:04}", "the year is given; the time in it is not named before")
    return from_day(stepped(day, p.unit or "", 0), "of the year given, as the time named before", last.number)


def the_unit(p: Phrase, context: Context, setting: Setting) -> Resolved | None:
    """The weekend, the last one unless the words look ahead; the day or quarter just told of; the year of writing."""
    if p.unit == "D":
        return from_mark(replace(p, order=0), context.last(setting, fine=True), context)
    if context.now is None:
        return Resolved(None, NO_DATE, check="ambiguous")
    if p.unit == "Y":
        return from_now(replace(p, which=0), context, setting)
    if p.unit == "Q":
        last = context.quarter(setting)
        steps = 0 if setting.tense == "future" else -1
        return from_mark(replace(p, order=0), last, context) if last else from_now(replace(p, which=steps), context, setting)
    back = setting.tense != "future" and context.now.isoweekday() < 6
    return from_day(stepped(context.now, "WE", -1 if back else 0), "counted from the article's date", PUBLISHED)


def from_now(p: Phrase, context: Context, setting: Setting) -> Resolved | None:
    """A unit counted from the article's date; "next day" and, in a narrative, "next year" from the time named before."""
    which = p.which or 0
    if p.unit == "D" and which == 1:
        return from_mark(p, context.last(setting, fine=True), context)
    if p.unit == "D" and which == -1:
        return None
    if context.now is None:
        return Resolved(None, NO_DATE, check="ambiguous")
    return from_day(stepped(context.now, p.unit or "", which), "counted from the article's date", PUBLISHED)


def from_mark(p: Phrase, last: Mark | None, context: Context) -> Resolved | None:
    """A unit counted from the time named before, or from the article's date where none was."""
    if context.ancient:
        year = context.ancient - (p.order or p.which or 0)
        return Resolved(f"BC{year:04}", "counted from the time named before") if p.unit == "Y" and year > 0 else None
    base = day_of(last.interval.from_) if last else context.now
    if base is None:
        return Resolved(None, "no time is named before it to count from", check="ambiguous")
    steps = p.order if p.order is not None else p.which or 0
    anchor: int | str = last.number if last else PUBLISHED
    name = "the time named before" if last else "the article's date"
    return from_day(stepped(base, p.unit or "", steps), f"counted from {name}", anchor)


def edge_of_unit(p: Phrase, context: Context, setting: Setting) -> Resolved | None:
    """The end of the month, later in the day: of the time named before in a narrative, else of the article's."""
    if parted(p.unit or "T")[1][0] == "T":
        return None
    of_mark = context.narrative or p.unit == "D" or context.now is None
    if of_mark and (last := context.last(setting, fine=p.unit == "D")):
        return from_mark(Phrase(p.rule, "unit", p.first, p.last, unit=p.unit, order=0), last, context)
    return from_now(Phrase(p.rule, "unit", p.first, p.last, unit=p.unit, which=0), context, setting)


def offset(p: Phrase, context: Context, setting: Setting) -> Resolved | None:
    """Two years ago, one month later; "one year after" an event is a length of time."""
    direction = p.which if p.which is not None else p.order or 0
    if p.same:
        return same_time(p, context, setting)
    if p.event:
        return Resolved(amount_value(p), "a length of time before or after an event", "duration")
    if p.amount is None and not p.vague and not p.plural:
        p = replace(p, amount=1)
    if p.amount is None:
        return Resolved("PAST_REF" if direction < 0 else "FUTURE_REF", "how long is not said")
    letter = parted(p.unit or "")[1]
    if letter[0] == "T" or (p.rule == "amount from now" and setting.tense == "past"):
        return Resolved(amount_value(p), "a length of time", "duration")
    if p.rule == "amount from now":
        direction, p = 1, replace(p, which=1)
    amount = p.amount or 0
    if p.which is not None:
        if context.now is None:
            return Resolved(None, NO_DATE, check="ambiguous")
        value = stepped(context.now, p.unit or "", direction * amount)
        if p.distance is not None:
            return to_the_day(p, context.now)
        return from_day(value, "counted from the article's date", PUBLISHED)
    last = context.last(setting, fine=letter in ("D", "W"))
    if letter == "Y" and direction < 0:
        last = context.quarter(setting, sentences=1) or last
    if last is None and direction > 0:
        return Resolved(amount_value(p), "a length of time; no time is named before it to count from", "duration")
    base = day_of(last.interval.from_) if last else context.now
    if base is None:
        return Resolved(None, "no time is named before it to count from", check="ambiguous")
    name = "the time named before" if last else "the article's date"
    if last and last.interval.grain in ("quarter", "half") and p.unit == "Y" and amount == int(amount):
        year = int(last.interval.from_[:4]) + int(direction * amount)
        return from_day(f"{year:04}{last.value[4:]}", f"counted from the {last.interval.grain} named before", last.number)
    return from_day(stepped(base, p.unit or "", direction * amount), f"counted from {name}", last.number if last else PUBLISHED)


def to_the_day(p: Phrase, now: date) -> Resolved | None:
    """Two weeks ago today, a year ago yesterday: the very day."""
    times, letter = parted(p.unit or "")
    count, base = int(p.amount or 0) * times, add_days(now, p.distance or 0)
    if base is None or letter not in ("D", "W", *_MONTHS):
        return None
    if letter in ("D", "W"):
        day = add_days(base, -count * (7 if letter == "W" else 1))
    else:
        year, month = add_months(base.year, base.month, -count * _MONTHS[letter])
        day = make_day(year, month, base.day)
    return from_day(day.isoformat() if day else None, "counted to the day from the article's date", PUBLISHED)


def next_to(p: Phrase, context: Context, setting: Setting) -> Resolved | None:
    """The day before, the night before, the week after."""
    unit = p.unit or "D"
    if parted(unit)[1][0] == "T":
        return None
    night = context.night(setting) if p.part and (p.order or 0) > 0 else None
    last = night or context.last(setting, fine=unit == "D")
    day = from_mark(Phrase(p.rule, "unit", p.first, p.last, unit=unit, order=p.order), last, context)
    if day is None or day.value is None or not p.part:
        return day
    return Resolved(day.value + p.part, day.why, "time", day.anchor)
