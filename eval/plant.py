"""Plants: copies of real stories in which articles have one figure, day, name or role changed.

A plant counts only where another account tells the same fact; elsewhere nobody could notice it, so it is none. Another
article tells the same fact when one of its lines is like the changed one (ALIKE) and has the same value, amid SHARED words
of matter that stand about it here too; where both places name somebody or something, they share a name. Beyond that

- a number counts the same thing: the first word of matter after it is the same;
- a name is a person's, whole, and no part of a longer name ("the Betty Ford Center");
- a role stands beside the same name, and is changed to one that the same person does not also have.

The change keeps the kind of the value and is made wherever the article has it, as one report would have it throughout.
Plants of different articles that have nothing to do with each other share one copy of a story (`copies`). A plant is noticed
when a fact in conflict (or superseded) has a reading that covers the changed words. Which values are changed, and to what,
follows from a hash of the story and the value: the same input gives the same plants.
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
from rashomon.records import Fact, Findings

Kind = Literal["number", "date", "name", "role"]
ALIKE = 0.3
NEAR = 50
SHARED: dict[Kind, int] = {"number": 3, "date": 3, "name": 2, "role": 2}
"""Characters on either side of the changed words, and how many words of matter there another article must share."""
FLAGS = ("conflict", "superseded")
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
_NAME = re.compile(r"(?<![A-Z][a-z] )\b[A-Z][a-z]{2,} [A-Z][a-z]{2,}\b(?! [A-Z])")
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
_FIELDS = tuple(
    frozenset(words.split())
    for words in (
        "president minister mayor governor senator lawyer",
        "president chairman director manager doctor professor",
        "actor actress singer director",
        "coach captain manager president director chairman",
        "sheriff officer captain",
        "spokesman spokeswoman officer director captain manager lawyer",
        "lawyer judge",
    )
)
"""Callings that one person may well have together: no plant changes one into another of its field."""
PATTERNS: dict[Kind, tuple[re.Pattern[str], ...]] = {
    "number": (_FIGURE, _WORD),
    "date": (_DAY, _MONTH_DAY),
    "name": (_NAME,),
    "role": (_ROLE,),
}


@dataclass(frozen=True)
class Plant:
    """One changed article: its number in the story, its text after the change, where it was changed, and from what to what.

    `start` is the place that was drawn, `starts` are all; `twins` are the articles that tell the same fact.
    """

    story: str
    kind: Kind
    changed: int
    text: str
    start: int
    starts: tuple[int, ...]
    was: str
    became: str
    twins: frozenset[int]


def _draw(*parts: object) -> int:
    return int.from_bytes(blake2b("|".join(map(str, parts)).encode(), digest_size=6).digest(), "big")


def plants(story: str, found: Sequence[Findings], each: int = 10) -> list[Plant]:
    """At most `each` plants of every kind in a story, one for each value of an article."""
    lines = [(n, s.span) for n, f in enumerate(found) for s in f.sentences if s.body]
    if not lines:
        return []
    alike = alignment([s.text for _, s in lines], [n for n, _ in lines], [f.article.text for f in found])
    taken = [_taken(f) for f in found]
    people = [{(p.start, p.text) for name in f.names if name.kind == "person" for p in name.spans} for f in found]
    out = []
    for kind, patterns in PATTERNS.items():
        places: dict[tuple[int, str], tuple[int, int, frozenset[int]]] = {}
        for i, (n, span) in enumerate(lines):
            near = [lines[j] for j in range(len(lines)) if lines[j][0] != n and alike[i, j] >= ALIKE]
            for m in (m for pattern in patterns for m in pattern.finditer(span.text)):
                start = span.start + m.start()
                if (
                    (kind == "number" and any(a <= start < b for a, b in taken[n]))
                    or (kind == "name" and (start, m.group()) not in people[n])
                    or (kind == "date" and _PRINTED.search(span.text))
                ):
                    continue
                twins = frozenset(home for home, twin in near if _tells(kind, span.text, m, twin.text))
                if twins:
                    places.setdefault((n, m.group()), (_draw(story, kind, n, start), start, twins))
        drawn = sorted((draw, n, start, was, twins) for (n, was), (draw, start, twins) in places.items())
        for draw, n, start, was, twins in drawn[:each]:
            became = changed(kind, was, draw)
            text, starts = _put(kind, found[n].article.text, start, was, became)
            at = min(starts, key=lambda s: abs(s - start))
            out.append(Plant(story, kind, n, text, at, starts, was, became, twins))
    return out


def _put(kind: Kind, text: str, start: int, was: str, became: str) -> tuple[str, tuple[int, ...]]:
    """The text with the change wherever it has the value, and the places of the changes.

    A number is changed where it stands before the same word, a role only where it was drawn, a name also where it is short.
    """
    if kind == "role":
        return text[:start] + became + text[start + len(was) :], (start,)
    old, new = was, became
    if kind == "name":
        old, new = next((a, b) for a, b in zip(was.split(" "), became.split(" "), strict=True) if a != b)
    after = re.match(r"[ -]+([A-Za-z]+)", text[start + len(was) :]) if kind == "number" else None
    before = re.search(r"\w+ $", text[:start]) if kind == "date" and was.isdigit() else None
    same = re.compile(
        (rf"(?<={before.group()})" if before else r"(?<![\w.,])")
        + rf"{re.escape(old)}(?!\w)"
        + (rf"(?=[ -]+{after[1][: max(4, len(after[1]) - 1)]})" if after else "")
    )
    starts = [m.start() + n * (len(new) - len(old)) for n, m in enumerate(same.finditer(text))]
    return same.sub(lambda _: new, text), tuple(starts)


def _tells(kind: Kind, line: str, m: re.Match[str], twin: str) -> bool:
    """Whether a twin line tells the same fact: the value, amid the same words of matter, of the same name or thing."""
    before, after = line[max(0, m.start() - NEAR) : m.start()], line[m.end() : m.end() + NEAR]
    for other in re.finditer(rf"(?<![\w.,]){re.escape(m.group())}(?!\w)", twin):
        earlier, later = twin[max(0, other.start() - NEAR) : other.start()], twin[other.end() : other.end() + NEAR]
        shared = {*stems(f"{before} {after}")} & {*stems(f"{earlier} {later}")}
        names, theirs = ({*_CAPITAL.findall(t)} for t in (f"{before} {after}", f"{earlier} {later}"))
        if len(shared) < SHARED[kind] or (names and theirs and not names & theirs):
            continue
        if kind == "number" and stems(after)[:1] != stems(later)[:1]:
            continue
        if kind == "role" and not _beside(line, m) & _beside(twin, other):
            continue
        return True
    return False


_CAPITAL = re.compile(r"\b[A-Z][a-z]{2,}")


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
        others = [r for r in _ROLES if not any({r, was} <= field for field in _FIELDS)]
        return others[draw % len(others)]
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


def copies(planted: Sequence[Plant]) -> Iterator[list[Plant]]:
    """The plants in as few copies of the story as may be: in one copy each is in an article of its own, that tells no
    fact of another's, and no value is changed twice."""
    batches: list[list[Plant]] = []
    for plant in planted:
        batch = next((b for b in batches if not any(_meet(plant, other) for other in b)), None)
        if batch is None:
            batches.append([plant])
        else:
            batch.append(plant)
    yield from batches


