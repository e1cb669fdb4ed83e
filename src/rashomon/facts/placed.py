"""Values that stand in one place of two lines: whatever they are values of, the words around them are the same.

A unit tells much, but not all: "55 percent" is of many things, and "25-40%", "page 20" or "9-3" count nothing that is a noun.
Here two lines of two articles that tell the same are held side by side, and the values in them against each other by the words
right beside and around both. The weights are those of two logistic regressions fitted on ECB+ and MultiLing 2011 (both CC BY
3.0): values that were changed on purpose against those of the stories as they are. Values themselves take no part.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rashomon.facts.claims import Claim
from rashomon.facts.match import BOUNDS, grown_up, manner, of_one_power, sided, with_culprit
from rashomon.facts.measures import (
    CURRENCIES,
    DAILY,
    DEMANDED,
    KINDS_OF_PEOPLE,
    MONEY,
    OFFERED,
    OTHER_MEASURES,
    SPANS_OF_TIME,
    UNITS,
)
from rashomon.facts.order import said_apart, slipped, told_in_time, told_on
from rashomon.facts.places import REACH, Pair, Places, bare
from rashomon.facts.rounding import fits
from rashomon.facts.weigh import Scale, names_part

SURE, SURE_OF_BARE, SURE_OF_TWO, SURE_OF_DAY, SURE_OF_YEAR, SURE_OF_SLIP = 0.4, 0.6, 0.78, 0.75, 0.58, 0.3
"""How likely two values must be of one thing before they are held against each other."""
NAMED_ALIKE = 0.3
"""How alike lines must be that name other things."""
ONE_TEXT = 0.6
"""How alike lines must be that are told from one text, so that what is taken anew every day was taken on one."""
SAME = 0.4
"""How much of the words around must be shared before two equal figures that count nothing are of one thing."""
MEASURES = frozenset(UNITS.values()) | frozenset(CURRENCIES.values())
TAKEN_ANEW = MONEY | {"%", "point", "percentage point", "", "#"}
"""What a market or a poll is measured in."""
LIMITS = frozenset({"between", "from", "until", "till", "since", "by", "before", "after"})
ORDERED, SERIES = frozenset({"first", "last"}), frozenset({"stage", "round", "week", "day", "chapter", "volume", "game"})
"""Words before a figure that tell of which of several it is."""


def placed(claims: Sequence[Claim], scale: Scale) -> Iterator[tuple[int, int, float]]:
    """The pairs of values that differ in one place, each with how sure it is; equal figures that count nothing with 0."""
    places = Places(claims, scale)
    pairs = places.pairs()
    best: dict[Pair, tuple[float, int]] = {}
    for i, j in pairs:
        value = places.shared(i, j, REACH) + 0.3 * float(scale.alike[claims[i].line, claims[j].line])
        for x, y in ((i, j), (j, i)):
            place = x, claims[y].line
            best[place] = max(best.get(place, (-1.0, 0)), (value, -y))
    for i, j in pairs:
        a, b = claims[i], claims[j]
        if a.value == b.value or (a.slot == "date" and a.counted == b.counted):
            if bare(a) and bare(b) and places.shared(i, j, REACH) >= SAME:
                yield i, j, 0.0
            continue
        if _of_two_things(a, b, scale) or places.of_two_kinds(i, j) or (a.slot == "date" and not places.share_matter(i, j)):
            continue
        mutual = best[i, b.line][1] == -j and best[j, a.line][1] == -i
        chance = places.chance(i, j, mutual=mutual)
        if chance >= _wanted(a, b) and (a.slot == "date" or not fits(a, b)):
            yield i, j, chance


def _of_two_things(a: Claim, b: Claim, scale: Scale) -> bool:
    """Whether the lines tell that two values are of two things, whatever their place."""
    if a.slot == "date":
        limits = (a.left in LIMITS) != (b.left in LIMITS)
        return limits or said_apart(a, b, scale.lines) or not told_in_time(a, b, scale.lines)
    if a.slot == "score" and not sided(a, b):
        return True
    if a.slot == "age":
        return not _of_one_holder(a, b, scale) or grown_up(a, b, scale.lines)
    units = {a.subject[0], b.subject[0]}
    low, high = sorted((a.value, b.value))
    if with_culprit(a, scale.lines) != with_culprit(b, scale.lines) or not (
        high <= BOUNDS.times * max(low, 1) or of_one_power(low, high)
    ):
        return True
    if {a.left, b.left} & SERIES or ((a.left in ORDERED or b.left in ORDERED) and a.left != b.left):
        return True
    daily = any(scale.lines[c.line].stems & DAILY for c in (a, b)) and bool(units & TAKEN_ANEW)
    on = {told_on(scale.lines[c.line]) for c in (a, b)}
    daily = daily and (len(on) > 1 or bool(scale.alike[a.line, b.line] < ONE_TEXT))
    if daily or (len(units) == 2 and units <= MEASURES):
        return True
    if _of_two_names(a, b, scale) or _of_two_sides(a, b, scale) or _of_two_sides(b, a, scale):
        return True
    if (a.near & OTHER_MEASURES) != (b.near & OTHER_MEASURES) or (units <= SPANS_OF_TIME and manner(a) != manner(b)):
        return True
    return (
        (bare(a) and bare(b) and ("-" in (a.left, *a.right[:1])) != ("-" in (b.left, *b.right[:1])))
        or scale.summed(a, b)
        or scale.summed(b, a)
    )


def _of_two_sides(a: Claim, b: Claim, scale: Scale) -> bool:
    """Whether one figure is what is asked for, and the other what is offered."""
    asked, given = scale.lines[a.line].stems, scale.lines[b.line].stems
    return bool(asked & DEMANDED) and not asked & OFFERED and bool(given & OFFERED) and not given & DEMANDED


def _of_two_names(a: Claim, b: Claim, scale: Scale) -> bool:
    """Whether two figures stand in lines that name other things, and that are not much alike."""
    one, other = scale.lines[a.line], scale.lines[b.line]
    return names_part(one, other) and bool(scale.alike[a.line, b.line] < NAMED_ALIKE)


def _of_one_holder(a: Claim, b: Claim, scale: Scale) -> bool:
    """Whether two ages may be of one person: of one name, of one last name and like given names, or of one noun.

    Where one line only says "the 45-year-old", it must be all but the other line.
    """
    if (a.subject == ("?",)) != (b.subject == ("?",)):
        return bool(scale.alike[a.line, b.line] >= ONE_TEXT)
    if min(len(a.subject), len(b.subject)) < 2:
        return a.subject == b.subject and (a.subject != ("?",) or a.aged == b.aged != "")
    return {*a.subject} == {*b.subject} or (a.subject[-1] == b.subject[-1] and a.subject[0][0] == b.subject[0][0])


def _wanted(a: Claim, b: Claim) -> float:
    """How likely two values must be of one thing: days, and figures that are of nothing or of two things, more than others."""
    if slipped(a, b):
        return SURE_OF_SLIP
    if a.slot == "date":
        return SURE_OF_DAY if a.subject[0] in ("day", "weekday") else SURE_OF_YEAR
    if a.subject[:1] == b.subject[:1]:
        return SURE_OF_BARE if bare(a) or a.subject[0] in MONEY else SURE
    return SURE_OF_BARE if bare(a) or bare(b) or {a.subject[0], b.subject[0]} & KINDS_OF_PEOPLE else SURE_OF_TWO
