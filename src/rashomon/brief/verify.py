"""No line leaves whose words are not at its places."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from rashomon.errors import BrokenSpanError
from rashomon.records import Article, BriefLine
from rashomon.spans import verify

CUT = " … "


def verified(lines: Iterable[BriefLine], articles: Mapping[str, Article]) -> tuple[BriefLine, ...]:
    """The lines, each checked: its text is the words of its cites in order, each cite the words at its place.

    Raises BrokenSpanError at the first that fails.
    """
    checked = tuple(lines)
    for line in checked:
        if not line.cites or line.text != CUT.join(cite.text for cite in line.cites):
            where = line.cites[0].article if line.cites else "brief"
            raise BrokenSpanError(where, f"the line {line.text!r} is not the words of its cites", "report this as a fault")
        for cite in line.cites:
            verify(cite, articles[cite.article])
    return checked
