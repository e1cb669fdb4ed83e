"""The claims of one article: its quantities, ages, days, names and roles, each with its place and who says so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from rashomon.clean.stems import is_little, stem
from rashomon.facts.measures import KINDS_OF_PEOPLE, MONTHS, NUMBER_WORDS, OUTCOME_OF, ROLES, UNITS
from rashomon.facts.numerals import Token, number_at, tokens_of, values_in
from rashomon.facts.quantities import Exact, Mark, Quantity, quantities, scores
from rashomon.records import Article, Findings, Sentence, Span, TimeMention
from rashomon.spans import cut, inside, overlap

CORRECTION = re.compile(
    r"\b(?:correction|corrected|earlier version|previous version|we (?:gave|reported|said|wrote|stated)|erroneously|"
    r"incorrectly|an? (?:earlier|previous|original) (?:report|story|article|count|figure|tally)|clarification|"
    r"as (?:first|earlier|previously|originally) (?:reported|said|thought|stated)|(?:correcting|revising) an? |we called)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence of the story: its article, its words, and what the finders found inside it."""

    article: Article
    number: int
    sentence: Sentence
    tokens: tuple[Token, ...]
    stems: frozenset[str]
    times: tuple[TimeMention, ...]
    names: frozenset[str]
    correction: bool
    values: frozenset[float]
    own: frozenset[str]
    people: tuple[tuple[int, int], ...]

    @property
    def capitals(self) -> frozenset[str]:
        """The capitalised words inside the line: what it names."""
        return frozenset(t.low for t in self.tokens[1:] if t.text[0].isupper() and not is_little(t.low))

    @property
    def capitals_stems(self) -> frozenset[str]:
        """The stems of the words the line writes with a capital inside a sentence."""
        return frozenset(t.stem for t in self.tokens[1:] if t.text[0].isupper())

    def spans_of(self, word: str) -> list[Span]:
        """The first place of a stem in the line."""
        start = self.sentence.span.start
        found = (cut(self.article, start + t.start, start + t.end) for t in self.tokens if t.stem == word)
        return [span for span, _ in zip(found, range(1), strict=False)]


@dataclass(frozen=True, slots=True)
class Claim:
    """One checkable value in one line. `subject` tells what it is a value of (a unit, the holder of an age)."""

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
    counted: str
    said_by: str | None
    written: str = ""


def lines_of(findings: Sequence[Findings], *, most: int = 60) -> list[Line]:
    """The body sentences of every article in order, at most `most` of each."""
    out: list[Line] = []
    known: dict[str, tuple[str, str]] = {}
    for f in findings:
        mine = [s for s in f.sentences if s.body][:most]
        quoted = [p for q in f.quotes if q.kind != "indirect" for p in q.content]
        for sentence in mine:
            tokens = tuple(tokens_of(sentence.span.text[:2000], known))
            out.append(
                Line(
                    article=f.article,
                    number=len(out),
                    sentence=sentence,
                    tokens=tokens,
                    stems=frozenset(t.stem for t in tokens if t.text[0].isalpha() and not is_little(t.low)),
                    times=tuple(t for t in f.times if inside(t.span, sentence.span)),
                    names=frozenset(n.name for n in f.names if any(inside(s, sentence.span) for s in n.spans)),
                    correction=bool(CORRECTION.search(sentence.span.text)),
                    values=frozenset(values_in(tokens)),
                    own=_own(sentence, tokens, quoted),
                    people=_people(f, sentence),
                )
            )
    return out


def _people(f: Findings, sentence: Sentence) -> tuple[tuple[int, int], ...]:
    """The places of people's names in a sentence, counted from its start."""
    start = sentence.span.start
    spans = [s for n in f.names if n.kind == "person" for s in n.spans if inside(s, sentence.span)]
    return tuple(sorted((s.start - start, s.end - start) for s in spans))


def _own(sentence: Sentence, tokens: Sequence[Token], quoted: Sequence[Span]) -> frozenset[str]:
    """The words of matter that a sentence says itself, outside its quotations; none where it mostly quotes."""
    start = sentence.span.start
    spoken = [(p.start - start, p.end - start) for p in quoted if overlap(p, sentence.span)]
    own = [t for t in tokens if t.text[0].isalpha() and not any(a <= t.start < b for a, b in spoken)]
    return frozenset(t.stem for t in own if not is_little(t.low)) if 2 * len(own) > len(tokens) * 0.8 else frozenset()


