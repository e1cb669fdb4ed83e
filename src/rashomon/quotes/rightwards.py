"""Noun phrases read rightwards from a token, with the name that stands beside a description."""

from __future__ import annotations

from rashomon.quotes.languages.table import words
from rashomon.quotes.past import FILED
from rashomon.quotes.phrases import REACH, acts_here, begins_anew, is_people, of_mention, phrase_in, pronoun, speaks, stops
from rashomon.quotes.view import View, Who

_TITLES = 4  # tokens of titles before a name
_OF = frozenset(("of", "for", "from", "von", "de", "del", "du", "des", "der"))
_OBJECTS = frozenset(("den", "dem", "das", "einen", "einem", "eine", "ein", "sich"))  # begin another phrase in German
_GENITIVE = words("und eines einer dieser dieses seiner ihrer unserer seines ihres unseres")
_OURS, _PAPERS = words("dieser unserer"), words("zeitung redaktion agentur")
_AMONG = words("eldest youngest oldest elder younger latter former")


def phrase_right(view: View, start: int, bound: int) -> Who | None:
    """The noun phrase that begins at token `start`, no further right than `bound`."""
    if start >= bound or view.inside[start] >= 0:
        return None
    if view.name_at[start] < 0 and pronoun(view, start):
        return Who(start, start + 1, "pronoun")
    at = start
    while at < bound and at - start < REACH and not stops(view, at) and not _ends_phrase(view, at, start, bound):
        at += 1
    who = phrase_in(view, start, at) if at > start else None
    if who and who.kind == "noun" and at < bound and who.last == at and at - start > 1 and view.low[at - 1] in FILED:
        return _filed(view, who, bound)
    if who is None or who.kind != "noun" or at + 1 >= bound or view.low[at] != ",":
        return who
    named = _past_titles(view, at + 1, bound)
    if named >= bound or view.name_at[named] < 0:
        return who
    mention = view.name_at[named]
    beside = view.mentions[mention][0] == named and view.names[view.mentions[mention][2]].kind in ("person", "other")
    owned = view.low[who.first] in view.language.possessives or view.low[who.last - 1] in _AMONG
    return of_mention(view, mention) if beside and (owned or speaks(view, who)) else who


def _filed(view: View, who: Who, bound: int) -> Who:
    """Papers with where they lie, without who has seen them: "records filed with the court", "records seen by the Post"."""
    at = who.last
    where = phrase_right(view, at + 1, bound) if view.low[at] in view.language.prepositions and view.low[at] != "by" else None
    return Who(who.first, where.last, "noun") if where else Who(who.first, at - 1, "noun")


def _past_titles(view: View, at: int, bound: int) -> int:
    """Where a name can begin after a comma, past "the Rt Rev"."""
    start = at
    while at < bound and at - start < _TITLES and view.name_at[at] < 0 and (at == start or view.words[at][0].isupper()):
        if at == start and view.low[at] != "the" and not view.words[at][0].isupper():
            break
        at += 1
    closed = next((i for i in range(at + 2, min(bound, at + _TITLES)) if view.low[i] == ")"), -1) if at > start else -1
    return closed + 1 if closed > 0 and view.low[at] == "(" else at


def _past_noun(view: View, at: int) -> bool:
    """Whether a word written small stands behind a German noun, and leads no genitive: "der Agentur INA außer Gefahr"."""
    small = view.words[at].islower() and view.low[at] not in _OF and view.low[at] not in _GENITIVE
    return small and view.words[at - 1][0].isupper() and not _leads(view, at - 1)


def _another_number(view: View, at: int, bound: int) -> bool:
    """Whether a number behind a noun counts what follows: "according to the board 1,038 votes were lost"."""
    if _leads(view, at - 1) or not view.words[at - 1].islower() or at + 1 >= bound:
        return False
    return view.low[at + 1] in (",", ".") or view.words[at + 1].islower()


def _to_paper(view: View, at: int, bound: int) -> bool:
    """Whether what follows is to whom somebody spoke: "Tom Reyes dieser Zeitung", "der Busfahrer unserer Zeitung"."""
    return at + 1 < bound and view.low[at] in _OURS and view.low[at + 1] in _PAPERS


def _counts(view: View, at: int, bound: int) -> bool:
    """Whether a number behind a German noun counts what follows: "nach Zählung der Kommission 374 Fahrgäste"."""
    return view.low[at].isdigit() and at + 1 < bound and view.words[at + 1][0].isalpha() and view.words[at - 1][0].isupper()


def _leads(view: View, at: int) -> bool:
    """Whether a word stands before a noun: an article, a possessive, a preposition."""
    language, word = view.language, view.low[at]
    return word in language.determiners or word in language.possessives or word in language.prepositions


def _ends_phrase(view: View, at: int, start: int, bound: int) -> bool:
    """Whether a phrase read rightwards ends before a token: a day, a preposition but "of", an adverb, a new phrase."""
    if view.name_at[at] >= 0:
        return False
    language, word = view.language, view.low[at]
    if word in language.days:
        return True
    if word in language.prepositions:
        return at == start or word not in _OF
    if at == start:
        return False
    if language.code == "de" and (_past_noun(view, at) or _to_paper(view, at, bound) or _counts(view, at, bound)):
        return True
    if word.isdigit() and _another_number(view, at, bound):
        return True
    if language.inverts and (word in language.possessives or word in _OBJECTS):
        return True
    if acts_here(view, at, bound) or begins_anew(view, at):
        return True
    before = view.low[at - 1]
    if word in language.possessives and before not in language.prepositions and before not in language.determiners:
        return True
    return view.sorts[at].adverb and view.words[at][0].islower() and not is_people(view, at)
