"""The claims of one article: its quantities, ages, results and days, each with its place and who says so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from rashomon.clean.stems import is_little, stem
from rashomon.facts.ages import ages, full_name, meant
from rashomon.facts.lines import Line
from rashomon.facts.manner import Exact, Mark
from rashomon.facts.measures import (
    KINDS_OF_PEOPLE,
    OUTCOME_OF,
    ROLES,
)
from rashomon.facts.numerals import Token
from rashomon.facts.quantities import Quantity, quantities
from rashomon.facts.results import scores
from rashomon.records import Findings, Span
from rashomon.spans import cut, overlap

_MOVED_TO = re.compile(r"\b(?:rose|risen|climbed|grown|grew|increased|fell|fallen|dropped) to $")
_LONG_AGO = re.compile(r"(?:(?:some|about|around|nearly|almost|over|more than) )?\d(?:\d\d|[\d,]{3,}) years", re.IGNORECASE)
"""An age of a thing ("about 600 years ago"), which is a figure and no date."""
REACH = 7
"""Tokens on either side of a value that tell what it is a value of."""


@dataclass(frozen=True, slots=True)
class Claim:
    """One checkable value in one line. `subject` tells what it is a value of (a unit, the holder of an age).

    `near` are the stems of the words about it, `left` and `right` the words right beside it, `after` the first word of
    matter beyond what is counted, `aged` what a nameless age is said of.
    """

    line: int
    span: Span
    slot: str
    subject: tuple[str, ...]
    value: float
    how: Exact
    outcome: str | None
    marks: frozenset[Mark]
    near: frozenset[str]
    left: str
    right: tuple[str, ...]
    after: str | None
    counted: str
    said_by: str | None
    written: str = ""
    state: str = ""
    beside: frozenset[str] = frozenset()
    aged: str = ""


def number_claims(line: Line, findings: Findings) -> list[Claim]:
    """The quantities, ages and results of a line."""
    start = line.sentence.span.start
    told = [t for t in line.times if t.type in ("date", "time") and not _LONG_AGO.match(t.span.text)]
    dated = [(t.span.start - start, t.span.end - start) for t in told]
    taken = [place for place in dated if not _MOVED_TO.search(line.sentence.span.text[max(0, place[0] - 12) : place[0]])]
    out: list[Claim] = []
    aged: set[int] = set()
    for short, first, last, value in ages(line):
        holder = full_name(meant(short, line, first, findings), findings)
        aged |= set(range(first, last + 1))
        if holder is not None:
            claim = claim_at(line, findings, (first, last), "age", tuple(part.lower() for part in holder), value)
            out.append(replace(claim, counted=" ".join(holder), aged=_noun_of_age(line.tokens[last + 1 : last + 8])))
    for first, last, value, written in scores(line.tokens, taken):
        claim = claim_at(line, findings, (first, last), "score", ("score",), value)
        out.append(replace(claim, counted="result", written=written))
        aged |= set(range(first, last + 1))
    out += _alone_or_none(line, findings)
    for q in quantities(line.tokens, taken):
        if q.first not in aged and not broken(line, q.first):
            subject = (q.unit or "",) if q.noun is None else (q.unit or "", q.noun)
            claim = claim_at(line, findings, (q.first, q.last), "quantity", subject, q.value)
            claim = replace(claim, counted=q.counted, state=q.state, written=q.written)
            out.append(_as_people(_in_years(replace(claim, how=q.how, outcome=q.outcome, marks=_told(q, line)))))
    return out


def _noun_of_age(after: Sequence[Token]) -> str:
    """The stem of the noun that "35-year-old deputy" is said of; empty where the age is told in another way."""
    words = [t for t in after if t.text[0].isalnum()]
    return words[2].stem if [t.low for t in words[:2]] == ["year", "old"] and len(words) > 2 else ""


def broken(line: Line, first: int) -> bool:
    """Whether a number that begins its sentence is none: the rest of one that was cut ("5. 9"), or a clock before an entry."""
    if first == 0 and _CLOCK.fullmatch(line.tokens[0].text) and len(line.tokens) > 1 and line.tokens[1].text[0].isupper():
        return True
    before = line.article.text[max(0, line.sentence.span.start - 4) : line.sentence.span.start].rstrip()
    cut = first == 0 and line.tokens[0].text[0].isdigit() and len(line.tokens) > 1 and line.tokens[1].low in _GOES_ON
    return cut and before.endswith(".") and (before[:-1][-1:].isdigit() or before[:-1][-1:] == " ")


_CLOCK = re.compile(r"(?:[01]?\d|2[0-3])\.[0-5]\d")
"""What stands before an entry of a running report: "14.30 The gate opens."."""
COUNTED_STATES = {stem(word): outcome for word, outcome in (("arrests", "arrested"), ("deaths", "dead"), ("injuries", "hurt"))}


def _as_people(claim: Claim) -> Claim:
    """A number of arrests, deaths or injuries as one of the people who came to them."""
    outcome = COUNTED_STATES.get(claim.subject[0])
    return replace(claim, subject=("person",), outcome=outcome, counted="people") if outcome else claim


_GOES_ON = frozenset({"-", "%", "percent", "million", "billion", "bn", "m"})


def _in_years(claim: Claim) -> Claim:
    """A number of months that makes whole or half years, as years; it is shown as it is written."""
    if claim.subject[0] != "month" or claim.value < 12 or claim.value % 6:
        return claim
    return replace(claim, subject=("year", *claim.subject[1:]), value=claim.value / 12, written=f"{claim.value:.0f} months")


_ONE_DEAD = re.compile(
    r"\b(?:a|an|the|one)(?: [\w’'-]{2,20}){0,3}? (\w+)(?: who)? (?:has |had )?(?:died|(?:was|were|been) killed)\b",
    re.IGNORECASE,
)
_ORDINALS = {w: float(n) for n, w in enumerate(["third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"], 3)}
_ANOTHER_ONE = re.compile(
    rf"\b(?:a|an) ({'|'.join(_ORDINALS)}) (?:man|woman|person|victim|suspect|boy|girl|child|worker|patient|resident|student)"
    r"\b[^.;!?]{0,60}?\b(?:has|had|have|was|were|is)(?: also| now| been| since){0,3} "
    r"(died|dead|killed|arrested|detained|injured|hurt)\b",
    re.IGNORECASE,
)
"""One more person that something has come to, told by his number ("a fourth man has been arrested")."""
_ONE_OF_THEM = re.compile(r"\bone of them (?:has |had )?(?:died|(?:was|has been|had been) killed)\b", re.IGNORECASE)
_KILLED_ONE = re.compile(r"\bkill(?:ed|ing) (?:a|an|one)(?: [\w’'-]{2,20}){0,2}? (\w+)", re.IGNORECASE)
_DIED = re.compile(r"\b(?:died|dead|killed|deaths?)\b", re.IGNORECASE)
"""Words that tell of more dead before one of them is told of."""
_NOBODY = re.compile(
    r"\b(?:nobody|no one|none) (?:(?:else|is|was|were|has|have|had|been|known|reported|to) ){0,5}"
    r"(hurt|injured|killed|dead|died|missing|arrested|detained|charged|ill|sick|(?:fallen|fell) ill)\b",
    re.IGNORECASE,
)


def _alone_or_none(line: Line, findings: Findings) -> Iterator[Claim]:
    """One death told without a number ("a night watchman died"), one more by his number, and nobody hurt, ill or dead."""
    text = line.sentence.span.text[:2000]
    dead = (*_ONE_DEAD.finditer(text), *_KILLED_ONE.finditer(text))
    found = [(m, 1.0, "dead") for m in dead if stem(m[1]) in KINDS_OF_PEOPLE or m[1].lower() in ROLES]
    found += [(m, 1.0, "dead") for m in _ONE_OF_THEM.finditer(text) if not _DIED.search(text[: m.start()])]
    found += [(m, _ORDINALS[m[1].lower()], OUTCOME_OF[stem(m[2])]) for m in _ANOTHER_ONE.finditer(text)]
    found += [(m, 0.0, OUTCOME_OF[stem(m[1].split()[-1])]) for m in _NOBODY.finditer(text)]
    for m, value, outcome in found:
        inner = [i for i, t in enumerate(line.tokens) if m.start() <= t.start < m.end()]
        if inner:
            claim = claim_at(line, findings, (inner[0], inner[-1]), "quantity", ("person",), value)
            yield replace(claim, outcome=outcome, counted="people")


def _told(q: Quantity, line: Line) -> frozenset[Mark]:
    return q.marks | {"former"} if line.correction else q.marks


def claim_at(
    line: Line, findings: Findings, place: tuple[int, int], slot: str, subject: tuple[str, ...], value: float
) -> Claim:  # fmt: skip
    """A claim at some tokens of a line, with the words about it."""
    first, last = place
    start, tokens = line.sentence.span.start, line.tokens
    span = cut(line.article, start + tokens[first].start, start + tokens[last].end)
    around = tokens[max(0, first - REACH) : first] + tokens[last + 1 : last + 1 + REACH]
    near = frozenset(t.stem for t in around if t.text[0].isalpha() and not is_little(t.low)) - {*subject}
    return Claim(
        line=line.number,
        span=span,
        slot=slot,
        subject=subject,
        value=value,
        how="exact",
        outcome=None,
        marks=frozenset({"former"}) if line.correction else frozenset(),
        near=near,
        left=tokens[first - 1].low if first else "",
        right=tuple(t.low for t in tokens[last + 1 : last + 3]),
        after=_matter(tokens[last + 2 : last + 8]),
        counted=subject[0],
        said_by=said_by(findings, span) or _put_by(line, span),
        beside=frozenset(t.stem for t in around),
    )


def _matter(tokens: Sequence[Token]) -> str | None:
    """The first stem of matter among some tokens, up to the end of the sentence."""
    for token in tokens:
        if token.text in ".;!?":
            return None
        if token.text[0].isalpha() and not is_little(token.low):
            return token.stem
    return None


_PUT = re.compile(
    r"(?:(?:But|And|However,|Yet) )?((?:(?:The|A|An|His|Her|Its|Their) )?\w[\w’'-]*(?: \w[\w’'-]*){0,4}?),? "
    r"(?:(?:has|have|had) )?(?:put|puts|estimated|estimates?|disputes?|disputed|denies|denied|rejects|rejected|counted) "
)
"""Who gives a figure at the head of a sentence without a word of telling ("Police put the crowd at 4,500")."""


def _put_by(line: Line, span: Span) -> str | None:
    """Who puts a figure at what it is in the sentence that begins with him."""
    m = _PUT.match(line.sentence.span.text[:300])
    return m[1] if m and line.sentence.span.start + m.end() <= span.start and m[1].lower() not in _NOBODY_TOLD else None


_NOBODY_TOLD = frozenset({"it", "that", "this", "which", "reports", "earlier reports", "earlier report"})


_RELATIVE = re.compile(r"(?:^|\W)(?:who|whose|which|where|whom)\W", re.IGNORECASE)
_MAIN = re.compile(r"[,;:]|\bthat\b", re.IGNORECASE)


def _in_aside(text: str, start: int, end: int) -> bool:
    """Whether a number of a report stands in a relative or an appositive clause ("where six people died", "Dahl, 49,")."""
    before = text[max(0, start - 120) : start]
    told = list(_RELATIVE.finditer(before))
    relative = bool(told) and not _MAIN.search(before[told[-1].end() :])
    return relative or (before.rstrip().endswith(",") and text[end : end + 1] == ",")


def said_by(findings: Findings, span: Span) -> str | None:
    """Who says the words of a span, when the article attributes them."""
    for quote in findings.quotes:
        holds = next((part for part in quote.content if overlap(span, part)), None)
        if quote.speaker and quote.class_ in ("speech", "shown") and not quote.negated and holds is not None:
            if quote.kind == "indirect" and _in_aside(holds.text, span.start - holds.start, span.end - holds.start):
                return None
            who = quote.speaker.name or (quote.speaker.span.text if quote.speaker.span else None)
            return who if who and who.lower() not in _NOBODY_TOLD else None
    return None
