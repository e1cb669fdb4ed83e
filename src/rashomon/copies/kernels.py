"""Words as numbers, many texts at once: folded, hashed, with the places they came from.

A letter's number is its folded form (case, accents and marks set aside), mixed; a word's key is a polynomial of its
letters modulo 2**32, so one running sum over a batch gives every word in it. Nothing here depends on the platform or
on what other texts are in the batch.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

U32 = npt.NDArray[np.uint32]
U64 = npt.NDArray[np.uint64]
I64 = npt.NDArray[np.int64]
I32 = npt.NDArray[np.int32]
Flags = npt.NDArray[np.bool_]

BASE = 0x9E3779B97F4A7C15
STEP = 0x9E3779B1
PLANE = 1 << 16
BATCH = 1 << 16
SKIPPED = 1
ALONE = ((0x2E80, 0x3000), (0x3041, 0x3100), (0x31F0, 0x3200), (0x3400, 0xA000), (0xF900, 0xFB00))


class Words(NamedTuple):
    """The words of several texts, one after the other.

    `keys` is each word's number; `starts` and `ends` its place in its own text, in code points; `first[i]` to
    `first[i + 1]` are the words of text i.
    """

    keys: U32
    starts: I32
    ends: I32
    first: I64


def mixed(x: U64) -> U64:
    """Every bit of the outcome depends on every bit of `x` (the finaliser of splitmix64)."""
    x = (x ^ (x >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    x = (x ^ (x >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return x ^ (x >> np.uint64(31))


def stirred(x: U32) -> U32:
    """As `mixed`, for 32 bits (the finaliser of murmur3)."""
    x = (x ^ (x >> np.uint32(16))) * np.uint32(0x85EBCA6B)
    x = (x ^ (x >> np.uint32(13))) * np.uint32(0xC2B2AE35)
    return x ^ (x >> np.uint32(16))


@cache
def letters() -> U32:
    """The number of every code point of the first plane: 0 for what parts words, SKIPPED for what is passed over.

    What lies beyond the first plane parts words.
    """
    table = np.zeros(PLANE, dtype=np.uint32)
    for code in (*range(0x3400), *range(0xA000, 0xAC00), *range(0xF900, PLANE)):
        table[code] = _folded(chr(code))
    for first, last in ((0x3400, 0xA000), (0xAC00, 0xD7A4)):
        table[first:last] = np.arange(first, last)
    return np.where(table <= SKIPPED, table, stirred(table) | np.uint32(2))


def _folded(char: str) -> int:
    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return SKIPPED
    base = unicodedata.normalize("NFKD", char)[0].casefold()[0]
    return ord(base) if base.isalnum() else 0


@cache
def _alone() -> Flags:
    flags = np.zeros(PLANE, dtype=np.bool_)
    for first, last in ALONE:
        flags[first:last] = letters()[first:last] > SKIPPED
    return flags


@cache
def _powers(size: int) -> tuple[U32, U32]:
    """The first `size` powers of STEP and of its inverse, modulo 2**32."""
    out = []
    for base in (STEP, pow(STEP, -1, 1 << 32)):
        column = np.full(size, base, dtype=np.uint32)
        column[0] = 1
        out.append(np.multiply.accumulate(column, dtype=np.uint32))
    return out[0], out[1]


def batches(texts: Sequence[str], size: int = BATCH) -> Iterator[Sequence[str]]:
    """The texts in order, in stretches of about `size` characters."""
    low, held = 0, 0
    for i, text in enumerate(texts):
        held += len(text) + 1
        if held >= size:
            yield texts[low : i + 1]
            low, held = i + 1, 0
    if low < len(texts):
        yield texts[low:]


def words_of(texts: Sequence[str]) -> Words:
    """The words of the texts, in order."""
    return joined([_words(batch) for batch in batches(texts)])


def joined(parts: Sequence[Words]) -> Words:
    """The words of several batches as one."""
    if not parts:
        return Words(np.zeros(0, np.uint32), np.zeros(0, np.int32), np.zeros(0, np.int32), np.zeros(1, np.int64))
    return Words(
        np.concatenate([part.keys for part in parts]),
        np.concatenate([part.starts for part in parts]),
        np.concatenate([part.ends for part in parts]),
        firsts([part.first for part in parts]),
    )


def firsts(parts: Sequence[I64]) -> I64:
    """The places where the texts of several batches begin, counted through."""
    counts = [np.diff(part) for part in parts]
    return np.concatenate(([0], np.cumsum(np.concatenate(counts)))).astype(np.int64)


def _words(texts: Sequence[str]) -> Words:
    joined = "\n".join(texts)
    codes = np.frombuffer(joined.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    highest = int(codes.max()) if len(codes) else 0
    if highest >= PLANE:
        codes = np.minimum(codes, np.uint32(PLANE - 1))
    numbers = letters()[codes]
    left_out = np.flatnonzero(numbers == SKIPPED) if highest >= 0x80 else np.zeros(0, dtype=np.int64)
    if len(left_out):
        numbers, codes = np.delete(numbers, left_out), np.delete(codes, left_out)
    begin, end = _edges(numbers, codes, highest)
    sums = np.zeros(len(numbers) + 1, dtype=np.uint32)
    forward, back = _powers(max(BATCH * 2, 1 << len(numbers).bit_length()))
    np.cumsum(numbers * forward[: len(numbers)], out=sums[1:])
    keys = stirred((sums[end] - sums[begin]) * back[begin])
    if len(left_out):
        before = left_out - np.arange(len(left_out))
        begin = begin + np.searchsorted(before, begin, side="right")
        end = end + np.searchsorted(before, end - 1, side="right")
    offsets = np.concatenate(([0], np.cumsum([len(text) + 1 for text in texts]))).astype(np.int64)
    first = np.searchsorted(begin, offsets)
    shift = np.repeat(offsets[:-1], np.diff(first))
    return Words(keys, (begin - shift).astype(np.int32), (end - shift).astype(np.int32), first.astype(np.int64))


def _edges(numbers: U32, codes: U32, highest: int) -> tuple[I64, I64]:
    """Where each word begins and ends: at a change from letters to none, and on both sides of a letter that is a word."""
    inside = np.zeros(len(numbers) + 2, dtype=np.bool_)
    np.not_equal(numbers, 0, out=inside[1:-1])
    if highest < ALONE[0][0]:
        edges = np.flatnonzero(inside[1:] != inside[:-1])
        return edges[::2], edges[1::2]
    alone = np.zeros(len(inside), dtype=np.bool_)
    alone[1:-1] = _alone()[codes]
    here, before, after = inside[1:-1], inside[:-2], inside[2:]
    begin = here & (~before | alone[1:-1] | alone[:-2])
    end = here & (~after | alone[1:-1] | alone[2:])
    return np.flatnonzero(begin), np.flatnonzero(end) + 1


def runs_of(keys: U32, length: int) -> U64:
    """The number of every stretch of `length` words, in order; empty when there are fewer words."""
    if len(keys) < length:
        return np.zeros(0, dtype=np.uint64)
    count = len(keys) - length + 1
    out = keys[:count].astype(np.uint64)
    for i in range(1, length):
        out *= np.uint64(BASE)
        out += keys[i : i + count]
    return mixed(out)
