"""What a story rests on: the articles' own sources, named and counted."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from rashomon.clean.fold import key
from rashomon.facts import outlets
from rashomon.facts import sources as words
from rashomon.facts.credited import Place
from rashomon.facts.heard import Hearing
from rashomon.facts.outlets import Outlet, outlet_name
from rashomon.facts.seen import agency, letter_writer
from rashomon.records import Article, Findings, Name, Quote, Rest, RestKind, Sentence, StoryRest
from rashomon.spans import cut

_RANK: tuple[RestKind, ...] = ("post", "interview", "statement", "document", "outlet", "witness")
_VOICES: tuple[RestKind, ...] = ("interview", "statement", "witness")
"""The ways in which somebody tells something aloud: one source over a story, by the way of most articles."""
_ENDS = 6
"""Sentences at the head and at the foot of an article among which it may say that it is a press release."""
_COURT = re.compile(r"\b(?:court|jury|inquest|tribunal|[Cc]oroner|[Jj]udge|[Mm]agistrate)\b")
_MOST = 40
"""At most so many papers of one article are weighed against each other."""


def rests_of(
    article: Article, sentences: Sequence[Sentence], names: Sequence[Name], quotes: Sequence[Quote]
) -> tuple[Rest, ...]:
    """What one article says it rests on: a post, an interview, a statement, a document, another outlet, a witness."""
    people = [n for n in names if n.kind == "person"]
    own = Outlet(article)
    found = {(r.kind, key(r.name)): r for r in _release(article, sentences)}
    released = bool(found)
    for sentence, told in zip(sentences, _by_sentence(sentences, quotes), strict=True):
        place = Place(article, sentence, people, told, own)
        for rest in (*place.outlets(), *(place.others() if sentence.body else ())):
            found.setdefault((rest.kind, key(rest.name)), rest)
    if not released:
        sat = [(s.paragraph, m) for s in sentences if (m := words.SESSION.search(s.span.text[:4000]))]
        court = any(m["judge"] or m["at"] or _COURT.search(m[0]) for _, m in sat)
        named = {_whose(rest.name) for rest in found.values()}
        posted = frozenset(_whose(rest.name) for rest in found.values() if rest.kind == "post")
        for rest in Hearing(article, sentences, names, quotes, frozenset(p for p, _ in sat), court, own, posted).rests():
            if rest.kind == "interview" or rest.name not in named:
                found.setdefault((rest.kind, key(rest.name)), rest)
    for rest in (*_author(article, sentences, quotes), *letter_writer(article), *agency(article, sentences, names)):
        found.setdefault((rest.kind, key(rest.name)), rest)
    return tuple(sorted(_once(list(found.values())), key=lambda r: (r.span.start, _RANK.index(r.kind), r.name)))


def _release(article: Article, sentences: Sequence[Sentence]) -> tuple[Rest, ...]:
    """What a press release rests on: whoever put it out."""
    ends = (*sentences[:_ENDS], *sentences[-_ENDS:])
    place = next((s.span for s in ends if words.RELEASE.search(s.span.text[:400])), None)
    return (Rest(article.outlet, "statement", place),) if place and article.outlet else ()


def _author(article: Article, sentences: Sequence[Sentence], quotes: Sequence[Quote]) -> Iterator[Rest]:
    """Whoever signs what they saw themselves ("I sat in the second row"), where nobody else told it to them."""
    m = words.SIGNATURE.search(article.text, max(0, len(article.text) - 120))
    if not m:
        return
    said = sorted((part.start, part.end) for q in quotes if q.kind != "indirect" for part in q.content)
    starts = [start for start, _ in said]
    seen = 0
    for sentence in sentences:
        for own in words.SAW_IT.finditer(sentence.span.text[:4000]):
            at = sentence.span.start + own.start()
            before = bisect_right(starts, at) - 1
            seen += before < 0 or at >= said[before][1]
    if seen >= 2 and not words.TOLD_ME.search(article.text):
        yield Rest(m["who"].strip(), "witness", cut(article, m.start("who"), m.start("who") + len(m["who"].strip())))


def _by_sentence(sentences: Sequence[Sentence], quotes: Sequence[Quote]) -> list[list[Quote]]:
    """The quotes that have words, a cue or a speaker in each sentence."""
    starts = [s.span.start for s in sentences]
    out: list[list[Quote]] = [[] for _ in sentences]
    for quote in quotes:
        speaker = quote.speaker.span if quote.speaker else None
        for span in (*quote.content, *(s for s in (quote.cue, speaker) if s)):
            low = max(0, bisect_right(starts, span.start) - 1)
            for number in range(low, bisect_right(starts, span.end - 1)):
                if not out[number] or out[number][-1] is not quote:
                    out[number].append(quote)
    return out


def _whose(name: str) -> str:
    """Whose words a source is: "Ada Brook" of "Ada Brook, to Radio Tarn" and of "Ada Brook’s post"."""
    return re.split(r", |’s (?=\w+(?: on |$))", name, maxsplit=1)[0]


def _once(rests: list[Rest]) -> list[Rest]:
    """Each source once: by the fullest name, with the way its words came where that is told."""
    talks = {r.name.rpartition(", to ")[2] for r in rests if r.kind == "interview" and ", to " in r.name}
    fuller = {_whose(r.name) for r in rests if _whose(r.name) != r.name and r.kind != "document"}
    papers = [set(key(r.name).split()) for r in rests if r.kind == "document"][:_MOST]
    stated = {r.name for r in rests if r.kind == "statement"}
    heard = {r for r in rests if r.kind in ("interview", "witness") and r.name in stated}
    return [rest for rest in rests if rest not in heard and not _again(rest, talks, fuller, papers)]


def _again(rest: Rest, talks: set[str], fuller: set[str], papers: Sequence[set[str]]) -> bool:
    """Whether a source is told of by another name too: who was talked to, whose post it is, what a paper is called in full."""
    if rest.name in talks and (rest.kind == "interview" or (rest.kind == "outlet" and rest.span.text[:3].lower() == "to ")):
        return True
    if rest.kind == "document":
        mine = set(key(rest.name).split())
        return any(mine < other for other in papers)
    return rest.kind in ("witness", "statement") and rest.name in fuller


def find_rests(findings: Sequence[Findings]) -> tuple[StoryRest, ...]:
    """The sources that several articles (or the only one) rest on, those of most articles first."""
    groups: dict[tuple[RestKind, str], list[Rest]] = defaultdict(list)
    here = {key(words.ARTICLE.sub("", f.article.outlet)) for f in findings if f.article.outlet}
    for f in findings:
        people = sorted((s.start, s.end, n.name) for n in f.names if n.kind == "person" for s in n.spans if s.field == "text")
        for rest in (*f.article.rests_on, *_known(f, here)):
            groups[rest.kind, _same(rest, f.names, people)].append(rest)
    for kind, name in sorted(groups):
        fuller = _fuller(kind, name, groups)
        if fuller:
            groups[fuller] += groups.pop((kind, name))
    out = [
        StoryRest(
            name=_called([r.name for r in rests if r.kind == kind], kind),
            kind=kind,
            articles=tuple(sorted({r.span.article for r in rests})),
            spans=tuple(sorted(r.span for r in rests)),
        )
        for (kind, _), rests in groups.items()
    ]
    return tuple(sorted(out, key=lambda r: (-len(r.articles), _RANK.index(r.kind), r.name)))


def _called(names: Sequence[str], kind: RestKind) -> str:
    """What a source is called over a story: whoever speaks by the name of most articles, all by the fullest."""
    counts = Counter(names)
    return max(counts, key=lambda n: (counts[n] if kind in _VOICES else 0, len(n), n))


def _known(findings: Findings, here: set[str]) -> Iterator[Rest]:
    """Credits to the outlets of other articles of the story, whose names do not look like those of outlets by themselves."""
    own = Outlet(findings.article)
    told = {key(rest.name) for rest in findings.article.rests_on}
    said = [p for q in findings.quotes if q.kind != "indirect" for p in q.content]
    for sentence in findings.sentences:
        for m in outlets.OUTLET.finditer(sentence.span.text[:4000]) if sentence.body else ():
            name, at = outlet_name(m[m.lastindex or 1]), sentence.span.start + m.start()
            if key(name) in here - told and not own(name) and not any(p.start <= at < p.end for p in said):
                told.add(key(name))
                yield Rest(name, "outlet", cut(findings.article, at, sentence.span.start + m.end()))


def _same(rest: Rest, names: Sequence[Name], people: Sequence[tuple[int, int, str]]) -> str:
    """The key of a source: a person, their post or their letter under the name the whole story calls them by."""
    if rest.kind in _VOICES:
        inside = people[(at := bisect_left(people, (rest.span.start, 0, ""))) : at + 1]
        called = inside[0][2] if inside and inside[0][1] <= rest.span.end else words.ARTICLE.sub("", rest.name)
        return key(called)
    who, apart, what = rest.name.partition("’s ")
    if rest.kind in ("post", "document") and apart:
        full = {n.name for n in names if n.kind == "person" and any(s.text == who for s in n.spans)}
        if len(full) == 1:
            return key(f"{full.pop()}’s {what}")
    return key(words.ARTICLE.sub("", rest.name))


def _fuller(kind: RestKind, name: str, groups: Mapping[tuple[RestKind, str], Sequence[Rest]]) -> tuple[RestKind, str] | None:
    """The group that another is part of: a post without its platform or its author, a talk with an outlet that is credited."""
    if kind == "interview" and ("outlet", name) in groups:
        return "outlet", name
    if kind in _VOICES:
        same = [(k, name) for k in _VOICES if (k, name) in groups]
        most = max(same, key=lambda g: (len({r.span.article for r in groups[g]}), -_RANK.index(g[0])))
        return most if most != (kind, name) else None
    if kind != "post":
        return None
    ends = (f"’s {name}", f"'s {name}")
    named = [g for g in groups if g[0] == "post" and (g[1].startswith(f"{name} on ") or g[1].endswith(ends))]
    return max(sorted(named), key=lambda g: len({r.span.article for r in groups[g]}), default=None)
