"""What stands at the head of a plain text: a date, the outlet's name, a headline, a byline, a dateline."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rashomon.clean.bylines import byline
from rashomon.clean.chrome import on_top
from rashomon.clean.datelines import DATELINE, Mark, is_dateline
from rashomon.clean.papers import LABELLED, PAPER, PARTS, TAGLINE, is_masthead, is_paper, outlet_in
from rashomon.clean.printed import Printed, best
from rashomon.clean.stamps import LABEL, TIME_LINE, Line, date_line
from rashomon.clean.words import in_title_case

_SHORT = re.compile(r"\b(?:(?:[A-Z]\.){2,}|(?:Inc|Corp|Co|Ltd|Jr|Sr)\.)$")
_ENDS = re.compile(r"[.!?…:;,][\"'”’»)\]]*\s*$")
_TITLED = re.compile(r"(?:title|headline|titel|überschrift|titre|título|titolo)[ \t]?:[ \t]*(?=\S)", re.IGNORECASE)
"""The label of a title line."""
CRIED = re.compile(r"(?:[\"“][^\"“”]*[^\"“”.,!?…][\"”]|'[^'\n]*[^'.,!?…]'|« ?[^«»]*[^«».,!?… ] ?»|„[^„“”]*[^„“”.,!?…][“”])")
"""A line that is one quotation and ends as no sentence does: a title."""
LONGEST_CRY = 10
TOP = 18
"""Lines that are looked at for a head."""
TITLES = 5
"""Lines in a row that may be titles."""
FEW = 2
"""Words: a line with more beside a masthead is a headline, whatever its letters."""


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
        if dated := date_line(text, line, first=number == 0):
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
        if on_top(said.strip("*_# ")) or (len(said) <= 60 and LABEL.match(said) and TIME_LINE.search(said)):
            read.marks.append(Mark("head", line.start, line.end))
        elif (titled := _TITLED.match(said)) and len(said) <= 250:
            read.marks.append(Mark("head", line.start, line.start + titled.end()))
            read.marks.append(Mark("headline", line.start + titled.end(), line.end))
        elif (labelled := LABELLED.fullmatch(said)) and (named := outlet_in(labelled["outlet"])):
            read.marks.append(Mark("head", line.start, line.end))
            outlet = outlet or named
        elif (signed := _signed(said)) is not None:
            read.marks.append(Mark("head", line.start, line.end))
            outlet = outlet or signed
        elif read.marks and read.marks[-1].kind == "byline" and is_paper(said) and not _tells(said):
            read.marks.append(Mark("head", line.start, line.end))
            outlet = outlet or outlet_in(said)
        elif (names := byline(said, under=bool(read.below or read.above) and not last)) is not None:
            read.marks.append(Mark("byline", line.start, line.end))
            authors = authors or names
        elif len(said) > 60 and is_dateline(DATELINE.match(said)):
            break
        elif not last and len(read.below) < TITLES and (_is_title(said) or _before_dateline(text, lines[number : number + 2])):
            read.below.append(line)
        else:
            break
    mastheads, headlines = _sorted_titles(text, read)
    outlet = _outlet([text[m.start : m.end] for m in mastheads], outlet)
    marks = (
        read.marks + [Mark("head", *_bare(text, t)) for t in mastheads] + [Mark("headline", *_bare(text, t)) for t in headlines]
    )
    return Head(_merged(text, marks), best(dates), outlet, authors, max((m.end for m in marks), default=0))


def _signed(said: str) -> str | None:
    """The outlet of a masthead that goes on, set apart, with who writes: "THE WEEKLY MAIL    From our correspondent"."""
    parts = PARTS.split(said)
    return outlet_in(parts[0]) if len(parts) == 2 and is_masthead(parts[0]) and byline(parts[1]) is not None else None


def _outlet(mastheads: Sequence[str], told: str | None) -> str | None:
    """The outlet of a head: a paper's name in capitals on top, else what its lines told, else what the mastheads name.

    Of the mastheads it is the first that looks like one, else the first.
    """
    loud = (said for said in mastheads[:1] if said.isupper() and PAPER.search(said))
    bare = [said.strip("#*_ ") for said in mastheads]
    first = sorted(bare, key=lambda said: (not is_masthead(said), _tells(said)))
    over = next((named for said in loud if (named := outlet_in(said))), None)
    return over or told or next((named for said in first if (named := outlet_in(said))), None)


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
    said = [text[t.start : t.end].strip("#*_ ") for t in titles]
    names = [is_masthead(s) or bool(TAGLINE.match(s)) for s in said]
    told = [not n and _tells(s) for n, s in zip(names, said, strict=True)]
    if any(map(is_masthead, said)) and not any(told):
        told = [not n and len(s.split()) > FEW for n, s in zip(names, said, strict=True)]
    last = len(titles) - 1
    if not any(told) and len(titles) == 1 and is_paper(said[0]):
        return titles, []
    if not read.below and names[last] and is_masthead(said[last]) and not any(told):
        return titles, []
    if last > 1 and TAGLINE.match(said[1]) and not told[0]:
        names[0] = True
    first = told.index(True) if True in told else last
    if names[last] and not any(told) and not (last and TAGLINE.match(said[last])):
        names[last] = False
    over = len(read.above) if read.below else 0
    heads = [t for number, t in enumerate(titles) if names[number] or number < min(over, first)]
    return heads, [t for t in titles if t not in heads]


def _tells(said: str) -> bool:
    """Whether a title line tells what happened: five words or more, with one in small letters that matters, or all capitals."""
    words = said.split()
    small = sum(w.islower() and len(w) > 3 for w in words)
    return len(words) >= 5 and (small >= 1 or said.isupper())


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


def _is_title(said: str) -> bool:
    """Whether a line can be a title: short, opening like one, and not ending as a sentence does."""
    words = said.split()
    if CRIED.fullmatch(said) and len(words) <= LONGEST_CRY:
        return True
    if not 1 <= len(words) <= 22 or len(said) > 180 or not any(map(str.isalpha, said)):
        return False
    if said[0] in "*_" and said[0] == said[-1] and len(said) > 4:
        said = said.strip("*_ ")
    if _ENDS.search(said) and not _SHORT.search(said) and not said.endswith(("?", "!", "...", "…")):
        return said[-1] in ".’'”\"" and in_title_case(said)
    if said[0] in '"“”«„•●*-–—' and not said.startswith(("# ", "## ")):
        return said[0] in '"“«„' and said[-1].isalnum()
    return said[0].isalnum() or said[0] in "#‘'"
