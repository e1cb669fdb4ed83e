"""How many died, are missing or were hurt, as a title says it, and what a later article makes of that title."""

from __future__ import annotations

import pytest

from rashomon.pipeline import Options, mark
from rashomon.records import Page, Source
from rashomon.stories import make_title
from rashomon.stories.tolls import tolls


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Three dead after roof of hall falls in", {"dead": 3}),
        ("Mill blast: death toll rises to five", {"dead": 5}),
        ("Zahl der Toten steigt auf vier", {"dead": 4}),
        ("Mindestens zwei Tote nach Lawine", {"dead": 2}),
        ("Seven dead in slide; 16 missing", {"dead": 7, "missing": 16}),
        ("A fire killed at least 12 people and hurt 40", {"dead": 12, "hurt": 40}),
        ("Thirty-one people were hurt", {"hurt": 31}),
        ("1,200 dead", {"dead": 1200}),
        ("Two more patients died on Sunday", {}),
        ("Painter dies at 91", {}),
        ("Singer dies aged ninety", {}),
        ("Fire kills 43-year-old woman", {}),
        ("Boy, 8, missing after accident", {}),
        ("Man out after 62 hours", {}),
    ],
)
def test_tolls(text: str, found: dict[str, int]) -> None:
    assert tolls(text) == found


def test_a_title_whose_count_a_later_article_puts_right_gives_way() -> None:
    rest = "The roof of the sports hall at Oberlund fell in under the snow. Firemen searched the hall with dogs until evening."
    told = (
        ("Three dead as roof of Oberlund sports hall falls in", f"Three people died on Monday. {rest}", "2024-01-08"),
        ("Five dead as roof of Oberlund sports hall falls in", f"Five people died on Monday. {rest}", "2024-01-09"),
    )
    for order in (told, told[::-1]):
        pages = [Page(source=Source(t), kind="row", text=x, id=d, title=t, published=d) for t, x, d in order]
        assert make_title([mark(page, Options()) for page in pages]) == told[1][0]
