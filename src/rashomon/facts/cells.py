"""Cells of equal values, gathered into groups: a value, and what fits, follows, corrects or quarrels with it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from rashomon.clean.sets import root_of
from rashomon.facts.claims import Claim
from rashomon.facts.measures import GROWING, SHRINKING
from rashomon.facts.rivals import Kind, Rivals, moved, quarrels
from rashomon.facts.states import Group
from rashomon.facts.weigh import Scale

ORDER: tuple[Kind, ...] = ("quarrel", "corrected", "later", "fits")
STATES = {"corrected": "superseded", "quarrel": "conflict", "later": "superseded", "fits": "compatible"}
Link = tuple[int, int]
IN_PLACE = 0.9
"""How sure two values must be to stand in one place, so that other claims of them that are of two things count for nothing."""
FURTHER = 0.6
"""How sure it must be that a third value is of the thing that two others are of."""


class Cells:
    """The claims of a story in cells of equal values; a cell goes by the number of its first claim."""

    def __init__(self, claims: Sequence[Claim], root: list[int], scale: Scale, mutual: set[Link]) -> None:
        """Gather the members of each cell, the articles each is told in, and those that do not take it back."""
        self.claims, self.scale, self.mutual = claims, scale, mutual
        self.of = [root_of(root, i) for i in range(len(claims))]
        self.members: dict[int, list[int]] = defaultdict(list)
        for i, cell in enumerate(self.of):
            self.members[cell].append(i)
        self.articles = {cell: {claims[i].span.article for i in inner} for cell, inner in self.members.items()}
        self.held = {
            cell: {claims[i].span.article for i in inner if "former" not in claims[i].marks}
            for cell, inner in self.members.items()
        }

    def when(self, cell: int) -> tuple[bool, str, float]:
        """When a value was first told as good; what is only told as given up comes first."""
        good = [self.claims[i] for i in self.members[cell] if "former" not in self.claims[i].marks]
        days = [p.from_ for c in good if (p := self.scale.lines[c.line].article.published) and p.how != "inferred"]
        return len(good) == len(self.members[cell]), min(days, default=""), self.claims[cell].value

    def grows(self, group: Sequence[int]) -> bool:
        """Whether three or more counts of people in one state grew (or shrank) from report to report over days."""
        told = sorted((self.when(cell)[1], self.claims[cell].value) for cell in group)
        states = {self.claims[i].outcome for cell in group for i in self.members[cell]}
        times, values = [time for time, _ in told], [value for _, value in told]
        if len(group) < 3 or len(states) > 1 or "" in times or len({*times}) < len(group) or times[0][:10] == times[-1][:10]:
            return False
        return (states <= GROWING and values == sorted(values)) or (states <= SHRINKING and values == sorted(values)[::-1])

    def may_meet(self, a: int, b: int) -> bool:
        """Whether two cells may be of one thing: no article holds both values, unless it puts them in two mouths."""
        return all(self._in_two_mouths(article, a, b) for article in self.held[a] & self.held[b])

    def _in_two_mouths(self, article: str, a: int, b: int) -> bool:
        """Whether an article that has two values lets nobody say both."""
        voices = [
            {c.said_by for c in (self.claims[i] for i in self.members[cell]) if c.span.article == article} for cell in (a, b)
        ]
        return not voices[0] & voices[1]

    def pairs(self, links: Iterable[Link]) -> dict[Link, list[Link]]:
        """The links between claims by the two cells they join."""
        out: dict[Link, list[Link]] = defaultdict(list)
        for i, j in links:
            a, b = sorted((self.of[i], self.of[j]))
            if a != b:
                out[a, b].append((i, j))
        return out


def gathered(
    cells: Cells,
    links: Iterable[tuple[int, int, Kind]],
    rivals: Iterable[Link],
    apart: Iterable[Link],
    in_place: Iterable[tuple[int, int, float]],
) -> list[Group]:
    """One group for every cell that nothing is joined to, and one for each that others stand around."""
    found: dict[Link, tuple[Kind, float]] = {}
    told_apart = {*apart}
    parted = set(cells.pairs(told_apart))
    unlike = cells.pairs(rivals)
    for (a, b), pairs in unlike.items():
        if (a, b) not in parted and cells.may_meet(a, b):
            most = max(len(cells.articles[a]), len(cells.articles[b]))
            told = quarrels(Rivals(tuple(pairs), most), cells.claims, cells.scale, cells.mutual)
            if told:
                found[a, b] = told
    for i, j, sure in in_place:
        a, b = sorted((cells.of[i], cells.of[j]))
        if a != b and (sure >= IN_PLACE or (a, b) not in parted) and (i, j) not in told_apart and cells.may_meet(a, b):
            kind, known = found.get((a, b), (moved(cells.claims[i], cells.claims[j], cells.scale), sure))
            found[a, b] = kind, max(known, sure)
    for i, j, kind in links:
        a, b = sorted((cells.of[i], cells.of[j]))
        open_to = (a, b) not in found and not (kind == "fits" and (a, b) in unlike) and cells.may_meet(a, b)
        if a != b and (kind == "corrected" or open_to):
            found[a, b] = (kind, 1.0)
    return [*_stars(cells, _given_up(cells, found))]


def _given_up(cells: Cells, found: dict[Link, tuple[Kind, float]]) -> dict[Link, tuple[Kind, float]]:
    """The links, quarrels with a value that somebody takes back for the other as corrections.

    A value that is only told as given up stands against the one that it is given up for, and against no other.
    """
    taken_back = {
        (x, cells.claims[y].value) for (a, b), (kind, _) in found.items() if kind == "corrected" for x, y in ((a, b), (b, a))
    }
    alone = {cell for pair, (kind, _) in found.items() if kind == "corrected" for cell in pair if not cells.held[cell]}
    return {
        (a, b): ("corrected", sure)
        if kind == "quarrel" and {(a, cells.claims[b].value), (b, cells.claims[a].value)} & taken_back
        else (kind, sure)
        for (a, b), (kind, sure) in found.items()
        if kind == "corrected" or not {a, b} & alone
    }


def _stars(cells: Cells, found: dict[Link, tuple[Kind, float]]) -> Iterable[Group]:
    """Groups around the cells that most articles tell: every cell is in one group, beside the one it is surest of."""
    beside: dict[int, dict[int, tuple[Kind, float]]] = defaultdict(dict)
    for (a, b), told in found.items():
        beside[a][b] = beside[b][a] = told
    used: set[int] = set()
    pairs = sorted(found, key=lambda p: (ORDER.index(found[p][0]), -found[p][1], p))
    for pair in pairs:
        if used & set(pair):
            continue
        centre = min(pair, key=lambda c: (-len(cells.articles[c]), c))
        group = [centre]
        wanted = ("quarrel", "later") if found[pair][0] == "quarrel" else ("corrected", "later")
        for cell in sorted(beside[centre], key=lambda c: (ORDER.index(beside[centre][c][0]), -beside[centre][c][1], c)):
            kind, chance = beside[centre][cell]
            sure = len(group) == 1 or (kind in wanted and chance >= FURTHER)
            if cell not in used and sure and all(cells.may_meet(cell, other) for other in group[1:]):
                group.append(cell)
        used |= set(group)
        kinds = {beside[centre][cell][0] for cell in group[1:]}
        state = STATES[min(kinds, key=ORDER.index)]
        if state == "conflict" and cells.grows(group):
            state = "superseded"
        if state == "superseded":
            group.sort(key=cells.when)
        yield Group(tuple(cells.claims[i] for cell in group for i in cells.members[cell]), state)
    for cell, inner in sorted(cells.members.items()):
        if cell not in used:
            yield Group(tuple(cells.claims[i] for i in inner), None)
