"""Two spellings of one person's name: shortened, transliterated, with or without hyphens and a second surname."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from rashomon.clean.fold import key
from rashomon.clean.given import short_for

_NICKNAME = re.compile(r"(?<=\S )[\"“‘'(][^\"”’')\s]{2,20}[\"”’')](?= \S)")
_DOUBLE = re.compile(r"([a-z])\1")
_FOND = re.compile(r"([a-z])?(?:\1)?(?:y|ie|i|ey|o)$")
_PART = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_SOUNDS = (
    (re.compile(r"['’]"), ""),
    (re.compile(r"^(?:hu|ou)(?=[aeio])"), "v"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"t?sch|ch(?=[aeiouy])|tsh|[sc]z|sh"), "s"),
    (re.compile(r"c(?=[eiy])|[szx]"), "s"),
    (re.compile(r"ck|[cq]"), "k"),
    (re.compile(r"w"), "v"),
    (re.compile(r"[yj]"), "i"),
    (re.compile(r"(?<=.)h"), ""),
    (re.compile(r"([a-z])\1"), r"\1"),
)
_VOWELS = re.compile(r"[aeiou]+")
LEAST = 5
"""Letters of a word that may be spelled in two ways."""
STEM, TAIL = 3, 4
"""Letters of a given name cut short at its end or at its beginning."""


@lru_cache(maxsize=16_384)
def parts_of(name: str) -> tuple[str, ...]:
    """The parts of a name as keys: hyphens part words, letters with full stops are initials, nicknames are left out."""
    return tuple(_PART.findall(key(_NICKNAME.sub("", name))))


@lru_cache(maxsize=16_384)
def sound_of(word: str) -> tuple[str, str]:
    """The consonants of a word as they sound, and its vowels, each row of them by its first."""
    for form, sound in _SOUNDS:
        word = form.sub(sound, word)
    return _VOWELS.sub("", word), "".join(m[0] for m in _VOWELS.findall(word))


def sounds_like(a: str, b: str) -> bool:
    """Whether two words may be one word in two spellings: the same consonants, no more than one vowel apart."""
    if a == b:
        return True
    if min(len(a), len(b)) < LEAST or abs(len(a) - len(b)) > 3:
        return False
    (hard, soft), (hard2, soft2) = sound_of(a), sound_of(b)
    return hard == hard2 and len(hard) > 1 and near_letters(soft, soft2)


def near_letters(a: str, b: str) -> bool:
    """Whether two short rows of letters differ by one at most."""
    if a == b:
        return True
    at = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    return a[at + 1 :] == b[at + 1 :] or a[at:] == b[at + 1 :] or a[at + 1 :] == b[at:]


def same_given(a: str, b: str) -> bool:
    """Whether two given names may be one: an initial, a short form, cut at its end or its beginning, spelled otherwise."""
    short, long = sorted((a, b), key=lambda word: (len(word), word))
    if short == long or (len(short) == 1 and long.startswith(short)) or short_for(short, long):
        return True
    return (len(long) - len(short) >= 2 and cut_from(short, long)) or sounds_like(a, b)


def cut_from(short: str, long: str) -> bool:
    """Whether a given name is another cut at its end or its beginning, a fond ending aside: "Gwen", "Seun", "Horty"."""
    whole, bare = _DOUBLE.sub(r"\1", long), _DOUBLE.sub(r"\1", short)
    stem = _FOND.sub(r"\1", bare)
    return any(len(one) >= STEM and whole.startswith(one) for one in (bare, stem)) or (
        len(bare) >= TAIL and whole.endswith(bare)
    )


def same_person(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether two names, as parts, may be one person's: given names and surnames agree, one may lack parts of the other."""
    short, long = sorted((tuple(a), tuple(b)), key=lambda parts: (len(parts), parts))
    if len(short) < 2:
        return False
    if len(short) == len(long):
        return same_given(short[0], long[0]) and all(map(_same_part, short[1:], long[1:]))
    first = same_given(short[0], long[0]) and len(short[0]) > 1
    return first and _inside(short[1:], long[1:])


def _same_part(a: str, b: str) -> bool:
    return sounds_like(a, b) or (len(a) == 1 and b.startswith(a)) or (len(b) == 1 and a.startswith(b))


def _inside(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether all parts of the shorter stand in the longer, in order, one of them its first or its last."""
    at, held = 0, []
    for part in short:
        at = next((i for i in range(at, len(long)) if _same_part(part, long[i])), len(long))
        held.append(at)
        at += 1
    return at <= len(long) and (held[0] == 0 or held[-1] == len(long) - 1)
