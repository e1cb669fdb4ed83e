"""How an article in German names what it rests on: offices, who was told, and the bodies that told it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_NOUNS = (
    "polizei|staatsanwaltschaft|feuerwehr|bergwacht|wasserwacht|küstenwache|rettungsdienst|leitstelle|behörde|ministerium|"
    "landratsamt|gesundheitsamt|innenamt|verwaltung|gericht|klinikum|klinik|krankenhaus|universität|gewerkschaft|verband|"
    "regierung|senatskanzlei|reederei|rathaus|zoll"
)
_BODY = (
    r"(?:(?:der|die|das|dem|des|den|von) )?"
    rf"(?P<body>(?=[A-ZÄÖÜ])[\w-]{{0,30}}?(?i:{_NOUNS})(?:(?<=band) (?:der|des) [A-ZÄÖÜ][\w-]+)?)(?:e?s)?(?![\w-])"
)
_VERB = r"(?:mitteilten?|berichteten?|bestätigten?|erklärten?|sagten?|meldeten?|bekannt ?gab|angab)"
_SAYS = re.compile(
    rf"\b(?:[Ww]ie {_BODY}[^.,;]{{0,60}} {_VERB}\b"
    rf"|{_BODY.replace('body', 'after')}(?= (?:teilten?\b[^.,;]{{0,60}} mit|erinnerten?\b[^.,;]{{0,40}} daran"
    r"|wie(?:s|sen)\b[^.,;]{0,40} darauf hin|warnten?|bestätigten?|erklärten?|berichteten?)\b)"
    rf"|[Tt]eilten? {_BODY.replace('body', 'told')}[^.;]{{0,60}} mit\b"
    rf"|(?:[Nn]ach (?:[a-zäöü]+ )?(?:Angaben|Informationen|Erkenntnissen)|[Ll]aut) {_BODY.replace('body', 'says')}"
    rf"|so {_BODY.replace('body', 'so')}(?=[,.;]| weiter)"
    rf"|Sprecher(?:in)? {_BODY.replace('body', 'voice')})"
)
_NOT = re.compile(r"[^.;]{0,60}\b(?:nicht|nichts|kein|keine|keinen|weder)\b")
OFFICES = (
    r"(?:ober|vize|alt)?bürgermeister(?:in)?",
    r"(?:ober|general|leitende[rn]? )?staatsanw[aä]lt(?:in)?",
    r"(?:einsatz|schul|werk|amts|projekt|heim|ermittlungs|kripo|feuerwehr)leiter(?:in)?",
    r"(?:innen|außen|finanz|justiz|wirtschafts|umwelt|verkehrs|gesundheits|kultus)minister(?:in)?",
    r"(?:polizei|feuerwehr|gerichts|regierungs|unternehmens|konzern|presse|stadt)?sprecher(?:in)?",
    r"(?:polizei)?präsident(?:in)?",
    r"landr[aä]t(?:in)?",
    r"(?:polizei)?direktor(?:in)?",
    r"vorsitzende[rn]?",
    r"geschäftsführer(?:in)?",
    r"(?:rechts)?anw[aä]lt(?:in)?",
    r"richter(?:in)?",
    r"chef(?:in)?",
)
"""Words for an office; what stands before them makes other offices (a head of a school, of an operation)."""
SAID = frozenset((
    "sagte", "sagt", "sagten", "gesagt", "erklärte", "erklärt", "bestätigte", "bestätigt", "berichtete", "berichtet", "meldete",
    "meldet", "betonte", "betont", "so", "teilte", "mitteilte", "mitteilten", "erzählte", "erzählt", "klagt", "klagte",
    "antwortete", "antwortet", "entgegnete", "erwiderte", "ergänzte", "kündigte", "warnte", "warnt", "bestritt", "bestreitet",
    "dementierte", "dementiert", "schrieb", "schreibt", "versicherte", "versichert", "behauptete", "behauptet", "verriet",
    "nach angaben", "laut", "zufolge",
))  # fmt: skip
TOLD = frozenset(("sagte", "sagt", "erzählte", "erklärte", "bestätigte"))
"""Verbs that report, and those of them that may name who was told."""
US = re.compile(
    r"[^.,;:„“]{0,40}\b"
    r"(?:(?:unserem|diesem) (?:Sender|Blatt|Magazin|Portal)|(?:unserer|dieser) (?:Zeitung|Redaktion)|uns|mir)\b"
)
LISTENER = re.compile(
    r" (?:der|dem|den) [„\"]?(?P<name>[A-ZÄÖÜ][\w-]*(?: (?:am|im|in|und|der|für)(?= [A-ZÄÖÜ])| [A-ZÄÖÜ][\w-]*){0,4})"
)


class Body(NamedTuple):
    """A body that told something, and where the words stand that say so."""

    name: str
    start: int
    end: int


def bodies(text: str) -> Iterator[Body]:
    """The bodies that a sentence says it has something from, but not those that did not tell."""
    for m in _SAYS.finditer(text):
        group = m.lastgroup
        if group and not (group in ("after", "voice") and _NOT.match(text, m.end())):
            yield Body(m[group], m.start(group), m.end(group))
