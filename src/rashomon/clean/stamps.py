"""Lines that print the date of an article in its head, with the outlet and the authors they name beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from rashomon.clean.bylines import byline
from rashomon.clean.dates import DATE_FORMS, day_of
from rashomon.clean.given import is_given
from rashomon.clean.papers import PAPER, PARTS, outlet_in
from rashomon.clean.places import PLACES
from rashomon.clean.printed import Printed, printed_dates, revises
from rashomon.clean.titles import CALENDAR

LABELS = (
    "date|dated|published|posted|updated|first published|last updated|publication date|pubdate"
    "|veröffentlicht|datum|stand|publié|mis à jour"
    "|publicado|fecha|actualizado|pubblicato|data|gepubliceerd|publicerad"
)
LABEL = re.compile(rf"\s*(?:\#+\s*|\*+)?(?:(?:{LABELS})\s*(?:on|at|le|am|el)?|on)\s*[:=–-]?\s*\*{{0,2}}\s*", re.IGNORECASE)
_CUT = re.compile(r"\s+[-–—|•·~/]+\s+|\s{3,}|\t+|[,|(·]|\s(?:on|at|in|updated|published)\s|\s(?=\d)")
_APART = re.compile(r"\s+[-–—|•·~/]+\s+|\s{3,}|\t+")
_NAMED = re.compile(r"(?:(?:of|the|and|de|la|der|von|van|y|&) |[A-ZÀ-Þ][\w.'’&-]* ?){1,5}")
_BY = re.compile(r"(?:^|(?<=[\s|·•–—(,*]))by:?\s+(?=\S)", re.IGNORECASE)
_SPACED = re.compile(r"(?<=\d) ?([:/.]) ?(?=\d)")
_SPACED_COMMA = re.compile(r" ?, ?")
TIME_LINE = re.compile(r"\d{1,2} ?[:.h] ?\d\d\b|\b(?:hours?|minutes?|days?) ago\b")
_FILL = " .,|)*_·•–-~\t"


class Line(NamedTuple):
    """One line without outer white space, and whether a blank line follows it."""

    start: int
    end: int
    blank_after: bool


class Dated(NamedTuple):
    """What a date line gives: its dates, where the head ends on it, the outlet and the authors it names."""

    dates: list[Printed]
    end: int
    outlet: str | None = None
    authors: tuple[str, ...] = ()


def date_line(text: str, line: Line, *, first: bool) -> Dated | None:
    """What a line gives that prints a date.

    After a label ("date", "Published:") a date may stand before other words; else it fills the line, or closes a masthead
    whose parts are set apart ("The Herald - Tuesday 5 March 2024"), or stands among what belongs to such a line.
    """
    said = text[line.start : line.end]
    printed = printed_dates(said, text, head=True)
    if not printed:
        return _opening_date(text, line, first=first) or _closing_date(said, line)
    start = said.find(printed[0].words)
    before = said[:start]
    named = None if revises(before) or LABEL.match(said) or _BY.match(said) else outlet_in(_CUT.split(before)[0])
    outlet = named if named and PAPER.search(named) else None
    beside, authors = _beside(said, [p.words for p in printed], first=first)
    return Dated(printed, line.end, outlet or beside, _authors_on(said) or authors)


def _beside(said: str, dates: Sequence[str], *, first: bool) -> tuple[str | None, tuple[str, ...]]:
    """The outlet and the author among the parts of a line with a date: set apart, a name each."""
    for day in dates:
        said = said.replace(day, " | ", 1)
    parts = [p.strip(_FILL) for p in _APART.split(said)]
    parts = [p for p in parts if p and not any(c.isdigit() for c in p)]
    named = [p for p in parts if _is_name(p)]
    outlets = [p for part in parts for one in part.split(",") if PAPER.search(p := one.strip()) and _is_name(p)]
    people = [p for p in named if p not in outlets and len(p.split()) > 1 and is_given(p.split()[0])]
    lone = first and len(parts) == len(named) == 1 and not people and said.startswith(named[0]) and len(named[0].split()) > 1
    loud = first and not people and bool(parts and named) and said.startswith(named[0]) and named[0].isupper()
    outlet = outlets[0] if outlets else named[0] if lone or loud else None
    return (outlet.title() if outlet and outlet.isupper() and len(outlet) > 4 else outlet), tuple(people[:1])


def _is_name(said: str) -> bool:
    """Whether words can be the name of an outlet or of a writer."""
    return bool(_NAMED.fullmatch(said)) and said.lower() not in PLACES and said.lower() not in CALENDAR and byline(said) is None


def _opening_date(text: str, line: Line, *, first: bool) -> Dated | None:
    """A date at the start of a line, the text right behind it; a line in italics may go on in a sentence or two."""
    if text[line.start] in "*_" and text[line.end - 1] == text[line.start] and line.end - line.start <= 160:
        inner = next((m for form in DATE_FORMS if (m := form.match(text, line.start + 1, line.end - 1))), None)
        if inner and text[inner.end() : inner.end() + 2] in (". ", " -", " |", " ·", ", "):
            return Dated([Printed(day_of(inner), inner.group(), revised=False)], line.end)
    label = LABEL.match(text, line.start, line.end)
    for form in DATE_FORMS:
        found = form.match(text, label.end() if label else line.start, line.end)
        if not found:
            continue
        rest = text[found.end() : line.end].strip(_FILL)
        glued = first and form in DATE_FORMS[:2] and rest[:1].isupper()
        if not rest or glued or (label and (first or len(rest) < 40)):
            revised = bool(label and revises(label.group()))
            return Dated([Printed(day_of(found), found.group(), revised)], found.end() if rest else line.end)
    return None


def _closing_date(said: str, line: Line) -> Dated | None:
    """A date that is one of the parts of a masthead set apart."""
    if len(said) > 120:
        return None
    parts = [_SPACED_COMMA.sub(", ", _SPACED.sub(r"\1", part)).strip(_FILL) for part in PARTS.split(said)]
    for number, part in enumerate(parts):
        after_label = LABEL.match(part)
        bare = part[after_label.end() :] if after_label else part
        if found := next((m for form in DATE_FORMS if (m := form.fullmatch(bare))), None):
            outlet = outlet_in(parts[0]) if number else None
            outlet = outlet if outlet and _NAMED.fullmatch(outlet + " ") else None
            return Dated([Printed(day_of(found), part, revises(part))], line.end, outlet)
    return None


def _authors_on(said: str) -> tuple[str, ...]:
    """The authors that a line with a date names after "by"."""
    by = _BY.search(said)
    names = byline("by " + _CUT.split(said[by.end() :])[0].strip()) if by else None
    return names or ()
