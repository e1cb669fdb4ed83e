"""One article held against the others of its story, for an editor before publication."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.records import Findings, Remark, Story


def check(findings: Findings, story: Story, others: Sequence[Findings]) -> tuple[Remark, ...]:
    """What an editor should look at: date, impossible times, changed quotations, figures, what it repeats, has alone, lacks.

    `story` is the story of the article and the others, made with all of them pinned together.
    """
    return ()
