"""Words that a text only makes loud: "a room, a BED and a talking PARROT"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rashomon.clean.common import COMMON
from rashomon.clean.given import is_given
from rashomon.clean.tokens import Run, Vocabulary, known, low

_LOUD = re.compile(r"[A-Z](?<![\w'’.&/-][A-Z])[A-Z]{2,}(?![\w&/-]|\.\w)")
_SMALL_BESIDE = re.compile(r"[a-z]{2}[,;:]? \Z|\A[,;:]? [a-z]{2}")
_ENDS = ("ED", "ING", "LY", "EST", "IEST", "NESS", "MENT", "TION", "IOUS", "LESS", "FUL", "ABLE")
_LETTERS = re.compile(r"\A[^AEIOUY]+\Z|[^AEIOUY]{4}")
"""What is spelled out rather than spoken: "NHS", "RSPCA"."""
LEAST = 2
"""Ordinary words in capitals among small ones that make a text one which shouts."""


def without_shouts(text: str, runs: Sequence[Run], vocab: Vocabulary) -> Iterator[Run]:
    """The runs, without lone words in capitals where the text shouts ordinary words: no short form of anything."""
    loud = _LOUD.findall(text)
    if len(set(loud)) < LEAST or not _shouts(text, vocab):
        yield from runs
        return
    for run in runs:
        once = all(loud.count(word) < 2 for word in run.words)
        if not (all(_is_loud(word) for word in run.words) and once) or _kept(text, run):
            yield run


def _shouts(text: str, vocab: Vocabulary) -> bool:
    """Whether enough ordinary words stand in capitals between words in small letters."""
    found: set[str] = set()
    for loud in _LOUD.finditer(text):
        word = loud.group()
        beside = _SMALL_BESIDE.search(text[max(0, loud.start() - 4) : loud.start()]) or _SMALL_BESIDE.search(
            text[loud.end() : loud.end() + 5]
        )
        if beside and (low(word) in COMMON or low(word) in vocab.lower or word.endswith(_ENDS)):
            found.add(word)
            if len(found) >= LEAST:
                return True
    return False


def _is_loud(word: str) -> bool:
    """Whether a word in capitals can be spoken as one."""
    return word.isupper() and len(word) > 2 and not _LETTERS.search(word)


def _kept(text: str, run: Run) -> bool:
    """Whether a loud run is a name all the same: one that the tables hold, a person's, one in brackets."""
    bracketed = text[run.start - 1 : run.start] == "(" and text[run.end : run.end + 1] == ")"
    return bracketed or known(run.words) is not None or is_given(run.words[0]) or bool(run.courtesy or run.offices)
