"""Lines chosen one by one, so that together they tell as much as they can of what the independent accounts tell."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Collection, Iterable, Sequence
from math import log

from rashomon.brief.candidates import Candidate
from rashomon.brief.pool import Pool
from rashomon.records import Span
from rashomon.spans import overlap

FEWEST, MOST = 3, 12
"""Lines of a brief."""


def chosen(
    pool: Pool,
    count: int,
    *,
    start: Callable[[Candidate], bool],
    needed: Sequence[Sequence[Span]] = (),
    without: Collection[int] = (),
) -> list[int]:
    """The best `count` lines, one by one; the first is one for which `start` holds. Ties go to the earlier line.

    Of each of the `needed` groups of places one comes before the rest, as long as they are fewer than half of the lines.
    Lines that are slanted, beside the story or in another language than most are taken only where there would be fewer than 3.
    """
    everything = [n for n in range(len(pool.lines)) if n not in without and pool.may_be_told(n)]
    pool.begin()
    if not everything or not count:
        return []
    out = [_first(pool, [n for n in everything if start(pool.lines[n])] or everything)]
    for group in needed:
        holds = [n for n in everything if any(overlap(part, s) for part in pool.lines[n].cites for s in group)]
        sober = [n for n in holds if pool.fits(n) and not pool.lines[n].doubtful]
        fit = [n for n in sober if not pool.tells_nothing_new(n) and pool.untouched(n) and not pool.stray(n)]
        if fit and len(out) <= count // 2 and not set(holds) & set(out):
            alone = [n for n in fit if not pool.lines[n].together] or fit
            _ask(pool, out, max(alone, key=lambda n: (pool.worth(n), -n)))
    _fill(pool, out, count, [n for n in everything if pool.fits(n) and not pool.lines[n].stale])
    _fill(pool, out, min(count, FEWEST), everything)
    return out


def _first(pool: Pool, fit: Sequence[int]) -> int:
    """The first line, in its usual wording where that can lead."""
    lead = pool.lead(fit)
    told = pool.told_as(lead)
    lead = told if told in fit else lead
    pool.take(lead)
    return lead


def _ask(pool: Pool, out: list[int], number: int) -> None:
    """Add a line that is asked for; a line of two sentences stands in place of a later line that is one of them."""
    best = pool.told_as(number)
    within = [n for n in out if pool.holds(best, n)]
    if best not in out and out[0] not in within:
        out[:] = [*(n for n in out if n not in within), best]
        pool.take(best)


def _fill(pool: Pool, out: list[int], count: int, fit: Iterable[int]) -> None:
    """Add the best of the fit lines until there are `count`.

    A line never gains by the choice of another, so the head of a heap whose worth still holds is the best of all.
    """
    heap = [(-pool.worth(n), n) for n in fit if n not in out] if len(out) < count else []
    heapq.heapify(heap)
    while heap and len(out) < count:
        _, n = heapq.heappop(heap)
        if pool.repeats(n) or not pool.untouched(n):
            continue
        now = (-pool.worth(n), n)
        if heap and now > heap[0]:
            heapq.heappush(heap, now)
            continue
        best = pool.told_as(n)
        if best not in out:
            out.append(best)
            pool.take(best)


def size(articles: int, accounts: int) -> int:
    """How many lines a story of this size asks for: 3 when one account or two articles tell it, at most 12."""
    if accounts < 2 or articles < 3:
        return FEWEST
    return min(MOST, round(4.4 * log(1 + accounts) + 1.2 * log(1 + articles) - 0.5))
