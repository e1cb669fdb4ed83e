"""How the tables of src/rashomon/stories are made: `python -m eval.learn_stories DATA [--write]`.

DATA is the folder of development data (data/README.md names its files). Used are only texts under CC BY: the Wikinews
articles of MEANTIME and MultiLing 2011 (English) and the news of ECB+, and the examples of this project.

`background.txt`: the share of articles that have each term, the mean over topics of its share in the topic, so that no
story weighs more for being told often; terms of one topic alone are left out.

`weights.py`: logistic regression on pairs of articles, once for texts and once for headlines, over collections of many
shapes drawn from the labelled sets: all at once, stories cut to 0-15 articles, folders of a few articles with their twins,
a few articles of twins alone; then CONTRAST, by the groupings of the same collections and of the case files of the tests.

Printed first: what a third of the topics scores under what was learned from the other two thirds, and what each set
scores under what was learned without it, with one default.
"""

from __future__ import annotations

import argparse
import gzip
import json
import math
import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from eval.stories import ECB, EXAMPLES, MULTILING, Labelled, case, figures, headline, load
from rashomon.pipeline import Options, mark
from rashomon.records import Features
from rashomon.stories import make_features, weights
from rashomon.stories.cluster import Near, Ties, partition
from rashomon.stories.decide import SUREST
from rashomon.stories.neighbours import Pairs, pairs_of
from rashomon.stories.pairs import MEASURES, measures
from rashomon.stories.stream import Stream
from rashomon.stories.terms import terms_of

PACKAGE = Path(__file__).parent.parent / "src/rashomon/stories"
CASES = sorted((Path(__file__).parent.parent / "tests/cases/stories").glob("*.txt"))
SIZES = (0, 1, 1, 1, 1, 2, 2, 3, 4, 6, 10, 15)
FOLDS = 3
LENIENCE = {"texts": 0.7, "headlines": 1.7}
"""Log-odds added to the learned bias: a story split costs a reader more than the pairs say."""


CONTRAST_DOC = '''"""Two groups stay two when the log-odds between them are below a share of those within, less so much: for two
lone articles, a lone one and a group, two groups."""
'''


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
    return {"all": [pool], "cut": cut, "folders": folders, "twins": [_twins(rng, by_story) for _ in range(60)]}


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
    """The measured pairs of one collection: measures, pairs, and the gold story of every article."""

    seen: Any
    pairs: Pairs
    gold: list[str]


def seen(collection: Collection, form: str) -> Seen:
    """What the join step sees of a collection."""
    ordered = sorted(collection, key=lambda a: a.forms[form].article)
    stream = Stream()
    stream.take_in([a.forms[form] for a in ordered])
    pairs = pairs_of(stream.live, np.arange(len(ordered)))
    return Seen(measures(stream.live, pairs), pairs, [a.story for a in ordered])


def learn(sets: Sequence[Seen], form: str) -> Table:
    """Bias and weights of the log-odds that a pair is of one story."""
    from sklearn.linear_model import LogisticRegression

    x = np.concatenate([s.seen for s in sets])
    y = np.concatenate([np.array(s.gold)[s.pairs.a] == np.array(s.gold)[s.pairs.b] for s in sets])
    mean, spread = x.mean(axis=0), x.std(axis=0) + 1e-9
    model = LogisticRegression(C=1.0, max_iter=500).fit((x - mean) / spread, y)
    found = model.coef_[0] / spread
    return float(model.intercept_[0] - found @ mean + LENIENCE[form]), [float(w) for w in found]


SHARES, LESS = (0.0, 0.3, 0.45, 0.6, 0.75, 0.9), (-1.2, -0.7, -0.3, 0.0, 0.6, 1.2, 2.0, 3.0)
Table = tuple[float, list[float]]


WHOLE = 3
"""What a whole set counts in the choice of CONTRAST; a shape made of pieces of it counts 1."""


def learn_contrast(sets: dict[str, list[tuple[Seen, str]]], tables: dict[str, Table]) -> weights.Contrast:
    """The CONTRAST under which the groupings are best, one of its three rules after the other, twice over."""
    best: weights.Contrast = weights.CONTRAST
    for rule in (0, 1, 2, 0, 1, 2):
        tried = {}
        for share in SHARES if rule else SHARES[:1]:
            for less in LESS:
                tried[share, less] = (*best[:rule], (share, less), *best[rule + 1 :])
        scores = {pair: grouping(sets, tables, contrast) for pair, contrast in tried.items()}
        best = tried[max(sorted(scores), key=lambda pair: round(scores[pair], 4))]
    return best


