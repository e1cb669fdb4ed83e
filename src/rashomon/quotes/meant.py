"""Whom a pronoun or an indefinite description of one article means, as its story tells."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

import msgspec

from rashomon.clean.fold import key
from rashomon.quotes.known import Known, parts_of
from rashomon.quotes.languages import language_for
from rashomon.quotes.languages.table import words
from rashomon.quotes.naming import UNNAMED
from rashomon.quotes.referents import OFFICES
from rashomon.records import Findings, Quote, Speaker

PRONOUNS = {"he": "male", "she": "female", "er": "male", "sie": "female"}
BESIDE = words("deputy vice former ex assistant late junior acting interim")
"""What makes an office another one: the deputy mayor is not the mayor."""


_OPENING, _LONG = 1, 8  # sentences of so many words, such as its headline, that may stand before what opens an article


def with_name(quote: Quote, name: str, how: str) -> Quote:
    """A quote with a name for its speaker, and how it is known."""
    span = quote.speaker.span if quote.speaker else None
    said = f"“{span.text}”: {how}" if span else how
    return msgspec.structs.replace(quote, speaker=Speaker(span, name, said))


def foretold(quote: Quote, f: Findings, known: Known) -> str | None:
    """ "A spokesman said" before the article names the one person whom it calls so: "the police spokesman, Ann Lee".

    Any other noun ("a train driver told the inquest") tells who it is only in the opening of an article that quotes them later.
    """
    mention = quote.speaker.span if quote.speaker and not quote.speaker.name else None
    parts = parts_of(mention.text) if mention and mention.text.lower().startswith(("a ", "an ")) else None
    if mention is None or parts is None:
        return None
    head, more = parts
    called = {n: told for n, told in known.called.get(head, {}).items() if not (told & BESIDE) - more}
    later = {n.name for n in f.names if n.kind == "person" and n.spans[0].start > mention.start and n.name in called}
    if len(called) != 1 or len(later) != 1 or (head in OFFICES and not more):
        return min(later) if len(called) == len(later) == 1 else None
    name = min(later)
    before = [s for s in f.sentences if s.span.end <= mention.start and len(s.span.text.split()) >= _LONG]
    opens = head in language_for(f.article.language).people and len(before) <= _OPENING
    speaks = any(q.speaker and q.speaker.name == name and q.content[0].start > mention.start for q in f.quotes)
    return name if opens and speaks else None


def only_ones(f: Findings, known: Known) -> Findings:
    """ "She said" in an article that names one woman before, as the story tells who is one, and no one of unknown gender."""
    people = [n for n in f.names if n.kind == "person" and n.name not in f.article.authors]
    out = []
    for quote in f.quotes:
        open_ = quote.speaker and not quote.speaker.name and quote.speaker.how != UNNAMED
        mention = quote.speaker.span if quote.speaker and open_ else None
        gender = PRONOUNS.get(mention.text.lower()) if mention else None
        if mention and gender:
            before = {n.name: known.genders.get(n.name, set()) for n in people if n.spans[0].start < mention.start}
            fitting = [name for name, told in before.items() if not told or gender in told]
            if len(fitting) == 1 and before[fitting[0]] == {gender}:
                quote = with_name(quote, fitting[0], f"the one {gender} person named before")
        out.append(quote)
    return msgspec.structs.replace(f, quotes=tuple(out))


def one_spelling(members: Sequence[Findings]) -> list[Findings]:
    """The members, a speaker's name written as most quotes of the story write it: "police", not "Police" besides."""
    spelled: dict[str, Counter[str]] = defaultdict(Counter)
    for name in (q.speaker.name for f in members for q in f.quotes if q.speaker and q.speaker.name):
        spelled[_bare(name)][name] += 1
    best = {bare: min(names, key=lambda name: (-names[name], name.swapcase())) for bare, names in spelled.items()}

    def written(quote: Quote) -> Quote:
        name = best[_bare(quote.speaker.name)] if quote.speaker and quote.speaker.name else None
        if not quote.speaker or name is None or name == quote.speaker.name:
            return quote
        return msgspec.structs.replace(quote, speaker=msgspec.structs.replace(quote.speaker, name=name))

    return [msgspec.structs.replace(f, quotes=tuple(written(q) for q in f.quotes)) for f in members]


def _bare(name: str) -> str:
    return key(name).removeprefix("the ")
