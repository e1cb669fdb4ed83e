"""Verbs that no table has, where they stand as only a verb of saying can: right behind marked words, beside a speaker."""

from __future__ import annotations

from typing import NamedTuple

from rashomon.quotes.phrases import pronoun
from rashomon.quotes.rightwards import phrase_right
from rashomon.quotes.view import View, Who

_ENDED = frozenset({".", ",", "!", ";"})


class Said(NamedTuple):
    """A verb and who is its subject."""

    verb: int
    who: Who


def unlisted_verb(view: View, first: int, last: int, *, comma: bool) -> Said | None:
    """What stands between marked words and the end of their clause; `comma` where one parts the two."""
    if "-" in view.low[first] and pronoun(view, first):
        return Said(first, Who(first, first + 1, "pronoun"))  # « … », répète-t-il
    if not comma:
        return None
    return _inverted(view, first, last) if view.language.inverts else _ended(view, first, last)


def _inverted(view: View, first: int, last: int) -> Said | None:
    """„…“, klagt Nachbarin Ann Lee; „…“, ließ der Minister mitteilen."""
    language, word = view.language, view.low[first]
    if (
        not view.words[first].isalpha()
        or not view.words[first].islower()
        or word in language.closed
        or word in language.adverbs
    ):
        return None
    who = phrase_right(view, first + 1, last)
    if who is None or not all(view.words[at][0].isupper() for at in range(first + 1, who.first)):
        return None
    return Said(first, who) if who.kind != "noun" or _led(view, who) else None


def _led(view: View, who: Who) -> bool:
    """Whether a phrase begins as a subject does: with an article or a noun written large."""
    return view.low[who.first] in view.language.determiners or view.words[who.first][0].isupper()


def _ended(view: View, first: int, last: int) -> Said | None:
    """ "…," she smiled; "…," Ann Lee fumed: a person and a past form, and nothing else."""
    who = phrase_right(view, first, last)
    if who is None or who.first != first or who.kind not in ("pronoun", "name") or who.last >= last:
        return None
    person = who.kind == "pronoun" or view.names[view.mentions[who.mention][2]].kind == "person"
    alone = who.last + 1 >= last or view.low[who.last + 1] in _ENDED
    return Said(who.last, who) if person and alone and view.low[who.last].endswith("ed") else None
