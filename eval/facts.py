"""Facts against judged discrepancies, aligned sentences, planted changes and the examples.

- Judged pairs (`sa`, `sb`, `qa`, `qb`, `label`): each row is a story of two one-sentence articles with their dates. A row is
  flagged when a fact in conflict, or superseded, holds both quantities. `conflict`: precision and recall of flags of either
  kind against rows that differ truly (`conflict`, `update`); `superseded`: of those flagged rightly, the share whose state
  is the judged one.
- Annotated events (`mentions` with clusters): two annotated sentences of different articles are aligned when they mention
  the same event; all such pairs of the set are ranked by the program's likeness. `AP` is average precision over the whole
  set, `within` over pairs of one story (`subtopic`).
- Stories of texts (`docs`): plants (see eval/plant.py): recall of plants by kind, and how many flags an unchanged story has.
- Examples and the invented stories of annotations/facts/stories: see eval/facts_gold.py. Judged flags: see eval/flags.py.
- gold/seeds.json: agreements carried by just the articles that say them; roles; what the story rests on.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from eval.data import Json, example_folders, findings, rows
from eval.facts_gold import score_examples, score_stories
from eval.flags import score as score_flags
from eval.plant import FLAGS, Plant, copies, covers, plants, raised
from eval.table import Result, Row, Tally
from rashomon.facts import find_facts
from rashomon.likeness import alignment
from rashomon.records import Fact, Findings


def score(path: Path, *, limit: int | None = None) -> Result:
    """The measure that fits the format of `path`."""
    if path.is_dir():
        return score_examples(path, limit) if example_folders(path) else score_stories(path, limit)
    if path.name == "flags.jsonl":
        return score_flags(path, limit)
    if path.name == "seeds.json":
        return _seeds(path)
    first = next(rows(path, 1))
    if "qa" in first:
        return _judged(path, limit)
    if "mentions" in first:
        planted = _planted(stories_of(path, limit))
        return Result([*_aligned(path, None).rows, *planted.rows], planted.errors)
    return _planted(stories_of(path, limit))


def _judged(path: Path, limit: int | None) -> Result:
    """Precision and recall of flags on judged pairs of sentences."""
    tally, states = Tally(), Counter[str]()
    for row in rows(path, limit):
        got = judged_state(row)
        true = row["label"] != "false"
        if got and true:
            tally.hit += 1
            states["right" if got == {"update": "superseded"}.get(row["label"], "conflict") else "wrong"] += 1
        elif got:
            tally.wrong += 1
        elif true:
            tally.missed += 1
        if bool(got) != true:
            tally.errors.append(
                json.dumps({"label": row["label"], "got": got, **{k: row[k] for k in ("qa", "qb", "sa", "sb")}})
            )
    right = states["right"] / states.total() if states else 0.0
    return Result(
        [tally.row("conflict or update"), Row("superseded from conflict", {"accuracy": right, "of": states.total()})],
        tally.errors,
    )


def judged_state(row: Json) -> str | None:
    """The state of the fact that holds both quantities of a judged pair, if it is a flag."""
    a, b = (
        findings(row[s], id=i, published=row[d] or None, outlet=row[o])
        for s, d, o, i in (("sa", "da", "A", "a"), ("sb", "db", "B", "b"))
    )
    facts = find_facts("pair", [a, b], [(a.article.id,), (b.article.id,)])
    for fact in facts:
        if fact.state in ("conflict", "superseded") and _holds(fact, a, row["qa"]) and _holds(fact, b, row["qb"]):
            return fact.state
    return None


def _holds(fact: Fact, f: Findings, words: str) -> bool:
    words = words.strip()
    return any(s.article == f.article.id and (words in s.text or s.text in words) for r in fact.readings for s in r.spans)


def _aligned(path: Path, limit: int | None) -> Result:
    """Average precision of likeness over pairs of annotated sentences."""
    import numpy as np

    texts: list[str] = []
    homes: list[int] = []
    groups: list[str] = []
    clusters: list[set[str]] = []
    articles: list[str] = []
    for n, row in enumerate(rows(path, limit)):
        articles.append(row["text"])
        for sentence in row["sentences"]:
            words = row["text"][sentence["start"] : sentence["end"]]
            if sentence["gold"] and words.strip():
                texts.append(words)
                homes.append(n)
                groups.append(row["subtopic"])
                clusters.append(_events(row, sentence["n"]))
    alike = alignment(texts, homes, articles)
    left, right = np.triu_indices(len(texts), 1)
    apart = np.asarray(homes)[left] != np.asarray(homes)[right]
    left, right = left[apart], right[apart]
    gold = np.fromiter((bool(clusters[i] & clusters[j]) for i, j in zip(left, right, strict=True)), bool, len(left))
    same = np.asarray(groups)[left] == np.asarray(groups)[right]
    scores = alike[left, right]
    figures = {
        "AP": average_precision(scores, gold),
        "within": average_precision(scores[same], gold[same]),
        "pairs": int(gold.sum()),
        "of": len(gold),
    }
    return Result([Row("sentences aligned", figures)])


def _events(row: Json, sentence: int) -> set[str]:
    kinds = ("ACTION", "NEG_ACTION")
    return {m["cluster"] for m in row["mentions"] if m["sent"] == sentence and m["cluster"] and m["type"].startswith(kinds)}


def average_precision(scores, gold) -> float:  # type: ignore[no-untyped-def]
    """Mean of the precision at each gold pair, pairs ranked by score (ties in one step)."""
    import numpy as np

    if not gold.any():
        return 0.0
    order = np.argsort(-scores, kind="stable")
    hits = np.cumsum(gold[order])
    ends = np.append(np.nonzero(np.diff(scores[order]))[0], len(scores) - 1)
    precision, recall = hits[ends] / (ends + 1), hits[ends] / hits[-1]
    return float(np.sum(np.diff(np.append(0.0, recall)) * precision))


def _planted(stories: Iterable[tuple[str, list[Findings]]]) -> Result:
    """Recall of plants by kind, precision of the flags that copies have and stories as they are have not; natural flags."""
    tallies: dict[str, Tally] = defaultdict(Tally)
    natural = total = 0
    errors: list[str] = []
    for name, found in stories:
        before = find_facts(name, found, [(f.article.id,) for f in found])
        flags = [f for f in before if f.state in FLAGS]
        natural += len(flags)
        total += 1
        errors += [_told(f, found) for f in flags]
        for batch in copies(plants(name, found)):
            _judge_copy(batch, found, {_key(f) for f in flags}, tallies, errors)
    every = Tally(*(sum(getattr(t, part) for t in tallies.values()) for part in ("hit", "wrong", "missed")))
    table = [every.row("planted")]
    table += [
        Row(f"planted {k}", {"R": t.hit / (t.hit + t.missed), "of": t.hit + t.missed})
        for k, t in sorted(tallies.items())
        if k != "none"
    ]
    table.append(Row("natural flags", {"flags": natural, "stories": total}))
    return Result(table, errors)


def _judge_copy(
    batch: Sequence[Plant], found: Sequence[Findings], known: set[Key], tallies: dict[str, Tally], errors: list[str]
) -> None:  # fmt: skip
    """Count the plants of one copy that are noticed, and its flags that neither are of a plant nor of the story as it is."""
    seen, flags, after = raised(batch, found)
    for plant, noticed in zip(batch, seen, strict=True):
        tallies[plant.kind].hit += noticed
        tallies[plant.kind].missed += not noticed
        if not noticed:
            around = plant.text[max(0, plant.start - 80) : plant.start + 80]
            told = {"missed": plant.kind, "story": plant.story, "was": plant.was, "became": plant.became, "in": around}
            errors.append(json.dumps(told, ensure_ascii=False))
    for flag in flags:
        mine = any(covers(plant, after[plant.changed].article.id, flag) for plant in batch)
        if not mine and _key(flag) not in known:
            tallies["none"].wrong += 1
            errors.append(_told(flag, after))


Key = tuple[str, str, tuple[str, ...]]


def _key(fact: Fact) -> Key:
    """What a flag says, wherever it stands."""
    return fact.slot, fact.about, tuple(sorted(r.value for r in fact.readings))


def stories_of(path: Path, limit: int | None) -> Iterator[tuple[str, list[Findings]]]:
    """The stories of a set: one a row (`docs`), or the rows of one `story` or `subtopic`, at least two articles each."""
    groups: dict[str, list[Json]] = defaultdict(list)
    for row in rows(path):
        if "docs" in row and row.get("lang", "english") == "english":
            groups[row["id"]] += row["docs"]
        elif "docs" not in row:
            groups[row.get("subtopic") or row["story"]].append(row)
    for name, docs in list(groups.items())[:limit]:
        if len(docs) > 1:
            yield name, [findings(d["text"], id=f"{name}-{n}", published=d.get("date") or None) for n, d in enumerate(docs)]


def _told(fact: Fact, found: Sequence[Findings]) -> str:
    """A flag with the sentences it stands in, for a judge."""
    lines = {s.span.article: f.sentences for f in found for s in f.sentences}
    shown = [
        {
            "value": r.value,
            "by": r.said_by,
            "in": next(s.span.text for s in lines[p.article] if s.span.start <= p.start < s.span.end),
        }
        for r in fact.readings
        for p in r.spans[:1]
    ]
    return json.dumps({"flag": fact.state, "about": fact.about, "readings": shown}, ensure_ascii=False)


def _seeds(path: Path) -> Result:
    """What the five articles say in common, by the article: no agreement that an article does not itself say."""
    from rashomon.pipeline import Options, told
    from rashomon.read import read_pages
    from rashomon.records import Page
    from rashomon.run.local import LocalRunner

    gold = json.loads(path.read_text(encoding="utf-8"))
    files = sorted(str(p) for p in (path.parent.parent / "seeds").glob("*.txt"))
    report = told([p for p in read_pages(files) if isinstance(p, Page)], Options(one_story=True), LocalRunner())
    names = {a.id: Path(a.source.file).name[:3] for a in report.articles}
    story = report.stories[0]
    tally = Tally()
    for agreement in gold["agreements"]:
        words = [w for w in agreement["fact"].replace(".", "").split() if w[0].isupper() or w.isdigit()]
        told_in = _tellers(story.facts, words, names)
        wanted = set(agreement["files"])
        if told_in == wanted:
            tally.hit += 1
        else:
            tally.missed += 1
            tally.errors.append(json.dumps({"fact": agreement["fact"], "wanted": sorted(wanted), "got": sorted(told_in)}))
    rests = Row("rests on", {"names": len(story.rests_on), "on all": max((len(r.articles) for r in story.rests_on), default=0)})
    return Result([tally.row("agreements"), rests, Row("conflicts", {"flags": _conflicts(story.facts)})], tally.errors)


def _conflicts(facts: Iterable[Fact]) -> int:
    return sum(f.state in ("conflict", "superseded") for f in facts)


def _tellers(facts: Iterable[Fact], words: Sequence[str], names: dict[str, str]) -> set[str]:
    """The articles in the readings of the first fact that carries all the words in what it is about, or in every place."""
    for fact in facts:
        told = [fact.about, *(r.value for r in fact.readings)]
        spans = [s for r in fact.readings for s in r.spans]
        if words and all(any(w in t for t in told) or all(w in s.text for s in spans) for w in words):
            return {names[s.article] for s in spans}
    return set()
