"""Participles and relative clauses inside a subject: who is only spoken of there, and where a relative clause ends."""

from __future__ import annotations

from rashomon.quotes.languages.table import words
from rashomon.quotes.phrases import is_people
from rashomon.quotes.referents import BODIES
from rashomon.quotes.subjects import left_subject, sender, verb_group
from rashomon.quotes.view import View, Who

_JUDGED = words("""
accused blamed suspected convicted charged indicted branded labelled labeled dubbed described portrayed depicted hailed
praised criticised criticized condemned denounced censured faulted reprimanded rebuked mocked ridiculed castigated
lambasted pilloried berated scolded regarded deemed commended credited
""")
_THOUGHT = words("said believed thought known alleged rumoured rumored understood suspected")
_CALLED = words("branded labelled labeled dubbed deemed")
_STATES = words("guilty dead alive safe unconscious drowned hanged murdered responsible liable")
_FOR_WHAT = words("of for with as over")
_FINITE = words("is are was were has have had will would can could may might must shall should does do did")
_OPENS = words("who which that because when if while where whether how why what whose although though unless")
_ACTING = words("he she they we i")
_NOBODY = words("nobody none noone neither")
_TELLING = words("said says told tells")
_JOINS = words("and but or nor")
_EDGES = frozenset({",", ";", ":", "—", "–", "--"})
_NEAR = 10


def only_spoken_of(view: View, at: int, first: int, last: int) -> bool:
    """Whether a word is a participle of what was done to the noun before it: "a coach accused of", "a man said to be"."""
    low = view.low
    if view.language.inverts or at + 1 >= last or verb_group(view, at, first) < at:
        return False
    after = low[at + 1]
    if low[at] in _JUDGED and after in _FOR_WHAT:
        return True
    if low[at] == "found":
        return after in _STATES
    if low[at] in _THOUGHT and after == "to":
        return True
    return low[at] in _CALLED and after in ("a", "an") and _runs_on(view, at + 2, last)


def _runs_on(view: View, first: int, last: int) -> bool:
    """Whether a finite verb follows within the same clause: what stands before it is its subject."""
    for at in range(first, min(last, first + _NEAR)):
        if view.low[at] in _EDGES or view.low[at] in _OPENS:
            return False
        if view.name_at[at] < 0 and (view.low[at] in _FINITE or (at > first and view.low[at].endswith("ed"))):
            return True
    return False


def in_subject(view: View, at: int, first: int) -> bool:
    """Whether a verb stands in a relative clause whose noun still waits for its own verb: "A pupil who says … will"."""
    low, language = view.low, view.language
    who = verb_group(view, at, first) - 1
    if language.inverts or who <= first or low[who] != "who" or low[who - 1] in _EDGES:
        return False
    begins = who
    while begins > first and low[begins - 1] not in _EDGES and low[begins - 1] not in _JOINS and low[begins - 1] not in _OPENS:
        begins -= 1
    if begins >= who or low[begins] in language.prepositions:
        return False
    return not any(
        view.inside[i] >= 0
        or (
            view.name_at[i] < 0
            and (low[i] in _FINITE or low[i].endswith("ed") or (low[i] in language.verbs and low[i] not in language.nouny))
        )
        for i in range(begins, who)
    )


def subject_goes_on(view: View, start: int, end: int) -> int | None:
    """The token before which a reported clause ends, since a finite verb stands there that has no subject in the clause."""
    low, language = view.low, view.language
    waiting, at = 1, start + (low[start] in ("that", "whether", "if"))
    while at < end:
        word = low[at]
        free = view.name_at[at] < 0 and view.inside[at] < 0
        if free and word in _OPENS:
            waiting += 1
        elif free and word in _ACTING:
            waiting += at > start + 1 and low[at - 1] not in _OPENS
            if at + 1 < end and low[at + 1].isalpha() and low[at + 1] not in language.adverbs and low[at + 1] not in _FINITE:
                waiting -= 1
                at += 1
        elif free and (word in _FINITE or word.endswith(("n't", "n’t")) or (not waiting and word in _TELLING)):
            if not waiting and low[at - 1] not in _JOINS:
                return at
            waiting -= waiting > 0 and low[at - 1] not in _JOINS
            while at + 1 < end and (low[at + 1] in language.auxiliaries or low[at + 1] in language.adverbs):
                at += 1
        at += 1
    return None


def nearest_person(view: View, who: Who | None) -> Who | None:
    """Of "the parents of a pupil" before "who": the pupil; of any other phrase the whole."""
    low, language = view.low, view.language
    if who is None or who.kind != "noun" or who.last >= len(low) or low[who.last] != "who" or not is_people(view, who.last - 1):
        return who
    for at in range(who.last - 2, who.first, -1):
        if low[at] in language.determiners or low[at] in language.possessives:
            return Who(at, who.last, "noun") if low[at - 1] == "of" else who
    return who


def source_of(view: View, at: int, first: int, who: Who | None) -> Who | None:
    """The source of a verb behind a relative pronoun or a letter: "the firm, which said", "she sent a letter urging"."""
    if view.language.inverts or who is None:
        return who
    pronoun_at = verb_group(view, at, first) - 1
    if pronoun_at > first and view.low[pronoun_at] in ("who", "which"):
        left = left_subject(view, at, first, first)
        return left if left and left.kind == "name" and left.last <= pronoun_at else who
    return sender(view, at, first, who) or who


def is_nobody(view: View, who: Who | None) -> bool:
    """Whether a subject says that there was no speaker: "Nobody told the parents", "No one said", "None of them"."""
    if who is None or who.kind == "name":
        return False
    low = view.low
    return low[who.first] in _NOBODY or (low[who.first] == "no" and low[who.last - 1] == "one")


def only_found(view: View, at: int, start: int, who: Who | None) -> bool:
    """Whether a thing was found, and nothing found out: "firefighters found the upper floor alight"."""
    low, language = view.low, view.language
    if low[at] not in ("find", "finds", "found") or language.inverts:
        return False
    if low[start] not in language.determiners and view.inside[start] < 0:
        return False
    judges = who is not None and any(low[i] in BODIES or low[i] in language.evidence for i in range(who.first, who.last))
    end = next((i for i in range(start, min(len(low), start + 2 * _NEAR)) if low[i] in _EDGES or low[i] == "."), start)
    return not judges and not any(low[i] in _FINITE or low[i] in _OPENS for i in range(start, end))
