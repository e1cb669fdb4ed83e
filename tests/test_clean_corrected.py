"""Two values of which one is put right by the other."""

from __future__ import annotations

import pytest

from rashomon.clean.corrected import corrected
from tests.show_sample import article, at


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("(Corrects length in second paragraph to 14 metres from 42)\n\nThe barge is long.", True),
        ("The barge is 42 metres long.\n\nWe correct nothing: it is 14 metres long.", False),
        ("The barge is 42 metres long, and the mast 14.", False),
        ("Berichtigung: Der Kahn ist 14 Meter lang, nicht 42.", True),
    ],
)
def test_a_line_that_corrects_has_both_values(text: str, holds: bool) -> None:
    one = article("a", text)
    assert corrected(one, at(one, "42"), at(one, "14")) is holds
    assert not corrected(article("b", text), at(one, "42"), at(one, "14"))
