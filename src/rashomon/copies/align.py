"""The passages of one candidate pair, with exact edges, and which way they went."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from rashomon import spans
from rashomon.copies.direction import directed
from rashomon.copies.quoted import quoted_words
from rashomon.records import Copy, Direction, Findings, Span, content_id

VERBATIM = 0.97
EDITED = 0.72


@dataclass(frozen=True)
class Passage:
    """A shared stretch: its place in both texts, and its likeness."""

    a: tuple[int, int]
    b: tuple[int, int]
    likeness: float


def align(a: Findings, b: Findings) -> tuple[Copy, ...]:
    """The passages two articles share. Shared quotations alone make none. Inferred dates decide nothing."""
    found = passages(a, b)
    if not found:
        return ()
    pairs = [(spans.cut(a.article, *p.a), spans.cut(b.article, *p.b), p) for p in found]
    direction, turned = directed(a, b, [(x, y) for x, y, _ in pairs])
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
    """The passages two articles share, in the order of the first."""
    import numpy as np

    from rashomon.copies.chains import passages_between
    from rashomon.copies.kernels import words_of

    words = words_of([a.article.text, b.article.text])
    shift = int(words.first[1])
    quoted = np.concatenate([quoted_words(a, words.starts[:shift]), quoted_words(b, words.starts[shift:])])
    found = passages_between(words, np.array([0]), np.array([1]), quoted)
    return [
        Passage(
            (int(words.starts[i]), int(words.ends[i_end - 1])),
            (int(words.starts[j]), int(words.ends[j_end - 1])),
            _likeness(words.keys[i:i_end].tolist(), words.keys[j:j_end].tolist()),
        )
        for i, i_end, j, j_end in zip(found.i, found.i_end, found.j + shift, found.j_end + shift, strict=True)
    ]


def _likeness(left: Sequence[int], right: Sequence[int]) -> float:
    """Words kept in order, as a share of the words of both."""
    from rapidfuzz.distance import LCSseq

    return 2 * LCSseq.similarity(left, right) / (len(left) + len(right))
