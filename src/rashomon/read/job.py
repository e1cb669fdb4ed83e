"""What is handed to a worker process: bytes that hostile hands may have made, and what is known of them."""

from __future__ import annotations

from typing import Literal

from rashomon.read.decode import decode
from rashomon.read.limits import Limits, doubt
from rashomon.read.strip import text_of
from rashomon.records import Doubt, Page, Record, Source

CALLED = {"html": "page", "feed": "feed", "mail": "message"}


class Job(Record, frozen=True, kw_only=True):
    """A web page, a feed or a message to be read in a process of its own."""

    kind: Literal["html", "feed", "mail"]
    data: bytes
    file: str
    hint: str
    limits: Limits
    line: int | None = None
    url: str | None = None
    charset: str | None = None


class Done(Record, frozen=True, kw_only=True):
    """What a worker found in one job."""

    pages: tuple[Page, ...] = ()
    doubts: tuple[Doubt, ...] = ()


def plainly(job: Job, *, killed: bool = True) -> Done:
    """What a job gives that no worker could finish: the page's words without a choice among them, and a doubt."""
    what = f"the {CALLED[job.kind]} " + (
        "took more time, memory or depth than one may" if killed else "could not be taken apart"
    )
    if job.kind == "html" and (found := decode(job.data, job.charset)) and (text := text_of(found.text)):
        says = f"{what}; all its words were taken, menus too, save it as plain text to have the article alone"
        page = Page(source=Source(job.file, job.line), kind="html", text=text, url=job.url)
        return Done(pages=(page,), doubts=(doubt("extraction_failed", says, job.file, job.line),))
    says = f"{what} and was given up; save the article as plain text"
    return Done(doubts=(doubt("extraction_failed", says, job.file, job.line),))