def words_about(line: Line, span: Span, reach: int) -> frozenset[str]:
    """The words of matter within `reach` tokens of a place in a line, ages apart."""
    start = line.sentence.span.start
    inner = [i for i, t in enumerate(line.tokens) if span.start <= start + t.start < span.end]
    if not inner:
        return frozenset()
    around = (*line.tokens[max(0, inner[0] - reach) : inner[0]], *line.tokens[inner[-1] + 1 : inner[-1] + 1 + reach])
    return frozenset(t.stem for t in around if t.stem not in ("year", "old")) & line.stems


def number_claims(line: Line, findings: Findings) -> list[Claim]:
    """The quantities and ages of a line."""
    start = line.sentence.span.start
    taken = [(t.span.start - start, t.span.end - start) for t in line.times if t.type in ("date", "time")]
    out: list[Claim] = []
    ages = list(_ages(line))
    for short, first, last, value in ages:
        holder = full_name(short, findings)
        if holder is None:
            continue
        out.append(_claim(line, findings, first, last, "age", holder, value))
    out += [
        replace(_claim(line, findings, first, last, "score", ("",), value), counted="result", written=written)
        for first, last, value, written in scores(line.tokens, taken)
    ]
    scored = {n for c in out if c.slot == "score" for n in _inside(line, c.span)}
    out += _alone_or_none(line, findings)
    aged = {n for _, first, last, _ in ages for n in range(first, last + 1)} | scored
    for q in quantities(line.tokens, taken):
        if q.first in aged:
            continue
        subject = (q.unit or "",) if q.noun is None else (q.unit or "", q.noun)
        claim = _claim(line, findings, q.first, q.last, "quantity", subject, q.value)
        out.append(replace(claim, how=q.how, outcome=q.outcome, marks=_told(q, line), counted=q.counted))
    return out


_ONE_DEAD = re.compile(
    r"\b(?:a|an|the|one)(?: [\w’'-]{2,20}){0,3}? (\w+)(?: who)? (?:has |had )?(?:died|(?:was|were|been) killed)\b",
    re.IGNORECASE,
)
_NOBODY = re.compile(
    r"\b(?:nobody|no one|none) (?:(?:else|is|was|were|has|have|had|been|known|reported|to) ){0,5}"
    r"(hurt|injured|killed|dead|died|missing|ill|sick|(?:fallen|fell) ill)\b",
    re.IGNORECASE,
)


def _alone_or_none(line: Line, findings: Findings) -> Iterator[Claim]:
    """One death told without a number ("a night watchman died"), and nobody hurt, ill or dead."""
    text = line.sentence.span.text[:2000]
    found = [(m, 1.0, "dead") for m in _ONE_DEAD.finditer(text) if stem(m[1]) in KINDS_OF_PEOPLE or m[1].lower() in ROLES]
    found += [(m, 0.0, OUTCOME_OF[stem(m[1].split()[-1])]) for m in _NOBODY.finditer(text)]
    for m, value, outcome in found:
        inner = [i for i, t in enumerate(line.tokens) if m.start() <= t.start < m.end()]
        if inner:
            claim = _claim(line, findings, inner[0], inner[-1], "quantity", ("person",), value)
            yield replace(claim, outcome=outcome, counted="people")


def _inside(line: Line, span: Span) -> list[int]:
    """The tokens of a line that a span holds."""
    start = line.sentence.span.start
    return [i for i, t in enumerate(line.tokens) if span.start <= start + t.start < span.end]


def _told(q: Quantity, line: Line) -> frozenset[Mark]:
    return q.marks | {"former"} if line.correction else q.marks


def _claim(line: Line, findings: Findings, first: int, last: int, slot: str, subject: tuple[str, ...], value: float) -> Claim:
    start = line.sentence.span.start
    span = cut(line.article, start + line.tokens[first].start, start + line.tokens[last].end)
    around = line.tokens[max(0, first - 7) : first] + line.tokens[last + 1 : last + 8]
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
        left=line.tokens[first - 1].low if first else "",
        counted=subject[0],
        said_by=said_by(findings, span),
    )


def said_by(findings: Findings, span: Span) -> str | None:
    """Who says the words of a span, when the article attributes them."""
    for quote in findings.quotes:
        if quote.speaker and any(overlap(span, part) for part in quote.content):
            return quote.speaker.name or (quote.speaker.span.text if quote.speaker.span else None)
    return None


def full_name(short: tuple[str, ...], findings: Findings) -> tuple[str, ...] | None:
    """The holder of an age by the fullest name of the article; None where two people go by the short one."""
    if len(short) > 1 or short[0].startswith(("~", "?")):
        return short
    full = {tuple(n.name.lower().split()) for n in findings.names if n.kind == "person" and short[0] in n.name.lower().split()}
    return short if not full else full.pop() if len(full) == 1 else None


