"""Which of two values is the later, and what the days on which reports came out tell of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from rashomon.facts.claims import Claim
from rashomon.facts.lines import Line
from rashomon.facts.measures import COUNTED_AGAIN, GROWING, MOVED, NOW, OF_PEOPLE, PUT_OFF, SHRINKING, TELLING

AHEAD = frozenset({"will", "would", "next", "due", "planned", "scheduled", "expected"})
"""Words of what is to come."""
UNPLACED = 1000
"""Days below this are of no year that could be told."""


def follows(a: Claim, b: Claim, lines: Sequence[Line]) -> bool:
    """Whether one value is the same count at a later time: a later report, and a count that moves or is said to move."""
    if a.slot not in ("quantity", "score", "date"):
        return False
    first, second = (a, b) if _order(lines[a.line]) <= _order(lines[b.line]) else (b, a)
    if _order(lines[first.line]) == _order(lines[second.line]):
        return False
    if a.slot == "date":
        return second.left in ("to", "until", "till") and bool({*_before(second, lines, 12)} & PUT_OFF)
    moving = moves(first, second, lines) or _of_one_outlet(first, second, lines)
    two_mouths = first.said_by and second.said_by and first.said_by != second.said_by
    of_people = first.outcome in OF_PEOPLE
    if two_mouths and not moving and not (of_people and _order(lines[first.line])[:10] < _order(lines[second.line])[:10]):
        return False
    settled = _settled(lines[a.line]) and _settled(lines[b.line])
    greater = first.outcome in GROWING and second.value > first.value
    return moving or (not settled and (greater or first.outcome in SHRINKING))


def _of_one_outlet(first: Claim, second: Claim, lines: Sequence[Line]) -> bool:
    """Whether one outlet gives both values, the second in a later report of its own: it has told the thing anew."""
    outlets = {lines[c.line].article.outlet for c in (first, second)}
    return len(outlets) == 1 and None not in outlets and not swapped(first.value, second.value)


def moves(first: Claim, second: Claim, lines: Sequence[Line]) -> bool:
    """Whether the later value is said to be the newest or to have moved, or either has been given up."""
    if "former" in first.marks | second.marks:
        return True
    return not swapped(first.value, second.value) and _moves(second, lines)


def moved_to(claim: Claim, line: Line) -> bool:
    """Whether a value is what something has moved to or by: "rose to 31"."""
    start = claim.span.start - line.sentence.span.start
    before = [t for t in line.tokens if t.start < start]
    return claim.left in ("to", "by", "from", "at") and any(t.low in MOVED for t in before[-8:])


def _moves(claim: Claim, lines: Sequence[Line]) -> bool:
    """Whether a value is said to be the newest ("now", "so far", "after a recount") or to have moved ("rose to 31")."""
    line = lines[claim.line]
    start = claim.span.start - line.sentence.span.start
    before = [t for t in line.tokens if t.start < start]
    after = [t for t in line.tokens if t.start >= start]
    if moved_to(claim, line):
        return True
    beside = [one for one in lines[max(0, claim.line - 1) : claim.line + 1] if one.article.id == line.article.id]
    return any(t.low in NOW for t in (*before[-8:], *after[:10])) or any(
        t.low in COUNTED_AGAIN for one in beside for t in one.tokens
    )


def _settled(line: Line) -> bool:
    """Whether a line tells of a time that is only known by its month or year: such a count moves no more."""
    return any(t.grain in ("month", "season", "quarter", "year", "decade") for t in line.times if t.type == "date")


def _order(line: Line) -> str:
    published = line.article.published
    return published.from_ if published and published.how != "inferred" else ""


def told_on(line: Line) -> str:
    """The day on which the article of a line came out; empty where it is not told."""
    return _order(line)[:10]


def swapped(one: float, other: float) -> bool:
    """Whether two numbers differ by two neighbouring digits that changed places, as in a slip of the pen."""
    a, b = digits(one), digits(other)
    width = max(len(a), len(b))
    a, b = a.ljust(width, "0"), b.ljust(width, "0")
    apart = [i for i in range(width) if a[i] != b[i]]
    return width > 2 and len(apart) == 2 and apart[1] == apart[0] + 1 and sorted(a) == sorted(b)


def slipped(a: Claim, b: Claim) -> bool:
    """Whether two figures, or two years, differ as by a slip of the pen: two neighbouring digits in each other's place."""
    if a.slot != b.slot or (a.slot == "date" and {a.subject[0], b.subject[0]} != {"year"}) or a.slot == "score":
        return False
    one, other = digits(a.value), digits(b.value)
    return swapped(a.value, b.value) or (len(one) == len(other) == 2 and one == other[::-1] and max(a.value, b.value) < 100)


def digits(value: float) -> str:
    """The digits of a number that count: without its point and the noughts at its end."""
    return f"{value:.4f}".rstrip("0").replace(".", "").strip("0")


def said_apart(a: Claim, b: Claim, lines: Sequence[Line]) -> bool:
    """Whether two days are those on which two reports were told something, each right before it came out.

    Reports that came out on two days, each with news of its day, tell of two things.
    """
    for c in (a, b):
        published = lines[c.line].article.published
        if published is None or date.fromisoformat(published.from_[:10]).toordinal() - c.value not in (0, 1):
            return False
    return any({*_before(c, lines, 4)} & TELLING for c in (a, b)) or _published(a, lines) != _published(b, lines)


def _published(claim: Claim, lines: Sequence[Line]) -> str:
    published = lines[claim.line].article.published
    return published.from_[:10] if published else ""


def told_in_time(a: Claim, b: Claim, lines: Sequence[Line]) -> bool:
    """Whether both articles were out when the later of two days came, or both tell of a day to come: else one cannot tell."""
    if a.subject[0] not in ("day", "weekday"):
        return True
    if min(a.value, b.value) < UNPLACED:
        return True
    last = date.fromordinal(int(max(a.value, b.value))).isoformat()
    dates = [lines[c.line].article.published for c in (a, b)]
    return all(d is None or d.until[:10] >= last for d in dates) or all({*_before(c, lines, 8)} & AHEAD for c in (a, b))


def _before(claim: Claim, lines: Sequence[Line], reach: int) -> list[str]:
    """The words right before a claim."""
    line = lines[claim.line]
    start = claim.span.start - line.sentence.span.start
    return [t.low for t in line.tokens if t.start < start][-reach:]
