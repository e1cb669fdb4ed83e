"""What the story step may see of an article: hashed keys and numbers, no text."""

from __future__ import annotations

from rashomon.records import Features, Findings


def make_features(findings: Findings) -> Features:
    """The features of one article."""
    return Features(
        article=findings.article.id, terms=b"", weights=b"", lead=(), people=(), places=(), numbers=(), days=(),
        published=None, inferred=False, given=findings.article.source.story, words=0,
    )  # fmt: skip
