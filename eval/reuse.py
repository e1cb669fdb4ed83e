"""Reused text in older test sets: PAN 2013 (verbatim passages) and Clough and Stevenson 2009 (how much was reused)."""

from __future__ import annotations

import json
import math
from collections import Counter, defaultdict
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from eval.data import Json
from eval.table import Result, Row
from rashomon.copies.bulk import passages_in
from rashomon.copies.chains import runs_between
from rashomon.copies.kernels import words_of

NEIGHBOURS = 5
Place = tuple[int, int]
Both = tuple[Place, Place]


def cases(docs: list[Json], gold: list[Json]) -> Result:
    """The table for PAN: characters of suspicious and source text, over the labelled pairs."""
    shared = passages_in([d["text"] for d in docs], [None] * len(docs))
    found: dict[tuple[str, str], list[Both]] = defaultdict(list)
    for x, y, a, b, c, d in zip(*(column.tolist() for column in shared), strict=True):
        one, two = docs[x], docs[y]
        sides = ((a, b), (c, d)) if one["role"] == "susp" else ((c, d), (a, b))
        if {one["role"], two["role"]} == {"susp", "src"}:
            susp, src = (one, two) if one["role"] == "susp" else (two, one)
            found[susp["id"], src["id"]].append(sides)
    text = {d["id"]: d["text"] for d in docs}
    pairs = [(g["susp"], g["src"], _places(g)) for g in gold]
    mended = [(x, y, [_mended(case, text[x], text[y]) for case in cases]) for x, y, cases in pairs]
    true = [([c for c in cases if c], found[x, y]) for x, y, cases in mended if None not in cases]
    labelled = [(cases, found[x, y]) for x, y, cases in pairs]
    scored = [_scored(*one) for one in labelled]
    errors = [
        json.dumps({"pair": [g["susp"], g["src"]], "recall": s[0], "precision": s[1]})
        for g, s in zip(gold, scored, strict=True)
        if min(*s[0], *s[1], 1.0) < 0.9
    ]
    return Result([_plagdet("PAN verbatim", labelled), _plagdet("labels mended", true)], errors)


def _plagdet(name: str, pairs: Sequence[tuple[Sequence[Both], Sequence[Both]]]) -> Row:
    """The measures of Potthast et al. 2010 over pairs of documents, each with its cases and what was detected."""
    scored = [_scored(gold, found) for gold, found in pairs]
    recall = _mean([r for s in scored for r in s[0]])
    precision = _mean([p for s in scored for p in s[1]])
    times = [n for s in scored for n in s[2] if n]
    granularity = _mean(times) or 1.0
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    figures = {"plagdet": f1 / math.log2(1 + granularity), "P": precision, "R": recall, "granularity": granularity}
    return Row(name, {**figures, "pairs": len(pairs)})


def _mended(case: Both, susp: str, src: str) -> Both | None:
    """The label taken to both ends of the equal words it lies in; None when its two sides are not the same words."""
    words = words_of([susp, src])
    sides = [slice(int(words.first[n]), int(words.first[n + 1])) for n in (0, 1)]
    starts, ends = ([column[side] for side in sides] for column in (words.starts, words.ends))
    keys = [words.keys[side] for side in sides]
    first = [int(np.searchsorted(ends[n], case[n][0], side="right")) for n in (0, 1)]
    last = [int(np.searchsorted(starts[n], case[n][1])) for n in (0, 1)]
    inside = [keys[n][first[n] : last[n]] for n in (0, 1)]
    if 2 * len(np.intersect1d(inside[0], inside[1])) < min(len(np.unique(one)) for one in inside):
        return None
    back = _equal(keys[0][: first[0]][::-1], keys[1][: first[1]][::-1])
    on = _equal(keys[0][last[0] :], keys[1][last[1] :])
    one, other = ((int(starts[n][first[n] - back]), int(ends[n][last[n] + on - 1])) for n in (0, 1))
    return one, other


