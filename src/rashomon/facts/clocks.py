"""Clock times: told alike, one of them rough, in conflict, or told by one account alone."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from rashomon.facts.details import told_of
from rashomon.facts.lines import Line, words_about
from rashomon.facts.named_days import PRINTED
from rashomon.facts.states import Story, make_fact
from rashomon.records import Fact, FactReading, Span, TimeMention

if TYPE_CHECKING:
    from rashomon.likeness import Matrix

MOST, SINGLES = 200, 4
REACH = 12
HALF_HOUR, HALF_A_DAY = 30, 720
ALIKE, SHARED = 0.15, 2
"""How alike lines with one full hour must be, and how many words of matter about it they must share."""
CLEAR, AGREED, SLIP = 0.4, 3, 0.1
"""The same for two times that are held against each other; less where the minutes only changed places ("6.52", "6.25")."""
_CLOCK = re.compile(r"T(\d\d):(\d\d)")
_ROUGH = re.compile(
    r"\b(?:about|around|approximately|roughly|nearly|almost|towards?|circa|some time|"
    r"(?:shortly|just|soon|right) (?:before|after))(?: at)? $",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"\d[:.h]\d\d|\b[ap]\.? ?m\b|clock|noon|midnight|morning|afternoon|evening|night|past|\bto\b|Uhr", re.IGNORECASE
)
_AT = re.compile(r"\b(?:at|by|until|till|from|about|around|before|after|since|between|and|towards?) $", re.IGNORECASE)
"""What an hour must be told with, or stand after ("at nine on Tuesday"), to be no other number ("injured four on Tuesday")."""
_BOUND = re.compile(r"\b(?:before|after|by|until|till|from|since|between|to) $", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Moment:
    """A clock time in a line: its minute of the day, the days it may be of (none: any), and how it is told."""

    line: Line
    time: TimeMention
    minute: int
    days: frozenset[str]
    rough: bool
    bound: bool
    about: frozenset[str]


def clock_facts(story: Story, lines: Sequence[Line], alike: Matrix) -> list[Fact]:
    """What the accounts tell of clock times, those that are told by most articles first."""
    moments = [m for line in lines if not PRINTED.search(line.sentence.span.text[:400]) for m in _moments(line)][:MOST]
    cells = _cells(moments, alike)
    used: set[int] = set()
    out = []
    for _, one, other, state in sorted(_rivals(cells, alike)):
        if not used & {one, other}:
            used |= {one, other}
            out.append(_fact(story, [cells[one], cells[other]], state))
    left = [cell for n, cell in enumerate(cells) if n not in used]
    told = [(cell, len(story.voices(m.time.span for m in cell))) for cell in left]
    out += [_fact(story, [cell], "agreed") for cell, voices in told if voices > 1]
    single = [cell for cell, voices in told if voices == 1]
    single.sort(key=lambda cell: (-len({m.time.span.article for m in cell}), cell[0].time.span))
    return out + [_fact(story, [cell], "single") for cell in single[:SINGLES]]


def _moments(line: Line) -> Iterator[Moment]:
    """The clock times of a line."""
    text, start = line.sentence.span.text, line.sentence.span.start
    for time in line.times:
        at = _CLOCK.search(time.value or "")
        if at is None or time.type != "time" or time.check == "impossible":
            continue
        before = text[max(0, time.span.start - start - 24) : time.span.start - start]
        if not _TOLD.search(time.span.text) and not _AT.search(before):
            continue
        days = {time.from_[:10]} if time.from_ and time.check == "ok" else ()
        yield Moment(
            line=line,
            time=time,
            minute=60 * int(at[1]) + int(at[2]),
            days=frozenset(days),
            rough=bool(_ROUGH.search(before)),
            bound=bool(_BOUND.search(before)) and not _ROUGH.search(before),
            about=words_about(line, time.span, REACH),
        )


def _cells(moments: Sequence[Moment], alike: Matrix) -> list[list[Moment]]:
    """The moments of one minute that are told of one thing, together."""
    by_minute: dict[int, list[Moment]] = defaultdict(list)
    for moment in moments:
        by_minute[moment.minute].append(moment)
    out: list[list[Moment]] = []
    for _, same in sorted(by_minute.items()):
        groups: list[list[Moment]] = []
        for moment in same:
            met = [g for g in groups if any(_one(moment, other, alike) for other in g)]
            groups = [g for g in groups if g not in met] + [[m for g in met for m in g] + [moment]]
        out += groups
    return out


def _one(a: Moment, b: Moment, alike: Matrix) -> bool:
    """Whether two equal times are of one thing: an odd minute is hardly told of two things, a full hour often is."""
    if a.days and b.days and not a.days & b.days and a.minute % 60 == 0:
        return False
    like, shared = alike[a.line.number, b.line.number], len(a.about & b.about)
    if a.minute % 15 and a.minute % 10:
        return True
    if a.minute % 60:
        return shared >= 1 or like >= ALIKE
    return bool(like >= ALIKE and shared >= SHARED)


def _rivals(cells: Sequence[Sequence[Moment]], alike: Matrix) -> Iterator[tuple[float, int, int, str]]:
    """The pairs of cells that tell different times of one thing, one roughly or in conflict, with minus how alike they are."""
    homes = [{m.time.span.article for m in cell} for cell in cells]
    for (x, one), (y, other) in combinations(enumerate(cells), 2):
        if homes[x] & homes[y] or one[0].minute == other[0].minute:
            continue
        told = [
            (-like, x, y, state)
            for a in one
            for b in other
            if (state := _state(a, b, like := round(float(alike[a.line.number, b.line.number]), 3)))
        ]
        yield from sorted(told)[:1]


def _state(a: Moment, b: Moment, like: float) -> str | None:
    """How two different times stand to each other; None where they may be of two things."""
    shared, gap = len(a.about & b.about), abs(a.minute - b.minute)
    if (a.days and b.days and not a.days & b.days) or a.bound != b.bound or a.line.correction or b.line.correction:
        return None
    if gap == HALF_A_DAY:
        return None
    if a.rough or b.rough:
        return "compatible" if gap <= HALF_HOUR and shared >= 1 and like >= ALIKE / 2 else None
    if a.minute // 60 == b.minute // 60 and f"{a.minute % 60:02}" == f"{b.minute % 60:02}"[::-1] and like >= SLIP:
        return "conflict"
    return "conflict" if like >= CLEAR and shared >= AGREED else None


def _fact(story: Story, cells: Sequence[Sequence[Moment]], state: str) -> Fact:
    """A fact of one clock time, or of several; a full date where all of one time are of one day."""
    readings = []
    for cell in sorted(cells, key=lambda c: (-len({m.time.span.article for m in c}), c[0].minute)):
        days = frozenset.intersection(*(m.days for m in cell if m.days)) if any(m.days for m in cell) else frozenset()
        clock = f"{cell[0].minute // 60:02}:{cell[0].minute % 60:02}"
        spans: tuple[Span, ...] = tuple(sorted({m.time.span for m in cell}))
        readings.append(FactReading(f"{min(days)} {clock}" if len(days) == 1 else clock, spans))
    about = told_of([(m.line, m.time) for cell in cells for m in cell])
    return make_fact(story, about=f"time: {about}".removesuffix(": "), slot="date", state=state, readings=tuple(readings))
