"""`python -m eval.quality [DATA] [--floors]`: measure all that the project measures and write the figures into docs/quality.md.

DATA is the folder of development data (default: `$RASHOMON_DATA`); without it only the examples are measured. The notes of
docs/quality.md (what the errors are, who judged) are written by hand and kept.
"""

from __future__ import annotations

import json
import math
import os
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

ROOT = Path(__file__).parent.parent
PAPER = ROOT / "docs/quality.md"
FLOORS = ROOT / "eval/floors.json"
UNDER = 0.004
"""How far a floor lies under what was measured."""
START, END = "<!-- figures: start -->", "<!-- figures: end -->"


@dataclass(frozen=True)
class Set:
    """One thing measured: a task on a path (`$` is the data folder), and the goals beside it."""

    task: str
    path: str
    goal: str
    limit: int | None = None


SETS = (
    Set("read", "$/data/ingest/wcxb_articles.jsonl.gz", "shingle F1 ≥ .965, no page lost"),
    Set("read", "$/data/ingest/feed_fixtures.tar.gz", "2,106 without an exception"),
    Set("read", "examples", "none set"),
    Set("names", "examples", "none set"),
    Set("names", "examples/held", "none set"),
    Set("names", "annotations/names", "none set"),
    Set("quotes", "$/data/quotes/polnear_dev.jsonl.gz", "direct ≥ .98 / exact ≥ .85; speaker ≥ .96; all kinds ≥ .84, ≥ .90"),
    Set("quotes", "$/data/quotes/german_wikinews_dev.jsonl.gz", "direct recall ≥ .90, speaker ≥ .75"),
    Set("quotes", "$/gold/seeds.json", "58 of 60 with their speaker"),
    Set("quotes", "examples", "none set"),
    Set("quotes", "examples/held", "none set"),
    Set("quotes", "annotations/speakers", "speaker ≥ .90"),
    Set("sayings", "$/data/quotes/variant_pairs_dev.jsonl.gz", "F1 ≥ .95, kind of change ≥ .90"),
    Set("sayings", "$/gold/seeds.json", "every group inside one saying"),
    Set("sayings", "examples", "F1 ≥ .95, kind of change ≥ .90"),
    Set("sayings", "examples/held", "F1 ≥ .95, kind of change ≥ .90"),
    Set("sayings", "annotations/sayings/third.txt", "F1 ≥ .95, kind of change ≥ .90"),
    Set("sayings", "annotations/sayings/fourth.txt", "F1 ≥ .95, kind of change ≥ .90"),
    Set("times", "$/data/times/meantime_en.jsonl.gz", "value ≥ .79, calendar ≥ .85"),
    Set("times", "$/data/times/wikiwars_timex2.jsonl.gz", "value ≥ .85"),
    Set("times", "$/gold/seeds.json", "35 of 38, the impossible one marked"),
    Set("times", "examples", "every impossible date caught"),
    Set("times", "examples/held", "every impossible date caught"),
    Set("times", "annotations/times/newswire.jsonl", "value ≥ .85, strict ≥ .87, relaxed ≥ .935, calendar ≥ .94"),
    Set("timelines", "$/data/timelines/semeval2015_task4.tar.gz", "none set"),
    Set("copies", "$/data/copies/planted_20000", "recall ≥ .97, precision ≥ .90, edges ≥ .90, direction ≥ .98"),
    Set("copies", "$/data/copies/pan13_verbatim", "plagdet ≥ .97, granularity 1.00"),
    Set("copies", "$/data/copies/clough_stevenson", "2 classes ≥ .97, 4 classes ≥ .85"),
    Set("copies", "examples", "none set"),
    Set("copies", "examples/held", "none set"),
    Set("copies", "annotations/copies", "none set"),
    Set("stories", "$/data/stories/ecbplus_train_dev.jsonl.gz", "B³ F1 ≥ .965"),
    Set("stories", "$/data/facts/multiling2011.jsonl.gz", "mixed sets ≥ .96"),
    Set("stories", "examples", "twin events apart"),
    Set("stories", "examples/held", "twin events apart"),
    Set("stories", "annotations/stories/twins.txt", "twin events apart"),
    Set("facts", "$/data/facts/discrepancy_judged_seed.jsonl.gz", "precision ≥ .80"),
    Set("facts", "$/data/facts/ecbplus_train_dev.jsonl.gz", "alignment AP ≥ .70; planted recall ≥ .80"),
    Set("facts", "$/data/facts/multiling2011.jsonl.gz", "planted recall ≥ .80"),
    Set("facts", "annotations/facts/flags.jsonl", "precision of natural flags ≥ .80"),
    Set("facts", "annotations/facts/stories", "superseded from conflict ≥ .85"),
    Set("facts", "examples", "superseded from conflict ≥ .85"),
    Set("facts", "examples/held", "superseded from conflict ≥ .85"),
    Set("only", "annotations/facts/only.jsonl", "none set"),
    Set("rests", "examples", "none set"),
    Set("rests", "examples/held", "none set"),
    Set("brief", "$/data/facts/multiling2011.jsonl.gz", "R2 ≥ .215, SU4 ≥ .24"),
    Set("brief", "$/data/facts/neus_valid.jsonl.gz", "R1 ≥ .41, R2 ≥ .19"),
    Set("brief", "examples", "every line equal to its spans"),
    Set("brief", "examples/held", "every line equal to its spans"),
)  # fmt: skip