def _ages(line: Line) -> Iterator[tuple[tuple[str, ...], int, int, float]]:
    """Ages in a line: whose, first and last token of the number, years."""
    tokens = line.tokens
    for i, token in enumerate(tokens):
        value, last = _years(tokens, i)
        if value is None:
            continue
        after = [t.low for t in tokens[last + 1 : last + 6]]
        if after[:4] in (["-", "year", "-", "old"], ["-", "years", "-", "old"]) or after[:2] == ["year", "old"]:
            holder = _held(tokens, last + (5 if after[0] == "-" else 3))
            if holder:
                yield holder, i, last, value
        elif token.text.isdigit() and _appended(tokens, i, last):
            name = tuple(t.low for t in _name_before(tokens, i - 1))
            if name:
                yield name, i, last, value
        elif whose := _aged(line, i, last):
            yield whose, i, last, value


def _aged(line: Line, i: int, last: int) -> tuple[str, ...] | None:
    """Whose age a number is after "aged" or at the end of what is said of one person."""
    tokens = line.tokens
    near = tuple(t.low for t in _name_before(tokens, i - 2)) if i > 1 and tokens[i - 1].low == "aged" else ()
    return near or (_first_person(line, i) if _predicate(tokens, i, last) else None)


def _predicate(tokens: Sequence[Token], i: int, last: int) -> bool:
    """Whether a number ends "… was sixty-one." or "… died aged 88." as the age of the one the sentence is about."""
    ends = last + 1 >= len(tokens) or tokens[last + 1].text in (".", ",", ";")
    if i < 2 or not ends or not (_years(tokens, i)[0] or 0) >= 10:
        return False
    return tokens[i - 1].low in ("was", "is", "turned", "aged") or [t.low for t in tokens[i - 3 : i]] == ["the", "age", "of"]


def _first_person(line: Line, i: int) -> tuple[str, ...] | None:
    """The only person that a line names before a token."""
    named = [line.sentence.span.text[a:b] for a, b in line.people if b <= line.tokens[i].start]
    return tuple(named[0].lower().split()) if len(named) == 1 and named[0][0].isupper() else None


def _years(tokens: Sequence[Token], i: int) -> tuple[float | None, int]:
    if not (tokens[i].text[0].isdigit() or tokens[i].low in NUMBER_WORDS):
        return None, i
    got = number_at(tokens, i)
    if tokens[i].text.isdigit() and got is None and len(tokens[i].text) <= 3:
        got = (i, float(tokens[i].text), None)
    if got is None or got[2] is not None or not 0 < got[1] < 120 or got[1] != int(got[1]):
        return None, i
    return got[1], got[0]


def _held(tokens: Sequence[Token], at: int) -> tuple[str, ...] | None:
    """Whose "…-year-old" it is: the name that follows, else the noun."""
    noun: str | None = None
    for i in range(at, min(at + 5, len(tokens))):
        token = tokens[i]
        if not token.text[0].isalpha():
            break
        if token.text.isupper():
            break
        if token.low.endswith(("'s", "s'")):
            break
        if token.text[0].isupper():
            name = [token.low]
            while i + 1 < len(tokens) and tokens[i + 1].text[0].isupper():
                i += 1
                name.append(tokens[i].low)
            return tuple(name)
        if is_little(token.low):
            break
        if noun is None or token.stem in KINDS_OF_PEOPLE:
            noun = token.stem
    return (f"~{noun}",) if noun in KINDS_OF_PEOPLE else ("?",) if noun is None or at >= len(tokens) else None


def _appended(tokens: Sequence[Token], i: int, last: int) -> bool:
    """Whether a number stands as an age after a name: "Ada Brook, 61," or "Ada Brook (61)"."""
    if i < 2 or tokens[i - 1].text not in (",", "("):
        return False
    after = tokens[last + 1] if last + 1 < len(tokens) else None
    return (
        after is None
        or after.text in (",", ".", ")", ";")
        or after.low in ("and", "who", "was", "is", "of", "from", "has", "told", "said")
    )


def _name_before(tokens: Sequence[Token], at: int) -> list[Token]:
    """The capitalised words that end right before a token."""
    out: list[Token] = []
    i = at - 1 if tokens[at].text in (",", "(") else at
    while (
        i >= 0 and tokens[i].text[0].isalpha() and tokens[i].text[0].isupper() and tokens[i].low not in UNITS and len(out) < 4
    ):
        out.insert(0, tokens[i])
        i -= 1
    return [t for t in out if t.low not in MONTHS]
