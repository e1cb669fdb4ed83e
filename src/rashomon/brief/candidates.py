"""Which sentences can stand as a line of a brief by themselves."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from rashomon.brief.leans import surnames, thing
from rashomon.brief.manner import Manner, calls, manner_of, tongue_of
from rashomon.brief.marks import Marks
from rashomon.brief.prune import without
from rashomon.brief.told import Told, told
from rashomon.brief.verify import CUT
from rashomon.clean.stems import stems
from rashomon.records import Findings, Span
from rashomon.spans import cut, met_by, overlap

FEWEST_WORDS, MOST_WORDS, MOST_LETTERS = 6, 70, 2000
_KICKER = re.compile(
    r"(?:\d{1,2}\.\s+(?=[A-Z“\"‘])|"
    r"(?:[A-Z][a-z]+day, )?(?:January|February|March|April|May|June|July|August|September|October|November|December) "
    r"\d{1,2}, \d{4}\s*(?=[A-Z“\"‘])|(?:\([A-Z][\w .&’'-]{1,30}\)|[A-Z]{3,}(?: [A-Z]{2,}){0,2}:|"
    r"[A-Z][\w.’'-]{1,25}(?:,? [A-Z][\w.’'-]{1,25}){0,4}(?:,? \d{1,2})?(?: \([A-Za-z][\w .&’'-]{1,30}\))? ?(?:--|–|—|-(?= ))|"
    r"[A-ZÄÖÜ]{3,}(?:[ -][A-ZÄÖÜ]{2,}){0,3} \([A-Za-z][\w .&’'-]{1,30}\))\s+(?=[A-ZÄÖÜ“„\"‘]))"
)
_CLOSED = re.compile(r"['’](?!\w)")
_LOWER = re.compile(r"\b[^\W\d_A-Z]{4,}\b")
_CAPITALS = re.compile(r"\b[^\W\d_a-zß-ÿ]{6,}\b")
"""A word in capitals that stands but once in a story shouts; the short name of a body is told again."""
_END = re.compile(r"[.!?…][\"”’'»)\]]*\s*$")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence that may be a line: its place, the parts of it that are shown, what these tell, where it stands."""

    span: Span
    cites: tuple[Span, ...]
    article: int
    account: int
    outlet: str
    since: str
    until: str
    position: int
    count: int
    told: Told
    main: Told
    stems: frozenset[str]
    facts: tuple[str, ...]
    manner: Manner
    leans: tuple[frozenset[str], ...]
    doubtful: bool
    stale: bool
    past: bool = False
    foreign: bool = False

    @property
    def day(self) -> str:
        """The day of its article; empty when that is not known."""
        return self.since[:10]

    def later_than(self, other: Candidate) -> bool:
        """Whether its article came out when that of the other was out for certain."""
        end = other.until if "T" in other.until else f"{other.until}T24"
        return bool(other.until) and self.since > end


def candidates(findings: Sequence[Findings], account: Mapping[str, int], marks: Mapping[str, Marks]) -> list[Candidate]:
    """The body sentences of all articles that can stand as lines, in the order of articles and text.

    Quotations that several accounts carry do not count as mere quotation. A line is doubtful when it names a day that cannot
    be, a refuted spelling or a slip; stale when it has a figure that was replaced and could not be cut out. It leans on words
    of which an earlier line must have told one of each group. It is foreign when most articles are in another language.
    """
    usual = usual_language(findings)
    capitals = Counter(word for f in findings for word in _CAPITALS.findall(f.article.text))
    once = {word.lower() for word, times in capitals.items() if times == 1}
    plain = frozenset(once.union(word for f in findings for word in _LOWER.findall(f.article.text)))
    return [
        replace(line, foreign=language_of(f) != usual)
        for number, f in enumerate(findings)
        for line in _of_article(f, number, account[f.article.id], marks[f.article.id], plain)
    ]


def language_of(f: Findings) -> str:
    """The language of an article; English where nothing tells it."""
    return f.article.language or "en"


def usual_language(findings: Sequence[Findings]) -> str:
    """The language of most of the articles; of as many, English or the first in order."""
    having = Counter(language_of(f) for f in findings)
    return max(sorted(having), key=lambda language: (having[language], language == "en"), default="en")


