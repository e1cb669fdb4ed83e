"""Stories as articles arrive: a provisional one at once, a repair of what is still alive, and what is out of the window let go.

What is alive are the articles of the last days of the window, and those without a date or that a person pinned. A new
article is compared with live ones only. `arrive` puts it into a story as the stories stand; `repair` compares what arrived
since the last one anew, in an order of its own and all at once, so that the order of arrival changes nothing, groups anew
the stories that it came near, and may merge, split or move; `retire` tells for good where an article belongs.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

import numpy as np

from rashomon.records import Beside, Entry, Features, Joined, Link
from rashomon.stories.aside import another_event
from rashomon.stories.cluster import Near, Ties
from rashomon.stories.core import plain
from rashomon.stories.decide import F32, log_odds, reasons
from rashomon.stories.evidence import Evidence, best, score_of
from rashomon.stories.join import ROOM, WINDOW_DAYS, Pins, in_order
from rashomon.stories.ledger import Ledger
from rashomon.stories.live import I64, NEVER, Live
from rashomon.stories.neighbours import Pairs, Postings, keep_nearest, new_pairs, pairs_at, pairs_of
from rashomon.stories.parts import partition
from rashomon.stories.short import headlines

PLAUSIBLE = -1.0
"""Log-odds from which a new article has the story of an old one looked at again."""
LARGE = 400
"""Live articles from which a story is no longer taken apart: only its articles near new ones are looked at."""
NEAR_MISS = -3.0
"""Log-odds from which an article of another story is named as the nearest that was kept apart."""


class Stream:
    """Live articles in their stories; `window` as in join_stories."""

    def __init__(self, *, window: int | None = None, pins: Pins | None = None) -> None:
        pins = pins or Pins()
        self.one_story = pins.one_story
        self.window = window if window is not None and not pins.one_story else NEVER
        self.days, self.room = (WINDOW_DAYS, ROOM) if window is None else (window, 0)
        self.pins = [_by_article(pairs) for pairs in (pins.together, pins.apart)]
        self.live, self.postings, self.ledger = Live(), Postings(), Ledger()
        self.linked: dict[str, dict[str, float]] = {}
        self.joined: list[Evidence | None] = []
        self.beside: list[Evidence | None] = []
        self.touched: set[int] = set()
        self.guests: list[tuple[Features, int | None]] = []

    def __len__(self) -> int:
        return len(self.live)

    def take_in(self, features: Sequence[Features], links: Iterable[Link] = (), *, day: int | None = None) -> None:
        """Compare new articles with the live ones, in the order given; they are in no story before the next repair.

        `day` is that on which undated articles came; without it they stay alive for ever.
        """
        if self.guests:
            self.repair()
        self._welcome(self._unknown(features), links, day)
        self.postings.settle()

    def arrive(self, features: Sequence[Features], links: Iterable[Link] = (), *, day: int | None = None) -> tuple[Joined, ...]:
        """Put new articles into the stories as they stand, or into new ones, until the next repair."""
        if self.touched and not self.guests:
            self.repair()
        if self.live.undo is None:
            self.live.undo = []
        first = len(self.live)
        new = self._unknown(features)
        self.guests += [(f, day) for f in new]
        near = self._welcome(new, links, day)
        self._regroup(near, first, whole=True)
        return tuple(self.told(row) for row in range(first, len(self.live)))

    def repair(self) -> None:
        """Group anew the stories that articles came near since the last repair."""
        first = len(self.live) - len(self.guests)
        if self.guests:
            self._take_again(first)
        self._regroup(sorted(self.touched), first, whole=False)
        self.touched.clear()
        self.postings.settle()

    def _unknown(self, features: Sequence[Features]) -> list[Features]:
        """Each article once that is not alive."""
        return [f for f in {f.article: f for f in features}.values() if f.article not in self.live.row]

    def _welcome(self, features: Sequence[Features], links: Iterable[Link], day: int | None) -> list[int]:
        """Make articles rows and compare them; gives the rows that a repair has to look at."""
        self.ledger.add([f.article for f in features])
        self.joined += [None] * len(features)
        self.beside += [None] * len(features)
        first = self._compare(features, [self._until(f, day) for f in features])
        for link in links:
            if link.a in self.live.row and link.b in self.live.row:
                self.linked.setdefault(link.a, {})[link.b] = link.share_outside_quotes
                self.linked.setdefault(link.b, {})[link.a] = link.share_outside_quotes
        near = self._near_new(first)
        self.touched.update(near)
        return near

    def _compare(self, features: Sequence[Features], until: Sequence[int]) -> int:
        """Find the neighbours of new rows; gives the first of these."""
        first = len(self.live)
        self.postings.add(self.live.add(features, until))
        keep_nearest(self.live, new_pairs(self.live, self.postings, first, self.window))
        return first

    def _take_again(self, first: int) -> None:
        """Compare what arrived since the last repair, the rows from `first` on, as if it came now, in an order of its own."""
        order = sorted(range(len(self.guests)), key=lambda i: in_order(self.guests[i][0]))
        guests, self.guests = [self.guests[i] for i in order], []
        self.live.rewind(first)
        self.postings.cut(first)
        self.ledger.reorder(first, order)
        self._compare([f for f, _ in guests], [self._until(f, day) for f, day in guests])
        self.touched = set(self._near_new(first))

    def retire(self, day: int) -> tuple[Joined, ...]:
        """Let go what is out of the window on this day and not among the latest, and tell where it belongs."""
        dead = self.live.until.all < day
        dead[max(0, len(self) - self.room) :] = False
        if not dead.any():
            return ()
        if self.touched or self.guests:
            self.repair()
        out = tuple(self.told(row) for row in np.flatnonzero(dead).tolist())
        number = self.live.drop(dead)
        self.postings.drop(number)
        self.ledger.drop(number)
        kept = np.flatnonzero(~dead).tolist()
        self.joined, self.beside = [self.joined[i] for i in kept], [self.beside[i] for i in kept]
        self.linked = {a: shares for a, shares in self.linked.items() if a in self.live.row}
        return out

    def members(self) -> tuple[Joined, ...]:
        """Where every live article belongs."""
        return tuple(self.told(row) for row in range(len(self.live)))

    def members_of(self, story: str) -> tuple[Joined, ...]:
        """The live articles of one story."""
        rows = next((held.rows for held in self.ledger.stories.values() if held.id == story), set())
        return tuple(self.told(row) for row in sorted(rows))

    def entries(self) -> list[Entry]:
        """The log since it was last asked for."""
        out, self.ledger.entries = self.ledger.entries, []
        return out

    def _until(self, f: Features, day: int | None) -> int:
        """The last day on which an article is alive."""
        if self.one_story or f.given is not None or any(f.article in pins for pins in self.pins):
            return NEVER
        dated = f.published is not None and not f.inferred
        last = f.published[1] if f.published and dated else day
        return NEVER if last is None else last + self.days

    def _near_new(self, first: int) -> list[int]:
        """The rows from `first` on, and the old ones they are near or pinned to."""
        new = range(first, len(self.live))
        a, at = np.nonzero(self.live.near.all[first:] >= 0)
        old = self.live.near.all[first:][a, at] < first
        pairs = pairs_at(self.live, a[old] + first, at[old])
        plausible = log_odds(self.live, pairs, self._links_of(new)) > PLAUSIBLE
        out = {*new, *pairs.a[plausible].tolist()}
        for pins in self.pins:
            out |= {self.live.row[b] for i in new for b in pins.get(self.live.articles[i], ()) if b in self.live.row}
        given = {self.live.given[i] for i in new} - {None}
        if given:
            out |= {i for i, name in enumerate(self.live.given) if name in given}
        return sorted(out)

    def _links_of(self, rows: Iterable[int]) -> dict[tuple[int, int], float]:
        """The links of rows, by rows."""
        row, names = self.live.row, self.live.articles
        shares = ((i, row[b], share) for i in rows for b, share in self.linked.get(names[i], {}).items() if b in row)
        return {(min(i, j), max(i, j)): share for i, j, share in shares}

    def _regroup(self, near: Sequence[int], first: int, *, whole: bool) -> None:
        """Group the stories of these rows anew, with the rows from `first` on as in none yet.

        Large stories are not taken apart; with `whole` none is, nor are two made one: only the new rows find their place.
        """
        rows, before = self._looked_at(near, first, whole)
        pairs = pairs_of(self.live, rows)
        odds = log_odds(self.live, pairs, self._links_of(rows.tolist()))
        number = np.full(len(self.live), -1, dtype=np.int64)
        number[rows] = np.arange(len(rows))
        inner = (number[pairs.a] >= 0) & (number[pairs.b] >= 0)
        held = Near(number[pairs.a[inner]], number[pairs.b[inner]], odds[inner], pairs.likeness[inner])
        ties = self._ties(rows, number, before)
        parts = [list(range(len(rows)))] if self.one_story else partition(len(rows), held, ties, len(self.live))
        groups = [[int(rows[i]) for i in part] for part in parts]
        self.ledger.apply([self._one_home(g, first) for g in groups if g[-1] >= first] if whole else groups, first)
        self._note(rows, pairs, odds)

    def _one_home(self, group: Sequence[int], first: int) -> list[int]:
        """The new rows of a group with those of one of its stories: that which is pinned to them, else has most rows in it."""
        new = [i for i in group if i >= first]
        known = {self.live.given[i] for i in new} - {None}
        wanted = {b for i in new for b in self.pins[0].get(self.live.articles[i], ())}
        worth: Counter[int] = Counter()
        for i in group:
            if i < first:
                pinned = self.live.given[i] in known or self.live.articles[i] in wanted
                worth[self.ledger.of[i]] += len(self.live) if pinned else 1
        home = min(worth, key=lambda story: (-worth[story], story), default=None)
        return [i for i in group if i < first and self.ledger.of[i] == home] + new

    def _looked_at(self, near: Sequence[int], first: int, whole: bool) -> tuple[I64, list[int | None]]:
        """The rows to group, and for each the story that stays whole, if any."""
        found = set(near)
        large = set()
        for story in {self.ledger.of[i] for i in near if i < first} & self.ledger.stories.keys():
            held = [i for i in self.ledger.stories[story].rows if i < first]
            if len(held) > LARGE:
                large.add(story)
            else:
                found.update(held)
        rows = sorted(found)
        before: list[int | None] = []
        for i in rows:
            story = self.ledger.of[i]
            before.append(story if i < first and story in self.ledger.stories and (whole or story in large) else None)
        return np.array(rows, dtype=np.int64), before

    def _ties(self, rows: I64, number: I64, before: list[int | None]) -> Ties:
        """What a person, the rows and the stories that stay whole say of these rows, by their places."""
        names = [self.live.articles[i] for i in rows.tolist()]
        pairs = [
            [
                (min(one, other), max(one, other))
                for one, name in enumerate(names)
                for b in pins.get(name, ())
                if b in self.live.row and (other := int(number[self.live.row[b]])) >= 0
            ]
            for pins in self.pins
        ]
        given = [self.live.given[i] for i in rows.tolist()]
        told = self.live.days(rows), plain(self.live, rows), headlines(self.live, rows)
        return Ties(given, sorted(set(pairs[0])), sorted(set(pairs[1])), before, *told)

    def _note(self, rows: I64, pairs: Pairs, odds: F32) -> None:
        """Keep what decided: for each row the earlier one of its story, and the one of another, that it is most alike."""
        story = np.array(self.ledger.of)
        same = story[pairs.a] == story[pairs.b]
        for i in rows.tolist():
            self.beside[i] = None
            held = self.joined[i]
            if held is not None and held.to in self.live.row:
                self.joined[i] = None
        for i, found in best(self.live.articles, (pairs.b[same], pairs.a[same]), odds[same], pairs.views[same]):
            self.joined[i] = found
        said = another_event(self.live, pairs.a, pairs.b)
        near = ~same & (odds + said > NEAR_MISS)
        lost = dict(zip(zip(pairs.a[near].tolist(), pairs.b[near].tolist(), strict=True), said[near].tolist(), strict=True))
        both = np.concatenate((pairs.a[near], pairs.b[near])), np.concatenate((pairs.b[near], pairs.a[near]))
        for i, found in best(self.live.articles, both, np.tile((odds + said)[near], 2), np.tile(pairs.views[near], (2, 1))):
            j = self.live.row[found.to]
            less = lost[min(i, j), max(i, j)]
            self.beside[i] = Evidence(found.to, found.odds - less, found.views, less > 0)

    def told(self, row: int) -> Joined:
        """Where one live article belongs."""
        article = self.live.articles[row]
        story = self.ledger.stories[self.ledger.of[row]]
        held, beside = self.joined[row], self.beside[row]
        near = None if beside is None else Beside(beside.to, score_of(beside.odds), told_apart=beside.apart)
        if article == story.founder:
            return Joined(story=story.id, article=article, to=None, score=1.0, why=(), beside=near)
        held = held or Evidence(story.founder, 0.0, ())
        said = self._said(article, held.to, story.founder)
        to = said[1] if said else held.to
        why = (*said[:1], *(reasons(held.views) if held.views else ()))
        score = 1.0 if said else score_of(held.odds)
        return Joined(story=story.id, article=article, to=to, score=score, why=why, beside=near)

    def _said(self, article: str, to: str, founder: str) -> tuple[str, ...]:
        """Whether a person, or the rows themselves, joined an article to another, and to which."""
        row, given = self.live.row, self.live.given
        name = given[row[article]]
        for other in (to, founder):
            if other in self.pins[0].get(article, ()):
                return ("together", other)
            if name is not None and other in row and given[row[other]] == name and not self.one_story:
                return ("given", other)
        return ()


def _by_article(pairs: Sequence[tuple[str, str]]) -> dict[str, set[str]]:
    out: dict[str, set[str]] = defaultdict(set)
    for a, b in pairs:
        out[a].add(b)
        out[b].add(a)
    return dict(out)
