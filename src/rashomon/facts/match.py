"""Whether two claims of two articles are of one thing, and whether their values agree, fit, quarrel or follow each other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from rashomon.clean.stems import stem
from rashomon.facts.claims import Claim
from rashomon.facts.lines import Line
from rashomon.facts.measures import (
    ANYBODY,
    CULPRITS,
    DAILY,
    GROWING,
    KINDS_OF_PEOPLE,
    MONEY,
    MOVEMENTS,
    NEW_PRICES,
    OF_PEOPLE,
    OTHER_MEASURES,
    OUTCOME_OF,
    SPANS_OF_TIME,
    TOTALS,
)
from rashomon.facts.order import UNPLACED, follows, moved_to, said_apart, swapped, told_in_time
from rashomon.facts.rounding import fits, rounded
from rashomon.facts.weigh import Scale
from rashomon.records import Published

Relation = Literal["same", "fits", "rival", "apart"]


_ASIDE = frozenset({"former", "whole"})
CULPRIT = re.compile(r"\bincluding (?:the (?:shooter|gunman|attacker|assailant|suspect|bomber|killer|driver)|himself|herself)")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_FULL_DATE = re.compile(
    r"(?:\b[A-Z][a-z]{2,8} \d{1,2},? |\b\d{1,2} [A-Z][a-z]{2,8},? |\b\d{1,2} ?/ ?\d{1,2} ?/ ?)(?:19|20)\d\d\b"
)
"""A day with its year, which may be that of the report itself."""
_ASIDE_YEAR = re.compile(r"\b(?:who|whose|which|where|since)\b[^,;.:?!–—]{0,80}", re.IGNORECASE)
"""What is told beside of somebody ("who won it in 2012", "since 2021"), so that its year is not that of his age."""
AFTERSHOCK = stem("aftershock")
MOVING_UNITS = frozenset({"%", "point", "level", "mark"})
REPEATED = frozenset({"tim"})
AHEAD = frozenset({"within", "next", "last", "past", "every", "after", "first"})
RELATIVE = frozenset({"before", "after", "ago", "later", "earlier", "since"})
HARMED = frozenset({"hurt", "in hospital", "ill"})
VAGUE = SPANS_OF_TIME | {"#", "%"}


@dataclass(frozen=True, slots=True)
class Bounds:
    """How alike lines must be before equal values agree, how likely two claims of one thing before unequal ones fit."""

    same: float = 0.12
    same_day: float = 0.3
    one_thing: float = 0.8
    fitting: float = 0.3
    rounded: float = 0.2
    times: float = 4.0
    counted: float = 0.2
    percent: float = 0.7
    spans: float = 0.5
    crowd: int = 6
    few: int = 12
    hardly: int = 3
    birthday: float = 0.2
    grown: float = 1.25
    undated: float = 2
    adult: float = 18
    anybody: float = 0.25


BOUNDS = Bounds()


def relation(a: Claim, b: Claim, scale: Scale) -> Relation | None:
    """How two claims of different articles stand to each other; None when they cannot be of one thing.

    "rival": two values that cannot both be true of one thing, if it is one; see rivals.py for whether it is. "apart": the
    lines themselves tell that it is not.
    """
    if a.slot != b.slot or not (subjects_meet(a, b) or _alike_holders(a, b)):
        return None
    if a.value == b.value or (a.slot == "date" and a.counted == b.counted):
        return "same" if _same(a, b, scale) else None
    if a.slot == "age" and all(_anybody(c) for c in (a, b)) and scale.near(a, b) < BOUNDS.anybody:
        return None
    if {a.subject, b.subject} & {("?",)} or (a.outcome and b.outcome and a.outcome != b.outcome):
        return None
    if a.slot == "score":
        return "rival" if sided(a, b) else None
    if a.slot == "date":
        if min(a.value, b.value) < UNPLACED:
            return None
        return (
            "rival" if told_in_time(a, b, scale.lines) and not said_apart(a, b, scale.lines) and _clear(a, b, scale) else None
        )
    if a.slot == "quantity" and not _comparable(a, b):
        return None
    grown = a.outcome in GROWING and follows(a, b, scale.lines) and max(a.value, b.value) > BOUNDS.grown * min(a.value, b.value)
    if fits(a, b) and not grown:
        return "fits" if _lone(a, b, scale) else None
    if a.slot == "quantity" and (_totals(a, b, scale.lines) or _beside(a, b, scale)):
        return "apart"
    return "rival" if _clear(a, b, scale) else None


def _anybody(claim: Claim) -> bool:
    """Whether an age is of somebody who is only called a man, a boy and so on: one of several, unless told in like words."""
    return claim.subject[0][:1] == "~" and claim.subject[0][1:] in ANYBODY


def _same(a: Claim, b: Claim, scale: Scale) -> bool:
    """Whether two equal values are of one thing: told in like lines, both of a part or both of the whole."""
    if a.outcome and b.outcome and a.outcome != b.outcome and not {a.outcome, b.outcome} <= HARMED:
        return False
    if a.slot == "quantity" and a.value <= BOUNDS.few and not _one_measure(a, b, scale):
        return False
    if a.slot == "age" and min(len(a.subject), len(b.subject)) > 1:
        return True
    if a.slot == "score" or (a.value <= 1 and a.outcome == b.outcome and a.outcome):
        return True
    if a.slot == "date" and scale.alike[a.line, b.line] < BOUNDS.same_day > scale.near(a, b):
        return False
    marked = a.marks - _ASIDE != b.marks - _ASIDE
    if marked and a.outcome == b.outcome in OF_PEOPLE and a.marks ^ b.marks == {"more"}:
        marked = False
    if not marked and a.outcome == b.outcome and a.outcome in OF_PEOPLE and a.value > BOUNDS.hardly:
        return True
    return not marked and bool(scale.alike[a.line, b.line] >= BOUNDS.same)


def _one_measure(a: Claim, b: Claim, scale: Scale) -> bool:
    """Whether two equal small numbers, of which one counts people in a state, are both told with the words of that state."""
    if (a.outcome is None) == (b.outcome is None):
        return True
    told, bare = (a, b) if a.outcome else (b, a)
    return told.outcome in {OUTCOME_OF.get(word) for word in scale.lines[bare.line].stems} or scale.near(a, b) >= BOUNDS.spans


def _alike_holders(a: Claim, b: Claim) -> bool:
    """Whether two equal ages may be of one person: the name spelt in two ways, or told by one article without a name."""
    nameless = [c.subject[0][0] in "~?" for c in (a, b)]
    return a.slot == "age" and a.value == b.value and (a.subject[0] == b.subject[0] or any(nameless))


def _clear(a: Claim, b: Claim, scale: Scale) -> bool:
    """Whether nothing in the lines of two different values speaks for two things: other names, days, years, or a part."""
    shocks = [AFTERSHOCK in scale.lines[c.line].stems for c in (a, b) if c.subject[0] == "magnitude"]
    if len(set(shocks)) > 1:
        return False
    if a.marks - {"former"} != b.marks - {"former"} or (a.near & OTHER_MEASURES) != (b.near & OTHER_MEASURES):
        return False
    if swapped(a.value, b.value):
        return True
    counted = a.outcome is not None and a.outcome == b.outcome and scale.near(a, b) >= BOUNDS.counted
    counted = counted or (a.outcome == b.outcome is not None and follows(a, b, scale.lines))
    if (a.slot != "age" and not counted and scale.parted(a, b)) or grown_up(a, b, scale.lines):
        return False
    if with_culprit(a, scale.lines) != with_culprit(b, scale.lines):
        return False
    return a.slot != "quantity" or _measured_alike(a, b, scale)


def _measured_alike(a: Claim, b: Claim, scale: Scale) -> bool:
    """Whether two quantities of one unit are told in one way: needed where a unit is the unit of many things."""
    unit = a.subject[0]
    if unit == "#" or (unit in MOVING_UNITS and any(scale.lines[c.line].stems & MOVEMENTS for c in (a, b))):
        return False
    moved = follows(a, b, scale.lines) and any(moved_to(c, scale.lines[c.line]) for c in (a, b))
    if unit in MONEY and not moved and any(scale.lines[c.line].stems & NEW_PRICES for c in (a, b)):
        return False
    if all(scale.lines[c.line].stems & DAILY for c in (a, b)):
        return False
    if a.outcome is None and scale.rivals(a, b) > BOUNDS.crowd:
        return False
    if unit == "%":
        return a.after == b.after and scale.near(a, b) >= BOUNDS.percent
    if unit in SPANS_OF_TIME or unit in REPEATED:
        return manner(a) == manner(b) and scale.near(a, b) >= BOUNDS.spans
    return True


def grown_up(a: Claim, b: Claim, lines: Sequence[Line]) -> bool:
    """Whether one age may have become the other between two reports; a child's is told as of the event."""
    texts = [_ASIDE_YEAR.sub("", lines[c.line].sentence.span.text[:2000]) for c in (a, b)]
    told = [{*_YEAR.findall(text)} for text in texts]
    named = min(len(a.subject), len(b.subject)) > 1
    past = any(told) if not named or all(told) else any(_YEAR.search(_FULL_DATE.sub("", text)) for text in texts)
    if a.slot == "age" and past and not told[0] & told[1]:
        return True
    days = [p.from_ for c in (a, b) if (p := lines[c.line].article.published) and _known_well(p)]
    if a.slot != "age":
        return False
    if len(days) < 2:
        return max(a.value, b.value) >= BOUNDS.adult and abs(a.value - b.value) <= BOUNDS.undated
    years = abs(date.fromisoformat(days[0][:10]) - date.fromisoformat(days[1][:10])).days / 365
    return years > BOUNDS.birthday and abs(a.value - b.value) <= years + 1


