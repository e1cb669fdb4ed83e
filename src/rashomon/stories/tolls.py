"""How many people died, are missing or were hurt, as a title or an opening says: what later articles most often put right."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from rashomon.clean.stems import listed

_ONES = (
    """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
    nineteen""",
    """ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn
    neunzehn zwanzig""",
)
_NUMBERS = {word: n for words in _ONES for n, word in enumerate(words.split(), 1)}
_ROUND = "twenty thirty forty fifty sixty seventy eighty ninety"
_TENS = {word: 20 + 10 * n for n, word in enumerate(_ROUND.split())}
_KINDS: Mapping[str, frozenset[str]] = {
    "dead": listed("dead dies die died deaths death toll killed kills kill lives tote toten toter tot todesopfer getötet"),
    "missing": listed("missing vermisst vermisste"),
    "hurt": listed("hurt injured wounded ill sick sickened treated verletzt verletzte verletzten schwerverletzte erkrankt"),
}
_KIND = {word: kind for kind, words in _KINDS.items() for word in words}
_STOPS = frozenset(".;:!?,") | listed("and und many several dozens viele mehrere")
_OTHER = listed("more another further others at aged age year years hour hours day days weitere weiterer jahr jahre")
"""Words beside a number that is no count of all: of some besides, of years, of hours."""
_STEP = re.compile(rf"\b(?:{'|'.join(_TENS)})(?:-[a-z]{{3,5}})?\b|\d[\d.,]*\d|\d|[^\W\d_]+|[.,;:!?](?=\s|$)", re.IGNORECASE)
REACH = 7
"""Words between a number and the word that says what it counts, at most."""


def tolls(text: str) -> dict[str, int]:
    """The first number of each kind in a text; "two more" is none, as it does not say how many in all."""
    found: dict[str, int] = {}
    for kind, number in _told([m.group().lower() for m in _STEP.finditer(text)]):
        found.setdefault(kind, number)
    return found


def _told(words: list[str]) -> Iterator[tuple[str, int]]:
    """Each word for the dead, the missing or the hurt, with the number before it in its clause, else after it."""
    for at, word in enumerate(words):
        if word in _KIND:
            before, after = words[max(0, at - REACH) : at][::-1], words[at + 1 : at + 1 + REACH]
            number = _nearest(before)
            number = _nearest(after) if number is None else number
            if number is not None:
                yield _KIND[word], number


def _nearest(words: list[str]) -> int | None:
    """The nearest number among some words, up to the end of the clause."""
    for at, word in enumerate(words):
        if word in _STOPS or word in _KIND:
            return None
        number = _whole(word)
        if number is not None:
            return None if _OTHER & {*words[max(0, at - 1) : at], *words[at + 1 : at + 2]} else number
    return None


def _whole(word: str) -> int | None:
    """The number that a word says."""
    tens, _, ones = word.partition("-")
    if word in _NUMBERS or tens in _TENS:
        return _NUMBERS.get(word) or _TENS[tens] + _NUMBERS.get(ones, 0)
    plain = re.sub(r"[.,](?=\d{3}(?!\d))", "", word)
    return int(plain) if plain.isdecimal() and len(plain) < 8 else None
