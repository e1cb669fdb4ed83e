"""Stories as articles arrive: homes at once, repair, ids that are never used twice, and a log that tells it all again."""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from itertools import combinations, pairwise

import msgspec
import numpy as np
import pytest

from bench.stories import b3, hourly, made, together
from eval.stories import case
from eval.story_sets import TWINS
from rashomon.pipeline import Options, mark
from rashomon.records import Entry, Features
from rashomon.stories import join, join_stories, make_features
from rashomon.stories.cluster import Groups
from rashomon.stories.join import Pins, settled
from rashomon.stories.ledger import Ledger, replay
from rashomon.stories.live import NEVER
from rashomon.stories.stream import Stream

MANY, GOLD = made(700)


def dated(features: Features, day: int) -> Features:
    return msgspec.structs.replace(features, published=(day, day), days=())


def spread(every: int) -> list[Features]:
    """The articles with the stories one after another, `every` days apart, those of a story on two days."""
    return [dated(f, 738_000 + every * int(GOLD[f.article][1:]) + n % 2) for n, f in enumerate(MANY)]


def stories(story: dict[str, str]) -> set[frozenset[str]]:
    groups = defaultdict(set)
    for article, name in story.items():
        groups[name].add(article)
    return {frozenset(g) for g in groups.values()}


def checked_log(entries: list[Entry], story: dict[str, str]) -> None:
    """The log tells the same stories, and no id is founded twice or goes on after it was given up."""
    assert replay(entries) == story
    founded: set[str] = set()
    gone: set[str] = set()
    for entry in entries:
        assert entry.story not in gone
        if entry.kind in ("found", "split") and entry.story not in founded:
            founded.add(entry.story)
        assert entry.story in founded
        if entry.kind == "merge":
            gone.add(entry.other or "")


@pytest.mark.parametrize("seed", range(3))
def test_the_log_of_a_stream_tells_the_same_stories_again(seed: int) -> None:
    rng = random.Random(seed)
    features = MANY[:300]
    rng.shuffle(features)
    stream = Stream()
    entries: list[Entry] = []
    for low in range(0, len(features), 25):
        for f in features[low : low + 25]:
            (home,) = stream.arrive([f])
            assert home.article == f.article
        entries += stream.entries()
        stream.repair()
        entries += stream.entries()
    story = {j.article: j.story for j in stream.members()}
    checked_log(entries, story)
    assert {"found", "join"} <= {e.kind for e in entries}
    assert b3([GOLD[a] for a in story], list(story.values())) > 0.9


def test_bulk_is_the_stream_sorted(monkeypatch: pytest.MonkeyPatch) -> None:
    features = spread(1)
    at_once = {j.article: j.story for j in join_stories(features, ())}
    monkeypatch.setattr(join, "TOGETHER", 60)
    entries, told = [], {}
    for found, log in settled(features, (), Pins()):
        entries += log
        told |= {j.article: j.story for j in found}
    by_days = {j.article: j.story for j in join_stories(random.Random(1).sample(features, len(features)), ())}
    assert replay(entries) == by_days
    assert told.keys() == by_days.keys()
    a, b = together(at_once), together(by_days)
    assert len(a ^ b) < 0.02 * len(a | b)


def test_what_is_alive_does_not_grow_with_the_archive() -> None:
    stream = Stream(window=10)
    held, told = [], {}
    for day in range(738_000, 738_200, 4):
        told |= {j.article: j.story for j in stream.retire(day)}
        now = MANY[(day - 738_000) * 3 : (day - 738_000) * 3 + 12]
        stream.take_in([dated(f, day) for f in now])
        stream.repair()
        held.append((len(stream), len(stream.live.cell.all), len(stream.postings.old.key), len(stream.ledger.stories)))
    assert max(n for n, *_ in held) <= 3 * 12
    assert held[-1][0] <= 36 and held[-1][3] <= 36
    assert len(told) + len(stream) == 600
    assert all(a[1] < 2 * held[5][1] for a in held[5:])
    stream.retire(740_000)
    assert (len(stream), stream.members(), stream.ledger.stories) == (0, (), {})
    (late,) = stream.arrive([dated(MANY[0], 740_000)])
    assert late.to is None


