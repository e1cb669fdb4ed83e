"""Results with two sides: votes, games and scores, in words or with a hyphen."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from rashomon.clean.stems import LITTLE
from rashomon.facts.measures import UNITS
from rashomon.facts.numerals import Token, numbers

_SIDES = ("to", "-", "–")
_COUNTED = ("votes", "goals", "points", "seats", "runs")


def scores(tokens: Sequence[Token], skip: Sequence[tuple[int, int]] = ()) -> list[tuple[int, int, float, str]]:
    """Results with two sides ("14 to 12", "14 votes to 13", "eleven to one"): first and last token, a key, as "14 to 12".

    They stand after "by", a verb or "of", so that a range ("4 to 6 weeks") is none.
    """
    found = numbers(tokens, skip)
    out = _tight_scores(tokens, skip)
    for (first, last, one, unit), (start, end, other, also) in pairwise(found):
        between = [t.low for t in tokens[last + 1 : start] if t.low not in _COUNTED]
        follows = tokens[end + 1].low if end + 1 < len(tokens) else "."
        ranged = follows.rstrip("s") in UNITS or follows in ("per", "%") or (follows.isalpha() and follows not in LITTLE)
        if len(between) == 1 and between[0] in _SIDES and not unit and not also and one == int(one) and other == int(other):
            before = tokens[first - 1].low if first else ""
            told = any(first == place[0] for place in out)
            if one >= other and not (ranged and follows not in _COUNTED) and before not in _NO_SIDE and not told:
                out.append((first, end, one + other / 1e7, f"{one:.0f} to {other:.0f}"))
    return out


_HIGHEST, _ALWAYS = 199, (24.0, 7.0)
"""The most points of a result written as "65-53"; and what only looks like one ("open 24-7")."""
_NO_SIDE = ("from", "between", "aged", "ages", "pages", "page", "-", "–", "$", "£", "€", "/", ".", ":")


def _tight_scores(tokens: Sequence[Token], skip: Sequence[tuple[int, int]]) -> list[tuple[int, int, float, str]]:
    """The results that are two figures with only a hyphen between ("beat them 65-53"), the greater first."""
    out = []
    for i, (one, mark, other) in enumerate(zip(tokens, tokens[1:], tokens[2:], strict=False)):
        if mark.text not in "-–" or not (_plain(one) and _plain(other)) or mark.start - one.end != other.start - mark.end:
            continue
        a, b = float(one.text), float(other.text)
        follows = tokens[i + 3] if i + 3 < len(tokens) else None
        goes_on = follows and (follows.text in "-–/%:" or (follows.text[0].islower() and follows.low not in LITTLE))
        if (i and tokens[i - 1].low in _NO_SIDE) or goes_on or not b <= a <= _HIGHEST or (a, b) == _ALWAYS:
            continue
        if not any(start <= one.start < end for start, end in skip):
            out.append((i, i + 2, a + b / 1e7, f"{a:.0f} to {b:.0f}"))
    return out


def _plain(token: Token) -> bool:
    return token.text.isdigit() and token.text.isascii() and (token.text[0] != "0" or token.text == "0")
