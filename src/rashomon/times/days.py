"""Days, months, years as TIMEX3 values: the interval a value covers, and steps along the calendar."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

FIRST_YEAR, LAST_YEAR = 2, 9998  # one year from the edges of `datetime`, so that steps of days stay inside
SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
PART_HOURS = {
    "MO": ("06:00", "11:59"),
    "MI": ("12:00", "13:59"),
    "AF": ("12:00", "17:59"),
    "EV": ("18:00", "21:59"),
    "NI": ("20:00", "23:59"),
}


@dataclass(frozen=True, slots=True)
class Interval:
    """First and last moment of a time, as ISO strings of one length, and its grain."""

    from_: str
    until: str
    grain: str


_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T(\w\w|\d\d:\d\d(?::\d\d)?)(Z|[+-]\d\d(?::?\d\d)?)?)?")
_WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?")
_MONTH = re.compile(r"(\d{4})-(\d\d)")
_OF_YEAR = re.compile(r"(\d{4})-(SP|SU|FA|WI|Q[1-4]|H[12])")


def interval_of(value: str) -> Interval | None:
    """The interval a TIMEX3 value covers, or None where it covers none that is known (a duration, PAST_REF, XXXX)."""
    if m := _DAY.fullmatch(value):
        return _day_interval(m)
    if m := _MONTH.fullmatch(value):
        return _months(int(m[1]), int(m[2]), 1, "month")
    if re.fullmatch(r"\d{4}", value):
        return Interval(f"{value}-01-01", f"{value}-12-31", "year")
    if m := _WEEK.fullmatch(value):
        return _week_interval(m)
    if m := _OF_YEAR.fullmatch(value):
        return _part_of_year(int(m[1]), m[2])
    if re.fullmatch(r"\d{3}", value):
        return Interval(f"{value}0-01-01", f"{value}9-12-31", "decade")
    if re.fullmatch(r"\d{2}", value):
        return Interval(f"{value}00-01-01", f"{value}99-12-31", "century")
    return None


def _day_interval(m: re.Match[str]) -> Interval:
    day = f"{m[1]}-{m[2]}-{m[3]}"
    if not m[4]:
        return Interval(day, day, "day")
    if hours := PART_HOURS.get(m[4]):
        return Interval(f"{day}T{hours[0]}", f"{day}T{hours[1]}", "part")
    return Interval(f"{day}T{m[4][:5]}", f"{day}T{m[4][:5]}", "time")


def _months(year: int, month: int, count: int, grain: str) -> Interval | None:
    if not 1 <= month <= 12 or not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    last = month + count - 1
    end_year, end_month = year + (last - 1) // 12, (last - 1) % 12 + 1
    return Interval(f"{year:04}-{month:02}-01", f"{end_year:04}-{end_month:02}-{monthrange(end_year, end_month)[1]:02}", grain)


def _week_interval(m: re.Match[str]) -> Interval | None:
    try:
        monday = date.fromisocalendar(int(m[1]), int(m[2]), 1)
    except ValueError:
        return None
    first = monday + timedelta(days=5 if m[3] else 0)
    return Interval(first.isoformat(), (monday + timedelta(days=6)).isoformat(), "part" if m[3] else "week")


def _part_of_year(year: int, sign: str) -> Interval | None:
    if sign in SEASON_MONTHS:
        return _months(year, SEASON_MONTHS[sign], 3, "season")
    number = int(sign[1])
    if sign[0] == "Q":
        return _months(year, 3 * number - 2, 3, "quarter")
    return _months(year, 6 * number - 5, 6, "half")


def make_day(year: int, month: int, day: int) -> date | None:
    """The day, or None when the calendar has none such."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def add_days(day: date, days: float) -> date | None:
    """The day so many days on, or None outside the calendar."""
    try:
        return day + timedelta(days=int(days))
    except OverflowError:
        return None


def add_months(year: int, month: int, months: int) -> tuple[int, int]:
    """Year and month so many months on."""
    total = year * 12 + month - 1 + months
    return total // 12, total % 12 + 1


def week_value(day: date) -> str:
    """The ISO week a day lies in."""
    year, week, _ = day.isocalendar()
    return f"{year:04}-W{week:02}"


def day_of(iso: str) -> date | None:
    """The day an ISO string begins with, or None."""
    try:
        day = date.fromisoformat(iso[:10])
    except ValueError:
        return None
    return day if FIRST_YEAR <= day.year <= LAST_YEAR else None
