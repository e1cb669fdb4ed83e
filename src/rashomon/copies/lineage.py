"""How much of each article stands in another, and which articles are one account."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from rashomon.copies.quoted import marked, quoted_words
from rashomon.records import Copy, Findings, Lineage, Link, Share, Span

SUBSTANTIAL = 0.25
"""The share of an article's words outside quotations that, standing in another, make both one account."""
FEWEST = 5
"""An account has so many words."""

Places = list[tuple[int, int]]


def shares_between(a: Findings, b: Findings, copies: Sequence[Copy]) -> tuple[Share, Share]:
    """How much of each of two articles stands in the other."""
    mine = [c for c in copies if isinstance(c.source, Span)]
    one, other = (Share(f.article.id, *(round(x, 4) for x in shares_of(f, _places(f.article.id, mine)))) for f in (a, b))
    return one, other


def make_links(a: Findings, b: Findings, copies: Sequence[Copy]) -> tuple[Link, ...]:
    """The shares of one pair as numbers, for the story step."""
    if not any(isinstance(c.source, Span) for c in copies):
        return ()
    shares = [(s.share, s.share_outside_quotes) for s in shares_between(a, b, copies)]
    first, second = sorted((a.article.id, b.article.id))
    return (Link(first, second, max(s for s, _ in shares), max(o for _, o in shares)),)


def make_lineage(findings: Sequence[Findings], copies: Sequence[Copy]) -> tuple[Lineage, ...]:
    """The shares of every pair of a story that has a copy."""
    by_id = {f.article.id: f for f in findings}
    out = []
    for (source, copy), group in sorted(_by_pair(copies).items()):
        if source in by_id and copy in by_id:
            share, own = shares_of(by_id[copy], _places(copy, group))
            largest = max(group, key=lambda c: (len(c.copy.text), c.id))
            out.append(Lineage(source, copy, round(share, 4), round(own, 4), largest.how))
    return tuple(out)


def make_accounts(findings: Sequence[Findings], copies: Sequence[Copy]) -> tuple[tuple[str, ...], ...]:
    """The articles of a story, one list per independent text.

    Two articles are one account when a substantial share of either, outside quotations, stands in the other, or when one outlet
    published both and says anything in the words it used before. A page of hardly a word ("Page not found") is no account
    where there are others.
    """
    by_id = {f.article.id: f for f in findings if len(f.article.text.split()) >= FEWEST}
    by_id = by_id or {f.article.id: f for f in findings}
    home = {article: article for article in by_id}

    def root(article: str) -> str:
        while home[article] != article:
            article = home[article]
        return article

    for (source, copy), group in sorted(_by_pair(copies).items()):
        if source in by_id and copy in by_id:
            own = max(shares_of(by_id[x], _places(x, group))[1] for x in (source, copy))
            if own >= SUBSTANTIAL or _of_one_outlet(by_id[source], by_id[copy]):
                low, high = sorted((root(source), root(copy)))
                home[high] = low
    accounts: dict[str, list[str]] = defaultdict(list)
    for article in sorted(by_id):
        accounts[root(article)].append(article)
    return tuple(tuple(members) for _, members in sorted(accounts.items()))


def _of_one_outlet(a: Findings, b: Findings) -> bool:
    """Whether both articles name the same outlet."""
    one, other = a.article.outlet, b.article.outlet
    return one is not None and other is not None and one.casefold() == other.casefold()


def shares_of(findings: Findings, places: Places) -> tuple[float, float]:
    """Which share of an article's words these places cover: of all its words, and of those outside quotations."""
    from rashomon.copies.kernels import words_of

    starts = words_of([findings.article.text]).starts
    if not len(starts):
        return 0.0, 0.0
    covered, own = marked(starts, places), ~quoted_words(findings, starts)
    return float(covered.mean()), float((covered & own).sum() / max(1, own.sum()))


def _places(article: str, copies: Iterable[Copy]) -> Places:
    sides = (side for c in copies for side in (c.source, c.copy) if isinstance(side, Span))
    return [(side.start, side.end) for side in sides if side.article == article]


def _by_pair(copies: Sequence[Copy]) -> dict[tuple[str, str], list[Copy]]:
    out: dict[tuple[str, str], list[Copy]] = defaultdict(list)
    for c in copies:
        if isinstance(c.source, Span):
            out[c.source.article, c.copy.article].append(c)
    return out
