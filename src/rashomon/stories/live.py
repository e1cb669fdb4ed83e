"""The articles that are still alive, as rows of numbers: the only things that a new article is compared with.

Rows stand in the order in which the articles came. What has gone out of the window is dropped and the rows are numbered
anew, so that neither the room taken nor the work done grows with the archive.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from rashomon.records import Features
from rashomon.stories.columns import Array, Column, Sets, entries_of, keep_starts, stretch
from rashomon.stories.weigh import ALIKE, Counts, Entries, Small, Terms, terms_in

I64 = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]

AT_ONCE = 256
"""Articles whose terms are weighed at a time: as many as stay in the cache."""
NEAREST = 20
"""Neighbours of an article that are kept."""
GONE = -2
"""Stands for a neighbour that is no longer alive; its likeness still tells of the surroundings."""
NAMED_DAYS = 8
"""Days that an article names besides those around its own publication, of which as many are kept: the latest."""
RECENT = 30
"""Days around its publication that are its own time."""
NEVER = 1 << 40
"""The last day of an article that does not go out of the window."""


class Undo(NamedTuple):
    """The neighbours that some rows had before others came."""

    rows: I64
    near: Array
    like: Array
    alike: Array


class Live:
    """Live articles: row by row what is known of each, its weighted terms, and its nearest neighbours."""

    def __init__(self) -> None:
        self.articles: list[str] = []
        self.given: list[str | None] = []
        self.languages: list[str | None] = []
        self.row: dict[str, int] = {}
        self.counts = Counts()
        self.words, self.names, self.year = Column(np.int64), Column(np.int64), Column(np.int64)
        self.first, self.last, self.until = Column(np.int64), Column(np.int64), Column(np.int64)
        self.dated, self.abroad = Column(np.bool_), Column(np.bool_)
        self.named = Column(np.int64, (NAMED_DAYS,))
        self.near = Column(np.int32, (NEAREST,), -1)
        self.like = Column(np.float32, (NEAREST,))
        self.alike = Column(np.float32, (NEAREST, ALIKE))
        self.cell, self.view, self.weight = Column(np.int32), Column(np.int8), Column(np.float32)
        self.start = Column(np.int64)
        self.start.add(np.zeros(1, dtype=np.int64))
        self.called, self.people, self.quoted = Sets(), Sets(), Sets()
        self.telling, self.aside, self.unlike, self.told_days = Sets(), Sets(), Sets(), Sets()
        self.undo: list[Undo] | None = None
        self.counted: list[Terms] = []

    def __len__(self) -> int:
        return len(self.articles)

    def gap(self, a: I64, b: I64) -> I64:
        """Days between the publications of two rows; 0 where a date is not known or only inferred."""
        first, last, dated = self.first.all, self.last.all, self.dated.all
        days = np.maximum(np.maximum(first[b] - last[a], first[a] - last[b]), 0)
        return np.where(dated[a] & dated[b], days, 0)

    def days(self, rows: I64) -> list[tuple[int, int] | None]:
        """The first and last day on which rows were published, None where it is not known or only inferred."""
        columns = (self.dated.all, self.first.all, self.last.all)
        return [
            (first, last) if known else None for known, first, last in zip(*(c[rows].tolist() for c in columns), strict=True)
        ]

    def gap_told(self, a: I64, b: I64) -> I64:
        """The same, but no more than between a day that one names and the publication of the other: it looks back on it."""
        days = self.gap(a, b)
        far = np.flatnonzero(days > RECENT)
        for one, other in ((a[far], b[far]), (b[far], a[far])):
            named, first, last = self.named.all[one], self.first.all[other][:, None], self.last.all[other][:, None]
            away = np.maximum(np.maximum(first - named, named - last), 0)
            days[far] = np.minimum(days[far], away.min(axis=1))
        return days

    def add(self, features: Sequence[Features], until: Sequence[int]) -> list[Entries]:
        """Take articles in, with the last day of each; gives their entries, by row, some articles after the other."""
        new = len(self)
        for f in features:
            self.row[f.article] = len(self.articles)
            self.articles.append(f.article)
            self.given.append(f.given)
            self.languages.append(f.language)
        known = [f.published is not None and not f.inferred for f in features]
        days = [f.published or (0, 0) for f in features]
        for column, values in (
            (self.words, [f.words for f in features]),
            (self.names, [len(f.people) + len(f.places) for f in features]),
            (self.year, [f.year or 0 for f in features]),
            (self.first, [first for first, _ in days]),
            (self.last, [last for _, last in days]),
            (self.dated, known),
            (self.abroad, [f.language is not None for f in features]),
            (self.until, until),
            (self.named, [_looks_back(f) for f in features] or np.zeros((0, NAMED_DAYS))),
        ):
            column.add(np.array(values))
        for column in (self.near, self.like, self.alike):
            column.more(len(features))
        return self._add_terms(features, new)

    def _add_terms(self, features: Sequence[Features], new: int) -> list[Entries]:
        """The entries, some articles after the other, weighed when the terms of all are counted."""
        blocks = [terms_in(features[low : low + AT_ONCE]) for low in range(0, len(features), AT_ONCE)]
        for terms in blocks:
            self.counts.add(terms)
        if self.undo is not None:
            self.counted += blocks
        return [self._put_terms(terms, low) for low, terms in zip(range(new, len(self), AT_ONCE), blocks, strict=True)]

    def _put_terms(self, terms: Terms, first: int) -> Entries:
        size = len(terms.languages)
        entries = self.counts.weigh(terms)
        self.start.add(self.start.all[-1] + np.cumsum(np.bincount(entries.doc, minlength=size)))
        for column, values in ((self.cell, entries.cell), (self.view, entries.view), (self.weight, entries.weight)):
            column.add(values)
        self.called.add(self.counts.shared_out(terms, terms.called), size)
        self.people.add(self.counts.shared_out(terms, terms.people), size)
        for held, cells in (
            (self.quoted, terms.quoted),
            (self.telling, terms.telling),
            (self.aside, terms.aside),
            (self.unlike, terms.unlike),
            (self.told_days, terms.days),
        ):
            held.add(Small(*cells, np.ones(len(cells[0]), dtype=np.float32)), size)
        return entries._replace(doc=entries.doc + first)

    def remember(self, rows: I64) -> None:
        """Keep the neighbours that rows have, if what comes now may be taken back."""
        if self.undo is not None:
            self.undo.append(Undo(rows, self.near.all[rows], self.like.all[rows], self.alike.all[rows]))

    def rewind(self, rows: int) -> None:
        """Be as when there were so many rows, since when all that came could be taken back."""
        for was in reversed(self.undo or []):
            self.near.all[was.rows], self.like.all[was.rows], self.alike.all[was.rows] = was.near, was.like, was.alike
        for terms in self.counted:
            self.counts.take_back(terms)
        self.undo, self.counted = None, []
        for column in self._columns():
            column.cut(rows)
        for held in self._sets():
            held.cut(rows)
        self.start.cut(rows + 1)
        for column in (self.cell, self.view, self.weight):
            column.cut(int(self.start.all[-1]))
        for article in self.articles[rows:]:
            del self.row[article]
        del self.articles[rows:], self.given[rows:], self.languages[rows:]

    def _columns(self) -> tuple[Column, ...]:
        """What has one entry a row."""
        told = (self.words, self.names, self.year, self.first, self.last, self.dated, self.abroad, self.until, self.named)
        return (*told, self.near, self.like, self.alike)

    def _sets(self) -> tuple[Sets, ...]:
        """What has one set a row."""
        return (self.called, self.people, self.quoted, self.telling, self.aside, self.unlike, self.told_days)

    def drop(self, dead: Bools) -> I64:
        """Forget the rows marked; gives for every row its new number, GONE for those forgotten."""
        gone, kept = np.flatnonzero(dead), np.flatnonzero(~dead)
        number = np.full(len(dead) + 2, GONE, dtype=np.int64)
        number[kept] = np.arange(len(kept))
        number[-1] = -1
        start = self.start.all
        self.counts.forget(self.cell.all[entries_of(gone, start)], [self.languages[i] for i in gone.tolist()])
        entries = entries_of(kept, start)
        for column in (self.cell, self.view, self.weight):
            column.keep(entries)
        keep_starts(self.start, kept)
        rows = stretch(kept)
        for column in self._columns():
            column.keep(rows)
        for held in self._sets():
            held.keep(kept)
        self.near.all[:] = number[self.near.all]
        self.articles = [self.articles[i] for i in kept.tolist()]
        self.given = [self.given[i] for i in kept.tolist()]
        self.languages = [self.languages[i] for i in kept.tolist()]
        self.row = {article: i for i, article in enumerate(self.articles)}
        return number[:-2]


def _looks_back(f: Features) -> list[int]:
    """The latest days named that are not around the article's own publication, and zeros for the rest."""
    first, last = f.published or (0, 0)
    days = [day for day in f.days if day < first - RECENT or day > last + RECENT][-NAMED_DAYS:]
    return days + [0] * (NAMED_DAYS - len(days))
