"""What tells most of where an article belongs: the one it is joined to, and the nearest of another story."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import exp

import msgspec
import numpy as np
import numpy.typing as npt

from rashomon.clean.order import begins, ordered

I64 = npt.NDArray[np.int64]
F32 = npt.NDArray[np.float32]


class Evidence(msgspec.Struct, frozen=True, gc=False):
    """What an article was joined to, or kept from, with the log-odds, the likeness of each view, and whether words said so."""

    to: str
    odds: float
    views: tuple[float, ...]
    apart: bool = False


def best(articles: Sequence[str], pairs: tuple[I64, I64], odds: F32, views: F32) -> Iterator[tuple[int, Evidence]]:
    """For each first row of the pairs the other one with the highest log-odds."""
    mine, other = pairs
    top = np.full(len(articles), -np.inf, dtype=np.float32)
    np.maximum.at(top, mine, odds)
    kept = np.flatnonzero(odds == top[mine])
    order = kept[ordered(mine[kept] * len(articles) + other[kept])]
    first = order[begins(mine[order])]
    for i, j, x, seen in zip(*(column[first].tolist() for column in (mine, other, odds, views)), strict=True):
        yield i, Evidence(articles[j], x, tuple(seen))


def score_of(odds: float) -> float:
    """Log-odds as a share, 0 to 1."""
    return round(1 / (1 + exp(-odds)), 4)
