"""The date a text begins with: where it stands, and whether it is the article's date."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta

from rashomon.records import Article, Doubt, TimeMention
from rashomon.times.days import day_of

BEGINNING = 300
_PLACE = re.compile(r"[.,:]?\s*[A-Z][A-Z.'’ -]{2,30}(?:,[^-–—(]{1,30})?(?:\([^)]{1,40}\))?\s*(?:--|[-–—:])")
"""What stands behind a date that opens a dateline: "1 September 2025. DUNLIN (Northern Wire) --"."""
SLACK = timedelta(days=3)


def date_conflicts(article: Article, mentions: Sequence[TimeMention]) -> tuple[Doubt, ...]:
    """A doubt where the text begins with another day than the page or the row gives for the article."""
    published = article.published
    if published is None or published.how not in ("given", "page") or published.grain not in ("day", "time"):
        return ()
    first, last = day_of(published.from_), day_of(published.until)
    for m in mentions:
        day = day_of(m.from_) if m.from_ and m.grain == "day" and m.anchor is None else None
        if (
            day
            and first
            and last
            and not first - SLACK <= day <= last + SLACK
            and opens_article(article.text, m.span.start, m.span.end)
        ):
            says = f"the text begins with “{m.span.text}”, but the article is dated {published.value} ({published.why})"
            return (Doubt(step="times", kind="date_conflict", says=says, article=article.id, span=m.span),)
    return ()


def opens_article(text: str, start: int, end: int) -> bool:
    """Whether a date near the beginning stands on a line of its own, or opens the text as a dateline does."""
    if start >= BEGINNING:
        return False
    line = text.rfind("\n", 0, start) + 1
    stop = text.find("\n", end)
    rest = text[end : stop if stop >= 0 else len(text)].strip()
    before = text[line:start].strip(" ,(")
    if not before and _PLACE.match(rest):
        return True
    return (not rest and len(before) < 20) or (rest[:1] in "-–—:" and (not before or before.isupper()))
