"""Subjects where the finite verb stands second: before it, or right after it when something else comes first."""

from __future__ import annotations

from rashomon.quotes.clauses import clause_at
from rashomon.quotes.phrases import phrase_left
from rashomon.quotes.rightwards import phrase_right
from rashomon.quotes.view import View, Who

_FOCUS = frozenset({"auch", "nur", "selbst", "sogar"})
_DATIVE = frozenset({"dem", "den", "einem", "ihm", "ihnen", "seinem", "ihrem", "diesem", "seinen", "ihren"})
_HER = frozenset({"der", "einer", "dieser", "unserer", "ihrer", "seiner"})
_FEMININE = ("ung", "heit", "keit", "schaft", "tur", "ion", "tät", "presse", "zeitschrift", "behörde", "frau")
_IT_SAYS = frozenset({"heißt", "hieß"})
_FROM = frozenset({"in", "im", "aus", "bei", "beim", "von", "vom"})
_NO_VERBS = frozenset({"nicht", "zu", "worden", "sein", "haben", "werden"})


def second_subject(view: View, verb: int, bound: int, last: int) -> Who | None:
    """The subject of the clause that holds `verb`, read from the clause's first words and its finite verb."""
    start = _clause(view, verb, bound)
    low, language = view.low, view.language
    if (
        verb > bound + 1
        and low[verb - 1] == ","
        and _finite(view, verb)
        and (_told_before(view, start, verb) or _main_before(view, verb))
    ):
        return phrase_right(view, verb + 1, last)
    while start < verb and (low[start] in _FOCUS or not low[start][0].isalnum()):
        start += 1
    opened = start > bound and low[start - 1] == ","
    if (opened and low[start] in language.complementers) or (opened and low[start] in language.conjunctions):
        return phrase_right(view, start + 1, last)
    finite = next((at for at in range(start, verb + 1) if _finite(view, at) or at == verb), verb)
    first = start
    while first < finite and not low[first][0].isalnum():
        first += 1
    fronting = (language.prepositions, language.adverbs, language.conjunctions, _DATIVE)
    fronted = first >= finite or any(low[first] in table for table in fronting) or _to_her(view, first, finite)
    if fronted or (first + 1 == finite and low[first] in language.days):
        return phrase_right(view, finite + 1, last)
    return phrase_right(view, first, finite) or phrase_left(view, finite, first)


def _told_before(view: View, first: int, verb: int) -> bool:
    """Whether a clause with a verb of its own stands before the comma that a verb follows: what is told, no apposition."""
    comma = next((at for at in range(first, verb) if view.low[at] == ","), verb)
    return any(_finite(view, at) for at in range(first, comma))


def whom_it_means(view: View, who: Who) -> Who | None:
    """Who or what says so where "es" only stands for it: "heißt es in dem Schreiben", "im Ministerium hieß es"."""
    low, at = view.low, who.first
    if low[at] != "es":
        return who
    verb = next((i for i in (at - 1, at + 1) if 0 <= i < len(low) and low[i] in _IT_SAYS), None)
    if verb is None:
        return who
    stretch = view.stretches[view.stretch_of(at)]
    after = max(at, verb) + 1
    if after < stretch.last and low[after] in _FROM:
        return phrase_right(view, after + 1, stretch.last)
    found, n = clause_at(view, verb)
    begun = found[n].first
    return phrase_right(view, begun + 1, min(at, verb)) if low[begun] in _FROM else None


def _to_her(view: View, first: int, finite: int) -> bool:
    """Whether a feminine noun in the dative stands before a verb and a person behind it: "Der Zeitung sagte Tom Reyes"."""
    noun, after = finite - 1, finite + 1
    led = view.low[first] in _HER and view.low[noun].endswith(_FEMININE) and noun > first
    mention = view.name_at[after] if led and after < len(view.low) else -1
    return mention >= 0 and view.names[view.mentions[mention][2]].kind == "person"


def _main_before(view: View, verb: int) -> bool:
    """Whether a verb opens its clause behind another: "Als er gefragt wurde, was er wolle, entgegnete Ann Lee"."""
    found, n = clause_at(view, verb)
    return found[n].first == verb and n > 0 and found[n - 1].kind not in ("part", "rel")


def _finite(view: View, at: int) -> bool:
    word = view.low[at]
    if view.inside[at] >= 0 or word in _NO_VERBS:
        return False
    return word in view.language.auxiliaries or (word in view.language.verbs and view.words[at][0].islower())


def _clause(view: View, verb: int, bound: int) -> int:
    """Where the clause of a verb begins: after a semicolon, a colon, or a comma that a subordinating word follows."""
    language, low = view.language, view.low
    for at in range(verb - 1, bound - 1, -1):
        if view.inside[at] >= 0:
            continue
        if low[at] in (";", ":"):
            return at + 1
        if low[at] == "," and at + 1 < verb and (low[at + 1] in language.complementers or low[at + 1] in language.conjunctions):
            return at + 1
    return bound


def second_features(view: View, who: Who | None, ways: str, at: int, key: str) -> list[str]:
    """What tells it where the verb stands second: each way that leads there, the case of the phrase, verbs beside it."""
    out = [feature for way in ways or "-" for feature in ("v" + way, f"v{way}{key}")]
    if who is None:
        return out
    low = view.low
    side = "a" if who.first > at else "b"
    out += [
        "a" + low[who.first] if who.kind == "noun" and low[who.first] in view.language.determiners else "a" + who.kind,
        f"t{side}{low[who.first - 1] if who.first and low[who.first - 1] in view.language.prepositions else ''}",
    ]
    before, after = low[who.first - 1] if who.first else "", low[who.last] if who.last < len(low) else ""
    beside = ["v" if word in view.language.verbs or word in view.language.auxiliaries else "" for word in (before, after)]
    out += [
        f"u{side}{beside[0]}-{beside[1]}",
        f"u{side}{beside[0]}-{beside[1]}{key}",
        f"i{side}{min(abs(at - who.first), 12) // 3}",
    ]
    return out
