"""Runs of capitalised words in a sentence: what may be a name, with what stands before and after it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from rashomon.clean import orgs, places, titles
from rashomon.clean.common import COMMON
from rashomon.clean.given import is_given
from rashomon.clean.tables import listed

_UPPER = "A-ZÀ-ÖØ-Þ" + "".join(chr(c) for c in (*range(0x100, 0x250), *range(0x370, 0x530)) if chr(c).isupper())
_DOTTED = (
    "Mr|Mrs|Ms|Dr|Prof|Gen|Sen|Sens|Rep|Reps|Gov|Lt|Col|Capt|Sgt|Rev|St|Mt|Ft|Jr|Sr|Hon|Cpl|Pvt|Maj|Cmdr|Adm"
    "|Inc|Corp|Ltd|Co|Bros"
)
_WORD = (
    rf"(?:(?:[{_UPPER}]\.){{1,5}}(?:[{_UPPER}]\b)?|(?:{_DOTTED})\.(?!\w)"
    rf"|(?:(?:al|el|ash|as|ad|an|ben|bin)-|[dlDL]['’])?[{_UPPER}]\w*(?:['’](?![sS]\b)\w+|-\w+){{0,4}})"
)
_LINK = (
    r"(?: ?& ?|[\s\u00a0]{1,2}(?:(?:of the|of|for|van der|van den|van de|von der|de la|de los|van|von|der|den|de|del"
    r"|della|di|da|dos|du|bin|ibn|el|al|la|le|ter|ten|zu|y)[\s\u00a0])?)"
)
RUN = re.compile(rf"(?<![\w@#/.-]){_WORD}(?:{_LINK}{_WORD}){{0,11}}")
WORD = re.compile(rf"{_WORD}|&|(?<=[\s\u00a0])[a-z]+(?=[\s\u00a0])")
CLOSED = listed(
    """
    a about above according across after afterwards again against all along already also although amid among an and another
    any as at back because before behind being below besides between beyond both but by can could dear despite did do does
    don't down during each either else even ever every except few finally first following for former from further had has
    have having he he's her here here's his how however i i'm if in inside instead into is it it's its just last later let's
    like many may maybe me meanwhile might more moreover most much must my near nearly neither never nevertheless next no
    none nor not now of off often on once one only or other others our out outside over perhaps rather read same several
    shall she she's should since so some soon still such than that that's the their them then there there's therefore these
    they they're this those though through throughout thus to today together tomorrow tonight too toward towards under
    unless unlike until up upon very via was watch we we're were what what's when where whereas whether which while who
    whose why will with within without would yes yesterday yet you your
    """
)
"""Words of the closed classes, which no name begins with."""
TAKES_OF = frozenset({"gulf", "bay", "isle", "strait", "sea", "cape", "city", "lake", "port"})


class Token(NamedTuple):
    """One word of a run; `link` for "&", "of", "van" and the like."""

    start: int
    end: int
    text: str
    link: bool


class Run(NamedTuple):
    """A candidate name: its words, the titles before it, and whether it opens its sentence."""

    tokens: tuple[Token, ...]
    courtesy: Token | None
    offices: tuple[Token, ...]
    opens: bool

    @property
    def start(self) -> int:
        """Where the mention begins: with its courtesy title, if it has one."""
        return self.courtesy.start if self.courtesy else self.tokens[0].start

    @property
    def end(self) -> int:
        return self.tokens[-1].end

    @property
    def words(self) -> tuple[str, ...]:
        return tuple(t.text for t in self.tokens)


def runs_of(text: str, start: int, end: int, lower: frozenset[str]) -> Iterator[Run]:
    """The candidate names of one sentence. `lower` holds the words the article also writes without a capital."""
    first = start
    while first < end and not text[first].isalnum():
        first += 1
    for found in RUN.finditer(text, start, end):
        tokens = [
            Token(m.start(), m.end(), m.group(), link=(m.group()[0].islower() and not _joined(m.group())) or m.group() == "&")
            for m in WORD.finditer(text, found.start(), found.end())
        ]
        opens = found.start() == first or _after_opening(text, found.start())
        for part in _parts(tokens):
            if run := _named(part, opens and part[0].start == tokens[0].start, lower):
                yield run


def known(words: tuple[str, ...]) -> Literal["place", "org"] | None:
    """`place` or `org` when the tables hold the words as they stand."""
    name = " ".join(words).lower().replace("’", "'")
    if name in orgs.KNOWN and (len(words) > 1 or words[0].isupper() or not name.isalpha() or len(name) > 3):
        return "org"
    return "place" if name in places.PLACES else None


def _joined(word: str) -> bool:
    return "-" in word or "'" in word or "’" in word


def _after_opening(text: str, at: int) -> bool:
    """Whether a run stands right after an opening mark, a colon or a bullet: there a capital says nothing."""
    before = text[max(0, at - 3) : at].rstrip("\"'“‘„«(")
    return (
        len(before) < min(3, at) and (not before or before[-1].isspace() or before[-1] in "—–-:…" or before == "")
    ) or before.endswith((": ", "• "))


def _parts(tokens: list[Token]) -> Iterator[list[Token]]:
    """A run cut at "of" and "for" unless what stands before them is the head of an organisation or a place."""
    part: list[Token] = []
    for token in tokens:
        if token.link and token.text in ("of", "for", "the", "y", "e") and not _takes_of(part):
            if part:
                yield _bare(part)
            part = []
            continue
        part.append(token)
    if part:
        yield _bare(part)


def _takes_of(part: list[Token]) -> bool:
    """Whether "of" may go on with the name that these words begin."""
    words = [t.text.lower() for t in part if not t.link]
    if not words:
        return False
    if part[-1].link:
        return part[-1].text == "of"
    return words[-1] in orgs.FIRST or words[-1] in orgs.LAST or words[-1] in TAKES_OF


def _bare(part: list[Token]) -> list[Token]:
    """A part without links at its ends."""
    while part and part[-1].link:
        part = part[:-1]
    while part and part[0].link:
        part = part[1:]
    return part


def _named(part: list[Token], opens: bool, lower: frozenset[str]) -> Run | None:
    """A part as a candidate name: opening words that name nobody and titles taken off."""
    while part and known(tuple(t.text for t in part)) is None and _drops(part, opens, lower):
        part, opens = _bare(part[1:]), False
    while len(part) > 1 and part[-1].text.lower() in titles.NOBODY and not is_given(part[-2].text):
        part = _bare(part[:-1])
    if not part:
        return None
    courtesy: Token | None = None
    offices: list[Token] = []
    if known(tuple(t.text for t in part)) is None and part[-1].text.lower() not in orgs.LAST:
        while len(part) > 1 and (kind := _title(part[0].text, part[1].text)):
            if kind == "courtesy":
                courtesy = part[0]
            else:
                offices += [*([courtesy] if courtesy else []), part[0]]
                courtesy = None
            part = part[1:]
            if part[0].link:
                part = _bare(part)
    if len(part) == 1 and not courtesy and not offices and _nobody(part[0].text, opens, lower):
        return None
    return Run(tuple(part), courtesy, tuple(offices), opens)


def _drops(part: list[Token], opens: bool, lower: frozenset[str]) -> bool:
    """Whether the first word of a part is none of a name's."""
    word = part[0].text.lower().replace("’", "'")
    if word in CLOSED and not (len(part) > 1 and is_given(word) and word != "the"):
        return True
    if word in titles.NOBODY and word not in titles.COURTESY and word.rstrip(".") not in titles.COURTESY:
        return True
    if len(part) == 1:
        return False
    following = part[1].text
    if opens and (word.endswith(("ly", "ing"))) and not is_given(word):
        return True
    return (opens or word in places.PEOPLES) and is_given(following) and not is_given(word) and _plain(word, lower)


def _plain(word: str, lower: frozenset[str]) -> bool:
    if word in titles.OFFICES or word.rstrip(".") in titles.COURTESY:
        return False
    return word in COMMON or word in lower or word in places.PEOPLES or word in titles.ROLES


def _title(word: str, following: str) -> str | None:
    low = word.lower().rstrip(".")
    if low in titles.COURTESY and (low != "m" or word.endswith(".")):
        return "courtesy"
    return "office" if low in titles.OFFICES and not following.lower().startswith("of") else None


def _nobody(word: str, opens: bool, lower: frozenset[str]) -> bool:
    """Whether a lone capitalised word names nobody."""
    low = word.lower().replace("’", "'")
    if known((word,)):
        return False
    if (
        low in titles.NOBODY
        or low in CLOSED
        or low in places.PEOPLES
        or low.rstrip(".") in titles.COURTESY
        or low in titles.OFFICES
    ):
        return True
    if len(low) < 2 or (low in COMMON and not is_given(low)):
        return True
    return opens and (low in lower or low.endswith("ly")) and not is_given(low)
