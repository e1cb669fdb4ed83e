"""What each measure of a pair weighs: made by `python -m eval.learn_stories`, not by hand."""

from __future__ import annotations

from typing import NamedTuple

Contrast = tuple[tuple[float, float], ...]


class Weights(NamedTuple):
    """A bias, and one weight for each of pairs.MEASURES."""

    bias: float
    weights: tuple[float, ...]


TEXTS = Weights(
    -5.913,
    (
        1.740,  # relative
        -1.195,  # likeness
        0.707,  # lead
        0.044,  # relative_lead
        -0.076,  # names
        0.576,  # numbers
        7.545,  # company
        2.794,  # first
        -1.667,  # second
        1.588,  # rank
        0.144,  # words
        -0.357,  # years
        0.440,  # names_covered
        -0.526,  # days
        -0.223,  # called_less
        -0.805,  # called_more
        2.283,  # people_covered
        0.749,  # quoted
    ),
)

HEADLINES = Weights(
    -1.989,
    (
        0.740,  # relative
        -0.764,  # likeness
        1.522,  # lead
        1.033,  # relative_lead
        0.189,  # names
        0.375,  # numbers
        4.674,  # company
        -0.072,  # first
        -2.299,  # second
        0.263,  # rank
        3.456,  # words
        -2.278,  # years
        0.000,  # names_covered
        -1.346,  # days
        0.000,  # called_less
        0.000,  # called_more
        0.000,  # people_covered
        0.000,  # quoted
    ),
)

CONTRAST: Contrast = ((0.0, -0.7), (0.0, -0.3), (0.6, 0.6))
"""Two groups stay two when the log-odds between them are below a share of those within, less so much: for two
lone articles, a lone one and a group, two groups."""
