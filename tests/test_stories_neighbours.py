"""Which articles look for each other: the last ones that share a weighty term, rare terms first, and no more than so many."""

from __future__ import annotations

from collections import defaultdict

import numpy as np
import pytest

from rashomon.stories.neighbours import FINDS, WEIGHTIEST, WINDOW, Postings
from rashomon.stories.weigh import SQUARE, Entries

Terms = list[tuple[int, float]]
Found = dict[tuple[int, int], float]


def entries(articles: list[Terms], first: int) -> Entries:
    """Articles as the shelf is given them, the heaviest term first."""
    held = [
        (first + n, cell, weight) for n, terms in enumerate(articles) for cell, weight in sorted(terms, key=lambda t: -t[1])
    ]
    doc, cell, weight = (np.array(column) for column in zip(*held, strict=True))
    return Entries(doc, cell.astype(np.int32), np.zeros(len(doc), dtype=np.int8), weight.astype(np.float32))


def plainly(articles: list[Terms], row: int) -> Found:
    """What one row finds, one term after the other."""
    found: Found = defaultdict(float)
    room = FINDS
    held = [sorted(terms, key=lambda t: -t[1])[:WEIGHTIEST] for terms in articles]
    for cell, weight in held[row]:
        having = [(a, w) for a in range(row) for c, w in held[a] if c == cell][::-1][: min(WINDOW, room)]
        room -= len(having)
        for a, other in having:
            found[a, row] += float(SQUARE[0]) ** 2 * weight * other
    return found


@pytest.mark.parametrize("settled", [(), (150,), (60, 140)])
@pytest.mark.parametrize("seed", range(3))
def test_articles_find_the_last_ones_with_their_terms_the_weightiest_first(seed: int, settled: tuple[int, ...]) -> None:
    rng = np.random.default_rng(seed)
    cells = [np.unique(rng.zipf(1.4, size=40) % 300) for _ in range(220)]
    articles = [[(int(c), float(w)) for c, w in zip(held, rng.random(len(held)), strict=True)] for held in cells]
    postings, at = Postings(), 0
    for end in (*settled, 200):
        postings.add([entries(articles[at:end], at)])
        postings.settle()
        at = end
    postings.add([entries(articles[200:], 200)])
    a, b, worth = postings.before(200, 220)
    told: Found = defaultdict(float)
    for one, other, value in zip(a.tolist(), b.tolist(), worth.tolist(), strict=True):
        told[one, other] += value
    wanted = {pair: value for row in range(200, 220) for pair, value in plainly(articles, row).items()}
    assert told == pytest.approx(wanted, rel=1e-5)
    assert len(a) == 20 * FINDS


def test_what_is_left_of_the_shelf_is_found_under_its_new_number() -> None:
    postings = Postings()
    postings.add([entries([[(7, 1.0)], [(7, 0.5)], [(7, 0.8)]], 0)])
    postings.drop(np.array([-1, 0, 1]))
    postings.add([entries([[(7, 0.4)]], 2)])
    a, b, _ = postings.before(2, 3)
    assert sorted(zip(a.tolist(), b.tolist(), strict=True)) == [(0, 2), (1, 2)]
