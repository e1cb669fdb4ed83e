"""The claims of one article: its quantities, ages, results and days, each with its place and who says so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from rashomon.clean.stems import is_little, stem
from rashomon.facts.ages import ages, full_name, meant
from rashomon.facts.lines import Line
from rashomon.facts.manner import Exact, Mark
from rashomon.facts.measures import (
    CURRENCIES,
    DAYS_OF_WEEK,
    KINDS_OF_PEOPLE,
    MONTHS,
    MULTIPLIERS,
    NUMBER_WORDS,
    OUTCOME_OF,
    ROLES,
)
from rashomon.facts.numerals import Token
from rashomon.facts.quantities import Quantity, quantities, scores
from rashomon.records import Findings, Span, TimeMention
from rashomon.spans import cut, inside, overlap

PRINTED = re.compile(
    r"\b(?:published|posted|updated|www|https?|html?|(?:com|org|net|co|edu|gov|uk|nz|au|tv|nl) /|tweet-)|/ ?(?:19|20)\d\d ?/",
    re.IGNORECASE,
)
_MOVED_TO = re.compile(r"\b(?:rose|risen|climbed|grown|grew|increased|fell|fallen|dropped) to $")
REACH = 7
"""Tokens on either side of a value that tell what it is a value of."""


@dataclass(frozen=True, slots=True)
class Claim:
    """One checkable value in one line. `subject` tells what it is a value of (a unit, the holder of an age).

    `near` are the stems of the words about it, `left` and `right` the words right beside it, `after` the first word of
    matter beyond what is counted.
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


def number_claims(line: Line, findings: Findings) -> list[Claim]:
    """The quantities, ages and results of a line."""
    start = line.sentence.span.start
    dated = [(t.span.start - start, t.span.end - start) for t in line.times if t.type in ("date", "time")]
    taken = [place for place in dated if not _MOVED_TO.search(line.sentence.span.text[max(0, place[0] - 12) : place[0]])]
    out: list[Claim] = []
    aged: set[int] = set()
    for short, first, last, value in ages(line):
        holder = full_name(meant(short, line, first, findings), findings)
        aged |= set(range(first, last + 1))
        if holder is not None:
            claim = _claim(line, findings, (first, last), "age", tuple(part.lower() for part in holder), value)
            out.append(replace(claim, counted=" ".join(holder)))
    for first, last, value, written in scores(line.tokens, taken):
        claim = _claim(line, findings, (first, last), "score", ("",), value)
        out.append(replace(claim, counted="result", written=written))
        aged |= set(range(first, last + 1))
    out += _alone_or_none(line, findings)
    for q in quantities(line.tokens, taken):
        if q.first not in aged and not _broken(line, q.first):
            subject = (q.unit or "",) if q.noun is None else (q.unit or "", q.noun)
            claim = _claim(line, findings, (q.first, q.last), "quantity", subject, q.value)
            claim = replace(claim, counted=q.counted, state=q.state, written=q.written)
            out.append(_as_people(_in_years(replace(claim, how=q.how, outcome=q.outcome, marks=_told(q, line)))))
    return out


def _broken(line: Line, first: int) -> bool:
    """Whether a number begins its sentence right after a figure and a point: the rest of a number that was cut ("5. 9")."""
    before = line.article.text[max(0, line.sentence.span.start - 4) : line.sentence.span.start].rstrip()
    cut = first == 0 and line.tokens[0].text[0].isdigit() and len(line.tokens) > 1 and line.tokens[1].low in _GOES_ON
    return cut and before.endswith(".") and (before[:-1][-1:].isdigit() or before[:-1][-1:] == " ")


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


