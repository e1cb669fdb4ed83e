"""Places, organisations and things of one article: the spellings of one made one name."""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from rashomon.clean import orgs, places
from rashomon.clean.beside import BY_WATER
from rashomon.clean.bodies import bodies
from rashomon.clean.context import Kind
from rashomon.clean.german import INSTITUTION, named_form
from rashomon.clean.kinds import key_of
from rashomon.clean.papers import is_paper_word
from rashomon.clean.tokens import Run, Token, known
from rashomon.records import Article, Name
from rashomon.spans import cut

Key = tuple[str, Kind]
SMALL = frozenset(
    ["of", "the", "and", "for", "&", "de", "la", "del", "des", "du", "di", "da", "der", "y", "et", "und", "van", "von", "i"]
)
"""Words that lend no letter to a short form."""
MOST = 100
"""Names that are looked at for one short form."""
BODIES = frozenset({"org", "other"})
_BRACKET = re.compile(r"\)?\s?(?:,? ?\(?(?:also |better )?(?:known as|called|or)\s|\((?:the )?[\"“]?)$")


class Named(NamedTuple):
    """A run with what it names."""

    run: Run
    kind: Kind


def group_names(article: Article, text: str, named: Sequence[Named], people: Iterable[Run]) -> Iterator[Name]:
    """The mentions of one spelling, "the Packet" for the Averley Packet, "NMB" for the National Maritime Board."""
    taken = [(r.start, r.end) for r in people]
    own = _with_bodies(text, named, taken)
    groups: dict[Key, list[Run]] = defaultdict(list)
    german = article.language == "de"
    for n in own:
        if german and n.kind == "org":
            n.run.key = named_form(n.run.key)
        groups[_key(n)].append(n.run)
    homes = _homes(groups, _short_forms(text, own))
    joined: dict[Key, list[Run]] = defaultdict(list)
    for key, runs in groups.items():
        joined[_root(key, homes)] += runs
    for key, runs in joined.items():
        spelled = Counter(" ".join(r.words) for r in groups[key])
        name = min(spelled, key=lambda s: (s.isupper() and len(s) > 4, -spelled[s], s))
        if german and key[1] == "org":
            name = named_form(name)
        spans = tuple(cut(article, r.tokens[0].start, r.end) for r in sorted(runs, key=lambda r: r.start))
        kind: Kind = "other" if key[0] in orgs.GENERIC and key[1] == "org" else key[1]
        yield Name(article=article.id, name=name, kind=kind, gender=None, spans=spans)


def _with_bodies(text: str, named: Sequence[Named], people: Sequence[tuple[int, int]]) -> list[Named]:
    """The runs and the bodies in small letters; a run that a body takes in is none of its own."""
    runs = sorted((n.run.tokens[0].start, n.run.end) for n in named)
    persons = sorted(people)
    found = sorted(set(bodies(text)), key=lambda b: (b.start, -b.end))
    kept: list[Named] = []
    last = 0
    for start, end in found:
        inside = any(end <= b and (a, b) != (start, end) for a, b in _from(runs, start))
        if start >= last and not inside and not any(start < b for _, b in _from(persons, end - 1)):
            kept.append(Named(Run((Token(start, end, text[start:end], False),)), "org"))
            last = end
    covers = [(n.run.start, n.run.end) for n in kept]
    out = [n for n in named if not any(n.run.end <= b for _, b in _from(covers, n.run.tokens[0].start))]
    return sorted([*out, *kept], key=lambda n: n.run.start)


def _from(stretches: Sequence[tuple[int, int]], at: int) -> Sequence[tuple[int, int]]:
    """The last few stretches, of those in order, that begin at a place or before it."""
    end = bisect_right(stretches, (at, sys.maxsize))
    return stretches[max(0, end - 3) : end]


def _short_forms(text: str, named: Sequence[Named]) -> dict[Key, Key]:
    """Short forms right behind the name they are for, in brackets or between commas → that name."""
    out: dict[Key, Key] = {}
    for before, after in pairwise(named):
        gap = text[before.run.end : after.run.start]
        if len(gap) > 30 or len(before.run.tokens) < 2 or not {before.kind, after.kind} <= BODIES:
            continue
        if _abbreviates(before, after, gap, text[after.run.end : after.run.end + 1]):
            out[_key(after)] = _key(before)
    return out


