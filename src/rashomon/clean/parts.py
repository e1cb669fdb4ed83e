"""Where a run of capitalised words is cut into names: at "of", "for" and "and", at words of no name, at words made loud."""

from __future__ import annotations

from collections.abc import Iterator

from rashomon.clean import orgs, places, titles
from rashomon.clean.common import COMMON
from rashomon.clean.given import is_given
from rashomon.clean.matters import MATTERS
from rashomon.clean.tables import listed
from rashomon.clean.tokens import Token, Vocabulary, bare, known, low

ON = listed("commission committee conference convention council institute panel")
"""What may go on with "on": "the Commission on Human Rights"."""
TAKES_OF = frozenset({"gulf", "bay", "isle", "strait", "sea", "cape", "city", "lake", "port"})


def parts_of(tokens: list[Token], vocab: Vocabulary) -> Iterator[list[Token]]:
    """A run cut where a name cannot go on: at "of", "for" and "and" unless an office goes on there, and at words of no name."""
    part: list[Token] = []
    of_office = False
    for number, token in enumerate(tokens):
        cut = False
        if token.link and token.text in ("y", "i") and len(part) > 1:
            cut = not is_given(part[0].text)
        elif token.link and token.text == "on":
            cut = not any(low(t.text) in ON for t in part[-1:])
        elif token.link and token.text in ("of", "for", "the", "y", "e", "i"):
            cut = not _takes_of(part)
        elif token.link and vocab.language == "de":
            cut = token.text not in ("von", "van", "zu", "&") or not part or not is_given(part[-1].text)
        elif token.link and token.text == "and":
            cut = not _takes_and(part, tokens[number + 1 :], vocab)
        elif (part and token.link and token.text in ("an", "upon")) or (
            part and token.text == "Without" and number + 1 < len(tokens)
        ):
            cut = False
        elif part and (
            _shouted(part[-1], token) or (part[-1].text.isupper() and token.text[0] == "(" and token.text.isupper())
        ):
            cut = True
        elif part and (low(token.text) in vocab.closed or low(token.text).endswith("n't")):
            cut = not (number == len(tokens) - 1 and is_given(part[-1].text))
        if not cut:
            part.append(token)
            continue
        if part := bare(part):
            yield part
        of_office = bool(part) and token.text == "of" and low(part[-1].text) in titles.OFFICES
        part = []
    if part := bare(part):
        yield from _behind_office(part) if of_office else [part]


def _behind_office(part: list[Token]) -> Iterator[list[Token]]:
    """What an office is of, and its bearer: "Superintendent of Police Ada Brook"."""
    if len(part) > 2 and not part[1].link and low(part[0].text) in orgs.LAST and low(part[-1].text) not in orgs.LAST:
        yield part[:1]
        yield part[1:]
    else:
        yield part


def _shouted(before: Token, token: Token) -> bool:
    """Whether a word in capitals behind a name is a common word that is only made loud: "Anna Brook BEGGED"."""
    word = token.text
    loud = len(word) > 3 and word.isupper() and not before.link and not before.text.isupper()
    return loud and (low(word) in COMMON or low(word).endswith(("ed", "ing", "ingly", "edly")))


def _takes_of(part: list[Token]) -> bool:
    """Whether "of" may go on with the name that these words begin."""
    words = [low(t.text) for t in part if not t.link]
    if not words:
        return False
    if part[-1].link:
        return part[-1].text == "of"
    if len(words) > 1 and words[-1] in orgs.SELLERS:
        return False
    return words[-1] in orgs.FIRST or words[-1] in orgs.LAST or words[-1] in TAKES_OF


def _takes_and(part: list[Token], rest: list[Token], vocab: Vocabulary) -> bool:
    """Whether "and" may go on with the name of an office or a country: "Ministry of Trade and Industry"."""
    words = [low(t.text) for t in part if not t.link and low(t.text) not in vocab.closed]
    if not words or not rest or is_given(rest[0].text):
        return False
    if f"{words[-1]} and {low(rest[0].text)}" in places.PLACES:
        return True
    if words[0] in orgs.UNITED or any(t.text in ("of", "for", "on") for t in part):
        return any(w in orgs.FIRST or w in orgs.LAST or w in orgs.UNITED for w in words[:3])
    headed = (
        low(rest[-1].text) in orgs.LAST
        or low(rest[-1].text).endswith("works")
        or (len(rest) > 1 and low(rest[-1].text) == "executive")
    )
    trades = words[-1] in MATTERS and len(rest) <= 3
    return headed and (trades or all(vocab.plain(w) or w.endswith("s") for w in words) or _only_with(part, rest, vocab))


def _only_with(part: list[Token], rest: list[Token], vocab: Vocabulary) -> bool:
    """Whether a lone word that names nothing else stands only before "and" here: "the Orchard and Packhouse Union"."""
    named = [t for t in part if not t.link and low(t.text) not in vocab.closed]
    if len(named) != 1 or len(rest) < 2 or known((named[0].text,)) or is_given(named[0].text):
        return False
    return named[0].text not in vocab.alone and not known(tuple(t.text for t in rest))
