"""Reported speech without marks: the clause a reporting verb takes, before it, after it or around it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import Literal, NamedTuple

from rashomon.quotes.attribution import is_cue, noun_here
from rashomon.quotes.languages.table import words
from rashomon.quotes.phrases import head_of, is_people, phrase_like, pronoun
from rashomon.quotes.referents import BODIES, THINGS
from rashomon.quotes.rightwards import phrase_right
from rashomon.quotes.sorts import bare
from rashomon.quotes.subjects import left_subject, verb_group
from rashomon.quotes.verb_second import second_subject
from rashomon.quotes.view import View, Who, possessive

_END = frozenset({".", "!", "?", "…", "..."})
CORE = frozenset({"said", "says", "say", "saying", "sagte", "sagt"})
_COURTS = words("court inquest jury tribunal inquiry hearing committee")
NAMELESS = words("named identified quoted")
_SETTING = words("in on at to during by via through last this earlier before after outside inside afterwards here there")
_BE = words("is are was were be been being")
_NUMBERED = words("one two three four five several many")
_AS = frozenset({"as", "wie", "comme", "como"})
_PAUSES = frozenset({",", ";", ":"})
_TAG = 8  # tokens at most before the colon of a headline
_BACK, _ON = 120, 160  # tokens that a clause reaches back from its cue, and on
_LEAST = 2  # words of a clause


Class = Literal["speech", "thought", "stance", "shown"]


class Reported(NamedTuple):
    """A cue (tokens `first`:`last`), who says it, and the clause as token ranges."""

    first: int
    last: int
    who: Who | None
    content: tuple[tuple[int, int], ...]
    class_: Class = "speech"


def find_reported(view: View, first: int, last: int, *, begins: bool = True) -> Iterator[Reported]:
    """The reported clauses in one run of tokens that no quotation interrupts; `begins` tells that a sentence begins there."""
    past = first
    for at in view.verbs[bisect_left(view.verbs, first) : bisect_left(view.verbs, last)]:
        if at < past:
            continue
        left, right = max(first, at - _BACK), min(last, at + _ON)
        found = _phrase(view, at, left, right) or _verb(view, at, left, right)
        if found and (begins or found.content[0][0] > found.first):
            yield found
            past = found.last


def find_headline(view: View, first: int, last: int) -> Reported | None:
    """A headline that gives a speaker and a colon: "Mayor: Quay to stay closed"."""
    colon = next((at for at in range(first + 1, min(last, first + _TAG)) if view.low[at] == ":"), None)
    if colon is None or view.starts[colon] != view.ends[colon - 1]:
        return None
    who = phrase_right(view, first, colon)
    content = trim(view, colon + 1, last)
    if who is None or who.last < colon or content is None or content[1] - content[0] <= _LEAST:
        return None
    named = who.kind == "name" and view.names[view.mentions[who.mention][2]].kind in ("person", "org")
    if not named and not any(is_people(view, at) or view.low[at] in view.language.evidence for at in range(first, colon)):
        return None
    return Reported(colon, colon + 1, who, (content,))


def _phrase(view: View, at: int, first: int, last: int) -> Reported | None:
    """ "…, according to the mayor" and "According to the mayor, …"."""
    for phrase in view.language.phrases:
        if view.low[at] != phrase[0] or tuple(view.low[at : at + len(phrase)]) != phrase:
            continue
        cue = at + len(phrase)
        who = phrase_right(view, cue, last)
        if who is None:
            return None
        if view.language.inverts and (whole := _around_phrase(view, at, who, first, last)):
            return Reported(at, cue, who, whole)
        before = _clause_before(view, first, at) or (trim(view, first, at) if _last(view, who.last, last) else None)
        if before and _clause_words(view, *before) >= _LEAST:
            return Reported(at, cue, who, (before,))
        comma = next((i for i in range(who.last, min(last, who.last + 24)) if view.low[i] == ","), None)
        counted = who.last < last and view.low[who.last][0].isdigit()  # "According to the board 1,040 tickets …"
        after = trim(view, who.last if counted or not comma else comma + 1, last) if counted or comma else None
        return Reported(at, cue, who, (after,)) if after and _clause_words(view, *after) > _LEAST else None
    return None


def _around_phrase(view: View, at: int, who: Who, first: int, last: int) -> tuple[tuple[int, int], ...]:
    """The clause in whose first or middle field a source stands: "Nach Angaben der Wehr brannten drei Hallen"."""
    if who.last + 1 >= last or not view.low[who.last][0].isalnum():
        return ()
    begins = next((i + 1 for i in range(at - 1, first - 1, -1) if view.low[i] in (",", ";", ":")), first)
    ends = next((i for i in range(who.last, last) if view.low[i] in (";", ":")), last)
    parts = (trim(view, begins, at), trim(view, who.last, ends))
    found = tuple(part for part in parts if part)
    return found if sum(b - a for a, b in found) > _LEAST else ()


def _last(view: View, at: int, last: int) -> bool:
    """Whether a sentence ends at a token."""
    return at >= last or view.low[at] in _END


def _verb(view: View, at: int, first: int, last: int) -> Reported | None:
    """ "Ann Lee said …", "…, Ann Lee said", "…, said Ann Lee", "Ann Lee rejected the offer"."""
    language, low = view.language, view.low
    if not _reports(view, at, first, last):
        return None
    group = verb_group(view, at, first)
    inverts = language.inverts
    if not inverts and (turned := _inverted(view, at, first, last)):
        return turned
    who = second_subject(view, at, first, last) if inverts else left_subject(view, at, first, first)
    if who is None:
        inverted = group > first and low[group - 1] == "," and low[at] in language.say
        who = phrase_right(view, at + 1, last) if inverted else None
        before = _clause_before(view, first, group) if who else None
        return Reported(at, at + 1, who, (before,)) if before else None
    if who.kind == "pronoun" and bare(view.low[who.first], view.language) in language.own:
        return None
    if not inverts and not _can_speak(view, at, who):
        return None
    after = _after(view, at, last)
    if after:
        return Reported(at, at + 1, who, (after,))
    if low[at] in language.ing or not (low[at] in language.say or _evident(view, at, who)) or not _ends(view, at + 1, last):
        return None
    content = _beside_clause(view, at, min(who.first, group), first, last)
    return Reported(at, at + 1, who, content) if content else None


def _can_speak(view: View, verb: int, who: Who) -> bool:
    """Whether a subject is somebody, a body or a document, so far as its noun tells: no till shows, no version says."""
    language, low = view.language, view.low
    if who.kind != "noun":
        return low[verb] in language.say or who.kind != "pronoun" or low[who.first] not in language.neutral
    head = head_of(view, who)
    if low[head] in THINGS:
        return False
    if low[verb] in language.say or low[verb] not in language.that or low[head].endswith("s"):
        return True
    run = range(who.first, who.last)
    return any(
        is_people(view, at) or low[at] in BODIES or low[at] in language.evidence or low[at].rstrip("s") in BODIES for at in run
    ) or any(view.words[at][0].isupper() for at in run if at > who.first)


def _reports(view: View, at: int, first: int, last: int) -> bool:
    """Whether a token is a verb that can report here: no noun, no passive, no infinitive of purpose, no "call off"."""
    language, low = view.language, view.low
    word = low[at]
    if not is_cue(view, at, kinds="any") or word in language.beside or noun_here(view, at, first):
        return False
    if at + 1 < last and low[at + 1] in language.particles:
        return False
    if word not in language.ing:
        if word in language.nouny and not _surely_verb(view, at, first, last):
            return False
        if any(low[i] in _BE and "," not in low[i:at] for i in range(max(first, at - 3), at)):
            return False
    if at <= first + 1 or low[at - 1] != "to":
        return True
    before = low[at - 2]
    return before in language.verbs or before in language.auxiliaries or before in language.adverbs


def _beside_clause(view: View, at: int, named: int, first: int, last: int) -> tuple[tuple[int, int], ...]:
    """The clause that a speaker and verb stand beside: before them, around them, or after "as Ann Lee said,"."""
    low = view.low
    start = named
    while start > first and low[start - 1] not in (",", "—", "–", *_AS) and start > named - 8:
        start -= 1
    begins = start
    comma = at + 1 < last and low[at + 1] == ","
    if start > first and low[start - 1] in _AS:
        if comma:
            content = trim(view, at + 2, _clause_end(view, at + 2, last))
            return (content,) if content else ()
        start -= 1
    if start <= first or low[start - 1] not in (",", "—", "–", "--") or not phrase_like(view, begins, named):
        return ()
    if comma and (around := _around(view, first, start, at + 2, last)):
        return around
    before = _clause_before(view, first, start)
    return (before,) if before else ()


def _around(view: View, first: int, start: int, again: int, last: int) -> tuple[tuple[int, int], ...]:
    """A clause that its cue interrupts: "Most of it, she said, is gone"; nothing where the first part is a clause by itself."""
    before, after = trim(view, first, start), trim(view, again, _clause_end(view, again, last))
    if not before or not after or _clause_words(view, *after) < _LEAST or _has_verb(view, *before):
        return ()
    return (before, after)


def _has_verb(view: View, first: int, last: int) -> bool:
    """Whether a run of tokens has a finite verb, as far as its forms tell."""
    language, low = view.language, view.low
    return any(
        (low[at] in language.auxiliaries and low[at] not in ("to", "not", "having"))
        or (view.name_at[at] < 0 and (low[at].endswith("ed") or low[at] in language.say))
        for at in range(first + 1, last)
    )


def _evident(view: View, verb: int, who: Who) -> bool:
    """Whether a document or poll is said to show something, or a court to hear it."""
    if view.low[verb] in ("heard", "hears") and any(view.low[at] in _COURTS for at in range(who.first, who.last)):
        return True
    return view.low[verb] in view.language.that and any(
        view.low[at] in view.language.evidence for at in range(who.first, who.last)
    )


def _surely_verb(view: View, at: int, first: int, last: int) -> bool:
    """Whether a form that is as often a noun is a verb: a clause follows it, or a name, pronoun or person stands before it."""
    if at + 1 < last and view.low[at + 1] in view.language.complementers:
        return True
    before = at - 1
    while before > first and (view.low[before] in view.language.adverbs or view.low[before] in view.language.auxiliaries):
        before -= 1
    if before < first:
        return False
    mention = view.name_at[before]
    return (
        (mention >= 0 and not possessive(view.words[before]))
        or pronoun(view, before)
        or is_people(view, before)
        or (view.low[before] in view.language.evidence)
    )


def _inverted(view: View, at: int, first: int, last: int) -> Reported | None:
    """ "The line is good, says Ann Lee": the verb right after a comma, a name or a described person right after it."""
    low = view.low
    if (
        at <= first
        or low[at - 1] != ","
        or low[at] not in view.language.say
        or low[at] in view.language.ing
        or low[at] in view.language.telling
    ):
        return None
    who = phrase_right(view, at + 1, last)
    if who is None or (who.kind == "noun" and not _stands_for_speaker(view, who, last)):
        return None
    if who.last < last and (view.low[who.last] in view.language.auxiliaries or view.low[who.last] in view.language.verbs):
        return None
    before = _clause_before(view, first, at)
    comma = next((i for i in range(at - 2, max(first, at - 30), -1) if low[i] == ","), None)
    beside = at - 2 >= first and view.name_at[at - 2] >= 0
    aside = comma is not None and (beside or view.name_at[comma - 1] >= 0 or is_people(view, comma - 1))
    return Reported(at, at + 1, who, (before,)) if before and not aside else None


def _stands_for_speaker(view: View, who: Who, last: int) -> bool:
    """Whether a common noun after a verb is a person, or ends the sentence as "said the firm" does."""
    if any(is_people(view, at) for at in range(who.first, who.last)):
        return True
    led = view.low[who.first] in view.language.determiners or view.low[who.first] in _NUMBERED
    return led and who.last >= last - 1


def _clause_before(view: View, first: int, last: int) -> tuple[int, int] | None:
    """A whole clause that ends before a cue; an adverbial is none."""
    cut = next((at + 1 for at in range(last - 1, first, -1) if view.low[at] == ";"), first)
    found = trim(view, cut, last)
    if not found or _clause_words(view, *found) < _LEAST or _only_describes(view, *found):
        return None
    leading = view.low[found[0]] in view.language.prepositions or view.low[found[0]] in view.language.ing
    if leading and not any(view.low[at] == "," for at in range(*found)) and not _has_verb(view, *found):
        return None
    return found


def _adverb(view: View, at: int) -> bool:
    ending = view.language.adverb_ending
    return bool(ending) and len(view.low[at]) > 4 and view.low[at].endswith(ending)


def _only_describes(view: View, first: int, last: int) -> bool:
    """Whether what stands before a comma is a description of whom the comma parts it from: "Her opponent, Tom Lee, urged"."""
    led = view.low[first] in view.language.determiners or view.low[first] in view.language.possessives
    return led and last - first <= 5 and is_people(view, last - 1) and not _has_verb(view, first, last)


def _ends(view: View, at: int, last: int) -> bool:
    """Whether nothing but a hearer, a time, a place or an aside stands after a cue."""
    language, low = view.language, view.low
    if low[at - 1] in language.hearer and (hearer := phrase_right(view, at, last)):
        at = hearer.last
    while at < last and (low[at] in language.days or low[at] in language.adverbs or _adverb(view, at)):
        at += 1
    return at >= last or not low[at][0].isalnum() or low[at] in language.prepositions or low[at] in language.conjunctions


def _after(view: View, verb: int, last: int) -> tuple[int, int] | None:
    """What is reported after a verb, hearer and time left out; None when nothing follows."""
    language, low = view.language, view.low
    at = verb + 1
    if at < last and low[verb] in language.hearer and low[at] not in language.complementers:
        hearer = phrase_right(view, at, last)
        at = hearer.last if hearer else at
    while at < last and (low[at] in language.days or low[at] in language.adverbs):
        at += 1
    if at + 1 < last and low[at] == "," and low[at + 1] in language.complementers:
        at += 1
    if at >= last or low[at] in _END:
        return None
    start = _clause_start(view, verb, at, last)
    if start is None:
        return None
    found = trim(view, start, _clause_end(view, start, last))
    return found if found and _clause_words(view, *found) >= _LEAST else None


def _clause_start(view: View, verb: int, at: int, last: int) -> int | None:
    """Where the reported clause (or infinitive, or object) begins after a verb."""
    language, low = view.language, view.low
    word = low[verb]
    if low[at] in language.complementers:
        return at
    near = range(at, next((i for i in range(at, min(last, at + 9)) if is_cue(view, i)), min(last, at + 9)))
    if word in language.refusing:
        return at if _clause_right_here(view, at, last) else None
    comp = next((i for i in near if low[i] in ("that", "dass")), None)
    if comp is not None and _setting(view, verb, at, comp):
        return comp
    if low[at] == "to" or (low[at] == "not" and at + 1 < last and low[at + 1] == "to"):
        nameless = any(low[i] in NAMELESS for i in range(at + 1, min(last, at + 4)))
        return at if word in language.infinitive and not nameless else None
    said = word in language.say
    if said and low[at] in language.prepositions:
        day = next((i for i in range(at, min(last, at + 6)) if low[i] in language.days), None)
        return day + 1 if day and day + 1 < last and clause_follows(view, day + 1, last) else None
    if low[at] in (",", ":", ";") or low[at] in language.conjunctions:
        return None
    if low[at] in language.prepositions and word not in language.calling:
        return None
    if word in language.that and word not in language.say:
        who = left_subject(view, verb, max(0, verb - _BACK), max(0, verb - _BACK))
        return at if (who and _evident(view, verb, who)) or _clause_right_here(view, at, last) else None
    if clause_follows(view, at, last) or (word in CORE and last - at > _LEAST and low[at] not in language.ing):
        return at
    if word in language.calling:
        return at if low[at] in ("for", "on") else None
    return at if word in language.deed and phrase_right(view, at, last) else None


def _setting(view: View, verb: int, first: int, last: int) -> bool:
    """Whether what stands between a verb and "that" tells where, when or to whom, and no more."""
    low = view.low
    if any(low[at] in (",", ";") for at in range(first, last)):
        return False
    return first == last or low[first] in _SETTING or low[verb] in view.language.hearer


def _clause_right_here(view: View, at: int, last: int) -> bool:
    """Whether a noun phrase begins here and a finite verb follows right on it."""
    who = phrase_right(view, at, last)
    if who is None or who.last >= last or who.first != at:
        return False
    word = view.low[who.last]
    return (word in view.language.auxiliaries and word not in ("to", "not")) or (who.kind == "pronoun" and word[0].isalpha())


def clause_follows(view: View, at: int, last: int) -> bool:
    """Whether a subject and a verb seem to follow."""
    language, low = view.language, view.low
    if low[at] == "there" or (pronoun(view, at) and view.name_at[at] < 0):
        return at + 1 < last and low[at + 1] not in (",", ".")
    if low[at] in _PAUSES:
        return False
    for i, word in enumerate(low[at + 1 : min(last, at + 14)], at + 1):
        if word in _PAUSES:
            return False
        if word in language.auxiliaries and word not in ("to", "not", "n't"):
            return True
        if word.endswith("ed") and view.name_at[i] < 0:
            return True
    return False


def _clause_end(view: View, start: int, last: int) -> int:
    """Where a reported clause ends: at the sentence's end, or before a new reporting verb that goes on from the first."""
    language, low = view.language, view.low
    for at, word in enumerate(low[start + 2 : last], start + 2):
        if word == ";":
            return at
        joined = (word in language.say or word in language.ing) and low[at - 1] in ("and", "but", ",")
        if joined and is_cue(view, at, kinds="any") and view.inside[at] < 0:
            cut = at - 1
            return cut - 1 if low[cut - 1] == "," else cut
    return last


def trim(view: View, first: int, last: int) -> tuple[int, int] | None:
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
    return sum([word[0].isalnum() for word in view.low[first : min(last, first + 6)]])
