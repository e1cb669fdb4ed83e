"""Arrays that grow at their end, row by row: how the story step holds what is alive."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from rashomon.stories.weigh import Small

Array = npt.NDArray[Any]
I32 = npt.NDArray[np.int32]
I64 = npt.NDArray[np.int64]
F32 = npt.NDArray[np.float32]


class Column:
    """An array to whose end rows are added at a constant cost each."""

    def __init__(self, dtype: Any, width: tuple[int, ...] = (), fill: float = 0) -> None:
        self._held = np.full((64, *width), fill, dtype=dtype)
        self._fill = fill
        self.all: Array = self._held[:0]

    def add(self, values: Array) -> None:
        """Put rows at the end."""
        size, end = len(self.all), len(self.all) + len(values)
        if end > len(self._held):
            grown = np.full((max(end, len(self._held) * 3 // 2), *self._held.shape[1:]), self._fill, dtype=self._held.dtype)
            grown[:size] = self.all
            self._held = grown
        self._held[size:end] = values
        self.all = self._held[:end]

    def more(self, rows: int) -> None:
        """Put rows of nothing at the end."""
        self.add(np.full((rows, *self._held.shape[1:]), self._fill, dtype=self._held.dtype))

    def keep(self, kept: Array) -> None:
        """Only these rows, in their order."""
        held = self.all[kept]
        self._held = held if len(held) else self._held[:64].copy()
        self.all = self._held[: len(held)]

    def cut(self, rows: int) -> None:
        """Only the first rows."""
        self.all = self._held[:rows]


class Sets:
    """For every row a few cells, each with its share of the row's set."""

    def __init__(self) -> None:
        self.cell, self.share, self.start = Column(np.int32), Column(np.float32), Column(np.int64)
        self.start.add(np.zeros(1, dtype=np.int64))

    def add(self, small: Small, rows: int) -> None:
        """Put the sets of so many rows at the end."""
        self.start.add(self.start.all[-1] + np.cumsum(np.bincount(small.doc, minlength=rows)))
        self.cell.add(small.cell)
        self.share.add(small.share)

    def sizes(self, rows: I64) -> I64:
        """How many cells these rows have."""
        out: I64 = self.start.all[rows + 1] - self.start.all[rows]
        return out

    def of(self, rows: I64) -> tuple[I64, I32, F32]:
        """What these rows have: of each cell whose it is, counted from 0, the cell, and its share."""
        owner, at = spread(self.sizes(rows), self.start.all[rows])
        return owner, self.cell.all[at], self.share.all[at]

    def keep(self, kept: Array) -> None:
        """Only these rows, in their order."""
        sizes = np.diff(self.start.all)[kept]
        _, at = spread(sizes, self.start.all[kept])
        self.cell.keep(at)
        self.share.keep(at)
        self.start.cut(1)
        self.start.add(np.cumsum(sizes))

    def cut(self, rows: int) -> None:
        """Only the first rows."""
        self.start.cut(rows + 1)
        self.cell.cut(int(self.start.all[-1]))
        self.share.cut(int(self.start.all[-1]))


def spread(sizes: I64, starts: I64) -> tuple[I64, I64]:
    """For stretches of these sizes from these starts: of every place in them, which stretch it is of, and where it is."""
    owner = np.repeat(np.arange(len(sizes)), sizes)
    return owner, np.arange(len(owner)) + np.repeat(starts - np.cumsum(sizes) + sizes, sizes)
