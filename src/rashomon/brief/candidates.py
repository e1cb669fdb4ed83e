"""Which sentences can stand as a line of a brief by themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from rashomon.brief.leans import surnames, thing
from rashomon.brief.marks import Marks
from rashomon.brief.prune import without
from rashomon.brief.told import Told, told
from rashomon.brief.verify import CUT
from rashomon.clean.stems import is_little, stems
from rashomon.clean.words import words
from rashomon.records import Findings, Span
from rashomon.spans import cut, met_by, overlap

FEWEST_WORDS, MOST_WORDS, MOST_LETTERS = 6, 70, 2000
_HANGING = re.compile(
    r"(?:it|its|this|that|these|those|such|here|there|"
    r"[\w-]+ others?|[\"“‘']?(?:he|she|they|his|her|their|him|them|both|another|others?|each|neither|"
    r"the (?:couple|pair|two|duo|trio|latter|former|same|other|move|decision|incident|announcement|man|woman)|"
    r"but|and|so|or|yet|however|instead|meanwhile|moreover|also|then|thus|therefore|still|nevertheless|furthermore|"
    r"(?:for|in|on|at|after|since|by|during|within|until|before)\s(?:[\w-]+\s){1,4}(?:it|he|she|they)|"
    r"in addition|as a result|for example|for instance|on the other hand|at the same time|among them|one of them))\b",
    re.IGNORECASE,
)
_OF_A_THING = re.compile(r"\b(?:[Ii]ts|[Tt]heir)\b")
_PRONOUN = re.compile(r"\b(?:he|she|him|his|hers?|himself|herself)\b")
_SOMEBODY = re.compile(r"\b(?:[Aa]n?|[Tt]he|[Oo]ne|[Nn]obody|[Ee]verybody|who|whose)\s|\S\s+[“\"‘'(]?[A-Z]")
_PEOPLE = re.compile(r"\W*(?:Police|[A-Z]\w*s)\b")
_CALLS = re.compile(
    r"\b(?:click here|sign up|subscribe|read more|see (?:her|his|their|the) \w+ below|follow us|newsletter|copyright|"
    r"all rights reserved|photo by|getty images|this story|this article|advertisement|watch (?:the )?(?:video|below)|"
    r"have you been|write to|contact us|what do you think|in the comments below|correction|corrected|earlier version|"
    r"we (?:gave|reported))\b",
    re.IGNORECASE,
)
_OWN_VOICE = re.compile(r"\b(?:I|I['’](?:m|ve|d|ll)|[Mm]y|[Mm]e|[Ww]e|[Oo]ur|[Uu]s|you|your)\b")
_LOADED = re.compile(
    r"\b(?:tragic(?:ally)?|hero(?:ic)?|monster|inferno|posh|shock(?:ing|ed|er)?|horror|horrific|devastat(?:ed|ing)|"
    r"heart(?:break|breaking|broken|felt)|stunning|stunned|sensational(?:ly)?|furious(?:ly)?|blast(?:s|ed)|slam(?:s|med)|"
    r"agony|fury|nightmare|chaos|greedy|evil|thug|cruel|brave|blunder|bombshell|dramatic(?:ally)?|terrifying|"
    r"can reveal|exclusive(?:ly)?|will be remembered|did something)\b|!",
    re.IGNORECASE,
)
_SHOUTED = re.compile(r"^(?:(?:A|AN|THE|The|An) )?[A-Z]{5,}\b(?![:.]| \()|\b[A-Z]{4,} [A-Z]{4,}\b")
_KICKER = re.compile(
    r"(?:\d{1,2}\.\s+(?=[A-Z“\"‘])|"
    r"(?:[A-Z][a-z]+day, )?(?:January|February|March|April|May|June|July|August|September|October|November|December) "
    r"\d{1,2}, \d{4}\s*(?=[A-Z“\"‘])|(?:\([A-Z][\w .&’'-]{1,30}\)|[A-Z]{3,}(?: [A-Z]{2,}){0,2}:|"
    r"[A-Z][\w.’'-]{1,25}(?:,? [A-Z][\w.’'-]{1,25}){0,4}(?: \([A-Z][\w .&’'-]{1,30}\))? ?(?:--|–|—|-(?= )))\s+(?=[A-Z“\"‘]))"
)
_BESIDE = re.compile(
    r",\s+(?:who|whose|which|where|when)\b[^,;]{1,200}(?:,|[.;](?=\s|$))|"
    r",\s+(?:an?|one|two|three|four|five|six|seven|several|\d+)\s+(?:hours?|days?|weeks?)\s+after\b.{1,300}$",
    re.DOTALL,
)
"""What stands beside the main clause: what is told of somebody in passing, and what came before the news."""
_AROUND = " \n\t\"“”‘’'«»„,.;:"
_CLOSED = re.compile(r"['’](?!\w)")
_END = re.compile(r"[.!?…][\"”’'»)\]]*\s*$")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence that may be a line: its place, the parts of it that are shown, what these tell, where it stands."""

    span: Span
    cites: tuple[Span, ...]
    article: int
    account: int
    day: str
    position: int
    count: int
    told: Told
    main: Told
    stems: frozenset[str]
    facts: tuple[str, ...]
    hanging: bool
    leans: tuple[frozenset[str], ...]
    quoted: float
    doubtful: bool
    slanted: bool
    stale: bool


