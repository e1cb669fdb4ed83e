"""Headlines: what a group of them has in common decides, among the words of all its headlines."""

from __future__ import annotations

from itertools import groupby

import pytest

from rashomon.pipeline import Options, mark
from rashomon.records import Page, Source
from rashomon.stories import join_stories, make_features
from rashomon.stories.cluster import Groups
from rashomon.stories.live import Live
from rashomon.stories.short import SEEN, SENTENCE, Pooled, headlines, join_headlines

STORIES = (
    (
        "Dam bursts above Velmora, hundreds flee",
        "Hundreds flee as Velmora dam bursts",
        "Velmora dam: engineers had warned of cracks",
        "Engineers warned of cracks in burst dam",
        "Flood from burst dam reaches Velmora market",
    ),
    (
        "Oskar Tramm resigns as finance minister",
        "Finance minister Tramm quits over villa",
        "Tramm resigns over villa bought by lender",
        "Villa scandal topples minister Oskar Tramm",
    ),
    ("Choir of Lund-on-Sea wins song contest", "Lund-on-Sea choir wins contest for a third time"),
    ("Price of onions doubles in a month",),
    ("Vaccine against hay fever passes trial",),
)


def found(lines: list[str]) -> list[list[str]]:
    """The stories of some headlines, as the lines that each has."""
    features = {}
    for n, line in enumerate(lines):
        page = Page(source=Source(f"{n}.txt"), kind="row", text=line, id=str(n))
        f = make_features(mark(page, Options()))
        features[f.article] = (f, line)
    joined = sorted(join_stories([f for f, _ in features.values()], []), key=lambda j: j.story)
    return [sorted(features[j.article][1] for j in held) for _, held in groupby(joined, key=lambda j: j.story)]


def test_headlines_that_share_words_with_the_story_though_not_with_each_other_are_one() -> None:
    assert sorted(found([line for story in STORIES for line in story])) == sorted(map(sorted, STORIES))


def test_the_order_of_headlines_changes_nothing() -> None:
    lines = [line for story in STORIES for line in story]
    assert sorted(found(lines)) == sorted(found(lines[::-1]))


SHARE = 0.02
"""How often each word of these headlines stands in headlines."""


def pooled(words: list[str], groups: list[list[int]], names: str = "") -> tuple[Pooled, list[int]]:
    """Groups of headlines, each headline a string of letters that stand for words, which all are equally rare."""
    held = Groups(len(words), [], 10_000)
    held.short = [True] * len(words)
    for first, *rest in groups:
        for i in rest:
            held.merge(first, i)
    return Pooled(held, [tuple((ord(c), SHARE, c in names) for c in line) for line in words]), [g[0] for g in groups]


def test_words_that_a_group_has_often_win_more_than_words_it_has_once() -> None:
    often, (a, b) = pooled(["ab", "ac", "ad", "ae"], [[0, 1, 2], [3]])
    once, _ = pooled(["ab", "cf", "dg", "ae"], [[0, 1, 2], [3]])
    assert often.odds(a, b) > once.odds(a, b)


def test_more_words_that_differ_speak_against_one_story() -> None:
    few, (a, b) = pooled(["ab", "ac"], [[0], [1]])
    many, _ = pooled(["abdefghi", "acjklmno"], [[0], [1]])
    assert few.odds(a, b) > many.odds(a, b)


def test_a_name_on_either_side_that_the_other_lacks_tells_twins() -> None:
    lines = ["abx", "acx", "adx", "aby", "acy", "ady"]
    twins, (a, b) = pooled(lines, [[0, 1, 2], [3, 4, 5]], names="xy")
    words, _ = pooled(lines, [[0, 1, 2], [3, 4, 5]])
    one_sided, _ = pooled(lines, [[0, 1, 2], [3, 4, 5]], names="x")
    assert twins.odds(a, b) < words.odds(a, b)
    assert one_sided.odds(a, b) == words.odds(a, b)


@pytest.mark.parametrize("size", [2, SEEN, 10 * SEEN])
def test_what_names_cost_has_a_bound(size: int) -> None:
    lines = ["abx"] * size + ["aby"] * size
    twins, (a, b) = pooled(lines, [list(range(size)), list(range(size, 2 * size))], names="xy")
    words, _ = pooled(lines, [list(range(size)), list(range(size, 2 * size))])
    assert 0 <= words.odds(a, b) - twins.odds(a, b) < 20


def test_who_is_kept_apart_by_a_person_stays_so() -> None:
    groups = Groups(2, [(0, 1, 5.0)], 2)
    groups.short = [True, True]
    groups.parted[0].add(1)
    groups.parted[1].add(0)
    join_headlines(groups, [((7, 1e-4, False),)] * 2)
    assert len(groups.members) == 2
    free = Groups(2, [(0, 1, 5.0)], 2)
    free.short = [True, True]
    join_headlines(free, [((7, 1e-4, False),)] * 2)
    assert len(free.members) == 1


def test_headlines_are_joined_by_their_words_only_where_they_are_most_of_all() -> None:
    import numpy as np

    sentence = " ".join(f"Wort{'abcdefghijklmnopqrstuvwxyz'[n]}" for n in range(22))
    text = " ".join(f"{sentence}{n}." for n in range(4))
    for others, expected in ((["Dam bursts above Velmora"] * 3, True), ([text] * 3, False)):
        live = Live()
        pages = [
            Page(source=Source(f"{n}.txt"), kind="row", text=f"{t} {n}", id=str(n)) for n, t in enumerate([sentence, *others])
        ]
        features = [make_features(mark(page, Options())) for page in pages]
        assert features[0].words <= SENTENCE
        live.add(features, [0] * len(features))
        words = headlines(live, np.arange(len(features)))
        assert bool(words and words[0]) is expected
