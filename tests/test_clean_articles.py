"""Whole articles in many layouts, from many places: head, furniture, people, places and organisations as marked by hand."""

from __future__ import annotations

from collections import Counter, defaultdict
from pathlib import Path

import pytest

from rashomon.clean import find_names, find_sentences, key, make_article
from rashomon.records import Article, Page, Source

CASES = sorted((Path(__file__).parent / "cases" / "clean" / "articles").glob("*.txt"))
KINDS = ("person", "place", "org")
FIELDS = ("outlet", "authors", "published")
LEAST = {"person": 0.93, "place": 0.95, "org": 0.92, "mentions": 0.93}
"""The least share that is found and the least that is right, over all articles."""

Marked = dict[tuple[str, str], set[str]]


def parts(case: Path) -> tuple[str, list[tuple[str, str]]]:
    text, expected = case.read_text(encoding="utf-8").split("----\n")
    lines = [line.replace(" ", ": ", 1) if line.split(" ")[0] in KINDS else line for line in expected.splitlines()]
    return text.rstrip("\n"), [(line.split(": ", 1)[0], line.split(": ", 1)[1]) for line in lines]


def article_of(text: str) -> Article:
    return make_article(Page(source=Source("case.txt"), kind="text", text=text))[0]


def bare(said: str) -> str:
    return key(said).removeprefix("the ")


def wanted(lines: list[tuple[str, str]]) -> Marked:
    named = [(kind, *told.split(" = ")) for kind, told in lines if kind in KINDS]
    return {(kind, bare(name)): {bare(m) for m in mentions.split(" | ")} for kind, name, mentions in named}


def found(text: str) -> Marked:
    article = article_of(text)
    out: Marked = defaultdict(set)
    for name in find_names(article, find_sentences(article)):
        if name.kind in KINDS:
            out[name.kind, bare(name.name)] |= {bare(span.text) for span in name.spans}
    return dict(out)


@pytest.mark.parametrize("case", CASES, ids=lambda p: p.stem)
def test_head_and_furniture(case: Path) -> None:
    text, lines = parts(case)
    article = article_of(text)
    told = {"outlet": article.outlet, "authors": ", ".join(article.authors)}
    told |= {"published": article.published.value[:10] if article.published else None}
    got = [(field, said) for field in FIELDS if (said := told[field])]
    got += [(f.kind, f.span.text.replace("\n", "⏎")) for f in article.furniture]
    assert got == [line for line in lines if line[0] not in KINDS]


def test_nearly_all_names_are_found_and_nearly_all_found_are_names() -> None:
    hit, missed, wrong = Counter[str](), Counter[str](), Counter[str]()
    for case in CASES:
        text, lines = parts(case)
        gold, got = wanted(lines), found(text)
        for kind, _ in gold.keys() & got.keys():
            hit[kind] += 1
        for kind, _ in gold.keys() - got.keys():
            missed[kind] += 1
        for kind, _ in got.keys() - gold.keys():
            wrong[kind] += 1
        for name, mentions in gold.items():
            told = got.get(name, set())
            hit["mentions"] += len(mentions & told)
            missed["mentions"] += len(mentions - told)
            wrong["mentions"] += len(told - mentions)
    shares = {kind: (hit[kind] / (hit[kind] + missed[kind]), hit[kind] / (hit[kind] + wrong[kind])) for kind in LEAST}
    assert {kind: share for kind, share in shares.items() if min(share) < LEAST[kind]} == {}


def test_a_nickname_and_the_first_of_two_surnames_are_the_same_person() -> None:
    text = 'Luis Marrow "Jerry" Ortega sang. Rosa Llobet Marsh danced. Jerry Ortega bowed. Llobet said she was glad.'
    got = found(text)
    assert got["person", bare('Luis Marrow "Jerry" Ortega')] == {bare('Luis Marrow "Jerry" Ortega'), "jerry ortega"}
    assert got["person", "rosa llobet marsh"] == {"rosa llobet marsh", "llobet"}


def test_a_short_form_in_brackets_is_the_name_before_it() -> None:
    got = found("The Wend Ferry Board (WFB) met on Monday. The WFB has no boats, and the harbour board has no money.")
    assert got == {("org", "wend ferry board"): {"wend ferry board", "wfb"}, ("org", "harbour board"): {"harbour board"}}


def test_a_correction_is_furniture_and_still_read() -> None:
    text = "Bridge opens\n\nThe bridge is 30 metres long.\n\nIt is red.\n\nCORRECTION: The bridge is 40 metres long, not 30."
    article = article_of(text)
    assert [f.span.text for f in article.furniture if f.kind == "correction"] == [text.split("\n\n")[-1]]
    assert find_sentences(article)[-1].body


def test_a_language_without_tables_is_told() -> None:
    for text, told in (
        ("Три человека погибли при пожаре на заводе в Омске во вторник, сообщила полиция.", ["language"]),
        ("Three people died in a fire at the works in Omsk on Tuesday, the police said.", []),
    ):
        doubts = make_article(Page(source=Source("x"), kind="text", text=text))[1]
        assert [doubt.kind for doubt in doubts] == told
