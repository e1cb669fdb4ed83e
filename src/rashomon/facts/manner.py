"""How exactly a number is told, and what the words beside it tell: a part, an addition, a figure given up."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Literal

from rashomon.facts.measures import ADJECTIVE_HEADS, APPROXIMATE, AT_LEAST, AT_MOST, FORMER, NUMBER_WORDS, OTHERS
from rashomon.facts.nouns import WHOLE
from rashomon.facts.numerals import Token

Exact = Literal["exact", "about", "at least", "at most"]
Mark = Literal["part", "former", "more", "whole", "elsewhere"]


def manner(tokens: Sequence[Token], first: int, last: int) -> tuple[Exact, set[Mark]]:
    """How exact the number is said to be, and what the words before it tell."""
    lows = [t.low for t in tokens[max(0, first - 3) : first]]
    near = lows[-1] if lows else ""
    marks: set[Mark] = set()
    if near in OTHERS or (near == "the" and lows[-2:-1] == ["other"]):
        marks.add("more")
    earlier = [t.low for t in tokens[max(0, first - 8) : first]]
    if any(pair in (("had", "put"), ("had", "given"), ("had", "estimated")) for pair in pairwise(earlier)):
        marks.add("former")
    from_one = "from" in lows[-2:] and near in ("from", "the")
    if set(lows) & FORMER or from_one:
        marks.add("former")
    if "including" in lows or "include" in lows or lows[-2:] in (["of", "whom"], ["of", "them"], ["of", "which"]):
        marks.add("part")
    if len(lows) > 2 and lows[-2] == "of" and near in WHOLE and (lows[-3] in NUMBER_WORDS or lows[-3][0].isdigit()):
        marks.add("whole")
    pair = lows[-2:]
    if pair[-1:] == ["than"] and lows[0] in ("no", "not"):
        return "at most" if pair[0] in ("more", "greater") else "at least", marks
    follows = [t.low for t in tokens[last + 1 : last + 3]]
    if lows == ["as", "many", "as"]:
        return "at most", marks
    if pair in (["at", "least"], ["more", "than"]) or near in AT_LEAST or follows == ["or", "more"]:
        return "at least", marks
    if pair == ["up", "to"] and lows[0].startswith("add"):
        return "exact", marks
    if pair in (["at", "most"], ["less", "than"], ["fewer", "than"], ["up", "to"]) or near in AT_MOST:
        return "at most", marks
    if near in APPROXIMATE or follows == ["or", "so"]:
        return "about", marks
    return "exact", marks


_ANOTHER = (("a", "separate"), ("a", "different"), ("a", "previous"), ("an", "earlier"), ("a", "similar"))


def marks_after(tokens: Sequence[Token], last: int, end: int) -> set[Mark]:
    """What the words after the number tell: a part ("two of them"), an addition ("three more")."""
    marks: set[Mark] = set()
    follows = [t.low for t in tokens[last + 1 : last + 4]]
    if follows[:1] == ["of"] and follows[1:2] and follows[1] in ("them", "the", "those", "these", "whom", "which"):
        marks.add("part")
    if any(t.low in OTHERS for t in tokens[last + 1 : end + 2]):
        marks.add("more")
    if any(t.low in ADJECTIVE_HEADS for t in tokens[last + 1 : end + 1]) and "still" in [
        t.low for t in tokens[end + 1 : end + 4]
    ]:
        marks.add("part")
    beyond = [t.low for t in tokens[end + 1 : end + 10]]
    if any(pair == ("in", "another") or pair in _ANOTHER for pair in pairwise(beyond)):
        marks.add("elsewhere")
    return marks
