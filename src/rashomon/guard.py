"""A fault of the program in one part of a step costs what that part finds, never the article or the story."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar

from rashomon.records import Doubt

Found = TypeVar("Found")
Empty = TypeVar("Empty")


@dataclass
class Guard:
    """Runs the parts of a step; each that fails gives its empty value, and a doubt of kind `fault`."""

    article: str | None = None
    doubts: list[Doubt] = field(default_factory=list)

    def run(self, part: str, empty: Empty, call: Callable[..., Found], *args: Any, **named: Any) -> Found | Empty:
        """What the call gives, or `empty` when it raises."""
        try:
            return call(*args, **named)
        except Exception as error:  # noqa: BLE001 - whatever it is, the rest is told
            says = f"a fault of the program ({_where(error)}) cost what it finds here; please report it with the text"
            self.doubts.append(Doubt(step=part, kind="fault", says=says, article=self.article))
            return empty


def _where(error: Exception) -> str:
    """The kind of an exception, and the module and line of the program it came from."""
    trace, place = error.__traceback__, ""
    while trace is not None:
        module = trace.tb_frame.f_globals.get("__name__", "")
        if module.startswith("rashomon"):
            place = f" in {module}, line {trace.tb_lineno}"
        trace = trace.tb_next
    return type(error).__name__ + place
