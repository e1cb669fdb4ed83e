"""Ordinary English words: what news writes small, which beside a capital tells that nobody's name is meant.

`ordinary.txt` beside this file holds them; its sources and licences are in docs/data-licences.md, `eval/learn_ordinary.py`
makes it.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def ordinary() -> frozenset[str]:
    """The words, in small letters."""
    return frozenset((files(__package__) / "ordinary.txt").read_text(encoding="utf-8").split())
