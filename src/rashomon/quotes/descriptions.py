"""Whom a description stands for in its own article: "the singer", "his wife", "the 58-year-old", "the operator"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable
from typing import Protocol

from rashomon.quotes.cast import Cast
from rashomon.quotes.languages.table import words
from rashomon.quotes.phrases import head_of, is_people
from rashomon.quotes.referents import BODIES, BUSINESS, MAIN, OFFICES, gender_of, many
from rashomon.quotes.view import View, Who, possessive

_THE = frozenset({"the", "der", "die", "das", "le", "la", "el", "los", "las", "les"})
_AGED = re.compile(r"(\d{1,3})-(?:year-old|jährige[rn]?)")
_ENDS_AGE = ("-old", "-jährige", "-jähriger", "-jährigen")
_BY_ARTICLE = {"die": "female", "der": "male"}
_SPOUSES = frozenset({"wife", "husband", "widow", "widower"})
_ANYBODY = words("man woman boy girl child kid baby witness victim survivor guest guy lady person resident passenger voter")
_REPORTS, _CLOSING = frozenset({"reports", "reported"}), frozenset({".", ",", ";", "that"})
_NAMED = 6  # names looked at after a description
Found = tuple[int | None, str]
NOT_NAMED: Found = None, "not named"


class Mind(Protocol):
    """Who was named so far, and who is likeliest meant."""

    view: View
    cast: Cast
    organisations: dict[str, list[int]]
    bodies_since: dict[int, int]
    agencies: frozenset[int]

    def person(self, token: int, gender: str | None, but: Collection[int] = ()) -> int | None:
        """The person most in mind before a token."""


def described_person(mind: Mind, who: Who) -> Found:
    """The person or organisation a description stands for, and how that is known; below nought is one without a name."""
    view = mind.view
    first, head = who.first, head_of(view, who)
    owned = view.low[first] in view.language.possessives or (head > first and possessive(view.words[head - 1]))
    if view.low[first] not in _THE and not owned:
        return NOT_NAMED
    word = view.low[head]
    if word.endswith(view.language.bodies):
        return _compounded(mind, who, word)
    if word in BODIES and (not owned or view.low[first] == "its"):
        return _organisation(mind, who, word)
    if (named := _named_so(mind, first, head)) is not None:
        return named, f"“{span_words(view, who)}”: the organisation of that name"
    if not owned and (age := next((a for at in range(first + 1, head + 1) if (a := _AGED.fullmatch(view.low[at]))), None)):
        return _aged(mind, who, age.group(1), None if word.endswith(_ENDS_AGE) else word)
    if possessive(view.words[head]) or not is_people(view, head) or many(view, head):
        return NOT_NAMED
    if word in _SPOUSES and (spouse := _spouse(mind, who, gender_of(word))) is not None:
        return spouse, f"“{span_words(view, who)}”: of the same surname"
    return _called(mind, who, head, owned=owned)


def _called(mind: Mind, who: Who, head: int, *, owned: bool) -> Found:
    """The person whom the article calls so, else the person it is about."""
    view, word = mind.view, mind.view.low[head]
    others = _spoken_of(mind, who)
    known = [n for n in _of_gender(mind, _fitting(mind, who, head), gender_of(word)) if n not in others]
    likely = mind.person(view.stretches[view.stretch_of(who.first)].first, None)
    likely = None if likely in others else likely
    if len(known) == 1 and not (word not in OFFICES and not owned and _outweighs(mind, likely, known[0])):
        return known[0], f"“{span_words(view, who)}”: described so"
    if owned or (word in OFFICES and not known):
        return NOT_NAMED
    if word in MAIN and not known:
        alone, until = mind.cast.alone
        likely = alone if alone >= 0 and who.first < until else mind.cast.foremost()[0]
        likely = None if likely in others else likely
    if (just := _just_spoke(mind, who, word)) is not None and not known:
        return just, f"“{span_words(view, who)}”: who spoke just before"
    passing = all(_outweighs(mind, likely, number) for number in known)
    if likely is None or (likely >= 0 and likely not in _of_gender(mind, [likely], gender_of(word))):
        return NOT_NAMED
    only = word in MAIN and likely == mind.cast.alone[0] and who.first < mind.cast.alone[1]
    central = passing and (known or word in MAIN or word in _ANYBODY) and _central(mind, likely, 1 if word in MAIN else 2)
    if only or likely in known or central:
        return likely, f"“{span_words(view, who)}”: the person spoken of"
    return NOT_NAMED


def _spoken_of(mind: Mind, who: Who) -> frozenset[int]:
    """The persons whom a sentence names after its description of somebody: "The rower who says Tom Reyes cheated"."""
    view, cast = mind.view, mind.cast
    last = view.stretches[view.stretch_of(who.first)].last
    at = bisect_left(view.mentions, (who.last,))
    named = (n for first, _, n in view.mentions[at : at + _NAMED] if first < last and view.inside[first] < 0)
    return frozenset(cast.one(n) for n in named if n in cast.people)


def _just_spoke(mind: Mind, who: Who, word: str) -> int | None:
    """The one person of the sentence before in the same paragraph, whom a sentence takes up by another word."""
    view = mind.view
    number = view.stretch_of(who.first)
    here, before = view.stretches[number], view.stretches[max(0, number - 1)]
    if word in OFFICES or word in _ANYBODY or here.paragraph != before.paragraph or number == 0:
        return None
    if here.first != who.first and any(view.name_at[at] >= 0 and view.inside[at] < 0 for at in range(here.first, who.first)):
        return None
    named = {n for first, _, n in view.mentions if before.first <= first < before.last and view.inside[first] < 0}
    people = {mind.cast.one(n) for n in named if n in mind.cast.people}
    fitting = _of_gender(mind, sorted(people), gender_of(word))
    if len(people) != 1 or not fitting:
        return None
    other = gender_of(word) is None and word not in MAIN and any(fitting[0] in mind.cast.described.get(w, ()) for w in OFFICES)
    return None if other else fitting[0]


def _aged(mind: Mind, who: Who, age: str, noun: str | None) -> Found:
    """ "The 58-year-old", "the 58-year-old baker": who is so old, else the person most in mind whose age is not told."""
    view, cast, gender = mind.view, mind.cast, gender_of(noun) if noun else _BY_ARTICLE.get(mind.view.low[who.first])
    exact = _of_gender(mind, sorted(n for n, ages in cast.ages.items() if age in ages), gender)
    if len(exact) == 1:
        return exact[0], f"“{span_words(view, who)}”: of that age"
    if exact:
        return NOT_NAMED
    older = {n for n, ages in cast.ages.items() if ages}
    special = noun is not None and noun not in MAIN and noun not in _ANYBODY
    if noun is not None and special and not _of_gender(mind, cast.described.get(noun, []), gender):
        older |= {n for known in cast.described.values() for n in known}  # others are called otherwise
    likely = mind.person(view.stretches[view.stretch_of(who.first)].first, gender, but=older)
    if likely is None or likely < 0:
        return NOT_NAMED
    return likely, f"“{span_words(view, who)}”: the person spoken of"


def _spouse(mind: Mind, who: Who, gender: str | None) -> int | None:
    """The one other person with the surname of whom "his wife" belongs to."""
    view, cast = mind.view, mind.cast
    owner = mind.person(who.first, "male" if view.low[who.first] == "his" else "female")
    owner = mind.person(who.first, None) if owner is None else owner
    if view.low[who.first] not in ("his", "her") or owner is None or owner < 0:
        return None
    surname = cast.name(owner).split()[-1]
    others = {cast.one(n) for n in cast.people if cast.name(n).split()[-1] == surname and " " in cast.name(n)} - {owner}
    fitting = _of_gender(mind, sorted(others), gender)
    return fitting[0] if len(fitting) == 1 else None


def _of_gender(mind: Mind, numbers: Iterable[int], gender: str | None) -> list[int]:
    """Those whose gender is not another."""
    return [n for n in numbers if gender is None or mind.cast.genders.get(n) in (None, gender)]


def _fitting(mind: Mind, who: Who, head: int) -> list[int]:
    """The persons described with the noun of a phrase, and with its other words where it has any that tell persons apart."""
    view, described = mind.view, mind.cast.described
    known = described.get(view.low[head], [])
    language = view.language
    more = {view.low[at] for at in range(who.first + 1, who.last) if at != head and view.low[at].isalpha()}
    more -= language.prepositions | language.determiners
    told = [n for n in known if any(n in described.get(w, ()) for w in more)]
    if told or not more:
        return told or known
    if head + 1 < who.last and view.low[head + 1] != "of":
        return []
    return [n for n in known if not _otherwise(view, n, view.low[head])]


def _otherwise(view: View, name: int, word: str) -> bool:
    """Whether a person's roles tell with further words which "minister" it is."""
    roles = [role.text.lower().split() for role in view.names[name].roles]
    plain = view.language.determiners | view.language.possessives
    told = [role[: role.index(word)] for role in roles if word in role]
    return bool(told) and all(set(before) - plain for before in told)


