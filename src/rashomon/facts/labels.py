"""What a fact is of, where no noun tells it: the words of its sentence around the value, with "…" in the value's place."""

from __future__ import annotations

import re
from itertools import dropwhile

from rashomon.clean.stems import is_little, listed
from rashomon.records import Span

EMPTY = {"", "#"} | listed(
    """number numbers figure figures times age year years month months week weeks day days hour hours minute minutes second
    seconds percent menschen personen jahre jahren monate monaten wochen tage tagen stunden minuten ans
    jours heures mois"""
)
"""Labels that do not tell what a number is of."""
_PLAIN = EMPTY | {"people", "personnes", "person", "thing", "things"}
_UNTOLD_TIMES = frozenset({"day", "time", "year", "month", "weekday", "week"})
BEFORE, AFTER, FEWEST = 7, 6, 2
"""Words on either side of a value, and how many of matter they must have, that which is counted among them."""
_REACH = 90
_STOP = re.compile(r"(?<!\bNo)(?<!\bNr)(?<!\bMr)(?<!\bDr)(?<!\bSt)[.!?;:](?=\s|$)|[\n\"“”„()\[\]–—|*]|(?<=\s)['‘’]|['‘’](?=\s)")
_WORD = re.compile(r"[^\W\d_][^\W_]*")


def labelled(about: str, slot: str, span: Span, text: str) -> str:
    """The label of a fact; one that tells nothing becomes the words around the value, where they tell something."""
    if slot == "number" and about.lower() in _PLAIN:
        return _around(span, text) or about
    if slot == "date" and about in _UNTOLD_TIMES:
        return f"{about}: {_around(span, text)}".removesuffix(": ")
    return about


def _around(span: Span, text: str) -> str:
    """The words of the clause on either side of a place; empty where they hold too little."""
    before, after = text[max(0, span.start - _REACH) : span.start], text[span.end : span.end + _REACH]
    stops = [m.end() for m in _STOP.finditer(before)]
    colon = before.rstrip().endswith(":")
    if colon:
        listed_as = re.split(r"[\n.;,|*]", before.rstrip()[:-1])[-1].strip()
        return listed_as.lower() if 0 < len(listed_as.split()) <= BEFORE and _WORD.search(listed_as) else ""
    left = before[stops[-1] :] if stops else before.partition(" ")[2] if span.start > _REACH else before
    stop = _STOP.search(after)
    right = after[: stop.start()] if stop else after.rpartition(" ")[0] if len(text) > span.end + _REACH else after
    theirs = re.split(r",(?=\s)", right)[0].split()[:AFTER]
    words = next((w for w in (left.rpartition(", ")[2].split(), left.split()) if len(w) >= FEWEST), left.split())
    if len(words) > BEFORE:
        words = [*dropwhile(lambda w: is_little(w.lower()), words[-BEFORE:])]
    while theirs and is_little(theirs[-1].lower()):
        theirs.pop()
    matter = [w for w in (*words, *theirs) if _WORD.search(w) and not is_little(w.lower().strip(","))]
    return " ".join((*words, "…", *theirs)) if len(matter) >= FEWEST else ""
