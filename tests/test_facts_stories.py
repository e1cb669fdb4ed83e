"""The invented stories and the judged flags of annotations/facts: whole, and nothing in conflict that they rule out."""

import json
from pathlib import Path

import pytest

from eval.data import place
from eval.facts_gold import invented, places

ANNOTATIONS = Path(__file__).parent.parent / "annotations" / "facts"
STORIES = sorted((ANNOTATIONS / "stories").glob("*.txt"))


@pytest.mark.parametrize("file", STORIES, ids=[f.stem for f in STORIES])
def test_every_place_of_the_gold_stands_in_its_text(file: Path) -> None:
    story = invented(file)
    assert len(story.articles) >= 3
    assert story.gold["facts"]
    for fact in story.gold["facts"]:
        assert all(len(found) == len(r["in"]) for found, r in zip(places(fact, story), fact["readings"], strict=True)), fact
    for pair in story.gold["not_conflicts"]:
        assert all(place(story.articles[one["article"]].text, one["text"]) for one in pair["in"]), pair


@pytest.mark.parametrize("file", STORIES, ids=[f.stem for f in STORIES])
def test_nothing_the_gold_rules_out_is_in_conflict(file: Path) -> None:
    story = invented(file)
    for pair in story.gold["not_conflicts"]:
        where = [(story.articles[one["article"]], one["text"]) for one in pair["in"]]
        spots = [(a.id, *(place(a.text, words) or (0, 0))) for a, words in where]
        for fact in story.facts:
            told = [
                all(
                    any(s.article == a and s.start < e and b < s.end for r in fact.readings for s in r.spans)
                    for a, b, e in spots
                )
            ]
            assert fact.state != "conflict" or not all(told), (pair["why"], fact.about)


def test_judged_flags_hold_places_and_no_text() -> None:
    rows = [json.loads(line) for line in (ANNOTATIONS / "flags.jsonl").read_text(encoding="utf-8").splitlines()]
    assert len(rows) >= 200
    for row in rows:
        assert set(row) == {"dataset", "story", "slot", "readings", "true", "kind", "reason"}
        assert len(row["readings"]) > 1
        assert all(set(p) == {"article", "start", "end"} and p["start"] < p["end"] for r in row["readings"] for p in r)
