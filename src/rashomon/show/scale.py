"""A scale of time to draw on: where on it an interval lies, as percentages of its width."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from rashomon.records import TimelineEntry
from rashomon.show import words

DAY = 24 * 60
FINE = ("time", "hour", "part", "day")
_PAUSE = 10 * DAY
_MOST_TICKS = 8
_START = datetime(1, 1, 1)


class Tick(NamedTuple):
    """A line on the scale and, on every other one where they are many, what stands under it."""

    at: float
    label: str


class Scale(NamedTuple):
    """From the midnight before the first to the midnight after the last, in minutes since the year 1."""

    first: int
    last: int

    def at(self, minute: int) -> float:
        """A minute as a percentage of the scale; what lies outside falls on its edge."""
        return round(100 * (min(max(minute, self.first), self.last) - self.first) / (self.last - self.first), 2)

    def bar(self, entry: TimelineEntry) -> tuple[float, float] | None:
        """Where an entry begins and how wide it is; None when it lies outside the scale or its dates are no dates."""
        ends = _ends(entry)
        if ends is None or ends[1] <= self.first or ends[0] >= self.last:
            return None
        start, end = self.at(ends[0]), self.at(ends[1])
        return start, round(end - start, 2)

    def ticks(self) -> list[Tick]:
        """Lines at midnights (or every six hours of a single day), at most a handful."""
        days = (self.last - self.first) // DAY
        step = DAY // 4 if days == 1 else DAY * next(n for n in (1, 2, 7, 14, 28, days) if days / n <= _MOST_TICKS)
        minutes = range(self.first, self.last + 1, step)
        skip = 2 if len(minutes) > 5 else 1
        return [Tick(self.at(m), "" if i % skip else _label(m, days == 1)) for i, m in enumerate(minutes)]


def close_up(entries: Sequence[TimelineEntry]) -> Scale | None:
    """The scale over the days on which most accounts have something to tell; None when no two times lie near each other.

    Times that lie years apart share no scale: on one line either the days or the years could not be told apart.
    """
    fine = sorted((*ends, entry.accounts) for entry in entries if entry.grain in FINE and (ends := _ends(entry)))
    runs: list[list[tuple[int, int, int]]] = []
    for item in fine:
        if runs and item[0] - max(end for _, end, _ in runs[-1]) <= _PAUSE:
            runs[-1].append(item)
        else:
            runs.append([item])
    run = max(runs, key=lambda r: (sum(n for _, _, n in r), r[0]), default=[])
    if len({item[:2] for item in run}) < 2:
        return None
    last = max(end for _, end, _ in run)
    return Scale(run[0][0] // DAY * DAY, -(-last // DAY) * DAY)


def _ends(entry: TimelineEntry) -> tuple[int, int] | None:
    """The first minute of an entry and the minute after its last."""
    try:
        start, end = datetime.fromisoformat(entry.from_[:16]), datetime.fromisoformat(entry.until[:16])
        end += timedelta(days=1) if len(entry.until) <= 10 else timedelta(minutes=1)
    except (ValueError, OverflowError):
        return None
    return (start.replace(tzinfo=None) - _START) // timedelta(minutes=1), (end.replace(tzinfo=None) - _START) // timedelta(
        minutes=1
    )


def _label(minute: int, clock: bool) -> str:
    moment = _START + timedelta(minutes=minute)
    return moment.strftime("%H:%M") if clock else words.day(moment.date().isoformat(), year=False)
