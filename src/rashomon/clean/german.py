"""Candidate names in German, where every noun has a capital."""

from __future__ import annotations

from collections.abc import Iterator

from rashomon.clean import places, titles
from rashomon.clean.closed import GERMAN_ENDINGS, GERMAN_ROLES, GERMAN_THINGS
from rashomon.clean.given import is_given
from rashomon.clean.tokens import JOINED, Run, Token, Vocabulary, bare, known, low


def german_runs(text: str, part: list[Token], vocab: Vocabulary) -> Iterator[Run]:
    """Candidate names where every noun has a capital: what the tables, a given name, a role or a preposition vouch for."""
    while part and low(part[0].text) in vocab.closed and not known(tuple(t.text for t in part)):
        part = bare(part[1:])
    at = 0
    while at < len(part):
        size = next((n for n in range(min(4, len(part) - at), 0, -1) if known(tuple(t.text for t in part[at : at + n]))), 0)
        rest = part[at:]
        role = part[at - 1] if at and low(part[at - 1].text) in GERMAN_ROLES else None
        if not size and low(rest[0].text).removesuffix("s") in places.PLACES:
            at += 1
            continue
        if not size and len(rest) > 1 and (is_given(rest[0].text) or role) and not rest[0].text.endswith(GERMAN_ENDINGS):
            size = len(rest)
        if size:
            yield Run(tuple(part[at : at + size]), offices=(role,) if role else ())
        elif role or (len(part[at].text) <= 6 and part[at].text.isupper() and len(part[at].text) > 1):
            size = 1
            yield Run((part[at],), offices=(role,) if role else ())
        elif len(part) == 1 and not (JOINED.search(part[0].text) and part[0].text[:2].isupper()):
            placed = _placed(text, part[0])
            yield Run((part[0],), doubtful=not placed and not is_given(part[0].text))
        at += max(1, size)


def _placed(text: str, token: Token) -> bool:
    """Whether a lone German noun follows a preposition of place and can be a place."""
    word = low(token.text)
    before = text[max(0, token.start - 7) : token.start].rstrip()
    plain = word in GERMAN_THINGS or word.endswith(GERMAN_ENDINGS) or word in titles.CALENDAR
    return before.endswith((" in", " aus", " nach", " nahe")) and not plain
