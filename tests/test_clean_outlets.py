"""Whole articles of many outlets with their gold, and names made one over a story."""

from __future__ import annotations

from pathlib import Path

import pytest

from eval.names import case_gold, score
from rashomon.clean import find_names, find_sentences, join_bodies, join_names, make_article, settle_kinds
from rashomon.clean.bodies import bodies
from rashomon.clean.chrome import lists, on_top
from rashomon.clean.sentences import paragraphs
from rashomon.pipeline import with_story_names
from rashomon.records import Findings, Page, Source

ARTICLES = Path(__file__).parent.parent / "annotations" / "names"
LEAST = {
    "person": 0.9,
    "place": 0.89,
    "org": 0.82,
    "mentions joined": 0.89,
    "furniture": 0.95,
    "outlet": 0.8,
    "published": 0.96,
}
"""The least share that is found and the least that is right."""


def found(text: str, name: str = "a.txt") -> Findings:
    article, _ = make_article(Page(source=Source(name), kind="text", text=text))
    sentences = find_sentences(article)
    return Findings(article=article, sentences=sentences, names=find_names(article, sentences), quotes=(), times=())


def named(text: str) -> set[tuple[str, str]]:
    return {(n.kind, n.name) for n in found(text).names}


def test_articles_of_many_outlets_are_read_as_an_editor_would() -> None:
    rows = {row.name: row.figures for row in score(ARTICLES).rows}
    shares = {name: min(rows[name]["P"], rows[name]["R"]) for name in LEAST}
    assert {name: share for name, share in shares.items() if share < LEAST[name]} == {}


def test_gold_is_written_a_name_or_a_piece_of_furniture_on_a_line() -> None:
    gold = case_gold("outlet: The Brook\nperson Ada Hale = Ada Hale | Hale\nfooter: one⏎two\n")
    assert gold["outlet"] == "The Brook"
    assert gold["names"] == [{"kind": "person", "name": "Ada Hale", "mentions": ["Ada Hale", "Hale"]}]
    assert gold["furniture"] == [{"kind": "footer", "text": "one\ntwo"}]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Boats lay along the Irrel. They sank.", {("place", "Irrel")}),
        (
            "Trains stopped between Ormstead, Tarva Low and Pellham.",
            {("place", n) for n in ("Ormstead", "Tarva Low", "Pellham")},
        ),
        (
            "Ms Ida Holt works for the Amalgamated Weavers and Dyers.",
            {("person", "Ida Holt"), ("org", "Amalgamated Weavers and Dyers")},
        ),
        ("The Ormstead Water and Sewerage Corporation paid.", {("org", "Ormstead Water and Sewerage Corporation")}),
        (
            "Orrin Resources of Ormstead sold the mine in Tarva.",
            {("org", "Orrin Resources"), ("place", "Ormstead"), ("place", "Tarva")},
        ),
        ("The Inland Rescue Board (IRB) met. The IRB rose.", {("org", "Inland Rescue Board")}),
        ("He lives in Brugg an der Ache.", {("place", "Brugg an der Ache")}),
    ],
)
def test_names_are_told_by_what_stands_around_them(text: str, names: set[tuple[str, str]]) -> None:
    assert {one for one in named(text) if one[0] != "other"} == names


def test_a_lone_surname_is_the_person_another_article_names_in_full() -> None:
    long = found("Zdena Morav spoke on Monday. Ms Morav was glad.")
    short = found("Nobody asked for Morav in the hall.", "b.txt")
    assert join_names([long, short])[short.article.id, "Morav"] == "Zdena Morav"
    people = [{n.name for n in f.names if n.kind == "person"} for f in with_story_names([long, short])]
    assert people == [{"Zdena Morav"}, {"Zdena Morav"}]


def test_a_short_name_of_a_body_is_the_long_one_of_another_article() -> None:
    long = found("The Provincial Food Office closed the shop.")
    short = found("The Food Office said nothing.", "b.txt")
    assert join_bodies([long, short]) == {(short.article.id, "Food Office"): "Provincial Food Office"}
    assert join_bodies([short, long]) == join_bodies([long, short])


def test_what_most_articles_take_a_name_for_it_is_in_all() -> None:
    sure = [found(f"Boats left for Orvane. They sleep in Orvane. {number}", f"{number}.txt") for number in range(2)]
    unsure = found("All Orvane wept.", "c.txt")
    assert {n.kind for n in unsure.names if n.name == "Orvane"} <= {"other"}
    kinds = settle_kinds([*sure, unsure])
    assert set(kinds.values()) <= {"place"}


def test_the_machinery_of_a_page_is_no_part_of_it() -> None:
    assert all(
        map(on_top, ("Menu", "3 min read", "Share on Facebook", "Comments (47)", "Published 4 hours ago", "Home / News / Sea"))
    )
    assert not any(map(on_top, ("Sea rises", "He was sent home / and back", "News of the flood came late")))


def test_other_articles_listed_under_a_label_are_no_part_of_it() -> None:
    text = "The sea rose.\n\nRead more\n\n- Why it rose\n- Who fell in\n\nThe sea fell again, they said."
    parts = list(paragraphs(text))
    assert [text[a:b] for a, b in lists(text, parts)] == ["Read more", "- Why it rose", "- Who fell in"]


def test_a_published_time_without_a_day_is_no_date() -> None:
    assert found("Published 4 hours ago\n\nSea rises\n\nThe sea rose over the wall.").article.published is None


def test_a_body_may_begin_a_line_before_its_head() -> None:
    text = "They wrote to the harbour\nboard and to the police.\n"
    assert [text[b.start : b.end] for b in bodies(text)] == ["harbour\nboard", "police"]
