"""Stories: are the right articles together, as the whole program groups them with its one default?

B³ (for every article, precision and recall of its story against its gold story, averaged over articles) and pairwise
precision, recall and F1 over all pairs of articles, with the number of stories found and in the gold. Three rows: `as given`;
`without dates` (no date of publication and no day named in the text reaches the join); `headlines only` (each article is
its title, its headline, or its first sentence).

PATH is a JSONL file with `text` and `story` in each row (ECB+), a MultiLing file (each English topic is one story), a folder
of examples (each by itself would be easy: all are read as one collection), a file of cases (annotations/stories, or a case
of the tests), gold/seeds.json (one story), or a data folder with stories/ and facts/ in it: then everything is mixed into
one collection, with the examples of this project.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

import msgspec

from eval.data import example_folders, gold_name, gold_of, page, rows
from eval.table import Result, Row, prf
from rashomon.copies import make_shingles
from rashomon.pipeline import Marked, Options, compared, mark
from rashomon.read import read_pages
from rashomon.records import Features, Findings, Link, Page, Source
from rashomon.run.local import LocalRunner
from rashomon.stories import join_stories, make_features
from rashomon.stories.features import DATING
from rashomon.stories.terms import terms_of

EXAMPLES = Path(__file__).parent.parent / "examples"
ECB, MULTILING = "stories/ecbplus_train_dev.jsonl.gz", "facts/multiling2011.jsonl.gz"


@dataclass(frozen=True)
class Labelled:
    """A page and the gold story it belongs to."""

    page: Page
    story: str
    name: str


def score(path: Path, *, limit: int | None = None) -> Result:
    """B³ and pairwise figures of the grouping of all articles found under `path`."""
    articles = load(path, limit)
    out, errors = [], []
    whole, links = prepared(articles)
    for name, features, linked in (
        ("as given", whole, links),
        ("without dates", {a: dateless(f) for a, f in whole.items()}, links),
        ("headlines only", prepared(headline(a) for a in articles)[0], []),
    ):
        gold = {f.article: articles[int(a)].story for a, f in features.items()}
        label = {f.article: articles[int(a)].name for a, f in features.items()}
        found = grouped(list(features.values()), linked)
        out.append(Row(name, figures(gold, found)))
        errors += [json.dumps({"row": name, **e}, ensure_ascii=False) for e in wrong(gold, found, label)]
    return Result(out, errors)


def load(path: Path, limit: int | None = None) -> list[Labelled]:
    """The labelled articles of a file or folder (see the head of this module)."""
    if path.is_dir():
        if (path / ECB).exists():
            return [*load(path / ECB, limit), *load(path / MULTILING), *load(EXAMPLES)]
        return [a for folder in example_folders(path) for a in _example(folder)]
    if path.suffix == ".txt":
        return case(path)
    if path.suffix == ".json":
        names = [a["file"] for a in json.loads(path.read_text(encoding="utf-8"))["articles"]]
        files = [str(path.parent.parent / "seeds" / name) for name in names]
        return [Labelled(p, "seeds", p.source.file) for p in read_pages(files) if isinstance(p, Page)]
    out: list[Labelled] = []
    for row in rows(path, limit):
        if row.get("docs"):
            out += _multiling(row)
        else:
            given = page(row["text"], id=row["id"], published=row.get("date") or None, title=row.get("title") or None)
            out.append(Labelled(given, row["story"], row["id"]))
    return out


def case(path: Path) -> list[Labelled]:
    """The articles of a case file (tests/cases/stories), with the story that each belongs to."""
    out = []
    for number, block in enumerate(path.read_text(encoding="utf-8").split("\n== ")[1:]):
        story, _, rest = block.partition("\n")
        given = {}
        while rest.split("\n", 1)[0].startswith(("title: ", "published: ")):
            line, _, rest = rest.partition("\n")
            name, _, given[name] = line.partition(": ")
        text = rest.strip() or given.pop("title")
        source = Source(f"{path.name}:{number}")
        title, published = given.get("title"), given.get("published")
        held = Page(source=source, kind="row", text=text, id=str(number), title=title, published=published)
        out.append(Labelled(held, story.strip(), f"{path.stem} {number}"))
    return out


def _multiling(row: dict[str, Any]) -> list[Labelled]:
    if row["lang"] != "english":
        return []
    return [Labelled(page(doc["text"], id=doc["id"]), row["id"], doc["id"]) for doc in row["docs"]]


def _example(folder: Path) -> list[Labelled]:
    gold = json.loads(gold_of(folder).read_text(encoding="utf-8"))
    story = {name: f"{folder.name}/{n}" for n, group in enumerate(gold["stories"]) for name in group}
    files = sorted(str(folder / name) for name in {name.split("#")[0] for name in story})
    pages = [p for p in read_pages(files) if isinstance(p, Page)]
    names = {id(p): gold_name(mark(p, Options()).article) for p in pages}
    return [Labelled(p, story[names[id(p)]], f"{folder.name}/{names[id(p)]}") for p in pages if names[id(p)] in story]


def prepared(articles: Iterable[Labelled]) -> tuple[dict[str, Features], list[Link]]:
    """The features of every article by its place in the list, and the links between them."""
    findings: dict[str, Findings] = {str(n): mark(a.page, Options()) for n, a in enumerate(articles)}
    by_id = {f.article.id: f for f in findings.values()}
    found = list(by_id.values())
    marked = Marked(found, [make_shingles(f) for f in found], [], [])
    _, links = compared(marked, Options(), LocalRunner())
    kept = {n: f for n, f in findings.items() if by_id[f.article.id] is f}
    return {n: make_features(f) for n, f in kept.items()}, links


def headline(article: Labelled) -> Labelled:
    """The article as its headline alone: the title given, else the headline of its text, else its first sentence."""
    found = mark(article.page, Options())
    heads = [f.span.text for f in found.article.furniture if f.kind == "headline"]
    lines = (article.page.title or "", *heads, *(s.span.text for s in found.sentences if s.body))
    words = next((line for line in lines if not only_dates(line)), article.page.text)
    return Labelled(msgspec.structs.replace(article.page, text=words, title=None), article.story, article.name)


def only_dates(line: str) -> bool:
    """Whether a line has nothing but figures and words of dates: it stands over a text and is no headline."""
    return all(term in DATING or term[0].isdigit() for _, _, term in terms_of(line))


def dateless(features: Features) -> Features:
    """The features without a day or a year."""
    return msgspec.structs.replace(features, days=(), published=None, inferred=False, year=None)


def grouped(features: Sequence[Features], links: Sequence[Link]) -> dict[str, str]:
    """Article → story, as the program joins them."""
    return {j.article: j.story for j in join_stories(features, tuple(sorted(links)))}


def figures(gold: dict[str, str], found: dict[str, str]) -> dict[str, float | int]:
    """B³ and pairwise precision, recall, F1, and how many stories."""
    both = Counter((gold[a], found[a]) for a in gold)
    wanted, got = Counter(gold.values()), Counter(found[a] for a in gold)
    precision = sum(n * n / got[f] for (_, f), n in both.items()) / len(gold)
    recall = sum(n * n / wanted[g] for (g, _), n in both.items()) / len(gold)
    f1 = 2 * precision * recall / (precision + recall)
    hit, told, true = (sum(n * (n - 1) // 2 for n in c.values()) for c in (both, got, wanted))
    pair = prf(hit, told - hit, true - hit)
    shares = dict(zip(("B3_P", "B3_R", "B3_F1", "pair_P", "pair_R", "pair_F1"), (precision, recall, f1, *pair), strict=True))
    return {**shares, "stories": len(got), "gold": len(wanted), "articles": len(gold)}


def wrong(gold: dict[str, str], found: dict[str, str], label: dict[str, str]) -> Iterable[dict[str, Any]]:
    """Stories that hold articles of several gold stories, and gold stories told as several."""
    for kind, one, other in (("merged", found, gold), ("split", gold, found)):
        groups: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        for a in sorted(gold):
            groups[one[a]][other[a]].append(label[a])
        for parts in groups.values():
            if len(parts) > 1:
                pairs = sum(len(a) * len(b) for a, b in combinations(parts.values(), 2))
                yield {"kind": kind, "pairs": pairs, "parts": sorted(map(sorted, parts.values()))}
