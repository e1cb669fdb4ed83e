"""The times a text names, as written: rules over token classes give phrases whose parts are still open."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from rashomon.times.clock import clock_value
from rashomon.times.language import Language, Rule
from rashomon.times.readers import READERS, Fields, copy_of
from rashomon.times.tokens import SHORT_MONTHS, Tokens


@dataclass(frozen=True, slots=True)
class Phrase:
    """A named time before it is resolved: what its words say and nothing more.

    `which` counts from the time of writing (-1 last, 0 this, 1 next), `order` from the time just named. `year_which` and
    `year_order` do the same for the year of a date ("August of that year"). `amount` is None for "a few". `beside` holds the
    classes of the few tokens between a phrase and the one before it; `before` says that the night before the day is meant,
    `on_next` that an hour is of the day named next.
    """

    rule: str
    kind: str
    first: int
    last: int
    year: int | None = None
    short_year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    season: str | None = None
    part: str | None = None
    clock: str | None = None
    zone: str | None = None
    holiday: str | None = None
    week: str | None = None
    week_which: int | None = None
    decade: str | None = None
    century: int | None = None
    sign: str | None = None
    digits: str | None = None
    distance: int | None = None
    which: int | None = None
    order: int | None = None
    year_which: int | None = None
    year_order: int | None = None
    unit: str | None = None
    amount: float | None = None
    vague: bool = False
    mod: str | None = None
    value: str | None = None
    nth: int | None = None
    event: bool = False
    fiscal: bool = False
    bc: bool = False
    joined: bool = False
    plural: bool = False
    beside: str | None = None
    before: bool = False
    on_next: bool = False
    follows_weekday: bool = False
    same: bool = False
    same_unit: str | None = None


def phrases_of(one: Rule, m: re.Match[str], tokens: Tokens, language: Language) -> Iterator[Phrase]:
    """The phrase a match stands for; two for a range of days."""
    if one.kind == "none":
        return
    fields: Fields = {
        "rule": one.name,
        "kind": one.kind,
        "first": m.start() + (tokens.classes[m.start()] == "@"),
        "last": last_token(m, tokens),
    }
    for name in m.re.groupindex:
        at = m.start(name)
        if at >= 0:
            as_written = name in ("hour", "military") and tokens.words[at][:1].isdigit()
            value = tokens.words[at] if as_written else tokens.values[at]
            READERS.get(name, copy_of(name))(fields, tokens.classes[at], value)
    which = m.start("which") if "which" in m.re.groupindex else -1
    if language.the_next_follows and fields.get("which") == 1 and which > 0 and tokens.classes[which - 1] == "t":
        fields["which"], fields["order"] = None, 1
    if fields.get("which") == 1 and one.name == "part of this day":
        fields["which"], fields["order"] = None, 1
    if fields.get("order") == 1 and fields.get("part") == "TNI" and not language.the_next_follows:
        fields["order"] = 0
    if one.name == "amount" and tokens.classes[m.start()] == "i" and is_beside_a_noun(fields, m, tokens):
        fields["first"] = m.start() + 1
    elif one.name == "amount" and is_more_than(m.start(), tokens):
        fields["first"], fields["mod"] = m.start() - 1, "MORE"
    if fields.get("event") and tokens.classes[m.end() : m.end() + 1] in ("", ".", ",", ")", "|"):
        fields["event"] = False
    if one.kind == "offset" and fields.get("event") and tokens.classes[fields["last"]] in "AB":  # type: ignore[index]
        fields["last"] = int(str(fields["last"])) - 1
    if one.kind == "range":
        yield from both_ends(fields, m, tokens)
    else:
        yield Phrase(**fields)  # type: ignore[arg-type]


def is_beside_a_noun(fields: Fields, m: re.Match[str], tokens: Tokens) -> bool:
    """Whether a length of time stands before its noun, whose article it is: "a four-day strike", "a ten year wait"."""
    return tokens.classes[m.start() + 1] in "DN" and not fields.get("plural") and fields.get("amount") != 1


def is_more_than(first: int, tokens: Tokens) -> bool:
    """Whether "over" before a length of time says that it was longer: "the worst in over a decade", "for over a year"."""
    return first > 1 and tokens.words[first - 1] == "over" and tokens.classes[first - 2] in "np"


def both_ends(fields: Fields, m: re.Match[str], tokens: Tokens) -> Iterator[Phrase]:
    """The two times of a range: two days of a month, or two years."""
    fields["kind"] = "date"
    if fields.get("clock"):
        yield from both_hours(fields, m, tokens)
        return
    first, last = int(str(fields["first"])), int(str(fields["last"]))
    name = next(slot for slot in ("day2", "year_end", "bc_end") if slot in m.re.groupindex)
    end, at = int(float(str(fields.pop(name)))), m.start(name)
    whole = Phrase(**fields)  # type: ignore[arg-type]
    if name == "day2":
        month_first = tokens.classes[first] == "M"
        if not month_first and whole.day and whole.day > end and whole.month:
            yield before_the_month(whole, last=m.start("day"))
            yield replace(whole, first=at, last=last, day=end, joined=True)
            return
        yield replace(whole, first=first if month_first else m.start("day"), last=m.start("day"))
        yield replace(whole, first=at, last=last, day=end, joined=True)
        return
    yield replace(whole, first=first, last=first)
    if name == "bc_end":
        yield replace(whole, first=at, last=last, year=end, joined=True)
    elif whole.year and len(tokens.words[at].strip("'’‘")) == 2:
        yield replace(whole, first=at, last=last, year=whole.year // 100 * 100 + end, joined=True)


def both_hours(fields: Fields, m: re.Match[str], tokens: Tokens) -> Iterator[Phrase]:
    """The two hours of a range of which the second alone says its half of the day: "between 9 and 10pm"."""
    name = "clock2" if "clock2" in m.re.groupindex else "hour2"
    at, last = m.start(name), m.end() - 1
    fields.pop("clock2", None)
    fields.pop("hour2", None)
    half = str(fields.pop("half2", "") or tokens.words[at].lstrip("0123456789.:"))
    late = tokens.words[at] + (half if name == "hour2" else "")
    early = f"{fields['clock']}{half}"
    first, second = clock_value(early, None), clock_value(late, None)
    if half[:1] not in ("a", "p") or first is None or second is None:
        return
    if first > second:
        early = f"{fields['clock']}{'am' if half[0] == 'p' else 'pm'}"
    whole = Phrase(**fields)  # type: ignore[arg-type]
    yield replace(whole, rule="clock", last=m.start("hour"), clock=early)
    yield replace(whole, rule="clock", first=at, last=last, clock=late)


def before_the_month(whole: Phrase, last: int) -> Phrase:
    """The first day of a range that begins in the month before ("the 24th to 2 January")."""
    month = (whole.month or 1) - 1 or 12
    year = whole.year - (month == 12) if whole.year else None
    return replace(whole, first=last, last=last, month=month, year=year)


def last_token(m: re.Match[str], tokens: Tokens) -> int:
    """The last token of a match, without the stop that ends a sentence rather than an abbreviation."""
    last = m.end() - 1
    while last > m.start() and (
        tokens.classes[last] in ",-("
        or (tokens.classes[last] == "." and (len(tokens.words[last - 1]) > 4 or tokens.words[last - 1] in SHORT_MONTHS))
    ):
        last -= 1
    return last
