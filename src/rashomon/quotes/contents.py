"""Where what is reported begins and may end, once a word is known to report it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from rashomon.quotes.languages.table import words
from rashomon.quotes.rightwards import phrase_right
from rashomon.quotes.taken import told_after
from rashomon.quotes.view import View, Who
from rashomon.quotes.weights import Block

THAT = frozenset({"that", "dass", "daß"})
_TIMES = words("today yesterday tomorrow tonight time times once twice again o'clock noon midnight heute gestern morgen")
_WHEN = words(
    """
    on in at by of as the a an last this next late early earlier later morning afternoon evening night week weekend month
    year am pm a.m p.m since until am um seit bis
    """
)
_COUNTED = words("second third first several many")
_LATELY = words("last this next")
_SPANS = words("morning afternoon evening night week weekend month year spring summer autumn fall winter")
_PARTICLES = words("out up off down back away")
_BREAKS = frozenset({",", ";", ":", "(", "—", "–", "--", "-", ")"})
_JOINED = frozenset({"and", "but", "while", "or", "though", "although", "because", "which", "who"})
_GENITIVE = frozenset({"of", "von"})
_SUBJECT = 16  # tokens of a subject and what else stands between a verb and its comma
_LONGEST = 120
SPEAKING = frozenset({"speak", "talk", "chat"})
_AHEAD = 14  # tokens to the next word that reports
_BY_THE_WAY = frozenset({"R", "and", "but", ",", "DAY"})


def start_after(view: View, classes: list[str], at: int, last: int) -> tuple[int, str]:
    """The first token of what is reported after the word at `at`, and what leads to it."""
    if view.language.inverts:
        return _after_comma(view, at, last)
    low, language = view.low, view.language
    if language.cues.get(low[at], ("",))[0] in SPEAKING and (topic := _topic(view, at, last)):
        return topic + 1, "about"
    i = at + 1
    while i < last and (classes[i] in ("R", "DAY") or (low[i] in _PARTICLES and i == at + 1)):
        i += 1
    i, led = _past_people(view, classes, at, i, last)
    if i + 1 < last and low[i] in (",", ":"):
        i = i + 1 if low[i] == ":" or low[i + 1] in THAT else _past_aside(view, i, last)
    if i >= last:
        return last, "none"
    if low[i] in THAT:
        return i + 1, "that"
    if low[i] == "to" and _infinitive(view, classes, i + 1, last):
        return i, "to"
    if classes[i] == low[i] and (low[i] in language.prepositions or low[i] in ("as", "to")):
        return i + (2 if i + 1 < last and low[i + 1] in THAT else 1), low[i]
    return i, "wh" if low[i] in language.complementers else led


def _after_comma(view: View, at: int, last: int) -> tuple[int, str]:
    """As `start_after` where subject and hearer stand after the verb: what is reported begins behind a comma or colon."""
    low = view.low
    told = told_after(view, at, last)
    comma = told.first - 1 if told else next((i for i in range(at + 1, min(last, at + _SUBJECT)) if low[i] in (",", ":")), None)
    if comma is None or comma + 1 >= last:
        return (at + 1, "np") if at + 1 < last else (last, "none")
    if low[comma + 1] in THAT:
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


def _topic(view: View, at: int, last: int) -> int | None:
    """The "about" behind those whom somebody speaks to, and where: "spoke to reporters on Friday about"."""
    for i in range(at + 1, min(last - 1, at + _SUBJECT)):
        if view.low[i] == "about" or not view.low[i][0].isalnum():
            return i if view.low[i] == "about" else None
    return None


def _past_aside(view: View, comma: int, last: int) -> int:
    """The "that" behind an aside between commas ("said, most recently on Sunday, that"), else the comma itself."""
    low = view.low
    closed = next((i for i in range(comma + 1, min(last - 1, comma + _SUBJECT)) if low[i] == ","), None)
    return closed + 1 if closed and low[closed + 1] in THAT else comma


def _infinitive(view: View, classes: list[str], at: int, last: int) -> bool:
    """Whether "to" leads a verb here rather than a noun phrase."""
    if at >= last:
        return False
    kind = classes[at]
    return kind in ("n", "basev", "R", "be", "have", "do", "not") or kind.startswith("base") or view.low[at] == "be"


def only_time(view: View, first: int, last: int) -> bool:
    """Whether a run tells no more than when or how often: "on Wednesday", "last night", "as of 08:00 today"."""
    low, timed = view.low, False
    for at in range(first, last):
        word = low[at]
        if word in view.language.days or word in _TIMES or (word in _SPANS and at > first and low[at - 1] in _LATELY):
            timed = True
        elif word in _COUNTED or word in view.language.numbers:
            if at + 1 >= last or low[at + 1] not in _TIMES:
                return False
        elif not (not word[0].isalnum() or word in _WHEN or (word[0].isdigit() and ":" in low[at + 1 : at + 2])):
            return False
    return timed


def ends(view: View, classes: list[str], start: int, last: int) -> Iterator[int]:
    """The tokens before which what is reported from `start` on may end, the end of the run last."""
    stop = min(last, start + _LONGEST)
    joins = view.language.joining
    for at in range(start + 1, stop):
        low = view.low[at]
        joined = low in joins and classes[at] == low and low not in _GENITIVE and view.low[at - 1] not in _BREAKS
        if joined or low in _BREAKS:
            yield at
    yield stop


def end_features(
    view: View, classes: list[str], start: int, at: int, last: int, cue: int, led: str, reports: Sequence[int]
) -> tuple[list[str], list[Block]]:
    """The features of an end before token `at`; `reports` are the words of the run that report, in order."""
    c, low = classes, view.low
    base, form, groups = view.language.cues.get(low[cue], (low[cue], "x", ()))
    here = low[at] if at < last else "END"
    join = here in _BREAKS
    n1 = c[at + 1] if at + 1 < last else "END"
    n2 = c[at + 2] if at + 2 < last else "END"
    size, rest = at - start, last - at
    long = "1" if size < 3 else "3" if size < 6 else "6" if size < 10 else "10" if size < 20 else "20"
    left = "1" if rest < 3 else "5" if rest < 7 else "9"
    comma = "c" if join and n1 in ("and", "but") else ""
    parallel, finite = _parallel(view, at, last, form), _finite(view, at, last)
    following = _following(view, classes, at, form, reports)
    blocks: list[Block] = [
        (_of_place, base, form, groups, here, led),
        (_of_next, groups, here, n1, n2),
        (_of_following, here, following, n1, led),
        (_of_size, here, long, led),
        (_of_parallel, here, parallel, led, n1, form),
        (_of_rest, here, finite + comma, left, c[at - 1]),
    ]
    joined = n1 if join and n1 in _JOINED else here
    if joined in _JOINED:
        blocks.append((_of_joined, joined, following, led, form, parallel + finite))
    if not view.language.inverts:
        begun = c[start] if c[start] == low[start] else "ing" if low[start].endswith("ing") else "w"
        blocks.append((_of_told, _told(view, classes, start, at), here, led, n1, begun))
    return [], blocks


def _of_place(base: str, form: str, groups: tuple[str, ...], here: str, led: str) -> list[str]:
    """The features of the sign or word at an end."""
    out = ["1", "h" + here, f"hl{here}{led}", f"hf{here}{form}{led}", f"b{base}{here}"]
    return out + [f"g{g}{here}{led}" for g in groups]


def _of_next(groups: tuple[str, ...], here: str, n1: str, n2: str) -> list[str]:
    """Those of the two tokens after an end."""
    return [f"hn{here}{n1}", f"hnn{here}{n1} {n2}", *(f"gn{g}{here}{n1}" for g in groups)]


def _of_following(here: str, following: str, n1: str, led: str) -> list[str]:
    """Those of the next word that reports."""
    return [f"k{here}{following}", f"kn{here}{following}{n1}", "kl" + here + following[0] + led]


def _of_size(here: str, long: str, led: str) -> list[str]:
    """Those of how long what is reported would be."""
    return [f"hs{here}{long}", f"hsl{here}{long}{led}", f"l{led}{long}"]


def _of_parallel(here: str, parallel: str, led: str, n1: str, form: str) -> list[str]:
    """Those of a verb after an end, in the form of the cue or another."""
    return [f"hv{here}{parallel}", f"hvl{here}{parallel}{led}", f"nv{n1}{parallel}{form}"]


def _of_rest(here: str, finite: str, left: str, p1: str) -> list[str]:
    """Those of what is left of the run, and of the token before an end."""
    return [f"ha{here}{finite}", f"hr{here}{left}", f"hp{here}{p1}"]


def _of_joined(joined: str, following: str, led: str, form: str, verbs: str) -> list[str]:
    """Those of a clause that a conjunction joins."""
    return [f"j{joined}{following}", f"jl{joined}{following}{led}", f"jf{joined}{following}{form}", f"jv{joined}{verbs}"]


def _of_told(told: str, here: str, led: str, n1: str, begun: str) -> list[str]:
    """Those of whether a finite verb was told already."""
    return [f"t{told}{here}{led}", f"tn{told}{here}{n1}", f"tb{told}{here}{begun}"]


def _parallel(view: View, at: int, last: int, form: str) -> str:
    """The form of a word that may report right after token `at`, and whether it is that of the cue."""
    cues, low = view.language.cues, view.low
    for i in range(at + 1, min(last, at + 4)):
        if low[i] in cues:
            again = cues[low[i]][1]
            return again + "=" if again == form else again
    return ""


def _told(view: View, classes: list[str], start: int, at: int) -> str:
    """Whether a finite verb stands between the beginning and token `at`, as far as its form tells."""
    first = view.finite.get(start)
    if first is None:
        first = view.finite[start] = _first_finite(view, classes, start)
    return "1" if first < at else "0"


def _first_finite(view: View, classes: list[str], start: int) -> int:
    """The first finite verb from a token on, as far as its form tells, or where nothing more is reported."""
    auxiliaries, stop = view.language.auxiliaries, start + _LONGEST
    for i, (word, kind) in enumerate(zip(view.low[start:stop], classes[start:stop], strict=True), start):
        if (word in auxiliaries and word not in ("to", "not")) or (i > start and kind.startswith("ed")):
            return i
    return stop


def _finite(view: View, at: int, last: int) -> str:
    """How far after token `at` the next auxiliary stands."""
    auxiliaries, low = view.language.auxiliaries, view.low
    for far, word in enumerate(low[at + 1 : min(last, at + 9)], 1):
        if word in auxiliaries and word != "to":
            return "1234"[min(far, 4) - 1]
    return "0"


def _following(view: View, classes: list[str], at: int, form: str, reports: Sequence[int]) -> str:
    """What stands between token `at` and the next word that reports, and whether that word has the form of the cue."""
    number = bisect_right(reports, at)
    if number == len(reports) or reports[number] - at > _AHEAD:
        return "0"
    nearest, low = reports[number], view.low
    between = [low[i] for i in range(at + 1, nearest) if classes[i] not in _BY_THE_WAY]
    same = view.language.cues.get(low[nearest], ("", "", ()))[1]
    way = "," if not _BREAKS.isdisjoint(between) else "D" if view.language.auxiliaries.issuperset(between) else "S"
    return way + ("=" if same == form else same)
