"""Years and their parts: decades and centuries, seasons, quarters, months, and the units counted inside them."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from rashomon.times.choice import YearChoice, choose_year, full_year, year_text
from rashomon.times.context import NO_DATE, PUBLISHED, Context, Resolved
from rashomon.times.days import day_of, interval_of, week_value
from rashomon.times.phrases import Phrase
from rashomon.times.setting import Setting
from rashomon.times.units import stepped


def before_christ(p: Phrase, _context: Context, _setting: Setting) -> Resolved:
    """A year before the common era, with its month or season."""
    month = f"-{p.month:02}" if p.month else f"-{p.season}" if p.season else ""
    return Resolved(f"BC{p.year:04}{month}", "the year is given")


def decade(p: Phrase, context: Context, _setting: Setting) -> Resolved:
    """Ten years named by their first."""
    digits = "".join(c for c in p.decade or "" if c.isdigit())
    if len(digits) == 4 or (len(digits) == 3 and p.bc):
        return Resolved(f"BC{digits[:-1]:0>3}" if p.bc else digits[:3], "the decade is given")
    if len(digits) == 3:
        return Resolved(f"0{digits[:2]}", "the decade is given")
    century = 19 if int(digits) > 20 or not context.now else context.now.year // 100
    return Resolved(f"{century}{digits[0]}", "the decade is taken as of the twentieth century")


def nth_of_year(p: Phrase, context: Context, setting: Setting) -> Resolved | None:
    """A century, a quarter, or a half of a year."""
    nth = p.nth or 0
    if p.unit == "100Y":
        return Resolved(f"{'BC' if p.bc else ''}{nth - 1:02}", "the century is given") if 0 < nth < 23 else None
    sign = p.sign or (f"Q{nth if nth > 0 else 4}" if p.unit == "Q" and nth in (-1, 1, 2, 3, 4) else None)
    if sign is None:
        return None
    if p.fiscal:
        whole = fiscal_year(p, context, setting)
        return replace(whole, value=f"{whole.value}-{sign}", why=f"a part of {whole.why}") if whole.value else whole
    choice = choose_year(p, lambda year: interval_of(f"{year:04}-{sign}"), context, setting)
    return in_year(choice, sign)


def fiscal_year(p: Phrase, context: Context, _setting: Setting) -> Resolved:
    """A fiscal year; its months depend on who counts."""
    if p.year is None and p.short_year is None and context.now is None:
        return Resolved(None, NO_DATE, check="ambiguous")
    if p.short_year is not None:
        return Resolved(f"FY{full_year(p.short_year, context.now)}", "a fiscal year; its months depend on who counts")
    year = p.year if p.year is not None else (context.now.year if context.now else 0) + (p.which or 0)
    return Resolved(f"FY{year}", "a fiscal year; its months depend on who counts", anchor=None if p.year else PUBLISHED)


def week_of_year(p: Phrase, context: Context, setting: Setting) -> Resolved | None:
    """A week by its number in the year."""
    sign = f"W{p.nth or 0:02}"
    choice = choose_year(p, lambda year: interval_of(f"{year:04}-{sign}"), context, setting)
    if choice.year is not None and interval_of(f"{choice.year:04}-{sign}") is None:
        return Resolved(None, f"{choice.year} has no week {p.nth}", check="impossible")
    return in_year(choice, sign)


def season(p: Phrase, context: Context, setting: Setting) -> Resolved:
    """A season of a year."""
    choice = choose_year(p, lambda year: interval_of(f"{year:04}-{p.season}"), context, setting)
    return in_year(choice, p.season or "")


def in_year(choice: YearChoice, rest: str) -> Resolved:
    """A part of the year that was chosen; ambiguous where none was."""
    check = "ok" if choice.year is not None else "ambiguous"
    return Resolved(f"{year_text(choice.year)}-{rest}", choice.why, anchor=choice.anchor, check=check)


def month(p: Phrase, context: Context, setting: Setting) -> Resolved:
    """A month of a year."""
    number = p.month or 0
    choice = choose_year(p, lambda year: interval_of(f"{year:04}-{number:02}"), context, setting)
    return in_year(choice, f"{number:02}")


def year_alone(p: Phrase, context: Context, setting: Setting) -> Resolved:
    """A year."""
    if p.plural and p.year and p.year % 10 == 0:
        return Resolved(f"{p.year:04}"[:3], "the decade is given")
    choice = choose_year(p, lambda year: interval_of(f"{year:04}"), context, setting)
    return Resolved(f"{choice.year:04}", choice.why, anchor=choice.anchor)


def nth_unit(p: Phrase, context: Context, setting: Setting) -> Resolved | None:
    """The first week of a month, the last day of a year."""
    whole = month(p, context, setting) if p.month else year_alone(p, context, setting)
    interval = interval_of(whole.value) if whole.value else None
    nth = -1 if p.which == -1 else p.nth or 0
    if interval is None:
        return whole
    first, last = day_of(interval.from_), day_of(interval.until)
    days = {"D": 1, "W": 7}.get(p.unit or "")
    if not first or not last or not nth:
        return None
    if days is None:
        steps = {"M": 1, "Q": 3}.get(p.unit or "", 0)
        value = stepped(first, p.unit or "", nth - 1 if nth > 0 else 12 // steps - 1) if steps else None
        return Resolved(value, whole.why, anchor=whole.anchor) if value else None
    middle = timedelta(days=days // 2)
    day = first + timedelta(days=days * (nth - 1)) + middle if nth > 0 else last - middle
    return Resolved(day.isoformat() if days == 1 else week_value(day), whole.why, anchor=whole.anchor) if day <= last else None
