"""Texts as they come out of bad pipes: all in capitals, without accents, read off paper by a machine."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from random import Random
from zlib import crc32

ONE_IN = 10
MISREAD, BROKEN = 0.02, 0.01
"""The share of letters that a machine misreads, and of longer words that it leaves broken over two lines."""
LOOKS_LIKE = {
    "rn": "m", "m": "rn", "cl": "d", "li": "h", "ri": "n", "l": "1", "i": "l", "o": "0", "e": "c", "c": "e", "h": "b", "t": "f",
    "f": "t", "u": "ii", "n": "u", "s": "5", "a": "o", "g": "q", "v": "y", "I": "l", "O": "0", "S": "5", "B": "8",
}  # fmt: skip
_LETTERS = re.compile("|".join(sorted(LOOKS_LIKE, key=len, reverse=True)))
_LONG_WORD = re.compile(r"\b([^\W\d_]{4,}?)([^\W\d_]{4,})\b")


def shouted(text: str) -> str:
    """The text in capitals."""
    return text.upper()


def unaccented(text: str) -> str:
    """The text without accents."""
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


def misread(text: str) -> str:
    """The text with letters taken for others that look like them, and words broken over lines; the same for the same text."""
    random = Random(crc32(text.encode("utf-8", "surrogatepass")))
    taken = _LETTERS.sub(lambda m: LOOKS_LIKE[m.group()] if random.random() < MISREAD else m.group(), text)
    return _LONG_WORD.sub(lambda m: f"{m[1]}-\n{m[2]}" if random.random() < BROKEN else m.group(), taken)


def untouched(text: str) -> str:
    """The text as it is."""
    return text


SPOILT: dict[str, Callable[[str], str]] = {
    "unspoilt": untouched,
    "capitals": shouted,
    "no accents": unaccented,
    "misread": misread,
}


def one_in_ten(names: Sequence[str]) -> list[bool]:
    """Which of these are spoilt: one in ten, by its name alone."""
    return [crc32(name.encode()) % ONE_IN == 0 for name in names]
