"""Every time a text names: the rules tried at each place, the longest that names a time taken."""

from __future__ import annotations

from rashomon.times.filters import names_a_time
from rashomon.times.language import Language
from rashomon.times.phrases import Phrase, phrases_of
from rashomon.times.tokens import Tokens, segments

MOST_TIMES = 10_000
"""No article names more times than this: what does is a table or an attack, and the rest of it is not read for times."""


def find_phrases(tokens: Tokens, language: Language) -> list[Phrase]:
    """The times the text names, in order, none overlapping another; about `MOST_TIMES` at most."""
    found: list[Phrase] = []
    for start, end in segments(tokens.classes):
        if len(found) >= MOST_TIMES:
            break
        at = start
        while at < end and len(found) < MOST_TIMES:
            phrases, after = longest(tokens, at, end, language)
            found += phrases
            at = after
    return found


def longest(tokens: Tokens, at: int, end: int, language: Language) -> tuple[list[Phrase], int]:
    """The phrases of the rule that takes most tokens from here and does name a time, and where to go on."""
    matches = [
        (m.end(), one, m)
        for one in language.rules_by_start.get(tokens.classes[at], ())
        if (m := one.pattern.match(tokens.classes, at, end))
    ]
    for after, one, m in sorted(matches, key=lambda match: -match[0]):
        phrases = list(phrases_of(one, m, tokens, language))
        if all(names_a_time(p, tokens, language) for p in phrases):
            return phrases, after
    return [], at + 1
