"""Quantities in a sentence: the number as written, what it counts or measures, and how exactly."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from rashomon.clean.stems import LITTLE, listed, stem
from rashomon.facts.manner import Exact, Mark, manner, marks_after
from rashomon.facts.measures import (
    ADJECTIVE_HEADS,
    APPROXIMATE,
    AT_LEAST,
    AT_MOST,
    COUNTS,
    CURRENCIES,
    HOMES,
    KINDS_OF_PEOPLE,
    MOVED,
    MULTIPLIERS,
    OF_PEOPLE,
    ONE_PERSON,
    ONLY_PEOPLE,
    OUTCOME_OF,
    PEOPLE,
    REACHED,
    SPANS_OF_TIME,
    SPEEDS,
    UNITS,
)
from rashomon.facts.nouns import as_written, measured, noun_after
from rashomon.facts.numerals import Token, numbers
from rashomon.facts.outcomes import DEATHS, of_them, outcome_of, present, said_of

_OTHERS, CHILD = stem("others"), stem("child")
PARENTS = listed("mother father parent parents mum mom dad")
"""Those whose children a number after "of" counts ("a mother of four")."""
UNCOUNTED = SPANS_OF_TIME | {"%", "km", "mile", "m", "cm", "foot", "inch", "lb", "mph", "kph", "degree", "point", "seat"}
"""Units of which none is ever dead, burnt or recalled."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number in a sentence: tokens `first` to `last`, places in characters, and what it is a number of.

    `unit` is a measure ("$", "km") or the stem of what is counted; `noun` tells which unit of a measure is of what.
    `outcome` is the state that is counted ("dead"), `state` the word that tells it; `marks` tell a part of a whole, a figure
    given up, or an addition; `written` is a range as it is shown.
    """

    first: int
    last: int
    start: int
    end: int
    value: float
    how: Exact
    unit: str | None
    noun: str | None
    outcome: str | None
    marks: frozenset[Mark]
    counted: str
    state: str = ""
    written: str = ""


def quantities(tokens: Sequence[Token], skip: Sequence[tuple[int, int]] = ()) -> list[Quantity]:
    """The quantities among the tokens of a sentence; places in `skip` (times, names) hold none."""
    found = _ranges(tokens, numbers(tokens, skip))
    starts = [first for first, *_ in found]
    out: list[Quantity] = []
    for n, (first, last, value, unit) in enumerate(found):
        before = found[n - 1][1] if n else -1
        nearer, beyond = (*starts, len(tokens), len(tokens))[n + 1 : n + 3]
        if nearer < len(tokens) and _of_age(tokens, nearer):
            nearer = beyond
        after = (nearer, beyond if tokens[nearer - 1].low == "and" else nearer)
        made = _quantity(tokens, first, last, value, unit, before, after)
        if made is not None and n and out and out[-1].last == found[n - 1][1] and _led(tokens, found[n - 1], found[n]):
            made = _as_range(out.pop(), made) if made.unit in _RANGED else made
        if made is not None and not (out and _restated(tokens, out[-1], made)):
            out.append(_taken_back(tokens, out[-1], made) if out else made)
    return _with_parts(tokens, out)


def _with_parts(tokens: Sequence[Token], found: list[Quantity]) -> list[Quantity]:
    """The quantities, those that are only what a total beside them grew by marked as additions.

    "Five are known to have died, after two died in hospital".
    """
    out = _with_state_of_some(tokens, found)
    for n, (one, other) in enumerate(pairwise(out)):
        if one.outcome is None or one.outcome != other.outcome or one.outcome not in OF_PEOPLE:
            continue
        between = [t.low for t in tokens[one.last + 1 : other.first]]
        if one.value > other.value and "after" in between[-2:]:
            out[n + 1] = replace(other, marks=other.marks | {"more"})
    return out


def _with_state_of_some(tokens: Sequence[Token], found: list[Quantity]) -> list[Quantity]:
    """The quantities, those of whom a state is told that the whole before or behind them is not in, as all in that state.

    "Two of the 17 patients have died", "19 fell ill and two of them have died": two dead. "Six of the dead" stay a part.
    """
    out = list(found)
    for n, (one, other) in enumerate(pairwise(found)):
        between = [t.low for t in tokens[one.last + 1 : other.first]]
        if between[:1] == ["of"] and len(between) <= 2 and one.outcome is None and other.outcome in OF_PEOPLE:
            unit = one.unit if one.unit and one.unit != "#" else other.unit
            marks = one.marks - {"part"}
            out[n] = replace(one, unit=unit, outcome=other.outcome, state=other.state, marks=marks, counted=other.counted)
            out[n + 1] = replace(other, outcome=None, state="")
        elif other.outcome in OF_PEOPLE and of_them(tokens, other.last) and one.outcome != other.outcome:
            out[n + 1] = replace(other, marks=other.marks - {"part"})
    return out


Number = tuple[int, int, float, str | None]


def _ranges(tokens: Sequence[Token], found: Sequence[Number]) -> list[Number]:
    """The numbers, the lower one of a range with the thousands of the upper ("between four and five thousand")."""
    out = list(found)
    for n, ((first, last, low, unit), (_, end, high, _)) in enumerate(pairwise(found)):
        led = _led(tokens, found[n], found[n + 1])
        factor = MULTIPLIERS.get(tokens[end].low.removesuffix("s"), 1)
        if led and factor >= 100 and low < high / factor:
            out[n] = first, last, low * factor, unit
    return out


def _led(tokens: Sequence[Token], one: Number, other: Number) -> bool:
    """Whether two numbers are the ends of a range."""
    between = [t.low for t in tokens[one[1] + 1 : other[0]]]
    whole = between == ["and"] and one[0] > 0 and tokens[one[0] - 1].low == "between"
    return whole or between in (["to"], ["or"], ["-"])


_RANGED = PEOPLE | KINDS_OF_PEOPLE


def _as_range(low: Quantity, high: Quantity) -> Quantity:
    """One quantity for both ends of a range of people: about the middle, shown as a range."""
    if not low.value < high.value <= 3 * low.value or low.unit not in ("#", high.unit):
        return high
    written = f"{low.value:,.0f} to {high.value:,.0f}"
    return replace(high, first=low.first, start=low.start, value=(low.value + high.value) / 2, how="about", written=written)


def _of_age(tokens: Sequence[Token], at: int) -> bool:
    """Whether a number tells an age: "a girl of six", or between commas ("One patient, a man of 81, has died")."""
    if at > 1 and tokens[at - 1].low == "of" and tokens[at - 2].low in ONE_PERSON:
        return True
    between = at > 2 and at + 1 < len(tokens) and tokens[at + 1].text == "," and "," in [t.text for t in tokens[at - 4 : at]]
    return between and tokens[at - 1].low in ("of", "aged", ",")


def _taken_back(tokens: Sequence[Token], one: Quantity, other: Quantity) -> Quantity:
    """A number of the same thing as the one before it, given up for it ("2.6 million crowns, not 1.8 million")."""
    between = [t.low for t in tokens[one.last + 1 : other.first]]
    moved = between[-2:] in (["up", "from"], ["down", "from"]) or between[-3:] in (
        ["up", "from", "the"],
        ["down", "from", "the"],
    )
    near = between[-1:] in (["not"], ["from"], ["than"]) and len(between) <= 6
    if other.unit != "#" or not (near or (moved and len(between) <= 12)):
        return other
    marks: frozenset[Mark] = other.marks | {"former"}
    return replace(other, unit=one.unit, noun=one.noun, outcome=one.outcome, counted=one.counted, marks=marks)


def _restated(tokens: Sequence[Token], one: Quantity, other: Quantity) -> bool:
    """Whether a number only repeats the one before it in another unit: "2,000 kilometres (about 1,200 miles)"."""
    between = [t.text for t in tokens[one.last + 1 : other.first]]
    return (
        "(" in between
        and ")" not in between
        and len(between) <= 5
        and (one.unit != other.unit or other.unit in CURRENCIES.values())
    )


def _quantity(
    tokens: Sequence[Token], first: int, last: int, value: float, unit: str | None, before: int, after: tuple[int, int]
) -> Quantity | None:
    if first and tokens[first - 1].low == "aged":
        return None
    if _in_brackets(tokens, first, last) or (first and tokens[first - 1].low in _SERIES and tokens[last].text.isdigit()):
        return None
    how, marks = manner(tokens, first, last)
    named = _named_before(tokens, first)
    alone = named == "magnitude" or (named in HOMES and not _people_at(tokens, last + 1))
    noun, end = (None, last) if alone else noun_after(tokens, last, after[0])
    some = _said_to_be(tokens, last, end) if noun is None or tokens[last + 1].low == "of" else None
    if some is not None:
        noun, end = some
        marks = marks | {"part"}
    if unit is None and noun is not None:
        unit = UNITS.get(noun)
        if unit is not None:
            noun = measured(tokens, end, after[0])
        if unit in SPEEDS and [t.low for t in tokens[end + 1 : end + 3]] in (["an", "hour"], ["per", "hour"]):
            unit, noun, end = SPEEDS[unit], None, end + 2
    if unit is None:
        unit, noun = noun, None
    outcome, state = outcome_of(tokens, first, last, before, after[1])
    if unit == _OTHERS and outcome in ONLY_PEOPLE:
        unit = "person"
    if unit in COUNTS:
        unit, outcome = "person", COUNTS[unit]
    seen = present(tokens, first, end)
    if outcome is None and seen and (unit is None or unit in PEOPLE or unit in KINDS_OF_PEOPLE):
        unit, outcome, state = unit or "person", "present", seen
    moved = None if noun or unit else _moved(tokens, first)
    if moved is not None:
        counted = "dead" if moved.stem in DEATHS else OUTCOME_OF.get(moved.stem) if moved.low in ADJECTIVE_HEADS else None
        unit, outcome = ("person", counted) if counted else (moved.stem, outcome)
        unit = "person" if unit in PEOPLE else unit
    if unit is None:
        people = named not in HOMES | {CHILD} and (
            (outcome in OF_PEOPLE and _ends(tokens, first, last)) or said_of(tokens, last)
        )
        unit = "person" if people else named
    if unit == named and named in HOMES | {CHILD}:
        outcome = None
    if unit is None and value >= 1000 and not tokens[last].text.isdigit():
        unit = "#"
    if (
        unit is None
        or _is_pronoun(tokens[first], unit)
        or (first and tokens[first].low == "one" and tokens[first - 1].low == "no")
    ):
        return None
    people = unit in PEOPLE or unit in KINDS_OF_PEOPLE
    if (outcome in ONLY_PEOPLE and not people) or (outcome == "destroyed" and people) or unit in UNCOUNTED:
        outcome = None
    return Quantity(
        first,
        last,
        tokens[first].start,
        tokens[last].end,
        value,
        how,
        unit,
        noun,
        outcome,
        frozenset(marks | marks_after(tokens, last, end)),
        counted=tokens[end].low if some else as_written(tokens, first, last, end, unit),
        state=state if outcome else "",
    )


_SERIES = listed(
    "stage phase grade tier category class level ward unit flat gate platform terminal chapter type step clause section"
)
"""Words before a number that only tells which one is meant ("Stage 1 infant formula")."""


def _people_at(tokens: Sequence[Token], at: int) -> bool:
    """Whether a token is a noun for people."""
    return at < len(tokens) and (tokens[at].stem in PEOPLE or tokens[at].stem in KINDS_OF_PEOPLE)


def _moved(tokens: Sequence[Token], first: int) -> Token | None:
    """What stands at a number, or has moved to it ("names have risen to 2,300", "the missing number 17", "the toll hit 9")."""
    if first < 2:
        return None
    last, verb = tokens[first - 1].low, tokens[first - 2]
    if last == "at" and verb.low in ADJECTIVE_HEADS:
        return verb
    numbered = last in ("number", "numbered") and first > 2
    reached = last in REACHED
    stood = last == "at" and verb.low in ("stood", "stands", "stand")
    stays = last in _STAYS and any(t.low in ("number", "toll", "count") for t in tokens[max(0, first - 8) : first])
    if first < 3 or not (numbered or reached or stood or stays or (last == "to" and verb.low in MOVED)):
        return None
    before = tokens[max(0, first - 20) : first - (1 if numbered or reached or stays else 2)]
    numbered_of = next((i for i, t in enumerate(before[:-2]) if t.low == "number" and before[i + 1].low == "of"), None)
    if numbered_of is not None:
        before = before[numbered_of + 2 :]
        state = next((t for t in before[:3] if t.low in ADJECTIVE_HEADS), None)
        if state:
            return state
    toll = next((t for t in before if t.stem in DEATHS or (t.low in ADJECTIVE_HEADS and last != "to")), None)
    plural = (
        t
        for t in before
        if t.text[0].isalpha() and t.low.endswith("s") and not t.low.endswith("ss") and t.low not in LITTLE and len(t.low) > 3
    )
    return toll or next(plural, None)


_STAYS = listed("is was remains remained stays stayed now")
"""Verbs between the number of something and how great it is ("the number of dead remains two")."""


def _said_to_be(tokens: Sequence[Token], last: int, end: int) -> tuple[str, int] | None:
    """What some of those counted are said to be ("240 were pilots", "five of the dead were children"), and its token."""
    at = end + 1 if end > last else last + 1
    if [t.low for t in tokens[at : at + 1]] not in (["are"], ["were"]) or at + 1 >= len(tokens):
        return None
    noun = tokens[at + 1]
    plural = noun.low in ("children", "women", "men", "police") or (
        noun.low.endswith("s") and len(noun.low) > 3 and not noun.low.endswith("ss")
    )
    ends = at + 2 >= len(tokens) or tokens[at + 2].text[0] in ".,;)" or tokens[at + 2].low in LITTLE
    return (noun.stem, at + 1) if plural and ends and noun.text.islower() and noun.low not in LITTLE else None


def _named_before(tokens: Sequence[Token], first: int) -> str | None:
    """What a number without a noun is of, when that stands before it: "a magnitude of 5.6", "magnitude 5.6"."""
    if first and tokens[first - 1].low == "magnitude":
        return "magnitude"
    if first < 2 or tokens[first - 1].low != "of" or tokens[first - 2].low in LITTLE or not tokens[first - 2].text[0].isalpha():
        return None
    if tokens[first - 2].low in PARENTS:
        return CHILD
    if tokens[first - 2].low in _SPEAKING:
        return None
    return "magnitude" if tokens[first - 2].low == "magnitude" else tokens[first - 2].stem


_SPEAKING = listed("speak speaks spoke spoken speaking talk talks talked talking tell tells told heard hear think thought")
"""Verbs before "of" that count nothing ("the union spoke of 6,000")."""


def _ends(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a number without a noun is what its verb counts ("injuring another 40."): a verb before, nothing after."""
    after = tokens[last + 1] if last + 1 < len(tokens) else None
    before = [t for t in tokens[max(0, first - 4) : first] if t.low not in _ROUGHLY][-2:]
    verb = any(t.stem in OUTCOME_OF and t.low.endswith(("ing", "ed")) for t in before)
    return verb and (after is None or after.text in ",.;)" or after.low in ("and", "in", "on", "at", "when", "after", "as"))


_ROUGHLY = APPROXIMATE | AT_LEAST | AT_MOST | listed("at least most more less fewer than")


def _is_pronoun(token: Token, unit: str) -> bool:
    """Whether "one" is no number of anything ("one wonders", "one room"): it counts only people and spans of time."""
    return token.low == "one" and unit not in PEOPLE and unit not in KINDS_OF_PEOPLE and unit not in SPANS_OF_TIME


def _in_brackets(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a number stands alone in brackets after another: the same amount in another currency."""
    if first < 2 or last + 1 >= len(tokens) or tokens[first - 1].text != "(" or tokens[last + 1].text != ")":
        return False
    return tokens[first - 2].low in MULTIPLIERS or any(c.isdigit() for c in tokens[first - 2].text)
