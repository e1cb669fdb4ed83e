"""How the tables of src/rashomon/stories are made: `python -m eval.learn_stories DATA [--write]`.

DATA is the folder of development data (data/README.md names its files). Used are only texts under CC BY: the Wikinews
articles of MEANTIME and MultiLing 2011 (English) and the news of ECB+, and what was written for this project.

`background.txt`: the share of articles that have each term, the mean over topics of its share in the topic, so that no
story weighs more for being told often; terms of one topic alone are left out.

`weights.py`: logistic regression on pairs of articles, once for texts and once for headlines, over collections of many
shapes drawn from the labelled sets (story_sets.py) and the twin events of annotations/stories: all at once, stories cut
to 0-15 articles, folders of a few articles with their twins, a few articles of twins alone; then how lenient each form is,
CONTRAST, and small moves of each weight, by the groupings of the same collections, CONTRAST also by the case files of the
tests.

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

from eval.stories import ECB, MULTILING, figures
from eval.story_sets import Collection, Seen, articles, cases, collections, seen
from rashomon.stories import weights
from rashomon.stories.cluster import Near, Ties
from rashomon.stories.decide import SUREST
from rashomon.stories.pairs import MEASURES, USUAL
from rashomon.stories.parts import partition
from rashomon.stories.terms import terms_of

PACKAGE = Path(__file__).parent.parent / "src/rashomon/stories"
FOLDS = 3
FORMS = ("texts", "headlines")
LENIENCES = (0.0, 0.4, 0.8, 1.2, 1.6, 2.0, 2.4, 2.8)
"""Log-odds to choose from that are added to the learned bias: a story split costs a reader more than the pairs say."""
LEFT_OUT = {"texts": (), "headlines": ("names_covered", "called_less", "called_more", "people_covered", "quoted")}
"""Measures that are of no use for a form: what there is in a headline stands in its likeness."""
DAYS_COUNT = 0.5
"""The share of what days are found to weigh that is kept: other topics go on for months."""
UNMOVED = ("days", "years")
"""Measures that the small moves leave alone: the twin events are told within days, and would have every follow-up parted."""
QUOTED_LESS, QUOTED_MEAN = 0.592, 0.110
"""By how much less what both quote weighs than pairs say, a quarter of its spread, and its mean over ECB+, which keeps the
bias: one utterance is quoted about two events of a topic, and the twin events, told by other people, do not show that."""
LONE = (0.6, 0.9)
"""The rule of CONTRAST for a lone article: the grid alone takes in the notices and recipes of the case files."""
CONTRAST_DOC = '''"""Two groups stay two when the log-odds between them are below a share of those within, less so much: for two
lone articles, a lone one and a group, two groups."""
'''


def learn(sets: Sequence[Seen], form: str) -> Table:
    """Bias and weights of the log-odds that a pair is of one story."""
    from sklearn.linear_model import LogisticRegression

    x = np.concatenate([s.seen for s in sets])
    x[:, [MEASURES.index(name) for name in LEFT_OUT[form]]] = 0
    y = np.concatenate([np.array(s.gold)[s.pairs.a] == np.array(s.gold)[s.pairs.b] for s in sets])
    mean, spread = x.mean(axis=0), x.std(axis=0) + 1e-9
    model = LogisticRegression(C=1.0, max_iter=500).fit((x - mean) / spread, y)
    found = model.coef_[0] / spread
    bias, days = float(model.intercept_[0] - found @ mean), MEASURES.index("days")
    bias += (1 - DAYS_COUNT) * float(found[days]) * math.log1p(USUAL)
    found[days] *= DAYS_COUNT
    return bias, [float(w) for w in found]


SHARES, LESS = (0.0, 0.3, 0.6, 0.9), (-1.2, -0.7, -0.3, 0.0, 0.6, 1.2)
Table = tuple[float, list[float]]


Shapes = dict[str, list[tuple[Seen, str]]]
"""Collections of each shape, with the form that each is in."""
WHOLE = 3
"""What all sets in one collection, each set by itself, and the case files count in what is chosen; another shape counts 1."""
START: weights.Contrast = ((0.0, -0.7), (0.0, -0.7), (0.3, -0.3))
"""Where the choice begins."""
STEPS, TURNS, LEAST = (0.4, -0.4, 0.15, -0.15), 2, 0.0005
"""By how much of its spread each measure is tried to count more or less, how often, and what that has to gain."""


@dataclass(frozen=True)
class Learned:
    """What was learned from some topics."""

    tables: dict[str, Table]
    contrast: weights.Contrast

    def lenient(self, form: str, more: float) -> Learned:
        """The same, with log-odds added to the bias of one form."""
        bias, table = self.tables[form]
        return Learned({**self.tables, form: (bias + more, table)}, self.contrast)

    def moved(self, form: str, measure: int, more: float, mean: float) -> Learned:
        """The same, with one measure of one form counting so much more, and no more on the whole."""
        bias, table = self.tables[form]
        held = [w + more * (n == measure) for n, w in enumerate(table)]
        return Learned({**self.tables, form: (bias - more * mean, held)}, self.contrast)

    def ruled(self, rule: int, pair: tuple[float, float]) -> Learned:
        """The same, with one of the rules of CONTRAST replaced."""
        return Learned(self.tables, (*self.contrast[:rule], pair, *self.contrast[rule + 1 :]))


def settled(shapes: Shapes, known: Learned) -> Learned:
    """What gives the best groupings: how lenient each form is, one rule of CONTRAST after the other, then each weight."""
    own = {form: {name: drawn for name, drawn in shapes.items() if name.startswith(form)} for form in FORMS}
    for form in FORMS:
        known = best([known.lenient(form, more) for more in LENIENCES], own[form])
    for rule in range(len(known.contrast)):
        tried = [(share, less) for share in (SHARES if rule else SHARES[:1]) for less in LESS]
        known = best([known.ruled(rule, pair) for pair in tried], shapes)
    for form in FORMS:
        known = climbed(own[form], known, form)
    return known


def adjusted(known: Learned) -> Learned:
    """The same with what the whole program groups better by than the learned part alone."""
    return known.moved("texts", MEASURES.index("quoted"), -QUOTED_LESS, QUOTED_MEAN).ruled(1, LONE)


def climbed(shapes: Shapes, known: Learned, form: str) -> Learned:
    """The same with one weight after the other moved to where the groupings are better: pairs alone do not tell that."""
    x = np.concatenate([s.seen for drawn in shapes.values() for s, _ in drawn])
    mean, spread = x.mean(axis=0), x.std(axis=0) + 1e-9
    reached = grouping(shapes, known)
    for _ in range(TURNS):
        for i in (None, *(n for n, name in enumerate(MEASURES) if name not in (*LEFT_OUT[form], *UNMOVED))):
            for step in STEPS:
                moved = known.lenient(form, step) if i is None else known.moved(form, i, step / spread[i], mean[i])
                found = grouping(shapes, moved)
                if found > reached + LEAST:
                    known, reached = moved, found
    return known


def best(tried: Sequence[Learned], shapes: Shapes) -> Learned:
    """The first of those with the best groupings."""
    return max(tried, key=lambda known: round(grouping(shapes, known), 4))


def grouping(shapes: Shapes, known: Learned) -> float:
    """The mean over shapes of B³ F1."""
    held, weights.CONTRAST = weights.CONTRAST, known.contrast
    means = {name: sum(b3(s, *known.tables[form]) for s, form in drawn) / len(drawn) for name, drawn in shapes.items() if drawn}
    weights.CONTRAST = held
    counts = {name: WHOLE if name.endswith((" all", " sets", "cases")) else 1 for name in means}
    return sum(means[name] * n for name, n in counts.items()) / sum(counts.values())


def b3(s: Seen, bias: float, table: Sequence[float]) -> float:
    """B³ F1 of one collection under these weights."""
    odds = np.clip(s.seen @ np.array(table) + bias, -SUREST, SUREST) - s.lost
    near = Near(s.pairs.a, s.pairs.b, odds, s.pairs.likeness)
    ties = Ties([None] * len(s.gold), days=s.days, plain=s.plain, words=s.words)
    groups = partition(len(s.gold), near, ties, len(s.gold))
    home = {i: n for n, group in enumerate(groups) for i in group}
    names = [str(n) for n in range(len(s.gold))]
    found = {name: str(home[n]) for n, name in enumerate(names)}
    return float(figures(dict(zip(names, s.gold, strict=True)), found)["B3_F1"])


def learned(pool: Collection, seed: int) -> Learned:
    """Weights, then CONTRAST, from collections drawn from a pool."""
    drawn = collections(pool, seed)
    forms = {form: {shape: [seen(c, form) for c in cs] for shape, cs in drawn.items()} for form in FORMS}
    tables = {form: learn([s for held in shapes.values() for s in held], form) for form, shapes in forms.items()}
    shapes = {
        f"{form} {shape}": [(s, form) for s in held] for form, held_as in forms.items() for shape, held in held_as.items()
    }
    shapes["cases"] = [(seen(c, "texts"), "texts") for c in cases()]
    return adjusted(settled(shapes, Learned(tables, START)))


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
    for name in ("ecb", "multiling", "examples", "twins", "folders"):
        known = learned([a for a in pool if a.set != name], 11)
        yield f"{name} held out: " + shown(scores([a for a in pool if a.set == name], known, 77))


def shown(found: dict[str, list[float]]) -> str:
    """Means in one line."""
    return "  ".join(f"{name} {sum(values) / len(values):.3f}" for name, values in sorted(found.items()) if values)


def written(known: Learned) -> str:
    """The module that holds the tables."""
    head = '"""What each measure of a pair weighs: made by `python -m eval.learn_stories`, '
    head += 'then as docs/decisions/0020 tells."""\n\n'
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
