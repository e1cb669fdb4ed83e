"""Which lines of a story tell the same event."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from math import log, sqrt

from rashomon.clean.sets import join, root_of
from rashomon.records import Span
from rashomon.times.lines import Told

ALIKE = 0.15
COMMON_STEM = 60


def weights_of(all_told: Sequence[Told]) -> dict[str, float]:
    """How much a stem tells apart: rare ones much, those of every line little."""
    lines: dict[Span, set[str]] = defaultdict(set)
    for one in all_told:
        lines[one.line].update(one.about)
    counts = Counter(stem for about in lines.values() for stem in about)
    return {stem: log(1 + len(lines) / count) for stem, count in counts.items()}


def events(group: Sequence[Told], weights: Mapping[str, float]) -> list[list[Told]]:
    """The times of one interval parted by what their lines tell: lines that share enough rare words tell one event."""
    by_line: dict[Span, list[Told]] = defaultdict(list)
    for one in sorted(group, key=lambda one: (one.line, one.mention.span)):
        by_line[one.line].append(one)
    abouts = [members[0].about for members in by_line.values()]
    holders: dict[str, list[int]] = defaultdict(list)
    for i, about in enumerate(abouts):
        for stem in about:
            holders[stem].append(i)
    sizes = [sqrt(sum(weights[stem] ** 2 for stem in about)) or 1.0 for about in abouts]
    root = list(range(len(abouts)))
    for i, about in enumerate(abouts):
        shared: dict[int, float] = defaultdict(float)
        for stem in about:
            if len(holders[stem]) <= COMMON_STEM:
                for j in holders[stem]:
                    if j == i:
                        break
                    shared[j] += weights[stem] ** 2
        for j, both in shared.items():
            if both / (sizes[i] * sizes[j]) >= ALIKE:
                join(root, i, j)
    out: dict[int, list[Told]] = defaultdict(list)
    for i, members in enumerate(by_line.values()):
        out[root_of(root, i)] += members
    return list(out.values())
