"""Times: documents per CPU-second, beside dateparser's search on the same texts in the same run.

    python -m bench.times PATH.jsonl[.gz] [--limit N] [--peer-limit N]

A row needs `text`; `dct`, `date` or `published` is taken as its date. Reading the rows and finding their sentences is not
counted. The slower peer gets fewer documents (`--peer-limit`), the first of the same ones.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from eval.data import page, rows
from rashomon import clean, times
from rashomon.records import Article, Sentence

Document = tuple[Article, tuple[Sentence, ...], str | None]


def documents(path: Path, limit: int) -> list[Document]:
    """The rows as articles with their sentences and dates."""
    out = []
    for row in rows(path, limit):
        published = row.get("dct") or row.get("date") or row.get("published")
        article, _ = clean.make_article(page(row["text"], published=published))
        out.append((article, clean.find_sentences(article), published))
    return out


def ours(document: Document) -> int:
    """How many times Rashomon finds."""
    article, sentences, _ = document
    return len(times.find_times(article, sentences)[0])


def dateparser_search(document: Document) -> int:
    """How many times dateparser's search finds, told the language and the date."""
    from dateparser.search import search_dates

    article, _, published = document
    base = datetime.fromisoformat(published) if published else None
    settings = {"RELATIVE_BASE": base.replace(tzinfo=None)} if base else {}
    return len(search_dates(article.text, languages=["en"], settings=settings) or ())


def measured(name: str, find: Callable[[Document], int], given: Sequence[Document], rounds: int) -> str:
    """One line: documents and characters per CPU-second in the best of some rounds, and how many times were found."""
    spent, found = float("inf"), 0
    for _ in range(rounds):
        started = time.process_time()
        found = sum(find(document) for document in given)
        spent = min(spent, time.process_time() - started)
    characters = sum(len(document[0].text) for document in given)
    speed = f"{len(given) / spent:>8.1f}/s {characters / spent / 1e6:>7.3f} Mchar/s"
    return f"{name:<22} {len(given):>5} documents {speed} {found:>6} found"


def main() -> None:
    """Measure both on the same texts."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("path", type=Path)
    parser.add_argument("--limit", type=int, default=500)
    parser.add_argument("--peer-limit", type=int, default=40)
    parser.add_argument("--rounds", type=int, default=3)
    args = parser.parse_args()
    given = documents(args.path, args.limit)
    print(measured("rashomon", ours, given, args.rounds))
    try:
        import dateparser.search  # noqa: F401
    except ImportError:
        print("dateparser is not installed: nothing to stand beside")
        return
    print(measured("rashomon, same texts", ours, given[: args.peer_limit], args.rounds))
    print(measured("dateparser.search", dateparser_search, given[: args.peer_limit], args.rounds))


if __name__ == "__main__":
    main()
