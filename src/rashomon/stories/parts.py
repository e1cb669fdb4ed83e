"""The stories of some articles: those that can never meet are clustered one lot after the other.

Each lot is small, so that what clustering looks up at random stays at hand, however many lots there are.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from rashomon.clean.order import begins, ordered, places
from rashomon.stories.cluster import THRESHOLD, Groups, Links, Near, Ties, average_link, pin, rejoin_even
from rashomon.stories.short import LEAST, join_headlines

I64 = npt.NDArray[np.int64]


def partition(total: int, pairs: Near, ties: Ties, among: int) -> list[list[int]]:
    """The articles 0 … `total` - 1 in groups, one story each; `among` articles are alive."""
    home = _reachable(total, pairs, ties)
    parts: list[list[int]] = []
    for members, inner, held in _lots(home, pairs, ties):
        groups = [[0]] if len(members) == 1 else _grouped(len(members), inner, held, among)
        parts += [[members[i] for i in group] for group in groups]
    return sorted(parts)


def _grouped(total: int, pairs: Near, ties: Ties, among: int) -> list[list[int]]:
    """The articles of one lot in groups."""
    links = zip(pairs.a.tolist(), pairs.b.tolist(), pairs.odds.tolist(), strict=True)
    groups = Groups(total, links, among)
    for i, days in enumerate(ties.days):
        groups.days[i], groups.dated[i] = days, int(days is not None)
    groups.plain[: len(ties.plain)] = ties.plain
    groups.short[: len(ties.words)] = map(bool, ties.words)
    pin(groups, ties)
    if sum(groups.short) > 1:
        join_headlines(groups, ties.words)
    average_link(groups, THRESHOLD)
    if rejoin_even(groups, pairs, THRESHOLD):
        average_link(groups, THRESHOLD)
    return list(groups.members.values())


def _lots(home: I64, pairs: Near, ties: Ties) -> Iterator[tuple[list[int], Near, Ties]]:
    """The articles with one home, lot by lot, and what is told of them, by their places in the lot."""
    order = ordered(home)
    first = begins(home[order])
    place = np.empty(len(home), dtype=np.int64)
    place[order] = places(home[order])
    kept = np.flatnonzero(home[pairs.a] == home[pairs.b])
    kept = kept[ordered(home[pairs.a[kept]])]
    inner = Near(place[pairs.a[kept]], place[pairs.b[kept]], pairs.odds[kept], pairs.likeness[kept])
    homes = home[order[first]]
    bounds = np.searchsorted(home[pairs.a[kept]], np.append(homes, len(home))).tolist()
    together, apart = (_by_home(links, home, place) for links in (ties.together, ties.apart))
    starts, rows = [*first.tolist(), len(home)], order.tolist()
    for n, name in enumerate(homes.tolist()):
        members, held = rows[starts[n] : starts[n + 1]], slice(bounds[n], bounds[n + 1])
        held_of = (ties.given, ties.before, ties.days, ties.plain, ties.words)
        given, before, days, plain, words = ([x[i] for i in members] if x else () for x in held_of)
        near = Near(inner.a[held], inner.b[held], inner.odds[held], inner.likeness[held])
        yield members, near, Ties(given, together[name], apart[name], before, days, plain, words)


def _by_home(links: Links, home: I64, place: I64) -> defaultdict[int, list[tuple[int, int]]]:
    """Pairs of articles with one home, by it and by their places."""
    out: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
    for a, b in links:
        if home[a] == home[b]:
            out[int(home[a])].append((int(place[a]), int(place[b])))
    return out


def _reachable(total: int, pairs: Near, ties: Ties) -> I64:
    """For every article the first one that can be reached over pairs which might be of one story: others never meet."""
    short = np.array([bool(words) for words in ties.words] or [False] * total, dtype=np.bool_)
    strong = np.flatnonzero(pairs.odds > np.where(short[pairs.a] & short[pairs.b], LEAST, THRESHOLD))
    links = list(ties.together)
    for held in (ties.given, ties.before):
        first: dict[str | int, int] = {}
        links += [(first.setdefault(name, i), i) for i, name in enumerate(held) if name is not None]
    told = np.array(links, dtype=np.int64).reshape(-1, 2)
    a, b = np.concatenate((pairs.a[strong], told[:, 0])), np.concatenate((pairs.b[strong], told[:, 1]))
    home = np.arange(total)
    while (home[a] != home[b]).any():
        low = np.minimum(home[a], home[b])
        for end in (a, b):
            np.minimum.at(home, home[end], low)
        while (home != home[home]).any():
            home = home[home]
    return home
