"""What a story rests on: the articles' own sources, named and counted."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from rashomon.clean.fold import key
from rashomon.facts import sources as words
from rashomon.records import Article, Findings, Name, Quote, Rest, RestKind, Sentence, Span, StoryRest
from rashomon.spans import cut, inside

_RANK: tuple[RestKind, ...] = ("post", "interview", "statement", "document", "outlet", "witness")


def rests_of(
    article: Article, sentences: Sequence[Sentence], names: Sequence[Name], quotes: Sequence[Quote]
) -> tuple[Rest, ...]:
    """What one article says it rests on: a post, an interview, a statement, a document, another outlet, a witness."""
    people = [n for n in names if n.kind == "person"]
    found: dict[tuple[str, str], Rest] = {}
    before: Span | None = None
    for sentence in sentences:
        place = _Place(article, sentence, people, quotes, before)
        for rest in (*place.outlets(), *(place.others() if sentence.body else ())):
            found.setdefault((rest.kind, key(rest.name)), rest)
        before = sentence.span
    return tuple(sorted(found.values(), key=lambda r: (r.span.start, _RANK.index(r.kind), r.name)))


@dataclass(frozen=True, slots=True)
class _Place:
    """One sentence, with what is needed to tell whose words and whose post they are."""

    article: Article
    sentence: Sentence
    people: Sequence[Name]
    quotes: Sequence[Quote]
    before: Span | None

    @property
    def text(self) -> str:
        return self.sentence.span.text[:4000]

    def outlets(self) -> Iterator[Rest]:
        """Credits to other outlets ("via People:", "the Echo reports")."""
        text = self.text
        for m in words.OUTLET.finditer(text):
            name = _outlet(m[1] or m[2])
            named = words.OUTLET_WORDS.search(name) or _credited(text, m)
            if named and name != self.article.outlet and not self.quoted(m) and not _is_person(name, self.people):
                yield self.rest(name, "outlet", m)

    def others(self) -> Iterator[Rest]:
        """Posts, interviews, statements, documents, witnesses."""
        for kind, pattern in _PATTERNS:
            for m in pattern.finditer(self.text):
                name = None if self.quoted(m) else self.name_of(kind, m)
                if name:
                    yield self.rest(name, kind, m)

    def name_of(self, kind: RestKind, m: re.Match[str]) -> str | None:
        """What a find is called; None when it is none after all."""
        if kind == "post":
            if m.re is words.ESSAY and m[1].lower() not in words.PLATFORMS:
                return None
            place = m[1] if m.re is words.ESSAY else m.group()
            return _posted(place, _who(self.people, self.quotes, self.sentence.span, self.before))
        if kind == "interview":
            heard = m.re is not words.TOLD or words.OUTLET_WORDS.search(m[1])
            return _outlet(m[1]) if heard and not _is_person(m[1], self.people) else None
        if kind == "statement":
            who = _speaker(self.quotes, self.sentence.span) or _who(self.people, (), self.sentence.span, None)
            return f"{who}, statement" if who else _words(m.group())
        return _words(m.group())

    def quoted(self, m: re.Match[str]) -> bool:
        """Whether a find stands inside quotation marks: then others say it, not the article."""
        at = self.sentence.span.start + m.start()
        return any(p.start <= at < p.end for q in self.quotes if q.kind != "indirect" for p in q.content)

    def rest(self, name: str, kind: RestKind, m: re.Match[str]) -> Rest:
        """The record of a find."""
        start = self.sentence.span.start
        return Rest(name, kind, cut(self.article, start + m.start(), start + m.end()))


_PATTERNS: tuple[tuple[RestKind, re.Pattern[str]], ...] = (
    ("post", words.POST),
    ("post", words.ESSAY),
    ("interview", words.INTERVIEW),
    ("interview", words.PROGRAMME),
    ("interview", words.TOLD),
    ("statement", words.STATEMENT),
    ("document", words.DOCUMENT),
    ("witness", words.WITNESS),
)


def _credited(text: str, m: re.Match[str]) -> bool:
    """Whether "via" stands where credits stand: at the head of a line, in brackets, before a colon."""
    alone = not text[: m.start()].strip("( ") or text[m.start() - 1] == "(" or text[m.end() : m.end() + 1] in (":", ")")
    return m.group().lower().startswith("via ") and alone


def _posted(words_: str, who: str | None) -> str:
    """The name of a post: the person's where one is known, and the platform."""
    low = words_.lower()
    place = words.PLATFORMS.get(low) or next((shown for word, shown in words.PLATFORMS.items() if word in low), None)
    if place is None:
        place = "Twitter" if low.startswith("tweet") else "blog" if "blog" in low else None
    if place is None:
        return f"{who}’s post" if who else "a post"
    shown = place if place == "Instagram Story" else f"post on {place}"
    return f"{who}’s {shown}" if who else shown


def _speaker(quotes: Sequence[Quote], whole: Span) -> str | None:
    for quote in quotes:
        if quote.speaker and any(inside(part, whole) for part in quote.content):
            return quote.speaker.name or (quote.speaker.span.text if quote.speaker.span else None)
    return None


def _who(people: Sequence[Name], quotes: Sequence[Quote], whole: Span, before: Span | None) -> str | None:
    """The person a sentence is about: its speaker, else whom of those in it (or before it) the article names most."""
    who = _speaker(quotes, whole)
    if who and any(n.name == who for n in people):
        return who
    for place in (whole, before):
        here = [n for n in people if place is not None and any(inside(s, place) for s in (*n.spans, *n.roles))]
        if here:
            return max(here, key=lambda n: (" " in n.name, len(n.spans) + len(n.roles), n.name)).name
    return max(people, key=lambda n: (len(n.spans), n.name)).name if people else None


def _is_person(name: str, people: Sequence[Name]) -> bool:
    return any(name == n.name or any(name == s.text for s in n.spans) for n in people)


def _outlet(name: str) -> str:
    return name.removeprefix("the ").strip(" .,’'")


def _words(text: str) -> str:
    return " ".join(text.split()).rstrip(",")


def find_rests(findings: Sequence[Findings]) -> tuple[StoryRest, ...]:
    """The sources that several articles (or the only one) rest on, those of most articles first."""
    groups: dict[tuple[RestKind, str], list[Rest]] = defaultdict(list)
    for f in findings:
        for rest in f.article.rests_on:
            groups[rest.kind, key(rest.name)].append(rest)
    for kind, name in sorted(groups):
        fuller = _fuller(kind, name, groups)
        if fuller:
            groups[kind, fuller] += groups.pop((kind, name))
    out = [
        StoryRest(
            name=max((r.name for r in rests), key=lambda n: (len(n), n)),
            kind=kind,
            articles=tuple(sorted({r.span.article for r in rests})),
            spans=tuple(sorted(r.span for r in rests)),
        )
        for (kind, _), rests in groups.items()
    ]
    return tuple(sorted(out, key=lambda r: (-len(r.articles), _RANK.index(r.kind), r.name)))


def _fuller(kind: RestKind, name: str, groups: Mapping[tuple[RestKind, str], Sequence[Rest]]) -> str | None:
    """The post that a post without a platform ("her post") is, when the same person's is named elsewhere in the story."""
    if kind != "post" or not name.endswith("post"):
        return None
    named = [other for k, other in sorted(groups) if k == kind and other.startswith(name + " on ")]
    return max(named, key=lambda other: len({r.span.article for r in groups[kind, other]}), default=None)
