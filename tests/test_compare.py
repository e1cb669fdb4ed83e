"""Two articles side by side: how the words of a passage differ, and the comparison as a record."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.compare import compared
from rashomon.copies import differences
from rashomon.corrections import Corrections, DirectionCorrection
from rashomon.pipeline import Options
from rashomon.records import Comparison, Difference, Page, Source, Span
from rashomon.show import data

ROOT = Path(__file__).parent.parent
FIRST = (
    "TARNHOLM (Fell Wire) - A ferry with ninety people on board ran aground off Stony Point on Monday evening and was "
    "pulled free by two tugs shortly before midnight, the harbour office said.\n\n"
    "Nobody was hurt. The pilot had reported a failed rudder at 6.40 p.m., and the coast guard closed the channel for five "
    "hours while divers looked over the whole hull of the ship and found no leak."
)
SECOND = (
    "Passengers sang. A ferry with 90 people on board ran aground off Stony Point on Monday night and was pulled free by two "
    "tugs shortly before midnight, the harbour office told us.\n\n"
    "The pilot had reported a failed rudder at 6.50 p.m., and the coast guard closed the channel for five hours while divers "
    "looked over the hole hull of the ship and found no leak. (Fell Wire)"
)


def page(text: str, outlet: str | None, day: str | None = None) -> Page:
    return Page(source=Source(f"{outlet}.txt"), kind="row", text=text, outlet=outlet, published=day)


def comparison() -> Comparison:
    return compared(page(FIRST, "Fell Wire", "2024-03-04"), page(SECOND, "Tarn Echo", "2024-03-05"), Options())


def span(text: str, article: str = "a") -> Span:
    return Span(article, 0, len(text), text)


def told(found: tuple[Difference, ...]) -> list[str]:
    """Each difference on a line: its kind, the words left and right."""
    return [f"{d.kind}: {d.left.text if d.left else ''} | {d.right.text if d.right else ''}" for d in found]


def between(left: str, right: str) -> list[str]:
    return told(differences("c", span(left), span(right, "b")))


def test_words_are_kept_replaced_and_on_one_side_alone() -> None:
    assert between("The old mill on the green river burned down", "Late today the old mill on the red river burned") == [
        "only_right:  | Late today",
        "kept: The old mill on the | the old mill on the",
        "replaced: green | red",
        "kept: river burned | river burned",
        "only_left: down | ",
    ]


def test_words_at_another_place_are_moved() -> None:
    left = "On Friday morning the keeper opened the gates of the park and fed the four swans"
    right = "The keeper opened the gates of the park and fed the four swans on Friday morning"
    assert between(left, right) == [
        "moved: On Friday morning | on Friday morning",
        "kept: the keeper opened the gates of the park and fed the four swans | "
        "The keeper opened the gates of the park and fed the four swans",
    ]


@pytest.mark.parametrize(("was", "became"), [("212,400", "221,400"), ("10.30", "10.45"), ("1.5", "1.7")])
def test_a_number_is_one_word(was: str, became: str) -> None:
    assert f"replaced: {was} | {became}" in between(f"they paid {was} for the house", f"they paid {became} for the house")


def test_words_of_one_side_alone_begin_after_a_pause() -> None:
    left = "He paid at once. The men came late and were tired. The men went home"
    assert between(left, "He paid at once. The men went home")[1] == "only_left: The men came late and were tired | "


def test_a_lone_short_word_between_two_changes_is_no_bridge() -> None:
    found = between("alpha beta gamma one of two delta epsilon zeta", "alpha beta gamma red of blue delta epsilon zeta")
    assert found[1] == "replaced: one of two | red of blue"


WORDS = st.lists(st.sampled_from(["ash", "birch", "cedar", "elm", "fir", "of", "the", "3.5", "7,000"]), min_size=1, max_size=40)


@settings(max_examples=150, deadline=None)
@given(WORDS, WORDS)
def test_every_word_is_told_once_on_each_side(left: list[str], right: list[str]) -> None:
    one, other = span(" ".join(left)), span(" ".join(right), "b")
    found = differences("c", one, other)
    for whole, mine in ((one, [d.left for d in found]), (other, [d.right for d in found])):
        parts = sorted(s for s in mine if s)
        assert " ".join(s.text for s in parts) == whole.text
        assert all(whole.text[s.start : s.end] == s.text for s in parts)
    for d in found:
        if d.kind in ("kept", "moved"):
            assert d.left and d.right
            assert d.left.text == d.right.text


def test_no_two_wordings_are_too_long() -> None:
    left, right = (" ".join(f"{side}{n}" for n in range(4000)) for side in "lr")
    assert [d.kind for d in differences("c", span(left), span(right, "b"))] == ["replaced"]


def test_a_comparison_has_both_sides_the_shares_and_the_direction() -> None:
    found = comparison()
    first, second = (next(a for a in found.articles if a.outlet == name) for name in ("Fell Wire", "Tarn Echo"))
    assert (found.left, found.right) == (first.id, second.id)
    assert [s.article for s in found.shares] == [first.id, second.id]
    assert all(0.7 < s.share <= 1 for s in found.shares)
    assert {c.direction.how for c in found.copies} == {"credit"}
    assert "replaced: ninety | 90" in told(found.differences)
    assert "replaced: 6.40 | 6.50" in told(found.differences)
    assert "replaced: whole | hole" in told(found.differences)


def test_the_sides_stand_as_they_were_asked_for() -> None:
    turned = compared(page(SECOND, "Tarn Echo", "2024-03-05"), page(FIRST, "Fell Wire", "2024-03-04"), Options())
    assert (turned.left, turned.right) == (comparison().right, comparison().left)
    assert turned.copies == comparison().copies
    assert "replaced: 90 | ninety" in told(turned.differences)


def test_an_article_beside_itself_is_one_passage() -> None:
    found = compared(page(FIRST, "Fell Wire"), page(FIRST, "Fell Wire"), Options())
    assert found.left == found.right
    assert [d.kind for d in found.differences] == ["kept"]


def test_articles_with_nothing_in_common_have_no_passages() -> None:
    found = compared(page(FIRST, "Fell Wire"), page("The choir of Lower Marden sang in the rain.", "Tarn Echo"), Options())
    assert (found.copies, found.differences) == ((), ())
    assert [s.share for s in found.shares] == [0.0, 0.0]


def test_a_person_may_set_the_direction() -> None:
    said = Corrections(direction=(DirectionCorrection(source="Tarn Echo.txt", copy="Fell Wire.txt"),))
    found = compared(page(FIRST, "Fell Wire"), page(SECOND, "Tarn Echo"), Options(corrections=said))
    assert {c.direction.how for c in found.copies} == {"correction"}
    assert {c.copy.article for c in found.copies} == {found.left}


def test_the_json_is_as_the_schema_says() -> None:
    jsonschema = pytest.importorskip("jsonschema")
    schema = json.loads((ROOT / "src/rashomon/show/schema.json").read_text(encoding="utf-8"))
    found = comparison()
    for line in data.lines([found], found.articles):
        jsonschema.Draft202012Validator({**schema, "$ref": "#/$defs/Comparison"}).validate(json.loads(line))
