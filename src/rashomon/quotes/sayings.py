"""The same utterance over several articles, with what each outlet changed."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.records import Findings, Saying


def find_sayings(story: str, findings: Sequence[Findings]) -> tuple[Saying, ...]:
    """Sayings of a story: at least one reading each, those in most articles first. Speakers have story-wide names."""
    return ()
