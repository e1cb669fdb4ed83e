"""Briefs of the stories in cases/brief/: the first line each should have, and what stands in no line."""

from pathlib import Path

import pytest

from rashomon.brief import make_brief
from rashomon.facts import find_facts
from rashomon.pipeline import Options, mark
from rashomon.records import Findings, Page, Source

CASES = sorted((Path(__file__).parent / "cases" / "brief").glob("*.txt"))


def article(outlet: str, block: str) -> Findings:
    """One article of a case: its fields, one a line, and its text."""
    fields: dict[str, str] = {}
    lines = block.strip().splitlines()
    while lines[0].startswith(("published: ", "title: ")):
        name, _, value = lines.pop(0).partition(": ")
        fields[name] = value
    page = Page(
        source=Source("case", None),
        kind="row",
        text="\n".join(lines),
        id=outlet,
        outlet=outlet,
        title=fields.get("title"),
        published=fields.get("published"),
    )
    return mark(page, Options())


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_the_brief_of_a_case(path: Path) -> None:
    blocks = [block.partition("\n") for block in path.read_text(encoding="utf-8").split("\n== ")[1:]]
    expected = {name: body.strip().splitlines() for name, _, body in blocks if name in ("brief", "never")}
    found = [article(name, body) for name, _, body in blocks if name not in expected]
    accounts = [(f.article.id,) for f in found]
    brief = make_brief("case", found, accounts, find_facts("case", found, accounts), ())
    text = " ".join(line.text for line in brief.lines).replace("\n", " ")
    assert brief.lines[0].text.replace("\n", " ") == expected["brief"][0]
    assert [wrong for wrong in expected["never"] if wrong in text] == []
    for quotation in (q for f in found for q in f.quotes if q.kind == "direct"):
        first = quotation.content[0].text.replace("\n", " ")
        assert first in text or first.split(".")[0] not in text
