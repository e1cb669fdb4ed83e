"""What one speaker says and another, beside him in the same article, denies: "it was forced", "nobody had forced it"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rashomon.clean.stems import is_little, listed, stem
from rashomon.facts.measures import DAYS_OF_WEEK, MONTHS
from rashomon.facts.numerals import tokens_of
from rashomon.facts.states import Story, make_fact
from rashomon.records import Fact, FactReading, Findings, Quote, Span
from rashomon.spans import cut

WITHIN = 3
"""Sentences between what is said and what is denied."""
NEXT = 6
"""Reported words that each is held against."""
REACH = 7
"""Words after a negation that it may deny."""
_DENIES = re.compile(
    r"(?:den(?:y|ies|ied|ying)|reject(?:s|ed)|disput(?:es|ed)|bestritt(?:en)?|bestreitet|dementierten?)", re.IGNORECASE
)
_NOT = re.compile(r"\b(?:no(?:body| one|t|ne)?|never|nor|cannot|neither|niemand|nicht|nie|kein\w*|\w+n[’']t)\b", re.IGNORECASE)
_OPEN = re.compile(r"\b(?:if|whether|unless|until|ob|falls|would|could|should|might|may)\b", re.IGNORECASE)
_AHEAD = re.compile(r"\b(?:will|won[’']t|shall|going to|plans? to|werden|wird|werde)\b", re.IGNORECASE)
_HARDLY = re.compile(r"\b(?:little|few|hardly|barely|scarcely|seldom|rarely|refused|failed|kaum|wenig|selten)\b", re.IGNORECASE)
_BREAK = re.compile(r"[,;:.!?“”\"()–—]|\b(?:but|and|that|which|who|because|while)\b")
_ACT = re.compile(
    r"(?:ed|ing|en|wn|ught|ilt|sent|told|met|paid|shot|cut|left|lost|held|shut|hurt|came|went|took|gave|saw|broke|fell)$"
)
"""How words end that tell what was done."""
_LIGHT = listed(
    "anything nobody time day week month year way thing people person man woman make take give get go come know think want"
    " say tell ask put see look need able part kind lot case matter fact point one two three first last new next more most"
    " other same yet still already ever even also much many any such very just only back here there comment answer question"
    " doubt sign reason word words evidence immediate immediately available clear sure right good bad long short far work"
    " call keep let try tried trying"
)
_LIGHT_STEMS = frozenset(map(stem, _LIGHT))
_TRIED = frozenset(map(stem, ("tried", "trying", "going", "able", "ever", "anybody", "anyone")))
_DAYS = DAYS_OF_WEEK | MONTHS


@dataclass(frozen=True, slots=True)
class Told:
    """Words that an article reports of one speaker: their place, the number of their sentence, whether all is denied."""

    who: str
    span: Span
    sentence: int
    denied: bool


def denial_facts(story: Story, members: Sequence[Findings]) -> list[Fact]:
    """The acts that two speakers of one article say and deny, each once."""
    return [fact for findings in members for fact in _of_article(story, findings)]


def _of_article(story: Story, findings: Findings) -> Iterator[Fact]:
    told = list(_told(findings))
    used: set[Span] = set()
    for n, one in enumerate(told):
        for other in told[n + 1 : n + 1 + NEXT]:
            if one.who == other.who or other.sentence - one.sentence > WITHIN or used & {one.span, other.span}:
                continue
            found = _quarrel(one, other, findings) or _quarrel(other, one, findings)
            if found:
                used |= {one.span, other.span}
                said, denied = found
                readings = (
                    FactReading(said[0].text, (said[0],), said[1].who),
                    FactReading(
                        f"denied: {denied[0].text}" if denied[1].denied else denied[0].text, (denied[0],), denied[1].who
                    ),
                )
                yield make_fact(story, about=_about(said[0]), slot="act", state="conflict", readings=readings)


def _about(said: Span) -> str:
    """A short name for what is said and denied."""
    return f"whether {' '.join(said.text.split()[:8])}"


def _told(findings: Findings) -> Iterator[Told]:
    """The reported words of the body with a speaker, in order."""
    starts = [s.span.start for s in findings.sentences]
    parts = [
        (part, q)
        for q in findings.quotes
        if q.speaker and (q.class_ in ("speech", "shown") or _denies(q))
        for part in q.content
    ]
    for part, quote in sorted(parts, key=lambda p: (p[0].start, p[0].end)):
        who = _who(quote)
        at = bisect_right(starts, part.start) - 1
        if (
            who
            and len(who) > 2
            and who[0].isalpha()
            and part.field == "text"
            and at >= 0
            and findings.sentences[at].body
            and not quote.negated
        ):
            yield Told(who, part, at, _denies(quote))


def _denies(quote: Quote) -> bool:
    """Whether the verb takes back all that is reported ("denied that …")."""
    return bool(quote.cue and _DENIES.fullmatch(quote.cue.text))


def _who(quote: Quote) -> str | None:
    if quote.speaker is None or (quote.speaker.name is None and quote.speaker.span is None):
        return None
    return quote.speaker.name or (quote.speaker.span.text if quote.speaker.span else None)


_Reading = tuple[Span, Told]


def _quarrel(said: Told, denied: Told, findings: Findings) -> tuple[_Reading, _Reading] | None:
    """The words of both, where the second denies what the first says."""
    for start, end, key, stems in _denied(denied):
        place = _asserted(said, key, stems)
        if place and _ahead(said, place) == _ahead(denied, (start, end)):
            here = cut(findings.article, denied.span.start + start, denied.span.start + end)
            return (cut(findings.article, said.span.start + place[0], said.span.start + place[1]), said), (here, denied)
    return None


def _ahead(told: Told, place: tuple[int, int]) -> bool:
    """Whether the clause around a place tells of what is to come."""
    text = told.span.text
    clause = max((m.end() for m in _BREAK.finditer(text, 0, place[0])), default=0)
    return bool(_AHEAD.search(text, clause, place[1]))


def _denied(told: Told) -> Iterator[tuple[int, int, str, frozenset[str]]]:
    """The stretches of some words that are denied, the stem that the denial is of (empty where it is of all), and all stems."""
    text = told.span.text[:600].rstrip()
    if told.denied:
        if text.startswith("that ") and not _OPEN.search(text):
            yield 0, len(text), "", frozenset(_stems(text)) - _TRIED
        return
    for m in _NOT.finditer(text):
        stop = _BREAK.search(text, m.end())
        reach = text[m.end() : stop.start() if stop else len(text)].split()[:REACH]
        words = " ".join(reach)
        found = [s for s in _stems(words) if s not in _TRIED]
        if not found or found[0] in _LIGHT_STEMS or _OPEN.search(words) or _OPEN.search(text[: m.start()]):
            continue
        if len(set(found)) > 1 or (m.group().lower() == "no" and reach[0].endswith("ing")):
            yield m.start(), text.index(reach[-1], m.end()) + len(reach[-1]), found[0], frozenset(found) - _LIGHT_STEMS


def _stems(text: str) -> list[str]:
    """The stems of the words of matter, in order."""
    tokens = tokens_of(text, {}, "en")
    return [t.stem for t in tokens if t.text[0].isalpha() and not is_little(t.low) and t.low not in _DAYS]


def _asserted(told: Told, key: str, stems: frozenset[str]) -> tuple[int, int] | None:
    """Where some words say what others deny: the clause that has the stem denied and one more; None where they do not."""
    if told.denied or not stems:
        return None
    text = told.span.text[:600].rstrip()
    met = [t for t in tokens_of(text, {}, "en") if t.stem in stems and t.text[0].isalpha()]
    shared = {t.stem for t in met}
    acts = {t.stem for t in met if _ACT.search(t.low)}
    if len(shared) < min(2, len(stems)) or not acts or (key and key not in acts):
        return None
    first = met[0].start
    clause = max((m.end() for m in _BREAK.finditer(text, 0, first)), default=0)
    stop = _BREAK.search(text, met[-1].start)
    if _NOT.search(text, clause, met[-1].start) or _OPEN.search(text, clause, first):
        return None
    if _HARDLY.search(text, clause, stop.start() if stop else len(text)):
        return None
    start = clause + len(text[clause:]) - len(text[clause:].lstrip())
    return start, stop.start() if stop else len(text)
