"""Words that report which can stand nowhere but in the report before them, whatever is learned."""

from __future__ import annotations

from rashomon.quotes.contents import THAT
from rashomon.quotes.cues import form_of, helpers_of
from rashomon.quotes.languages.table import words
from rashomon.quotes.nesting import clause_edge
from rashomon.quotes.rightwards import phrase_right
from rashomon.quotes.subjects import verb_group
from rashomon.quotes.view import View

_FRONTING = words("if when since as after because while although though once before until unless even whenever")
_RELATIVE = frozenset({"who", "which", "that"})
_LINKS = frozenset({"and", "or"})
_UNDER = frozenset({"m", "t"})  # sorts of helpers that a bare verb stands under


def main_clause(view: View, start: int, led: str, last: int) -> int:
    """Where the main clause begins after the last one before it: "that if it rains, the fair is off"; `start` without one."""
    low, begins, fronted, found = view.low, led == "that", False, start
    for at in range(start, last):
        if low[at] in THAT:
            begins, fronted = True, False
            continue
        fronted = fronted or (begins and low[at] in _FRONTING)
        begins = False
        if fronted and low[at] == "," and view.inside[at] < 0:
            fronted, found = False, min(at + 1, last)
    return found


def must_stand_in(view: View, classes: list[str], cue: int, start: int, led: str, at: int) -> bool:
    """Whether what the word at `cue` reports from `start` on must hold the word at `at`, which reports too."""
    edge = clause_edge(view, at, start)
    if start < edge <= main_clause(view, start, led, at) or _goes_on(view, classes, cue, start, at):
        return True
    return led == "that" and (_no_clause_yet(view, start, edge) or _relates(view, start, edge))


def _no_clause_yet(view: View, start: int, edge: int) -> bool:
    """Whether only a part of the subject stands between "that" and the clause of a word: "that she and the others know"."""
    if edge - 1 <= start or view.low[edge - 1] not in _LINKS:
        return False
    begun = start + (view.low[start] in THAT)
    who = phrase_right(view, begun, edge)
    return who is not None and who.first == begun and who.last >= edge - 1


def _relates(view: View, start: int, edge: int) -> bool:
    """Whether a clause tells more of the noun right before it: "studies that seek to count"."""
    if edge - 2 <= start or view.low[edge - 1] not in _RELATIVE:
        return False
    before = view.low[edge - 2]
    return before[0].isalnum() and before not in view.language.conjunctions and before not in view.language.cues


def _goes_on(view: View, classes: list[str], cue: int, start: int, at: int) -> bool:
    """Whether a bare verb goes on from an infinitive that is reported: "asked them to sit down and tell their story"."""
    group = verb_group(view, at, start)
    if group - 1 <= start or view.low[group - 1] not in _LINKS or helpers_of(view, group, at):
        return False
    first, second = form_of(view, classes, cue), form_of(view, classes, at)
    if second == "ing":
        return first != "ing" and view.low[start].endswith("ing")
    under = any(view.language.helpers.get(view.low[i]) in _UNDER for i in range(start, group))
    return second == "base" and first in ("ed", "s", "ing") and under
