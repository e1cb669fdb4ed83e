"""Events that accounts put on different days or hours: which entries of a timeline tell the same and cannot both be right."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import combinations
from math import sqrt

from rashomon.clean.titles import CALENDAR
from rashomon.times.alike import COMMON_STEM
from rashomon.times.lines import Told

Key = tuple[str, str, str]
FINE = ("time", "hour", "part", "day")
ALIKE = 0.4
LEAST_SHARED = 4
NEAR_DAYS = 14
WEEK = 7
DAY = len("2000-01-01")

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_ANEW = re.compile(
    r"\b(?:again|another|further|second|third|anniversary|erneut|wieder|weitere[rs]?|encore|nouvelle|otr[ao]|nuev[ao])\b", re.I
)
_DAYS_ON = re.compile(
    r"\b(?:an?|one|two|three|four|five|six|seven|\d+) (?:hour|day|night|week|month)s? (?:after|before|later|earlier)\b"
    r"|\b(?:Stunden?|Tage?|Wochen?|Monate?) (?:nach|vor|später|zuvor)\b"
)
"""What tells two events by how far they lie apart: its time is that of one of them."""
_NOT = re.compile(r"\b(?:not|never|nobody|no one|nicht|nie|kein(?:e[rmns]?)?)\b|n['’]t\b", re.I)
_NAMED = re.compile(r"(?<=[\w,;] )([A-ZÀ-Þ][\w-]+)")
_HIM_OR_HER = re.compile(r"\b(?:(he|him|his)|she|her|hers)\b", re.I)


def same_elsewhen(
    groups: Sequence[tuple[Key, Sequence[Told]]], origin: Mapping[str, object], weights: Mapping[str, float]
) -> list[tuple[int, int]]:
    """The pairs of entries, by their numbers, that tell one event at times that exclude each other.

    An account that has a part in both knows of two events: such entries are no pair.
    """
    lines = [(number, one) for number, (_, group) in enumerate(groups) for one in group]
    tellers = [{origin.get(one.line.article, one.line.article) for one in group} for _, group in groups]
    found: set[tuple[int, int]] = set()
    for i, j in alike([one.about for _, one in lines], weights):
        (a, one), (b, other) = lines[i], lines[j]
        apart = a != b and (a, b) not in found and not tellers[a] & tellers[b]
        if apart and excludes(groups[a][0], groups[b][0]) and disagree(one, other) and of_one_event(one, other):
            found.add((a, b))
    return sorted(found)


def alike(abouts: Sequence[Sequence[str]], weights: Mapping[str, float]) -> list[tuple[int, int]]:
    """Pairs of lines that share much of what they tell; a stem of very many lines joins none."""
    holders: dict[str, list[int]] = defaultdict(list)
    for i, about in enumerate(abouts):
        for stem in about:
            holders[stem].append(i)
    shared: dict[tuple[int, int], list[float]] = defaultdict(list)
    for stem, members in holders.items():
        if len(members) <= COMMON_STEM:
            for pair in combinations(members, 2):
                shared[pair].append(weights[stem] ** 2)
    sizes = [sqrt(sum(weights[stem] ** 2 for stem in about)) or 1.0 for about in abouts]
    return sorted(
        (i, j) for (i, j), both in shared.items() if len(both) >= LEAST_SHARED and sum(both) >= ALIKE * sizes[i] * sizes[j]
    )


def excludes(one: Key, other: Key) -> bool:
    """Whether two times cannot both be those of one event: days or hours not far apart, or two months, or two years."""
    size = min(len(one[0]), len(other[0]))
    if one[0][:size] <= other[1][:size] and other[0][:size] <= one[1][:size]:
        return False
    if one[2] in FINE and other[2] in FINE:
        return days_between(one, other) <= NEAR_DAYS or one[0][5:DAY] == other[0][5:DAY]
    return one[2] == other[2] and one[2] in ("month", "year")


def days_between(one: Key, other: Key) -> int:
    """How many days lie between the first days of two times."""
    return abs((date.fromisoformat(one[0][:DAY]) - date.fromisoformat(other[0][:DAY])).days)


def disagree(one: Told, other: Told) -> bool:
    """Whether it is the accounts that differ: not the same words read of two days, nor a year that one of them leaves out."""
    a, b = one.mention, other.mention
    if a.span.text.casefold() == b.span.text.casefold() or one.line.text.split() == other.line.text.split():
        return False
    if (a.from_ or "")[:4] != (b.from_ or "")[:4]:
        return bool(_YEAR.search(a.span.text) and _YEAR.search(b.span.text))
    days = abs((date.fromisoformat((a.from_ or "")[:DAY]) - date.fromisoformat((b.from_ or "")[:DAY])).days)
    dated = _NUMBER.search(a.span.text) and _NUMBER.search(b.span.text)
    return bool(dated) or days == 0 or days % WEEK != 0


def of_one_event(one: Told, other: Told) -> bool:
    """Whether two lines name one thing alike and nothing tells them apart: speech, "another", "not", figures, him and her."""
    if one.reported != other.reported or is_quoted(one) or is_quoted(other) or not named(one) & named(other):
        return False
    if any(bool(only.search(one.line.text)) != bool(only.search(other.line.text)) for only in (_ANEW, _NOT, _DAYS_ON)):
        return False
    if genders(one) and genders(other) and not genders(one) & genders(other):
        return False
    here, there = figures(one), figures(other)
    return not (here and there) or bool(here & there)


def is_quoted(one: Told) -> bool:
    """Whether the time stands in a quotation, whose "this morning" is that of the speaker."""
    before = one.line.text[: max(0, one.mention.span.start - one.line.start)]
    return before.count('"') % 2 == 1 or before.count("“") > before.count("”")


def named(one: Told) -> set[str]:
    """The words with a capital inside a line, without those of the calendar: who and where it tells of."""
    return {word for m in _NAMED.finditer(one.line.text) if (word := m[1].casefold()) not in CALENDAR}


def genders(one: Told) -> set[bool]:
    """Whether a line speaks of him, of her, or of both."""
    return {bool(m[1]) for m in _HIM_OR_HER.finditer(one.line.text)}


def figures(one: Told) -> set[str]:
    """The numbers in a line, without those of its time."""
    line, span = one.line, one.mention.span
    return {m.group() for m in _NUMBER.finditer(line.text) if not span.start <= line.start + m.start() < span.end}
