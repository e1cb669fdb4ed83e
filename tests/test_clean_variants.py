"""One person and one body in several spellings over a story."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.clean import find_names, find_sentences, join_bodies, join_names, make_article
from rashomon.clean.variants import cut_from, near_letters, parts_of, same_person, sounds_like
from rashomon.pipeline import with_story_names
from rashomon.records import Findings, Page, Source


def found(text: str, name: str = "a.txt", outlet: str | None = None) -> Findings:
    article, _ = make_article(Page(source=Source(name), kind="text", text=text, outlet=outlet))
    sentences = find_sentences(article)
    return Findings(article=article, sentences=sentences, names=find_names(article, sentences), quotes=(), times=())


def people(members: list[Findings]) -> list[set[str]]:
    return [{n.name for n in f.names if n.kind == "person"} for f in with_story_names(members)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Lars-Ole Brenning", "Lars Ole Brenning"),
        ("Lars-Ole Brenning", "L.O. Brenning"),
        ("Zdeňka Moráková", "Zdenka Morakova"),
        ("Yusuf Karimov-Daud", "Yusuf Karimov"),
        ("Yusuf Sahin-Karimov", "Yusuf Karimov"),
        ("Benedikta Hollander", "Bene Hollander"),
        ("Babatunde Ferris", "Tunde Ferris"),
        ("Gertrude Amsel Roth", "Gerty Amsel Roth"),
        ("Dmitri Vasilenko", "Dmitry Vassilenko"),
        ('Aldo "Tin" Marrow', "Aldo Marrow"),
        ("Farida D'Almeida", "Farida Dalmeida"),
    ],
)
def test_spellings_of_one_name(one: str, other: str) -> None:
    assert same_person(parts_of(one), parts_of(other))
    assert same_person(parts_of(other), parts_of(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ada Brook", "Adam Brook"),
        ("John Morton", "John Martin"),
        ("Tomas Hale", "Teresa Hale"),
        ("Karl Weber", "Karl Weiler"),
        ("Ida Holt", "Ida Hult"),
        ("Peter Grau-Lind", "Peter Stark-Wolf"),
        ("Ola", "Ola Brenning"),
    ],
)
def test_names_of_two_people(one: str, other: str) -> None:
    assert not same_person(parts_of(one), parts_of(other))


@given(st.text("abcdefghij -'.ěöš", max_size=24), st.text("abcdefghij -'.ěöš", max_size=24))
def test_likeness_has_no_order_and_never_fails(one: str, other: str) -> None:
    a, b = parts_of(one), parts_of(other)
    assert same_person(a, b) == same_person(b, a)
    assert sounds_like(one, other) == sounds_like(other, one)
    assert near_letters(one[:3], other[:3]) == near_letters(other[:3], one[:3])


def test_a_given_name_cut_short() -> None:
    assert cut_from("bene", "benedikta") and cut_from("tunde", "babatunde") and cut_from("tom", "toomas")
    assert not cut_from("be", "benedikta") and not cut_from("ola", "paola")


def test_a_story_calls_a_person_by_the_spelling_of_most_articles_with_all_surnames() -> None:
    texts = ["Yusuf Sahin-Karimov said so.", "Mr Yusuf Karimov said so.", "Yusuf Sahin-Karimow said no."]
    texts.append("Nobody heard Yusuf Sahin-Karimov.")
    members = [found(text, f"{number}.txt") for number, text in enumerate(texts)]
    assert people(members) == [{"Yusuf Sahin-Karimov"}] * 4
    assert all(join_names(list(order)) == join_names(members) for order in permutations(members))


def test_what_one_article_alone_goes_on_with_is_no_part_of_the_name_of_a_story() -> None:
    members = [found(f"The manager, Rosa Condori, spoke at {n}.", f"{n}.txt") for n in range(3)]
    formal = found("The manager, Rosa Condori Vilca, signs.", "formal.txt")
    assert people([*members, formal]) == [{"Rosa Condori"}] * 4
    assert people([*members[:2], formal]) == [{"Rosa Condori Vilca"}] * 3


def test_a_firm_that_one_article_seals_is_a_firm_in_all() -> None:
    sealed = found("Pozos del Norte S.A. informs its clients. Work goes on.")
    bare = found("Pozos del Norte, the owner, said so.", "b.txt")
    kinds = [{n.kind for n in f.names if n.name.startswith("Pozos")} for f in with_story_names([sealed, bare])]
    assert kinds == [{"org"}, {"org"}]


def test_two_spellings_in_one_article_are_two_people() -> None:
    both = found("Ada Brennan met Ada Brennen at the fair. Ada Brennan laughed.")
    other = found("Ada Brennan came home.", "b.txt")
    assert people([both, other])[0] == {"Ada Brennan", "Ada Brennen"}


def test_a_nickname_between_is_no_part_of_the_name_of_a_story() -> None:
    plain = found("Aldo Marrow sang. Aldo Marrow wept.")
    nick = found('Singer Aldo "Tin" Marrow sang.', "b.txt")
    assert people([plain, nick]) == [{"Aldo Marrow"}, {"Aldo Marrow"}]


def test_a_given_name_alone_is_the_only_person_of_the_story_so_called() -> None:
    long = found("Anahildur Brekka, the lawyer, spoke. Ms Brekka left.")
    short = found("We asked Anahildur in the hall. Nobody saw Anahildur later.", "b.txt")
    assert people([long, short]) == [{"Anahildur Brekka"}, {"Anahildur Brekka"}]


def test_a_body_misspelt_is_the_one_most_of_the_story_names() -> None:
    right = found("The Marl Valley Cooperative closed. The Marl Valley Cooperative paid.")
    wrong = found("Fire broke out at the Marl Valleys Cooperative.", "b.txt")
    assert join_bodies([right, wrong]) == {(wrong.article.id, "Marl Valleys Cooperative"): "Marl Valley Cooperative"}


def test_an_outlet_s_short_name_in_another_outlet_is_that_outlet() -> None:
    theirs = found("The letter was published on Monday.", outlet="Castleford Ledger")
    ours = found("She told the Ledger that it was forged. The Ledger printed it.", "b.txt")
    assert {n.name for n in with_story_names([theirs, ours])[1].names if n.kind == "org"} == {"Castleford Ledger"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Orchard and Packhouse Union called a strike.", "Orchard and Packhouse Union"),
        ("He works for Sound and Skerry Ferries in Ormstead.", "Sound and Skerry Ferries"),
        ("It was drawn up by Holm, Brack-Owusu & Partners in May.", "Holm, Brack-Owusu & Partners"),
        ("They rang the Marl County sheriff's office at noon.", "Marl County sheriff's office"),
        ("The lorry drivers' union walked out.", "lorry drivers' union"),
    ],
)
def test_bodies_of_several_words(text: str, name: str) -> None:
    assert name in {n.name for n in found(text).names if n.kind == "org"}


def test_a_title_of_rank_is_no_part_of_a_name() -> None:
    names = found("District Collector Meenal Varghis spoke. Ms Varghis wept. The Olu of Idara said nothing.").names
    assert {n.name for n in names if n.kind == "person"} == {"Meenal Varghis"}
    assert not [n for n in names if n.name == "Olu" and n.kind in ("org", "person")]


@pytest.mark.parametrize(
    ("head", "outlet", "day"),
    [
        ("EVENING BEACON        Tues 4/5/21       Page 5", "Evening Beacon", "2021-05-04"),
        ("# The Valve, no. 88\n\n*14 October 2024. Sheet of the union.*\n\n## They were told", "The Valve", "2024-10-14"),
        ("Growers' Weekly\nIssue 7 / 20 February 2025", "Growers' Weekly", "2025-02-20"),
        ("STILLS & STANDS\nThe sheet of the trade . No. 412 . 24/11/2023", "Stills & Stands", "2023-11-24"),
        ("DORRING WEEKLY MAIL      From our Ambary correspondent", "Dorring Weekly Mail", None),
        ("Halgate Museum, Lindmere\n11 March 2025", "Halgate Museum", "2025-03-11"),
    ],
)
def test_heads_of_papers(head: str, outlet: str, day: str | None) -> None:
    body = "The bridge was closed on Sunday after a lorry struck it, the police said. Nobody was hurt in the crash. " * 3
    article = found(f"{head}\n\nBridge closed after crash\n\n{body}").article
    assert (article.outlet, article.published.value if article.published else None) == (outlet, day)


def test_what_an_outlet_says_of_itself_at_the_end_is_furniture() -> None:
    body = "The bridge was closed on Sunday after a lorry struck it. Nobody was hurt in the crash.\n\nIt will open on Monday."
    kinds = {
        f.span.text: f.kind
        for f in found(f"{body}\n\nLamp & Lock is free. Tell a friend.", outlet="Lamp & Lock").article.furniture
    }
    assert kinds == {"Lamp & Lock is free. Tell a friend.": "footer"}
