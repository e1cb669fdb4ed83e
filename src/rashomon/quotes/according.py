"""Sources that stand in the clause of their own report: "nach Angaben der Wehr", "der Wehr zufolge", "…, so die Wehr"."""

from __future__ import annotations

from collections.abc import Set
from typing import NamedTuple

from rashomon.quotes.clauses import clause_at, finite_here
from rashomon.quotes.indirect import Reported, trim
from rashomon.quotes.languages.table import words
from rashomon.quotes.phrases import is_people
from rashomon.quotes.rightwards import phrase_right
from rashomon.quotes.view import View, Who

_TOLD = (
    "angaben", "angabe", "aussage", "aussagen", "auskunft", "ansicht", "meinung", "auffassung", "einschätzung", "schätzung",
    "schätzungen", "darstellung", "worten", "bericht", "berichten", "meldung", "meldungen", "informationen", "studie",
    "untersuchung", "untersuchungen", "erkenntnissen", "umfrage", "hochrechnung", "zählung", "berechnung", "berechnungen",
    "überzeugung", "kenntnisstand", "ermittlungsstand",
)  # fmt: skip
_BEFORE = words("nach laut gemäß")
_RULES = words("gesetz verfassung vertrag plan ergebnis satzung definition fahrplan grundgesetz programm artikel paragraph")
_OURS = words("dieser unserer")
_OWN = words("eigener eigenen eigene")
_GENITIVE = words("der des eines einer mehrerer einiger dieser dieses seines seiner ihres ihrer zweier dreier beider")
_LINKS = words("und von vom für aus der des den dem im in am an")
_REACH = 7  # tokens at most from the preposition to its noun
_BACK = 14  # tokens that a phrase before "zufolge" reaches back
_LEAST = 2
_MANY = 60  # clauses looked at on either side of a phrase
_STOPS = frozenset({";", ":"})


class Phrase(NamedTuple):
    """A phrase that names a source (tokens `first`:`last`), the words of it that tell so, and the source."""

    first: int
    last: int
    cue: int
    until: int
    who: Who | None


def according(view: View, first: int, last: int) -> list[Reported]:
    """The reports of a run whose source stands in a phrase of their own clause, or behind "so"."""
    out: list[Reported] = []
    past = first
    for at in range(first, last):
        if view.inside[at] >= 0 or at < past:
            continue
        found = _phrase(view, at, first, last)
        if found and (content := _around(view, found.first, found.last, first, last)):
            out.append(Reported(found.cue, found.until, found.who, content))
            past = found.last
    return out


def apart(view: View, phrases: list[Reported], verbs: list[Reported], taken: Set[int]) -> list[Reported]:
    """Reports of phrases and of verbs without those that share words: one who speaks is told before a phrase."""
    said = [v for v in verbs if v.who and view.low[v.last - 1] in view.language.say]
    kept = [p for p in phrases if taken.isdisjoint(range(p.first, p.last)) and not any(_shares(p, v) for v in said)]
    return sorted([*kept, *(v for v in verbs if not any(_shares(p, v) for p in kept))], key=lambda r: r.first)


def _shares(a: Reported, b: Reported) -> bool:
    """Whether two reports share words, or one has the cue of the other."""
    mine, others = [*a.content, (a.first, a.last)], [*b.content, (b.first, b.last)]
    return any(x[0] < y[1] and y[0] < x[1] for x in mine for y in others)


def _phrase(view: View, at: int, first: int, last: int) -> Phrase | None:
    """The phrase that a token leads or closes."""
    if view.low[at] in _BEFORE:
        return _led(view, at, last)
    if view.low[at] == "zufolge":
        return _trailed(view, at, first)
    return _beside(view, at) if view.low[at] == "so" else None


def _led(view: View, at: int, last: int) -> Phrase | None:
    """ "nach Angaben der Wehr", "laut Wehr", "nach eigenen Angaben", "nach Polizeiangaben": its edges and the source."""
    noun = _noun(view, at, last)
    if noun is None:
        who = phrase_right(view, at + 1, last) if view.low[at] == "laut" else None
        if (
            who is None
            or who.kind == "pronoun"
            or view.low[who.last - 1] in _RULES
            or not view.words[who.last - 1][0].isupper()
        ):
            return None
        return Phrase(at, who.last, at, at + 1, who)
    until, who = _source(view, at + 1, noun, last)
    if any(view.low[i] in _OURS for i in range(noun + 1, min(last, noun + 2))):
        return None  # what the paper itself found out
    return Phrase(at, until, at, noun + 1, who)


