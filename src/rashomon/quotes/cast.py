"""Who can speak in one article: which names are persons or bodies, which two are one person, and what tells them apart."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from rashomon.clean.given import gender_of as given_gender
from rashomon.clean.given import is_given
from rashomon.quotes.languages.table import words
from rashomon.quotes.phrases import is_people, phrase_like
from rashomon.quotes.referents import BODIES, FEMALE, MALE, described, humans
from rashomon.quotes.sorts import sorts_of
from rashomon.quotes.units import NUMBERS
from rashomon.quotes.view import View, possessive

_FIRMS = words(
    """
    air airlines airways rovers united ladies fc athletic wanderers homes cars foods energy holdings systems labs studios
    plc ltd inc limited trains railways motors pharma corporation associates partners logistics trust council university
    foundation hospital ministry radio television club committee society institute
    """
)
_KIN = words("wife husband widow widower mother father mum dad son daughter brother sister grandmother grandfather partner")
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
    counts: Counter[int]
    alone: tuple[int, int]
    """The person named first, and the token that names a second."""
    calls: Mapping[int, str]
    """Person → first name and surname that stand apart in the text: "Terry and Glenda Poole", "his wife Jean … Mrs Ogle"."""

    def one(self, number: int) -> int:
        """The number of a person's fullest name."""
        return self.same.get(number, number)

    def times(self, number: int) -> int:
        """How often the article names a person, under whatever name."""
        return self.counts.get(number, 0)

    def foremost(self) -> tuple[int | None, int]:
        """The person whom the article names most often, and how often it names the next."""
        ranked = self.counts.most_common(2)
        return (ranked[0][0] if ranked else None), (ranked[1][1] if len(ranked) > 1 else 0)

    def name(self, number: int) -> str:
        """What to call a person or body: the name without a noun of the trade before it ("Team-mate Teo")."""
        name = self.calls.get(self.one(number), self.view.names[self.one(number)].name)
        if number not in self.people:
            return name
        if len(name.strip(".")) == 1:
            return self.view.names[self.one(number)].spans[0].text  # "Mrs K."
        return _bare(name, self.view, number)


def _bare(name: str, view: View, number: int) -> str:
    """A person's name without what stands before it: "Team-mate Teo", "Olympian Ann Lee"."""
    parts = name.split()
    if len(parts) > 1 and parts[0].lower() in view.language.people:
        return " ".join(parts[1:])
    if view.language.inverts and len(parts) > 2 and sorts_of(view.language)[parts[0]].people:
        return " ".join(parts[1:])  # "Vereinschef Tom Reyes", "Ostrau-Boss Tom Reyes"
    given = next((at for at, part in enumerate(parts[:-1]) if is_given(part)), 0)
    return " ".join(parts[given:]) if view.names[number].kind == "other" else name


def cast_of(view: View) -> Cast:
    """The cast of an article."""
    bodies = frozenset(n for n, name in enumerate(view.names) if name.kind == "org" or _firm(view, n)) | _called(view)
    people = (humans(view) | _speaking(view)) - bodies
    told = described(view, people)
    same = _same(view, people)
    same |= (married := _married(view, people, told, same))
    calls = {one: f"{view.names[one].name} {view.names[short].name}" for short, one in married.items()} | _joined(view, people)
    joined: dict[str, list[int]] = {}
    for word, numbers in told.items():
        joined[word] = list(dict.fromkeys(same.get(n, n) for n in numbers))
    ages: dict[int, frozenset[str]] = defaultdict(frozenset)
    for number, age in _ages(view, people):
        ages[same.get(number, number)] |= {age}
    counts = Counter({same.get(n, n): 0 for n in sorted(people)})
    for number in sorted(people):
        counts[same.get(number, number)] += len(view.names[number].spans)
    genders, alone = _genders(view, people, same, joined), _alone(view, people, same)
    return Cast(view, people, bodies, same, genders, ages, joined, counts, alone, calls)


def _alone(view: View, people: frozenset[int], same: Mapping[int, int]) -> tuple[int, int]:
    """The person named first, and the token at which another is named."""
    one = -1
    for first, _, number in view.mentions:
        person = same.get(number, number)
        if number in people and person != one:
            if one >= 0:
                return one, first
            one = person
    return one, len(view.low)


