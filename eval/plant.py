"""Plants: copies of real stories in which one article has one figure, day, name or role changed.

A claim is planted where another article tells the same in a like line, with the same value amid words that both share, so
that somebody could notice; the change keeps the kind of the value and is made wherever the article has it. A plant is
noticed when a fact in conflict (or superseded) has a reading that covers the changed words. Which claim is changed, and to
what, follows from a hash of the story and the claim: the same input gives the same plants.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import Literal

from eval.data import findings
from rashomon.clean.stems import stems
from rashomon.facts import find_facts
from rashomon.likeness import alignment
from rashomon.records import Fact, Findings, Span

Kind = Literal["number", "date", "name", "role"]
ALIKE = 0.3
NEAR, SHARED = 50, 2
"""Characters on either side of the changed words, and words of matter there that another article must share."""
_PRINTED = re.compile(r"https?|www|html|/ ?20\d\d|(?i:updated|published|posted)")
_FIGURE = re.compile(
    r"(?<![\w.,:/$€£-])(?<![:/.,-] )(?<![A-Z][a-z] )[$€£]?\d{1,3}(?:,\d{3})*(?:\.\d+)?(?= ?%| ?[a-z-])(?! [ap]\. ?m)"
)
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


def plants(story: str, found: Sequence[Findings], each: int = 6) -> Iterator[Plant]:
    """At most `each` plants of every kind in a story."""
    lines = [(n, s.span) for n, f in enumerate(found) for s in f.sentences if s.body]
    if not lines:
        return
    alike = alignment([s.text for _, s in lines], [n for n, _ in lines], [f.article.text for f in found])
    taken = [_taken(f) for f in found]
    people = [{p.text for name in f.names if name.kind == "person" for p in name.spans} for f in found]
    for kind, patterns in PATTERNS.items():
        places = []
        for i, (n, span) in enumerate(lines):
            twins = [lines[j][1].text for j in range(len(lines)) if lines[j][0] != n and alike[i, j] >= ALIKE]
            places += [
                (_draw(story, kind, n, span.start + m.start()), n, span.start + m.start(), m.group())
                for pattern in patterns
                for m in pattern.finditer(span.text)
                if (kind != "number" or not any(a <= span.start + m.start() < b for a, b in taken[n]))
                and (kind != "name" or m.group() in people[n])
                and (kind != "date" or not _PRINTED.search(span.text))
                and any(_tells(kind, span.text, m, twin) for twin in twins)
            ]
        for draw, n, start, was in sorted(places)[:each]:
            became = changed(kind, was, draw)
            text, at = _put(kind, found[n].article.text, start, was, became)
            yield Plant(story, kind, n, text, at, was, became)


def _put(kind: Kind, text: str, start: int, was: str, became: str) -> tuple[str, int]:
    """The text with the change, and where the change that was drawn stands in it.

    A name, and a number before one word, is changed wherever the article has it, as one report would have it throughout.
    """
    if kind in ("date", "role"):
        return text[:start] + became + text[start + len(was) :], start
    after = re.match(r"[ -]+[A-Za-z]+", text[start + len(was) :]) if kind == "number" else None
    same = re.compile(
        rf"(?<![\w.,]){re.escape(was)}(?![\w])(?={re.escape(after.group())})" if after else rf"\b{re.escape(was)}\b"
    )
    before = sum(1 for m in same.finditer(text) if m.start() < start)
    return same.sub(lambda _: became, text), start + before * (len(became) - len(was))


def _tells(kind: Kind, line: str, m: re.Match[str], twin: str) -> bool:
    """Whether a twin line has the same words, amid words of matter that stand about them here too.

    A role must stand beside the same capitalised word in both.
    """
    mine = set(stems(line[max(0, m.start() - NEAR) : m.start()] + " " + line[m.end() : m.end() + NEAR]))
    for other in re.finditer(rf"(?<![\w.,]){re.escape(m.group())}(?!\w)", twin):
        theirs = set(stems(twin[max(0, other.start() - NEAR) : other.start()] + " " + twin[other.end() : other.end() + NEAR]))
        named = kind != "role" or bool(_beside(line, m) & _beside(twin, other))
        if len(mine & theirs) >= SHARED and named:
            return True
    return False


def _beside(line: str, m: re.Match[str]) -> set[str]:
    """The capitalised word right after a role, or right before it and a comma."""
    after, before = (
        re.match(r" ([A-Z][a-z]+)", line[m.end() :]),
        re.search(r"([A-Z][a-z]+), (?:the |an? )?$", line[: m.start()]),
    )
    return {found[1] for found in (after, before) if found}


def _taken(f: Findings) -> list[tuple[int, int]]:
    """The places of dates, clock times and names: a figure there is no number of anything."""
    times = [(t.span.start, t.span.end) for t in f.times if t.type in ("date", "time")]
    return times + [(s.start, s.end) for name in f.names for s in name.spans]


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
