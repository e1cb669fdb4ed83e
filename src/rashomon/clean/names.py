"""People, places and organisations in one article, and the same ones over a story."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rashomon.records import Article, Findings, Name, Sentence


def find_names(article: Article, sentences: Sequence[Sentence]) -> tuple[Name, ...]:
    """Every name of the article with all its mentions, in order of first mention."""
    return ()


def join_names(findings: Sequence[Findings]) -> Mapping[tuple[str, str], str]:
    """(article id, name in that article) → the name the whole story uses for it; only what changes is listed."""
    return {}
