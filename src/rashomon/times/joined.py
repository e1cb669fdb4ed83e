"""Times that stand side by side: dates that share a year, and the two ends of a range."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rashomon.times.context import Resolved
from rashomon.times.days import interval_of
from rashomon.times.language import Language
from rashomon.times.phrases import Phrase
from rashomon.times.setting import is_end
from rashomon.times.tokens import Tokens

NEAR = 3
REACH = 14


def with_neighbours(phrases: list[Phrase], tokens: Tokens, language: Language) -> list[Phrase]:
    """The phrases, each knowing what stands between it and the one before, and dates with the year of those they are joined to.

    "July 1 to July 3, 1863" are of one year; "a year later, in May" is of the year just told.
    """
    out = list(phrases)
    for i in range(len(out) - 1):
        if is_clock_alone(out[i]) and is_of_next(out, i, tokens, language):
            out[i] = replace(out[i], on_next=True)
    for i in range(1, len(out)):
        between = tokens.classes[out[i - 1].last + 1 : out[i].first]
        if len(between) <= NEAR:
            years = out[i].rule == out[i - 1].rule == "year" and between in ("d", "-") and lead_of(out[i - 1], tokens) == "p"
            out[i] = replace(out[i], joined=True) if years else out[i]
            year_order = 0 if of_the_year_told(out[i - 1], out[i], between) else out[i].year_order
            in_a_row = all(one.rule == "weekday" and one.part is None for one in (out[i - 1], out[i]))
            out[i] = replace(out[i], beside=between, year_order=year_order, follows_weekday=in_a_row)
    for i in range(len(out) - 2, -1, -1):
        p, after = out[i], out[i + 1]
        month = after.month or 0
        between = tokens.classes[p.last + 1 : after.first]
        if not (p.month and after.month and between in _JOINERS):
            continue
        if after.year is None and between not in _LISTS:
            out[i + 1] = after = replace(after, joined=True)
        if p.year is not None or p.year_order is not None:
            continue
        if after.year:
            out[i] = replace(p, year=after.year - (month < p.month))
        elif after.year_which is not None and p.year_which is None and p.which is None:
            out[i] = replace(p, year_which=after.year_which - (month < p.month))
    return out


_JOINERS = frozenset({"d", "-", ",", ",d", "/", "p", ",p", "dn", "dp"})
_LISTS = frozenset({",", ",d", "dn", "dp", ",p"})


def is_clock_alone(p: Phrase) -> bool:
    """Whether a phrase is an hour and nothing else."""
    return p.clock is not None and not (p.weekday or p.month or p.digits) and p.distance is None and p.which is None


def is_of_next(phrases: Sequence[Phrase], i: int, tokens: Tokens, language: Language) -> bool:
    """Whether the next phrase is a day of the same sentence, and no other time stands before the hour in it."""
    p, after = phrases[i], phrases[i + 1]
    between = range(p.last + 1, after.first)
    if (
        len(between) > REACH
        or after.clock
        or after.part
        or not (after.weekday or (after.month and after.day) or after.distance == -1)
    ):
        return False
    if any(ends_or_says(j, tokens, language) for j in between):
        return False
    start = phrases[i - 1].last + 1 if i else 0
    return i == 0 or any(is_end(tokens, j) for j in range(max(start, p.first - 3 * REACH), p.first))


def ends_or_says(j: int, tokens: Tokens, language: Language) -> bool:
    """Whether a token ends a sentence or says that somebody spoke."""
    return is_end(tokens, j) or tokens.words[j] in language.saying


def lead_of(p: Phrase, tokens: Tokens) -> str:
    """The class of the token before a phrase."""
    return tokens.classes[p.first - 1 : p.first] if p.first else ""


def of_the_year_told(before: Phrase, p: Phrase, between: str) -> bool:
    """Whether a month stands right behind a year told by its distance ("last year, in May")."""
    yearly = before.unit == "Y" and before.kind in ("unit", "offset") and not before.plural
    own = p.year is not None or p.year_which is not None or p.year_order is not None or p.which is not None
    return bool(yearly and p.month and not own and between in _TELLING)


_TELLING = frozenset({"n", ",", ",n", "p", ",p"})


def after_the_first(got: Resolved, first: Resolved | None) -> Resolved:
    """The second end of a range, in the next year where it would lie before the first ("20 December to 3 January")."""
    if not first or not first.value or not got.value or got.check != "ok" or not (got.value[:4] + first.value[:4]).isdecimal():
        return got
    later = f"{int(got.value[:4]) + 1:04}{got.value[4:]}"
    if got.value >= first.value or interval_of(later) is None or int(first.value[:4]) < int(got.value[:4]):
        return got
    return replace(got, value=later, why="the end of a range that begins in the year before")
