"""What each slot of a rule puts into the fields of a phrase."""

from __future__ import annotations

from collections.abc import Callable

from rashomon.times.clock import clock_in_part

_WHICH = {"L": -1, "T": 0, "E": 1}
_ORDER = {"l": -1, "f": 0, "q": 0, "m": 1, "B": -1, "A": 1, "E": 1}
Fields = dict[str, object]


def copy_of(name: str) -> Callable[[Fields, str, object], None]:
    """A reader that keeps the value as it is."""

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


def _length(fields: Fields, cls: str, value: object) -> None:
    """A number or a unit of a length told in several units, one behind the other."""
    told = str(value).removesuffix("s") if cls == "U" else f"{1 if cls == 'i' else float(str(value)):g}"
    fields["value"] = f"{fields.get('value', '')}{told}"


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


def _month_half(fields: Fields, _cls: str, value: object) -> None:
    fields["mod"] = "START" if str(value).endswith("1") else "END"


def _weekday(fields: Fields, _cls: str, value: object) -> None:
    if isinstance(value, tuple):
        fields["weekday"], fields["part"] = value
    else:
        fields["weekday"] = value


def _day_beside(fields: Fields, _cls: str, value: object) -> None:
    fields["unit"], fields["order"] = "D", value


def _unit_word(fields: Fields, _cls: str, value: object) -> None:
    fields["unit"], fields["which"] = value if isinstance(value, tuple) else ("Y", 0)


def _night_to(fields: Fields, _cls: str, _value: object) -> None:
    fields["part"], fields["before"] = "TNI", True


def _quarter_month(fields: Fields, _cls: str, value: object) -> None:
    fields["sign"] = f"Q{(int(str(value)) + 2) // 3}"


def _week_number(fields: Fields, _cls: str, value: object) -> None:
    fields["nth"] = int(float(str(value)))


def _two_digits(fields: Fields, _cls: str, value: object) -> None:
    fields["short_year"] = int(str(value))


def _last_one(fields: Fields, _cls: str, _value: object) -> None:
    fields["nth"] = -1


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


def _same_unit(fields: Fields, cls: str, value: object) -> None:
    _unit(fields, cls, value)
    fields["same_unit"] = fields.pop("unit")


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


READERS: dict[str, Callable[[Fields, str, object], None]] = {
    "year": _year,
    "fullyear": _year,
    "bc": _bc,
    "calendar_year": _years,
    "tens": _tens,
    "ordinal_day": _quoted_day,
    "ordinal": copy_of("nth"),
    "fiscal": _flag("fiscal"),
    "amount": _amount,
    "count": _amount,
    "number": _amount,
    "half": _half,
    **dict.fromkeys(("first_amount", "first_unit", "next_amount", "next_unit", "last_amount", "last_unit"), _length),
    "over": _over,
    "under": _under,
    "unit": _unit,
    "plural": _plural,
    "same": _flag("same"),
    "same_unit": _same_unit,
    "year_unit": _unit,
    "clock": _clock,
    "hour": _clock,
    "half_part": _half_part,
    "day_part": _day_part,
    "half_hour": _minutes(30),
    "minutes": _minutes(None),
    "quarter": _minutes(15),
    "past_or_to": _past_or_to,
    "told_hour": _told_hour,
    "quarter_month": _quarter_month,
    "week": copy_of("week"),
    "week_which": _week_which,
    "month_half": _month_half,
    "weekday": _weekday,
    "before_christ": _flag("bc"),
    "nth_stop": copy_of("nth"),
    "day_beside": _day_beside,
    "unit_word": _unit_word,
    "night_to": _night_to,
    "week_number": _week_number,
    "two_digits": _two_digits,
    "last_one": _last_one,
    "from_named": _order,
    "second_last": _counting(-2),
    "second_next": _counting(2),
    "military": _military,
    "half_day": _half_day,
    "fixed": copy_of("part"),
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
    "reference": copy_of("value"),
    "adverb": copy_of("value"),
    **dict.fromkeys(("era", "every", "plus", "sooner", "offset", "amount2", "hours"), _nothing),
}
