"""The passages of an article that findings point at, with their surroundings, as HTML."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from heapq import heapify, heappop, heappush
from typing import NamedTuple

from rashomon.records import Absent, Article, Span
from rashomon.show import findings, select, utterances
from rashomon.show.html import Node, Safe, join, tag

AROUND = 90
NEAR = 150
SHORT = 60
"""What is left out at an end of a text has more characters than the line that says so."""
QUIET = frozenset(("name", "place", "role"))
"""What nearly every sentence has: marked only where articles differ."""
WHOLE_PARAGRAPH = 420


class Found(NamedTuple):
    """A stretch of a text that something points at.

    Kinds: c a cite of the brief, q a quotation, f a fact, w a time of the
    timeline, t a time that cannot be.
    """

    start: int
    end: int
    kind: str
    id: str


def anchor(view: select.Told, prefix: str, span: Span) -> str:
    """The name of the place on the page where a span begins."""
    title = "h" if span.field == "title" else ""
    return f"{prefix}{view.who[span.article].letter}{title}{span.start}"


def found(view: select.Told, prefix: str, linked: Collection[str]) -> dict[str, list[Found]]:
    """Everything that was found, by article, with a name where a link leads to it; titles under `article id + "/title"`."""
    out: dict[str, set[Found]] = defaultdict(set)
    for kind, span in _spans(view):
        if span.article in view.who:
            key = f"{span.article}/title" if span.field == "title" else span.article
            name = anchor(view, prefix, span)
            out[key].add(Found(span.start, span.end, kind, name if name in linked else ""))
    return {key: sorted(items) for key, items in out.items()}


def _spans(view: select.Told) -> Iterable[tuple[str, Span]]:
    story = view.story
    for span in view.cites:
        yield "c", span
    for saying in story.sayings:
        for reading in saying.readings:
            yield "q", reading.span
    for quote in filter(utterances.stands_alone, story.quotes):
        for span in quote.content:
            yield "q", span
    for fact in story.facts:
        if fact.slot in QUIET and fact.state not in findings.DIFFERENCE:
            continue
        for value in fact.readings:
            for span in value.spans:
                yield "f", span
    told = {key for entry in story.timeline for key in entry.times}
    for time in story.times:
        if time.check == "impossible" or time.id in told:
            yield "t" if time.check == "impossible" else "w", time.span
    for copy in story.copies:
        if isinstance(copy.source, Absent) and copy.source.credit:
            yield "f", copy.source.credit
    for rest in story.rests_on:
        for span in rest.spans:
            yield "f", span


def windows(text: str, founds: Sequence[Found]) -> list[tuple[int, int]]:
    """The stretches to show: each finding with its paragraph, or with a few words around it where the paragraph is long."""
    out: list[list[int]] = []
    for item in founds:
        start, end = _surroundings(text, item)
        if start <= (out[-1][1] + NEAR if out else SHORT):
            out = out or [[0, end]]
            out[-1][1] = max(out[-1][1], end)
        else:
            out.append([start, end])
    if out and len(text) - out[-1][1] <= SHORT:
        out[-1][1] = len(text)
    return [(start, end) for start, end in out]


def _surroundings(text: str, item: Found) -> tuple[int, int]:
    low, high = max(0, item.start - WHOLE_PARAGRAPH), min(len(text), item.end + WHOLE_PARAGRAPH)
    before, after = text.rfind("\n", low, item.start), text.find("\n", item.end, high)
    first = before + 1 if before >= 0 or low == 0 else low
    last = after if after >= 0 else high
    if last - first <= WHOLE_PARAGRAPH:
        return first, last
    return _word(text, max(first, item.start - AROUND), first), _word(text, min(last, item.end + AROUND), last)


def _word(text: str, at: int, bound: int) -> int:
    """The nearest blank from `at` towards `bound`."""
    step = 1 if bound > at else -1
    while at != bound and not text[at if step > 0 else at - 1].isspace():
        at += step
    return at


class Run(NamedTuple):
    """A stretch that is marked, within the one it stands in: the kinds that begin with it, and the name of the place."""

    start: int
    end: int
    kinds: str
    name: str


def runs(text: str, founds: Sequence[Found]) -> list[Run]:
    """The findings of one text as stretches that stand side by side or one in another, in order; no line break is inside one.

    What begins in one and ends behind it goes on as a stretch of its own; what a stretch has already is not marked again.
    """
    waiting = _by_place(text, founds)
    heapify(waiting)
    inside: list[tuple[int, frozenset[str]]] = []
    out = []
    while waiting:
        start, far, kinds, name = heappop(waiting)
        while inside and inside[-1][0] <= start:
            inside.pop()
        end = min(-far, inside[-1][0]) if inside else -far
        if end < -far:
            heappush(waiting, (end, far, kinds, ""))
        held = inside[-1][1] if inside else frozenset()
        fresh = "".join(kind for kind in kinds if kind not in held)
        if fresh or name:
            out.append(Run(start, end, " ".join(fresh), name))
            inside.append((end, held | set(fresh)))
    return out


def _by_place(text: str, founds: Sequence[Found]) -> list[tuple[int, int, str, str]]:
    """Each stretch once, as start, end below nought, kinds and name: the longest that begins at a place has its name."""
    kinds: dict[tuple[int, int], set[str]] = defaultdict(set)
    names = {item.start: item.id for item in founds if item.id}
    for item in founds:
        start = item.start
        while start < item.end:
            stop = text.find("\n", start, item.end)
            stop = item.end if stop < 0 else stop
            if start < stop:
                kinds[start, -stop].add(item.kind)
            start = stop + 1
    return [(start, far, "".join(sorted(held)), names.pop(start, "")) for (start, far), held in sorted(kinds.items())]


def render(article: Article, founds: Sequence[Found], *, full_text: bool) -> Safe:
    """The article's passages as paragraphs, findings marked, what is left out said with its length."""
    text, marks = article.text, runs(article.text, founds)
    shown = [(0, len(text))] if full_text else windows(text, founds)
    out: list[Node] = []
    at = 0
    for start, end in shown:
        out += [_left_out(text[at:start]), _paragraphs(text, start, end, marks)]
        at = end
    out.append(_left_out(text[at:]))
    return join(out)


