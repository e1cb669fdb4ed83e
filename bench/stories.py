"""`python -m bench.stories [--articles 1000 10000 100000] [--peer]`: joining articles into stories, time and memory.

Articles are made up: words drawn from a vocabulary as uneven as that of news, each story with rare words, names and
figures of its own and 1 to 200 articles over three days; ARRIVING articles a day, so that a larger collection is a longer
one. Time is of `join_stories` alone, from features; B³ F1 tells that the work was done. With --peer, scikit-learn's
average-link clustering on TF-IDF of the same terms, at the best of ten thresholds, for as many articles as fit in memory.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import subprocess
import sys
import time
from collections import Counter
from itertools import accumulate
from math import log

from rashomon.records import Features
from rashomon.stories import join_stories
from rashomon.stories.terms import packed

ARRIVING = 2000
VOCABULARY = 60_000
WORDS = 130
DAY = 738_000


def number(seed: str) -> int:
    """A 64-bit key for a made-up term."""
    return random.Random(seed).getrandbits(64)


def made(n: int) -> tuple[list[Features], dict[str, str]]:
    """`n` made-up articles and the story of each."""
    rng = random.Random(7)
    vocabulary = [number(f"w{i}") for i in range(VOCABULARY)]
    uneven = list(accumulate(1 / (i + 8) for i in range(VOCABULARY)))
    out: list[Features] = []
    gold: dict[str, str] = {}
    story = 0
    while len(out) < n:
        story += 1
        own = [number(f"s{story}-{i}") for i in range(24)]
        topic = rng.choices(vocabulary[200:20_000], k=20)
        start = len(out) // ARRIVING
        for _ in range(min(n - len(out), rng.choice((1, 1, 1, 1, 2, 2, 3, 3, 5, 5, 8, 8, 15, 40, 200)))):
            words = rng.choices(vocabulary, cum_weights=uneven, k=WORDS) + rng.sample(own, 16) + rng.sample(topic, 14)
            article = f"a{len(out):016x}"
            out.append(one(rng, article, words, own, DAY + start + rng.choice((0, 0, 1, 2))))
            gold[article] = f"s{story}"
    return out, gold


def one(rng: random.Random, article: str, words: list[int], own: list[int], day: int) -> Features:
    """The features of one made-up article; the first of its story's own terms are names and figures."""
    counts = Counter(words)
    terms = sorted(counts)
    held = set(terms)
    return Features(
        article=article,
        terms=packed("Q", terms),
        weights=packed("f", [1 + log(counts[t]) for t in terms]),
        lead=tuple(sorted({*rng.sample(words, 15), *(t for t in own[:14] if t in held)})),
        people=tuple(t for t in own[:6] if t in held),
        places=tuple(t for t in own[6:8] if t in held),
        numbers=tuple(t for t in own[8:11] if t in held),
        days=(day,),
        published=(day, day),
        inferred=False,
        year=None,
        given=None,
        words=len(words),
    )


def b3(gold: dict[str, str], found: dict[str, str]) -> float:
    """B³ F1."""
    both = Counter((gold[a], found[a]) for a in gold)
    wanted, got = Counter(gold.values()), Counter(found.values())
    p = sum(n * n / got[f] for (_, f), n in both.items()) / len(gold)
    r = sum(n * n / wanted[g] for (g, _), n in both.items()) / len(gold)
    return 2 * p * r / (p + r)


def measure(n: int, peer: bool) -> None:
    """Join `n` articles in this process and print one JSON line."""
    features, gold = made(n)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = time.process_time()
    if peer:
        found, score = agglomerative(features, gold)
        name = "scikit-learn average link, best threshold"
    else:
        found = {j.article: j.story for j in join_stories(features, ())}
        name, score = "rashomon", 0.0
    seconds = time.process_time() - start
    after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    figures = {
        "articles": n,
        "by": name,
        "cpu_seconds": round(seconds, 2),
        "articles_per_cpu_second": round(n / seconds),
        "more_mb": round((after - before) / 1024),
        "b3": round(score or b3(gold, found), 4),
        "stories": len(set(found.values())),
    }
    print(json.dumps(figures), flush=True)


def agglomerative(features: list[Features], gold: dict[str, str]) -> tuple[dict[str, str], float]:
    """What a plain recipe gives on the same terms, at the threshold that suits it best."""
    from sklearn.cluster import AgglomerativeClustering
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.feature_extraction.text import TfidfTransformer
    from sklearn.metrics.pairwise import cosine_distances

    rows = [dict(zip(map(str, memoryview(f.terms).cast("Q")), memoryview(f.weights).cast("f"), strict=True)) for f in features]
    apart = cosine_distances(TfidfTransformer().fit_transform(DictVectorizer().fit_transform(rows)))
    best: tuple[float, dict[str, str]] = (0.0, {})
    for threshold in (0.4, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9):
        model = AgglomerativeClustering(None, metric="precomputed", linkage="average", distance_threshold=threshold)
        found = {f.article: str(label) for f, label in zip(features, model.fit(apart).labels_, strict=True)}
        best = max(best, (b3(gold, found), found), key=lambda x: x[0])
    return best[1], best[0]


def main() -> None:
    """Measure each size in a process of its own."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, nargs="+", default=[1000, 10_000])
    parser.add_argument("--peer", action="store_true")
    parser.add_argument("--here", action="store_true", help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.here:
        measure(args.articles[0], args.peer)
        return
    for n in args.articles:
        for peer in (False, True) if args.peer and n <= 10_000 else (False,):
            command = [sys.executable, "-m", "bench.stories", "--here", "--articles", str(n), *(["--peer"] if peer else [])]
            subprocess.run(command, check=True)


if __name__ == "__main__":
    main()
