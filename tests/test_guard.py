"""A fault in one part costs that part, never the article or the story, and it is said."""

from __future__ import annotations

from pathlib import Path

import pytest

from rashomon import facts, quotes, times
from rashomon.guard import Guard
from rashomon.pipeline import Options, told
from rashomon.read import read_pages
from rashomon.records import Page, Report
from rashomon.run.local import LocalRunner

FIRE = Path(__file__).parent.parent / "examples/harbour-fire"


def broken(*_given: object, **_named: object) -> tuple[()]:
    raise ZeroDivisionError("seven by nought")


def tell() -> Report:
    pages = [p for p in read_pages([str(FIRE)]) if isinstance(p, Page)]
    return told(pages, Options(), LocalRunner(1))


def test_what_works_passes_through() -> None:
    guard = Guard("a1")
    assert guard.run("adding", 0, lambda a, b: a + b, 2, b=3) == 5
    assert guard.doubts == []


def test_a_part_that_fails_is_empty_and_says_so() -> None:
    guard = Guard("a1")
    assert guard.run("adding", 7, broken) == 7
    [doubt] = guard.doubts
    assert (doubt.step, doubt.kind, doubt.article) == ("adding", "fault", "a1")
    assert "ZeroDivisionError" in doubt.says


@pytest.mark.parametrize(
    ("stage", "name", "step"),
    [(times, "find_times", "times"), (quotes, "find_quotes", "quotes"), (facts, "find_facts", "facts")],
)
def test_the_rest_of_the_story_is_told(monkeypatch: pytest.MonkeyPatch, stage: object, name: str, step: str) -> None:
    whole = tell()
    monkeypatch.setattr(stage, name, broken)
    report = tell()
    assert {a.id for a in report.articles} == {a.id for a in whole.articles}
    faults = [d for d in report.doubts if d.kind == "fault"]
    assert faults
    assert {d.step for d in faults} == {step}
    assert report.stories[0].brief.lines


def test_nothing_fails_on_the_example() -> None:
    assert not [d for d in tell().doubts if d.kind == "fault"]
