"""The clauses of a sentence where commas part them and verbs stand second or last: what each is, and its mood."""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise
from operator import attrgetter

from rashomon.quotes.languages.table import words
from rashomon.quotes.view import Clause, View

_PARTS = frozenset({",", ";", ":", "(", ")", "–", "—", "--"})
_THAT = frozenset({"dass", "daß"})
_UNDER = words("weil wenn obwohl nachdem bevor indem damit falls sodass sofern bis während als da denn")
_RELATIVE = words(
    "der die das den dem dessen deren denen welcher welche welches welchen welchem wo was wer wobei womit wodurch worauf"
)
_SUBJUNCTIVE = words("hätte hätten wäre wären würde würden könnte könnten müsste müssten dürfte dürften käme bliebe läge")
_PAST = words("konnte konnten musste mussten durfte durften mochte mochten sollte sollten wollte wollten")
_SUBJECTS = words("er es man sie")
_PARTICLES = words(
    """
    an ab auf aus bei ein mit zu vor nach hin statt bekannt fest zurück dar her voraus hinzu weiter teil um durch fort los
    heraus heran herum hervor zusammen bereit entgegen
    """
)
_PRETERITE = "te"
_NO_VERBS = words(
    "bitte ende seite mitte heute ohne alle beide viele lange gerne beinahe nahe böse müde leise sowie gerade zufolge"
)


def clauses_of(view: View, number: int) -> list[Clause]:
    """The clauses of a stretch in order; asked for several times, told once."""
    known = view.clauses.get(number)
    if known is None:
        known = view.clauses[number] = _clauses(view, number)
    return known


def clause_at(view: View, at: int) -> tuple[list[Clause], int]:
    """The clauses of the stretch of a token, and the number of the one it stands in."""
    found = clauses_of(view, view.stretch_of(at))
    return found, max(0, bisect_right(found, at, key=attrgetter("first")) - 1)


def _clauses(view: View, number: int) -> list[Clause]:
    stretch = view.stretches[number]
    out: list[Clause] = []
    first = stretch.first
    for at in range(stretch.first, stretch.last + 1):
        ends = at == stretch.last or (view.low[at] in _PARTS and view.inside[at] < 0)
        if ends and at > first:
            out.append(_clause(view, first, at, comma=first > stretch.first))
        if ends:
            first = at + 1
    return out


def _clause(view: View, first: int, last: int, *, comma: bool) -> Clause:
    own = [at for at in range(first, last) if view.inside[at] < 0 and view.low[at][0].isalnum()]
    mood = _mood(view, own)
    while last > first + 1 and view.inside[last - 1] < 0 and not view.low[last - 1][0].isalnum():
        last -= 1
    return Clause(first, last, _kind(view, own, comma=comma), mood)


def _mood(view: View, own: list[int]) -> str:
    """The mood of the verbs of a clause, as far as their forms tell."""
    if any(reports_by_form(view, at) for at in own):
        return "1"
    return "2" if any(view.low[at] in _SUBJUNCTIVE for at in own) else "0"


def _kind(view: View, own: list[int], *, comma: bool) -> str:
    low, language = view.low, view.language
    if not own:
        return "part"
    first = low[own[0]]
    if first in _THAT:
        return "that"
    finite = [at for at in own if finite_here(view, at)]
    leads = own[1:] if first in language.prepositions else own
    last = not finite or finite[0] == own[-1] or (finite[0] == own[-2] and finite[-1] == own[-1])
    if comma and leads and low[leads[0]] in _RELATIVE and last and _verb_last(view, own):
        return "rel" if first not in language.complementers else "wh"
    if first in language.complementers and (comma or first in ("ob", "wie")):
        return "wh"
    if first in _UNDER and (not finite or finite[0] > own[0] + 1):
        return "sub"
    if _infinitive(view, own):
        return "inf"
    if finite and finite[0] == own[0]:
        return "v1"
    return "main" if finite or _acts(view, own) else "part"


def _acts(view: View, own: list[int]) -> bool:
    """Whether a verb that no table has stands behind the noun or pronoun that a clause begins with: "Im Werk lagen drei"."""
    for before, at in pairwise(own[:-1]):
        word = view.words[at]
        form = (
            word.islower() and len(word) > 3 and word.endswith(("en", "te", "t")) and view.low[at] not in view.language.closed
        )
        led = view.words[before][0].isupper() or view.low[before] in view.language.pronouns
        if form and led and view.low[at] not in view.language.adverbs:
            return True
    return False


def _verb_last(view: View, own: list[int]) -> bool:
    """Whether a clause ends in a verb, as far as the tables and its form tell."""
    at, word = own[-1], view.words[own[-1]]
    form = word.islower() and word.isalpha() and word.endswith(("t", "n", "e")) and view.low[at] not in view.language.adverbs
    return form or finite_here(view, at)


def _infinitive(view: View, own: list[int]) -> bool:
    """Whether a clause is an infinitive with "zu"."""
    low = view.low
    for at in own[-4:]:
        word = low[at]
        if view.words[at].islower() and word.endswith("n") and at - 1 in own and low[at - 1] == "zu":
            return True
        place = word.find("zu", 2)
        if place > 0 and word.endswith("en") and view.words[at].islower() and word[:place] in _PARTICLES:
            return True
    return False


def finite_here(view: View, at: int) -> bool:
    """Whether a token is a finite verb, as far as the tables and its form tell."""
    language, word = view.language, view.low[at]
    if not view.words[at].islower() and at > view.stretches[view.stretch_of(at)].first:
        return False
    if word in ("nicht", "zu", "worden", "sein"):
        return False
    if word in language.auxiliaries or word in _SUBJUNCTIVE or word in _PAST:
        return True
    known = language.cues.get(word)
    return (known is not None and known[1] in ("s", "past")) or reports_by_form(view, at)


def reports_by_form(view: View, at: int) -> bool:
    """Whether a verb stands in the mood of reports: "habe", "sei", or any verb in -e beside its subject: "nehme er"."""
    language, word = view.language, view.low[at]
    if word in language.mood:
        return word not in _SUBJUNCTIVE
    small = view.words[at].islower() and word.endswith("e") and len(word) > 3 and word.isalpha() and view.inside[at] < 0
    if (
        not small
        or word.endswith((_PRETERITE, "weise"))
        or word in language.closed
        or word in language.adverbs
        or word in _NO_VERBS
    ):
        return False
    before = view.low[at - 1] if at else ""
    after = view.low[at + 1] if at + 1 < len(view.low) else ""
    if not after[:1].isalpha():
        return False
    if after in _SUBJECTS or (before in _SUBJECTS and view.words[at + 1][0].islower()):
        return True
    if not before[:1].isalpha():
        return False
    noun = view.words[at - 1][0].isupper() and before not in language.determiners and before not in language.prepositions
    leads = after in language.determiners or after in language.prepositions or after in language.possessives
    return noun and (leads or after in language.adverbs or after in ("nicht", "sich"))
