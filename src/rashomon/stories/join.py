"""The join decision over all articles: ids, keys and numbers in, memberships out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from math import exp

from rashomon.records import Features, Joined, Link

THRESHOLD = 0.0
"""Mean log-odds above which two groups of articles are one story."""
Edge = tuple[float, tuple[str, ...]]


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
    edges = _edges(ordered, links)
    groups = [list(range(len(ordered)))] if one_story else _groups(ordered, edges, together, apart)
    pinned = {frozenset(pair) for pair in together}
    out = [j for group in groups if group for j in _joined(ordered, group, edges, pinned)]
    return tuple(sorted(out, key=lambda j: j.article))


def _order(f: Features) -> tuple[bool, tuple[int, int], str]:
    """The earliest published first, then those without a date of their own, then by id."""
    dated = f.published is not None and not f.inferred
    return (not dated, f.published or (0, 0) if dated else (0, 0), f.article)


def _edges(features: Sequence[Features], links: Sequence[Link]) -> Mapping[int, Mapping[int, Edge]]:
    """The log-odds of every pair worth comparing, both ways, with the keys of what speaks for it."""
    if len(features) < 2:
        return {}
    from rashomon.stories.decide import log_odds, reasons
    from rashomon.stories.neighbours import find_pairs
    from rashomon.stories.vectors import make_vectors

    pairs = find_pairs(make_vectors(features), len(features))
    odds = log_odds(features, pairs, links)
    out: dict[int, dict[int, Edge]] = defaultdict(dict)
    for a, b, value, why in zip(pairs.a.tolist(), pairs.b.tolist(), odds.tolist(), reasons(pairs), strict=True):
        out[a][b] = out[b][a] = (value, why)
    return out


def _groups(
    features: Sequence[Features],
    edges: Mapping[int, Mapping[int, Edge]],
    together: Sequence[tuple[str, str]],
    apart: Sequence[tuple[str, str]],
) -> list[list[int]]:
    from rashomon.stories.cluster import Groups, average_link, pin

    at = {f.article: i for i, f in enumerate(features)}
    groups = Groups(len(features), ((a, b, edge[0]) for a, others in edges.items() for b, edge in others.items() if a < b))
    known = [[(at[a], at[b]) for a, b in pairs if a in at and b in at] for pairs in (together, apart)]
    pin(groups, [f.given for f in features], *known)
    average_link(groups, THRESHOLD)
    return list(groups.members.values())


def _joined(
    features: Sequence[Features], group: Sequence[int], edges: Mapping[int, Mapping[int, Edge]], pinned: set[frozenset[str]]
) -> list[Joined]:
    """The members of one story, each with the earlier member it is most alike; the first founds it."""
    story = "s" + features[group[0]].article[1:]
    out = []
    for n, i in enumerate(group):
        earlier = {j: edges[i][j] for j in group[:n] if i in edges and j in edges[i]}
        article = features[i].article
        if n == 0:
            out.append(Joined(story=story, article=article, to=None, score=1.0, why=()))
            continue
        to = min(earlier, key=lambda j: (-earlier[j][0], j)) if earlier else group[0]
        odds, why = earlier.get(to, (0.0, ()))
        said = _said(features[i], features[to], pinned)
        score = 1.0 if said else round(1 / (1 + exp(-odds)), 4)
        out.append(Joined(story=story, article=article, to=features[to].article, score=score, why=(*said, *why)))
    return out


def _said(one: Features, other: Features, pinned: set[frozenset[str]]) -> tuple[str, ...]:
    """Whether a person, or the rows themselves, joined the two."""
    if frozenset((one.article, other.article)) in pinned:
        return ("together",)
    return ("given",) if one.given is not None and one.given == other.given else ()
