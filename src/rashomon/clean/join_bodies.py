"""The same body over a story: its letters, its last words, the first of a firm, its name misspelt made one name."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from rashomon.clean import orgs
from rashomon.clean.fold import key
from rashomon.clean.groups import initials
from rashomon.clean.join import one_apart
from rashomon.clean.papers import is_paper_word
from rashomon.clean.variants import LEAST
from rashomon.records import Findings

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
    out = {}
    for f in findings:
        here = {key(n.name) for n in f.names}
        for n in f.names:
            homes = whole.get(_body(n.name), set()) if n.kind != "person" else set()
            home = next(iter(homes)) if len(homes) == 1 else None
            if home and n.kind == "place" and not (" " in n.name and home.split()[-1] in orgs.PUBLIC):
                continue
            if home and home not in here and ((key(n.name), home) in letters or _is_short(n.name, home)):
                out[f.article.id, n.name] = spelled[home]
    return out


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
