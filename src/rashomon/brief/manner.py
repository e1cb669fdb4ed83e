"""How a sentence is put: whether it can stand by itself, whose voice speaks, what it looks ahead to."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from rashomon.brief.told import NUMBERS
from rashomon.clean.stems import is_little
from rashomon.clean.words import words
from rashomon.records import Span

SHORT = 90
"""A sentence of so few letters has not named what "it" is."""
_HANGING = re.compile(
    r"(?:it(?!\s(?:is|was|remains|were)\s(?:not|un|too|still|yet)\w*\b)|its|this|that|these|those|such|here|there|"
    r"[\w-]+ others?|[\"“‘']?(?:he|she|they|his|her|their|him|them|both|another|others?|each|neither|"
    r"the (?:couple|pair|two|duo|trio|latter|former|same|other|move|decision|incident|announcement|man|woman)|"
    r"but|and|so|or|yet|however|instead|meanwhile|moreover|also|then|thus|therefore|still|nevertheless|furthermore|"
    r"(?:for|in|on|at|after|since|by|during|within|until|before)\s(?:[\w-]+\s){1,4}(?:it|he|she|they)|"
    r"in addition|as a result|for example|for instance|on the other hand|at the same time|among them|one of them))\b",
    re.IGNORECASE,
)
_OF_A_THING = re.compile(r"\b(?:[Ii]ts|[Tt]heir)\b")
_PRONOUN = re.compile(r"\b(?:he|she|him|his|hers?|himself|herself)\b")
_ABOUT_IT = re.compile(r"\b(?:about|beneath|below|under|above|of|with|from|by|over) (?:it|this|that|them)\W*$")
_THEM = re.compile(r"\b(?:they|them)\b", re.IGNORECASE)
_SEVERAL = re.compile(
    r"\b(?:and|people|men|women|children|police|crew|staff|family|team|two|three|four|several|\d+|"
    r"(?!(?:says|was|has|his|this|its|does|us)\b)\w{2,}s)\b"
)
_SOMEBODY = re.compile(r"\b(?:[Aa]n?|[Tt]he|[Oo]ne|[Nn]obody|[Ee]verybody|who|whose)\s|\S\s+[“\"‘'(]?[A-Z]")
_PEOPLE = re.compile(r"\W*(?:Police|[A-Z]\w*s)\b")
_NOTICE = re.compile(r"[A-Z][\w’' -]{1,30}:\s(?=[a-z\d])")
_ECHO = re.compile(r"\b(?:thinks?|thought|says?|said|hopes?|believes?|does|did|is|was|has|had)\s(?:not|so|too)\W*$")
_OBJECT = re.compile(r"(?:[A-Z][\w.’'-]*\s)+(?:did not |has not |would not )?[a-z]+ (?:him|her|it|them)\W*$")
"""Somebody did something to one whom the sentence does not name."""
_CUT_SHORT = re.compile(
    rf"\b(?:says?|said)\s(?:{'|'.join(NUMBERS)})\W*$|\b(?:had|has|have) known (?:since|for)\b", re.IGNORECASE
)
"""A number of what, or knowledge of what, the sentence does not say."""
_CALLS = re.compile(
    r"\b(?:click here|sign up|subscribe|read more|see (?:her|his|their|the) \w+ below|follow us|newsletter|copyright|"
    r"all rights reserved|photo by|getty images|this story|this article|advertisement|watch (?:the )?(?:video|below)|"
    r"have you been|write to|contact us|what do you think|in the comments below|correction|corrected|earlier version|"
    r"successful candidate|(?:gates|doors) open|applicants? (?:must|should|will)|seeks? an? experienced|"
    r"we (?:gave|reported))\b",
    re.IGNORECASE,
)
_OWN_VOICE = re.compile(r"\b(?:I|I['’](?:m|ve|d|ll)|[Mm]y|[Mm]e|[Ww]e|[Yy]ou|[Yy]our)\b|^Our\b")
_OURS = re.compile(r"\b(?:us|[Oo]urs?)\b")
_DAY_OF_ITS_OWN = re.compile(
    r"\b(?:today|yesterday|tomorrow|tonight|last night|this (?:morning|afternoon|evening)|the (?:night|day) before last|"
    r"the day before yesterday|(?:\w+ )?(?:days?|weeks?|fortnight|months?) ago)\b",
    re.IGNORECASE,
)
"""A day that only the article's own date tells."""
_OPEN = re.compile(
    r"\b(?:too early to|un(?:known|clear)|"
    r"not (?:yet |immediately )?(?:been )?(?:known|clear|certain|confirmed|determined|established)|"
    r"in dispute|is disputed|no(?:body|t?) knows?|under investigation|(?:is|are|being) investigat(?:ing|ed))\b",
    re.IGNORECASE,
)
_NEXT = re.compile(
    r"\b(?:will (?:be |not be |have |not )?[a-z]+|(?:is|are) (?:(?:due|expected|set|scheduled) )?to [a-z]+|"
    r"(?:is|are) (?:due|expected|set|scheduled) (?:back|on|at|in|next)\b|expects? to|plans? to)\b"
)
_LOADED = re.compile(
    r"\b(?:tragic(?:ally)?|hero(?:ic)?|monster|inferno|posh|shock(?:ing|ed|er)?|horror|horrific|devastat(?:ed|ing)|"
    r"heart(?:break|breaking|broken|felt)|stunning|stunned|sensational(?:ly)?|furious(?:ly)?|blast(?:s|ed)|slam(?:s|med)|"
    r"agony|fury|hellish|hell|carnage|mayhem|petrified|terrified|gutted|hubby|perished|nightmare|chaos|greedy|evil|thug|cruel|brave|blunder|bombshell|dramatic(?:ally)?|terrifying|"
    r"can reveal|exclusive(?:ly)?|will be remembered|did something)\b|!",
    re.IGNORECASE,
)
_SHOUTED = re.compile(r"^(?:(?:A|AN|THE|The|An) )?[A-Z]{5,}\b(?![:.]| \()|\b[A-Z]{4,} [A-Z]{4,}\b")
_CAPITALS = re.compile(r"\b[^\W\d_a-zß-ÿ]{4,}\b")
_AROUND = " \n\t\"“”‘’'«»„,.;:"