def _equal(one: npt.NDArray[np.uint32], other: npt.NDArray[np.uint32]) -> int:
    """How many words are equal from the start on."""
    size = min(len(one), len(other))
    differ = np.flatnonzero(one[:size] != other[:size])
    return int(differ[0]) if len(differ) else size


def _places(gold: Json) -> list[Both]:
    sides = (case.get("reanchored") or case for case in gold["cases"])
    return [((s["susp_begin"], s["susp_end"]), (s["src_begin"], s["src_end"])) for s in sides]


def _scored(gold: Sequence[Both], found: Sequence[Both]) -> tuple[list[float], list[float], list[int]]:
    """Recall of every case, precision of every detection, and how many detections each case got."""
    recalls = [_covered(case, [d for d in found if _meet(case, d)]) for case in gold]
    precisions = [_covered(d, [case for case in gold if _meet(case, d)]) for d in found]
    return recalls, precisions, [sum(_meet(case, d) for d in found) for case in gold]


def _meet(a: Both, b: Both) -> bool:
    return all(min(x[1], y[1]) > max(x[0], y[0]) for x, y in zip(a, b, strict=True))


def _covered(one: Both, others: Sequence[Both]) -> float:
    """The share of the characters of `one`, both sides together, that the others cover."""
    total = sum(end - start for start, end in one)
    marks: list[set[int]] = [set(), set()]
    for other in others:
        for side in (0, 1):
            marks[side].update(range(max(one[side][0], other[side][0]), min(one[side][1], other[side][1])))
    return (len(marks[0]) + len(marks[1])) / total


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0


def answers(docs: list[Json]) -> Result:
    """The table for Clough and Stevenson: each answer classed by its nearest among all others."""
    text = {d["id"]: d["text"] for d in docs}
    told = [d for d in docs if d["category"] != "orig"]
    shares = np.array([_shares(d["text"], text[d["source"]]) for d in told])
    spread = (shares - shares.mean(axis=0)) / shares.std(axis=0)
    four = _by_nearest(spread, [d["category"] for d in told])
    two = _by_nearest(spread, ["non" if d["category"] == "non" else "reuse" for d in told])
    right_four = [d["category"] == c for d, c in zip(told, four, strict=True)]
    right_two = [(d["category"] == "non") == (c == "non") for d, c in zip(told, two, strict=True)]
    errors = [
        json.dumps({"answer": d["id"], "is": d["category"], "called": [c, r]}) for d, c, r in zip(told, four, two, strict=True)
    ]
    kept = [e for e, a, b in zip(errors, right_four, right_two, strict=True) if not (a and b)]
    figures = {"2 classes": _mean(right_two), "4 classes": _mean(right_four), "answers": len(told)}
    return Result([Row("Clough and Stevenson", figures)], kept)


def _shares(answer: str, source: str) -> tuple[float, float, float, float]:
    """How much was taken: words the source has, words kept in order. How literally: the run that a kept word stands in (the
    mean over such words) and the longest run, as logarithms.
    """
    from rapidfuzz.distance import LCSseq

    words = words_of([answer, source])
    size = int(words.first[1])
    mine, theirs = words.keys[:size], words.keys[size:]
    runs = runs_between(words, np.array([0]), np.array([1])).length
    in_order = LCSseq.similarity(mine.tolist(), theirs.tolist()) / size
    stands_in = float((runs * runs).sum() / max(1, runs.sum()))
    return float(np.isin(mine, theirs).mean()), in_order, math.log1p(stands_in), math.log1p(runs.max(initial=0))


def _by_nearest(points: npt.NDArray[np.float64], labels: Sequence[str]) -> list[str]:
    """For each point the commonest label of its nearest others."""
    out = []
    for i, point in enumerate(points):
        distance = np.square(points - point).sum(axis=1)
        distance[i] = np.inf
        near = np.argsort(distance, kind="stable")[:NEIGHBOURS]
        out.append(min(Counter(labels[n] for n in near).items(), key=lambda item: (-item[1], item[0]))[0])
    return out
