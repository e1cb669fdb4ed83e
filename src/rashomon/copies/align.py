"""The passages of one candidate pair, with exact edges, and which way they went."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from rashomon import spans
from rashomon.copies.direction import directed
from rashomon.copies.edges import body_only, is_house_text, other_event, set_aside
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
    if not found or is_house_text(a, b, [(p.a, p.b, p.likeness) for p in found]):
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
    starts = words.starts[:shift], words.starts[shift:]
    around = [set_aside(f, places) for f, places in zip((a, b), starts, strict=True)]
    idle = np.concatenate([quoted_words(f, places) | aside for f, places, aside in zip((a, b), starts, around, strict=True)])
    found = passages_between(words, np.array([0]), np.array([1]), idle)
    keys = words.keys[:shift].tolist(), words.keys[shift:].tolist()
    out = []
    for left, right in zip(zip(found.i, found.i_end, strict=True), zip(found.j, found.j_end, strict=True), strict=True):
        (i, i_end), (j, j_end) = body_only(keys, around, ((int(left[0]), int(left[1])), (int(right[0]), int(right[1]))))
        if i == i_end or j == j_end:
            continue
        one = int(words.starts[i]), int(words.ends[i_end - 1])
        other = int(words.starts[shift + j]), int(words.ends[shift + j_end - 1])
        if not other_event(a.article.text[slice(*one)], b.article.text[slice(*other)]):
            out.append(Passage(one, other, _likeness(keys[0][i:i_end], keys[1][j:j_end])))
    return out


def _likeness(left: Sequence[int], right: Sequence[int]) -> float:
    """Words kept in order, as a share of the words of both."""
    from rapidfuzz.distance import LCSseq

    return 2 * LCSseq.similarity(left, right) / (len(left) + len(right))