def test_a_window_that_was_asked_for_keeps_articles_apart() -> None:
    (one, other), *_ = (pair for pair in combinations(MANY, 2) if GOLD[pair[0].article] == GOLD[pair[1].article])
    a, b = dated(one, 738_000), dated(other, 738_020)
    assert len(stories({j.article: j.story for j in join_stories([a, b], ())})) == 1
    assert len(stories({j.article: j.story for j in join_stories([a, b], (), window=20)})) == 1
    assert len(stories({j.article: j.story for j in join_stories([a, b], (), window=19)})) == 2
    pinned = join_stories([a, b], (), window=3, together=[(a.article, b.article)])
    assert len({j.story for j in pinned}) == 1


def test_pins_hold_over_the_window_and_through_repairs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(join, "TOGETHER", 40)
    features = spread(3)
    near = next((x, y) for x, y in pairwise(features) if GOLD[x.article] == GOLD[y.article])
    far = features[0], features[-1]
    pins = {"together": [(far[0].article, far[1].article)], "apart": [(near[0].article, near[1].article)]}
    story = {j.article: j.story for j in join_stories(features, (), window=5, **pins)}
    assert story[far[0].article] == story[far[1].article]
    assert story[near[0].article] != story[near[1].article]
    named = [msgspec.structs.replace(f, given="mine") if f in far else f for f in features]
    story = {j.article: j.story for j in join_stories(named, (), window=5)}
    assert story[far[0].article] == story[far[1].article]


