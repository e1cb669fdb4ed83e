"""Dates of publication that stand after the head: on a line of their own, in a dateline, in a field in free words."""

from __future__ import annotations

import re

from rashomon.clean.datelines import DATELINE, Mark, is_dateline
from rashomon.clean.dates import DATE_FORMS, DAY_FORMS, Day, Unclear, day_of, read_date
from rashomon.clean.printed import LONGEST, Printed, best, lent_year, printed_dates

ADDRESS_DAY = re.compile(r"(?<=/)((?:19|20)\d\d)[/-](0[1-9]|1[0-2])[/-](0[1-9]|[12]\d|3[01])(?=[/_-])")
"""A day in the address of a page: ".../2025/07/03/..."."""
TOP, FOOT = 6, 6
"""Lines after the head, and at the foot, that may print a date."""
WINDOW = 3000


def foot_dates(text: str, body: int) -> list[tuple[Mark, list[Printed]]]:
    """The lines after the head that print a date of publication and nothing else, near the top and at the foot."""
    top = _lines(text, body, min(len(text), body + WINDOW))[:TOP]
    foot = _lines(text, max(body, len(text) - WINDOW), len(text))[-FOOT:]
    out = []
    for start, end in sorted({*top, *foot}):
        if (
            end - start <= LONGEST
            and text[start] != ">"
            and (dates := printed_dates(text[start:end].strip("()[]* _"), text, head=False))
        ):
            out.append((Mark("footer" if (start, end) in foot else "head", start, end), dates))
    return out


def dated_place(text: str, body: int) -> Printed | None:
    """The date of the dateline that opens the body; one without a year only where the text lends it one."""
    found = next((m for a, b in _lines(text, body, body + WINDOW)[:3] if is_dateline(m := DATELINE.match(text, a, b))), None)
    if found is None or not found["day"]:
        return None
    said = found["day"].strip(" ,()")
    if whole := next((m for form in DATE_FORMS if (m := form.fullmatch(said))), None):
        return Printed(day_of(whole), said, revised=False)
    part = next((m for form in DAY_FORMS if (m := form.fullmatch(said))), None)
    lent = lent_year(part, text) if part else None
    return Printed(lent[0], said, revised=False, year_from=lent[1]) if lent else None


def given_date(written: str, text: str) -> Day | Unclear:
    """The date a field gives, in whatever words."""
    read = read_date(written)
    if isinstance(read, Unclear) and read.kind == "unreadable" and (found := best(printed_dates(written, text, head=True))):
        return found.day
    return read


def _lines(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The lines of a stretch that hold something, without outer white space; only those that begin in it."""
    out = []
    for line in re.finditer(r"[^\n]+", text[start:end]):
        held = line.group().strip()
        if held and (start + line.start() == 0 or text[start + line.start() - 1] == "\n"):
            a = start + line.start() + line.group().index(held)
            out.append((a, a + len(held)))
    return out
