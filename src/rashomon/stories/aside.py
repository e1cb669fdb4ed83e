"""Names that an article has only where it looks aside, to another event: "a separate dispute", "two days after", "60 km north".

A report of a twin event names the other one in a sentence or two, and says how far it lies off or that the two have nothing to
do with each other. Who goes by a name that stands in another article only there tells of that other event.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Collection, Mapping, Sequence

import numpy as np
import numpy.typing as npt

from rashomon.clean.order import among
from rashomon.stories.columns import Sets
from rashomon.stories.core import MANY, laid_out
from rashomon.stories.live import Live
from rashomon.stories.weigh import CELLS

I64 = npt.NDArray[np.int64]
F32 = npt.NDArray[np.float32]
Bools = npt.NDArray[np.bool_]

ANOTHER = 4.0
"""Log-odds lost by two articles of which one looks aside to what the other goes by, and which have no such name in common."""

LEAD = -1
"""The place of a term that stands in the lead or the title: it is of the matter."""

_ONE_TO_TEN = "one|two|three|four|five|six|seven|eight|nine|ten|ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn"
_UNLIKE = re.compile(
    r"""\b(?:un(?:connected|related|linked)
      | not\ (?:[a-z]+\ ){0,4}(?:connected|related|linked|coordinated)
      | (?:no|any|ruled\ out\ a)\ (?:[a-z]+\ )?(?:connection|link|relation)\b
      | nothing\ (?:at\ all\ |whatever\ )?to\ do\ with | a\ separate\ [a-z]+ | as\ separate
      | nichts\ (?:damit\ |mit\ [^.]{1,60}?\ )?zu\ tun | (?:keine[nmr]?|nicht\ in|nicht\ im)\ (?:Zusammenhang|Verbindung)
      | unabhängig\ (?:von|davon))\b""",
    re.IGNORECASE | re.VERBOSE,
)
"""What says that two matters are two; the names may stand in the sentence before or after."""
_FAR = re.compile(
    rf"""\b(?:(?:an?|several|some|\d{{1,3}}|{_ONE_TO_TEN})\ (?:hour|day|week|month)s?\ (?:after|before|earlier|later|apart)
      | comes?\ (?:after|as) | as\ many\ (?:days|weeks|months) | the\ next\ day
      | (?:second|third|fourth|another)\ [^.]{{0,60}}?\ (?:this|in\ a)\ (?:week|month|year)
      | elsewhere | neighbou?ring | nearby | another\ [a-z]+ | in\ an?\ (?:similar|different)
      | (?:kilomet(?:er|re)s|km|miles)\ (?:to\ the|away|north|south|east|west|apart|up|down)
      | earlier\ (?:this|in\ the)\ (?:day|week|month)
      | ebenfalls | Nachbar(?:ort|stadt|dorf|land|staat|kreis)[a-z]{{0,2}} | erst\ am | bereits\ am | anders\ als
      | Kilometer\ (?:entfernt|weiter|nördlich|südlich|östlich|westlich) | eine?\ weiterer?
      | (?:\d{{1,3}}|{_ONE_TO_TEN})\ (?:Stunden|Tage|Wochen|Monate)\ (?:nach|vor|zuvor|danach|später|früher))\b""",
    re.IGNORECASE | re.VERBOSE,
)
"""What says how far off another matter lies; the names stand in the same sentence."""


def beside_the_matter(text: str, ends: Sequence[int], standing: Mapping[str, Collection[int]]) -> tuple[set[str], set[str]]:
    """The terms that stand nowhere but where the article looks aside, and those of them beside a word that says it is another.

    `ends` are those of the sentences; `standing` tells in which of these, counted from 0, or in the LEAD each term stands.
    """
    said = {bisect(ends, m.start()) + step for m in _UNLIKE.finditer(text) for step in (-1, 0, 1)} - {LEAD}
    aside = said | {bisect(ends, m.start()) for m in _FAR.finditer(text)}
    found = {t: places for t, places in standing.items() if aside.issuperset(places)}
    return set(found), {t for t, places in found.items() if said.issuperset(places)}


def another_event(live: Live, a: I64, b: I64) -> F32:
    """What pairs lose because one looks aside to what the other goes by."""
    looks = np.diff(live.aside.start.all) > 0
    at = np.flatnonzero(looks[a] | looks[b])
    pairs = a[at], b[at]
    shared = _met(*((live.telling, rows) for rows in pairs))
    apart = _aside_of_two(live, *pairs, shared) if len(live) < MANY else np.zeros(len(at), dtype=np.bool_)
    for one, other in (pairs, pairs[::-1]):
        apart |= (_met((live.aside, one), (live.telling, other)) > 0) & (shared == 0)
        apart |= _met((live.unlike, one), (live.telling, other)) >= np.maximum(shared, 1)
    out = np.zeros(len(a), dtype=np.float32)
    out[at[apart]] = ANOTHER
    return out


def _aside_of_two(live: Live, a: I64, b: I64, shared: I64) -> Bools:
    """The same among few, also where the other is known by no name, but has in its text what two others go by."""
    names, often = np.unique(live.telling.cell.all, return_counts=True)
    names = names[often > 1]
    rows = np.arange(len(live))
    has = laid_out(names, len(live), (np.repeat(rows, np.diff(live.start.all)), live.cell.all))
    aside, unlike = (laid_out(names, len(live), held.of(rows)[:2]) for held in (live.aside, live.unlike))
    has &= ~aside
    apart = np.zeros(len(a), dtype=np.bool_)
    for one, other in ((a, b), (b, a)):
        apart |= (aside[one] & has[other]).any(axis=1) & (shared == 0)
        apart |= (unlike[one] & has[other]).sum(axis=1) >= np.maximum(shared, 1)
    return apart


def _met(one: tuple[Sets, I64], other: tuple[Sets, I64]) -> I64:
    """For rows of one kind of sets, and as many of another, how many cells the two have in common."""
    (owner, cells, _), (theirs, others, _) = (held.of(rows) for held, rows in (one, other))
    found = among(owner * CELLS + cells, theirs * CELLS + others)
    return np.bincount(owner[found], minlength=len(one[1]))
