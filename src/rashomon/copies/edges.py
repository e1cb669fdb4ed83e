"""Where a passage may begin and end, and which passages are no copies: house text, and one form filled in twice."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from rashomon.copies.quoted import marked
from rashomon.records import Findings

if TYPE_CHECKING:
    from rashomon.copies.kernels import I32, U32, Flags

AROUND = frozenset(("head", "headline", "byline", "dateline", "caption", "credit", "promo", "footer"))
"""Furniture that no passage begins or ends in."""
SEED, FAR = 3, 60
"""An edge that was moved stands where SEED words are equal, at most FAR words on."""
SAME, SMALL = 0.97, 0.35
"""House text is so much alike, and at most this share of each article it stands in."""
VERSION = 0.4
"""The share of an article that stands in another version of it."""
SPECIFIC = re.compile(r"(?<![.!?] )(?<![.!?]\n)\b(?:[A-Z][\w'’-]+|\d[\d.,:]*)")
NAMES = re.compile(r"[\w'’-]+")
MANY, ALIKE = 8, 0.34
"""One form tells of two events when each has MANY names and numbers and less than a share ALIKE of them is in both."""

Words = tuple[int, int]


def set_aside(findings: Findings, starts: I32) -> Flags:
    """For each word, by the place where it starts, whether it stands around the body."""
    around = (f for f in findings.article.furniture if f.kind in AROUND and f.span.field == "text")
    return marked(starts, [(f.span.start, f.span.end) for f in around])


def body_only(keys: tuple[U32, U32], around: Sequence[Flags], passage: tuple[Words, Words]) -> tuple[Words, Words]:
    """The passage without what stands around the body at its edges; it begins and ends with words that both have."""
    (i, i_end), (j, j_end) = (_inner(aside, *side) for aside, side in zip(around, passage, strict=True))
    if ((i, i_end), (j, j_end)) == passage:
        return passage
    left, right = keys[0][i:i_end].tolist(), keys[1][j:j_end].tolist()
    first, last = _met(left, right), _met(left[::-1], right[::-1])
    if first is None or last is None or first[0] + last[0] >= i_end - i or first[1] + last[1] >= j_end - j:
        return (i, i), (j, j)
    return (i + first[0], i_end - last[0]), (j + first[1], j_end - last[1])


def _inner(aside: Flags, start: int, end: int) -> Words:
    while start < end and aside[start]:
        start += 1
    while end > start and aside[end - 1]:
        end -= 1
    return start, end


def _met(left: Sequence[int], right: Sequence[int]) -> Words | None:
    """The nearest places from which on SEED words are equal; None when there are none near."""
    places: dict[tuple[int, ...], int] = {}
    for j in range(min(FAR, len(right) - SEED + 1)):
        places.setdefault(tuple(right[j : j + SEED]), j)
    both = ((i, places[key]) for i in range(min(FAR, len(left) - SEED + 1)) if (key := tuple(left[i : i + SEED])) in places)
    return min(both, key=lambda place: (sum(place), place), default=None)


def is_house_note(a: Findings, b: Findings, places: tuple[Words, Words], likeness: float) -> bool:
    """Whether a passage of two articles of one outlet is a closing note, word for word and small beside the rest."""
    outlets = [f.article.outlet.casefold() for f in (a, b) if f.article.outlet]
    if len(outlets) < 2 or outlets[0] != outlets[1] or likeness < SAME:
        return False
    texts = a.article.text, b.article.text
    return all(side[1] - side[0] <= SMALL * len(text) and _closes(text, side) for text, side in zip(texts, places, strict=True))


def is_version(a: Findings, b: Findings, places: Sequence[tuple[Words, Words]]) -> bool:
    """Whether one article is another version of the other: a good part of the shorter one stands in both."""
    side, text = min(enumerate((a.article.text, b.article.text)), key=lambda one: len(one[1]))
    return sum(place[side][1] - place[side][0] for place in places) >= VERSION * len(text)


def of_the_story(a: Findings, b: Findings, places: tuple[Words, Words]) -> bool:
    """Whether a passage has a name or a number that both articles have elsewhere too, and that is not the outlet's."""
    house = {m.group().casefold() for m in NAMES.finditer(a.article.outlet or "")}
    elsewhere = (f.article.text[:start] + "\n" + f.article.text[end:] for f, (start, end) in zip((a, b), places, strict=True))
    told = {m.group().casefold() for m in SPECIFIC.finditer(a.article.text[slice(*places[0])])} - house
    return bool(told.intersection(*({m.group().casefold() for m in SPECIFIC.finditer(text)} for text in elsewhere)))


def _closes(text: str, place: Words) -> bool:
    """Whether the place begins with a paragraph, and little follows it."""
    before = text[max(0, place[0] - 40) : place[0]].rstrip(' *_[("“')
    return before.endswith("\n") and len(text[place[1] :].strip()) <= 200


def other_event(left: str, right: str) -> bool:
    """Whether two wordings are one form filled in for two events: hardly a name or number of one is in the other."""
    one, other = ({m.group().casefold() for m in SPECIFIC.finditer(text)} for text in (left, right))
    return min(len(one), len(other)) >= MANY and len(one & other) < ALIKE * min(len(one), len(other))
