"""A web page → its article: the text as extracted, and what the page says of itself. Runs in a worker process."""

from __future__ import annotations

import re
from contextlib import suppress
from hashlib import sha256
from typing import Any

from rashomon.read.decode import decode
from rashomon.read.extract import article_text, blocks_of
from rashomon.read.fields import web_address
from rashomon.read.job import Done, Job
from rashomon.read.limits import doubt
from rashomon.read.metadata import metadata_of
from rashomon.read.sniff import XML_NAMES
from rashomon.records import Doubt, Page, Source

_CHARSET = re.compile(rb"""(?:charset|encoding)\s{0,5}=\s{0,5}["']?\s{0,5}([\w:-]{1,40})""", re.I)
HIDDEN = 3
"""How many times longer than its visible text the text in a page's JSON-LD must be to stand for it."""
SHORT = 500
"""Characters below which a page under a feed's name is taken for what a server sends in place of a feed."""

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
    if tree is None:
        return Done(doubts=(*doubts, _no_article(job, [])))
    root = body_of(tree)
    blocks = list(blocks_of(root))
    about = metadata_of(tree, blocks, web_address(job.url))
    text = article_text(blocks, root) or "\n".join(b.text for b in blocks)
    if len(about.body) > HIDDEN * len(text):
        text = about.body
    if tree.xpath("//meta[@name='generator'][starts-with(@content, 'Rashomon')]"):
        says = "a report that rashomon wrote, not an article; give the articles themselves"
        return Done(doubts=(doubt("not_an_article", says, job.file, job.line),))
    feeds = _feeds(tree)
    if not text or (feeds and job.hint.endswith(XML_NAMES) and len(text) < SHORT):
        return Done(doubts=(*doubts, _no_article(job, feeds)))
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
    """The tree of a page, None when there is none in it; raises MemoryError when there was no room or depth for all of it."""
    from lxml import etree, html

    clean = _CONTROLS.sub("", text)
    if not clean.strip():
        return None
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    tree = None
    with suppress(etree.ParserError, etree.XMLSyntaxError, ValueError):
        tree = html.document_fromstring(clean.encode("utf-8", "replace"), parser=parser)
    partial = (etree.ErrorTypes.ERR_RESOURCE_LIMIT, etree.ErrorTypes.ERR_NO_MEMORY)
    if any(error.type in partial for error in parser.error_log):
        raise MemoryError
    return tree if tree is not None and len(tree) else None


def body_of(tree: Any) -> Any:
    """The body of a page, or the whole where it has none."""
    body = tree.find(".//body")
    return tree if body is None else body


def _feeds(tree: Any) -> list[str]:
    """The addresses of the feeds a page links."""
    links = "//link[contains(@rel, 'alternate')][contains(@type, 'rss') or contains(@type, 'atom')]/@href"
    return [str(href)[:200] for href in tree.xpath(links)[:20]]


def _no_article(job: Job, feeds: list[str]) -> Doubt:
    if feeds:
        says = f"a web page, not a feed, {len(feeds)} feed{'s'[: len(feeds) > 1]} linked; save {feeds[0]} and read that"
        return doubt("not_a_feed", says, job.file, job.line)
    return doubt("not_an_article", "a web page without an article; save the page of the article itself", job.file, job.line)
