"""Which sentences can stand as a line of a brief by themselves."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rashomon.clean.stems import is_little, stem
from rashomon.clean.words import words
from rashomon.records import Findings, Span
from rashomon.spans import overlap

FEWEST_WORDS, MOST_WORDS = 6, 70
_HANGING = re.compile(
    r"(?:it|its|this|that|these|those|such|here|there|"
    r"[\"“‘']?(?:he|she|they|his|her|their|him|them|both|another|others?|each|neither|"
    r"the (?:couple|pair|two|duo|trio|latter|former|same|other|move|decision|incident|announcement|man|woman)|"
    r"but|and|so|or|yet|however|instead|meanwhile|moreover|also|then|thus|therefore|still|nevertheless|furthermore|"
    r"in addition|as a result|for example|for instance|on the other hand|at the same time|among them|one of them))\b",
    re.IGNORECASE,
)
_CALLS = re.compile(
    r"\b(?:click here|sign up|subscribe|read more|see (?:her|his|their|the) \w+ below|follow us|newsletter|copyright|"
    r"all rights reserved|photo by|getty images|this story|this article|advertisement|watch (?:the )?(?:video|below)|"
    r"have you been|write to|contact us|what do you think|in the comments below|correction|corrected|earlier version|"
    r"we (?:gave|reported))\b",
    re.IGNORECASE,
)
_END = re.compile(r"[.!?…][\"”’'»)\]]*\s*$")
_OPEN, _CLOSE = "“«„", "”»"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence that may be a line: its place, its stems in order, where it stands in its article."""

    span: Span
    article: int
    account: int
    position: int
    count: int
    stems: tuple[str, ...]
    words: int
    hanging: bool
    quoted: float
    carries: bool
    doubtful: bool


def candidates(
    findings: Sequence[Findings], account: Mapping[str, int], repeated: Sequence[Span] = (), carried: Sequence[Span] = ()
) -> list[Candidate]:
    """The body sentences of all articles that can stand as lines, in the order of articles and text.

    Quotations that several accounts carry (`repeated`) do not count as mere quotation. `carried` are the places of facts
    that several accounts tell; a line is doubtful when it names a day that cannot be.
    """
    out = []
    known = {(s.article, s.start) for s in repeated}
    facts_of: dict[str, list[Span]] = {}
    for s in carried:
        facts_of.setdefault(s.article, []).append(s)
    for number, f in enumerate(findings):
        body = [s for s in f.sentences if s.body]
        quoted = [part for q in f.quotes if q.kind != "indirect" for part in q.content]
        for position, sentence in enumerate(body):
            span = sentence.span
            length = len(words(span.text[:2000]))
            if not FEWEST_WORDS <= length <= MOST_WORDS or not _whole(span, quoted):
                continue
            alone = [p for p in quoted if (p.article, p.start) not in known]
            inside = sum(max(0, min(p.end, span.end) - max(p.start, span.start)) for p in alone)
            out.append(
                Candidate(
                    span=span,
                    article=number,
                    account=account[f.article.id],
                    position=position,
                    count=len(body),
                    stems=content(span.text),
                    words=length,
                    hanging=bool(_HANGING.match(span.text)),
                    quoted=inside / len(span.text),
                    carries=any(overlap(span, s) for s in facts_of.get(f.article.id, ())),
                    doubtful=any(t.check == "impossible" and overlap(span, t.span) for t in f.times),
                )
            )
    return out


def content(text: str) -> tuple[str, ...]:
    """The stems that carry matter, in order."""
    return tuple(stem(text[start:end]) for start, end in words(text) if not is_little(text[start:end]))


def _whole(span: Span, quoted: Sequence[Span]) -> bool:
    """Whether the sentence is complete, says something of the event, and cuts no quotation."""
    text = span.text
    if not _END.search(text) or text.rstrip("\"”’'»)] ").endswith("?") or _CALLS.search(text) or not _starts(text):
        return False
    if text.count('"') % 2 or sum(text.count(c) for c in "“«„") != sum(text.count(c) for c in "”»"):
        return False
    return all(p.end <= span.start or p.start >= span.end or (span.start <= p.start and p.end <= span.end) for p in quoted)


def _starts(text: str) -> bool:
    first = text.lstrip("\"“‘'«„([ ")[:1]
    return first.isupper() or first.isdigit() or (first.isalpha() and not first.islower())
