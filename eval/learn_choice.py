"""Learns to choose one of several: the weights by which the right one outweighs the others of its own set."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np

LEAST = 3
Choice = list[tuple[list[str], bool]]
"""The options of one choice: features, and whether it is a right one."""


def learn_choice(choices: Sequence[Choice], strength: float) -> dict[str, float]:
    """Weights for each feature: log-linear over the options of a choice, with a quadratic penalty."""
    from scipy.optimize import minimize  # type: ignore[import-untyped]
    from scipy.sparse import csr_matrix  # type: ignore[import-untyped]

    counts = Counter(f for choice in choices for features, _ in choice for f in set(features))
    index = {f: n for n, f in enumerate(sorted(f for f, n in counts.items() if n >= LEAST))}
    flat = [option for choice in choices for option in choice]
    places = [(row, index[f]) for row, (features, _) in enumerate(flat) for f in set(features) if f in index]
    rows, columns = zip(*places, strict=True)
    x = csr_matrix((np.ones(len(places)), (rows, columns)), shape=(len(flat), len(index)))
    right = np.array([yes for _, yes in flat], dtype=float)
    sizes = [len(choice) for choice in choices]
    starts = np.concatenate(([0], np.cumsum(sizes)[:-1]))
    group = np.repeat(np.arange(len(choices)), sizes)

    def loss(w: np.ndarray) -> tuple[float, np.ndarray]:
        z = x @ w
        e = np.exp(z - np.maximum.reduceat(z, starts)[group])
        all_, good = np.add.reduceat(e, starts), np.add.reduceat(e * right, starts)
        gradient = x.T @ (e / all_[group] - e * right / good[group]) + strength * w
        return float(np.log(all_ / good).sum() + 0.5 * strength * (w @ w)), np.asarray(gradient).ravel()

    found = minimize(loss, np.zeros(len(index)), jac=True, method="L-BFGS-B", options={"maxiter": 200})
    return {f: float(found.x[n]) for f, n in index.items()}


def chosen(table: dict[str, float], choice: Choice) -> bool:
    """Whether the option that weighs most is a right one."""
    weights = [sum(table.get(f, 0.0) for f in set(features)) for features, _ in choice]
    return choice[int(np.argmax(weights))][1]
