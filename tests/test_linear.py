"""Twice the text costs at most two and a half times the work, whatever the text. Lines run are counted, not seconds."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType

import pytest

from rashomon import clean, copies, facts, quotes, stories, times
from rashomon.records import Findings, Page, Source

SIZE = 12_000
MOST = 2.5
FIXED = 4_000
"""Work that does not hang on the size of a text, tables and first uses among it."""

SHAPES: dict[str, Callable[[int], str]] = {
    "one word": lambda n: "a" * n,
    "marks": lambda n: '"' * n,
    "open quotations": lambda n: "“a " * (n // 3),
    "quotations": lambda n: "".join(f'"We saw {i} boats on the quay," said Ines Ferro. ' for i in range(n // 48)),
    "reports in one line": lambda n: "Ines Ferro " + "said that they hoped the plan to warn of " * (n // 40),
    "marks, then reports": lambda n: "“" * (n // 2) + " said " * (n // 12),
    "days of one line": lambda n: " ".join(f"{1990 + i % 30}-{i % 12 + 1:02}-{i % 28 + 1:02}" for i in range(n // 11)),
    "days": lambda n: "".join(f"The quay was shut on {i % 28 + 1} May {1950 + i % 60}. " for i in range(n // 36)),
    "days ago": lambda n: "two days ago " * (n // 13),
    "dates of every kind": lambda n: "2021-13-45 12/12/2020 31.12.1999 1234567890-1234 Jan 99 " * (n // 55),
    "hours of one day": lambda n: "".join(f"It rang at {i % 12 + 1}.{i % 60:02} p.m. on Tuesday. " for i in range(n // 33)),
    "ranges": lambda n: "from 20 December to 3 January, yesterday (Friday), Easter Sunday, 3 April, " * (n // 76),
    "names": lambda n: "".join(
        f"Ines Ferro{chr(97 + i % 26)} met Otto Brandt{chr(97 + i % 25)} there. " for i in range(n // 37)
    ),
    "one report again and again": lambda n: (
        "“We heard a bang and the lamps went out,” said Otto Brandt, 41, a teacher from Brona. "
        "The Brona Ferry Company said 120 cars were aboard, and the company told the Tarn Gazette that two broke loose.\n\n"
        * (n // 195)
    ),
    "capitals": lambda n: "INES FERRO " * (n // 11),
    "digits": lambda n: "7" * n,
    "figures": lambda n: "".join(f"The town has {1000 + i} boats and {i} cranes. " for i in range(n // 40)),
    "links": lambda n: "".join(f"https://example.org/{i}?q={i} " for i in range(n // 29)),
    "lines": lambda n: "a\n\n" * (n // 3),
    "spaces": lambda n: "a" + " " * n + "b",
    "brackets": lambda n: "(" * n,
    "credits": lambda n: "(via Quay Post) " * (n // 16),
}

Step = Callable[[Findings], object]
STEPS: dict[str, Step] = {
    "article": lambda f: clean.make_article(page(f.article.text)),
    "sentences": lambda f: clean.find_sentences(f.article),
    "names": lambda f: clean.find_names(f.article, f.sentences),
    "times": lambda f: times.find_times(f.article, f.sentences),
    "date": lambda f: times.date_from_words(f.article, f.times),
    "quotes": lambda f: quotes.find_quotes(f.article, f.sentences, f.names),
    "rests": lambda f: facts.rests_of(f.article, f.sentences, f.names, f.quotes),
    "credits": lambda f: copies.credits_among([f]),
    "shingles": lambda f: copies.make_shingles(f),
    "features": lambda f: stories.make_features(f),
    "timeline": lambda f: times.make_timeline([f], [(f.article.id,)]),
    "joined names": lambda f: clean.join_names([f]),
}


def page(text: str) -> Page:
    return Page(source=Source("a.txt"), kind="text", text=text, published="2024-05-10")


def marked(text: str) -> Findings:
    article, _ = clean.make_article(page(text))
    sentences = clean.find_sentences(article)
    names = clean.find_names(article, sentences)
    return Findings(
        article=article,
        sentences=sentences,
        names=names,
        quotes=quotes.find_quotes(article, sentences, names)[0],
        times=times.find_times(article, sentences)[0],
    )


def work(step: Step, findings: Findings) -> int:
    """How many lines are run while a step runs; each turn of a loop counts."""
    count = 0

    def tick(_frame: FrameType, event: str, _arg: object) -> object:
        nonlocal count
        count += event == "line"
        return tick

    before = sys.gettrace()
    sys.settrace(tick)
    try:
        step(findings)
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize("shape", sorted(SHAPES))
def test_twice_the_text_is_at_most_two_and_a_half_times_the_work(shape: str) -> None:
    small, large = marked(SHAPES[shape](SIZE)), marked(SHAPES[shape](2 * SIZE))
    for name, step in STEPS.items():
        step(small)
        once, twice = work(step, small), work(step, large)
        assert twice <= MOST * once + FIXED, f"{name}: {once} lines run for {SIZE} characters, {twice} for twice as many"


def test_work_that_grows_with_the_square_would_be_seen() -> None:
    def every_pair(f: Findings) -> int:
        return sum(max(a.span.start, b.span.start) > 0 for a in f.times for b in f.times)

    small, large = (marked(SHAPES["days of one line"](n)) for n in (SIZE // 4, SIZE // 2))
    assert work(every_pair, large) > MOST * work(every_pair, small) + FIXED
