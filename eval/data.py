"""Open the development data and the examples: rows, articles, gold."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from rashomon.pipeline import Options, mark
from rashomon.read import read_pages
from rashomon.records import Article, Findings, Page, Report, Source

Json = dict[str, Any]


def rows(path: Path, limit: int | None = None) -> Iterator[Json]:
    """The rows of a JSONL file, gzipped or not; at most `limit`."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            if limit is not None and number >= limit:
                return
            yield json.loads(line)


def page(text: str, *, id: str | None = None, published: str | None = None, **given: Any) -> Page:
    """A page as a JSONL row would give it."""
    return Page(source=Source("eval", None, id), kind="row", text=text, id=id, published=published, **given)


def findings(text: str, **given: Any) -> Findings:
    """All that the program finds in one text by itself.

    Raises RuntimeError when a part of it failed: a measurement must not pass over a fault.
    """
    found = mark(page(text, **given), Options())
    if faults := [d.says for d in found.doubts if d.kind == "fault"]:
        raise RuntimeError(faults[0])
    return found


@dataclass(frozen=True)
class Example:
    """A folder of articles with its gold: `articles` by the name the gold uses (`a.txt`, `rows.jsonl#3`)."""

    folder: Path
    gold: Json
    report: Report
    articles: dict[str, Article]
    findings: dict[str, Findings]


def gold_name(article: Article) -> str:
    """How a gold file names an article: its file, or `file#id` for a row."""
    name = Path(article.source.file).name
    return f"{name}#{article.source.id}" if article.source.id and article.source.line else name


@cache
def example(folder: Path) -> Example:
    """Read and tell one example folder with the program's defaults."""
    from rashomon.pipeline import told
    from rashomon.run.local import LocalRunner

    gold = json.loads(gold_of(folder).read_text(encoding="utf-8"))
    pages = [p for p in read_pages([str(folder)]) if isinstance(p, Page)]
    report = told(pages, Options(), LocalRunner())
    found = [mark(p, Options()) for p in pages]
    return Example(
        folder,
        gold,
        report,
        {gold_name(a): a for a in report.articles},
        {gold_name(f.article): f for f in found},
    )


def gold_of(folder: Path) -> Path:
    """Where the gold of an example folder lies: `gold/<folder>.json` beside it."""
    return folder.parent / "gold" / f"{folder.name}.json"


def example_folders(path: Path) -> list[Path]:
    """`path` itself if it has gold, else every folder right below it that has (so `examples` leaves `examples/held` out)."""
    return [path] if gold_of(path).exists() else sorted(p for p in path.iterdir() if p.is_dir() and gold_of(p).exists())


def place(text: str, words: str, nth: int = 1) -> tuple[int, int] | None:
    """Start and end of the `nth` occurrence of `words`, or None."""
    at = -1
    for _ in range(nth):
        at = text.find(words, at + 1)
        if at < 0:
            return None
    return at, at + len(words)
