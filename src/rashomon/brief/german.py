"""German: the expressions by which a sentence is judged."""

from __future__ import annotations

import re

from rashomon.brief.tongue import Tongue

_ANY = re.IGNORECASE
_DAYS = "Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag"
_MONTHS = "Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"
_BEFORE_A_TIME = "A[mn]|I[mn]|Um|Vor|Nach|Seit|Bis|Ab"
_TIMES = rf"(?:{_DAYS}|{_MONTHS})\w*|{_BEFORE_A_TIME}|Uhr|Tage?|Woche|Morgen|Vormittag|Mittag|Nachmittag|Abend|Nacht|Jahre?n?"

GERMAN = Tongue(
    hanging=re.compile(
        r"(?:es(?!\s(?:gab|gibt|gebe|entstand|kam|wurden?|ist|war|sei|bleibt|fehlt|besteht|geht|handelt)\b)|"
        r"[\"“„‘']?(?:er|sie|ihr|ihre[rnms]?|ihm|ihn|ihnen|sein|seine[rnms]?|diese?[rsnm]?|jene[rsnm]?|solche[rsnm]?|beide[rn]?|"
        r"hier|dort|dabei|dazu|damit|danach|davor|dafür|dagegen|daraufhin|darauf|darunter|davon|darin|deshalb|deswegen|"
        r"daher|doch|aber|und|oder|sondern|auch|zudem|außerdem|allerdings|jedoch|trotzdem|dennoch|stattdessen|ebenso|ferner|"
        r"weiterhin|zuvor|anschließend|später|so|dann|weitere|andere|"
        r"(?:ein|eine|der|die|das) (?:weitere|andere|letztere|erstere)[rnsm]?|"
        r"das (?:teilte|sagte|sei|ist|war|hat|habe|hatte|wurde|gab|geht|bestätigte|berichtete|erklärte|schrieb)|"
        r"die (?:beiden|zwei)|(?:der|den) Mann|die Frau|das (?:Paar|Duo|Trio)|der Vorfall|die Entscheidung|"
        r"im Gegenteil|unter anderem|zum Beispiel|einer von ihnen|eine von ihnen))\b",
        _ANY,
    ),
    pronoun=re.compile(r"\b(?:er|ihm|ihn|sie|seine?[rnms]?|ihre?[rnms]?)\b"),
    owner=re.compile(r"\b(?:deren|dessen)\b"),
    them=re.compile(r"\bihnen\b"),
    person=re.compile(rf"\b(?!(?:{_TIMES})\b)[A-ZÄÖÜ]\w+"),
    own=re.compile(r"\b(?:[Ii]ch|[Mm]ich|[Mm]ir|[Mm]eine?[rnms]?|[Ww]ir|[Dd]u|[Dd]ich|[Dd]eine?[rnms]?|[Ee]uch)\b"),
    ours=re.compile(r"\b(?:uns|[Uu]nser(?:e[rnms]?)?)\b"),
    day=re.compile(
        r"\b(?:[Hh]eute|[Gg]estern|[Vv]orgestern|morgen|[Üü]bermorgen|"
        r"[Vv]or \w+ (?:Stunden|Tagen|Wochen|Monaten)|[Ii]n der vergangenen Nacht)\b"
    ),
    open=re.compile(
        r"\b(?:unklar|ungeklärt|unbekannt|(?:noch )?nicht (?:abschließend )?(?:bekannt|geklärt|bestätigt)|"
        r"(?:noch|weiter|bleibt|blieb|ist) offen, (?:ob|wie|wann|wer|warum)|steht (?:noch )?nicht fest|"
        r"(?:wird|werde|werden) (?:noch |weiter )?ermittelt|ermittelt (?:noch|weiter|wegen|gegen)|weiß (?:noch )?niemand)\b"
    ),
    ahead=re.compile(
        r"\b(?:soll|sollen|wird|werden|will|wollen)(?:\s[\w.-]+){0,4}?\s(?:am|ab|bis|nächste[rnms]?|kommende[rnms]?|morgen)\s|"
        r"\b[Aa]m\s(?:[\w.-]+\s){1,5}?(?:soll|sollen|wird|werden|will|wollen)\b|"
        r"\b(?:ist|sind)\s(?:[\w.,:-]+\s){1,6}?(?:geplant|angesetzt|vorgesehen)\b|\b(?:wird|werden)\s(?:[\w.-]+\s){1,6}?erwartet\b"
    ),
    general=re.compile(r"\W*(?:wer|jede[rs]?|niemand|wenn|falls|sobald|alle, die)\b", _ANY),
    loaded=re.compile(
        r"\b(?:tragisch\w*|held(?:en|in)?|heldenhaft\w*|monster|inferno|schock\w*|horror\w*|drama|dramatisch\w*|hölle\w*|"
        r"albtraum|alptraum|wahnsinn\w*|brutal\w*|grausam\w*|grausig\w*|entsetzlich\w*|schrecklich\w*|fürchterlich\w*|"
        r"gierig\w*|irre|krass\w*|sensation\w*|exklusiv|enthüllt|todes(?:drama|falle|fahrt)|blutbad|bombig\w*|"
        r"wut|wütet|rast|chaos|skandal\w*|mega\w*)\b|!",
        _ANY,
    ),
    calls=re.compile(
        r"\b(?:lesen sie (?:auch|hier|mehr)|newsletter|abonnieren|anzeige|foto:|bild:|fotos:|hier klicken|mehr dazu|video:|"
        r"korrektur|korrigiert|früheren (?:version|fassung)|schreiben sie|alle rechte vorbehalten|wir berichteten|"
        r"melden sie sich|bewerbungen|zum thema)\b",
        _ANY,
    ),
    beside=re.compile(
        r",\s+(?:der|die|das|dem|den|dessen|deren|denen|wo|wobei|nachdem|obwohl|während)\b[^,;]{1,200}(?:,|[.;](?=\s|$))"
    ),
    past=re.compile(r"(?:Im (?:Jahre? |[A-ZÄÖÜ][a-zäöü]+ )?)?([12]\d{3})\b"),
    later=re.compile(r"^\W*(?:Kurz|Wenig|Wenige \w+|\w+ (?:Stunden|Tage|Wochen)) (?:später|darauf|danach|zuvor)\b"),
    cut_short=re.compile(r"\b(?:sagte|erklärte|meinte) (?:nicht|so|auch)\W*$"),
    hearsay=re.compile(r"\bheißt es(?: im (?:Dorf|Ort))?\W*$|\b(?:angeblich|gerüchteweise|Gerüchten zufolge|munkelt)\b", _ANY),
    nouns_are_capital=True,
)
