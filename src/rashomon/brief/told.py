"""What the words of a sentence tell, in forms that can be compared."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from rashomon.clean.stems import is_little, stem
from rashomon.clean.words import words

Pair = tuple[str, str]

_WORDS = """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
eighteen nineteen twenty"""
NUMBERS = {word: str(number) for number, word in enumerate(_WORDS.split(), start=1)}

DENIALS = frozenset(["no", "not", "nor", "neither", "never", "none", "nobody", "nothing", "without", "cannot"])


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence as its words tell it.

    `matter` are the stems that carry matter, in order; `pairs` the stems of neighbouring words, each pair once, in order,
    but none of two little words; `checkable` what can be checked word by word: numbers in figures, stems of names. It
    `denies` when it has a word such as "no" or "neither".
    """

    words: int
    matter: tuple[str, ...]
    pairs: tuple[Pair, ...]
    checkable: frozenset[str]
    denies: bool


def told(text: str) -> Told:
    """What a sentence or a headline tells."""
    found = [text[start:end] for start, end in words(text)]
    stems = [stem(word) for word in found]
    little = [is_little(word) for word in found]
    both = zip(pairwise(stems), pairwise(little), strict=True)
    names = {s for s, w, less in zip(stems[1:], found[1:], little[1:], strict=True) if w[0].isupper() and not less}
    return Told(
        words=len(found),
        matter=tuple(s for s, less in zip(stems, little, strict=True) if not less),
        pairs=tuple(dict.fromkeys(pair for pair, less in both if not all(less))),
        checkable=frozenset(names | {_figure(w) for w in found if w[0].isdigit() or w.lower() in NUMBERS}),
        denies=any(w.lower() in DENIALS or w.lower().endswith(("n't", "n’t")) for w in found),
    )


def _figure(word: str) -> str:
    return NUMBERS.get(word.lower(), word.replace(",", ""))
