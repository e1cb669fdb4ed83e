"""Speakers whom their own article leaves without a name and another article of the story names: "the mayor"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from rashomon.records import Findings, Name, Quote, Speaker

_LINKS = frozenset(("of", "for", "in", "at", "from", "with", "who", "which", "to", "on"))
_PLAIN = frozenset(("the", "a", "an", "his", "her", "their", "its"))
_LONGEST = 6  # words of a description


def with_descriptions(members: Sequence[Findings]) -> list[Findings]:
    """The members, where "the judge" is named as the one judge of the story whom other articles name."""
    known = _described(members)
    return [msgspec.structs.replace(f, quotes=tuple(_told(quote, known) for quote in f.quotes)) for f in members]


def _described(members: Sequence[Findings]) -> dict[str, dict[str, set[str]]]:
    """Noun → who is called so over the story → the other words of those descriptions."""
    known: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for f in members:
        outlet = (f.article.outlet or "").casefold()
        for name in f.names:
            if name.kind == "org" and name.name.casefold() in outlet:
                continue
            for head, more in _nouns(name):
                known[head][name.name] |= more
    return known


def _nouns(name: Name) -> Iterable[tuple[str, set[str]]]:
    if name.kind == "org" and " " in name.name:
        yield name.name.split()[-1].lower(), set(name.name.lower().split()[:-1])
    if name.kind == "person":
        for role in name.roles:
            if parts := _parts(role.text):
                yield parts


def _parts(text: str) -> tuple[str, set[str]] | None:
    """The noun of a description and its other words."""
    words = text.lower().replace(",", " ").split()
    end = next((at for at, word in enumerate(words) if word in _LINKS), len(words))
    return (words[end - 1], set(words) - _PLAIN - _LINKS - {words[end - 1]}) if end else None


def _told(quote: Quote, known: Mapping[str, Mapping[str, set[str]]]) -> Quote:
    speaker = quote.speaker
    if not speaker or speaker.name or not speaker.span or not speaker.span.text.lower().startswith("the "):
        return quote
    parts = _parts(speaker.span.text)
    if parts is None or len(speaker.span.text.split()) > _LONGEST:
        return quote
    head, more = parts
    fitting = [name for name, told in known.get(head, {}).items() if not more or more & told]
    if len(fitting) != 1:
        return quote
    how = f"“{speaker.span.text}”: described so in another article of the story"
    return msgspec.structs.replace(quote, speaker=Speaker(speaker.span, fitting[0], how))
