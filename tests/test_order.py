"""Whole numbers in order: each once, and whether they are among others, as numpy tells it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from rashomon.clean.order import among, distinct

EXAMPLE = Path(__file__).parent.parent / "examples" / "lake-ferry"
LISTS = ([], [4], [3, 1, 3, 2, 2], [-5, 2**40, -5, 0], list(range(50)) * 2)


@pytest.mark.parametrize("held", LISTS)
def test_each_value_once_in_order(held: list[int]) -> None:
    values = np.array(held, dtype=np.int64)
    assert distinct(values).tolist() == np.unique(values).tolist()


@pytest.mark.parametrize("held", LISTS)
@pytest.mark.parametrize("others", LISTS)
def test_whether_values_are_among_others(held: list[int], others: list[int]) -> None:
    one, other = np.array(held, dtype=np.int64), np.array(others, dtype=np.int64)
    assert among(one, other).tolist() == np.isin(one, other).tolist()


def test_a_handful_of_articles_loads_no_masked_arrays() -> None:
    code = (
        "import sys; from rashomon.cli import main; main(sys.argv[1:], standalone_mode=False); print('numpy.ma' in sys.modules)"
    )
    told = subprocess.run(
        [sys.executable, "-c", code, "read", str(EXAMPLE), "--quiet", "--workers", "1"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout.strip() == "False"
