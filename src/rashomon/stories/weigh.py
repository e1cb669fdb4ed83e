"""What each term of an article weighs: rare in the collection and in the news at large is heavy.

A term is known by its cell, some bits of its key, so that what is counted takes the same room for five articles and for
five million; two terms that fall into one cell look a little more common than they are.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import chain
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from rashomon.clean.order import highest_first
from rashomon.records import Features
from rashomon.stories.background import known_shares

I32 = npt.NDArray[np.int32]
I64 = npt.NDArray[np.int64]
I8 = npt.NDArray[np.int8]
F32 = npt.NDArray[np.float32]

WORD, NAME, NUMBER, LEAD = range(4)
VIEWS = 4
COVER, CALLED_LESS, CALLED_MORE, PEOPLE, QUOTED = range(VIEWS, VIEWS + 5)
"""Beside its views a pair has more likenesses. How much of the names of either, the one with less, stands in the other; of
what either is called, less and more; of the people of either, the one with more; how many pairs of words both quote."""
ALIKE = VIEWS + 5
SHARE = (1.0, 1.5, 0.3, 0.5)
"""What each view counts in the likeness of two articles, before the shares are made to sum to one."""
SQUARE = np.sqrt(np.array(SHARE, dtype=np.float32) / np.float32(sum(SHARE)))
ELSEWHERE = 1000
"""Articles imagined beside those at hand, with the words of the news at large."""
ABROAD = 300
"""The same for a language whose news at large is not known: the sooner do the articles at hand tell what is common in it."""
UNKNOWN = 0.02
"""The share of these that are held to have any word, if no more are known to have it in the language that is known."""
CELLS = 1 << 22


class Entries(NamedTuple):
    """The weighted terms of some articles, article by article, the heaviest first.

    `doc` counts the articles from 0; a term of the lead has a cell of its own, CELLS above that of the body. The terms of
    one view of one article have length one.
    """

    doc: I64
    cell: I32
    view: I8
    weight: F32


class Small(NamedTuple):
    """Small sets of cells, article by article, each cell with its share of the set."""

    doc: I64
    cell: I32
    share: F32


class Terms(NamedTuple):
    """The cells of some articles' terms: those of the bodies with their weight by occurrence, leads, names, numbers, and
    what they are called, their people, what they quote, go by and look aside to, and the days they name, with whose each is."""

    doc: I64
    body: I32
    weight: F32
    lead_doc: I64
    lead: I32
    names: I32
    numbers: I32
    called: tuple[I64, I32]
    people: tuple[I64, I32]
    quoted: tuple[I64, I32]
    telling: tuple[I64, I32]
    aside: tuple[I64, I32]
    unlike: tuple[I64, I32]
    days: tuple[I64, I32]
    languages: tuple[str | None, ...]


def terms_in(features: Sequence[Features]) -> Terms:
    """The terms of these articles as cells."""
    doc = np.repeat(np.arange(len(features)), [len(f.terms) // 8 for f in features])
    cell = _cells(np.frombuffer(b"".join(f.terms for f in features), dtype="<u8"))
    weight = np.frombuffer(b"".join(f.weights for f in features), dtype="<f4").astype(np.float32)
    lead_doc, lead = _columns([f.lead for f in features])
    return Terms(
        doc=doc,
        body=cell,
        weight=weight,
        lead_doc=lead_doc,
        lead=lead + np.int32(CELLS),
        names=_columns([f.people + f.places for f in features])[1],
        numbers=_columns([f.numbers for f in features])[1],
        called=_columns([f.called for f in features]),
        people=_columns([f.people for f in features]),
        quoted=_columns([f.quoted for f in features]),
        telling=_columns([f.telling for f in features]),
        aside=_columns([f.aside for f in features]),
        unlike=_columns([f.unlike for f in features]),
        days=_columns([f.days for f in features]),
        languages=tuple(f.language for f in features),
    )


def _cells(keys: npt.NDArray[np.uint64]) -> I32:
    return (keys & np.uint64(CELLS - 1)).astype(np.int32)


def _columns(keys: Sequence[Sequence[int]]) -> tuple[I64, I32]:
    """The cells of several keys for each article, and of which article each is."""
    doc = np.repeat(np.arange(len(keys)), [len(held) for held in keys])
    return doc, _cells(np.fromiter(chain.from_iterable(keys), dtype=np.uint64, count=len(doc)))


class Counts:
    """In how many of the live articles each term stands, and how often it was taken for a name."""

    def __init__(self) -> None:
        self.articles: Counter[str | None] = Counter()
        self.having = np.zeros(2 * CELLS, dtype=np.int32)
        self.gone = np.zeros(2 * CELLS, dtype=np.int32)
        self.named = np.zeros(CELLS, dtype=np.int32)
        self.numeric = np.zeros(CELLS, dtype=np.bool_)
        self.elsewhere = np.zeros(CELLS, dtype=np.float32)
        keys, shares = known_shares()
        self.elsewhere[_cells(keys)] = shares

    def add(self, terms: Terms) -> None:
        """Count the terms of more articles."""
        self.articles.update(terms.languages)
        np.add.at(self.having, np.concatenate((terms.body, terms.lead)), np.int32(1))
        np.add.at(self.named, terms.names, np.int32(1))
        self.numeric[terms.numbers] = True

    def forget(self, cells: I32, languages: Sequence[str | None]) -> None:
        """Count some articles no more; what is a name stays known."""
        self.articles.subtract(languages)
        np.subtract.at(self.having, cells, np.int32(1))
        np.add.at(self.gone, cells, np.int32(1))

    def take_back(self, terms: Terms) -> None:
        """Be as if these articles had not been counted; what is a number stays known."""
        self.articles.subtract(terms.languages)
        np.subtract.at(self.having, np.concatenate((terms.body, terms.lead)), np.int32(1))
        np.subtract.at(self.named, terms.names, np.int32(1))

    def shared_out(self, terms: Terms, held: tuple[I64, I32]) -> Small:
        """What each of a few terms of an article is of all of them: the rarer the more."""
        doc, cell = held
        rarity = self._rarity(terms, doc, cell)
        whole = np.bincount(doc, weights=rarity, minlength=len(terms.languages))
        return Small(doc, cell, (rarity / np.maximum(whole, 1e-9)[doc]).astype(np.float32))

    def weigh(self, terms: Terms) -> Entries:
        """The entries of articles that are counted."""
        view = np.where(2 * self.named[terms.body] >= self.having[terms.body] + self.gone[terms.body], NAME, WORD)
        view[self.numeric[terms.body]] = NUMBER
        doc, cell = np.concatenate((terms.doc, terms.lead_doc)), np.concatenate((terms.body, terms.lead))
        view = np.concatenate((view, np.full(len(terms.lead), LEAD)))
        rarity = self._rarity(terms, doc, cell)
        weight = np.concatenate((terms.weight, np.ones(len(terms.lead), dtype=np.float32))) * rarity
        at = doc * VIEWS + view
        length = np.sqrt(np.bincount(at, weights=weight.astype(np.float64) ** 2, minlength=len(terms.languages) * VIEWS))
        weight = (weight / np.maximum(length, 1e-9)[at]).astype(np.float32)
        order = highest_first(doc, weight * SQUARE[view])
        return Entries(doc[order], cell[order], view[order].astype(np.int8), weight[order])

    def _rarity(self, terms: Terms, doc: I64, cell: I32) -> F32:
        """How rare each term is among the articles of its language, those imagined with them."""
        home = np.array([language is None for language in terms.languages])
        others = np.where(home, ELSEWHERE, ABROAD).astype(np.float32)
        total = np.array([self.articles[language] for language in terms.languages], dtype=np.float32) + others
        share = self.elsewhere[cell & (CELLS - 1)]
        share = np.where(home[doc], share, np.maximum(share, np.float32(UNKNOWN)))
        found = np.maximum(self.having[cell] + share * others[doc], 1)
        out: F32 = np.log(np.maximum(total[doc] / found, 1)).astype(np.float32)
        return out
