"""What a story rests on: the articles' own sources, named and counted."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from rashomon.clean.fold import key
from rashomon.facts import posts as posted
from rashomon.facts import sources as words
from rashomon.records import Article, Findings, Name, Quote, Rest, RestKind, Sentence, Span, StoryRest
from rashomon.spans import cut, inside

_RANK: tuple[RestKind, ...] = ("post", "interview", "statement", "document", "outlet", "witness")
OFTEN = 3
"""Quotations of one person with an office before an article rests on what that person says."""
_SITTING = {"court": "court", "jury": "court"}
_ARTICLE = re.compile(r"^(?:an?|the|its|his|her|their|our) ", re.IGNORECASE)


def rests_of(
    article: Article, sentences: Sequence[Sentence], names: Sequence[Name], quotes: Sequence[Quote]
) -> tuple[Rest, ...]:
    """What one article says it rests on: a post, an interview, a statement, a document, another outlet, a witness."""
    people = [n for n in names if n.kind == "person"]
    found: dict[tuple[str, str], Rest] = {}
    for sentence in sentences:
        place = _Place(article, sentence, people, quotes)
        for rest in (*place.outlets(), *(place.others() if sentence.body else ())):
            found.setdefault((rest.kind, key(rest.name)), rest)
    told = any(words.SESSION.search(s.span.text[:4000]) for s in sentences)
    for rest in _speakers(sentences, names, quotes, told):
        found.setdefault((rest.kind, key(rest.name)), rest)
    credited = {name for kind, name in found if kind == "outlet"}
    kept = [rest for (kind, name), rest in found.items() if kind != "interview" or name.rpartition(", to ")[2] not in credited]
    return tuple(sorted(kept, key=lambda r: (r.span.start, _RANK.index(r.kind), r.name)))


@dataclass(frozen=True, slots=True)
class _Place:
    """One sentence, with what is needed to tell whose words and whose post they are."""

    article: Article
    sentence: Sentence
    people: Sequence[Name]
    quotes: Sequence[Quote]

    @property
    def text(self) -> str:
        return self.sentence.span.text[:4000]

    def outlets(self) -> Iterator[Rest]:
        """Credits to other outlets ("via People:", "the Echo reports")."""
        text = self.text
        for m in (words.DATELINE.match(text), words.SIGNED.search(text)):
            name = _outlet(m[1] or m[m.lastindex or 1]) if m else ""
            if m and (m.re is words.DATELINE or words.OUTLET_WORDS.search(name)) and not self.own(name):
                yield self.rest(name, "outlet", m)
        for m in words.OUTLET.finditer(text):
            name = _outlet(m[1] or m[2])
            named = words.OUTLET_WORDS.search(name) or _credited(text, m)
            if named and not self.own(name) and not self.quoted(m) and not _is_person(name, self.people):
                yield self.rest(name, "outlet", m)

    def others(self) -> Iterator[Rest]:
        """Posts, interviews, statements, documents."""
        for name, kind, m in (*self.posts(), *self.interviews(), *self.statements(), *self.documents()):
            if not self.quoted(m):
                yield self.rest(name, kind, m)

    def posts(self) -> Iterator[tuple[str, RestKind, re.Match[str]]]:
        """Posts with their authors; without one where none is told, and none where somebody else may be meant."""
        for platform, m in posted.posts(self.text):
            who = posted.poster(self.text, m, self.sentence.span, self.people, self.quotes)
            who = who or (_speaker(self.quotes, self.sentence.span) if m.re is words.FOLLOWERS else None)
            if who or (platform and posted.of_nobody(self.text, m)):
                yield _post(platform, who), "post", m

    def interviews(self) -> Iterator[tuple[str, RestKind, re.Match[str]]]:
        """Talks with other outlets, and with this one; one of an earlier year is background."""
        for pattern in (words.PROGRAMME, words.INTERVIEW, words.SPOKE):
            for m in pattern.finditer(self.text):
                name = _outlet(m[1])
                whole = not re.search(r"[’']s\b", m[1]) and not words.DAYS.match(name)
                heard = words.OUTLET_WORDS.search(name) or (pattern is not words.SPOKE and whole)
                past = words.PAST_YEAR.match(self.text, m.end())
                sure = pattern is words.INTERVIEW and words.OUTLET_WORDS.search(name)
                if heard and not past and not self.own(name) and (sure or not _is_person(name, self.people)):
                    who = self.who_says(m) if pattern is words.SPOKE else None
                    yield f"{who}, to {name}" if who else name, "interview", m
        for m in words.TOLD_US.finditer(self.text):
            speaker = self.who_says(m)
            if speaker and (m["us"].startswith("this ") or self.own(_outlet(m["us"]))):
                yield f"{speaker}, to {self.article.outlet}" if self.article.outlet else speaker, "interview", m

    def statements(self) -> Iterator[tuple[str, RestKind, re.Match[str]]]:
        """Statements and press conferences of those who can be told."""
        for m in words.SESSION.finditer(self.text):
            where = "court" if m["judge"] else m["told"] or m["heard"] or m["at"]
            yield f"what was said in {_SITTING.get(where, f'the {where}')}", "statement", m
        for m in words.STATEMENT.finditer(self.text):
            who = _speaker(self.quotes, self.sentence.span) or self.named_before(m)
            if who:
                yield f"{who}, {m['what'].lower()}", "statement", m

    def documents(self) -> Iterator[tuple[str, RestKind, re.Match[str]]]:
        """Papers, reports and figures, and letters of those who can be told."""
        for m in words.LETTER.finditer(self.text):
            who = _speaker(self.quotes, self.sentence.span) or self.named_before(m)
            if who:
                yield f"{who}’s letter", "document", m
        for m in words.DOCUMENT.finditer(self.text):
            yield m["what"][0].lower() + m["what"][1:], "document", m

    def named_before(self, m: re.Match[str]) -> str | None:
        """The only person or firm that a sentence names before some words."""
        start = self.sentence.span.start
        named = {n.name for n in self.people for s in n.spans if start <= s.start and s.end <= start + m.start()}
        return named.pop() if len(named) == 1 else None

    def who_says(self, m: re.Match[str]) -> str | None:
        """The person who stands right before a verb and is the speaker of what is said there."""
        at = self.sentence.span.start + m.start()
        for quote in self.quotes:
            speaker = quote.speaker
            if speaker and speaker.span and speaker.name and at - 3 <= speaker.span.end <= at:
                return speaker.name if _is_person(speaker.name, self.people) else None
        return None

    def own(self, name: str) -> bool:
        """Whether a name is that of the article's own outlet, whole or in part ("the Echo")."""
        mine = set(key(self.article.outlet or "").removeprefix("the ").split())
        file = set(re.split(r"[^a-z]+", key(self.article.source.file.rpartition("/")[2])))
        words = set(key(name).split())
        return (bool(mine) and words <= mine) or words <= file

    def quoted(self, m: re.Match[str]) -> bool:
        """Whether a find stands inside quotation marks: then others say it, not the article."""
        at = self.sentence.span.start + m.start()
        return any(p.start <= at < p.end for q in self.quotes if q.kind != "indirect" for p in q.content)

    def rest(self, name: str, kind: RestKind, m: re.Match[str]) -> Rest:
        """The record of a find."""
        start = self.sentence.span.start
        return Rest(name, kind, cut(self.article, start + m.start(), start + m.end()))


