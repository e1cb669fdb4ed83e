"""Whether two different values need not quarrel: one is the other rounded, or a bound that it keeps."""

from __future__ import annotations

from rashomon.facts.claims import Claim
from rashomon.facts.order import digits

TENTH = 0.1001
"""Shares this near to each other may be one, rounded and cut."""


def fits(a: Claim, b: Claim) -> bool:
    """Whether two different values need not quarrel: one is rounded, or a bound that the other keeps."""
    low, high = sorted((a, b), key=lambda c: c.value)
    if a.subject[0] == "%" and high.value - low.value <= TENTH:
        return True
    if low.how == high.how == "at most":
        return rounded(low.value, high.value) or rounded(high.value, low.value)
    if low.how == high.how == "at least":
        return high.value - low.value <= 0.2 * high.value
    if low.how == "at least" and high.how == "at most":
        return True
    if low.how == "at least" and high.how != "at most":
        return high.value <= 2 * low.value
    if high.how == "at most" and low.how != "at least":
        return low.value >= high.value / 2
    if a.slot != "quantity" or high.value < 10:
        return a.slot == "quantity" and {c.how for c in (a, b)} != {"exact"} and high.value - low.value <= 1
    if low.how == high.how == "about":
        return _within(low.value, high.value) or _within(high.value, low.value) or high.value <= 1.1 * low.value
    if {c.how for c in (a, b)} != {"exact"}:
        exact, rough = (a, b) if b.how != "exact" else (b, a)
        return _within(exact.value, rough.value)
    return rounded(low.value, high.value) or rounded(high.value, low.value)


def _within(exact: float, rough: float) -> bool:
    """Whether a rough number may be the other, rounded to its last digit that is no nought; a five there stands for a half."""
    step = _step(rough) * (5 if digits(rough).endswith("5") else 1)
    return rough - step / 2 <= exact < rough + step / 2


def _step(value: float) -> float:
    """What the last digit of a round number that is no nought stands for: 100 for 3,600."""
    return 10.0 ** (len(f"{value:.0f}") - len(digits(value))) if value >= 1 else value


def rounded(exact: float, rough: float) -> bool:
    """Whether one number is another, rounded: with fewer digits that count (two at least below a million), and nearest."""
    few, many = len(digits(rough)), len(digits(exact))
    if few >= many or (few < 2 and rough < 10**6):
        return False
    step = 10.0 ** (len(f"{rough:.0f}") - few)
    return abs(exact - rough) <= step / 2
