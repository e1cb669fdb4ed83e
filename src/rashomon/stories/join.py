"""The join decision over all articles at hand: the stream, sorted by the days of publication."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

import msgspec

from rashomon.records import Entry, Features, Joined, Link

TOGETHER = 4096
"""Articles after which a day ends what is taken in at once."""
WINDOW_DAYS = 30
"""Days for which an article is compared with new ones when no window was asked for."""
ROOM = 4096
"""The latest articles, which then are compared in any case, however long ago they were published."""


class Pins(NamedTuple):
    """Pairs of articles that a person put together or apart; with `one_story` everything is one."""

    together: Sequence[tuple[str, str]] = ()
    apart: Sequence[tuple[str, str]] = ()
    one_story: bool = False


def join_stories(
    features: Sequence[Features],
    links: Sequence[Link],
    *,
    together: Sequence[tuple[str, str]] = (),
    apart: Sequence[tuple[str, str]] = (),
    one_story: bool = False,
    window: int | None = None,
) -> tuple[Joined, ...]:
    """One Joined per article. `together` and `apart` are a person's word and are respected; `given` pins too.

    Articles are taken in the order of their days; what stands in the tuple of features changes nothing. With a `window`,
    articles published more than so many days apart are not compared; without one, WINDOW_DAYS and ROOM hold.
    """
    joined: list[Joined] = []
    merged: dict[str, str] = {}
    for found, entries in settled(features, links, Pins(together, apart, one_story), window=window):
        joined += found
        merged.update((e.other, e.story) for e in entries if e.kind == "merge" and e.other)
    supersedes: dict[str, list[str]] = defaultdict(list)
    for old in merged:
        supersedes[_now(merged, old)].append(old)
    out = []
    for j in sorted(joined, key=lambda j: j.article):
        story = _now(merged, j.story)
        out.append(msgspec.structs.replace(j, story=story, supersedes=tuple(sorted(supersedes[story]))))
    return tuple(out)


def settled(
    features: Sequence[Features], links: Sequence[Link], pins: Pins, *, window: int | None = None
) -> Iterator[tuple[Sequence[Joined], Sequence[Entry]]]:
    """What is told for good, and the log, step by step, as a stream sorted by days takes the articles in."""
    from rashomon.stories.stream import Stream

    stream = Stream(window=window, pins=pins)
    by_article: dict[str, list[Link]] = defaultdict(list)
    for link in links:
        by_article[link.a].append(link)
        by_article[link.b].append(link)
    for day, batch in _batches(features):
        yield stream.retire(day), stream.entries()
        stream.take_in(batch, [link for f in batch for link in by_article[f.article]])
        stream.repair()
    yield stream.members(), stream.entries()


def _batches(features: Sequence[Features]) -> Iterator[tuple[int, list[Features]]]:
    """Whole days in order, as many at once as make TOGETHER articles, each with its first day; the undated come first."""
    ordered = sorted(features, key=in_order)
    dated = [f for f in ordered if not in_order(f)[0]]
    undated = ordered[len(dated) :]
    batch: list[Features] = []
    first = 0
    for day, held in groupby(dated, key=lambda f: in_order(f)[1][0]):
        if len(batch) + len(undated) >= TOGETHER:
            yield first, batch + undated
            batch, undated = [], []
        first = first if batch else day
        batch += held
    if batch or undated:
        yield first, batch + undated


def in_order(f: Features) -> tuple[bool, tuple[int, int], str]:
    """The earliest published first, then those without a date of their own, then by id."""
    dated = f.published is not None and not f.inferred
    return (not dated, f.published or (0, 0) if dated else (0, 0), f.article)


def _now(merged: Mapping[str, str], story: str) -> str:
    """The story into which one has gone in the end."""
    while story in merged:
        story = merged[story]
    return story
