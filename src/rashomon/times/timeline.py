"""The timeline of a story: mentions of several articles merged where interval and event agree."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import log, sqrt

from rashomon.clean.stems import stems
from rashomon.records import Findings, Record, Sentence, Span, TimelineEntry, TimeMention

ALIKE = 0.2
COMMON_STEM = 60
MANY_TIMES = 12
"""A line with more times than this is a list: what it tells of is no one event, and it joins no other line."""


class Told(Record, frozen=True):
    """A time, the sentence that tells it, and what the sentence tells of (the stems of its words)."""

    mention: TimeMention
    line: Span
    about: tuple[str, ...]


def make_timeline(findings: Sequence[Findings], accounts: Sequence[Sequence[str]]) -> tuple[TimelineEntry, ...]:
    """Entries in order of time. Impossible times hang on none."""
    origin = {article: number for number, members in enumerate(accounts) for article in members}
    groups: dict[tuple[str, str, str], list[Told]] = defaultdict(list)
    all_told = [one for f in findings for one in told(f)]
    weights = weights_of(all_told)
    for one in all_told:
        groups[one.mention.from_ or "", one.mention.until or "", one.mention.grain or ""].append(one)
    entries = [make_entry(key, event, origin) for key in sorted(groups) for event in events(groups[key], weights)]
    return tuple(sorted(entries, key=lambda e: (e.from_, e.until, -e.accounts, e.lines)))


def make_entry(key: tuple[str, str, str], event: Sequence[Told], origin: Mapping[str, int]) -> TimelineEntry:
    """One entry; of lines that are word for word the same, the first stands for all."""
    members = sorted(event, key=lambda one: (one.line, one.mention.span))
    lines: dict[str, Span] = {}
    for line in dict.fromkeys(one.line for one in members):
        lines.setdefault(" ".join(line.text.split()), line)
    articles = {one.line.article for one in members}
    return TimelineEntry(
        from_=key[0],
        until=key[1],
        grain=key[2],
        times=tuple(dict.fromkeys(one.mention.id for one in members)),
        lines=tuple(lines.values()),
        accounts=len({origin.get(article, article) for article in articles}),
    )


def told(f: Findings) -> Iterable[Told]:
    """The times of an article's body that lie on the calendar, each with its sentence; a finer one hides one that holds it."""
    by_line: dict[Span, list[TimeMention]] = defaultdict(list)
    for mention in f.times:
        if mention.from_ and mention.until and mention.check == "ok" and mention.type in ("date", "time"):
            sentence = sentence_of(mention.span, f.sentences)
            if sentence is None or sentence.body:
                by_line[sentence.span if sentence else mention.span].append(mention)
    for line, mentions in by_line.items():
        kept = finest(mentions)
        about = tuple(sorted(set(stems(line.text)))) if len(kept) <= MANY_TIMES else ()
        for mention in kept:
            yield Told(mention, line, about)


def finest(mentions: Sequence[TimeMention]) -> list[TimeMention]:
    """The times that hold no other one: no shorter stretch of days, no clock time on the same days."""
    detail: dict[tuple[str, str], int] = {}
    for mention in mentions:
        days = days_of(mention)
        detail[days] = max(detail.get(days, 0), len(mention.from_ or ""))
    holding = set()
    earliest = None
    for first, last in sorted(sorted(detail, key=lambda days: days[1]), key=lambda days: days[0], reverse=True):
        if earliest is not None and earliest <= last:
            holding.add((first, last))
        earliest = last if earliest is None else min(earliest, last)
    return [m for m in mentions if days_of(m) not in holding and len(m.from_ or "") == detail[days_of(m)]]


def days_of(mention: TimeMention) -> tuple[str, str]:
    """The first and the last day of a time."""
    return (mention.from_ or "")[:10], (mention.until or "")[:10]


def sentence_of(span: Span, sentences: Sequence[Sentence]) -> Sentence | None:
    """The sentence a mention stands in, or None where sentences are not known."""
    low, high = 0, len(sentences)
    while low < high:
        middle = (low + high) // 2
        if sentences[middle].span.end <= span.start:
            low = middle + 1
        else:
            high = middle
    return sentences[low] if low < len(sentences) and sentences[low].span.start <= span.start else None


def weights_of(all_told: Sequence[Told]) -> dict[str, float]:
    """How much a stem tells apart: rare ones much, those of every line little."""
    lines = {one.line: one.about for one in all_told}
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
                a, b = sorted((root_of(root, i), root_of(root, j)))
                root[b] = a
    out: dict[int, list[Told]] = defaultdict(list)
    for i, members in enumerate(by_line.values()):
        out[root_of(root, i)] += members
    return list(out.values())


def root_of(root: list[int], i: int) -> int:
    """The first line of those that line `i` was joined to."""
    while root[i] != i:
        root[i] = root[root[i]]
        i = root[i]
    return i
