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
    scored = [_scored(_places(g), found.get((g["susp"], g["src"]), [])) for g in gold]
    recall = _mean([r for s in scored for r in s[0]])
    precision = _mean([p for s in scored for p in s[1]])
    times = [n for s in scored for n in s[2] if n]
    granularity = _mean(times) or 1.0
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    figures = {"plagdet": f1 / math.log2(1 + granularity), "P": precision, "R": recall, "granularity": granularity}
    errors = [
        json.dumps({"pair": [g["susp"], g["src"]], "recall": s[0]})
        for g, s in zip(gold, scored, strict=True)
        if min(s[0]) < 0.9
    ]
    return Result([Row("PAN verbatim", {**figures, "pairs": len(gold)})], errors)


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
    """Words in equal runs of three; words the source has; words kept in order; the mean length of a run (log)."""
    from rapidfuzz.distance import LCSseq

    words = words_of([answer, source])
    size = int(words.first[1])
    mine, theirs = words.keys[:size], words.keys[size:]
    runs = runs_between(words, np.array([0]), np.array([1]))
    covered = np.zeros(size, dtype=np.bool_)
    for start, length in zip(runs.i.tolist(), runs.length.tolist(), strict=True):
        covered[start : start + length] = True
    in_order = LCSseq.similarity(mine.tolist(), theirs.tolist()) / size
    mean_run = float(runs.length.mean()) if len(runs.length) else 0.0
    return float(covered.mean()), float(np.isin(mine, theirs).mean()), in_order, math.log1p(mean_run)


def _by_nearest(points: npt.NDArray[np.float64], labels: Sequence[str]) -> list[str]:
    """For each point the commonest label of its nearest others."""
    out = []
    for i, point in enumerate(points):
        distance = np.square(points - point).sum(axis=1)
        distance[i] = np.inf
        near = np.argsort(distance, kind="stable")[:NEIGHBOURS]
        out.append(min(Counter(labels[n] for n in near).items(), key=lambda item: (-item[1], item[0]))[0])
    return out
