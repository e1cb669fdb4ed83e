"""The join decision over all articles: ids, keys and numbers in, memberships out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from math import log, sqrt

from rashomon.records import Features, Joined, Link

ENOUGH = 0.16
"""Mean likeness from which two groups of articles are one story."""


def join_stories(
    features: Sequence[Features],
    links: Sequence[Link],
    *,
    together: Sequence[tuple[str, str]] = (),
    apart: Sequence[tuple[str, str]] = (),
    one_story: bool = False,
) -> tuple[Joined, ...]:
    """One Joined per article. `together` and `apart` are a person's word and are respected; `given` pins too."""
    ordered = sorted(features, key=lambda f: f.article)
    groups = [list(range(len(ordered)))] if one_story else _groups(ordered, links, together, apart)
    members = ([ordered[i] for i in group] for group in groups if group)
    return tuple(sorted((j for group in members for j in _joined(group)), key=lambda j: j.article))


def _joined(group: Sequence[Features]) -> list[Joined]:
    founder = min(group, key=lambda f: (f.published is None or f.inferred, f.published or (0, 0), f.article))
    story = "s" + founder.article[1:]
    return [
        Joined(story=story, article=f.article, to=None if f is founder else founder.article, score=1.0, why=()) for f in group
    ]


def _groups(
    features: Sequence[Features], links: Sequence[Link], together: Sequence[tuple[str, str]], apart: Sequence[tuple[str, str]]
) -> list[list[int]]:
    at = {f.article: i for i, f in enumerate(features)}
    likeness = _likeness(features)
    for link in links:
        pair = (at[link.a], at[link.b])
        likeness[pair] = max(likeness.get(pair, 0.0), link.share_outside_quotes)
    barred = {tuple(sorted((at[a], at[b]))) for a, b in apart if a in at and b in at}
    given: dict[str, list[int]] = defaultdict(list)
    for i, f in enumerate(features):
        if f.given is not None:
            given[f.given].append(i)
    pinned = [(group[0], i) for group in given.values() for i in group[1:]]
    pinned += [(at[a], at[b]) for a, b in together if a in at and b in at]
    firsts = sorted(group[0] for group in given.values())
    barred |= {(a, b) for n, a in enumerate(firsts) for b in firsts[n + 1 :]}
    return _average_link(len(features), likeness, pinned, barred)


def _likeness(features: Sequence[Features]) -> dict[tuple[int, int], float]:
    vectors = []
    count: dict[int, int] = defaultdict(int)
    for f in features:
        terms = memoryview(f.terms).cast("Q").tolist()
        vectors.append(dict(zip(terms, memoryview(f.weights).cast("f").tolist(), strict=True)))
        for t in terms:
            count[t] += 1
    postings: dict[int, list[tuple[int, float]]] = defaultdict(list)
    for i, vector in enumerate(vectors):
        weighed = {t: w * log((len(features) + 50) / count[t]) for t, w in vector.items()}
        length = sqrt(sum(w * w for w in weighed.values())) or 1.0
        for t, w in weighed.items():
            postings[t].append((i, w / length))
    out: dict[tuple[int, int], float] = defaultdict(float)
    for t in sorted(postings):
        held = postings[t]
        if len(held) <= 200:
            for n, (i, w) in enumerate(held):
                for j, v in held[n + 1 :]:
                    out[i, j] += w * v
    return dict(out)


def _average_link(
    n: int, likeness: Mapping[tuple[int, int], float], pinned: Sequence[tuple[int, int]], barred: set[tuple[int, ...]]
) -> list[list[int]]:
    group = list(range(n))
    members = {i: [i] for i in range(n)}

    def total(a: int, b: int) -> float:
        return sum(likeness.get((min(i, j), max(i, j)), 0.0) for i in members[a] for j in members[b])

    def held(a: int, b: int) -> bool:
        return any((min(i, j), max(i, j)) in barred for i in members[a] for j in members[b])

    def merge(a: int, b: int) -> None:
        for i in members[b]:
            group[i] = a
        members[a] += members.pop(b)

    for i, j in pinned:
        a, b = sorted((group[i], group[j]))
        if a != b and not held(a, b):
            merge(a, b)
    for (i, j), score in sorted(likeness.items(), key=lambda kv: (-kv[1], kv[0])):
        if score < ENOUGH:
            break
        a, b = sorted((group[i], group[j]))
        if a != b and total(a, b) >= ENOUGH * len(members[a]) * len(members[b]) and not held(a, b):
            merge(a, b)
    return [sorted(m) for m in members.values()]
