"""What the words of a name tell by themselves of its kind, as votes."""

from __future__ import annotations

import re

from rashomon.clean import orgs, places, titles
from rashomon.clean.common import COMMON
from rashomon.clean.context import Kind
from rashomon.clean.given import is_given
from rashomon.clean.parts import TAKES_OF
from rashomon.clean.tokens import Vocabulary

Votes = dict[Kind, float]
_COMPOUND = re.compile(r"\w-[a-z]{2,}$|-(?:America|Europe|Asia)$")
FORMED = re.compile(
    r"\w-[A-ZÀ-Þ]|^(?:Mc|Mac|O['’])[A-Z]|[^\x00-\x7f]"
    r"|(?:son|sen|ova|ski|sky|ska|escu|adze|idze|eli|uri|shvili|ović|vić|wicz|ian|yan|shvili|nko|poulos|idis|sson|dóttir|stein|berg|mann|ez)$"
)
"""Shapes that only family names have."""
_SYLLABLES = re.compile(
    r"[A-Z][a-z]{1,6}-(?!(?:based|style|owned|wide|class|backed|led|like|born|made|run|old|era|held)$)[a-z]{1,6}"
)
"""A given name in two syllables after a short family name: "Han Seo-yeon"."""
_WORKS = re.compile(r"\w{3,20}works")
"""How the names of plants end that are one word: "Ironworks"."""
_ROMAN = re.compile(r"[IVX]{1,6}")
_CODE = re.compile(r"[A-Z]{1,4}-?\d{2,}[\w-]*|[A-Z][a-z]\d{2,}")
"""A number with letters before it: of a batch, a road, a sum."""


def vote_one(votes: Votes, word: str, small: str, vocab: Vocabulary) -> None:
    """What the only word of a name tells, as votes."""
    shouted = word.isupper() and len(word) > 1
    if is_given(small) and small not in COMMON and small not in places.PLACES and not shouted:
        votes["person"] += 2
    elif small in titles.THINGS or vocab.ordinary(small) or _CODE.fullmatch(word):
        votes["other"] += 1.5
    elif word.isupper() and 2 <= len(word.replace(".", "")) <= 6:
        votes["org"] += 2
    elif small in orgs.TEAMS and word.endswith(("s", "x")):
        votes["org"] += 1.5
    elif any(c.isupper() for c in word[2:] if "-" not in word) and word[:2] not in ("Mc", "O'", "O’", "De", "Mac"):
        votes["org"] += 1
    if small in orgs.LAST:
        votes["org"] += 0.5


def vote_many(votes: Votes, words: list[str], small: list[str], vocab: Vocabulary) -> None:
    """What the words of a name of several words tell, as votes: its form, then a person, a body, a place, a thing."""
    first, last = small[0], small[-1]
    plain = sum(vocab.ordinary(w) for w in small if w not in titles.PARTICLES)
    if last in orgs.GROUNDS and vocab.of_sport:
        votes["org"] += 3
    _vote_form(votes, words, small, vocab)
    if (first in orgs.KNOWN and not FORMED.search(words[-1])) or " ".join(small[:2]) in orgs.KNOWN:
        votes["person"] -= 1.5
        votes["org"] += 0.7
    _vote_given(votes, words, small, plain, vocab.ordinary(first))
    _vote_body(votes, words, small, plain)
    _vote_place(votes, small)
    _vote_thing(votes, words, small)
    if first in orgs.PARTIES and not words[-1].isupper():
        votes["org"] += 1.5
        votes["person"] -= 2
    if any(_is_capitals(w) for w in words) and not all(w.isupper() for w in words):
        votes["org"] += 1
        votes["person"] -= 1.5
    votes["other"] += 0.6 * sum(vocab.plain(w) for w in small if w not in titles.PARTICLES)


def _is_capitals(word: str) -> bool:
    """Whether a word is written in capitals as a short name is, and not as the number of a king or a son."""
    return word.isupper() and len(word) > 1 and word.isalpha() and word not in ("II", "III", "IV", "JR", "SR")


