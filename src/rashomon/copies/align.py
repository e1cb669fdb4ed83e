"""The passages of one candidate pair, with exact edges, and which way they went."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from rashomon import spans
from rashomon.copies.credits import Claims, claims_of
from rashomon.copies.direction import directed
from rashomon.copies.edges import body_only, is_house_note, is_version, of_the_story, other_event, set_aside
from rashomon.copies.quoted import quoted_words, set_apart
from rashomon.records import Article, Copy, Direction, Findings, Pair, Span, content_id

if TYPE_CHECKING:
    from rashomon.copies.kernels import I32, U32, Flags, Words

VERBATIM = 0.97
EDITED = 0.72
ENOUGH = 18
"""One passage of a pair must have more words than this when notes of the house are taken away."""
FEWEST = 6
"""A passage has so many words, when what stands around the body is taken off its edges."""


@dataclass(frozen=True)
class Passage:
    """A shared stretch: its place in both texts, its likeness, and how many words the shorter side has."""

    a: tuple[int, int]
    b: tuple[int, int]
    likeness: float
    words: int


def align(a: Findings, b: Findings) -> tuple[Copy, ...]:
    """The passages two articles share. Shared quotations alone make none. Inferred dates decide nothing."""
    return _copies(a, b, passages([a, b], [(0, 1)])[0], claims_of)


def align_all(findings: Sequence[Findings], pairs: Iterable[Pair]) -> Iterator[tuple[Findings, Findings, tuple[Copy, ...]]]:
    """As `align`, for many pairs of these articles at once; pairs without passages are left out."""
    at = {f.article.id: i for i, f in enumerate(findings)}
    places = [(at[p.a], at[p.b]) for p in pairs]
    claims: dict[str, Claims] = {}

    def known(article: Article) -> Claims:
        if article.id not in claims:
            claims[article.id] = claims_of(article)
        return claims[article.id]

    for (i, j), found in zip(places, passages(findings, places), strict=True):
        copies = _copies(findings[i], findings[j], found, known)
        if copies:
            yield findings[i], findings[j], copies


def _copies(a: Findings, b: Findings, found: Sequence[Passage], claims: Callable[[Article], Claims]) -> tuple[Copy, ...]:
    kept = [p for p in found if not is_house_note(a, b, (p.a, p.b), p.likeness)]
    if not kept or (len(kept) < len(found) and max(p.words for p in kept) <= ENOUGH):
        return ()
    if len(kept) < len(found) and is_version(a, b, [(p.a, p.b) for p in kept]):
        kept = [p for p in found if p in kept or of_the_story(a, b, (p.a, p.b))]
    pairs = [(spans.cut(a.article, *p.a), spans.cut(b.article, *p.b), p) for p in kept]
    direction, turned = directed(a, b, [(x, y) for x, y, _ in pairs], claims)
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


def passages(findings: Sequence[Findings], pairs: Sequence[tuple[int, int]]) -> list[list[Passage]]:
    """For each pair of these articles the passages they share, in the order of the first; no pair changes another's."""
    import numpy as np

    from rashomon.copies.chains import passages_between
    from rashomon.copies.kernels import words_of

    words = words_of([f.article.text for f in findings])
    around = [set_aside(f, _starts(words, n)) for n, f in enumerate(findings)]
    idle = [_idle(f, _starts(words, n)) | around[n] for n, f in enumerate(findings)]
    left, right = np.array(pairs, dtype=np.int64).reshape(-1, 2).T
    found = passages_between(words, left, right, np.concatenate([*idle, np.zeros(0, dtype=np.bool_)]))
    out: list[list[Passage]] = [[] for _ in pairs]
    for n, i, i_end, j, j_end, _ in zip(*(column.tolist() for column in found), strict=True):
        a, b = pairs[n]
        one, other = body_only((_keys(words, a), _keys(words, b)), (around[a], around[b]), ((i, i_end), (j, j_end)))
        if min(one[1] - one[0], other[1] - other[0]) >= FEWEST:
            passage = _passage(words, (a, b), one, other)
            if not other_event(findings[a].article.text[slice(*passage.a)], findings[b].article.text[slice(*passage.b)]):
                out[n].append(passage)
    return out


def _idle(findings: Findings, starts: I32) -> Flags:
    """The words of an article that are somebody else's: quoted, or in a block set apart."""
    return quoted_words(findings, starts) | set_apart(findings, starts)


def _starts(words: Words, text: int) -> I32:
    return words.starts[words.first[text] : words.first[text + 1]]


def _keys(words: Words, text: int) -> U32:
    return words.keys[words.first[text] : words.first[text + 1]]


def _passage(words: Words, texts: tuple[int, int], one: tuple[int, int], other: tuple[int, int]) -> Passage:
    places, keys = [], []
    for text, (start, end) in zip(texts, (one, other), strict=True):
        low = int(words.first[text])
        places.append((int(words.starts[low + start]), int(words.ends[low + end - 1])))
        keys.append(words.keys[low + start : low + end].tolist())
    return Passage(places[0], places[1], _likeness(*keys), min(map(len, keys)))


def _likeness(left: Sequence[int], right: Sequence[int]) -> float:
    """Words kept in order, as a share of the words of both."""
    from rapidfuzz.distance import LCSseq

    return 2 * LCSseq.similarity(left, right) / (len(left) + len(right))
