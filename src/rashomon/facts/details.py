"""Days, names, places and roles that the articles of a story tell: who says which, by the words each uses itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from rashomon.facts.claims import Line
from rashomon.facts.measures import DAYS_OF_WEEK
from rashomon.facts.states import Story, make_fact
from rashomon.records import Fact, FactReading, Findings, Name, Span, TimeMention
from rashomon.spans import inside

if TYPE_CHECKING:
    from rashomon.likeness import Matrix

ALIKE = 0.15
NAMES, ROLES, DAYS = 8, 6, 5
_SLOTS = {"person": "name", "org": "name", "other": "name", "place": "place"}


def name_facts(story: Story, findings: Sequence[Findings]) -> list[Fact]:
    """People, places and organisations that several accounts name, those of most accounts first."""
    spans: dict[tuple[str, str], list[Span]] = defaultdict(list)
    for f in findings:
        body = [s.span for s in f.sentences if s.body]
        for name in f.names:
            first = next((s for s in name.spans if any(inside(s, line) for line in body)), None)
            if first is not None:
                spans[_SLOTS[name.kind], name.name].append(first)
    told = sorted(((story.voices(s), slot, name) for (slot, name), s in spans.items()), key=lambda t: (-len(t[0]), t[1:]))
    return [
        make_fact(
            story,
            about=f"{slot} told",
            slot=slot,
            state="agreed",
            readings=(FactReading(name, tuple(sorted(spans[slot, name]))),),
        )
        for voices, slot, name in [t for t in told if len(t[0]) > 1][:NAMES]
    ]


def role_facts(story: Story, findings: Sequence[Findings]) -> list[Fact]:
    """What the articles call the people that several accounts name: one fact for each word, agreed or one account's alone."""
    people: dict[str, list[Name]] = defaultdict(list)
    for f in findings:
        for name in f.names:
            if name.kind == "person":
                people[name.name].append(name)
    out = []
    for person, names in sorted(people.items()):
        if len(story.voices([n.spans[0] for n in names])) < 2:
            continue
        roles: dict[str, list[Span]] = defaultdict(list)
        for name in names:
            for role in name.roles:
                roles[role.text.split()[-1].lower()].append(role)
        for word, spans in sorted(roles.items()):
            state = "agreed" if len(story.voices(spans)) > 1 else "single"
            reading = FactReading(word, tuple(sorted(spans)))
            out.append(make_fact(story, about=f"who {person} is", slot="role", state=state, readings=(reading,)))
    out.sort(key=lambda f: (f.state, -len({s.article for s in f.readings[0].spans}), f.about, f.readings[0].value))
    agreed = [f for f in out if f.state == "agreed"]
    return agreed[:ROLES] + [f for f in out if f.state == "single"][:ROLES]


def day_facts(story: Story, lines: Sequence[Line], alike: Matrix) -> list[Fact]:
    """Days told in lines that tell the same: by weekday for those that say the weekday, by date for those that say it."""
    by_day: dict[str, list[tuple[Line, TimeMention]]] = defaultdict(list)
    for line in lines:
        for time in line.times:
            if time.check == "ok" and time.from_ and time.until and time.from_[:10] == time.until[:10]:
                by_day[time.from_[:10]].append((line, time))
    out = []
    for day, told in sorted(by_day.items()):
        kept = [(line, time) for line, time in told if _backed(line, told, alike)]
        for value, spans in _as_said(day, kept):
            voices = story.voices(spans)
            if len(voices) > 1:
                about = f"day: {_shared(line for line, time in kept if time.span in spans)}"
                reading = FactReading(value, tuple(sorted(spans)))
                out.append(make_fact(story, about=about, slot="date", state="agreed", readings=(reading,)))
    out.sort(key=lambda f: (-len({s.article for s in f.readings[0].spans}), f.readings[0].value))
    return out[:DAYS]


def _backed(line: Line, told: Sequence[tuple[Line, TimeMention]], alike: Matrix) -> bool:
    return any(other.article.id != line.article.id and alike[line.number, other.number] >= ALIKE for other, _ in told)


def _as_said(day: str, told: Sequence[tuple[Line, TimeMention]]) -> Iterator[tuple[str, list[Span]]]:
    """What an article itself says of a day: its weekday, its date, or both."""
    weekdays: dict[str, list[Span]] = defaultdict(list)
    dates: list[Span] = []
    for _, time in told:
        words = time.span.text.replace(",", " ").split()
        said = next((w for w in words if w.lower().rstrip(".") in DAYS_OF_WEEK), None)
        if said:
            weekdays[said.capitalize()].append(time.span)
        if any(w.isdigit() and int(w) == int(day[8:]) for w in (w.rstrip("thsndr.") for w in words)):
            dates.append(time.span)
    for said, spans in sorted(weekdays.items()):
        yield f"{said} ({day})", spans
    if dates:
        yield day, dates


def _shared(lines: Iterator[Line]) -> str:
    """The words that most of the lines have, as they stand in the first."""
    ordered = list(lines)
    counts: dict[str, int] = defaultdict(int)
    for line in ordered:
        for word in line.stems:
            counts[word] += 1
    place: Mapping[str, int] = {t.stem: i for i, t in reversed(list(enumerate(ordered[0].tokens)))}
    best = sorted((w for w in ordered[0].stems if w in place), key=lambda w: (-counts[w], place[w]))[:3]
    return " ".join(ordered[0].tokens[place[w]].text for w in sorted(best, key=lambda w: place[w]))
