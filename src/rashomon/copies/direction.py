"""Which of two articles copied the other, and what tells it."""

from __future__ import annotations

from typing import Literal, NamedTuple

from rashomon.copies.credits import credits_of, names_outlet
from rashomon.records import Article, Direction, Evidence, Findings, Published

GIVEN = ("given", "page", "head", "correction")
Tells = Literal["credit", "time", "containment", "damage"]

SURE: dict[Tells, float] = {"credit": 0.95, "time": 0.9, "containment": 0.6, "damage": 0.6}
"""How sure each kind of evidence makes a direction when nothing speaks against it."""


class Sign(NamedTuple):
    """A piece of evidence, and whether it makes the second article the source."""

    how: Tells
    evidence: Evidence
    turned: bool


def directed(a: Findings, b: Findings) -> tuple[Direction, bool]:
    """The direction between two articles, and whether `b` is the source.

    A credit and the given times decide; where they disagree nothing does. Weaker signs decide only when both are silent.
    """
    signs = [*credit_signs(a.article, b.article), *time_signs(a.article, b.article)]
    kept = tuple(sign.evidence for sign in signs)
    sides = {sign.turned for sign in signs}
    if len(sides) != 1:
        return Direction("unknown", 0.0, kept), b.article.id < a.article.id
    return Direction(signs[0].how, SURE[signs[0].how], kept), sides.pop()


def credit_signs(a: Article, b: Article) -> list[Sign]:
    """The credits one article gives to the other's outlet."""
    return [
        Sign("credit", Evidence("credit", f"credits {credit.name}", (credit.span,)), turned)
        for copy, source, turned in ((a, b, True), (b, a, False))
        for credit in credits_of(copy)
        if names_outlet(credit.name, source) and not names_outlet(credit.name, copy)
    ]


def time_signs(a: Article, b: Article) -> list[Sign]:
    """What the given times tell: nothing when they are equal or overlap, or when one of them was inferred."""
    first, second = given(a), given(b)
    if first is None or second is None:
        return []
    if first.until < second.from_:
        return [Sign("time", Evidence("time", f"published {first.value}, the other {second.value}", ()), False)]
    if second.until < first.from_:
        return [Sign("time", Evidence("time", f"published {second.value}, the other {first.value}", ()), True)]
    return []


def given(article: Article) -> Published | None:
    """The article's time, unless it was inferred."""
    published = article.published
    return published if published and published.how in GIVEN else None
