"""What a capitalised run names, told by its words and by what stands around its mentions."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from rashomon.clean import orgs, places, titles
from rashomon.clean.common import COMMON
from rashomon.clean.context import AFTER_PERSON, SAYING, Kind, german_votes, votes_around
from rashomon.clean.german import INSTITUTION
from rashomon.clean.given import is_given
from rashomon.clean.papers import is_paper_word
from rashomon.clean.runs import is_title
from rashomon.clean.tokens import Run, Vocabulary, known, low
from rashomon.clean.votes import FORMED, Votes, vote_many, vote_one

KINDS: tuple[Kind, ...] = ("person", "place", "org", "other")
"""In the order that settles a tie."""
_TITLED = re.compile(r" of (?:the )?[A-ZÀ-Þ][\w’'-]+|, an? (?:[\w’'-]+ ){0,3}?(?P<what>[\w-]+)(?: of \d\d)?[,.;]")
"""What follows a title: its land, or what its bearer is."""
SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
"""What closes a name without being a surname."""
OF = frozenset({"of", "del", "de la", "de los", "of the"})
"""What stands inside the names of things and places; in a person's name a given name stands before it."""
QUOTES = "\"“”‘’'()"
_PLACED = re.compile(
    r"\w{3}(?:dijk|diep|sluis|dorp|burgh?|berg|dorf|stad|stadt|ville|grad|gorod|pur|pura|abad|ganj|nagar|garh|shire|mouth|minster"
    r"|haven|havn|hamn|holm|thorpe|polis|heim|hausen|hafen|fjord|vik|sund|patnam|kota|land|lands|stan|borough|bury|chester"
    r"|combe|wich|grod|brod|polje|polye|gorsk|insk|ovsk|pol|evo|ovo|ino|iivka|ivka|wala|kot|pet|puram|palli|hoek|oord|koski|joki)$"
)
"""How the names of towns and of land end."""
_DOES = re.compile(
    r" (?:will|would|has|had|is|was|did|could|should|may|must|[a-z]{3,}ed|[a-z]{2,}[^s\W]s)\b|, (?:the|a|an|who|his|her) "
)
_FORMS = (
    "men",
    "ed",
    "tion",
    "ment",
    "ness",
    "ity",
    "ence",
    "ance",
    "ism",
    "er",
    "or",
    "ist",
    "al",
    "ive",
    "ous",
    "ful",
    "able",
)
"""How ordinary words end, which a sentence may begin with."""
_SEAL = re.compile(r" plc\b")
"""A firm's word of law in small letters."""
_FIGURE = re.compile(r"\s\d")
_TOGETHER = re.compile(rf"\s(?:{'|'.join(sorted(titles.TOGETHER))})\b")
_AFTER_SURNAME = re.compile(
    r"['’]s?\b|[’']s\b|,? (?:has|had|is|was|will|would|also|then|did|does|who|later"
    r"|and (?:his|her|[A-Z])|himself|herself|could|can|should)\b"
    rf"|,? (?:\w+ly )?(?:{SAYING}|[a-z]{{2,12}}ed)\b"
)


class Kinds(NamedTuple):
    """What each spelling names, and the last words of the names of people."""

    of: dict[str, Kind]
    surnames: frozenset[str]


def kinds_of(text: str, runs: Sequence[Run], vocab: Vocabulary, outlets: Collection[str] = ()) -> Kinds:
    """What each spelling names, by all its mentions together; spellings that name nothing are left out."""
    groups: dict[str, list[Run]] = defaultdict(list)
    for run in runs:
        groups[key_of(run)].append(run)
    alone = {key for key in groups if " " not in key}
    firms = {key.split()[0] for key in groups if " " in key and key.split()[-1] in orgs.FIRMS}
    firms |= {" ".join(key.split()[:-1]) for key in groups if key.count(" ") > 1 and key.split()[-1] in orgs.SELLERS}
    sealed = _sealed(text, groups) if " plc" in text else set()
    firms |= sealed
    kinds: dict[str, Kind] = {}
    surnames: set[str] = set()
    given: set[str] = set()
    tails: set[str] = set()
    for key in sorted(groups, key=lambda k: (k in alone, -k.count(" "), k)):
        group = groups[key]
        if key in tails or key in outlets:
            kinds[key] = "org" if key in outlets else "person"
            continue
        short = key in firms and not vocab.plain(key)
        if key not in surnames and not short and all(run.doubtful and not _acts(text, run, vocab) for run in group):
            continue
        kind = kind_of(text, group, vocab, surnames | given if key in alone else alone)
        if kind and key in sealed and not known((key,)):
            kinds[key] = "org"
        elif kind:
            kinds[key] = "org" if kind == "person" and " " in key and key in firms else kind
            kind = kinds[key]
        if kind == "person" and key not in alone:
            words = key.split()
            surnames.add(words[-2] if len(words) > 2 and words[-1].rstrip(".") in SUFFIXES else words[-1])
            given.add(words[0])
            given |= {w.strip(QUOTES) for w in words[1:-1] if w not in titles.PARTICLES}
            tails |= {" ".join(words[at:]) for at in range(1, len(words) - 1)}
    return Kinds(kinds, frozenset(surnames))


