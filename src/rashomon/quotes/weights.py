"""Learned weights: whole numbers by feature, read once from the table of a language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from itertools import repeat
from operator import add
from typing import Any

SCALE = 100
"""A weight of 1 is written as this: whole numbers add up alike on every machine."""
_BITS = 20  # of a sum for one label: what four labels add fits a machine's whole number
_HALF, _WHOLE = 1 << _BITS - 1, (1 << _BITS) - 1
_MOST = 32_768  # blocks whose sums are kept

Block = tuple[Any, ...]
"""Features that the same few facts decide: a function that tells them, and the facts it is asked with."""


def features_of(features: Iterable[str], blocks: Iterable[Block] = ()) -> Iterator[str]:
    """Single features and those of blocks."""
    yield from features
    for tell, *facts in blocks:
        yield from tell(*facts)


class Sums(dict[Block, int]):
    """What the features of blocks add up to, told once for each."""

    def __init__(self, table: Mapping[str, int]) -> None:
        super().__init__()
        self._weight = table.get

    def __missing__(self, block: Block) -> int:
        if len(self) >= _MOST:
            self.clear()
        tell, *facts = block
        added = self[block] = sum(filter(None, map(self._weight, tell(*facts))))
        return added


class Choice:
    """One decision among `labels`: what each feature adds to each beyond the first, in one number so that one sum adds all."""

    def __init__(self, labels: tuple[str, ...], table: Mapping[str, int]) -> None:
        """`sums` are those of the blocks met so far."""
        self.labels = labels
        self.table = table
        self.sums = Sums(table)

    def scores(self, features: Iterable[str], blocks: Iterable[Block] = ()) -> list[int]:
        """How much likelier than the first each label is, by the weights of single features and of blocks of them."""
        rest = sum(filter(None, map(self.table.get, features))) + sum(map(self.sums.__getitem__, blocks))
        out = [0]
        for _ in self.labels[2:]:
            out.append(((rest + _HALF) & _WHOLE) - _HALF)
            rest = (rest + _HALF) >> _BITS
        out.append(rest)
        return out


Weights = Mapping[str, Choice]


def read(text: str) -> dict[str, Choice]:
    """The decisions of a table: a line `= name label …`, then one line `feature weight …` for each feature.

    Raises ValueError where a line has not one weight for each label.
    """
    out: dict[str, Choice] = {}
    for part in f"\n{text}".split("\n= ")[1:]:
        begun, _, lines = part.partition("\n")
        name, *labels = begun.split(" ")
        out[name] = Choice(tuple(labels), _table(lines.strip("\n"), len(labels)))
    return out


def _table(lines: str, labels: int) -> dict[str, int]:
    """What each feature adds, added up column by column: thousands of lines are read at every start."""
    cells = lines.replace("\n", "\t").split("\t")
    features, *columns = (cells[at :: labels + 1] for at in range(labels + 1))
    ones = [1 << _BITS * place for place in range(labels - 1)]
    weights: Iterable[int] = repeat(0, len(features))
    for one, column in zip((-sum(ones), *ones), columns, strict=True):
        meant = {cell: int(cell) * one for cell in set(column)}
        weights = map(add, weights, map(meant.__getitem__, column))
    return dict(zip(features, weights, strict=True))


@cache
def weights_for(code: str) -> Weights | None:
    """The weights of a language, or None where nothing was learned."""
    place = files("rashomon.quotes.languages").joinpath(code, "weights.txt")
    return read(place.read_text(encoding="utf-8")) if place.is_file() else None
