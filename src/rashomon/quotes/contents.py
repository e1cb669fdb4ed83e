"""Where what is reported begins and may end, once a word is known to report it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rashomon.quotes.languages.table import words
from rashomon.quotes.subjects import Who, phrase_right
from rashomon.quotes.view import View

_THAT = frozenset({"that", "dass", "daß"})
_PARTICLES = words("out up off down back away")
_BREAKS = frozenset({",", ";", ":", "(", "—", "–", "--", "-", ")"})
_JOINED = frozenset({"and", "but", "while", "or", "though", "although", "because", "which", "who"})
_GENITIVE = frozenset({"of", "von"})
_SUBJECT = 16  # tokens of a subject and what else stands between a verb and its comma
_LONGEST = 120


def start_after(view: View, classes: list[str], at: int, last: int) -> tuple[int, str]:
    """The first token of what is reported after the word at `at`, and what leads to it."""
    if view.language.inverts:
        return _after_comma(view, at, last)
    low, language = view.low, view.language
    i = at + 1
    while i < last and (classes[i] in ("R", "DAY") or (low[i] in _PARTICLES and i == at + 1)):
        i += 1
    i, led = _past_people(view, classes, at, i, last)
    if i + 1 < last and low[i] in (",", ":") and (low[i] == ":" or low[i + 1] in _THAT):
        i += 1
    if i >= last:
        return last, "none"
    if low[i] in _THAT:
        return i + 1, "that"
    if low[i] == "to" and _infinitive(view, classes, i + 1, last):
        return i, "to"
    if classes[i] == low[i] and (low[i] in language.prepositions or low[i] in ("as", "to")):
        return i + (2 if i + 1 < last and low[i + 1] in _THAT else 1), low[i]
    return i, "wh" if low[i] in language.complementers else led


def _after_comma(view: View, at: int, last: int) -> tuple[int, str]:
    """As `start_after` where subject and hearer stand after the verb: what is reported begins behind a comma or colon."""
    low = view.low
    comma = next((i for i in range(at + 1, min(last, at + _SUBJECT)) if low[i] in (",", ":")), None)
    if comma is None or comma + 1 >= last:
        return (at + 1, "np") if at + 1 < last else (last, "none")
    if low[comma + 1] in _THAT:
        return comma + 2, "that"
    return comma + 1, "wh" if low[comma + 1] in view.language.complementers else low[comma]


def _past_people(view: View, classes: list[str], at: int, i: int, last: int) -> tuple[int, str]:
    """The token after an agent or a hearer at token `i`, where more follows them, and which of the two it was."""
    low, language = view.low, view.language
    if i + 2 < last and low[i] == "by":
        agent = phrase_right(view, i + 1, last)
        return (agent.last, "by") if agent and agent.last < last else (i, "np")
    if i >= last or low[at] not in language.hearer or low[i] in language.complementers or low[i] == "to":
        return i, "np"
    hearer = phrase_right(view, i, last)
    if hearer and low[at] in language.telling and not _more(view, classes, hearer.last, last):
        return last, "none"
    passed = hearer and hearer.last + 1 < last and _passes(view, hearer, last)
    return (hearer.last, "hearer") if hearer and passed else (i, "np")


def _passes(view: View, hearer: Who, last: int) -> bool:
    """Whether what is told begins after a hearer: a clause, an infinitive, or anything after a name or pronoun."""
    after = view.low[hearer.last]
    clause = after in view.language.complementers or after == "to"
    return clause or (hearer.kind in ("pronoun", "name") and hearer.last + 2 < last and after[0].isalnum())


def _more(view: View, classes: list[str], at: int, last: int) -> bool:
    """Whether more than a time or place follows at a token."""
    return at < last and view.low[at][0].isalnum() and classes[at] not in ("DAY", "R", "in", "at", "on", "during", "by")


def _infinitive(view: View, classes: list[str], at: int, last: int) -> bool:
    """Whether "to" leads a verb here rather than a noun phrase."""
    if at >= last:
        return False
    kind = classes[at]
    return kind in ("n", "basev", "R", "be", "have", "do", "not") or kind.startswith("base") or view.low[at] == "be"


def ends(view: View, classes: list[str], start: int, last: int) -> Iterator[int]:
    """The tokens before which what is reported from `start` on may end, the end of the run last."""
    language = view.language
    stop = min(last, start + _LONGEST)
    joins = language.conjunctions | language.prepositions | language.relatives
    for at in range(start + 1, stop):
        low = view.low[at]
        joined = low in joins and classes[at] == low and low not in _GENITIVE and view.low[at - 1] not in _BREAKS
        if joined or low in _BREAKS:
            yield at
    yield stop


def end_features(
    view: View, classes: list[str], start: int, at: int, last: int, cue: int, led: str, reports: Iterable[int]
) -> Iterator[str]:
    """The features of an end before token `at`; `reports` are the other words of the run that report."""
    c, low = classes, view.low
    base, form, groups = view.language.cues.get(low[cue], (low[cue], "x", ()))
    here = low[at] if at < last else "END"
    join = here in _BREAKS
    n1 = c[at + 1] if at + 1 < last else "END"
    n2 = c[at + 2] if at + 2 < last else "END"
    p1 = c[at - 1]
    size = at - start
    long = "1" if size < 3 else "3" if size < 6 else "6" if size < 10 else "10" if size < 20 else "20"
    comma = "c" if join and n1 in ("and", "but") else ""
    again = next((i for i in range(at + 1, min(last, at + 4)) if low[i] in view.language.cues), None)
    parallel = ""
    if again is not None:
        entry = view.language.cues[low[again]]
        parallel = entry[1] + ("=" if entry[1] == form else "")
    finite = next(
        (
            str(min(i - at, 4))
            for i in range(at + 1, min(last, at + 9))
            if low[i] in view.language.auxiliaries and low[i] != "to"
        ),
        "0",
    )
    rest = last - at
    left = "1" if rest < 3 else "5" if rest < 7 else "9"
    nearest = next((i for i in reports if i > at), None)
    following = "0"
    if nearest is not None and nearest - at <= 14:
        between = [i for i in range(at + 1, nearest) if classes[i] not in ("R", "and", "but", ",", "DAY")]
        stops = any(low[i] in _BREAKS for i in between)
        bare = all(low[i] in view.language.auxiliaries for i in between)
        same = view.language.cues.get(low[nearest], ("", "", ()))[1]
        following = ("," if stops else "D" if bare else "S") + ("=" if same == form else same)
    joined = n1 if join and n1 in _JOINED else here
    if joined in _JOINED:
        yield "j" + joined + following
        yield "jl" + joined + following + led
        yield "jf" + joined + following + form
        yield "jv" + joined + parallel + finite
    yield "k" + here + following
    yield "kn" + here + following + n1
    yield "kl" + here + following[0] + led
    yield "1"
    yield "h" + here
    yield "hl" + here + led
    yield "hn" + here + n1
    yield "hnn" + here + n1 + " " + n2
    yield "hp" + here + p1
    yield "hs" + here + long
    yield "hsl" + here + long + led
    yield "hf" + here + form + led
    yield "hv" + here + parallel
    yield "hvl" + here + parallel + led
    yield "ha" + here + finite + comma
    yield "hr" + here + left
    yield "b" + base + here
    yield "nv" + n1 + parallel + form
    yield "l" + led + long
    for g in groups:
        yield "g" + g + here + led
        yield "gn" + g + here + n1
