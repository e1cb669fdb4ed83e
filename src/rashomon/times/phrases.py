"""The times a text names, as written: rules over token classes give phrases whose parts are still open."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from rashomon.times.clock import clock_in_part
from rashomon.times.language import Language, Rule
from rashomon.times.tokens import Tokens


@dataclass(frozen=True, slots=True)
class Phrase:
    """A named time before it is resolved: what its words say and nothing more.

    `which` counts from the time of writing (-1 last, 0 this, 1 next), `order` from the time just named. `year_which` and
    `year_order` do the same for the year of a date ("August of that year"). `amount` is None for "a few".
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


_WHICH = {"L": -1, "T": 0, "E": 1}
_ORDER = {"l": -1, "f": 0, "q": 0, "m": 1, "B": -1, "A": 1, "E": 1}
Fields = dict[str, object]


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
            _READ.get(name, _copy(name))(fields, tokens.classes[at], value)
    which = m.start("which") if "which" in m.re.groupindex else -1
    if language.the_next_follows and fields.get("which") == 1 and which > 0 and tokens.classes[which - 1] == "t":
        fields["which"], fields["order"] = None, 1
    if fields.get("event") and tokens.classes[m.end() : m.end() + 1] in ("", ".", ",", ")", "|"):
        fields["event"] = False
    if one.kind == "range":
        yield from both_ends(fields, m, tokens)
    else:
        yield Phrase(**fields)  # type: ignore[arg-type]


