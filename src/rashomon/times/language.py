"""What a language table holds: its words, its phrases of several words, and its rules."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

# A word's class is one letter, so that a text becomes a string of classes and a rule a short pattern over it.
CLASSES = {
    "M": "month",
    "W": "weekday",
    "Z": "season",
    "P": "part of a day",
    "U": "unit of time",
    "Y": "year in four digits",
    "y": "year in two digits after an apostrophe",
    "S": "decade",
    "J": "date in digits",
    "C": "clock time",
    "D": "number up to 31 in digits",
    "N": "other number, in digits or words",
    "1": "number word that is not yet joined with its neighbours",
    "O": "ordinal, in digits or words",
    "Q": "quarter or half of a year by its sign",
    "H": "holiday or named day",
    "V": "calendar week, before its number",
    "K": "the day before or after the one told of",
    "X": "a unit counted from now, in one word",
    "I": "the night that ends on a day",
    "R": "day by its distance from today",
    "w": "now, recently, soon",
    "j": "adverb of repetition",
    "v": "a few, several",
    "h": "half",
    "t": "the",
    "i": "a, an",
    "T": "this",
    "f": "that",
    "q": "same",
    "L": "last",
    "E": "next",
    "l": "previous (seen from the time just named)",
    "m": "following (seen from the time just named)",
    "g": "ago",
    "B": "before, earlier",
    "A": "after, later",
    "e": "early, mid, late",
    "r": "beginning, end",
    "a": "about, almost, over",
    "u": "every, per",
    "k": "a.m. or p.m.",
    "z": "time zone",
    "b": "BC",
    "F": "of",
    "n": "in",
    "p": "other preposition",
    "d": "joiner: to, and, until",
    "o": "old, aged",
    "G": "fiscal",
    "x": "any other word",
    "@": "at, before an hour",
    "c": "a word that may stand between an amount and its unit: consecutive, full",
}

SLOTS = {
    "weekday": "W",
    "month": "M",
    "season": "Z",
    "part": "P",
    "part2": "P",
    "half_part": "P",
    "week": "U",
    "week_which": "[TLE]",
    "unit": "U",
    "unit2": "U",
    "year": "[Yy]",
    "fullyear": "Y",
    "year2": "[YyD]",
    "decade": "S",
    "digits": "J",
    "clock": "C",
    "hour": "[DN]",
    "day": "[DO]",
    "day2": "[DO]",
    "number": "[DN]",
    "amount": "[DNvi]",
    "count": "[DNv]",
    "amount2": "[DN]",
    "first_amount": "[DNi]",
    "first_unit": "U",
    "next_amount": "[DN]",
    "next_unit": "U",
    "last_amount": "[DN]",
    "last_unit": "U",
    "vague": "v",
    "half": "h",
    "ordinal": "O",
    "sign": "Q",
    "quarter_month": "M",
    "month_half": "Q",
    "week_number": "[DN]",
    "two_digits": "D",
    "last_one": "L",
    "nth_stop": "D",
    "before_christ": "b",
    "clock2": "C",
    "hour2": "[DN]",
    "half2": "k",
    "day_beside": "K",
    "unit_word": "X",
    "night_to": "I",
    "holiday": "H",
    "distance": "R",
    "reference": "w",
    "adverb": "j",
    "this": "T",
    "that": "[fq]",
    "last": "L",
    "next": "E",
    "which": "[TLE]",
    "before": "l",
    "after": "m",
    "order": "[lm]",
    "ago": "g",
    "earlier": "B",
    "later": "A",
    "sooner": "[BA]",
    "mod": "e",
    "edge": "r",
    "about": "a",
    "every": "u",
    "half_day": "k",
    "zone": "z",
    "era": "b",
    "offset": "[DN]",
    "plus": "[+-]",
    "past": "L",
    "military": "[YN]",
    "ordinal_day": "O",
    "year_end": "[DNy]",
    "tens": "N",
    "over": "D",
    "under": "D",
    "fiscal": "G",
}

_SLOT = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Rule:
    """One way of naming a time: the classes it may start with, and the pattern of classes with named slots."""

    name: str
    kind: str
    starts: str
    pattern: re.Pattern[str]


def rule(name: str, kind: str, starts: str, pattern: str) -> Rule:
    """A rule from its written form: `{month}` stands for a word of the slot's classes and keeps it."""
    return Rule(name, kind, starts, re.compile(_SLOT.sub(lambda m: f"(?P<{m[1]}>{SLOTS[m[1]]})", pattern)))


Word = tuple[str, object]

ROMAN = dict(enumerate(["xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix", "xx", "xxi"], 11))
"""Centuries as French and Spanish write them."""


def word_set(text: str) -> frozenset[str]:
    """The words of a text, as a set."""
    return frozenset(text.split())