def _organisation(mind: Mind, who: Who, word: str) -> Found:
    """ "the operator": the organisation called so, for a business else the only one that can be meant."""
    known = mind.organisations.get(word, [])
    if not known and word in BUSINESS and mind.view.low[who.first] != "its":
        known = _businesses(mind, who.first)
    if len(known) == 1:
        return known[0], f"“{span_words(mind.view, who)}”: the organisation of that name"
    return NOT_NAMED


def _compounded(mind: Mind, who: Who, word: str) -> Found:
    """ "das Institut": the one organisation in whose name a word ends so; a body is never a person."""
    view = mind.view
    known = [n for n in sorted(mind.cast.bodies) if any(w.rstrip("s").endswith(word) for w in _said(view.names[n].name))]
    return (known[0], f"“{span_words(view, who)}”: the organisation of that name") if len(known) == 1 else NOT_NAMED


def _said(name: str) -> list[str]:
    return name.lower().replace("-", " ").split()


def _named_so(mind: Mind, first: int, head: int) -> int | None:
    """The one organisation in whose name a noun written small stands, with all before it: "the cooperative", "his union"."""
    view, said = mind.view, mind.view.low[first + 1 : head + 1]
    if is_people(view, head) or view.words[head] != view.low[head]:
        return None
    known = [n for n in mind.organisations.get(view.low[head], ()) if {*said} <= {*view.names[n].name.lower().split()}]
    return known[0] if len(known) == 1 else None


