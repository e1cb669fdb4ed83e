"""The passages of one candidate pair, with exact edges, and which way they went."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from rashomon import spans
from rashomon.copies.direction import directed
from rashomon.copies.quoted import quoted_words
from rashomon.records import Copy, Direction, Findings, Span, content_id

ENOUGH = 10
"""Equal sequences of three words, outside quotations, that one chain must hold before two articles count as one text
(as many as a run of twelve words has)."""
WORTH = 4
"""Equal sequences of three words that a further passage of such a pair must hold."""
VERBATIM = 0.97
EDITED = 0.72


@dataclass(frozen=True)
class Passage:
    """A shared stretch: its place in both texts, its equal sequences outside quotations, and its likeness."""

    a: tuple[int, int]
    b: tuple[int, int]
    own: int
    all: int
    likeness: float


def align(a: Findings, b: Findings) -> tuple[Copy, ...]:
    """The passages two articles share. Shared quotations alone make none. Inferred dates decide nothing."""
    found = passages(a, b)
    if max((p.own for p in found), default=0) < ENOUGH:
        return ()
    pairs = [(spans.cut(a.article, *p.a), spans.cut(b.article, *p.b), p) for p in found if p.own >= WORTH]
    direction, turned = directed(a, b)
    copies = (_copy(y, x, p, direction) if turned else _copy(x, y, p, direction) for x, y, p in pairs)
    return tuple(sorted(copies, key=lambda c: c.id))


def _copy(source: Span, copy: Span, passage: Passage, direction: Direction) -> Copy:
    return Copy(
        id=content_id("c", (source.article, source.start, source.end, copy.article, copy.start, copy.end)),
        source=source,
        copy=copy,
        how=how_alike(passage.likeness),
        likeness=round(passage.likeness, 3),
        direction=direction,
    )


def how_alike(likeness: float) -> Literal["verbatim", "edited", "rewritten"]:
    """What a share of kept words is called."""
    return "verbatim" if likeness >= VERBATIM else "edited" if likeness >= EDITED else "rewritten"


def passages(a: Findings, b: Findings) -> list[Passage]:
    """Every chain of equal word runs, in the order of the first text."""
    import numpy as np

    from rashomon.copies.chains import SEED, chained, runs_between
    from rashomon.copies.kernels import words_of

    words = words_of([a.article.text, b.article.text])
    runs = runs_between(words, np.array([0]), np.array([1]))
    label = chained(runs)
    edges = zip((a, b), words.first, words.first[1:], strict=False)
    quoted = np.concatenate([quoted_words(f, words.starts[low:high]) for f, low, high in edges])
    before = np.concatenate(([0], np.cumsum(quoted)))
    shift = int(words.first[1])
    out = []
    for chain in sorted(set(label.tolist())):
        members = np.flatnonzero(label == chain)
        left = int(runs.i[members].min()), int((runs.i + runs.length)[members].max())
        right = int(runs.j[members].min()) + shift, int((runs.j + runs.length)[members].max()) + shift
        own = 0
        for r in members.tolist():
            places = np.arange(int(runs.length[r]) - SEED + 1)
            i, j = places + int(runs.i[r]), places + int(runs.j[r]) + shift
            own += int(((before[i + SEED] == before[i]) & (before[j + SEED] == before[j])).sum())
        out.append(
            Passage(
                (int(words.starts[left[0]]), int(words.ends[left[1] - 1])),
                (int(words.starts[right[0]]), int(words.ends[right[1] - 1])),
                own,
                int((runs.length[members] - SEED + 1).sum()),
                _likeness(words.keys[slice(*left)].tolist(), words.keys[slice(*right)].tolist()),
            )
        )
    return out


def _likeness(left: Sequence[int], right: Sequence[int]) -> float:
    """Words kept in order, as a share of the words of both."""
    from rapidfuzz.distance import LCSseq

    return 2 * LCSseq.similarity(left, right) / (len(left) + len(right))
