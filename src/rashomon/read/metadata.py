"""What a page says of itself: title, outlet, authors, date, address, language, each from where publishers put it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

from rashomon.read.extract import Block
from rashomon.read.fields import listed, web_address
from rashomon.read.strip import text_of
from rashomon.read.visible import byline, date_in, date_line, headline
from rashomon.records import Record

ARTICLES = (
    "NewsArticle",
    "ReportageNewsArticle",
    "Article",
    "BlogPosting",
    "LiveBlogPosting",
    "AnalysisNewsArticle",
    "OpinionNewsArticle",
)
TYPES = (*ARTICLES, "BackgroundNewsArticle", "ReviewNewsArticle", "TechArticle", "SocialMediaPosting", "WebPage")
"""The JSON-LD types that tell of an article, the surest first."""

DATES = listed(
    """article:published_time og:article:published_time og:published_time datepublished date_published publishdate
    publish-date publish_date pubdate parsely-pub-date sailthru.date article.published
    cxenseparse:recs:publishtime cxenseparse:publishtime dc.date.issued dcterms.issued dcterms.created dc.date
    dcterms.date citation_publication_date article_date_original date"""
)
AUTHORS = listed(
    """author article:author parsely-author sailthru.author dc.creator dcterms.creator citation_author byl
    cxenseparse:author"""
)
OUTLETS = ("og:site_name", "application-name", "dc.publisher", "twitter:app:name:iphone", "apple-mobile-web-app-title")
TITLES = ("og:title", "twitter:title", "parsely-title", "sailthru.title", "dc.title", "citation_title", "title")
"""The meta fields that hold each of these, the surest first."""


_DATE_NAME = re.compile(
    r"publi(?:sh|cat)\w*[-_.: ]?(?:date|time|on|at)\b|(?:date|time)[-_.: ]?publi(?:sh|cat)|release[-_]?date", re.IGNORECASE
)
_CHANGE_NAME = re.compile(r"modif|updat|publisher|expire", re.IGNORECASE)
_IN_SCRIPT = re.compile(
    r"""[\\"'](?P<name>datePublished|publishedDate|publishDate|published_?at|publishedAt|publish_date|firstPublished\w{0,10})[\\"']{1,4}\s{0,3}:"""
    r"""\s{0,3}[\\"']{1,4}(?P<value>(?:19|20)\d\d-\d\d-\d\d[^"'\\]{0,20})"""
)
_IN_URL = re.compile(r"/((?:19|20)\d\d)[/-](0[1-9]|1[0-2])[/-](0[1-9]|[12]\d|3[01])(?=[/-])")


class About(Record, frozen=True, kw_only=True):
    """What a page says of itself; `published_why` names the place of the date, `body` is the text its JSON-LD repeats."""

    title: str | None = None
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    published_why: str = ""
    url: str | None = None
    language: str | None = None
    body: str = ""


def metadata_of(tree: Any, blocks: Sequence[Block], base: str | None) -> About:
    """What the page says, JSON-LD before meta before the page's own words."""
    meta = _meta(tree)
    ld = _article_object(tree)
    url = _url(tree, meta, base)
    said = _text(ld.get("headline")) or _first(meta, TITLES) or _element(tree, "//title")
    at = headline(blocks, said)
    published, why = _published(meta, ld, tree) or _elsewhere(blocks, at, tree, url or base or "")
    return About(
        title=said if at is None else blocks[at].text,
        outlet=_name(ld.get("publisher")) or _first(meta, OUTLETS),
        authors=_authors(ld, meta) or byline(tree, blocks, at),
        published=published,
        published_why=why,
        url=url,
        language=_language(tree, meta, ld),
        body=text_of(ld["articleBody"]) if isinstance(ld.get("articleBody"), str) else "",
    )


def _meta(tree: Any) -> dict[str, str]:
    """The page's meta fields by lower-case name, the first of each."""
    out: dict[str, str] = {}
    for element in tree.iter("meta"):
        content = (element.get("content") or "").strip()
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            name = (element.get(attribute) or "").strip().lower()
            if name and content:
                out.setdefault(name, content[:2000])
    return out


def _article_object(tree: Any) -> dict[str, Any]:
    """The JSON-LD object that tells of the article, its author and publisher put in; empty when there is none."""
    best: dict[str, Any] = {}
    rank = len(TYPES)
    named: dict[str, dict[str, Any]] = {}
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or ""):
            continue
        try:
            value = json.loads((script.text or "").strip().rstrip(";"), strict=False)
        except (ValueError, RecursionError):
            continue
        for thing in _things(value):
            if isinstance(thing.get("@id"), str) and thing.get("name"):
                named.setdefault(thing["@id"], thing)
            kinds = thing.get("@type")
            for kind in kinds if isinstance(kinds, list) else [kinds]:
                if kind in TYPES and TYPES.index(kind) < rank:
                    best, rank = thing, TYPES.index(kind)
    return {
        name: _resolved(value, named) if name in ("author", "creator", "publisher") else value for name, value in best.items()
    }


