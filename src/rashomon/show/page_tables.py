"""The drawn parts of a story's page: its timeline, its copies side by side, its facts against its articles."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rashomon.records import Absent, Copy, Span, TimelineEntry
from rashomon.show import marks, select, words
from rashomon.show.html import Node, Safe, join, tag
from rashomon.show.page_parts import Part, accounts, compared

POINTS = ("time", "hour", "day", "part")


def timeline(part: Part) -> Node:
    """The times of the story from first to last: a dot for a day, an open bar for what is only known to lie within."""
    entries = part.view.story.timeline
    times = {time.id: time.span for time in part.view.story.times}
    rows: list[Node] = []
    for entry, gap in zip(entries, words.gaps(entries), strict=True):
        if gap:
            rows.append(tag("li", gap, class_="pause"))
        rows.append(_entry(part, entry, times))
    return tag("ol", rows, class_="line") if entries else None


def _entry(part: Part, entry: TimelineEntry, times: Mapping[str, Span]) -> Safe:
    note = words.grain_note(entry)
    when = words.interval(entry.from_, entry.until, entry.grain)
    places = [part.go(times[key]) for key in entry.times[:1] if key in times]
    return tag(
        "li",
        tag("p", tag("b", when), tag("small", f" {note}") if note else None, class_="at"),
        tag(
            "p",
            tag("span", select.line_of(entry), class_="told"),
            [" ", part.who(part.view.letters(s.article for s in entry.lines)), " ", accounts(entry.accounts), places],
        ),
        class_="point" if entry.grain in POINTS else "within",
    )


def copied(part: Part) -> Node:
    """Every pair that shares passages, with its direction, the reasons for it, and the passages side by side."""
    return [_link(part, link) for link in select.links(part.view)]


def _link(part: Part, link: select.Link) -> Safe:
    arrow = (
        tag("span", "→", class_="arrow", role="img", aria_label="was copied by")
        if link.known
        else tag("span", "↔", class_="arrow", role="img", aria_label="shares passages, direction unknown, with")
    )
    reasons = select.evidence(link)
    return tag(
        "div",
        part.heading(part.named(link.source), " ", arrow, " ", part.named(link.copy)),
        tag("p", f"{select.extent(link)}. {words.direction(link.direction)}."),
        tag("ul", (tag("li", says) for says in reasons), class_="reasons") if reasons else None,
        _passages_of(part, link.copies),
        class_="link",
    )


def _passages_of(part: Part, copies: Sequence[Copy]) -> Node:
    return [_passage(part, copy) for copy in copies]


def _passage(part: Part, copy: Copy) -> Safe:
    if isinstance(copy.source, Absent):
        return tag("p", "Credited in the words ", tag("q", copy.source.credit.text), "; the source itself is not here.")
    pieces = marks.compare(copy.source.text, copy.copy.text)
    return tag(
        "div",
        tag("p", words.COPY_HOW[copy.how], class_="label"),
        tag("div", tag("p", part.who(part.view.letters([copy.source.article]))), tag("p", copy.source.text)),
        tag("div", tag("p", part.who(part.view.letters([copy.copy.article]))), tag("p", compared(pieces))),
        class_="pair",
    )


def matrix(part: Part) -> Node:
    """Facts against articles."""
    rows = select.matrix(part.view)
    if not rows:
        return None
    letters = [who.letter for who in part.view.who.values()]
    head = tag("tr", tag("th", "Fact", scope="col"), (tag("th", part.who([x]), scope="col") for x in letters))
    name = f"{part.prefix}-facts-h"
    table = tag("table", tag("thead", head), tag("tbody", (_row(row, letters) for row in rows)))
    return tag("div", table, class_="scroll", role="region", aria_labelledby=name, tabindex="0")


def _row(row: select.Row, letters: Sequence[str]) -> Safe:
    label = join((tag("bdi", row.about), " ", tag("span", words.STATE[row.fact.state], class_=f"state {row.fact.state}")))
    return tag("tr", tag("th", label, scope="row"), (_cell(row, x) for x in letters))


def _cell(row: select.Row, letter: str) -> Safe:
    if letter in row.cells:
        return tag("td", tag("bdi", row.cells[letter]))
    return tag("td", tag("small", "not found", class_="none")) if letter in row.not_found_in else tag("td")
