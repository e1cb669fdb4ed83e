"""Plants: copies of real stories in which one article has one figure, day, name or role changed.

A claim is planted where two articles of a story tell the same (their lines are alike and hold the same words for it), so
that somebody could notice; the change keeps the kind of the value. A plant is noticed when a fact in conflict (or
superseded) has a reading that covers the changed words. Which claim is changed, and to what, follows from a hash of the
story and the claim: the same input gives the same plants.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import Literal

from eval.data import findings
from rashomon.facts import find_facts
from rashomon.likeness import alignment
from rashomon.records import Fact, Findings, Span

Kind = Literal["number", "date", "name", "role"]
ALIKE = 0.3
_FIGURE = re.compile(r"(?<![\w.,:/$€£-])(?<![:/.-] )[$€£]?\d{1,3}(?:,\d{3})*(?:\.\d+)?(?= ?%| ?[a-z-])(?! [ap]\. ?m)")
_WORD = re.compile(r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty)\b")
_DAY = re.compile(r"\b(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b")
_MONTH_DAY = re.compile(
    r"(?<=\bJanuary )\d{1,2}\b|(?<=\bFebruary )\d{1,2}\b|(?<=\bMarch )\d{1,2}\b|(?<=\bApril )\d{1,2}\b|(?<=\bMay )\d{1,2}\b|"
    r"(?<=\bJune )\d{1,2}\b|(?<=\bJuly )\d{1,2}\b|(?<=\bAugust )\d{1,2}\b|(?<=\bSeptember )\d{1,2}\b|(?<=\bOctober )\d{1,2}\b|"
    r"(?<=\bNovember )\d{1,2}\b|(?<=\bDecember )\d{1,2}\b"
)
_ROLE = re.compile(
    r"\b(?:president|minister|mayor|governor|senator|spokesman|spokeswoman|actor|actress|singer|director|chairman|professor|doctor|"
    r"lawyer|captain|manager|coach|judge|sheriff|officer)\b"
)
_NAME = re.compile(r"\b[A-Z][a-z]{2,} [A-Z][a-z]{2,}\b")
_SMALL = (
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "twenty",
    "thirty",
    "forty",
    "fifty",
)
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_ROLES: tuple[str, ...] = tuple(sorted(set(re.findall(r"[a-z]{5,}", _ROLE.pattern))))
PATTERNS: dict[Kind, tuple[re.Pattern[str], ...]] = {
    "number": (_FIGURE, _WORD),
    "date": (_DAY, _MONTH_DAY),
    "name": (_NAME,),
    "role": (_ROLE,),
}


@dataclass(frozen=True)
class Plant:
    """One changed story: which of its articles was changed, its text after that, where, and from what to what."""

    story: str
    kind: Kind
    changed: int
    text: str
    start: int
    was: str
    became: str


def _draw(*parts: object) -> int:
    return int.from_bytes(blake2b("|".join(map(str, parts)).encode(), digest_size=6).digest(), "big")


def plants(story: str, found: Sequence[Findings], each: int = 3) -> Iterator[Plant]:
    """At most `each` plants of every kind in a story."""
    lines = [(n, s.span) for n, f in enumerate(found) for s in f.sentences if s.body]
    if not lines:
        return
    alike = alignment([s.text for _, s in lines], [n for n, _ in lines], [f.article.text for f in found])
    for kind, patterns in PATTERNS.items():
        places = []
        for i, (n, span) in enumerate(lines):
            twins = [lines[j][1].text for j in range(len(lines)) if lines[j][0] != n and alike[i, j] >= ALIKE]
            taken = _taken(found[n]) if kind == "number" else ()
            people = {p.text for name in found[n].names if name.kind == "person" for p in name.spans}
            places += [
                (_draw(story, kind, n, span.start + m.start()), n, span.start + m.start(), m.group())
                for pattern in patterns
                for m in pattern.finditer(span.text)
                if not any(a <= span.start + m.start() < b for a, b in taken)
                and (kind != "name" or m.group() in people)
                and any(_tells(span.text, m, twin) for twin in twins)
            ]
        for draw, n, start, was in sorted(places)[:each]:
            became = changed(kind, was, draw)
            text = found[n].article.text
            yield Plant(story, kind, n, text[:start] + became + text[start + len(was) :], start, was, became)


def _tells(line: str, m: re.Match[str], twin: str) -> bool:
    """Whether a twin line has the same words, with the same word after or before them."""
    words = re.escape(m.group())
    after, before = re.match(r"[ -]([A-Za-z]{3,})", line[m.end() :]), re.search(r"([A-Za-z]{3,})[ -]$", line[: m.start()])
    sides = [rf"(?<!\w){words}[ -]{after[1]}\b"] if after else []
    sides += [rf"\b{before[1]}[ -]{words}(?!\w)"] if before else []
    return any(re.search(side, twin) for side in sides)


def _taken(f: Findings) -> list[tuple[int, int]]:
    """The places of dates and clock times: a figure there is no number of anything."""
    return [(t.span.start, t.span.end) for t in f.times if t.type in ("date", "time")]


def changed(kind: Kind, was: str, draw: int) -> str:
    """Another value of the same kind: a figure 20 to 80 % larger, another day, another given name, another role."""
    if kind == "date" and was.isdigit():
        return str((int(was) + draw % 20) % 28 + 1)
    if kind == "date":
        return _DAYS[(_DAYS.index(was) + 1 + draw % 6) % 7]
    if kind == "role":
        return [r for r in _ROLES if r != was][draw % (len(_ROLES) - 1)]
    if kind == "name":
        first, last = was.split(" ", 1)
        return (
            f"{('Martin', 'Helen', 'Oscar', 'Ruth', 'Walter', 'Nora')[draw % 6]} {last}"
            if draw % 2
            else f"{first} {last[:-1]}{'e' if last[-1] != 'e' else 'a'}"
        )
    if was in _SMALL:
        return _SMALL[(_SMALL.index(was) + 1 + draw % 4) % len(_SMALL)]
    sign = was[0] if was[0] in "$€£" else ""
    value = float(was.lstrip("$€£").replace(",", ""))
    more = value * (1.2 + (draw % 7) / 10) + 1
    digits = was.split(".")[1] if "." in was else ""
    shown = f"{more:,.{len(digits)}f}" if "," in was else f"{more:.{len(digits)}f}"
    return sign + shown


def noticed(plant: Plant, found: Sequence[Findings]) -> tuple[bool, list[Fact]]:
    """Whether the facts of the changed story flag the planted words, and all facts flagged; `found`: before the change."""
    changed_one = findings(plant.text, id=f"{plant.story}-planted", published=_day(found[plant.changed]))
    after = [changed_one if n == plant.changed else f for n, f in enumerate(found)]
    facts = find_facts(plant.story, after, [(f.article.id,) for f in after])
    flagged = [f for f in facts if f.state in ("conflict", "superseded")]
    article, end = changed_one.article.id, plant.start + len(plant.became)
    return any(_covers(s, article, plant.start, end) for f in flagged for r in f.readings for s in r.spans), flagged


def _day(f: Findings) -> str | None:
    published = f.article.published
    return published.value if published and published.how == "given" else None


def _covers(span: Span, article: str, start: int, end: int) -> bool:
    return span.article == article and span.start < end and start < span.end
