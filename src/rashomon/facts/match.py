"""Whether two claims of two articles are of one thing, and whether their values agree, fit, quarrel or follow each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from rashomon.facts.claims import Claim, Line
from rashomon.facts.measures import GROWING, NOW, SPANS_OF_TIME, TOTALS
from rashomon.facts.weigh import Scale

Relation = Literal["same", "fits", "quarrel", "later"]


PRICES = frozenset({"$", "€", "£", "¥", "crown"})
VAGUE = SPANS_OF_TIME | {"#", "%"}


@dataclass(frozen=True, slots=True)
class Bounds:
    """How likely two claims must be of one thing before equal values agree, and before different ones quarrel."""

    same: float = 0.12
    one_thing: float = 0.85
    counted: float = 0.35
    fitting: float = 0.3
    rounded: float = 0.2
    moved: float = 0.25
    sure: float = 0.95
    near: float = 0.25
    vague: float = 0.5
    times: float = 4.0
    grown: float = 1.25


BOUNDS = Bounds()


def relation(a: Claim, b: Claim, scale: Scale) -> Relation | None:
    """How two claims of different articles stand to each other; None when they are not of one thing."""
    if a.slot != b.slot or not _subjects_meet(a, b):
        return None
    if a.outcome and b.outcome and a.outcome != b.outcome:
        return None
    if a.slot == "score":
        return _scores(a, b, scale)
    if ("?",) in (a.subject, b.subject):
        return "same" if a.value == b.value else None
    if a.value == b.value <= 1 and a.outcome == b.outcome and a.outcome:
        return "same"
    if a.value == b.value:
        return "same" if a.marks - {"former"} == b.marks - {"former"} and scale.alike[a.line, b.line] >= BOUNDS.same else None
    later = follows(a, b, scale.lines)
    moved = later and a.subject[0] not in PRICES and (a.outcome in GROWING or _moving(a, b, scale.lines))
    if (not moved and _days_part(scale.lines[a.line], scale.lines[b.line])) or not _comparable(a, b):
        return None
    if _totals(a, b, scale.lines):
        return None
    grown = later and a.outcome in GROWING and max(a.value, b.value) > BOUNDS.grown * min(a.value, b.value)
    if fits(a, b) and not grown and _lone(a, b, scale):
        return "fits"
    if not _one_thing(a, b, scale, moved) or scale.told_apart(a, b):
        return None
    if fits(a, b) and not grown:
        return "fits"
    return "later" if later else "quarrel"


def _lone(a: Claim, b: Claim, scale: Scale) -> bool:
    """Whether a rough value and one that fits it are the only ones of their noun and state in both articles."""
    named = a.slot == "quantity" and a.subject[0] not in VAGUE and a.outcome == b.outcome and not a.marks and not b.marks
    if not named or scale.crowded(a, b):
        return False
    exact, rough = (a, b) if b.how != "exact" else (b, a)
    step = 10.0 ** (len(f"{rough.value:.0f}") - len(f"{rough.value:.0f}".rstrip("0")))
    rounded = step > 1 and abs(exact.value - rough.value) <= step / 2
    return rough.how != "exact" and scale.likely(a, b) >= (BOUNDS.rounded if rounded else BOUNDS.fitting)


def _scores(a: Claim, b: Claim, scale: Scale) -> Relation | None:
    """How two results ("14 to 12") stand to each other: they quarrel when one side is alike and the lines tell one thing."""
    if a.value == b.value:
        return "same"
    sides = sum(x == y for x, y in zip(a.written.split(" to "), b.written.split(" to "), strict=True))
    if not sides or scale.alike[a.line, b.line] < BOUNDS.same or scale.told_apart(a, b):
        return None
    return "later" if follows(a, b, scale.lines) else "quarrel"


def _one_thing(a: Claim, b: Claim, scale: Scale, moved: bool) -> bool:
    """Whether two different values are, as far as the words about them tell, of one thing."""
    chance, near = scale.likely(a, b), scale.near(a, b)
    if a.marks != b.marks:
        return chance >= BOUNDS.sure and near >= BOUNDS.vague and not (a.marks | b.marks) & {"former"}
    if a.subject[0].startswith("~") and scale.crowded(a, b):
        return False
    vague = a.subject[0] in VAGUE
    things = a.outcome is not None and a.outcome == b.outcome and a.subject[0] not in VAGUE
    if (things or moved) and chance >= (BOUNDS.moved if moved else BOUNDS.counted) and not scale.crowded(a, b):
        return True
    return chance >= BOUNDS.one_thing and (a.slot == "age" or near >= (BOUNDS.vague if vague else BOUNDS.near))


def _subjects_meet(a: Claim, b: Claim) -> bool:
    if ("?",) in (a.subject, b.subject):
        return a.subject != b.subject
    if a.slot == "age":
        short, long = sorted((set(a.subject), set(b.subject)), key=len)
        return short <= long
    return a.subject[0] == b.subject[0] and (len(a.subject) == 1 or len(b.subject) == 1 or a.subject == b.subject)


def _comparable(a: Claim, b: Claim) -> bool:
    """Whether two values are near enough to be of one count; spans of time and single things hardly ever are."""
    low, high = sorted((a.value, b.value))
    return high <= BOUNDS.times * max(low, 1) and low > 1 and a.subject[0] not in ("minute", "second")


def _totals(a: Claim, b: Claim, lines: Sequence[Line]) -> bool:
    """Whether only the line of the greater value counts a total."""
    low, high = sorted((a, b), key=lambda c: c.value)
    return bool(lines[high.line].stems & TOTALS) and not lines[low.line].stems & TOTALS


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
    if low.how == high.how == "at least":
        return high.value - low.value <= 0.2 * high.value
    if low.how == "at least" and high.how == "at most":
        return True
    if low.how == "at least" and high.how != "at most":
        return high.value <= 2 * low.value
    if high.how == "at most" and low.how != "at least":
        return low.value >= high.value / 2
    if a.slot != "quantity" or high.value < 10:
        return False
    if {c.how for c in (a, b)} != {"exact"}:
        return high.value - low.value <= 0.15 * high.value
    return _rounded(low.value, high.value) or _rounded(high.value, low.value)


def _rounded(exact: float, rough: float) -> bool:
    """Whether one number is another, rounded: it ends in more noughts, at least two, and is the nearest such number."""
    digits = f"{rough:.0f}"
    noughts = len(digits) - len(digits.rstrip("0"))
    step = float(10**noughts)
    return noughts >= 2 and exact % step != 0 and abs(exact - rough) <= step / 2


def follows(a: Claim, b: Claim, lines: Sequence[Line]) -> bool:
    """Whether one value is the same count at a later time: a later report, and a count that moves or is said to move."""
    if a.slot != "quantity":
        return False
    first, second = (a, b) if _order(lines[a.line]) <= _order(lines[b.line]) else (b, a)
    if _order(lines[first.line]) == _order(lines[second.line]):
        return False
    moving = _moving(a, b, lines)
    if first.said_by and second.said_by and first.said_by != second.said_by and not moving:
        return False
    settled = _settled(lines[a.line]) and _settled(lines[b.line])
    return moving or (not settled and first.outcome in GROWING and second.value > first.value)


def _moving(a: Claim, b: Claim, lines: Sequence[Line]) -> bool:
    """Whether a line of either says that its count moves, or is the newest."""
    return any(t.low in NOW or t.stem in NOW for claim in (a, b) for t in lines[claim.line].tokens)


def _settled(line: Line) -> bool:
    """Whether a line tells of a time that is only known by its month or year: such a count moves no more."""
    return any(t.grain in ("month", "season", "quarter", "year", "decade") for t in line.times if t.type == "date")


def _order(line: Line) -> str:
    published = line.article.published
    return published.from_ if published and published.how != "inferred" else ""
