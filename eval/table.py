"""What a scorer gives, and how it is printed."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Row:
    """One measured thing: its name and its figures (shares from 0 to 1, or counts as int)."""

    name: str
    figures: dict[str, float | int]


@dataclass(frozen=True)
class Result:
    """What a scorer's `score(path, *, limit)` returns: the table, and every error as one JSON line."""

    rows: list[Row]
    errors: list[str] = field(default_factory=list)


@dataclass
class Tally:
    """True positives, false positives and misses, with the ratios made of them."""

    hit: int = 0
    wrong: int = 0
    missed: int = 0
    errors: list[str] = field(default_factory=list)

    def row(self, name: str) -> Row:
        """Precision, recall and F1 of what was counted."""
        p, r, f = prf(self.hit, self.wrong, self.missed)
        return Row(name, {"P": p, "R": r, "F1": f, "hit": self.hit, "wrong": self.wrong, "missed": self.missed})


def prf(hit: float, wrong: float, missed: float) -> tuple[float, float, float]:
    """Precision, recall, F1; 0 where nothing is there to divide by."""
    p = hit / (hit + wrong) if hit + wrong else 0.0
    r = hit / (hit + missed) if hit + missed else 0.0
    return p, r, 2 * p * r / (p + r) if p + r else 0.0


def printed(task: str, file: str, rows: Sequence[Row]) -> Iterable[str]:
    """A table a person reads, and one JSON line a program reads."""
    width = max((len(row.name) for row in rows), default=0)
    for row in rows:
        cells = (f"{k} {v:>6.3f}" if isinstance(v, float) else f"{k} {v:>6}" for k, v in row.figures.items())
        yield f"{row.name:<{width}}  " + "  ".join(cells)
    yield json.dumps(
        {"task": task, "file": file, "rows": {row.name: {k: round(v, 4) for k, v in row.figures.items()} for row in rows}},
        ensure_ascii=False,
    )
