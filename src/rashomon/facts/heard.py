"""Who told it: the people and bodies an article heard, wrote to or met, and how it came by their words."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from rashomon.facts import german_sources as german
from rashomon.facts import outlets
from rashomon.facts import sources as words
from rashomon.facts.outlets import Outlet, outlet_name
from rashomon.records import Article, Name, Quote, Rest, RestKind, Sentence, Span
from rashomon.spans import cut

OFTEN = 3
"""Quotations of one person with an office before an article rests on what that person says."""
EARLY = 3
"""Paragraphs at the head of an article in which a body that speaks is what the account rests on."""
SHORT = 5
"""Paragraphs of an article that is so short that it rests on each of its speakers."""
SHORTEST = 4
"""Characters of a name that tells a person."""
NEAR = 90
"""Characters after a verb in which it is looked for who was told, and where."""
_PERSON = re.compile(r"[A-ZÀ-Þ][a-zà-ÿ’'-]+(?: [A-ZÀ-Þ][\w’'-]*\.?){1,4}")
_BESIDE = re.compile(r",? (?:of|for|from|the|an?|[a-z]+) [^,.“\"]{0,50}")


@dataclass(frozen=True, slots=True)
class Voice:
    """One speaker of an article: the name (else the words that stand for it), its kind, and all that it says.

    `office`: it holds one; `public`: one of the state or of a service, not at the head of a firm, a union, a club or a house.
    `paragraph` is that of the first words, counted over the paragraphs of the body.
    """

    name: str
    span: Span
    kind: str
    office: bool
    public: bool
    quotes: tuple[Quote, ...]
    paragraph: int

    @property
    def own_words(self) -> str:
        """The words of it that stand in marks."""
        return " ".join(part.text for q in self.quotes if q.kind != "indirect" for part in q.content)


@dataclass(frozen=True)
class Hearing:
    """An article and what is reported in it; `own` tells whether a name is that of its outlet.

    `sitting`: it tells what was said in court, in a council or at a ceremony, where the speakers are no sources of their own.
    """

    article: Article
    sentences: Sequence[Sentence]
    names: Sequence[Name]
    quotes: Sequence[Quote]
    sitting: bool
    own: Outlet

    def rests(self) -> Iterator[Rest]:
        """The speakers that the account rests on."""
        for voice in self.voices:
            rest = self._told(voice) or self._spoken(voice)
            if rest:
                yield rest
        if self.article.language == "de":
            yield from self._bodies_in_german()

    def _bodies_in_german(self) -> Iterator[Rest]:
        """The bodies that sentences in German have something from: early ones, and those that are named for it twice."""
        found: dict[str, list[Span]] = {}
        for sentence in self._body[1]:
            for body in german.bodies(sentence.text[:4000]):
                at = sentence.start + body.start
                if not any(p.start <= at < p.end for q in self.quotes if q.kind != "indirect" for p in q.content):
                    found.setdefault(body.name, []).append(cut(self.article, at, sentence.start + body.end))
        for name, spans in found.items():
            if self._short or len(spans) > 1 or (self._paragraph(spans[0]) or 0) < EARLY:
                yield Rest(name, "statement", spans[0])

    @cached_property
    def voices(self) -> tuple[Voice, ...]:
        """The speakers of the body, in the order in which the article hears them."""
        groups: dict[str, tuple[Span, int, list[Quote]]] = {}
        for quote in self.quotes:
            span = quote.speaker.span if quote.speaker else None
            at = self._paragraph(span) if span and span.field == "text" else None
            if quote.speaker and span and at is not None:
                name = quote.speaker.name or " ".join(span.text.split())
                groups.setdefault(name, (span, at, []))[2].append(quote)
        return tuple(self._voice(name, *group) for name, group in groups.items())

    def _voice(self, name: str, span: Span, paragraph: int, said: Sequence[Quote]) -> Voice:
        known = self._known.get(name)
        offices = [r.text for r in known.roles] if known else []
        offices = [some for some in (*offices, *self._beside(name, span)) if words.OFFICES.search(some)]
        public = any(words.PUBLIC.search(some) or not words.HEADS.search(some) for some in offices)
        return Voice(name, span, known.kind if known else "", bool(offices), public, tuple(said), paragraph)

    @cached_property
    def _known(self) -> dict[str, Name]:
        """The names of the article; people by their last two words too, without the titles before them."""
        short = {" ".join(n.name.split()[-2:]): n for n in reversed(self.names) if n.kind == "person"}
        return short | {n.name: n for n in self.names}

    @cached_property
    def _body(self) -> tuple[list[int], list[Span], list[int]]:
        """Where the sentences of the body start, the sentences, and the number of the paragraph of each."""
        inside = [s for s in self.sentences if s.body]
        numbers = {p: i for i, p in enumerate(dict.fromkeys(s.paragraph for s in inside))}
        return [s.span.start for s in inside], [s.span for s in inside], [numbers[s.paragraph] for s in inside]

    @property
    def _short(self) -> bool:
        """Whether the article has few paragraphs."""
        return not self._body[2] or self._body[2][-1] < SHORT

    def _paragraph(self, span: Span) -> int | None:
        """The number of the paragraph of the body in which some words stand; None outside of it."""
        starts, spans, numbers = self._body
        at = bisect_right(starts, span.start) - 1
        return numbers[at] if at >= 0 and span.end <= spans[at].end else None

    def _sentence(self, span: Span) -> Span:
        """The sentence of the body that holds some words."""
        starts, spans, _ = self._body
        return spans[max(0, bisect_right(starts, span.start) - 1)]

    def _beside(self, name: str, span: Span) -> tuple[str, ...]:
        """The name of a speaker and the words on either side of the first mention, any of which may give an office."""
        text = self.article.text
        before = text[max(0, span.start - 40) : span.start].rpartition("\n")[2].rpartition(". ")[2]
        after = _BESIDE.match(text[span.end : span.end + 70].partition("\n")[0].partition(". ")[0])
        return name, before, after[0] if after else ""

    def _told(self, voice: Voice) -> Rest | None:
        """The talk with this outlet, or with another, from which a speaker's words come."""
        named, who = voice.kind == "person" or bool(_PERSON.fullmatch(voice.name)), _untitled(voice.name)
        for how, name in map(self._how, voice.quotes):
            if how in ("us", "talk") and named:
                return Rest(who, "interview", voice.span)
            if how == "us" and words.NOBODY.match(voice.name):
                return Rest(voice.name[0].lower() + voice.name[1:], "witness", voice.span)
            if how == "outlet" and named:
                return Rest(f"{who}, to {name}", "interview", voice.span)
        return None

    def _how(self, quote: Quote) -> tuple[str, str]:
        """Who was told: `us`, an `outlet` (and its name), the `press`, a `sitting`, `other`; `talk` where it was a talk."""
        if quote.cue is None:
            return "", ""
        whole = self._sentence(quote.cue)
        if quote.cue.text == ":" and words.TO_US.search(self.article.text, whole.start, quote.cue.start):
            return "us", ""
        after = self.article.text[quote.cue.end : min(whole.end, quote.cue.end + NEAR)]
        talk = words.TALK.search(whole.text[:1000]) and not words.PAST_YEAR.search(whole.text[:1000])
        if quote.cue.text.lower() in words.TOLD and (m := words.LISTENER.match(after)):
            if words.ONCE.search(self.article.text[max(0, quote.cue.start - 20) : quote.cue.start].rstrip()):
                return "other", ""
            if not m["name"]:
                return str(m.lastgroup), ""
            name = outlet_name(m["name"])
            if self.own(name):
                return "us", ""
            return ("outlet", name) if outlets.OUTLET_WORDS.search(name) or talk else ("", "")
        if quote.cue.text.lower() in german.TOLD and self.article.language == "de":
            return self._how_in_german(after)
        return ("talk" if talk else ""), ""

    def _how_in_german(self, after: str) -> tuple[str, str]:
        """Who was told, in the words after a verb in German."""
        m = german.LISTENER.match(after)
        name = m["name"] if m else ""
        if german.US.match(after) or (name and self.own(name)):
            return "us", ""
        return ("outlet", name) if name and outlets.OUTLET_WORDS.search(name) else ("", "")

    def _spoken(self, voice: Voice) -> Rest | None:
        """Bodies, people without an office, and people with one who are heard often."""
        said = [q for q in voice.quotes if q.cue and (q.cue.text.lower() in words.SAID or self._in_marks(voice, q))]
        kind = self._kind(voice) if said and not any(self._how(q)[0] in ("other", "sitting") for q in said) else None
        return Rest(self._called(voice), kind, voice.span) if kind else None

    @staticmethod
    def _in_marks(voice: Voice, quote: Quote) -> bool:
        """Whether a quote gives a person's own words, by whatever verb of speech ("fumed")."""
        written = quote.cue and quote.cue.text.lower() in words.WRITTEN
        return voice.kind == "person" and quote.kind == "direct" and not written

    def _kind(self, voice: Voice) -> RestKind | None:
        """What kind of source a speaker is; None for one whom an account names without resting on it."""
        if words.WITNESSES.fullmatch(voice.name) and not voice.name.lower().startswith("the "):
            return "witness"
        if voice.kind == "person":
            return self._person(voice)
        if not self._is_body(voice):
            return None
        return "statement" if voice.paragraph < EARLY or self._short or len(voice.quotes) > 1 else None

    def _person(self, voice: Voice) -> RestKind | None:
        """What kind of source a person is: one without an office who is quoted, one with an office who is heard often."""
        if (self.sitting and not self._outside(voice)) or len(voice.name) < SHORTEST:
            return None
        own = voice.own_words
        often = len(voice.quotes) >= OFTEN or self._short
        if not voice.office or (own and not voice.public and not often):
            saw = words.FIRST_PERSON.search(own) or words.THERE.match(self.article.text, voice.span.end)
            return ("witness" if saw else "interview") if own else None
        spoke = voice.own_words or any(q.cue and q.cue.text.lower() != "announced" for q in voice.quotes)
        return "statement" if often and spoke else None

    def _outside(self, voice: Voice) -> bool:
        """Whether a speaker is told of as standing outside of a sitting."""
        low = max(0, voice.span.start - NEAR)
        return bool(words.OUTSIDE.search(self.article.text[low : voice.span.end].rpartition("\n")[2]))

    def _is_body(self, voice: Voice) -> bool:
        """Whether a speaker is a body of people and no outlet."""
        named = voice.kind == "org" or (voice.kind == "other" and " " in voice.name)
        return (named or bool(_body(voice.name))) and not outlets.OUTLET_WORDS.search(voice.name)

    def _called(self, voice: Voice) -> str:
        """The name of a source: a witness by the words for one, a person without titles, a body without its article."""
        witness = words.WITNESSES.fullmatch(voice.name)
        if witness and not voice.kind:
            whole = voice.name if voice.name.count(" ") > witness["who"].count(" ") + 1 else witness["who"]
            return whole[0].lower() + whole[1:]
        if voice.kind == "person":
            return _untitled(voice.name)
        return voice.name if voice.kind else _body(voice.name) or voice.name


def _untitled(name: str) -> str:
    """A person's name without the offices that stand before it ("District Collector")."""
    titles = [m.end() for m in words.OFFICES.finditer(name)]
    bare = name[max(titles, default=0) :].strip(" ,")
    return bare if bare.count(" ") else name


def _body(name: str) -> str | None:
    """The body that speaks, without its article; None where the words name none that can be told from others."""
    m = words.SPOKES.fullmatch(name)
    if m:
        return words.ARTICLE.sub("", name) if m["of"] else m["body"].strip() or None
    bare = words.ARTICLE.sub("", name)
    if bare == name and not name[0].isupper() and name not in words.PLURAL_BODIES:
        return None
    last = bare.split()[-1] if bare else ""
    alone = (" " not in bare and bare.lower() in words.GENERIC) or bool(words.OFFICES.match(bare))
    if not words.BODIES.fullmatch(last) or alone or len(bare.split()) > 5:
        return None
    return bare if bare[0].isupper() and " " in bare and bare.split()[1][0].isupper() else bare[0].lower() + bare[1:]
