"""What an article tells as wrong: words of an earlier version, figures reported in error, or denied for the right ones."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from rashomon.facts.claims import Claim
from rashomon.facts.lines import Line
from rashomon.facts.match import BOUNDS
from rashomon.facts.measures import NUMBER_WORDS
from rashomon.facts.places import bare
from rashomon.facts.states import Group, Story, make_fact
from rashomon.records import Fact, FactReading, Span

_PAPER = "(?:article|story|report|piece|post|page|column|interview|review|caption|headline|graphic|map|chart|alert|bulletin)s?"
_SAID = "(?:said|stated|reported|gave|given|put|wrote|written|claimed|quoted|listed|printed|published)"
_SLIP = "(?:wrongly|incorrectly|mistakenly|erroneously|inaccurately|in error|by mistake)"
_BEFORE = "(?:first|earlier|previously|originally|initially|at first)"
_TOLD_DE = r"(?:berichte\w*|gemelde\w*|melde\w*|geschrieben|schrieb\w*|angegeben|genannt|hieß|stand|die Rede|behauptet)"
_SLIP_DE = r"(?:irrtümlich(?:erweise)?|fälschlich(?:erweise)?|versehentlich)"
_WRONG = re.compile(
    rf"\b(?:an?|our|the|in) (?:earlier|previous|original|initial|first) (?:version|edition)s?"
    rf"(?: of (?:this|our|the) {_PAPER})?,?(?= (?!of\b))"
    rf"|\b(?:earlier|previous|original|initial|first) {_PAPER} (?:of this|on this|about this)\b"
    rf"|\b{_SLIP},? (?:\w+ )?{_SAID}\b|\b{_SAID} {_SLIP}\b|\b(?:misstated|misreported|overstated|understated)\b"
    rf"|\b(?:frühere|vorherige|vorige|erste|ursprüngliche)[nrs]? (?:Version|Fassung|Ausgabe)\b",
    re.IGNORECASE,
)
"""Words after which a sentence tells what is wrong."""
_WAS = re.compile(
    rf"\b(?:we|it|they) (?:had )?(?:also )?(?:{_BEFORE} )?{_SAID}\b"
    rf"|\b(?:an?|our|the|this|that) (?:\w+ )?{_PAPER}\b.{{0,200}}?\b{_SAID}\b"
    r"|\bersten? (?:Meldungen|Berichten?|Angaben)\b",
    re.IGNORECASE,
)
"""Words after which a sentence tells what was told once; it is wrong only where it is said what is right."""
_ONCE = re.compile(
    rf"\b(?:earlier|first|initial|previous) (?:reports|counts|figures|tallies|estimates) (?:had )?(?:{_SAID}|spoke|spoken)\b"
    rf"|\bhad (?:{_BEFORE} )?(?:been )?(?:put|given|spoken of|estimated|counted)\b|\b{_BEFORE} {_SAID}\b"
    r"|\b(?:zunächst|ursprünglich|anfangs|zuerst) (?:war von|hieß|gemeldet|berichtet)",
    re.IGNORECASE,
)
"""Words after which a sentence tells what was thought once; it is wrong where another figure is set against it."""
_TURN = re.compile(
    r";|\bbut\b|\bin fact\b|\bactually\b|\bshould (?:have|be|read)\b|\bthe (?:correct|right|actual|true|real)\b|\bwhereas\b"
    r"|\bwhen (?:in fact|it|there|they|the)\b|\binstead of\b|\brather than\b|, (?:and )?not\b| [–—] "
    r"|\btatsächlich\b|\bin Wahrheit\b|\brichtig\b|\bkorrekt\b|\bvielmehr\b|\bsondern\b|\baber\b|\bdoch\b",
    re.IGNORECASE,
)
_SURE = re.compile(
    r"\bin fact\b|\bactually\b|\bshould (?:have|be|read)\b|\bthe (?:correct|right|actual|true|real)\b"
    r"|\btatsächlich\b|\bin Wahrheit\b|\brichtig\b|\bkorrekt\b|\bvielmehr\b",
    re.IGNORECASE,
)
_FIGURE = rf"[£$€]?\d|(?:{'|'.join(map(re.escape, sorted(NUMBER_WORDS)))})\b"
_COUNTED = re.compile(rf"(?<!\w)(?:{_FIGURE})", re.IGNORECASE)
_RIGHT = re.compile(
    r"(?:in fact|actually|tatsächlich|richtig|korrekt|vielmehr|in Wahrheit)\b"
    r"|(?:the|that|this|our)(?: (?:correct|right|actual|true|real))? (?:figure|number|total|count|amount|sum|toll)\w*"
    rf" (?:(?:is|was|were|are) (?:{_FIGURE})|should\b)"
    r"|the (?:correct|right|actual|true|real)\b|it (?:is|was) (?:in fact|actually)\b"
    rf"|(?:it|they|there|he|she) (?:is|was|has|have|had|are|were) (?:{_FIGURE})"
    r"|(?:that|this|it) (?:is|was) (?:wrong|incorrect|an error|a mistake)\b|it should\b"
    r"|there (?:are|were) (?:in fact|actually)\b"
    r"|(?:die|der) (?:richtige|korrekte|tatsächliche)\b|das (?:war|ist) falsch\b"
    r"|es (?:waren|sind|war|ist) (?:tatsächlich|aber)\b",
    re.IGNORECASE,
)
"""How a sentence begins that puts right what the one before it told."""
_ERRED = re.compile(
    r"\b(?:figure|number|count|total|toll|estimate)s? of (?P<said>[^.;:]{1,100}?) "
    r"(?:was|were|is|are|had been) (?:wrong|incorrect|mistaken|inaccurate|an error|a mistake|too (?:high|low))\b"
    r"|\b(?:die|der) (?:Zahl|Angabe) (?:von )?(?P<sagt>[^.;:]{1,100}?) (?:war|ist|sei) (?:falsch|unrichtig|ein Fehler)\b",
    re.IGNORECASE,
)
_NOT = re.compile(
    r"(?:\bnot|\bnicht) (?:(?:the|in|on|by|für|die) )?"
    r"(?:(?:at least|more than|about|around|some|nearly|mindestens|rund|etwa) )?"
    r"(?=[\w£$€])",
    re.IGNORECASE,
)
_FOR = re.compile(r"\b(?:instead of|rather than|from|statt|anstatt) (?:the |der |die )?(?:at least |about )?", re.IGNORECASE)
_AS_TOLD = re.compile(
    rf"^[^.;]{{1,60}}?\b(?:as|wie) (?:(?:was|were|had|has|have|been|we|it|he|she|they|hier|wir) ){{0,3}}"
    rf"(?:(?:{_BEFORE}|{_SLIP}|zunächst|ursprünglich|zuvor|{_SLIP_DE}) )?"
    rf"(?:{_SAID}|announced|feared|thought|believed|an (?:earlier|original)|our|"
    rf"in|von|gestern|{_TOLD_DE})\b",
    re.IGNORECASE,
)
_COLUMN = re.compile(
    r"\s*\W{0,3}(?:corrections?(?: (?:and|&) clarifications?)?|clarifications?|berichtigung(?:en)?|korrektur(?:en)?)\b",
    re.IGNORECASE,
)
_GERMAN = re.compile(rf"\b{_SLIP_DE}\b", re.IGNORECASE)
_TELLING = re.compile(rf"\b{_TOLD_DE}\b", re.IGNORECASE)
_CORRECTS = re.compile(r"\b(?:correct(?:s|ed|ing|ion)|amended|clarif\w+|korrigiert|berichtigt|geändert)\b", re.IGNORECASE)
SHORT = 16
"""Tokens of a sentence that may give the right figure right after the wrong one."""
STEM = 5
"""Letters that two forms of one noun begin with."""


@dataclass(frozen=True)
class Withdrawn:
    """The parts of a story's articles that tell what is wrong, by article; and the places where such a figure begins."""

    parts: dict[str, list[tuple[int, int]]]
    starts: set[tuple[str, int]]

    def has(self, span: Span) -> bool:
        """Whether a span of a text stands in what is told as wrong."""
        if span.field != "text":
            return False
        within = any(a <= span.start < b for a, b in self.parts.get(span.article, ()))
        return within or (span.article, span.start) in self.starts


