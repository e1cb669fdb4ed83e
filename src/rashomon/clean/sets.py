"""Disjoint sets of numbers: which of n things were found to be one (union by the lowest, with path halving; Tarjan 1975)."""

from __future__ import annotations


def root_of(root: list[int], i: int) -> int:
    """The member that stands for the set a number is in: the lowest, where all joins went through `join`."""
    while root[i] != i:
        root[i] = root[root[i]]
        i = root[i]
    return i


def join(root: list[int], i: int, j: int) -> None:
    """Make one set of the two that the numbers are in; its root is the lower of their roots."""
    a, b = root_of(root, i), root_of(root, j)
    root[max(a, b)] = min(a, b)
