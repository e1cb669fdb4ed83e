"""The passages of an article that findings point at, with their surroundings, as HTML."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from rashomon.records import Absent, Article, Span
from rashomon.show import findings, select, utterances
from rashomon.show.html import Node, Safe, join, tag

AROUND = 90
NEAR = 150
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
        if out and start <= out[-1][1] + NEAR:
            out[-1][1] = max(out[-1][1], end)
        else:
            out.append([start, end])
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
    """A stretch over which the same kinds of findings lie, and the names of those that begin with it."""

    start: int
    end: int
    kinds: str
    names: tuple[str, ...]


def runs(founds: Sequence[Found]) -> list[Run]:
    """The findings of one text cut into stretches that do not overlap, in order."""
    begins: dict[int, list[Found]] = defaultdict(list)
    ends: dict[int, list[Found]] = defaultdict(list)
    for item in founds:
        begins[item.start].append(item)
        ends[item.end].append(item)
    over: Counter[str] = Counter()
    out = []
    for here, following in pairwise(sorted({*begins, *ends})):
        over.update(item.kind for item in begins[here])
        over.subtract(item.kind for item in ends[here])
        kinds = " ".join(sorted(kind for kind, n in over.items() if n > 0))
        if kinds:
            out.append(Run(here, following, kinds, tuple(dict.fromkeys(f.id for f in begins[here] if f.id))))
    return out


def render(article: Article, founds: Sequence[Found], *, full_text: bool) -> Safe:
    """The article's passages as paragraphs, findings marked, what is left out said with its length."""
    text, marks = article.text, runs(founds)
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
    """The stretch with a mark around every run that has findings; a place that is pointed at begins with its name."""
    out: list[Node] = []
    at = start
    first = bisect_right(marks, start, key=lambda run: run.end)
    for run in marks[first : bisect_left(marks, end, key=lambda run: run.start)]:
        left, right = max(run.start, start), min(run.end, end)
        names = run.names if run.start >= start else ()
        out.append(text[at:left])
        out += [tag("a", id=name) for name in names[1:]]
        out.append(tag("mark", text[left:right], class_=run.kinds, id=names[0] if names else None))
        at = right
    out.append(text[at:end])
    return join(out)
