"""Sayings against gold.

Pairs: two wordings are joined when one saying holds a reading of each; precision, recall and F1 over pairs whose label is
known, and for the true ones the share of labelled kinds of change that were named (recall of kinds, kinds mapped to ours)
and of named kinds that were labelled (precision). Groups (seeds, examples): pairs of quotes of one gold group that one
saying holds, and sayings whose readings come from different gold speakers or occasions.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from itertools import combinations
from pathlib import Path

from eval.data import Json, example_folders, place, rows
from eval.quotes import gold_stories
from eval.saying_groups import read_groups
from eval.table import Result, Row, Tally
from rashomon.pipeline import Options, dated, mark, with_story_names
from rashomon.quotes import find_sayings
from rashomon.read import read_pages
from rashomon.records import Article, Findings, Page, Published, Quote, Saying, Source, Span, content_id

_KINDS = {
    "one is a fragment of the other": {"fragment"},
    "overlap only (each has text the other lacks)": {"overhang", "replaced"},
    "words replaced": {"replaced"},
    "inner words dropped (1-2)": {"dropped", "added", "replaced"},
    "inner passage dropped (3+)": {"passage_dropped", "ellipsis", "added"},
    "(has ellipsis)": {"ellipsis"},
    "(has bracket)": {"bracket", "censoring"},
    "only outer punctuation": {"punctuation", "typography"},
    "inner punctuation/typography": {"punctuation", "typography"},
    "case": {"case"},
    "one word respelled/contracted": {"replaced", "typography"},
}


def score(path: Path, *, limit: int | None = None) -> Result:
    """Score a JSONL of labelled pairs, an example folder, or gold/seeds.json."""
    if path.name == "seeds.json":
        return _score_seeds(path)
    if path.suffix == ".txt":
        return _score_groups(path)
    return _score_examples(path) if path.is_dir() else _score_pairs(path, limit)


def _score_pairs(path: Path, limit: int | None) -> Result:
    tally, kinds = Tally(), Tally()
    for row in rows(path, limit):
        if row["same_utterance"] is None:
            continue
        sides = [_alone(row[side]["txt"], side, row["days"] if side == "b" else 0) for side in ("a", "b")]
        sayings = find_sayings("s", sides)
        joined = [s for s in sayings if len({r.span.article for r in s.readings}) == 2]
        wrong = bool(joined) != row["same_utterance"]
        tally.hit += bool(joined) and row["same_utterance"]
        tally.wrong += bool(joined) and not row["same_utterance"]
        tally.missed += not joined and row["same_utterance"]
        if wrong:
            tally.errors.append(
                json.dumps({"same": row["same_utterance"], "a": row["a"]["txt"], "b": row["b"]["txt"]}, ensure_ascii=False)
            )
        elif joined:
            _count_kinds(kinds, row, joined)
    return Result([tally.row("same utterance"), kinds.row("kinds of change")], [*tally.errors, *kinds.errors])


def _count_kinds(into: Tally, row: Json, joined: Sequence[Saying]) -> None:
    named = {c.kind for s in joined for r in s.readings for c in r.changes}
    wanted = [_KINDS[tag] for tag in row["tags"] if tag in _KINDS]
    got = sum(bool(named & kinds) for kinds in wanted)
    into.hit += got
    into.missed += len(wanted) - got
    if got < len(wanted):
        shown = {"tags": row["tags"], "named": sorted(named), "a": row["a"]["txt"], "b": row["b"]["txt"]}
        into.errors.append(json.dumps(shown, ensure_ascii=False))


def _alone(text: str, side: str, days: int) -> Findings:
    """One wording as the only quote of an article of its own."""
    day = (date(2016, 1, 1) + timedelta(days=days)).isoformat()
    published = Published(value=day, from_=day, until=day, grain="day", how="given", why="the set gives it")
    article = Article(
        id=content_id("a", (side, text)),
        source=Source(side),
        outlet=side,
        url=None,
        title=None,
        authors=(),
        language="en",
        published=published,
        furniture=(),
        rests_on=(),
        revises=None,
        sha256="",
        text=text,
    )
    span = Span(article.id, 0, len(text), text)
    quote = Quote(id=content_id("q", (side, text)), kind="direct", content=(span,), cue=None, speaker=None)
    return Findings(article=article, sentences=(), names=(), quotes=(quote,), times=())


def _holding(sayings: Iterable[Saying], article: Article, start: int, end: int) -> set[str]:
    """The sayings with a reading that stands within, or around, a place."""
    out = set()
    for saying in sayings:
        for r in saying.readings:
            if r.span.article == article.id and r.span.field == "text":
                shared = min(end, r.span.end) - max(start, r.span.start)
                if shared > 0.5 * min(end - start, r.span.end - r.span.start):
                    out.add(saying.id)
    return out


def _count_groups(
    sayings: Sequence[Saying], groups: Sequence[Sequence[tuple[Article, int, int]]], names: Sequence[str]
) -> Tally:
    tally = Tally()
    for name, group in zip(names, groups, strict=True):
        held = [(_holding(sayings, a, s, e), a, s, e) for a, s, e in group]
        for (first, a, s, e), (second, b, t, f) in combinations(held, 2):
            if first & second:
                tally.hit += 1
            else:
                tally.missed += 1
                shown = {"group": name, "a": a.text[s:e], "b": b.text[t:f], "found": [len(first), len(second)]}
                tally.errors.append(json.dumps(shown, ensure_ascii=False))
    return tally


def _score_seeds(path: Path) -> Result:
    gold = json.loads(path.read_text(encoding="utf-8"))
    pages = [p for p in read_pages([str(path.parent.parent / "seeds")]) if isinstance(p, Page)]
    members = with_story_names(dated([mark(p, Options()) for p in pages]))
    sayings = find_sayings("s", sorted(members, key=lambda f: f.article.id))
    article = {Path(f.article.source.file).name[:3]: f.article for f in members}
    quotes = {entry["file"][:3]: entry["quotes"] for entry in gold["articles"]}
    groups, whole = [], 0
    for group in gold["same_quotation"]:
        places = []
        for file, number in group:
            q = quotes[file][number]
            if not _pull_quote(article[file], q, [quotes[file][n] for f, n in group if f == file and n != number]):
                places.append((article[file], q["start"], q["end"]))
        groups.append(places)
        held = [_holding(sayings, *p) for p in places]
        whole += bool(set.intersection(*held))
    tally = _count_groups(sayings, groups, [str(n) for n in range(len(groups))])
    mixed = _mixed_speakers(sayings, article, quotes)
    row = Row(
        "groups", {"whole": whole, "of": len(groups), "pairs": tally.hit, "pairs missed": tally.missed, "mixed": len(mixed)}
    )
    return Result([row], [*tally.errors, *mixed])


def _pull_quote(article: Article, quote: Json, others: Sequence[Json]) -> bool:
    """Whether another quote of the group in the same article has the same words later on."""
    return any(o["text"].strip(",.") == quote["text"].strip(",.") and o["start"] > quote["start"] for o in others) and bool(
        article
    )


def _mixed_speakers(sayings: Sequence[Saying], article: dict[str, Article], quotes: dict[str, list[Json]]) -> list[str]:
    out = []
    for saying in sayings:
        speakers = set()
        for file, entries in quotes.items():
            for q in entries:
                if any(
                    r.span.article == article[file].id and min(q["end"], r.span.end) > max(q["start"], r.span.start)
                    for r in saying.readings
                ):
                    speakers.add(q["speaker"])
        if len(speakers) > 1:
            out.append(
                json.dumps({"mixed": sorted(speakers), "readings": [r.span.text for r in saying.readings]}, ensure_ascii=False)
            )
    return out


def _score_examples(path: Path) -> Result:
    pairs, kinds = Tally(), Tally()
    for folder in example_folders(path):
        gold, stories = gold_stories(folder)
        articles = {name: f.article for story in stories for name, f in story.items()}
        sayings = [s for number, story in enumerate(stories) for s in _told(str(number), story)]
        _count_story(pairs, kinds, folder.name, sayings, articles, gold.get("sayings", ()))
    return Result([pairs.row("pairs of readings"), kinds.row("kinds of change")], [*pairs.errors, *kinds.errors])


def _score_groups(path: Path) -> Result:
    pairs, kinds, beyond = Tally(), Tally(), Tally()
    for group in read_groups(path):
        found = group.found()
        sayings = _told(group.name, found)
        articles = {key: f.article for key, f in found.items()}
        _count_story(pairs, kinds, group.name, sayings, articles, group.sayings)
        _count_beyond(beyond, sayings, articles, group.sayings)
    table = [pairs.row("pairs of readings"), kinds.row("kinds of change"), beyond.row("readings")]
    return Result(table, [*pairs.errors, *beyond.errors, *kinds.errors])


def _told(story: str, members: Mapping[str, Findings]) -> tuple[Saying, ...]:
    return find_sayings(story, sorted(members.values(), key=lambda f: f.article.id))


def _count_story(
    pairs: Tally, kinds: Tally, name: str, sayings: Sequence[Saying], articles: Mapping[str, Article], gold: Sequence[Json]
) -> None:
    groups = [list(_places(articles, s)) for s in gold]
    counted = _count_groups(sayings, groups, [name] * len(groups))
    pairs.hit += counted.hit
    pairs.missed += counted.missed
    pairs.errors += counted.errors
    pairs.wrong += _joined_wrongly(sayings, articles, groups)
    for entry, group in zip(gold, groups, strict=True):
        _example_kinds(kinds, sayings, entry, group)


def _count_beyond(into: Tally, sayings: Sequence[Saying], articles: Mapping[str, Article], gold: Sequence[Json]) -> None:
    """Readings of sayings in two articles or more, against all that the gold has: one that it has not was made up."""
    places = {(a.id, s, e) for entry in gold for a, s, e in _places(articles, entry)}
    told = {(r.span.article, r.span.start, r.span.end): r.span.text for s in sayings if len(s.readings) > 1 for r in s.readings}
    for key, start, end in places:
        held = any(a == key and min(end, e) > max(start, s) for a, s, e in told)
        into.hit += held
        into.missed += not held
    for (key, start, end), text in told.items():
        if not any(a == key and min(end, e) > max(start, s) for a, s, e in places):
            into.wrong += 1
            into.errors.append(json.dumps({"beyond": text}, ensure_ascii=False))


def _places(articles: Mapping[str, Article], saying: Json) -> Iterable[tuple[Article, int, int]]:
    for reading in saying["readings"]:
        article = articles.get(reading["article"])
        at = place(article.text, reading["text"], reading.get("nth", 1)) if article else None
        if article and at:
            yield article, at[0], at[1]


def _joined_wrongly(
    sayings: Sequence[Saying], articles: Mapping[str, Article], groups: Sequence[Sequence[tuple[Article, int, int]]]
) -> int:
    """Pairs of gold readings that one saying holds and no gold saying joins."""
    places = sorted({(a.id, s, e) for group in groups for a, s, e in group})
    by_id = {a.id: a for a in articles.values()}
    together = {pair for group in groups for pair in combinations(sorted((a.id, s, e) for a, s, e in group), 2)}
    held = {p: _holding(sayings, by_id[p[0]], p[1], p[2]) for p in places}
    return sum(bool(held[p] & held[q]) and (p, q) not in together for p, q in combinations(places, 2))


def _example_kinds(into: Tally, sayings: Sequence[Saying], gold: Json, group: Sequence[tuple[Article, int, int]]) -> None:
    """Kinds named for an article's readings, in the saying with most of the gold's, against kinds listed for it, as sets."""
    first = _holding(sayings, *group[0]) if group else set()
    times = Counter(number for place in group for number in _holding(sayings, *place))
    wanted: dict[str, set[str]] = {}
    named: dict[str, set[str]] = {}
    told: dict[str, list[str]] = {}
    for reading, (article, start, end) in zip(gold["readings"], group, strict=False):
        held = [s for s in sayings if s.id in first & _holding(sayings, article, start, end)]
        if not held:
            continue
        best = max(held, key=lambda s: times[s.id])
        told.setdefault(article.id, [best.readings[0].span.text]).append(article.text[start:end])
        wanted[article.id] = {c["kind"] for c in gold.get("changes", ()) if c["article"] == reading["article"]}
        named.setdefault(article.id, set()).update(
            change.kind
            for r in best.readings
            if r.span.article == article.id and min(end, r.span.end) > max(start, r.span.start)
            for change in r.changes
        )
    for article_id, kinds in wanted.items():
        into.hit += len(kinds & named[article_id])
        into.missed += len(kinds - named[article_id])
        into.wrong += len(named[article_id] - kinds)
        if kinds != named[article_id]:
            shown = {"wanted": sorted(kinds), "named": sorted(named[article_id]), "full": gold["readings"][0]["text"]}
            shown |= {"told": told[article_id]}
            into.errors.append(json.dumps(shown, ensure_ascii=False))
