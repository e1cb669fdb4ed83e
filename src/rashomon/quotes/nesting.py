"""Whether a report that follows another stands in what the first reports, or beside it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from rashomon.quotes.cues import form_of, helpers_of, subject_class
from rashomon.quotes.subjects import left_subject, verb_group
from rashomon.quotes.view import View

FAR = 40  # tokens from a word that reports to the next one that is asked about
_MOST = 5  # such words at most
_ENDS = frozenset({",", ";", ":", "(", "—", "–", "--", "-", "and", "but", "while", "or", "as", "though", "although"})


def clause_edge(view: View, at: int, start: int) -> int:
    """Where the clause of the word at `at` begins, no further left than `start`: its subject or its first auxiliary."""
    group = verb_group(view, at, start)
    who = left_subject(view, at, start, start)
    return min(group, who.first) if who and who.last == group else group


def nest_features(view: View, classes: list[str], cue: int, start: int, led: str, at: int, first: int) -> list[str]:
    """The features of a word that reports at `at`, after the word at `cue` whose words begin at `start` with `led`."""
    low = view.low
    edge = clause_edge(view, at, start)
    p1 = classes[edge - 1] if edge > start else "BEG"
    p2 = classes[edge - 2] if edge - 1 > start else "BEG"
    base, _, groups = view.language.cues.get(low[cue], (low[cue], "x", ()))
    other, _, others = view.language.cues.get(low[at], (low[at], "x", ()))
    form, second = form_of(view, classes, cue), form_of(view, classes, at)
    same = form + second
    who = subject_class(view, classes, left_subject(view, at, start, start)) if edge < at else "0"
    group = verb_group(view, at, start)
    helpers = helpers_of(view, group, at)
    stops = [low[i] for i in range(start, edge) if low[i] in _ENDS and view.inside[i] < 0]
    near = stops[-1] if stops else "0"
    size = "1" if edge - start < 4 else "4" if edge - start < 9 else "9" if edge - start < 20 else "20"
    lead = classes[cue - 1] if cue > first else "BEG"
    out = [
        "1",
        "f" + same,
        "p" + p1,
        f"pp{p2} {p1}",
        f"pf{p1}{same}",
        f"pl{p1}{led}",
        f"pw{p1}{who}",
        f"ppf{p2} {p1}{same}",
        f"fl{same}{led}",
        f"fw{same}{who}",
        f"fh{same}{helpers}",
        f"ph{p1}{second}{helpers}",
        "n" + near,
        f"nf{near}{same}",
        f"nfw{near}{same}{who}",
        f"np{near}{p1}",
        f"ns{near}{size}",
        f"s{size}{led}",
        "k" + str(min(len(stops), 4)) + same,
        "b" + base,
        "o" + other,
        f"bo{base}{other}",
        f"l{lead}{form}",
        f"ln{lead}{form}{near}",
    ]
    for g in groups[:1]:
        out += [
            f"g{g}{second}",
            f"gp{g}{p1}",
        ]
        for h in others[:1]:
            out += [
                f"gh{g}{h}",
                f"ghp{g}{h}{p1}",
            ]
    for h in others[:1]:
        out += [
            f"h{h}{form}",
            f"hp{h}{p1}",
        ]
    return out


def following(reports: Sequence[int], start: int) -> Sequence[int]:
    """Of the words that report, in order, those near enough after `start` to be asked about."""
    first = bisect_right(reports, start)
    return reports[first : min(first + _MOST, bisect_right(reports, start + FAR))]
