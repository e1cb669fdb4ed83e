"""Passages that stand in two articles, with a direction where something tells it; lineage and accounts."""

from rashomon.copies.align import align, align_all
from rashomon.copies.candidates import find_pairs, make_shingles
from rashomon.copies.differences import differences
from rashomon.copies.lineage import make_accounts, make_lineage, make_links, shares_between
from rashomon.copies.revisions import find_revisions
from rashomon.copies.settled import credits_among, settle

__all__ = [
    "align",
    "align_all",
    "credits_among",
    "differences",
    "find_pairs",
    "find_revisions",
    "make_accounts",
    "make_lineage",
    "make_links",
    "make_shingles",
    "settle",
    "shares_between",
]