def _speakers(sentences: Sequence[Sentence], names: Sequence[Name], quotes: Sequence[Quote], sitting: bool) -> Iterator[Rest]:
    """Bodies, and people with an office or without a name, who are reported to have said something.

    `sitting`: the article reports what was said in court or in a council, where the speakers are no sources of their own.
    """
    bodies = {n.name for n in names if n.kind == "org" or (n.kind == "other" and " " in n.name)}
    people = {n.name for n in names if n.kind == "person"}
    said = Counter(q.speaker.name for q in quotes if q.speaker)
    officials = {n.name for n in names if n.kind == "person" and n.roles and " " in n.name}
    furniture = [s.span for s in sentences if not s.body]
    for quote in quotes:
        span = quote.speaker.span if quote.speaker else None
        if span is None or span.field != "text" or not quote.cue or quote.cue.text.lower() not in words.SAID:
            continue
        name = key(span.text) and " ".join(span.text.split())
        if any(inside(span, f) for f in furniture):
            continue
        witness = words.WITNESSES.fullmatch(name)
        if witness and not name.lower().startswith("the "):
            whole = name if name.count(" ") > witness["who"].count(" ") + 1 else witness["who"]
            yield Rest(whole[0].lower() + whole[1:], "witness", span)
        elif quote.speaker and quote.speaker.name in bodies - people and not words.OUTLET_WORDS.search(quote.speaker.name):
            yield Rest(quote.speaker.name, "statement", span)
        elif body := _body(name):
            yield Rest(body, "statement", span)
        elif not sitting and quote.speaker and said[quote.speaker.name] >= OFTEN and quote.speaker.name in officials:
            yield Rest(quote.speaker.name, "statement", span)


