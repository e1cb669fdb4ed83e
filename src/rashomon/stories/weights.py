"""What each measure of a pair weighs: made by `python -m eval.learn_stories`, then as docs/decisions/0020 tells."""

from __future__ import annotations

from typing import NamedTuple

Contrast = tuple[tuple[float, float], ...]


class Weights(NamedTuple):
    """A bias, and one weight for each of pairs.MEASURES."""

    bias: float
    weights: tuple[float, ...]


TEXTS = Weights(
    -4.484,
    (
        2.070,  # relative
        -0.890,  # likeness
        0.387,  # lead
        0.311,  # relative_lead
        -0.107,  # names
        0.591,  # numbers
        7.298,  # company
        -0.197,  # first
        -0.323,  # second
        0.968,  # rank
        0.298,  # words
        -0.312,  # years
        -0.540,  # names_covered
        -0.242,  # days
        1.455,  # called_less
        -0.484,  # called_more
        1.906,  # people_covered
        0.285,  # quoted
    ),
)

HEADLINES = Weights(
    -0.545,
    (
        -0.287,  # relative
        -0.500,  # likeness
        1.123,  # lead
        1.123,  # relative_lead
        0.150,  # names
        0.315,  # numbers
        4.750,  # company
        -0.184,  # first
        -2.455,  # second
        0.207,  # rank
        1.972,  # words
        -0.334,  # years
        0.000,  # names_covered
        -0.542,  # days
        0.000,  # called_less
        0.000,  # called_more
        0.000,  # people_covered
        0.000,  # quoted
    ),
)

CONTRAST: Contrast = ((0.0, -1.2), (0.6, 0.9), (0.0, -0.3))
"""Two groups stay two when the log-odds between them are below a share of those within, less so much: for two
lone articles, a lone one and a group, two groups."""
