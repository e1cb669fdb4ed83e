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
    ("if I did not want to. I did not get it", "I did not get it", "… I did not get it"),
    ("I did not get it", "if I did not want to. I did not get it", "(if I did not want to.) I did not get it"),
    ("you are just … stuck, f–k", "you are just…stuck, f--k", "you are just…stuck, f--k"),
    ("love .. always", "love... always", "love... always"),
    (
        'She left. "The dead man rose."',
        'She left. "The crew ran. The dead man rose."',
        'She left. {"The crew ran.} The dead man rose."',
    ),
    ("“I’m here,” she said", '"i\'m here" she said.', '"i\'m here" she said.'),
    ("it hit the old wall hard", "it struck the new wall hard", "it [hit the old] {struck the new} wall hard"),
]


def drawn(pieces: tuple[marks.Piece, ...]) -> str:
    edges = {"same": "{}", "dropped": "[{}]", "added": "{{{}}}", "cut": "…", "more": "({})"}
    return "".join(edges[piece.mark].format(piece.text) + piece.after for piece in pieces).strip()


@pytest.mark.parametrize(("fullest", "reading", "expected"), CASES)
def test_a_reading_against_the_fullest(fullest: str, reading: str, expected: str) -> None:
    assert drawn(marks.compare(fullest, reading)) == expected


SENTENCES = st.lists(st.sampled_from(["a", "red", "boat", "boat,", "sank", "and", "the", "the."]), max_size=14).map(" ".join)


@given(SENTENCES, SENTENCES)
def test_both_wordings_can_be_read_off_the_marks(fullest: str, reading: str) -> None:
    pieces = marks.compare(fullest, reading)
    kept = "".join(p.text + p.after for p in pieces if p.mark in ("same", "added", "more"))
    assert kept.split() == reading.split()
    whole = " ".join(p.text for p in pieces if p.mark not in ("added", "more"))
    assert marks.same_words(whole) == marks.same_words(fullest)


@given(st.text(alphabet="ab .…—–-'\n\u00a0", max_size=40))
def test_a_wording_against_itself_is_the_wording(words: str) -> None:
    pieces = marks.compare(words, words)
    assert "".join(p.text + p.after for p in pieces).split() == words.split()
    assert {p.mark for p in pieces} <= {"same"}


def test_long_runs_are_shortened_and_short_ones_are_not() -> None:
    assert marks.shortened("one two three") == "one two three"
    assert marks.shortened(" ".join(map(str, range(20))), 4) == "0 1 […] 18 19"