def _left_out(text: str) -> Safe | None:
    n = len(text.strip())
    return tag("p", f"… {n:,} characters without findings …".replace(",", " "), class_="gap") if n else None


def _paragraphs(text: str, start: int, end: int, marks: Sequence[Run]) -> Safe:
    out: list[Node] = []
    while start < end:
        stop = text.find("\n", start, end)
        stop = end if stop < 0 else stop
        if text[start:stop].strip():
            out.append(tag("p", marked(text, start, stop, marks)))
        start = stop + 1
    return join(out)


def marked(text: str, start: int, end: int, marks: Sequence[Run]) -> Safe:
    """A line with a mark around every stretch that has findings; a place that is pointed at bears its name."""
    first, last = (bisect_left(marks, at, key=lambda run: run.start) for at in (start, end))
    line: list[Node] = []
    inside: list[tuple[Run, list[Node]]] = []
    at = start

    def write(upto: int) -> None:
        nonlocal at
        (inside[-1][1] if inside else line).append(text[at:upto])
        at = upto

    def close(upto: int) -> None:
        while inside and inside[-1][0].end <= upto:
            write(inside[-1][0].end)
            run, words = inside.pop()
            (inside[-1][1] if inside else line).append(_mark(run, words))

    for run in marks[first:last]:
        close(run.start)
        write(run.start)
        inside.append((run, []))
    close(end)
    write(end)
    return join(line)


def _mark(run: Run, words: Sequence[Node]) -> Safe:
    """A stretch as an element: a fact, the most frequent, has no class, and what is marked already is only a place."""
    kinds = None if run.kinds == "f" else run.kinds
    return tag("mark", *words, class_=kinds, id=run.name or None) if run.kinds else tag("span", *words, id=run.name)