def _businesses(mind: Mind, token: int) -> list[int]:
    """The organisations that "the company" may mean: those called a business so far, else those that are a subject."""
    view = mind.view
    orgs = {number for number, first in mind.bodies_since.items() if first < token}
    outlet = (view.article.outlet or "").casefold()
    others = {n for n in orgs if view.names[n].name.casefold() not in outlet and not _heading(view.names[n].name)}
    others -= mind.agencies
    called = {n for kind in BUSINESS for n in mind.organisations.get(kind, ())} & others
    return sorted(called) or [n for n in sorted(others) if not _public(view.names[n].name)]


def agencies(view: View, names: Collection[int]) -> frozenset[int]:
    """The agencies an article draws on: those named in brackets only ("OBAN, May 3 (Meridian) -"), or with "reports" alone."""
    low = view.low
    plain, reporting = set(), set()
    for first, last, number in view.mentions:
        if number in names and last < len(low):
            if not (first and low[first - 1] == "(" and low[last] == ")"):
                plain.add(number)
            if low[last] in _REPORTS and (last + 1 == len(low) or low[last + 1] in _CLOSING):
                reporting.add(number)
    return frozenset({*names} - plain | reporting)


def _heading(name: str) -> bool:
    """Whether a name of several words stands in capitals, as a paper's own does over its text."""
    return name.isupper() and " " in name


def _public(name: str) -> bool:
    return any(word in BODIES and word not in BUSINESS for word in name.casefold().split())


def _outweighs(mind: Mind, likely: int | None, other: int) -> bool:
    """Whether the article names the person spoken of three times as often as another."""
    return likely is not None and likely >= 0 and likely != other and mind.cast.times(likely) >= 3 * mind.cast.times(other)


def _central(mind: Mind, likely: int, least: int) -> bool:
    """Whether the article names a person more often than any other, or so many times as often."""
    if likely < 0:
        return False
    first, second = mind.cast.foremost()
    mine = mind.cast.times(likely)
    return first == likely and mine > second and mine >= least * second


def span_words(view: View, who: Who) -> str:
    """The words of a mention, shortened."""
    said = view.text[view.starts[who.first] : view.ends[who.last - 1]]
    return said if len(said) <= 40 else said[:39] + "…"
