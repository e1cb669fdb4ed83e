"""The words of a language that carry no matter."""

from __future__ import annotations

from functools import cache

from rashomon.clean.closed import FOREIGN
from rashomon.clean.fold import key
from rashomon.clean.language import STOP_WORDS
from rashomon.clean.stems import LITTLE


@cache
def little_words(language: str | None) -> frozenset[str]:
    """The words that carry no matter in a language, as they are written and folded, besides those of English."""
    listed = {*STOP_WORDS.get(language or "", "").split(), *FOREIGN.get(language or "", ())}
    return LITTLE if language in (None, "en") else LITTLE | listed | {key(word) for word in listed}
