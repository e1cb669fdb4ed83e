"""A date as an outlet writes it → the days it covers. What can be read two ways is not guessed."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import UTC, date, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import NamedTuple

from rashomon.records import Published

MONTHS: dict[str, int] = {}
for _number, _names in enumerate(
    (
        "january jan januar jänner janvier janv enero ene janeiro gennaio januari ledna stycznia января ιανουαρίου ocak",
        "february feb februar februari février févr febrero fevereiro febbraio únor února lutego февраля φεβρουαρίου şubat",
        "march mar märz maerz mars marzo março maart mrz března marca марта μαρτίου mart",
        "april apr avril avr abril abr aprile dubna kwietnia апреля απριλίου nisan",
        "may mai mayo maio maggio mei maj května maja мая μαΐου mayıs",
        "june jun juni juin junio junho giugno června czerwca июня ιουνίου haziran",
        "july jul juli juillet juil julio julho luglio července lipca июля ιουλίου temmuz",
        "august aug août aout agosto ago augustus augusti srpna sierpnia августа αυγούστου ağustos",
        "september sep sept septembre septiembre setembro settembre září września сентября σεπτεμβρίου eylül",
        "october oct oktober okt octobre octubre outubro ottobre října października октября οκτωβρίου ekim",
        "november nov novembre noviembre novembro listopadu listopada ноября νοεμβρίου kasım",
        "december dec dezember dez décembre déc decembre diciembre dic dezembro dicembre prosince декабря δεκεμβρίου aralık",
    ),
    start=1,
):
    MONTHS |= dict.fromkeys(_names.split(), _number)

_MONTH = "(?P<month>" + "|".join(sorted(MONTHS, key=lambda name: (-len(name), name))) + r")\b\.?"
_DAY = r"(?:the\s+)?(?P<day>\d{1,2})(?:st|nd|rd|th|\.|er|º)?(?:(?:\s?[-–]\s?|/)\d{1,2}(?:st|nd|rd|th)?)?"
_YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)"
_OF = r"(?:\s+(?:de|of|d'))?"
_WEEKDAY = (
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag"
    r"|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo"
    r"|pondělí|úterý|středa|čtvrtek|pátek|sobota|neděle|poniedziałek|wtorek|środa|czwartek|piątek|niedziela"
    r"|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|δευτέρα|τρίτη|τετάρτη|πέμπτη|παρασκευή|σάββατο|κυριακή"
    r"|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag"
    r"|mo|di|mi|do|fr|sa|so|lun|mar|mer|mié|jeu|jue|ven|vie|sam|sáb|dim|dom)\b[.,]{0,2}\s+(?:(?:den|le)\s+)?"
)
_CLOCK = r"(?P<hour>\d{1,2})[:.h](?P<minute>\d\d)(?::(?P<second>\d\d)(?:[.,]\d{1,9})?)?\s*(?P<half>[ap]\.?m\b\.?)?"
_ZONE = r"(?P<zone>Z\b|UTC\b|GMT\b|[A-Z]{1,4}T\b|[+-]\d\d:?\d\d\b)"
_TIME = (
    rf"(?:(?:\s*[T,|]\s*|\s+|\s*[–—-]\s*)(?:at\s+|um\s+|à\s+|a\s+las\s+)?{_CLOCK}"
    rf"(?:\s*(?:Uhr|hrs?|hours)\b)?(?:\s*\(?{_ZONE}\)?)?)?"
)
FORMS = (
    rf"(?P<year>\d{{4}})-(?P<month>\d\d)-(?P<day>\d\d)(?!\d){_TIME}",
    rf"(?P<year>\d{{4}})/(?P<month>\d\d?)/(?P<day>\d\d?)(?!\d){_TIME}",
    rf"(?:{_WEEKDAY})?{_DAY}{_OF}\s+{_MONTH},?{_OF}\s+{_YEAR}\b{_TIME}",
    rf"(?:{_WEEKDAY})?{_MONTH}\s+{_DAY},?\s+{_YEAR}\b{_TIME}",
    rf"{_MONTH},?{_OF}\s+{_YEAR}\b",
    rf"(?P<year>\d{{4}})\.(?P<month>\d\d)\.(?P<day>\d\d)(?!\d){_TIME}",
    rf"(?:{_WEEKDAY})?(?P<a>\d{{1,2}})(?P<mark>[./-])(?P<b>\d{{1,2}})(?P=mark)(?P<year>(?:19|20)\d\d)\b{_TIME}",
    rf"(?:{_WEEKDAY})?{_DAY}{_OF}\s+{_MONTH},?\s+['’]?(?P<short>\d\d)(?![\w:.]|\s*[ap]\.?m\b){_TIME}",
    rf"(?:{_WEEKDAY})?(?P<a>[0-3]?\d)(?P<mark>[./])(?P<b>[01]?\d)(?P=mark)(?P<short>\d\d)(?![\w./]){_TIME}",
)
DATE_FORMS = tuple(re.compile(form, re.IGNORECASE) for form in FORMS)
DAY_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"(?:{_WEEKDAY})?{_DAY}{_OF}\s+{_MONTH}(?!\w|,?\s*\d{{4}}){_TIME}",
        rf"(?:{_WEEKDAY})?{_MONTH}\s+{_DAY}(?![\d:]|,?\s*\d{{4}}){_TIME}",
    )
)
"""A day of a month without its year."""
_NEEDS = ("year", "year", "year month", "year month", "year month", "year", "year mark", "month", "mark")
NEEDS = {form: frozenset(needs.split()) for form, needs in zip(DATE_FORMS, _NEEDS, strict=True)}
"""What a stretch must hold for a form to match in it: four figures together, a month, a mark between figures."""
NEEDS |= dict.fromkeys(DAY_FORMS, frozenset({"month"}))
_COMPACT = re.compile(
    r"(?P<year>(?:19|20)\d\d)(?P<month>0\d|1[0-2])(?P<day>[0-3]\d)(?:T?(?P<hour>[0-2]\d)(?P<minute>[0-5]\d)(?:[0-5]\d)?Z?)?"
)
_PARTIAL = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d))?")
_BEFORE = re.compile(r"^(?:on|le|den|el|am|il|em)\s+", re.IGNORECASE)
HALF_WEEK = timedelta(days=3)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_NAMED_WEEKDAY = re.compile(r"(mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|r|ur)?(?:day)?\b", re.IGNORECASE)
_EPOCH = re.compile(r"1\d{9}(?:\d{3})?")
_ZONES = {"Z": 0, "UTC": 0, "GMT": 0, "BST": 60, "CET": 60, "CEST": 120, "EET": 120, "EEST": 180, "EST": -300, "EDT": -240}
_ZONES |= {"CST": -360, "CDT": -300, "MST": -420, "MDT": -360, "PST": -480, "PDT": -420}
_LED = re.compile(
    r"(?<![\w:./-])(?P<clock>(?:\d{1,2}[:h]\d\d(?::\d\d)?(?:\s?[ap]\.?m\b\.?)?|\d{1,2}\.\d\d\s?[ap]\.?m\b\.?)(?:\s?(?:"
    + "|".join(sorted(_ZONES, reverse=True))
    + r")\b)?)\s{0,3}(?:[,|·–—-]|on\b)?\s{0,3}",
    re.IGNORECASE,
)
"""A clock that may stand before a date ("22:15, 13 March 2025")."""


class Day(NamedTuple):
    """A date that was read: EDTF value, first and last moment, grain."""

    value: str
    from_: str
    until: str
    grain: str


class Unclear(NamedTuple):
    """Why a date could not be read: `ambiguous` or `unreadable`, the reason in words, and the days it may mean."""

    kind: str
    says: str
    either: tuple[Day, ...] = ()


def read_date(written: str) -> Day | Unclear:
    """The date a whole string names, or why it names none."""
    text = _BEFORE.sub("", written.strip()[:120])
    if _EPOCH.fullmatch(text):
        seconds = int(text[:10])
        return _moment(datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds))
    if (partial := _PARTIAL.fullmatch(text)) and 1000 <= int(partial["year"]) <= 2999:
        return _checked(int(partial["year"]), int(partial["month"]) if partial["month"] else None, None)
    text = _day_first(text)
    for form in (_COMPACT, *DATE_FORMS):
        if found := form.fullmatch(text):
            return day_of(found)
    try:
        return _moment(parsedate_to_datetime(text))
    except (ValueError, TypeError, IndexError, OverflowError):
        pass
    try:
        return _moment(datetime.fromisoformat(text))
    except ValueError:
        return Unclear("unreadable", f"{written.strip()[:60]!r} is not a date that can be read")


def _day_first(written: str) -> str:
    """A date with the clock that stands before it put behind it."""
    led = _LED.match(written)
    return f"{written[led.end() :]} {led['clock']}" if led else written


def with_clock(text: str, found: re.Match[str]) -> str:
    """The words of a date in a text, with the clock right before it."""
    led = next((led for led in _LED.finditer(text, 0, found.end()) if led.end() == found.start()), None)
    return text[led.start() if led else found.start() : found.end()]


def day_of(found: re.Match[str], year: int | None = None) -> Day | Unclear:
    """The date of a match of one of DATE_FORMS, or of one of DAY_FORMS in a year."""
    parts = {name: value for name, value in found.groupdict().items() if value is not None}
    year = year or int(parts.get("year") or f"20{parts['short']}")
    if "a" in parts:
        return _on_weekday(_numbers(year, int(parts["a"]), int(parts["b"]), parts), named_weekday(found.group()))
    name = parts["month"].lower().rstrip(".")
    month = MONTHS[name] if name in MONTHS else int(name)
    return _checked(year, month, int(parts["day"]) if "day" in parts else None, parts)


def _on_weekday(read: Day | Unclear, named: str | None) -> Day | Unclear:
    """A day that may be read two ways and is written with its weekday: the one that fell on it."""
    if named is None or not isinstance(read, Unclear):
        return read
    fitting = [day for day in read.either if WEEKDAYS[date.fromisoformat(day.from_[:10]).weekday()] == named]
    return fitting[0] if len(fitting) == 1 else read


def named_weekday(written: str) -> str | None:
    """The English weekday a date begins with."""
    named = _NAMED_WEEKDAY.match(_day_first(written.strip()))
    return next((day for day in WEEKDAYS if named and day.lower().startswith(named.group(1).lower())), None)


def weekday_clash(written: str, day: Day) -> str | None:
    """What is wrong when a weekday is written beside a date that fell on another."""
    named = _NAMED_WEEKDAY.match(_day_first(written.strip()))
    if named is None or day.grain not in ("day", "time"):
        return None
    fell = WEEKDAYS[date.fromisoformat(day.from_[:10]).weekday()]
    return None if fell.lower().startswith(named.group(1).lower()) else f"{day.from_[:10]} was a {fell}, not {named.group()!r}"


def days_meant(written: str, day: Day) -> tuple[str, ...]:
    """The days a date may mean that is written with another weekday's name: itself and the nearest day of that name."""
    named, first = named_weekday(written), date.fromisoformat(day.from_[:10])
    if named is None or not date.min + HALF_WEEK < first < date.max - HALF_WEEK:
        return ()
    near = (first + timedelta(days=days) for days in range(-HALF_WEEK.days, HALF_WEEK.days + 1))
    return tuple(sorted({first.isoformat(), *(one.isoformat() for one in near if WEEKDAYS[one.weekday()] == named)}))


