"""What came of a matter, as several accounts tell it: agreed, in conflict, or later changed (held, then let go)."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from rashomon.clean.stems import stem
from rashomon.facts.deeds import MATTERS, Matter
from rashomon.facts.lines import Line
from rashomon.facts.states import Story, make_fact
from rashomon.records import Fact, FactReading, Span
from rashomon.spans import cut

if TYPE_CHECKING:
    from rashomon.likeness import Matrix

ALIKE = 0.08
SHARED = 2
"""Words that two acts must have in common where they quarrel; those that agree need one more."""
MOST = 60
"""Acts of one matter that are held against each other."""
_FOLLOWS = re.compile(r"(?:They|He|She|Both|It|All|The (?:two|three|four|men|women|pair|others)|Er|Sie|Beide)\b")
_DENIED = re.compile(
    r"(?:\b(?:not|never|no|nor|if|whether|unless|until|nicht|kein|keine)|n[’']t)(?: \w+){0,2} $", re.IGNORECASE
)
"""Words that end right before a telling and take it back, or leave it open."""


@dataclass(frozen=True, slots=True)
class Act:
    """The words of a line that tell how a matter came out; the line and, where it begins with a pronoun, the one before it."""

    lines: tuple[Line, ...]
    span: Span
    way: int

    @property
    def stems(self) -> frozenset[str]:
        """The stems of what it is told of."""
        line, start = self.lines[0], self.lines[0].sentence.span.start
        own = {t.stem for t in line.tokens if self.span.start <= start + t.start < self.span.end}
        called = frozenset(word for one in self.lines for name in one.names for word in map(stem, name.split()))
        return called.union(*(one.stems for one in self.lines)) - own


def outcome_facts(story: Story, lines: Sequence[Line], alike: Matrix) -> list[Fact]:
    """The outcomes that accounts tell of one thing, one fact for each thing."""
    told = (_fact(story, matter, group) for matter in MATTERS for group in _groups(_acts(matter, lines), alike))
    return [fact for fact in told if fact]


def _acts(matter: Matter, lines: Sequence[Line]) -> list[Act]:
    """The first telling of each way in each line; one that is denied, or stands inside another's words, is not told."""
    out = []
    for n, line in enumerate(lines):
        if not (line.stems & matter.keys or (matter.little and any(t.low in matter.little for t in line.tokens))):
            continue
        text = line.sentence.span.text[:2000]
        taken: list[tuple[int, int]] = []
        for way, (_, pattern) in enumerate(matter.ways):
            m = pattern.search(text)
            if m and not _DENIED.search(text[: m.start()]) and not any(a < m.end() and m.start() < b for a, b in taken):
                taken.append(m.span())
                before = lines[n - 1 : n] if n and _FOLLOWS.match(text) and lines[n - 1].article.id == line.article.id else ()
                start = line.sentence.span.start
                out.append(Act((line, *before), cut(line.article, start + m.start(), start + m.end()), way))
    return out[:MOST]


def _groups(acts: Sequence[Act], alike: Matrix) -> list[list[Act]]:
    """Acts told of one thing: those of different articles in lines that are alike and share words, joined in chains."""
    groups: list[list[Act]] = []
    for act in acts:
        met = [g for g in groups if any(_of_one(act, other, alike) for other in g)]
        groups = [g for g in groups if g not in met] + [[a for g in met for a in g] + [act]]
    return [g for g in groups if len({a.span.article for a in g}) > 1]


def _of_one(one: Act, other: Act, alike: Matrix) -> bool:
    """Whether two acts are told of one thing."""
    if one.span.article == other.span.article or len(one.stems & other.stems) < SHARED + (one.way == other.way):
        return False
    return any(alike[a.number, b.number] >= ALIKE for a in one.lines for b in other.lines)


def _fact(story: Story, matter: Matter, acts: Sequence[Act]) -> Fact | None:
    """What a group of acts comes to; None where one account alone tells it, or one article tells of both ways."""
    ways: dict[int, set[Span]] = defaultdict(set)
    for act in acts:
        ways[act.way].add(act.span)
    told = [{s.article for s in spans} for spans in ways.values()]
    if any(a & b for a, b in combinations(told, 2)) or (len(ways) == 1 and len(story.voices(a.span for a in acts)) < 2):
        return None
    readings = tuple(
        FactReading(matter.ways[way][0], tuple(sorted(spans)))
        for way, spans in sorted(ways.items(), key=lambda w: (-len({s.article for s in w[1]}), w[0]))
    )
    state = "agreed" if len(ways) == 1 else "superseded" if matter.turns and _in_turn(acts) else "conflict"
    if state == "conflict" and not matter.quarrels:
        return None
    if state == "superseded":
        readings = tuple(FactReading(matter.ways[way][0], tuple(sorted(ways[way]))) for way in sorted(ways))
    return make_fact(story, about=_about(matter, acts), slot="act", state=state, readings=readings)


def _in_turn(acts: Sequence[Act]) -> bool:
    """Whether each way is told by reports of a later day than the way before it."""
    days: dict[int, list[str]] = defaultdict(list)
    for act in acts:
        published = act.lines[0].article.published
        days[act.way].append(published.from_[:10] if published else "")
    ordered = [days[way] for way in sorted(days)]
    return all(min(one) and max(one) < min(next_) for one, next_ in pairwise(ordered))


def _about(matter: Matter, acts: Sequence[Act]) -> str:
    """The matter, and the one person that the lines of all articles name."""
    by_article: dict[str, set[str]] = defaultdict(set)
    for act in acts:
        line = act.lines[0]
        called = [line.sentence.span.text[start:end] for start, end in line.people]
        by_article[act.span.article] |= {name for name in line.names if any(name.split()[-1] in words for words in called)}
    shared = set.intersection(*by_article.values())
    return f"{matter.about}: {shared.pop()}" if len(shared) == 1 else matter.about