def _of_article(f: Findings, number: int, account: int, marks: Marks, plain: Collection[str]) -> Iterator[Candidate]:
    quoted = [part for q in f.quotes if q.kind != "indirect" for part in q.content]
    body = list(_with_whole_quotations(f, quoted))
    impossible = [t.span for t in f.times if t.check == "impossible"]
    repeated = {s.start for s in marks.repeated}
    tongue, language = tongue_of(f.article.language), f.article.language
    named = frozenset(stem for n in f.names for stem in stems(n.name)) if tongue.nouns_are_capital else None
    places = (quoted, impossible, marks.refuted, marks.stale, marks.settled, marks.shared)
    met = zip(*(met_by(body, spans) for spans in places), strict=True)
    before: set[str] = set()
    for position, (sentence, at, called) in enumerate(zip(body, met, surnames(f, body), strict=True)):
        span = _from_its_words(f, sentence)
        known = thing(span.text, before)
        before.update(stems(span.text))
        said, wrong_days, refuted, stale, settled, shared = ([s for s in spans if overlap(span, s)] for spans in at)
        if len(span.text) > MOST_LETTERS or not _whole(span, said) or (calls(span.text, tongue) and not settled):
            continue
        old = bool(stale and not settled)
        cites = (without(f.article, span, stale) if old else ()) or (span,)
        text = CUT.join(part.text for part in cites)
        telling = told(text, language, named)
        if not FEWEST_WORDS <= telling.words <= MOST_WORDS:
            continue
        manner = manner_of(span, said, tongue=tongue, settled=bool(settled), plain=plain)
        alone = sum(overlap(span, p) for p in said if p.start not in repeated)
        yield Candidate(
            span=span,
            cites=cites,
            article=number,
            account=account,
            outlet=f.article.outlet or "",
            since=f.article.published.from_ if f.article.published else "",
            until=f.article.published.until if f.article.published else "",
            position=position,
            count=len(body),
            told=telling,
            main=told(tongue.beside.sub(" ", text), language, named),
            stems=frozenset(telling.matter),
            facts=tuple(dict.fromkeys(fact for place in shared for fact in marks.facts[place])),
            manner=replace(manner, quoted=alone / len(span.text)),
            leans=tuple(group for group in (known, *called) if group),
            doubtful=bool(wrong_days or refuted),
            stale=old and len(cites) == 1,
            past=_of_the_past(f, tongue.past.match(span.text)),
        )


def _with_whole_quotations(f: Findings, quoted: Sequence[Span]) -> Iterator[Span]:
    """The body sentences of an article, those of one quotation joined to one."""
    body = [s.span for s in f.sentences if s.body]
    met = met_by(body, quoted)
    start, until = -1, -1
    for n, (sentence, inside) in enumerate(zip(body, met, strict=True)):
        start = sentence.start if start < 0 else start
        until = max(until, *(part.end for part in inside)) if inside else until
        if until <= sentence.end or n + 1 == len(body) or sentence.end - start > MOST_LETTERS:
            yield cut(f.article, start, sentence.end)
            start, until = -1, -1


def _from_its_words(f: Findings, span: Span) -> Span:
    """A sentence without the place, agency, day or heading printed before its first word."""
    kicker = _KICKER.match(span.text)
    return cut(f.article, span.start + kicker.end(), span.end) if kicker else span


def _of_the_past(f: Findings, year: re.Match[str] | None) -> bool:
    """Whether a sentence begins with a year before that of its article."""
    return bool(year and f.article.published and year[1] < f.article.published.from_[:4])


def _whole(span: Span, quoted: Sequence[Span]) -> bool:
    """Whether the sentence is complete, says something of the event, and cuts no quotation."""
    text = span.text
    if not _END.search(text) or text.rstrip("\"”’'»)] ").endswith("?") or not _starts(text):
        return False
    if text.count('"') % 2 or sum(text.count(c) for c in "“«„") != sum(text.count(c) for c in "”»"):
        return False
    if text[0] in "'‘" and not _CLOSED.search(text, 1):
        return False
    return all(span.start <= p.start and p.end <= span.end for p in quoted)


def _starts(text: str) -> bool:
    first = text.lstrip("\"“‘'«„([ ")[:1]
    return first.isupper() or first.isdigit() or (first.isalpha() and not first.islower())
