"""What each measure of a pair weighs: made by `python -m eval.learn_stories`, not by hand."""

from __future__ import annotations

from typing import NamedTuple

Contrast = tuple[tuple[float, float], ...]


class Weights(NamedTuple):
    """A bias, and one weight for each of pairs.MEASURES."""

    bias: float
    weights: tuple[float, ...]


TEXTS = Weights(
    -0.823,
    (
        1.329,  # relative
        0.204,  # likeness
        0.767,  # lead
        0.010,  # relative_lead
        -0.193,  # names
        0.635,  # numbers
        7.347,  # company
        2.830,  # first
        -2.268,  # second
        1.177,  # rank
        -0.228,  # words
        -0.361,  # years
    ),
)

HEADLINES = Weights(
    -0.627,
    (
        0.297,  # relative
        -0.779,  # likeness
        1.545,  # lead
        1.111,  # relative_lead
        0.117,  # names
        0.437,  # numbers
        4.886,  # company
        -0.141,  # first
        -2.599,  # second
        0.277,  # rank
        1.752,  # words
        -0.270,  # years
    ),
)

CONTRAST: Contrast = ((0.0, -1.2), (0.9, 3.0), (0.45, 0.0))
"""Two groups stay two when the log-odds between them are below a share of those within, less so much: for two
lone articles, a lone one and a group, two groups."""