def _resolved(value: Any, named: dict[str, dict[str, Any]]) -> Any:
    """A value whose `@id` names another object, as that object."""
    if isinstance(value, list):
        return [_resolved(item, named) for item in value[:20]]
    return named.get(value["@id"], value) if isinstance(value, dict) and isinstance(value.get("@id"), str) else value


def _things(value: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    if isinstance(value, list):
        for item in value[:200]:
            yield from _things(item, depth)
    elif isinstance(value, dict) and depth < 3:
        yield value
        for name in ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement"):
            yield from _things(value.get(name), depth + 1)


def _published(meta: dict[str, str], ld: dict[str, Any], tree: Any) -> tuple[str, str] | None:
    """The date of publication as the page marks it, and where; the surest place first."""
    for name in ("datePublished", "dateCreated"):
        if value := _text(ld.get(name)):
            return value, f"the page's JSON-LD has {name}"
    for name in (*DATES, *(name for name in meta if _DATE_NAME.search(name) and not _CHANGE_NAME.search(name))):
        if (value := meta.get(name)) and any(c.isdigit() for c in value):
            return value, f"the page's meta field {name}"
    for path, what in (
        ("//*[@itemprop='datePublished']", "the page's element datePublished"),
        ("//time[not(ancestor::nav or ancestor::aside or ancestor::footer)]", "the page's first time element"),
    ):
        for element in tree.xpath(path)[:1]:
            if value := _text(element.get("datetime") or element.get("content")) or date_in(
                _text(element.text_content()) or ""
            ):
                return value, what
    return None


def _elsewhere(blocks: Sequence[Block], at: int | None, tree: Any, url: str) -> tuple[str | None, str]:
    """The date as the page shows it at its headline, as one of its scripts has it, or as its address does."""
    if line := date_line(blocks, at):
        return line[0], f"the page has {line[1]!r} at its headline"
    for script in tree.iter("script"):
        if found := _IN_SCRIPT.search(script.text or ""):
            return found["value"], f"a script of the page has {found['name']}"
    if found := _IN_URL.search(url):
        return "-".join(found.groups()), f"the page's address has {found[0].strip('/')}"
    return None, ""


def _authors(ld: dict[str, Any], meta: dict[str, str]) -> tuple[str, ...]:
    given = ld.get("author") or ld.get("creator")
    people = given if isinstance(given, list) else [given]
    names = [name for person in people[:20] if (name := _name(person))]
    if not names:
        names = [name for key in AUTHORS if (name := meta.get(key))][:1]
    return tuple(dict.fromkeys(name for name in names if "://" not in name and len(name) < 100))


def _url(tree: Any, meta: dict[str, str], base: str | None) -> str | None:
    from urllib.parse import urljoin

    links = [*tree.xpath("//link[translate(@rel, 'CANONIL', 'canonil')='canonical']/@href")[:1], meta.get("og:url")]
    for link in links:
        if link and (address := web_address(link[:2000])):
            try:
                whole = urljoin(base or "", address)
            except ValueError:
                continue
            if whole.startswith(("http://", "https://")):
                return whole
    return None


def _language(tree: Any, meta: dict[str, str], ld: dict[str, Any]) -> str | None:
    root = tree.getroottree().getroot()
    given = (
        root.get("lang")
        or root.get("{http://www.w3.org/XML/1998/namespace}lang")
        or meta.get("content-language")
        or _text(ld.get("inLanguage"))
        or meta.get("og:locale")
    )
    code = (given or "").strip().replace("_", "-").split(",")[0].split("-")[0].lower()
    return code if 2 <= len(code) <= 3 and code.isascii() and code.isalpha() else None


def _first(meta: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((_text(meta[name]) for name in names if name in meta), None)


def _element(tree: Any, path: str) -> str | None:
    return next((words for found in tree.xpath(path)[:3] if (words := _text(found.text_content()))), None)


def _name(value: Any) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    return _text(value.get("name") if isinstance(value, dict) else value)


def _text(value: Any) -> str | None:
    """A string's words on one line; None for anything else."""
    from html import unescape

    return (" ".join(unescape(value[:2000]).split()) or None) if isinstance(value, str) else None
