"""What is shown as told by one account only, against judgements kept in annotations/facts/only.jsonl.

Every row is such a statement that some version of the program showed over a story as it is, read and judged by one person who
looked for it in the other articles, in any words: its story, slot, the places of its value (no text) and a verdict. `false`: an
article of another account tells it too, in other words, rounded or in another tongue, or the value or what it is of is not what
the article says. `cannot tell`: the other articles tell what may or may not be the same.

Stories are the examples, the folders of annotations/facts/only and, where RASHOMON_DATA is set, its seeds. What is measured is
what the terminal and the page show: `right` is the share of true statements among those that are shown and were judged, `kept`
the share of the true ones that are still shown.
"""

from __future__ import annotations

import json
import os
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from eval.data import Json, example_folders, gold_name, rows
from eval.table import Result, Row
from rashomon.pipeline import Options, told
from rashomon.read import read_pages
from rashomon.records import Page, Report
from rashomon.run.local import LocalRunner
from rashomon.show import findings, select

Place = tuple[str, int, int]
LEFT_ASIDE = "cannot tell"


def score(path: Path, *, limit: int | None = None) -> Result:
    """How many of the statements shown are false, by the judgements of `path`; those that nobody judged are counted."""
    judged: dict[tuple[str, str], list[Json]] = defaultdict(list)
    for told_of in rows(path, limit):
        judged[told_of["story"], told_of["slot"]].append(told_of)
    counts: Counter[str] = Counter()
    errors: list[str] = []
    met: set[int] = set()
    for story, folder in _folders(path):
        for slot, places, told_as in _shown(folder):
            row = next((r for r in judged[story, slot] if places & {_place(p) for p in r["places"]}), None)
            verdict = row["verdict"] if row else "not judged"
            counts[verdict] += 1
            met |= {id(row)} if row else set()
            if verdict in ("false", "not judged"):
                errors.append(json.dumps({verdict: told_as, "story": story, "slot": slot, "places": sorted(places)}))
    true = [r for group in judged.values() for r in group if r["verdict"] == "true"]
    figures: dict[str, float | int] = {
        "right": counts["true"] / max(1, counts["true"] + counts["false"]),
        "kept": sum(id(r) in met for r in true) / max(1, len(true)),
        "shown": counts.total(),
        "true": counts["true"],
        "wrong": counts["false"],
        "cannot tell": counts[LEFT_ASIDE],
        "not judged": counts["not judged"],
    }
    return Result([Row("told by one account only", figures)], errors)


def _folders(path: Path) -> Iterator[tuple[str, Path]]:
    """Every story that is judged: its name and where it is."""
    for folder in example_folders(Path(__file__).parent.parent / "examples"):
        yield folder.name, folder
    yield from ((f"only/{folder.name}", folder) for folder in sorted(path.with_suffix("").iterdir()) if folder.is_dir())
    if seeds := os.environ.get("RASHOMON_DATA"):
        yield "seeds", Path(seeds) / "seeds"


def _shown(folder: Path) -> Iterator[tuple[str, set[Place], str]]:
    """The facts of a folder that are shown as told by one account only: slot, places of the value, and their words."""
    report = _report(folder)
    articles = {a.id: a for a in report.articles}
    for story in report.stories:
        for row in findings.matrix(select.told(story, articles)):
            if row.fact.state == "single":
                spans = [span for reading in row.fact.readings for span in reading.spans]
                places = {(gold_name(articles[s.article]), s.start, s.end) for s in spans}
                yield row.fact.slot, places, f"{row.about}: {', '.join(sorted(set(row.cells.values())))}"


def _report(folder: Path) -> Report:
    pages = [page for page in read_pages([str(folder)]) if isinstance(page, Page)]
    return told(pages, Options(), LocalRunner())


def _place(told_at: Json) -> Place:
    return told_at["article"], told_at["start"], told_at["end"]
