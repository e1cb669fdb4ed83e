"""Named days: the rule that gives their date in a year."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta

from rashomon.times.feasts import lunar_new_year, orthodox_easter, passover, rosh_hashanah

# A rule is "MM-DD"; "n weekday month" (n counted from the end when negative); the name of a movable feast and "+days".
RULES = {
    "new year": "01-01",
    "new year's eve": "12-31",
    "epiphany": "01-06",
    "martin luther king day": "3 mon 1",
    "groundhog day": "02-02",
    "valentine's day": "02-14",
    "presidents' day": "3 mon 2",
    "women's day": "03-08",
    "pi day": "03-14",
    "st patrick's day": "03-17",
    "april fools' day": "04-01",
    "earth day": "04-22",
    "anzac day": "04-25",
    "may day": "05-01",
    "cinco de mayo": "05-05",
    "mother's day": "2 sun 5",
    "memorial day": "-1 mon 5",
    "father's day": "3 sun 6",
    "flag day": "06-14",
    "juneteenth": "06-19",
    "canada day": "07-01",
    "independence day": "07-04",
    "bastille day": "07-14",
    "labor day": "1 mon 9",
    "national daughters day": "09-25",
    "national sons day": "09-28",
    "columbus day": "2 mon 10",
    "day of german unity": "10-03",
    "hispanic day": "10-12",
    "reformation day": "10-31",
    "halloween": "10-31",
    "all saints' day": "11-01",
    "all souls' day": "11-02",
    "guy fawkes night": "11-05",
    "veterans day": "11-11",
    "armistice day": "11-11",
    "remembrance sunday": "2 sun 11",
    "thanksgiving": "4 thu 11",
    "black friday": "4 thu 11 +1",
    "cyber monday": "4 thu 11 +4",
    "giving tuesday": "4 thu 11 +5",
    "st nicholas day": "12-06",
    "christmas eve": "12-24",
    "christmas": "12-25",
    "boxing day": "12-26",
    "shrove tuesday": "easter -47",
    "ash wednesday": "easter -46",
    "palm sunday": "easter -7",
    "maundy thursday": "easter -3",
    "good friday": "easter -2",
    "holy saturday": "easter -1",
    "easter": "easter +0",
    "easter monday": "easter +1",
    "ascension": "easter +39",
    "pentecost": "easter +49",
    "whit monday": "easter +50",
    "corpus christi": "easter +60",
    "assumption": "08-15",
    "holy week": "easter -1",
    "weiberfastnacht": "easter -52",
    "carnival monday": "easter -48",
    "first advent": "advent +0",
    "second advent": "advent +7",
    "third advent": "advent +14",
    "fourth advent": "advent +21",
    "volkstrauertag": "advent -14",
    "buß- und bettag": "advent -11",
    "totensonntag": "advent -7",
    "immaculate conception": "12-08",
    "constitution day of spain": "12-06",
    "holy innocents' day": "12-28",
    "st john's day": "06-24",
    "twelfth night": "01-05",
    "burns night": "01-25",
    "australia day": "01-26",
    "candlemas": "02-02",
    "waitangi day": "02-06",
    "st david's day": "03-01",
    "lady day": "03-25",
    "mothering sunday": "easter -21",
    "st george's day": "04-23",
    "early may bank holiday": "1 mon 5",
    "spring bank holiday": "-1 mon 5",
    "ve day": "05-08",
    "europe day": "05-09",
    "world environment day": "06-05",
    "midsummer's eve": "06-23",
    "midsummer's day": "06-24",
    "lammas": "08-01",
    "august bank holiday": "-1 mon 8",
    "michaelmas": "09-29",
    "martinmas": "11-11",
    "st andrew's day": "11-30",
    "world aids day": "12-01",
    "election day": "1 mon 11 +1",
    "inauguration day": "01-20",
    "lunar new year": "lunar +0",
    "lunar new year's eve": "lunar -1",
    "orthodox christmas": "01-07",
    "orthodox good friday": "orthodox -2",
    "orthodox easter": "orthodox +0",
    "purim": "passover -30",
    "passover eve": "passover -1",
    "rosh hashanah": "hebrew +0",
    "yom kippur": "hebrew +9",
    "victoria day": "-1 mon 5",
}

WEEKS = frozenset({"holy week"})
"""Named weeks, given by a day in them."""

_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous computation of 1876)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = b // 4, b % 4
    f = (b + 8) // 25
    g = (b - f + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


def first_advent(year: int) -> date:
    """The fourth Sunday before Christmas."""
    first = date(year, 11, 27)
    return first + timedelta(days=7 - first.isoweekday())


MOVABLE: Mapping[str, Callable[[int], date | None]] = {
    "easter": easter,
    "advent": first_advent,
    "lunar": lunar_new_year,
    "orthodox": orthodox_easter,
    "passover": passover,
    "hebrew": rosh_hashanah,
}


def holiday_date(name: str, year: int) -> date | None:
    """The day a named day falls on in a year."""
    words = RULES[name].split()
    if words[0] in MOVABLE:
        feast = MOVABLE[words[0]](year)
        return feast + timedelta(days=int(words[1])) if feast else None
    if len(words) == 1:
        return date(year, int(words[0][:2]), int(words[0][3:]))
    found = nth_weekday(year, int(words[2]), _WEEKDAYS.index(words[1]) + 1, int(words[0]))
    return found + timedelta(days=int(words[3])) if found and len(words) > 3 else found


def fixed_day(name: str) -> str | None:
    """Month and day of a named day that falls on the same one every year."""
    rule = RULES[name]
    return rule if len(rule) == 5 and rule[2] == "-" else None


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date | None:
    """The nth weekday (1 = Monday) of a month, from its end when `nth` is negative; None when it has fewer."""
    if nth > 0:
        first = date(year, month, 1)
        day = 1 + (weekday - first.isoweekday()) % 7 + 7 * (nth - 1)
    else:
        last = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
        day = last.day - (last.isoweekday() - weekday) % 7 + 7 * (nth + 1)
    try:
        return date(year, month, day)
    except ValueError:
        return None
