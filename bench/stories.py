"""`python -m bench.stories [--articles 1000 10000 100000] [--peer] [--shuffle]`: joining articles into stories.

Articles are made up: words drawn from a vocabulary as uneven as that of news, each story with rare words, names and
figures of its own and 1 to 200 articles over three days; ARRIVING articles a day, so that a larger collection is a longer
one. The stream takes them in as `join_stories` does, some days at a time, from features; they are made as it goes, so that
the memory told is that of the live stories. Time is of the stream alone, B³ F1 tells that the work was done, and the
growth exponent is that of the time between two sizes. With --peer, scikit-learn's average-link clustering on TF-IDF of the
same terms, at the best of ten thresholds, for as many articles as fit in memory.

With --shuffle, articles arrive one by one, and at the end of every hour the stories are repaired; told is what changes when
the articles of every hour come in another order: pairs that are together after one of two runs only, out of those that are
together after either. `bench.stories_peers` holds the quality of other clusterers beside this one.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import subprocess
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from math import log

import numpy as np

from rashomon.records import Features
from rashomon.stories.join import TOGETHER, join_stories
from rashomon.stories.stream import Stream

ARRIVING = 2000
HOUR = 83
VOCABULARY = 60_000
WORDS = 130
DAY = 738_000
QUOTED = 0x5DEECE66D
SIZES = (1, 1, 1, 1, 2, 2, 3, 3, 5, 5, 8, 8, 15, 40, 200)
UNEVEN = np.cumsum(1 / (np.arange(VOCABULARY) + 8))
KEYS = np.random.default_rng(0).integers(1 << 63, size=VOCABULARY, dtype=np.uint64)


def by_day(n: int) -> Iterator[list[tuple[Features, int]]]:
    """`n` made-up articles and the number of the story of each, day by day."""
    rng = np.random.default_rng(7)
    days: dict[int, list[tuple[Features, int]]] = defaultdict(list)
    made = told = story = 0
    while made < n:
        story += 1
        own = rng.integers(1 << 63, size=24, dtype=np.uint64)
        topic = KEYS[rng.integers(200, 20_000, size=20)]
        start = made // ARRIVING
        for day in range(told, start):
            yield days.pop(day, [])
        told = start
        for _ in range(min(n - made, int(rng.choice(SIZES)))):
            day = start + int(rng.choice((0, 0, 1, 2)))
            words = KEYS[np.searchsorted(UNEVEN, rng.random(WORDS) * UNEVEN[-1])]
            held = np.concatenate((words, rng.choice(own, 16, replace=False), rng.choice(topic, 14, replace=False)))
            days[day].append((one(rng, f"a{made:016x}", held, (own, DAY + day)), story))
            made += 1
    for day in sorted(days):
        yield days[day]


def one(rng: np.random.Generator, article: str, words: np.ndarray, told: tuple[np.ndarray, int]) -> Features:
    """The features of one made-up article; the first of its story's own terms are names and figures."""
    own, day = told
    terms, counts = np.unique(words, return_counts=True)
    held = set(terms.tolist())
    mine = [t for t in own.tolist() if t in held]
    first = set(own[:14].tolist())
    return Features(
        article=article,
        terms=terms.astype("<u8").tobytes(),
        weights=(1 + np.log(counts)).astype("<f4").tobytes(),
        lead=tuple(sorted({*rng.choice(words, 15).tolist(), *(t for t in mine if t in first)})),
        people=tuple(t for t in own[:6].tolist() if t in held),
        places=tuple(t for t in own[6:8].tolist() if t in held),
        numbers=tuple(t for t in own[8:11].tolist() if t in held),
        days=(day,),
        published=(day, day),
        inferred=False,
        year=None,
        given=None,
        words=len(words),
        called=tuple(sorted({*mine[:4], *words[:4].tolist()})),
        quoted=tuple(sorted(t ^ QUOTED for t in own[14:].tolist() if t in held)),
    )


def made(n: int) -> tuple[list[Features], dict[str, str]]:
    """`n` made-up articles and the story of each."""
    pairs = [pair for day in by_day(n) for pair in day]
    return [f for f, _ in pairs], {f.article: f"s{story}" for f, story in pairs}


def b3(gold: Sequence[object], found: Sequence[object]) -> float:
    """B³ F1 of the stories found for articles of these stories."""
    both, wanted, got = Counter(zip(gold, found, strict=True)), Counter(gold), Counter(found)
    p = sum(n * n / got[f] for (_, f), n in both.items()) / len(gold)
    r = sum(n * n / wanted[g] for (g, _), n in both.items()) / len(gold)
    return 2 * p * r / (p + r)


