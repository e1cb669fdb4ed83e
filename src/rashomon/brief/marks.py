"""Places in the articles that the facts and the sayings of a story speak for or against."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rashomon.brief.wordings import changed
from rashomon.clean.corrected import corrected
from rashomon.clean.fold import key
from rashomon.records import Article, Fact, Findings, Saying, Span

_HEDGE = re.compile(r"^(?:[^\W\d]+ )+(?=\d)")


@dataclass(frozen=True, slots=True)
class Marks:
    """Places in one article.

    `repeated`: quotations that several accounts carry. `refuted`: spellings that fewer articles have than another, slips of
    copies, and quotations in changed words.
    `stale`: figures that a later report replaced; `settled`: the figures in their place. `shared`: figures
    of which several accounts tell, agreed or not; `facts` has the ids of those facts, by place.
    """

    repeated: Sequence[Span]
    refuted: Sequence[Span]
    stale: Sequence[Span]
    settled: Sequence[Span]
    shared: Sequence[Span]
    facts: Mapping[Span, Sequence[str]]


def marks_of(
    facts: Sequence[Fact], sayings: Sequence[Saying], members: Sequence[Findings], account: Mapping[str, int]
) -> dict[str, Marks]:
    """The marks of each article of a story, by its id."""
    within = within_accounts(facts, members, account)
    stale = {*superseded(facts, members), *within.older}
    replaced = [s for f in facts if f.state == "superseded" for r in f.readings for s in r.spans]
    told = shared(facts)
    again, wrong = (
        _by_article(repeated(sayings, account)),
        _by_article([*misnamed(facts), *within.slips, *changed(sayings, members, account)]),
    )
    old, new, both = _by_article(stale), _by_article(s for s in replaced if s not in stale), _by_article(told)
    return {
        f.article.id: Marks(
            repeated=again.get(f.article.id, []),
            refuted=wrong.get(f.article.id, []),
            stale=old.get(f.article.id, []),
            settled=new.get(f.article.id, []),
            shared=both.get(f.article.id, []),
            facts=told,
        )
        for f in members
    }


def _by_article(spans: Iterable[Span]) -> dict[str, list[Span]]:
    out: dict[str, list[Span]] = {}
    for span in spans:
        out.setdefault(span.article, []).append(span)
    return out


def shared(facts: Sequence[Fact]) -> dict[Span, list[str]]:
    """Where the figures stand of which several accounts tell, with the ids of the facts."""
    out: dict[Span, list[str]] = {}
    for fact in facts:
        if fact.state != "single" and fact.slot == "number":
            for span in {s for r in fact.readings for s in r.spans}:
                out.setdefault(span, []).append(fact.id)
    return out


def repeated(sayings: Sequence[Saying], account: Mapping[str, int]) -> list[Span]:
    """The places of quotations that several accounts carry: what was said is then part of what happened."""
    return [
        reading.span
        for saying in sayings
        if len({account[r.span.article] for r in saying.readings}) > 1
        for reading in saying.readings
    ]


def superseded(facts: Sequence[Fact], members: Sequence[Findings]) -> list[Span]:
    """The places of figures that a later report replaced: all but the one that was told last for the first time.

    Of figures first told on one day the last reading is the newest: readings stand in the order of time. An article that
    tells several values of one figure, such as a page that is written on all day, does not tell when a figure was first told,
    unless no other article has it. Where an article corrects itself, the right figure stands, also when it was told before.
    """
    day: Mapping[str, str] = {f.article.id: f.article.published.from_ if f.article.published else "" for f in members}
    several = {article for f in facts if f.state == "superseded" for article in _having_several(by_value(f))}
    articles = {f.article.id: f.article for f in members}
    out = []
    for fact in facts:
        if fact.state == "superseded":
            places = by_value(fact)
            if put_right(fact, articles):
                out += [s for value, spans in places.items() if value != fact.readings[-1].value for s in spans]
                continue
            first: dict[str, tuple[str, int]] = {}
            for number, reading in enumerate(fact.readings):
                at = [s.article for s in places[reading.value]]
                at = [article for article in at if article not in several] or at
                first[reading.value] = (min(day[article] for article in at), number)
            newest = max(first, key=lambda value: first[value])
            out += [s for r in fact.readings if r.value != newest for s in r.spans]
    return out


def put_right(fact: Fact, articles: Mapping[str, Article]) -> bool:
    """Whether an article puts another value of a fact right by its last: whichever was told first, the last one stands."""
    last = [s for r in fact.readings for s in r.spans if r.value == fact.readings[-1].value]
    others = [s for r in fact.readings for s in r.spans if r.value != fact.readings[-1].value]
    return any(corrected(articles[a.article], a, b) for a in last for b in others if a.article == b.article)


def _having_several(places: Mapping[str, Sequence[Span]]) -> set[str]:
    """The articles that have more than one of some values."""
    having = Counter(article for spans in places.values() for article in {s.article for s in spans})
    return {article for article, values in having.items() if values > 1}


@dataclass(frozen=True, slots=True)
class Within:
    """Figures that stand against another of the same account: those its outlet told `older`, and the `slips` of copies."""

    older: frozenset[Span]
    slips: frozenset[Span]


def within_accounts(facts: Sequence[Fact], members: Sequence[Findings], account: Mapping[str, int]) -> Within:
    """Which of the figures in conflict stand only in accounts that tell another too.

    What an outlet tells anew in a later version of its text replaces what it told. What another outlet has otherwise than
    the text it took over is a slip: the figure that fewer articles have, or, of as many, the later one.
    """
    outlet = {f.article.id: f.article.outlet for f in members}
    since = {f.article.id: f.article.published.from_ if f.article.published else "" for f in members}
    older: set[Span] = set()
    slips: set[Span] = set()
    for fact in facts:
        values = by_value(fact) if fact.state == "conflict" and fact.slot in ("number", "date") else {}
        for one, mine in values.items():
            for other, theirs in values.items():
                if one == other or not {account[s.article] for s in mine} <= {account[s.article] for s in theirs}:
                    continue
                first, second = min(since[s.article] for s in mine), min(since[s.article] for s in theirs)
                if {outlet[s.article] for s in mine} & {outlet[s.article] for s in theirs} - {None}:
                    older.update(mine if first < second else ())
                elif (len(mine), second) < (len(theirs), first):
                    slips.update(mine)
    return Within(frozenset(older), frozenset(slips))


def by_value(fact: Fact) -> dict[str, tuple[Span, ...]]:
    """The places of each value of a fact."""
    out: dict[str, tuple[Span, ...]] = {}
    for reading in fact.readings:
        out[reading.value] = (*out.get(reading.value, ()), *reading.spans)
    return out


def by_figure(fact: Fact) -> list[tuple[Span, ...]]:
    """The places of each figure of a fact: "at most 240" and "240" are one."""
    out: dict[str, tuple[Span, ...]] = {}
    for value, places in by_value(fact).items():
        figure = _HEDGE.sub("", value)
        out[figure] = (*out.get(figure, ()), *places)
    return list(out.values())


def misnamed(facts: Sequence[Fact]) -> list[Span]:
    """The places of a spelling that fewer articles have than another; of names said to be one, only of a misspelt one."""
    out: list[Span] = []
    for fact in facts:
        if fact.slot in ("name", "place") and fact.state in ("conflict", "superseded", "compatible"):
            articles = {r: len({s.article for s in r.spans}) for r in fact.readings}
            usual = max(fact.readings, key=lambda r: articles[r])
            rare = [r for r in fact.readings if articles[r] < articles[usual]]
            out += [s for r in rare if fact.state != "compatible" or misspelt(r.value, usual.value) for s in r.spans]
    return out


def misspelt(name: str, usual: str) -> bool:
    """Whether a name has a word in other letters than the usual form has it, one not being short for the other."""
    mine, theirs = (key(each).replace("'", "").split() for each in (name, usual))
    others = [(a, b) for a, b in zip(mine, theirs, strict=False) if a != b]
    return len(mine) == len(theirs) and bool(others) and not any(a in b or b in a or a[:3] != b[:3] for a, b in others)
