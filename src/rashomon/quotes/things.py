"""What a passive, a participle or a relative clause tells of, where no clause stands before the word that reports."""

from __future__ import annotations

from rashomon.quotes.phrases import phrase_left
from rashomon.quotes.referents import BODIES
from rashomon.quotes.view import View, Who

_WHICH = frozenset({"that", "which"})


def thing_told(view: View, at: int, first: int, group: int, who: Who | None) -> Who | None:
    """ "The plan was announced", "a step they oppose": what the word at `at`, whose verb group begins at `group`, tells of."""
    if told := told_of(view, at, first, group, who):
        return told
    if who is None:
        return None
    if who.kind == "noun" and (edge := _second_phrase(view, who)):
        return Who(who.first, edge, "noun")
    if who.first <= first:
        return None
    led = view.low[who.first - 1]
    related = led in _WHICH or (led[0].isalnum() and view.low[at] not in view.language.say)
    return phrase_left(view, who.first, first) if related else None


def told_of(view: View, at: int, first: int, group: int, who: Who | None) -> Who | None:
    """The subject of a passive or participle: what is told of, not who tells; none where it is who was told."""
    low = view.low
    if view.language.cues.get(low[at], ("", "", ()))[1] != "ed" or low[at] in view.language.hearer:
        return None
    if any(view.language.helpers.get(low[i]) == "b" for i in range(group, at)):
        related = group > first and low[group - 1] in _WHICH
        return phrase_left(view, group, first) if related else who
    return who if who and who.kind == "noun" and who.last == group and not somebody(view, who) else None


def _second_phrase(view: View, who: Who) -> int | None:
    """Where a second noun phrase begins in what was read as one: "a figure the mayor rejects"."""
    language, low = view.language, view.low
    leads = (language.determiners, language.prepositions, language.conjunctions, language.possessives)
    for at in range(who.first + 1, who.last - 1):
        begins = low[at] in language.determiners or low[at] in language.possessives
        led = begins and any(low[at - 1] in table for table in leads)
        if begins and not led and low[at - 1][0].isalnum() and view.name_at[at] < 0:
            return at
    return None


def somebody(view: View, who: Who) -> bool:
    """Whether a phrase is of people, a body or a document, which can say things."""
    if max(view.name_at[who.first : who.last], default=-1) >= 0:
        return True
    evidence = view.language.evidence
    return any(sort.people or sort.low in BODIES or sort.low in evidence for sort in view.sorts[who.first : who.last])
