"""Laws that hold whatever is read: spans hold their words, order and partition change no byte, no step reads a clock."""

from __future__ import annotations

import ast
import json
import os
import random
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from rashomon.pipeline import Options, told
from rashomon.read import read_pages
from rashomon.records import Article, Page, Report, Span
from rashomon.run.local import LocalRunner
from rashomon.show import data
from rashomon.spans import verify

ROOT = Path(__file__).parent.parent
FOLDERS = sorted(ROOT / "examples" / p.stem for p in (ROOT / "examples/gold").glob("*.json"))


def pages_of(folder: Path) -> list[Page]:
    return [p for p in read_pages([str(folder)]) if isinstance(p, Page)]


def all_pages() -> list[Page]:
    pages = [page for folder in FOLDERS for page in pages_of(folder)]
    outside = os.environ.get("RASHOMON_DATA")
    if outside:
        pages += [p for p in read_pages([str(Path(outside) / "seeds")]) if isinstance(p, Page)]
    return pages


def spans_in(record: object) -> Iterator[Span]:
    if isinstance(record, Span):
        yield record
    elif isinstance(record, msgspec.Struct):
        for name in record.__struct_fields__:
            yield from spans_in(getattr(record, name))
    elif isinstance(record, tuple):
        for item in record:
            yield from spans_in(item)


def tell(pages: list[Page], **runner: int) -> Report:
    with LocalRunner(**runner) as local:
        return told(pages, Options(), local)


@pytest.fixture(scope="module")
def whole() -> Report:
    return tell(all_pages())


def test_every_span_holds_its_words(whole: Report) -> None:
    articles: dict[str, Article] = {a.id: a for a in whole.articles}
    spans = list(spans_in(whole))
    assert len(spans) > 500
    for span in spans:
        verify(span, articles[span.article])


def test_every_reference_means_something(whole: Report) -> None:
    known = {a.id for a in whole.articles}
    for story in whole.stories:
        assert set(story.articles) <= known
        assert sorted(a for account in story.accounts for a in account) == sorted(story.articles)
        quotes, times = {q.id for q in story.quotes}, {t.id for t in story.times}
        assert len(quotes) == len(story.quotes)
        assert len(times) == len(story.times)
        assert {r.quote for s in story.sayings for r in s.readings} <= quotes
        assert {t for entry in story.timeline for t in entry.times} <= times
        assert {w.article for w in story.why} == set(story.articles)
        assert {a for fact in story.facts for a in fact.not_found_in} <= set(story.articles)
    told_in = [a for story in whole.stories for a in story.articles]
    assert sorted(told_in) == sorted(known)


def test_brief_lines_are_the_words_of_their_cites(whole: Report) -> None:
    lines = [line for story in whole.stories for line in story.brief.lines]
    assert lines
    for line in lines:
        assert line.cites
        assert line.text == " … ".join(cite.text for cite in line.cites)


def test_two_runs_give_the_same_bytes(whole: Report) -> None:
    assert data.report_json(tell(all_pages())) == data.report_json(whole)


@pytest.mark.parametrize("seed", [1, 2, 3, 4])
def test_order_of_input_changes_no_byte(whole: Report, seed: int) -> None:
    pages = all_pages()
    random.Random(seed).shuffle(pages)
    assert data.report_json(tell(pages)) == data.report_json(whole)


@pytest.mark.parametrize("partitions", [1, 2, 8, 33])
def test_partitions_change_no_byte(whole: Report, partitions: int) -> None:
    assert data.report_json(tell(all_pages(), partitions=partitions)) == data.report_json(whole)


def test_processes_change_no_byte(whole: Report) -> None:
    assert data.report_json(tell(all_pages(), workers=2, partitions=5)) == data.report_json(whole)


def test_json_validates_against_the_shipped_schema(whole: Report) -> None:
    jsonschema = pytest.importorskip("jsonschema")
    schema = json.loads((ROOT / "src/rashomon/show/schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema).validate(json.loads(data.report_json(whole)))


CLOCKS = {"now", "today", "utcnow", "time_ns", "perf_counter", "monotonic", "localtime", "getmtime"}
EDGE = {"cli.py", "edge.py", "read"}


def test_nothing_below_the_edge_reads_a_clock() -> None:
    package = ROOT / "src/rashomon"
    for file in package.rglob("*.py"):
        if file.relative_to(package).parts[0] in EDGE:
            continue
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                assert node.func.attr not in CLOCKS, f"{file.name}:{node.lineno} reads a clock"


def test_only_the_command_line_prints_exits_or_reads_the_environment() -> None:
    package = ROOT / "src/rashomon"
    for file in package.rglob("*.py"):
        if file.name in ("cli.py", "edge.py"):
            continue
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                assert node.func.id not in ("print", "exit", "input"), f"{file}:{node.lineno}"
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
                assert (node.value.id, node.attr) not in (("os", "environ"), ("sys", "exit")), f"{file}:{node.lineno}"
