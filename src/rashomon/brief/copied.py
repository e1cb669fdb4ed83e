"""Sentences that tell in a copy's own words what its source tells."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from rashomon.brief.candidates import Candidate
from rashomon.brief.marks import Marks
from rashomon.clean.stems import stems
from rashomon.records import Copy, Findings, Span
from rashomon.spans import overlap

UNTOLD = frozenset(("unknown", "correction"))
"""The directions of a copy that do not tell whose words are the older."""
HALF = 0.5


def sources(
    lines: Sequence[Candidate], members: Sequence[Findings], copies: Sequence[Copy], marks: Mapping[str, Marks]
) -> dict[int, int | None]:
    """The lines, by number, that another outlet took over in other words, each with the line that tells it in the source's.

    A line that has something else to check in place of what its source has, or a word that its source lacks in a copy known
    by its damage, has a slip: where the source has no such line for it, it has none. A line to which the copy only added
    something to check is its own, and so is one with a figure that replaced another.
    """
    alone = _by_article(lines)
    words = {f.article.id: frozenset(stems(f.article.text)) for f in members} if copies else {}
    out: dict[int, int | None] = {}
    for copy, source in _told_ways(copies, members):
        theirs, known = _within(lines, alone[source.article], source), words[source.article]
        for n in _within(lines, alone[copy.copy.article], copy.copy):
            line = lines[n]
            if any(overlap(line.span, s) for s in marks[line.span.article].settled):
                continue
            same = [m for m in theirs if _alike(line, lines[m])]
            best = max(same, key=lambda m: (len(lines[m].stems & line.stems), -m), default=None)
            if best is None:
                slips, told_there = copy.direction.how == "damage" and not line.stems <= known, False
            else:
                slips = _slips(line, lines[best], known)
                told_there = _can(lines[best], line) and lines[best].told.pairs != line.told.pairs
            if told_there and (slips or line.told.checkable <= known):
                out[n] = best
            elif slips:
                out.setdefault(n, None)
    return out


def _by_article(lines: Sequence[Candidate]) -> dict[str, list[int]]:
    """The numbers of the lines of one sentence of each article, in the order of its text."""
    out: dict[str, list[int]] = defaultdict(list)
    for n, line in enumerate(lines):
        if not line.together:
            out[line.span.article].append(n)
    return out


def _told_ways(copies: Sequence[Copy], members: Sequence[Findings]) -> Iterator[tuple[Copy, Span]]:
    """The passages that one outlet took over from another for certain, each with its place in the source."""
    outlets = {f.article.id: f.article.outlet for f in members}
    for copy in copies:
        source = copy.source
        if isinstance(source, Span) and copy.direction.how not in UNTOLD and source.field == copy.copy.field == "text":
            mine, theirs = outlets[copy.copy.article], outlets[source.article]
            if mine is None or theirs is None or mine.casefold() != theirs.casefold():
                yield copy, source


def _within(lines: Sequence[Candidate], numbers: Sequence[int], passage: Span) -> list[int]:
    """Those of an article's lines, in order, most of whose letters stand in a passage."""
    first = bisect_right(numbers, passage.start, key=lambda n: lines[n].span.end)
    last = bisect_left(numbers, passage.end, key=lambda n: lines[n].span.start)
    return [n for n in numbers[first:last] if overlap(lines[n].span, passage) > HALF * len(lines[n].span.text)]


def _alike(line: Candidate, source: Candidate) -> bool:
    """Whether two sentences of a passage are one, in the same words or others."""
    return len(line.stems & source.stems) >= HALF * max(1, min(len(line.stems), len(source.stems)))


def _slips(line: Candidate, source: Candidate, known: frozenset[str]) -> bool:
    """Whether a line has something to check, which its source's article lacks, in place of what the source's line has."""
    return not line.told.checkable <= known and not source.told.checkable <= line.told.checkable | line.stems


def _can(source: Candidate, line: Candidate) -> bool:
    """Whether the source's line can stand as well as the copy's."""
    worse = source.doubtful > line.doubtful or source.stale > line.stale or len(source.cites) > len(line.cites)
    return not worse and not source.manner.hanging and len(source.leans) <= len(line.leans)
