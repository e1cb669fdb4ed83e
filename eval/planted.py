"""Planted copies: what was found of them, how exactly, and what else was called a copy."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable

import numpy as np

from eval.data import Json, page
from eval.spoilt import SPOILT, one_in_ten
from eval.table import Result, Row
from rashomon.clean import make_article
from rashomon.copies.align import align_all
from rashomon.copies.bulk import passages_in
from rashomon.copies.chains import runs_between
from rashomon.copies.kernels import words_of
from rashomon.copies.nearest import nearest
from rashomon.pipeline import in_blocks
from rashomon.records import Copy, Findings, Pair, Span

REPLAYED = 12
Place = tuple[int, int]


def planted(docs: list[Json], gold: list[Json], *, whole: bool) -> Result:
    """The table for planted copies; unless `whole`, only the documents named by `gold` are compared."""
    named = {g[side] for g in gold for side in ("src", "dst")}
    docs = sorted((d for d in docs if whole or d["id"] in named), key=lambda d: str(d["id"]))
    copies, ids = _copies(docs)
    by_pair: dict[frozenset[str], list[Copy]] = defaultdict(list)
    for c in copies:
        if isinstance(c.source, Span):
            by_pair[frozenset((ids[c.source.article], ids[c.copy.article]))].append(c)
    kinds: dict[str, list[tuple[bool, float]]] = defaultdict(list)
    directions, errors = [], []
    for g in gold:
        found = by_pair.get(frozenset((g["src"], g["dst"])), [])
        kinds[g["type"]].append((bool(found), max((_alike(c, g, ids) for c in found), default=0.0)))
        directions += [_direction(c, g, ids) for c in found[:1]]
        if not found:
            errors.append(json.dumps({"missed": g}))
    wanted = {frozenset((g["src"], g["dst"])) for g in gold}
    wrong = _not_replayed([sorted(pair) for pair in by_pair if pair not in wanted], docs)
    errors += [json.dumps({"wrong": pair, "words": by_pair[frozenset(pair)][0].copy.text[:300]}) for pair in wrong]
    hits = sum(found for kind in kinds.values() for found, _ in kind)
    told = [_precision(hits, len(wrong), len(by_pair)), _told(directions)]
    return Result([*_rows(kinds), *told, *(_spoilt(docs, gold) if whole else ())], errors)


def _copies(docs: list[Json]) -> tuple[tuple[Copy, ...], dict[str, str]]:
    """All copies between the documents, as the program records them, and the document of each article."""
    shared = passages_in([d["text"] for d in docs], [d.get("outlet") for d in docs])
    pairs = sorted(set(zip(shared.left.tolist(), shared.right.tolist(), strict=True)))
    found = {i: _findings(docs[i]) for i in {i for pair in pairs for i in pair}}
    ids = {f.article.id: docs[i]["id"] for i, f in found.items()}
    by_id = {f.article.id: f for f in found.values()}
    named = [Pair(found[x].article.id, found[y].article.id, 0.0) for x, y in pairs]
    blocks = (align_all([f for f in group if isinstance(f, Findings)], [p for p in group if isinstance(p, Pair)])
              for _, group in in_blocks(named, by_id))  # fmt: skip
    houses = {key: f.article.outlet for key, f in by_id.items()}
    return nearest((c for block in blocks for _, _, copies in block for c in copies), houses), ids


def _findings(doc: Json) -> Findings:
    given = page(doc["text"], id=doc["id"], outlet=doc.get("outlet"), published=doc.get("time"))
    return Findings(article=make_article(given)[0], sentences=(), names=(), quotes=(), times=())


def _alike(copy: Copy, gold: Json, ids: dict[str, str]) -> float:
    """The mean over both sides of characters in both places by characters in either."""
    out = 0.0
    for span in (copy.source, copy.copy):
        assert isinstance(span, Span)
        side = "src" if ids[span.article] == gold["src"] else "dst"
        begin, end = gold[f"{side}_begin"], gold[f"{side}_end"]
        both = max(0, min(span.end, end) - max(span.start, begin))
        out += both / (span.end - span.start + end - begin - both) / 2
    return out


def _direction(copy: Copy, gold: Json, ids: dict[str, str]) -> tuple[bool, bool]:
    """Whether a direction was told, and whether it is the planted one."""
    assert isinstance(copy.source, Span)
    return copy.direction.how != "unknown", ids[copy.source.article] == gold["src"]


def _not_replayed(pairs: list[list[str]], docs: list[Json]) -> list[list[str]]:
    """The pairs that do not share REPLAYED words in a row."""
    at = {d["id"]: i for i, d in enumerate(docs)}
    words = words_of([d["text"] for d in docs])
    left, right = (np.array([at[pair[side]] for pair in pairs], dtype=np.int64) for side in (0, 1))
    runs = runs_between(words, left, right)
    longest = np.zeros(len(pairs), dtype=np.int64)
    np.maximum.at(longest, runs.pair, runs.length)
    return sorted(pair for pair, length in zip(pairs, longest.tolist(), strict=True) if length < REPLAYED)


def _rows(kinds: dict[str, list[tuple[bool, float]]]) -> Iterable[Row]:
    everything = [one for kind in kinds.values() for one in kind]
    for name, ones in [("all", everything), *sorted(kinds.items())]:
        hit = [alike for found, alike in ones if found]
        figures = {"recall": len(hit) / len(ones), "IoU": sum(hit) / max(1, len(hit)), "planted": len(ones)}
        yield Row(name, figures)


def _precision(hits: int, wrong: int, pairs: int) -> Row:
    return Row("pairs", {"precision": hits / max(1, hits + wrong), "found": pairs, "wrong": wrong})


def _told(directions: list[tuple[bool, bool]]) -> Row:
    told = [right for was_told, right in directions if was_told]
    return Row("direction", {"right": sum(told) / max(1, len(told)), "told": len(told) / max(1, len(directions))})


def _spoilt(docs: list[Json], gold: list[Json]) -> Iterable[Row]:
    """Recall of all planted pairs when one document in ten is spoilt, and of the pairs that these take part in."""
    chosen = one_in_ten([d["id"] for d in docs])
    spoilt_ones = {d["id"] for d, spoilt in zip(docs, chosen, strict=True) if spoilt}
    wanted = {frozenset((g["src"], g["dst"])) for g in gold}
    touched = {pair for pair in wanted if pair & spoilt_ones}
    for name, spoil in SPOILT.items():
        texts = [spoil(d["text"]) if spoilt else d["text"] for d, spoilt in zip(docs, chosen, strict=True)]
        found = wanted & _pairs(docs, texts)
        yield Row(
            name,
            {"recall": len(found) / len(wanted), "of touched": len(found & touched) / len(touched), "touched": len(touched)},
        )


def _pairs(docs: list[Json], texts: list[str]) -> set[frozenset[str]]:
    """The pairs of documents that share a passage when they read like this."""
    shared = passages_in(texts, [d.get("outlet") for d in docs])
    return {frozenset((docs[x]["id"], docs[y]["id"])) for x, y in zip(shared.left.tolist(), shared.right.tolist(), strict=True)}
