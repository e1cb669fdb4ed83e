"""The timeline of a story: mentions of several articles merged where interval and event agree."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise

from msgspec.structs import replace

from rashomon.records import Findings, OtherTime, TimelineEntry
from rashomon.times.alike import events, weights_of
from rashomon.times.lines import Told, told
from rashomon.times.otherwise import FINE, Key, same_elsewhen

LEAST_WORDS = 5


def make_timeline(findings: Sequence[Findings], accounts: Sequence[Sequence[str]]) -> tuple[TimelineEntry, ...]:
    """Entries in order of time; what tells one event of one day is one entry. Impossible times hang on none."""
    origin = {article: number for number, members in enumerate(accounts) for article in members}
    all_told = [one for f in findings for one in told(f)]
    weights = weights_of(all_told)
    days: dict[Key, list[Told]] = defaultdict(list)
    for one in all_told:
        days[day_of_telling(one)].append(one)
    groups = []
    for day in sorted(days):
        groups += told_of([part for event in events(days[day], weights) for part in by_hour(event, origin)])
    entries = with_others(groups, [make_entry(key, group, origin) for key, group in groups], origin, weights)
    return tuple(sorted(entries, key=lambda e: (e.from_, e.until, -e.accounts, e.lines)))


def with_others(
    groups: Sequence[tuple[Key, list[Told]]],
    entries: Sequence[TimelineEntry],
    origin: Mapping[str, object],
    weights: Mapping[str, float],
) -> list[TimelineEntry]:
    """The entries, each with the times at which other accounts put the same event."""
    others: dict[int, list[TimelineEntry]] = defaultdict(list)
    for a, b in same_elsewhen(groups, origin, weights):
        others[a].append(entries[b])
        others[b].append(entries[a])
    return [replace(entry, otherwise=tuple(as_other(one) for one in others[i])) for i, entry in enumerate(entries)]


def as_other(e: TimelineEntry) -> OtherTime:
    """An entry as another one names it."""
    return OtherTime(from_=e.from_, until=e.until, grain=e.grain, times=e.times, lines=e.lines, accounts=e.accounts)


def interval(one: Told) -> Key:
    """First and last moment of a time, and its grain."""
    return one.mention.from_ or "", one.mention.until or "", one.mention.grain or ""


def day_of_telling(one: Told) -> Key:
    """The day of a time, whatever the hour; the whole interval where it is longer than a day."""
    first, last, grain = interval(one)
    return (first[:10], last[:10], "day") if grain in FINE and first[:10] == last[:10] else (first, last, grain)


def by_hour(event: Sequence[Told], origin: Mapping[str, object]) -> list[tuple[Key, list[Told]]]:
    """One event of a day as one entry; as several where different hours are told, which stand side by side.

    The entry has the finest interval that more than half of the accounts tell: a day is not drawn as an hour because one does.
    """
    found = sorted({interval(one) for one in event}, key=lambda key: (key[0] + key[1], key))
    chain = sorted(found, key=lambda key: (length(key), key))
    if any(not holds(outer, inner) for inner, outer in pairwise(chain)):
        return [(key, [one for one in event if interval(one) == key]) for key in found]
    everyone = {origin.get(one.line.article, one.line.article) for one in event}
    for key in chain:
        tellers = {origin.get(one.line.article, one.line.article) for one in event if holds(key, interval(one))}
        if 2 * len(tellers) > len(everyone):
            return [(key, list(event))]
    return [(chain[-1], list(event))]


def length(key: Key) -> int:
    """What orders intervals of one day from the finest to the day itself."""
    first, last, _ = key
    if len(first) == len("2000-01-01"):
        return 2
    return 0 if first == last else 1


def holds(outer: Key, inner: Key) -> bool:
    """Whether one interval lies in another; a day holds all its hours."""
    size = min(len(outer[0]), len(inner[0]))
    return outer[0][:size] <= inner[0][:size] and inner[1][:size] <= outer[1][:size] and len(outer[0]) <= len(inner[0])


def told_of(groups: Sequence[tuple[Key, list[Told]]]) -> list[tuple[Key, list[Told]]]:
    """The groups that tell what happened; those that only count from the day ("since Tuesday") where nothing else does."""
    telling = [group for group in groups if not all(one.in_passing for one in group[1])]
    return telling or list(groups)


def make_entry(key: Key, event: Sequence[Told], origin: Mapping[str, object]) -> TimelineEntry:
    """One entry; of lines that are word for word the same, the first stands for all, and each article has its best."""
    members = sorted(event, key=lambda one: (one.line, one.mention.span))
    by_article: dict[str, list[Told]] = defaultdict(list)
    for one in members:
        by_article[one.line.article].append(one)
    lines: dict[str, Told] = {}
    for of_article in by_article.values():
        whole = [one for one in of_article if reads_whole(one.line.text)]
        for one in whole or of_article:
            lines.setdefault(" ".join(one.line.text.split()), one)
    return TimelineEntry(
        from_=key[0],
        until=key[1],
        grain=key[2],
        times=tuple(dict.fromkeys(one.mention.id for one in members)),
        lines=tuple(sorted({one.line for one in lines.values()})),
        accounts=len({origin.get(article, article) for article in by_article}),
    )


def reads_whole(text: str) -> bool:
    """Whether a line can be read by itself: long enough, its quotation marks closed."""
    closed = text.count("“") == text.count("”") and text.count('"') % 2 == 0
    return closed and len(text.split()) >= LEAST_WORDS
