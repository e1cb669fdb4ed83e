"""Claims found in each article and lined up over the story."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.records import Fact, Findings


def find_facts(story: str, findings: Sequence[Findings], accounts: Sequence[Sequence[str]]) -> tuple[Fact, ...]:
    """The facts of a story, the most important first. Agreement counts accounts, never articles."""
    return ()
