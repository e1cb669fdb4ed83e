"""The title of a story and the reasons of its members, in the articles' own words."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.records import Article, Findings, Joined, Why


def make_title(findings: Sequence[Findings]) -> str:
    """The title or opening words of the member that stands for the story best; never a made sentence."""
    first = min(findings, key=_order)
    return title_of(first) or first.article.id


def _order(f: Findings) -> tuple[bool, bool, str, str]:
    published = f.article.published
    when = published.from_ if published else ""
    return (not _named(f.article), published is None, when, f.article.id)


def _named(article: Article) -> str:
    """The title as given, else the first headline of the text."""
    headline = next((x.span.text for x in article.furniture if x.kind == "headline"), "")
    return " ".join((article.title or headline).split())


def title_of(f: Findings) -> str:
    """What one article is called: its title, its headline, or its first sentence."""
    first = next((s.span.text for s in f.sentences if s.body), f.article.text)
    return _named(f.article) or " ".join(first.split())[:120]


def make_why(joined: Joined, findings: Sequence[Findings]) -> Why:
    """Why one article belongs, with the words that show it in it and in the article it was joined to."""
    if joined.to is None:
        return Why(joined.article, "the first article of the story" if len(findings) > 1 else "it tells a story of its own", ())
    to = next((title_of(f) for f in findings if f.article.id == joined.to), "")
    return Why(joined.article, f"its words are like those of “{to}”" if to else "", ())
