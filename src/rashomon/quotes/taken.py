"""Which clause a word can report where commas part clauses, on which side of it, and what a sentence's mood tells."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from rashomon.quotes.clauses import clause_at, clauses_of, finite_here
from rashomon.quotes.languages.table import words
from rashomon.quotes.view import Clause, View

_SEPARABLE = {
    "fuhr": words("fort"), "fährt": words("fort"), "fuhren": words("fort"), "stellt": words("fest klar"),
    "stellte": words("fest klar"), "stellten": words("fest klar"), "teilt": words("mit"), "teilte": words("mit"),
    "teilten": words("mit"), "gab": words("an bekannt zu"), "gaben": words("an bekannt zu"), "gibt": words("an bekannt zu"),
    "räumt": words("ein"), "räumte": words("ein"), "räumten": words("ein"), "fügt": words("hinzu an"),
    "fügte": words("hinzu an"), "fügten": words("hinzu an"), "ruft": words("auf"), "rief": words("auf"),
    "riefen": words("auf"), "kündigt": words("an"), "kündigte": words("an"), "kündigten": words("an"),
    "deutet": words("an"), "deutete": words("an"), "deuteten": words("an"), "hebt": words("hervor"), "hob": words("hervor"),
    "hoben": words("hervor"), "schlug": words("vor"), "schlugen": words("vor"), "stimmte": words("zu"),
    **dict.fromkeys(words("setzt setzte spricht sprach sprachen verteidigt verteidigte"), frozenset[str]()),
}  # fmt: skip
"""Verbs that report only with one of these at the end of their clause: "teilte die Wehr mit"."""
_AS = words("wie so")
_POINTS = words("das dies")
_SPOKEN = words(
    """
    aussage aussagen ankündigung forderung forderungen vorwurf vorwürfe behauptung angaben bericht berichte berichten meldung
    meldungen aufruf appell bitte erklärung stellungnahme warnung zusage versprechen kritik ansicht auffassung meinung
    """
)
_GRANTS = frozenset(
    {("als", "sei"), ("als", "habe"), ("als", "wäre"), ("als", "hätte"), ("sei", "denn"), ("sei", "es"), ("als", "würde")}
)
_PLAIN = words(
    """
    sagt sagte sagten gesagt sagen erklärt erklärte erklärten meint meinte meinten betont betonte betonten berichtet berichtete
    berichteten
    schreibt schrieb schrieben geschrieben teilte teilten mitgeteilt versichert versicherte versicherten glaubt glaubte
    meldet meldete meldeten gemeldet behauptet behauptete behaupteten
    kündigte kündigten angekündigt gab gaben angegeben
    antwortet antwortete erzählt erzählte erzählten kommentierte verkündet verkündete vermutet vermutete heißt hieß argumentiert
    argumentierte entgegnete erwiderte ergänzte warnt warnte warnten
    """
)
_HEARSAY = words("soll sollen sollte sollten")
_FAR = 5  # clauses looked at after that of a word
_MANY = 60  # clauses looked at on either side of a word


def tells_clause(view: View, at: int, content: Sequence[tuple[int, int]], noun: bool) -> bool:
    """Whether what a word would report is a clause that it can take: beside it by grammar, and no part of its own clause."""
    found, n = clause_at(view, at)
    own = found[n]
    verb, closed = view.low[at], view.low[own.last - 1]
    if verb in _HEARSAY or (noun and verb not in _SPOKEN) or (verb in _SEPARABLE and closed not in _SEPARABLE[verb]):
        return False
    opens = _opening(view, found, n)
    held = [c for c in found[max(0, n - _MANY) : n + _MANY] if any(a < c.last and c.first < b for a, b in content)]
    if own in held and len(content) == 1:
        points = content[0] == (own.first, own.first + 1) and view.low[own.first] in _POINTS
        return points and verb in view.language.say
    after = [c for c in held if c.first > own.first]
    before = [c for c in held if c.first < own.first]
    if after and not before:
        return _told_clause(view, at, own, opens, after, noun)
    if any(c.kind not in ("part", "rel") for c in before):
        return not noun and (own.kind == "v1" or view.low[opens.first] in _AS)
    return False


def _told_clause(view: View, at: int, own: Clause, opens: Clause, after: list[Clause], noun: bool) -> bool:
    """Whether the clauses behind that of a word begin with one that the word leads to."""
    first = after[0]
    if first.kind == "sub":
        return len(after) > 1 and any(c.mood != "0" for c in after)
    if first.kind in ("that", "wh", "inf"):
        return True
    if view.low[opens.first] in _AS:
        return first.kind in ("v1", "main")
    if first.kind in ("rel", "v1"):
        return False
    if view.low[first.first - 1] == ":":
        return not noun
    if any(view.low[at] == ";" for at in range(own.last, first.first)):
        return False
    if first.mood != "0":
        return first.kind == "main"
    word = view.low[first.first]
    joined = word in view.language.conjunctions or word in view.language.adverbs
    return first.kind == "main" and not noun and not joined and view.low[at] in _PLAIN and own.kind != "v1"


def _opening(view: View, found: list[Clause], n: int) -> Clause:
    """Where the clause that closes with clause `n` opens, an apposition between: "Wie der Bote, eine Zeitung, berichtet"."""
    for m in range(n - 1, max(-1, n - _FAR), -1):
        c = found[m]
        if view.low[c.first] == "wie" and not any(finite_here(view, at) for at in range(c.first, c.last)):
            return c
        if c.kind not in ("part", "rel"):
            break
    return found[n]


def told_after(view: View, at: int, last: int) -> Clause | None:
    """The clause after that of a word which it can report, past relative clauses and appositions; None where none stands."""
    found, n = clause_at(view, at)
    for c in found[n + 1 : n + _FAR]:
        if c.first >= last:
            return None
        if c.kind not in ("rel", "part"):
            return c
    return None


def side_by_clauses(view: View, at: int, last: int) -> str | None:
    """Where the clauses around a verb tell that what it reports stands: before it, after it; None where they tell nothing."""
    found, n = clause_at(view, at)
    own = found[n]
    opens = _opening(view, found, n)
    if own.kind == "v1" and n and found[n - 1].kind != "part" and view.low[own.first - 1] == ",":
        return "before"
    if view.low[opens.first] == "wie" and own.last - 2 <= at:
        return "before" if found[0] is not opens else "after"
    then = told_after(view, at, last)
    if then and (then.kind in ("that", "wh", "inf") or then.mood != "0" or view.low[then.first - 1] == ":"):
        return "after"
    return None


def mood_of(view: View, number: int) -> str:
    """The mood of the main clauses of a stretch: 1 where one stands in that of reports, 2 where one is subjunctive."""
    moods = {c.mood for c in clauses_of(view, number) if c.kind in ("main", "v1", "inf") and not _unreal(view, c)}
    return "1" if "1" in moods else "2" if "2" in moods else "0"


def _unreal(view: View, c: Clause) -> bool:
    """Whether a clause only compares or grants: "als sei", "es sei denn", "sei es"."""
    low = view.low[c.first : c.last]
    return any(pair in _GRANTS for pair in pairwise(low))


def told_in_mood(view: View, number: int) -> bool:
    """Whether a stretch tells something in the mood of reports or in the subjunctive."""
    return any(c.mood != "0" for c in clauses_of(view, number))