def day_claims(line: Line, findings: Findings) -> list[Claim]:
    """The days, months and years that a line names by themselves; none in a line that tells when it was printed."""
    if PRINTED.search(line.sentence.span.text[:400]):
        return []
    out = []
    for time in line.times:
        grain, value = _named(time, line.article.text)
        inner = [i for i, t in enumerate(line.tokens) if inside_of(time.span, line, t)]
        if grain and inner:
            claim = _claim(line, findings, (inner[0], inner[-1]), "date", (grain,), value)
            near = claim.near if claim.right[:1] not in EARLIER else claim.near & _before(line, inner[0])
            out.append(replace(claim, near=near, written=_shown(time, grain), counted=_day_key(time, grain, value)))
    return out


EARLIER = (("after",), ("following",), ("since",))


def _before(line: Line, first: int) -> frozenset[str]:
    """The stems of the words before a token: all that a day is told of where "after" follows it."""
    return frozenset(t.stem for t in line.tokens[max(0, first - REACH) : first])


def inside_of(span: Span, line: Line, token: Token) -> bool:
    """Whether a token of a line stands in a span."""
    return span.start <= line.sentence.span.start + token.start < span.end


_SEASON = re.compile(r" ?[-–/] ?\d\d")


def _named(time: TimeMention, text: str) -> tuple[str, float]:
    """Whether a time names a day, a month or a year, and which; empty where it names none by itself."""
    words = [w.strip(".,").lower() for w in time.span.text.split()]
    if not time.from_ and time.type in ("date", "time"):
        return _unplaced(time)
    if time.check != "ok" or time.type not in ("date", "time") or not (time.from_ and time.until):
        return "", 0.0
    months = any(w in MONTHS for w in words)
    if time.from_[:10] == time.until[:10]:
        numbered = months and any(w.rstrip("thsndr").isdigit() and len(w.rstrip("thsndr")) <= 2 for w in words)
        said = "day" if numbered else "weekday" if any(w in DAYS_OF_WEEK for w in words) else ""
        return said, float(date.fromisoformat(time.from_[:10]).toordinal())
    if time.grain == "month" and months:
        return "month", int(time.from_[:4]) * 12.0 + int(time.from_[5:7])
    if (
        time.grain == "year"
        and not _SEASON.match(text, time.span.end)
        and re.fullmatch(r"(?:1[89]|20)\d\d", time.span.text[-4:])
    ):
        return "year", float(time.from_[:4])
    return "", 0.0


_UNPLACED = re.compile(r"XXXX-(?:WXX-([1-7])|(\d\d)-(\d\d))(?:T\w{2})?")


def _unplaced(time: TimeMention) -> tuple[str, float]:
    """A weekday, or a day of a month, in an article that does not tell of which week or year it is."""
    m = _UNPLACED.fullmatch(time.value or "")
    if m is None or time.check == "impossible":
        return "", 0.0
    return ("weekday", float(m[1])) if m[1] else ("day", 31.0 * int(m[2]) + int(m[3]))


def _day_key(time: TimeMention, grain: str, value: float) -> str:
    """What two mentions of one day or month share even where only one of them has a year."""
    if grain == "weekday":
        return _shown(time, grain).lower()[:3]
    if grain == "month":
        return f"month {int(value - 1) % 12 + 1}"
    if grain != "day":
        return f"{grain} {value}"
    return time.from_[5:10] if time.from_ else f"{int(value - 1) // 31:02}-{int(value - 1) % 31 + 1:02}"


def _shown(time: TimeMention, grain: str) -> str:
    """A day by its date, or by its weekday where only that is said; a month or year by its number."""
    day = (time.from_ or "")[:10]
    if grain == "weekday":
        return next(w.strip(".,") for w in time.span.text.split() if w.strip(".,").lower() in DAYS_OF_WEEK)
    if not day:
        return time.span.text
    return day if grain == "day" else day[:7] if grain == "month" else day[:4]