def test_an_article_without_a_date_finds_its_story_in_an_archive(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(join, "TOGETHER", 40)
    features = spread(3)
    size = defaultdict(list)
    for f in features:
        size[GOLD[f.article]].append(f.article)
    large = {g for g, members in size.items() if len(members) > 4}
    undated = {members[-1] for g, members in size.items() if g in large}
    rows = [msgspec.structs.replace(f, published=None) if f.article in undated else f for f in features]
    story = {j.article: j.story for j in join_stories(rows, (), window=5)}
    at_home = [story[a] == story[next(b for b in size[GOLD[a]] if b != a)] for a in undated]
    assert len(at_home) > 5 and sum(at_home) > 0.9 * len(at_home)


@pytest.mark.parametrize("an_hour", (20, 90))
def test_shuffling_within_the_hour_changes_nothing(an_hour: int) -> None:
    """Also among twin events, where a word more or less decides."""
    twins = [make_features(mark(a.page, Options())) for a in case(TWINS)]
    for features in (MANY[:300], twins):
        runs = [together(hourly(features, seed, an_hour)[0]) for seed in (1, 2, 3)]
        assert runs[0] == runs[1] == runs[2]


def test_an_hour_taken_back_leaves_nothing() -> None:
    """Counts, neighbours and rows are as they were before articles came that may be taken back."""
    stream = Stream()
    stream.take_in(MANY[:200])
    stream.repair()
    live = stream.live
    before = [column.all.copy() for column in (live.near, live.like, live.alike, live.cell, live.start, live.called.cell)]
    counted = live.counts.having.copy(), live.counts.named.copy(), +live.counts.articles
    for f in MANY[200:230]:
        stream.arrive([f])
    assert not np.array_equal(live.near.all[:200], before[0])
    live.rewind(200)
    after = [column.all for column in (live.near, live.like, live.alike, live.cell, live.start, live.called.cell)]
    assert all(np.array_equal(was, now) for was, now in zip(before, after, strict=True))
    assert np.array_equal(counted[0], live.counts.having) and np.array_equal(counted[1], live.counts.named)
    assert counted[2] == +live.counts.articles and len(live) == len(live.row) == 200


def test_old_stories_become_one_at_a_repair_and_not_before() -> None:
    """An article that belongs with two stories has one home at once; whether these are one is asked at the repair."""
    large = next(story for story, n in Counter(GOLD.values()).items() if n > 7)
    rows = [f for f in MANY if GOLD[f.article] == large][:7]
    pins = Pins(apart=[(a.article, b.article) for a in rows[:3] for b in rows[3:6]])
    stream = Stream(pins=pins)
    stream.take_in(rows[:6])
    stream.repair()
    stream.entries()
    stream.arrive(rows[6:])
    assert [entry.kind for entry in stream.entries()] == ["join"]
    stream.repair()
    assert len({j.story for j in stream.members()}) == 2


def test_a_merger_supersedes_and_a_split_gets_an_id_of_its_own() -> None:
    ledger = Ledger()
    ledger.add(["a1", "a2", "a3", "a4"])
    ledger.apply([[0, 1], [2, 3]])
    ledger.apply([[0, 1, 2, 3]])
    assert [(e.kind, e.story, e.other) for e in ledger.entries[2:]] == [("merge", "s1", "s3")]
    ledger.apply([[0, 1], [2, 3]])
    assert (ledger.entries[-1].kind, ledger.entries[-1].story) == ("split", "s4")
    ledger.apply([[0], [1], [2], [3]])
    founded = [e.story for e in ledger.entries if e.kind in ("found", "split")]
    assert len(founded) == len(set(founded)) and "s3-2" in founded
    checked_log(ledger.entries, {a: ledger.stories[s].id for a, s in zip(ledger.articles, ledger.of, strict=True)})


def test_the_same_article_twice_is_one() -> None:
    stream = Stream()
    stream.arrive(MANY[:3])
    stream.arrive(MANY[:3])
    assert len(stream) == 3
    assert stream.arrive([]) == ()


def test_the_nearest_of_another_story_is_named() -> None:
    """Of two articles that a person parted, each is named as kept out of the story of the other."""
    members = defaultdict(list)
    for f in MANY:
        members[GOLD[f.article]].append(f)
    two = [fs for fs in members.values() if len(fs) == 2]
    assert len(two) > 5
    for one, other in two:
        joined = join_stories([one, other, *MANY[:40]], (), apart=[(one.article, other.article)])
        beside = {j.article: j.beside for j in joined}
        for mine, near in ((one, other), (other, one)):
            held = beside[mine.article]
            assert held is not None and held.article == near.article and 0 < held.score < 1


def test_nothing_is_named_beside_what_is_like_nothing_else() -> None:
    alone = [next(f for f in MANY if GOLD[f.article] == story) for story in sorted(set(GOLD.values()))[:3]]
    assert all(j.beside is None and j.to is None for j in join_stories(alone, ()))


def apart_in_time(n: int, days: list[int]) -> Groups:
    """Two groups of `n` articles, all of them alike, the second as many days after the first as `days` tells for each."""
    links = [(a, b, 2.0) for a, b in combinations(range(2 * n), 2)]
    groups = Groups(2 * n, links)
    for i in range(2 * n):
        groups.days[i], groups.dated[i] = (days[i], days[i]), 1
    for i in range(1, n):
        groups.merge(0, i)
        groups.merge(n, n + i)
    return groups


def test_two_bursts_with_a_long_silence_between_them_are_two() -> None:
    assert not apart_in_time(3, [0, 1, 1, 2, 2, 3]).contrast(0, 3, 2.0)
    assert apart_in_time(3, [0, 1, 1, 365, 365, 366]).contrast(0, 3, 2.0)
    assert not apart_in_time(3, [0, 150, 300, 365, 500, 700]).contrast(0, 3, 2.0)


def test_one_article_long_after_is_no_burst() -> None:
    groups = Groups(3, [(0, 1, 2.0), (0, 2, 2.0), (1, 2, 2.0)])
    for i, day in enumerate((0, 1, 365)):
        groups.days[i], groups.dated[i] = (day, day), 1
    groups.merge(0, 1)
    assert groups.lull(0, 2) == 0


def test_an_article_that_names_the_day_of_another_is_not_far_from_it() -> None:
    first = dated(MANY[0], 738_000)
    later = [dated(MANY[1], 738_400), msgspec.structs.replace(dated(MANY[2], 738_400), days=(738_001, 738_400))]
    live = Stream().live
    live.add([first, *later], [NEVER] * 3)
    a, b = np.array([0, 0]), np.array([1, 2])
    assert live.gap(a, b).tolist() == [400, 400]
    assert live.gap_told(a, b).tolist() == live.gap_told(b, a).tolist() == [400, 1]
