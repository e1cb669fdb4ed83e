"""Reported speech in one article: direct, mixed, indirect, with cue and speaker."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.records import Article, Doubt, Name, Quote, Sentence


def find_quotes(
    article: Article, sentences: Sequence[Sentence], names: Sequence[Name]
) -> tuple[tuple[Quote, ...], tuple[Doubt, ...]]:
    """The quotes of an article in the order of its text, and what could not be told."""
    return (), ()
