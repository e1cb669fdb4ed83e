"""A mailbox → its messages, and a message → the page of its text. Messages are taken apart in a worker process."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from typing import TYPE_CHECKING

from rashomon.read.decode import decode
from rashomon.read.fields import page_of
from rashomon.read.job import Done, Job
from rashomon.read.limits import Limits, doubt, size
from rashomon.read.stream import Input
from rashomon.read.strip import text_of
from rashomon.records import Doubt, Page

if TYPE_CHECKING:
    from email.message import Message

POSTMARK = re.compile(rb"From \S{1,300}[^\n]{1,40}\d\d:\d\d[^\n]{0,40} \d{4}\b[^\n]{0,20}\r?\n")
"""The line that opens a message in a mailbox: who sent it, and when it came."""

_HEADER = re.compile(rb"[!-9;-~]{1,100}:|[ \t]")
_OWN = frozenset((b"message-id", b"received", b"mime-version", b"return-path", b"delivered-to"))
"""Headers that programs write, and no person at the head of a text."""

_QUOTED_FROM = re.compile(rb"^>(>*From )", re.M)
LONGEST = 1000
"""Characters of a header that are read."""


def mail_kind(head: bytes, name: str) -> str | None:
    """`mailbox` or `message`, by the line and the headers it begins with; None when it is no mail."""
    if mark := POSTMARK.match(head):
        return "mailbox" if _HEADER.match(head, mark.end()) else None
    lines = re.split(rb"\r?\n\r?\n", head, maxsplit=1)[0].splitlines()
    names = {line.partition(b":")[0].lower() for line in lines}
    if b"from" not in names or not all(_HEADER.match(line) for line in lines):
        return None
    return "message" if names & _OWN or name.endswith(".eml") else None


def messages(given: Input, limits: Limits) -> Iterator[Job | Doubt]:
    """The messages of a mailbox in its order, numbered from 1; one too large is told, and those after it are taken."""
    number, length, after_blank = 0, 0, True
    lines: list[bytes] = []
    for _, line in given.lines(limits.line_bytes):
        if line is not None and after_blank and POSTMARK.match(line):
            if number:
                yield _message(lines, length, given, number, limits)
            number, length, lines = number + 1, 0, []
            if number > limits.members:
                says = f"holds more than {limits.members:,} messages, and the rest was left out; split it"
                yield doubt("too_large", says, given.name)
                return
        else:
            length += limits.whole_bytes if line is None else len(line)
            if line is not None and length <= limits.page_bytes:
                lines.append(line)
        after_blank = line is not None and not line.strip()
    yield _message(lines, length, given, number, limits)


def _message(lines: list[bytes], length: int, given: Input, number: int, limits: Limits) -> Job | Doubt:
    if length > limits.page_bytes:
        says = f"the message is larger than {size(limits.page_bytes)}; save its text alone"
        return doubt("too_large", says, given.name, number)
    data = _QUOTED_FROM.sub(rb"\1", b"".join(lines))
    return Job(kind="mail", data=data, file=given.name, hint=given.hint, limits=limits, line=number)


def read_message(job: Job) -> Done:
    """The page of one message: its text, or that of its web page; the subject is its title, the date it was sent its date.

    Who sent it is left out: it may be a writer, an outlet, a list, or whoever passed it on.
    """
    from email.parser import BytesParser

    message = BytesParser().parsebytes(job.data)
    text, says = _text(message)
    row: dict[str, object] = {
        "text": text,
        "title": _header(message, "Subject"),
        "published": _header(message, "Date"),
        "id": _header(message, "Message-ID").strip("<>"),
    }
    if not text.strip():
        none = "the message holds no text; save what came with it as a file"
        return Done(doubts=(doubt("no_text", none, job.file, job.line),))
    found = list(page_of({k: v for k, v in row.items() if v}, job.file, job.line, job.limits))
    told = [doubt("encoding", f"the message {says}", job.file, job.line)] if says else []
    return Done(
        pages=tuple(p for p in found if isinstance(p, Page)), doubts=(*told, *(d for d in found if isinstance(d, Doubt)))
    )


def _text(message: Message) -> tuple[str, str]:
    """The words of a message and what had to be assumed to read them: its plain parts, or its first web page."""
    parts = [part for part in message.walk() if part.get_content_disposition() != "attachment"]
    plain = [_decoded(part) for part in parts if part.get_content_type() == "text/plain"]
    text = "\n\n".join(words for words, _ in plain if words.strip())
    if text:
        return text, next((says for _, says in plain if says), "")
    html = next((_decoded(part) for part in parts if part.get_content_type() == "text/html"), ("", ""))
    return text_of(html[0]), html[1]


def _decoded(part: Message) -> tuple[str, str]:
    data = part.get_payload(decode=True)
    found = decode(data, part.get_content_charset()) if isinstance(data, bytes) else None
    return (found.text.replace("\r\n", "\n").strip("\n"), found.says) if found else ("", "")


def _header(message: Message, name: str) -> str:
    """The words of a header on one line, its encoded words read where they can be."""
    from email.errors import HeaderParseError
    from email.header import decode_header, make_header

    given = next((str(value) for key, value in message.raw_items() if key.lower() == name.lower()), "")
    found = decode(given[:LONGEST].encode("utf-8", "surrogateescape"))
    written = found.text if found else ""
    with suppress(HeaderParseError, LookupError, ValueError):
        written = str(make_header(decode_header(written)))
    return " ".join(written.split())
