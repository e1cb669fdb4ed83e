"""The timeline of a story: mentions of several articles merged where interval and event agree."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.records import Findings, TimelineEntry


def make_timeline(findings: Sequence[Findings], accounts: Sequence[Sequence[str]]) -> tuple[TimelineEntry, ...]:
    """Entries in order of time. Impossible times hang on none."""
    return ()
