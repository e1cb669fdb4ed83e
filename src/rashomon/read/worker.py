"""Worker processes for web pages, feeds and mail: a job has a cap on time and memory, and a worker that passes it is killed."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import IO

import msgspec

from rashomon.read.job import Done, Job, plainly
from rashomon.records import Doubt, Page

WORKERS = 4
WAIT = 10
"""Times its processor time that a job may take by the wall, for where time is not metered or the machine is busy."""

Found = Page | Doubt | Job


def settled(found: Iterable[Found]) -> Generator[Page | Doubt, None, None]:
    """Pages and doubts in the order they were found, the jobs among them done by workers."""
    most = min(WORKERS, os.cpu_count() or 1)
    pool = Pool(most)
    waiting: deque[Page | Doubt | Future[list[Page | Doubt]]] = deque()
    try:
        for one in found:
            waiting.append(pool.submit(one) if isinstance(one, Job) else one)
            while waiting and (len(waiting) > 4 * most or not isinstance(waiting[0], Future) or waiting[0].done()):
                yield from _given(waiting.popleft())
        while waiting:
            yield from _given(waiting.popleft())
    finally:
        pool.close()


def _given(one: Page | Doubt | Future[list[Page | Doubt]]) -> Iterator[Page | Doubt]:
    if isinstance(one, Future):
        yield from one.result()
    else:
        yield one


_DONE = msgspec.msgpack.Decoder(Done)
"""Made before any thread begins: two threads that both are the first to learn a type bring the process down."""


class Pool:
    """Threads that each keep one worker process; none is started before the first job."""

    def __init__(self, most: int) -> None:
        self._threads: ThreadPoolExecutor | None = None
        self._most = most
        self._own = threading.local()
        self._all: list[Worker] = []

    def submit(self, job: Job) -> Future[list[Page | Doubt]]:
        """What the job will give."""
        if self._threads is None:
            self._threads = ThreadPoolExecutor(self._most)
        return self._threads.submit(self._run, job)

    def _run(self, job: Job) -> list[Page | Doubt]:
        worker: Worker | None = getattr(self._own, "worker", None)
        if worker is None:
            worker = self._own.worker = Worker()
            self._all.append(worker)
        return worker.run(job)

    def close(self) -> None:
        """End every worker, at work or not."""
        for worker in self._all:
            worker.kill()
        if self._threads is not None:
            self._threads.shutdown(wait=True, cancel_futures=True)
        for worker in self._all:
            worker.reap()


class Worker:
    """One process that does one job after another, and is replaced when it dies of one."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None

    def run(self, job: Job) -> list[Page | Doubt]:
        """What the job holds; when it took more than it may, what a plain reading gives and a doubt."""
        process = self._process or self._start()
        assert process.stdin and process.stdout
        clock = threading.Timer(WAIT * seconds(job) + WAIT, process.kill)
        clock.start()
        done = None
        with contextlib.suppress(OSError, msgspec.DecodeError):
            send(process.stdin, msgspec.msgpack.encode(job))
            data = receive(process.stdout)
            done = _DONE.decode(data) if data else None
        clock.cancel()
        if done is None:
            done = plainly(job, killed=self.reap() < 0)
        return [*done.pages, *done.doubts]

    def _start(self) -> subprocess.Popen[bytes]:
        code = f"import sys; sys.path[:] = {sys.path!r}; from rashomon.read.worker import work; work()"
        self._process = subprocess.Popen(
            [sys.executable, "-c", code],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        return self._process

    def kill(self) -> None:
        """End the process now."""
        if self._process is not None:
            self._process.kill()

    def reap(self) -> int:
        """See the process end and give its return code, negative when the system or we ended it."""
        process, self._process = self._process, None
        if process is None:
            return 0
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(timeout=1)
        process.kill()
        with contextlib.suppress(OSError):
            process.communicate()
        return process.returncode


def seconds(job: Job) -> float:
    """The processor time a job may take; a feed is many pages."""
    return job.limits.page_seconds * (1 if job.kind == "html" else 1 + len(job.data) / 2**20)


# ---------------------------------------------------------------- between the two sides


def send(pipe: IO[bytes], data: bytes) -> None:
    """A message: its length in eight bytes, then itself."""
    pipe.write(len(data).to_bytes(8, "little") + data)
    pipe.flush()


def receive(pipe: IO[bytes]) -> bytes | None:
    """The next message; None when the other side is gone."""
    length = pipe.read(8)
    if len(length) < 8:
        return None
    data = pipe.read(int.from_bytes(length, "little"))
    return data if len(data) == int.from_bytes(length, "little") else None


# ---------------------------------------------------------------- in the worker


def work() -> None:
    """Do the jobs that come on standard input until it ends."""
    import logging

    logging.disable()
    jobs, answers = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    while (data := receive(jobs)) is not None:
        job = msgspec.msgpack.decode(data, type=Job)
        reader = _reader(job.kind)
        _cap_memory(job.limits.page_memory)
        _meter(seconds(job))
        try:
            done = reader(job)
        except (MemoryError, RecursionError):
            done = plainly(job)
        _meter(0)
        send(answers, msgspec.msgpack.encode(done))


def _reader(kind: str) -> Callable[[Job], Done]:
    if kind == "feed":
        import feedparser  # noqa: F401 - loaded before the clock of the first job starts

        from rashomon.read.feed import read_feed

        return read_feed
    if kind == "mail":
        import email.parser  # noqa: F401 - as above

        from rashomon.read.mail import read_message

        return read_message
    import lxml.html  # noqa: F401 - as above

    from rashomon.read.html import read_page

    return read_page


def _meter(cpu: float) -> None:
    """Let the system end this process after so many seconds of processor time; 0 takes the meter away."""
    with contextlib.suppress(ImportError, AttributeError):
        import signal

        signal.signal(signal.SIGPROF, signal.SIG_DFL)
        signal.setitimer(signal.ITIMER_PROF, cpu)


def _cap_memory(count: int) -> None:
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_DATA, (count, count))
