"""Bodies that are named in small letters: "police", "the harbour board", "Tansley council", "the seamen's union"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from rashomon.clean.closed import CLOSED
from rashomon.clean.common import COMMON
from rashomon.clean.places import PEOPLES
from rashomon.clean.runs import is_title
from rashomon.clean.tables import listed
from rashomon.clean.titles import CALENDAR
from rashomon.clean.tokens import low

HEADS = listed(
    """
    agency assembly association authority board brigade bureau commission committee conference council department directorate
    federation guild infirmary inspectorate ministry museum ombudsman regulator secretariat service society tribunal union
    university watchdog
    """
)
"""What a body is that its field alone tells apart: "the harbour board"."""
MATTERS = listed(
    """
    adoption agriculture air airport ambulance animal anti-corruption anti-fraud antitrust arbitration archives arms arts
    assize atomic aviation ballot banking bankruptcy benefits border broadcasting budget building cabinet cancer cartel
    cathedral census charity charities child children city civil climate coast coastal communications competition
    construction consumer copyright coroners county crime criminal culture customs dairy dam data debt defence defense
    deputies development disaster district dock docks drinking drugs drainage economics economy education elections election
    electoral electricity emergency employment energy enterprise environment environmental estuary ethics exam examinations
    export family farm farming federal film finance fire fisheries fishery fishing flood food football foreign forest
    forestry fraud fuel gambling gaming gas geological grain grid harbor harbour health heritage highways home hospital
    hospitals housing immigration industry information inland inspection insurance integrity intelligence interior
    irrigation island justice labor labour land lands language law library licensing lifeboat literary lottery magistrates
    maritime market marine medical medicines meteorological met migration military mines mining monuments motorway municipal
    national natural navy nuclear nursing oil ordnance parish park parks parking parliamentary parole passport patent
    patents peace pension pensions pilotage pilots planning police pollution port ports post postal poultry power prison
    prisons privacy probation procurement property prosecution provincial public rail railway railways refugee regional
    rescue revenue rights river rivers road roads royal rubber safety sanitation school schools science sea secret
    securities seismological sewage shipping social space sports standards state statistics student students sugar supreme
    tax taxes taxi teacher technology telecoms telecommunications theatre toll tourism tourist town townships trade trading
    traffic training transit transport transportation treasury tuberculosis tunnel university unemployment urban utilities
    veterans veterinary village visa voting wage wages waste water waterworks waterway waterways weather welfare wildlife
    wine women works youth zoning
    """
)
"""The fields of such bodies."""
OFFICES = listed(
    "aliens cartel customs food foreign harbour health home housing labour land lands passport patent patents planning "
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
    rf"|(?P<owner>[a-z]{{3,}}(?:s['’]|(?:men|women|people)['’]s)\s){_HEAD.replace('head', 'owned')})(?![\w'’-])"
)
_PLACED = re.compile(
    rf"(?<![\w'’-])(?P<place>[A-ZÀ-Þ][\w’'-]*[a-zà-ÿ](?: [A-ZÀ-Þ][\w’'-]*[a-zà-ÿ])?) (?P<field>(?:{_WORD} ){{0,2}})"
    rf"(?P<head>{'|'.join(sorted(OF_PLACE | HEADS))})(?![\w'’-])"
)
_LONE = re.compile(
    r"(?<![\w'’-])(?:[Pp]olice|[Cc]oastguards?)(?! (?:officers?"
    r"|station|car|cars|van|vans|custody|force|forces|helicopters?|dogs?|boats?"
    r"|chief|commissioner|inspector|constables?|cordon|check|checks|report|records?|raids?|work"
    r"|spokes\w+|sources?|and crime)\b)(?![\w'’-])"
)


class Body(NamedTuple):
    """One mention of a body, without "the"."""

    start: int
    end: int


def bodies(text: str) -> Iterator[Body]:
    """The bodies in small letters."""
    for found in _BODY.finditer(text):
        if found["owned"]:
            yield Body(found.start("owner"), found.end())
        elif start := _field(found["field"], found["head"]):
            yield Body(found.start("field") + start - 1, found.end())
    for found in _PLACED.finditer(text):
        if _goes_on(found):
            yield Body(found.start("place"), found.end())
    for found in _LONE.finditer(text):
        yield Body(*found.span())


def _field(said: str, head: str) -> int:
    """Where the field of a body begins in the words before its head, counted from 1; 0 when they name no field."""
    matters = OFFICES if head == "office" else COURTS if head == "court" else MATTERS
    at = 0
    words = [(m.group().replace("’", "'"), m.start()) for m in re.finditer(r"[^\s]+", said.replace("-", " "))]
    for word, start in reversed(words):
        if word not in matters and not word.endswith(MANY) and not (at and word == "and"):
            break
        if word != "and":
            at = start + 1
    return at


def _goes_on(found: re.Match[str]) -> bool:
    first = low(found["place"].split()[0])
    if first in CALENDAR or first in COMMON or first in CLOSED or first in PEOPLES or is_title(first):
        return False
    fields = found["field"].split()
    matters = COURTS if found["head"] == "court" else MATTERS
    return all(word in matters or word.endswith(("s'", "s’")) for word in fields) and (
        bool(fields) or found["head"] in OF_PLACE
    )
