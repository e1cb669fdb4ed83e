"""People, places and organisations in one article, and the same ones over a story."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from rashomon.clean.common import COMMON
from rashomon.clean.given import is_given
from rashomon.clean.join import join_names
from rashomon.clean.kinds import Kind, key_of, kinds_of
from rashomon.clean.people import Person, gender, join_people, roles
from rashomon.clean.runs import WORD, Run, Token, known, runs_of
from rashomon.records import Article, Name, Sentence
from rashomon.spans import cut

__all__ = ["find_names", "join_names"]

_LOWER = re.compile(r"(?<![\w.@#/-])[^\W\d_A-Z][^\W\d_]{2,}")
LONGEST = 300_000
"""Characters of a text in which names are looked for."""


class Named(NamedTuple):
    """A run with what it names."""

    run: Run
    kind: Kind


def find_names(article: Article, sentences: Sequence[Sentence]) -> tuple[Name, ...]:
    """Every name of the article with all its mentions, in order of first mention."""
    text = article.text[:LONGEST]
    lower = frozenset(m.group() for m in _LOWER.finditer(text))
    plain: list[Run] = []
    titled: list[tuple[int, int]] = []
    for sentence in sentences:
        start, end = sentence.span.start, sentence.span.end
        if end > LONGEST:
            break
        if _all_capitals(sentence.span.text):
            titled.append((start, end))
        else:
            plain += runs_of(text, start, end, lower)
    kinds = kinds_of(text, plain, lower)
    named = [Named(run, kinds[key_of(run)]) for run in plain if key_of(run) in kinds]
    named += _in_titles(text, titled, kinds)
    people = join_people(text, sorted((n.run for n in named if n.kind == "person"), key=lambda r: r.start))
    out = [_person(article, p) for p in people]
    others: dict[tuple[str, Kind], list[Run]] = defaultdict(list)
    for n in named:
        if n.kind != "person":
            others[" ".join(n.run.words).lower(), n.kind].append(n.run)
    for (_, kind), runs in others.items():
        spelled = Counter(" ".join(r.words) for r in runs)
        name = min(spelled, key=lambda s: (s.isupper() and len(s) > 4, -spelled[s], s))
        spans = tuple(cut(article, r.tokens[0].start, r.end) for r in sorted(runs, key=lambda r: r.start))
        out.append(Name(article=article.id, name=name, kind=kind, gender=None, spans=spans))
    return tuple(sorted(out, key=lambda n: (n.spans[0].start, n.spans[0].end, n.name)))


def _in_titles(text: str, parts: Sequence[tuple[int, int]], kinds: dict[str, Kind]) -> list[Named]:
    """Names in lines written in capitals: those the article knows, those of the tables, a given name and what follows."""
    out: list[Named] = []
    for start, end in parts:
        tokens = [Token(m.start(), m.end(), m.group(), False) for m in WORD.finditer(text, start, end)]
        at = 0
        while at < len(tokens):
            size, kind = _longest(tokens[at : at + 5], kinds)
            if kind and not _apart(text, tokens[at : at + size]):
                out.append(Named(Run(tuple(tokens[at : at + size]), None, (), True), kind))
            at += max(1, size if kind else 1)
    return out


def _longest(tokens: Sequence[Token], kinds: dict[str, Kind]) -> tuple[int, Kind | None]:
    for size in range(len(tokens), 0, -1):
        words = tuple(t.text for t in tokens[:size])
        kind = kinds.get(" ".join(words).lower().replace("’", "'"))
        if kind is None and size > 1:
            kind = known(words)
        if kind and (size > 1 or words[0].lower() not in COMMON):
            return size, kind
    if len(tokens) > 1 and is_given(tokens[0].text) and all(t.text.lower() not in COMMON for t in tokens[:2]):
        return 2, "person"
    return 0, None


def _apart(text: str, tokens: Sequence[Token]) -> bool:
    return any(text[a.end : b.start].strip(" \u00a0\n") not in ("",) for a, b in pairwise(tokens))


def _all_capitals(said: str) -> bool:
    """Whether a line is written in capitals, or as a title with one on nearly every word."""
    letters = [c for c in said if c.isalpha()]
    if len(letters) < 4 or len(said) > 250:
        return False
    if sum(c.isupper() for c in letters) > 0.75 * len(letters):
        return True
    words = [w for w in said.split() if w[0].isalpha()]
    long = [w for w in words if len(w) > 3]
    return len(words) >= 4 and said[-1] not in '."”' and len(long) >= 3 and all(w[0].isupper() for w in long)


def _person(article: Article, person: Person) -> Name:
    return Name(
        article=article.id,
        name=person.name,
        kind="person",
        gender=gender(article.text, person),
        spans=tuple(cut(article, r.start, r.end) for r in person.runs),
        roles=roles(article, person),
    )