def _known_well(published: Published) -> bool:
    """Whether the day of an article is told, or inferred within less time than an age may grow in."""
    if published.how != "inferred":
        return True
    spread = date.fromisoformat(published.until[:10]) - date.fromisoformat(published.from_[:10])
    return spread.days / 365 < BOUNDS.birthday


def with_culprit(claim: Claim, lines: Sequence[Line]) -> bool:
    """Whether a number of dead is said to have those in it who killed the others."""
    line = lines[claim.line]
    after = line.sentence.span.text[claim.span.end - line.sentence.span.start :][:80]
    return claim.outcome == "dead" and bool(CULPRIT.search(after))


def manner(claim: Claim) -> tuple[str, str]:
    """How a span of time is told: one that lasts, one that lies ahead, or one after which or before which something is."""
    if claim.left == "for":
        return "", ""
    return claim.left if claim.left in AHEAD else "", next((w for w in claim.right if w in RELATIVE), "")


def _beside(a: Claim, b: Claim, scale: Scale) -> bool:
    """Whether the line of either value tells the other value of the same thing too ("28 of 41 passes")."""
    return "former" not in a.marks | b.marks and (b.value in scale.beside(a) or a.value in scale.beside(b))


def _lone(a: Claim, b: Claim, scale: Scale) -> bool:
    """Whether a value and one that fits it are, as far as the words tell, of one thing."""
    if a.marks != b.marks:
        return False
    shares = a.subject[0] == "%" and (rounded(a.value, b.value) or rounded(b.value, a.value))
    if scale.likely(a, b) >= BOUNDS.one_thing or (shares and not scale.crowded(a, b)):
        return True
    if a.slot != "quantity" or a.subject[0] in VAGUE or a.outcome != b.outcome or scale.crowded(a, b):
        return False
    exact, rough = (a, b) if b.how != "exact" else (b, a)
    step = 10.0 ** (len(f"{rough.value:.0f}") - len(f"{rough.value:.0f}".rstrip("0")))
    near = step > 1 and abs(exact.value - rough.value) <= step / 2
    return rough.how != "exact" and scale.likely(a, b) >= (BOUNDS.rounded if near else BOUNDS.fitting)


