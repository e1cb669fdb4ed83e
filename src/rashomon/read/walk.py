"""Paths → pages: files, folders and globs in a fixed order, each told by its content."""

from __future__ import annotations

import glob
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

import msgspec

from rashomon.records import Doubt, Page, Record, Source


class Limits(Record, frozen=True, kw_only=True):
    """Caps on what one input may take."""

    page_bytes: int = 10 * 2**20
    file_bytes: int = 200 * 2**20
    line_bytes: int = 16 * 2**20


def read_pages(paths: Sequence[str], *, stdin: BinaryIO | None = None, limits: Limits = Limits()) -> Iterator[Page | Doubt]:  # noqa: B008
    """The pages of every path in order; a Doubt of step "read" for each input that could not be used."""
    for path in paths:
        for file in _files(path):
            if file.suffix == ".jsonl":
                for number, line in enumerate(file.read_text().splitlines(), 1):
                    row = msgspec.json.decode(line)
                    yield Page(
                        source=Source(str(file), number, row.get("id"), row.get("story")),
                        kind="row",
                        text=row["text"],
                        outlet=row.get("outlet"),
                        url=row.get("url"),
                        title=row.get("title"),
                        published=row.get("published"),
                        language=row.get("language"),
                        authors=tuple(row.get("authors") or ()),
                        id=row.get("id"),
                    )
            elif file.suffix in (".txt", ".md"):
                yield Page(source=Source(str(file)), kind="text", text=file.read_text())


def _files(path: str) -> list[Path]:
    here = Path(path)
    if here.is_dir():
        return sorted(p for p in here.rglob("*") if p.is_file())
    return [here] if here.exists() else sorted(Path(p) for p in glob.glob(path, recursive=True))
