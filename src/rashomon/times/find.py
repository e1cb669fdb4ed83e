"""Times found, resolved and checked in one article."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.records import Article, Doubt, Sentence, TimeMention


def find_times(article: Article, sentences: Sequence[Sentence]) -> tuple[tuple[TimeMention, ...], tuple[Doubt, ...]]:
    """The times of an article, resolved against `article.published` where that is known."""
    return (), ()
