"""Reported speech without marks: the clause a reporting verb takes, before it, after it or around it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rashomon.quotes.attribution import is_cue, noun_here
from rashomon.quotes.subjects import Who, left_subject, phrase_right, verb_group
from rashomon.quotes.view import View

_END = frozenset({".", "!", "?", "…", "..."})
_LEAST = 2  # words of a clause


@dataclass(frozen=True, slots=True)
class Reported:
    """A cue (tokens `first`:`last`), who says it, and the clause as token ranges."""

    first: int
    last: int
    who: Who | None
    content: tuple[tuple[int, int], ...]


def find_reported(view: View, first: int, last: int) -> Iterator[Reported]:
    """The reported clauses in one run of tokens that no quotation interrupts."""
    at = first
    while at < last:
        found = _phrase(view, at, first, last) or _verb(view, at, first, last)
        if found:
            yield found
            at = found.last
        else:
            at += 1


def _phrase(view: View, at: int, first: int, last: int) -> Reported | None:
    """ "…, according to the mayor" and "According to the mayor, …"."""
    for phrase in view.language.phrases:
        if tuple(view.low[at : at + len(phrase)]) != phrase:
            continue
        cue = at + len(phrase)
        who = phrase_right(view, cue, last)
        if who is None:
            return None
        before = _trim(view, first, at)
        if before and _clause_words(view, *before) > _LEAST:
            return Reported(at, cue, who, (before,))
        comma = next((i for i in range(who.last, min(last, who.last + 24)) if view.low[i] == ","), None)
        after = _trim(view, comma + 1, last) if comma else None
        return Reported(at, cue, who, (after,)) if after and _clause_words(view, *after) > _LEAST else None
    return None


def _verb(view: View, at: int, first: int, last: int) -> Reported | None:
    if not is_cue(view, at, kinds="any") or noun_here(view, at, first):
        return None
    language, low = view.language, view.low
    group = verb_group(view, at, first)
    who = left_subject(view, at, first, first)
    if who is None:
        if group > first and low[group - 1] == "," and low[at] in language.say:
            who = phrase_right(view, at + 1, last)
            before = _trim(view, first, group)
            return Reported(at, at + 1, who, (before,)) if who and before else None
        return None
    after = _after(view, at, last)
    if after:
        return Reported(at, at + 1, who, after)
    if low[at] not in language.say or low[at] in language.ing:
        return None
    start = min(who.first, group)
    while start > first and low[start - 1] not in (",", "—", "–") and start > who.first - 8:
        start -= 1
    before = _trim(view, first, start)
    if before and start > first and _clause_words(view, *before) > _LEAST:
        return Reported(at, at + 1, who, (before,))
    return None


def _after(view: View, verb: int, last: int) -> tuple[tuple[int, int], ...]:
    """The clause after a reporting verb, hearer and time left out; empty when none follows."""
    language, low = view.language, view.low
    at = verb + 1
    if at < last and low[verb] in language.hearer and low[at] not in language.complementers:
        hearer = phrase_right(view, at, last)
        at = hearer.last if hearer else at
    while at < last and (low[at] in language.days or low[at] in language.adverbs):
        at += 1
    if at >= last or low[at] in _END:
        return ()
    start = at
    said = low[verb] in language.say
    comp = next((i for i in range(at, min(last, at + 9)) if low[i] in ("that", "dass")), None)
    if low[at] in language.complementers:
        start = at
    elif comp is not None and not any(low[i] in (",", ";") for i in range(at, comp)):
        start = comp
    elif low[at] == "to":
        if not (said or low[verb] in language.think):
            return ()
    elif low[at] in (",", ":", ";") or low[at] in language.prepositions or not _clause_follows(view, at, last, sure=said):
        return ()
    end = _clause_end(view, start, last)
    found = _trim(view, start, end)
    return (found,) if found and _clause_words(view, *found) >= _LEAST else ()


def _clause_follows(view: View, at: int, last: int, *, sure: bool) -> bool:
    """Whether a subject and a verb seem to follow."""
    language, low = view.language, view.low
    if (
        low[at] in language.female
        or low[at] in language.male
        or low[at] in language.plural
        or low[at] in ("it", "there", "i", "we")
    ):
        return True
    for i in range(at, min(last, at + 14)):
        if low[i] in (",", ";", ":"):
            return False
        if i > at and low[i] in language.auxiliaries and low[i] not in ("to", "not", "n't"):
            return True
        if i > at and sure and view.name_at[i] < 0 and low[i].endswith("ed"):
            return True
    return False


def _clause_end(view: View, start: int, last: int) -> int:
    """Where a reported clause ends: at the sentence's end, or before a new reporting verb that goes on from the first."""
    language, low = view.language, view.low
    for at in range(start + 2, last):
        if low[at] in (";",):
            return at
        joined = low[at - 1] in ("and", "but", ",")
        if joined and is_cue(view, at, kinds="any") and view.low[at] in (language.say | language.ing) and view.inside[at] < 0:
            cut = at - 1
            return cut - 1 if low[cut - 1] == "," else cut
    return last


def _trim(view: View, first: int, last: int) -> tuple[int, int] | None:
    """A token range without marks and stray signs at its edges."""
    low = view.low
    while (
        first < last
        and not low[first][0].isalnum()
        and view.inside[first] < 0
        and low[first] not in ("$", "£", "€", "#", "@", "(")
    ):
        first += 1
    while last > first and not low[last - 1][0].isalnum() and view.inside[last - 1] < 0 and low[last - 1] not in ("%", ")"):
        last -= 1
    return (first, last) if first < last else None


def _clause_words(view: View, first: int, last: int) -> int:
    return sum(1 for at in range(first, min(last, first + 6)) if view.low[at][0].isalnum())
