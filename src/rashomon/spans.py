"""Spans: cut one, tell whether two meet, merge many."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from rashomon.errors import BrokenSpanError
from rashomon.records import Article, Span


def cut(article: Article, start: int, end: int) -> Span:
    """The span of `article.text` from `start` to `end` (end exclusive), with its words.

    Raises BrokenSpanError when it would be empty or outside the text.
    """
    if not 0 <= start < end <= len(article.text):
        raise BrokenSpanError(article.id, f"no span {start}:{end} in {len(article.text)} characters", "report this as a fault")
    return Span(article.id, start, end, article.text[start:end])


def trimmed(article: Article, start: int, end: int) -> Span | None:
    """As `cut`, without white space at either end; None when nothing is left."""
    text = article.text
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return cut(article, start, end) if start < end else None


def verify(span: Span, article: Article) -> None:
    """Raise BrokenSpanError unless the span's words stand at its place."""
    whole = (article.title or "") if span.field == "title" else article.text
    if span.article != article.id or not 0 <= span.start < span.end or whole[span.start : span.end] != span.text:
        raise BrokenSpanError(article.id, f"{span.start}:{span.end} does not hold {span.text!r}", "report this as a fault")


def overlap(a: Span, b: Span) -> int:
    """How many characters two spans share (0 when they stand in different texts)."""
    if (a.article, a.field) != (b.article, b.field):
        return 0
    return max(0, min(a.end, b.end) - max(a.start, b.start))


def inside(inner: Span, outer: Span) -> bool:
    """Whether `inner` lies within `outer`."""
    return (inner.article, inner.field) == (outer.article, outer.field) and (
        outer.start <= inner.start and inner.end <= outer.end
    )


class Places:
    """Stretches of one text, none over another, that can be asked quickly whether a span lies within one of them."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans = sorted(spans)
        self._starts = [span.start for span in self._spans]

    def hold(self, span: Span) -> bool:
        """Whether a span lies within one of the stretches."""
        at = bisect_right(self._starts, span.start) - 1
        return at >= 0 and inside(span, self._spans[at])


def merge(article: Article, spans: Iterable[Span], gap: int = 0) -> tuple[Span, ...]:
    """The spans of one text in order, those that touch or stand at most `gap` characters apart joined."""
    out: list[list[int]] = []
    for span in sorted(spans):
        if out and span.start <= out[-1][1] + gap:
            out[-1][1] = max(out[-1][1], span.end)
        else:
            out.append([span.start, span.end])
    return tuple(cut(article, start, end) for start, end in out)


def met_by(lines: Sequence[Span], parts: Iterable[Span]) -> list[list[Span]]:
    """For each line of one text (in order, none over another) the parts that share a character with it, in the order given."""
    ends = [line.end for line in lines]
    out: list[list[Span]] = [[] for _ in lines]
    for part in parts:
        at = bisect_right(ends, part.start)
        while at < len(lines) and lines[at].start < part.end:
            if overlap(lines[at], part):
                out[at].append(part)
            at += 1
    return out
