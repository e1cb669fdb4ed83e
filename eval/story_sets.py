"""Collections of many shapes, drawn from the labelled sets under free licences: what the join decision is learned from.

The sets are ECB+, MultiLing 2011 (English), the examples of this project, the twin events and the small folders of
annotations/stories.
"""

from __future__ import annotations

import random
import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from eval.stories import ECB, EXAMPLES, MULTILING, Labelled, case, dateless, headline, load
from rashomon.pipeline import Options, mark
from rashomon.records import Features
from rashomon.stories import make_features
from rashomon.stories.cluster import Word
from rashomon.stories.core import plain
from rashomon.stories.decide import another
from rashomon.stories.neighbours import Pairs, pairs_of
from rashomon.stories.pairs import measures
from rashomon.stories.short import headlines
from rashomon.stories.stream import Stream

ROOT = Path(__file__).parent.parent
CASES = sorted((ROOT / "tests/cases/stories").glob("*.txt"))
TWINS, FOLDERS = ROOT / "annotations/stories/twins.txt", ROOT / "annotations/stories/folders.txt"
OWN = ("examples", "twins", "folders")
"""Sets of which each topic is a folder as a person has it."""
SIZES = (0, 1, 1, 1, 1, 2, 2, 3, 4, 6, 10, 15)


@dataclass(frozen=True)
class Article:
    """One article in both forms, with its gold story and the topic whose stories are kept in one fold."""

    forms: dict[str, Features]
    story: str
    topic: str
    set: str


Collection = list[Article]


def articles(data: Path) -> Collection:
    """Every labelled article of the training sets."""
    out = []
    for name, path in (
        ("ecb", data / ECB),
        ("multiling", data / MULTILING),
        ("examples", EXAMPLES),
        ("twins", TWINS),
        ("folders", FOLDERS),
    ):
        for a in load(path, None):
            topic = re.sub(r"ecb(plus)?$|/.*", "", a.story)
            forms = {"texts": _features(a), "headlines": _features(headline(a))}
            out.append(Article(forms, a.story, topic, name))
    return out


def _features(a: Labelled) -> Features:
    return make_features(mark(a.page, Options()))


def collections(pool: Collection, seed: int) -> dict[str, list[Collection]]:
    """Collections of many shapes drawn from a pool."""
    rng = random.Random(seed)
    by_story: dict[str, Collection] = defaultdict(list)
    for a in pool:
        by_story[a.story].append(a)
    cut = [[a for s in sorted(by_story) for a in _some(rng, by_story[s], rng.choice(SIZES))] for _ in range(5)]
    folders = [_folder(rng, by_story) for _ in range(60)]
    doubled = len({a.topic for a in pool}) < len(by_story)
    twins = [_twins(rng, by_story) for _ in range(60)] if doubled else []
    sets = [[a for a in pool if a.set == name] for name in sorted({a.set for a in pool})]
    topics = _topics(pool)
    small = {"folders": folders, "twins": twins, "topics": topics, "undated": _undated([*topics, *twins[::2]])}
    return {"all": [pool], "sets": sets, "cut": cut, **small}


def _topics(pool: Collection) -> list[Collection]:
    """Each topic by itself, as a person has it in a folder."""
    topics: dict[str, Collection] = defaultdict(list)
    for a in pool:
        if a.set in OWN:
            topics[a.topic].append(a)
    return [topics[name] for name in sorted(topics)]


def _undated(held: Sequence[Collection]) -> list[Collection]:
    """The same without a day or a year."""
    return [[replace(a, forms={form: dateless(f) for form, f in a.forms.items()}) for a in c] for c in held]


def _some(rng: random.Random, story: Collection, n: int) -> Collection:
    return rng.sample(story, min(n, len(story)))


def _folder(rng: random.Random, by_story: dict[str, Collection]) -> Collection:
    """One story of 2-8 articles, half the time with its twin, and up to three others of the same set."""
    kept = rng.choice(sorted(s for s in by_story if len(by_story[s]) > 1))
    same = [s for s in sorted(by_story) if s != kept and by_story[s][0].set == by_story[kept][0].set]
    out = _some(rng, by_story[kept], rng.choice((2, 3, 4, 5, 6, 8)))
    twins = [s for s in same if by_story[s][0].topic == by_story[kept][0].topic]
    if twins and rng.random() < 0.5:
        out += _some(rng, by_story[rng.choice(twins)], rng.choice((1, 2, 4, 5)))
    others = [s for s in same if s not in twins]
    for s in rng.sample(others, min(len(others), rng.choice((0, 0, 1, 2, 3)))):
        out += _some(rng, by_story[s], rng.choice((1, 1, 1, 2)))
    return out


def _twins(rng: random.Random, by_story: dict[str, Collection]) -> Collection:
    """A few articles of two stories of one topic, or half the time as many of one story."""
    topics: dict[str, list[str]] = defaultdict(list)
    for s in sorted(by_story):
        topics[by_story[s][0].topic].append(s)
    one, other = rng.sample(topics[rng.choice(sorted(t for t in topics if len(topics[t]) > 1))], 2)
    sizes = rng.choice((1, 1, 2, 3, 4)), rng.choice((1, 1, 2, 3))
    if rng.random() < 0.5:
        return _some(rng, by_story[one], sum(sizes))
    return _some(rng, by_story[one], sizes[0]) + _some(rng, by_story[other], sizes[1])


@dataclass(frozen=True)
class Seen:
    """The measured pairs of one collection: measures, what each loses by the rules on top, pairs, every article's gold story,
    its days, whether it goes by names of the others alone, and its words if it is a headline."""

    seen: Any
    lost: Any
    pairs: Pairs
    gold: list[str]
    days: list[tuple[int, int] | None]
    plain: list[bool]
    words: list[tuple[Word, ...]]


def seen(collection: Collection, form: str) -> Seen:
    """What the join step sees of a collection."""
    by_id = {a.forms[form].article: a for a in collection}
    ordered = [by_id[name] for name in sorted(by_id)]
    stream = Stream()
    stream.take_in([a.forms[form] for a in ordered])
    pairs = pairs_of(stream.live, np.arange(len(ordered)))
    rows = np.arange(len(ordered))
    told = [a.story for a in ordered], stream.live.days(rows), plain(stream.live, rows), headlines(stream.live, rows)
    return Seen(measures(stream.live, pairs), another(stream.live, pairs), pairs, *told)


def cases() -> list[Collection]:
    """The case files of the tests, most of them of twin events, each by itself and all in one."""
    files = [[Article({"texts": _features(a)}, f"{path.stem} {a.story}", "", "") for a in case(path)] for path in CASES]
    return [*files, [a for file in files for a in file]]
