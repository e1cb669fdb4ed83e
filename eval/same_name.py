"""When a found name is the name that gold means, and a found mention the mention it lists."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from eval.data import Json
from rashomon.clean import key
from rashomon.clean.titles import COURTESY, OFFICES, ROLES
from rashomon.records import Name

LONE_BODIES = frozenset({"police", "coastguard"})


def bare(name: str) -> str:
    """The words of a name as they are compared."""
    return key(name).removeprefix("the ")


def untitled(mention: str, kind: str) -> str:
    """A mention without what is a matter of taste: titles before a person's name, "island" or "bridge" behind a place's."""
    while kind == "place" and " " in mention and mention[:1].isupper() and mention.rsplit(None, 1)[1].islower():
        mention = mention.rsplit(None, 1)[0]
    words = bare(mention).split()
    while len(words) > 1 and (words[0].rstrip(".") in COURTESY or (kind == "person" and _is_title(words[0]))):
        words = words[1:]
    return " ".join(words)


def _is_title(word: str) -> bool:
    """Whether a word stands before names: of courtesy, office or trade, cut short by a stop, in brackets."""
    known = word.strip(".()") in OFFICES or word in ROLES
    return known or (len(word) > 2 and word.endswith(".")) or (word[0] == "(" and word[-1] == ")")


def meant(mention: str, span: str, name: str) -> bool:
    """Whether a found stretch is the mention: equal, or it leaves off words before that are none of the person's name."""
    if mention == span:
        return True
    lead, own = mention.removesuffix(f" {span}"), bare(name).split()
    return lead != mention and not any(word in own for word in lead.split())


def pairs(gold: Sequence[Json], found: Sequence[Name], text: str) -> Iterator[tuple[Json, Name]]:
    """Gold names and found names of one kind that are the same, each once.

    The same words make one; so does a mention in common where gold's whole name never stands in the article
    or one of the two names is the other with words left off at an end.
    """
    free = list(found)
    left: list[Json] = []
    for one in gold:
        same = [n for n in free if untitled(n.name, n.kind) == untitled(one["name"], n.kind)]
        home = next((n for n in same if bare(n.name) == bare(one["name"])), same[0] if same else None)
        if home is None:
            left.append(one)
            continue
        free.remove(home)
        yield one, home
    said = key(text)
    for one in left:
        likely = [(shared, n) for n in free if (shared := _shared(one, n)) and _may_be(one["name"], n, said)]
        if likely:
            home = max(likely, key=lambda p: (p[0], p[1].name))[1]
            free.remove(home)
            yield one, home


def _shared(gold: Json, found: Name) -> int:
    """How many mentions with a capital both have."""
    wanted = {untitled(m, found.kind) for m in gold["mentions"] if any(c.isupper() for c in m)}
    return len(wanted & {untitled(span.text, found.kind) for span in found.spans if any(c.isupper() for c in span.text)})


def _may_be(gold: str, found: Name, said: str) -> bool:
    """Whether a mention in common makes two names one: gold's stands nowhere, or one is the other cut at an end."""
    whole = untitled(gold, found.kind)
    long, short = sorted((whole, untitled(found.name, found.kind)), key=len, reverse=True)
    return whole not in said or f"{long} ".startswith(f"{short} ") or f" {long}".endswith(f" {short}")


def in_small_letters(name: Name) -> bool:
    """Whether a found body has no name but what it is: "police", "the harbour board"."""
    return name.kind == "org" and (name.name.islower() or bare(name.name) in LONE_BODIES)
