"""What stands at the head of a plain text: a date, the outlet's name, a headline, a byline, a dateline."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from rashomon.clean.datelines import DATELINE, Mark, is_dateline
from rashomon.clean.dates import DATE_FORMS, day_of
from rashomon.clean.printed import Printed, best, printed_dates, revises
from rashomon.clean.titles import CALENDAR
from rashomon.clean.words import in_title_case

LABELS = (
    "date|dated|published|posted|updated|first published|last updated|publication date|pubdate"
    "|veröffentlicht|datum|stand|publié|mis à jour"
    "|publicado|fecha|actualizado|pubblicato|data|gepubliceerd|publicerad"
)
_LABEL = re.compile(rf"\s*(?:\#+\s*|\*+)?(?:(?:{LABELS})\s*(?:on|at|le|am|el)?|on)\s*[:=–-]?\s*\*{{0,2}}\s*", re.IGNORECASE)
_BYLINE = re.compile(
    r"(?:(?:story |text |words |report |reporting |written |posted |published )?by|von|par|por|di|door)"
    r"[ \t:]+(?P<who>.{2,120})",
    re.IGNORECASE,
)
_AUTHOR = re.compile(
    r"[^\W\d_][\w.'’-]*(?:\s+(?:(?:van|von|de|der|den|di|da|la|le|el|al|bin|ibn|du|dos)\s+){0,3}[^\W\d_][\w.'’-]*){0,4}"
)
_AND = re.compile(r"\s*(?:,|;|&|\band\b|\bund\b|\bet\b|\by\b|\be\b)\s*")
_AFTER_NAMES = re.compile(r"\s*(?:[|•·(/–—]|,?\s+(?:for|in|at|of|reports?|from|on)\s).*$", re.DOTALL)
PAPER = re.compile(
    r"\b(?:post|times|herald|tribune|gazette|courier|journal|chronicle|echo|mail|mirror|star|sun|globe|standard|observer|news|daily|weekly|monthly"
    r"|press|packet|argus|record|examiner|register|sentinel|bulletin|review|magazine|telegraph|guardian|independent|express|dispatch|ledger"
    r"|wire|agency|radio|channel|tv|blog|notes|diary|newsletter|digest|zeitung|blatt|anzeiger|kurier|tagblatt|nachrichten|matin|monde|figaro|diario|giornale|corriere)\b",
    re.IGNORECASE,
)
_PARTS = re.compile(r"\s+[-–—|•·~]+\s+|\s{3,}|\t+")
_CUT = re.compile(r"\s+[-–—|•·~/]+\s+|\s{3,}|\t+|[,|(·]|\s(?:on|at|in|updated|published)\s|\s(?=\d)")
_BY = re.compile(r"(?:^|(?<=[\s|·•–—(,*]))by:?\s+(?=\S)", re.IGNORECASE)
_SPACED = re.compile(r"(?<=\d) ?([:/.]) ?(?=\d)")
_SPACED_COMMA = re.compile(r" ?, ?")
_TIME_LINE = re.compile(r"\d{1,2} ?[:.h] ?\d\d\b|\b(?:hours?|minutes?|days?) ago\b")
_FILL = " .,|)*_·•–-~\t"
_STAFF = re.compile(
    r"(?:by|from)\s+(?:an?|our|the)\s+(?:[\w-]+\s+){0,2}(?:reporter|correspondent|writer|staff|team|desk|editor)s?"
    r"|(?:by\s+)?(?:staff(?: and agencies| reporter| writer| report)?|agencies|news desk|editorial board"
    r"|associated press|reuters|afp)"
    r"|(?:from our (?:own )?correspondent)|(?:[\w-]+ ){1,2}desk",
    re.IGNORECASE,
)
TAGLINE = re.compile(
    r"(?:an?|the|your|our|\w+['’]s)\s.{0,60}\b(?:column|magazine|weekly|daily|monthly|diary|programme|newsletter|journal|paper|blog|news|review)\b"
    r"|(?:notes|news|letters|stories|tales|views) (?:from|on|of|about) .{3,60}",
    re.IGNORECASE,
)
_SHORT = re.compile(r"\b(?:(?:[A-Z]\.){2,}|(?:Inc|Corp|Co|Ltd|Jr|Sr)\.)$")
_ENDS = re.compile(r"[.!?…:;,][\"'”’»)\]]*\s*$")
TOP = 12
"""Lines that are looked at for a head."""


class Line(NamedTuple):
    """One line without outer white space, and whether a blank line follows it."""

    start: int
    end: int
    blank_after: bool


class Head(NamedTuple):
    """What the head of a text holds."""

    marks: list[Mark]
    printed: Printed | None
    outlet: str | None
    authors: tuple[str, ...]
    body: int
    """Where the body begins."""


class _Lines(NamedTuple):
    """The lines of a head sorted by what they are, as far as they are read."""

    marks: list[Mark]
    above: list[Line]
    below: list[Line]
    """Title lines above and below the date; all below when there is none."""


def find_head(text: str) -> Head:
    """The head of a text; empty when it begins with its body."""
    read = _Lines([], [], [])
    dates: list[Printed] = []
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    lines = list(_lines(text))
    for number, line in enumerate(lines):
        last = number + 1 == len(lines)
        if dated := _date_line(text, line, first=number == 0):
            outlet = outlet or dated.outlet
            authors = authors or dated.authors
            dates += dated.dates
            end = dated.end
            read.marks.append(Mark("head", *_bare(text, Line(line.start, end, True))))
            read.above.extend(read.below)
            read.below.clear()
            if (rest := _trim(text, end, line.end)) is None:
                continue
            line = Line(*rest, line.blank_after)
        said = text[line.start : line.end]
        if len(said) <= 60 and _LABEL.match(said) and _TIME_LINE.search(said):
            read.marks.append(Mark("head", line.start, line.end))
        elif (names := _byline(said)) is not None:
            read.marks.append(Mark("byline", line.start, line.end))
            authors = authors or names
        elif is_dateline(DATELINE.match(said)):
            break
        elif not last and len(read.below) < 3 and (_is_title(said) or _before_dateline(text, lines[number : number + 2])):
            read.below.append(line)
        else:
            break
    mastheads, headlines = _sorted_titles(text, read)
    outlet = outlet or (_outlet(text[mastheads[0].start : mastheads[0].end]) if mastheads else None)
    marks = (
        read.marks + [Mark("head", *_bare(text, t)) for t in mastheads] + [Mark("headline", *_bare(text, t)) for t in headlines]
    )
    return Head(_merged(text, marks), best(dates), outlet, authors, max((m.end for m in marks), default=0))


def _merged(text: str, marks: list[Mark]) -> list[Mark]:
    """The marks in order, heads on following lines made one."""
    out: list[Mark] = []
    for mark in sorted(marks, key=lambda m: m.start):
        if out and mark.kind == out[-1].kind == "head" and text[out[-1].end : mark.start].strip(" *") == "\n":
            out[-1] = Mark("head", out[-1].start, mark.end)
        else:
            out.append(mark)
    return out


def _before_dateline(text: str, lines: list[Line]) -> bool:
    """Whether a short line of one sentence stands right above a dateline: a headline with a full stop."""
    if len(lines) < 2 or not lines[0].blank_after or lines[0].end - lines[0].start > 160:
        return False
    said = text[lines[0].start : lines[0].end]
    return said.count(". ") == 0 and is_dateline(DATELINE.match(text, lines[1].start, lines[1].end))


def _sorted_titles(text: str, read: _Lines) -> tuple[list[Line], list[Line]]:
    """Title lines as mastheads and headlines. What names an outlet or stands above another title and a date is a masthead."""
    titles = [*read.above, *read.below]
    length = sum(t.end - t.start for t in titles)
    if not titles or len(text) - titles[-1].end <= length:
        return read.above if read.below or read.marks else [], []
    cut = 0
    for number, line in enumerate(titles[:-1]):
        said = text[line.start : line.end]
        if _is_masthead(said) or TAGLINE.match(said) or (number < len(read.above) and read.below):
            cut = number + 1
    if len(titles) > 1 and TAGLINE.match(text[titles[-1].start : titles[-1].end]):
        cut = len(titles)
    if not read.below and read.above and _is_masthead(text[titles[-1].start : titles[-1].end]):
        cut = len(titles)
    return titles[:cut], titles[cut:]


def _bare(text: str, line: Line) -> tuple[int, int]:
    """A title line without the marks of Markdown."""
    start, end = line.start, line.end
    while start < end - 1 and text[start] in "#*_ ":
        start += 1
    while end > start + 1 and text[end - 1] in "*_ ":
        end -= 1
    return start, end


def _lines(text: str) -> Iterator[Line]:
    """The first lines that hold something."""
    at, given, limit = 0, 0, min(len(text), 4000)
    while at < limit and given < TOP:
        end = text.find("\n", at, limit)
        end = limit if end < 0 else end
        if held := _trim(text, at, end):
            following = text.find("\n", end + 1, limit)
            blank = end < limit and (following >= 0 and not text[end + 1 : following].strip())
            yield Line(*held, blank)
            given += 1
        at = end + 1


def _trim(text: str, start: int, end: int) -> tuple[int, int] | None:
    while start < end and (text[start].isspace() or text[start] in "\ufeff\u200b"):
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None


class _Dated(NamedTuple):
    """What a date line gives: its dates, where the head ends on it, the outlet and the authors it names."""

    dates: list[Printed]
    end: int
    outlet: str | None = None
    authors: tuple[str, ...] = ()


def _date_line(text: str, line: Line, *, first: bool) -> _Dated | None:
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
    named = None if revises(before) or _LABEL.match(said) or _BY.match(said) else _outlet(_CUT.split(before)[0])
    return _Dated(printed, line.end, named if named and PAPER.search(named) else None, _authors_on(said))


def _opening_date(text: str, line: Line, *, first: bool) -> _Dated | None:
    """A date at the start of a line, the text right behind it."""
    label = _LABEL.match(text, line.start, line.end)
    for form in DATE_FORMS:
        found = form.match(text, label.end() if label else line.start, line.end)
        if not found:
            continue
        rest = text[found.end() : line.end].strip(_FILL)
        glued = first and form in DATE_FORMS[:2] and rest[:1].isupper()
        if not rest or glued or (label and (first or len(rest) < 40)):
            revised = bool(label and revises(label.group()))
            return _Dated([Printed(day_of(found), found.group(), revised)], found.end() if rest else line.end)
    return None


def _closing_date(said: str, line: Line) -> _Dated | None:
    """A date that is one of the parts of a masthead set apart."""
    if len(said) > 120:
        return None
    parts = [_SPACED_COMMA.sub(", ", _SPACED.sub(r"\1", part)).strip(_FILL) for part in _PARTS.split(said)]
    for number, part in enumerate(parts):
        after_label = _LABEL.match(part)
        bare = part[after_label.end() :] if after_label else part
        if found := next((m for form in DATE_FORMS if (m := form.fullmatch(bare))), None):
            outlet = _outlet(parts[0]) if number else None
            return _Dated([Printed(day_of(found), part, revises(part))], line.end, outlet)
    return None


def _authors_on(said: str) -> tuple[str, ...]:
    """The authors that a line with a date names after "by"."""
    by = _BY.search(said)
    names = _byline("by " + _CUT.split(said[by.end() :])[0].strip()) if by else None
    return names or ()


def _is_title(said: str) -> bool:
    """Whether a line can be a title: short, opening like one, and not ending as a sentence does."""
    words = said.split()
    if not 1 <= len(words) <= 22 or len(said) > 180:
        return False
    if _ENDS.search(said) and not _SHORT.search(said) and not said.endswith(("?", "!", "...", "…")):
        return said[-1] in ".’'”\"" and in_title_case(said)
    if said[0] in '"“”«„•●*-–—' and not said.startswith(("# ", "## ")):
        return said[0] in '"“«„' and said[-1].isalnum()
    return said[0].isalnum() or said[0] in "#‘'"


def _is_masthead(said: str) -> bool:
    parts = _PARTS.split(said)
    words = parts[0].split()
    if len(parts) > 1 and len(words) <= 6 and any(map(TAGLINE.match, parts[1:])):
        return True
    if len(words) > 6 or len(parts) > 1:
        return False
    named = all(w[0].isupper() or not w[0].isalpha() or w in ("of", "the", "and", "on", "for") for w in words)
    paper = bool(PAPER.search(words[-1]) or PAPER.match(said.removeprefix("The ").removeprefix("THE ")))
    return (paper and named and len(words) <= 5) or (said.isupper() and len(words) <= 4)


def _outlet(said: str) -> str | None:
    """The outlet's name at the start of a masthead."""
    name = _PARTS.split(said.strip("#*_ "))[0].strip()
    found = name.split()
    if not 1 <= len(found) <= 6 or found[0].lower() in CALENDAR or any(c.isdigit() for c in name):
        return None
    return name.title() if name.isupper() and len(name) > 4 else name


