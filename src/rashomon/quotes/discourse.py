"""Which person a pronoun or a description stands for, from who was named before it."""

from __future__ import annotations

from dataclasses import dataclass, field

from rashomon.quotes.subjects import Who, is_people
from rashomon.quotes.view import View, possessive
from rashomon.records import Speaker
from rashomon.spans import cut

_WINDOW = 40
_FADE = 0.72


@dataclass(slots=True)
class Discourse:
    """Who was named so far: (token, stretch, number of the name, weight), in the order of the text."""

    view: View
    events: list[tuple[int, int, int, float]] = field(default_factory=list)
    next_mention: int = 0
    stretch: int = 0

    def reach(self, token: int, stretch: int) -> None:
        """Take in every person named before `token`; those inside marks count little."""
        view = self.view
        self.stretch = stretch
        while self.next_mention < len(view.mentions) and view.mentions[self.next_mention][0] < token:
            first, last, name = view.mentions[self.next_mention]
            self.next_mention += 1
            if view.names[name].kind != "person":
                continue
            start = view.stretches[stretch].first if stretch < len(view.stretches) else 0
            weight = 1.0
            if view.inside[first] >= 0:
                weight = 0.3
            elif possessive(view.words[last - 1]):
                weight = 0.8
            elif not any(token >= start and n >= 0 for token, s, n, w in self.events[-6:] if s == stretch and w >= 1):
                weight = 1.5
            self.events.append((first, self._stretch_of(first), name, weight))

    def _stretch_of(self, token: int) -> int:
        at = self.stretch
        while at > 0 and self.view.stretches[at].first > token:
            at -= 1
        return at

    def person(self, token: int, gender: str | None) -> int | None:
        """The number of the person who is most in mind before `token`, of a gender if given; None where two are as likely."""
        scores: dict[int, float] = {}
        for at, stretch, name, weight in self.events[-_WINDOW:]:
            known = self.view.names[name].gender
            if at >= token or (gender and known and known != gender) or self.stretch - stretch > 6:
                continue
            sure = 1.0 if known or not gender else 0.8
            scores[name] = scores.get(name, 0.0) + weight * sure * _FADE ** (self.stretch - stretch)
        ranked = sorted(scores.items(), key=lambda item: (-item[1], item[0]))
        if not ranked or (len(ranked) > 1 and ranked[1][1] > ranked[0][1] * 0.97):
            return None
        return ranked[0][0]

    def speaks(self, token: int, name: int) -> None:
        """Remember that a person was the speaker at `token`."""
        self.events.append((token, self.stretch, name, 1.5))


def speaker_of(view: View, discourse: Discourse, who: Who) -> tuple[Speaker, int | None]:
    """The speaker record of a mention, and the number of the name it stands for."""
    span = cut(view.article, view.starts[who.first], view.ends[who.last - 1])
    if who.kind == "name":
        number = view.mentions[who.mention][2]
        return Speaker(span, view.names[number].name, "named beside the words"), number
    if who.kind == "several":
        return Speaker(span, None, "several people named together"), None
    found, how = _pronoun(view, discourse, who) if who.kind == "pronoun" else _description(view, discourse, who)
    if found is None:
        return Speaker(span, None, how), None
    return Speaker(span, view.names[found].name, how), found


def _pronoun(view: View, discourse: Discourse, who: Who) -> tuple[int | None, str]:
    word = view.low[who.first]
    language = view.language
    if word in language.female or word in language.male:
        gender = "female" if word in language.female else "male"
        found = discourse.person(who.first, gender)
        return found, f"“{view.words[who.first]}”: the last {gender} person spoken of" if found is not None else "pronoun"
    return None, "pronoun"


def _description(view: View, discourse: Discourse, who: Who) -> tuple[int | None, str]:
    """ "the singer": a person described so, else the person spoken of when nobody else comes near."""
    head = next((at for at in range(who.first, who.last) if is_people(view, at)), None)
    if head is None or view.low[who.first] not in ("the", "der", "die", "das", "le", "la", "el"):
        return None, "not named"
    word = view.low[head]
    described = [
        number for number, name in enumerate(view.names)
        if name.kind == "person" and any(word in role.text.lower().split() for role in name.roles)
    ]  # fmt: skip
    likely = discourse.person(who.first, None)
    if likely is not None and (likely in described or not described):
        return likely, f"“{span_words(view, who)}”: the person spoken of"
    if len(described) == 1:
        return described[0], f"“{span_words(view, who)}”: described so"
    return None, "not named"


def span_words(view: View, who: Who) -> str:
    """The words of a mention, shortened."""
    words = view.text[view.starts[who.first] : view.ends[who.last - 1]]
    return words if len(words) <= 40 else words[:39] + "…"