def figures_of(one: Set, data: Path | None) -> dict[str, dict[str, float]]:
    """What is measured on one set: row → figure → value."""
    path = data / one.path.removeprefix("$/") if one.path.startswith("$") and data else ROOT / one.path
    rows = import_module(f"eval.{one.task}").score(path, limit=one.limit).rows
    print(f"{one.task} {one.path}", file=sys.stderr, flush=True)
    return {row.name: dict(row.figures) for row in rows}


def section(one: Set, rows: dict[str, dict[str, float]]) -> Iterator[str]:
    """One set as a section in Markdown."""
    shown = one.path.replace("$", "$RASHOMON_DATA")
    yield f"### {one.task}: {Path(one.path).name}\n\nGoal: {one.goal}.\n"
    yield f"    python -m eval {one.task} {shown}{f' --limit {one.limit}' if one.limit else ''}\n"
    columns = list(dict.fromkeys(key for figures in rows.values() for key in figures))
    yield "| | " + " | ".join(columns) + " |\n|---|" + "---:|" * len(columns)
    for name, figures in rows.items():
        cells = (figures.get(c) for c in columns)
        shown_cells = ("" if v is None else f"{v:.3f}" if isinstance(v, float) else str(v) for v in cells)
        yield f"| {name} | " + " | ".join(shown_cells) + " |"
    yield ""


def moved_floors(figures: dict[tuple[str, str], dict[str, dict[str, float]]]) -> Iterator[str]:
    """The floors moved up to just under what was measured; what was measured under its floor stays, and is told."""
    for entry in (floors := json.loads(FLOORS.read_text(encoding="utf-8"))):
        rows = figures.get((entry["task"], entry["path"].replace("$RASHOMON_DATA", "$")), {})
        for name, floor in entry["floors"].items():
            for figure, least in floor.items():
                got = rows.get(name, {}).get(figure)
                if got is None or got < least:
                    yield f"under its floor: {entry['task']} {entry['path']} {name} {figure}: {got} (floor {least})"
                else:
                    floor[figure] = max(least, math.floor(1000 * (got - UNDER)) / 1000)
    lines = ",\n ".join(json.dumps(entry, ensure_ascii=False) for entry in floors)
    FLOORS.write_text(f"[\n {lines}\n]\n", encoding="utf-8")


def main() -> None:
    """Measure on every core, and put the figures between the marks of the paper; `--floors` moves the floors up too."""
    given = [word for word in sys.argv[1:] if word != "--floors"]
    if any(word.startswith("-") for word in given):
        sys.exit(__doc__)
    named = given[0] if given else os.environ.get("RASHOMON_DATA")
    data = Path(named) if named else None
    sets = [one for one in SETS if data or not one.path.startswith("$")]
    with ProcessPoolExecutor() as pool:
        figures = list(pool.map(figures_of, sets, [data] * len(sets)))
    body = "\n".join(line for one, rows in zip(sets, figures, strict=True) for line in section(one, rows))
    paper = PAPER.read_text(encoding="utf-8")
    before, rest = paper.split(START)
    _, after = rest.split(END)
    PAPER.write_text(f"{before}{START}\n\n{body}\n{END}{after}", encoding="utf-8")
    if "--floors" in sys.argv:
        told = moved_floors({(one.task, one.path): rows for one, rows in zip(sets, figures, strict=True)})
        print("\n".join(told))


if __name__ == "__main__":
    main()
