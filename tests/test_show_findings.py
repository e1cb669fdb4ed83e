"""What was found, grouped for a reader."""

from __future__ import annotations

import msgspec

from rashomon.records import FactReading, Report, Story
from rashomon.show import findings, select
from tests.show_sample import at, sample


def view(report: Report, story: Story) -> select.Told:
    return select.told(story, {a.id: a for a in report.articles})


def test_one_value_is_one_version_and_keeps_who_said_it() -> None:
    report = sample()
    story = report.stories[0]
    chronicle, bugle = (next(a for a in report.articles if a.outlet == name) for name in ("Chronicle", "The Bugle"))
    said, alone = story.facts[0].readings
    both = (said, FactReading("31", (at(chronicle, "All 34 passengers"),)), alone)
    merged = msgspec.structs.replace(story, facts=(msgspec.structs.replace(story.facts[0], readings=both),))
    versions = findings.differences(view(report, merged))[0].versions
    assert [(v.value, len(v.letters)) for v in versions] == [("31", 2), ("34", 1)]
    letter = view(report, story).letters([bugle.id])[0]
    assert [v.said_by for v in versions] == [f"the coastguard ({letter})", None]


def test_one_who_says_a_value_needs_no_letter() -> None:
    report = sample()
    versions = findings.differences(view(report, report.stories[0]))[0].versions
    assert [v.said_by for v in versions] == ["the coastguard", None]


def test_a_saying_that_repeats_the_readings_before_it_comes_last() -> None:
    report = sample()
    story = report.stories[0]
    first = story.sayings[0]
    again = msgspec.structs.replace(first, id="0-again")
    other = msgspec.structs.replace(first, id="z-other", readings=tuple(_shifted(r) for r in first.readings))
    shown = findings.sayings(view(report, msgspec.structs.replace(story, sayings=(again, first, other))))
    assert [c.saying.id for c in shown] == ["0-again", "z-other", first.id]


def _shifted(reading: object) -> object:
    span = reading.span  # type: ignore[attr-defined]
    return msgspec.structs.replace(reading, span=type(span)(span.article, span.start + 1, span.end, span.text[1:]))
