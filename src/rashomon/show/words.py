"""The plain words in which findings are told: counts, days, sources, states. One wording for terminal, page and Markdown."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from datetime import date
from itertools import pairwise

from rashomon.records import Change, Copy, Direction, OtherTime, Published, Quote, Rest, StoryRest, TimelineEntry

_DAY = re.compile(r"\b\d{4}-\d{2}-\d{2}\b", re.ASCII)
_MONTH = re.compile(r"\d{4}-\d{2}", re.ASCII)
_YEAR = re.compile(r"\d{4}", re.ASCII)
_COUNTED = re.compile(r"[a-z]{3,}s")
"""One thing that is counted, in the plural."""
_PART = re.compile(r"(\d{4})-(SP|SU|FA|WI|Q[1-4]|H[12]|W\d{2})", re.ASCII)
_MOMENT = re.compile(r"\b(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::\d{2})?(Z|[+-]\d{2}:\d{2})?", re.ASCII)
MONTHS = ("Jan", "Feb", "March", "April", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec")
SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}
_FIRST_MONTHS = {"03": "SP", "06": "SU", "09": "FA", "12": "WI"}
_HALVES = ("first", "second")
_ORDINALS = ("first", "second", "third", "last")
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
REST = {
    "post": "post",
    "interview": "interview",
    "statement": "statement",
    "document": "document",
    "outlet": "another outlet",
    "witness": "witness",
}
STATE = {
    "agreed": "agreed",
    "compatible": "finer or coarser",
    "single": "told by one account",
    "conflict": "in conflict",
    "superseded": "later changed",
}
DATE_HOW = {
    "given": "as given with the text",
    "page": "from the page",
    "head": "from the head of the text",
    "inferred": "inferred",
    "correction": "corrected by a person",
}
ABOUT = {
    "told alike": "in the same words",
    "": "a detail",
    "number": "figure",
    "day": "day named",
    "people": "number of people",
}
_SUMS = """pounds dollars euros euro yen crowns naira nairas rupees francs pesos pence cents shillings guineas
kronen pfund franken kroner kronor rubel roubles lira zloty"""
_MONEY = frozenset(_SUMS.split())
_UNITS = """seconds minutes hours days weeks months years decades metres meters kilometres kilometers centimetres centimeters
miles feet hectares acres tonnes tons kilograms grams litres degrees percent km kg cm lb
sekunden minuten stunden tage tagen wochen monate monaten jahre jahren meter kilometer tonnen hektar grad prozent"""
_SPEEDS = ("kilometres an hour", "kilometers an hour", "miles an hour", "kilometres per hour", "miles per hour")
_MEASURES = frozenset((*_UNITS.split(), *_SPEEDS))
"""Units that say how much, and not of what."""
_HARM = re.compile(
    r"\b(?:dead|deaths?|died|killed|drowned|hurt|injur\w+|wounded|ill|sick|infected|missing|rescued|(?:in )?hospital|victims|"
    r"Tote[nr]?|getötet\w*|verletzt\w*|vermisst\w*|erkrankt\w*|Opfer)\b",
    re.IGNORECASE,
)
_BARE = re.compile(r"(?:figure|sum|time|day)\b(?!:)|number of people$|a detail$", re.IGNORECASE)
AS_AUTHOR = "Named as its author."
"""What is said of a source that no words of the article credit."""
COPY_HOW = {
    "verbatim": "word for word",
    "edited": "edited",
    "rewritten": "rewritten",
    "credited": "credited",
}
DIRECTION_HOW = {
    "credit": "the copy names its source",
    "time": "one was published first",
    "kind": "one is made for others to print",
    "containment": "one holds the whole passage and more",
    "damage": "what rewriting breaks is broken in one",
    "unknown": "direction unknown",
    "correction": "direction set by a person",
}

CHANGE = {
    "fragment": "only a part",
    "overhang": "with words before or after",
    "joined": "two places in one",
    "split": "in two parts",
    "dropped": "without some words",
    "passage_dropped": "without a passage",
    "added": "with more words",
    "replaced": "with other words",
    "ellipsis": "ellipsis",
    "bracket": "words in brackets",
    "censoring": "masked",
    "case": "capital letters",
    "typography": "other signs",
    "punctuation": "punctuation",
}
"""How a wording differs from the fullest one; that the fullest is the true one is not said."""

_PARTS = {
    ("06:00", "11:59"): "morning",
    ("12:00", "13:59"): "midday",
    ("12:00", "17:59"): "afternoon",
    ("18:00", "21:59"): "evening",
    ("20:00", "23:59"): "night",
}


def count(n: int, one: str, many: str = "") -> str:
    """`1 article`, `3 articles`."""
    return f"{n} {one if n == 1 else many or one + 's'}"


def listed(names: Sequence[str]) -> str:
    """`A`, `A and B`, `A, B and C`."""
    return " and ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else "".join(names)


def some(names: Sequence[str], most: int) -> str:
    """As `listed`, with as many names as have `most` characters together, at least one, and how many more there are."""
    shown = [name for n, name in enumerate(names) if not n or sum(map(len, names[: n + 1])) <= most]
    left = len(names) - len(shown)
    return listed([*shown, f"{left} more"] if left else shown)


def day(value: str, *, weekday: bool = False, year: bool = True) -> str:
    """`28 Sept 2021` for `2021-09-28…`; a value that is no day is given back as it is."""
    try:
        found = date.fromisoformat(value[:10])
    except ValueError:
        return value
    words = f"{found.day} {MONTHS[found.month - 1]}" + (f" {found.year}" if year else "")
    return f"{WEEKDAYS[found.weekday()]} {words}" if weekday else words


def days_in(told: str) -> str:
    """A sentence with its days in words."""
    return _DAY.sub(lambda match: day(match.group()), told)


def moments_in(told: str) -> str:
    """A sentence with its days and moments in words: `4 March 2024, 09:30 (UTC+01:00)`."""
    return days_in(_MOMENT.sub(lambda m: f"{day(m[1])}, {m[2]}{_zone(m[3])}", told))


def _zone(given: str | None) -> str:
    return "" if not given else " UTC" if given == "Z" else f" (UTC{given})"


def part_of_year(told: str) -> str:
    """`autumn 2025` for `2025-FA`, `first quarter of 2025` for `2025-Q1`; what is no part of a year is given back."""
    found = _PART.fullmatch(told)
    if found is None:
        return told
    year, part = found.groups()
    if part in SEASONS:
        return season(year, part)
    if part[0] == "W":
        return f"week {int(part[1:])} of {year}"
    number = int(part[1:])
    return f"{_ORDINALS[number - 1]} quarter of {year}" if part[0] == "Q" else f"{_HALVES[number - 1]} half of {year}"


def season(year: str, part: str) -> str:
    """`autumn 2025`; a winter lies in two years: `winter 2025–26`."""
    return f"{SEASONS[part]} {year}" + (f"–{(int(year) + 1) % 100:02}" if part == "WI" else "")


def about(told: str, slot: str = "", values: Collection[str] = ()) -> str:
    """What a fact is about; a bare unit, or nothing, is named as the figure, sum or day that it is.

    One word that is counted is named as a number of it, and a day of which only the year or month is told as that.
    """
    bare = told.strip()
    if slot == "date" and told.startswith("day: ") and values:
        for grain, form in (("year", _YEAR), ("month", _MONTH)):
            if all(form.fullmatch(value) for value in values):
                return told.replace("day", grain, 1)
    if bare in ABOUT:
        return ABOUT[bare]
    if bare.lower() in _MONEY:
        return f"sum in {bare}"
    if bare.lower() in _MEASURES:
        return f"figure in {bare}"
    return f"number of {bare}" if slot == "number" and _COUNTED.fullmatch(bare) else told


def gravity(label: str) -> int:
    """How soon a fact comes by what it is about: 0 for what became of people, 2 for a bare figure or time, else 1."""
    return 0 if _HARM.search(label) else 2 if _BARE.match(label) else 1


def value(slot: str, told: str) -> str:
    """A fact's value for a reader: the days and months of a date in words, everything else as it is."""
    if slot != "date":
        return told
    return month(told) if _MONTH.fullmatch(told) else days_in(part_of_year(told))


