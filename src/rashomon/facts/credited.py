"""What one sentence credits: other outlets, posts, talks, statements, papers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rashomon.facts import outlets, speaking
from rashomon.facts import posts as posted
from rashomon.facts import sources as words
from rashomon.facts.outlets import Outlet, outlet_name
from rashomon.facts.papers import papers
from rashomon.facts.seen import met, recordings
from rashomon.records import Article, Name, Quote, Rest, RestKind, Sentence
from rashomon.spans import cut

_Found = Iterator[tuple[str, RestKind, re.Match[str]]]
_SITTING = {
    "court": "in court", "jury": "in court", "judge": "in court", "magistrate": "in court", "coroner": "at the inquest",
    "inquest": "at the inquest", "house": "in parliament", "parliament": "in parliament",
    "lawmakers": "in parliament", "mps": "in parliament", "deputies": "in parliament", "senators": "in the senate",
    "councillors": "in the council", "council meeting": "in the council", "assembly": "in the assembly",
    "ceremony": "at the ceremony", "memorial service": "at the memorial service", "vigil": "at the vigil",
    "rally": "at the rally", "graveside": "at the graveside",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Place:
    """One sentence, with what is needed to tell whose words and whose post they are; `quotes` are those it has a part of."""

    article: Article
    sentence: Sentence
    people: Sequence[Name]
    quotes: Sequence[Quote]
    own: Outlet

    @property
    def text(self) -> str:
        """The words of the sentence, of a very long one its beginning."""
        return self.sentence.span.text[:4000]

    def outlets(self) -> Iterator[Rest]:
        """Credits to other outlets ("via People:", "the Echo reports")."""
        text = self.text
        for m in (outlets.DATELINE.match(text), outlets.SIGNED.search(text)):
            name = outlet_name(m[1] or m[m.lastindex or 1]) if m else ""
            named = bool(outlets.OUTLET_WORDS.search(name) or outlets.FEEDS.search(name)) or not self.sentence.body
            if m and (m.re is outlets.DATELINE or named) and not self.own(name):
                yield self._rest(name, "outlet", m)
        yield from self._lines()
        for m in outlets.OUTLET.finditer(text):
            name = outlet_name(m[m.lastindex or 1])
            named = bool(outlets.OUTLET_WORDS.search(name) or m["to"] or m["agentur"] or m["agency"]) or _credited(text, m)
            if named and not self.own(name) and not self._quoted(m.start()) and not self._is_person(name):
                yield self._rest(name, "outlet", m)

    def _lines(self) -> Iterator[Rest]:
        """Lines that credit another outlet: "With the Echo.", "By our staff and Tarn Wire", "Tarn Press Service"."""
        m = outlets.CREDIT.match(self.text)
        name = outlet_name(m[m.lastgroup]) if m and m.lastgroup else ""
        if not m or not name or self.own(name) or outlets.NO_OUTLET.match(name):
            return
        thanked = m.lastgroup == "with" and not self.sentence.body and not self._is_person(name)
        told = m.lastgroup in ("mit", "dateline") and not words.DAYS.match(name)
        if told or thanked or outlets.FEEDS.search(name) or (m.lastgroup != "alone" and outlets.OUTLET_WORDS.search(name)):
            yield self._rest(name, "outlet", m)

    def others(self) -> Iterator[Rest]:
        """Posts, talks, statements, letters and other papers."""
        for name, kind, m in (*self._posts(), *self._talks(), *self._statements(), *self._letters()):
            if not self._quoted(m.start()):
                yield self._rest(name, kind, m)
        start = self.sentence.span.start
        yield from (rest for rest in met(self.article, self.sentence, self.people) if not self._quoted(rest.span.start - start))
        for paper in (*papers(self.text), *recordings(self.text)):
            if not self._quoted(paper.start):
                yield Rest(paper.name, "document", cut(self.article, start + paper.start, start + paper.end))

    def _posts(self) -> _Found:
        """Posts with their authors; without one where none is told, and none where somebody else may be meant."""
        for platform, m in posted.posts(self.text):
            who = posted.poster(self.text, m, self.sentence.span, self.people, self.quotes)
            if not who and (m.re in (posted.FOLLOWERS, posted.PAGE, posted.UNDER) or m.start() < 3):
                who = self._speaker()
            if not who and m.re is posted.PAGE:
                who = self._beside(m)
            if who or (platform and posted.of_nobody(self.text, m)):
                yield _post(platform, who), "post", m

    def _talks(self) -> _Found:
        """Talks with other outlets; one of an earlier year is background."""
        for pattern in (words.PROGRAMME, words.INTERVIEW, words.SPOKE):
            for m in pattern.finditer(self.text):
                name = outlet_name(m[1])
                whole = not re.search(r"[’']s\b", m[1]) and not words.DAYS.match(name)
                heard = outlets.OUTLET_WORDS.search(name) or (pattern is not words.SPOKE and whole)
                past = words.PAST_YEAR.match(self.text, m.end())
                sure = pattern is words.INTERVIEW and outlets.OUTLET_WORDS.search(name)
                if heard and not past and not self.own(name) and (sure or not self._is_person(name)):
                    yield name, "interview", m

    def _statements(self) -> _Found:
        """What was said in a sitting, and the statements and press conferences of those who can be told."""
        for m in words.SESSION.finditer(self.text):
            named = m["told"] or m["bench"] or m["sat"] or m["heard"] or m["event"]
            where = "court" if m["judge"] or m["at"] else named.lower()
            if m["event"] and all(q.kind == "indirect" for q in self.quotes):
                continue
            yield f"what was said {_SITTING.get(where, f'in the {where}')}", "statement", m
        for m in words.STATEMENT.finditer(self.text):
            who = self._speaker() or self._named_before(m)
            if who:
                told = (m["what"] or m["sent"]).lower()
                yield who if told == "statement" else f"{who}, {told}", "statement", m

    def _letters(self) -> _Found:
        """Letters of those who can be told."""
        for m in words.LETTER.finditer(self.text):
            who = self._speaker() or self._named_before(m)
            if who:
                yield f"{who}’s {m['what']}", "document", m

    def _speaker(self) -> str | None:
        """The only speaker of what the sentence begins to tell: a name, else the words that stand for one ("manager")."""
        whole = self.sentence.span
        begun = [q for q in self.quotes if any(whole.start <= part.start < whole.end for part in q.content)]
        said = {_called(q) for q in begun} - {""}
        return said.pop() if len(said) == 1 else None

    def _beside(self, m: re.Match[str]) -> str | None:
        """The words for a speaker without a name that stand right before others ("the union")."""
        at = self.sentence.span.start + m.start()
        spans = [q.speaker.span for q in self.quotes if q.speaker and not q.speaker.name and q.speaker.span]
        near = [s.text for s in spans if 0 <= at - s.end <= 5 and " " in s.text]
        return near[0][0].lower() + near[0][1:] if near else None

    def _named_before(self, m: re.Match[str]) -> str | None:
        """The only person or firm that the sentence names before some words."""
        start = self.sentence.span.start
        named = {n.name for n in self.people for s in n.spans if start <= s.start and s.end <= start + m.start()}
        return named.pop() if len(named) == 1 else None

    def _quoted(self, place: int) -> bool:
        """Whether a find stands inside quotation marks: then others say it, not the article."""
        at = self.sentence.span.start + place
        return any(p.start <= at < p.end for q in self.quotes if q.kind != "indirect" for p in q.content)

    def _is_person(self, name: str) -> bool:
        return any(name == n.name or any(name == s.text for s in n.spans) for n in self.people)

    def _rest(self, name: str, kind: RestKind, m: re.Match[str]) -> Rest:
        """The record of a find."""
        start = self.sentence.span.start
        return Rest(name, kind, cut(self.article, start + m.start(), start + m.end()))


def _credited(text: str, m: re.Match[str]) -> bool:
    """Whether "via" stands where credits stand: at the head of a line, in brackets, before a colon."""
    alone = not text[: m.start()].strip("( ") or text[m.start() - 1] == "(" or text[m.end() : m.end() + 1] in (":", ")")
    first = m.group().lower().startswith("first reported") and " by " in m.group()
    return (m.group().lower().startswith("via ") and alone) or first


def _post(place: str, who: str | None) -> str:
    """The name of a post: the person's where one is known, and the platform."""
    shown = place if place == "Instagram Story" else f"post on {place}" if place else "post"
    return f"{who}’s {shown}" if who else f"a {shown}" if shown.startswith("post") else f"an {shown}"


def _called(quote: Quote) -> str:
    """What a speaker is called; empty where the words alone would not tell who it is ("the firm")."""
    speaker = quote.speaker
    if speaker is None or speaker.name or speaker.span is None:
        return speaker.name or "" if speaker else ""
    whole = " ".join(speaker.span.text.split())
    bare = words.ARTICLE.sub("", whole)
    named = bare[:1].isupper() and " " in bare
    return (
        "" if (bare == whole and not named) or len(bare) > 40 or bare in speaking.GENERIC or bare in speaking.ANYBODY else bare
    )
