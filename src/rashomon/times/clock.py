"""Times of day: what is written on a clock, with its zone, as TIMEX3 writes it."""

from __future__ import annotations

import re

_CLOCK = re.compile(r"(\d{1,2})(?:[:.h](\d\d))?(?::\d\d)?\s*(.*)")


def clock_value(clock: str, zone: str | None) -> str | None:
    """`T18:40Z` from "6:40 p.m." and its zone; None when no clock shows it."""
    m = _CLOCK.fullmatch(clock)
    if not m:
        return None
    hour, minute, half = int(m[1]), int(m[2] or 0), m[3].lower().replace(".", "").replace(" ", "")
    if half.startswith(("pm", "am")) or half in ("p", "a"):
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half[0] == "p" else 0)
    if hour > 24 or minute > 59 or (hour == 24 and minute):
        return None
    return f"T{hour:02}:{minute:02}{zone or ''}"


def clock_in_part(clock: str, part: str) -> str:
    """The clock with its half of the day, told by a part of the day ("6.15 this morning"), where it has none yet."""
    m = _CLOCK.fullmatch(clock)
    if not m or m[3] or int(m[1]) > 12 or part[1:2] in ("0", "1", "2"):
        return clock
    night = part == "TNI" and 6 <= int(m[1]) < 12
    return clock + ("pm" if part in ("TMI", "TAF", "TEV") or night else "am")
