"""What stands at the head of a plain text: a date, the outlet's name, a headline, a byline, a dateline."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from rashomon.clean.dates import DATE_FORMS, Day, Unclear, day_of

Kind = Literal["head", "headline", "byline", "dateline", "pull_quote", "caption", "credit", "promo", "footer"]
LABELS = (
    "date|dated|published|posted|updated|first published|last updated|publication date|pubdate"
    "|veröffentlicht|datum|stand|publié|mis à jour"
    "|publicado|fecha|actualizado|pubblicato|data|gepubliceerd|publicerad"
)
_LABEL = re.compile(rf"\s*(?:\#+\s*|\*+)?(?:{LABELS})\s*(?:on|at|le|am|el)?\s*[:=–-]?\s*\*{{0,2}}\s*", re.IGNORECASE)
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
DATELINE = re.compile(
    r"(?P<place>[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.'’ -]{1,40}(?:, ?[A-Z][A-Za-z.]{1,20}){0,2}"
    r"|[A-ZÀ-Þ][\w.'’-]{1,20}(?: [A-ZÀ-Þ][\w.'’-]{1,20}){0,3})"
    r"(?P<day>,? \(?(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2}\.? [A-Z][a-zäû]{2,8}\.?)(?:,? (?:19|20)\d\d)?\)?)?"
    r"(?: ?(?P<agency>\([A-Z][\w&./ -]{1,40}\)))?"
    r" ?(?P<dash>--?|–|—|:) ?(?=[A-Z\"“‘'«„À-Þ0-9]|[a-z]{1,12} )"
)
PAPER = re.compile(
    r"\b(?:post|times|herald|tribune|gazette|courier|journal|chronicle|echo|mail|mirror|star|sun|globe|standard|observer|news|daily|weekly|monthly"
    r"|press|packet|argus|record|examiner|register|sentinel|bulletin|review|magazine|telegraph|guardian|independent|express|dispatch|ledger"
    r"|wire|agency|radio|channel|tv|blog|zeitung|blatt|anzeiger|kurier|tagblatt|nachrichten|matin|monde|figaro|diario|giornale|corriere)\b",
    re.IGNORECASE,
)
_ENDS = re.compile(r"[.!?…:;,][\"'”’»)\]]*\s*$")
TOP = 12
"""Lines that are looked at for a head."""


class Line(NamedTuple):
    """One line without outer white space, and whether a blank line follows it."""

    start: int
    end: int
    blank_after: bool


class Mark(NamedTuple):
    """A stretch of the text that is furniture, and of which kind."""

    kind: Kind
    start: int
    end: int


class Head(NamedTuple):
    """What the head of a text holds."""

    marks: list[Mark]
    day: Day | Unclear | None
    words: str
    """The words of the date."""
    outlet: str | None
    authors: tuple[str, ...]
    body: int
    """Where the body begins."""


def find_head(text: str) -> Head:
    """The head of a text; empty when it begins with its body."""
    lines = list(_lines(text))
    marks: list[Mark] = []
    day: Day | Unclear | None = None
    words = ""
    authors: tuple[str, ...] = ()
    titles: list[Line] = []
    outlet: str | None = None
    body = 0
    for number, line in enumerate(lines):
        said = text[line.start : line.end]
        if day is None and (dated := _date_line(text, line, first=number == 0)):
            day, start, end = dated
            words = text[start:end]
            marks += [Mark("head", t.start, t.end) for t in titles]
            outlet = _outlet(text, titles) or outlet
            titles = []
            marks.append(Mark("head", line.start, end))
            rest = _trim(text, end, line.end)
            body = line.end
            if rest is None:
                continue
            line, said = Line(*rest, line.blank_after), text[rest[0] : rest[1]]
            body = line.start
            if not (_is_title(said) and (line.blank_after or number + 1 < len(lines))):
                break
        if names := _byline(said):
            marks.append(Mark("byline", line.start, line.end))
            authors = authors or names
            body = line.end
        elif _is_title(said) and len(titles) < 3 and number + 1 < len(lines) and not DATELINE.match(said):
            titles.append(line)
            body = line.end
        else:
            break
    marks += _titled(text, titles, after=len(text) - body)
    outlet = outlet or _masthead(text, marks)
    body = max((m.end for m in marks), default=0)
    return Head(marks, day, words, outlet, authors, body)


def datelines(text: str, starts: list[int]) -> list[Mark]:
    """The datelines among the paragraphs that start at the given offsets, each with its agency as a credit."""
    out = []
    for start in starts:
        found = DATELINE.match(text, start, start + 140)
        if not found or not _is_dateline(found):
            continue
        out.append(Mark("dateline", start, found.end("dash")))
        if found["agency"]:
            out.append(Mark("credit", *found.span("agency")))
    return out


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


def _date_line(text: str, line: Line, *, first: bool) -> tuple[Day | Unclear, int, int] | None:
    """The date a line opens with: after a label anywhere on the line, without one only when it fills the line."""
    label = _LABEL.match(text, line.start, line.end)
    start = label.end() if label else line.start
    for form in DATE_FORMS:
        found = form.match(text, start, line.end)
        if not found:
            continue
        rest = text[found.end() : line.end].strip(" .,|)*·•–-")
        if not rest or (label and (first or len(rest) < 40)):
            return day_of(found), found.start(), found.end()
    return None


def _is_title(said: str) -> bool:
    """Whether a line can be a title: short, opening like one, and not ending as a sentence does."""
    words = said.split()
    if not 1 <= len(words) <= 22 or len(said) > 180:
        return False
    if _ENDS.search(said) and not said.endswith(("?", "!", "...", "…")):
        return False
    if said[0] in '"“”«„•●*-–—' and not said.startswith(("# ", "## ")):
        return said[0] in '"“«„' and said[-1].isalnum()
    return said[0].isalnum() or said[0] in "#‘'"


def _titled(text: str, titles: list[Line], *, after: int) -> list[Mark]:
    """Title lines as masthead and headline: the outlet's name is head, the rest headline."""
    out: list[Mark] = []
    for number, line in enumerate(titles):
        said = text[line.start : line.end]
        paper = number + 1 < len(titles) and _is_masthead(said)
        out.append(Mark("head" if paper else "headline", line.start, line.end))
    longer = after > 2 * sum(m.end - m.start for m in out)
    return out if longer else []


