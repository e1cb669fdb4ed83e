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
    """An array to whose end rows are added at a constant cost each, and from whose start they are taken at none."""

    def __init__(self, dtype: Any, width: tuple[int, ...] = (), fill: float = 0) -> None:
        self._held = np.empty((64, *width), dtype=dtype)
        self._fill = fill
        self._first = 0
        self.all: Array = self._held[:0]

    def add(self, values: Array) -> None:
        """Put rows at the end."""
        size = len(self.all)
        self._more(len(values))[size:] = values

    def more(self, rows: int) -> None:
        """Put rows of nothing at the end."""
        size = len(self.all)
        self._more(rows)[size:] = self._fill

    def _more(self, rows: int) -> Array:
        """What is held, with room for so many rows at the end; what moves for that does not soon move again."""
        size = len(self.all)
        if self._first + size + rows > len(self._held):
            free = size + rows <= len(self._held) and 2 * self._first >= size
            held = self._held if free else np.empty(((size + rows) * 3 // 2, *self._held.shape[1:]), dtype=self._held.dtype)
            held[:size] = self.all
            self._held, self._first = held, 0
        self.all = self._held[self._first : self._first + size + rows]
        return self.all

    def keep(self, kept: I64 | slice) -> None:
        """Only these rows, which are in order; those of a stretch stay where they are."""
        if isinstance(kept, slice):
            self._first += kept.start
            self.all = self.all[kept]
        else:
            self._held, self._first = self.all[kept], 0
            self.all = self._held

    def cut(self, rows: int) -> None:
        """Only the first rows."""
        self.all = self.all[:rows]


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
        return owner, self.cell.all.take(at), self.share.all.take(at)

    def keep(self, kept: I64) -> None:
        """Only these rows, which are in order."""
        at = entries_of(kept, self.start.all)
        self.cell.keep(at)
        self.share.keep(at)
        keep_starts(self.start, kept)

    def cut(self, rows: int) -> None:
        """Only the first rows."""
        self.start.cut(rows + 1)
        self.cell.cut(int(self.start.all[-1]))
        self.share.cut(int(self.start.all[-1]))


def stretch(rows: I64) -> I64 | slice:
    """Rows that are in order, as a stretch if they are one."""
    one = len(rows) > 0 and rows[-1] - rows[0] == len(rows) - 1
    return slice(int(rows[0]), int(rows[-1]) + 1) if one else rows


def entries_of(rows: I64, start: I64) -> I64 | slice:
    """Where the entries of rows are that are in order: in a stretch if the rows are one."""
    held = stretch(rows)
    if isinstance(held, slice):
        return slice(int(start[held.start]), int(start[held.stop]))
    return spread(np.diff(start)[rows], start[rows])[1]


def keep_starts(start: Column, rows: I64) -> None:
    """Only the starts of these rows, from 0 on."""
    sizes = np.diff(start.all)[rows]
    start.cut(1)
    start.add(np.cumsum(sizes))


def spread(sizes: I64, starts: I64) -> tuple[I64, I64]:
    """For stretches of these sizes from these starts: of every place in them, which stretch it is of, and where it is."""
    owner = np.repeat(np.arange(len(sizes)), sizes)
    return owner, np.arange(len(owner)) + np.repeat(starts - np.cumsum(sizes) + sizes, sizes)
