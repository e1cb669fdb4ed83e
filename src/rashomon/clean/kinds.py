"""What a capitalised run names, told by its words and by what stands around its mentions."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Sequence
from typing import Literal

from rashomon.clean import orgs, places, titles
from rashomon.clean.common import COMMON
from rashomon.clean.given import is_given
from rashomon.clean.runs import Run, known

Kind = Literal["person", "place", "org", "other"]
Votes = dict[Kind, float]
KINDS: tuple[Kind, ...] = ("person", "place", "org", "other")
"""In the order that settles a tie."""
SAYING = (
    "said|says|told|tells|added|adds|wrote|writes|asked|explained|noted|argued|claimed|tweeted|insisted|recalled|replied|warned|announced"
    "|admitted|continued|stated|testified|thinks|believes|died|was born|married|resigned"
    "|sagte|erklärte|schrieb|dijo|declaró|affirme|a déclaré"
)
_AFTER_PERSON = re.compile(
    rf"\s+(?:also |later |has |had |then |himself |herself )?(?:{SAYING})\b"
    r"|,? \(?(?:aged )?\d{1,2}\b(?:,|\)|\.|;| years)|,? who\b|, (?:his|her)\b"
)
_BEFORE_PERSON = re.compile(
    r"\b(?:said|says|added|wrote|asked|told|according to|named|called|husband|wife|son|daughter|with|by|and|including)\s+$"
)
_BEFORE_PLACE = re.compile(
    r"\b(?:in|at|near|from|across|outside|around|throughout|in the|at the|(?:north|south|east|west|city|town) of)\s+$",
    re.IGNORECASE,
)
_ROLE = re.compile(r"([\w-]+),?\s+$")
_THE = re.compile(r"\b(?:the|The|a|A|an|An|its|this|that)\s+$")
_AGE = re.compile(r",? \(?(?:aged )?\d{1,2}(?:,|\)|\.|;)")


def kinds_of(text: str, runs: Sequence[Run], lower: frozenset[str]) -> dict[str, Kind]:
    """What each spelling names, by all its mentions together; spellings that name nothing are left out."""
    groups: dict[str, list[Run]] = defaultdict(list)
    for run in runs:
        groups[key_of(run)].append(run)
    alone = {key for key in groups if " " not in key}
    kinds: dict[str, Kind] = {}
    bound: set[str] = set()
    for key in sorted(groups, key=lambda k: (" " not in k, k)):
        kind = kind_of(text, groups[key], lower, bound if key in alone else alone)
        if kind:
            kinds[key] = kind
        if kind == "person" and key not in alone:
            words = key.split()
            bound |= {words[0], words[-1]}
    return kinds


def key_of(run: Run) -> str:
    """What two spellings of one name share."""
    return " ".join(run.words).lower().replace("’", "'")


def kind_of(text: str, group: Sequence[Run], lower: frozenset[str], others: Collection[str]) -> Kind | None:
    """What the mentions of one spelling name; None when nothing.

    `others` are the first and last words of the people known for a lone word, and the lone words for a name of several.
    """
    words = [t.text for t in group[0].tokens if not t.link]
    low = [w.lower().replace("’", "'") for w in words]
    votes: Votes = {"person": 0.0, "place": 0.0, "org": 0.0, "other": 0.0}
    if found := known(group[0].words):
        votes[found] += 4
    if len(words) == 1:
        _vote_one(votes, words[0], low[0], lower)
        votes["person"] += 3 if low[0] in others else 0
    else:
        _vote_many(votes, words, low, lower)
        if low[-1] in others and low[-1] not in places.PLACES:
            votes["person"] += 1
    for run in group[:40]:
        _vote_around(votes, text, run, len(words))
    best = max(KINDS, key=lambda kind: votes[kind])
    if votes[best] < 1:
        return None if len(words) == 1 else "other"
    return best


def _vote_one(votes: Votes, word: str, low: str, lower: frozenset[str]) -> None:
    if is_given(low) and low not in COMMON and low not in places.PLACES:
        votes["person"] += 2
    elif word.isupper() and 2 <= len(word.replace(".", "")) <= 6:
        votes["org"] += 2
    elif low in titles.THINGS or low in lower or low in COMMON:
        votes["other"] += 1
    if low in orgs.LAST:
        votes["org"] += 0.5


def _vote_many(votes: Votes, words: list[str], low: list[str], lower: frozenset[str]) -> None:
    first, last = low[0], low[-1]
    plain = sum(w in COMMON or w in lower or w in places.PEOPLES for w in low)
    if is_given(first) and not (first in places.PLACES and last in orgs.LAST):
        votes["person"] += 3 - (0.5 if last in COMMON else 0)
    elif len(words) <= 3 and all(w[0].isupper() and w.isalpha() for w in words):
        votes["person"] += 1.5 - plain
    if any(len(w.rstrip(".")) == 1 and w[0].isupper() for w in words[:-1]):
        votes["person"] += 1
    if last in orgs.LAST:
        votes["org"] += 2.5 + (1 if first in places.PLACES or plain else 0)
    elif first in orgs.FIRST:
        votes["org"] += 2.5
    elif any(w in orgs.LAST for w in low):
        votes["org"] += 1
    if last in places.LAST and last not in orgs.LAST:
        votes["place"] += 2.5
    elif first in places.FIRST:
        votes["place"] += 1.5 + (1 if " ".join(low[1:]) in places.PLACES else 0)
    if last in titles.THINGS:
        votes["other"] += 3
    if "&" in words or any(w.isupper() and len(w) > 2 for w in words):
        votes["org"] += 1.5
    votes["other"] += 0.6 * plain


def _vote_around(votes: Votes, text: str, run: Run, size: int) -> None:
    before = text[max(0, run.tokens[0].start - 40) : run.tokens[0].start]
    after = text[run.end : run.end + 30]
    if run.courtesy or run.offices:
        votes["person"] += 3
        return
    role = _ROLE.search(before)
    the = bool(_THE.search(before))
    if role and role.group(1).lower() in titles.ROLES:
        votes["person"] += 1.5
    elif the:
        votes["person"] -= 1
        votes["org"] += 0.3
    if _AGE.match(after):
        votes["person"] += 2
    elif _AFTER_PERSON.match(after) and not the:
        votes["person"] += 1 if size < 4 else 0.3
    elif _BEFORE_PERSON.search(before) and size < 4 and not the:
        votes["person"] += 0.4
    if _BEFORE_PLACE.search(before):
        votes["place"] += 1 if size < 3 else 0.5
