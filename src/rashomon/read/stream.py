"""A named stream of bytes that is looked at before it is read, and never read further than its reader asks."""

from __future__ import annotations

import gzip
import io
import os
import re
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from tarfile import TarError
from typing import IO, TYPE_CHECKING, cast
from zipfile import BadZipFile

from rashomon.errors import InputError
from rashomon.read.limits import Limits, size

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

HEAD = 1 << 16
FREE = 1 << 20
"""Bytes that may be unpacked before the ratio is looked at."""


class Input:
    """One input: its name as shown, the lower-case name its kind is told from, and its bytes.

    `line`, `url` and `charset` are what an outer file says of it (a record of a WARC); `path` is where it lies on disk, if so.
    """

    def __init__(
        self, name: str, stream: IO[bytes], *, line: int | None = None, url: str | None = None, charset: str | None = None
    ) -> None:
        self.name, self.line, self.url, self.charset = name, line, url, charset
        self.path: Path | None = None
        self.hint = name.lower()
        self.head = _read(stream, HEAD)
        self.stream = io.BufferedReader(_Joined(self.head, stream), HEAD)

    def whole(self, cap: int) -> bytes:
        """All bytes; raises InputError when there are more than `cap`."""
        data = self.stream.read(cap + 1)
        if len(data) > cap:
            raise InputError(self.name, f"larger than the {size(cap)} that may be read as one", "split it, one article a file")
        return data

    def lines(self, cap: int) -> Iterator[tuple[int, bytes | None]]:
        """Every line with its number, from 1; None for a line of more than `cap` bytes, which is passed over."""
        number = 0
        while line := self.stream.readline(cap + 1):
            number += 1
            if len(line) <= cap:
                yield number, line
                continue
            while line and not line.endswith(b"\n"):
                line = self.stream.readline(FREE)
            yield number, None


def shown(name: str) -> str:
    """A file's name as text, whatever its bytes."""
    return os.fsencode(name).decode("utf-8", "replace")


def unzipped(outer: Input, limits: Limits) -> Input:
    """The input inside a gzip stream."""
    packed = _Counted(outer.stream)
    plain = gzip.GzipFile(fileobj=cast("IO[bytes]", packed))
    grown = Growth(outer.name, cast("IO[bytes]", plain), limits, lambda: packed.taken)
    inner = Input(outer.name, io.BufferedReader(grown, HEAD), line=outer.line, url=outer.url)
    inner.hint = re.sub(r"\.gz$", "", re.sub(r"\.tgz$", ".tar", outer.hint))
    return inner


class Total:
    """How many bytes were unpacked from one archive."""

    given = 0


class Growth(io.RawIOBase):
    """What is unpacked from `packed()` bytes; raises InputError when it is damaged or grows beyond reason."""

    def __init__(
        self, name: str, stream: IO[bytes], limits: Limits, packed: Callable[[], int], total: Total | None = None
    ) -> None:
        self.name, self.given = name, 0
        self._stream, self._limits, self._packed, self._total = stream, limits, packed, total or Total()

    def readable(self) -> bool:
        """Always; it is all this stream can do."""
        return True

    def readinto(self, into: WriteableBuffer) -> int:
        """Fill a buffer with what comes next."""
        try:
            data = self._stream.read(len(memoryview(into)))
        except (OSError, EOFError, zlib.error, BadZipFile, TarError) as error:
            what = "is cut off" if isinstance(error, EOFError) else "is damaged"
            raise InputError(self.name, f"its packed data {what} after {size(self.given)}", "fetch or pack it again") from error
        memoryview(into)[: len(data)] = data
        self.given += len(data)
        self._total.given += len(data)
        if self._total.given > self._limits.unpacked_bytes:
            raise InputError(self.name, f"unpacks to more than {size(self._limits.unpacked_bytes)}", "split it")
        if self.given > max(FREE, self._limits.ratio * self._packed()):
            what = f"unpacks to more than {self._limits.ratio} times its size, as no article does"
            raise InputError(self.name, what, "leave it out")
        return len(data)


class _Counted(io.RawIOBase):
    """A stream that knows how many bytes were taken from it."""

    def __init__(self, stream: IO[bytes]) -> None:
        self.stream, self.taken = stream, 0

    def readable(self) -> bool:
        return True

    def read(self, count: int = -1) -> bytes:
        data = self.stream.read(count)
        self.taken += len(data)
        return data


class _Joined(io.RawIOBase):
    """Bytes that were read already, then the rest of their stream."""

    def __init__(self, head: bytes, rest: IO[bytes]) -> None:
        self._head, self._at, self._rest = head, 0, rest

    def readable(self) -> bool:
        return True

    def readinto(self, into: WriteableBuffer) -> int:
        room = len(memoryview(into))
        data = self._head[self._at : self._at + room]
        self._at += len(data)
        data = data or self._rest.read(room)
        memoryview(into)[: len(data)] = data
        return len(data)


def _read(stream: IO[bytes], count: int) -> bytes:
    """As many bytes as asked for, or all there are: a pipe may give them in pieces."""
    parts = []
    while count > 0 and (part := stream.read(count)):
        parts.append(part)
        count -= len(part)
    return b"".join(parts)