def both_ends(fields: Fields, m: re.Match[str], tokens: Tokens) -> Iterator[Phrase]:
    """The two times of a range: two days of a month, or two years."""
    fields["kind"] = "date"
    first, last = int(str(fields["first"])), int(str(fields["last"]))
    name = next(slot for slot in ("day2", "year_end", "bc_end") if slot in m.re.groupindex)
    end, at = int(float(str(fields.pop(name)))), m.start(name)
    whole = Phrase(**fields)  # type: ignore[arg-type]
    if name == "day2":
        month_first = tokens.classes[first] == "M"
        yield replace(whole, first=first if month_first else m.start("day"), last=m.start("day"))
        yield replace(whole, first=at, last=last, day=end, joined=True)
        return
    yield replace(whole, first=first, last=first)
    if name == "bc_end":
        yield replace(whole, first=at, last=last, year=end, joined=True)
    elif whole.year and len(tokens.words[at].strip("'’‘")) == 2:
        yield replace(whole, first=at, last=last, year=whole.year // 100 * 100 + end, joined=True)


def last_token(m: re.Match[str], tokens: Tokens) -> int:
    """The last token of a match, without the stop that ends a sentence rather than an abbreviation."""
    last = m.end() - 1
    while last > m.start() and (
        tokens.classes[last] in ",-("
        or (
            tokens.classes[last] == "."
            and (len(tokens.words[last - 1]) > 4 or tokens.words[last - 1] in ("may", "june", "july"))
        )
    ):
        last -= 1
    return last


def _copy(name: str) -> Callable[[Fields, str, object], None]:
    def read(fields: Fields, _cls: str, value: object) -> None:
        fields[name] = value

    return read


def _year(fields: Fields, cls: str, value: object) -> None:
    if cls == "Y":
        fields["year"] = value
    else:
        fields["short_year"] = int(str(value))


def _amount(fields: Fields, cls: str, value: object) -> None:
    if cls == "v":
        fields["vague"] = True
    else:
        fields["amount"] = 1 if cls == "i" else float(str(value))


def _half(fields: Fields, _cls: str, _value: object) -> None:
    fields["amount"] = float(str(fields.get("amount", 0))) + 0.5


def _over(fields: Fields, _cls: str, value: object) -> None:
    fields["nth"] = value


def _under(fields: Fields, _cls: str, value: object) -> None:
    fields["amount"] = float(str(fields.get("amount", 0))) + int(str(fields.pop("nth", 0))) / int(str(value))


def _half_day(fields: Fields, _cls: str, value: object) -> None:
    fields["clock"] = f"{fields.get('clock', '')}{value}"


def _clock(fields: Fields, _cls: str, value: object) -> None:
    fields["clock"] = str(value) + str(fields.get("clock", ""))


def _half_part(fields: Fields, _cls: str, value: object) -> None:
    fields["clock"] = clock_in_part(str(fields.get("clock", "")), str(value))
    fields["vague"] = False


def _day_part(fields: Fields, cls: str, value: object) -> None:
    days, part = value if isinstance(value, tuple) else (0, "")
    fields["distance"] = days
    if part:
        _half_part(fields, cls, part)


def _minutes(number: int | None) -> Callable[[Fields, str, object], None]:
    def read(fields: Fields, _cls: str, value: object) -> None:
        fields["amount"] = number or int(float(str(value)))

    return read


def _past_or_to(fields: Fields, cls: str, _value: object) -> None:
    fields["order"] = 0 if cls == "L" else -1


def _told_hour(fields: Fields, _cls: str, value: object) -> None:
    hour, minutes = int(float(str(value))), int(str(fields.pop("amount")))
    if fields.pop("order"):
        hour, minutes = (hour + 11) % 12, 60 - minutes
    fields["clock"], fields["vague"] = f"{hour}:{minutes:02}", True


def _military(fields: Fields, _cls: str, value: object) -> None:
    fields["clock"] = f"{str(value)[:2]}:{str(value)[2:]}"


def _distance(fields: Fields, _cls: str, value: object) -> None:
    days, part = value if isinstance(value, tuple) else (0, "")
    fields["distance"] = days
    if part:
        fields["part"] = part


def _which(fields: Fields, cls: str, value: object) -> None:
    fields["which"] = _WHICH[cls]
    if value == "past" or value == "the past":
        fields["value"] = "past"


def _week_which(fields: Fields, cls: str, _value: object) -> None:
    fields["week_which"] = _WHICH[cls]


def _counting(units: int) -> Callable[[Fields, str, object], None]:
    def read(fields: Fields, _cls: str, _value: object) -> None:
        fields["which"] = units

    return read


def _order(fields: Fields, cls: str, _value: object) -> None:
    fields["order"] = _ORDER[cls]


def _year_which(fields: Fields, cls: str, _value: object) -> None:
    fields["year_which"] = _WHICH[cls]


def _year_order(fields: Fields, cls: str, _value: object) -> None:
    fields["year_order"] = _ORDER[cls]


def _ago(fields: Fields, _cls: str, _value: object) -> None:
    fields["which"] = -1


def _later(fields: Fields, cls: str, value: object) -> None:
    if value == "now":
        fields["which"] = 1
    else:
        fields.setdefault("order", _ORDER[cls])
        fields["event"] = value == "event"


def _plural(fields: Fields, cls: str, value: object) -> None:
    _unit(fields, cls, value)
    fields["vague"] = True


def _unit(fields: Fields, _cls: str, value: object) -> None:
    fields["unit"], fields["plural"] = str(value).removesuffix("s"), str(value).endswith("s")


def _years(fields: Fields, _cls: str, value: object) -> None:
    fields["plural"] = str(value).endswith("s")


def _tens(fields: Fields, _cls: str, value: object) -> None:
    fields["decade"] = f"{value}s"


def _past(fields: Fields, _cls: str, value: object) -> None:
    fields["value"] = "PAST_REF" if value == "the past" else None


def _quoted_day(fields: Fields, _cls: str, value: object) -> None:
    fields["day"] = value
    fields.setdefault("order", 0)


def _mod(fields: Fields, _cls: str, value: object) -> None:
    if value and "mod" not in fields:
        fields["mod"] = value


def _bc(fields: Fields, _cls: str, value: object) -> None:
    fields["year"], fields["bc"] = int(float(str(value))), True


def _flag(name: str) -> Callable[[Fields, str, object], None]:
    def read(fields: Fields, _cls: str, _value: object) -> None:
        fields[name] = True

    return read


def _nothing(_fields: Fields, _cls: str, _value: object) -> None:
    """A slot that only shapes the pattern."""


_READ: dict[str, Callable[[Fields, str, object], None]] = {
    "year": _year,
    "fullyear": _year,
    "bc": _bc,
    "calendar_year": _years,
    "tens": _tens,
    "ordinal_day": _quoted_day,
    "ordinal": _copy("nth"),
    "fiscal": _flag("fiscal"),
    "amount": _amount,
    "count": _amount,
    "number": _amount,
    "half": _half,
    "over": _over,
    "under": _under,
    "unit": _unit,
    "plural": _plural,
    "clock": _clock,
    "hour": _clock,
    "half_part": _half_part,
    "day_part": _day_part,
    "half_hour": _minutes(30),
    "minutes": _minutes(None),
    "quarter": _minutes(15),
    "past_or_to": _past_or_to,
    "told_hour": _told_hour,
    "week": _copy("week"),
    "week_which": _week_which,
    "second_last": _counting(-2),
    "second_next": _counting(2),
    "military": _military,
    "half_day": _half_day,
    "fixed": _copy("part"),
    "distance": _distance,
    "which": _which,
    "last": _which,
    "ago": _ago,
    "order": _order,
    "that": _order,
    "next": _order,
    "year_which": _year_which,
    "year_order": _year_order,
    "earlier": _later,
    "later": _later,
    "mod": _mod,
    "edge": _mod,
    "about": _mod,
    "past": _past,
    "reference": _copy("value"),
    "adverb": _copy("value"),
    **dict.fromkeys(("era", "every", "plus", "sooner", "offset", "amount2", "hours"), _nothing),
}
