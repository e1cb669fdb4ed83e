"""How the lines of a brief are judged: every number of the choice in one place."""

from __future__ import annotations

from dataclasses import dataclass

HEAD = 4
"""So many sentences of an article are its head."""


@dataclass(frozen=True, slots=True)
class Taste:
    """How a line is judged."""

    title: float = 2.0
    """What a headline counts beside an account."""
    deep: float = 0.1
    """What the n-th line of an account tells first counts 1 / (1 + deep · n)."""
    shared: float = 1.5
    """A term that a share of the accounts has weighs that share to this power."""
    again: float = 0.2
    """What a term is worth each time that it has been told before."""
    early: float = 1.0
    fade: float = 1.0
    near: int = 3
    """The first line of an article is worth 1 + early, the n-th 1 + early / (1 + fade · n), if it has so many words which
    half of the accounts have; less if it has fewer: an opening may set a scene."""
    quoted: float = 0.6
    doubtful: float = 0.1
    slanted: float = 0.35
    stale: float = 0.65
    """What a line is worth that has a figure which was replaced, or from which such a figure was cut."""
    together: float = 0.8
    """What a word of two sentences is worth beside a word of one."""
    ours: float = 0.35
    """What a line is worth that speaks of "us"."""
    relative: float = 0.8
    """What a first line is worth that says "yesterday"."""
    aside: float = 0.3
    """What a line beside the story is worth."""
    far: float = 0.45
    elsewhere: float = 0.4
    """What a line is worth whose article's head has less than this part of the words by which the accounts tell the event."""
    foreign: float = 0.3
    """What a line is worth in another language than most of the articles: what it tells may have been told in theirs."""
    known: float = 0.55
    retold: float = 5.0
    """A line loses by telling again what the first line tells, more the fewer accounts there are: this by their number."""
    fresh: int = 1
    """A line of a later day goes on with the story when it has so many numbers and names that are not told yet."""
    vague: float = 0.6
    """What a line is worth that names nobody and nothing, and has no figure."""
    restated: float = 0.3
    """What a line is worth of whose words more than the part `known` stand in the lines chosen."""
    unbacked: float = 0.4
    """What a line is worth none of whose words another account has, beside one of which all tell every word (1 + this)."""
    full: float = 0.5
    """A first line may be long to tell its event: it gains by its words to this power, up to `long` words."""
    long: int = 40
    missing: float = 0.3
    """What a first line loses that has none of the words by which the accounts tell the event."""
    beside: float = 0.5
    """A first line comes from an article whose head has at least this part of such words as the head that has most."""
    newer: float = 0.4
    event: float = 0.5
    """A later account of the event leads in place of an earlier one that is worth so much more, when they have this part of
    what the accounts share in common."""
    resumed: float = 0.8
    """An outlet's later article leads in place of its earlier one when its opening is worth this part of the other."""
    words: float = 0.45
    """A line is left out when it shares more than this part of its words, or of theirs, with a chosen one; rare words weigh
    more."""
    anchors: int = 2
    plain: int = 2
    alike: float = 0.3
    beyond: int = 2
    """Two lines tell one fact that share so many names and numbers, so many other words, and this part of their words, when
    the second has at most `beyond` names and numbers that others have too and that are not told."""
    idle: float = 0.5
    """A line is chosen in vain that has nothing to check beside the other lines and less than this part of its words; less
    the more accounts there are."""
    same: float = 0.75
    """As `words`, for a line that opens an article of a later day."""


TASTE = Taste()
