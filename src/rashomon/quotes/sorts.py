"""What a word is by itself in a language, told once for each word."""

from __future__ import annotations

from collections.abc import Callable, Set
from functools import cache
from typing import NamedTuple, TypeVar

from rashomon.quotes.languages import Language

_NOUNS = frozenset({"family", "assembly", "ally", "monopoly"})
"""Nouns that end as adverbs do."""


_ENDINGS = ("innen", "in", "en", "n", "s", "es", "er", "e")
_PART = 4  # letters at least before the last of a part of a word
_MOST = 65_536  # words of which something is kept
_T = TypeVar("_T")


class Known(dict[str, _T]):
    """What is told of a word by itself, told once for each."""

    def __init__(self, tell: Callable[[str], _T]) -> None:
        super().__init__()
        self._tell = tell

    def __missing__(self, word: str) -> _T:
        if len(self) >= _MOST:
            self.clear()
        told = self[word] = self._tell(word)
        return told


class Sort(NamedTuple):
    """What can be told of a word without what stands around it."""

    low: str  # in small letters
    begins: bool  # a phrase can begin with it: a word, or an account ("@annlee")
    pronoun: bool  # one that can be a speaker, whatever hangs on it
    people: bool  # a common noun for people, one or many
    adverb: bool  # by its ending
    helping: bool  # stands between a subject and its verb: an auxiliary, adverb or day
    listed: bool  # a word that the view lists: "he", a verb of the tables, a word that may report


@cache
def sorts_of(language: Language) -> Known[Sort]:
    """What the words of a language are, as printed."""
    listed = language.persons | language.heads | frozenset(language.cues)
    return Known(lambda word: _sort(word.lower(), language, listed))


def _sort(word: str, language: Language, listed: Set[str]) -> Sort:
    adverb = _adverb(word, language)
    return Sort(
        word,
        word[0].isalnum() or (word[0] == "@" and len(word) > 1),
        bare(word, language) in language.pronouns,
        _people(word, language),
        adverb,
        adverb or word in language.helping,
        word in listed,
    )


def bare(word: str, language: Language) -> str:
    """A word without what hangs on it: "he" for "he's", "il" for "dit-il"."""
    if language.clitics and "-" in word:
        return word.rsplit("-", 1)[1]
    return word.replace("’", "'").split("'")[0] if "'" in word or "’" in word else word


def _adverb(word: str, language: Language) -> bool:
    ending = language.adverb_ending
    return bool(ending) and len(word) > len(ending) + 2 and word.endswith(ending) and word not in _NOUNS


def _compounded(word: str, people: frozenset[str]) -> bool:
    """Whether a word, or the last part of it, is one for people where nouns are written together: "Polizeisprecherin"."""
    stems = [word, *(word[: -len(ending)] for ending in _ENDINGS if word.endswith(ending) and len(word) > len(ending) + _PART)]
    return any(stem in people or any(stem[at:] in people for at in range(2, len(stem) - _PART)) for stem in stems)


def _people(word: str, language: Language) -> bool:
    people = language.people
    if "-" in word and word not in people:
        word = word.rsplit("-", 1)[1]
    if language.inverts:
        return _compounded(word, people)
    return word in people or (word.endswith("s") and (word[:-1] in people or word[:-2] in people or word[:-3] + "y" in people))
