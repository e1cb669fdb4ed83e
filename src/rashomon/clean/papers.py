"""Mastheads: what names a paper, a station or a wire, and the outlet a line names."""

from __future__ import annotations

import re

from rashomon.clean.titles import CALENDAR

PAPER = re.compile(
    r"\b(?:post|times|herald|tribune|gazette|courier|journal|chronicle|echo|mail|mirror|star|sun|globe|standard|observer|news|daily|weekly"
    r"|monthly|press|packet|argus|record|examiner|register|sentinel|bulletin|review|magazine|telegraph|guardian|independent|express|dispatch|ledger"
    r"|wire|agency|radio|channel|tv|blog|notes|diary|newsletter|digest|agence|agencia|agentur|messenger|advertiser|voice|lantern|lamp|argus|enquirer|inquirer|newsroom"
    r"|mercury|gleaner|clarion|outlook|intelligencer|reporter|vanguardia|heraldo|correio|jornal|gazzetta|gazeta|dagblad|dagbladet"
    r"|tidende|tidning|posten|courant|faro|voz|zeitung|blatt|anzeiger|kurier|tagblatt|nachrichten|matin|monde|figaro|diario|giornale"
    r"|corriere)\b",
    re.IGNORECASE,
)
TAGLINE = re.compile(
    r"(?:an?|the|your|our|\w+['’]s)\s.{0,60}\b(?:column|magazine|weekly|daily|monthly|diary|programme|newsletter|journal|paper|blog|news|review)\b"
    r"|(?:notes|news|letters|stories|tales|views) (?:from|on|of|about) .{3,60}",
    re.IGNORECASE,
)
PARTS = re.compile(r"\s+[-–—|•·~]+\s+|\s{3,}|\t+")


_HOUR = re.compile(r"\s(?=\d{1,2}(?:[:.]\d\d)? ?[AaPp]\.?[Mm])")
LABELLED = re.compile(
    r"(?:outlet|publication|newspaper|paper|publisher|published in|medium|quelle)\s?:\s*(?P<outlet>[A-Z].{1,60})", re.IGNORECASE
)


def is_masthead(said: str) -> bool:
    """Whether a title line names a paper, a station or the like rather than what happened."""
    parts = PARTS.split(said)
    words = parts[0].split()
    if len(parts) > 1 and len(words) <= 6 and any(map(TAGLINE.match, parts[1:])):
        return True
    if len(words) > 6 or len(parts) > 1:
        return False
    named = all(w[0].isupper() or not w[0].isalpha() or w in ("of", "the", "and", "on", "for") for w in words)
    paper = bool(PAPER.search(words[-1]) or PAPER.match(said.removeprefix("The ").removeprefix("THE ")))
    return (paper and named and len(words) <= 5) or (said.isupper() and len(words) <= 4)


def outlet_in(said: str) -> str | None:
    """The outlet's name at the start of a masthead."""
    name = PARTS.split(said.strip("#*_ "))[0].strip()
    if PAPER.match(name):
        name = _HOUR.split(name)[0]
    found = name.split()
    if not 1 <= len(found) <= 6 or found[0].lower() in CALENDAR or any(c.isdigit() for c in name):
        return None
    return name.title() if name.isupper() and len(name) > 4 else name


def named_outlet(said: str) -> str | None:
    """The outlet that a closing line names: "© The Herald 2024", "The Herald, 4 Mill Street"."""
    found = re.match(r"(?:(?:©|\(c\)|copyright)\s*)*(?:\d{4}(?:[-–]\d{2,4})?\s+)?(?:by\s+)?", said, re.IGNORECASE)
    name = re.split(r"[,.|–—]|\s-\s|\s\d{4}\b|\ball rights", said[found.end() if found else 0 :], flags=re.IGNORECASE)[
        0
    ].strip()
    good = 1 <= len(name.split()) <= 5 and name[:1].isupper() and PAPER.search(name)
    return name if good else None
