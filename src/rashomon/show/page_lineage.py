"""Who copied whom as a drawing: articles in order of publication, a curve from each source to its copy.

The drawing repeats what the words beside it say, so it is hidden from readers who hear the page, and left out on
narrow screens and for long stories.
"""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.show import links
from rashomon.show.html import Node, Safe, tag
from rashomon.show.page_parts import Part

MOST = 9
_STEP, _BASE, _RADIUS, _NAME = 120, 15, 15, 17


def drawing(part: Part, links: Sequence[links.Link]) -> Node:
    """Curves between the articles, from above; the wider, the more of the copy stands in its source."""
    absent = dict.fromkeys(_source(link) for link in links if link.source_absent)
    nodes = [*absent, *((True, letter) for letter in part.view.names)]
    if not links or len(nodes) > MOST:
        return None
    at = {node: _STEP * i + _STEP // 2 for i, node in enumerate(nodes)}
    ends = [(link, at[_source(link)], at[True, link.copy]) for link in links]
    top = max(_height(start, end) for _, start, end in ends) // 2 + 2 * _BASE
    curves = [_curve(link, start, end, top) for link, start, end in ends]
    marks = [_node(part, here, name, at[here, name], top + _RADIUS) for here, name in nodes]
    size = f"0 0 {_STEP * len(nodes)} {top + 4 * _RADIUS}"
    return tag("svg", curves, marks, viewBox=size, class_="lineage", width=str(_STEP * len(nodes)), aria_hidden="true")


def _source(link: links.Link) -> tuple[bool, str]:
    """A source by its letter, or by its name when it is not here."""
    return not link.source_absent, link.source


def _height(left: int, right: int) -> int:
    return 30 + abs(right - left) // 3


def _curve(link: links.Link, start: int, end: int, base: int) -> Safe:
    """A full curve with a head where the direction is known, a dashed one without where it is not."""
    middle, peak = (start + end) // 2, base - _height(start, end)
    share = link.lineage.share if link.lineage else 0.0
    line = tag(
        "path",
        d=f"M{start} {base}Q{middle} {peak} {end} {base}",
        stroke_width=f"{1.5 + 3 * share:.1f}",
        class_=None if link.known else "open",
    )
    head = tag("path", d=f"M{end} {base}l-6 -9h12z", class_="head") if link.known else None
    return tag("g", line, head)


def _node(part: Part, here: bool, name: str, x: int, y: int) -> Safe:
    """An article as its letter over its name, an absent source as a dashed ring over its name."""
    told = part.view.names[name] if here else name
    short = told if len(told) <= _NAME else f"{told[: _NAME - 1]}…"
    ring = tag("circle", cx=str(x), cy=str(y), r=str(_RADIUS - 1), class_=None if here else "open")
    letter = tag("text", name, x=str(x), y=str(y + 5), class_="letter") if here else None
    return tag("g", ring, letter, tag("text", short, x=str(x), y=str(y + 2 * _RADIUS + 2)))