def instant(published: Published) -> int | None:
    """Minutes since 1970 in universal time when an article was published to the minute with a zone; else None.

    `from_` and `until` are in the outlet's own time; this is what two outlets may be compared by.
    """
    if published.grain != "time":
        return None
    try:
        moment = datetime.fromisoformat(published.value)
    except ValueError:
        return None
    if moment.tzinfo is None:
        return None
    return int((moment - datetime(1970, 1, 1, tzinfo=UTC)).total_seconds() // 60)


def _numbers(year: int, a: int, b: int, parts: dict[str, str]) -> Day | Unclear:
    if parts["mark"] == "." or a > 12 or a == b:
        return _checked(year, b, a, parts)
    if b > 12:
        return _checked(year, a, b, parts)
    says = f"{a:02}{parts['mark']}{b:02}{parts['mark']}{year} may be {year}-{a:02}-{b:02} or {year}-{b:02}-{a:02}"
    return Unclear(
        "ambiguous", says, tuple(d for d in (_checked(year, b, a, parts), _checked(year, a, b, parts)) if isinstance(d, Day))
    )


def _checked(year: int, month: int | None, day: int | None, parts: dict[str, str] | None = None) -> Day | Unclear:
    """A date that the calendar has, or the reason it is none."""
    if month is None:
        return Day(f"{year:04}", f"{year:04}-01-01", f"{year:04}-12-31", "year")
    if not 1 <= month <= 12 or not 1 <= year <= 9999:
        return Unclear("unreadable", f"there is no month {month}")
    last = monthrange(year, month)[1]
    if day is None:
        return Day(f"{year:04}-{month:02}", f"{year:04}-{month:02}-01", f"{year:04}-{month:02}-{last}", "month")
    if not 1 <= day <= last:
        return Unclear("impossible", f"{year:04}-{month:02} has no day {day}")
    iso = date(year, month, day).isoformat()
    hour, minute = _clock(parts or {})
    if hour is None:
        return Day(iso, iso, iso, "day")
    at = f"{iso}T{hour:02}:{minute:02}"
    given = parts or {}
    return Day(f"{at}:{given.get('second', '00')}" + (_zone(given["zone"]) if "zone" in given else ""), at, at, "time")


def _clock(parts: dict[str, str]) -> tuple[int | None, int]:
    if "hour" not in parts:
        return None, 0
    hour, minute = int(parts["hour"]), int(parts["minute"])
    if half := parts.get("half", "").lower():
        hour = hour % 12 + (12 if half[0] == "p" else 0)
    return (hour, minute) if hour < 24 and minute < 60 else (None, 0)


def _zone(written: str) -> str:
    """A zone as an offset; empty when its letters are not known."""
    name = written.upper()
    if name[0] in "+-":
        return f"{name[:3]}:{name[-2:]}"
    if name not in _ZONES:
        return ""
    minutes = abs(_ZONES[name])
    return "Z" if not minutes else f"{'-' if _ZONES[name] < 0 else '+'}{minutes // 60:02}:{minutes % 60:02}"


def _moment(moment: datetime) -> Day:
    at = moment.strftime("%Y-%m-%dT%H:%M").zfill(16)
    zone = moment.strftime("%z")
    offset = "" if not zone else "Z" if zone.strip("+-0") == "" else f"{zone[:3]}:{zone[3:5]}"
    return Day(f"{at}:{moment:%S}{offset}", at, at, "time")
