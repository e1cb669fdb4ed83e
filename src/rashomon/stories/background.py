"""How common each term is in the news at large, so that five articles are weighed like five thousand.

`background.txt` beside this file holds terms in bands: a line is the power of two nearest to one over the share of
articles that have its terms, then the terms. Its sources and licences are in docs/data-licences.md; `eval/learn_stories.py`
makes it. A term that stands in no band is held to be as rare as can be.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import numpy as np
import numpy.typing as npt

from rashomon.stories.terms import hashed

U64 = npt.NDArray[np.uint64]
F32 = npt.NDArray[np.float32]


@cache
def known_shares() -> tuple[U64, F32]:
    """The terms' keys in order, and the share of articles that have each."""
    shares: dict[int, float] = {}
    for line in (files(__package__) / "background.txt").read_text(encoding="utf-8").splitlines():
        band, *terms = line.split()
        shares.update((hashed(term), 2.0 ** -int(band)) for term in terms)
    keys = np.fromiter(shares, dtype=np.uint64, count=len(shares))
    order = np.argsort(keys)
    return keys[order], np.fromiter(shares.values(), dtype=np.float32, count=len(shares))[order]


def shares(keys: U64) -> F32:
    """The share of all articles that have each of these terms, 0 where not known."""
    known, share = known_shares()
    at = np.minimum(np.searchsorted(known, keys), len(known) - 1)
    return np.where(known[at] == keys, share[at], np.float32(0))
