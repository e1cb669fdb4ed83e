"""A row of named fields → Page: the fields of the contract, the names others give them, and their types."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Literal

from rashomon.read.limits import Limits, counted, doubt, size
from rashomon.records import Doubt, Page, Source


def listed(names: str) -> tuple[str, ...]:
    """Names written with blanks between them."""
    return tuple(names.split())


FIELDS: dict[str, tuple[str, ...]] = {
    "text": ("text", "body", "content", "full_text", "fulltext", "article_text", "articlebody", "maintext", "content_text"),
    "id": ("id", "guid", "article_id", "doc_id", "docid"),
    "outlet": (
        "outlet",
        "publisher",
        "source",
        "source_name",
        "site_name",
        "publication",
        "newspaper",
        "site",
        "media_name",
        "paper",
        "agency",
        "station",
    ),
    "url": ("url", "link", "href", "source_url"),
    "title": ("title", "headline", "heading", "hed", "subject"),
    "published": listed(
        """published date published_at publishedat publish_date date_publish date_published datepublished
        publication_date pubdate pub_date posted posted_at timestamp datetime time published_on publish_time published_time
        pub_time posted_on post_date release_date released first_published article_date issue_date issued printed_on
        created_at created day"""
    ),
    "language": ("language", "lang"),
    "authors": ("authors", "author", "byline", "writer", "reporter", "by", "journalist"),
    "story": ("story",),
}
"""Our name for a field, and the names it may come under; the first that is there is taken."""

_SCHEME = re.compile(r"[a-z][a-z0-9+-]*:", re.I)
_BLANKS = re.compile(r"[\x00-\x20\x7f-\x9f]+")
_SURROGATE = re.compile("[\ud800-\udfff]")
WORDS = {str: "text", bool: "true or false", int: "a number", float: "a number", list: "a list", dict: "an object"}


def plain_name(name: str) -> str:
    """A field's name as it is compared: lower case, underscores for blanks and hyphens."""
    return name.strip("\ufeff \t\r\n\"'").lower().replace(" ", "_").replace("-", "_")


def page_of(
    row: Mapping[str, object], file: str, line: int | None, limits: Limits, kind: Literal["row", "feed"] = "row"
) -> Iterator[Page | Doubt]:
    """The page a row holds, and what was wrong with its fields; only a row without a text is lost."""
    given = _fields(row)
    text = given.get("text")
    if problem := _text_problem(text, limits):
        yield doubt(*problem, file, line)
        return
    assert isinstance(text, str)
    wrong: list[str] = []
    values = {
        name: _string(name, given.get(name), wrong) for name in ("id", "outlet", "title", "published", "language", "story")
    }
    authors = _authors(given.get("authors"), wrong)
    url = _url(given.get("url"), wrong)
    clean, lone = _mended(text)
    if lone:
        halves = counted(lone, "half of a character", "halves of characters")
        wrong.append(f"holds {halves} (lone surrogates), marked with U+FFFD; write it again as valid JSON")
    for says in wrong:
        yield doubt("wrong_field", says, file, line)
    yield Page(
        source=Source(file, line, values["id"], values["story"]),
        kind=kind,
        text=clean,
        outlet=values["outlet"],
        url=url,
        title=values["title"],
        published=values["published"],
        authors=authors,
        language=values["language"],
        id=values["id"],
    )


def web_address(url: str | None) -> str | None:
    """An address that a reader may follow: http, https or without a scheme; None for any other."""
    bare = _BLANKS.sub("", url or "")
    scheme = _SCHEME.match(bare)
    return bare if bare and (not scheme or scheme[0].lower() in ("http:", "https:")) else None


def _fields(row: Mapping[str, object]) -> dict[str, object]:
    names = {plain_name(str(name)): value for name, value in row.items() if value is not None}
    found = {}
    for field, synonyms in FIELDS.items():
        value = next((names[name] for name in synonyms if name in names), None)
        if value is not None:
            found[field] = value
    return found


def _text_problem(text: object, limits: Limits) -> tuple[str, str] | None:
    if text is None:
        return "no_text", 'has no "text"; give it a "text" with the words of the article'
    if not isinstance(text, str):
        return (
            "wrong_type",
            f'its "text" is {WORDS.get(type(text), "of another type")}, not text; put the words in quotation marks',
        )
    if not text.strip():
        return "empty", 'its "text" is empty; give the words of the article, or take it out'
    if len(text) > limits.page_bytes:
        return "too_large", f'its "text" is larger than the {size(limits.page_bytes)} one article may have; split it'
    return None


def _string(name: str, value: object, wrong: list[str]) -> str | None:
    """A field that holds words; a name inside an object is taken, a number only where a name may be one."""
    if isinstance(value, dict):
        value = _inner(name, value)
    if value is None:
        return None
    if isinstance(value, int) and not isinstance(value, bool) and name in ("id", "story", "published"):
        value = str(value)
    if isinstance(value, str):
        return _mended(value)[0] if value.strip() else None
    wrong.append(f'its "{name}" is {WORDS.get(type(value), "of another type")}, not text, and was left out; write it as text')
    return None


def _inner(name: str, value: Mapping[str, object]) -> object:
    """What an object in place of a string says: an outlet's name, or the date of one of our own records."""
    if name == "published":
        return value.get("value") if value.get("how") in ("given", "page", "correction") else None
    return value.get("name") if name == "outlet" else value


def _authors(value: object, wrong: list[str]) -> tuple[str, ...]:
    if value is None:
        return ()
    parts = value if isinstance(value, list) else [value]
    names = [part.get("name") if isinstance(part, dict) else part for part in parts]
    good = [name for name in names if isinstance(name, str)]
    if len(good) < len(names):
        wrong.append('its "authors" are not all text, and those that are not were left out; give a list of names')
    return tuple(name for name in (_mended(g)[0].strip() for g in good) if name)


def _url(value: object, wrong: list[str]) -> str | None:
    if value is None or value == "":
        return None
    url = web_address(_mended(value)[0]) if isinstance(value, str) else None
    if url is None:
        wrong.append('its "url" is no http or https address, and was left out; give the address of the article')
    return url


def _mended(text: str) -> tuple[str, int]:
    """A text without lone surrogates, each replaced by one U+FFFD so that no offset moves, and how many there were."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return _SURROGATE.subn("\ufffd", text)
    return text, 0
