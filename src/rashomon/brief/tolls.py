"""How many dead a sentence tells of, and what it says was done to how many of a thing."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from rashomon.brief.told import NUMBERS
from rashomon.clean.stems import is_little, stem
from rashomon.clean.words import words

_ORDINALS = "second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
_GERMAN = "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf"
_VALUES = {
    **{word: int(figure) for word, figure in NUMBERS.items()},
    **{word: n for n, word in enumerate(_ORDINALS.split(), start=2)},
    **{word: n for n, word in enumerate(_GERMAN.split(), start=2)},
}
_NUMBER = rf"\b(?P<n{{}}>\d[\d,]*|{'|'.join(_VALUES)})\b"
_WORD = r"(?:\s(?!(?:of|who|whose|that|when|after|as|and|more|other|others|further|weitere|weiteren)\b)[\w’'-]+)"
_DEAD = re.compile(
    rf"(?<!of the ){_NUMBER.format(1)}(?:\s(?!more|other)[a-z]+\sof)?{_WORD}{{0,7}}?\s"
    r"(?:died|dead|killed|perished|drown(?:ed)?|Tote|Todesopfer|starben|gestorben|getötet|ertranken|ertrunken|ums Leben)\b"
    rf"|\b(?:killed|killing|kills)(?:\s(?:at least|about|some))?\s{_NUMBER.format(2)}(?!\s(?:more|other))"
    rf"|\b(?:death toll|toll|dead|Todesopfer|Toten)\b{_WORD}{{0,5}}?\s"
    rf"(?:to|at|is|number|reach(?:ed|es)|pass(?:ed|es)|auf|bei)(?:\s(?:now|at least))?\s{_NUMBER.format(3)}"
    rf"|\bnumber of\s(?:(?!no\b|nobody\b|none\b)[a-z]+\s){{1,6}}(?:died|dead|killed|drowned)\b[^.;]{{0,120}}?\s"
    rf"(?:rose|risen|climbed|grown|grew|stood|stands|put)\s(?:to|at)(?:\s(?:now|at least))?\s{_NUMBER.format(4)}",
    re.IGNORECASE,
)
_COUNTED = re.compile(rf"(?<![\d:.,])\b(\d[\d,.]*\d|\d+|{'|'.join(NUMBERS)})\s([A-Za-z]{{3,}})\b", re.IGNORECASE)


def dead(text: str) -> int:
    """The highest number of dead that a sentence tells; 0 when it tells none."""
    found = (next(n for n in m.groups() if n) for m in _DEAD.finditer(text))
    return max((_value(n) for n in found), default=0)


def deeds(text: str) -> frozenset[tuple[str, str, str]]:
    """Each count of a sentence as the word of matter before it, the counted thing, and the figure: cancel, flight, 40."""
    return frozenset(_deeds(text))


def done_anew(old: Collection[tuple[str, str, str]], new: Collection[tuple[str, str, str]]) -> bool:
    """Whether the same was done to another number of the same."""
    return any(a[:2] == b[:2] and a[2] != b[2] for a in old for b in new)


def _deeds(text: str) -> Iterator[tuple[str, str, str]]:
    for counted in _COUNTED.finditer(text):
        before = [text[a:b] for a, b in words(text, max(0, counted.start() - 40), counted.start())][-1:]
        if before and before[0].isalpha() and not is_little(before[0]) and not is_little(counted[2]):
            yield stem(before[0]), stem(counted[2]), NUMBERS.get(counted[1].lower(), counted[1].replace(",", ""))


def _value(word: str) -> int:
    figures = word.replace(",", "")
    return int(figures[:9]) if figures.isdecimal() else _VALUES.get(word.lower(), 0)
