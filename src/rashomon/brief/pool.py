"""What each line of a story is worth, and what the lines chosen so far have told.

What is told is counted in pairs of neighbouring words, and in the figures of which several accounts tell. Each weighs by
the accounts that have it, more where they have it early, and by the headlines; an account counts once however long it is or
often copied. A line is worth what it adds to the lines chosen, for each of its words: a short line that tells what all tell
comes before a long one that tells it too, and a line most of whose words have been told is worth little. Lines at the head
of their articles are worth more; quotation, slant and doubt make a line worth less.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from math import log

from rashomon.brief.alike import kept, usual
from rashomon.brief.candidates import Candidate
from rashomon.brief.event import Event
from rashomon.brief.taste import HEAD, TASTE, Taste
from rashomon.brief.told import Told
from rashomon.brief.tolls import dead, deeds, done_anew
from rashomon.brief.weigh import Term, backing, confirmed, rarity, tellers, terms, usual_names, weights

OPENING = 2
"""So many sentences open an article."""
LEAST = 0.25
"""An opening is not truer to the event for less than this part of its words or names."""
MOST_HELD = 20
"""A count is held against so many later ones of the same thing."""


class Pool:
    """The lines of a story, what each is worth, and what has been told."""

    def __init__(
        self,
        lines: Sequence[Candidate],
        titles: Sequence[Told],
        taste: Taste = TASTE,
        *,
        everything: Sequence[Candidate] | None = None,
        beside: Collection[int] = (),
        sources: Mapping[int, int | None] | None = None,
    ) -> None:
        """Weigh all that is told; of `everything` these lines can stand alone; articles `beside` the story count for little.

        A line that has a source among the lines is told in its words; one whose source is None is not told.
        """
        self.lines = lines
        self.everything = lines if everything is None else everything
        self.taste = taste
        self._beside = beside
        self._sources = sources or {}
        alone = [line for line in lines if not line.together]
        having, accounts = tellers(alone)
        self._backing = [backing(line, having, accounts) for line in lines]
        self._retold = min(1.0, taste.retold / max(1, accounts))
        self._shares = {stem: (n - 1) / max(1, accounts - 1) for stem, n in having.items()}
        self._confirmed = confirmed(alone)
        self._core = {stem for stem, n in having.items() if n >= max(2, accounts / 2)}
        self._names = usual_names(alone, accounts)
        self.rarity = rarity(alone)
        self._event = Event(alone, titles, beside)
        self._weights = weights(alone, titles, taste)
        self._terms = [terms(line) for line in lines]
        self._surpassed = self._overtaken()
        self._outdated = self._recounted()
        self._own = [self._by_itself(n) for n in range(len(lines))]
        self.begin()

    def begin(self) -> None:
        """Nothing has been told."""
        self._times: Counter[Term] = Counter()
        self._told: set[str] = set()
        self._checked: set[str] = set()
        self._taken: list[Candidate] = []
        self._first: Candidate | None = None

    def _by_itself(self, number: int) -> float:
        """What the place, the backing and the manner of a line make of a word of it."""
        line, taste = self.lines[number], self.taste
        near = min(1.0, len(line.stems & self._core) / taste.near) if self._core else 1.0
        place = 1.0 + near * taste.early / (1.0 + taste.fade * line.position)
        cost = (taste.quoted if line.manner.quoted > 0.5 else 1.0) * (taste.doubtful if line.doubtful else 1.0)
        cost *= (taste.slanted if line.manner.slanted else 1.0) * (taste.stale if line.stale or len(line.cites) > 1 else 1.0)
        cost *= taste.stale if number in self._surpassed else 1.0
        cost *= taste.ours if line.manner.ours else 1.0
        cost *= taste.aside if self.aside(number) or line.past else 1.0
        cost *= taste.elsewhere if self._event.head(line) < taste.far else 1.0
        cost *= 1.0 if line.told.checkable else taste.vague
        cost *= (taste.foreign if line.foreign else 1.0) * (taste.together if line.together else 1.0)
        return place * cost * (taste.unbacked + self._backing[number]) / line.told.words

    def fits(self, number: int) -> bool:
        """Whether a line soberly tells of the story, in the language of most articles."""
        line = self.lines[number]
        return not (line.manner.slanted or line.foreign or line.article in self._beside)

    def aside(self, number: int) -> bool:
        """Whether a line has no word which half of the accounts have, where there is such a word."""
        return bool(self._core) and not self.lines[number].stems & self._core

    def stray(self, number: int) -> bool:
        """Whether a line counts something beside the story: it has no name, no word which half of the accounts have, and
        tells nothing to come or not known."""
        line = self.lines[number]
        named = any(not anchor[0].isdigit() for anchor in line.told.anchors)
        return self.aside(number) and not (named or line.manner.ahead or line.manner.open)

    def worth(self, number: int) -> float:
        """What a line is worth beside the chosen ones; never more after another is chosen."""
        again, times = self.taste.again, self._times
        new = sum(self._weights.get(term, 0.0) * again ** times[term] for term in self._terms[number])
        stems = self.lines[number].stems
        restated = len(stems & self._told) > self.taste.known * len(stems) and not self.goes_on(number)
        return new * self._own[number] * (self.taste.restated if restated else 1.0) * self._unlike_the_first(number)

    def _unlike_the_first(self, number: int) -> float:
        """What a line is worth beside the first: little when most of what others tell too, in either, is in both.

        In a story of many accounts each opening adds something, so that telling the event again costs less there. What is
        told on a later day is what came of the event, in the same words.
        """
        line, first = self.lines[number], self._first
        if number in self._outdated:
            return self.taste.doubtful
        if first is None or self.goes_on(number):
            return 1.0
        both = self._share(line.stems & first.stems)
        of_line, of_first = both / (self._share(line.stems) or 1.0), both / (self._share(first.stems) or 1.0)
        return 1.0 - self._retold * min(of_line, of_first)

    def _share(self, stems: Collection[str]) -> float:
        """What words weigh together by how many accounts have them."""
        return sum(sorted(self._shares.get(stem, 0.0) for stem in stems))

    def leading(self, number: int) -> float:
        """What a line is worth as the first: by what its main clause tells, in words enough to tell an event."""
        line = self.lines[number]
        main: tuple[Term, ...] = (*line.main.pairs, *line.facts)
        new = sum(self._weights.get(term, 0.0) for term in main)
        new *= self.taste.relative if line.manner.relative else 1.0
        length = min(line.main.words, self.taste.long) ** self.taste.full
        lacks = 1.0 - self._event.part(line.main.matter)
        return float(new * self._own[number] * length * (1.0 - self.taste.missing * lacks))

    def lead(self, fit: Collection[int]) -> int:
        """The best first line: one whose figures hold, unless an opening with an older figure is truer to the event."""
        return self._truer(self._holding([n for n in fit if not self.lines[n].stale] or fit), fit)

    def _truer(self, lead: int, fit: Collection[int]) -> int:
        """In place of a first line that tells half of the event or less, or half of its names, beside an opening with an
        older figure, this opening where it is worth more: another event leads only because its figures hold."""
        lines, least, named, part = self.lines, self.leading(lead), self._named(lead), self._part(lead)
        old = [n for n in fit if lines[n].stale and lines[n].position == 0 and self.fits(n) and self.leading(n) > least]
        old = [n for n in old if lead not in self._surpassed.get(n, ()) and not self._told_anew(lines[n], lines[lead])]
        truer = [n for n in old if self._named(n) >= 2 * named + LEAST or self._part(n) >= 2 * part + LEAST]
        return self._resumed(max(truer, key=lambda n: (self.leading(n), -n)), truer) if truer else lead

    def _part(self, number: int) -> float:
        """What part of the words by which most accounts tell the event stands in the main clause of a line."""
        return self._event.part(self.lines[number].main.matter)

    def _named(self, number: int) -> float:
        """What part of the names that most accounts have stands in the main clause of a line, each by how many have it."""
        found = self._names.keys() & self.lines[number].main.matter
        return sum(sorted(self._names[stem] for stem in found))

    def _holding(self, fit: Collection[int]) -> int:
        """The best first line of these: from the head of an article that tells of the event, in its newest telling."""
        at_head = [n for n in fit if self.lines[n].position < HEAD] or list(fit)
        heads = {n: self._event.head(self.lines[n]) for n in at_head}
        least = self.taste.beside * max(heads.values())
        near = [n for n in at_head if heads[n] >= least]
        if newer := self._replacing(near):
            return newer[-1]
        near = [n for n in near if n not in self._surpassed] or near
        return self._resumed(self._newest(max(near, key=lambda n: (self.leading(n), -n)), near), near)

    def _replacing(self, fit: Sequence[int]) -> list[int]:
        """Where the best of these lines tells an overtaken number: those with the later one that can lead in its place, in
        the order of time."""
        worth = {n: self.leading(n) / (self.taste.stale if n in self._surpassed else 1.0) for n in fit}
        best = max(fit, key=lambda n: (worth[n], -n))
        newer = self._surpassed.get(best, frozenset()).difference(self._surpassed)
        able = [n for n in fit if n in newer and worth[n] >= self.taste.newer * worth[best]]
        return sorted(able, key=lambda n: (self.lines[n].since, worth[n], -n))

    def _resumed(self, number: int, fit: Collection[int]) -> int:
        """Of these lines the first of the last article in which the outlet of this line opens the story anew; else this."""
        first, least = self.lines[number], self.taste.resumed * self.leading(number)
        own = [n for n in fit if self.lines[n].outlet == first.outlet and self.lines[n].position == 0] if first.outlet else []
        later = [n for n in own if self.lines[n].later_than(first) and self.leading(n) >= least]
        return max(later, key=lambda n: (self.lines[n].since, self.leading(n), -n), default=number)

    def _newest(self, number: int, fit: Collection[int]) -> int:
        """Of these lines the one of the last article that tells the event of this line anew, with another count; else this."""
        first, least = self.lines[number], self.taste.newer * self.leading(number)
        later = [n for n in fit if self._told_anew(first, self.lines[n]) and self.leading(n) >= least]
        return max(later, key=lambda n: (self.lines[n].since, self.leading(n), -n), default=number)

    def _recounted(self) -> set[int]:
        """The lines that one of the last lines with a count of the same thing tells anew."""
        counting: dict[str, list[int]] = defaultdict(list)
        for n in sorted(range(len(self.lines)), key=lambda n: (self.lines[n].since, n)):
            for thing in {thing for thing, _ in self.lines[n].main.counts}:
                counting[thing].append(n)
        held = ((old, new) for these in counting.values() for old in these for new in these[-MOST_HELD:])
        return {old for old, new in held if self._told_anew(self.lines[old], self.lines[new])}

    def _overtaken(self) -> dict[int, frozenset[int]]:
        """The lines whose count of dead is lower than at the head of a later article on the event, or that have another
        number there of what was done, each with the lines at those heads."""
        lines = self.lines
        tolls, done = [dead(line.span.text) for line in lines], [deeds(line.span.text) for line in lines]
        telling = [n for n in range(len(lines)) if tolls[n] or done[n]]
        at_head = sorted((n for n in telling if lines[n].position < HEAD), key=lambda n: (lines[n].since, n))[-MOST_HELD:]
        least = self.taste.beside * max((self._event.head(line) for line in lines), default=0.0)
        heads = [n for n in at_head if self._event.head(lines[n]) >= least and not lines[n].past]
        held = ((old, new) for old in telling for new in heads)
        out: dict[int, frozenset[int]] = {}
        for old, new in held:
            counted = lines[new].day > lines[old].day and 0 < tolls[old] < tolls[new]
            if counted or (lines[new].later_than(lines[old]) and done_anew(done[old], done[new])):
                out[old] = out.get(old, frozenset()) | {new}
        return out

    def _told_anew(self, old: Candidate, new: Candidate) -> bool:
        """Whether a later article tells the same event with another count of a thing that the older one counts."""
        return new.later_than(old) and _recounts(old, new) and self._of_one_event(old, new)

    def _of_one_event(self, a: Candidate, b: Candidate) -> bool:
        """Whether the main clauses of two lines tell much the same of what several accounts tell."""
        mine, theirs = frozenset(a.main.matter), frozenset(b.main.matter)
        return self._share(mine & theirs) >= self.taste.event * max(self._share(mine), self._share(theirs))

    def goes_on(self, number: int) -> bool:
        """Whether a line stands first or second in an article of a later day than the first line's, with something to check
        that is not told yet: it tells what came of the event."""
        line, first = self.lines[number], self._first
        later = first is not None and line.position < OPENING and line.day > first.day
        return later and len(line.told.checkable - self._told - self._checked) >= self.taste.fresh

    def take(self, number: int) -> None:
        """Choose a line: what it tells has been told."""
        self._times.update(self._terms[number])
        self._told |= self.lines[number].stems
        self._checked |= self.lines[number].told.checkable | self.lines[number].anchors
        self._taken.append(self.lines[number])
        self._first = self._first or self.lines[number]

    def repeats(self, number: int) -> bool:
        """Whether a line has mostly words that a chosen line has, or the other way round, or tells the same fact."""
        line, on = self.lines[number], self.goes_on(number)
        return any(self._tells_again(line, other, on or _came_of(other, line)) for other in self._taken)

    def _tells_again(self, line: Candidate, told: Candidate, later: bool) -> bool:
        """Whether a line has mostly words that a chosen one has, the other way round, or its fact with no later count."""
        if self._common(line, told) > (self.taste.same if later else self.taste.words):
            return True
        return not _came_of(told, line) and self._one_fact(line, told)

    def _common(self, a: Candidate, b: Candidate) -> float:
        """How much of the words of one of two lines, of the one that has less, is in both."""
        return self._rare(a.stems & b.stems) / (min(self._rare(a.stems), self._rare(b.stems)) or 1.0)

    def _one_fact(self, line: Candidate, told: Candidate) -> bool:
        """Whether a line tells in other words what a chosen one tells: names and numbers, other words, and hardly a name or
        number that is not told yet and that others have."""
        taste = self.taste
        plain = (line.stems & told.stems) - line.told.checkable - told.told.checkable
        if len(line.anchors & told.anchors) < taste.anchors or len(plain) < taste.plain:
            return False
        fresh = (line.anchors & self._confirmed) - self._checked - self._told
        return len(fresh) <= taste.beyond and self._common(line, told) >= taste.alike

    def idle(self, line: Candidate, others: Sequence[Candidate]) -> bool:
        """Whether a line has nothing to check that none of the others has, and few words that none of them has."""
        told = frozenset[str]().union(*(other.stems | other.told.checkable for other in others))
        few = self.taste.idle * self._retold * self._rare(line.stems)
        return line.told.checkable <= told and self._rare(line.stems - told) < few

    def tells_nothing_new(self, number: int) -> bool:
        """Whether a line repeats a chosen one and has nothing to check that none of them has."""
        return self.repeats(number) and self.lines[number].told.checkable <= self._told | self._checked

    def usual(self, number: int) -> int:
        """Of the wordings in which the articles of one account have a line, the one of which most of them have most pairs."""
        best = usual(self.lines[number], self.lines)
        return next(n for n, line in enumerate(self.lines) if line is best)

    def told_as(self, number: int) -> int:
        """The wording in which a line is told: the usual one of its account, of a copy's sentence the source's."""
        seen, n = {number}, self.usual(number)
        while (source := self._sources.get(n)) is not None and source not in seen:
            seen.add(source)
            n = source
        return n

    def may_be_told(self, number: int) -> bool:
        """Whether a line is no slip of a copy."""
        return self._sources.get(number, number) is not None

    def holds(self, number: int, other: int) -> bool:
        """Whether all words of another line are in a line of two sentences."""
        return self.lines[number].together and self.lines[other].stems <= self.lines[number].stems

    def untouched(self, number: int) -> bool:
        """Whether no sentence of a line of two was reworded where its text was copied: it stands elsewhere as it is, or not."""
        line = self.lines[number]
        if not line.together:
            return True
        places = {(line.article, line.position), (line.article, line.position + 1)}
        alone = [x for x in self.everything if x.account == line.account and not x.together]
        parts = [x for x in alone if (x.article, x.position) in places]
        return all(kept(part, [x for x in alone if x.outlet != line.outlet]) for part in parts)

    def _rare(self, stems: Collection[str]) -> float:
        """What words weigh together by how few lines have them."""
        return sum(sorted(self.rarity.get(stem, log(len(self.lines) + 5)) for stem in stems))


def _recounts(old: Candidate, new: Candidate) -> bool:
    """Whether a line tells another count of a thing that an older one counts."""
    both = {thing for thing, _ in old.main.counts} & {thing for thing, _ in new.main.counts}
    return bool({c for c in old.main.counts if c[0] in both} ^ {c for c in new.main.counts if c[0] in both})


def _came_of(old: Candidate, new: Candidate) -> bool:
    """Whether an article of a later day opens with another count of a thing that a line counts: a term that was cut, a fine
    that was raised."""
    return new.position < OPENING and new.later_than(old) and new.day > old.day and _recounts(old, new)
