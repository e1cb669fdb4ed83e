"""Which of several wordings of about the same length stands for the utterance: the one that the others bear out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from rashomon.quotes.ends import AND
from rashomon.quotes.spelling import plain_types
from rashomon.quotes.units import ELLIPSIS, MASKED, Unit, first_told
from rashomon.quotes.wording import Match

_RIVALS = 8  # wordings held against each other at most
_END = 3  # other words at an end at most: "twice", "three times"
_LACKED = 2
_SMALL = 0.1  # what another case or mark counts, in words


def agreed(longest: int, others: Iterable[int], units: Sequence[Unit], near: Sequence[Mapping[int, Match]]) -> int:
    """The longest unit, or one of the others that tells as much and differs less from all; of equals the earliest."""
    rivals = [longest]
    for other in others:
        if len(rivals) < _RIVALS and _as_much(units[longest], units[other], near[longest][other]) and not _cut(units[other]):
            rivals.append(other)
    if len(rivals) == 1:
        return longest
    members = sorted({n for rival in rivals for n in (rival, *near[rival])})
    apart = {rival: sum(_apart(rival, n, units, near) for n in members) for rival in rivals}
    linked = {r for r in rivals[1:] if _linked(units[longest], units[r], near[longest][r])}
    kept = [
        r
        for r in rivals[1:]
        if r in linked
        or not _lacked(near[longest][r])
        or _earlier(units[r], units[longest])
        or _borne_out(r, longest, units, near)
    ]
    return min([longest, *kept], key=lambda rival: (apart[rival], rival not in linked, first_told(units[rival]), rival))


def _earlier(one: Unit, other: Unit) -> bool:
    """Whether a unit was published on an earlier day than another, and may be the one that was changed."""
    return one.told is not None and other.told is not None and one.told.last < other.told.first


def _linked(full: Unit, other: Unit, found: Match) -> bool:
    """Whether a unit lacks but the "and" or "but" by which the longest links two of its sentences."""
    gaps = [(i + 1, k, m) for (i, j), (k, m) in pairwise(found.pairs) if m == j + 1 and k > i + 1]
    return bool(gaps) and all(k == i + 1 and full.keys[i] in AND and other.begins(m) for i, k, m in gaps)


def _as_much(full: Unit, other: Unit, found: Match) -> bool:
    """Whether a unit tells all that the longest one tells: to both ends, with no passage less."""
    (first_a, first_b), (last_a, last_b) = found.pairs[0], found.pairs[-1]
    ends = ((first_a, first_b), (len(full.keys) - 1 - last_a, len(other.keys) - 1 - last_b))
    if any(a > _END or (a and not b) or b > _END for a, b in ends):
        return False
    return _lacked(found) <= _LACKED


def _cut(unit: Unit) -> bool:
    """Whether an outlet shows that it took words out, put some in or masked one."""
    text = unit.span.text
    return "[" in text or bool(ELLIPSIS.search(text) or MASKED.search(text))


def _lacked(found: Match) -> int:
    """How many words of the first unit the second one simply lacks."""
    return sum(k - i - 1 for (i, j), (k, m) in pairwise(found.pairs) if m == j + 1)


def _borne_out(rival: int, longest: int, units: Sequence[Unit], near: Sequence[Mapping[int, Match]]) -> bool:
    """Whether a third article has the words more as a shorter wording has them than as the longest."""
    told = {units[rival].span.article, units[longest].span.article}
    others = [n for n in near[rival] if n in near[longest] and units[n].span.article not in told]
    return any(_apart(rival, n, units, near) < _apart(longest, n, units, near) for n in others)


def _apart(rival: int, other: int, units: Sequence[Unit], near: Sequence[Mapping[int, Match]]) -> float:
    """How many words another unit has otherwise; all of them where it is not known as the same utterance."""
    if rival == other:
        return 0.0
    found = near[rival].get(other)
    return _differ(units[rival], units[other], found) if found else float(len(units[other].keys))


def _differ(a: Unit, b: Unit, found: Match) -> float:
    """How many words stand in place of others or between shared ones; what is only left off at an end counts nothing."""
    out = 0.0
    stops = [(-1, -1), *found.pairs, (len(a.keys), len(b.keys))]
    for number, ((i, j), (k, m)) in enumerate(pairwise(stops)):
        more_a, more_b = k - i - 1, m - j - 1
        at_end = number in (0, len(stops) - 2)
        out += min(more_a, more_b) if at_end else max(more_a, more_b)
    return out + _SMALL * sum(_written_otherwise(a, b, found))


def _written_otherwise(a: Unit, b: Unit, found: Match) -> Iterator[bool]:
    """For each shared word whether it is written otherwise, and for what stands before it whether it is another mark."""
    for number, (i, j) in enumerate(found.pairs):
        yield plain_types(a.said(i, i + 1)) != plain_types(b.said(j, j + 1))
        if number and found.pairs[number - 1] == (i - 1, j - 1):
            yield plain_types(a.between(i - 1, i)).strip() != plain_types(b.between(j - 1, j)).strip()
