"""The same body over a story: its letters, its last words, the first of a firm, its name misspelt made one name."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from rashomon.clean import orgs
from rashomon.clean.abroad import translates
from rashomon.clean.common import COMMON
from rashomon.clean.fold import key
from rashomon.clean.groups import initials
from rashomon.clean.join import one_apart
from rashomon.clean.papers import is_paper_word
from rashomon.clean.places import PLACES
from rashomon.clean.variants import LEAST
from rashomon.records import Findings, Name

EDITIONS = frozenset(
    {"daily", "evening", "morning", "sunday", "saturday", "weekly", "online", "news", "radio", "new", "north", "south"}
)
"""Words that many papers have in their names."""
_PAPER_BEFORE = re.compile(r"\b(?:the|The|told|tell|tells) \Z")
NO_OPENERS = COMMON | orgs.FIRST | PLACES
"""Words that stand for no body because they open the names of many."""
BY_THEMSELVES = frozenset({"police", "parliament", "senate", "congress"})
"""Bodies whose kind alone is their name."""


def join_bodies(findings: Sequence[Findings]) -> Mapping[tuple[str, str], str]:
    """(article id, name in that article) → the longer name that one other article of the story has for the same body."""
    whole: dict[str, set[str]] = defaultdict(set)
    spelled: dict[str, str] = {}
    letters: set[tuple[str, str]] = set()
    mentions: Counter[str] = Counter()
    near_bodies: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for n in (n for f in findings for n in f.names if n.kind == "org"):
        long = _body(n.name)
        mentions[long] += len(n.spans)
        near_bodies[_shape(long)].add(long)
    own = [(f.article.outlet, ()) for f in findings if f.article.outlet and " " in f.article.outlet]
    for named, spans in [*((n.name, n.spans) for f in findings for n in f.names if n.kind == "org" and " " in n.name), *own]:
        long = _body(named)
        spelled[long] = min(named, spelled.get(long, named), key=lambda said: (said.isupper(), said))
        for short in _short_forms(long):
            whole[short].add(long)
        for other in near_bodies[_shape(long)]:
            if one_word_apart(long, other) and (mentions[long], long) > (mentions[other], other):
                whole[other].add(long)
                letters.add((other, long))
        for alias in {span.text for span in spans}:
            if alias.isupper() != named.isupper() and " " not in alias:
                whole[key(alias)].add(long)
                letters.add((key(alias), long))
    for german, other in _in_two_languages(findings):
        short, long = sorted((german, other), key=lambda name: (mentions[_body(name)], name))
        whole[_body(short)].add(_body(long))
        letters.add((key(short), _body(long)))
    homes = _Homes(whole, letters, _openers(findings))
    out = {}
    for f in findings:
        here = {key(n.name) for n in f.names}
        paper = _own_word(f.article.outlet or "")
        sealed = not orgs.SEALS.isdisjoint(key(f.article.outlet or "").split())
        for n in f.names:
            outlet = f.article.outlet or n.name
            if n.kind in ("other", "org") and key(n.name) == paper and _called_paper(f.article.text, n):
                out[f.article.id, n.name] = _as_named(f, outlet)
            elif n.kind == "org" and n.name != outlet and n.name.isupper() and _body(n.name) == _body(outlet) and not sealed:
                out[f.article.id, n.name] = outlet
            elif home := _home(n, here, homes):
                out[f.article.id, n.name] = spelled[home]
    return out


def _in_two_languages(findings: Sequence[Findings]) -> Iterator[tuple[str, str]]:
    """German names of bodies with what they are in articles that are not German, where one name says the same."""
    orgs_in = [(f.article.language == "de", n.name) for f in findings for n in f.names if n.kind == "org" and " " in n.name]
    german, others = ({name for is_german, name in orgs_in if is_german is wanted} for wanted in (True, False))
    for name in sorted(german - others):
        alike = sorted(other for other in others - german if translates(name, other))
        if len(alike) == 1:
            yield name, alike[0]


class _Homes(NamedTuple):
    """Short forms → whole names; those that need no likeness; the first words of bodies."""

    whole: Mapping[str, set[str]]
    letters: Collection[tuple[str, str]]
    openers: Mapping[str, set[str]]


def _home(name: Name, here: Collection[str], homes: _Homes) -> str | None:
    """The one longer name that a name of an article stands for."""
    if name.kind == "person":
        return None
    likely = homes.whole.get(_body(name.name)) or (homes.openers.get(key(name.name)) if name.kind != "place" else None)
    home = next(iter(likely)) if likely and len(likely) == 1 else None
    if home is None or home in here:
        return None
    if name.kind == "place" and not (" " in name.name and home.split()[-1] in orgs.PUBLIC):
        return None
    return home if (key(name.name), home) in homes.letters or _is_short(name.name, home) else None


def _openers(findings: Sequence[Findings]) -> Mapping[str, set[str]]:
    """The first words of bodies, which name them where they are no place's or person's in the story."""
    told = {word for f in findings for n in f.names if n.kind in ("person", "place") for word in key(n.name).split()}
    out: dict[str, set[str]] = defaultdict(set)
    for long in {_body(n.name) for f in findings for n in f.names if n.kind == "org" and n.name != f.article.outlet}:
        words = long.split()
        if len(words) > 1 and words[-1] not in orgs.PUBLIC and words[0] not in told and words[0] not in NO_OPENERS:
            out[words[0]].add(long)
    return out


def _as_named(f: Findings, outlet: str) -> str:
    """An outlet as its article names it, with or without "the"."""
    said = (n.name for n in f.names if n.kind == "org" and _body(n.name) == _body(outlet))
    return next((name for name in said if not name.isupper()), outlet)


def _own_word(outlet: str) -> str | None:
    """The word of an outlet's name that may stand for it."""
    words = [word for word in key(outlet).removeprefix("the ").split() if word not in EDITIONS]
    return words[-1] if 1 <= len(words) <= 4 and len(words[-1]) > 2 else None


