"""RSS and Atom → a page an entry. What could make a parser grow or reach out is refused before it. Runs in a worker process."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec

from rashomon.read.decode import BOMS
from rashomon.read.fields import page_of
from rashomon.read.job import Done, Job
from rashomon.read.limits import doubt
from rashomon.read.prolog import prolog_of
from rashomon.read.strip import text_of
from rashomon.records import Doubt, Page

EMPTY = "a feed without entries; fetch it again later"
OTHER = "XML, but neither a feed nor a web page; save the article as text"
_HOST = re.compile(r"https?://(?:[^/@?#]{1,200}@)?([\w.-]{1,250})", re.I)
_WITHIN = {"www", "co", "com", "org", "net", "gov", "ac", "or", "ne", "go"}
"""What stands before or after the name of a site ("www.name.co.uk")."""
_OPML = re.compile(r"<opml\b", re.I)


def read_feed(job: Job) -> Done:
    """The entries of a feed, or the doubt that says why there are none."""
    text = _as_ascii(job.data)
    if prolog_of(text).harmful:
        says = "its DOCTYPE declares entities, which can grow without bound or name other files; take them out to have it read"
        return Done(doubts=(doubt("refused", says, job.file, job.line),))
    if _OPML.search(text[:2000]):
        says = "a list of feeds (OPML), not articles; nothing is fetched, save the feeds and give their files"
        return Done(doubts=(doubt("not_an_article", says, job.file, job.line),))
    return _parsed(job)


def _parsed(job: Job) -> Done:
    import feedparser

    headers = {"content-type": f"application/xml; charset={job.charset}"} if job.charset else None
    feed = feedparser.parse(io.BytesIO(job.data), sanitize_html=False, resolve_relative_uris=False, response_headers=headers)
    if len({_site(one) for one in (feed.feed, *feed.entries)} - {""}) > 2:
        feed.feed.pop("title", None)  # a list of what several sites wrote: its own name is no outlet's
    found = [p for number, entry in enumerate(feed.entries, 1) for p in _entry(entry, feed.feed, job, number)]
    if not found and not feed.entries:
        if feed.version or not feed.bozo:
            found = [doubt("not_an_article", EMPTY if feed.version else OTHER, job.file, job.line)]
        else:
            found = [doubt("not_a_feed", f"cannot be read as a feed ({_reason(feed)}); fetch it again", job.file, job.line)]
    return Done(pages=tuple(p for p in found if isinstance(p, Page)), doubts=tuple(d for d in found if isinstance(d, Doubt)))


def _reason(feed: Any) -> str:
    return " ".join(str(feed.get("bozo_exception", "no entries")).split())[:120]


def _entry(entry: Any, feed: Any, job: Job, number: int) -> Iterator[Page | Doubt]:
    """The page of one entry; its text is its longest content, without markup."""
    bodies = [c.get("value") or "" for c in entry.get("content") or []] + [entry.get("summary") or ""]
    texts = [_words(body) for body in bodies if isinstance(body, str)]
    title = _words(str(entry.get("title") or "")) or None
    row: dict[str, object] = {
        "text": max(texts, key=len, default="") or title or "",
        "title": title,
        "url": entry.get("link"),
        "outlet": _words(str((entry.get("source") or {}).get("title") or feed.get("title") or "")) or None,
        "published": entry.get("published") or entry.get("updated"),
        "authors": [a["name"] for a in entry.get("authors") or [] if a.get("name")],
        "language": entry.get("language") or feed.get("language"),
        "id": entry.get("id"),
    }
    line = job.line if job.line is not None else number
    for found in page_of({k: v for k, v in row.items() if v}, job.file, line, job.limits, "feed"):
        if isinstance(found, Page) and found.published and not entry.get("published"):
            found = msgspec.structs.replace(found, published_why="the feed tells only when the entry was updated")
        yield found
    if odd := _odd_date(entry):
        yield doubt("odd_date", odd, job.file, line)


def _site(linked: Any) -> str:
    """The name of the site that a feed or an entry links to, without what stands before and after it."""
    found = _HOST.match(str(linked.get("link") or ""))
    labels = [label for label in found[1].lower().split(".")[:-1] if label not in _WITHIN] if found else []
    return labels[-1] if labels else ""


def _words(html: str) -> str:
    """What a reader sees of a piece of HTML; what is nothing but markup is shown as it is written."""
    return text_of(html) or html.strip()


def _odd_date(entry: Any) -> str | None:
    """Why the date of an entry cannot well be true; it is kept as given."""
    parsed = entry.get("published_parsed") or entry.get("updated_parsed")
    if not parsed:
        return None
    try:
        moment = datetime(*parsed[:5]).replace(tzinfo=UTC)
    except (ValueError, TypeError):
        return None
    if moment.year < 1990:
        return f"its date is {moment:%Y-%m-%d}, before there were feeds; check it"
    if moment > datetime.now(UTC) + timedelta(hours=48):
        return f"its date is {moment:%Y-%m-%d}, which is still to come; check it"
    return None


def _as_ascii(data: bytes) -> str:
    """The document in whatever width it is written, as far as ASCII goes."""
    for mark, _ in BOMS:
        data = data.removeprefix(mark)
    return data.replace(b"\x00", b"").decode("latin-1")
