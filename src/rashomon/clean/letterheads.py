"""Whose text it is, told by its letterhead: a name set apart from a date, a page or what kind of text it heads."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from rashomon.clean import orgs
from rashomon.clean.bylines import byline
from rashomon.clean.dates import DATE_FORMS
from rashomon.clean.given import is_given
from rashomon.clean.papers import PAPER
from rashomon.clean.tables import listed
from rashomon.clean.tokens import UPPER, low

TOP = 5
"""Lines that are looked at."""
LONGEST = 160
_SMALL = listed("of the and on for from de del la las los le les der die das am im in du des van von y e et und & to a")
_KIND = re.compile(
    r"(?:(?:press|media|news|stock exchange|public|service|official) )?(?:release|statement|notice|communiqu[eé]|communication"
    r"|bulletin|advisory|announcement|circular|alert|(?:spot|situation|field|incident) report|sitrep|memorandum|(?:news)?letter"
    r"|pressemitteilung|mitteilung|bekanntmachung|comunicado|communiqué de presse)\b"
    r"|for immediate release|press service|news bulletin|not for (?:publication|broadcast)|minutes of|embargo(?:ed)?"
    r"|(?:press|media|communications) office|office of (?:the )?(?:communications|press|public affairs|information)",
    re.IGNORECASE,
)
"""What names the kind of a text that a body gives out."""
_BESIDE = re.compile(
    r"\d{1,3}|(?:p|page|seite|s)\.? ?\d{1,3}|(?:(?:english|online|morning|evening|weekend|print|city|national|international) )"
    r"(?:page|service|edition|digest|desk|pages|supplement|bulletin)|news in brief"
    r"|local|world|regional|national|politics|sport|business|opinion"
    r"|(?:vol|no|nr|issue|number)\b.{1,30}",
    re.IGNORECASE,
)
"""What stands set apart beside the name of an outlet."""
_APART = re.compile(r"\s+(?:[-–—|•·~>/]+|\*{2,})\s+|\s{3,}|\t+")
_GOES_ON = re.compile(
    r"(?P<name>[^:,.!?“”\"]{3,48})(?:[:,]| [-–—]) (?:an?|the|your|our) (?:[\w’'-]+ ){0,3}"
    r"(?:magazine|bulletin|(?:news)?letter|journal|column|fortnightly|weekly|monthly|daily|blog|paper|newspaper|diary|podcast)"
    r"(?: (?:of|for|about|on|from|by|that|in)\b.*|[.,]?)",
    re.IGNORECASE,
)
"""A name that goes on with what it is: "Shelf Talk, a magazine for lenders"."""
_WRITTEN = re.compile(r"(?: [-–—|·] |, |\. )(?:[^.!?]{0,60}[, ])?(?:posted |written )?(?:by|von) (?=[A-ZÀ-Þ])", re.IGNORECASE)
"""Who writes, behind the name of the outlet."""
_SAYS = re.compile(r": |\Z")
_BY = re.compile(r"(?:by|von) [A-ZÀ-Þ]", re.IGNORECASE)
_POSTED = re.compile(r"(?:posted|written|published|updated|filed|by|words|text|from)\b", re.IGNORECASE)
_FIRST = re.compile(r" [-–—|·] |\. |, ")
"""What closes a name in a line under the title."""
_REALM = re.compile(r"(?:the )?(?:republic|kingdom|state|commonwealth|union|federation|principality) of\b.*", re.IGNORECASE)
"""The land whose body speaks on the next line."""
_FIGURES = re.compile(r"\s+\d{1,3}(?:[.,]\d)?\s?(?:FM|AM|MHz)?$")
_BRACKET = re.compile(r"\s*\([^()]{2,20}\)$")
_CALLS = re.compile(
    rf"\b(?:[Rr]ing|[Cc]all|[Tt]ext|[Ff]ollow|[Dd]ownload|[Ss]ubscribe to|[Ll]isten (?:live )?(?:to|on)|[Bb]ack issues of) "
    rf"(?:the )?(?P<name>[{UPPER}][\w’'-]+(?: [{UPPER}][\w’'-]+){{1,3}})"
    r"(?= (?:news ?desk|app|everywhere|office|on|now|at|may)\b)"
)
"""What a closing line asks of the readers: "Ring the Daily Crier newsdesk"."""


def letterhead(text: str) -> str | None:
    """The name that the first lines of a text set apart as whose text it is."""
    lines = list(_lines(text))
    said = [_bare(line) for line in lines]
    under = 2 if lines and lines[0].startswith("#") else 1
    named = (_set_apart(line, first=number == 0 or lines[number][0] in "*_") for number, line in enumerate(said[:2]))
    found = next((name for name in named if name), None)
    found = found or next((name for line in said[:under] if (name := _beside(line))), None)
    found = found or next((name for at in range(under) if (name := _over_kind(said[at:], lines[at:]))), None)
    found = found or _loud(said) or next((name for at in (1, 2) if (name := _in_bold(lines[at : at + 2], lines[:1]))), None)
    return _written(found, text) if found else None


def _set_apart(line: str, *, first: bool) -> str | None:
    """The name that goes on with what it is, or stands with the figures of its wave."""
    told = _GOES_ON.match(line)
    if told and first:
        return _name(told["name"])
    part = _APART.split(line)[0]
    return _name(part) if first and _FIGURES.search(part) and PAPER.search(part) else None


def _in_bold(lines: Sequence[str], title: Sequence[str]) -> str | None:
    """The name with which a line set in bold or italics under the title of a page begins, alone or before who writes.

    Who writes may stand on the next line.
    """
    line = lines[0] if lines else "-"
    if not title or not title[0].startswith("#") or line[0] not in "*_" or line[-1] != line[0] or len(line) > LONGEST:
        return None
    said = _bare(line)
    written = _WRITTEN.search(said) or (_SAYS.search(said) if len(lines) > 1 and _BY.match(_bare(lines[1])) else None)
    name = _name(_FIRST.split(said[: written.start()] if written else said)[0])
    if name is None or _POSTED.match(name) or (written is None and (not line.startswith("**") or _FIRST.search(said))):
        return None
    return name if written or name.startswith("The ") or PAPER.search(name) else None


def _over_kind(said: Sequence[str], lines: Sequence[str]) -> str | None:
    """The name of a body above what kind of text it gives out; above it, its land may stand."""
    if lines and lines[0].startswith("#") and len(said) > 1 and _KIND.match(said[0]):
        said = said[1:]
    said = said[1:] if len(said) > 1 and _REALM.fullmatch(said[0]) else said
    first = said[0].split(": ", 1) if said else [""]
    parts = _APART.split(first[0])
    if not _gives_out([*parts[1:], *first[1:], *said[1:3]]) or _KIND.match(parts[0]):
        return None
    name = _name(parts[0])
    last = name.split(", ")[0].split()[-1] if name and ", " in name else ""
    return name.split(", ")[0] if name and low(last) in orgs.LAST else name


def _loud(said: Sequence[str]) -> str | None:
    """A short line in capitals with "the" above a line that has a date among its parts, more titles below."""
    if len(said) < 3 or not said[0].isupper() or not said[0].startswith("THE ") or len(said[0].split()) > 4:
        return None
    dated = any(_is_date(part.strip(" .,")) for part in _APART.split(said[1]))
    return _name(said[0]) if dated and len(said[2]) <= 80 and not said[2].endswith(".") else None


def called_on(closing: Sequence[str]) -> str | None:
    """The outlet whose readers the closing lines of a text call on."""
    found = (_CALLS.search(line) for line in closing)
    return next((m["name"] for m in found if m), None)


def _lines(text: str) -> Iterator[str]:
    """The first lines that hold something."""
    held = (line.strip() for line in text[:2_000].split("\n"))
    return islice((line for line in held if line), TOP)


def _bare(line: str) -> str:
    return line.strip("#*_ ")


def _beside(line: str) -> str | None:
    """The name at the start of a line whose other parts are a date, a page, a service or the like."""
    parts = [part.strip(" .,*") for part in _APART.split(line)]
    bracket = _BRACKET.search(parts[0])
    others = [part for part in parts[1:] if part] + ([bracket.group().strip(" ()")] if bracket else [])
    if not others or len(line) > LONGEST or not any(_BESIDE.fullmatch(p) or _is_date(p) for p in others):
        return None
    name = _name(parts[0])
    return name if name and not _KIND.search(name) else None


def _is_date(said: str) -> bool:
    return any(form.fullmatch(said) for form in DATE_FORMS)


def _gives_out(said: Sequence[str]) -> bool:
    """Whether a line or part right behind a name says what kind of text it is: a statement, a notice."""
    return any(_KIND.match(part) is not None for line in said if len(line) <= 90 for part in _APART.split(line))


def _name(said: str) -> str | None:
    """Words that can name an outlet or a body: few, with capitals, no date among them."""
    name = _BRACKET.sub("", said.strip(' ,:;*_#"“”'))
    name = name if low(name.split()[-1:][0] if name.split() else "") in orgs.SEALS else name.rstrip(".")
    name = _FIGURES.sub("", name) if PAPER.search(name) else name
    words = name.split()
    most = 9 if words and low(words[0]) in orgs.FIRST else 7
    if not 1 <= len(words) <= most or len(name) > 60 or not any(map(str.isalpha, name)) or name[-1] in "!?…":
        return None
    if byline(name) is not None or is_given(words[0]):
        return None
    named = all(not w[0].isalpha() or w[0].isupper() or low(w) in _SMALL for w in words) and words[0][0].isupper()
    return name if named and not any(w.isdigit() and len(w) > 2 for w in words) else None


def _written(name: str, text: str) -> str:
    """The name in the letters the text writes it in, the firm's word of law left off where the text leaves it off."""
    words = name.split()
    if len(words) > 2 and low(words[-1]) in orgs.SEALS:
        short = re.escape(" ".join(words[:-1]))
        if re.search(rf"(?<!\w){short}(?![\w’'])(?! {re.escape(words[-1])})", text, re.IGNORECASE):
            name = " ".join(words[:-1])
    if not name.isupper() or len(name) < 5:
        return name
    likely = (m.group() for m in islice(re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE), 20))
    found = next((said for said in likely if not said.isupper()), None)
    return found[0].upper() + found[1:] if found else _titled(name)


def _titled(name: str) -> str:
    words = [word.capitalize() if low(word) not in _SMALL else low(word) for word in name.split()]
    return " ".join([words[0].capitalize(), *words[1:]])
