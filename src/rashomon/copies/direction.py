"""Which of two articles copied the other, and what tells it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from rashomon.copies.credits import credits_of, names_outlet
from rashomon.copies.damage import damaged
from rashomon.records import Article, Direction, Evidence, Findings, Published, Span

GIVEN = ("given", "page", "head", "correction")
Tells = Literal["credit", "time", "containment", "damage"]

SURE: dict[Tells, float] = {"credit": 0.95, "time": 0.9, "containment": 0.6, "damage": 0.6}
"""How sure each kind of evidence makes a direction when nothing speaks against it."""
NEARLY_ALL, LONGER = 0.85, 1.25
"""A piece has this share of its text in the whole, and the whole is this many times longer."""


class Sign(NamedTuple):
    """Evidence of one kind, and whether it makes the second article the source (None: it does not suffice)."""

    how: Tells
    evidence: tuple[Evidence, ...]
    turned: bool | None


def directed(a: Findings, b: Findings, shared: Sequence[tuple[Span, Span]]) -> tuple[Direction, bool]:
    """The direction between two articles, and whether `b` is the source.

    A credit and the given times decide; where they disagree nothing does. Weaker signs decide only when both are silent.
    """
    signs = [*credit_signs(a.article, b.article), *time_signs(a.article, b.article)]
    if not signs:
        signs = [*damage_signs(a, b, shared), *containment_signs(a.article, b.article, shared)]
    kept = tuple(evidence for sign in signs for evidence in sign.evidence)
    sides = {sign.turned for sign in signs if sign.turned is not None}
    if len(sides) != 1:
        return Direction("unknown", 0.0, kept), b.article.id < a.article.id
    how = next(sign.how for sign in signs if sign.turned is not None)
    return Direction(how, SURE[how], kept), sides.pop()


def credit_signs(a: Article, b: Article) -> list[Sign]:
    """The credits one article gives to the other's outlet."""
    return [
        Sign("credit", (Evidence("credit", f"credits {credit.name}", (credit.span,)),), turned)
        for copy, source, turned in ((a, b, True), (b, a, False))
        for credit in credits_of(copy)
        if names_outlet(credit.name, source) and not names_outlet(credit.name, copy)
    ]


def time_signs(a: Article, b: Article) -> list[Sign]:
    """What the given times tell: nothing when they are equal or overlap, or when one of them was inferred."""
    first, second = given(a), given(b)
    if first is None or second is None:
        return []
    # A day and a minute are compared as days: a day says nothing about the minutes in it.
    grain = min(map(len, (first.from_, first.until, second.from_, second.until)))
    if first.until[:grain] < second.from_[:grain]:
        return [Sign("time", (Evidence("time", f"published {first.value}, the other {second.value}", ()),), False)]
    if second.until[:grain] < first.from_[:grain]:
        return [Sign("time", (Evidence("time", f"published {second.value}, the other {first.value}", ()),), True)]
    return []


def damage_signs(a: Findings, b: Findings, shared: Sequence[tuple[Span, Span]]) -> list[Sign]:
    """What rewriting broke in one of the two."""
    evidence, second = damaged(a, b, shared)
    return [Sign("damage", evidence, None if second is None else not second)] if evidence else []


def containment_signs(a: Article, b: Article, shared: Sequence[tuple[Span, Span]]) -> list[Sign]:
    """Whether one is a piece of the other: nearly all of it stands in the other, which is much longer."""
    shares = []
    for side, article in enumerate((a, b)):
        body = len(article.text) - sum(len(f.span.text) for f in article.furniture if f.span.field == "text")
        shares.append(sum(len(pair[side].text) for pair in shared) / max(1, body))
    for piece, whole, turned in ((0, 1, True), (1, 0, False)):
        if shares[piece] >= NEARLY_ALL and shares[whole] * LONGER <= shares[piece]:
            says = f"{min(1, shares[piece]):.0%} of it stands in the other, which has more"
            return [Sign("containment", (Evidence("containment", says, tuple(pair[piece] for pair in shared)),), turned)]
    return []


def given(article: Article) -> Published | None:
    """The article's time, unless it was inferred."""
    published = article.published
    return published if published and published.how in GIVEN else None
