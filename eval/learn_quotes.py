"""How src/rashomon/quotes/languages/<code>/weights.txt is made: `python -m eval.learn_quotes DATA --language en --write`.

DATA is the folder of development data. Learned from: the hand annotations in annotations/quotes (offsets in texts of DATA
under CC BY, checked by hash) and the gold quotes of this project's own examples. Each decision is a log-linear choice:

`cue`: for every word of the tables outside marks, whether it reports (none) and where what it reports stands (after it,
before it, around it); `end`: for each place where what is reported may end, whether it does; `nest`: whether the next
word that reports stands in what this one reports; `class`: speech, thought, stance or shown; `speaker`: whose report it
is, among all who can be meant (nobody is one of them), so that the right one outweighs the others.

`--only cue class` learns these two and leaves the others as they are in the file: so the English ones were last made.

`--folds` prints each decision measured over folds, a fold's texts scored by weights learned from the others.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from eval.data import page
from eval.learn_choice import Choice, chosen, learn_choice
from rashomon import clean
from rashomon.quotes.candidates import Candidate, candidates
from rashomon.quotes.contents import end_features, ends, start_after
from rashomon.quotes.cues import VERBAL, class_features, cue_features, form_of, token_classes
from rashomon.quotes.gather import Gatherer
from rashomon.quotes.languages import language_for
from rashomon.quotes.nesting import following, nest_features
from rashomon.quotes.speakers import Option, asked_of, option_features, options
from rashomon.quotes.view import View, make_view
from rashomon.quotes.weights import SCALE, features_of

ROOT = Path(__file__).parent.parent
ANNOTATIONS = ROOT / "annotations/quotes"
PACKAGE = ROOT / "src/rashomon/quotes/languages"
FILES = {"en": "english*.jsonl", "de": "german*.jsonl"}
FOLDS = 5
Json = dict[str, Any]
Instance = tuple[list[str], str]


@dataclass
class Decisions:
    """What was seen of each decision: features and label."""

    seen: dict[str, list[Instance]] = field(default_factory=lambda: defaultdict(list))
    speakers: list[Choice] = field(default_factory=list)

    def add(self, name: str, features: Iterable[str], label: str) -> None:
        """One more instance."""
        self.seen[name].append((list(features), label))


@dataclass(frozen=True)
class Text:
    """One annotated text."""

    key: str
    text: str
    quotes: list[Json]
    language: str


def texts_of(data: Path, language: str) -> list[Text]:
    """The annotated texts of a language, each once, whose hash is that of the text at hand."""
    known = {("meantime_en", r["id"]): r["text"] for r in _rows(data / "times/meantime_en.jsonl.gz")}
    for row in _rows(data / "facts/multiling2011.jsonl.gz"):
        if row["lang"] == "english":
            known |= {("multiling2011", d["id"]): d["text"] for d in row["docs"]}
    known |= {("german_wikinews_train", r["id"]): r["text"] for r in _rows(data / "quotes/german_wikinews_train.jsonl.gz")}
    out: dict[str, Text] = {}
    for path in sorted(ANNOTATIONS.glob(FILES[language])):
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            text = row["text"] if "text" in row else known[row["set"], row["id"]]
            if "text" not in row and hashlib.sha256(text.encode()).hexdigest() != row["sha256"]:
                raise SystemExit(f"{path.name}: {row['id']} is not the text that was annotated")
            out.setdefault(f"{row['set']}/{row['id']}", Text(row["id"], text, row["quotes"], language))
    return list(out.values())


def _rows(path: Path) -> list[Json]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


class Recorder(Gatherer):
    """Gathers as the program does, and keeps every run that the learned part is asked about."""

    def __init__(self, view: View) -> None:
        super().__init__(view)
        self.runs: list[tuple[list[Candidate], frozenset[int]]] = []

    def find(self, first: int, last: int, taken: frozenset[int], *, begins: bool) -> list[Any]:
        """Note a run; find nothing."""
        self.runs.append((candidates(self.view, first, last, begins=begins), taken))
        return []


def view_of(text: str, language: str) -> View:
    article, _ = clean.make_article(page(text, language=language))
    sentences = clean.find_sentences(article)
    return make_view(article, sentences, clean.find_names(article, sentences), language_for(language))


def instances(text: Text) -> Decisions:
    """Every decision of one text."""
    view = view_of(text.text, text.language)
    recorder = Recorder(view)
    recorder.run()
    classes = token_classes(view)
    cues = _gold_cues(view, text.quotes)
    out = Decisions()
    for run, taken in recorder.runs:
        for c in run:
            gold = cues.get(c.at)
            if gold and c.at in taken and view.language.inverts:
                _speaker(out, view, classes, c, gold)
            if c.at in taken or (c.at in cues and gold is None):
                continue
            label = _side(view, c.at, gold) if gold else "none"
            out.add("cue", features_of(*cue_features(view, classes, c.at, c.first, c.last, c.side)), label)
            if not gold:
                continue
            _speaker(out, view, classes, c, gold)
            out.add("class", features_of(*class_features(view, classes, c.at, c.last)), gold["class"])
            if label in ("after", "around"):
                reports = [o.at for o in run if cues.get(o.at)]
                _ends(out, view, classes, c, gold, reports)
                _nested(out, view, classes, c, gold, reports)
    return out


def _gold_cues(view: View, quotes: list[Json]) -> dict[int, Json | None]:
    """Token → the gold quote it reports; None for the other words of the same cue."""
    out: dict[int, Json | None] = {}
    for quote in quotes:
        if not quote["cue"]:
            continue
        tokens = [
            at for a, b in quote["cue"] for at in range(view.token(a), view.token(b)) if view.low[at] in view.language.cues
        ]
        verbs = [at for at in tokens if view.language.cues[view.low[at]][1] in VERBAL]
        best = (verbs or tokens)[-1:]
        phrase = view.token(quote["cue"][-1][1]) - 1
        for at in tokens:
            out.setdefault(at, None)
        for at in best or [phrase]:
            out[at] = quote
    return out


def _side(view: View, at: int, gold: Json) -> str:
    start, end = view.starts[at], view.ends[at]
    before = any(b <= start for _, b in gold["content"])
    after = any(a >= end for a, _ in gold["content"])
    return "around" if before and after else "after" if after else "before"


def _nested(out: Decisions, view: View, classes: list[str], c: Candidate, gold: Json, reports: list[int]) -> None:
    """Whether each word that reports further on stands in what this one reports, up to the first that stands beside it."""
    end = max(b for _, b in gold["content"])
    start, led = start_after(view, classes, c.at, c.last)
    if c.rule and c.rule.content[-1][0] >= c.rule.last:
        start = c.rule.content[-1][0]
    for at in following(reports, start):
        inside = view.starts[at] < end
        out.add("nest", nest_features(view, classes, c.at, start, led, at, c.first), "in" if inside else "out")
        if not inside:
            break


def _ends(out: Decisions, view: View, classes: list[str], c: Candidate, gold: Json, reports: list[int]) -> None:
    """Whether what is reported ends at each place where it may."""
    piece = next((a, b) for a, b in gold["content"] if a >= view.ends[c.at])
    start, led = start_after(view, classes, c.at, c.last)
    if c.rule and c.rule.content[-1][0] >= c.rule.last:
        start = c.rule.content[-1][0]
    for at in ends(view, classes, start, c.last):
        edge = view.ends[at - 1]
        there = at >= c.last or view.starts[at] >= piece[1]
        if start < c.last:
            told = end_features(view, classes, start, at, c.last, c.at, led, reports)
            out.add("end", features_of(*told), "stop" if there else "go")
        if there or edge >= piece[1]:
            break


def _speaker(out: Decisions, view: View, classes: list[str], c: Candidate, gold: Json) -> None:
    """Who of those who can be meant is the source, where one of them is."""
    form = form_of(view, classes, c.at)
    among = options(view, c.at, c.first, c.last, c.rule.who if c.rule else None, form)
    right = [_is_speaker(view, o, gold["speaker"]) for o in among]
    asked = asked_of(view, c.at, c.first, form)
    features = [list(features_of(*option_features(view, classes, option, asked))) for option in among]
    if any(right):
        out.speakers.append(list(zip(features, right, strict=True)))


def _is_speaker(view: View, option: Option, speaker: list[list[int]]) -> bool:
    if option.who is None:
        return not speaker
    start, end = view.starts[option.who.first], view.ends[option.who.last - 1]
    return any(a < end and start < b for a, b in speaker)


def learn(
    seen: Sequence[Instance], strength: float, counted: Sequence[float] | None = None
) -> tuple[list[str], dict[str, np.ndarray]]:
    """Weights for each feature and label: log-linear, with a quadratic penalty; `counted` is how often each instance counts."""
    from scipy.optimize import minimize  # type: ignore[import-untyped]
    from scipy.sparse import csr_matrix  # type: ignore[import-untyped]

    labels = sorted({label for _, label in seen})
    counts = Counter(f for features, _ in seen for f in set(features))
    index = {f: n for n, f in enumerate(sorted(f for f, n in counts.items() if n >= LEAST))}
    rows, columns = [], []
    for number, (features, _) in enumerate(seen):
        for f in set(features):
            if f in index:
                rows.append(number)
                columns.append(index[f])
    x = csr_matrix((np.ones(len(rows)), (rows, columns)), shape=(len(seen), len(index)))
    y = np.zeros((len(seen), len(labels)))
    y[np.arange(len(seen)), [labels.index(label) for _, label in seen]] = 1
    times = np.array(counted or [1.0] * len(seen))

    def loss(flat: np.ndarray) -> tuple[float, np.ndarray]:
        w = flat.reshape(len(index), len(labels))
        z = x @ w
        z -= z.max(axis=1, keepdims=True)
        p = np.exp(z)
        p /= p.sum(axis=1, keepdims=True)
        value = -(times * np.log(np.maximum((p * y).sum(axis=1), 1e-12))).sum() + 0.5 * strength * (flat**2).sum()
        return float(value), np.asarray(x.T @ (times[:, None] * (p - y)) + strength * w).ravel()

    found = minimize(loss, np.zeros(len(index) * len(labels)), jac=True, method="L-BFGS-B", options={"maxiter": 200})
    w = found.x.reshape(len(index), len(labels))
    return labels, {f: w[n] for f, n in index.items()}


DECISIONS = ("cue", "end", "class", "nest", "speaker")
LEAST = 3
CHOICE = {"en": 1.0, "de": 4.0}
"""The penalty of the choice of a speaker: high where little was annotated for many features."""
STRENGTH = {
    "en": {"cue": 5.0, "end": 3.0, "class": 1.0, "nest": 6.0},
    "de": {"cue": 2.0, "end": 1.0, "class": 1.0},
}


def written(models: dict[str, tuple[list[str], dict[str, np.ndarray]]]) -> str:
    """The table of weights as whole numbers; features that weigh nothing are left out."""
    lines = ["# Made by eval/learn_quotes.py. Log-odds in hundredths: a feature, a tab, one number for each label."]
    for name, (labels, table) in models.items():
        lines.append(" ".join(["=", name, *labels]))
        for f, w in sorted(table.items()):
            whole = [round(float(v) * SCALE) for v in w]
            if any(abs(v) >= 8 for v in whole):
                lines.append("\t".join([f, *map(str, whole)]))
    return "\n".join(lines) + "\n"


def main() -> None:
    """Learn, print what the folds say, write if asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--language", default="en")
    parser.add_argument("--folds", action="store_true", help="print what each decision scores on texts not learned from")
    parser.add_argument("--write", action="store_true", help="write the weights")
    parser.add_argument("--only", nargs="+", choices=DECISIONS, help="learn these decisions; the others stay as they are")
    args = parser.parse_args()
    texts = texts_of(args.data, args.language)
    each = [instances(t) for t in texts]
    print(len(texts), "texts,", sum(len(t.quotes) for t in texts), "attributions")
    wanted = args.only or DECISIONS
    decisions = {name: strength for name, strength in STRENGTH[args.language].items() if name in wanted}
    for name in decisions if args.folds else ():
        _folds(name, each, decisions[name])
    if args.folds and "speaker" in wanted:
        _speaker_folds(each, CHOICE[args.language])
    if args.write:
        models = {name: learn([i for d in each for i in d.seen[name]], strength) for name, strength in decisions.items()}
        if "speaker" in wanted:
            table = learn_choice([choice for d in each for choice in d.speakers], CHOICE[args.language])
            models["speaker"] = ["no", "yes"], {f: np.array([-w / 2, w / 2]) for f, w in table.items()}
        path = PACKAGE / args.language / "weights.txt"
        path.write_text(joined(path.read_text(encoding="utf-8"), written(models)), encoding="utf-8")


