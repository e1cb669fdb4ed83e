"""What each measure of a pair weighs: made by `python -m eval.learn_stories`, not by hand."""

from __future__ import annotations

from typing import NamedTuple


class Weights(NamedTuple):
    """A bias, and one weight for each of pairs.MEASURES."""

    bias: float
    weights: tuple[float, ...]


TEXTS = Weights(
    0.275,
    (
        1.512,  # relative
        0.201,  # likeness
        0.458,  # lead
        0.361,  # relative_lead
        0.189,  # names
        0.672,  # numbers
        7.317,  # company
        2.190,  # first
        -2.319,  # second
        1.319,  # rank
        -0.461,  # words
    ),
)

HEADLINES = Weights(
    -3.099,
    (
        0.573,  # relative
        -1.016,  # likeness
        1.702,  # lead
        0.812,  # relative_lead
        0.210,  # names
        0.071,  # numbers
        4.936,  # company
        -0.471,  # first
        -2.498,  # second
        0.306,  # rank
        1.946,  # words
    ),
)
