"""Whether the speakers of two wordings can be one."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.clean.fold import key
from rashomon.quotes.units import Unit
from rashomon.quotes.wording import Match

_SLIP = 4  # words in common that let two forenames with one surname and one initial be one person's
_LETTERS, _LONG_NAME = 5, 7  # letters of a surname that may have a slip in it, and of one that may have two
_OUTWEIGH, _NEARLY = 10, 0.85  # words in common, and their share, that outweigh a guess at who speaks
_SPOKEN_FOR = 6  # words in common that let a person and an organisation be one speaker


def one_speaker(a: Unit, b: Unit, shared: int) -> bool:
    """Whether two speakers can be one: alike, unknown, a person and who speaks through them, or a name with a slip in it."""
    if not a.speaker or not b.speaker or a.speaker == b.speaker:
        return True
    if a.org != b.org:
        return shared >= _SPOKEN_FOR
    first, second = a.speaker.split(), b.speaker.split()
    longer, shorter = sorted((first, second), key=len, reverse=True)
    fuller = longer[len(longer) - len(shorter) :] == shorter  # "Sir Ann Lee" and "Ann Lee"
    forename = longer[: len(shorter)] == shorter  # "Ann" and "Ann Lee"
    return (
        fuller
        or (forename and shared >= _SLIP)
        or (shared >= _SLIP and first[0][0] == second[0][0] and _surname(first) & _surname(second) != set())
        or (shared >= _SLIP and not set(first[:-1]).isdisjoint(second[:-1]) and _slip(first[-1], second[-1]))
    )


def _slip(one: str, other: str) -> bool:
    """Whether two surnames are one but for a letter, or for two in a long one: "Nyarko" and "Nyarkoh"."""
    from rapidfuzz.distance import Levenshtein

    shorter = min(len(one), len(other))
    return shorter >= _LETTERS and Levenshtein.distance(key(one), key(other)) <= (2 if shorter >= _LONG_NAME else 1)


def outweighed(a: Unit, b: Unit, found: Match) -> bool:
    """Whether nearly the same long words outweigh a speaker who is not named beside them."""
    shared = len(found.pairs)
    if not can_outweigh(a, b, shared):
        return False
    (first_a, first_b), (last_a, last_b) = found.pairs[0], found.pairs[-1]
    return shared >= _NEARLY * max(last_a - first_a + 1, last_b - first_b + 1)


def can_outweigh(a: Unit, b: Unit, shared: int) -> bool:
    """Whether so many words are enough to outweigh a speaker who is a guess."""
    guessed = not (a.sure and b.sure)
    return guessed and shared >= _OUTWEIGH and shared >= _NEARLY * min(a.own(0, len(a.keys)), b.own(0, len(b.keys)))


def _surname(name: Sequence[str]) -> set[str]:
    """The parts of a surname: "Moor-Bell" is Moor and Bell, and may be told as either."""
    return set(name[-1].split("-"))
