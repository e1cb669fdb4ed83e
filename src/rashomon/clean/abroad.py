"""Bodies that a German article calls in German and others of the story by an English name: told alike word by word."""

from __future__ import annotations

import re
from typing import NamedTuple

from rashomon.clean.fold import key

_KINDS = {
    "behörde": "authority agency office service administration department board",
    "amt": "office authority agency department bureau",
    "verband": "federation association union league confederation",
    "bund": "federation association union league confederation",
    "verein": "association club society",
    "gericht": "court tribunal",
    "gerichtshof": "court",
    "ministerium": "ministry department",
    "polizei": "police",
    "staatsanwaltschaft": "prosecution prosecutor prosecutors office",
    "feuerwehr": "brigade service department",
    "gewerkschaft": "union federation",
    "kommission": "commission committee",
    "ausschuss": "committee commission",
    "institut": "institute",
    "museum": "museum",
    "universität": "university",
    "krankenhaus": "hospital",
    "klinik": "clinic hospital",
    "stiftung": "foundation trust",
    "kammer": "chamber",
    "küstenwache": "coastguard guard",
    "wetterdienst": "service office",
    "bistum": "diocese",
}
_OWN = {
    "staatsanwaltschaft": "prosecution prosecutor",
    "feuerwehr": "fire",
    "küstenwache": "coast coastguard",
    "wetterdienst": "weather",
}
"""What the English name has besides where a German word tells of more than a kind."""
_WORDS = {
    "staatlich": "state national", "staats": "state", "bundes": "federal national", "landes": "state regional",
    "städtisch": "city municipal", "stadt": "city town", "hoh": "high", "oberst": "supreme high",
    "wahl": "electoral election elections", "hilfs": "relief aid", "rettungs": "rescue", "regierungs": "government",
    "untersuchungs": "inquiry investigation", "gesundheits": "health", "umwelt": "environment environmental",
    "verkehrs": "transport traffic", "innen": "interior home", "außen": "foreign", "justiz": "justice", "finanz": "finance",
    "verteidigungs": "defence defense", "bildungs": "education", "kultur": "culture arts", "fischerei": "fisheries fishing",
    "forst": "forest forestry", "hafen": "port harbour harbor", "bahn": "rail railway", "eisenbahn": "rail railway",
    "luftfahrt": "aviation", "flughafen": "airport", "verfassungs": "constitutional", "berufungs": "appeal appeals",
    "bezirks": "district", "sport": "sport sports", "fußball": "football", "rad": "cycling", "radsport": "cycling",
    "wasser": "water", "lebensmittel": "food", "verbraucherschutz": "consumer", "kartell": "competition cartel",
    "denkmal": "heritage monuments", "disziplinar": "disciplinary", "ärzt": "medical doctors", "bauern": "farmers",
    "lehrer": "teachers", "zoll": "customs", "arbeits": "labour labor", "energie": "energy",
    "landwirtschafts": "agriculture", "wirtschafts": "economy", "außerordentlich": "extraordinary",
    "unabhängig": "independent",
}  # fmt: skip
"""The words before a kind of body that mostly stand in its name."""
_KIND = re.compile(rf"(?P<part>[\w-]*?)-?(?P<kind>{'|'.join(sorted(_KINDS, key=len, reverse=True))})(?:e?s|n|en)?")
_ENDINGS = ("en", "er", "es", "em", "e", "s")
_LINKS = frozenset(
    ("der", "die", "das", "des", "dem", "den", "von", "vom", "für", "und", "in", "im", "am", "of", "for", "the", "and")
)
_HEAD = re.compile(r"(\w+) (?:of|for) ")
_LEAST = 3  # letters of a word that is alike in both languages


class Body(NamedTuple):
    """What a German phrase tells of a body: the English words for its kind, and one set for each word besides."""

    kind: frozenset[str]
    parts: tuple[frozenset[str], ...]


def german_body(phrase: str) -> Body | None:
    """What a German phrase tells of the body it names; None where it names none."""
    written = phrase.split()
    words = [word.lower() for word in written]
    for at, word in enumerate(words):
        if written[at][0].isupper() and (found := _KIND.fullmatch(word)):
            around = [w for w in (*words[:at], *words[at + 1 :]) if w not in _LINKS]
            kind = found["kind"]
            own = [frozenset(_OWN[kind].split())] if kind in _OWN else []
            parts = [_part(w) for w in (*found["part"].split("-"), *around) if w]
            return Body(frozenset(_KINDS[kind].split()), (*own, *parts))
    return None


def fits(body: Body, name: str) -> bool:
    """Whether a name is of such a kind of body and has every other word of the German phrase."""
    return _told(body, name) is not None


def translates(german: str, name: str) -> bool:
    """Whether two names of a body say the same word by word, one in German."""
    body = german_body(german)
    rest = _told(body, name) if body and body.parts else None
    return rest is not None and not rest


def _told(body: Body, name: str) -> frozenset[str] | None:
    """The words of a name that a German phrase leaves untold; None where it says something else."""
    if (other := german_body(name)) and other.kind & body.kind:
        told = all(any(part & own for own in other.parts) for part in body.parts)
        return frozenset() if told else None
    words = key(name).replace("-", " ").replace("'", " ").split()
    of = _HEAD.search(f"{' '.join(words)} ")
    head = of[1] if of else words[-1]
    rest = frozenset(words) - {head, "s"} - _LINKS
    if head not in body.kind or not all(part & rest for part in body.parts):
        return None
    return frozenset(word for word in rest if not any(word in part for part in body.parts))


def _part(word: str) -> frozenset[str]:
    """What a German word can be in an English name: its translations, or itself, its ending taken off."""
    forms = {word, f"{word}s", *(word.removesuffix(ending) for ending in _ENDINGS)}
    alike = (key(form) for form in forms if len(form) >= _LEAST)
    return frozenset((*alike, *(told for form in forms for told in _WORDS.get(form, "").split())))
