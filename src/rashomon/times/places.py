"""What stands beside a phrase."""

from __future__ import annotations

from rashomon.times.phrases import Phrase
from rashomon.times.tokens import BREAK, Tokens


def around(p: Phrase, tokens: Tokens) -> tuple[str, str]:
    """The classes of the tokens before and after a phrase."""
    before = tokens.classes[p.first - 1] if p.first else BREAK
    after = tokens.classes[p.last + 1] if p.last + 1 < len(tokens.classes) else BREAK
    return before, after


def word_before(p: Phrase, tokens: Tokens) -> str:
    """The word before a phrase, or nothing."""
    return tokens.words[p.first - 1] if p.first else ""
