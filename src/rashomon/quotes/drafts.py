"""A quote while its parts are gathered, and whose the marked words are that stand in another report."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from rashomon.quotes.indirect import Class, Reported
from rashomon.quotes.nesting import clause_edge
from rashomon.quotes.phrases import is_people
from rashomon.quotes.referents import BODIES
from rashomon.quotes.subjects import verb_group
from rashomon.quotes.view import View
from rashomon.records import Span, Speaker

_OUTSIDE = 0.06  # share of a clause outside marks up to which it is quoted whole
_BACK = 8  # tokens that auxiliaries of a verb reach back
_LINKS = frozenset({"and", "or", "but"})
_SIGNS = frozenset({",", ";", ":", "—", "–", "--", ".", "(", ")"})
_BREAKS = _LINKS | _SIGNS | {"while", "when", "as", "after", "because", "though", "although"}
_UNDER = frozenset({"because", "since", "if", "until", "unless", "than", "whether"})
_CLOSING = frozenset(",.;:!?—–")
_MAY = frozenset({"m", "n", "t"})


@dataclass(slots=True)
class Draft:
    """A quote while its parts are gathered; `outside` counts the characters of its clause without marks."""

    content: list[Span]
    cue: Span | None
    speaker: Speaker | None
    stretch: int
    paragraph: int
    goes_on: bool = False
    cue_token: int = -1
    outside: int = 0
    unmarked: bool = False
    named: bool = False  # a title or name: a quote only where the same words are attributed elsewhere
    lost: bool = False  # its closing mark was not found
    class_: Class = "speech"
    negated: bool = False

    @property
    def kind(self) -> Literal["direct", "mixed", "indirect"]:
        """What the shares of marked and unmarked words make it."""
        if self.unmarked:
            return "indirect"
        marked = sum(s.end - s.start + 2 for s in self.content)
        return "direct" if self.outside <= _OUTSIDE * (marked + self.outside) else "mixed"


def owns(view: View, outer: Draft, inner: Draft) -> bool:
    """Whether marked words in a report are its source's own, and not what it tells that somebody else said."""
    told, by = inner.speaker, outer.speaker
    if told is None or told.span is None or not _somebody(view, told) or not _uttered(view, inner.cue_token):
        return True
    if by is None or by.span is None:
        return False
    same = told.name is not None and told.name == by.name
    return same or (told.span.start < by.span.end and by.span.start < told.span.end)


def led(view: View, draft: Draft) -> bool:
    """Whether a colon leads to marked words, so that they are a clause by themselves."""
    mark = view.token(draft.content[0].start) - 1
    return mark > 0 and view.low[mark - 1] == ":"


def tells_of(view: View, outer: Draft) -> bool:
    """Whether a report is told besides what it tells that somebody else said: a verb by which somebody speaks."""
    form = view.language.cues.get(view.low[outer.cue_token], ("", "x"))[1]
    return outer.class_ == "speech" and outer.speaker is not None and form not in ("noun", "nouns", "x", "adj")


def in_tail(view: View, before: Sequence[Draft], first: int, found: Reported) -> bool:
    """Whether a report behind marked words stands in the clause that they are a part of: "said the “fast lane” would mean"."""
    told = [d for d in before if d.kind == "mixed" and d.cue_token >= 0 and view.token(d.content[0].start) > d.cue_token]
    if not told or view.language.inverts:
        return False
    edge = clause_edge(view, found.last - 1, first)
    lead = view.low[first:edge]
    if lead and (lead[-1] in _UNDER or any(a in _LINKS and b == "that" for a, b in pairwise(lead))):
        return True
    closed = view.text[told[-1].content[-1].end - 1 : view.starts[first]]
    return not any(word in _BREAKS for word in lead) and not any(sign in _CLOSING for sign in closed)


def _somebody(view: View, speaker: Speaker) -> bool:
    """Whether a speaker is a person, people or a body, so far as the mention tells."""
    if speaker.span is None:
        return False
    first, last = view.token(speaker.span.start), view.token(speaker.span.end)
    if last - first == 1 and view.low[first] in view.language.neutral:
        return False
    return bool(speaker.name) or any(is_people(view, at) or view.low[at] in BODIES for at in range(first, last))


def _uttered(view: View, cue: int) -> bool:
    """Whether a verb tells that something was said: a verb of saying or naming, not what may, will or shall be said."""
    language, low = view.language, view.low
    if low[cue] not in language.say and low[cue] not in language.mark:
        return False
    group = verb_group(view, cue, max(0, cue - _BACK))
    return not any(language.helpers.get(low[at]) in _MAY for at in range(max(0, group - 1), cue))
