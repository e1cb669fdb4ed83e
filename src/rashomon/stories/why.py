"""Why an article belongs to its story: the names, words, figures and days it shares with the one it was joined to."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import islice
from typing import NamedTuple

import msgspec

from rashomon.records import Findings, Joined, Name, Span, Why
from rashomon.spans import cut
from rashomon.stories.terms import hashed, terms_of
from rashomon.stories.told import MOST, title_of

_FIGURE = re.compile(r"(?<![\w.,])\d[\d,.]{0,20}\d(?![\w])")
NAMES, WORDS, NUMBERS, DAYS = 3, 4, 2, 2
"""How many shared names, words, figures and days are told at most."""
NAMESAKES = 8
"""Names of the other article with one word in common that a name is held against."""


class Shared(NamedTuple):
    """One thing both articles have, and where it stands first in each."""

    words: str
    here: Span
    there: Span


def make_why(joined: Joined, findings: Sequence[Findings]) -> Why:
    """Why one article belongs, with the words that show it in it and in the article it was joined to."""
    by_id = {f.article.id: f for f in findings}
    says, spans = _belongs(joined, by_id)
    return Why(joined.article, says + _kept_apart(joined), spans)


def name_beside(joined: Iterable[Joined], findings: Iterable[Findings]) -> list[Joined]:
    """The memberships, with the title of the article of another story that each is nearest to."""
    by_id = {f.article.id: f for f in findings}

    def named(j: Joined) -> Joined:
        if j.beside is None or j.beside.article not in by_id:
            return j
        title = title_of(by_id[j.beside.article]) or j.beside.article
        return msgspec.structs.replace(j, beside=msgspec.structs.replace(j.beside, title=title))

    return [named(j) for j in joined]


def _kept_apart(joined: Joined) -> str:
    """What is said of the nearest story that an article is not in."""
    if joined.beside is None or not joined.beside.title:
        return ""
    title = f"; kept apart from “{joined.beside.title}”"
    if joined.beside.told_apart:
        return f"{title}: one says that the other is another event"
    return f"{title}, the nearest article of another story"


def _belongs(joined: Joined, by_id: Mapping[str, Findings]) -> tuple[str, tuple[Span, ...]]:
    if joined.to is None or joined.to not in by_id:
        return _founds(len(by_id)), ()
    mine, other = by_id[joined.article], by_id[joined.to]
    called = f"“{title_of(other)}”"
    if "together" in joined.why:
        return f"a person put it together with {called}", ()
    if "given" in joined.why:
        return f"its row names the same story as {called}", ()
    said, spans = [], []
    for what, shared in _shared(mine, other):
        said.append(f"{what} {_listed([s.words for s in shared])}")
        spans += [span for s in shared for span in (s.here, s.there)]
    return f"it and {called} both {_listed(said)}" if said else f"it is most like {called}", tuple(spans)


def _listed(parts: Sequence[str]) -> str:
    """The parts with commas, and "and" before the last."""
    return " and ".join([part for part in (", ".join(parts[:-1]), parts[-1]) if part])


def _founds(members: int) -> str:
    """What is said of the article that the story goes by."""
    return (
        "no other article tells of it" if members == 1 else "the article that the story goes by; the others were joined to it"
    )


def _shared(mine: Findings, other: Findings) -> Iterator[tuple[str, list[Shared]]]:
    """What the two share, kind by kind, what tells most first."""
    for one, many, found, most in (
        ("name", "name", _names(mine, other), NAMES),
        ("tell of", "tell of", _days(mine, other), DAYS),
        ("give the figure", "give the figures", _figures(mine, other), NUMBERS),
        ("have the word", "have the words", _words(mine, other), WORDS),
    ):
        if shared := list(islice(found, most)):
            yield (many if len(shared) > 1 else one), shared


def _names(mine: Findings, other: Findings) -> Iterator[Shared]:
    """Names that both have, those most often mentioned first; not those of the outlets themselves."""
    known: dict[str, list[Name]] = {}
    for name in other.names:
        for term in dict.fromkeys(_terms(name)):
            known.setdefault(term, []).append(name)
    outlets = [frozenset(_of(f.article.outlet or "")) for f in (mine, other)]
    told = set()
    for name in sorted(mine.names, key=lambda n: (-len(n.spans), n.spans[0].start)):
        near = (n for term in _terms(name) for n in islice(known.get(term, ()), NAMESAKES))
        both = next(((n, said) for n in near if n.kind == name.kind and (said := _said_in_both(name, n))), None)
        if both is not None and both[1].name not in told and frozenset(_terms(both[1])) not in outlets:
            told.add(both[1].name)
            yield Shared(both[1].name, _mention(name, both[1]), _mention(both[0], both[1]))


def _said_in_both(one: Name, other: Name) -> Name | None:
    """Of two names the one whose words all stand in the other; a single word only if it is a surname, or all of both."""
    less, more = sorted((one, other), key=lambda n: len(set(_terms(n))))
    terms, held = _terms(less), _terms(more)
    if set(terms) == set(held):
        return one
    surname = less.kind == "person" and terms[:1] == held[:1]
    return less if set(terms) < set(held) and (surname or len(terms) > 1) else None


def _mention(name: Name, said: Name) -> Span:
    """The first mention with all words of what is said; the first of all where none has them all."""
    wanted = set(_terms(said))
    return next((span for span in name.spans if wanted <= set(_of(span.text))), name.spans[0])


def _terms(name: Name) -> list[str]:
    """The terms of a name, the last word first: a surname tells more than a first name."""
    return _of(name.name)[::-1]


def _of(text: str) -> list[str]:
    return [term for _, _, term in terms_of(text)]


def _words(mine: Findings, other: Findings) -> Iterator[Shared]:
    """Terms of both that are no names and no figures, the rarest and most frequent first."""
    here, there = _places(mine), _places(other)
    named = {term for name in (*mine.names, *other.names) for term in _terms(name)}
    for term in _rarest([t for t in here if t in there and t not in named and not t[0].isdigit()], here):
        span = cut(mine.article, *here[term][0])
        yield Shared(f"“{span.text}”", span, cut(other.article, *there[term][0]))


def _places(f: Findings) -> Mapping[str, list[tuple[int, int]]]:
    """Where each term of the body stands."""
    out: dict[str, list[tuple[int, int]]] = {}
    for start, end, term in terms_of(f.article.text[:MOST], language=f.article.language):
        out.setdefault(term, []).append((start, end))
    return out


def _rarest(terms: Sequence[str], here: Mapping[str, Sequence[tuple[int, int]]]) -> list[str]:
    """Terms that are rare in the news and frequent here first."""
    import numpy as np

    from rashomon.stories.background import shares

    common = shares(np.array([hashed(term) for term in terms], dtype=np.uint64)).tolist()
    count = Counter({term: len(here[term]) for term in terms})
    worth = {term: count[term] / (share + 0.002) for term, share in zip(terms, common, strict=True)}
    return sorted(terms, key=lambda term: (-worth[term], here[term][0]))


def _days(mine: Findings, other: Findings) -> Iterator[Shared]:
    """Days both name, whatever the words."""
    known = {t.from_[:10]: t.span for t in reversed(other.times) if t.from_ and t.until and t.from_[:10] == t.until[:10]}
    told = set()
    for t in mine.times:
        day = t.from_[:10] if t.from_ and t.until and t.from_[:10] == t.until[:10] else None
        if day in known and day not in told:
            told.add(day)
            yield Shared(_day(day or ""), t.span, known[day or ""])


def _day(day: str) -> str:
    """A day as people say it: Tuesday 8 October 2024; as it stands where no calendar has it."""
    try:
        d = date.fromisoformat(day)
    except ValueError:
        return day
    return f"{d:%A} {d.day} {d:%B} {d.year}"


def _figures(mine: Findings, other: Findings) -> Iterator[Shared]:
    """Figures of two digits and more that both give and that name no time."""
    there = dict(reversed(list(_figures_of(other))))
    told = set()
    for key, span in _figures_of(mine):
        if key in there and key not in told:
            told.add(key)
            yield Shared(span.text, span, there[key])


def _figures_of(f: Findings) -> Iterator[tuple[str, Span]]:
    heads = [x.span for x in f.article.furniture if x.kind == "head" and x.span.field == "text"]
    taken = sorted((span.start, span.end) for span in (*heads, *(t.span for t in f.times)))
    at = 0
    for m in _FIGURE.finditer(f.article.text[:MOST]):
        while at < len(taken) and taken[at][1] <= m.start():
            at += 1
        if at == len(taken) or m.end() <= taken[at][0]:
            yield m.group().replace(",", ""), cut(f.article, m.start(), m.end())
