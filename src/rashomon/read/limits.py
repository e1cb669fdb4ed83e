"""What one input may take, and how a bad one is told."""

from __future__ import annotations

from rashomon.records import Doubt, Record, Source


class Limits(Record, frozen=True, kw_only=True):
    """Caps on what one input may take; what is larger is told, not read.

    `page_bytes` holds for one article, `whole_bytes` for a file that must be read as a whole (JSON, a feed), `line_bytes`
    for a line of a file that is read by lines. What is packed may unpack to `unpacked_bytes` and to `ratio` times its size.
    One web page or feed may take `page_seconds` of processor time and `page_memory` bytes.
    """

    page_bytes: int = 10 * 2**20
    whole_bytes: int = 50 * 2**20
    line_bytes: int = 16 * 2**20
    unpacked_bytes: int = 2 * 2**30
    ratio: int = 200
    members: int = 100_000
    page_seconds: float = 1.8
    page_memory: int = 512 * 2**20


def doubt(kind: str, says: str, file: str, line: int | None = None) -> Doubt:
    """A bad input: `says` is what is wrong and, after a semicolon, what to do."""
    return Doubt(step="read", kind=kind, says=says, source=Source(file, line))


def size(count: int) -> str:
    """A number of bytes as a person says it."""
    return f"{count / 2**20:.0f} MB" if count >= 2**20 else counted(count, "byte")


def counted(count: int, one: str, many: str = "") -> str:
    """`1 byte`, `3 bytes`."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"
