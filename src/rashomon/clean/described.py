"""Descriptions that stand in place of a name: "the 35-year-old star" for the person an article is about."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from rashomon.clean import titles
from rashomon.clean.tables import listed

FAME = listed(
    """
    actor actress artist athlete author boxer broadcaster celebrity champion co-host co-star comedian cricketer dancer designer
    director entertainer entrepreneur filmmaker footballer frontman golfer goalkeeper guitarist heiress host influencer
    midfielder model mogul musician novelist performer pianist player presenter producer quarterback rapper runner singer
    singer-songwriter socialite songwriter star starlet striker swimmer tycoon vocalist writer
    """
)
"""What an article calls the famous person it is about without naming them again."""
_THE = re.compile(
    r"[Tt]he (?<!\w[Tt]he )((?:\d{1,3}-year-old )?(?:[\w’'-]+ ){0,4}?(\w[\w-]*\w))"
    r"(?=[,.;:)!?]"
    r"| (?:and|also|has|had|is|was|who|then|later|[a-z]+(?:ed|s)|took|wrote|told|said|knew|gave|went|came|made|spoke"
    r"|in|on|at|to|for|with|herself|himself) )"
)
_AGED = re.compile(r"(\d{1,3})-year-old ")
_AGE = re.compile(r"(?:, (?:aged )?| \(| aged )(\d{1,3})\b")
TITLED = 8
"""Characters from a comma to the name behind it, a short title between."""
SHARE = 0.3
"""Least share of all mentions of people that makes one the person an article is about."""


class Described(NamedTuple):
    """One person as far as a description can fit: gender, where the mentions stand, the nouns of the roles, the ages."""

    gender: str | None
    places: tuple[int, ...]
    nouns: frozenset[str]
    ages: frozenset[str]


def ages(text: str, ends: Sequence[int]) -> frozenset[str]:
    """The ages written right after mentions that end at these places."""
    return frozenset(found.group(1) for end in ends if (found := _AGE.match(text, end)))


def descriptions(text: str, people: Sequence[Described]) -> Mapping[int, list[tuple[int, int]]]:
    """Number of a person → the places of descriptions that mean them.

    A description means whoever was called so in the same paragraph; one of fame or age else means the person most named.
    """
    out: dict[int, list[tuple[int, int]]] = defaultdict(list)
    if not people:
        return out
    main = _main(people)
    for found in _THE.finditer(text):
        noun = found.group(2).lower()
        if noun not in titles.ROLES or _named_inside(found, people) or _apposed(text, found.end(), people):
            continue
        gender = "female" if noun in titles.FEMALE_ROLES else "male" if noun in titles.MALE_ROLES else None
        age = _AGED.match(found.group(1))
        home = _near(text, found.start(), noun, people)
        if age and any(p.ages for p in people):
            fitting = [number for number, p in enumerate(people) if age.group(1) in p.ages]
            home = fitting[0] if len(fitting) == 1 else home
        if home is None and main is not None and (noun in FAME or age):
            home = main
        if home is not None and (gender is None or people[home].gender in (None, gender)):
            out[home].append((found.start(), found.end()))
    return out


def _main(people: Sequence[Described]) -> int | None:
    counts = sorted(((len(p.places), -number) for number, p in enumerate(people)), reverse=True)
    total, best = sum(count for count, _ in counts), counts[0][0]
    second = counts[1][0] if len(counts) > 1 else 0
    return -counts[0][1] if best >= SHARE * total and best >= 2 * second and best >= 2 else None


def _near(text: str, at: int, noun: str, people: Sequence[Described]) -> int | None:
    """The person called so before, in the same paragraph."""
    paragraph = text.rfind("\n", max(0, at - 3000), at) + 1
    near = [
        (max(p for p in one.places if p < at), number)
        for number, one in enumerate(people)
        if noun in one.nouns and one.places[0] < at
    ]
    return max(near)[1] if near and max(near)[0] >= paragraph else None


def _apposed(text: str, at: int, people: Sequence[Described]) -> bool:
    """Whether a name follows behind a comma: "The deputy mayor, Ada Brook" is nobody named before."""
    return text[at : at + 2] == ", " and any(at < place <= at + TITLED for one in people for place in one.places)


def _named_inside(found: re.Match[str], people: Sequence[Described]) -> bool:
    return any(found.start() <= place < found.end() for one in people for place in one.places)
