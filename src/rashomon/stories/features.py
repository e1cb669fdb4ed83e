"""What the story step may see of an article: hashed keys and numbers, no text."""

from __future__ import annotations

import re
from array import array
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from hashlib import blake2b
from math import log

from rashomon.clean.fold import key
from rashomon.clean.stems import is_little, stem
from rashomon.clean.words import words
from rashomon.records import Article, Features, Findings, Name, TimeMention

LEAD_SENTENCES = 3
"""Sentences of the body that count as the lead, beside title and headline."""
LEAD_BOOST = 1.0
"""How much more a term of the lead counts, in occurrences."""
LONGEST = 100_000
"""Characters: what stands beyond says nothing new about the event."""
_NUMBER = re.compile(r"(?<![\w.,])\d{1,12}(?:[.,]\d{1,6}){0,4}(?![\w])")


def hashed(term: str) -> int:
    """The same 64-bit number for a term on any machine."""
    return int.from_bytes(blake2b(term.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "little")


def make_features(findings: Findings) -> Features:
    """The features of one article."""
    article = findings.article
    taken = [(t.span.start, t.span.end) for t in findings.times]
    lead_text = "\n".join(_lead(findings))
    body = article.text[:LONGEST]
    lead = set(_terms(lead_text))
    counts = Counter(_terms(body))
    if article.title and article.title not in body:
        counts.update(_terms(article.title))
    weighed = {hashed(t): 1 + log(n + LEAD_BOOST * (t in lead)) for t, n in counts.items()}
    ordered = sorted(weighed.items())
    return Features(
        article=article.id,
        terms=array("Q", [t for t, _ in ordered]).tobytes(),
        weights=array("f", [w for _, w in ordered]).tobytes(),
        lead=tuple(sorted(map(hashed, lead))),
        people=_names(findings.names, ("person",)),
        places=_names(findings.names, ("place", "org", "other")),
        numbers=tuple(sorted({hashed(n) for n in _numbers(body, taken)})),
        days=_days(findings.times),
        published=_published(article),
        inferred=article.published is not None and article.published.how == "inferred",
        given=article.source.story,
        words=sum(counts.values()),
    )


def _lead(findings: Findings) -> Iterator[str]:
    """The title, the headlines and the first sentences of the body."""
    if findings.article.title:
        yield findings.article.title
    yield from (f.span.text for f in findings.article.furniture if f.kind == "headline")
    yield from (s.span.text for s in [s for s in findings.sentences if s.body][:LEAD_SENTENCES])


def _terms(text: str) -> Iterator[str]:
    for start, end in words(text):
        word = text[start:end]
        if not is_little(word) and (end - start > 1 or not word.isascii()):
            yield stem(key(word))


def _names(names: Sequence[Name], kinds: Sequence[str]) -> tuple[int, ...]:
    """Every word of the names of these kinds that is no title or particle."""
    found = {key(part) for n in names if n.kind in kinds for part in n.name.split()}
    return tuple(sorted(hashed(part) for part in found if len(part) > 2))


def _numbers(text: str, taken: Sequence[tuple[int, int]]) -> Iterator[str]:
    """Numbers in digits that name no time, in one form ("1,200" and "1200" are one)."""
    times = sorted(taken)
    at = 0
    for m in _NUMBER.finditer(text):
        while at < len(times) and times[at][1] <= m.start():
            at += 1
        if at < len(times) and times[at][0] < m.end():
            continue
        yield m.group().replace(",", "")


def _days(times: Sequence[TimeMention]) -> tuple[int, ...]:
    """The days that the article's times resolve to, no coarser than a day."""
    out = set()
    for t in times:
        if t.from_ and t.until and t.from_[:10] == t.until[:10]:
            out.add(_ordinal(t.from_))
    return tuple(sorted(day for day in out if day is not None))


def _published(article: Article) -> tuple[int, int] | None:
    if article.published is None:
        return None
    first, last = _ordinal(article.published.from_), _ordinal(article.published.until)
    return None if first is None or last is None else (first, last)


def _ordinal(value: str) -> int | None:
    try:
        return date.fromisoformat(value[:10]).toordinal()
    except ValueError:
        return None
