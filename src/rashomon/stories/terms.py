"""The terms of a text: stems that carry matter, hashed, so that the story step never sees a word."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator
from functools import lru_cache
from hashlib import blake2b

from rashomon.clean.fold import key
from rashomon.clean.little import little_words
from rashomon.clean.stems import LITTLE, stem
from rashomon.clean.words import WORD


def hashed(term: str) -> int:
    """The same 64-bit number for a term on any machine."""
    return int.from_bytes(blake2b(term.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "little")


@lru_cache(maxsize=65_536)
def term_of(word: str, little: frozenset[str] = LITTLE) -> str | None:
    """The stem under which a word is compared; None when it carries no matter."""
    low = word.lower()
    if low in little:
        return None
    if not low.isascii():
        low = key(low)
    elif len(low) < 2:
        return None
    return None if low in little or low.removesuffix("'s") in little else stem(low)


def terms_of(
    text: str, start: int = 0, end: int | None = None, *, language: str | None = None
) -> Iterator[tuple[int, int, str]]:
    """Start, end and term of every word that carries matter."""
    little = little_words(language)
    for m in WORD.finditer(text, start, len(text) if end is None else end):
        if term := term_of(m.group(), little):
            yield *m.span(), term


def packed(form: str, values: Iterable[float | int]) -> bytes:
    """Numbers as little-endian bytes; `form` is `Q` (64 bits) or `f` (32-bit float)."""
    held = list(values)
    return struct.pack(f"<{len(held)}{form}", *held)
