"""Learned weights: whole numbers by feature, read once from the table of a language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

SCALE = 100
"""A weight of 1 is written as this: whole numbers add up alike on every machine."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One decision among `labels`: what each feature adds to each of them."""

    labels: tuple[str, ...]
    table: Mapping[str, tuple[int, ...]]

    def scores(self, features: Iterable[str]) -> list[int]:
        """The sum of the weights for each label."""
        get = self.table.get
        rows = [row for feature in features if (row := get(feature))]
        return [sum(column) for column in zip(*rows, strict=True)] if rows else [0] * len(self.labels)


Weights = Mapping[str, Choice]


def read(text: str) -> dict[str, Choice]:
    """The decisions of a table: a line `= name label …`, then one line `feature weight …` for each feature."""
    out: dict[str, Choice] = {}
    table: dict[str, tuple[int, ...]] = {}
    for line in text.splitlines():
        if line.startswith("= "):
            _, name, *labels = line.split(" ")
            table = {}
            out[name] = Choice(tuple(labels), table)
        elif line and not line.startswith("# "):
            feature, *weights = line.split("\t")
            table[feature] = tuple(int(w) for w in weights)
    return out


@cache
def weights_for(code: str) -> Weights | None:
    """The weights of a language, or None where nothing was learned."""
    place = files("rashomon.quotes.languages").joinpath(code, "weights.txt")
    return read(place.read_text(encoding="utf-8")) if place.is_file() else None
