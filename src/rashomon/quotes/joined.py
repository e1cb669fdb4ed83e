"""What an outlet tells in one go though others keep it apart: the end of one quotation and a sentence of another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rashomon.quotes.one_utterance import same_utterance
from rashomon.quotes.units import Unit
from rashomon.quotes.wording import Match, match

_LEAST = 3  # words on either side of such a seam
_SEAMS = 6  # places looked at in one quotation


def went_on(unit: Unit, near: Mapping[int, Match], others: Sequence[Unit]) -> list[Unit]:
    """A unit cut where a sentence begins that only others' other quotations have; nothing where somebody runs over it."""
    size = len(unit.keys)
    if not near or size < 2 * _LEAST:
        return []
    for at in [at for at in range(_LEAST, size - _LEAST + 1) if unit.begins(at)][:_SEAMS]:
        sides = {(m.pairs[0][0] < at, m.pairs[-1][0] >= at) for m in near.values()}
        if len(sides) == 1 and (True, True) not in sides:
            head, tail = unit.part(0, at), unit.part(at, size)
            if any(_has(tail if (True, False) in sides else head, other) for other in others):
                return [head, tail]
    return []


def _has(part: Unit, other: Unit) -> bool:
    """Whether another quotation has what stands there, and more than a word or two of its own besides."""
    found = match(part, other)
    return found is not None and len(found.pairs) >= _LEAST and same_utterance(part, other, found)
