"""Orders of whole numbers, and runs of equal ones: digit by digit, which is some times as fast as comparing them."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

I64 = npt.NDArray[np.int64]
U64 = npt.NDArray[np.uint64]
F32 = npt.NDArray[np.float32]

DIGIT = 16
"""Bits of a digit: numpy puts numbers of so many in order by counting them."""
HIGHEST = int(np.float32(np.inf).view(np.int32))
"""The bits of the highest number; those of the numbers from 0 on are in the order of these."""


def ordered(key: I64 | U64) -> I64:
    """The order of whole numbers from 0 on; equal ones stay as they stand. Digits that all have in common are passed over."""
    order = np.argsort(key.astype(np.uint16), kind="stable")
    unlike = (int(key.min()) ^ int(key.max())).bit_length() if len(key) else 0
    for shift in range(DIGIT, unlike, DIGIT):
        digit = (key >> key.dtype.type(shift)).astype(np.uint16)
        order = order[np.argsort(digit[order], kind="stable")]
    return order


def highest_first(group: I64, value: F32) -> I64:
    """The order by group, and within it by value, from 0 on, the highest first; equal ones stay as they stand."""
    return ordered((group << 32) | (HIGHEST - (value + np.float32(0)).view(np.int32).astype(np.int64)))


def begins(held: npt.NDArray[Any]) -> I64:
    """Where the runs of equal values begin."""
    if not len(held):
        return np.zeros(0, dtype=np.int64)
    return np.flatnonzero(np.concatenate(([True], held[1:] != held[:-1])))


def distinct(held: I64) -> I64:
    """The values, each once, in order. What numpy has for this and for `among` first loads its masked arrays, which takes
    longer than all that is asked here of a handful of articles.
    """
    held = np.sort(held)
    return held[begins(held)]


def among(held: I64, others: I64) -> npt.NDArray[np.bool_]:
    """Whether each value is one of the others."""
    known = np.sort(others)
    at = np.searchsorted(known, held)
    inside = at < len(known)
    inside[inside] = known[at[inside]] == held[inside]
    return inside


def places(group: I64) -> I64:
    """The place of each within its run of equal values, from 0 on."""
    first = begins(group)
    return np.arange(len(group)) - np.repeat(first, np.diff(first, append=len(group)))
