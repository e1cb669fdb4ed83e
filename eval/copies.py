"""Copies: which articles share a text, where, and which way it went.

By the file that is given:

- planted copies (`docs.jsonl.gz` beside a `gold.jsonl.gz` with `type`). recall: planted pairs found, by kind. precision:
  planted pairs among the pairs found, leaving out found pairs that were not planted and share 12 words in a row (the filler
  replays real text). IoU: characters in both / in either of the planted and the best found passage, mean of the two sides,
  over the pairs found. direction: planted pairs found whose source is the planted one; `told`: those for which one was told.
  Articles carry text, outlet and time, and are taken without quotations; `--limit N` takes the first N planted pairs.
  capitals, no accents, misread: recall when one document in ten is spoilt so, of all planted pairs and of those it touches.
- PAN (`gold.jsonl.gz` with `cases`): precision and recall over characters, macro-averaged over detections and cases,
  granularity and plagdet as in Potthast et al. 2010, over the labelled pairs, with the re-anchored places. `labels mended`:
  the same where a label that ends inside a run of equal words is taken to its end, and without the pairs that have a label
  whose two sides are not the same words.
- Clough and Stevenson (rows with `category`): accuracy of telling reuse from none (2 classes) and how much (4), each answer by
  its 5 nearest among all others (leave one out) on four shares: words known to the source, words kept in order, the run that
  a kept word stands in, the longest run.
- examples and seeds: pairs of articles, absent sources, directions (where the gold tells one), accounts (pairs of articles
  put in one), passages (share of gold characters found), pairs that must not be called copies.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Set
from itertools import combinations
from pathlib import Path

from eval.data import Example, Json, example, example_folders, gold_name, place, rows
from eval.table import Result, Row, Tally
from rashomon.records import Absent, Article, Copy, Report, Span


def score(path: Path, *, limit: int | None = None) -> Result:
    """The table for whatever kind of data lies at `path`."""
    if path.name == "seeds.json":
        return _seeds(path)
    docs = path / "docs.jsonl.gz" if path.is_dir() else path
    if not docs.exists() or docs.suffixes[-2:] != [".jsonl", ".gz"]:
        return _examples([example(folder) for folder in example_folders(path)])
    gold_file = docs.parent / "gold.jsonl.gz"
    if not gold_file.exists():
        from eval.reuse import answers

        return answers(list(rows(docs)))
    gold = list(rows(gold_file, limit))
    if "cases" in gold[0]:
        from eval.reuse import cases

        return cases(list(rows(docs)), gold)
    from eval.planted import planted

    return planted(list(rows(docs)), gold, whole=limit is None)


def _examples(examples: list[Example]) -> Result:
    pairs, absent, accounts = Tally(), Tally(), Tally()
    errors: list[str] = []
    told = right = characters = covered = crossed = listed = 0
    for one in examples:
        name = {article.id: key for key, article in one.articles.items()}
        gold = one.gold.get("copies", [])
        found = _directed(one.report, name)
        wanted = {(c["source"], c["copy"]) for c in gold if isinstance(c["source"], str)}
        telling = {(c["source"], c["copy"]) for c in gold if isinstance(c["source"], str) and c["direction"] != "unknown"}
        _count(pairs, {frozenset(p) for p in found}, {frozenset(p) for p in wanted}, one.folder.name)
        _count(
            absent, _absent(one.report, name), {_credit(c) for c in gold if not isinstance(c["source"], str)}, one.folder.name
        )
        _count(accounts, _together(_accounts(one.report, name)), _together(one.gold.get("accounts", [])), one.folder.name)
        for source, copy in sorted(telling):
            told += (source, copy) in found or (copy, source) in found
            right += (source, copy) in found
        for c in gold:
            sizes = _passages(c, one, found) if isinstance(c["source"], str) else []
            characters += sum(size for size, _ in sizes)
            covered += sum(got for _, got in sizes)
        for pair in one.gold.get("not_copies", []):
            listed += 1
            if any(frozenset(pair) == frozenset(p) for p in found):
                crossed += 1
                errors.append(json.dumps({"example": one.folder.name, "called a copy": pair}))
    return Result(
        [
            pairs.row("pairs"),
            absent.row("absent sources"),
            accounts.row("accounts"),
            Row("not_copies", {"listed": listed, "called copies": crossed}),
            Row("source of found pairs", {"right": right / told if told else 0.0, "pairs": told}),
            Row("gold passages", {"covered": covered / characters if characters else 0.0, "characters": characters}),
        ],
        [*errors, *pairs.errors, *absent.errors, *accounts.errors],
    )


def _count(tally: Tally, got: Set[Collection[str]], gold: Set[Collection[str]], where: str) -> None:
    tally.hit += len(got & gold)
    tally.wrong += len(got - gold)
    tally.missed += len(gold - got)
    for says, ones in (("wrong", got - gold), ("missed", gold - got)):
        tally.errors += [json.dumps({"example": where, says: sorted(one)}) for one in ones]


def _directed(report: Report, name: dict[str, str]) -> dict[tuple[str, str], list[Copy]]:
    out: dict[tuple[str, str], list[Copy]] = defaultdict(list)
    for story in report.stories:
        for c in story.copies:
            if isinstance(c.source, Span):
                out[name[c.source.article], name[c.copy.article]].append(c)
    return dict(out)


def _absent(report: Report, name: dict[str, str]) -> set[tuple[str, str]]:
    copies = (c for story in report.stories for c in story.copies)
    return {(c.source.name.casefold(), name[c.copy.article]) for c in copies if isinstance(c.source, Absent)}


def _credit(gold: Json) -> tuple[str, str]:
    return gold["source"]["name"].casefold(), gold["copy"]


def _accounts(report: Report, name: dict[str, str]) -> list[list[str]]:
    return [[name[a] for a in account] for story in report.stories for account in story.accounts]


def _together(accounts: list[list[str]]) -> set[frozenset[str]]:
    """Every two articles of one account, and every article that is an account by itself."""
    return {frozenset(pair) for one in accounts for pair in (combinations(one, 2) if len(one) > 1 else [one])}


def _passages(gold: Json, one: Example, found: dict[tuple[str, str], list[Copy]]) -> list[tuple[int, int]]:
    """For each side of each gold passage its length and how many of its characters were found."""
    copies = [*found.get((gold["source"], gold["copy"]), []), *found.get((gold["copy"], gold["source"]), [])]
    out = []
    for passage in gold.get("passages", []):
        for side in ("source", "copy"):
            article = one.articles[gold[side]]
            where = place(article.text, passage[side]["text"], passage[side].get("nth", 1))
            if where:
                out.append((where[1] - where[0], _overlap(where, article, copies)))
    return out


def _overlap(where: tuple[int, int], article: Article, copies: list[Copy]) -> int:
    marks: set[int] = set()
    for c in copies:
        for span in (c.source, c.copy):
            if isinstance(span, Span) and span.article == article.id:
                marks.update(range(max(where[0], span.start), min(where[1], span.end)))
    return len(marks)


def _seeds(path: Path) -> Result:
    """The seed articles: their one rewrite, their one absent source, and no other pair."""
    from rashomon.pipeline import Options, told
    from rashomon.read import read_pages
    from rashomon.records import Page
    from rashomon.run.local import LocalRunner

    gold = json.loads(path.read_text(encoding="utf-8"))
    pages = [p for p in read_pages([str(path.parent.parent / "seeds")]) if isinstance(p, Page)]
    report = told(pages, Options(), LocalRunner())
    name = {a.id: gold_name(a) for a in report.articles}
    here = set(name.values())
    pairs, absent, accounts = Tally(), Tally(), Tally()
    wanted = {frozenset((c["copy"], c["source"])) for c in gold["copies"] if c["source"] in here}
    _count(pairs, {frozenset(p) for p in _directed(report, name)}, wanted, "seeds")
    credits = {(c["source"].split(" (")[0].casefold(), c["copy"]) for c in gold["copies"] if c["source"] not in here}
    _count(absent, _absent(report, name), credits, "seeds")
    alone = here - {a for pair in wanted for a in pair}
    _count(accounts, _together(_accounts(report, name)), wanted | {frozenset([a]) for a in alone}, "seeds")
    errors = [*pairs.errors, *absent.errors, *accounts.errors]
    return Result([pairs.row("pairs"), absent.row("absent sources"), accounts.row("accounts")], errors)
