"""Words that may report, and what the rules say of each."""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from rashomon.quotes.indirect import Reported, find_reported
from rashomon.quotes.relatives import only_spoken_of
from rashomon.quotes.speech import PERFORMED
from rashomon.quotes.view import View

_SELF = frozenset({"itself", "himself", "herself", "themselves"})
_OPENING = frozenset("\"“„«‘'")
_FIGURE = 12  # tokens from a verb to the figure that it gives


class Candidate(NamedTuple):
    """A word that may report (token `at`) in the run `first`:`last`, and what the rules find for it."""

    at: int
    first: int
    last: int
    rule: Reported | None
    side: str  # what the rules say: none | after | before | around


def candidates(view: View, first: int, last: int, *, begins: bool = True) -> list[Candidate]:
    """Every word of a run that may report."""
    ruled = {found.last - 1: found for found in find_reported(view, first, last, begins=begins)}
    known = view.cues[bisect_left(view.cues, first) : bisect_left(view.cues, last)]
    among = sorted({*ruled, *(at for at in known if _may_report(view, at, last))})
    return [
        Candidate(at, first, last, rule := ruled.get(at), _side(rule))
        for at in among
        if not (only_spoken_of(view, at, first, last) or _title(view, at, last) or _names_itself(view, at, last))
    ]


def _may_report(view: View, at: int, last: int) -> bool:
    """Whether a word of the table stands outside marks and names, and is no other verb with a particle ("call off")."""
    if view.inside[at] >= 0 or view.name_at[at] >= 0 or (at + 1 < last and view.low[at + 1] in view.language.particles):
        return False
    return view.low[at] not in view.language.figures or _puts_figure(view, at, last)


def _names_itself(view: View, at: int, last: int) -> bool:
    """Whether a verb only tells a name, or who performs what has one: "calling itself Grey Heron", "called “The Mare”"."""
    named = at + 1 < last and view.inside[at + 1] < 0 and view.low[at] == "called"
    if (named or view.low[at] in PERFORMED) and view.text[view.ends[at] + 1 : view.ends[at] + 2] in _OPENING:
        return True
    return view.low[at] == "calling" and at + 1 < last and view.low[at + 1] in _SELF


def _title(view: View, at: int, last: int) -> bool:
    """Whether a word with a capital inside a sentence is a title before a name: "its secretary, Advocate Lee"."""
    mention = view.name_at[at + 1] if at + 1 < last else -1
    before = view.words[at - 1] if at else "."
    named = mention >= 0 and view.names[view.mentions[mention][2]].kind == "person"
    return named and view.words[at][0].isupper() and (before == "," or before[0].islower())


def _puts_figure(view: View, at: int, last: int) -> bool:
    """Whether a verb gives a figure: "puts the dead at 11", "gave the number as fourteen"."""
    low = view.low
    for i in range(at + 1, min(last - 1, at + _FIGURE)):
        if low[i] in (",", ";", ":"):
            return False
        if low[i] in ("at", "as"):
            return any(low[k][0].isdigit() or low[k] in view.language.numbers for k in range(i + 1, min(last, i + 4)))
    return False


def _side(rule: Reported | None) -> str:
    if rule is None:
        return "none"
    if len(rule.content) > 1:
        return "around"
    return "after" if rule.content[0][0] >= rule.last else "before"
