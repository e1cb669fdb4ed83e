"""Sentences with exact offsets."""

from __future__ import annotations

from rashomon.records import Article, Sentence


def find_sentences(article: Article) -> tuple[Sentence, ...]:
    """The sentences of an article in order; together with white space they cover the whole text."""
    return ()
