"""JSON: the schema is the one shipped, real output keeps to it, and no wrong words leave."""

from __future__ import annotations

import json
from importlib import resources

import msgspec
import pytest

from rashomon.errors import BrokenSpanError
from rashomon.show import data
from tests.show_sample import article, sample, sample_check


def test_the_shipped_schema_is_the_generated_one() -> None:
    shipped = resources.files("rashomon.show").joinpath("schema.json").read_bytes()
    assert shipped == data.schema_bytes(), "run: python -m rashomon.show.write_schema"


def test_a_report_keeps_to_the_schema() -> None:
    jsonschema = pytest.importorskip("jsonschema")
    jsonschema.Draft202012Validator.check_schema(data.schema())
    jsonschema.Draft202012Validator(data.schema()).validate(json.loads(data.report_json(sample())))


def test_the_schema_refuses_a_field_it_does_not_know() -> None:
    jsonschema = pytest.importorskip("jsonschema")
    wrong = {**json.loads(data.report_json(sample())), "mood": "calm"}
    assert list(jsonschema.Draft202012Validator(data.schema()).iter_errors(wrong))


def test_every_record_a_command_prints_keeps_to_its_schema() -> None:
    jsonschema = pytest.importorskip("jsonschema")
    report = sample()
    story = report.stories[0]
    records = (*report.articles, story, *story.quotes, *story.sayings, *story.times, *story.copies, *story.facts, story.brief)
    for record, line in zip(records, data.lines(records, report.articles), strict=True):
        schema = {**data.schema(), "$ref": f"#/$defs/{type(record).__name__}"}
        jsonschema.Draft202012Validator(schema).validate(json.loads(line))


def test_fields_come_in_the_order_of_the_record() -> None:
    assert list(json.loads(data.report_json(sample()))) == ["schema", "rashomon", "articles", "stories", "doubts"]


def test_wrong_words_stop_the_report() -> None:
    report = sample()
    story = report.stories[0]
    line = story.brief.lines[0]
    wrong = msgspec.structs.replace(line.cites[0], text="The ferry Marigold sank off Tarn Point late on Monday, 4 March.")
    brief = msgspec.structs.replace(story.brief, lines=(msgspec.structs.replace(line, cites=(wrong,)),))
    bad = msgspec.structs.replace(report, stories=(msgspec.structs.replace(story, brief=brief),))
    with pytest.raises(BrokenSpanError):
        data.report_json(bad)


def test_a_span_of_an_absent_article_stops_the_line() -> None:
    report = sample()
    with pytest.raises(BrokenSpanError):
        list(data.lines(report.stories[0].quotes, report.articles[1:]))


def test_a_lone_surrogate_leaves_as_its_escape() -> None:
    odd = article("x", "cut \ud83d short")
    line = next(iter(data.lines([odd], [odd])))
    assert b"\\ud83d" in line
    assert json.loads(line)["text"] == odd.text


def test_a_check_is_verified_too() -> None:
    check = sample_check()
    assert json.loads(data.check_json(check))["remarks"][0]["kind"] == "time"
    with pytest.raises(BrokenSpanError):
        data.check_json(msgspec.structs.replace(check, articles=check.articles[:1]))
