"""What articles rest on, against the examples' gold.

A find is right when its article is one that the gold source names, and one of the two names holds all content words of the
other. Of a gold source with several names ("Coast Guard, Ada Brook") each will do; a person or body counts by any of the names
the gold gives it in that article ("Gwen Prosser", "the firm"), accents do not count, and an agency counts by its initials.
Kinds are not compared: the same report may be called an interview or an outlet. Precision and recall are over pairs of article
and source; a find is counted once for each source. A sitting that no article names by words of its own ("what was said in
court") counts as missed all the same.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

from eval.data import Example, Json, example, example_folders
from eval.table import Result, Tally
from rashomon.clean.fold import key
from rashomon.clean.stems import stems

_INITIALS = re.compile(r"[A-Z]{2,5}")


def score(path: Path, *, limit: int | None = None) -> Result:
    """Precision, recall and F1 of sources by article, over the folders with gold."""
    tally = Tally()
    for folder in example_folders(path)[:limit]:
        _compare(example(folder), tally)
    return Result([tally.row("rests on")], tally.errors)


def _compare(told: Example, tally: Tally) -> None:
    marked = {a["article"]: a.get("names", ()) for a in told.gold["articles"]}
    wanted = [(rest["name"], name) for rest in told.gold.get("rests_on", ()) for name in rest["articles"]]
    found = [(rest.name, name) for name, article in told.articles.items() for rest in article.rests_on]
    pairs = [(f, w) for f in found for w in wanted if f[1] == w[1] and same(f[0], w[0], marked[f[1]])]
    right, met = {f for f, _ in pairs}, {w for _, w in pairs}
    tally.hit += len(met)
    tally.wrong += len(set(found) - right)
    tally.missed += len(set(wanted) - met)
    for what, some in (("wrong", set(found) - right), ("missed", set(wanted) - met)):
        for name, article in sorted(some):
            tally.errors.append(json.dumps({what: name, "article": article, "folder": told.folder.name}, ensure_ascii=False))


def same(found: str, wanted: str, names: list[Json] | tuple[()]) -> bool:
    """Whether a find names a gold source, under this name or another that the gold's `names` give to the same one."""
    if _INITIALS.fullmatch(found) and "".join(re.findall(r"\b[A-Z]", wanted)) == found:
        return True
    return any(_holds(name, each) for name in (found, *_others(found, names)) for each in (wanted, *wanted.split(", ")))


def _others(found: str, names: list[Json] | tuple[()]) -> list[str]:
    """A find with the gold's other names of the same person or body in place of the one it has."""
    out = []
    for name in names:
        forms = [name["name"], *(m for m in name.get("mentions", ()) if m[:1].isupper() and len(m) > 2)]
        for form in forms:
            if re.match(rf"{re.escape(form)}(?!\w)", found):
                out += [found.replace(form, other) for other in forms]
    return out


def _holds(found: str, wanted: str) -> bool:
    ours, theirs = set(stems(key(found))), set(stems(key(wanted)))
    return bool(ours and theirs) and (ours <= theirs or theirs <= ours)
