"""The three shapes, in one process and in several."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterable, Sequence
from pathlib import Path

import pytest

from rashomon.errors import RashomonError
from rashomon.run.local import LocalRunner, split


def twice(n: int) -> Iterable[int]:
    return (n, n)


def total(key: str, group: Sequence[int]) -> Iterable[str]:
    if sum(group) == 99:
        raise KeyboardInterrupt
    yield f"{key}={sum(group)}"


def killed(n: int) -> Iterable[int]:
    if n == 3:
        os.kill(os.getpid(), signal.SIGKILL)
    yield n


def test_split_covers_everything_once() -> None:
    for parts in (1, 2, 3, 10, 50):
        cut = split(list(range(10)), parts)
        assert [n for part in cut for n in part] == list(range(10))
        assert all(cut)
    assert split([], 3) == []


@pytest.mark.parametrize(("workers", "partitions"), [(1, 1), (1, 3), (2, 4)])
def test_each_keeps_the_order(workers: int, partitions: int) -> None:
    with LocalRunner(workers, partitions=partitions) as runner:
        assert runner.each(twice, range(4), label="") == [0, 0, 1, 1, 2, 2, 3, 3]


def test_by_key_runs_in_the_order_of_keys() -> None:
    with LocalRunner() as runner:
        assert runner.by_key(total, [("b", [1, 2]), ("a", [3])], label="") == ["a=3", "b=3"]


def test_an_interrupt_keeps_what_was_done_where_asked() -> None:
    groups = [("a", [1]), ("b", [99]), ("c", [2])]
    with LocalRunner() as runner:
        assert runner.by_key(total, groups, label="", keep=True) == ["a=1"]
        assert runner.interrupted
    with LocalRunner() as runner, pytest.raises(KeyboardInterrupt):
        runner.by_key(total, groups, label="")


def test_progress_is_told_every_part() -> None:
    heard: list[tuple[str, int]] = []

    class Ear:
        def start(self, label: str, total: int) -> None:
            heard.append((label, total))

        def advance(self, n: int) -> None:
            heard.append(("+", n))

        def stop(self) -> None:
            heard.append(("stop", 0))

    with LocalRunner(progress=Ear(), partitions=2) as runner:
        runner.each(twice, range(4), label="doubling")
    assert heard == [("doubling", 4), ("+", 2), ("+", 2), ("stop", 0)]


def test_a_worker_that_is_killed_is_told() -> None:
    with LocalRunner(2) as runner, pytest.raises(RashomonError, match="ended from outside"):
        runner.each(killed, range(8), label="")


SLOW = """
import signal, sys, time
from collections.abc import Iterable
from pathlib import Path
from rashomon.run.local import LocalRunner

def slow(n: int) -> Iterable[int]:
    Path(sys.argv[1], str(n)).touch()
    time.sleep(60)
    yield n

if __name__ == "__mp_main__":  # a worker that begins
    Path(sys.argv[1], "begins").touch()
    time.sleep(0.5)
elif __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.default_int_handler)  # a test run in the background may be told to ignore it
    try:
        with LocalRunner(2) as runner:
            runner.each(slow, range(4), label="")
    except KeyboardInterrupt:
        print("interrupted")
"""


@pytest.mark.parametrize("begun", [False, True], ids=["as the workers start", "in their work"])
def test_an_interrupt_ends_the_workers_without_a_word(tmp_path: Path, begun: bool) -> None:
    program, seen = tmp_path / "slow.py", tmp_path / "seen"
    program.write_text(SLOW, encoding="utf-8")
    seen.mkdir()
    with subprocess.Popen(
        [sys.executable, str(program), str(seen)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
    ) as running:
        while not [p for p in seen.iterdir() if p.name.isdecimal() == begun]:
            time.sleep(0.02)
        os.killpg(running.pid, signal.SIGINT)
        out, err = running.communicate(timeout=50)
    assert (out.decode(), err.decode()) == ("interrupted\n", "")
