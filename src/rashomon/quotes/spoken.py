"""Whether a report without marks gives words of somebody: no order, thanks or vote that is told as an act."""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

from rashomon.quotes.contents import start_after
from rashomon.quotes.cues import form_of, helpers_of, subject_class
from rashomon.quotes.subjects import verb_group
from rashomon.quotes.view import View, Who
from rashomon.quotes.weights import Block

_SIZES = (1, 2, 3, 4, 6, 9, 14, 20)
_SURE = (-200, -60, 0, 50, 100, 150, 200, 300, 400, 600)
_MARGINS = (0, 50, 100, 200, 300, 500)


class Facts(NamedTuple):
    """A report: its cue in a run of tokens, whose it is, what it tells, how sure it is one, and one of speech."""

    at: int
    first: int
    last: int
    who: Who | None
    content: tuple[tuple[int, int], ...]
    sure: int
    speech: int


def spoken_features(view: View, classes: list[str], r: Facts) -> tuple[list[str], list[Block]]:
    """What tells whether a report gives somebody's words."""
    base, _, groups = view.language.cues.get(view.low[r.at], (view.low[r.at], "x", ()))
    form = form_of(view, classes, r.at)
    helpers = helpers_of(view, verb_group(view, r.at, r.first), r.at)
    source = "-" if r.who is None else view.low[r.who.first] if r.who.kind == "pronoun" else r.who.kind
    led, finite = _led(view, classes, r), _finite(view, classes, r)
    size = _step(sum(b - a for a, b in r.content), _SIZES)
    begun, ended = classes[r.content[0][0]], classes[r.content[-1][1] - 1]
    blocks: list[Block] = [
        (_of_act, base, form, groups, helpers, led),
        (_of_source, source, subject_class(view, classes, r.who), form, helpers, led, groups),
        (_of_told, begun, ended, size, finite, led, form, groups),
        (_of_sure, _step(r.sure, _SURE), _step(r.speech, _MARGINS)),
    ]
    return [], blocks


def _of_act(base: str, form: str, groups: tuple[str, ...], helpers: str, led: str) -> list[str]:
    """The word that reports, and what leads to what it tells."""
    out = ["1", "b" + base, "f" + form, "l" + led, f"bl{base}{led}", f"h{form}{helpers}"]
    for g in groups:
        out += ["g" + g, f"gl{g}{led}"]
    return out


def _of_source(who: str, kind: str, form: str, helpers: str, led: str, groups: tuple[str, ...]) -> list[str]:
    """Whose report it is."""
    out = ["w" + who, "s" + kind, f"wf{who}{form}{helpers}", f"n{int(who == '-')}{form}{helpers}{led}"]
    return out + [f"gw{g}{helpers}{who}" for g in groups]


def _of_told(begun: str, ended: str, size: str, finite: str, led: str, form: str, groups: tuple[str, ...]) -> list[str]:
    """What it tells: how that begins and ends, how long it is, whether it has a finite verb."""
    out = [
        "c" + begun,
        f"cl{begun}{led}",
        "e" + ended,
        "z" + size,
        f"zl{size}{led}",
        f"v{finite}{led}",
        f"vf{finite}{led}{form}",
    ]
    for g in groups:
        out += [f"gv{g}{finite}{led}", f"gc{g}{begun}"]
    return out


def _of_sure(sure: str, speech: str) -> list[str]:
    """How sure it is that a word reports, and that it reports speech."""
    return ["u" + sure, "m" + speech]


def _led(view: View, classes: list[str], r: Facts) -> str:
    """What leads to what is told, or where that stands."""
    if len(r.content) > 1:
        return "around"
    return "before" if r.content[0][0] < r.at else start_after(view, classes, r.at, r.last)[1]


def _finite(view: View, classes: list[str], r: Facts) -> str:
    """Whether a finite verb stands in what is told, as far as forms tell."""
    auxiliaries, low = view.language.auxiliaries, view.low
    for a, b in r.content:
        for i in range(a, b):
            if (low[i] in auxiliaries and low[i] not in ("to", "not")) or (i > a and classes[i].startswith("ed")):
                return "1"
    return "0"


def _step(number: int, steps: tuple[int, ...]) -> str:
    """The step that a number has reached."""
    return str(bisect_right(steps, number))