def sided(a: Claim, b: Claim) -> bool:
    """Whether two results share one of their sides ("14 to 12", "14 to 13")."""
    return any(x == y for x, y in zip(a.written.split(" to "), b.written.split(" to "), strict=True))


def subjects_meet(a: Claim, b: Claim) -> bool:
    if ("?",) in (a.subject, b.subject):
        return a.subject != b.subject
    if a.slot == "age":
        short, long = sorted((set(a.subject), set(b.subject)), key=len)
        return short <= long
    if a.subject[0] != b.subject[0]:
        if {a.subject[0], b.subject[0]} == {"#", "person"}:
            return a.value == b.value
        people = {a.subject[0], b.subject[0]} - (KINDS_OF_PEOPLE - CULPRITS) == {"person"}
        return people and (a.value == b.value or a.outcome == b.outcome == "dead")
    near = a.value == b.value and len(a.subject) == len(b.subject) == 2 and (a.subject[1] in b.near or b.subject[1] in a.near)
    return len(a.subject) == 1 or len(b.subject) == 1 or a.subject == b.subject or near


def _comparable(a: Claim, b: Claim) -> bool:
    """Whether two values are near enough to be of one count; spans of time and single things hardly ever are."""
    low, high = sorted((a.value, b.value))
    least = 1 if a.outcome and a.outcome == b.outcome else 2
    near = high <= BOUNDS.times * max(low, 1) or of_one_power(low, high)
    return near and low >= least and a.subject[0] not in ("minute", "second")


def of_one_power(low: float, high: float) -> bool:
    """Whether two great numbers have the same digits, one a thousand times the other: "48 million", "48 billion"."""
    return low >= 1000 and high == 1000 * low


def _totals(a: Claim, b: Claim, lines: Sequence[Line]) -> bool:
    """Whether only the line of the greater value counts a total."""
    low, high = sorted((a, b), key=lambda c: c.value)
    return bool(lines[high.line].stems & TOTALS) and not lines[low.line].stems & TOTALS