def _abbreviates(before: Named, after: Named, gap: str, then: str) -> bool:
    if gap == ", " and then == ",":
        return initials(_key(before)[0]) == _key(after)[0]
    if not _BRACKET.fullmatch(gap):
        return False
    short = after.run.words[0]
    lone = len(after.run.tokens) == 1 and short.isupper() and ("(" not in gap or short[0] == before.run.words[0][0].upper())
    return lone or (before.kind == "org" and "(" in gap and then == ")")


def _key(named: Named) -> Key:
    return key_of(named.run).removeprefix("the "), named.kind


def _root(key: Key, homes: Mapping[Key, Key]) -> Key:
    """The last name that one leads to, in a few steps."""
    for _ in range(3):
        if key not in homes or homes[key] == key:
            break
        key = homes[key]
    return key


def _homes(groups: Mapping[Key, Sequence[Run]], short: Mapping[Key, Key]) -> dict[Key, Key]:
    """Short names → the one organisation or place whose name they begin, close or abbreviate."""
    out: dict[Key, Key] = dict(short)
    near = _near(groups)
    for key, runs in groups.items():
        name, kind = key
        if key in out or known(tuple(runs[0].words)):
            continue
        if kind == "org" and not runs[0].words[0][:1].isupper():
            homes = [k for k in near[name.split()[-1]] if k[1] == "org" and k[0].endswith(f" {name}")]
        elif " " in name or "-" in name:
            homes = [k for k in near[name.split()[0]] if k[0].startswith(f"{name} ") and _short_of(key, k)]
        else:
            homes = [k for k in near[name] if k[1] == "place" and BY_WATER.match(k[0]) and name == k[0].split("-")[0]]
            homes += [k for k in near[name] if kind != "place" and k[1] == "place" and short_for_place(name, k[0])]
            whole = (k for k in near[name.replace(".", "")] if k[1] == "org" and " " in k[0])
            homes += [k for k in whole if not homes and _stands_for(name, k[0], kind)]
        if " " in name and kind == "org" and not homes:
            homes = [k for k in near[name.split()[-1]] if k[1] == "org" and k[0].endswith(f" {name}")]
        if len(homes) > 1 and name in orgs.TEAMS:
            homes = [k for k in homes if k[0].split()[-1] == name]
        if len(homes) == 1:
            out[key] = homes[0]
    return out


def _near(groups: Iterable[Key]) -> Mapping[str, Sequence[Key]]:
    """The names under their first and last words and their first letters: where a short form looks for them."""
    out: dict[str, list[Key]] = defaultdict(list)
    for key in groups:
        words = key[0].split()
        for word in {words[0], words[-1], key[0].split("-")[0], initials(key[0])}:
            if len(out[word]) < MOST:
                out[word].append(key)
    return out


def _short_of(short: Key, whole: Key) -> bool:
    """Whether the first words of a name may stand for it: of a firm unless they are a place's own, of a saint's church."""
    if short[0].endswith(("'s", "’s")):
        return whole[1] in ("org", "place")
    own = short[1] == "place" and short[0].split()[-1] in places.LAST and whole[0].split()[-1] not in orgs.PARTNERS
    return whole[1] == "org" and whole[0].split()[-1] in orgs.FIRMS and not own


def _stands_for(name: str, office: str, kind: Kind) -> bool:
    """Whether a lone word is short for an organisation: its first or last word, or its initials."""
    words = office.split()
    if kind == "place":
        return words[0] == name and words[-1] in orgs.FIRMS and len(words) == 2
    named_after_place = (
        words[0] == name and words[-1] not in orgs.PRESS and (words[-1] in orgs.PUBLIC or is_paper_word(words[-1]))
    )
    named_after_place = named_after_place or (words[-1] == name and bool(INSTITUTION.search(words[0])))
    return (name in (words[0], words[-1]) and not named_after_place) or initials(office) == name.replace(".", "")


def short_for_place(name: str, place: str) -> bool:
    """Whether a word is what sets a place's name apart: "Tavar" for "Mount Tavar", "Withy" for "Withy Dam"."""
    words = place.split()
    return len(words) == 2 and (
        (words[1] == name and (words[0] in places.FIRST or words[0] in orgs.FIRST))
        or (words[1] in places.LAST and words[0] == name)
    )


def initials(name: str) -> str:
    """The first letters of the words of a name, small words left out."""
    return "".join(w[0] for w in name.split() if w not in SMALL)
