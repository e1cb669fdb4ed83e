"""Lines that print a date of publication, wherever they stand: a date, and around it only what belongs to such a line."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from itertools import islice
from typing import NamedTuple

from rashomon.clean import titles
from rashomon.clean.dates import DATE_FORMS, DAY_FORMS, MONTHS, NEEDS, WEEKDAYS, Day, Unclear, day_of, named_weekday
from rashomon.clean.tables import listed

LABEL = (
    r"(?:first |last |web |originally |re)?(?:published|posted|updated|modified|issued|filed|uploaded|printed|released|aired"
    r"|broadcast|transmitted|sent|dated)(?: online| in print| (?:to|on) the web)?"
    r"|publication date|pubdate|date(?: of (?:publication|issue))?|(?:for )?(?:immediate )?release"
    r"|embargo(?:ed)?(?: until| till)?"
    r"|not for (?:release|publication|broadcast) (?:before|until)"
    r"|(?:\w+ )?(?:issue|edition|number|paper|bulletin|broadcast|programme|transcript|diary|column|newsletter|notes|news"
    r"|updates?|report|minutes|letters?|post)(?: \d{1,5})? (?:of|for|on|from|dated)"
    r"|week (?:of|ending|beginning)|this (?:article|story|report|piece|column|item) (?:was |has been )?(?:first |originally )?"
    r"(?:appeared|published|ran|printed|posted|updated|issued|filed)(?: in)?(?: (?:the|our|print|online|edition|issue|of))*"
    r"|as of|stand|datum|veröffentlicht|aktualisiert|publié|mis à jour|publicado|actualizado|fecha|pubblicato|aggiornato|data"
    r"|gepubliceerd|bijgewerkt|publicerad|uppdaterad"
)
_REVISED = re.compile(
    r"\b(?:updated|modified|mis à jour|aktualisiert|actualizado|aggiornato|bijgewerkt|uppdaterad)\b", re.IGNORECASE
)
_CLOCK = r"\d{1,2}(?:[:.h]\d\d)?(?::\d\d)?\s*(?:[ap]\.?m\b\.?|uhr\b|hrs?\b)?(?:\s*\(?(?:Z|UTC|GMT|[A-Z]{1,4}T)\)?(?![a-z]))?"
_PREPOSED = r"(?:\s*\b(?:on|at|in|um|am|à|le|el|the)\b)?"
_BEFORE = re.compile(rf"(?:{LABEL})?{_PREPOSED}\s*[:=–-]?{_PREPOSED}\s*(?:{_CLOCK})?{_PREPOSED}\s*[,|]?", re.IGNORECASE)
_LABELLED = re.compile(rf"(?:.*[\s,;:.·|(])?(?:{LABEL}){_PREPOSED}\s*[:=–-]?", re.IGNORECASE)
_PIECE = re.compile(
    rf"(?:{LABEL}){_PREPOSED}:?|(?:at |um )?{_CLOCK}|(?:at )?(?:noon|midday|midnight)|special sheet"
    r"|(?:page|pages|p|pp|s|seite)\.? ?[A-Z]?\d{1,4}(?:[–-]\d{1,4})?"
    r"|(?:vol(?:ume)?|no|nr|n°|№|#|issue|number|part|edition)\.? ?[\dIVXLC.,]{1,9}"
    r"|(?:price:? )?(?:[£$€] ?\d[\d.,]*|\w{1,8} (?:crowns?|pence|cents?|euros?|dollars?)|free)|\d{1,3} min(?:ute)?s?(?: read)?"
    r"|\d{1,4} (?:comments?|shares|likes|views)|(?:comments are closed|all rights reserved)|https?://\S+|www\.\S+|\S+@\S+"
    r"|(?:©|\(c\)|copyright)?\s*\d{4}"
    r"|(?:late|early|morning|evening|weekend|final|first|second|print|online|web|city|national) edition",
    re.IGNORECASE,
)
_AUTHOR = re.compile(
    r"(?:(?:posted|written|words|text|story|reported|photographs|pictures) )?by:?\s+(?:an?|our|the)?\b.{2,80}", re.IGNORECASE
)
_SIGNED = re.compile(rf"{_AUTHOR.pattern}\s(?:on|at)", re.IGNORECASE)
_SPLIT = re.compile(r"\s+[-–—]{1,2}\s+|^[-–—~]+\s*|\s*[|,;·•>›»/()\[\]*_~]+\s*|\s{2,}|\t|(?<=\w\w)[.:](?=\s|$)")
_TRADE = re.compile(r"(?:[\w’'-]+ ){0,4}([\w-]+)")
_SMALL = listed("of the and on for in at de la von van der to & a our your from by")
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|\bcopyright\b|&copy;)[^\n]{0,60}?\b((?:19|20)\d\d)\b|\b((?:19|20)\d\d)\.? all rights reserved", re.IGNORECASE
)
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d(?!\w)")
_DIGIT = re.compile(r"\d")
_FOUR = re.compile(r"\d{4}")
_MARKED = re.compile(r"\d[./-]\d")
_LETTERS = re.compile(r"[^\W\d_]+")
_LONGEST_DATE = 48
LONGEST = 180
"""Characters of the longest line that is looked at."""
PIECES = 9
NEAR = 45
"""Days between a day without a year and a whole date in the text that may lend it one."""


class Printed(NamedTuple):
    """A date printed on a line of its kind: the day, its words, and whether it is that of a revision."""

    day: Day | Unclear
    words: str
    revised: bool
    year_from: str | None = None
    """The words that lent the year, when the line has none."""


def printed_dates(said: str, text: str, *, head: bool) -> list[Printed]:
    """The dates that a line prints; none when it holds words that do not belong to such a line.

    `head` allows before a closing date what may name an outlet or a programme, whatever its words.
    """
    if not 4 <= len(said) <= LONGEST or not _DIGIT.search(said):
        return []
    whole = True
    found = _matches(said, DATE_FORMS)
    if not found:
        whole, found = False, _matches(said, DAY_FORMS)[:1]
    if not found or not _only_furniture(said, found, head=head and whole):
        return []
    out: list[Printed] = []
    at = 0
    for match in found:
        revised = revises(said[at : match.start()])
        at = match.end()
        if whole:
            out.append(Printed(day_of(match), match.group(), revised))
        elif lent := lent_year(match, text):
            out.append(Printed(lent[0], match.group(), revised, lent[1]))
        else:
            says = f"{match.group()!r} names no year, and nothing else in the text gives it one"
            out.append(Printed(Unclear("unreadable", says), match.group(), revised))
    return out


def revises(label: str) -> bool:
    """Whether the words before a date say that it is the day of a change."""
    return bool(_REVISED.search(label))


def best(dates: Sequence[Printed]) -> Printed | None:
    """The first date of publication, else the first of a revision; what can be read before what cannot."""
    return min(dates, key=lambda p: (isinstance(p.day, Unclear), p.revised), default=None)


def lent_year(found: re.Match[str], text: str) -> tuple[Day, str] | None:
    """A day without a year with the year that the rest of the text gives it, and the words that do.

    A copyright line lends its year; else the whole dates of the text that lie near, where they agree on one year. A named
    weekday must fit.
    """
    signed = _COPYRIGHT.search(text, max(0, len(text) - 3000)) or _COPYRIGHT.search(text, 0, 3000)
    if signed:
        day = _in_year(found, int(signed.group(1) or signed.group(2)))
        return (day, signed.group()) if day else None
    near: dict[int, tuple[Day, str]] = {}
    for match in (m for piece in _round_years(text[:8_000]) for m in _matches(piece, DATE_FORMS[2:4])):
        other = day_of(match)
        if isinstance(other, Unclear):
            continue
        day = _in_year(found, int(other.from_[:4]))
        if day and abs((date.fromisoformat(day.from_[:10]) - date.fromisoformat(other.from_[:10])).days) <= NEAR:
            near.setdefault(int(day.from_[:4]), (day, match.group()))
    return next(iter(near.values())) if len(near) == 1 else None


def _round_years(text: str) -> Iterator[str]:
    """The few words before each of the first 40 years of a text, with it: where a whole date can stand."""
    for year in islice(_YEAR.finditer(text), 40):
        start = max(0, year.end() - _LONGEST_DATE)
        if start:
            start = text.find(" ", start, year.start()) + 1 or year.start()
        yield text[start : year.end()]


def _in_year(found: re.Match[str], year: int) -> Day | None:
    """A day without a year in a year, unless its weekday or the calendar forbids."""
    day = day_of(found, year)
    if isinstance(day, Unclear):
        return None
    named = named_weekday(found.group())
    return day if named is None or WEEKDAYS[date.fromisoformat(day.from_[:10]).weekday()] == named else None


def _matches(said: str, forms: Sequence[re.Pattern[str]]) -> list[re.Match[str]]:
    """The matches of the forms in order, none inside another, none joined to a word or a number."""
    hints = _hints(said)
    found = [
        m
        for form in forms
        if NEEDS[form] <= hints
        for m in form.finditer(said)
        if not (m.start() and said[m.start() - 1].isalnum())
    ]
    out: list[re.Match[str]] = []
    for match in sorted(found, key=lambda m: (m.start(), -m.end())):
        if not out or match.start() >= out[-1].end():
            out.append(match)
    return out[:40]


def _hints(said: str) -> frozenset[str]:
    """What a stretch holds that dates are made of."""
    month = not MONTHS.keys().isdisjoint(_LETTERS.findall(said.lower()))
    return frozenset(
        h for h, holds in (("year", _FOUR.search(said)), ("month", month), ("mark", _MARKED.search(said))) if holds
    )


def _only_furniture(said: str, found: Sequence[re.Match[str]], *, head: bool) -> bool:
    """Whether everything on a line beside its dates is a label, a number of an issue, a name, a trade or the like."""
    at = 0
    closing = found[-1]
    for match in found:
        before = said[at : match.start()].rstrip()
        loose = head and match is closing and not said[match.end() :].strip(" .)*_") and before.endswith(",")
        if not _fits(before, last=True, may_end=_may_be_outlet if loose else None):
            return False
        at = match.end()
    return _fits(said[at:], last=False)


def _fits(said: str, *, last: bool, may_end: Callable[[str], bool] | None = None) -> bool:
    """Whether a stretch beside a date is furniture; one right before it must end with a mark, a label or a clock."""
    said = said.strip()
    if not said:
        return True
    if _BEFORE.fullmatch(said):
        return True
    pieces = [p.strip(" .,:*_#\"'“”‘’") for p in _SPLIT.split(said)]
    pieces = [p for p in pieces if p]
    if len(pieces) > PIECES:
        return False
    parted = not last or bool(_SPLIT.search(said[-2:])) or said[-1] in "-–—,:|"
    if pieces and not parted:
        if not (_LABELLED.fullmatch(said) or _BEFORE.fullmatch(pieces[-1]) or _SIGNED.fullmatch(pieces[-1])):
            return False
        pieces = pieces[:-1] if _BEFORE.fullmatch(pieces[-1]) else pieces
        if len(pieces) == 1 and _LABELLED.fullmatch(pieces[0]) and len(pieces[0].split()) <= 9:
            return True
    return all(_is_piece(p) for p in pieces) or bool(may_end and may_end(said))


def _is_piece(said: str) -> bool:
    if _PIECE.fullmatch(said) or _BEFORE.fullmatch(said):
        return True
    if _AUTHOR.fullmatch(said) and len(said.split()) <= 9:
        return True
    words = said.split()
    trade = _TRADE.fullmatch(said.lower())
    if trade and len(words) <= 5 and trade.group(1) in titles.ROLES | {"correspondent", "staff"}:
        return True
    named = all(w[0].isupper() or w[0].isdigit() or w in _SMALL or not w[0].isalpha() for w in words)
    return named and len(words) <= 7


def _may_be_outlet(said: str) -> bool:
    words = said.split()
    return len(words) <= 7 and words[0][0].isupper()
