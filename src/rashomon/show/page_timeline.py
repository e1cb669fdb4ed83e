"""The timeline of a story's page: a list in order of time, each entry drawn on one scale where it lies on it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rashomon.records import OtherTime, Span, TimelineEntry
from rashomon.show import findings, marks, scale, words
from rashomon.show.html import Node, Safe, tag
from rashomon.show.page_parts import Part, accounts

_THINNEST = 0.8
TOLD = 22


def timeline(part: Part) -> Node:
    """The times of the story from first to last: a dot for a day, an open bar for what is only known to lie within."""
    entries = part.view.story.timeline
    if not entries:
        return None
    times = {time.id: time.span for time in part.view.story.times}
    near = scale.close_up(entries)
    first = next((entry for entry in entries if near and near.bar(entry)), None)
    rows: list[Node] = []
    gaps = dict(zip(entries, words.gaps(entries), strict=True))
    for group in findings.moments(entries):
        entry = group[0].entry
        if gaps[entry]:
            rows.append(tag("li", gaps[entry], class_="pause"))
        drawn = _drawn(near, entry, f"{part.prefix}-days", axis=entry is first) if near else None
        rows.append(_entry(part, group, times, drawn))
    return tag("ol", rows, class_="line")


def _entry(part: Part, group: Sequence[findings.Moment], times: Mapping[str, Span], drawn: Node) -> Safe:
    """One time, drawn once, with all that is told of it."""
    entry = group[0].entry
    note = findings.grain_note(part.view, entry)
    return tag(
        "li",
        tag("p", tag("b", words.when(entry)), tag("small", f" {note}") if note else None),
        drawn,
        [[_told(part, one.entry, times), _others(part, one.others, times)] for one in group],
        class_=None if entry.grain in scale.FINE else "within",
    )


def _told(part: Part, entry: TimelineEntry | OtherTime, times: Mapping[str, Span]) -> Safe:
    """The sentence that tells an entry, where its time stands, and in how many accounts."""
    lines = findings.line_of(part.view, entry)
    told_in = {line.article for line in lines}
    found = [times[key] for key in entry.times if key in times]
    also = [span for span in found if span.article not in told_in]
    return tag(
        "p",
        [part.spoken(line.article, marks.shortened(findings.line_told(part.view, line), TOLD)) for line in lines],
        [" ", part.places(span for span in found if span.article in told_in)],
        [tag("small", " the time also in "), part.places(also)] if also else None,
        accounts(entry.accounts, {span.article for span in found}),
    )


def _others(part: Part, others: Sequence[OtherTime], times: Mapping[str, Span]) -> Node:
    """The days or hours at which other accounts put the same event."""
    if not others:
        return None
    rows = (tag("li", tag("p", "or ", tag("b", words.when(other))), _told(part, other, times)) for other in others)
    return tag("ul", rows, class_="others")


def _drawn(near: scale.Scale, entry: TimelineEntry, grid: str, *, axis: bool) -> Node:
    """The entry on the scale: full where the day or hour is told, dashed where it is only known to lie within.

    The first one stands under the words of the scale.
    """
    place = near.bar(entry)
    if place is None:
        return None
    start, width = place
    thin = max(width, _THINNEST)
    kind = None if entry.grain in scale.FINE else "open"
    rect = tag("rect", x=f"{min(start, 100 - thin):g}%", width=f"{thin:g}%", class_=kind)
    bar = tag("svg", tag("use", href=f"#{grid}"), rect, class_="bar", aria_hidden="true")
    return [_axis(near, grid), bar] if axis else bar


def _axis(near: scale.Scale, grid: str) -> Safe:
    """The words of the scale, and the lines of its days, which every bar uses again."""

    def anchor(at: float) -> str:
        return "start" if at < 4 else "end" if at > 96 else "middle"

    labels = (tag("text", t.label, x=f"{t.at}%", y="12", text_anchor=anchor(t.at)) for t in near.ticks() if t.label)
    lines = (tag("line", x1=f"{t.at}%", x2=f"{t.at}%", y2="10") for t in near.ticks())
    grid_lines = tag("g", tag("g", lines, id=grid), transform="translate(0 15)")
    return tag("svg", labels, grid_lines, class_="bar axis", aria_hidden="true")
