"""The join decision over all articles: ids, keys and numbers in, memberships out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from math import exp
from typing import NamedTuple

from rashomon.records import Features, Joined, Link

THRESHOLD = 0.0
"""Mean log-odds above which two groups of articles are one story."""
Edge = tuple[float, int]


class Near(NamedTuple):
    """Every article's neighbours, each with log-odds and the pair's number; the likeness and the reasons of every pair."""

    edges: Mapping[int, Mapping[int, Edge]]
    likeness: Sequence[tuple[int, int, float]]
    reasons: Callable[[int], tuple[str, ...]]


def join_stories(
    features: Sequence[Features],
    links: Sequence[Link],
    *,
    together: Sequence[tuple[str, str]] = (),
    apart: Sequence[tuple[str, str]] = (),
    one_story: bool = False,
) -> tuple[Joined, ...]:
    """One Joined per article. `together` and `apart` are a person's word and are respected; `given` pins too.

    Articles are compared in the order of their days; what stands in the tuple of features changes nothing.
    """
    ordered = sorted(features, key=_order)
    near = _near(ordered, links)
    groups = [list(range(len(ordered)))] if one_story else _groups(ordered, near, together, apart)
    pinned = {frozenset(pair) for pair in together}
    out = [j for group in groups if group for j in _joined(ordered, group, near, pinned)]
    return tuple(sorted(out, key=lambda j: j.article))


def _order(f: Features) -> tuple[bool, tuple[int, int], str]:
    """The earliest published first, then those without a date of their own, then by id."""
    dated = f.published is not None and not f.inferred
    return (not dated, f.published or (0, 0) if dated else (0, 0), f.article)


def _near(features: Sequence[Features], links: Sequence[Link]) -> Near:
    """Every pair worth comparing, by both its articles."""
    if len(features) < 2:
        return Near({}, (), lambda _: ())
    from rashomon.stories.decide import log_odds, reasons
    from rashomon.stories.neighbours import find_pairs
    from rashomon.stories.vectors import make_vectors

    pairs = find_pairs(make_vectors(features), len(features))
    odds = log_odds(features, pairs, links).tolist()
    edges: dict[int, dict[int, Edge]] = defaultdict(dict)
    likeness = list(zip(pairs.a.tolist(), pairs.b.tolist(), pairs.likeness.tolist(), strict=True))
    for n, (a, b, _) in enumerate(likeness):
        edges[a][b] = edges[b][a] = (odds[n], n)
    return Near(edges, likeness, partial(reasons, pairs))


def _groups(
    features: Sequence[Features], near: Near, together: Sequence[tuple[str, str]], apart: Sequence[tuple[str, str]]
) -> list[list[int]]:
    from rashomon.stories.cluster import Groups, average_link, pin, rejoin_even

    at = {f.article: i for i, f in enumerate(features)}
    links = ((a, b, edge[0]) for a, others in near.edges.items() for b, edge in others.items() if a < b)
    groups = Groups(len(features), links)
    known = [[(at[a], at[b]) for a, b in pairs if a in at and b in at] for pairs in (together, apart)]
    pin(groups, [f.given for f in features], *known)
    average_link(groups, THRESHOLD)
    rejoin_even(groups, near.likeness, THRESHOLD)
    average_link(groups, THRESHOLD)
    return list(groups.members.values())


def _joined(features: Sequence[Features], group: Sequence[int], near: Near, pinned: set[frozenset[str]]) -> list[Joined]:
    """The members of one story, each with the earlier member it is most alike; the first founds it."""
    founder = features[group[0]].article
    story = "s" + founder[1:]
    out = [Joined(story=story, article=founder, to=None, score=1.0, why=())]
    members = set(group)
    for i in group[1:]:
        earlier = {j: edge for j, edge in near.edges.get(i, {}).items() if j < i and j in members}
        to = min(earlier, key=lambda j: (-earlier[j][0], j)) if earlier else group[0]
        said = _said(features[i], features[to], pinned)
        odds, at = earlier.get(to, (0.0, None))
        score = 1.0 if said else round(1 / (1 + exp(-odds)), 4)
        why = (*said, *(near.reasons(at) if at is not None else ()))
        out.append(Joined(story=story, article=features[i].article, to=features[to].article, score=score, why=why))
    return out


def _said(one: Features, other: Features, pinned: set[frozenset[str]]) -> tuple[str, ...]:
    """Whether a person, or the rows themselves, joined the two."""
    if frozenset((one.article, other.article)) in pinned:
        return ("together",)
    return ("given",) if one.given is not None and one.given == other.given else ()
