"""Briefs against human summaries and against what the examples ask for.

- Reference summaries (`docs` with `refs`, or with a `summary`): ROUGE-1, -2 and -SU4, F, unstemmed, of a brief as long as
  asked (250 words where a topic has several references, else 60), with as many whole lines as it takes to reach the length
  and the rest cut off. The systems a row brings with it are scored the same way, so that published averages can be held
  against this scorer. Summaries of one reference are as long as they please, so two more figures are given there: the brief of
  whole lines that comes nearest in length to one of its articles on average, and the brief that the program makes when it
  is asked for no length.
- Examples: the share of `must` entries of which one wording stands in the briefs of the folder's stories, and how many
  `must_not` wordings stand there. `again` counts the further lines of a brief that tell one of them that a line has told.

`repeated` is how many of a line's words of matter stand in another line of its brief, as a mean over the lines.
Every line of every brief is held against its cites; `cited` is the share that equals them.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import mean

from eval.data import Json, example, example_folders, findings, rows
from eval.rouge import rouge
from eval.table import Result, Row
from rashomon.brief import make_brief
from rashomon.brief.verify import CUT
from rashomon.clean.stems import stems
from rashomon.facts import find_facts
from rashomon.records import Article, Brief, Findings

LONG, SHORT = 250, 60


def score(path: Path, *, limit: int | None = None, words: int | None = None) -> Result:
    """ROUGE of briefs, or the examples' must and must_not."""
    if path.is_dir():
        return _examples(path, limit)
    figures: dict[str, list[dict[str, float]]] = defaultdict(list)
    cited: list[bool] = []
    repeated: list[float] = []
    errors = []
    for row in _english(path, limit):
        found = [findings(doc["text"], id=f"{row['id']}-{n}", title=doc.get("title")) for n, doc in enumerate(row["docs"])]
        many = "refs" in row
        length = words or (LONG if many else SHORT)
        references = row["refs"] if many else [row["summary"]["text"]]
        brief = of_length(row["id"], found, length)
        cited += _cited(brief, found)
        repeated += _repeated(brief)
        text = _text(brief)
        got = rouge(text, references, length if many else None) if many else rouge(_first(text, length), references)
        figures["brief"].append(got)
        if not many:
            figures["brief as long as an article"].append(rouge(_text(as_an_article(row["id"], found)), references))
            figures["brief of its own length"].append(rouge(_text(of_own_length(row["id"], found)), references))
        errors.append(json.dumps({"id": row["id"], **got, "brief": text}, ensure_ascii=False))
        for system, output in row.get("peers", {}).items():
            figures[system].append(rouge(output, references, length))
    table = [
        Row(name, {k: mean(g[k] for g in got) for k in ("R1", "R2", "SU4")} | {"topics": len(got)})
        for name, got in figures.items()
    ]
    table.append(Row("lines equal to their cites", {"cited": _mean(cited), "lines": len(cited), "repeated": _mean(repeated)}))
    return Result(table, errors)


def _english(path: Path, limit: int | None) -> list[Json]:
    kept = [row for row in rows(path) if row.get("lang", "english") == "english"]
    return kept[:limit]


def _first(text: str, length: int) -> str:
    return " ".join(text.split()[:length])


def of_length(story: str, found: Sequence[Findings], length: int) -> Brief:
    """The shortest brief of whole lines that reaches `length` words, as the program makes it for that many lines."""
    last = Brief(story, ())
    for last in _growing(story, found):
        if _length(last) >= length:
            break
    return last


def as_an_article(story: str, found: Sequence[Findings]) -> Brief:
    """The brief of whole lines that comes nearest to the mean length of the articles."""
    length = mean(len(f.article.text.split()) for f in found)
    best = Brief(story, ())
    for brief in _growing(story, found):
        if abs(_length(brief) - length) >= abs(_length(best) - length):
            break
        best = brief
    return best


def of_own_length(story: str, found: Sequence[Findings]) -> Brief:
    """The brief that the program makes when it is asked for no length."""
    accounts = [(f.article.id,) for f in found]
    return make_brief(story, found, accounts, find_facts(story, found, accounts), ())


def _growing(story: str, found: Sequence[Findings]) -> Iterator[Brief]:
    """The briefs of one line, of two and so on, until no line is left."""
    accounts = [(f.article.id,) for f in found]
    facts = find_facts(story, found, accounts)
    lines = 1
    while len((brief := make_brief(story, found, accounts, facts, (), lines=lines)).lines) == lines:
        yield brief
        lines += 1


def _length(brief: Brief) -> int:
    return sum(len(line.text.split()) for line in brief.lines)


def _text(brief: Brief) -> str:
    return " ".join(line.text for line in brief.lines)


def _cited(brief: Brief, found: Sequence[Findings]) -> list[bool]:
    articles: dict[str, Article] = {f.article.id: f.article for f in found}
    return [
        line.text == CUT.join(articles[c.article].text[c.start : c.end] for c in line.cites) and bool(line.cites)
        for line in brief.lines
    ]


def _repeated(brief: Brief) -> list[float]:
    """Of each line of a brief, the share of its words of matter that stand in another line; nothing of a single line."""
    told = [set(stems(line.text)) for line in brief.lines]
    having = Counter(stem for stems_of_line in told for stem in stems_of_line)
    return [sum(having[stem] > 1 for stem in line) / len(line) for line in told if line] if len(told) > 1 else []


def _mean(values: Sequence[float]) -> float:
    return mean(values) if values else 0.0


def _examples(path: Path, limit: int | None) -> Result:
    table, errors = [], []
    every: Counter[str] = Counter()
    repeated: list[float] = []
    for folder in example_folders(path)[:limit]:
        ex = example(folder)
        briefs = [story.brief for story in ex.report.stories]
        text = " ".join(_text(brief) for brief in briefs)
        wanted = ex.gold.get("brief", {})
        missing = [m for m in wanted.get("must", []) if not any(word in text for word in m)]
        wrong = [word for word in wanted.get("must_not", []) if word in text]
        musts = len(wanted.get("must", []))
        again = sum(_again(m, brief) for m in wanted.get("must", []) for brief in briefs)
        share = (musts - len(missing)) / musts if musts else 1.0
        table.append(Row(folder.name, {"must": share, "of": musts, "must_not": len(wrong), "again": again}))
        every.update(told=musts - len(missing), of=musts, must_not=len(wrong), again=again)
        repeated += [share for brief in briefs for share in _repeated(brief)]
        errors += [json.dumps({"folder": folder.name, "missing": m}, ensure_ascii=False) for m in missing]
        errors += [json.dumps({"folder": folder.name, "must_not": w}, ensure_ascii=False) for w in wrong]
    table.append(Row("all", {"told": every["told"], "of": every["of"], "must_not": every["must_not"], "again": every["again"]}))
    table.append(Row("lines", {"repeated": _mean(repeated), "lines": len(repeated)}))
    return Result(table, errors)


def _again(wordings: Sequence[str], brief: Brief) -> int:
    """How many lines of a brief beyond the first tell a wanted thing."""
    return max(0, sum(any(words in line.text for words in wordings) for line in brief.lines) - 1)