def _firm(view: View, number: int) -> bool:
    """Whether a name taken for a person ends as those of firms and teams do."""
    name = view.names[number]
    return " " in name.name and name.name.split()[-1].lower() in _FIRMS


def _called(view: View) -> frozenset[int]:
    """Names right after a noun for a business: "snack maker Kelpwright", "mining company Puka Orqo"."""
    found = set()
    for first, _, number in view.mentions:
        name = view.names[number]
        before = first > 0 and view.low[first - 1] in BODIES and not is_people(view, first - 1)
        short = " " not in name.name or (first > 0 and view.low[first - 1] in ("company", "firm", "group", "airline", "bank"))
        if before and short and name.gender is None and name.kind != "place":
            found.add(number)
    return frozenset(found)


def _speaking(view: View) -> frozenset[int]:
    """Names no table knows that stand beside a verb of saying, or an age, as a person's would."""
    found = set()
    for first, last, number in view.mentions:
        name = view.names[number]
        if name.kind != "other" or name.name.lower() in NUMBERS or view.inside[first] >= 0 or possessive(view.words[last - 1]):
            continue
        given = any(is_given(part) for part in name.name.split()[:-1])
        if given or _says(view, first, last) or _age(view, last) or _taken_up(view, first, last):
            found.add(number)
    alone = {view.names[number].name for number in found}
    for number, name in enumerate(view.names):
        if name.kind == "other" and " " in name.name and {name.name.split()[0], name.name.split()[-1]} & alone:
            found.add(number)
    return frozenset(found)


def _says(view: View, first: int, last: int) -> bool:
    """ "Josce said", "says Elspeth."."""
    language, low = view.language, view.low
    at = last
    while at < len(low) and at < last + _HELPING and (low[at] in language.adverbs or low[at] in language.auxiliaries):
        at += 1
    if at < len(low) and low[at] in language.sure and view.inside[at] < 0:
        return True
    return first > 0 and low[first - 1] in language.sure and (last >= len(low) or not low[last][0].isalnum())


def _taken_up(view: View, first: int, last: int) -> bool:
    """Whether a sentence begins with a name, and the next "she" or "he" in it or after it has nobody else named before it."""
    here = view.stretch_of(first)
    stretch = view.stretches[here]
    at = bisect_left(view.pronouns, last)
    if stretch.first != first or at >= len(view.pronouns):
        return False
    following = view.stretches[min(here + 1, len(view.stretches) - 1)]
    end = following.last if following.paragraph == stretch.paragraph else stretch.last
    meant = view.pronouns[at]
    return meant < end and all(view.name_at[i] < 0 or view.inside[i] >= 0 for i in range(last, meant))


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


def _married(view: View, people: frozenset[int], told: Mapping[str, list[int]], same: Mapping[int, int]) -> dict[int, int]:
    """A surname that a title gives another gender than its bearer's → the one first name beside which a kinship stands."""
    kin = {n for word in _KIN for n in told.get(word, ()) if " " not in view.names[n].name}
    surnames = {name.name.split()[-1] for n, name in enumerate(view.names) if n in people and " " in name.name}
    out = {}
    for number in sorted(people - kin):
        name = view.names[number]
        fitting = [n for n in sorted(kin) if n not in same and view.names[n].gender in (None, name.gender)]
        if name.name in surnames and " " not in name.name and name.gender and len(fitting) == 1 and number not in same:
            out[number] = fitting[0]
    return out


def _joined(view: View, people: frozenset[int]) -> dict[int, str]:
    """The first name before "and" and a full name: "Terry and Glenda Poole" are Terry Poole and Glenda Poole."""
    out = {}
    for at, (_, last, number) in enumerate(view.mentions[:-1]):
        first, _, other = view.mentions[at + 1]
        alone = number in people and " " not in view.names[number].name and number not in out
        if alone and other in people and first == last + 1 and view.low[last] in ("and", "&"):
            parts = view.names[other].name.split()
            if len(parts) > 1 and len(view.text[view.starts[first] : view.ends[view.mentions[at + 1][1] - 1]].split()) > 1:
                out[number] = f"{view.names[number].name} {parts[-1]}"
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
            out[number] = given_gender(_bare(view.names[number].name, view, number).split()[0])
    return out
