"""Bodies that are named in small letters: "police", "the harbour board", "Tansley council", "the seamen's union"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rashomon.clean.closed import CLOSED
from rashomon.clean.common import COMMON
from rashomon.clean.matters import MATTERS
from rashomon.clean.places import PEOPLES
from rashomon.clean.runs import is_title
from rashomon.clean.tables import listed
from rashomon.clean.titles import CALENDAR
from rashomon.clean.tokens import low

HEADS = listed(
    """
    agency assembly association authority board brigade bureau commission committee conference council department directorate
    federation guild infirmary inspectorate ministry museum ombudsman regulator secretariat service society tribunal union
    syndicate university watchdog administration corps
    """
)
"""What a body is that its field alone tells apart: "the harbour board"."""
OFFICES = listed(
    "aliens attorney's auditor's aviation cartel coroner's customs election elections emergency marshal's ombudsman's "
    "sheriff's treasurer's water food foreign harbour health home housing labour land lands passport patent patents planning "
    "press prosecutor's prosecutors' records registry revenue safety statistics tax weather"
)
"""The fields of offices that are bodies rather than rooms."""
COURTS = listed(
    "administrative appeal appeals assize bankruptcy city civil commercial constitutional coroner's county criminal crown "
    "district family federal high juvenile labour labor land magistrates magistrates' maritime municipal "
    "probate regional revision sheriff state supreme tax youth"
)
"""The kinds of courts."""
OF_PLACE = listed("council court infirmary hospital university police museum fair parish brigade")
"""What may follow the name of a place in small letters: "Tansley council"."""
MANY = ("s'", "men's", "people's", "children's")
"""How those end whose bodies are named after them."""
_WORD = r"[a-z]{2,}(?:['’]s|s['’])?"
_HEAD = rf"(?P<head>{'|'.join(sorted(HEADS | {'office', 'court'}))})"
_BODY = re.compile(
    rf"(?<![\w'’-])(?:(?:[Tt]he|[Aa]|[Aa]n|its|their|[A-ZÀ-Þ][\w-]*['’]s)\s(?P<field>(?:{_WORD}[\s-]){{1,3}}){_HEAD}"
    rf"|(?<![Aa] )(?P<owner>[a-z]{{3,}}(?:s['’]|(?:men|women|people)['’]s)\s){_HEAD.replace('head', 'owned')}(?! [A-ZÀ-Þ]))"
    r"(?![\w'’-])"
)
_PLACED = re.compile(
    rf"(?<![\w'’-])(?P<place>[A-ZÀ-Þ][\w’'-]*[a-zà-ÿ](?: [A-ZÀ-Þ][\w’'-]*[a-zà-ÿ])?) (?P<field>(?:{_WORD} ){{0,2}})"
    rf"(?P<head>{'|'.join(sorted(OF_PLACE | HEADS | {'office'}))})(?![\w'’-])"
)
_QUALITIES = ("ing", "ed", "al", "ive", "ous", "new", "old", "big", "main", "local", "small", "own", "same", "other", "first")
"""How words end that say what a body is like rather than whose it is."""
_NAME = re.compile(r" [A-ZÀ-Þ]")
_FORCE = re.compile(
    r" (?:officers?|station|car|cars|van|vans|custody|force|forces|helicopters?|dogs?|boats?|chief|commissioner|inspector"
    r"|constables?|cordon|check|checks|report|records?|raids?|work|spokes\w+|sources?|post|and crime)\b"
)
"""What follows "police" where it names no body by itself."""
_LONE = re.compile(r"(?<![\w'’-])(?:[Pp]olice|[Cc]oastguards?|[Gg]arda[ií]|[Gg]endarmerie|[Cc]arabinieri)(?![\w'’-])")


_POLICE = re.compile(r"olice|oastguard|arda[ií]|endarmerie|arabinieri")
_ANY_HEAD = re.compile(rf"\b(?:{'|'.join(sorted(HEADS | OF_PLACE | {'office', 'court'}))})\b")
BEFORE = 4
"""Lines before a head over which the name of a body may run."""


class Body(NamedTuple):
    """One mention of a body, without "the"."""

    start: int
    end: int


def _blocks(text: str) -> list[tuple[int, int]]:
    """The stretches of a text in which a body may stand: each line with a head and the few lines before it."""
    out: list[tuple[int, int]] = []
    for head in _ANY_HEAD.finditer(text):
        if out and head.start() < out[-1][1]:
            continue
        start = head.start()
        for _ in range(BEFORE + 1):
            start = text.rfind("\n", 0, start)
            if start < 0:
                break
        end = text.find("\n", head.end())
        begin, until = start + 1, len(text) if end < 0 else end
        if out and begin <= out[-1][1]:
            out[-1] = (out[-1][0], until)
        else:
            out.append((begin, until))
    return out


def _in_blocks(form: re.Pattern[str], text: str, blocks: Sequence[tuple[int, int]]) -> Iterator[re.Match[str]]:
    return (found for start, end in blocks for found in form.finditer(text, start, end))


def bodies(text: str) -> Iterator[Body]:
    """The bodies in small letters."""
    blocks = _blocks(text)
    for found in _in_blocks(_BODY, text, blocks):
        if found["owned"]:
            yield Body(found.start("owner"), found.end())
        elif found["field"].rstrip().endswith(MANY) and _NAME.match(text, found.end()):
            continue
        elif start := _field(found["field"], found["head"]):
            yield Body(found.start("field") + start - 1, found.end())
    for found in _in_blocks(_PLACED, text, blocks):
        if _goes_on(found) and not (found["head"] == "police" and _FORCE.match(text, found.end())):
            yield Body(found.start("place"), found.end())
    likely = (_LONE.match(text, found.start() - 1) for found in _POLICE.finditer(text, 1))
    for found in (m for m in likely if m):
        if not _FORCE.match(text, found.end()) and text[found.start() - 4 : found.start()] != " of ":
            yield Body(*found.span())


def _field(said: str, head: str) -> int:
    """Where the field of a body begins in the words before its head, counted from 1; 0 when they name no field."""
    matters = OFFICES if head == "office" else COURTS if head == "court" else MATTERS
    at, later = 0, ""
    words = [(m.group().replace("’", "'"), m.start()) for m in re.finditer(r"[^\s]+", said.replace("-", " "))]
    for word, start in reversed(words):
        of_trade = at and later.endswith(MANY) and word not in CLOSED and not word.endswith(_QUALITIES)
        if word not in matters and not word.endswith(MANY) and not (at and (word == "and" or word in MATTERS)) and not of_trade:
            break
        later = word
        if word != "and":
            at = start + 1
    return at


def _goes_on(found: re.Match[str]) -> bool:
    first = low(found["place"].split()[0])
    if first in CALENDAR or first in COMMON or first in CLOSED or first in PEOPLES or is_title(first):
        return False
    fields = found["field"].split()
    matters = COURTS if found["head"] == "court" else OFFICES if found["head"] == "office" else MATTERS
    return all(word in matters or word.endswith(("s'", "s’")) for word in fields) and (
        bool(fields) or found["head"] in OF_PLACE
    )