@dataclass(frozen=True, slots=True)
class Manner:
    """How a sentence is put, its quotations left out of account.

    It is `hanging` when it cannot stand without the one before; `own` when its writer or its outlet
    speaks in it, `ours` when it speaks of
    "us"; `relative` when it has a day that only the article's date tells; `ahead` when it tells what is to come, `open` when
    it tells what is not known; `slanted` when it shouts, takes sides or speaks of its writer. `quoted` is how much of it
    stands in quotations that no other account carries.
    """

    hanging: bool = False
    own: bool = False
    ours: bool = False
    relative: bool = False
    ahead: bool = False
    open: bool = False
    slanted: bool = False
    quoted: float = 0.0


def manner_of(span: Span, said: Sequence[Span], quoted: float, *, settled: bool, plain: Collection[str] = ()) -> Manner:
    """How a sentence with these quotations is put; one with a `settled` figure may speak of its writer.

    It shouts when it has in capitals a word that is printed small elsewhere in the story: `plain` are these words.
    """
    text = outside(span, said)
    own = bool(_OWN_VOICE.search(text))
    return Manner(
        hanging=_hangs(span, said, text) or (own and not settled),
        own=own or calls(span.text),
        ours=bool(_OURS.search(text)),
        relative=bool(_DAY_OF_ITS_OWN.search(text)),
        ahead=bool(_NEXT.search(text)),
        open=bool(_OPEN.search(span.text)),
        slanted=_shouts(text, plain) or (not settled and (own or bool(_LOADED.search(text)))),
        quoted=quoted,
    )


def _shouts(text: str, plain: Collection[str]) -> bool:
    capitals = _CAPITALS.findall(text)
    return bool(_SHOUTED.search(text)) or any(w.lower() in plain or w.lower() in NUMBERS or is_little(w) for w in capitals)


def calls(text: str) -> bool:
    """Whether an outlet speaks to its readers: to subscribe, to look below, to say what it had wrong."""
    return bool(_CALLS.search(text))


def _hangs(span: Span, quoted: Sequence[Span], text: str) -> bool:
    """Whether a sentence cannot stand alone: by its first or last words, by a pronoun for what nothing before it in its
    `text` outside quotations names, as an entry of a notice, or as a quotation without who said it."""
    if _HANGING.match(span.text) or _NOTICE.match(span.text) or (quoted and not any(map(str.isalnum, text))):
        return True
    if _OBJECT.match(text) or _CUT_SHORT.search(text) or _ECHO.search(text) or (len(text) < SHORT and _ABOUT_IT.search(text)):
        return True
    pronoun, owner, them = _PRONOUN.search(text), _OF_A_THING.search(text), _THEM.search(text)
    if them and not _SEVERAL.search(text[: them.start()]):
        return True
    if owner and not any(map(str.isalnum, text[: owner.start()])):
        return True
    return bool(pronoun and not _names_somebody(text[: pronoun.start()].lstrip(_AROUND)))


def _names_somebody(text: str) -> bool:
    """Whether a person may stand in the words before a pronoun: not police or several people alone at their head."""
    first = next((text[start:end] for start, end in words(text)), "")
    return bool(_SOMEBODY.search(text)) or bool(first and not is_little(first) and not _PEOPLE.match(text))


def outside(span: Span, quoted: Sequence[Span]) -> str:
    """The text of a sentence with its quotations blanked."""
    text = span.text
    for part in quoted:
        start, end = max(0, part.start - span.start), max(0, part.end - span.start)
        text = text[:start] + " " * (min(end, len(text)) - start) + text[end:]
    return text
