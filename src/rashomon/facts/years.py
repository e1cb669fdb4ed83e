"""When one thing was done, as reports tell it by a verb and a date of any grain: "opened in July 1936", "opened in 1938"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations

from rashomon.clean.stems import listed
from rashomon.facts.claims import Claim
from rashomon.facts.lines import Line
from rashomon.facts.measures import TELLING
from rashomon.facts.order import UNPLACED

BACK = 6
"""Tokens before a date in which the verb stands that it is the date of."""
APART = 40
"""Years between two dates of which one thing may hold."""
MOST = 40
"""Dates of one verb that are held against each other."""
SHARED = 2
"""Words of matter that two lines must share where the words right about their dates share none."""
_AT = listed("in on since from about around early late mid summer spring autumn winter")
_DONE = listed("born built made begun won held sold bought found written lost came began")
"""Verbs that tell what was done and do not end in -ed."""


def deed_years(claims: Sequence[Claim], lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """The pairs of dates that two articles give of one deed, in two years or months, each the only one of its article."""
    told: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    dates: dict[str, set[Date]] = defaultdict(set)
    for i, claim in enumerate(claims):
        if claim.slot == "date" and (day := _date(claim)):
            dates[claim.span.article] |= {day, day[:1]}
            if verb := _verb(claim, lines[claim.line]):
                told[verb][claim.span.article].append(i)
    for verb, homes in sorted(told.items()):
        once = [inner[0] for inner in homes.values() if len({_date(claims[i]) for i in inner}) == 1][:MOST]
        for i, j in combinations(once, 2):
            a, b = claims[i], claims[j]
            one, other = _date(a), _date(b)
            grain = min(len(one), len(other))
            if one[:grain] == other[:grain] or abs(one[0] - other[0]) > APART or a.subject[0] == b.subject[0] == "day":
                continue
            held = other[:grain] in dates[a.span.article] or one[:grain] in dates[b.span.article]
            if not held and _of_one(a, b, lines, verb):
                yield i, j


Date = tuple[int, ...]


def _date(claim: Claim) -> Date:
    """The year of a date, and its month where it is told; empty where the year is not known."""
    grain, value = claim.subject[0], int(claim.value)
    if grain == "year":
        return (value,)
    if grain == "month":
        return ((value - 1) // 12, (value - 1) % 12 + 1)
    if grain == "day" and value > UNPLACED:
        day = date.fromordinal(value)
        return day.year, day.month
    return ()


def _verb(claim: Claim, line: Line) -> str:
    """The stem of the verb that a date stands by, with no stop between them."""
    before = [t for t in line.tokens if t.start < claim.span.start - line.sentence.span.start]
    if not before or before[-1].low not in _AT:
        return ""
    for token in reversed(before[-BACK:]):
        if not token.text[0].isalnum():
            return ""
        lowered = token.text[0].islower() or token is line.tokens[0]
        if lowered and token.low not in TELLING and (token.low.endswith("ed") or token.low in _DONE):
            return token.stem
    return ""


def _of_one(a: Claim, b: Claim, lines: Sequence[Line], verb: str) -> bool:
    """Whether two dates of one verb stand amid a word of matter in common, or in lines that share two."""
    shared = (lines[a.line].stems & lines[b.line].stems) - {verb}
    return bool((a.near & b.near) - {verb}) or len(shared) >= SHARED
