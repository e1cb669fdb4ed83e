"""Stories: which articles are told together, by which rule, and what is said of it."""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from itertools import combinations, pairwise
from pathlib import Path

import msgspec
import numpy as np
import pytest

from bench.stories import b3, made
from eval.stories import Labelled, case, headline
from rashomon.pipeline import Options, mark
from rashomon.records import Features, Findings, Joined, Link, Page, Source
from rashomon.spans import verify
from rashomon.stories import join_stories, make_features, make_title, make_why
from rashomon.stories.cluster import ABSENT, Groups, average_link
from rashomon.stories.decide import fullness
from rashomon.stories.neighbours import pairs_of
from rashomon.stories.stream import Stream
from rashomon.stories.weigh import SHARE, VIEWS, Counts, Terms
from rashomon.stories.weights import CONTRAST

CASES = sorted((Path(__file__).parent / "cases/stories").glob("*.txt"))


def read_case(path: Path) -> list[tuple[str, Findings]]:
    """The articles of a case file with the story each belongs to."""
    return [(a.story, mark(a.page, Options())) for a in case(path)]


def together(joined: tuple[Joined, ...]) -> set[frozenset[str]]:
    groups = defaultdict(set)
    for j in joined:
        groups[j.story].add(j.article)
    return {frozenset(g) for g in groups.values()}


@pytest.fixture(scope="module")
def fires() -> list[Features]:
    return [make_features(f) for _, f in read_case(CASES[-1])]


@pytest.mark.parametrize("path", CASES, ids=lambda p: p.stem)
def test_cases(path: Path) -> None:
    case = read_case(path)
    wanted = defaultdict(set)
    for story, f in case:
        wanted[story].add(f.article.id)
    assert together(join_stories([make_features(f) for _, f in case], ())) == {frozenset(g) for g in wanted.values()}


def test_all_cases_mixed_are_the_same_stories() -> None:
    cases = [(f"{path.stem} {story}", f) for path in CASES for story, f in read_case(path)]
    wanted = defaultdict(set)
    for story, f in cases:
        wanted[story].add(f.article.id)
    assert together(join_stories([make_features(f) for _, f in cases], ())) == {frozenset(g) for g in wanted.values()}


@pytest.mark.parametrize("seed", range(5))
def test_order_changes_nothing(fires: list[Features], seed: int) -> None:
    shuffled = list(fires)
    random.Random(seed).shuffle(shuffled)
    assert join_stories(shuffled, ()) == join_stories(fires, ())


def test_nothing_and_one_article() -> None:
    assert join_stories([], ()) == ()
    (only,) = join_stories([make_features(read_case(CASES[0])[0][1])], ())
    assert (only.to, only.score, only.story) == (None, 1.0, "s" + only.article[1:])


def test_the_earliest_founds_and_names_the_story(fires: list[Features]) -> None:
    by_id = {f.article: f for f in fires}
    for group in together(join_stories(fires, ())):
        founder = min(group, key=lambda a: (by_id[a].published or (0, 0), a))
        mine = [j for j in join_stories(fires, ()) if j.article in group]
        assert {j.story for j in mine} == {"s" + founder[1:]}
        assert [j.article for j in mine if j.to is None] == [founder]
        assert all(j.to in group and 0 < j.score <= 1 and j.why for j in mine if j.to)


def test_pins_hold(fires: list[Features]) -> None:
    a, b, c, d, e = (f.article for f in fires)
    parted = together(join_stories(fires, (), apart=[(a, b)]))
    assert not any({a, b} <= group for group in parted)
    assert any({a, d} <= group for group in together(join_stories(fires, (), together=[(a, d)])))
    assert together(join_stories(fires, (), one_story=True)) == {frozenset((a, b, c, d, e))}
    both = together(join_stories(fires, (), together=[(a, d)], apart=[(a, d)]))
    assert not any({a, d} <= group for group in both)


def given(features: Features, story: str) -> Features:
    import msgspec

    return msgspec.structs.replace(features, given=story)


