"""Who signs: the line of an author whom the page names, what stands over it, and the names under a statement or a letter."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from rashomon.clean import titles
from rashomon.clean.datelines import Mark
from rashomon.clean.tables import listed
from rashomon.clean.tokens import low
from rashomon.clean.words import words

TOP = 5
"""Paragraphs after the headline among which the line of the author may stand."""
BESIDE = 45
"""Characters beside the author on such a line: a date, a place, a trade."""
STANDFIRST = 240
LONGEST_LINE = 64
MOST = 4
"""Paragraphs under which a text is signed."""
_SMALL = listed("of the and for on de la del der die und van von du des da do dos y et behalf")
_SIGNS = re.compile(
    r"(?:signed|sgd|on behalf of .{2,60}|yours(?: \w+)?|(?:kind )?regards|sincerely|faithfully),?", re.IGNORECASE
)
_DONE = re.compile(r"[.!?”\"’'»)\]*_]\s*\Z")
_NAME = re.compile(r"(?:[^\W\d_][\w.’'-]*(?: |$)){2,5}")


def authored(text: str, parts: Sequence[tuple[int, int]], authors: Sequence[str]) -> Iterator[Mark]:
    """The line near the top that holds an author whom the page names, and the few words over it that open the article."""
    top = list(parts[:TOP])
    for number, (start, end) in enumerate(top):
        said = text[start:end].strip()
        if any(name in said and len(said) <= len(name) + BESIDE and said[-1] not in '.?!"”' for name in authors if " " in name):
            yield Mark("byline", start, end)
            yield from (Mark("headline", a, b) for a, b in top[:number] if b - a <= STANDFIRST)
            return


def signature(text: str, parts: Sequence[tuple[int, int]], taken: Sequence[tuple[int, int]]) -> list[Mark]:
    """The short lines at the end that hold a name and an office and nothing else, under a text that has ended."""
    free = [p for p in parts if not any(a <= p[0] < b for a, b in taken)]
    signing = list(takewhile(lambda p: _signs(text[p[0] : p[1]]), reversed(free[-MOST - 1 :])))
    before = free[: len(free) - len(signing)]
    if not 1 <= len(signing) <= MOST or len(before) < 2 or not _DONE.search(text[before[-1][0] : before[-1][1]]):
        return []
    lines = [line for a, b in signing for line in text[a:b].split("\n")]
    if not any(_SIGNS.fullmatch(line.strip()) or _office(line) for line in lines) and len(lines) > 1:
        return []
    if sum("," in line and _office(line) for line in lines) > 1:
        return []
    return [Mark("byline", a, b) for a, b in signing]


def _signs(said: str) -> bool:
    lines = [line.strip(" *_—–-") for line in said.strip().split("\n")]
    return 1 <= len(lines) <= 3 and all(_SIGNS.fullmatch(line) or _office(line) or _is_name(line) for line in lines)


def _office(line: str) -> bool:
    """Whether a line is an office, or a name with one: "The Mayor", "Ada Brook, secretary", "Head, Public Affairs"."""
    said = line.strip(" *_—–-").split("(")[0].strip()
    if not 3 <= len(said) <= LONGEST_LINE or said[-1] in ".:;?!" or not said[0].isupper() or any(map(str.isdigit, said)):
        return False
    held = [low(said[a:b]) for a, b in words(said)]
    named = any(word in titles.ROLES or word in titles.OFFICES for word in held)
    led = all(word[0].isupper() or low(word) in _SMALL for word in said.split(",")[0].split())
    return named and led and len(held) <= 8 and '"' not in said


def _is_name(line: str) -> bool:
    if len(line) > LONGEST_LINE or not _NAME.fullmatch(line) or line[-1] in ".:":
        return False
    return all(word[0].isupper() or low(word) in _SMALL for word in line.split())