def _body(name: str) -> str | None:
    """The body that speaks, without its article; None where the words name none that can be told from others."""
    m = words.SPOKES.fullmatch(name)
    if m:
        return _ARTICLE.sub("", name) if m["of"] else m["body"].strip() or None
    bare = _ARTICLE.sub("", name)
    if bare == name and not name[0].isupper() and name not in words.PLURAL_BODIES:
        return None
    last = bare.split()[-1] if bare else ""
    alone = " " not in bare and bare.lower() in words.GENERIC
    if not words.BODIES.fullmatch(last) or alone or len(bare.split()) > 5:
        return None
    return bare if bare[0].isupper() and " " in bare and bare.split()[1][0].isupper() else bare[0].lower() + bare[1:]


def _credited(text: str, m: re.Match[str]) -> bool:
    """Whether "via" stands where credits stand: at the head of a line, in brackets, before a colon."""
    alone = not text[: m.start()].strip("( ") or text[m.start() - 1] == "(" or text[m.end() : m.end() + 1] in (":", ")")
    return (m.group().lower().startswith("via ") and alone) or (
        m.group().lower().startswith("first reported") and " by " in m.group()
    )


def _post(place: str, who: str | None) -> str:
    """The name of a post: the person's where one is known, and the platform."""
    shown = place if place == "Instagram Story" else f"post on {place}" if place else "post"
    return f"{who}’s {shown}" if who else f"a {shown}" if shown.startswith("post") else f"an {shown}"


def _speaker(quotes: Sequence[Quote], whole: Span) -> str | None:
    """The only speaker of what is said in a sentence: a name, else the words that stand for one ("manager")."""
    said = {_called(q) for q in quotes if q.speaker and any(inside(part, whole) for part in q.content)} - {""}
    return said.pop() if len(said) == 1 else None


def _called(quote: Quote) -> str:
    """What a speaker is called; empty where the words alone would not tell who it is ("the firm")."""
    speaker = quote.speaker
    if speaker is None or speaker.name or speaker.span is None:
        return speaker.name or "" if speaker else ""
    bare = _ARTICLE.sub("", " ".join(speaker.span.text.split()))
    return "" if bare == speaker.span.text or len(bare) > 40 or bare in words.GENERIC or bare in words.ANYBODY else bare


def _is_person(name: str, people: Sequence[Name]) -> bool:
    return any(name == n.name or any(name == s.text for s in n.spans) for n in people)


def _outlet(name: str) -> str:
    return re.split(r"[’']s\b", re.sub(r"^[Tt]he ", "", name))[0].strip(" .,’'")


def find_rests(findings: Sequence[Findings]) -> tuple[StoryRest, ...]:
    """The sources that several articles (or the only one) rest on, those of most articles first."""
    groups: dict[tuple[RestKind, str], list[Rest]] = defaultdict(list)
    for f in findings:
        for rest in f.article.rests_on:
            groups[rest.kind, _same(rest, f.names)].append(rest)
    for kind, name in sorted(groups):
        fuller = _fuller(kind, name, groups)
        if fuller:
            groups[fuller] += groups.pop((kind, name))
    out = [
        StoryRest(
            name=max((r.name for r in rests if r.kind == kind), key=lambda n: (len(n), n)),
            kind=kind,
            articles=tuple(sorted({r.span.article for r in rests})),
            spans=tuple(sorted(r.span for r in rests)),
        )
        for (kind, _), rests in groups.items()
    ]
    return tuple(sorted(out, key=lambda r: (-len(r.articles), _RANK.index(r.kind), r.name)))


def _same(rest: Rest, names: Sequence[Name]) -> str:
    """The key of a source: a person's post or letter under the name the whole story calls them by."""
    who, apart, what = rest.name.partition("’s ")
    if rest.kind in ("post", "document") and apart:
        full = {n.name for n in names if n.kind == "person" and any(s.text == who for s in n.spans)}
        if len(full) == 1:
            return key(f"{full.pop()}’s {what}")
    return key(_ARTICLE.sub("", rest.name))


def _fuller(kind: RestKind, name: str, groups: Mapping[tuple[RestKind, str], Sequence[Rest]]) -> tuple[RestKind, str] | None:
    """The group that another is part of: a post without its platform or its author, a talk with an outlet that is credited."""
    if kind == "interview" and ("outlet", name) in groups:
        return "outlet", name
    if kind != "post":
        return None
    ends = (f"’s {name}", f"'s {name}")
    named = [g for g in groups if g[0] == "post" and (g[1].startswith(f"{name} on ") or g[1].endswith(ends))]
    return max(sorted(named), key=lambda g: len({r.span.article for r in groups[g]}), default=None)
