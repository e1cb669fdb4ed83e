"""Names that one article of a story tells for sure, found in the others where their own words did not tell."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from rashomon.clean import titles
from rashomon.clean.common import COMMON
from rashomon.clean.given import is_given
from rashomon.clean.tokens import UPPER, low
from rashomon.records import Article, Findings, Name
from rashomon.spans import cut

_WORD = re.compile(rf"(?<![\w’'/@#.-])[{UPPER}][\w’'-]*\w")
_LARGE_BEFORE = re.compile(rf"[{UPPER}][\w’'-]* \Z")
_LARGE_AFTER = re.compile(rf" [{UPPER}]|[-’']\w{{2}}")
MOST = 20
"""Names of a story that begin with one word."""
LONGEST = 80
LEAST = 2
"""Mentions that make a name of one word sure."""


def spread_names(members: Sequence[Findings]) -> list[Findings]:
    """The members of a story with the names of each other wherever their words stand and are no part of another name."""
    known = _sure(members)
    return [msgspec.structs.replace(f, names=new) if (new := _with_known(f, known)) is not f.names else f for f in members]


def _sure(members: Sequence[Findings]) -> Mapping[str, Sequence[Name]]:
    """The first word of each name that is sure → the names of the story that begin with it, the longest first."""
    seen: dict[str, Name] = {}
    mentions: Counter[str] = Counter()
    kinds: dict[str, set[str]] = defaultdict(set)
    for n in (n for f in members for n in f.names):
        kinds[n.name].add(n.kind)
        mentions[n.name] += len(n.spans)
        if n.name not in seen or n.article < seen[n.name].article:
            seen[n.name] = n
    out: dict[str, list[Name]] = defaultdict(list)
    for name in sorted(seen, key=lambda n: (-len(n), n)):
        if len(kinds[name]) == 1 and _telling(seen[name], mentions[name]) and len(home := out[name.split()[0]]) < MOST:
            home.append(seen[name])
    return out


def _telling(name: Name, mentions: int) -> bool:
    """Whether the words of a name tell wherever they stand whom or what they name."""
    if name.kind == "other" or not name.name[:1].isupper() or name.name.isupper() or len(name.name) > LONGEST:
        return False
    if " " in name.name:
        return any(low(w) not in COMMON for w in name.name.split())
    word = low(name.name)
    plain = word in COMMON or word in titles.NOBODY or word in titles.CALENDAR or is_given(word)
    return name.kind != "person" and mentions >= LEAST and len(word) > 3 and not plain


def _with_known(f: Findings, known: Mapping[str, Sequence[Name]]) -> tuple[Name, ...]:
    taken = sorted((s.start, s.end) for n in f.names for s in n.spans)
    found = list(_mentions(f.article, known, taken))
    if not found:
        return f.names
    new = [
        Name(article=f.article.id, name=n.name, kind=n.kind, gender=n.gender, spans=(cut(f.article, a, b),), roles=())
        for n, a, b in found
    ]
    return tuple(sorted([*f.names, *new], key=lambda n: (n.spans[0].start, n.spans[0].end, n.name)))


def _mentions(
    article: Article, known: Mapping[str, Sequence[Name]], taken: Sequence[tuple[int, int]]
) -> Iterator[tuple[Name, int, int]]:
    """The known names of a text with their places, where nothing is named yet."""
    text, german, after = article.text, article.language == "de", 0
    for word in _WORD.finditer(text):
        start = word.start()
        if start < after:
            continue
        for one, end in _beginning(text, start, word.group(), known, german):
            last = taken[max(0, bisect_right(taken, (end - 1, len(text))) - 1)] if taken else (0, 0)
            if last[0] < end and start < last[1]:
                continue
            owns = end > start + len(one.name)
            led = not german and _LARGE_BEFORE.search(text, max(0, start - 30), start)
            if " " not in one.name and not owns and (led or _LARGE_AFTER.match(text, end)):
                continue
            yield one, start, end
            after = end
            break


def _beginning(
    text: str, start: int, word: str, known: Mapping[str, Sequence[Name]], german: bool
) -> Iterator[tuple[Name, int]]:
    """The known names whose words stand at a place, in German with the ending of the genitive too."""
    forms = (word, word[:-1]) if german and word[-1] == "s" else (word, word.split("'")[0], word.split("’")[0])
    for form in dict.fromkeys(forms):
        for one in known.get(form, ()):
            end = start + len(one.name)
            if not text.startswith(one.name, start):
                continue
            if text[end : end + 1].isalnum():
                if not (german and text[end] == "s" and not text[end + 1 : end + 2].isalnum()):
                    continue
                end += 1
            yield one, end
