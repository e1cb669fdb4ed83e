"""What the words of a sentence tell, in forms that can be compared."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import pairwise

from rashomon.clean.little import little_words
from rashomon.clean.stems import is_little, stem
from rashomon.clean.words import words

Pair = tuple[str, str]

_WORDS = """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
eighteen nineteen twenty"""
_GERMAN = "zwei drei vier fünf sechs sieben acht neun zehn"
NUMBERS = {word: str(number) for number, word in enumerate(_WORDS.split(), start=1)} | {
    word: str(number) for number, word in enumerate(_GERMAN.split(), start=2)
}

_COUNT = re.compile(rf"\b(\d[\d,.]*\d|\d+|{'|'.join(NUMBERS)})(?=((?:\s[^\W\d_]+){{1,3}}))", re.IGNORECASE)

_DENIALS = """no not nor neither never none nobody nothing without cannot
nicht nie niemals niemand nichts ohne weder kein keine keinen keiner keinem"""
DENIALS = frozenset(_DENIALS.split())


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence as its words tell it.

    `matter` are the stems that carry matter, in order; `pairs` the stems of neighbouring words, each pair once, in order,
    but none of two little words; `counts` each number with a stem of matter among the three words after it; `checkable` what
    can be checked word by word: numbers in figures, stems of names; `anchors` the numbers and the last stem of each name. It
    `denies` when it has a word such as "no" or "neither".
    """

    words: int
    matter: tuple[str, ...]
    pairs: tuple[Pair, ...]
    counts: frozenset[tuple[str, str]]
    checkable: frozenset[str]
    anchors: frozenset[str]
    denies: bool


def told(text: str, language: str | None = None, named: Collection[str] | None = None) -> Told:
    """What a sentence or a headline tells.

    Names are its capital words after the first; where every noun has a capital, those of the stems `named`.
    """
    listed = little_words(language)
    places = list(words(text))
    found = [text[start:end] for start, end in places]
    stems = [stem(word) for word in found]
    little = [is_little(word) or word.lower() in listed for word in found]
    both = zip(pairwise(stems), pairwise(little), strict=True)
    names = {s for s, w, less in zip(stems[1:], found[1:], little[1:], strict=True) if w[0].isupper() and not less}
    names = names if named is None else names.intersection(named)
    figures = {_figure(w) for w in found if w[0].isdigit() or w.lower() in NUMBERS}
    goes_on = [text[a[1] : b[0]] == " " and text[b[0]].isupper() for a, b in pairwise(places)]
    last = {s for s, more in zip(stems, [*goes_on, False], strict=False) if not more and s in names}
    return Told(
        words=len(found),
        matter=tuple(s for s, less in zip(stems, little, strict=True) if not less),
        pairs=tuple(dict.fromkeys(pair for pair, less in both if not all(less))),
        counts=frozenset(_counts(text)),
        checkable=frozenset(names | figures),
        anchors=frozenset(last | figures),
        denies=any(w.lower() in DENIALS or w.lower().endswith(("n't", "n’t")) for w in found),
    )


def _counts(text: str) -> Iterator[tuple[str, str]]:
    for counted in _COUNT.finditer(text):
        for word in counted[2].split():
            if word.lower() in NUMBERS:
                break
            if not is_little(word):
                yield stem(word), _figure(counted[1])


def _figure(word: str) -> str:
    return NUMBERS.get(word.lower(), word.replace(",", ""))
