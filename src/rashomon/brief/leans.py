"""What a sentence takes as known: words that an earlier line must have told before it can stand."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from rashomon.clean.stems import is_little, stem
from rashomon.clean.words import words
from rashomon.records import Findings, Name, Span
from rashomon.spans import met_by

MOST_WORDS_OF_A_THING = 3
_THE = re.compile(r"[\"“‘'«„]?(?:The|These|Those|All|Both)\s+")
_SAID_WHICH = frozenset(["of", "who", "that", "which", "where", "whose"])


def surnames(f: Findings, body: Sequence[Span]) -> list[list[frozenset[str]]]:
    """For each sentence of an article, the people it calls by a part of their name alone, each as the words of the part."""
    people = [(name, span) for name in f.names if name.kind == "person" for span in name.spans if span.field == "text"]
    people.sort(key=lambda p: (p[1].start, p[1].end))
    met = met_by(body, [span for _, span in people])
    names = {span: name for name, span in people}
    return [[frozenset(_stems(s.text)) for s in inside if _bare(names, s, inside, f.article.text)] for inside in met]


def _bare(names: dict[Span, Name], span: Span, beside: Sequence[Span], text: str) -> bool:
    name = names[span]
    full = len(name.name.split())
    if len(span.text.split()) >= full or any(names[s] is name and len(s.text.split()) >= full for s in beside):
        return False
    before = text[max(0, span.start - 30) : span.start]
    word = before.split()[-1] if before.split() and before[-1:] == " " else ""
    return not word or not word.isalpha() or is_little(word)


def thing(text: str, known: Collection[str]) -> frozenset[str]:
    """The words of "the thing" with which a sentence begins, when its article has told of it: at least one must be told."""
    begins = _THE.match(text)
    if not begins:
        return frozenset()
    head = list(_head(text, begins.end()))
    return frozenset(head).intersection(known)


def _head(text: str, start: int) -> Iterator[str]:
    """The first words of matter after "the"; none when a name is among them or the next word tells which one is meant."""
    out: list[str] = []
    last = start
    for at, end in words(text, start, min(len(text), start + 80)):
        word = text[at:end]
        if word[0].isupper() or word.lower() in _SAID_WHICH:
            return
        if is_little(word) or len(out) >= MOST_WORDS_OF_A_THING or any(c in ",;:" for c in text[last:at]):
            break
        out.append(stem(word))
        last = end
    yield from out


def _stems(text: str) -> Iterator[str]:
    return (stem(text[start:end]) for start, end in words(text))
