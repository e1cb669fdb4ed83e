"""Quantities of a sentence: value, what is counted, in which state, how exactly."""

import pytest

from rashomon.facts.numerals import tokens_of
from rashomon.facts.quantities import quantities

TABLE = [
    ("At least 12 people were killed.", [(12, "person", "dead", "at least")]),
    ("Forty-seven sheep farmers met.", [(47, "farm", None, "exact")]),
    ("The fire left 32 civilians dead.", [(32, "civilian", "dead", "exact")]),
    ("It trapped five people, injuring another 40.", [(5, "person", "trapped", "exact"), (40, "person", "hurt", "exact")]),
    ("The firm paid $2.5 million for it.", [(2_500_000, "$", None, "exact")]),
    ("Half a million euros were lost.", [(500_000, "€", "destroyed", "exact")]),
    ("Some 60 per cent or so.", []),
    ("Nearly 8% of voters stayed at home.", [(8, "%", None, "about")]),
    ("It flew 3,700 kilometres (2,300 miles).", [(3700, "km", None, "exact")]),
    ("They won 3-1 with the Kestrel 9 and route A66.", []),
    ("Two hundred and six dogs barked.", [(206, "dog", None, "exact")]),
]


@pytest.mark.parametrize(("text", "wanted"), TABLE, ids=[t[0] for t in TABLE])
def test_quantities(text: str, wanted: list[tuple[float, str, str | None, str]]) -> None:
    found = quantities(tokens_of(text))
    assert [(q.value, q.unit, q.outcome, q.how) for q in found] == wanted
    for q in found:
        assert text[q.start : q.end].strip() == text[q.start : q.end]


def test_a_part_and_an_addition_are_marked() -> None:
    marks = [set(q.marks) for q in quantities(tokens_of("Three more boats sank, including two tugs."))]
    assert marks == [{"more"}, {"part"}]
