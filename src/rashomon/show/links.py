"""Who copied whom in a story, pair by pair, for a reader."""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

from rashomon.records import Absent, Copy, Direction, Evidence, Lineage
from rashomon.show import words
from rashomon.show.select import Told


class Link(NamedTuple):
    """Two articles (or an article and an absent source) with what they share and how the direction is known."""

    source: str
    copy: str
    known: bool
    lineage: Lineage | None
    direction: Direction
    copies: tuple[Copy, ...]

    @property
    def source_absent(self) -> bool:
        """Whether the source is only named, and not among the articles."""
        return any(isinstance(copy.source, Absent) for copy in self.copies)


def links(view: Told) -> tuple[Link, ...]:
    """Pairs that share passages, the largest share first; each pair once."""
    pairs: dict[tuple[str, str], list[Copy]] = defaultdict(list)
    absent: dict[tuple[str, str], list[Copy]] = defaultdict(list)
    for copy in view.story.copies:
        if isinstance(copy.source, Absent):
            absent[(copy.source.name, copy.copy.article)].append(copy)
        else:
            pairs[(copy.source.article, copy.copy.article)].append(copy)
    lineage = {(x.source, x.copy): x for x in view.story.lineage}
    found = [_link(view, key, passages, lineage.get(key)) for key, passages in pairs.items()]
    found.sort(key=lambda link: (-(link.lineage.share if link.lineage else 0.0), -len(link.copies), link.source, link.copy))
    named = [Link(name, view.who[to].letter, True, None, c[0].direction, tuple(c)) for (name, to), c in sorted(absent.items())]
    return (*found, *named)


def _link(view: Told, key: tuple[str, str], passages: list[Copy], lineage: Lineage | None) -> Link:
    passages.sort(key=lambda c: (c.likeness == 1.0, -(c.copy.end - c.copy.start), c.id))
    surest = max(passages, key=lambda c: (c.direction.how != "unknown", c.direction.sure, c.id)).direction
    source, copy = (view.who[i].letter for i in key)
    return Link(source, copy, surest.how != "unknown", lineage, surest, tuple(passages))


def source_told(view: Told, link: Link) -> str:
    """`A The Courier`, or the name of a source that is not here."""
    return f"{link.source} (not among these)" if link.source_absent else f"{link.source} {view.names[link.source]}"


def extent(link: Link) -> str:
    """How much of the copy stands in the source, how it was copied, and how the direction is known."""
    if link.lineage is None:
        return (
            "The source is not among these articles." if link.source_absent else f"{words.likeness(link.copies).capitalize()}."
        )
    whole, outside = words.share(link.lineage.share), words.share(link.lineage.share_outside_quotes)
    verb = "come from" if link.known else "stand in"
    shared = (
        f"{whole} of {link.copy}’s words {verb} {link.source} ({outside} outside quotations): {words.likeness(link.copies)}."
    )
    told = words.direction(link.direction)
    return f"{shared} {told[0].upper()}{told[1:]}."


def evidence(link: Link) -> list[str]:
    """What speaks for the direction, each reason once, with its article; for an absent source the credit says it all."""
    if link.source_absent:
        return []
    return list(dict.fromkeys(_reason(e, link, c) for c in link.copies for e in c.direction.evidence))


def _reason(found: Evidence, link: Link, copy: Copy) -> str:
    """`D: breaks a sentence that is whole in the other`; a reason that stands in both, or in neither, is told of both."""
    letters = {copy.copy.article: link.copy}
    if not isinstance(copy.source, Absent):
        letters[copy.source.article] = link.source
    of = {letters[span.article] for span in found.spans if span.article in letters}
    says = words.moments_in(found.says)
    return f"{of.pop()}: {says}" if len(of) == 1 and found.how != "time" and not says.startswith("one of") else says
