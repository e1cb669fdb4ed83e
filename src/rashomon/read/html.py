"""A web page → its article: the text as extracted, and what the page says of itself. Runs in a worker process."""

from __future__ import annotations

import re
from hashlib import sha256
from typing import Any

from rashomon.read.decode import decode
from rashomon.read.extract import article_text
from rashomon.read.fields import web_address
from rashomon.read.job import Done, Job
from rashomon.read.limits import doubt
from rashomon.read.metadata import metadata_of
from rashomon.records import Doubt, Page, Source

_CHARSET = re.compile(rb"""(?:charset|encoding)\s{0,5}=\s{0,5}["']?\s{0,5}([\w:-]{1,40})""", re.I)
_CONTROLS = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\ufffe\uffff]")


def read_page(job: Job) -> Done:
    """The article of a web page, or the doubt that says why there is none."""
    declared = _CHARSET.search(job.data[:4096])
    found = decode(job.data, job.charset or (declared[1].decode("ascii") if declared else None))
    if found is None:
        return Done(
            doubts=(doubt("binary", "is no text in an encoding that can be told; save it as UTF-8", job.file, job.line),)
        )
    doubts = [doubt("encoding", found.says, job.file, job.line)] if found.says else []
    tree = parse(found.text)
    text = article_text(tree) if tree is not None else ""
    if not text:
        return Done(doubts=(*doubts, _no_article(tree, job)))
    about = metadata_of(tree, web_address(job.url))
    page = Page(
        source=Source(job.file, job.line),
        kind="html",
        text=text,
        outlet=about.outlet,
        url=about.url or web_address(job.url),
        title=about.title,
        published=about.published,
        published_how="page",
        published_why=about.published_why,
        authors=about.authors,
        language=about.language,
        raw_sha256=sha256(job.data).hexdigest(),
    )
    return Done(pages=(page,), doubts=tuple(doubts))


def parse(text: str) -> Any:
    """The tree of a page; None when there is none in it."""
    from lxml import etree, html

    clean = _CONTROLS.sub("", text)
    if not clean.strip():
        return None
    try:
        tree = html.document_fromstring(clean.encode("utf-8", "replace"), parser=html.HTMLParser(encoding="utf-8"))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None
    return tree if len(tree) else None


def _no_article(tree: Any, job: Job) -> Doubt:
    feeds = (
        []
        if tree is None
        else tree.xpath("//link[contains(@rel, 'alternate')][contains(@type, 'rss') or contains(@type, 'atom')]/@href")
    )
    if feeds:
        linked = f"{len(feeds)} feed{'s'[: len(feeds) > 1]} linked"
        says = f"a web page without an article, not a feed, {linked}; save {feeds[0][:200]} and read that"
        return doubt("not_a_feed", says, job.file, job.line)
    return doubt("not_an_article", "a web page without an article; save the page of the article itself", job.file, job.line)
