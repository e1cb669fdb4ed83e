"""The judgements of what is said to be told by one account only: each stands in its text and has a verdict."""

import json
from pathlib import Path

from eval.data import gold_name
from eval.only import _report

ROOT = Path(__file__).parent.parent
KEPT = ROOT / "annotations/facts/only.jsonl"


def test_every_judged_place_stands_in_an_invented_story() -> None:
    rows = [json.loads(line) for line in KEPT.read_text(encoding="utf-8").splitlines()]
    assert {row["verdict"] for row in rows} == {"true", "false", "cannot tell"}
    assert all("kind" in row for row in rows if row["verdict"] == "false")
    for folder in sorted(KEPT.with_suffix("").iterdir()):
        texts = {gold_name(a): a.text for a in _report(folder).articles}
        mine = [place for row in rows if row["story"] == f"only/{folder.name}" for place in row["places"]]
        assert mine
        assert all(texts[p["article"]][p["start"] : p["end"]].strip() for p in mine)
