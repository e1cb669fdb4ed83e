"""Who can speak in one article: which names are persons or bodies, which two are one person, and what tells them apart."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from rashomon.clean.given import gender_of as given_gender
from rashomon.quotes.languages.table import words
from rashomon.quotes.referents import BODIES, FEMALE, MALE, described, humans
from rashomon.quotes.subjects import is_people, phrase_like
from rashomon.quotes.view import View, possessive

_FIRMS = words(
    """
    air airlines airways rovers united ladies fc athletic wanderers homes cars foods energy holdings systems labs studios
    plc ltd inc limited trains railways motors pharma corporation associates partners logistics trust council university
    foundation hospital ministry radio television club committee society institute
    """
)
_HELPING = 3  # tokens that may stand between a name and its verb
_BEFORE = 4  # tokens between an age and its name
_OLDEST = 120


@dataclass(frozen=True, slots=True)
class Cast:
    """The names of an article as those who speak in it.

    `same` leads from a short name to the person's fuller one, `ages` holds the ages that stand beside a name, `described`
    leads from a word to the persons whom the article calls so.
    """

    view: View
    people: frozenset[int]
    bodies: frozenset[int]
    same: Mapping[int, int]
    genders: Mapping[int, str | None]
    ages: Mapping[int, frozenset[str]]
    described: Mapping[str, list[int]]

    def one(self, number: int) -> int:
        """The number of a person's fullest name."""
        return self.same.get(number, number)

    def times(self, number: int) -> int:
        """How often the article names a person, under whatever name."""
        return sum(len(self.view.names[n].spans) for n in (number, *(s for s, full in self.same.items() if full == number)))

    def name(self, number: int) -> str:
        """What to call a person or body: the name without a noun of the trade before it ("Team-mate Teo")."""
        name = self.view.names[self.one(number)].name
        if number not in self.people:
            return name
        first, _, rest = name.partition(" ")
        return rest if rest and first.lower() in self.view.language.people else name


def cast_of(view: View) -> Cast:
    """The cast of an article."""
    bodies = frozenset(n for n, name in enumerate(view.names) if name.kind == "org" or _firm(view, n)) | _called(view)
    people = (humans(view) | _speaking(view)) - bodies
    same = _same(view, people)
    told = described(view, people)
    joined: dict[str, list[int]] = {}
    for word, numbers in told.items():
        joined[word] = list(dict.fromkeys(same.get(n, n) for n in numbers))
    ages: dict[int, frozenset[str]] = defaultdict(frozenset)
    for number, age in _ages(view, people):
        ages[same.get(number, number)] |= {age}
    return Cast(view, people, bodies, same, _genders(view, people, same, joined), ages, joined)


def _firm(view: View, number: int) -> bool:
    """Whether a name taken for a person ends as those of firms and teams do."""
    name = view.names[number]
    return " " in name.name and name.name.split()[-1].lower() in _FIRMS


def _called(view: View) -> frozenset[int]:
    """Names of one word right after a noun for a business: "snack maker Kelpwright"."""
    found = set()
    for first, _, number in view.mentions:
        name = view.names[number]
        before = first > 0 and view.low[first - 1] in BODIES and not is_people(view, first - 1)
        if before and " " not in name.name and name.gender is None and name.kind != "place":
            found.add(number)
    return frozenset(found)


def _speaking(view: View) -> frozenset[int]:
    """Names no table knows that stand beside a verb of saying, or an age, as a person's would."""
    found = set()
    for first, last, number in view.mentions:
        name = view.names[number]
        if name.kind != "other" or view.inside[first] >= 0 or possessive(view.words[last - 1]):
            continue
        if _says(view, first, last) or _age(view, last) or _taken_up(view, first, last):
            found.add(number)
    return frozenset(found)


def _says(view: View, first: int, last: int) -> bool:
    """ "Josce said", "says Elspeth."."""
    language, low = view.language, view.low
    at = last
    while at < len(low) and at < last + _HELPING and low[at] in language.adverbs | language.auxiliaries:
        at += 1
    sure = language.say - language.nouny - language.ing
    if at < len(low) and low[at] in sure and view.inside[at] < 0:
        return True
    return first > 0 and low[first - 1] in sure and (last >= len(low) or not low[last][0].isalnum())


def _taken_up(view: View, first: int, last: int) -> bool:
    """Whether a sentence begins with a name and goes on with "she" or "he", nobody else named between."""
    stretch = view.stretches[view.stretch_of(first)]
    if stretch.first != first:
        return False
    at = bisect_left(view.pronouns, last)
    if at >= len(view.pronouns) or view.pronouns[at] >= stretch.last:
        return False
    return all(view.name_at[i] < 0 for i in range(last, view.pronouns[at]))


def _ages(view: View, people: frozenset[int]) -> Iterator[tuple[int, str]]:
    """Every age that stands beside a person's name."""
    for first, last, number in view.mentions:
        if number not in people:
            continue
        if age := _age(view, last):
            yield number, age
        for at in range(max(0, first - _BEFORE), first):
            if view.low[at].endswith("-year-old") and phrase_like(view, at, first):
                yield number, view.low[at].split("-")[0]


def _age(view: View, at: int) -> str | None:
    """The age right after a name: "Ann Lee, 42,", "Ann Lee (42)", "Ann Lee, aged 42"."""
    low = view.low
    if at + 1 >= len(low) or low[at] not in (",", "("):
        return None
    number = at + 2 if low[at + 1] == "aged" and at + 2 < len(low) else at + 1
    plain = low[number].isdecimal() and len(low[number]) <= 3 and int(low[number]) < _OLDEST
    closed = number + 1 >= len(low) or not low[number + 1][0].isalnum() or low[number + 1] in ("who", "from", "of", "and")
    return low[number] if plain and closed else None


def _same(view: View, people: frozenset[int]) -> dict[int, int]:
    """Names that are the first or last word of one person's name alone, or that name once more."""
    long: dict[str, set[int]] = defaultdict(set)
    for number in people:
        parts = view.names[number].name.lower().split()
        if len(parts) > 1:
            long[parts[0]].add(number)
            long[parts[-1]].add(number)
            if view.names[number].kind == "person":
                long[" ".join(parts)].add(number)
    out = {}
    for number, name in enumerate(view.names):
        fitting = long.get(name.name.lower(), set()) - {number}
        if name.kind in ("other", "person") and len(fitting) == 1:
            (only,) = fitting
            if _agree(name.gender, view.names[only].gender):
                out[number] = only
    return out


def _agree(one: str | None, other: str | None) -> bool:
    return one is None or other is None or one == other


def _genders(
    view: View, people: frozenset[int], same: Mapping[int, int], told: Mapping[str, list[int]]
) -> dict[int, str | None]:
    """The gender of every person: as the names tell it, else as a noun beside the name does ("his widow, Grace")."""
    out: dict[int, str | None] = {}
    for number in sorted(people):
        one = same.get(number, number)
        out[one] = out.get(one) or view.names[one].gender or view.names[number].gender
    for word, numbers in told.items():
        gender = "female" if word in FEMALE else "male" if word in MALE else None
        for number in numbers if gender else ():
            out[number] = out.get(number) or gender
    for number in people:
        if not out.get(number) and view.names[number].kind == "other":
            out[number] = given_gender(view.names[number].name.split()[0])
    return out