def withdrawn(lines: Sequence[Line]) -> Withdrawn:
    """What the lines of a story tell as wrong."""
    out = Withdrawn({}, set())
    columns = {line.article.id: False for line in lines}
    for article in {line.article.id: line.article for line in lines}.values():
        columns[article.id] = bool(_COLUMN.match(article.text) or _COLUMN.match(article.title or ""))
    for line in lines:
        start, text = line.sentence.span.start, line.sentence.span.text[:2000]
        told = bool(line.number) and lines[line.number - 1].article.id == line.article.id and lines[line.number - 1].correction
        after = lines[line.number + 1] if line.number + 1 < len(lines) else None
        righted = after is not None and after.article.id == line.article.id and bool(_RIGHT.match(after.sentence.span.text))
        parts = list(_parts(text, righted, columns[line.article.id]))
        if parts:
            out.parts.setdefault(line.article.id, []).extend((start + a, start + b) for a, b in parts)
        out.starts.update((line.article.id, start + at) for at in _denied(text, parted=bool(parts), after=told))
    return out


def _parts(text: str, righted: bool, column: bool) -> Iterator[tuple[int, int]]:
    """The parts of a sentence that tell what is wrong; `righted`: the next sentence puts it right."""
    for m in _ERRED.finditer(text):
        yield m.span("said") if m["said"] else m.span("sagt")
    slip = _GERMAN.search(text)
    if slip and _TELLING.search(text):
        turn = _TURN.search(text)
        yield 0, turn.start() if turn else len(text)
        return
    wrong = _WRONG.search(text)
    once = _ONCE.search(text)
    told = wrong or once or _WAS.search(text)
    if told is None:
        return
    turn = _TURN.search(text, told.end())
    against = turn is not None and (_SURE.search(text, told.end()) or (once and _COUNTED.search(text, turn.end())))
    if wrong or against or righted or column:
        yield told.end(), turn.start() if turn else len(text)


