"""What articles rest on, against the examples' gold.

A find is right when its article is one that the gold source names, and one of the two names holds all content words of the
other (or, for a post, the person and the platform agree so). Kinds are not compared: the same report may be called an
interview or an outlet. Precision and recall are over pairs of article and source; a find is counted once for each source.
Gold sources that no article names by words of its own ("what was said in court") count as missed all the same.
"""

from __future__ import annotations

import json
from pathlib import Path

from eval.data import Example, example, example_folders
from eval.table import Result, Tally
from rashomon.clean.stems import stems


def score(path: Path, *, limit: int | None = None) -> Result:
    """Precision, recall and F1 of sources by article, over the folders with gold."""
    tally = Tally()
    for folder in example_folders(path)[:limit]:
        _compare(example(folder), tally)
    return Result([tally.row("rests on")], tally.errors)


def _compare(told: Example, tally: Tally) -> None:
    wanted = [(rest["name"], name) for rest in told.gold.get("rests_on", ()) for name in rest["articles"]]
    found = [(rest.name, name) for name, article in told.articles.items() for rest in article.rests_on]
    right = {f for f in found for w in wanted if f[1] == w[1] and _same(f[0], w[0])}
    met = {w for w in wanted for f in found if f[1] == w[1] and _same(f[0], w[0])}
    tally.hit += len(met)
    tally.wrong += len(set(found) - right)
    tally.missed += len(set(wanted) - met)
    for what, pairs in (("wrong", set(found) - right), ("missed", set(wanted) - met)):
        for name, article in sorted(pairs):
            tally.errors.append(json.dumps({what: name, "article": article, "folder": told.folder.name}, ensure_ascii=False))


def _same(found: str, wanted: str) -> bool:
    ours, theirs = set(stems(found)), set(stems(wanted))
    return bool(ours and theirs) and (ours <= theirs or theirs <= ours)
