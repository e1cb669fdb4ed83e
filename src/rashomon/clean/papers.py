"""Mastheads: what names a paper, a station or a wire, and the outlet a line names."""

from __future__ import annotations

import re
from functools import lru_cache

from rashomon.clean import orgs
from rashomon.clean.titles import CALENDAR

PAPER = re.compile(
    r"\b(?:post|times|herald|tribune|gazette|courier|journal|chronicle|echo|mail|mirror|star|sun|globe|standard|observer|news|daily|weekly"
    r"|monthly|press|packet|argus|record|examiner|register|sentinel|bulletin|review|magazine|telegraph|guardian|independent|express|dispatch|ledger"
    r"|wire|beat|agency|radio|channel|tv|blog|notes|diary|newsletter|digest|agence|agencia|agentur|messenger|advertiser|voice|lantern|lamp|argus|enquirer|inquirer|newsroom"
    r"|mercury|gleaner|clarion|outlook|intelligencer|reporter|vanguardia|heraldo|correio|jornal|gazzetta|gazeta|dagblad|dagbladet"
    r"|tidende|tidning|posten|courant|faro|voz|zeitung|blatt|anzeiger|kurier|tagblatt|nachrichten|matin|monde|figaro|diario|giornale"
    r"|corriere|mercury|pioneer|sheet|bote|fm|radyo|newsline|broadcasting|today|online|newswire|newsroom|messaggero|prensa|opinión|rundschau|pravda|novosti|vesti"
    r"|beacon|shopper|crier|trumpet|relay|bugle|rundfunk|banner|citizen|statesman|spectator"
    r"|\w{3,20}(?:blatt|zeitung|kurier|anzeiger|bote|rundschau|nachrichten))\b",
    re.IGNORECASE,
)
TAGLINE = re.compile(
    r"(?:an?|the|your|our|\w+['’]s)\s.{0,60}\b(?:column|magazine|weekly|daily|monthly|diary|programme|newsletter|journal|paper|blog|news|review)\b"
    r"|(?:notes|news|letters|stories|tales|views) (?:from|on|of|about) .{3,60}",
    re.IGNORECASE,
)
PARTS = re.compile(r"\s+[-–—|•·~>]+\s+|\s\.\s|\s{3,}|\t+")


_HOUR = re.compile(r"\s(?=\d{1,2}(?:[:.]\d\d)? ?[AaPp]\.?[Mm])")
LABELLED = re.compile(
    r"(?:outlet|publication|newspaper|paper|publisher|published in|medium|quelle|source|site)\s?:\s*"
    r"(?P<outlet>[A-Z].{1,60})",
    re.IGNORECASE,
)


_EDITION = re.compile(
    r"\s*\([^()]{2,40}\)|,? (?:[\w-]+ ){0,2}edition$|\s\d{2,3}[.,]?\d?\s?(?:FM|AM|MHz|kHz)\b.*$"
    r"|[,.]?\s(?:no|nr|n°|№|issue|vol|number|#)\.? ?\d{1,5}\b.*$",
    re.IGNORECASE,
)
"""What may follow an outlet's name in its masthead: "(English page)", "94.1 FM", "no. 12"."""
_NUMBERED = re.compile(r"[A-ZÀ-Þ][^.!?\n]{2,50}?[,.]? (?:[Nn]o|NO|[Ii]ssue|[Nn]umber)\.? ?\d{1,5}(?:[ ,.(].*)?")
"""A masthead with the number of its issue."""
_LABEL = re.compile(
    r"(?:(?:press|media|news) (?:release|statement|advisory|notice)|(?:public )?notice|(?:for )?immediate release"
    r"|statement|live"
    r"|breaking|urgent|exclusive|open letter|opinion|comment|editorial|analysis|letters?|correction|update|menu|home"
    r"|advertisement"
    r"|skip to)\b(?! \w+ (?:post|times|news|mail))",
    re.IGNORECASE,
)
"""What names the kind of a text rather than its outlet."""
_SLUG = re.compile(r"[A-Z]{2,20}(?:[-/][A-Z0-9]{2,20}){1,4}")
"""The catchword an agency files a report under: "FLOOD-NORTH"."""


@lru_cache(maxsize=16_384)
def is_paper_word(word: str) -> bool:
    """Whether a word alone is one that papers and stations are called by."""
    return PAPER.fullmatch(word) is not None


def is_masthead(said: str) -> bool:
    """Whether a title line names a paper, a station or the like rather than what happened."""
    parts = PARTS.split(_EDITION.sub("", said))
    words = parts[0].split()
    if not words or words[0][0] in "\"'“„‘«":
        return False
    if len(parts) > 1 and len(words) <= 6 and any(map(TAGLINE.match, parts[1:])):
        return True
    if len(words) > 6 or len(parts) > 1:
        return False
    named = all(w[0].isupper() or not w[0].isalpha() or w in ("of", "the", "and", "on", "for") for w in words)
    if named and len(words) <= 5 and _NUMBERED.fullmatch(said):
        return True
    paper = bool(PAPER.search(words[-1]) or PAPER.match(said.removeprefix("The ").removeprefix("THE ")))
    return (paper and named and len(words) <= 5) or (said.isupper() and len(words) <= 4)


def is_paper(said: str) -> bool:
    """Whether a line in a few words with capitals holds a word that papers and stations are called by."""
    words = said.split()
    return (
        2 <= len(words) <= 5
        and bool(PAPER.search(said))
        and all(w[0].isupper() or w in ("of", "the", "&", "and", "de") for w in words)
    )


def outlet_in(said: str) -> str | None:
    """The outlet's name at the start of a masthead."""
    name = _EDITION.sub("", PARTS.split(said.strip("#*_ "))[0]).strip()
    if ": " in name or ". " in name.removeprefix("St. ") or "(" in name or name.startswith(("by ", "By ")):
        return None
    last = (seat := name.split(", "))[0].split()[-1:]
    if len(seat) == 2 and last and (PAPER.search(last[0]) or last[0].lower() in orgs.LAST):
        name = seat[0]
    if _LABEL.match(name) or _SLUG.fullmatch(name) or (name.isupper() and " / " in name):
        return None
    if PAPER.match(name):
        name = _HOUR.split(name)[0]
    found = name.split()
    figures = [word for word in found if any(map(str.isdigit, word))]
    station = len(figures) == 1 and len(figures[0]) <= 2 and figures[0] != found[0] and len(found) <= 4 and PAPER.search(name)
    if not 1 <= len(found) <= 6 or found[0].lower() in CALENDAR or (figures and not station):
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
