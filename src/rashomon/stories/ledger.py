"""Which article is in which story, under which id, and the log of every change, from which the same can be told again.

A story goes by the article that founded it, for as long as there is anything of it. Where two become one the older
stays and supersedes the other; where one becomes two the part with the founder stays, the other is a new story. An id
that was given up is never given again.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Literal

import numpy as np
import numpy.typing as npt

from rashomon.records import Entry

Kind = Literal["found", "join", "merge", "split", "move", "close"]
NONE = -1
"""Stands for the story of an article that is in none yet."""


@dataclass
class Held:
    """A story with live articles."""

    id: str
    founder: str
    rows: set[int] = field(default_factory=set)


def replay(entries: Iterable[Entry]) -> dict[str, str]:
    """The story of every article as the log tells it."""
    members: dict[str, set[str]] = defaultdict(set)
    story: dict[str, str] = {}
    for entry in entries:
        moved = set(entry.articles) if entry.kind != "merge" else members.pop(entry.other or "", set())
        for article in moved:
            if article in story and entry.kind != "merge":
                members[story[article]].discard(article)
            story[article] = entry.story
        members[entry.story] |= moved
    return story


class Ledger:
    """The stories of the live rows; rows are those of Live and numbered anew with them."""

    def __init__(self) -> None:
        self.stories: dict[int, Held] = {}
        self.of: list[int] = []
        self.articles: list[str] = []
        self.founded: list[int] = []
        self.entries: list[Entry] = []
        self._next = 0

    def add(self, articles: Sequence[str]) -> None:
        """Rows that are in no story yet."""
        self.articles += articles
        self.of += [NONE] * len(articles)
        self.founded += [0] * len(articles)

    def apply(self, groups: Sequence[Sequence[int]], first: int | None = None) -> None:
        """Make these groups of rows stories: as far as can be, those that they were.

        The rows from `first` on are in a story for now only: they do not stand for one that has older rows.
        """
        groups = sorted(groups, key=min)
        claims = self._claims(groups, len(self.of) if first is None else first)
        for kept, *others in filter(None, claims):
            for other in others:
                self._merge(kept, other)
        for rows, claimed in zip(groups, claims, strict=True):
            if claimed:
                self._gather(claimed[0], rows)
            else:
                self._found(sorted(rows))

    def _claims(self, groups: Sequence[Sequence[int]], first: int) -> list[list[int]]:
        """For every group the stories that go on in it, oldest first: those founded in it, or with most of their rows in it."""
        share: dict[int, Counter[int]] = defaultdict(Counter)
        for n, rows in enumerate(groups):
            for i in rows:
                if self.of[i] != NONE and (i < first or min(self.stories[self.of[i]].rows) >= first):
                    share[self.of[i]][n] += len(self.of) if self.articles[i] == self.stories[self.of[i]].founder else 1
        claims: list[list[int]] = [[] for _ in groups]
        for story in sorted(share):
            claims[min(share[story], key=lambda n: (-share[story][n], n))].append(story)
        return claims

    def _merge(self, kept: int, other: int) -> None:
        gone = self.stories.pop(other)
        self._log("merge", kept, gone.rows, gone.id)
        self._move(gone.rows, kept)

    def _gather(self, story: int, rows: Sequence[int]) -> None:
        """Bring rows into a story that goes on."""
        coming: dict[int, list[int]] = defaultdict(list)
        for i in rows:
            if self.of[i] != story:
                coming[self.of[i]].append(i)
        for origin in sorted(coming):
            self._log("join" if origin == NONE else "move", story, coming[origin], self._id(origin))
            self._move(coming[origin], story)

    def _found(self, rows: Sequence[int]) -> None:
        """A new story of rows, the first of which founded none before if there is one that did not."""
        founder = min(rows, key=lambda i: (self.founded[i] > 0, i))
        self.founded[founder] += 1
        times = self.founded[founder]
        name = "s" + self.articles[founder][1:] + (f"-{times}" if times > 1 else "")
        story, self._next = self._next, self._next + 1
        self.stories[story] = Held(name, self.articles[founder])
        origins = sorted({self.of[i] for i in rows})
        for n, origin in enumerate([NONE] if origins == [NONE] else [o for o in origins if o != NONE]):
            came = [i for i in rows if self.of[i] in ((origin, NONE) if n == 0 else (origin,))]
            self._log("found" if origin == NONE else "split", story, came, self._id(origin))
        self._move(rows, story)

    def _id(self, story: int) -> str | None:
        return None if story == NONE else self.stories[story].id

    def _move(self, rows: Iterable[int], story: int) -> None:
        for i in list(rows):
            if self.of[i] in self.stories:
                self.stories[self.of[i]].rows.discard(i)
            self.of[i] = story
            self.stories[story].rows.add(i)

    def _log(self, kind: Kind, story: int, rows: Iterable[int], other: str | None) -> None:
        articles = tuple(sorted(self.articles[i] for i in rows))
        self.entries.append(Entry(kind=kind, story=self.stories[story].id, articles=articles, other=other))

    def reorder(self, first: int, order: Sequence[int]) -> None:
        """Number the rows from `first` on anew: each is now the one at this place in `order`, counted from `first`."""
        self.of[first:] = [self.of[first + i] for i in order]
        self.founded[first:] = [self.founded[first + i] for i in order]
        self.articles[first:] = [self.articles[first + i] for i in order]
        place = {first + i: first + n for n, i in enumerate(order)}
        for story in {self.of[i] for i in place.values()} - {NONE}:
            held = self.stories[story]
            held.rows = {place.get(i, i) for i in held.rows}

    def drop(self, number: npt.NDArray[np.int64]) -> None:
        """Forget rows that are dead and number the rest anew; a story without a live row is closed."""
        kept = np.flatnonzero(number >= 0).tolist()
        self.of, self.founded = [self.of[i] for i in kept], [self.founded[i] for i in kept]
        self.articles = [self.articles[i] for i in kept]
        now = number.tolist()
        for story, held in list(self.stories.items()):
            held.rows = {row for i in held.rows if (row := now[i]) >= 0}
            if not held.rows:
                self.entries.append(Entry(kind="close", story=held.id, articles=(), other=None))
                del self.stories[story]
