"""What the dated articles of a story tell of which days: by it an undated one is dated."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from math import log

from rashomon.clean.stems import stems
from rashomon.records import Findings, Published
from rashomon.times.alike import weights_of
from rashomon.times.days import day_of
from rashomon.times.lines import Told, told

FINE = ("time", "hour", "part", "day")
MOST_ARTICLES = 60


@dataclass(frozen=True, slots=True)
class StoryDays:
    """What the dated articles of a story tell, by the day of what they tell and by the day they appeared."""

    dated: tuple[Published, ...]
    lines: tuple[Told, ...]
    weights: Mapping[str, float]
    holders: Mapping[str, list[int]]
    told_by: Mapping[str, int]
    words: Mapping[date, frozenset[str]]
    rarity: Mapping[str, float]


def story_days(members: Iterable[Findings]) -> StoryDays:
    """The dated articles among the members, read once for all undated ones."""
    known = [f for f in members if f.article.published and f.article.published.how != "inferred"]
    dated = [f.article.published for f in known if f.article.published]
    read = known[:MOST_ARTICLES]
    lines = tuple(one for f in read for one in told(f) if one.mention.grain in FINE)
    holders: dict[str, list[int]] = defaultdict(list)
    for i, one in enumerate(lines):
        for stem in one.about:
            holders[stem].append(i)
    tellers: dict[str, set[str]] = defaultdict(set)
    words: dict[date, set[str]] = defaultdict(set)
    count: dict[str, int] = defaultdict(int)
    for one in lines:
        tellers[(one.mention.from_ or "")[:10]].add(one.line.article)
    for f in read:
        own = set(stems(f.article.text))
        for stem in own:
            count[stem] += 1
        if f.article.published and (day := day_of(f.article.published.from_)):
            words[day] |= own
    return StoryDays(
        tuple(dated),
        lines,
        weights_of(lines),
        holders,
        {day: len(articles) for day, articles in tellers.items()},
        {day: frozenset(own) for day, own in words.items()},
        {stem: log((len(read) + 1) / n) for stem, n in count.items()},
    )
