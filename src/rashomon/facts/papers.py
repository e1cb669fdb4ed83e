"""Papers that an article rests on: letters, reports, records, lists, and how each is called."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_KINDS = (
    r"letter|memo(?:randum)?|e-?mail|report|study|survey|audit|filing|filings|papers?|documents?|records|figures|data|"
    r"statistics|list|ledger|register|minutes|log|logbook|diary|contract|transcript|ruling|judge?ment|indictment|complaint|"
    r"affidavit|inventory|manifest|dossier|questionnaire|census|terms(?= of )"
)
_PAPER = re.compile(rf"\b(?P<kind>{_KINDS})\b|^(?P<first>(?i:{_KINDS}))\b")
_BEFORE = re.compile(r"(?:[\w’'&-]+ ){0,6}$")
_OWNER = re.compile(r"the|an?|its|his|her|their|our|my|that|this|these|those|one|another", re.IGNORECASE)
_OURS = re.compile(r"\b(?:our|my) $", re.IGNORECASE)
"""Who keeps a paper and tells from it is its own source."""
_NO_PART = re.compile(
    r"to|in|by|on|of|from|with|at|for|and|or|but|as|into|per|said|says?|shows?|showed|wrote|read|seen|have|has|had|is|are|was|were|"
    r"not|no|called|told|who|which|i|we|he|she|they|it|sent|put|than|under|over",
    re.IGNORECASE,
)
_PASSING = re.compile(r"leaked|confidential|secret|internal|own|new|latest|long|separate|earlier|original", re.IGNORECASE)
"""Words that tell of a paper what is no part of its name."""
_RATHER = re.compile(r"\baccording to (?:[\w’'&-]+ ){0,6}$", re.IGNORECASE)
_SEEN = re.compile(
    r"\b(?:I|we|has|have|had|[A-Z]\w+) (?:have |has |had |now |also )?"
    r"(?:read|seen|saw|showed (?:me|us)|obtained|reviewed|examined|studied|got hold of) "
    r"(?:[\w’'&-]+ ){0,5}$"
)
_COUNTED = re.compile(r"\b(?:by|in|on) (?:the |an? |his |her |their )(?:[\w’'&-]+ ){0,4}$", re.IGNORECASE)
_RECKONED = re.compile(r"\bby (?:the |an? |his |her |their )(?:[\w’'&-]+ ){0,4}$", re.IGNORECASE)
_COUNTS = frozenset(("list", "register", "ledger", "inventory", "manifest", "log", "logbook", "minutes"))
_ENTERED = re.compile(r"[^.!?\n]{0,120}\b(?:(?:is|are|was|were) (?:entered|recorded|listed|described|named)|wrote|it says)\b")
_OF = re.compile(
    r" (?:of|filed with|filed in|filed at|from|held by|kept by|kept at|made in|drawn up by|on|about)"
    r"(?: (?!(?:[A-Z][a-z]+day|and|or|that|which|who|seen|reviewed|says?|said|shows?|was|is|were|had|has|in|at|to|states?|"
    r"puts?|reads?|lists?|gives?)\b)[\w’'&-]+){1,8}"
)
_DATED = re.compile(r",? dated (?P<date>(?:\d{1,2} [A-Z][a-z]+|[A-Z][a-z]+ \d{1,2})(?:,? \d{4})?)")
_SEEN_BY = re.compile(
    r",? (?:(?:which|that) (?:was|were|had been) )?"
    r"(?:dated|seen by|reviewed by|obtained (?:by|under|through)|leaked|shared with|published|released|made in|found in|"
    r"filed (?:with|in|at)|shown to)\b"
)
_FIGURE = r"\d|[“\"]|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b"
_SAYS = re.compile(
    r",?(?: (?:dated|which|that) [^,.\n]{3,80},)? "
    r"(?:says?|said|shows?|showed|states?|stated|puts|gives|gave|reads|warned|warns|lists|records|"
    r"recorded|describes|described|suggests?|suggested|reveals?|revealed|concludes|concluded|called|calls|counted|counts|adds|"
    r"already complains|complains)\b"
    rf"|(?:,? (?:handed in|kept|filed|drawn up) [^,.\n]{{3,40}})? (?:has|had|have) (?:{_FIGURE})"
)
_WRITER = re.compile(r" (?:that|which) (?P<who>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3}) (?:wrote|sent|signed)\b")
_READY = re.compile(
    r"\b(?:court (?:papers|documents|records|filings?)"
    r"|(?:legal|public|customs|internal|confidential) (?:documents|records|figures|papers)"
    r"|police (?:report|records)|criminal complaint|autopsy report)\b"
)
"""Papers that need no more words to be what an article rests on."""


class Paper(NamedTuple):
    """A paper that a sentence tells from, and where."""

    name: str
    start: int
    end: int


def papers(text: str) -> Iterator[Paper]:
    """The papers that a sentence tells from, in the order in which it names them."""
    for m in _PAPER.finditer(text):
        if text[: m.start()].lower().endswith("this "):
            continue
        start, owned = _start(text, m.start())
        if _OURS.search(text, max(0, start - 4), start):
            continue
        kind = m.group().lower()
        rest = _OF.match(text, m.end())
        end = rest.end() if rest else m.end()
        if _READY.search(text, start, m.end()) or _rests(text, start, m, end, owned, kind):
            yield Paper(_name(text, start, m, end), start, end)


def _start(text: str, at: int) -> tuple[int, bool]:
    """Where the words that belong to a noun begin, and whether an article or an owner stands before them."""
    before = _BEFORE.search(text, max(0, at - 120), at)
    start, passing = at, False
    words = list(re.finditer(r"[\w’'&-]+ ", before[0])) if before else []
    for m in reversed(words):
        word = m[0].strip()
        if _OWNER.fullmatch(word):
            return start, True
        if _NO_PART.fullmatch(word):
            return start, False
        passing = passing or bool(_PASSING.fullmatch(word))
        if not passing or word.endswith(("’s", "'s")):
            start = at - words[-1].end() + m.start()
    return start, bool(re.search(r"[’']s $", text[start:at]))


def _rests(text: str, start: int, m: re.Match[str], end: int, owned: bool, kind: str) -> bool:
    """Whether the words around a paper make it one that is told from."""
    head = text[max(0, start - 90) : m.start()]
    if _RATHER.search(head) or _SEEN.search(head) or _WRITER.match(text, m.end()):
        return True
    if _SEEN_BY.match(text, m.end()) or _SEEN_BY.match(text, end):
        return True
    if owned and kind != "papers" and (_SAYS.match(text, m.end()) or _SAYS.match(text, end)):
        return True
    counted = kind in _COUNTS and bool(_COUNTED.search(head))
    within = head.rstrip().lower().endswith(("in the", "in a", "in an"))
    reckoned = kind == "list" and bool(counted and _RECKONED.search(head))
    return reckoned or ((counted or within) and bool(_ENTERED.match(text, end)))


def _name(text: str, start: int, m: re.Match[str], end: int) -> str:
    """What a paper is called: whose it is and of what day, without its article."""
    writer = _WRITER.match(text, m.end())
    if writer:
        return f"{writer['who']}’s {m.group()}"
    dated = _DATED.match(text, m.end())
    if dated:
        return f"{text[start : m.end()]} of {dated['date']}"
    name = text[start:end]
    return name if name[:2].isupper() or (name.split()[0].endswith(("’s", "'s"))) else name[0].lower() + name[1:]