def _called_paper(text: str, name: Name) -> bool:
    """Whether a lone word stands as papers name themselves: "the Crier", "told Crier"."""
    return any(_PAPER_BEFORE.search(text, max(0, s.start - 12), s.start) for s in name.spans if s.text[:1].isupper())


def _body(name: str) -> str:
    """The key of a body's name, "&" written out."""
    return key(name).removeprefix("the ").replace(" & ", " and ")


def _shape(name: str) -> tuple[str, ...]:
    """What the names of bodies have in common that differ in one letter of a word in the middle; () for short ones."""
    words = name.split()
    return (words[0], str(len(words)), words[-1]) if len(words) > 2 else ()


def one_word_apart(a: str, b: str) -> bool:
    """Whether two names of bodies differ by one letter in one word of five letters or more."""
    different = [(x, y) for x, y in zip(a.split(), b.split(), strict=False) if x != y]
    return len(different) == 1 and min(map(len, different[0])) >= LEAST and one_apart(*different[0])


def _short_forms(long: str) -> set[str]:
    """What may stand for the name of a body: its letters, its last words, the first word of a firm or an agency."""
    words = long.split()
    tails = {" ".join(words[at:]) for at in range(1, len(words) - 1)}
    tails |= {" ".join(words[:at]) for at, word in enumerate(words) if word == "of" and at > 1}
    letters = {initials(long)} if len(words) > 2 else set()
    if len(words) > 3 and (words[-1] in orgs.FIRMS | orgs.PUBLIC or words[-1].endswith("works")):
        letters.add(" ".join(words[:-1]))
    if len(words) > 2 and words[-1] in orgs.SEALS:
        letters.add(" ".join(words[:-1]))
    opens = {words[0]} if words[-1] in orgs.FIRMS | orgs.PRESS and words[0] not in orgs.FIRST else set()
    closes = {words[-1]} if is_paper_word(words[-1]) or words[-1] in orgs.LAST - BY_THEMSELVES else set()
    return tails | letters | opens | closes


def _is_short(name: str, long: str) -> bool:
    """Whether a name can be short for a longer one: letters in capitals, words with one."""
    return name.isupper() == (key(name) == initials(long) and " " not in name) and name[:1].isupper()
