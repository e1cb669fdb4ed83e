"""Marks of type, addresses and credits of pictures are no words of a line."""

import pytest

from rashomon.brief.candidates import candidates
from rashomon.brief.choose import account_of
from rashomon.brief.marks import marks_of
from rashomon.pipeline import Options, mark
from rashomon.records import Page, Source

AFTER = "\n\nThe barge Alwen sank off Brask on Monday with four crates of tea."


def lines(text: str) -> list[str]:
    found = mark(Page(source=Source("case", None), kind="row", text=text + AFTER, id="a", outlet="Sea Wire"), Options())
    account = account_of([found], [("a",)])
    pool = candidates([found], account, marks_of((), (), [found], account))
    return [line.span.text for line in pool if not line.together]


@pytest.mark.parametrize(
    "printed",
    [
        "The price rose by **40 crowns a head** in the harbour of Brask on Friday.",
        "Photo: Ossian Kerr stands on the deck of the barge Alwen in Brask.",
        "Divers brought the bell of the barge ashore in Brask on Friday (Photo Gesa Pohl).",
        "All tides of the harbour of Brask can be seen at https://tides.example on every day.",
    ],
)
def test_what_is_printed_and_not_said_is_no_line(printed: str) -> None:
    assert lines(printed) == [AFTER.strip()]


def test_a_sentence_in_bold_type_is_told_without_the_marks() -> None:
    assert lines("**The harbour of Brask was closed to all boats on Friday.**")[0] == (
        "The harbour of Brask was closed to all boats on Friday."
    )


def test_a_label_in_bold_type_before_a_sentence_is_left_off() -> None:
    assert lines("**What is known:** The harbour of Brask was closed to all boats on Friday.")[0] == (
        "The harbour of Brask was closed to all boats on Friday."
    )