def _vote_form(votes: Votes, words: list[str], small: list[str], vocab: Vocabulary) -> None:
    """What the letters tell: names in syllables, digits, compounds, numbers in Roman letters, peoples."""
    first, last = small[0], small[-1]
    if len(words) == 2 and len(first) < 6 and _SYLLABLES.fullmatch(words[1]) and not vocab.ordinary(small[1]):
        votes["person"] += 1.2
    elif any(c.isdigit() for w in words for c in w) or _COMPOUND.search(words[-1]):
        votes["person"] -= 3
    if len(words) == 2 and not is_given(first) and _ROMAN.fullmatch(words[-1]):
        votes["person"] -= 2
    if last in places.PEOPLES and (last.endswith("s") or last in ("democratic", "republican") or not is_given(first)):
        votes["person"] -= 4 if last.endswith("s") else 2


def _vote_given(votes: Votes, words: list[str], small: list[str], plain: int, ordinary: bool) -> None:
    """What first names, initials and capitals tell of a person; `plain` words, and maybe the first, are ordinary."""
    first, last = small[0], small[-1]
    if is_given(first) and not (first in places.PLACES and (last in orgs.LAST or last.endswith("s"))):
        votes["person"] += 3 - (0.5 if last in COMMON else 0)
    elif len(words) <= 3 and all(w[0].isupper() for w in words):
        apart = first in orgs.KNOWN or first in places.PLACES or first in places.FIRST
        votes["person"] += (
            (1.2 if FORMED.search(words[-1]) else 1 if not plain else 0.8)
            - (1.5 if ordinary else 0.8) * plain
            - (2 if apart else 0)
        )
    if len(words) == 2 and is_given(last) and not is_given(first) and last not in places.PLACES and not plain:
        votes["person"] += 0 if first in places.FIRST or first in orgs.FIRST else 1.5
    if first in orgs.FIRST and not is_given(first):
        votes["person"] -= 1.5
    if all(len(w.rstrip(".")) == 1 for w in words):
        votes["other"] += 4
    if "'s " in " ".join(small):
        votes["person"] -= 4
    if any(len(w.rstrip(".")) == 1 and w[0].isupper() for w in words[:-1]):
        votes["person"] += 1


def _vote_body(votes: Votes, words: list[str], small: list[str], plain: int) -> None:
    """What the first and the last word tell of a body: "Bank of", "Company"."""
    first, last = small[0], small[-1]
    person = is_given(first) and len(words) == 2 and first not in places.PLACES and last in orgs.SURNAMES
    if last in orgs.LAST or _WORKS.fullmatch(last):
        votes["org"] += 1 if person else 2.7 + (1 if first in places.PLACES or plain or is_given(first) else 0)
    elif first in orgs.FIRST or (first in orgs.CLUBS and words[0].isupper()):
        votes["org"] += 2.5
    elif any(w in orgs.LAST for w in small):
        votes["org"] += 1
    if first in places.PLACES or " ".join(small[:2]) in places.PLACES:
        votes["org"] += 1.5 if last.endswith(("s", "x")) and last not in places.LAST else 0.5


def _vote_place(votes: Votes, small: list[str]) -> None:
    """What the first and the last word tell of a place: "Lake", "Valley"."""
    first, last = small[0], small[-1]
    if last in places.LAST and last not in orgs.LAST:
        votes["place"] += 2.5
        votes["person"] -= 3 if last in places.ONLY else 0 if is_given(first) else 1
    elif first in places.FIRST or first in TAKES_OF:
        votes["person"] -= 2 if is_given(first) else 0
        votes["place"] += 1.5 + (1 if " ".join(small[1:]) in places.PLACES else 0)


def _vote_thing(votes: Votes, words: list[str], small: list[str]) -> None:
    """What the first and the last word tell of a thing, an office or a team, which are no person."""
    first, last = small[0], small[-1]
    if first in titles.THING_FIRST and last not in orgs.LAST:
        votes["other"] += 3
    if last in titles.ROLES and not is_given(first):
        votes["person"] -= 1.5
    if last in places.PLACES and not is_given(first):
        votes["person"] -= 1.5
        votes["org"] += 1
    if last in titles.OFFICES and last not in orgs.LAST and not is_given(first):
        votes["other"] += 4
    if last == "executive" and len(words) > 2:
        votes["org"] += 3
    if last in titles.THINGS:
        votes["other"] += 1 if last in places.LAST else 3
    if last in orgs.TEAMS:
        votes["org"] += 3
