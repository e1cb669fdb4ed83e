"""Which person a pronoun or a description stands for, from who was named before it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

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
    organisations: dict[str, list[int]] = field(default_factory=dict)  # last word → the organisations whose name ends in it

    def __post_init__(self) -> None:
        for number, name in enumerate(self.view.names):
            if name.kind == "person":
                for word in {word for role in name.roles for word in role.text.lower().split()}:
                    self.described.setdefault(word, []).append(number)
            elif name.kind == "org" and " " in name.name:
                self.organisations.setdefault(name.name.split()[-1].lower(), []).append(number)

    def reach(self, token: int, stretch: int) -> None:
        """Take in every person named before `token`, and every "he" and "she" outside marks."""
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
        self.stretch = stretch

    def _mention(self, number: int) -> None:
        view = self.view
        first, last, name = view.mentions[number]
        if view.names[name].kind != "person":
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
        gender = "female" if self.view.low[token] in self.view.language.female else "male"
        person = self.person(token, gender)
        if person is not None:
            self.events.append((token, self.stretch, person, _SUBJECT))

    def person(self, token: int, gender: str | None) -> int | None:
        """The person who is most in mind before `token`, of a gender if given; None where two are as likely."""
        scores: dict[int, float] = {}
        for at, stretch, name, weight in self.events[-_WINDOW:]:
            known = self.view.names[name].gender
            if at >= token or (gender and known and known != gender) or self.stretch - stretch > _FAR:
                continue
            sure = 1.0 if known or not gender else 0.8
            value = weight * sure * _FADE ** (self.stretch - stretch)
            scores[name] = max(scores.get(name, 0.0), value) + _AGAIN * min(scores.get(name, 0.0), value)
        if not scores:
            return self._only(gender)
        ranked = sorted(scores.items(), key=lambda item: (-item[1], item[0]))
        if len(ranked) > 1 and ranked[1][1] > ranked[0][1] * 0.97:
            return None
        return ranked[0][0]

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

    def speaks(self, token: int, name: int) -> None:
        """Remember that a person was the speaker at `token`."""
        self.events.append((token, self.stretch, name, 1.6))


def speaker_of(view: View, discourse: Discourse, who: Who) -> tuple[Speaker, int | None]:
    """The speaker record of a mention, and the number of the name it stands for."""
    span = cut(view.article, view.starts[who.first], view.ends[who.last - 1])
    if who.kind == "name":
        number = view.mentions[who.mention][2]
        return Speaker(span, view.names[number].name, "named beside the words"), number
    if who.kind == "signature":
        return Speaker(span, span.text, "signed below the words"), None
    if who.kind == "several":
        return Speaker(span, None, "several people named together"), None
    found, how = _pronoun(view, discourse, who) if who.kind == "pronoun" else _description(view, discourse, who)
    if found is None:
        return Speaker(span, None, how), None
    return Speaker(span, view.names[found].name, how), found


def _pronoun(view: View, discourse: Discourse, who: Who) -> tuple[int | None, str]:
    word = bare(view, who.first)
    language = view.language
    if word in language.female or word in language.male:
        gender = "female" if word in language.female else "male"
        found = discourse.person(who.first, gender)
        return found, f"“{view.words[who.first]}”: the last {gender} person spoken of" if found is not None else "pronoun"
    return None, "pronoun"


def _description(view: View, discourse: Discourse, who: Who) -> tuple[int | None, str]:
    """ "the singer": a person described so, else the person spoken of when nobody else comes near."""
    if view.low[who.first] not in _THE:
        return None, "not named"
    organisations = discourse.organisations.get(view.low[who.last - 1], [])
    if len(organisations) == 1:
        return organisations[0], f"“{span_words(view, who)}”: the organisation of that name"
    head = next((at for at in range(who.first, who.last) if view.low[at] in view.language.prepositions), who.last) - 1
    if possessive(view.words[head]) or not (is_people(view, head) or _AGED.fullmatch(view.low[head])):
        return None, "not named"
    described = discourse.described.get(view.low[head], [])
    start = view.stretches[view.stretch_of(who.first)].first
    likely = discourse.person(start, None)
    if likely is not None and (likely in described or _central(view, likely, described)):
        return likely, f"“{span_words(view, who)}”: the person spoken of"
    if len(described) == 1 and discourse.known(described[0], who.first):
        return described[0], f"“{span_words(view, who)}”: described so"
    return None, "not named"


def _central(view: View, likely: int, described: list[int]) -> bool:
    """Whether the article is about the person spoken of, and names others, or those described so, in passing only."""
    times = len(view.names[likely].spans)
    if described:
        return times >= 3 * max(len(view.names[number].spans) for number in described)
    others = (len(n.spans) for number, n in enumerate(view.names) if n.kind == "person" and number != likely)
    return times >= 2 * max(others, default=0)


def span_words(view: View, who: Who) -> str:
    """The words of a mention, shortened."""
    words = view.text[view.starts[who.first] : view.ends[who.last - 1]]
    return words if len(words) <= 40 else words[:39] + "…"
