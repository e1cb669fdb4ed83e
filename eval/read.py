"""Score reading: the text, title, author and date of web pages; or whether feeds are read without an exception.

Pages: a JSONL of `text`, `title`, `author`, `date` with a tar of their HTML beside it (`NAME_html.tar` for `NAME.jsonl.gz`).
The text is held against the gold text as the set of its word 4-grams (texts shorter than that as one); F1 of a page is the
harmonic mean of precision and recall, and the figure is the mean over all pages. A page that has a gold text and gave none is
lost, and counts 0. A title is right when one of the two holds the other, folded; an author when all gold names stand in the
given ones; a date when the day is the same.

A tar of feeds (`.tar.gz`): how many files gave a page, a doubt or an exception.

An example folder, or a folder of them: the share of the gold's articles that were read, and of those the share with the right
outlet and the right day of publication (null where the gold has null), as read and cleaned, before anything is inferred.
"""

from __future__ import annotations

import json
import re
import tarfile
from collections import Counter
from pathlib import Path
from typing import Any

from eval.data import example_folders, gold_name, gold_of, rows
from eval.table import Result, Row
from rashomon.clean import make_article
from rashomon.read import read_pages
from rashomon.records import Doubt, Page

_WORD = re.compile(r"\w+")


def score(path: Path, *, limit: int | None = None) -> Result:
    """Score reading on the kind of data `path` is."""
    if path.is_dir():
        return examples(path, limit)
    return feeds(path) if path.name.endswith(".tar.gz") else web_pages(path, limit)


def web_pages(path: Path, limit: int | None) -> Result:
    """The figures over web pages, and every page that is not perfect as an error line."""
    gold = {row["html"]: row for row in rows(path, limit)}
    found, doubts = _read(path.with_name(path.name.split(".")[0] + "_html.tar"), set(gold))
    counts: Counter[str] = Counter()
    scores, errors = [], []
    for name, row in gold.items():
        page = found.get(name)
        p, r, f = shingle_f1(page.text if page else "", row["text"])
        scores.append((p, r, f))
        told = _told(page)
        right = {field: _RIGHT[field](told.get(field), row[field]) for field in _RIGHT if row.get(field)}
        counts.update(f"{field} given" for field in right)
        counts.update(field for field, good in right.items() if good)
        wrong = {field: [told.get(field), row[field]] for field, good in right.items() if not good}
        if f < 0.995 or wrong:
            errors.append(
                json.dumps({"page": name, "P": round(p, 3), "R": round(r, 3), "F1": round(f, 3), **wrong}, ensure_ascii=False)
            )
    n = max(1, len(scores))
    lost = sum(bool(row["text"].strip()) for name, row in gold.items() if name not in found)
    table = [
        Row(
            "text",
            {"F1": sum(s[2] for s in scores) / n, "P": sum(s[0] for s in scores) / n, "R": sum(s[1] for s in scores) / n},
        ),
        Row("pages", {"read": 1 - lost / n, "all": len(gold), "doubts": doubts, "below .5": sum(s[2] < 0.5 for s in scores)}),
    ]
    table += [
        Row(field, {"right": counts[field] / max(1, counts[f"{field} given"]), "of": counts[f"{field} given"]})
        for field in _RIGHT
    ]
    return Result(table, errors)


def feeds(path: Path) -> Result:
    """How many files of a tar of feeds gave pages, doubts or nothing; an exception ends the run and is the error."""
    with tarfile.open(path) as archive:
        files = sum(member.isfile() for member in archive)
    given: Counter[str] = Counter()
    seen: dict[str, set[str]] = {}
    errors = []
    try:
        for one in read_pages([str(path)]):
            given["pages" if isinstance(one, Page) else "doubts"] += 1
            if one.source:
                seen.setdefault(one.source.file, set()).add(one.kind if isinstance(one, Doubt) else "page")
    except Exception as error:  # noqa: BLE001 - this is what is measured
        errors.append(repr(error))
    kinds = Counter(kind for held in seen.values() for kind in held)
    figures: dict[str, float | int] = {
        "told": len(seen) / max(1, files),
        "files": files,
        "exceptions": len(errors),
        **dict(sorted(kinds.items())),
    }
    return Result([Row("feeds", figures), Row("entries", {"pages": given["pages"], "doubts": given["doubts"]})], errors)


def examples(path: Path, limit: int | None) -> Result:
    """The figures over example folders, and every wrong outlet or day as an error line."""
    counts: Counter[str] = Counter()
    errors = []
    for folder in example_folders(path)[:limit]:
        pages = [one for one in read_pages([str(folder)]) if isinstance(one, Page)]
        found = {gold_name(article): article for article in (make_article(page)[0] for page in pages)}
        for gold in json.loads(gold_of(folder).read_text(encoding="utf-8"))["articles"]:
            counts["all"] += 1
            article = found.get(gold["article"])
            if article is None:
                errors.append(json.dumps({"article": f"{folder.name}/{gold['article']}", "lost": True}))
                continue
            counts["read"] += 1
            day = article.published.from_[:10] if article.published else None
            for field, told in (("outlet", article.outlet), ("published", day)):
                wanted = gold.get(field)
                right = told == (wanted[:10] if wanted and field == "published" else wanted)
                counts[field] += right
                if not right:
                    errors.append(
                        json.dumps({"article": f"{folder.name}/{gold['article']}", field: [told, wanted]}, ensure_ascii=False)
                    )
    read = max(1, counts["read"])
    fields = [Row(field, {"right": counts[field] / read, "of": counts["read"]}) for field in ("outlet", "published")]
    return Result([Row("articles", {"all": counts["all"], "lost": counts["all"] - counts["read"]}), *fields], errors)


def shingle_f1(given: str, gold: str) -> tuple[float, float, float]:
    """Precision, recall and F1 of the word 4-grams of two texts."""
    a, b = shingles(given), shingles(gold)
    if not a or not b:
        return (1.0, 1.0, 1.0) if a == b else (0.0, 0.0, 0.0)
    p, r = len(a & b) / len(a), len(a & b) / len(b)
    return p, r, 2 * p * r / (p + r) if p + r else 0.0


def shingles(text: str, n: int = 4) -> set[tuple[str, ...]]:
    """The word n-grams of a text; one tuple of all words when it has fewer."""
    words = _WORD.findall(text.lower())
    return {tuple(words[i : i + n]) for i in range(max(1, len(words) - n + 1))} if words else set()


def _read(archive: Path, wanted: set[str]) -> tuple[dict[str, Page], int]:
    found, doubts = {}, 0
    for one in read_pages([str(archive)]):
        name = one.source.file.removeprefix(f"{archive}/") if one.source else ""
        if name not in wanted:
            continue
        doubts += isinstance(one, Doubt)
        if isinstance(one, Page):
            found[name] = one
    return found, doubts


def _told(page: Page | None) -> dict[str, Any]:
    if page is None:
        return {}
    published = make_article(page)[0].published
    return {"title": page.title, "author": ", ".join(page.authors), "date": published.from_[:10] if published else None}


def _folded(text: str | None) -> str:
    return " ".join(_WORD.findall((text or "").lower()))


def _title_right(told: str | None, gold: str) -> bool:
    a, b = _folded(told), _folded(gold)
    return bool(a) and (a in b or b in a)


def _author_right(told: str | None, gold: str) -> bool:
    return bool(told) and all(_folded(name) in _folded(told) for name in re.split(r",|;| and ", gold) if _folded(name))


def _date_right(told: str | None, gold: str) -> bool:
    return bool(told) and told == gold[:10]


_RIGHT = {"title": _title_right, "author": _author_right, "date": _date_right}
