"""How the tables of src/rashomon/stories are made: `python -m eval.learn_stories DATA [--write]`.

DATA is the folder of development data (data/README.md names its files). Used are only texts under CC BY: the Wikinews
articles of MEANTIME and MultiLing 2011 (English) and the news of ECB+, and the examples of this project.

`background.txt`: the share of articles that have each term, the mean over topics of its share in the topic, so that no
story weighs more for being told often; terms of one topic alone are left out.

`weights.py`: logistic regression on pairs of articles, once for texts and once for headlines, over collections of many
shapes drawn from the labelled sets: all at once, stories cut to 0-15 articles, folders of a few articles with their
twins. Printed first: what a third of the topics scores under weights learned from the other two thirds, with one default.
"""

from __future__ import annotations

import argparse
import gzip
import json
import math
import random
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from eval.stories import ECB, EXAMPLES, MULTILING, Labelled, figures, headline, load
from rashomon.pipeline import Options, mark
from rashomon.records import Features
from rashomon.stories import make_features
from rashomon.stories.cluster import Groups, average_link
from rashomon.stories.decide import SUREST
from rashomon.stories.join import THRESHOLD
from rashomon.stories.neighbours import find_pairs
from rashomon.stories.pairs import MEASURES, measures
from rashomon.stories.terms import terms_of
from rashomon.stories.vectors import make_vectors

PACKAGE = Path(__file__).parent.parent / "src/rashomon/stories"
SIZES = (0, 1, 1, 1, 1, 2, 2, 3, 4, 6, 10, 15)
FOLDS = 3
LENIENCE = {"texts": 0.7, "headlines": 1.2}
"""Log-odds added to the learned bias: a story split costs a reader more than the pairs say."""


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
    for name, path in (("ecb", data / ECB), ("multiling", data / MULTILING), ("examples", EXAMPLES)):
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
    return {"all": [pool], "cut": cut, "folders": folders}


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


@dataclass(frozen=True)
class Seen:
    """The measured pairs of one collection: measures, ends, and the gold story of every article."""

    seen: Any
    a: Any
    b: Any
    gold: list[str]


def seen(collection: Collection, form: str) -> Seen:
    """What the join step sees of a collection."""
    ordered = sorted(collection, key=lambda a: a.forms[form].article)
    features = [a.forms[form] for a in ordered]
    pairs = find_pairs(make_vectors(features), len(features))
    return Seen(measures(features, pairs), pairs.a, pairs.b, [a.story for a in ordered])


Model = Callable[[Any], Any]


def learn(sets: Sequence[Seen], form: str) -> tuple[float, list[float]]:
    """Bias and weights of the log-odds that a pair is of one story."""
    from sklearn.linear_model import LogisticRegression

    x = np.concatenate([s.seen for s in sets])
    y = np.concatenate([np.array(s.gold)[s.a] == np.array(s.gold)[s.b] for s in sets])
    mean, spread = x.mean(axis=0), x.std(axis=0) + 1e-9
    model = LogisticRegression(C=1.0, max_iter=500).fit((x - mean) / spread, y)
    weights = model.coef_[0] / spread
    return float(model.intercept_[0] - weights @ mean + LENIENCE[form]), [float(w) for w in weights]


def b3(s: Seen, bias: float, weights: Sequence[float]) -> float:
    """B³ F1 of one collection under these weights."""
    odds = np.clip(s.seen @ np.array(weights) + bias, -SUREST, SUREST)
    groups = Groups(len(s.gold), zip(s.a.tolist(), s.b.tolist(), odds.tolist(), strict=True))
    average_link(groups, THRESHOLD)
    names = [str(n) for n in range(len(s.gold))]
    found = {n: str(home) for n, home in zip(names, groups.home, strict=True)}
    return float(figures(dict(zip(names, s.gold, strict=True)), found)["B3_F1"])


def held_out(pool: Collection) -> Iterable[str]:
    """Scores on each third of the topics under weights learned from the rest, averaged."""
    topics = sorted({a.topic for a in pool})
    random.Random(5).shuffle(topics)
    fold = {t: n % FOLDS for n, t in enumerate(topics)}
    for form in LENIENCE:
        scores: dict[str, list[float]] = defaultdict(list)
        for k in range(FOLDS):
            rest = collections([a for a in pool if fold[a.topic] != k], 11)
            table = learn([seen(c, form) for cs in rest.values() for c in cs], form)
            for shape, cs in collections([a for a in pool if fold[a.topic] == k], 77).items():
                scores[shape] += [b3(seen(c, form), *table) for c in cs]
        yield f"{form}, topics held out: " + "  ".join(f"{shape} {sum(v) / len(v):.3f}" for shape, v in scores.items())


def written(tables: dict[str, tuple[float, list[float]]]) -> str:
    """The module that holds the tables."""
    head = '"""What each measure of a pair weighs: made by `python -m eval.learn_stories`, not by hand."""\n\n'
    head += "from __future__ import annotations\n\nfrom typing import NamedTuple\n\n\n"
    head += 'class Weights(NamedTuple):\n    """A bias, and one weight for each of pairs.MEASURES."""\n\n'
    head += "    bias: float\n    weights: tuple[float, ...]\n"
    for form, (bias, weights) in tables.items():
        head += f"\n\n{form.upper()} = Weights(\n    {bias:.3f},\n    (\n"
        head += "".join(f"        {w:.3f},  # {name}\n" for name, w in zip(MEASURES, weights, strict=True)) + "    ),\n)"
    return re.sub(r"\)\n\n\n(?=[A-Z])", ")\n", head) + "\n"


def background(data: Path) -> str:
    """The bands of background.txt."""
    topics: dict[str, list[str]] = defaultdict(list)
    for row in _rows(data / "times/meantime_en.jsonl.gz"):
        topics[row["topic"]].append(row["text"])
    for row in _rows(data / MULTILING):
        if row["lang"] == "english":
            topics[row["id"]] += [doc["text"] for doc in row["docs"]]
    for row in _rows(data / ECB):
        topics["ecb " + row["topic"]].append(row["text"])
    share: dict[str, float] = defaultdict(float)
    found_in: Counter[str] = Counter()
    for texts in topics.values():
        counts = Counter(t for text in texts for t in {term for _, _, term in terms_of(text)})
        for term, n in counts.items():
            share[term] += n / len(texts)
            found_in[term] += 1
    bands: dict[int, list[str]] = defaultdict(list)
    for term in share:
        if found_in[term] > 1:
            bands[round(-math.log2(share[term] / len(topics)))].append(term)
    return "".join(f"{band} {' '.join(sorted(bands[band]))}\n" for band in sorted(bands))


def _rows(path: Path) -> Iterable[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def main() -> None:
    """Print the held-out scores; with --write, make the tables anew."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--write", action="store_true", help="write background.txt and weights.py")
    args = parser.parse_args()
    if args.write:
        (PACKAGE / "background.txt").write_text(background(args.data), encoding="utf-8")
    pool = articles(args.data)
    for text in held_out(pool):
        print(text, flush=True)
    if args.write:
        whole = collections(pool, 11)
        tables = {form: learn([seen(c, form) for cs in whole.values() for c in cs], form) for form in LENIENCE}
        (PACKAGE / "weights.py").write_text(written(tables), encoding="utf-8")


if __name__ == "__main__":
    main()
