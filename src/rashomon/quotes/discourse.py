"""Which person a pronoun or a description stands for, from who was named before it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field

from rashomon.clean.given import gender_of as given_gender
from rashomon.quotes.cast import Cast, cast_of
from rashomon.quotes.descriptions import agencies, described_person
from rashomon.quotes.phrases import is_people, phrase_like
from rashomon.quotes.referents import gender_of, newcomer, organisations, subject_noun
from rashomon.quotes.view import View, Who, possessive

_WINDOW = 40
_AND = frozenset({"and", "und", "et", "y"})
_JOINS = _AND | {",", "("}
_SUBJECT, _LATER, _POSSESSIVE, _QUOTED = 1.5, 1.0, 0.8, 0.3  # the first person of a sentence is likeliest its subject
_OWNER = 1.2  # "Ann Lee's ban stands": the sentence is about hers
_FADE = 0.6  # what is left of a mention's weight a sentence later
_BEFORE = 0.8  # and in a paragraph before
_FAR, _NEAR = 7, 3  # sentences
_LONGEST = 8  # tokens of a description before its name
_OWNED = 4  # tokens behind a possessive in which its noun stands
_AGAIN = 0.15  # what a further mention adds to the strongest


@dataclass(slots=True)
class Discourse:
    """Who was named so far: (token, stretch, number of the name, weight), in the order of the text."""

    view: View
    events: list[tuple[int, int, int, float]] = field(default_factory=list)
    next_mention: int = 0
    next_pronoun: int = 0
    stretch: int = 0
    organisations: dict[str, list[int]] = field(default_factory=dict)  # word → the organisations that it stands for
    bodies_since: dict[int, int] = field(default_factory=dict)  # organisation → the token where it is named first
    agencies: frozenset[int] = frozenset()  # the organisations that the article only draws on
    bodies: list[tuple[int, int, Who]] = field(default_factory=list)  # organisations as subjects: token, stretch, mention
    nouns: dict[int, str | None] = field(default_factory=dict)  # persons without a name → the gender told
    next_stretch: int = 0
    cast: Cast = field(init=False)

    def __post_init__(self) -> None:
        self.cast = cast_of(self.view)
        self.organisations = organisations(self.view, self.cast.bodies)
        self.agencies = agencies(self.view, self.cast.bodies)
        for first, _, number in self.view.mentions:
            if number in self.cast.bodies:
                self.bodies_since.setdefault(number, first)

    def reach(self, token: int, stretch: int) -> None:
        """Take in every person named or described before `token`, and every "he" and "she" outside marks."""
        view = self.view
        while self.next_stretch < len(view.stretches) and view.stretches[self.next_stretch].first < token:
            number = self.next_stretch
            self.next_stretch += 1
            begun = view.stretches[number]
            self._reach(begun.first)
            self.stretch = number
            if begun.first >= token:
                continue
            if (found := subject_noun(view, begun.first, begun.last)) and found[1] <= token:
                self._subject(Who(*found, "noun"))
            elif (found := newcomer(view, begun.first, begun.last)) and found[1] <= token:
                who = Who(*found, "noun")
                self.speaks(who.first, self.unnamed(who), _SUBJECT)
        self._reach(token)
        self.stretch = stretch

    def _subject(self, who: Who) -> None:
        """A description that begins a sentence: the person it stands for, or somebody without a name."""
        person, _ = described_person(self, who)
        self.speaks(who.first, self.unnamed(who) if person is None else person, _SUBJECT)

    def unnamed(self, who: Who) -> int:
        """A number, below nought, for the person whom a description without a name stands for."""
        number = -1 - who.first
        head = next((at for at in range(who.first, who.last) if self._links(at)), who.last) - 1
        self.nouns[number] = gender_of(self.view.low[head])
        return number

    def _links(self, at: int) -> bool:
        return self.view.low[at] in self.view.language.prepositions or self.view.low[at] == ","

    def _gender(self, name: int) -> str | None:
        return self.nouns.get(name) if name < 0 else self.cast.genders.get(name)

    def _reach(self, token: int) -> None:
        view = self.view
        pronouns = view.pronouns
        while True:
            named = view.mentions[self.next_mention][0] if self.next_mention < len(view.mentions) else token
            meant = pronouns[self.next_pronoun] if self.next_pronoun < len(pronouns) else token
            if min(named, meant) >= token:
                break
            if named <= meant:
                self._mention(self.next_mention)
                self.next_mention += 1
            else:
                self._pronoun(meant)
                self.next_pronoun += 1

    def _mention(self, number: int) -> None:
        view = self.view
        first, last, name = view.mentions[number]
        if name not in self.cast.people:
            if name in self.cast.bodies and view.inside[first] < 0:
                self._acts(first, last, number)
            return
        name = self.cast.one(name)
        self.stretch = view.stretch_of(first)
        if view.inside[first] >= 0:
            weight = _QUOTED
        elif possessive(view.words[last - 1]):
            weight = _OWNER if self._begins(first) and not self._owns_somebody(last) else _POSSESSIVE
        elif first > 1 and view.low[first - 1] in _AND and view.name_at[first - 2] >= 0 and self.events:
            weight = self.events[-1][3]
        elif self._second() or (self._listed(first, last) and not self._apposed(first)):
            weight = _LATER
        else:
            weight = _SUBJECT
        self.events.append((first, self.stretch, name, weight))

    def _acts(self, first: int, last: int, number: int) -> None:
        """Remember an organisation that a sentence begins with."""
        view = self.view
        begun = view.stretches[view.stretch_of(first)].first
        if first - begun <= _LONGEST and not possessive(view.words[last - 1]) and phrase_like(view, begun, first):
            self.stretch = view.stretch_of(first)
            self.body(Who(first, last, "name", number))

    def _begins(self, first: int) -> bool:
        """Whether a sentence begins with a name, titles before it aside."""
        begun = self.view.stretches[self.stretch].first
        return first - begun <= _LONGEST and phrase_like(self.view, begun, first)

    def _owns_somebody(self, last: int) -> bool:
        """Whether somebody else is told of behind a possessive: "Ann Lee's father, Tom, was there"."""
        run = range(last, min(last + _OWNED, len(self.view.low)))
        end = next((at for at in run if self.view.low[at] in self.view.language.prepositions), run.stop)
        return any(is_people(self.view, at) for at in range(last, end))

    def _listed(self, first: int, last: int) -> bool:
        """Whether a mention stands in a list, an aside or after a preposition."""
        low = self.view.low
        before = low[first - 1] if first else ""
        after = low[last] if last < len(low) else ""
        if before in self.view.language.prepositions:
            return True
        return before in _JOINS and (before != "," or after in _JOINS or not after[:1].isalnum())

    def _apposed(self, first: int) -> bool:
        """Whether a name stands beside the description that its sentence begins with: "Her father, Lee, was at sea"."""
        view = self.view
        begun = view.stretches[self.stretch].first
        if first - begun < 3 or first - begun > _LONGEST or view.low[first - 1] != "," or not is_people(view, first - 2):
            return False
        return view.low[first - 1] == "," and phrase_like(view, begun, first - 1) and not possessive(view.words[first - 2])

    def _second(self) -> bool:
        """Whether the stretch has named a person before."""
        here = self.stretch
        return any(s == here and w >= _LATER for _, s, _, w in self.events[-6:])

    def _pronoun(self, token: int) -> None:
        self.stretch = self.view.stretch_of(token)
        if any(name < 0 and stretch == self.stretch for _, stretch, name, _ in self.events[-4:]):
            return  # "A witness said she …": as likely the one without a name
        gender = "female" if self.view.low[token] in self.view.language.female else "male"
        person = self.person(token, gender)
        if person is not None and person >= 0:
            self.events.append((token, self.stretch, person, _SUBJECT))

    def person(self, token: int, gender: str | None, but: Collection[int] = ()) -> int | None:
        """The person who is most in mind before `token`, of a gender if given; None where two are as likely."""
        scores: dict[int, float] = {}
        for at, stretch, name, weight in self.events[-_WINDOW:]:
            if at >= token or self.stretch - stretch > _FAR or name in but:
                continue
            known = self._gender(name)
            if (name < 0 and (gender is None or stretch == self.stretch)) or (gender and known and known != gender):
                continue
            sure = 1.0 if known or not gender else 0.8
            value = weight * sure * _FADE ** (self.stretch - stretch) * (1.0 if self._here(stretch) else _BEFORE)
            scores[name] = max(scores.get(name, 0.0), value) + _AGAIN * min(scores.get(name, 0.0), value)
        if not scores:
            found = self._only(gender)
            return self._just_named(token, gender) if found is None and gender else found
        ranked = sorted(scores.items(), key=lambda item: (-item[1], item[0]))
        if len(ranked) > 1 and ranked[1][1] > ranked[0][1] * 0.97:
            return None
        return ranked[0][0]

    def _here(self, stretch: int) -> bool:
        """Whether a stretch stands in the paragraph that is read."""
        stretches = self.view.stretches
        return stretches[stretch].paragraph == stretches[self.stretch].paragraph

    def _just_named(self, token: int, gender: str) -> int | None:
        """The one person named in the sentence before, whose gender nothing but pronouns near the name tells."""
        near = {n for at, s, n, _ in self.events[-_WINDOW:] if at < token and n >= 0 and self.stretch - s <= 1}
        told = {n: given_gender(self.cast.name(n).split()[0]) for n in near}
        fitting = [n for n in sorted(near) if told[n] in (None, gender)]
        return fitting[0] if len(fitting) == 1 and told[fitting[0]] is None else None

    def _only(self, gender: str | None) -> int | None:
        """The one person of a gender that the article names at all, where nobody was named yet."""
        if gender is None or self.events:
            return None
        fitting = [n for n in sorted({self.cast.one(n) for n in self.cast.people}) if self.cast.genders.get(n) == gender]
        return fitting[0] if len(fitting) == 1 else None

    def speaks(self, token: int, name: int, weight: float = 1.6) -> None:
        """Remember that a person was the speaker at `token`."""
        self.events.append((token, self.stretch, name, weight))

    def body(self, who: Who) -> None:
        """Remember an organisation that speaks."""
        self.bodies.append((who.first, self.stretch, who))

    def last_body(self, token: int) -> Who | None:
        """The organisation that spoke last, just before `token`."""
        near = (who for at, stretch, who in reversed(self.bodies) if at < token and self.stretch - stretch <= _NEAR)
        return next(near, None)
