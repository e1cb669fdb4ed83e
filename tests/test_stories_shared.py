"""Stories: what two articles must share to be told together, and what is said that they share."""

from __future__ import annotations

from rashomon.pipeline import Options, mark
from rashomon.records import Findings, Joined, Page, Source
from rashomon.stories import join_stories, make_features, make_why


def read(*texts: str) -> list[Findings]:
    return [mark(Page(source=Source(f"{n}.txt"), kind="text", text=text), Options()) for n, text in enumerate(texts)]


def stories(texts: list[str]) -> int:
    """How many stories the texts are."""
    return len({j.story for j in join_stories([make_features(f) for f in read(*texts)], ())})


def names_told(one: str, other: str) -> str:
    """What is said of the names that two texts share, the second held to be joined to the first."""
    a, b = (f.article.id for f in read(one, other))
    joined = Joined(story="s1", article=b, to=a, score=0.9, why=("names",), beside=None)
    return make_why(joined, read(one, other)).says


def test_why_tells_a_name_only_if_all_its_words_stand_in_both() -> None:
    one = "Crews put out a fire at the Northgate depot. Harbour Radio said nobody was hurt. Harbour Radio stayed on."
    other = "A fire broke out at the Northgate depot. Upper Harbour Council shut the road. Upper Harbour Council meets."
    assert "Harbour" not in names_told(one, other)
    assert "Harbour" not in names_told(other, one)
    assert "Harbour Radio" in names_told(one, other.replace("Upper Harbour Council", "Harbour Radio"))


def test_why_tells_of_a_person_what_both_call_them() -> None:
    one = "Mayor Elsa Lindqvist opened the bridge. Lindqvist thanked the builders."
    assert "both name Lindqvist" in names_told(one, "The bridge is open. Mr Lindqvist said it was late. Mr Lindqvist smiled.")
    other = "The bridge is open. Elsa Moreau said it was late. Elsa Moreau sang a song."
    assert "both name" not in names_told(one, other)


def test_figures_alone_join_nothing_told_in_two_languages() -> None:
    apart = [
        "Two people died when a bus left the road near Carrick on Monday 6 May 2024. Eleven others were hurt, 14 in all.",
        "Zwei Menschen starben am Montag, 6. Mai 2024, als in Kassel ein Dach einbrach. Verletzt wurden 14 weitere.",
        "Dwie osoby zginęły w poniedziałek 6 maja 2024 r. w zderzeniu pociągów pod Opolem. Rannych zostało 14 osób.",
        "Δύο άνθρωποι πνίγηκαν στη Χίο τη Δευτέρα 6 Μαΐου 2024. Άλλοι 14 διασώθηκαν από ψαράδες.",
        "月曜日、2024年5月6日、神戸の橋で事故があり、2人が死亡し、14人がけがをした。",
        "周一,2024年5月6日,成都一座大楼倒塌,造成2人死亡,14人受伤。",
    ]
    assert stories(apart) == len(apart)
    same = "Dwie osoby zginęły w zderzeniu pociągów pod Opolem, podała policja. Rannych jest 14 osób, pociągi jechały szybko."
    assert stories([*apart, same]) == len(apart)