def grouping(sets: dict[str, list[tuple[Seen, str]]], tables: dict[str, Table], contrast: weights.Contrast) -> float:
    """The mean over shapes of B³ F1 with this CONTRAST."""
    held, weights.CONTRAST = weights.CONTRAST, contrast
    means = {name: sum(b3(s, *tables[form]) for s, form in held_as) / len(held_as) for name, held_as in sets.items()}
    weights.CONTRAST = held
    counts = {name: WHOLE if name.endswith(" all") else 1 for name in means}
    return sum(means[name] * n for name, n in counts.items()) / sum(counts.values())


def b3(s: Seen, bias: float, table: Sequence[float]) -> float:
    """B³ F1 of one collection under these weights."""
    odds = np.clip(s.seen @ np.array(table) + bias, -SUREST, SUREST)
    near = Near(s.pairs.a, s.pairs.b, odds, s.pairs.likeness)
    groups = partition(len(s.gold), near, Ties([None] * len(s.gold)), len(s.gold))
    home = {i: n for n, group in enumerate(groups) for i in group}
    names = [str(n) for n in range(len(s.gold))]
    found = {name: str(home[n]) for n, name in enumerate(names)}
    return float(figures(dict(zip(names, s.gold, strict=True)), found)["B3_F1"])


@dataclass(frozen=True)
class Learned:
    """What was learned from some topics."""

    tables: dict[str, Table]
    contrast: weights.Contrast


def learned(pool: Collection, seed: int) -> Learned:
    """Weights, then CONTRAST, from collections drawn from a pool."""
    drawn = collections(pool, seed)
    forms = {form: {shape: [seen(c, form) for c in cs] for shape, cs in drawn.items()} for form in LENIENCE}
    tables = {form: learn([s for held in shapes.values() for s in held], form) for form, shapes in forms.items()}
    sets = {f"{form} {shape}": [(s, form) for s in held] for form, shapes in forms.items() for shape, held in shapes.items()}
    sets["cases"] = [(seen(c, "texts"), "texts") for c in cases()]
    return Learned(tables, learn_contrast(sets, tables))


def cases() -> list[Collection]:
    """The case files of the tests, most of them of twin events, each by itself and all in one."""
    files = [[Article({"texts": _features(a)}, f"{path.stem} {a.story}", "", "") for a in case(path)] for path in CASES]
    return [*files, [a for file in files for a in file]]


def scores(pool: Collection, known: Learned, seed: int) -> dict[str, list[float]]:
    """B³ F1 of collections drawn from a pool, by form and shape."""
    out: dict[str, list[float]] = defaultdict(list)
    held, weights.CONTRAST = weights.CONTRAST, known.contrast
    for shape, cs in collections(pool, seed).items():
        for form, table in known.tables.items():
            out[f"{form} {shape}"] += [b3(seen(c, form), *table) for c in cs]
    weights.CONTRAST = held
    return out


def held_out(pool: Collection) -> Iterable[str]:
    """Scores on each third of the topics, then on each set, under what was learned from the rest."""
    topics = sorted({a.topic for a in pool})
    random.Random(5).shuffle(topics)
    fold = {t: n % FOLDS for n, t in enumerate(topics)}
    total: dict[str, list[float]] = defaultdict(list)
    for k in range(FOLDS):
        known = learned([a for a in pool if fold[a.topic] != k], 11)
        for name, values in scores([a for a in pool if fold[a.topic] == k], known, 77).items():
            total[name] += values
    yield "topics held out: " + shown(total)
    for name in ("ecb", "multiling", "examples"):
        known = learned([a for a in pool if a.set != name], 11)
        yield f"{name} held out: " + shown(scores([a for a in pool if a.set == name], known, 77))


def shown(found: dict[str, list[float]]) -> str:
    """Means in one line."""
    return "  ".join(f"{name} {sum(values) / len(values):.3f}" for name, values in sorted(found.items()))


def written(known: Learned) -> str:
    """The module that holds the tables."""
    head = '"""What each measure of a pair weighs: made by `python -m eval.learn_stories`, not by hand."""\n\n'
    head += "from __future__ import annotations\n\nfrom typing import NamedTuple\n\n"
    head += "Contrast = tuple[tuple[float, float], ...]\n\n\n"
    head += 'class Weights(NamedTuple):\n    """A bias, and one weight for each of pairs.MEASURES."""\n\n'
    head += "    bias: float\n    weights: tuple[float, ...]\n"
    for form, (bias, table) in known.tables.items():
        head += f"\n\n{form.upper()} = Weights(\n    {bias:.3f},\n    (\n"
        head += "".join(f"        {w:.3f},  # {name}\n" for name, w in zip(MEASURES, table, strict=True)) + "    ),\n)"
    head += f"\n\nCONTRAST: Contrast = {known.contrast}\n" + CONTRAST_DOC
    return re.sub(r"\)\n\n\n(?=[A-Z])", ")\n\n", head)


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
        (PACKAGE / "weights.py").write_text(written(learned(pool, 11)), encoding="utf-8")


if __name__ == "__main__":
    main()
