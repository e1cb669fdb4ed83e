"""The date of an article that gives none: from its own words, else from its story. Always an interval, always with a reason."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.records import Article, Published, TimeMention


def date_from_words(article: Article, times: Sequence[TimeMention]) -> Published | None:
    """When the article must have been published by its own words (a weekday with its date, a named year …), or None."""
    return None


def date_from_story(article: Article, times: Sequence[TimeMention], others: Sequence[Article]) -> Published | None:
    """The interval in which the dated articles of the same story and the article's own words put it, or None."""
    return None
