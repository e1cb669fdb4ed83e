"""Words that no speaker can be called by are not shown as one."""

import pytest

from rashomon.show.voices import somebody


@pytest.mark.parametrize(
    "called",
    [
        "a spokesman", "the ferry company", "Two former employees", "Two of the injured", "Nine United players",
        "the 12-year-old",
        "Theresa May", "Nine Network", "20 Minuten", "Hoang Le", "An official of the Ministry of Arts and Heritage", "Nachbarn",
        "a report dated 14 July", "Three judges", "die Polizei", "customs figures", "a team led by Ann Lee",
    ],
)  # fmt: skip
def test_what_can_speak(called: str) -> None:
    assert somebody(called)


@pytest.mark.parametrize(
    "called",
    [
        "", "he", "Those", "This sentiment", "Eleven", "two weeks", "about 40 years", "64.000 Töpfe", "CORRECTION", "12",
        "my father used", "Sixteen people died", "The council voted 19-4", "Our poster of", "Three judges sitting in Linz on",
        "you’re", "Zwei weitere Fälle", "the girl who was asked whether the door of the hall was open that night",
    ],
)  # fmt: skip
def test_what_cannot(called: str) -> None:
    assert not somebody(called)
