"""Page → Article: its id, its head, its furniture, its date as given."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from typing import Literal

import msgspec

from rashomon.clean.datelines import datelines
from rashomon.clean.dates import Day, Unclear, read_date, weekday_clash
from rashomon.clean.fold import key
from rashomon.clean.furniture import around, pull_quotes
from rashomon.clean.heads import Head, find_head, named_outlet
from rashomon.clean.language import language_of
from rashomon.clean.sentences import paragraphs
from rashomon.records import Article, Doubt, Furniture, Page, Published, content_id
from rashomon.spans import inside, trimmed


def make_article(page: Page) -> tuple[Article, tuple[Doubt, ...]]:
    """The article a page holds, with what could not be settled about it."""
    given = (
        page.text,
        page.id,
        page.outlet,
        page.url,
        page.title,
        page.published,
        page.language,
        page.authors,
        page.source.story,
    )
    text = page.text
    parts = list(paragraphs(text))
    head = find_head(text)
    bare = Article(
        id=content_id("a", given),
        source=page.source,
        outlet=page.outlet or head.outlet,
        url=page.url,
        title=page.title,
        authors=page.authors or head.authors,
        language=language_of(text, page.language),
        published=None,
        furniture=(),
        rests_on=(),
        revises=None,
        sha256=sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        text=text,
    )
    published, doubts = _published(page, head, bare.id)
    furniture = _furniture(bare, head, parts)
    outlet = bare.outlet or _closing_outlet(furniture)
    return msgspec.structs.replace(bare, published=published, furniture=furniture, outlet=outlet), doubts


def _closing_outlet(furniture: Sequence[Furniture]) -> str | None:
    """The outlet that the last footer names which names one."""
    named = (named_outlet(f.span.text) for f in reversed(furniture) if f.kind == "footer" and len(f.span.text) <= 90)
    return next((name for name in named if name), None)


def _furniture(article: Article, head: Head, parts: Sequence[tuple[int, int]]) -> tuple[Furniture, ...]:
    """All furniture in order, none inside another of its kind."""
    text = article.text
    after = [(max(a, head.body), b) for a, b in parts if b > head.body]
    starts = [a + len(text[a:b]) - len(text[a:b].lstrip()) for a, b in after[:4]]
    tops = [m for m in head.marks if m.kind != "headline" or _is_headline(text[m.start : m.end], article.title)]
    marks = [*tops, *datelines(text, starts), *around(text, after, head.body), *pull_quotes(text, after)]
    out: list[Furniture] = []
    for mark in sorted(set(marks), key=lambda m: (m.start, -m.end, m.kind)):
        span = trimmed(article, mark.start, mark.end)
        if span and not any(f.kind == mark.kind and inside(span, f.span) for f in out[-3:]):
            out.append(Furniture(mark.kind, span))
    return tuple(out)


def _is_headline(said: str, title: str | None) -> bool:
    """Whether a title line may be the headline: any when the page gave no title, else one that shares most of its words."""
    if title is None:
        return True
    a, b = ({w for w in key(x).split() if len(w) > 2} for x in (said, title))
    return 2 * len(a & b) >= min(len(a), len(b))


def _published(page: Page, head: Head, article: str) -> tuple[Published | None, tuple[Doubt, ...]]:
    """The date of the article: as a field or the page gave it, else as its head has it."""
    if page.published and page.published.strip():
        read: Day | Unclear | None = read_date(page.published)
        how: Literal["given", "page", "head"] = page.published_how
        why = page.published_why or f"given as {page.published.strip()[:60]!r}"
    else:
        how, why, read = "head", f"the text begins with {head.words.strip()!r}", head.day
    written = page.published or head.words
    if read is None:
        return None, ()
    if isinstance(read, Unclear):
        doubt = Doubt(step="clean", kind=f"date_{read.kind}", says=read.says, article=article, source=page.source)
        return None, (doubt,)
    day = Published(value=read.value, from_=read.from_, until=read.until, grain=read.grain, how=how, why=why)
    clash = weekday_clash(written, read)
    doubts = (Doubt(step="clean", kind="weekday", says=clash, article=article, source=page.source),) if clash else ()
    return day, doubts
