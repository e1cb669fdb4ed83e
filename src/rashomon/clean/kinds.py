"""What a capitalised run names, told by its words and by what stands around its mentions."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from rashomon.clean import orgs, places, titles
from rashomon.clean.common import COMMON
from rashomon.clean.given import is_given
from rashomon.clean.runs import TAKES_OF, is_title
from rashomon.clean.tokens import Run, Vocabulary, known, low

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
    r"|,? who\b|, (?:his|her)\b"
)
_BEFORE_PERSON = re.compile(
    r"\b(?:said|says|added|wrote|asked|told|according to|named|called|husband|wife|son|daughter|with|by|and|including)\s+$"
)
_BEFORE_PLACE = re.compile(
    r"\b(?:in|at|near|from|aus|nahe|across|outside|around|throughout|in the|at the|downtown|central"
    r"|(?:(?:north|south)?(?:east|west)?|north|south|city|town|village|province|island|outskirts|port|state"
    r"|mayor|people|streets) of)\s+$",
    re.IGNORECASE,
)
_ROLE = re.compile(r"([\w-]+),?\s+$")
_THE = re.compile(r"\b(?:the|The|a|A|an|An|its|this|that)\s+$")
_BY_STATE = re.compile(r", (?:[A-Z][a-z]{1,4}\.|(?:[A-Z]\.){2}|(?:New|North|South|West) [A-Z]|[A-Z][a-z]{3,12},)")
_COMPOUND = re.compile(r"\w-[a-z]{2,}$|-(?:America|Europe|Asia)$")
_FORMED = re.compile(
    r"\w-[A-ZÀ-Þ]|^(?:Mc|Mac|O['’])[A-Z]|[^\x00-\x7f]"
    r"|(?:son|sen|ova|ski|sky|ska|escu|ović|vić|wicz|ian|yan|shvili|nko|poulos|idis|sson|dóttir|stein|berg|mann|ez)$"
)
"""Shapes that only family names have."""
_ROMAN = re.compile(r"[IVX]{1,6}")
_TOGETHER = re.compile(rf"\s(?:{'|'.join(sorted(titles.TOGETHER))})\b")
_NOUN = re.compile(r" [a-z]{3,}(?<!ed)(?<!s)\b(?! (?:a|an|the|to|that|his|her)\b)")
_OF_PLACE = re.compile(
    r"['’]s? (?:(?:only|own|old|oldest|new|first|main|lord|deputy|former|largest|biggest|central|town|city"
    r"|council|public) ){0,2}(?:mayor|council|councillors|streets?|harbou?r|residents|people|population|hospital"
    r"|airport|station|squares?|market"
    r"|library|school|voters|suburbs|outskirts|port|town hall|city hall|districts?|coast|shore|inhabitants|villagers)\b"
)
_BESIDE_PLACE = re.compile(
    r"\b(between|to|off|into|towards?|via|of|over|reach(?:ed|es)?|left|leaves|visit(?:ed|ing)?|past|below|above)\s+$"
)
_LISTED_PLACE = re.compile(
    r"\b(?:in|at|near|around|between|from|across|serving|linking)\s+"
    r"(?:[A-ZÀ-Þ][\w’'-]{1,20}(?: [A-ZÀ-Þ][\w’'-]{1,20})?(?:, (?:and )?| and )){1,4}$"
)
_DOES = re.compile(
    r" (?:has|had|is|was|will|would|could|did|also|then|later|never) |['’]s? [a-z]| [a-z]{2,12}(?:ed|ks|ts|ns|ds)\b"
)
_SHOUT = re.compile(r"(?:^|\n)\s*(?:an?|the) $", re.IGNORECASE)
_LOWER = re.compile(r" [a-z]")
_SCORE = re.compile(r" \d{1,2}(?:[,;.–-]| [A-Z])")
_APPOSED = re.compile(r", ((?:[\w’'-]+ ){0,5}?[\w’'-]+)(?=[,.;]| (?:of|at|for|in|from|who|with)\b)")
_HE = re.compile(r"^[^.\n\"“”]{0,80}\b(?:he|she|his|her|him|himself|herself)\b")
_AFTER_SURNAME = re.compile(
    r"['’]s?\b|[’']s\b|,? (?:has|had|is|was|will|would|also|then|did|does|who|later"
    r"|and (?:his|her|[A-Z])|himself|herself|could|can|should)\b"
    rf"|,? (?:\w+ly )?(?:{SAYING}|[a-z]{{2,12}}ed)\b"
)
_AFTER_ORG = re.compile(
    r",? (?:Inc|Corp|Ltd|LLC|plc|PLC|AG|SA|shares|stock|executives|employees|customers"
    r"|users|spokes(?:man|woman|person)|officials|CEO"
    r"|chair(?:man|woman)?|boss|manager|captain|striker|defender|goalkeeper|midfielder|coach|players|fans|supporters)\b"
    r"|['’]s (?:chief executive|CEO|shares|spokes|board|customers|users|headquarters|website|newsroom)"
)
_BEFORE_ORG = re.compile(
    r"\b(?:works?|worked|working|executive|officer|director|analyst|professor|spokes(?:man|woman|person)|shares|posted|wrote|shared|published"
    r"|aired|signed|editor|reporter|correspondent|lawyer) (?:for|at|with|in|on|of|by) (?:the )?$"
)
_AGE = re.compile(r"(?:, (?:aged )?| \(| aged )\d{1,3}\b(?:,|\)|\.|;| years)")
_AFTER_PLACE = re.compile(
    r" (?:island|province|city|town|village|district|region|county|governorate|state|neighbou?rhood|airport|area|street"
    r"|peninsula|river|valley|border|suburb|harbou?r|prefecture)\b"
)


class Kinds(NamedTuple):
    """What each spelling names, and the last words of the names of people."""

    of: dict[str, Kind]
    surnames: frozenset[str]


def kinds_of(text: str, runs: Sequence[Run], vocab: Vocabulary) -> Kinds:
    """What each spelling names, by all its mentions together; spellings that name nothing are left out."""
    groups: dict[str, list[Run]] = defaultdict(list)
    for run in runs:
        groups[key_of(run)].append(run)
    alone = {key for key in groups if " " not in key}
    kinds: dict[str, Kind] = {}
    surnames: set[str] = set()
    given: set[str] = set()
    tails: set[str] = set()
    for key in sorted(groups, key=lambda k: (k in alone, -k.count(" "), k)):
        group = groups[key]
        if key in tails:
            kinds[key] = "person"
            continue
        if key not in surnames and all(run.doubtful and not _acts(text, run, vocab) for run in group):
            continue
        kind = kind_of(text, group, vocab, surnames | given if key in alone else alone)
        if kind:
            kinds[key] = kind
        if kind == "person" and key not in alone:
            words = key.split()
            surnames.add(words[-1])
            given.add(words[0])
            tails |= {" ".join(words[at:]) for at in range(1, len(words) - 1)}
    return Kinds(kinds, frozenset(surnames))


def _acts(text: str, run: Run, vocab: Vocabulary) -> bool:
    """Whether a doubtful run is an unknown word followed by what only people and offices do."""
    word = low(run.words[0])
    if (
        vocab.plain(word)
        or word in titles.NOBODY
        or word in titles.ROLES
        or word.endswith(("ing", "ly", "s"))
        or is_title(word)
    ):
        return False
    owns = text[run.end : run.end + 3] in ("'s ", "’s ")
    return owns or bool(_AFTER_PERSON.match(text, run.end))


def stands(text: str, run: Run, kinds: Kinds) -> bool:
    """Whether a run is a mention: an ordinary word only as a surname, before what a person does or has."""
    if len(run.tokens) == 1 and _TOGETHER.match(text, run.end):
        return False
    if not run.doubtful:
        return True
    word = low(run.words[0])
    if word in COMMON or word in titles.NOBODY or word in places.PEOPLES or is_title(word):
        return word in kinds.surnames and bool(_AFTER_SURNAME.match(text, run.end))
    return True


def key_of(run: Run) -> str:
    """What two spellings of one name share."""
    return low(" ".join(run.words))


def kind_of(text: str, group: Sequence[Run], vocab: Vocabulary, others: Collection[str]) -> Kind | None:
    """What the mentions of one spelling name; None when nothing.

    `others` are the first and last words of the people known for a lone word, and the lone words for a name of several.
    """
    words = [t.text for t in group[0].tokens if not t.link]
    small = [low(w) for w in words]
    votes: Votes = dict.fromkeys(KINDS, 0.0)
    if found := known(group[0].words):
        votes[found] += 4
    if "&" in group[0].words:
        votes["org"] += 4
    if len(words) == 1 and "-" in small[0] and all(part in others for part in small[0].split("-")):
        return "other"
    if len(words) == 1:
        _vote_one(votes, words[0], small[0], vocab)
        votes["person"] += 4 if small[0] in others else 0
    else:
        _vote_many(votes, words, small, vocab)
        if small[-1] in others and small[-1] not in places.PLACES:
            votes["person"] += 1
        elif small[0] in others and not is_given(small[0]):
            votes["person"] -= 1
    seen = group[:30]
    weight = min(len(seen), 3) / len(seen)
    for run in seen:
        for kind, vote in _around(text, run, small, found is not None):
            votes[kind] += vote * weight
    if (head := _before_of(group[0])) and (head in orgs.LAST or head in orgs.FIRST):
        votes["org"] += 3
    best = max(KINDS, key=lambda kind: votes[kind])
    if votes[best] >= 1:
        return best
    if len(words) > 1:
        return "other"
    return None if vocab.plain(small[0]) else "other"


def _before_of(run: Run) -> str | None:
    """The word before "of" or "for" in a name."""
    return next((low(a.text) for a, b in pairwise(run.tokens) if b.link and b.text in ("of", "for", "of the")), None)


def _vote_one(votes: Votes, word: str, small: str, vocab: Vocabulary) -> None:
    shouted = word.isupper() and len(word) > 1
    if is_given(small) and small not in COMMON and small not in places.PLACES and not shouted:
        votes["person"] += 2
    elif small in titles.THINGS or vocab.plain(small):
        votes["other"] += 1.5
    elif word.isupper() and 2 <= len(word.replace(".", "")) <= 6:
        votes["org"] += 2
    elif small in orgs.TEAMS and word.endswith(("s", "x")):
        votes["org"] += 1.5
    elif any(c.isupper() for c in word[2:]) and word[:2] not in ("Mc", "O'", "O’", "De", "Mac"):
        votes["org"] += 1
    if small in orgs.LAST:
        votes["org"] += 0.5


def _vote_many(votes: Votes, words: list[str], small: list[str], vocab: Vocabulary) -> None:
    first, last = small[0], small[-1]
    plain = sum(vocab.plain(w) for w in small if w not in titles.PARTICLES)
    if any(c.isdigit() for w in words for c in w) or _COMPOUND.search(words[-1]):
        votes["person"] -= 3
    if not is_given(first) and _ROMAN.fullmatch(words[-1]):
        votes["person"] -= 2
    if last in places.PEOPLES and (last.endswith("s") or last in ("democratic", "republican") or not is_given(first)):
        votes["person"] -= 4 if last.endswith("s") else 2
    if first in orgs.KNOWN or " ".join(small[:2]) in orgs.KNOWN:
        votes["person"] -= 1.5
        votes["org"] += 0.7
    capitals = any(
        w.isupper() and len(w) > 1 and w.isalpha() and w not in ("II", "III", "IV", "JR", "SR") for w in words
    ) and not all(w.isupper() for w in words)
    if is_given(first) and not (first in places.PLACES and (last in orgs.LAST or last.endswith("s"))):
        votes["person"] += 3 - (0.5 if last in COMMON else 0)
    elif len(words) <= 3 and all(w[0].isupper() for w in words):
        apart = first in orgs.KNOWN or first in places.PLACES or first in places.FIRST
        votes["person"] += (
            (1.2 if _FORMED.search(words[-1]) else 0.8) - (1.5 if vocab.plain(first) else 0.8) * plain - (2 if apart else 0)
        )
    if any(len(w.rstrip(".")) == 1 and w[0].isupper() for w in words[:-1]):
        votes["person"] += 1
    person = is_given(first) and len(words) == 2 and first not in places.PLACES and last in orgs.SURNAMES
    if last in orgs.LAST:
        votes["org"] += 1 if person else 2.7 + (1 if first in places.PLACES or plain or is_given(first) else 0)
    elif first in orgs.FIRST:
        votes["org"] += 2.5
    elif any(w in orgs.LAST for w in small):
        votes["org"] += 1
    if first in places.PLACES or " ".join(small[:2]) in places.PLACES:
        votes["org"] += 1.5 if last.endswith(("s", "x")) and last not in places.LAST else 0.5
    if last in places.LAST and last not in orgs.LAST:
        votes["place"] += 2.5
        votes["person"] -= 0 if is_given(first) else 1
    elif first in places.FIRST or first in TAKES_OF:
        votes["place"] += 1.5 + (1 if " ".join(small[1:]) in places.PLACES else 0)
    if last in titles.THINGS:
        votes["other"] += 1 if last in places.LAST else 3
    if last in orgs.TEAMS:
        votes["org"] += 3
    if capitals:
        votes["org"] += 1
        votes["person"] -= 1.5
    votes["other"] += 0.6 * plain


def _is_person(said: str) -> bool:
    """Whether the words beside a name end in what a person is: "a retired watchmaker"."""
    words = low(said).split()
    return words[-1] in titles.ROLES or (
        words[0] in ("a", "an", "his", "her") and words[-1].endswith(("er", "or", "ist", "man", "woman"))
    )


def _around(text: str, run: Run, small: Sequence[str], sure: bool) -> Iterator[tuple[Kind, float]]:
    """What stands before and after one mention, as votes."""
    if run.courtesy or run.offices:
        yield "person", 3
        return
    before = text[max(0, run.tokens[0].start - 40) : run.tokens[0].start]
    after = text[run.end : run.end + 90]
    size = len(small)
    role = _ROLE.search(before)
    the = bool(_THE.search(before)) and not _NOUN.match(after)
    if role and role.group(1).lower() in titles.ROLES:
        yield "person", 1.5
    elif role and role.group(1).lower() in titles.ORG_ROLES:
        yield "org", 1.5
    elif the:
        yield "person", -1.5 if size == 1 else -3
        yield "org", 0.5
    elif (apposed := _APPOSED.match(after)) and _is_person(apposed.group(1)):
        yield "person", 1.5
    headed = small[-1] in orgs.LAST or sure
    if _AGE.match(after):
        yield "person", 2
    elif (said := _AFTER_PERSON.match(after)) and not the and not headed:
        if is_given(small[0]) or _HE.search(after) or said.group().startswith(","):
            yield "person", 1.5 if size < 4 else 0.3
        else:
            yield "org", 0.6
            yield "person", 0.5
    elif _BEFORE_PERSON.search(before) and size < 4 and not the and not headed:
        yield "person", 0.4
    elif size in (2, 3) and not the and not headed and small[-1] not in places.LAST and _DOES.match(after):
        yield "person", 0.5
    if _AFTER_ORG.match(after) or _BEFORE_ORG.search(before):
        yield "org", 1.2
    elif _AFTER_PLACE.match(after) or (_BY_STATE.match(after) and not is_given(small[0])) or _OF_PLACE.match(after):
        yield "place", 1.5
    elif _BEFORE_PLACE.search(before):
        yield "place", 1.2 if size < 3 else 0.5
    elif _LISTED_PLACE.search(before) or _LISTED_PLACE.search(before + "and "):
        yield "place", 0.8
    elif size == 1 and (beside := _BESIDE_PLACE.search(before)):
        yield "place", 0.5 if beside.group(1) in ("of", "over", "between", "above", "below") else 1
    if size == 1 and run.tokens[0].text.isupper() and _SHOUT.search(before) and _LOWER.match(after):
        yield "org", -3
    if size > 1 and _SCORE.match(after):
        yield "org", 2.7
