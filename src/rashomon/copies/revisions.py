"""Which article is a later version of another, by the same outlet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rashomon.copies.direction import before
from rashomon.records import Article, Findings, Lineage

SAME_TEXT = 0.6
"""The share of one version's words that stands in the other; an article that only quotes its outlet's earlier one has less."""


def find_revisions(findings: Sequence[Findings], lineage: Sequence[Lineage]) -> Mapping[str, str]:
    """Article id → the id of the version it revises: the latest earlier one of the same outlet that is mostly the same text.

    Both must say when they were published; inferred dates decide nothing. Two addresses make two articles, not two versions.
    """
    by_id = {f.article.id: f.article for f in findings}
    earlier: dict[str, list[Article]] = {}
    for line in lineage:
        if line.share >= SAME_TEXT:
            a, b = by_id[line.source], by_id[line.copy]
            for old, new in ((a, b), (b, a)):
                if _are_versions(old, new):
                    earlier.setdefault(new.id, []).append(old)
    return {new: max(versions, key=lambda a: (_day(a), a.id)).id for new, versions in sorted(earlier.items())}


def _are_versions(old: Article, new: Article) -> bool:
    if not old.outlet or not new.outlet or old.outlet.casefold() != new.outlet.casefold():
        return False
    if old.url and new.url and old.url != new.url:
        return False
    then, now = old.published, new.published
    if then is None or now is None or "inferred" in (then.how, now.how):
        return False
    return before(then, now)


def _day(article: Article) -> str:
    return article.published.from_ if article.published else ""
