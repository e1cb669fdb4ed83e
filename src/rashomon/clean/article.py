"""Page → Article: its id, its head, its furniture, its date as given."""

from __future__ import annotations

from hashlib import sha256

from rashomon.records import Article, Doubt, Page, content_id


def make_article(page: Page) -> tuple[Article, tuple[Doubt, ...]]:
    """The article a page holds, with what could not be settled about it."""
    given = (page.text, page.id, page.outlet, page.url, page.title, page.published, page.language, page.authors, page.source.story)
    article = Article(
        id=content_id("a", given),
        source=page.source,
        outlet=page.outlet,
        url=page.url,
        title=page.title,
        authors=page.authors,
        language=page.language,
        published=None,
        furniture=(),
        rests_on=(),
        revises=None,
        sha256=sha256(page.text.encode("utf-8", "surrogatepass")).hexdigest(),
        text=page.text,
    )
    return article, ()
