"""Opposite words in lines that tell the same: left and right, bail and jail."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from rashomon.clean.stems import is_little
from rashomon.facts.lines import Line
from rashomon.facts.states import Story, make_fact
from rashomon.records import Fact, FactReading, Span
from rashomon.spans import cut

if TYPE_CHECKING:
    from rashomon.likeness import Matrix

ALIKE = 0.08
NEAR, SHARED = 7, 2
_SIDES = (
    ("left", "right"),
    ("north", "south"),
    ("east", "west"),
    ("upper", "lower"),
    ("front", "back"),
    ("inner", "outer"),
    ("older", "younger"),
    ("elder", "younger"),
    ("morning", "evening"),
)
"""Words that stand right before the same thing where it is on the one side or on the other."""
_WAYS = (
    ("bail", "jail"),
    ("bail", "custody"),
    ("bail", "prison"),
    ("unanimous", "majority"),
    ("unanimously", "narrowly"),
    ("accepted", "rejected"),
    ("approved", "rejected"),
    ("guilty", "innocent"),
    ("convicted", "acquitted"),
    ("accident", "arson"),
    ("conscious", "unconscious"),
    ("lawful", "unlawful"),
    ("insured", "uninsured"),
)
"""Words of which only one is true of one act."""
_HELD = frozenset({"custody", "jail", "prison"})
_OUT, LEFT = frozenset({"from", "out", "left", "leave", "leaves", "leaving"}), 3
"""Words up to LEFT tokens before a place of custody that tell that somebody is in it no more."""
_PAIRS = (*_SIDES, *_WAYS)
_TWO = {word: {b if word == a else a for a, b in _PAIRS if word in (a, b)} for two in _PAIRS for word in two}
_SIDE_WORDS = {word for two in _SIDES for word in two}


def opposite_facts(story: Story, lines: Sequence[Line], alike: Matrix) -> list[Fact]:
    """Conflicts between lines of two accounts that tell the same with opposite words, each pair of words once."""
    import numpy as np

    marked = [i for i, line in enumerate(lines) if any(t.low in _TWO for t in line.tokens)]
    found: dict[tuple[str, str, str], list[tuple[Span, Span]]] = {}
    for x, y in zip(*np.nonzero(np.triu(alike[np.ix_(marked, marked)] >= ALIKE, 1)), strict=True):
        one, other = lines[marked[x]], lines[marked[y]]
        if story.account[one.article.id] == story.account[other.article.id] or one.correction or other.correction:
            continue
        for about, a, b in _opposed(one, other):
            if b.text.lower() in story.low[a.article] or a.text.lower() in story.low[b.article]:
                continue
            low, high = sorted((a, b), key=lambda s: s.text.lower())
            found.setdefault((about, low.text.lower(), high.text.lower()), []).append((low, high))
    out = []
    for (about, *_), pairs in sorted(found.items()):
        one, other = sorted({a for a, _ in pairs}), sorted({b for _, b in pairs})
        if not {s.article for s in one} & {s.article for s in other}:
            readings = tuple(FactReading(spans[0].text, tuple(spans)) for spans in (one, other))
            out.append(
                make_fact(
                    story,
                    about=about,
                    slot="place" if about.startswith("which ") else "act",
                    state="conflict",
                    readings=readings,
                )
            )
    return out


def _opposed(one: Line, other: Line) -> Iterator[tuple[str, Span, Span]]:
    """Two opposite words in two lines: both before one word, or amid the same words."""
    for i, a in enumerate(one.tokens):
        for j, b in enumerate(other.tokens if a.low in _TWO else ()):
            if b.low not in _TWO[a.low]:
                continue
            if a.low in _SIDE_WORDS:
                thing = _thing(one, i)
                if thing and _thing(other, j) == thing:
                    yield f"which {one.tokens[i + 1].low}", _span(one, i, i + 1), _span(other, j, j + 1)
            elif _alone(one, i, b.low) and _alone(other, j, a.low) and len(_about(one, i) & _about(other, j)) >= SHARED:
                yield f"{min(a.low, b.low)} or {max(a.low, b.low)}", _span(one, i, i), _span(other, j, j)


def _thing(line: Line, i: int) -> str:
    """The stem of what stands right after a word; empty where that is a name or no word of matter."""
    after = line.tokens[i + 1 : i + 2]
    return after[0].stem if after and after[0].text[0].islower() and not is_little(after[0].low) else ""


def _alone(line: Line, i: int, opposite: str) -> bool:
    """Whether a line has not the opposite word too, no bail is refused ("without bail"), no cell left ("from custody")."""
    refused = line.tokens[i].low == "bail" and (i == 0 or line.tokens[i - 1].low != "on")
    left = line.tokens[i].low in _HELD and any(t.low in _OUT for t in line.tokens[max(0, i - LEFT) : i])
    return not (refused or left or any(t.low in (opposite, "bond") for t in line.tokens))


def _about(line: Line, i: int) -> set[str]:
    """The stems of matter around a word."""
    near = (*line.tokens[max(0, i - NEAR) : i], *line.tokens[i + 1 : i + 1 + NEAR])
    return {t.stem for t in near if t.text[0].isalpha() and not is_little(t.low)}


def _span(line: Line, first: int, last: int) -> Span:
    start = line.sentence.span.start
    return cut(line.article, start + line.tokens[first].start, start + line.tokens[last].end)
