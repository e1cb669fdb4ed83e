"""Who told it: the people and bodies an article heard, wrote to or met, and how it came by their words."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from rashomon.facts import german_sources as german
from rashomon.facts import outlets, speaking
from rashomon.facts import sources as words
from rashomon.facts.outlets import Outlet, outlet_name
from rashomon.facts.voices import Voice, described, looks_like_a_person, untitled
from rashomon.records import Article, Name, Quote, Rest, RestKind, Sentence, Span
from rashomon.spans import cut

SHORTEST = 3
"""Characters of a name that tells a person."""
NEAR = 90
"""Characters after a verb in which it is looked for who was told, and where."""
LOOKED_BACK = 8
"""Sentences before a remark in which it is told that there are such."""
_WRITTEN = frozenset(
    {"wrote", "writes", "commented", "comments", "replied", "replies", "added", "adds", "posted", "penned", "gushed", "joked"}
)
_COMMENTS = re.compile(
    r"\b(?:in|among|from|through|flooded|filled) the comments?\b|\bcomments? (?:section|field|below|box)\b"
    r"|\b(?:beneath|underneath|below|under) (?:it|the (?:post|picture|photo(?:graph)?|video|message|clip|image))\b"
    r"|\b(?:words|messages|comments|replies|support|love|hearts) (?:\w+ ){0,3}from (?:\w+ ){0,3}"
    r"(?:fans|friends|followers|users)\b"
    r"|\b(?:fans|friends|followers|users)\b[^.]{0,40}\b(?:commented|replied|chimed in|left (?:comments|messages))\b",
    re.IGNORECASE,
)
"""That others left words beneath a post."""
_ANOTHERS = re.compile(r"\b(?:of|for|to|with|by|and|von|der|des)\b|[’']s\b|^(?:an?|one|ein[er]?) ", re.IGNORECASE)
_TITLE = re.compile(r", (?:[A-Z][\w.’'-]{0,20} ){0,3}")
"""What may stand between an office and the name of its bearer."""
_BESIDE = re.compile(r",? (?:of|for|from|the|an?|[a-z]+) [^,.“\"]{0,50}")


@dataclass(frozen=True)
class Hearing:
    """An article and what is reported in it; `own` tells whether a name is that of its outlet.

    `sittings` are the paragraphs that tell what was said in court, in a council or at a ceremony, where the speakers are no
    sources of their own; `court`: the article is about a court; `posted`: whose posts it tells
    of.
    """

    article: Article
    sentences: Sequence[Sentence]
    names: Sequence[Name]
    quotes: Sequence[Quote]
    sittings: frozenset[int]
    court: bool
    own: Outlet
    posted: frozenset[str] = frozenset()

    def rests(self) -> Iterator[Rest]:
        """The speakers that the account rests on."""
        for voice in self.voices:
            rest = self._told(voice) or self._spoken(voice)
            if rest:
                yield rest
        if self.article.language == "de":
            yield from self._bodies_in_german()

    def _bodies_in_german(self) -> Iterator[Rest]:
        """The bodies that sentences in German have something from."""
        found: dict[str, Span] = {}
        for sentence in self._body[1]:
            for body in german.bodies(sentence.text[:4000]):
                at = sentence.start + body.start
                if not self._in_marks(at):
                    found.setdefault(body.name, cut(self.article, at, sentence.start + body.end))
        for name, span in found.items():
            yield Rest(name, "statement", span)

    @cached_property
    def voices(self) -> tuple[Voice, ...]:
        """The speakers of the body, in the order in which the article hears them."""
        groups: dict[str, tuple[Span, list[Quote]]] = {}
        for quote in self.quotes:
            span = quote.speaker.span if quote.speaker else None
            if quote.speaker and span and span.field == "text" and self._in_body(span):
                name = quote.speaker.name or self._person_in(span) or self._in_apposition(span) or " ".join(span.text.split())
                groups.setdefault(name, (span, []))[1].append(quote)
        found = (self._voice(name, span, said) for name, (span, said) in groups.items())
        return tuple(voice for voice in found if voice)

    def _voice(self, name: str, span: Span, said: Sequence[Quote]) -> Voice | None:
        """A speaker with what it is called; None where the words do not tell it from others."""
        known = self._known.get(name)
        alone = known and known.kind == "other" and " " not in name and self.article.language != "de"
        if alone or (known and known.kind == "person") or (not known and looks_like_a_person(name)):
            offices = [*(r.text for r in known.roles), *self._beside(name, span)] if known else self._beside(name, span)
            office = any(words.OFFICES.search(some) or speaking.SPEAKS_FOR.search(some) for some in offices)
            return Voice(untitled(name), span, "person", office, tuple(said))
        if known and known.kind in ("org", "other"):
            return Voice(name, span, "body", True, tuple(said)) if known.kind == "org" or " " in name else None
        called = described(name, self._taken, who=self.article.text.startswith((" who ", ", who "), span.end))
        return Voice(called[0], span, called[1], bool(words.OFFICES.search(called[0])), tuple(said)) if called else None

    @cached_property
    def _people(self) -> tuple[Name, ...]:
        return tuple(n for n in self.names if n.kind == "person")

    @cached_property
    def _mentions(self) -> list[tuple[int, int, str]]:
        """Where people are named in full, in order."""
        return sorted((s.start, s.end, n.name) for n in self._people for s in n.spans if " " in s.text and s.field == "text")

    def _person_in(self, span: Span) -> str | None:
        """The person who is named in full within the words for a speaker ("Pilot Ada Brook this paper")."""
        at = bisect_left(self._mentions, (span.start, 0, ""))
        inside = self._mentions[at : at + 1]
        if not inside or inside[0][1] > span.end:
            return None
        before = self.article.text[span.start : inside[0][0]]
        return None if _ANOTHERS.search(before) else inside[0][2]

    def _in_apposition(self, span: Span) -> str | None:
        """The person who is named right behind the words for a speaker ("the director of the clinic, Professor Ada Brook,")."""
        title = _TITLE.match(self.article.text, span.end) if not speaking.BODY_OF.match(span.text) else None
        at = bisect_left(self._mentions, (span.end, 0, "")) if title else 0
        near = self._mentions[at : at + 1] if title else []
        return near[0][2] if near and title and near[0][0] <= title.end() else None

    @cached_property
    def _known(self) -> dict[str, Name]:
        """The names of the article; people by their last two words too, without the titles before them."""
        short = {" ".join(n.name.split()[-2:]): n for n in reversed(self._people)}
        return short | {n.name: n for n in self.names}

    @cached_property
    def _taken(self) -> frozenset[str]:
        """The words of the bodies and of the offices that the article names, in small letters."""
        bodies = (n.name for n in self.names if n.kind in ("org", "other"))
        named = (q.speaker.name for q in self.quotes if q.speaker and q.speaker.name and " " in q.speaker.name)
        roles = (role.text for n in self._people for role in n.roles)
        return frozenset(word for text in (*bodies, *named, *roles) for word in text.lower().split())

    @cached_property
    def _body(self) -> tuple[list[int], list[Span], list[int]]:
        """Where the sentences of the body start, the sentences, and the paragraph of each."""
        inside = [s for s in self.sentences if s.body]
        return [s.span.start for s in inside], [s.span for s in inside], [s.paragraph for s in inside]

    def _in_body(self, span: Span) -> bool:
        """Whether some words stand in the body."""
        starts, spans, _ = self._body
        at = bisect_right(starts, span.start) - 1
        return at >= 0 and span.end <= spans[at].end

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
        for how, name in map(self._how, voice.quotes):
            if how in ("us", "talk") and voice.sort == "person":
                return Rest(voice.name, "interview", voice.span)
            if how == "us" and voice.sort == "group":
                return Rest(voice.name, "witness", voice.span)
            if how == "outlet" and voice.sort == "person":
                return Rest(f"{voice.name}, to {name}", "interview", voice.span)
        return None

    def _how(self, quote: Quote) -> tuple[str, str]:
        """Who was told: `us`, an `outlet` (and its name), the `press`, a `sitting`, `other`; `talk` where it was a talk."""
        if quote.cue is None:
            return "", ""
        whole = self._sentence(quote.cue)
        if quote.cue.text == ":" and words.TO_US.search(self.article.text, whole.start, quote.cue.start):
            return "us", ""
        after = self.article.text[quote.cue.end : min(whole.end, quote.cue.end + NEAR)]
        past = words.PAST_YEAR.search(whole.text[:1000])
        if past and words.INTERVIEW.search(whole.text[:1000]):
            return "other", ""
        talk = words.TALK.search(whole.text[:1000]) and not past
        if quote.cue.text.lower() in speaking.TOLD and (m := words.LISTENER.match(after)):
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
        """A speaker who tells the public something, by whatever way it came."""
        said = [how for q in voice.quotes if self._public(q) and (how := self._how(q)[0]) != "other"]
        if not said or "sitting" in said:
            return None
        kind = self._kind(voice, public="press" in said)
        if kind == "interview" and "press" in said:
            kind = "statement"
        return Rest(voice.name, kind, voice.span) if kind else None

    def _public(self, quote: Quote) -> bool:
        """Whether a quote gives a statement that was made: by a verb of speech, or in marks, and not within another's words."""
        if quote.cue is None or quote.negated or self._in_marks(quote.cue.start):
            return False
        cue = quote.cue.text.lower()
        denied = cue in speaking.DENIED and not speaking.DEED.match(self.article.text, quote.cue.end)
        if quote.class_ not in ("speech", "shown") and not denied:
            return False
        if quote.kind == "indirect" and speaking.SILENT.match(quote.content[0].text):
            return False
        if cue in speaking.ACTS and quote.kind == "indirect":
            return cue in ("put", "puts") or self.article.text.startswith(" that ", quote.cue.end)
        if cue in speaking.BY and quote.speaker and quote.speaker.span and quote.speaker.span.start < quote.cue.end:
            return False
        known = cue in speaking.SAID or (self.article.language or "en") not in ("en", "de")
        return known or (quote.kind == "direct" and cue not in speaking.UNSAID)

    @cached_property
    def _marked(self) -> tuple[list[int], list[int]]:
        """Where the stretches in marks start, and the furthest end of those up to each."""
        spans = sorted((p.start, p.end) for q in self.quotes if q.kind != "indirect" for p in q.content)
        ends: list[int] = []
        for _, end in spans:
            ends.append(max(end, ends[-1] if ends else 0))
        return [start for start, _ in spans], ends

    def _in_marks(self, at: int) -> bool:
        """Whether a place stands within words in marks."""
        starts, ends = self._marked
        before = bisect_right(starts, at) - 1
        return before >= 0 and at < ends[before]

    def _kind(self, voice: Voice, *, public: bool) -> RestKind | None:
        """What kind of source a speaker is; None for one whom an account names without resting on it.

        Who speaks to the press speaks outside the sitting (`public`).
        """
        media = voice.sort == "body" and outlets.OUTLET_WORDS.search(voice.name)
        if media or self.own(outlet_name(voice.name)):
            return None
        if voice.sort == "body":
            return "statement"
        if (not public and self._sits(voice)) or len(voice.name) < SHORTEST:
            return None
        if voice.sort == "person" and self._wrote(voice):
            return None if voice.name in self.posted else "post"
        if voice.sort == "group" and speaking.WITNESSES.match(voice.name):
            return "witness"
        if voice.office or (voice.sort == "group" and voice.span.text.split()[0].lower().endswith("s")):
            return "statement"
        saw = words.WENT_THROUGH.search(voice.own_words) or words.THERE.match(self.article.text, voice.span.end)
        return "witness" if saw else "interview"

    def _wrote(self, voice: Voice) -> bool:
        """Whether all that somebody says is their own post again, or words left beneath one where others leave theirs."""
        cues = [q.cue for q in voice.quotes if q.cue]
        if not self.posted or not cues or not all(cue.text.lower() in _WRITTEN for cue in cues):
            return False
        return voice.name in self.posted or any(self._beneath(cue) for cue in cues)

    def _beneath(self, cue: Span) -> bool:
        """Whether a verb stands in a paragraph that tells of comments, or follows such a one, or is itself to comment."""
        if cue.text.lower().startswith("comment"):
            return True
        starts, spans, paragraphs = self._body
        at = max(0, bisect_right(starts, cue.start) - 1)
        first = bisect_left(paragraphs, paragraphs[at] - 1)
        return any(_COMMENTS.search(spans[i].text[:2000]) for i in range(max(first, at - LOOKED_BACK), at + 1))

    def _sits(self, voice: Voice) -> bool:
        """Whether a speaker is heard in a sitting: in a paragraph that tells of one, in a report of a court by their office."""
        low = max(0, voice.span.start - NEAR)
        near = self.article.text[low : voice.span.end + NEAR]
        before, after = near[: voice.span.end - low].rpartition("\n")[2], near[voice.span.end - low :].partition("\n")[0]
        if words.OUTSIDE.search(before) or words.OUTSIDE.search(after.partition("”")[0]):
            return False
        if self.court and (not voice.office or speaking.IN_COURT.search(f"{before}{after}")):
            return True
        starts, _, numbers = self._body
        places = (q.cue.start for q in voice.quotes if q.cue)
        return any(numbers[max(0, bisect_right(starts, at) - 1)] in self.sittings for at in places)
