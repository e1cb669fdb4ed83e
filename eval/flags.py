"""Flags of the development stories, against judgements kept in annotations/facts/flags.jsonl.

Every row is a flag that some version of the program raised over stories as they are, read and judged by one person: its data
set, story and slot, the places of each reading (no text), whether the articles truly differ there about one thing (`true`),
the kind and a short reason. `precision` is the share of true ones among the flags that the program raises now and that were
judged; `kept` the share of the true ones that it still raises. Flags that nobody has judged are counted and listed.

Rows of `polnear_meantime` are over the stories that annotations/facts/groups.jsonl lists by the ids of their articles.
"""

from __future__ import annotations

import json
import os
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from eval.data import Json, example, example_folders, findings, gold_name, rows
from eval.table import Result, Row, prf
from rashomon.facts import find_facts
from rashomon.pipeline import dated, with_story_names
from rashomon.records import Fact, Findings

FLAGS = ("conflict", "superseded")
SETS = ("facts/ecbplus_train_dev", "facts/multiling2011", "facts/neus_valid")
LOOSE = ("quotes/polnear_train", "quotes/polnear_dev", "times/meantime_en")
Place = tuple[str, int, int]


def score(path: Path, limit: int | None) -> Result:
    """Precision of today's flags by the judgements of `path`, in all and by slot."""
    judged: dict[tuple[str, str], list[Json]] = defaultdict(list)
    for row in rows(path, limit):
        judged[row["dataset"], row["story"]].append(row)
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    errors: list[str] = []
    for dataset, story, facts, names in stories(path):
        met: set[int] = set()
        for fact in facts:
            spans = [[(names[s.article], s.start, s.end) for s in r.spans] for r in fact.readings]
            best = _best(spans, judged[dataset, story])
            verdict = "not judged" if best is None else "true" if judged[dataset, story][best]["true"] else "false"
            met |= set() if best is None else {best}
            for name in ("flags", f"flags of {fact.slot}"):
                counts[name][verdict] += 1
            if verdict != "true":
                told = [r.value for r in fact.readings]
                errors.append(json.dumps({verdict: fact.about, "story": story, "dataset": dataset, "readings": told}))
        for n, row in enumerate(judged[dataset, story]):
            counts["flags"]["kept" if n in met else "lost"] += row["true"]
    return Result([_row(name, count) for name, count in sorted(counts.items())], errors)


def _row(name: str, count: Counter[str]) -> Row:
    figures: dict[str, float | int] = {"precision": prf(count["true"], count["false"], 0)[0]}
    if count["kept"] + count["lost"]:
        figures["kept"] = count["kept"] / (count["kept"] + count["lost"])
    return Row(name, {**figures, "true": count["true"], "false": count["false"], "not judged": count["not judged"]})


def _best(spans: Sequence[Sequence[Place]], judged: Sequence[Json]) -> int | None:
    """The judged flag that shares places with most readings of a flag: with two of them at least."""
    ranked = []
    for n, row in enumerate(judged):
        told = [[(p["article"], p["start"], p["end"]) for p in reading] for reading in row["readings"]]
        met = sum(any(_meet(a, b) for reading in told for b in reading for a in mine) for mine in spans)
        both = sum(any(_meet(a, b) for mine in spans for a in mine for b in reading) for reading in told)
        ranked.append((min(met, both), -n))
    most, at = max(ranked, default=(0, 0))
    return -at if most > 1 else None


def _meet(a: Place, b: Place) -> bool:
    return a[0] == b[0] and a[1] < b[2] and b[1] < a[2]


def stories(path: Path) -> Iterator[tuple[str, str, list[Fact], dict[str, str]]]:
    """Every development story: its data set, its name, its flags, and the names of its articles."""
    from eval.facts import stories_of

    data = Path(os.environ["RASHOMON_DATA"]) / "data"
    for name in SETS:
        for story, found in stories_of(data / f"{name}.jsonl.gz", None):
            yield Path(name).name, story, _flags(story, found), {f.article.id: f.article.source.id or "" for f in found}
    pages = {row["id"]: row for name in LOOSE for row in rows(data / f"{name}.jsonl.gz")}
    for group in rows(path.parent / "groups.jsonl"):
        found = [_found(pages[article]) for article in group["articles"]]
        found = with_story_names(dated(sorted(found, key=lambda f: f.article.id)))
        names = {f.article.id: f.article.source.id or "" for f in found}
        yield "polnear_meantime", group["story"], _flags(group["story"], found), names
    for folder in example_folders(Path(__file__).parent.parent / "examples"):
        ex = example(folder)
        facts = [f for story in ex.report.stories for f in story.facts if f.state in FLAGS]
        yield "examples", folder.name, facts, {a.id: gold_name(a) for a in ex.articles.values()}


def _found(row: Json) -> Findings:
    published = row.get("date") or row.get("published") or row.get("dct")
    return findings(row["text"], id=row["id"], published=published, outlet=row.get("publisher"))


def _flags(story: str, found: Iterable[Findings]) -> list[Fact]:
    members = list(found)
    return [f for f in find_facts(story, members, [(m.article.id,) for m in members]) if f.state in FLAGS]
