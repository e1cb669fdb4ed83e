"""Two articles held side by side: the passages both have, which way they went, and how they differ word by word."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon import __version__, copies, corrections
from rashomon.pipeline import Options, dated, in_order, mark, unnamed
from rashomon.records import SCHEMA, Comparison, Copy, Difference, Page, Span


def compared(left: Page, right: Page, options: Options) -> Comparison:
    """The two articles side by side; an article held against itself is one passage."""
    one, other = dated([mark(left, options), mark(right, options)])
    low, high = sorted((one, other), key=lambda f: f.article.id)
    found = corrections.correct_direction(options.corrections, low.article, high.article, copies.align(low, high))
    settled = copies.settle([one, other], [*found, *copies.credits_among([one, other])])
    unknown = unnamed(options.corrections, (one.article, other.article))
    sides = one.article.id, other.article.id
    return Comparison(
        schema=SCHEMA,
        rashomon=__version__,
        left=sides[0],
        right=sides[1],
        shares=copies.shares_between(one, other, settled),
        copies=settled,
        differences=_differences(settled, sides[0]),
        articles=tuple({f.article.id: f.article for f in (one, other)}.values()),
        doubts=in_order((*one.doubts, *other.doubts, *unknown)),
    )


def _differences(found: Sequence[Copy], left: str) -> tuple[Difference, ...]:
    """How each passage differs, in the order of the left article."""
    sides = [(*sides_of(c, left), c.id) for c in found if isinstance(c.source, Span)]
    return tuple(d for one, other, copy in sorted(sides) for d in copies.differences(copy, one, other))


def sides_of(copy: Copy, left: str) -> tuple[Span, Span]:
    """The two places of a passage, that of the left article first."""
    assert isinstance(copy.source, Span)
    return (copy.source, copy.copy) if copy.source.article == left else (copy.copy, copy.source)
