"""A fact is said to be missing only where no word, figure, day or name hints that it may be told."""

import pytest

from eval.data import findings
from rashomon.facts import find_facts

HERE = {
    "rounded": "The bakers of Quell sold 3,918 loaves at the fair in Marsh Lane.",
    "unit": "The bell of Quell is 3.84 metres high and hangs above Marsh Lane.",
    "sum": "The coach to Quell had 47 pilgrims aboard when its axle broke in Marsh Lane.",
    "years": "The pump in Marsh Lane is 94 years old.",
    "role": "The quay in Marsh Lane is safe, said Nora Quist, the harbour master.",
    "day": "The quarry at Quell closed for good on 9 March 2021 after a fall of slate.",
}


def lacking(here: str, there: str, value: str, language: str = "en") -> bool:
    """Whether an article is said not to have a value that the other has."""
    one = findings(here + " Nora Quist was there.", id="one", outlet="One", published="2025-06-02", language="en")
    other = findings(there, id="other", outlet="Other", published="2025-06-02", language=language)
    facts = find_facts("story", [one, other], [(one.article.id,), (other.article.id,)])
    return any(value in r.value and other.article.id in fact.not_found_in for fact in facts for r in fact.readings)


@pytest.mark.parametrize(
    ("here", "value", "there"),
    [
        (HERE["rounded"], "3,918", "Some 4,000 loaves went over the counters of Quell."),
        (HERE["rounded"], "3,918", "Thousands of loaves were sold in Quell."),
        (HERE["unit"], "3.84", "At 384 centimetres the bell is the tallest of the county."),
        (HERE["sum"], "47", "There were 44 grown pilgrims and 3 children in the coach."),
        (HERE["years"], "94", "Masons set up the pump in 1931."),
        (HERE["role"], "harbour master", "Quist runs the port and says that it is safe."),
        (HERE["day"], "2021-03-09", "Since 9 March no slate has left the place, and the quarry is shut."),
    ],
)
def test_what_may_be_told_in_another_way_is_not_said_to_be_missing(here: str, value: str, there: str) -> None:
    assert not lacking(here, there, value)


@pytest.mark.parametrize(("name", "value"), [("rounded", "3,918"), ("unit", "3.84"), ("sum", "47")])
def test_what_nothing_hints_at_is_said_to_be_missing(name: str, value: str) -> None:
    assert lacking(HERE[name], "Rain fell on the fair, and the mayor went home early.", value)


def test_a_length_that_another_gives_otherwise_beside_the_same_name_is_not_missing_there() -> None:
    here = "Quell lies 35 kilometres below the Kasten dam."
    assert not lacking(here, "The Kasten dam, 53 kilometres up the river, was closed.", "35")
    assert lacking(here, "The fair at Marsh Lane is 53 kilometres from here.", "35")


def test_a_figure_that_its_own_article_takes_back_is_not_said_to_be_missing_elsewhere() -> None:
    there = "Rain fell on the fair, and the mayor went home early."
    assert not lacking("In our report of Friday we said that the clinic has 84 patients on its list.", there, "84")
    assert lacking("The clinic in Marsh Lane has 84 patients on its list.", there, "84")


def test_a_clock_before_an_entry_is_no_figure() -> None:
    one = findings("14.30 Nora Quist wants another fair in Marsh Lane. She said so.", id="one", published="2025-06-02")
    assert not [f for f in find_facts("story", [one], [(one.article.id,)]) if f.slot == "number"]


def test_a_small_number_is_never_missing_in_another_language() -> None:
    here = "The dyke at Quell broke in 9 places."
    assert lacking(here, "Rain fell on the fair.", "9")
    assert not lacking(here, "Der Deich brach an mehreren Stellen, wie der Bürgermeister am Montag sagte.", "9", "de")
