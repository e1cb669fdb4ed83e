"""The title of a story is the one that says what happened."""

from __future__ import annotations

import pytest

from rashomon.pipeline import Options, mark
from rashomon.records import Page, Source
from rashomon.stories import make_title

BODY = (
    "The council of Orrendal closed the swimming baths on Monday after tiles fell into the pool. Nobody was hurt. "
    "Bathers left by the side door. The baths will stay shut until June, the council said."
)
PLAIN = "Orrendal council closes swimming baths after tiles fall"


def title(*given: str) -> str:
    """The title of a story of articles that differ in their titles alone."""
    pages = [Page(source=Source(t), kind="row", text=f"{BODY} {n}.", id=str(n), title=t) for n, t in enumerate(given)]
    return make_title([mark(page, Options()) for page in pages])


@pytest.mark.parametrize(
    "other",
    (
        "‘The tiles fell into the pool’: Orrendal bathers on the council baths",
        "Orrendal baths: what we know after tiles fell into the pool",
        "Why did tiles fall into the pool at the Orrendal swimming baths?",
        "ORRENDAL COUNCIL CLOSES SWIMMING BATHS",
        "Bathers leave by the side door",
        "Our baths",
    ),
)
def test_a_title_that_says_what_happened_is_preferred(other: str) -> None:
    assert title(PLAIN, other) == title(other, PLAIN) == PLAIN


def test_a_title_that_asks_is_better_than_none() -> None:
    asking = "Why did the tiles fall?"
    pages = [
        Page(source=Source("a"), kind="row", text=BODY, id="a"),
        Page(source=Source("b"), kind="row", text=BODY + " More later.", id="b", title=asking),
    ]
    assert make_title([mark(page, Options()) for page in pages]) == asking