def _denied(text: str, *, parted: bool, after: bool) -> Iterator[int]:
    """The places in a sentence where a figure may begin that is denied for another ("not 30, as we reported").

    `parted`: the sentence tells what is wrong; `after`: the sentence before it corrects.
    """
    corrects = _CORRECTS.search(text) is not None
    for m in _NOT.finditer(text):
        if parted or after or corrects or _AS_TOLD.match(text[m.end() : m.end() + 120]):
            yield m.end()
    if corrects and not parted:
        yield from (m.end() for m in _FOR.finditer(text))


def marked(claims: Sequence[Claim], lines: Sequence[Line], wrong: Withdrawn) -> tuple[list[Claim], list[tuple[int, int]]]:
    """The claims, those told as wrong as given up and no others of their lines; and each with the one that is right.

    Of the two, one that counts nothing itself counts what the other does ("The figure is 42").
    """
    out = [replace(c, marks=c.marks | {"former"}) if wrong.has(c.span) else c for c in claims]
    links = []
    by_line: dict[int, list[int]] = {}
    for i, claim in enumerate(out):
        by_line.setdefault(claim.line, []).append(i)
    for number, inner in by_line.items():
        given_up = [i for i in inner if wrong.has(out[i].span) and out[i].slot == "quantity"]
        others = [i for i in inner if not wrong.has(out[i].span)]
        for i in others if given_up else ():
            out[i] = replace(out[i], marks=out[i].marks - {"former"})
        for i in given_up:
            right = next((j for j in (*others, *_after(number, lines, by_line)) if _may_replace(out[i], out[j])), None)
            if right is not None and not wrong.has(out[right].span):
                out[i], out[right] = _counting(out[i], out[right]), _counting(out[right], out[i])
                links.append((i, right))
    return out, links


def _after(number: int, lines: Sequence[Line], by_line: Mapping[int, list[int]]) -> list[int]:
    """The figures of the sentence after one that tells what is wrong, if it is short or says that it puts it right."""
    if number + 1 == len(lines) or lines[number + 1].article.id != lines[number].article.id:
        return []
    line = lines[number + 1]
    return by_line.get(number + 1, []) if len(line.tokens) <= SHORT or _RIGHT.match(line.sentence.span.text) else []


def _counting(one: Claim, other: Claim) -> Claim:
    """A figure that counts nothing itself, as one of what the other counts."""
    if not _countless(one):
        return one
    return replace(one, subject=other.subject, outcome=other.outcome, counted=other.counted, state=other.state, written="")


def _countless(claim: Claim) -> bool:
    """Whether a figure counts nothing, or only seems to count the word before it ("instead of 61")."""
    return bare(claim) or claim.subject[0] in ("instead", "rather")


def _may_replace(old: Claim, new: Claim) -> bool:
    """Whether a figure may be the right one for another: of the same thing, or one of them of nothing named; about as great."""
    low, high = sorted((old.value, new.value))
    one, other = old.subject[0], new.subject[0]
    alike = (
        _countless(new) != _countless(old)
        or one == other != ""
        or (min(len(one), len(other)) >= STEM and one[:STEM] == other[:STEM])
    )
    return new.slot == "quantity" and alike and 1 <= low < high <= BOUNDS.times * low


def settled(groups: Iterable[Group], wrong: Withdrawn) -> Iterator[Group]:
    """The groups without the figures that their articles tell as wrong, save where the right one follows them."""
    for group in groups:
        good = [c for c in group.claims if not wrong.has(c.span)]
        last = good[-1].value if good else None
        if len(good) == len(group.claims) or (group.state == "superseded" and good and group.claims[-1].value == last):
            yield group
        elif good:
            yield Group(tuple(good), group.state if len({c.value for c in good}) > 1 else None)


def unnamed(facts: Iterable[Fact], wrong: Withdrawn, story: Story) -> Iterator[Fact]:
    """The facts of names and acts on which accounts agree, each without the places where it is told as wrong."""
    for fact in facts:
        spans = [s for r in fact.readings for s in r.spans]
        good = tuple(s for s in spans if not wrong.has(s))
        if fact.state != "agreed" or len(fact.readings) > 1 or len(good) == len(spans):
            yield fact
        elif len(story.voices(good)) > 1:
            reading = FactReading(fact.readings[0].value, good, fact.readings[0].said_by)
            yield make_fact(story, about=fact.about, slot=fact.slot, state="agreed", readings=(reading,))
