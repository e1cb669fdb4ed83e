"""Every case in tests/cases/copies: the articles above, the copies and the accounts below."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from rashomon import copies
from rashomon.pipeline import Options, mark
from rashomon.records import Absent, Copy, Findings, Page, Source, Span
from rashomon.spans import verify

CASES = Path(__file__).parent / "cases" / "copies"


def cases() -> Iterator[tuple[str, list[Page], list[str]]]:
    """(file, pages, expected lines) of every case."""
    for path in sorted(CASES.glob("*.txt")):
        pages: list[tuple[str, str, list[str]]] = []
        expected = []
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("== "):
                outlet, day = (part.strip() for part in line[3:].split("|"))
                pages.append((outlet, day, []))
            elif line.startswith("-> "):
                expected.append(line[3:])
            elif not line.startswith("#"):
                pages[-1][2].append(line)
        yield path.stem, [page(outlet, day, "\n".join(lines)) for outlet, day, lines in pages], sorted(expected)


def page(outlet: str, day: str, text: str) -> Page:
    """A page as a row would give it."""
    return Page(source=Source(outlet), kind="row", text=text, outlet=outlet, published=day or None)


def settled(found: list[Findings]) -> tuple[Copy, ...]:
    """The copies between all of these, settled as in one story."""
    by_id = {f.article.id: f for f in found}
    pairs = copies.find_pairs([copies.make_shingles(f) for f in found])
    shared = [c for pair in pairs for c in copies.align(by_id[pair.a], by_id[pair.b])]
    return copies.settle(found, [*shared, *copies.credits_among(found)])


def told(found: list[Findings]) -> list[str]:
    """What was found, as the cases write it; each pair of articles once, by its longest passage."""
    name = {f.article.id: f.article.outlet or "" for f in found}
    longest: dict[tuple[str, str], Copy] = {}
    shared = settled(found)
    for c in sorted(shared, key=lambda c: len(c.copy.text)):
        longest[c.source.name if isinstance(c.source, Absent) else c.source.article, c.copy.article] = c
    lines = []
    for c in longest.values():
        source = c.source.name if isinstance(c.source, Absent) else name[c.source.article]
        way = "?" if c.direction.how == "unknown" else f"{source} > {name[c.copy.article]}"
        lines.append(f"{way} | {c.how} | {c.direction.how}")
    accounts = copies.make_accounts(found, shared)
    return sorted([*lines, *("accounts | " + " + ".join(sorted(name[a] for a in account)) for account in accounts)])


@pytest.mark.parametrize(("name", "pages", "expected"), list(cases()), ids=lambda v: v if isinstance(v, str) else "")
def test_case(name: str, pages: list[Page], expected: list[str]) -> None:
    found = [mark(one, Options()) for one in pages]
    assert told(found) == expected
    articles = {f.article.id: f.article for f in found}
    for c in settled(found):
        for span in (c.source, c.copy, *(s for e in c.direction.evidence for s in e.spans)):
            if isinstance(span, Span):
                verify(span, articles[span.article])


@pytest.mark.parametrize(("name", "pages", "expected"), list(cases()), ids=lambda v: v if isinstance(v, str) else "")
def test_order_of_input_changes_nothing(name: str, pages: list[Page], expected: list[str]) -> None:
    found = [mark(one, Options()) for one in pages]
    assert settled(found) == settled(found[::-1])


def test_there_are_cases_of_copies_and_of_none() -> None:
    kinds = {line.split("|")[0].strip() for _, _, expected in cases() for line in expected}
    assert "accounts" in kinds
    assert len(kinds) > 3
    assert any(all(line.startswith("accounts") for line in expected) for _, _, expected in cases())
