"""What each measure of a pair weighs: made by `python -m eval.learn_stories`, not by hand."""

from __future__ import annotations

from typing import NamedTuple

Contrast = tuple[tuple[float, float], ...]


class Weights(NamedTuple):
    """A bias, and one weight for each of pairs.MEASURES."""

    bias: float
    weights: tuple[float, ...]


TEXTS = Weights(
    -4.251,
    (
        1.328,  # relative
        -0.403,  # likeness
        0.490,  # lead
        0.370,  # relative_lead
        -0.158,  # names
        0.647,  # numbers
        7.444,  # company
        2.553,  # first
        -1.279,  # second
        1.558,  # rank
        -0.013,  # words
        -0.352,  # years
        1.074,  # names_covered
        -0.165,  # days
    ),
)

HEADLINES = Weights(
    0.994,
    (
        0.007,  # relative
        -0.464,  # likeness
        1.352,  # lead
        1.330,  # relative_lead
        0.181,  # names
        0.430,  # numbers
        4.659,  # company
        -0.538,  # first
        -2.327,  # second
        0.250,  # rank
        1.824,  # words
        -0.362,  # years
        0.000,  # names_covered
        -0.271,  # days
    ),
)

CONTRAST: Contrast = ((0.0, 0.0), (0.0, -0.7), (0.3, -0.3))
"""Two groups stay two when the log-odds between them are below a share of those within, less so much: for two
lone articles, a lone one and a group, two groups."""
