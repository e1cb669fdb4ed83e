"""Times against gold: spans, values and calendar values.

A found time and a gold one match when their spans share a character; each is matched once, the widest overlap first.
`relaxed` and `strict` are F1 of spans that overlap and of spans that are equal; `value` counts a match as right when the
TIMEX3 values are equal too (the value F1 of TempEval-3); `calendar` is the same over values that are a year, month or day.

Formats: a JSONL with `timexes` (only what starts before `annotated_end` counts, and not the creation time); a folder of
examples; or `gold/seeds.json`, whose values are held against ours to the gold's own grain (a day, where ours is a night).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from eval.data import example, example_folders, findings, page, place, rows
from eval.table import Result, Row, prf
from rashomon import clean, times
from rashomon.records import TimeMention

CALENDAR = re.compile(r"(?:BC)?\d{4}(?:-\d\d(?:-\d\d)?)?")


@dataclass(frozen=True)
class Timex:
    """One time: its place, its value ("IMPOSSIBLE" for one that cannot be), its words."""

    start: int
    end: int
    value: str | None
    text: str


@dataclass
class Counts:
    """What is counted over all documents."""

    gold: int = 0
    found: int = 0
    overlap: int = 0
    exact: int = 0
    value: int = 0
    calendar_gold: int = 0
    calendar_found: int = 0
    calendar: int = 0
    errors: list[str] = field(default_factory=list)


def score(path: Path, *, limit: int | None = None) -> Result:
    """Spans, values and calendar values of a file or folder."""
    if path.name == "seeds.json":
        return score_seeds(path)
    if path.is_dir():
        return score_examples(path)
    counts = Counts()
    for row in rows(path, limit):
        gold = [
            Timex(t["start"], t["end"], t["value"], t["text"])
            for t in row["timexes"]
            if t.get("functionInDocument") != "CREATION_TIME"
        ]
        outside = [t for t in row["timexes"] if t.get("functionInDocument") == "CREATION_TIME"]
        end = row.get("annotated_end") or len(row["text"])
        found = [t for t in found_in(row["text"], row.get("dct"), language=row.get("language")) if t.start < end]
        found = [t for t in found if not any(t.start < o["end"] and o["start"] < t.end for o in outside)]
        count(counts, row["id"], gold, found)
    return Result(table(counts), counts.errors)


def found_in(text: str, published: str | None, **given: Any) -> list[Timex]:
    """The times the program finds in a text, which is dated by its own words where no date is given."""
    article, _ = clean.make_article(page(text, published=published, **given))
    sentences = clean.find_sentences(article)
    mentions, _ = times.find_times(article, sentences)
    if article.published is None and (date := times.date_from_words(article, mentions)):
        mentions, _ = times.find_times(replace(article, published=date), sentences)
    return [as_timex(m) for m in mentions]


def as_timex(m: TimeMention) -> Timex:
    """A found time as it is scored."""
    return Timex(m.span.start, m.span.end, "IMPOSSIBLE" if m.check == "impossible" else m.value, m.span.text)


def matched(gold: Sequence[Timex], found: Sequence[Timex]) -> Iterable[tuple[Timex, Timex]]:
    """Pairs of gold and found that overlap, each used once, the widest overlap first."""
    pairs = []
    for g in gold:
        for f in found:
            shared = min(g.end, f.end) - max(g.start, f.start)
            if shared > 0:
                pairs.append((-shared, abs(g.start - f.start), g.start, f.start, g, f))
    used: set[tuple[str, int, int]] = set()
    for *_, g, f in sorted(pairs, key=lambda pair: pair[:4]):
        if ("g", g.start, g.end) not in used and ("f", f.start, f.end) not in used:
            used |= {("g", g.start, g.end), ("f", f.start, f.end)}
            yield g, f


def is_calendar(value: str | None) -> bool:
    """Whether a value is a year, a month or a day."""
    return bool(value and CALENDAR.fullmatch(value))


def count(counts: Counts, name: str, gold: Sequence[Timex], found: Sequence[Timex], *, to_grain: bool = False) -> None:
    """Add one document to the counts."""
    counts.gold += len(gold)
    counts.found += len(found)
    counts.calendar_gold += sum(is_calendar(g.value) for g in gold)
    counts.calendar_found += sum(is_calendar(f.value) for f in found)
    pairs = list(matched(gold, found))
    for g, f in pairs:
        same = f.value == g.value or bool(to_grain and g.value and f.value and f.value.startswith(g.value))
        counts.overlap += 1
        counts.exact += (g.start, g.end) == (f.start, f.end)
        counts.value += same
        counts.calendar += same and is_calendar(g.value) and is_calendar(f.value)
        if not same:
            note(counts, "value", name, g, f)
    for g in gold:
        if not any(g is pair[0] for pair in pairs):
            note(counts, "missed", name, g, None)
    for f in found:
        if not any(f is pair[1] for pair in pairs):
            note(counts, "extra", name, None, f)


def note(counts: Counts, kind: str, name: str, gold: Timex | None, found: Timex | None) -> None:
    """Keep one error for the errors file."""
    place_of = gold or found
    counts.errors.append(
        json.dumps(
            {
                "kind": kind,
                "document": name,
                "start": place_of.start if place_of else None,
                "gold": [gold.text, gold.value] if gold else None,
                "found": [found.text, found.value] if found else None,
            },
            ensure_ascii=False,
        )
    )


def table(counts: Counts) -> list[Row]:
    """The figures as rows."""

    def row(name: str, hit: int, found: int, gold: int) -> Row:
        p, r, f = prf(hit, found - hit, gold - hit)
        return Row(name, {"P": p, "R": r, "F1": f, "hit": hit, "found": found, "gold": gold})

    return [
        row("relaxed", counts.overlap, counts.found, counts.gold),
        row("strict", counts.exact, counts.found, counts.gold),
        row("value", counts.value, counts.found, counts.gold),
        row("calendar", counts.calendar, counts.calendar_found, counts.calendar_gold),
    ]


def score_seeds(path: Path) -> Result:
    """The dates of the five first articles: how many have the right value; nothing is said of times the gold leaves out."""
    counts = Counts()
    gold = json.loads(path.read_text(encoding="utf-8"))
    for article in gold["articles"]:
        text = (path.parent.parent / "seeds" / article["file"]).read_text(encoding="utf-8")
        wanted = [Timex(d["start"], d["end"], d["value"], d["text"]) for d in article["dates"]]
        found = [as_timex(m) for m in findings(text, published=article.get("date")).times]
        near = [f for f in found if any(f.start < g.end and g.start < f.end for g in wanted)]
        count(counts, article["file"], wanted, near, to_grain=True)
    right = Row("dates", {"right": counts.value, "gold": counts.gold})
    return Result([right, *table(counts)], counts.errors)


def score_examples(path: Path) -> Result:
    """The times of every example folder, as the whole program tells them."""
    counts, checks_right, checks = Counts(), 0, 0
    for folder in example_folders(path):
        one = example(folder)
        told = {t.id: t for story in one.report.stories for t in story.times}
        for article in one.gold["articles"]:
            if "times" not in article or article["article"] not in one.articles:
                continue
            got = one.articles[article["article"]]
            mine = [t for t in told.values() if t.span.article == got.id and t.span.field == "text"]
            found = [Timex(t.span.start, t.span.end, t.value, t.span.text) for t in mine]
            wanted = []
            for t in article["times"]:
                if at := place(got.text, t["text"], t.get("nth", 1)):
                    wanted.append(Timex(*at, t["value"], t["text"]))
                    if t["check"] != "ok":
                        checks += 1
                        checks_right += any(m.check == t["check"] and m.span.start < at[1] and at[0] < m.span.end for m in mine)
            count(counts, f"{folder.name}/{article['article']}", wanted, found)
    return Result([*table(counts), Row("impossible or ambiguous", {"right": checks_right, "gold": checks})], counts.errors)