def _source(view: View, start: int, noun: int, last: int) -> tuple[int, Who | None]:
    """Where the phrase with the noun at token `noun` ends that begins at `start`, and whose words it tells of."""
    low = view.low
    after = noun + 1
    if after < last and (low[after] in ("von", "vom") or low[after] in _GENITIVE):
        who = phrase_right(view, after + (low[after] in ("von", "vom")), last)
        if who and not finite_here(view, who.first):
            return who.last, who
    if after < last and view.name_at[after] >= 0 and (who := phrase_right(view, after, last)):
        return who.last, who
    if any(low[i] in _OWN for i in range(start, noun)):
        return noun + 1, _subject(view, start, last)
    owner = next((i for i in range(start, noun) if low[i] in view.language.possessives), None)
    if owner is not None:
        return noun + 1, Who(owner, owner + 1, "pronoun")
    if view.name_at[start] >= 0 and view.mentions[view.name_at[start]][1] <= noun:
        return noun + 1, phrase_right(view, start, noun)
    return noun + 1, Who(start, noun + 1, "noun")


def _subject(view: View, at: int, last: int) -> Who | None:
    """The subject of the clause of a token: whose own words "nach eigenen Angaben" tells."""
    found, n = clause_at(view, at)
    verb = next((i for i in range(found[n].first, found[n].last) if finite_here(view, i)), None)
    if verb is None:
        return None
    before = phrase_right(view, found[n].first, verb) if verb > found[n].first else None
    return before if before and verb < at else phrase_right(view, verb + 1, last)


def _noun(view: View, at: int, last: int) -> int | None:
    """The noun of words or findings that a preposition governs, past adjectives and a genitive before it."""
    for i in range(at + 1, min(last, at + _REACH)):
        word = view.words[i]
        if not word[0].isalpha() or view.inside[i] >= 0 or finite_here(view, i):
            return None
        if word[0].isupper():
            if view.low[i].endswith(_TOLD):
                return i
            if view.name_at[i] < 0:
                return None
        elif view.low[i] in view.language.prepositions:
            return None
    return None


def _trailed(view: View, at: int, first: int) -> Phrase | None:
    """ "der Wehr zufolge", "Angaben der Wehr zufolge", "eigenen Angaben zufolge"."""
    start = at
    while start > first and at - start < _BACK and _nominal(view, start - 1):
        start -= 1
    while start < at and view.low[start] in _LINKS and view.low[start] not in view.language.determiners:
        start += 1
    if start >= at:
        return None
    noun = next((i for i in range(start, at) if view.words[i][0].isupper() and view.low[i].endswith(_TOLD)), None)
    who = _source(view, start, noun, at)[1] if noun is not None else phrase_right(view, start, at)
    return Phrase(start, at + 1, at, at + 1, who) if who else None


def _nominal(view: View, at: int) -> bool:
    """Whether a token can stand in a noun phrase."""
    word, low = view.words[at], view.low[at]
    if view.inside[at] >= 0 or not word[0].isalnum() or finite_here(view, at):
        return False
    if word[0].isupper() or word[0].isdigit() or low in _LINKS:
        return True
    if low in view.language.determiners or low in view.language.possessives:
        return True
    behind = at > 0 and view.words[at - 1][0].isupper()  # a verb stands behind a noun: "Im Tal starben Berichten zufolge"
    return not behind and low.endswith(("en", "er", "em")) and low not in view.language.adverbs


def _beside(view: View, at: int) -> Phrase | None:
    """ "…, so die Wehr": a clause without a verb behind a comma, of somebody who can speak."""
    found, n = clause_at(view, at)
    own = found[n]
    if own.first != at or n == 0 or own.kind != "part" or view.low[at - 1] not in (",", "–", "—"):
        return None
    who = phrase_right(view, at + 1, own.last)
    if who is None or who.first > at + 1:
        return None
    somebody = who.kind in ("name", "pronoun") or any(is_people(view, i) for i in range(who.first, own.last))
    return Phrase(at, own.last, at, at + 1, who) if somebody else None


def _around(view: View, start: int, end: int, first: int, last: int) -> tuple[tuple[int, int], ...]:
    """What stands around a phrase: its sentence from a semicolon or colon on, or the clause that a word subordinates."""
    found, n = clause_at(view, start)
    own = found[n]
    begins, ends = first, last
    for c in found[max(0, n - _MANY) : n]:
        if view.low[c.last] in _STOPS:
            begins = max(begins, c.last + 1)
    ends = next((c.last for c in found[n : n + _MANY] if c.last < last and c.last >= end and view.low[c.last] in _STOPS), last)
    if own.kind in ("rel", "sub", "that", "wh"):
        begins = max(begins, own.first)
    parts = (trim(view, begins, start), trim(view, end, min(ends, last)))
    told = tuple(part for part in parts if part)
    return told if sum(b - a for a, b in told) > _LEAST else ()
