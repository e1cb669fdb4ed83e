"""Facts against gold: example folders, and the small invented stories of annotations/facts/stories.

A gold fact names its slot, its state and its readings by places. `found` is the share of gold facts that a fact of the same
slot carries (at least two places, or all), `right state` the share carried in the wanted state. `flags`: facts in conflict or
superseded; one is right when it holds places of two readings of one gold fact that is so too. `superseded` is the share of
those rightly flagged whose state is the gold's. No conflict may hold a pair that the gold rules out against each other.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from eval.data import Example, Json, example, example_folders, gold_name, page, place
from eval.table import Result, Row, Tally
from rashomon.records import Article, Fact, FactReading

FLAGS = ("conflict", "superseded")
Place = tuple[str, int, int]


@dataclass(frozen=True)
class Told:
    """A story that was told, with its gold: facts, pairs that are no conflicts, accounts; articles by the gold's names."""

    name: str
    gold: Json
    articles: dict[str, Article]
    facts: list[Fact]


def score_stories(path: Path, limit: int | None) -> Result:
    """The invented stories of a folder, each a text file with its gold below."""
    return _scored([invented(file) for file in sorted(path.glob("*.txt"))[:limit]])


def score_examples(path: Path, limit: int | None) -> Result:
    """The example folders with gold."""
    return _scored([_of_example(example(folder)) for folder in example_folders(path)[:limit]])


def _of_example(ex: Example) -> Told:
    facts = [fact for story in ex.report.stories for fact in story.facts]
    return Told(ex.folder.name, ex.gold, ex.articles, facts)


def invented(file: Path) -> Told:
    """One invented story told with the program's defaults.

    The file has articles after `@ NAME | OUTLET | DAY`, facts after `> STATE SLOT: ABOUT` and pairs that are no conflicts
    after `! WHY`; the line below either has its readings, parted by `|`, the places of a reading by `+`: `NAME words`.
    """
    from rashomon.pipeline import Options, told
    from rashomon.run.local import LocalRunner

    blocks = list(_blocks(file.read_text(encoding="utf-8")))
    pages = [
        page("\n".join(lines).strip(), id=head[0], outlet=head[1], published=head[2])
        for sign, head, lines in blocks
        if sign == "@"
    ]
    report = told(pages, Options(one_story=True), LocalRunner())
    gold: Json = {"facts": [], "not_conflicts": []}
    for sign, head, lines in blocks:
        readings = [{"value": r.strip(), "in": [_words(p) for p in r.split(" + ")]} for r in lines[0].split(" | ")]
        if sign == ">":
            state, slot = head[0].partition(":")[0].split()
            gold["facts"].append({"state": state, "slot": slot, "about": head[0].partition(": ")[2], "readings": readings})
        elif sign == "!":
            gold["not_conflicts"].append({"why": head[0], "in": [p for r in readings for p in r["in"]]})
    articles = {a.source.id or gold_name(a): a for a in report.articles}
    return Told(file.stem, gold, articles, [fact for story in report.stories for fact in story.facts])


def _blocks(text: str) -> Iterator[tuple[str, list[str], list[str]]]:
    """The parts of a file: their sign, the fields of their first line, the lines below."""
    current: tuple[str, list[str], list[str]] | None = None
    for line in text.split("\n"):
        if line[:2] in ("@ ", "> ", "! "):
            if current:
                yield current
            current = (line[0], [part.strip() for part in line[2:].split("|")], [])
        elif current:
            current[2].append(line)
    if current:
        yield current


def _words(told: str) -> Json:
    name, _, words = told.strip().partition(" ")
    return {"article": name, "text": words}


