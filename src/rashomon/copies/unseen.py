"""Sources that are not among the articles: who credits the words to one, and how many have them with none the first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

import msgspec

from rashomon.records import Absent, Copy, Evidence, Span

COVERED = 0.8
"""The share of a passage that a third article must have too."""
FEWEST = 3
SHOWN = 4
"""At most so many places show that several articles have the same words."""

Sides = Mapping[str, Sequence[tuple[Span, Span]]]


def with_unseen(copies: Sequence[Copy]) -> tuple[Copy, ...]:
    """The copies; where no direction is known, with what the story tells of a source that none of the articles is."""
    shared: dict[str, dict[str, list[tuple[Span, Span]]]] = defaultdict(lambda: defaultdict(list))
    for c in copies:
        if isinstance(c.source, Span) and c.direction.how == "unknown":
            shared[c.source.article][c.copy.article].append((c.source, c.copy))
            shared[c.copy.article][c.source.article].append((c.copy, c.source))
    credits = {(c.copy.article, c.source.name): c.source for c in copies if isinstance(c.source, Absent)}
    return tuple(_told(c, shared, credits) for c in copies)


def _told(copy: Copy, shared: Mapping[str, Sides], credits: Mapping[tuple[str, str], Absent]) -> Copy:
    if not isinstance(copy.source, Span) or copy.direction.how != "unknown":
        return copy
    evidence = (*_credited(copy.source, copy.copy, credits), *_had_by_many(copy.source, copy.copy, shared))
    if not evidence:
        return copy
    direction = msgspec.structs.replace(copy.direction, evidence=(*copy.direction.evidence, *evidence))
    return msgspec.structs.replace(copy, direction=direction)


def _credited(one: Span, other: Span, credits: Mapping[tuple[str, str], Absent]) -> list[Evidence]:
    """The absent sources that one or both of the articles credit."""
    out = []
    for name in sorted({name for article, name in credits if article in (one.article, other.article)}):
        who = [credits[span.article, name].credit for span in (one, other) if (span.article, name) in credits]
        says = f"{'both credit' if len(who) > 1 else 'one of them credits'} {name}, which is not among these"
        out.append(Evidence("credit", says, tuple(span for span in who if span)))
    return out


def _had_by_many(one: Span, other: Span, shared: Mapping[str, Sides]) -> list[Evidence]:
    """Whether other articles have the same words, and none of them is known to be the first."""
    places = [one, other]
    for third in sorted(shared[one.article].keys() & shared[other.article].keys() - {one.article, other.article}):
        there = [_over(span, shared[span.article][third]) for span in (one, other)]
        if all(there):
            places.append(there[0][0])
    if len(places) < FEWEST:
        return []
    says = f"{len(places)} articles have these words, and nothing tells that one of them wrote them first"
    return [Evidence("lineage", says, tuple(places[:SHOWN]))]


def _over(span: Span, sides: Sequence[tuple[Span, Span]]) -> list[Span]:
    """The places where a third article has this passage; none when it lacks a good part of it."""
    met = [(mine, theirs) for mine, theirs in sides if mine.start < span.end and span.start < mine.end]
    covered = sum(min(span.end, mine.end) - max(span.start, mine.start) for mine, _ in met)
    return [theirs for _, theirs in met] if covered >= COVERED * (span.end - span.start) else []
