"""Whose report a learned cue tells: everyone who can be meant, and the features by which one is chosen."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from rashomon.quotes.languages.table import words
from rashomon.quotes.phrases import head_of, is_people, of_mention, phrase_left, relates
from rashomon.quotes.rightwards import phrase_right
from rashomon.quotes.subjects import left_subject, main_subject, verb_group
from rashomon.quotes.verb_second import second_features, second_subject
from rashomon.quotes.view import View, Who, possessive
from rashomon.quotes.weights import Block

_REACH = 24
_BACK, _ON = 60, 14  # tokens looked at before and after a cue
_NEAREST = 5
_FROM = words("by from among")
_COMMAS = frozenset({",", ";", ":", "—", "–", "--", "("})
_JOINING = frozenset({"and", "but", "or"})
_NO_VERB = _JOINING | {"who", "which", "that"}


class Option(NamedTuple):
    """Somebody who may be meant, or nobody (None), with the ways that lead there."""

    who: Who | None
    ways: str


class Asked(NamedTuple):
    """The word whose source is asked for (token `at` of a run from `first`, its auxiliaries from `group` on), and its form."""

    at: int
    first: int
    group: int
    base: str
    groups: tuple[str, ...]
    key: str


def options(view: View, at: int, first: int, last: int, rule: Who | None, form: str) -> list[Option]:
    """Everyone whose report the word at `at` in the run `first`:`last` can tell, each once, nobody last."""
    found: list[tuple[Who, str]] = []
    origin = view.stretches[view.stretch_of(at)].first
    if rule:
        found.append((rule, "r"))
    if form in ("noun", "nouns"):
        owner = _owner(view, at, first)
        if owner:
            found.append((owner, "o"))
    if view.language.inverts and (second := second_subject(view, at, first, last)):
        found.append((second, "2"))
    if left := left_subject(view, at, first, first):
        found.append((left, "l"))
    if main := main_subject(view, origin, at):
        found.append((main, "m"))
    if subject := _first_phrase(view, origin, at):
        found.append((subject, "s"))
    if clause := _clause_phrase(view, first, at):
        found.append((clause, "c"))
    if agent := _agent(view, at, last):
        found.append((agent, "b"))
    if right := phrase_right(view, at + 1, min(last, at + _ON)):
        found.append((right, "p"))
    found += [(who, "n") for who in _near(view, at, origin, last)]
    known: list[Who] = []
    ways: list[str] = []
    for who, way in found:
        if who.kind == "noun":
            if view.low[who.last - 1] in view.language.prepositions:
                continue
            who = _named(view, who)
        for number, other in enumerate(known):
            if other.first < who.last and who.first < other.last:
                if way not in ways[number]:
                    ways[number] += way
                break
        else:
            known.append(who)
            ways.append(way)
    return [*map(Option, known, ways), Option(None, "r" if rule is None else "")]


def subject_ahead(view: View, at: int, first: int, last: int) -> Who | None:
    """Whose act a participle that opens a sentence tells: "After saying she was late, Ann Lee sat down"."""
    language, low = view.language, view.low
    opens = low[at] in language.ing and view.stretches[view.stretch_of(at)].first == first
    if not opens or any(word not in language.prepositions and word not in language.adverbs for word in low[first:at]):
        return None
    for comma in range(at + 2, min(last - 2, at + _BACK)):
        if low[comma] != "," or view.inside[comma] >= 0 or (who := phrase_right(view, comma + 1, last)) is None:
            continue
        somebody = who.kind in ("name", "pronoun") or is_people(view, who.last - 1)
        if somebody and who.last < last and low[who.last][0].isalpha() and low[who.last] not in _NO_VERB:
            return who if low[who.last] not in language.prepositions else None
    return None


def _named(view: View, who: Who) -> Who:
    """The person whose title a noun phrase is: "District magistrate" before "Ann Lee"."""
    mention = view.name_at[who.last] if who.last < len(view.low) else -1
    if mention < 0 or view.mentions[mention][0] != who.last or view.inside[who.last] >= 0:
        return who
    first, last, number = view.mentions[mention]
    person = view.names[number].kind == "person" and not possessive(view.words[last - 1])
    return Who(first, last, "name", mention) if person and is_people(view, who.last - 1) else who


def _first_phrase(view: View, first: int, at: int) -> Who | None:
    """The noun phrase a run begins with, after a leading phrase that a comma closes."""
    low, language = view.low, view.language
    start = first
    while start < at and (not low[start][0].isalnum() or low[start] in language.conjunctions or low[start] in language.adverbs):
        start += 1
    if start < at and view.name_at[start] < 0 and (low[start] in language.prepositions or low[start] in language.ing):
        comma = next((i for i in range(start, min(at, start + _BACK)) if low[i] == ","), None)
        if comma is None:
            return None
        start = comma + 1
    return phrase_right(view, start, at) if start < at else None


def _clause_phrase(view: View, first: int, at: int) -> Who | None:
    """The noun phrase that the clause of a cue begins with."""
    low, language = view.low, view.language
    complementers, conjunctions = language.complementers, language.conjunctions
    for i in range(at - 2, max(first, at - _BACK), -1):
        word = low[i]
        opens = not relates(view, i) if word in complementers else word in _COMMAS or word in conjunctions
        if opens and (who := phrase_right(view, i + 1, at)):
            return who
    return None


def _agent(view: View, at: int, last: int) -> Who | None:
    for i, word in enumerate(view.low[at + 1 : min(last, at + _REACH)], at + 2):
        if word in _FROM:
            return phrase_right(view, i, last)
    return None


def _owner(view: View, at: int, first: int) -> Who | None:
    """ "the mayor's plan", "his hope": who stands before a noun as its owner."""
    low, language = view.low, view.language
    start = at
    while start > first and at - start < 5:
        before = start - 1
        if low[before] in language.possessives:
            return Who(before, before + 1, "pronoun")
        if possessive(view.words[before]):
            mention = view.name_at[before]
            if mention >= 0:
                return Who(view.mentions[mention][0], view.mentions[mention][1], "name", mention)
            return phrase_left(view, start, first)
        if low[before] in language.prepositions or low[before] in language.auxiliaries or not low[before][0].isalnum():
            break
        start = before
    return None


def _near(view: View, at: int, first: int, last: int) -> Iterator[Who]:
    """Names, pronouns and nouns for people near a cue, the nearest first."""
    places = view.somebody()
    number, many = bisect_left(places, at) - 1, 0
    while number >= 0 and places[number] >= max(first, at - _BACK) and many < _NEAREST:
        who = _here(view, places[number], first)
        if who:
            yield who
            many += 1
        number = bisect_left(places, min(who.first, places[number]) if who else places[number]) - 1
    for i in places[bisect_right(places, at) : bisect_left(places, min(last, at + _ON))]:
        if who := _here(view, i, at + 1):
            yield who
            return


def _here(view: View, at: int, bound: int) -> Who | None:
    """The name, pronoun or noun for people that a token belongs to."""
    mention = view.name_at[at]
    if mention >= 0:
        if view.mentions[mention][0] > 0 and view.low[view.mentions[mention][0] - 1] == "(":
            return None
        kind = view.names[view.mentions[mention][2]].kind
        return of_mention(view, mention) if kind in ("person", "org", "place") else None
    return Who(at, at + 1, "pronoun") if view.low[at] in view.language.pronouns else phrase_left(view, at + 1, bound)


def asked_of(view: View, at: int, first: int, form: str) -> Asked:
    """What every option for the source of the word at `at` is asked with."""
    sorts = view.language.helpers
    group = verb_group(view, at, first)
    passive = form == "ed" and any(sorts.get(word) == "b" for word in view.low[group:at])
    base, _, groups = view.language.cues.get(view.low[at], (view.low[at], "x", ()))
    return Asked(at, first, group, base, groups, form + "b" if passive else form)


def option_features(view: View, classes: list[str], option: Option, asked: Asked) -> tuple[list[str], list[Block]]:
    """What tells whether somebody is the source of a word that reports."""
    at, first, _, base, groups, key = asked
    who, ways = option
    out = second_features(view, who, ways, at, key) if view.language.inverts else []
    if who is None:
        after, lead = classes[at + 1] if at + 1 < len(classes) else "", classes[at - 1] if at > first else "BEG"
        return out, [(_of_nobody, base, groups, key, ways, after, lead)]
    kind = who.kind
    if kind == "name":
        kind = "N" + view.names[view.mentions[who.mention][2]].kind
    elif kind == "pronoun":
        kind = view.low[who.first]
    elif kind == "noun":
        kind = classes[who.last - 1]
    side = "a" if who.first > at else "b"
    blocks: list[Block] = [(_of_kind, base, ways, key, kind, side)]
    blocks += _shape(view, classes, who, asked)
    blocks += _way(view, classes, option, who, asked)
    return out, blocks


def _of_nobody(base: str, groups: tuple[str, ...], key: str, ways: str, after: str, lead: str) -> list[str]:
    """The features of nobody."""
    out = ["w" + ways, f"wf{ways}{key}", "0", "0f" + key, f"0b{base}{key}", f"0n{key}{after}", f"0p{key}{lead}"]
    return out + [f"0g{g}{key}" for g in groups]


def _of_kind(base: str, ways: str, key: str, kind: str, side: str) -> list[str]:
    """The features of the ways that lead to somebody, and of what kind they are."""
    return ["w" + ways, f"wf{ways}{key}", f"b{base}{kind}", "k" + kind, f"wk{ways}{kind}", f"ks{kind}{side}{key}"]


def _way(view: View, classes: list[str], option: Option, who: Who, asked: Asked) -> list[Block]:
    """What stands between somebody and the word that reports."""
    low, at, ways, key = view.low, asked.at, option.ways, asked.key
    side, start, end = ("a", at + 1, who.first) if who.first > at else ("b", who.last, at)
    auxiliaries, far = view.language.auxiliaries, max(0, end - start)
    between = low[start:end]
    verbs = commas = 0
    for word, kind in zip(between, classes[start:end], strict=True):
        if word in auxiliaries or kind[-1] == "v":
            verbs += 1
        elif word in _COMMAS:
            commas += 1
    distance = "0" if far == 0 else "2" if far < 3 else "5" if far < 6 else "10" if far < 11 else "20" if far < 21 else "x"
    lead = classes[who.first - 1] if who.first > asked.first else "BEG"
    gap = f"{side}{min(verbs, 2)}{min(commas, 2)}"
    related, joined = not view.language.relatives.isdisjoint(between), not _JOINING.isdisjoint(between)
    return [
        (_of_gap, ways, key, side, distance, gap, related, joined),
        (_of_lead, ways, key, side, lead, f"n{gap}{distance}{lead}"),
    ]


def _of_gap(ways: str, key: str, side: str, distance: str, gap: str, related: bool, joined: bool) -> list[str]:
    """The features of how far somebody stands from the word that reports, and of what stands between."""
    out = [f"d{side}{distance}{key}", f"wd{ways}{side}{distance}", f"g{gap}{key}", f"gw{gap}{ways}"]
    return out + [f"rel{key}{ways}"] * related + [f"and{gap}{ways}"] * joined


def _of_lead(ways: str, key: str, side: str, lead: str, near: str) -> list[str]:
    """Those of the token before somebody."""
    return [f"p{lead}{side}", f"pw{lead}{ways}", f"pf{lead}{side}{key}", near]


def _shape(view: View, classes: list[str], who: Who, asked: Asked) -> list[Block]:
    """What a phrase is like: how it begins, what its noun is, whether a verb stands in it, whether the cue follows on it."""
    language, low, key = view.language, view.low, asked.key
    head = head_of(view, who)
    verb = not language.auxiliaries.isdisjoint(low[who.first : who.last]) or any(
        kind[-1] == "v" for kind in classes[who.first : who.last]
    )
    out: list[Block] = [(_of_phrase, classes[who.first], classes[head], verb, key)]
    if who.first < asked.at:
        after = classes[who.last] if who.last < len(classes) else "END"
        out.append((_of_after, "adj" if who.last == asked.group else "off", after, key))
    if who.first > asked.first and low[who.first - 1] in language.relatives:
        out.append((_of_relative, key))
    return out


def _of_phrase(begun: str, head: str, verb: bool, key: str) -> list[str]:
    """The features of the words of a phrase."""
    return [f"h{begun} {head}", f"hk{head}{key}"] + ["hv" + key] * verb


def _of_after(place: str, after: str, key: str) -> list[str]:
    """Those of what follows a phrase that stands before the word that reports."""
    return [place + key, f"na{after}{key}"]


def _of_relative(key: str) -> list[str]:
    """That of a phrase which a relative pronoun leads."""
    return ["rb" + key]