def test_given_stories_are_joined_and_never_merged(fires: list[Features]) -> None:
    a, b, c, d, e = fires
    rows = [given(a, "x"), given(b, "y"), c, given(d, "x"), e]
    groups = together(join_stories(rows, ()))
    assert any({a.article, d.article} <= group for group in groups)
    assert not any({a.article, b.article} <= group for group in groups)
    apart = together(join_stories(rows, (), apart=[(a.article, d.article)]))
    assert not any({a.article, d.article} <= group for group in apart)


def test_a_link_to_an_article_that_is_not_there_is_left_alone(fires: list[Features]) -> None:
    a, b = sorted((fires[0].article, fires[1].article))
    assert together(join_stories(fires, (Link(a, b, 0.9, 0.9),))) == together(join_stories(fires, ()))


def test_likeness_is_the_sum_over_shared_terms() -> None:
    """The sparse search beside the whole matrix, on all cases together."""
    features = sorted((make_features(f) for path in CASES for _, f in read_case(path)), key=lambda f: f.article)
    stream = Stream()
    stream.take_in(features)
    live = stream.live
    cells, cell = np.unique(live.cell.all, return_inverse=True)
    matrix = np.zeros((len(features), VIEWS, len(cells)))
    matrix[np.repeat(np.arange(len(features)), np.diff(live.start.all)), live.view.all, cell] = live.weight.all
    share = np.array(SHARE) / sum(SHARE)
    dense = np.einsum("ivt,jvt,v->ij", matrix, matrix, share)
    pairs = pairs_of(live, np.arange(len(features)))
    found = {(a, b): x for a, b, x in zip(pairs.a.tolist(), pairs.b.tolist(), pairs.likeness.tolist(), strict=True)}
    assert len(found) > len(features)
    assert all(abs(dense[a, b] - x) < 1e-5 for (a, b), x in found.items())
    missed = [dense[a, b] for a, b in combinations(range(len(features)), 2) if (a, b) not in found]
    assert max(missed, default=0) < 0.05


@pytest.mark.parametrize("seed", range(20))
def test_average_link_beside_the_obvious_way(seed: int) -> None:
    rng = random.Random(seed)
    n = rng.randint(2, 12)
    odds = {(a, b): rng.uniform(-4, 5) for a, b in combinations(range(n), 2) if rng.random() < 0.6}
    groups = Groups(n, [(a, b, x) for (a, b), x in odds.items()])
    average_link(groups, 0.0)
    plain = [[i] for i in range(n)]

    def mean(one: list[int], other: list[int]) -> float:
        pairs = [odds.get((min(a, b), max(a, b)), ABSENT) for a in one for b in other]
        return sum(pairs) / len(pairs)

    def within(group: list[int]) -> float:
        return sum(mean([a], [b]) for a, b in combinations(group, 2)) / len(list(combinations(group, 2)))

    def one_event(one: list[int], other: list[int]) -> bool:
        inner = [within(group) for group in (one, other) if len(group) > 1]
        share, less = CONTRAST[len(inner)]
        return mean(one, other) > 0 and mean(one, other) >= share * min(inner, default=0) - less

    while like := [pair for pair in combinations(plain, 2) if one_event(*pair)]:
        one, other = max(like, key=lambda pair: mean(*pair))
        plain = [g for g in plain if g not in (one, other)] + [sorted(one + other)]
    assert sorted(groups.members.values()) == sorted(plain)


def test_stories_of_one_and_of_two_hundred_articles_by_one_rule() -> None:
    features, gold = made(500)
    found = {j.article: j.story for j in join_stories(features, ())}
    assert max(Counter(gold.values()).values()) > 100
    assert b3([gold[a] for a in found], list(found.values())) > 0.97


@pytest.mark.parametrize("text", ["", " ", "\x00\x01", "\ud800 \udfff", "🂡" * 50, "a" * 100_000, "１２ ３", "的" * 300])
def test_odd_texts_are_articles_too(text: str) -> None:
    findings = mark(Page(source=Source("odd.txt"), kind="text", text=text), Options())
    features = make_features(findings)
    fires = [make_features(f) for _, f in read_case(CASES[-1])]
    joined = join_stories([features, *fires], ())
    assert len(joined) == len(fires) + 1
    assert make_title([findings])