def word_pairs(text: str) -> dict[str, str]:
    """Words and their values, written `word value` and parted by commas."""
    return {part.split()[0]: part.split()[1] for part in text.split(",")}


def endings(stems: str, ends: str) -> list[str]:
    """Every stem with every ending."""
    return [stem + end for stem in stems.split() for end in ends.split()]


def phrase_table(cls: str, forms: Mapping[object, str]) -> dict[tuple[str, ...], Word]:
    """Phrases of one class: each value with its written forms, parted by commas."""
    return {tuple(form.split()): (cls, value) for value, text in forms.items() for form in text.split(",")}


@dataclass(frozen=True)
class Language:
    """All that is known of one language. Keys of `words` and `phrases` are case-folded."""

    code: str
    words: Mapping[str, Word]
    phrases: Mapping[tuple[str, ...], Word]
    rules: Sequence[Rule]
    future: frozenset[str]
    past: frozenset[str]
    past_endings: tuple[str, ...]
    pluperfect: frozenset[str]
    saying: frozenset[str] = frozenset()
    bare: frozenset[str] = frozenset()
    ahead: frozenset[str] = frozenset()
    up_to: frozenset[str] = frozenset()
    """How words that lead up to a time begin, told as one word of measure: "up to the end of June"."""
    behind: frozenset[str] = frozenset()
    stamps: frozenset[str] = frozenset()
    infinitive: str = ""
    toward: frozenset[str] = frozenset()
    deadline: frozenset[str] = frozenset()
    traded: frozenset[str] = frozenset()
    settled: frozenset[str] = frozenset()
    """What becomes of the price of goods for a month to come: "wheat for June closed higher"."""
    found: frozenset[str] = frozenset()
    """What is known of a thing before "to be": "likely to be", "able to be"."""
    relative: frozenset[str] = frozenset()
    clause_openers: frozenset[str] = frozenset()
    """Words that open, right behind a comma, a clause whose verb stands last."""
    calling_off: frozenset[str] = frozenset()
    future_leads: frozenset[str] = frozenset()
    meant: frozenset[str] = frozenset()
    """Verbs of the past that with an infinitive tell what was then to come: "was to resume on Friday"."""
    plans: frozenset[str] = frozenset()
    plans_of_many: frozenset[str] = frozenset()
    many: frozenset[str] = frozenset()
    copulas: frozenset[str] = frozenset()
    comers: frozenset[str] = frozenset()
    planned: frozenset[str] = frozenset()
    planning: frozenset[str] = frozenset()
    moving: frozenset[str] = frozenset()
    moved_to: frozenset[str] = frozenset()
    parting: frozenset[str] = frozenset()
    happened: frozenset[str] = frozenset()
    """What has happened once it is told of by its weekday: "Wednesday's ruling"."""
    awaiting: frozenset[str] = frozenset()
    """Words before such a weekday that tell otherwise: "ahead of Wednesday's ruling"."""
    possible: frozenset[str] = frozenset()
    sensed: frozenset[str] = frozenset()
    """What could be done and was: "could be seen", "could be heard"."""
    off: str = ""
    capital_months: frozenset[str] = frozenset()
    month_first: bool = False
    half_days: bool = False
    future_endings: tuple[str, ...] = ()
    nouns: Mapping[str, Word] = field(default_factory=dict)
    counts_end_in_s: bool = False
    nouns_have_capitals: bool = False
    decimal_comma: bool = False
    unsaid: Literal["past", "future"] | None = None
    the_next_follows: bool = False
    signs: frozenset[str] = field(init=False, default=frozenset())
    phrase_beginnings: Mapping[str, frozenset[str]] = field(init=False, default_factory=dict)
    rules_by_start: Mapping[str, tuple[Rule, ...]] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        by_start: dict[str, tuple[Rule, ...]] = {}
        for one in self.rules:
            for start in one.starts:
                by_start[start] = (*by_start.get(start, ()), one)
        object.__setattr__(self, "rules_by_start", by_start)
        tenses = (
            self.future,
            self.past,
            self.pluperfect,
            self.saying,
            self.ahead,
            self.behind,
            self.deadline,
            self.toward,
            self.traded,
            self.settled,
            self.up_to,
        )
        plans = (self.future_leads, self.plans, self.plans_of_many, self.copulas, frozenset({self.infinitive}))
        object.__setattr__(self, "signs", frozenset().union(*tenses, *plans))
        single = {key[0]: word for key, word in self.phrases.items() if len(key) == 1}
        object.__setattr__(self, "words", {**self.words, **single})
        beginnings: dict[str, set[str]] = {}
        for key in self.phrases:
            if len(key) > 1:
                beginnings.setdefault(key[0], set()).add(key[1])
        object.__setattr__(self, "phrase_beginnings", {first: frozenset(second) for first, second in beginnings.items()})
