"""What may come of a matter, by the words for it: the outcomes of which reports of one event are apt to tell different ones."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rashomon.clean.stems import LITTLE, stem

_ALARM = r"(?:alarms?|sirens?|sprinklers?|brakes?|smoke detectors?|warning (?:lights?|system))"
_HELD = r"(?:remain\w*|held|kept|remanded|stay\w*|still)"
_SHUT = r"(?:road|bridge|school|airport|line|station|ferry|tunnel|pass|port|street|border|park|beach|plant|mine|factory|pool)s?"
_WHO = r"(?:has|have|had|who|he|she|they|mayor|chair\w*|minister|director|manager|chief|head)"
_VOTERS = (
    r"(?:voters|trustees|council|councillors|members|board|parliament|senate|they|it|workers|union|assembly|meeting|committee"
    r"|shareholders|strikers|staff|players|court|judges?)"
)
_COUNT = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+)"
_CARS = r"(?:ambulances?|fire engines?|convoys?|lorr(?:y|ies)|trucks?|buses|aid|passage|doctors?)"


@dataclass(frozen=True, slots=True)
class Matter:
    """Something that can come out in several ways: what it is called, and the words for each way.

    `keys`: stems, and `little` words, of which a line must have one. `turns`: a later report may tell of a later way (missing,
    then found), the ways in the order in which they come. `quarrels`: two ways told on one day contradict each other.
    """

    about: str
    keys: frozenset[str]
    little: frozenset[str]
    ways: tuple[tuple[str, re.Pattern[str]], ...]
    turns: bool
    quarrels: bool


def _matter(about: str, keys: str, *ways: tuple[str, str], turns: bool = False, quarrels: bool = True) -> Matter:
    found = tuple((value, re.compile(rf"\b(?:{words})", re.IGNORECASE)) for value, words in ways)
    words = frozenset(keys.split())
    little = words & LITTLE
    return Matter(about, frozenset(map(stem, words - little)), little, found, turns, quarrels)


MATTERS = (
    _matter(
        "custody",
        "custody jail prison detention bail charge charges kaution anklage untersuchungshaft polizeigewahrsam",
        (
            "in custody",
            rf"{_HELD} (?:\w+ ){{0,2}}in (?:police )?(?:custody|jail|prison|detention)"
            r"|(?:sent|taken|returned) (?:\w+ ){0,2}to (?:jail|prison)\b|in (?:untersuchungshaft|polizeigewahrsam)",
        ),
        (
            "on bail",
            r"(?:released|freed|let out|is out|are out|granted)(?: \w+){0,2} (?:police |conditional )?bail|gegen kaution",
        ),
        (
            "without charge",
            r"(?:released|freed|let go|walked free|came out)[^.;:“”\"]{0,60}\b(?:without (?:any )?charges?"
            r"|no charges?)|ohne anklage",
        ),
        turns=True,
    ),
    _matter(
        "plea",
        "plead pleaded pleads charge charges count counts",
        ("not guilty", r"plead(?:ed|s|ing)? (?:\w+ )?not guilty|den(?:ied|ies|ying) (?:\w+ )?(?:charges?|counts?)\b"),
        ("guilty", r"plead(?:ed|s|ing)? (?:\w+ )?guilty|admit(?:ted|s) (?:\w+ )?(?:charges?|counts?)\b"),
    ),
    _matter(
        "verdict",
        "acquitted cleared guilty convicted freigesprochen freispruch schuldig",
        ("acquitted", r"acquitted|cleared of|found not guilty|not guilty verdicts?|freigesprochen|freispruch"),
        ("convicted", r"(?:was|were|been|being) convicted|found guilty|convicted (?:him|her|them)|schuldig gesprochen"),
    ),
    _matter(
        "appeal",
        "appeal appealing appeals berufung revision",
        ("no appeal", r"(?:not|n[’']t|never) (?:be )?appeal\w*|no appeal\b|keine (?:berufung|revision)"),
        (
            "appeal",
            r"(?:will|would|to|shall|going to) (?:\w+ )?appeal\b(?! (?:for|to the public))"
            r"|(?:lodged|filed|enter) (?:an |\w+ )?appeal|legt\w* (?:\w+ )?(?:berufung|revision) ein",
        ),
    ),
    _matter(
        "post",
        "resign resigned resignation step stepped stand stood quit stay sacked dismissed fired removed bleibt "
        "zurückgetreten rücktritt",
        ("stays", r"(?:not|n[’']t|never|refus\w+ to) (?:\w+ )?(?:resign|step down|stand down|quit)|(?:will|would) stay on"),
        (
            "resigned",
            rf"{_WHO} (?:\w+ )?(?:resigned|stepped down|stood down|quit)\b|announced (?:his|her|their) resignation"
            r"|zurückgetreten|rücktritt erklärt",
        ),
        (
            "dismissed",
            r"(?:was|were|been|being) (?:sacked|dismissed|fired from (?:his|her|their|the) (?:job|post)"
            r"|removed from (?:office|(?:his|her|the) post))",
        ),
        turns=True,
    ),
    _matter(
        "going ahead or not",
        "ahead postponed put pushed cancelled canceled cancel called off scrapped held verschoben abgesagt statt fällt place",
        ("goes ahead", r"(?:will|would|can) go ahead|goes ahead|went ahead as planned|findet (?:\w+ )?statt"),
        ("postponed", r"postponed|put off until|put back (?:to|until)|pushed back (?:to|until)|verschoben"),
        (
            "cancelled",
            r"cancell?(?:ed|s)|called off|calls? off|scrapped|(?:is|are) off\b(?! (?:the|to|for|his|her|by))"
            r"|there will be no (?:\w+ ){1,5}(?:today|tonight|tomorrow|this|on)\b|will not (?:take place|go ahead|be held)"
            r"|abgesagt|fällt aus",
        ),
        turns=True,
    ),
    _matter(
        "open or closed",
        "closed shut reopened reopens open offen geöffnet freigegeben",
        ("closed", rf"{_SHUT}(?: \w+){{0,2}} (?:is|are|was|were|remain\w*|stay\w*|been) (?:\w+ )?(?:closed|shut)\b"),
        ("open again", r"re-?open(?:ed|s)\b|open again|wieder (?:offen|geöffnet|freigegeben)"),
        turns=True,
        quarrels=False,
    ),
    _matter(
        "locked or not",
        "locked unlocked bolted padlocked chained verschlossen abgeschlossen",
        ("not locked", r"unlocked|(?:not|never|n[’']t) (?:been )?(?:locked|bolted)|nicht (?:ab|ver)(?:ge)?schlossen"),
        (
            "locked",
            r"(?:locked|bolted|padlocked|chained shut)\b(?! (?:in|out|him|her|them|up|down))|verschlossen|abgeschlossen",
        ),
    ),
    _matter(
        "alarm or none",
        "alarm alarms siren sirens sprinkler sprinklers brakes detector detectors warning",
        ("none", rf"no (?:\w+ )?{_ALARM}\b|{_ALARM}[^.;“”\"]{{0,30}} (?:not|never|n[’']t|failed)\b"),
        (
            "worked",
            rf"{_ALARM} (?:\w+ ){{0,2}}(?:worked|sounded|went off|rang|was ringing|came on)\b|heard (?:the|an) {_ALARM}",
        ),
    ),
    _matter(
        "found or missing",
        "missing found recovered turned vermisst gefunden",
        (
            "missing",
            r"(?:still|remain\w*) missing|(?:not|n[’']t|never) (?:\w+ )?been (?:found|recovered)|wird (?:\w+ )?vermisst",
        ),
        (
            "found",
            r"found (?:\w+ )?(?:alive|dead|safe)\b|bod(?:y|ies) (?:[^.;]{0,60} )?(?:found|recovered)|turned up|gefunden worden",
        ),
        turns=True,
        quarrels=False,
    ),
    _matter(
        "vote",
        "approved accepted backed rejected refused turned threw angenommen zugestimmt abgelehnt lehnte lehnten",
        ("accepted", rf"{_VOTERS} (?:\w+ )?(?:approved|accepted|backed)\b|angenommen|zugestimmt"),
        (
            "refused",
            rf"{_VOTERS} (?:\w+ )?(?:rejected|refused (?:it|the)|turned (?:it )?down|threw out)\b|abgelehnt"
            rf"|lehnten? [^.;]{{1,60}} ab\b",
        ),
        turns=True,
        quarrels=False,
    ),
    _matter(
        "anyone hurt",
        "hurt injured harmed injuries casualties injury unhurt uninjured unharmed verletzt verletzten wounded",
        (
            "nobody",
            r"(?:no one|nobody|no-one|none of (?:them|the \w+)) (?:was |were |is |had been |has been )?(?:hurt|injured|harmed)"
            r"|no (?:injuries|casualties)\b|without injury|unhurt|uninjured|unharmed|niemand (?:\w+ ){0,3}verletzt"
            r"|verletzt wurde niemand|keine verletzten",
        ),
        ("some", rf"{_COUNT} (?:[a-z]+ ){{0,2}}(?:was|were|are|is|have been|had been) (?:hurt|injured|wounded)"),
        turns=True,
        quarrels=False,
    ),
    _matter(
        "fire",
        "burning ablaze alight smouldering control extinguished put out brennt gelöscht kontrolle",
        ("burning", r"still (?:burning|ablaze|alight|smouldering)|not (?:yet )?under control|out of control|brennt noch"),
        (
            "out",
            r"(?:fire|blaze|flames) (?:\w+ ){0,3}(?:put out|extinguished|under control)|put out the (?:fire|blaze|flames)"
            r"|feuer (?:\w+ )?gelöscht|brand (?:\w+ )?gelöscht",
        ),
        turns=True,
        quarrels=False,
    ),
    _matter(
        "received or not",
        "received receive reached reach got arrived handed erhalten bekommen",
        (
            "not received",
            r"(?:never|not|n[’']t) (?!be reached)(?:\w+ )?(?:received|receive|reached|reach (?:him|her|them|us)|got (?:it|the"
            r"|any))\b|nie (?:erhalten|bekommen)",
        ),
        (
            "received",
            r"received (?:it|the|his|her|their)\b|reached (?:him|her|them|us)\b|was handed (?:it|the|to)\b"
            r"|arrived on (?:his|her|their)",
        ),
    ),
    _matter(
        "warned or not",
        "warned warning told informed consulted alerted gewarnt informiert",
        (
            "not warned",
            r"(?:never|not|n[’']t|no one|nobody) (?:had |has |have |was |were |been |ever )*(?:warned|alerted"
            r"|consulted|informed)\b"
            r"|without (?:any )?warning|nicht (?:gewarnt|informiert)",
        ),
        (
            "warned",
            r"(?:had|has|have|was|were|been) (?:\w+ )?(?:warned (?:him|her|them|us|the|by|in|on|twice|of)"
            r"|alerted|consulted|informed)\b|wurden? gewarnt",
        ),
    ),
    _matter(
        "paid or not",
        "paid pay ransom lösegeld bezahlt gezahlt",
        (
            "not paid",
            r"(?:never|not|n[’']t|no \w+) (?:\w+ )?(?:paid|pay (?:a|the|any|them|these))\b|no (?:ransom"
            r"|money) (?:was|had been) paid|nicht gezahlt",
        ),
        (
            "paid",
            r"(?:had|has|have|was|were) (?:\w+ )?paid (?:the|a|them|in)\b|(?:ransom|money) (?:was"
            r"|had been) paid|gezahlt worden",
        ),
    ),
    _matter(
        "let through or not",
        "through prevented stopped blocked barred held delayed turned allowed passage",
        ("let through", r"let through|waved through|allowed (?:through|to pass)|got through"),
        (
            "stopped",
            rf"(?:prevented|stopped|blocked|barred|held up|delayed)\b[^.;:“”\"]{{0,50}}\b{_CARS}|turned back"
            rf"|not (?:be )?let through",
        ),
    ),
)
"""The matters, the words of each way in English and German."""