def _is_masthead(said: str) -> bool:
    words = said.split()
    return len(words) <= 6 and (bool(PAPER.search(said)) or (said.isupper() and len(words) <= 4))


def _outlet(text: str, titles: list[Line]) -> str | None:
    """The outlet's name from the lines above the date."""
    if not titles:
        return None
    name = re.split(r"\s[-–—|•]\s", text[titles[0].start : titles[0].end])[0].strip("# ")
    return (name.title() if name.isupper() and len(name) > 4 else name) if len(name.split()) <= 6 else None


def _masthead(text: str, marks: list[Mark]) -> str | None:
    heads = [m for m in marks if m.kind == "head" and _is_masthead(text[m.start : m.end])]
    return _outlet(text, [Line(heads[0].start, heads[0].end, True)]) if heads else None


def _byline(said: str) -> tuple[str, ...]:
    """The authors a byline names; empty when the line is none."""
    found = _BYLINE.fullmatch(said.strip("*_ "))
    if not found or said.endswith((".", "?", "!", ":")):
        return ()
    people = [p for p in _AND.split(_AFTER_NAMES.sub("", found["who"])) if p]
    good = [
        p for p in people if _AUTHOR.fullmatch(p) and p[0].isupper() and all(w[0].isupper() or len(w) <= 3 for w in p.split())
    ]
    return tuple(good) if people and len(good) >= len(people) - 1 and good and good[0] == people[0] else ()


def _is_dateline(found: re.Match[str]) -> bool:
    """A dateline is a place in capitals, or any place followed by a day or an agency."""
    place = found["place"].split(",")[0]
    sure = place.isupper() and len(place) > 2
    if found["dash"] == ":":
        return sure and bool(found["day"] or found["agency"])
    return sure or bool(found["day"] or found["agency"])
