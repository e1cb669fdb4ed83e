"""How the tables of this folder are written: words between white space."""

from __future__ import annotations


def listed(words: str) -> frozenset[str]:
    """The words of a table that lists one word after the other."""
    return frozenset(words.split())


def lines(entries: str) -> frozenset[str]:
    """The entries of a table that lists one entry a line, or several parted by " | "."""
    return frozenset(entry.strip() for line in entries.splitlines() for entry in line.split("|") if entry.strip())