def test_a_line_of_dates_is_no_headline() -> None:
    text = (
        "21 July 2013 Last updated at 11:11 GMT\nFire at Corn Street mill put out\nA fire at a mill in Corn Street was put out."
    )
    for title in (None, "21 July 2013 Last updated at 11:11 GMT"):
        page = Page(source=Source("a.txt"), kind="row", text=text, title=title)
        assert headline(Labelled(page, "fire", "a")).page.text.startswith("Fire at Corn Street mill put out")


def test_why_names_what_both_have() -> None:
    members = [f for story, f in read_case(CASES[-1]) if story == "first"]
    articles = {f.article.id: f.article for f in members}
    for j in join_stories([make_features(f) for f in members], ()):
        why = make_why(j, members)
        for span in why.spans:
            verify(span, articles[span.article])
        if j.to:
            assert "Brellport" in why.says or "Tanner Street" in why.says or "Reck" in why.says
            assert {span.article for span in why.spans} == {j.article, j.to}


def test_why_is_said_in_plain_words() -> None:
    members = [f for story, f in read_case(CASES[-1]) if story == "first"]
    says = [make_why(j, members).says for j in join_stories([make_features(f) for f in members], ()) if j.to]
    assert all(said.startswith("it and “Guard burned as Tanner Street store goes up in flames” both name ") for said in says)
    assert any(", tell of Monday 11 March 2024 and have the words “" in said for said in says)


def test_why_a_person_or_a_row_joined_them(fires: list[Features]) -> None:
    members = [f for _, f in read_case(CASES[-1])]
    a, d = fires[0].article, fires[3].article
    pinned = join_stories([fires[0], fires[3]], (), together=[(a, d)])
    says = [make_why(j, members).says for j in pinned if j.to]
    assert says == ["a person put it together with “Fire guts warehouse at Osterling docks”"] or says == [
        "a person put it together with “Warehouse fire in Brellport leaves one man in hospital”"
    ]
    rows = join_stories([given(fires[0], "x"), given(fires[3], "x")], ())
    assert all(make_why(j, members).says.startswith("its row names the same story") for j in rows if j.to)


def test_the_title_is_one_that_was_given() -> None:
    members = [f for story, f in read_case(CASES[-1]) if story == "first"]
    assert make_title(members) in {f.article.title for f in members}
    untitled = [f for _, f in read_case(CASES[0]) if f.article.title is None]
    title = make_title(untitled)
    assert title.removesuffix(" …") in " ".join(untitled[0].article.text.split())


def test_between_headline_and_text_there_is_no_sharp_line(fires: list[Features]) -> None:
    """One word more or less moves a pair by little, from a headline at one end to a text at the other."""
    shares = []
    for words in range(2, 40):
        stream = Stream()
        stream.take_in([msgspec.structs.replace(f, words=words) for f in fires])
        found = fullness(stream.live, pairs_of(stream.live, np.arange(len(fires))))
        shares.append(float(found[0]))
        assert (found == found[0]).all()
    assert (shares[0], shares[-1]) == (0, 1)
    assert all(0 <= after - before < 0.2 for before, after in pairwise(shares))


def weights_of(language: str | None, articles: int, often: int) -> tuple[float, float]:
    """What a word weighs that so many articles have, and one that two have, in an article with both."""
    common, rare = 1_000_001, 1_000_002
    doc = np.repeat(np.arange(articles), 2)
    body = np.array([[common if n < often else 10 + n, rare if n < 2 else 5_000 + n] for n in range(articles)], dtype=np.int32)
    none = np.zeros(0, dtype=np.int32)
    weight = np.ones(2 * articles, dtype=np.float32)
    few = (none.astype(np.int64), none)
    terms = Terms(doc, body.ravel(), weight, *few, none, none, few, few, few, few, few, few, few, (language,) * articles)
    counts = Counts()
    counts.add(terms)
    first = {int(cell): float(w) for d, cell, _, w in zip(*counts.weigh(terms), strict=True) if d == 0}
    return first[common], first[rare]


def test_without_a_background_the_articles_at_hand_tell_what_is_common() -> None:
    common, rare = weights_of("de", 60, 30)
    assert common < 0.7 * rare
    common, rare = weights_of("de", 5, 5)
    assert common > 0.9 * rare