def _scored(stories: Sequence[Told]) -> Result:
    found, flags, errors = Tally(), Tally(), []
    right = told_apart = flagged_right = wrong = ruled_out = 0
    for story in stories:
        for gold in story.gold.get("facts", ()):
            best, wanted = _best(gold, story), _wanted(gold, story)
            found.hit += best is not None
            found.missed += best is None
            right += best is not None and best.state == wanted
            if best is None or best.state != wanted:
                errors.append(_told(story, gold["about"], wanted=wanted, got=best.state if best else None))
        met = [(g, _flag_of(g, story)) for g in story.gold.get("facts", ()) if _wanted(g, story) in FLAGS]
        flags.hit += sum(f is not None for _, f in met)
        flags.missed += sum(f is None for _, f in met)
        told_apart += sum(f is not None and f.state == _wanted(g, story) for g, f in met)
        flagged_right += sum(f is not None for _, f in met)
        golds = [g for g, _ in met]
        for fact in story.facts:
            if fact.state in FLAGS and not any(_meets(g, fact, story) for g in golds):
                flags.wrong += 1
                values = " / ".join(r.value for r in fact.readings)
                errors.append(_told(story, f"{fact.about}: {values}", flagged=fact.state))
        for pair in story.gold.get("not_conflicts", ()):
            ruled_out += 1
            places = [_place(one, story) for one in pair["in"]]
            false = [f for f in story.facts if f.state == "conflict" and _sets_apart(f, places)]
            wrong += bool(false)
            errors += [_told(story, f.about, false=pair["why"]) for f in false]
    of = found.hit + found.missed
    table = [
        Row("facts", {"found": found.hit / max(1, of), "right state": right / max(1, of), "of": of}),
        flags.row("flags"),
        Row("superseded from conflict", {"accuracy": told_apart / max(1, flagged_right), "of": flagged_right}),
        Row("not conflicts", {"in conflict": wrong, "of": ruled_out}),
    ]
    return Result(table, errors)


def _told(story: Told, about: str, **what: object) -> str:
    return json.dumps({"story": story.name, "about": about, **what}, ensure_ascii=False)


def _place(one: Json, story: Told) -> Place | None:
    article = story.articles.get(one["article"])
    at = place(article.text, one["text"], one.get("nth", 1)) if article else None
    return (article.id, *at) if article and at else None


def places(gold: Json, story: Told) -> list[list[Place]]:
    """The places of each reading of a gold fact; those that cannot be found in the text are left out."""
    return [[p for one in r["in"] if (p := _place(one, story))] for r in gold["readings"]]


def _wanted(gold: Json, story: Told) -> str:
    """The state a gold fact asks for: what only the articles of one account say is, here, that account's alone."""
    told = {one["article"] for r in gold["readings"] for one in r["in"]}
    alone = any(told <= set(account) for account in story.gold.get("accounts", ()))
    return "single" if alone and gold["state"] == "agreed" else str(gold["state"])


def _touches(fact: Fact, where: Place) -> bool:
    return any(_in(r, where) for r in fact.readings)


def _sets_apart(fact: Fact, where: Sequence[Place | None]) -> bool:
    """Whether a fact holds every place, and not all of them in one reading."""
    readings = [{n for n, p in enumerate(where) if p and _in(r, p)} for r in fact.readings]
    return len(set().union(*readings)) == len(where) and all(len(r) < len(where) for r in readings)


def _in(reading: FactReading, where: Place) -> bool:
    article, start, end = where
    return any(s.article == article and s.start < end and start < s.end for s in reading.spans)


def _best(gold: Json, story: Told) -> Fact | None:
    """The fact of the same slot that touches most of the gold's readings, then of their places; at least two places (or all).

    The right state wins ties.
    """
    readings = places(gold, story)
    ranked = []
    for f in story.facts:
        if f.slot == gold["slot"]:
            met = [sum(_touches(f, p) for p in there) for there in readings]
            ranked.append((sum(map(bool, met)), sum(met), f.state == _wanted(gold, story), f.id, f))
    best = max((r for r in ranked if r[1] >= min(2, sum(map(len, readings)))), default=None, key=lambda r: r[:4])
    return best[4] if best else None


def _meets(gold: Json, fact: Fact, story: Told) -> bool:
    """Whether a fact holds places of two readings of a gold fact, whatever its slot."""
    return sum(any(_touches(fact, p) for p in there) for there in places(gold, story)) > 1


def _flag_of(gold: Json, story: Told) -> Fact | None:
    """The flag that holds two readings of a gold fact, of the wanted state if there is one."""
    met = [f for f in story.facts if f.state in FLAGS and _meets(gold, f, story)]
    return min(met, key=lambda f: (f.state != _wanted(gold, story), f.id), default=None)
