"""The timeline of a story: mentions of several articles merged where interval and event agree."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import log, sqrt

from rashomon.clean.stems import stems
from rashomon.records import Findings, Record, Sentence, Span, TimelineEntry, TimeMention

ALIKE = 0.2
COMMON_STEM = 60


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
    for one in members:
        lines.setdefault(" ".join(one.line.text.split()), one.line)
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
        about = tuple(sorted(set(stems(line.text))))
        for mention in mentions:
            if not any(holds(mention, other) for other in mentions):
                yield Told(mention, line, about)


def holds(outer: TimeMention, inner: TimeMention) -> bool:
    """Whether a time holds a finer one."""
    a, b, c, d = outer.from_ or "", outer.until or "", inner.from_ or "", inner.until or ""
    wider = (a[:10], b[:10]) != (c[:10], d[:10]) or len(a) < len(c)
    return wider and a[:10] <= c[:10] and d[:10] <= b[:10]


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
    """The lines of one interval parted by what they tell: lines that share enough rare words tell one event."""
    ordered = sorted(group, key=lambda one: (one.line, one.mention.span))
    root = list(range(len(ordered)))

    def find(i: int) -> int:
        while root[i] != i:
            root[i] = root[root[i]]
            i = root[i]
        return i

    shared: dict[tuple[int, int], float] = defaultdict(float)
    holders: dict[str, list[int]] = defaultdict(list)
    for i, one in enumerate(ordered):
        for stem in one.about:
            holders[stem].append(i)
    for stem, where in holders.items():
        if len(where) <= COMMON_STEM:
            for n, i in enumerate(where):
                for j in where[n + 1 :]:
                    shared[i, j] += weights[stem] ** 2
    sizes = [sqrt(sum(weights[stem] ** 2 for stem in one.about)) or 1.0 for one in ordered]
    for (i, j), both in shared.items():
        if both / (sizes[i] * sizes[j]) >= ALIKE:
            root[max(find(i), find(j))] = min(find(i), find(j))
    out: dict[int, list[Told]] = defaultdict(list)
    for i, one in enumerate(ordered):
        out[find(i)].append(one)
    return list(out.values())
