"""Which body of the story a German phrase means: "die regionale Hilfsbehörde", elsewhere the Regional Relief Office."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rashomon.clean.abroad import Body, fits, german_body
from rashomon.clean.fold import key
from rashomon.records import Findings, Quote

_ARTICLE = re.compile(r"(?:die|der|das|des|dem|den) ", re.IGNORECASE)
_NOUN = re.compile(r"\b[A-ZÄÖÜ][\w-]{2,40}")
_LED = re.compile(r"\b(?:die|der|das|des|dem|den) ([\w-]{3,30}) \Z", re.IGNORECASE)
_OWNED = re.compile(r" (?:der |des |für )?([A-ZÄÖÜ][\w-]{1,40})")
_BACK = 4000  # characters from a bare kind back to the body that was called in full
_WIDE = 40  # characters before a noun in which its article and one more word stand


def body_abroad(f: Findings, quote: Quote, bodies: Iterable[str]) -> str | None:
    """The one body of the story that the German phrase of a speaker without a name means.

    A phrase that tells no more than the kind ("die Kommission") is the last that was called in full before it.
    """
    mention = quote.speaker.span if quote.speaker and not quote.speaker.name else None
    if mention is None or f.article.language != "de" or mention.field != "text" or not _ARTICLE.match(mention.text):
        return None
    body = german_body(mention.text)
    if body and not body.parts:
        body = _called(f.article.text[max(0, mention.start - _BACK) : mention.start], body)
    fitting = [name for name in sorted(bodies) if body and fits(body, name)]
    return fitting[0] if len({key(name) for name in fitting}) == 1 else None


def _called(text: str, bare: Body) -> Body | None:
    """The last body of a kind that a text calls by more than its kind."""
    for noun in reversed(list(_NOUN.finditer(text))):
        found = german_body(noun.group())
        if found is None or found.kind != bare.kind:
            continue
        led = _LED.search(text, max(0, noun.start() - _WIDE), noun.start())
        owned = _OWNED.match(text, noun.end())
        whole = german_body(" ".join(filter(None, (led and led[1], noun.group(), owned and owned[1]))))
        if whole and whole.parts:
            return whole
    return None
