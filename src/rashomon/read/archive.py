"""Zip and tar → the inputs inside. No name from an archive is ever a path on disk; what is refused is told."""

from __future__ import annotations

import io
import re
import stat
import struct
import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from functools import partial
from pathlib import PurePosixPath

from rashomon.errors import InputError
from rashomon.read.limits import Limits, counted, doubt
from rashomon.read.stream import FREE, Growth, Input, Total, shown
from rashomon.records import Doubt

_DRIVE = re.compile(r"[A-Za-z]:")
FAULTS = (zipfile.BadZipFile, NotImplementedError, EOFError, OSError, struct.error, zlib.error)
"""What the standard library raises at a damaged archive."""

OFFICE = {"[Content_Types].xml": "an Office document", "mimetype": "an OpenDocument or e-book file"}


def in_zip(given: Input, limits: Limits) -> Iterator[Input | Doubt]:
    """The members of a zip file, in its order."""
    try:
        archive = zipfile.ZipFile(given.path or io.BytesIO(given.whole(limits.whole_bytes)))
    except (*FAULTS, ValueError) as error:
        raise InputError(given.name, f"a zip file that cannot be opened ({error})", "fetch or pack it again") from error
    members = archive.infolist()
    for name, what in OFFICE.items():
        if any(member.filename == name for member in members[:3]):
            raise InputError(given.name, f"{what}, not articles", "save it as plain text")
    bombs = [m.filename for m in members if m.file_size > max(FREE, limits.ratio * m.compress_size)]
    if bombs:
        unpack, their, were = ("unpacks", "its", "was") if len(bombs) == 1 else ("unpack", "their", "were")
        what = f"{counted(len(bombs), 'member')} {unpack} to more than {limits.ratio} times {their} size and {were} left out"
        what += f", as {bombs[0][:80]!r}"
        yield doubt("bomb", f"{what}; no article does, leave them out", given.name)
    total = Total()
    for member in members[: limits.members]:
        if member.filename.endswith("/") or _hidden(member.filename) or member.filename in bombs:
            continue
        if says := _refusal(member.filename, is_link=stat.S_ISLNK(member.external_attr >> 16)):
            yield doubt("refused", says, given.name)
            continue
        try:
            with archive.open(member) as stream:
                grown = Growth(given.name, stream, limits, partial(int, member.compress_size), total)
                yield Input(f"{given.name}/{member.filename}", io.BufferedReader(grown))
        except (*FAULTS, RuntimeError, InputError) as error:
            what = error.what if isinstance(error, InputError) else f"cannot be unpacked ({error})"
            yield doubt("unreadable", f"its member {member.filename[:80]!r} {what}; pack it again", given.name)
        if total.given > limits.unpacked_bytes:
            break
    yield from _too_many(len(members), given, limits)


def in_tar(given: Input, limits: Limits) -> Iterator[Input | Doubt]:
    """The members of a tar file, in its order."""
    number = 0
    total = Total()
    try:
        with tarfile.open(fileobj=given.stream, mode="r|", errors="surrogateescape") as archive:
            for number, member in enumerate(archive, 1):
                archive.members = []  # type: ignore[attr-defined]
                if number > limits.members or total.given > limits.unpacked_bytes:
                    break
                if member.isdir() or _hidden(member.name):
                    continue
                if says := _refusal(member.name, is_link=not member.isreg()):
                    yield doubt("refused", says, given.name)
                    continue
                stream = archive.extractfile(member)
                if stream is not None:
                    grown = Growth(given.name, stream, limits, partial(int, member.size), total)
                    yield Input(shown(f"{given.name}/{member.name}"), io.BufferedReader(grown))
    except (tarfile.TarError, EOFError, OSError, zlib.error) as error:
        what = f"a tar file that is damaged after {counted(number, 'member')} ({error})"
        raise InputError(given.name, what, "fetch or pack it again") from error
    yield from _too_many(number, given, limits)


def _refusal(name: str, *, is_link: bool) -> str | None:
    parts = PurePosixPath(name.replace("\\", "/")).parts
    if not parts or parts[0] == "/" or ".." in parts or _DRIVE.match(name):
        return f"holds a member that points outside it, {name[:100]!r}, which was left out; pack it again without such names"
    if is_link:
        return f"holds a link or device, {name[:100]!r}, which was left out; pack the files themselves"
    return None


def _hidden(name: str) -> bool:
    parts = PurePosixPath(name.replace("\\", "/")).parts
    return any(part == "__MACOSX" or (part.startswith(".") and part.strip(".")) for part in parts)


def _too_many(count: int, given: Input, limits: Limits) -> Iterator[Doubt]:
    if count > limits.members:
        yield doubt("too_large", f"holds more than {limits.members:,} members, and the rest was left out; split it", given.name)
