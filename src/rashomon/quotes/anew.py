"""What one outlet quotes anew with another number: "we have reached four of them", and in its next report "nine of them"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

from rashomon.quotes.units import Unit
from rashomon.quotes.wording import Match


def part_anew(units: Sequence[Unit], near: Sequence[dict[int, Match]], outlets: Mapping[str, str | None]) -> None:
    """Part such units in `near`; who else has their words is left with the one whose article it has most from."""
    anew = [(a, b) for a, matches in enumerate(near) for b, found in matches.items() if a < b]
    anew = [(a, b) for a, b in anew if _one_outlet(units[a], units[b], outlets) and _recounted(units[a], units[b], near[a][b])]
    bonds: Counter[tuple[str, str]] = Counter()
    for a, matches in enumerate(near) if anew else ():
        for b, found in matches.items():
            bonds[units[a].span.article, units[b].span.article] += len(found.pairs)
    for a, b in anew:
        near[a].pop(b)
        near[b].pop(a)
    for a, b in anew:
        for other in sorted(near[a].keys() & near[b].keys()):
            article = units[other].span.article
            left = min((a, b), key=lambda n: (bonds[units[n].span.article, article], n))
            near[other].pop(left)
            near[left].pop(other)


def _one_outlet(a: Unit, b: Unit, outlets: Mapping[str, str | None]) -> bool:
    """Whether two units stand in two articles of one outlet."""
    outlet = outlets[a.span.article]
    return a.span.article != b.span.article and outlet is not None and outlet == outlets[b.span.article]


def _recounted(a: Unit, b: Unit, found: Match) -> bool:
    """Whether two units have another number in one place of the same words."""
    gaps = [(a.keys[i + 1 : k], b.keys[j + 1 : m]) for (i, j), (k, m) in pairwise(found.pairs)]
    return any({w for w in x if w.isdigit()} != {w for w in y if w.isdigit()} for x, y in gaps if x and y)
