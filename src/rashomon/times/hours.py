"""Times of day: the day they are of, and the half of it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from rashomon.times.clock import clock_in_part, clock_value
from rashomon.times.context import EVENING, NO_DATE, PUBLISHED, Context, Mark, Resolved
from rashomon.times.days import add_days, day_of
from rashomon.times.phrases import Phrase
from rashomon.times.setting import Setting
from rashomon.times.tokens import BREAK

NEAR_PARAGRAPHS = 2
DAY_LENGTH = len("2000-01-01")
EARLY = "08"
DAYTIME = 6
"""Hours before this one, told without their half of the day, are of the afternoon."""


def part_of_day(p: Phrase, context: Context, setting: Setting) -> Resolved:
    """A part of a day that is known from elsewhere: "this morning", "that night", "the next morning"."""
    of_night = (p.part, p.order) in (("TNI", 0), ("TMO", 1))
    last = (context.night(setting) if of_night else None) or context.telling(setting)
    if p.which is None and (broken := context.hangs_on_broken(setting, last)):
        return with_part(p, moved(broken, p.order if p.order is not None else int(p.part == "T00:00")))
    if p.which is not None or last is None:
        base, anchor, name = context.now, PUBLISHED, "the article's date"
        days = p.which or 0 if p.which is not None else p.order or 0
        days -= p.rule == "clock" and p.part == "TNI"
    else:
        base, anchor, name = day_of(last.interval.from_), last.number, "the day named before"  # type: ignore[assignment]
        ahead = setting.tense == "future" and base != context.now
        overnight = p.part in ("TMO", "T12:00") and (last.interval.from_[11:13] >= EVENING or ahead)
        days = p.order if p.order is not None else int(overnight)
        days -= p.rule == "clock" and p.part == "TNI" and base == context.now
    if base is None:
        return Resolved(None, NO_DATE, check="ambiguous")
    if last is None and (p.order or 0) > 0 and setting.tense != "future":
        return with_part(p, Resolved("XXXX-XX-XX", "no day is named before it to count from", check="ambiguous"))
    if p.part == "T00:00" and p.order is None:
        days = 0 if base == context.now and setting.tense == "past" else 1
    day = add_days(base, days) or base
    return with_part(p, Resolved(day.isoformat(), f"the day hangs on {name}", anchor=anchor))


def moved(day: Resolved, days: int) -> Resolved:
    """A day moved by so many, with all it may be."""

    def by_days(value: str) -> str:
        first = day_of(value)
        return (add_days(first, days) or first).isoformat() if first else value

    value = by_days(day.value) if day.value else None
    return replace(day, value=value, alternatives=tuple(by_days(one) for one in day.alternatives))


def clock_alone(p: Phrase, context: Context, setting: Setting) -> Resolved | None:
    """A time of day on the day named last in its paragraph, else on the day of writing."""
    last = context.telling(setting)
    if broken := context.hangs_on_broken(setting, last):
        return with_part(p, broken)
    stamp = (setting.lead == BREAK or setting.stamped) and context.now is not None and not context.narrative
    if (
        last
        and p.which is None
        and not stamp
        and (context.narrative or context.now is None or setting.paragraph - last.paragraph <= NEAR_PARAGRAPHS)
    ):
        day, anchor, name = day_of(last.interval.from_), last.number, "the day named before"
    else:
        day, anchor, name = context.now, PUBLISHED, "the article's date"  # type: ignore[assignment]
    if day and last and comes_after_midnight(p, last, setting):
        day = add_days(day, 1)
    told = ""
    if context.half_days and is_after_noon(p, last, day):
        p, told = replace(p, clock=f"{p.clock}pm"), "; the hour is taken as one of the afternoon"
    base = Resolved(day.isoformat() if day else "XXXX-XX-XX", f"the day is {name}{told}", anchor=anchor if day else None)
    return with_part(p, base if day else Resolved("XXXX-XX-XX", NO_DATE, check="ambiguous"))


_BARE = re.compile(r"([1-9]|1[01])(?:[.:]([0-5]\d))?")


def is_after_noon(p: Phrase, last: Mark | None, day: date | None) -> bool:
    """Whether an hour without its half of the day is one after noon: the day has come so far, or few are up before."""
    m = _BARE.fullmatch(p.clock or "")
    if not m or p.zone is not None or (m[2] and ":" in (p.clock or "") and not p.vague):
        return False
    same_day = last is not None and day is not None and last.interval.from_[:10] == day.isoformat()
    told = last.interval.from_[11:13] if last and same_day else ""
    if told >= "12":
        return True
    return int(m[1]) < DAYTIME and not ("" < told < "07")


def comes_after_midnight(p: Phrase, last: Mark, setting: Setting) -> bool:
    """Whether an hour is one of the next day: "at 17:12 … it will peak at 2am", "on Tuesday night … at 2.40am"."""
    clock = clock_value(p.clock or "", None)
    told = last.interval.from_[11:16]
    if not clock or p.which is not None or clock[1:6] >= "12":
        return False
    return told >= "12" if setting.tense == "future" else last.value.endswith("TNI") and clock[1:6] < EARLY


def with_part(p: Phrase, day: Resolved) -> Resolved:
    """A day with the part of it, or the clock time, that the phrase names."""
    part = clock_value(clock_in_part(p.clock, p.part or "T1"), p.zone) if p.clock else p.part
    if p.clock and not part:
        return Resolved(None, f"no clock shows {p.clock}", "time", check="impossible")
    if not part or day.value is None:
        return day
    if p.before:
        day = moved(day, -1)
    others = tuple(f"{one}{part}" if len(one) == DAY_LENGTH else one for one in day.alternatives)
    return Resolved(f"{(day.value or '')[:10]}{part}", day.why, "time", day.anchor, day.check, others)
