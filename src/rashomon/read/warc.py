"""WARC → the inputs in its records: web pages, texts and feeds that were fetched, with their addresses."""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Iterator
from typing import IO

from rashomon.errors import InputError
from rashomon.read.limits import Limits, doubt, size
from rashomon.read.stream import Input
from rashomon.records import Doubt

HELD = ("html", "xhtml", "xml", "json", "text/plain", "markdown", "csv")
"""What a content type says when a record may hold an article."""

_CHARSET = re.compile(r"charset\s{0,5}=\s{0,5}[\"']?([\w:-]{1,40})", re.I)


def in_warc(given: Input, limits: Limits) -> Iterator[Input | Doubt]:
    """What each record holds that may be an article; `line` counts records from 1."""
    stream = given.stream
    number = at = 0
    while line := _next_record(stream):
        number += 1
        start = at + line[1] - len(line[0])
        fields, taken = _fields(stream)
        at += line[1] + taken
        length = fields.get("content-length", "")
        if not length.isdigit() or len(length) > 15:
            says = f"the record at byte {start} has no length that can be used; it was passed over"
            yield doubt("damaged_record", f"{says}: fetch it again".replace(": ", "; "), given.name, number)
            continue
        body, whole = _body(stream, int(length), limits.page_bytes)
        at += int(length)
        if not whole:
            says = f"the record at byte {start} is cut off ({int(length):,} bytes are announced); fetch it again"
            yield doubt("damaged_record", says, given.name, number)
            return
        if int(length) > limits.page_bytes + 2**16:
            if _may_hold(fields):
                yield doubt(
                    "too_large", f"the record is larger than {size(limits.page_bytes)}; leave it out", given.name, number
                )
            continue
        yield from _held(fields, body, given.name, number, limits)


def _next_record(stream: IO[bytes]) -> tuple[bytes, int] | None:
    """The line that opens the next record and the bytes up to its end; None at the end of the file."""
    passed = 0
    while line := stream.readline(1 << 16):
        passed += len(line)
        if line.startswith(b"WARC/"):
            return line, passed
    return None


def _fields(stream: IO[bytes]) -> tuple[dict[str, str], int]:
    """Header lines up to a blank one: names in lower case, and how many bytes they took."""
    fields: dict[str, str] = {}
    taken = 0
    while (line := stream.readline(1 << 16)) and taken < 1 << 18:
        taken += len(line)
        if not line.strip():
            break
        name, _, value = line.decode("utf-8", "replace").partition(":")
        fields.setdefault(name.strip().lower(), value.strip())
    return fields, taken


def _body(stream: IO[bytes], length: int, cap: int) -> tuple[bytes, bool]:
    """A record's bytes as far as they are wanted, and whether all were there."""
    wanted = min(length, cap + 2**16)
    kept = stream.read(wanted)
    left = length - len(kept)
    while left > 0 and (part := stream.read(min(left, 1 << 20))):
        left -= len(part)
    return kept, left <= 0


def _may_hold(fields: dict[str, str]) -> bool:
    return fields.get("warc-type", "") in ("response", "resource", "conversion")


def _held(fields: dict[str, str], body: bytes, file: str, number: int, limits: Limits) -> Iterator[Input | Doubt]:
    if not _may_hold(fields):
        return
    kind = fields.get("content-type", "").lower()
    if "application/http" in kind:
        stream = io.BytesIO(body)
        status = stream.readline(1 << 16).split()
        http, _ = _fields(stream)
        if len(status) < 2 or status[1] != b"200":
            return
        kind = http.get("content-type", "text/html").lower()
        try:
            body = _decoded(stream.read(), http, limits.page_bytes)
        except InputError as error:
            yield doubt("unreadable", f"{error.what}; {error.remedy}", file, number)
            return
    if not body or not any(held in kind for held in HELD):
        return
    charset = _CHARSET.search(kind)
    url = fields.get("warc-target-uri", "").strip("<>") or None
    yield Input(file, io.BytesIO(body), line=number, url=url, charset=charset[1] if charset else None)


def _decoded(body: bytes, http: dict[str, str], cap: int) -> bytes:
    """A body without its transfer and content encodings; raises InputError."""
    if "chunked" in http.get("transfer-encoding", "").lower():
        body = _joined(body)
    coding = http.get("content-encoding", "identity").lower()
    if coding in ("", "identity"):
        return body
    if coding not in ("gzip", "x-gzip", "deflate"):
        raise InputError("", f"its content is encoded with {coding[:20]!r}", "fetch it without")
    unpack = zlib.decompressobj(wbits=47 if body[:1] in (b"\x1f", b"\x78") else -15)
    try:
        data = unpack.decompress(body, cap + 1)
    except zlib.error as error:
        raise InputError("", "its packed content is damaged", "fetch it again") from error
    if len(data) > cap:
        raise InputError("", f"its content unpacks to more than {size(cap)}", "leave it out")
    return data


def _joined(body: bytes) -> bytes:
    """Chunks as one; a body that is not in chunks as it is."""
    parts, at = [], 0
    while (end := body.find(b"\r\n", at, at + 40)) >= 0:
        digits = body[at:end].split(b";")[0].strip()
        try:
            length = int(digits, 16)
        except ValueError:
            return body
        if length <= 0:
            break
        parts.append(body[end + 2 : end + 2 + length])
        at = end + 2 + length + 2
    return b"".join(parts) or body
