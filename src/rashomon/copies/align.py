"""The passages of one candidate pair, with exact edges, and which way they went."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.records import Copy, Findings


def align(a: Findings, b: Findings) -> tuple[Copy, ...]:
    """The passages two articles share. Shared quotations alone make none. Inferred dates decide nothing."""
    return ()


def credited(findings: Findings) -> tuple[Copy, ...]:
    """A copy record for every outlet the article credits as its source ("via People"); the source is Absent."""
    return ()


def settle(findings: Sequence[Findings], copies: Sequence[Copy]) -> tuple[Copy, ...]:
    """The passages of a story with their directions settled by what the whole story tells; sorted by id.

    A credit to an outlet that is among the articles turns into evidence for the pair and stands no longer by itself.
    """
    return tuple(sorted(copies, key=lambda c: c.id))
