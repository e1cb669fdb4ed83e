"""Feasts whose day another calendar gives: computed where it has a rule, else from a table of the years it covers."""

from __future__ import annotations

from datetime import date, timedelta

_HEBREW_EPOCH = -1373427
_PASSOVER_TO_NEW_YEAR = 163
_LUNAR_NEW_YEARS = (
    "0127 0215 0204 0123 0210 0131 0219 0207 0128 0216 0205 0124 0212 0201 0122 0209 0129 0218 0207 0126 "
    "0214 0203 0123 0210 0131 0219 0208 0128 0216 0205 0125 0212 0201 0122 0210 0129 0217 0206 0126 0213 "
    "0203 0123 0211 0131 0219 0208 0128 0215 0204 0124 0212"
)
"""Month and day of the Chinese New Year from 1990 to 2040."""
_FIRST, _LAST, _WIDTH = 1990, 2040, 5


def lunar_new_year(year: int) -> date | None:
    """The Chinese New Year; None outside the table."""
    if not _FIRST <= year <= _LAST:
        return None
    at = (year - _FIRST) * _WIDTH
    return date(year, int(_LUNAR_NEW_YEARS[at : at + 2]), int(_LUNAR_NEW_YEARS[at + 2 : at + 4]))


def orthodox_easter(year: int) -> date:
    """Easter Sunday of the Julian calendar, as a day of the Gregorian one."""
    a, b, c = year % 4, year % 7, year % 19
    d = (19 * c + 15) % 30
    month, day = divmod(d + (2 * a + 4 * b - d + 34) % 7 + 114, 31)
    return date(year, month, day + 1) + timedelta(days=year // 100 - year // 400 - 2)


def rosh_hashanah(year: int) -> date:
    """The first day of the Hebrew year that begins in a year."""
    number = year + 3761
    before, here, after = (_days_to(number + step) for step in (-1, 0, 1))
    put_off = 2 if after - here == 356 else 1 if here - before == 382 else 0
    return date.fromordinal(_HEBREW_EPOCH + here + put_off)


def passover(year: int) -> date:
    """The first day of Passover."""
    return rosh_hashanah(year) - timedelta(days=_PASSOVER_TO_NEW_YEAR)


def _days_to(number: int) -> int:
    """Days from the epoch of the Hebrew calendar to the new moon of a year, moved from the weekdays that it may not fall on."""
    months = (235 * number - 234) // 19
    day = 29 * months + (12084 + 13753 * months) // 25920
    return day + 1 if 3 * (day + 1) % 7 < 3 else day
