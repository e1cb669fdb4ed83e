"""How a sentence is put: whether it can stand by itself, whose voice speaks, what it looks ahead to."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from rashomon.brief.english import ENGLISH
from rashomon.brief.told import NUMBERS
from rashomon.brief.tongue import Tongue
from rashomon.clean.stems import is_little
from rashomon.clean.words import words
from rashomon.records import Span

SHORT = 90
"""A sentence of so few letters has not named what "it" is."""
_ABOUT_IT = re.compile(r"\b(?:about|beneath|below|under|above|of|with|from|by|over) (?:it|this|that|them)\W*$")
_SEVERAL = re.compile(
    r"\b(?:and|people|men|women|children|police|crew|staff|family|team|two|three|four|several|\d+|"
    r"(?!(?:says|was|has|his|this|its|does|us)\b)\w{2,}s)\b"
)
_PEOPLE = re.compile(r"\W*(?:Police|[A-Z]\w*s)\b")
_NOTICE = re.compile(r"[A-Z][\w’' -]{1,30}:\s(?=[a-z\d])")
_OBJECT = re.compile(r"(?:[A-Z][\w.’'-]*\s)+(?:did not |has not |would not )?[a-z]+ (?:him|her|it|them)\W*$")
"""Somebody did something to one whom the sentence does not name."""
_SHOUTED = re.compile(r"^(?:(?:A|AN|THE|The|An) )?[A-Z]{5,}\b(?![:.]| \()|\b[A-Z]{4,} [A-Z]{4,}\b")
_CAPITALS = re.compile(r"\b[^\W\d_a-zß-ÿ]{4,}\b")
_AROUND = " \n\t\"“”‘’'«»„,.;:"


@dataclass(frozen=True, slots=True)
class Manner:
    """How a sentence is put, its quotations left out of account.

    It is `hanging` when it cannot stand without the one before; `own` when its writer or its outlet
    speaks in it, `ours` when it speaks of
    "us"; `relative` when it has a day that only the article's date tells; `later` when it begins or ends as no first line
    does; `ahead` when it tells what is to come, `open` when it tells what is not known; `slanted` when it shouts, takes
    sides, tells what people believe or speaks of its writer. `quoted` is how much of it stands in quotations that no other
    account carries.
    """

    hanging: bool = False
    own: bool = False
    ours: bool = False
    relative: bool = False
    later: bool = False
    ahead: bool = False
    open: bool = False
    slanted: bool = False
    quoted: float = 0.0


def tongue_of(language: str | None) -> Tongue:
    """The expressions of a language; those of English where it has none of its own."""
    if language == "de":
        from rashomon.brief.german import GERMAN

        return GERMAN
    return ENGLISH


def manner_of(
    span: Span, said: Sequence[Span], *, tongue: Tongue = ENGLISH, settled: bool = False, plain: Collection[str] = ()
) -> Manner:
    """How a sentence is put in which the quotations `said` stand; one with a `settled` figure may speak of its writer.

    It shouts when it has in capitals a word that is printed small elsewhere in the story: `plain` are these words.
    """
    text = outside(span, said)
    own = bool(tongue.own.search(text))
    slanted = own or bool(tongue.loaded.search(text))
    return Manner(
        hanging=_hangs(span, said, text, tongue) or bool(tongue.own.match(text.lstrip(_AROUND))) or (own and not settled),
        own=own or calls(span.text, tongue),
        ours=bool(tongue.ours.search(text)),
        relative=bool(tongue.day.search(text)),
        later=bool(tongue.later.search(span.text)),
        ahead=bool(tongue.ahead.search(text)) and not tongue.general.match(text),
        open=bool(tongue.open.search(span.text)),
        slanted=_shouts(text, plain) or bool(tongue.hearsay.search(text)) or (not settled and slanted),
    )


def _shouts(text: str, plain: Collection[str]) -> bool:
    capitals = _CAPITALS.findall(text)
    return bool(_SHOUTED.search(text)) or any(w.lower() in plain or w.lower() in NUMBERS or is_little(w) for w in capitals)


def calls(text: str, tongue: Tongue) -> bool:
    """Whether an outlet speaks to its readers: to subscribe, to look below, to say what it had wrong."""
    return bool(tongue.calls.search(text))


def _hangs(span: Span, quoted: Sequence[Span], text: str, tongue: Tongue) -> bool:
    """Whether a sentence cannot stand alone: by its first or last words, by a pronoun for what nothing before it in its
    `text` outside quotations names, as an entry of a notice, or as a quotation without who said it."""
    if tongue.hanging.match(span.text) or _NOTICE.match(span.text) or (quoted and not any(map(str.isalnum, text))):
        return True
    if _OBJECT.match(text) or tongue.cut_short.search(text) or (len(text) < SHORT and _ABOUT_IT.search(text)):
        return True
    pronoun, owner, them = tongue.pronoun.search(text), tongue.owner.search(text), tongue.them.search(text)
    if them and not _SEVERAL.search(text[: them.start()]):
        return True
    if owner and not any(map(str.isalnum, text[: owner.start()])):
        return True
    return bool(pronoun and not _names_somebody(text[: pronoun.start()].lstrip(_AROUND), tongue))


def _names_somebody(text: str, tongue: Tongue) -> bool:
    """Whether a person may stand in the words before a pronoun: not police or several people alone at their head."""
    if tongue.person.search(text) or tongue.nouns_are_capital:
        return bool(tongue.person.search(text))
    first = next((text[start:end] for start, end in words(text)), "")
    return bool(first and not is_little(first) and not _PEOPLE.match(text))


def outside(span: Span, quoted: Sequence[Span]) -> str:
    """The text of a sentence with its quotations blanked."""
    text = span.text
    for part in quoted:
        start, end = max(0, part.start - span.start), max(0, part.end - span.start)
        text = text[:start] + " " * (min(end, len(text)) - start) + text[end:]
    return text
