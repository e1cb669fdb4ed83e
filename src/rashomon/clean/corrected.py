"""Whether an article puts one of two values right by the other: both stand side by side in a correction of its own."""

from __future__ import annotations

import re

from rashomon.records import Article, Span

_CORRECTS = re.compile(r"\b(?:correct(?:s|ed|ion)|clarif\w+|berichtig\w+|korrektur|korrigier\w+)\b", re.IGNORECASE)


def corrected(article: Article, one: Span, other: Span) -> bool:
    """Whether both places stand in one correction, or on one line that says that it corrects."""
    if (one.article, one.field, other.article, other.field) != (article.id, "text", article.id, "text"):
        return False
    start, end = min(one.start, other.start), max(one.end, other.end)
    if any(
        f.kind == "correction" and f.span.field == "text" and f.span.start <= start < end <= f.span.end
        for f in article.furniture
    ):
        return True
    line_start, line_end = article.text.rfind("\n", 0, start) + 1, article.text.find("\n", end)
    if "\n" in article.text[start:end]:
        return False
    return _CORRECTS.search(article.text, line_start, line_end if line_end >= 0 else len(article.text)) is not None
