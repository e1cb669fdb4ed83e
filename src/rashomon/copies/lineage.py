"""How much of each article stands in another, and which articles are one account."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.records import Copy, Findings, Lineage, Link


def make_links(a: Findings, b: Findings, copies: Sequence[Copy]) -> tuple[Link, ...]:
    """The shares of one pair as numbers, for the story step."""
    return ()


def make_lineage(findings: Sequence[Findings], copies: Sequence[Copy]) -> tuple[Lineage, ...]:
    """The shares of every pair of a story that has a copy."""
    return ()


def make_accounts(findings: Sequence[Findings], copies: Sequence[Copy]) -> tuple[tuple[str, ...], ...]:
    """The articles of a story, one list per independent text."""
    return tuple((f.article.id,) for f in sorted(findings, key=lambda f: f.article.id))