def clock(value: str) -> str:
    """The time of day in `2021-09-28T14:30`, or nothing."""
    return value[11:16]


def interval(from_: str, until: str, grain: str | None) -> str:
    """An interval at its own grain: a month is told as a month, never as its first day."""
    if grain == "month" and from_[:7] == until[:7]:
        return month(from_)
    if grain == "year" and from_[:4] == until[:4]:
        return str(int(from_[:4])) if from_[:4].isdigit() else from_
    if grain == "season" and from_[5:7] in _FIRST_MONTHS and from_[:4].isdigit():
        return season(from_[:4], _FIRST_MONTHS[from_[5:7]])
    if grain == "decade" and from_[:3] == until[:3]:
        return f"the {from_[:3]}0s"
    if from_[:10] == until[:10]:
        return day(from_, weekday=True) + hours(from_, until)
    return stretch(from_, until)


def hours(from_: str, until: str) -> str:
    """`, 14:30`, `, morning` or `, between 18:00 and 23:59`; nothing for a whole day."""
    first, last = clock(from_), clock(until)
    if not first or (first == "00:00" and last in ("23:59", "24:00")):
        return ""
    if (first, last) in _PARTS:
        return f", {_PARTS[first, last]}"
    return f", {first}" if first == last or not last else f", between {first} and {last}"


