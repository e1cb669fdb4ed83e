"""False friends beside a noun: a shift, an age or a person called by a word of time, and lengths that make up one."""

from __future__ import annotations

import re

from rashomon.times.language import word_set
from rashomon.times.phrases import Phrase
from rashomon.times.places import around
from rashomon.times.tokens import OTHER, Tokens

ON_DUTY = word_set(
    "shift shifts round rounds guard guards watch watchman watchmen nurse nurses porter porters staff crew crews worker "
    "workers duty bus buses train trains ferry flight flights boat boats paper papers edition editions bulletin school class "
    "classes sky skies air light rush peak commute prayer prayers mass service"
)
"""What is called by the part of the day it belongs to: "the night shift", "every morning train"."""
OLD = word_set("alte alten alter altes altem")
"""What stands behind the years of somebody in German: "ein 34 Jahre alter Mann"."""
ADULT = 16
LENGTHS = ("Y", "M", "W", "D", "TH", "TM", "TS")
_UNIT_OF_LENGTH = re.compile(r"[\d.]+([A-Z]+)")


def belongs_to_a_part(p: Phrase, tokens: Tokens) -> bool:
    """Whether a part of the day only tells which shift, train or guard is meant: "the night guard", "every night round"."""
    i = p.last + 1
    joined = p.part is not None and i < len(tokens.words) and tokens.starts[i] == tokens.ends[p.last] + 1
    return joined and tokens.words[i] in ON_DUTY


def is_attribute_of_age(p: Phrase, tokens: Tokens) -> bool:
    """Whether an age stands before the noun it tells of: "a 26-year-old striker", "43-year-old Ada Brook"."""
    if tokens.classes[p.last + 1 : p.last + 3] == "-o":
        return True
    i = p.last + 1
    if (tokens.words[i : i + 1] or [""])[0] in OLD or tokens.words[max(0, p.first - 2) : p.first] == ["alter", "von"]:
        return True
    named = i < len(tokens.words) and tokens.classes[i] == OTHER and tokens.text[tokens.starts[i]].isupper()
    return (
        "o" in tokens.classes[p.first : p.last + 1]
        and "-" in tokens.classes[p.first : p.last + 1]
        and (around(p, tokens)[0] == "i" or named)
    )


def is_first_name(p: Phrase, tokens: Tokens) -> bool:
    """Whether a weekday is the first name of somebody whose age is told: "Sunday Adu, 41,"."""
    i = p.last + 1
    if p.last > p.first or tokens.classes[i : i + 3] not in ("x,D", "x,N") or not tokens.text[tokens.starts[i]].isupper():
        return False
    age = tokens.values[i + 2]
    return isinstance(age, int) and age >= ADULT and tokens.classes[i + 3 : i + 4] in (",", ".", "")


def are_amounts(p: Phrase, _tokens: Tokens) -> bool:
    """Whether lengths of time one after the other make up one, the greater unit first: "two hours and fourteen minutes"."""
    units = _UNIT_OF_LENGTH.findall(p.value or "")
    places = [LENGTHS.index(unit) if unit in LENGTHS else -1 for unit in units]
    return -1 not in places and places == sorted(set(places))
