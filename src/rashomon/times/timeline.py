"""The timeline of a story: mentions of several articles merged where interval and event agree."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from rashomon.records import Findings, Sentence, Span, TimelineEntry, TimeMention

Told = tuple[TimeMention, Span]


def make_timeline(findings: Sequence[Findings], accounts: Sequence[Sequence[str]]) -> tuple[TimelineEntry, ...]:
    """Entries in order of time. Impossible times hang on none."""
    origin = {article: number for number, members in enumerate(accounts) for article in members}
    groups: dict[tuple[str, str, str], list[Told]] = defaultdict(list)
    for f in findings:
        for mention, line in told(f):
            groups[entry_key(mention)].append((mention, line))
    entries = []
    for from_, until, grain in sorted(groups):
        members = sorted(groups[from_, until, grain], key=lambda pair: (pair[1], pair[0].span))
        articles = {line.article for _, line in members}
        entries.append(
            TimelineEntry(
                from_=from_,
                until=until,
                grain=grain,
                times=tuple(dict.fromkeys(mention.id for mention, _ in members)),
                lines=tuple(dict.fromkeys(line for _, line in members)),
                accounts=len({origin.get(article, article) for article in articles}),
            )
        )
    return tuple(entries)


def entry_key(mention: TimeMention) -> tuple[str, str, str]:
    """What two mentions must share to be one entry: the interval and its grain."""
    return mention.from_ or "", mention.until or "", mention.grain or ""


def told(f: Findings) -> Iterable[Told]:
    """The mentions of an article that name a time on the calendar, each with the sentence that tells it."""
    for mention in f.times:
        if mention.from_ and mention.until and mention.check == "ok" and mention.type in ("date", "time"):
            yield mention, sentence_of(mention.span, f.sentences)


def sentence_of(span: Span, sentences: Sequence[Sentence]) -> Span:
    """The sentence a mention stands in; the mention itself where sentences are not known."""
    low, high = 0, len(sentences)
    while low < high:
        middle = (low + high) // 2
        if sentences[middle].span.end <= span.start:
            low = middle + 1
        else:
            high = middle
    if low < len(sentences) and sentences[low].span.start <= span.start:
        return sentences[low].span
    return span
