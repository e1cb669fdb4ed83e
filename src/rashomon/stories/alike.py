"""How alike two articles are: their terms, view by view, and what of a few telling terms of either stands in the other."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from rashomon.stories.columns import Sets, spread
from rashomon.stories.live import Live
from rashomon.stories.weigh import ALIKE, CALLED_LESS, CALLED_MORE, CELLS, COVER, NAME, PEOPLE, QUOTED, VIEWS

I16 = npt.NDArray[np.int16]
I32 = npt.NDArray[np.int32]
I64 = npt.NDArray[np.int64]
F32 = npt.NDArray[np.float32]

HEAVIEST = 128
"""Terms over which likeness is summed: in a long report the rest weigh next to nothing."""
ROWS = 32
"""Articles whose terms are laid out at a time."""
UNKNOWN = 0.5
"""How much of what an article is called, or of its people, stands in another where there is nothing to look for."""


class Table:
    """Values of some rows by cell, laid out so that many can be looked up at once; 0 where a row does not have a cell.

    `column` has a place for every cell, all 0; it is written over until `clear`. Its numbers are small, so that more of it
    stays in the cache: ROWS articles have no more than HEAVIEST cells each.
    """

    def __init__(self, column: I16, rows: int, cells: I32) -> None:
        self._column, self._rows = column, rows
        self._cells = _each_once(cells, column)
        column[self._cells] = np.arange(1, len(self._cells) + 1)
        self._width = len(self._cells) + 1

    def laid(self, row: I64, cell: I32, value: F32) -> F32:
        """The values, to be looked up at places; those of cells unknown to the table are left out."""
        out = np.zeros(self._rows * self._width, dtype=np.float32)
        out[self.places(row, cell)] = value
        out[:: self._width] = 0
        return out

    def places(self, row: I64, cell: I32) -> I64:
        """Where the values of these rows at these cells are."""
        return row * self._width + self._column.take(cell)

    def met(self, pairs: tuple[I64, I64], entries: tuple[I64, I64], cell: I32) -> tuple[I64, I64, I64]:
        """For pairs of an owner of entries and a row: of each entry whose cell is known the pair, the entry, and the place."""
        owner, at = entries
        column = self._column.take(cell.take(at))
        known = np.flatnonzero(column > 0)
        sizes = np.bincount(owner.take(known), minlength=int(pairs[0].max(initial=0)) + 1)
        pair, held = spread(sizes[pairs[0]], (np.cumsum(sizes) - sizes)[pairs[0]])
        held = known.take(held)
        return pair, at.take(held), (pairs[1] * self._width).take(pair) + column.take(held)

    def clear(self) -> None:
        """Give the columns back."""
        self._column[self._cells] = 0


def views_of(live: Live, a: I64, b: I64) -> F32:
    """One row per pair, in order of `b`: the likeness in each view, then what is told at weigh.COVER and after."""
    out = np.zeros((len(a), ALIKE), dtype=np.float32)
    column = np.zeros(2 * CELLS, dtype=np.int16)
    for low, high in _blocks(b):
        rows = np.arange(b[low], b[high - 1] + 1)
        later = b[low:high] - b[low]
        out[low:high, :QUOTED] = _by_terms(live, column, rows, (a[low:high], later))
        out[low:high, QUOTED] = _in_common(live.quoted, column, rows, (a[low:high], later))
    return out


def _by_terms(live: Live, column: I16, rows: I64, pairs: tuple[I64, I64]) -> F32:
    """All but what they quote, for pairs of any article and one of `rows` (by its place)."""
    a, later = pairs
    cell, view, weight, start = live.cell.all, live.view.all, live.weight.all, live.start.all
    doc, at = _heaviest(start, rows)
    table = Table(column, len(rows), cell.take(at))
    laid = table.laid(doc, cell.take(at), weight.take(at))
    once, which = np.unique(a, return_inverse=True)
    pair, at, place = table.met((which, later), _heaviest(start, once), cell)
    theirs = laid.take(place)
    shared = np.flatnonzero(theirs != 0)
    pair, at, place, theirs = pair.take(shared), at.take(shared), place.take(shared), theirs.take(shared)
    mine, kind = weight.take(at), view.take(at)
    out = np.zeros((len(a), QUOTED), dtype=np.float32)
    product = np.bincount(pair * VIEWS + kind, theirs * mine, len(a) * VIEWS)
    out[:, :VIEWS] = product.reshape(-1, VIEWS)
    name = np.flatnonzero(kind == NAME)
    out[:, COVER] = np.minimum(*(np.bincount(pair.take(name), x.take(name) ** 2, len(a)) for x in (mine, theirs)))

    def covered(held: Sets) -> tuple[F32, F32]:
        """How much of the set of the earlier article stands in the later, and of the later in the earlier."""
        owner, cells, share = held.of(a)
        forth = np.bincount(owner, share * (laid.take(table.places(later[owner], cells)) > 0), len(a))
        back = np.bincount(pair, table.laid(*held.of(rows)).take(place), len(a))
        mine, theirs = held.sizes(a) > 0, held.sizes(rows)[later] > 0
        return np.where(mine, forth, UNKNOWN), np.where(theirs, back, UNKNOWN)

    called = covered(live.called)
    out[:, CALLED_LESS], out[:, CALLED_MORE] = np.minimum(*called), np.maximum(*called)
    out[:, PEOPLE] = np.maximum(*covered(live.people))
    table.clear()
    return out


def _heaviest(start: I64, rows: I64) -> tuple[I64, I64]:
    """The heaviest entries of some rows: of which of them each is, counted from 0, and where it is."""
    return spread(np.minimum(start[rows + 1] - start[rows], HEAVIEST), start[rows])


def _in_common(held: Sets, column: I16, rows: I64, pairs: tuple[I64, I64]) -> F32:
    """How many cells of the earlier article's set the later has too, as a logarithm."""
    a, later = pairs
    owner, cells, _ = held.of(a)
    doc, theirs, share = held.of(rows)
    table = Table(column, len(rows), theirs)
    found = table.laid(doc, theirs, share).take(table.places(later[owner], cells))
    table.clear()
    out: F32 = np.log1p(np.bincount(owner, found, len(a))).astype(np.float32)
    return out


def _each_once(cells: I32, column: I16) -> I32:
    """Every cell once; `column` is written over at these cells."""
    places = np.arange(len(cells), dtype=np.int16)
    column[cells] = places
    once: I32 = cells[column[cells] == places]
    return once


def _blocks(b: I64) -> Iterator[tuple[int, int]]:
    """Stretches of the pairs, each with at most ROWS articles as their later one."""
    if len(b):
        edges = np.searchsorted(b, np.arange(b[0], b[-1] + ROWS + 1, ROWS))
        yield from ((int(low), int(high)) for low, high in pairwise(edges) if low < high)
