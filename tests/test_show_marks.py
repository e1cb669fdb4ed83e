"""Word-level marks: what stays, what is missing, what is new."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.show import marks

CASES = [
    # fullest | reading | as drawn
    ("we will not guess", "we will not guess", "we will not guess"),
    ("we will never ever guess", "we will guess", "we will [never ever] guess"),
    ("we will guess", "we will not guess", "we will {not} guess"),
    ("nobody said a word", "nobody said anything", "nobody said [a word] {anything}"),
    (
        "A long scrape, and then dark, and nobody spoke",
        "A long scrape and nobody spoke",
        "A long scrape [and then dark,] and nobody spoke",
    ),
    ("The sea was up and we left at ten", "we left at ten", "… we left at ten"),
    ("The sea was up and we left at ten", "The sea was up", "The sea was up …"),
    ("The sea was up and we left", "was up", "… was up …"),
    ("“I’m here,” she said", '"i\'m here" she said.', '"i\'m here" she said.'),
    ("it hit the old wall hard", "it struck the new wall hard", "it [hit the old] {struck the new} wall hard"),
]


def drawn(pieces: tuple[marks.Piece, ...]) -> str:
    edges = {"same": "{}", "dropped": "[{}]", "added": "{{{}}}", "cut": "…"}
    return " ".join(edges[mark].format(text) for mark, text in pieces)


@pytest.mark.parametrize(("fullest", "reading", "expected"), CASES)
def test_a_reading_against_the_fullest(fullest: str, reading: str, expected: str) -> None:
    assert drawn(marks.compare(fullest, reading)) == expected


SENTENCES = st.lists(st.sampled_from(["a", "red", "boat", "boat,", "sank", "and", "the", "the."]), max_size=14).map(" ".join)


@given(SENTENCES, SENTENCES)
def test_both_wordings_can_be_read_off_the_marks(fullest: str, reading: str) -> None:
    pieces = marks.compare(fullest, reading)
    kept = " ".join(text for mark, text in pieces if mark in ("same", "added"))
    assert kept.split() == reading.split()
    whole = [marks._key(w) for mark, text in pieces if mark != "added" for w in text.split()]
    assert whole == [marks._key(w) for w in fullest.split()]


def test_long_runs_are_shortened_and_short_ones_are_not() -> None:
    assert marks.shortened("one two three") == "one two three"
    assert marks.shortened(" ".join(map(str, range(20))), 4) == "0 1 … 18 19"
