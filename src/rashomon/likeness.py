"""How alike the lines of a story are: one matrix, made of words and pieces of words.

Every line is two weighted vectors, each of length one: its stems and the four-letter pieces of its words. A term weighs
by how few lines have it. Likeness is the mean of the two cosines, from 0 to 1. Where a story has more terms than a
matrix should have columns, terms share columns by a hash of their spelling, so the order of the input changes nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from math import log
from typing import TYPE_CHECKING
from zlib import crc32

from rashomon.clean.stems import is_little, stem
from rashomon.clean.words import words

if TYPE_CHECKING:
    from numpy import float32
    from numpy.typing import NDArray

    Matrix = NDArray[float32]

STEMS, PIECES = 0.5, 0.5
_CELLS = 40_000_000
_FEWEST, _MOST = 512, 1 << 14
_ELSEWHERE = 50  # lines imagined beside those of the story, so that weights hold in the smallest ones


Known = dict[str, tuple[str, tuple[str, ...]] | None]


def terms(text: str, known: Known) -> tuple[list[str], list[str]]:
    """The stems of a line that carry matter, and the four-letter pieces of its words; `known` are the words met so far."""
    stemmed: list[str] = []
    pieces: list[str] = []
    for start, end in words(text):
        word = text[start:end]
        if word not in known:
            known[word] = None if is_little(word) else (stem(word), _pieces(word.lower()))
        found = known[word]
        if found is not None:
            stemmed.append(found[0])
            pieces += found[1]
    return stemmed, pieces


def _pieces(word: str) -> tuple[str, ...]:
    padded = f"_{word}_"
    return tuple(padded[i : i + 4] for i in range(max(1, len(padded) - 3)))


def likeness(texts: Sequence[str], known: Known | None = None) -> Matrix:
    """Every line against every line, 0 to 1."""
    words_met: Known = {} if known is None else known
    split = [terms(text, words_met) for text in texts]
    stemmed = _rows([stems for stems, _ in split])
    pieces = _rows([parts for _, parts in split])
    return STEMS * (stemmed @ stemmed.T) + PIECES * (pieces @ pieces.T)


def alignment(texts: Sequence[str], homes: Sequence[int], articles: Sequence[str]) -> Matrix:
    """How surely two lines tell the same: their likeness and that of the articles they stand in (geometric mean).

    `homes` gives for each line the index of its article in `articles`.
    """
    import numpy as np

    known: Known = {}
    whole = likeness(articles, known)[np.ix_(homes, homes)]
    return np.asarray(np.sqrt(np.clip(likeness(texts, known) * whole, 0.0, None)), dtype=np.float32)


def _rows(lines: Sequence[Sequence[str]]) -> Matrix:
    """One row of length one for each line; terms in one line only add to its length alone."""
    import numpy as np

    counted = [Counter(line) for line in lines]
    seen = Counter(term for counts in counted for term in counts)
    total = len(lines)
    shared = sorted(term for term, count in seen.items() if count > 1)
    width = max(1, min(len(shared), _MOST, max(_FEWEST, _CELLS // max(1, total))))
    folded = len(shared) > width
    column = {term: crc32(term.encode("utf-8", "replace")) % width if folded else i for i, term in enumerate(shared)}
    weight = {term: log((total + _ELSEWHERE) / count) for term, count in seen.items()}
    rows = np.zeros((total, width), dtype=np.float32)
    for row, counts in zip(rows, counted, strict=True):
        length, places, values = 0.0, [], []
        for term, count in counts.items():
            value = (1.0 + log(count)) * weight[term] if count > 1 else weight[term]
            length += value * value
            if term in column:
                places.append(column[term])
                values.append(value)
        np.add.at(row, places, np.array(values, dtype=np.float32))
        if length:
            row /= length**0.5
    return rows