def named_outlet(said: str) -> str | None:
    """The outlet that a closing line names: "© The Herald 2024", "The Herald, 4 Mill Street"."""
    found = re.match(r"(?:©|\(c\)|copyright)\s*(?:\d{4}(?:[-–]\d{2,4})?\s+)?(?:by\s+)?", said, re.IGNORECASE)
    name = re.split(r"[,.|–—]|\s-\s|\s\d{4}\b|\ball rights", said[found.end() if found else 0 :], flags=re.IGNORECASE)[
        0
    ].strip()
    good = 1 <= len(name.split()) <= 5 and name[:1].isupper() and PAPER.search(name)
    return name if good else None


def _byline(said: str) -> tuple[str, ...] | None:
    """The authors a byline names, () when it names none ("By a staff reporter"); None when the line is no byline."""
    said = said.strip("*_ ")
    if _STAFF.fullmatch(said):
        return ()
    found = _BYLINE.fullmatch(said)
    if not found or said.endswith((".", "?", "!", ":")):
        return None
    people = [p for p in _AND.split(_AFTER_NAMES.sub("", found["who"])) if p]
    good = [
        p for p in people if _AUTHOR.fullmatch(p) and p[0].isupper() and all(w[0].isupper() or len(w) <= 3 for w in p.split())
    ]
    return tuple(good) if good and len(good) >= len(people) - 1 and good[0] == people[0] else None
