"""What is handed to a worker process: bytes that hostile hands may have made, and what is known of them."""

from __future__ import annotations

from typing import Literal

from rashomon.records import Doubt, Page, Record


class Job(Record, frozen=True, kw_only=True):
    """A web page or a feed to be read in a process of its own."""

    kind: Literal["html", "feed"]
    data: bytes
    file: str
    hint: str
    line: int | None = None
    url: str | None = None
    charset: str | None = None


class Done(Record, frozen=True, kw_only=True):
    """What a worker found in one job."""

    pages: tuple[Page, ...] = ()
    doubts: tuple[Doubt, ...] = ()
