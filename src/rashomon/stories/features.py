"""What the story step may see of an article: hashed keys and numbers, no text."""

from __future__ import annotations

import re
from bisect import bisect
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import islice, pairwise
from math import log

from rashomon.clean.stems import listed as words_of
from rashomon.clean.stems import stem
from rashomon.records import Article, Features, Findings, TimeMention
from rashomon.stories.aside import LEAD, beside_the_matter
from rashomon.stories.terms import hashed, packed, terms_of
from rashomon.stories.told import MOST, title_of

AROUND = frozenset({"byline", "promo", "footer"})
"""Furniture that tells of the outlet and not of the event; of a head, so does the outlet's name."""
DATING = frozenset(
    stem(word)
    for word in words_of(
        """january february march april may june july august september october november december jan feb mar apr jun jul
        aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun am pm
        gmt utc est edt et ist cet posted published updated update last date time nd rd th st"""
    )
)
"""Words of a line that only dates a text: an article of nothing else tells of nothing."""
LEAD_SENTENCES = 3
"""Sentences of the body that count as the lead, beside title and headline."""
CALLED, QUOTED = 12, 64
"""Terms of what an article is called, the first; pairs of terms within marks, those with the smallest keys, so that two
articles keep the same ones."""

_AGENCY = re.compile(r"\(([^()]{1,30})\)")


def make_features(findings: Findings) -> Features:
    """The features of one article."""
    article = findings.article
    text = article.text[:MOST]
    found = list(_told(article, text))
    counts = Counter(term for _, _, term in found)
    if all(term in DATING or term[0].isdigit() for term in counts):
        counts.clear()
    titled = [term for _, _, term in terms_of(article.title or "", language=article.language)]
    if article.title and article.title not in text:
        counts.update(titled)
    lead_end = _lead_end(findings)
    keys = {term: hashed(term) for term in counts}
    ordered = sorted((keys[term], 1 + log(n)) for term, n in counts.items())
    lead = {t for start, _, t in found if start < lead_end and t in keys} | {t for t in titled if t in keys}
    people = _name_terms(findings, ("person",))
    told, aside, unlike = (tuple(sorted(keys[t] for t in held if t in keys)) for held in _names(findings, found))
    return Features(
        article=article.id,
        terms=packed("Q", [k for k, _ in ordered]),
        weights=packed("f", [w for _, w in ordered]),
        lead=tuple(sorted(keys[t] for t in lead)),
        people=tuple(sorted(keys[t] for t in people if t in keys)),
        places=tuple(sorted(keys[t] for t in (_name_terms(findings, ("place", "org", "other")) - people) if t in keys)),
        numbers=tuple(sorted(k for t, k in keys.items() if t[0].isdigit())),
        days=_days(findings.times),
        published=_published(article),
        inferred=article.published is not None and article.published.how == "inferred",
        year=_year(findings),
        given=article.source.story,
        words=sum(counts.values()),
        language=None if article.language == "en" else article.language,
        called=_called(findings, keys),
        quoted=_quoted(findings),
        telling=told,
        aside=aside,
        unlike=unlike,
    )


def _told(article: Article, text: str) -> Iterator[tuple[int, int, str]]:
    """The terms of what the article tells: not of what every article of its outlet says at its head and foot."""
    outlet = {term for _, _, term in terms_of(article.outlet or "")}
    said = article.language
    stretches = sorted((x.span.start, x.span.end, x.kind) for x in article.furniture if x.span.field == "text")
    at = 0
    for start, end, kind in stretches:
        if start < at or (kind != "head" and kind not in AROUND):
            continue
        yield from terms_of(text, at, min(start, len(text)), language=said)
        if kind == "head":
            yield from (found for found in terms_of(text, start, min(end, len(text)), language=said) if found[2] not in outlet)
        at = end
    yield from terms_of(text, at, language=said)


def _lead_end(findings: Findings) -> int:
    """Where the lead ends: with the first sentences of the body."""
    body = [s.span.end for s in findings.sentences if s.body][:LEAD_SENTENCES]
    return body[-1] if body else MOST


def _called(findings: Findings, keys: Mapping[str, int]) -> tuple[int, ...]:
    """The first terms of what the article is called."""
    terms = dict.fromkeys(t for _, _, t in terms_of(title_of(findings), language=findings.article.language) if t in keys)
    return tuple(sorted(keys[term] for term in islice(terms, CALLED)))


def _quoted(findings: Findings) -> tuple[int, ...]:
    """The pairs of neighbouring terms that the article has in marks."""
    stretches = [span.text for q in findings.quotes if q.kind != "indirect" for span in q.content]
    language = findings.article.language
    terms = ([t for _, _, t in terms_of(text, language=language)] for text in stretches)
    pairs = {hashed(f"{one} {other}") for held in terms for one, other in pairwise(held)}
    return tuple(sorted(pairs)[:QUOTED])


def _names(findings: Findings, found: Sequence[tuple[int, int, str]]) -> tuple[set[str], set[str], set[str]]:
    """Terms never written small: those of names in the title, in the lead, or in two sentences; then those that stand only
    where the article looks aside, and of these those beside a word that says so."""
    text, lead_end = findings.article.text, _lead_end(findings)
    names = _name_terms(findings, ("person", "place", "org", "other"))
    ends = [s.span.end for s in findings.sentences]
    common = {term for start, _, term in found if text[start].islower()} | _agencies(findings)
    common |= {term for _, _, term in terms_of(findings.article.outlet or "")}
    standing: dict[str, set[int]] = {}
    for start, _, term in found:
        if term not in common:
            standing.setdefault(term, set()).add(LEAD if start < lead_end else bisect(ends, start))
    for _, _, term in terms_of(findings.article.title or "", language=findings.article.language):
        standing.get(term, set()).add(LEAD)
    told = {t for t, places in standing.items() if t in names and (LEAD in places or len(places) > 1)}
    return told, *beside_the_matter(text[:MOST], ends, {t: places for t, places in standing.items() if t not in told})


def _agencies(findings: Findings) -> set[str]:
    """The terms of the agencies that datelines name: "(KNP)"."""
    lines = (x.span.text for x in findings.article.furniture if x.kind == "dateline")
    return {term for line in lines for m in _AGENCY.finditer(line) for _, _, term in terms_of(m.group())}


def _name_terms(findings: Findings, kinds: Sequence[str]) -> set[str]:
    """The terms of all words by which names of these kinds are mentioned."""
    mentions = {span.text for n in findings.names if n.kind in kinds for span in n.spans if span.text[:1].isupper()}
    return {term for text in mentions for _, _, term in terms_of(text)}


def _days(times: Sequence[TimeMention]) -> tuple[int, ...]:
    """The days that the article's times resolve to, no coarser than a day."""
    named = {t.from_[:10] for t in times if t.from_ and t.until and t.from_[:10] == t.until[:10]}
    return tuple(sorted(day for day in map(_ordinal, named) if day is not None))


def _published(article: Article) -> tuple[int, int] | None:
    if article.published is None:
        return None
    first, last = _ordinal(article.published.from_), _ordinal(article.published.until)
    return None if first is None or last is None else (first, last)


def _year(findings: Findings) -> int | None:
    published = findings.article.published
    named = [t.from_ for t in findings.times if t.from_] if published is None else [published.until]
    return max((int(day[:4]) for day in named if day[:4].isdigit()), default=None)


def _ordinal(value: str) -> int | None:
    try:
        return date.fromisoformat(value[:10]).toordinal()
    except ValueError:
        return None