def _meet(one: Plant, other: Plant) -> bool:
    """Whether two plants have to do with each other, so that either may hide the other."""
    return (
        one.changed == other.changed
        or one.was.split()[-1] == other.was.split()[-1]
        or {one.changed} >= other.twins
        or {other.changed} >= one.twins
    )


def raised(batch: Sequence[Plant], found: Sequence[Findings]) -> tuple[list[bool], list[Fact], list[Findings]]:
    """Which plants of one copy are noticed, all flags of the copy, and its articles; `found`: the story before the change."""
    after = list(found)
    for plant in batch:
        after[plant.changed] = findings(
            plant.text, id=f"{plant.story}-planted-{plant.changed}", published=_day(found[plant.changed])
        )
    flags = [f for f in find_facts(batch[0].story, after, [(f.article.id,) for f in after]) if f.state in FLAGS]
    return [any(covers(plant, after[plant.changed].article.id, f) for f in flags) for plant in batch], flags, after


def covers(plant: Plant, article: str, flag: Fact) -> bool:
    """Whether a reading of a flag covers changed words of a plant; `article`: the id of the changed article."""
    long = min(map(len, plant.became.split())) if plant.kind == "name" else len(plant.became)
    spans = [s for r in flag.readings for s in r.spans if s.article == article]
    return any(s.start < start + long and start < s.end for s in spans for start in plant.starts)


def _day(f: Findings) -> str | None:
    published = f.article.published
    return published.value if published and published.how == "given" else None
