"""The three shapes a step can have. A step is a pure function over records; only a runner knows how steps are run.

    each    one record → records
    by_key  a key and its sorted group → records
    whole   everything, as ids, keys and numbers (never text) → records

The order in which records reach a step is not promised, so groups are sorted before a step sees them, and a `whole` step
sorts what it gets. That is what makes the bytes the same over any partition and any engine.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Protocol, TypeVar

In = TypeVar("In")
Out = TypeVar("Out")

Each = Callable[[In], Iterable[Out]]
ByKey = Callable[[str, Sequence[In]], Iterable[Out]]
Whole = Callable[[Sequence[In]], Iterable[Out]]


class Runner(Protocol):
    """What runs the shapes. `label` is shown to a person who waits; it changes nothing else."""

    def each(self, step: Each[In, Out], records: Iterable[In], *, label: str) -> list[Out]:
        """Apply a step to every record and gather what it gives, in the order of the records."""

    def by_key(
        self, step: ByKey[In, Out], groups: Iterable[tuple[str, Sequence[In]]], *, label: str, keep: bool = False
    ) -> list[Out]:
        """Apply a step to every key and its group, in the order of the keys.

        With `keep`, an interrupt ends the step and what was done until then is given.
        """

    def whole(self, step: Whole[In, Out], records: Sequence[In], *, label: str) -> list[Out]:
        """Apply a step to all records at once."""
