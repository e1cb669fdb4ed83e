"""Paths → pages: files, folders and globs in a fixed order, each told by its content."""

from __future__ import annotations

import glob
import os
import stat
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import BinaryIO, Literal

from rashomon.errors import InputError
from rashomon.read.archive import in_tar, in_zip
from rashomon.read.csv_ import read_csv
from rashomon.read.job import Job
from rashomon.read.json_ import read_json
from rashomon.read.jsonl import read_jsonl
from rashomon.read.limits import Limits, doubt
from rashomon.read.mail import messages
from rashomon.read.markdown import read_markdown
from rashomon.read.sniff import kind_of
from rashomon.read.stream import Input, shown, unzipped
from rashomon.read.text import read_text
from rashomon.read.warc import in_warc
from rashomon.records import Doubt, Page

Found = Page | Doubt | Job
READERS: dict[str, Callable[[Input, Limits], Iterator[Page | Doubt]]] = {
    "text": read_text,
    "markdown": read_markdown,
    "jsonl": read_jsonl,
    "json": read_json,
    "csv": read_csv,
}
OUTER: dict[str, Callable[[Input, Limits], Iterator[Input | Doubt]]] = {"zip": in_zip, "tar": in_tar, "warc": in_warc}
PACKED = ("gzip", *OUTER)


def read_pages(paths: Sequence[str], *, stdin: BinaryIO | None = None, limits: Limits = Limits()) -> Iterator[Page | Doubt]:  # noqa: B008
    """The pages of every path in order; a Doubt of step "read" for each input that could not be used."""
    from rashomon.read.worker import settled

    with closing(settled(_found(paths, stdin, limits))) as found:
        yield from found


def _found(paths: Sequence[str], stdin: BinaryIO | None, limits: Limits) -> Iterator[Found]:
    seen: set[str] = set()
    for path in paths:
        if path == "-":
            if stdin is None:
                yield doubt("unreadable", "standard input is closed; give something on it, or name a file", "-")
            elif "-" not in seen:
                yield from pages_in(Input("-", stdin), limits)
            seen.add("-")
            continue
        for file in _files(path):
            if isinstance(file, Doubt):
                yield file
            elif (real := os.path.realpath(file)) not in seen:
                seen.add(real)
                yield from _opened(file, limits)


def _opened(file: str, limits: Limits) -> Iterator[Found]:
    name = shown(file)
    try:
        with open(file, "rb") as stream:  # noqa: PTH123 - a name that is no UTF-8 must open too
            given = Input(name, stream)
            given.path = Path(file) if stream.seekable() else None
            yield from pages_in(given, limits)
    except OSError as error:
        yield doubt(
            "unreadable",
            f"cannot be read ({(error.strerror or str(error)).lower()}); check that it is there and may be read",
            name,
        )


def pages_in(given: Input, limits: Limits, *, inside: frozenset[str] = frozenset()) -> Iterator[Found]:
    """What one input holds, never nothing. `inside` names the archives it stands in."""
    kind = kind_of(given.head, given.hint)
    if says := _refusal(kind, inside):
        yield doubt(kind.partition(":")[0] if kind not in PACKED else "nested", says, given.name, given.line)
        return
    none = True
    try:
        for found in _held(given, kind, limits, inside):
            none = False
            yield found
    except InputError as error:
        none = False
        yield doubt("unreadable", f"{error.what}; {error.remedy}", given.name, given.line)
    if none:
        yield doubt("not_an_article", "holds no article; give a file with one in it", given.name, given.line)


def _refusal(kind: str, inside: frozenset[str]) -> str | None:
    """Why an input of this kind cannot be used; no archive may stand in another, and gzip not in gzip."""
    if kind == "empty":
        return "is empty; give a file with an article in it"
    if kind == "binary":
        return "is no text in an encoding that can be told; save it as UTF-8"
    if kind.startswith("foreign:"):
        return f"is {kind[9:]}, not an article; save it as plain text"
    if kind in inside or (kind in OUTER and inside - {"gzip"}):
        return f"is {kind} inside {' and '.join(sorted(inside))}; unpack it first"
    return None


def _held(given: Input, kind: str, limits: Limits, inside: frozenset[str]) -> Iterator[Found]:
    if kind == "gzip":
        yield from pages_in(unzipped(given, limits), limits, inside=inside | {kind})
    elif kind in OUTER:
        for inner in OUTER[kind](given, limits):
            if isinstance(inner, Doubt):
                yield inner
            else:
                yield from pages_in(inner, limits, inside=inside - {"gzip"} | {kind})
    elif kind == "html":
        yield _job("html", given, limits.page_bytes, limits)
    elif kind == "feed":
        yield _job("feed", given, limits.whole_bytes, limits)
    elif kind == "mailbox":
        yield from messages(given, limits)
    elif kind == "message":
        yield _job("mail", given, limits.page_bytes, limits)
    else:
        yield from READERS[kind](given, limits)


def _job(kind: Literal["html", "feed", "mail"], given: Input, cap: int, limits: Limits) -> Job:
    return Job(
        kind=kind,
        data=given.whole(cap),
        file=given.name,
        hint=given.hint,
        limits=limits,
        line=given.line,
        url=given.url,
        charset=given.charset,
    )


def _files(path: str) -> Iterator[str | Doubt]:
    """The files a path means, in a fixed order; a doubt where it means none."""
    if path and Path(path).is_dir():
        yield from _folder(path)
    elif os.path.lexists(path):
        yield path
    elif matches := sorted(glob.glob(path, recursive=True)):  # noqa: PTH207 - any path
        for match in matches:
            yield from _folder(match) if Path(match).is_dir() and not path.rstrip("/").endswith("**") else [match]
    else:
        what = "matches no file" if glob.has_magic(path) else "is not there"
        yield doubt("missing", f"{what}; check the name", shown(path) or "''")


def _folder(top: str) -> Iterator[str | Doubt]:
    """Every regular file below a folder, hidden ones left out, each folder entered once whatever links lead to it."""
    entered: set[str] = set()
    none = True
    waiting = [top]
    while waiting:
        folder = waiting.pop()
        if (real := os.path.realpath(folder)) in entered:
            continue
        entered.add(real)
        try:
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
        except OSError as error:
            yield doubt("unreadable", f"the folder cannot be read ({error.strerror}); check that it may be read", shown(folder))
            continue
        folders = []
        for entry in entries:
            if entry.name.startswith("."):
                continue
            try:
                if entry.is_dir():
                    folders.append(entry.path)
                    continue
                regular = stat.S_ISREG(entry.stat().st_mode)
            except OSError:
                regular = True
            none = False
            if regular:
                yield entry.path
            else:
                yield doubt("foreign", "is no regular file; give a file, or - for standard input", shown(entry.path))
        waiting += reversed(folders)
    if none:
        yield doubt("empty", "is a folder without files; give one that holds articles", shown(top))