def bare_claims(line: Line, findings: Findings, told: Sequence[Claim]) -> Iterator[Claim]:
    """The figures and number words of a line that are counts of nothing that could be told: "page 20", "9-3", "25-40%"."""
    start = line.sentence.span.start
    taken = [(c.span.start, c.span.end) for c in told]
    taken += [(t.span.start, t.span.end) for t in line.times if t.type in ("date", "time")]
    taken += [(s.start, s.end) for n in findings.names for s in n.spans if inside(s, line.sentence.span)]
    for i, token in enumerate(line.tokens if not _ADDRESS.search(line.sentence.span.text) else ()):
        value = NUMBER_WORDS.get(token.low) if token.text[0].isalpha() else _figure(line.tokens, i)
        if value is None or value == 1 or _broken(line, i) or any(a <= start + token.start < b for a, b in taken):
            continue
        yield replace(_claim(line, findings, (i, i), "quantity", ("",), float(value)), counted="number", written=token.text)


_ADDRESS = re.compile(r"https?\b|\bwww\b|\.html|/ ?20\d\d", re.IGNORECASE)
_FIGURE = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,6}(?:\.\d+)?")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")


def _figure(tokens: Sequence[Token], i: int) -> float | None:
    """The value of a token that is a figure; None for years, and for parts of names, addresses, clock times and so on."""
    text = tokens[i].text
    marks = {t.text for t in (*tokens[max(0, i - 1) : i], *tokens[i + 1 : i + 2])}
    row = any(t.text[0].isdigit() for t in (*tokens[max(0, i - 1) : i], *tokens[i + 1 : i + 2]))
    parted = i > 1 and tokens[i - 1].text in ".," and tokens[i - 2].text[0].isdigit()
    if not _FIGURE.fullmatch(text) or _YEAR.fullmatch(text) or {"/", ":"} & marks or row or parted or text[0] == "0":
        return None
    measured = tokens[i + 1].low if i + 1 < len(tokens) else ""
    named = i > 0 and (
        tokens[i - 1].low in CURRENCIES or (tokens[i - 1].text[0].isupper() and not is_little(tokens[i - 1].low))
    )
    return None if named or measured in MULTIPLIERS else float(text.replace(",", ""))


_ONE_DEAD = re.compile(
    r"\b(?:a|an|the|one)(?: [\w’'-]{2,20}){0,3}? (\w+)(?: who)? (?:has |had )?(?:died|(?:was|were|been) killed)\b",
    re.IGNORECASE,
)
_KILLED_ONE = re.compile(r"\bkill(?:ed|ing) (?:a|an|one)(?: [\w’'-]{2,20}){0,2}? (\w+)", re.IGNORECASE)
_NOBODY = re.compile(
    r"\b(?:nobody|no one|none) (?:(?:else|is|was|were|has|have|had|been|known|reported|to) ){0,5}"
    r"(hurt|injured|killed|dead|died|missing|ill|sick|(?:fallen|fell) ill)\b",
    re.IGNORECASE,
)


def _alone_or_none(line: Line, findings: Findings) -> Iterator[Claim]:
    """One death told without a number ("a night watchman died"), and nobody hurt, ill or dead."""
    text = line.sentence.span.text[:2000]
    dead = (*_ONE_DEAD.finditer(text), *_KILLED_ONE.finditer(text))
    found = [(m, 1.0, "dead") for m in dead if stem(m[1]) in KINDS_OF_PEOPLE or m[1].lower() in ROLES]
    found += [(m, 0.0, OUTCOME_OF[stem(m[1].split()[-1])]) for m in _NOBODY.finditer(text)]
    for m, value, outcome in found:
        inner = [i for i, t in enumerate(line.tokens) if m.start() <= t.start < m.end()]
        if inner:
            claim = _claim(line, findings, (inner[0], inner[-1]), "quantity", ("person",), value)
            yield replace(claim, outcome=outcome, counted="people")


def _told(q: Quantity, line: Line) -> frozenset[Mark]:
    return q.marks | {"former"} if line.correction else q.marks


def _claim(
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
