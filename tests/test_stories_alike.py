"""What of a few telling words of one article stands in another: its title, its people, what it quotes."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

import numpy as np
import pytest

from rashomon.pipeline import Options, mark
from rashomon.records import Features, Page, Source
from rashomon.stories import make_features
from rashomon.stories.alike import UNKNOWN, views_of
from rashomon.stories.stream import Stream
from rashomon.stories.terms import hashed, term_of
from rashomon.stories.weigh import CALLED_LESS, CALLED_MORE, PEOPLE, QUOTED

TEXTS = (
    (
        "Mill at Hasselby burns down",
        "The old mill at Hasselby burned down on Monday night. “The roof fell before the hoses were out,” said Odile Kremner, "
        "who lives across the river. Nobody was hurt.",
    ),
    (
        "Flames take Hasselby mill",
        "Flames took the mill at Hasselby in two hours. Odile Kremner saw it from her window. “The roof fell before the hoses "
        "were out,” she said. The fire chief, Bram Oster, would not guess at a cause.",
    ),
    ("Baker wins rye prize", "Bram Oster, a baker from Lund Hill, won the rye prize on Tuesday. “Salt,” he said."),
)


def features_of(title: str, text: str) -> Features:
    page = Page(source=Source(title), kind="row", text=text, id=title, title=title, published="2024-03-05")
    return make_features(mark(page, Options()))


@pytest.fixture(scope="module")
def features() -> list[Features]:
    return [features_of(title, text) for title, text in TEXTS]


def alike(features: list[Features], column: int) -> list[float]:
    """One likeness of every pair, in order."""
    stream = Stream()
    stream.take_in(features)
    pairs = sorted(combinations(range(len(features)), 2), key=lambda pair: pair[::-1])
    a, b = (np.array(side, dtype=np.int64) for side in zip(*pairs, strict=True))
    found = views_of(stream.live, a, b)[:, column].tolist()
    return [round(x, 4) for _, x in sorted(zip(pairs, found, strict=True))]


def keys(words: Iterable[str]) -> set[int]:
    return {hashed(term) for word in words if (term := term_of(word))}


def test_what_an_article_is_called_is_its_title(features: list[Features]) -> None:
    assert set(features[0].called) == keys(("mill", "hasselby", "burns"))


def test_without_a_title_it_is_called_by_its_opening_words() -> None:
    page = Page(source=Source("x"), kind="row", text=TEXTS[0][1], id="x")
    assert keys(("old", "mill", "hasselby")) <= set(make_features(mark(page, Options())).called)


def test_pairs_of_words_in_marks_are_quoted(features: list[Features]) -> None:
    assert set(features[0].quoted) == set(features[1].quoted) != set()
    assert features[2].quoted == ()


def test_the_same_quotation_is_seen(features: list[Features]) -> None:
    shared = len(features[0].quoted)
    assert alike(features, QUOTED) == pytest.approx([np.log1p(shared), 0, 0], abs=1e-3)


def test_the_views_beside_the_obvious_way(features: list[Features]) -> None:
    """Where all of a few words stand in the other text, or none does, it does not matter how rare they are."""

    def covered(few: tuple[int, ...], other: Features) -> float:
        found = {float(key in np.frombuffer(other.terms, dtype="<u8")) for key in few}
        return found.pop() if len(found) == 1 else -1

    plain = [(covered(a.people, b), covered(b.people, a)) for a, b in combinations(features, 2)]
    found = list(zip(plain, alike(features, PEOPLE), strict=True))
    assert {seen for both, seen in found if 1 in both} == {1.0}
    assert {seen for both, seen in found if both == (0, 0)} == {0.0}
    less, more = alike(features, CALLED_LESS), alike(features, CALLED_MORE)
    assert all(0 <= low <= high <= 1 for low, high in zip(less, more, strict=True))
    assert less[0] > 0 and more[1] == more[2] == 0


def test_where_there_is_nothing_to_look_for_nothing_is_known(features: list[Features]) -> None:
    bare = [f.__class__(**{**{n: getattr(f, n) for n in f.__struct_fields__}, "people": (), "called": ()}) for f in features]
    assert set(alike(bare, PEOPLE)) == set(alike(bare, CALLED_LESS)) == {UNKNOWN}
