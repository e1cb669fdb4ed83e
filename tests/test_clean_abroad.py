"""Bodies in German and English told alike word by word, and who a German phrase means in a story."""

from __future__ import annotations

import pytest

from rashomon.clean.abroad import fits, german_body, translates
from rashomon.pipeline import Options, mark, with_story_names
from rashomon.records import Findings, Page, Source


def found(text: str, number: int, language: str) -> Findings:
    return mark(Page(source=Source(f"{number}.txt"), kind="text", text=text, language=language), Options())


def speakers(german: str, *english: str) -> list[str | None]:
    """The names of the speakers in the German article of a story."""
    members = [found(german, 0, "de"), *(found(text, n, "en") for n, text in enumerate(english, 1))]
    return [q.speaker.name if q.speaker else None for q in with_story_names(members)[0].quotes]


@pytest.mark.parametrize(
    ("phrase", "name", "told"),
    [
        ("die staatliche Wahlkommission", "State Electoral Commission", True),
        ("die nationale Rettungsbehörde", "National Rescue Agency", True),
        ("des Ormsunder Ruderverbandes", "Ormsund Rowing Federation", False),
        ("des Hallwang-Instituts", "Hallwang Institute", True),
        ("das Kulturministerium", "Ministry of Culture and Sport", True),
        ("das Kulturministerium", "Ministry of Fisheries", False),
        ("das Hallwang-Institut", "Torvald Institute", False),
        ("der Verband der Fischer", "Ormsund Skiing Federation", False),
        ("das Umweltamt", "Environment Court", False),
    ],
)
def test_a_german_phrase_fits_a_name_that_says_all_of_it(phrase: str, name: str, told: bool) -> None:
    body = german_body(phrase)
    assert body and fits(body, name) is told


def test_what_is_no_body_is_none() -> None:
    assert german_body("die Nachbarin") is None
    assert german_body("insgesamt") is None


def test_two_names_are_one_where_no_word_is_left_over() -> None:
    assert translates("Ormsunder Handballbund", "Ormsund Handball Federation")
    assert not translates("Ormsunder Handballbund", "Ormsund Youth Handball Federation")
    assert not translates("Universität Ormsund", "University of Torvald")


def test_a_german_phrase_is_the_one_body_of_the_story_that_it_translates() -> None:
    german = "Niemand sei verletzt worden, teilte die nationale Rettungsbehörde am Montag mit."
    english = "The harbour was shut on Monday. “We are safe,” the National Rescue Agency said."
    assert speakers(german, english) == ["National Rescue Agency"]
    other = english + " The National Rescue Service said it was late."
    assert speakers(german, other) == [None]


def test_a_bare_kind_is_the_body_called_in_full_before() -> None:
    """ "Das Institut" behind "das Hallwang-Institut", and not the institute of somebody else."""
    english = "The water was clean, the Hallwang Institute said on Monday."
    german = "Das Hallwang-Institut prüfte das Wasser. Es sei sauber, teilte das Institut am Montag mit."
    assert speakers(german, english) == ["Hallwang Institute"]
    other = "Das Torvald-Institut prüfte das Wasser. Es sei sauber, teilte das Institut am Montag mit."
    assert speakers(other, english) == [None]
    assert speakers("Das Wasser sei sauber, teilte das Institut am Montag mit.", english) == [None]


def test_a_body_has_one_name_in_a_story_of_two_languages() -> None:
    german = "Der Ormsunder Handballbund sperrte sie. Der Ormsunder Handballbund schwieg."
    english = "The Ormsund Handball Federation banned her on Monday."
    members = with_story_names([found(german, 0, "de"), found(english, 1, "en")])
    assert [{n.name for n in f.names if n.kind == "org"} for f in members] == [{"Ormsunder Handballbund"}] * 2