class Watch:
    """CPU seconds spent within `with`."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __enter__(self) -> None:
        self.seconds -= time.process_time()

    def __exit__(self, *_: object) -> None:
        self.seconds += time.process_time()


def streamed(n: int) -> dict[str, float]:
    """Join `n` articles as they come, and let go of what is out of the window."""
    watch, most, before = Watch(), 0, memory()
    stream = Stream()
    gold: dict[str, int] = {}
    wanted, found = [], []
    names: dict[str, int] = {}
    for day, batch in batches(n):
        gold |= {f.article: story for f, story in batch}
        with watch:
            gone = stream.retire(day)
            stream.entries()
            stream.take_in([f for f, _ in batch])
            stream.repair()
        most = max(most, len(stream))
        for j in gone:
            wanted.append(gold.pop(j.article))
            found.append(names.setdefault(j.story, len(names)))
    with watch:
        left = stream.members()
    wanted += [gold[j.article] for j in left]
    found += [names.setdefault(j.story, len(names)) for j in left]
    return {
        "cpu_seconds": round(watch.seconds, 2),
        "articles_per_cpu_second": round(n / watch.seconds),
        "most_live": most,
        "more_mb": round(memory() - before),
        "b3": round(b3(wanted, found), 4),
        "stories": len(names),
    }


def batches(n: int) -> Iterator[tuple[int, list[tuple[Features, int]]]]:
    """The days together that `join_stories` would take in at once, with the first."""
    batch: list[tuple[Features, int]] = []
    for day in by_day(n):
        if len(batch) >= TOGETHER:
            yield first_day(batch), batch
            batch = []
        batch += sorted(day, key=lambda pair: pair[0].article)
    if batch:
        yield first_day(batch), batch


def first_day(batch: Sequence[tuple[Features, int]]) -> int:
    """The day of the first article."""
    return batch[0][0].days[0]


def memory() -> float:
    """Megabytes this process has held at most."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def agglomerative(n: int) -> dict[str, float]:
    """What a plain recipe gives on the same terms, at the threshold that suits it best."""
    from sklearn.cluster import AgglomerativeClustering
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.feature_extraction.text import TfidfTransformer
    from sklearn.metrics.pairwise import cosine_distances

    features, gold = made(n)
    wanted = [gold[f.article] for f in features]
    watch, before = Watch(), memory()
    best = 0.0
    with watch:
        rows = [
            dict(zip(map(str, memoryview(f.terms).cast("Q")), memoryview(f.weights).cast("f"), strict=True)) for f in features
        ]
        apart = cosine_distances(TfidfTransformer().fit_transform(DictVectorizer().fit_transform(rows)))
        for threshold in (0.4, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9):
            model = AgglomerativeClustering(None, metric="precomputed", linkage="average", distance_threshold=threshold)
            best = max(best, b3(wanted, model.fit(apart).labels_.tolist()))
    return {
        "cpu_seconds": round(watch.seconds, 2),
        "articles_per_cpu_second": round(n / watch.seconds),
        "more_mb": round(memory() - before),
        "b3": round(best, 4),
    }


def measure(n: int, peer: bool) -> None:
    """Join `n` articles in this process and print one JSON line."""
    by = "scikit-learn average link, best threshold" if peer else "rashomon"
    print(json.dumps({"articles": n, "by": by, **(agglomerative(n) if peer else streamed(n))}), flush=True)


def hourly(features: Sequence[Features], seed: int, hour: int = HOUR) -> tuple[dict[str, str], float]:
    """The stories after all have arrived one by one, those of each hour shuffled; and the share of first homes that held."""
    rng = random.Random(seed)
    stream = Stream()
    at_once: dict[str, frozenset[str]] = {}
    for low in range(0, len(features), hour):
        now = list(features[low : low + hour])
        rng.shuffle(now)
        for f in now:
            (j,) = stream.arrive([f])
            at_once[j.article] = frozenset(m.article for m in stream.members_of(j.story)) - {j.article}
        stream.repair()
    story = {j.article: j.story for j in stream.members()}
    held = [all(story[b] == story[a] for b in others) for a, others in at_once.items()]
    return story, sum(held) / len(held)


def together(story: dict[str, str]) -> set[frozenset[str]]:
    """The pairs of articles that are of one story."""
    groups: dict[str, list[str]] = defaultdict(list)
    for article, name in story.items():
        groups[name].append(article)
    return {frozenset(pair) for group in groups.values() for pair in combinations(group, 2)}


def shuffled(features: Sequence[Features], name: str, hour: int = HOUR) -> None:
    """Print what another order within the hours, and arriving one by one, change."""
    watch = Watch()
    with watch:
        one, held = hourly(features, 1, hour)
    pairs = together(one)
    others = [together(hourly(features, seed, hour)[0]) for seed in (2, 3)]
    bulk = together({j.article: j.story for j in join_stories(features, ())})
    apart = [len(pairs ^ other) / max(1, len(pairs | other)) for other in others]
    figures = {
        "set": name,
        "articles": len(features),
        "an_hour": hour,
        "pairs_changed_by_shuffles": round(max(apart), 5),
        "pairs_other_than_in_bulk": round(len(pairs ^ bulk) / max(1, len(pairs | bulk)), 5),
        "homes_at_arrival_that_held": round(held, 4),
        "articles_per_cpu_second": round(len(features) / watch.seconds),
    }
    print(json.dumps(figures), flush=True)


def main() -> None:
    """Measure each size in a process of its own."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, nargs="+", default=[1000, 10_000])
    parser.add_argument("--peer", action="store_true")
    parser.add_argument("--shuffle", action="store_true")
    parser.add_argument("--here", action="store_true", help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.shuffle:
        shuffled(made(args.articles[0])[0], "made up")
        return
    if args.here:
        measure(args.articles[0], args.peer)
        return
    seconds = {}
    for n in args.articles:
        for peer in (False, True) if args.peer and n <= 10_000 else (False,):
            command = [sys.executable, "-m", "bench.stories", "--here", "--articles", str(n), *(["--peer"] if peer else [])]
            line = subprocess.run(command, check=True, capture_output=True, text=True).stdout
            print(line, end="", flush=True)
            if not peer:
                seconds[n] = json.loads(line)["cpu_seconds"]
    for low, high in zip(args.articles, args.articles[1:], strict=False):
        growth = log(seconds[high] / seconds[low]) / log(high / low)
        print(json.dumps({"from": low, "to": high, "growth_exponent": round(growth, 3)}))


if __name__ == "__main__":
    main()
