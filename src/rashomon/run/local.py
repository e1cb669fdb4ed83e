"""Run the steps on this machine: in one process, or in several, with the same bytes either way."""

from __future__ import annotations

import gc
import signal
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import AbstractContextManager, contextmanager
from itertools import pairwise
from multiprocessing import get_context
from typing import Any, Protocol, Self, TypeVar

from rashomon.errors import RashomonError
from rashomon.run import SELDOM
from rashomon.steps import ByKey, Each, In, Out, Whole

T = TypeVar("T")


class Progress(Protocol):
    """Who is told how far a step has come."""

    def start(self, label: str, total: int) -> None: ...
    def advance(self, n: int) -> None: ...
    def stop(self) -> None: ...


class Silent:
    """Tells nobody."""

    def start(self, label: str, total: int) -> None:
        """Nothing."""

    def advance(self, n: int) -> None:
        """Nothing."""

    def stop(self) -> None:
        """Nothing."""


class LocalRunner(AbstractContextManager["LocalRunner"]):
    """Runs steps in `workers` processes, over `partitions` parts (default: enough to keep the workers busy).

    With one worker everything runs here, in order. A pool is started at the first step that has work for it.
    """

    def __init__(self, workers: int = 1, *, partitions: int | None = None, progress: Progress | None = None) -> None:
        self.workers = max(1, workers)
        self.partitions = partitions
        self.progress = progress or Silent()
        self.interrupted = False
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.progress.stop()
        self._end_pool()

    def _end_pool(self) -> None:
        if self._pool:
            self._pool.shutdown(cancel_futures=True)
            self._pool = None

    def each(self, step: Each[In, Out], records: Iterable[In], *, label: str) -> list[Out]:
        """Apply a step to every record; what it gives comes in the order of the records."""
        return self._spread(_run_each, step, list(records), label)

    def by_key(
        self, step: ByKey[In, Out], groups: Iterable[tuple[str, Sequence[In]]], *, label: str, keep: bool = False
    ) -> list[Out]:
        """Apply a step to every key and its group, in the order of the keys.

        With `keep`, an interrupt sets `interrupted` and what was done until then is given.
        """
        return self._spread(_run_by_key, step, sorted(groups, key=lambda group: group[0]), label, keep=keep)

    def whole(self, step: Whole[In, Out], records: Sequence[In], *, label: str) -> list[Out]:
        """Apply a step to everything at once, here."""
        self.progress.start(label, len(records))
        out = list(step(records))
        self.progress.advance(len(records))
        return out

    def _spread(
        self,
        run: Callable[[Any, Sequence[T]], list[Any]],
        step: object,
        work: Sequence[T],
        label: str,
        keep: bool = False,
    ) -> list[Any]:
        self.progress.start(label, len(work))
        out: list[Any] = []
        try:
            for done, part in self._parts(run, step, work):
                out += part
                self.progress.advance(done)
        except KeyboardInterrupt:
            if not (keep and out):
                raise
            self.interrupted = True
            self._end_pool()
        return out

    def _parts(
        self, run: Callable[[Any, Sequence[T]], list[Any]], step: object, work: Sequence[T]
    ) -> Iterator[tuple[int, list[Any]]]:
        parts = split(work, self.partitions or (self.workers * 8 if self.workers > 1 else len(work)))
        if self.workers == 1 or len(parts) < 2:
            for part in parts:
                yield len(part), run(step, part)
            return
        if self._pool is None:
            self._pool = ProcessPoolExecutor(self.workers, mp_context=get_context("spawn"), initializer=_begin)
        with _uninterrupted():
            futures = [(len(part), self._pool.submit(run, step, part)) for part in parts]
        try:
            for size, future in futures:
                yield size, future.result()
        except BrokenProcessPool as error:
            what = "a process was ended from outside, perhaps for want of memory"
            raise RashomonError("workers", what, "use fewer with --workers, or fewer articles") from error


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """An interrupt waits until this is over; processes that are started meanwhile begin without hearing any."""
    if sys.platform == "win32":
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _begin() -> None:
    """A worker begins: from here on an interrupt ends it without a word."""
    gc.set_threshold(*SELDOM)
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    if sys.platform != "win32":
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})


def split(work: Sequence[T], parts: int) -> list[Sequence[T]]:
    """At most `parts` stretches of nearly equal length, in order, none empty."""
    parts = max(1, min(parts, len(work)))
    edges = [len(work) * i // parts for i in range(parts + 1)]
    return [work[a:b] for a, b in pairwise(edges) if a < b]


def _run_each(step: Each[In, Out], records: Sequence[In]) -> list[Out]:
    return [out for record in records for out in step(record)]


def _run_by_key(step: ByKey[In, Out], groups: Sequence[tuple[str, Sequence[In]]]) -> list[Out]:
    return [out for key, group in groups for out in step(key, group)]
