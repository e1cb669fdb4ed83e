"""The days, months and years that lines name by themselves, as claims."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from rashomon.facts.claims import REACH, Claim, claim_at
from rashomon.facts.lines import Line
from rashomon.facts.measures import DAYS_OF_WEEK, MONTHS
from rashomon.facts.numerals import Token
from rashomon.records import Findings, Span, TimeMention

PRINTED = re.compile(
    r"\b(?:published|posted|updated|www|https?|html?|(?:com|org|net|co|edu|gov|uk|nz|au|tv|nl) /|tweet-)|/ ?(?:19|20)\d\d ?/",
    re.IGNORECASE,
)
MOST_OF_LINE, PRINTED_BESIDE = 2000, 60
"""Characters of a line that are searched for what tells when it was printed, and after that in which no day is told."""


def day_claims(line: Line, findings: Findings) -> list[Claim]:
    """The days, months and years that a line names by themselves; only weekdays in a line that tells when it was printed."""
    text, start = line.sentence.span.text[:MOST_OF_LINE], line.sentence.span.start
    printed = [m.end() for m in PRINTED.finditer(text)]
    out = []
    for time in line.times:
        grain, value = _named(time, line.article.text)
        if printed and (grain != "weekday" or any(0 <= time.span.start - start - end < PRINTED_BESIDE for end in printed)):
            continue
        inner = [i for i, t in enumerate(line.tokens) if inside_of(time.span, line, t)]
        if grain and inner:
            claim = claim_at(line, findings, (inner[0], inner[-1]), "date", (grain,), value)
            near = claim.near if claim.right[:1] not in EARLIER else claim.near & _before(line, inner[0])
            out.append(replace(claim, near=near, written=_shown(time, grain), counted=_day_key(time, grain, value)))
    return out


EARLIER = (("after",), ("following",), ("since",))


def _before(line: Line, first: int) -> frozenset[str]:
    """The stems of the words before a token: all that a day is told of where "after" follows it."""
    return frozenset(t.stem for t in line.tokens[max(0, first - REACH) : first])


def inside_of(span: Span, line: Line, token: Token) -> bool:
    """Whether a token of a line stands in a span."""
    return span.start <= line.sentence.span.start + token.start < span.end


_SEASON = re.compile(r" ?[-–/] ?\d\d")


def _named(time: TimeMention, text: str) -> tuple[str, float]:
    """Whether a time names a day, a month or a year, and which; empty where it names none by itself."""
    words = [w.strip(".,").lower() for w in time.span.text.split()]
    if not time.from_ and time.type in ("date", "time"):
        return _unplaced(time)
    if time.check == "ambiguous" and any(w in DAYS_OF_WEEK for w in words) and _DAY.match(time.value or ""):
        return "weekday", float(date.fromisoformat((time.value or "")[:10]).isoweekday())
    if time.check != "ok" or time.type not in ("date", "time") or not (time.from_ and time.until):
        return "", 0.0
    months = any(w in MONTHS for w in words)
    if time.from_[:10] == time.until[:10]:
        numbered = months and any(w.rstrip("thsndr").isdigit() and len(w.rstrip("thsndr")) <= 2 for w in words)
        said = "day" if numbered else "weekday" if any(w in DAYS_OF_WEEK for w in words) else ""
        return said, float(date.fromisoformat(time.from_[:10]).toordinal())
    if time.grain == "month" and months:
        return "month", int(time.from_[:4]) * 12.0 + int(time.from_[5:7])
    if (
        time.grain == "year"
        and not _SEASON.match(text, time.span.end)
        and re.fullmatch(r"(?:1[89]|20)\d\d", time.span.text[-4:])
    ):
        return "year", float(time.from_[:4])
    return "", 0.0


_DAY = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])")
_UNPLACED = re.compile(r"XXXX-(?:WXX-([1-7])|(\d\d)-(\d\d))(?:T[\w:]+)?")


def _unplaced(time: TimeMention) -> tuple[str, float]:
    """A weekday, or a day of a month, in an article that does not tell of which week or year it is."""
    m = _UNPLACED.fullmatch(time.value or "")
    if m is None or time.check == "impossible":
        return "", 0.0
    return ("weekday", float(m[1])) if m[1] else ("day", 31.0 * int(m[2]) + int(m[3]))


def _day_key(time: TimeMention, grain: str, value: float) -> str:
    """What two mentions of one day or month share even where only one of them has a year."""
    if grain == "weekday":
        return _shown(time, grain).lower()[:3]
    if grain == "month":
        return f"month {int(value - 1) % 12 + 1}"
    if grain != "day":
        return f"{grain} {value}"
    return time.from_[5:10] if time.from_ else f"{int(value - 1) // 31:02}-{int(value - 1) % 31 + 1:02}"


def _shown(time: TimeMention, grain: str) -> str:
    """A day by its date, or by its weekday where only that is said; a month or year by its number."""
    day = (time.from_ or "")[:10]
    if grain == "weekday":
        return next(w.strip(".,") for w in time.span.text.split() if w.strip(".,").lower() in DAYS_OF_WEEK)
    if not day:
        return time.span.text
    return day if grain == "day" else day[:7] if grain == "month" else day[:4]
