"""What each measure of a pair weighs: made by `python -m eval.learn_stories`, not by hand."""

from __future__ import annotations

from typing import NamedTuple


class Weights(NamedTuple):
    """A bias, and one weight for each of pairs.MEASURES."""

    bias: float
    weights: tuple[float, ...]


TEXTS = Weights(
    -0.603,
    (
        1.017,  # relative
        0.326,  # likeness
        0.516,  # lead
        0.486,  # relative_lead
        -0.089,  # names
        0.689,  # numbers
        7.294,  # company
        2.695,  # first
        -2.006,  # second
        1.326,  # rank
        -0.357,  # words
        -0.366,  # years
    ),
)

HEADLINES = Weights(
    -2.274,
    (
        0.139,  # relative
        -0.470,  # likeness
        1.329,  # lead
        1.289,  # relative_lead
        0.182,  # names
        0.107,  # numbers
        4.684,  # company
        -0.796,  # first
        -2.369,  # second
        0.286,  # rank
        1.894,  # words
        -0.536,  # years
    ),
)
