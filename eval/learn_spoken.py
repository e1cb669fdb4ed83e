"""How the decision `spoken` of src/rashomon/quotes/languages/<code>/weights.txt is made.

    python -m eval.learn_spoken DATA --language en --write

Whether a report without marks gives somebody's words ("ordered a halt, saying …" tells of an act first): learned from the
reports that the program itself finds, with the weights of `eval.learn_quotes`, in the texts of annotations/quotes and in
this project's examples. One that the gold has as speech is one; one that the gold has as a thought or a stance, or not at
all, is none. Examples are what the program is for and count more often (`COUNTED`).

`--folds` prints the same for examples whose folder taught nothing: right, wrong and missed, now and with the decision.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

from eval.data import example_folders, findings, gold_name, gold_of, place
from eval.learn_quotes import PACKAGE, ROOT, joined, learn, texts_of, written
from eval.quotes import Pieces, paired
from rashomon.pipeline import Options, mark
from rashomon.quotes.gather import Gatherer
from rashomon.quotes.indirect import Class
from rashomon.quotes.languages import language_for
from rashomon.quotes.learned import Finder, Told
from rashomon.quotes.spoken import Facts, spoken_features
from rashomon.quotes.view import View, Who, make_view
from rashomon.quotes.weights import Weights, features_of, weights_for
from rashomon.read import read_pages
from rashomon.records import Findings, Page

STRENGTH = {"en": 40.0, "de": 20.0}
COUNTED = {"en": 6.0, "de": 3.0}
FOLDS = 9
_ELSEWHERE = "annotated"  # takes up that the annotations call more things speech than the examples do
Gold = Sequence[tuple[Pieces, str]]
"""The quotes of a text: their pieces, and of which class they are."""


class Seen(NamedTuple):
    """A report that the program finds: what it is of by the weights of `class`, its features, and whether it is speech."""

    folder: str  # of an example, or ""
    kind: Class
    features: list[str]
    label: str


class Noting(Finder):
    """Finds reports as the program does and keeps the features of each, and its class, by the place of its cue."""

    def __init__(self, view: View, weights: Weights) -> None:
        super().__init__(view, weights)
        self.noted: dict[int, tuple[Class, list[str]]] = {}

    def kind(self, t: Told, who: Who | None, kinds: dict[Class, int]) -> Class:
        """What a report tells of by the weights of `class` alone."""
        likeliest = max(kinds, key=kinds.__getitem__)
        if "speech" in kinds:
            other = max(score for kind, score in kinds.items() if kind != "speech")
            facts = Facts(t.c.at, t.c.first, t.c.last, who, t.content, t.sure, kinds["speech"] - other)
            first = t.c.rule.first if t.c.rule else t.c.at
            self.noted[self.view.starts[first]] = likeliest, list(features_of(*spoken_features(self.view, self.classes, facts)))
        return likeliest


def reports(f: Findings, gold: Gold, folder: str) -> Iterator[Seen]:
    """Every report without marks that the program finds in a text; what only overlaps speech in an example is left out."""
    view = make_view(f.article, f.sentences, f.names, language_for(f.article.language))
    gatherer, weights = Gatherer(view), weights_for(view.language.code)
    assert weights
    gatherer.finder = finder = Noting(view, weights)
    gatherer.run()
    places = [tuple((s.start, s.end) for s in draft.content) for draft in gatherer.drafts]
    by_draft = {found: number for number, found in paired([pieces for pieces, _ in gold], places).items()}
    for number, draft in enumerate(gatherer.drafts):
        if not draft.unmarked or draft.negated or draft.cue is None or draft.cue.start not in finder.noted:
            continue
        kind, features = finder.noted[draft.cue.start]
        label = gold[by_draft[number]][1] if number in by_draft else ""
        if label or not folder or not any(_meet(pieces, places[number]) for pieces, _ in gold):
            yield Seen(folder, kind, features, "yes" if label == "speech" else "no")


def _meet(a: Pieces, b: Pieces) -> bool:
    return any(x[0] < y[1] and y[0] < x[1] for x in a for y in b)


def annotated(data: Path, language: str) -> Iterator[Seen]:
    """The reports in the annotated texts."""
    for text in texts_of(data, language):
        gold = [(tuple((a, b) for a, b in quote["content"]), quote["class"]) for quote in text.quotes]
        yield from reports(findings(text.text, language=language), gold, "")


def in_examples(language: str) -> Iterator[Seen]:
    """The reports in the articles of the examples."""
    for folder in example_folders(ROOT / "examples"):
        told = {entry["article"]: entry for entry in json.loads(gold_of(folder).read_text(encoding="utf-8"))["articles"]}
        found = [mark(page, Options()) for page in read_pages([str(folder)]) if isinstance(page, Page)]
        for f in found:
            entry = told.get(gold_name(f.article))
            if entry and f.article.language == language:
                quotes = [
                    [place(f.article.text, c["text"], c.get("nth", 1)) for c in q["content"]] for q in entry.get("quotes", ())
                ]
                yield from reports(f, [(tuple(p for p in pieces if p), "speech") for pieces in quotes], folder.name)


def main() -> None:
    """Learn, print what the folds say, write if asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--language", default="en")
    parser.add_argument("--folds", action="store_true", help="print what the decision does in folders not learned from")
    parser.add_argument("--write", action="store_true", help="write the weights")
    args = parser.parse_args()
    seen = [*annotated(args.data, args.language), *in_examples(args.language)]
    if args.folds:
        _folds(seen, args.language)
    if args.write:
        path = PACKAGE / args.language / "weights.txt"
        new = written({"spoken": learned(seen, args.language)})
        path.write_text(joined(path.read_text(encoding="utf-8"), new), encoding="utf-8")


def learned(seen: Sequence[Seen], language: str) -> tuple[list[str], dict[str, np.ndarray]]:
    """The weights of the decision."""
    own = [[] if s.folder else [_ELSEWHERE] for s in seen]
    instances = [([*s.features, *more], s.label) for s, more in zip(seen, own, strict=True)]
    labels, table = learn(instances, STRENGTH[language], [COUNTED[language] if s.folder else 1.0 for s in seen])
    table.pop(_ELSEWHERE)
    return labels, table


def _folds(seen: Sequence[Seen], language: str) -> None:
    """Each ninth of the example folders told by what the others and the annotated texts teach."""
    folders = sorted({s.folder for s in seen if s.folder})
    told: list[tuple[Seen, bool]] = []
    for fold in range(FOLDS):
        out = set(folders[fold::FOLDS])
        labels, table = learned([s for s in seen if s.folder not in out], language)
        yes = labels.index("yes")
        for s in seen:
            if s.folder in out:
                total = sum(table[f][yes] - table[f][1 - yes] for f in set(s.features) if f in table)
                told.append((s, total > 0))
    _print("now", ((s, s.kind == "speech") for s, _ in told))
    _print("decided", told)


def _print(name: str, told: Iterable[tuple[Seen, bool]]) -> None:
    pairs = [(s.label == "yes", yes) for s, yes in told]
    print(
        name, {n: pairs.count(p) for n, p in {"right": (True, True), "wrong": (False, True), "missed": (True, False)}.items()}
    )


if __name__ == "__main__":
    main()