def candidates(findings: Sequence[Findings], account: Mapping[str, int], marks: Mapping[str, Marks]) -> list[Candidate]:
    """The body sentences of all articles that can stand as lines, in the order of articles and text.

    Quotations that several accounts carry do not count as mere quotation. A line is doubtful when it names a day that cannot
    be, or a refuted spelling; slanted when it shouts, takes sides or speaks of its writer, unless it has a figure that
    replaced another; stale when it has a figure that was replaced and could not be cut out. It leans on words of which an
    earlier line must have told one of each group.
    """
    return [
        line for number, f in enumerate(findings) for line in _of_article(f, number, account[f.article.id], marks[f.article.id])
    ]


def _of_article(f: Findings, number: int, account: int, marks: Marks) -> Iterator[Candidate]:
    body = [s.span for s in f.sentences if s.body]
    quoted = [part for q in f.quotes if q.kind != "indirect" for part in q.content]
    impossible = [t.span for t in f.times if t.check == "impossible"]
    repeated = {s.start for s in marks.repeated}
    places = (quoted, impossible, marks.refuted, marks.stale, marks.settled, marks.shared)
    met = zip(*(met_by(body, spans) for spans in places), strict=True)
    before: set[str] = set()
    for position, (sentence, at, called) in enumerate(zip(body, met, surnames(f, body), strict=True)):
        span = _from_its_words(f, sentence)
        known = thing(span.text, before)
        before.update(stems(span.text))
        said, wrong_days, refuted, stale, settled, shared = ([s for s in spans if overlap(span, s)] for spans in at)
        if len(span.text) > MOST_LETTERS or not _whole(span, said) or (_CALLS.search(span.text) and not settled):
            continue
        old = bool(stale and not settled)
        cites = (without(f.article, span, stale) if old else ()) or (span,)
        text = CUT.join(part.text for part in cites)
        telling = told(text)
        if not FEWEST_WORDS <= telling.words <= MOST_WORDS:
            continue
        alone = sum(overlap(span, p) for p in said if p.start not in repeated)
        yield Candidate(
            span=span,
            cites=cites,
            article=number,
            account=account,
            day=f.article.published.from_[:10] if f.article.published else "",
            position=position,
            count=len(body),
            told=telling,
            main=told(_BESIDE.sub(" ", text)),
            stems=frozenset(telling.matter),
            facts=tuple(dict.fromkeys(fact for place in shared for fact in marks.facts[place])),
            hanging=_hangs(span, said),
            leans=tuple(group for group in (known, *called) if group),
            quoted=alone / len(span.text),
            doubtful=bool(wrong_days or refuted),
            stale=old and len(cites) == 1,
            slanted=not settled and _slanted(span, said),
        )


def _from_its_words(f: Findings, span: Span) -> Span:
    """A sentence without the place, agency, day or heading printed before its first word."""
    kicker = _KICKER.match(span.text)
    return cut(f.article, span.start + kicker.end(), span.end) if kicker else span


def _hangs(span: Span, quoted: Sequence[Span]) -> bool:
    """Whether a sentence leans on the one before: by its first words, by a pronoun before anybody is named in it outside
    quotations, or as a quotation without who said it."""
    text = _outside(span, quoted)
    if _HANGING.match(span.text) or (quoted and not any(map(str.isalnum, text))):
        return True
    pronoun, owner = _PRONOUN.search(text), _OF_A_THING.search(text)
    if owner and not any(map(str.isalnum, text[: owner.start()])):
        return True
    return bool(pronoun and not _names_somebody(text[: pronoun.start()].lstrip(_AROUND)))


def _names_somebody(text: str) -> bool:
    """Whether a person may stand in the words before a pronoun: not police or several people alone at their head."""
    first = next((text[start:end] for start, end in words(text)), "")
    return bool(_SOMEBODY.search(text)) or bool(first and not is_little(first) and not _PEOPLE.match(text))


def _slanted(span: Span, quoted: Sequence[Span]) -> bool:
    """Whether a sentence, outside its quotations, shouts, takes sides or speaks of its writer."""
    text = _outside(span, quoted)
    return bool(_OWN_VOICE.search(text) or _LOADED.search(text) or _SHOUTED.search(text))


def _outside(span: Span, quoted: Sequence[Span]) -> str:
    """The text of a sentence with its quotations blanked."""
    text = span.text
    for part in quoted:
        start, end = max(0, part.start - span.start), max(0, part.end - span.start)
        text = text[:start] + " " * (min(end, len(text)) - start) + text[end:]
    return text


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
