"""Which person a pronoun or a description stands for, from who was named before it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from rashomon.clean.given import gender_of as given_gender
from rashomon.quotes.referents import (
    BODIES,
    BUSINESS,
    MAIN,
    OFFICES,
    described,
    gender_of,
    humans,
    many,
    organisations,
    subject_noun,
)
from rashomon.quotes.subjects import Who, bare, is_people
from rashomon.quotes.view import View, possessive
from rashomon.records import Speaker
from rashomon.spans import cut

_THE = frozenset({"the", "der", "die", "das", "le", "la", "el", "los", "las", "les"})
_AGED = re.compile(r"\d{1,3}-year-old")
_WINDOW = 40
_AND = frozenset({"and", "und", "et", "y"})
_JOINS = _AND | {",", "("}
_SUBJECT, _LATER, _POSSESSIVE, _QUOTED = 1.5, 1.0, 0.8, 0.3  # the first person of a sentence is likeliest its subject
_FADE = 0.6  # what is left of a mention's weight a sentence later
_FAR, _NEAR = 7, 3  # sentences
_AGAIN = 0.15  # what a further mention adds to the strongest


@dataclass(slots=True)
class Discourse:
    """Who was named so far: (token, stretch, number of the name, weight), in the order of the text."""

    view: View
    events: list[tuple[int, int, int, float]] = field(default_factory=list)
    next_mention: int = 0
    next_pronoun: int = 0
    stretch: int = 0
    described: dict[str, list[int]] = field(default_factory=dict)  # word → the persons whom the article describes with it
    organisations: dict[str, list[int]] = field(default_factory=dict)  # word → the organisations that it stands for
    bodies: list[tuple[int, int, Who]] = field(default_factory=list)  # organisations as subjects: token, stretch, mention
    nouns: dict[int, str | None] = field(default_factory=dict)  # persons without a name → the gender told
    next_stretch: int = 0
    people: frozenset[int] = frozenset()

    def __post_init__(self) -> None:
        self.people = humans(self.view)
        self.described = described(self.view, self.people)
        self.organisations = organisations(self.view)

    def reach(self, token: int, stretch: int) -> None:
        """Take in every person named or described before `token`, and every "he" and "she" outside marks."""
        view = self.view
        while self.next_stretch < len(view.stretches) and view.stretches[self.next_stretch].first < token:
            number = self.next_stretch
            self.next_stretch += 1
            begun = view.stretches[number]
            self._reach(begun.first)
            self.stretch = number
            if begun.first < token and (found := subject_noun(view, begun.first, begun.last)) and found[1] <= token:
                self._subject(Who(*found, "noun"))
        self._reach(token)
        self.stretch = stretch

    def _subject(self, who: Who) -> None:
        """A description that begins a sentence: the person it stands for, or somebody without a name."""
        person, _ = _description(self.view, self, who)
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
        return self.nouns.get(name) if name < 0 else self.view.names[name].gender

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
        if name not in self.people:
            return
        self.stretch = view.stretch_of(first)
        if view.inside[first] >= 0:
            weight = _QUOTED
        elif possessive(view.words[last - 1]):
            weight = _POSSESSIVE
        elif first > 1 and view.low[first - 1] in _AND and view.name_at[first - 2] >= 0 and self.events:
            weight = self.events[-1][3]
        elif self._second() or self._listed(first, last):
            weight = _LATER
        else:
            weight = _SUBJECT
        self.events.append((first, self.stretch, name, weight))

    def _listed(self, first: int, last: int) -> bool:
        """Whether a mention stands in a list, an aside or after a preposition."""
        low = self.view.low
        before = low[first - 1] if first else ""
        after = low[last] if last < len(low) else ""
        if before in self.view.language.prepositions:
            return True
        return before in _JOINS and (before != "," or after in _JOINS or not after[:1].isalnum())

    def _second(self) -> bool:
        """Whether the stretch has named a person before."""
        return any(s == self.stretch and w >= _LATER for _, s, _, w in self.events[-6:])

    def _pronoun(self, token: int) -> None:
        self.stretch = self.view.stretch_of(token)
        if any(name < 0 and stretch == self.stretch for _, stretch, name, _ in self.events[-4:]):
            return  # "A witness said she …": as likely the one without a name
        gender = "female" if self.view.low[token] in self.view.language.female else "male"
        person = self.person(token, gender)
        if person is not None and person >= 0:
            self.events.append((token, self.stretch, person, _SUBJECT))

    def person(self, token: int, gender: str | None) -> int | None:
        """The person who is most in mind before `token`, of a gender if given; None where two are as likely."""
        scores: dict[int, float] = {}
        for at, stretch, name, weight in self.events[-_WINDOW:]:
            known = self._gender(name)
            if (
                at >= token
                or (name < 0 and (gender is None or stretch == self.stretch))
                or (gender and known and known != gender)
                or self.stretch - stretch > _FAR
            ):
                continue
            sure = 1.0 if known or not gender else 0.8
            value = weight * sure * _FADE ** (self.stretch - stretch)
            scores[name] = max(scores.get(name, 0.0), value) + _AGAIN * min(scores.get(name, 0.0), value)
        if not scores:
            found = self._only(gender)
            return self._just_named(token) if found is None and gender else found
        ranked = sorted(scores.items(), key=lambda item: (-item[1], item[0]))
        if len(ranked) > 1 and ranked[1][1] > ranked[0][1] * 0.97:
            return None
        return ranked[0][0]

    def _just_named(self, token: int) -> int | None:
        """The one person named in the sentence before, whose gender nothing but pronouns near the name tells."""
        near = {n for at, s, n, _ in self.events[-_WINDOW:] if at < token and n >= 0 and self.stretch - s <= 1}
        person = near.pop() if len(near) == 1 else None
        return person if person is not None and given_gender(self.view.names[person].name.split()[0]) is None else None

    def _only(self, gender: str | None) -> int | None:
        """The one person of a gender that the article names at all, where nobody was named yet."""
        if gender is None or self.events:
            return None
        fitting = [n for n, name in enumerate(self.view.names) if name.kind == "person" and name.gender == gender]
        return fitting[0] if len(fitting) == 1 else None

    def known(self, name: int, token: int) -> bool:
        """Whether a person was named more than in passing, or just now."""
        near = any(n == name and self.stretch - s <= _NEAR for at, s, n, _ in self.events[-_WINDOW:] if at < token)
        return near or len(self.view.names[name].spans) > 1

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


def speaker_of(view: View, discourse: Discourse, who: Who) -> tuple[Speaker, int | None]:
    """The speaker record of a mention, and the number of the name it stands for."""
    span = cut(view.article, view.starts[who.first], view.ends[who.last - 1])
    if who.kind == "name":
        number = view.mentions[who.mention][2]
        if view.names[number].kind == "org":
            discourse.body(who)
        return Speaker(span, view.names[number].name, "named beside the words"), number
    if who.kind == "signature":
        return Speaker(span, span.text, "signed below the words"), None
    if who.kind == "several":
        return Speaker(span, None, "several people named together"), None
    if who.kind == "pronoun" and bare(view, who.first) in view.language.neutral:
        return _it(view, discourse, who), None
    found, how = _pronoun(view, discourse, who) if who.kind == "pronoun" else _description(view, discourse, who)
    if found is None or found < 0:
        if who.kind == "noun":
            return _unnamed(view, discourse, who)
        return Speaker(span, None, how), found
    name = view.names[found]
    if found not in discourse.people:
        discourse.body(who)
        return Speaker(span, name.name, how), None
    return Speaker(span, name.name, how), found


def _unnamed(view: View, discourse: Discourse, who: Who) -> tuple[Speaker, int | None]:
    """A speaker without a known name: a body, several, one person, or a proper name that no table knows."""
    span = cut(view.article, view.starts[who.first], view.ends[who.last - 1])
    head = _head(view, who)
    if (
        view.words[who.first][0].isupper()
        and view.words[head][0].isupper()
        and who.last - who.first > 1
        and _capitals(view, who)
    ):
        return Speaker(span, span.text, "named beside the words"), None
    if view.low[head] in BODIES:
        discourse.body(who)
    speaker = Speaker(span, _owned(view, discourse, who, head), "not named")
    one = not many(view, head) and view.low[head] not in MAIN and view.low[head] not in view.language.evidence
    return speaker, discourse.unnamed(who) if one else None


def _owned(view: View, discourse: Discourse, who: Who, head: int) -> str | None:
    """ "her management": the body of the person spoken of, named after that person."""
    if view.low[head] not in BODIES or view.low[who.first] not in ("his", "her") or head != who.first + 1:
        return None
    owner = discourse.person(who.first, "male" if view.low[who.first] == "his" else "female")
    return f"{view.names[owner].name}'s {view.low[head]}" if owner is not None and owner >= 0 else None


def _capitals(view: View, who: Who) -> bool:
    """Whether a phrase is a name by its capitals: no article, no noun for people at its end."""
    first = view.low[who.first]
    if first in view.language.determiners or first in view.language.possessives or is_people(view, who.last - 1):
        return False
    return any(view.name_at[at] >= 0 for at in range(who.first, who.last))


def _it(view: View, discourse: Discourse, who: Who) -> Speaker:
    """ "it said": the organisation that spoke last."""
    last = discourse.last_body(who.first)
    if last is None:
        return Speaker(cut(view.article, view.starts[who.first], view.ends[who.last - 1]), None, "pronoun")
    speaker, _ = speaker_of(view, discourse, last)
    how = f"“{view.words[who.first]}”: the organisation that spoke last"
    span = cut(view.article, view.starts[who.first], view.ends[who.last - 1]) if speaker.name else speaker.span
    return Speaker(span, speaker.name, how)


def _pronoun(view: View, discourse: Discourse, who: Who) -> tuple[int | None, str]:
    word = bare(view, who.first)
    language = view.language
    if word in language.female or word in language.male:
        gender = "female" if word in language.female else "male"
        found = discourse.person(who.first, gender)
        if found is not None and found >= 0:
            return found, f"“{view.words[who.first]}”: the last {gender} person spoken of"
        return found, "pronoun"
    return None, "pronoun"


def _head(view: View, who: Who) -> int:
    """The noun of a phrase: the token before the first preposition."""
    return next((at for at in range(who.first + 1, who.last) if view.low[at] in view.language.prepositions), who.last) - 1


def _description(view: View, discourse: Discourse, who: Who) -> tuple[int | None, str]:
    """ "the singer": the person or organisation described so, else the person the article is about."""
    first, head = who.first, _head(view, who)
    owned = view.low[first] in view.language.possessives or (head > first and possessive(view.words[head - 1]))
    if view.low[first] not in _THE and not owned:
        return None, "not named"
    word = view.low[head]
    if word in BODIES and not owned:
        return _organisation(view, discourse, who, word)
    aged = _AGED.fullmatch(word) is not None
    if possessive(view.words[head]) or not (is_people(view, head) or aged) or many(view, head):
        return None, "not named"
    known = _fitting(view, discourse, who, head)
    likely = discourse.person(view.stretches[view.stretch_of(first)].first, None)
    if len(known) == 1 and not (word not in OFFICES and not owned and _outweighs(view, likely, known[0])):
        return known[0], f"“{span_words(view, who)}”: described so"
    if owned or (word in OFFICES and not known):
        return None, "not named"
    if (aged or word in MAIN) and not known:
        likely = _foremost(view, discourse.people)
    passing = all(_outweighs(view, likely, number) for number in known)
    if likely is not None and (likely in known or (passing and _central(view, likely, 1 if aged or word in MAIN else 2))):
        return likely, f"“{span_words(view, who)}”: the person spoken of"
    return None, "not named"


def _fitting(view: View, discourse: Discourse, who: Who, head: int) -> list[int]:
    """The persons described with the noun of a phrase, and with its other words where it has any that tell persons apart."""
    known = discourse.described.get(view.low[head], [])
    language = view.language
    more = {view.low[at] for at in range(who.first + 1, who.last) if at != head and view.low[at].isalpha()}
    more -= language.prepositions | language.determiners
    told = [n for n in known if any(n in discourse.described.get(w, ()) for w in more)]
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


def _organisation(view: View, discourse: Discourse, who: Who, word: str) -> tuple[int | None, str]:
    """ "the operator": the organisation called so, for a business else the only one that can be meant."""
    known = discourse.organisations.get(word, [])
    if not known and word in BUSINESS:
        known = _businesses(view, discourse, who.first)
    if len(known) == 1:
        return known[0], f"“{span_words(view, who)}”: the organisation of that name"
    return None, "not named"


def _businesses(view: View, discourse: Discourse, token: int) -> list[int]:
    """The organisations that "the company" may mean: those called a business so far, else those that are a subject."""
    orgs = {number for first, _, number in view.mentions if first < token and view.names[number].kind == "org"}
    called = {n for kind in BUSINESS for n in discourse.organisations.get(kind, ())} & orgs
    outlet = (view.article.outlet or "").casefold()
    known = [n for n in sorted(orgs) if view.names[n].name.casefold() not in outlet and not _public(view.names[n].name)]
    return sorted(called) or known


def _public(name: str) -> bool:
    return any(word in BODIES - BUSINESS for word in name.casefold().split())


def _outweighs(view: View, likely: int | None, other: int) -> bool:
    """Whether the article names the person spoken of three times as often as another."""
    return likely is not None and likely != other and len(view.names[likely].spans) >= 3 * len(view.names[other].spans)


def _foremost(view: View, people: frozenset[int]) -> int | None:
    """The person whom the article names most often."""
    return max(sorted(people), key=lambda n: len(view.names[n].spans), default=None)


def _central(view: View, likely: int, least: int) -> bool:
    """Whether the article names a person more often than any other, or so many times as often."""
    times = len(view.names[likely].spans)
    others = max((len(n.spans) for number, n in enumerate(view.names) if n.kind == "person" and number != likely), default=0)
    return times > others and times >= least * others


def span_words(view: View, who: Who) -> str:
    """The words of a mention, shortened."""
    words = view.text[view.starts[who.first] : view.ends[who.last - 1]]
    return words if len(words) <= 40 else words[:39] + "…"
