"""Timelines against the gold of SemEval-2015 task 4: the days on which events of several articles happened.

The gold lists, for a target (a firm, a person), events with the day, month or year they happened and the sentences that
tell them. Each of its sets of articles is told here as one story. Of the gold's dated sentences, `told` counts those the
timeline has a line for, and `right` those that hang on an entry of the same date, to the grain of the gold ("2005-01-XX" is a
month; a finer date inside it is right, a coarser one is not). `dates` counts the gold's dates that the timeline has an entry
for. Events whose sentence names no time are dated in the gold by the article's own date; `named` leaves them out: it counts
only sentences in which the program finds a time that lies on the calendar.
"""

from __future__ import annotations

import json
import re
import tarfile
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from eval.data import page
from eval.table import Result, Row
from rashomon import clean, times
from rashomon.records import Findings, TimelineEntry

SETS = re.compile(r"/(corpus_\d)/corpus_trackA_TimeML/.*\.tml$|/(Corpus-trial-data_task4)_TimeML/.*\.tml$")
GOLD = re.compile(r"/(corpus_\d)/TimeLines_Gold_Standard/.*\.txt$|/TimeLines_trial_data_task4[^/]*/.*\.txt$")


@dataclass(frozen=True)
class Dated:
    """A sentence of the gold and the date of an event it tells."""

    document: str
    sentence: int
    date: str


def score(path: Path, *, limit: int | None = None) -> Result:
    """The archive's four sets of articles, each told as one story; at most `limit` sets."""
    articles: dict[str, dict[str, tuple[Findings, dict[int, tuple[int, int]]]]] = defaultdict(dict)
    gold: dict[str, set[Dated]] = defaultdict(set)
    with tarfile.open(path) as archive:
        for member in archive.getmembers():
            body = archive.extractfile(member) if member.isfile() else None
            if body and (found := SETS.search(member.name)):
                name, findings, places = read_article(body.read())
                articles[found[1] or "trial"][name] = findings, places
            elif body and (found := GOLD.search(member.name)):
                gold[found[1] or "trial"] |= set(read_gold(body.read().decode("utf-8")))
    counts: dict[str, int] = defaultdict(int)
    errors: list[str] = []
    for name in sorted(articles)[:limit]:
        compare(articles[name], gold[name], counts, errors)
    rows = [
        Row("told", {"R": counts["told"] / max(1, counts["gold"]), "hit": counts["told"], "gold": counts["gold"]}),
        Row("right", {"R": counts["right"] / max(1, counts["gold"]), "hit": counts["right"], "gold": counts["gold"]}),
        Row("named", {"P": counts["right"] / max(1, counts["told"]), "hit": counts["right"], "told": counts["told"]}),
        Row("dates", {"R": counts["dates"] / max(1, counts["all dates"]), "hit": counts["dates"], "gold": counts["all dates"]}),
    ]
    return Result(rows, errors)


def read_article(body: bytes) -> tuple[str, Findings, dict[int, tuple[int, int]]]:
    """One TimeML document: its number, what the program finds in it, and the places of its sentences."""
    root = ElementTree.fromstring(body)
    name = re.split(r"[-_]", root.findtext("DOCID", ""))[0]
    created = root.find("DCT/TIMEX3")
    text = ""
    places: dict[int, tuple[int, int]] = {}
    for sentence in root.iter("s"):
        words = "".join(sentence.itertext())
        places[int(sentence.get("id", "-1"))] = len(text), len(text) + len(words)
        text += words + "\n"
    article, _ = clean.make_article(page(text, id=name, published=created.get("value") if created is not None else None))
    sentences = clean.find_sentences(article)
    mentions, _ = times.find_times(article, sentences)
    return name, Findings(article=article, sentences=sentences, names=(), quotes=(), times=mentions), places


def read_gold(text: str) -> Iterator[Dated]:
    """The dated sentences of one target's timeline."""
    for line in text.splitlines()[1:]:
        parts = line.split("\t")
        if len(parts) > 2 and not parts[1].startswith("XXXX"):
            for event in parts[2:]:
                document, sentence, _ = event.split("-", 2)
                yield Dated(document, int(sentence), parts[1].replace("-XX", ""))


def compare(
    told: Mapping[str, tuple[Findings, dict[int, tuple[int, int]]]], gold: set[Dated], counts: dict[str, int], errors: list[str]
) -> None:
    """Count one set of articles."""
    timeline = times.make_timeline([f for f, _ in told.values()], [(f.article.id,) for f, _ in told.values()])
    by_article: dict[str, list[tuple[int, int, TimelineEntry]]] = defaultdict(list)
    for entry in timeline:
        for line in entry.lines:
            by_article[line.article].append((line.start, line.end, entry))
    for one in sorted(gold, key=lambda d: (d.document, d.sentence, d.date)):
        if one.document not in told or one.sentence not in told[one.document][1]:
            continue
        findings, places = told[one.document]
        start, end = places[one.sentence]
        entries = [e for a, b, e in by_article[findings.article.id] if a < end and start < b]
        right = any(within(entry, one.date) for entry in entries)
        counts["gold"] += 1
        counts["told"] += bool(entries)
        counts["right"] += right
        if entries and not right:
            has = [f"{e.from_}/{e.until}" for e in entries]
            errors.append(json.dumps({"document": one.document, "sentence": one.sentence, "gold": one.date, "found": has}))
    dates = {one.date for one in gold if one.document in told}
    counts["all dates"] += len(dates)
    counts["dates"] += sum(any(within(entry, date) for entry in timeline) for date in dates)


def within(entry: TimelineEntry, date: str) -> bool:
    """Whether an entry lies inside a date of the gold (a day, a month, a year)."""
    return entry.from_.startswith(date) and entry.until.startswith(date)
