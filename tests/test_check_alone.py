"""What only one article has, and what it lacks, is looked for on the other side before it is said."""

from rashomon.check import check
from rashomon.pipeline import Options, mark, told
from rashomon.records import Page, Source
from rashomon.run.local import LocalRunner

FIRST = "Fourteen boats burned in the harbour of Ambleford on Monday, the harbour master Ruth Penn said. Osric Vane put it out."
OTHER = (
    "The fire in the harbour of Ambleford on Monday destroyed 14 boats, Penn said. About 300 people watched. Vane was thanked."
)
THIRD = "Fire burned 14 boats in the harbour of Ambleford on Monday, Ruth Penn said. Osric Vane put it out. It cost 61 crowns."


def says(mine: int) -> list[tuple[str, str]]:
    pages = [
        Page(source=Source(f"{n}.txt", None), kind="row", text=text, id=str(n), published="2024-03-05")
        for n, text in enumerate((FIRST, OTHER, THIRD))
    ]
    story = told(pages, Options(one_story=True), LocalRunner()).stories[0]
    found = [mark(p, Options()) for p in pages]
    remarks = check(found[mine], story, [f for n, f in enumerate(found) if n != mine])
    return [(r.kind, r.says) for r in remarks if r.kind in ("only_here", "not_here")]


def test_a_number_in_words_stands_where_it_stands_in_figures() -> None:
    for mine in range(3):
        assert not [s for _, s in says(mine) if "14" in s.split("(")[0]]


def test_a_surname_is_enough_to_be_there() -> None:
    assert not [s for kind, s in says(1) if kind == "not_here" and ("Penn" in s or "Vane" in s)]


def test_what_is_alone_is_said_with_the_words_around_it() -> None:
    assert [s for kind, s in says(1) if kind == "only_here" and "300" in s and "watched" in s]
