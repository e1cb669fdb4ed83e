"""Whether two claims of two articles are of one thing, and whether their values agree, fit, quarrel or follow each other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from rashomon.facts.claims import Claim, Line
from rashomon.facts.measures import CURRENCIES, GROWING, NOW, SPANS_OF_TIME

Relation = Literal["same", "fits", "quarrel", "later"]
MONEY = frozenset(CURRENCIES.values())


@dataclass(frozen=True, slots=True)
class Bounds:
    """How alike lines must be before their claims are held together."""

    same: float = 0.12
    counted: float = 0.2
    plain: float = 0.42
    near: float = 0.3


BOUNDS = Bounds()


def relation(a: Claim, b: Claim, lines: list[Line], alike: float) -> Relation | None:
    """How two claims of different articles stand to each other; None when they are not of one thing."""
    if a.slot != b.slot or not _subjects_meet(a, b):
        return None
    if a.outcome and b.outcome and a.outcome != b.outcome:
        return None
    if a.value == b.value:
        return "same" if alike >= BOUNDS.same and not _parted(a, b) else None
    if _parted(a, b) or not _one_thing(a, b, lines, alike):
        return None
    if fits(a, b):
        return "fits"
    return "later" if follows(a, b, lines) else "quarrel"


def _subjects_meet(a: Claim, b: Claim) -> bool:
    if a.slot == "age":
        short, long = sorted((set(a.subject), set(b.subject)), key=len)
        return short <= long
    return a.subject[0] == b.subject[0] and (len(a.subject) == 1 or len(b.subject) == 1 or a.subject == b.subject)


def _parted(a: Claim, b: Claim) -> bool:
    """Whether one of the two is a part, an addition or a figure given up."""
    return bool((a.marks | b.marks) & {"part", "former", "more"})


def _one_thing(a: Claim, b: Claim, lines: list[Line], alike: float) -> bool:
    """Whether two differing values can be of the same measure of the same thing at the same time."""
    one, other = lines[a.line], lines[b.line]
    if _days_part(one, other):
        return False
    if a.slot == "age":
        return not a.subject[0].startswith("~") or alike >= BOUNDS.counted
    near = len(a.near & b.near) / max(1, min(len(a.near), len(b.near)))
    if a.outcome and b.outcome:
        return alike >= BOUNDS.counted and near >= BOUNDS.near
    if a.subject[0] in SPANS_OF_TIME and alike < 0.6:
        return False
    return alike >= BOUNDS.plain and near >= 0.5


def _days_part(one: Line, other: Line) -> bool:
    """Whether both lines name days and share none."""
    mine = [t for t in one.times if t.from_ and t.until and t.type in ("date", "time")]
    theirs = [t for t in other.times if t.from_ and t.until and t.type in ("date", "time")]
    if not mine or not theirs:
        return False
    return not any(
        (m.from_ or "")[:10] <= (t.until or "")[:10] and (t.from_ or "")[:10] <= (m.until or "")[:10]
        for m in mine
        for t in theirs
    )


def fits(a: Claim, b: Claim) -> bool:
    """Whether two different values need not quarrel: one is rounded, or a bound that the other keeps."""
    low, high = sorted((a, b), key=lambda c: c.value)
    if low.how == "at least" and high.how != "at most":
        return high.value <= 2 * low.value
    if high.how == "at most" and low.how != "at least":
        return low.value >= high.value / 2
    loose = {c.how for c in (a, b)} != {"exact"}
    if a.slot == "quantity" and (loose or _round(a.value) or _round(b.value)):
        gap = high.value - low.value
        return gap <= (0.15 if loose else 0.05) * high.value and high.value >= 10
    return False


def _round(value: float) -> bool:
    """Whether a number ends in so many noughts that it may be rounded."""
    digits = f"{value:.0f}"
    return value >= 100 and len(digits.rstrip("0")) <= max(1, len(digits) - 2)


def follows(a: Claim, b: Claim, lines: list[Line]) -> bool:
    """Whether one value is the same count at a later time: a later report, and a count that moves or is said to move."""
    if a.slot != "quantity":
        return False
    first, second = (a, b) if _order(lines[a.line]) <= _order(lines[b.line]) else (b, a)
    if _order(lines[first.line]) == _order(lines[second.line]):
        return False
    said = lines[second.line].stems | {t.low for t in lines[second.line].tokens}
    moving = bool(said & NOW)
    if first.said_by and second.said_by and first.said_by != second.said_by and not moving:
        return False
    return moving or (first.outcome in GROWING and second.value > first.value)


def _order(line: Line) -> str:
    published = line.article.published
    return published.from_[:10] if published and published.how != "inferred" else ""