def stretch(from_: str, until: str) -> str:
    """`28–29 Sept 2021`, `28 Sept – 2 Oct 2021`, `30 Dec 2020 – 2 Jan 2021`."""
    if from_[:10] == until[:10]:
        return day(from_)
    if from_[:7] == until[:7] and from_[8:10].isdigit():
        return f"{int(from_[8:10])}–{day(until)}"
    return f"{day(from_, year=from_[:4] != until[:4])} – {day(until)}"


def month(value: str) -> str:
    """`Sept 2021` for `2021-09…`."""
    try:
        return f"{MONTHS[int(value[5:7]) - 1]} {int(value[:4])}"
    except (ValueError, IndexError):
        return value


def when(entry: TimelineEntry | OtherTime) -> str:
    """The day, hour or stretch of an entry of the timeline."""
    return interval(entry.from_, entry.until, entry.grain)


def grain_note(entry: TimelineEntry) -> str:
    """What the grain leaves open, said in words; nothing for a day or a time of day."""
    if entry.grain in ("month", "season", "quarter", "half", "year", "week"):
        return "no day told"
    if entry.grain in ("decade", "century"):
        return "no year told"
    return "" if entry.from_[:10] == entry.until[:10] else "some time between"


def published(value: Published | None) -> str:
    """When an article was published and how that is known."""
    if value is None:
        return "no date found"
    return f"{interval(value.from_, value.until, value.grain)} ({DATE_HOW[value.how]})"


def rest(value: StoryRest | Rest) -> str:
    """What an account rests on: `Ada Brook’s post`, `Radio Tarn (another outlet)`."""
    kind = REST[value.kind]
    return value.name if kind in value.name.lower() else f"{value.name} ({kind})"


def accounts(n: int) -> str:
    """`1 account`, `3 accounts`."""
    return count(n, "account")


def backing(n: int) -> str:
    """In how many accounts all of a line is told: `3 accounts`; nothing for one, as others may tell a part of it."""
    return accounts(n) if n > 1 else ""


def changed(changes: Sequence[Change]) -> str:
    """The kinds of change, each once, in the order found: `only a part, with other words`."""
    return ", ".join(dict.fromkeys(CHANGE.get(change.kind, change.kind.replace("_", " ")) for change in changes))


def likeness(copies: Sequence[Copy]) -> str:
    """How the passages of a pair were copied: `word for word, edited`."""
    return ", ".join(dict.fromkeys(COPY_HOW[copy.how] for copy in copies))


def direction(value: Direction) -> str:
    """How a direction is known and how sure it is."""
    if value.how in ("unknown", "correction"):
        return DIRECTION_HOW[value.how]
    return f"{DIRECTION_HOW[value.how]}; {sureness(value.sure)}"


def sureness(sure: float) -> str:
    """A number between 0 and 1 in words."""
    steps = ((0.95, "as good as certain"), (0.8, "very likely"), (0.6, "likely"))
    return next((word for floor, word in steps if sure >= floor), "weak")


def share(value: float) -> str:
    """A share of words as a percentage; a little is not nothing, and nearly all is not all."""
    percent = round(value * 100)
    if value > 0 and percent == 0:
        return "under 1 %"
    return "over 99 %" if value < 1 and percent == 100 else f"{percent} %"


def quoted(quote: Quote, *, own: bool) -> str:
    """The words of a quote: between marks when they are the speaker's own, without when the outlet put them so."""
    parts = [" ".join(span.text.split()) for span in quote.content]
    return " … ".join(f"“{part}”" if own else part for part in parts)


def gap(before: TimelineEntry, after: TimelineEntry) -> str:
    """How long nothing is told of between two entries, when it is over two months; else nothing."""
    try:
        days = (date.fromisoformat(after.from_[:10]) - date.fromisoformat(before.until[:10])).days
    except ValueError:
        return ""
    if days > 730:
        return f"about {round(days / 365.25)} years later"
    return f"about {round(days / 30.4)} months later" if days > 60 else ""


def gaps(entries: Sequence[TimelineEntry]) -> list[str]:
    """For each entry, the gap before it."""
    return ["", *(gap(a, b) for a, b in pairwise(entries))] if entries else []