def _sealed(text: str, groups: Mapping[str, Sequence[Run]]) -> set[str]:
    """The first words of the firms that a word of law in small letters follows: "Ahrland Cork plc"."""
    return {key.split()[0] for key, group in groups.items() if " " in key and any(_SEAL.match(text, r.end) for r in group)}


def _acts(text: str, run: Run, vocab: Vocabulary) -> bool:
    """Whether a doubtful run is an unknown word followed by what only people and offices do."""
    word = low(run.words[0])
    if (
        vocab.ordinary(word)
        or run.words[0] in vocab.nouns
        or word in titles.NOBODY
        or word in titles.ROLES
        or word.endswith(("ing", "ly", "s"))
        or is_title(word)
    ):
        return False
    owns = text[run.end : run.end + 3] in ("'s ", "’s ")
    strange = len(word) > 3 and not word.endswith(_FORMS)
    return owns or bool(AFTER_PERSON.match(text, run.end)) or (strange and bool(_DOES.match(text, run.end)))


def stands(text: str, run: Run, kinds: Kinds) -> bool:
    """Whether a run is a mention: an ordinary word only as a surname, before what a person does or has."""
    if len(run.tokens) == 1 and _TOGETHER.match(text, run.end):
        return False
    if len(run.tokens) == 1 and low(run.words[0]) in titles.NUMBERED and _FIGURE.match(text, run.end):
        return False
    if not run.doubtful:
        return True
    word = low(run.words[0])
    if word in COMMON or word in titles.NOBODY or word in places.PEOPLES or is_title(word):
        return word in kinds.surnames and bool(_AFTER_SURNAME.match(text, run.end))
    return True


def key_of(run: Run) -> str:
    """What two spellings of one name share."""
    return run.key


def kind_of(text: str, group: Sequence[Run], vocab: Vocabulary, others: Collection[str]) -> Kind | None:
    """What the mentions of one spelling name; None when nothing.

    `others` are the first and last words of the people known for a lone word, and the lone words for a name of several.
    """
    small = [low(t.text) for t in group[0].tokens if not t.link]
    if len(small) == 1 and "-" in small[0] and all(part in others for part in small[0].split("-")):
        return "other"
    votes = votes_for(text, group, vocab, others)
    best = max(KINDS, key=lambda kind: votes[kind])
    if votes[best] >= 1:
        return best
    if len(small) > 1:
        return "other"
    return None if vocab.plain(small[0]) else "other"


def votes_for(text: str, group: Sequence[Run], vocab: Vocabulary, others: Collection[str]) -> Votes:
    """What the words of a spelling and what stands around its mentions tell of its kind."""
    words = [t.text for t in group[0].tokens if not t.link]
    small = [low(w) for w in words]
    votes: Votes = dict.fromkeys(KINDS, 0.0)
    if found := known(group[0].words):
        votes[found] += 4
    if "&" in group[0].words:
        votes["org"] += 4
    if len(words) == 1:
        vote_one(votes, words[0], small[0], vocab)
        votes["place"] += 0.6 if _PLACED.search(small[0]) and small[0] not in others else 0
        votes["place"] -= 1.5 if is_paper_word(small[0]) else 0
        votes["person"] += 4 if small[0] in others else 0
    else:
        vote_many(votes, words, small, vocab)
        if len(words) < len(group[0].tokens) and not is_given(small[0]) and any(t.text in OF for t in group[0].tokens):
            votes["person"] -= 1.5
            votes["place"] -= 2.5 if group[0].tokens[-2].link and small[-1] in places.QUARTERS else 0
        votes["org"] += 4 if vocab.language == "de" and (INSTITUTION.search(small[0]) or INSTITUTION.search(small[-1])) else 0
        if small[-1] in others and small[-1] not in places.PLACES:
            votes["person"] += 1
        elif small[0] in others and not is_given(small[0]) and not FORMED.search(words[-1]):
            votes["person"] -= 1
    seen = group[:30]
    weight = min(len(seen), 3) / len(seen)
    around: Votes = dict.fromkeys(KINDS, 0.0)
    for run in seen:
        for kind, vote in votes_around(text, run, small, found is not None):
            around[kind] += vote * weight
        for kind, vote in german_votes(text, run) if vocab.language == "de" else ():
            around[kind] += vote * weight
    for kind, vote in around.items():
        votes[kind] += vote
    if len(words) == 1 and around["place"] >= 1 and around["person"] <= 0 and small[0] not in others:
        votes["person"] -= 1.5
    if len(words) == 1 and not found and around["org"] > 0 and any(_entitled(text, run) for run in seen):
        votes["other"] += 3
    if (head := _before_of(group[0])) and (head in orgs.LAST or head in orgs.FIRST):
        votes["org"] += 3
    return votes


def _entitled(text: str, run: Run) -> bool:
    """Whether a lone word stands like a title: "the Olu of Idoru", "the Olu, Ade Brook,"."""
    if text[run.start - 4 : run.start].lower() != "the " or not run.words[0][1:].islower():
        return False
    found = _TITLED.match(text, run.end)
    return bool(found and (found["what"] is None or found["what"] in titles.ROLES))


def _before_of(run: Run) -> str | None:
    """The word before "of" or "for" in a name."""
    return next((low(a.text) for a, b in pairwise(run.tokens) if b.link and b.text in ("of", "for", "of the")), None)