def joined(old: str, new: str) -> str:
    """A table of weights with the decisions of another in place of its own."""
    head = new.split("\n= ")[0]
    parts = {part.split(" ", 1)[0]: part.rstrip("\n") for text in (old, new) for part in text.split("\n= ")[1:]}
    return "\n= ".join([head, *parts.values()]) + "\n"


def _speaker_folds(each: list[Decisions], strength: float) -> None:
    right: list[bool] = []
    for fold in range(FOLDS):
        table = learn_choice([c for n, d in enumerate(each) if n % FOLDS != fold for c in d.speakers], strength)
        right += [chosen(table, c) for n, d in enumerate(each) if n % FOLDS == fold for c in d.speakers]
    print(f"speaker: the right one chosen {sum(right) / len(right):.3f} of {len(right)}")


def _folds(name: str, each: list[Decisions], strength: float) -> None:
    right: Counter[str] = Counter()
    told: Counter[str] = Counter()
    gold: Counter[str] = Counter()
    for fold in range(FOLDS):
        labels, table = learn([i for n, d in enumerate(each) if n % FOLDS != fold for i in d.seen[name]], strength)
        for n, d in enumerate(each):
            if n % FOLDS == fold:
                for features, label in d.seen[name]:
                    total = sum((table[f] for f in set(features) if f in table), np.zeros(len(labels)))
                    best = labels[int(np.argmax(total))]
                    told[best] += 1
                    gold[label] += 1
                    right[label] += best == label
    print(
        name,
        {
            label: f"P {right[label] / max(1, told[label]):.3f} R {right[label] / gold[label]:.3f} of {gold[label]}"
            for label in sorted(gold)
        },
    )


if __name__ == "__main__":
    main()
