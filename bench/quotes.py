"""`python -m bench.quotes FILE [--limit N]`: words per CPU-second, for the quote stage alone and with what it stands on.

FILE is a JSONL of articles with `text` (and perhaps `lang`). The stage's own share is timed apart from sentences and names.
Circles in memory are looked for as seldom as in the program.
The peer is textacy's `direct_quotations`, over the same texts in the same run, where textacy is installed. It needs a spaCy
model for tags, lemmas and dependencies, and those are on no package registry: it runs here on spaCy's blank English tokens
with sentence ends, which spares it the parse and leaves it no cue verb to find. So its figure is a limit that it cannot pass
with a model; the articles that it loses to an exception (an odd number of marks) it loses with one too.
The last lines show that time grows with the text alone: one text of nothing but marks, and the same twice as long.
"""

from __future__ import annotations

import argparse
import gc
import time
from pathlib import Path

from eval.data import page, rows
from rashomon import clean
from rashomon.quotes import find_quotes
from rashomon.run import SELDOM


def words_per_second(path: Path, limit: int | None) -> None:
    """Time every article of a file; one line for the stage, one for all that leads to quotes."""
    words = quotes = articles = 0
    alone = 0.0
    began = time.process_time()
    for row in rows(path, limit):
        article, _ = clean.make_article(page(row["text"], id=row.get("id"), language=row.get("lang")))
        sentences = clean.find_sentences(article)
        names = clean.find_names(article, sentences)
        start = time.process_time()
        found, _ = find_quotes(article, sentences, names)
        alone += time.process_time() - start
        words += len(row["text"].split())
        quotes += len(found)
        articles += 1
    whole = time.process_time() - began
    print(f"{articles} articles, {words:,} words, {quotes:,} quotes")
    print(f"quotes alone             {words / alone:>10,.0f} words per CPU-second")
    print(f"sentences, names, quotes {words / whole:>10,.0f} words per CPU-second")


def textacy_on(path: Path, limit: int | None) -> None:
    """The peer on the same texts; a line that says so where it is not installed."""
    try:
        import spacy  # type: ignore[import-not-found]
        from textacy.extract import direct_quotations  # type: ignore[import-not-found]
    except ImportError:
        print("textacy is not installed: left out")
        return
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    words = quotes = lost = 0
    began = time.process_time()
    for row in rows(path, limit):
        words += len(row["text"].split())
        try:
            quotes += sum(1 for _ in direct_quotations(nlp(row["text"])))
        except ValueError:
            lost += 1
    spent = time.process_time() - began
    print(f"textacy, blank English   {words / spent:>10,.0f} words per CPU-second, {quotes:,} quotes, {lost} articles lost")


def growth(text: str) -> float:
    """CPU seconds for one text."""
    article, _ = clean.make_article(page(text))
    sentences = clean.find_sentences(article)
    start = time.process_time()
    find_quotes(article, sentences, ())
    return time.process_time() - start


def main() -> None:
    """Run the bench."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("path", type=Path)
    parser.add_argument("--limit", type=int)
    args = parser.parse_args()
    gc.set_threshold(*SELDOM)
    words_per_second(args.path, args.limit)
    textacy_on(args.path, args.limit)
    for pattern in ("“", "“a b c,” said Ann Lee, “d e.” ", "“open\n"):
        once, twice = (growth(pattern * (n // len(pattern))) for n in (200_000, 400_000))
        print(f"{pattern[:12]!r:<18} 200,000 characters {once:.2f} s, 400,000 {twice:.2f} s, ratio {twice / once:.2f}")


if __name__ == "__main__":
    main()
