"""Groups of claims → facts with a state, their readings and where nothing was found; the most important first."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rashomon.facts.claims import Claim
from rashomon.facts.measures import NUMBER_WORDS
from rashomon.records import Fact, FactReading, Span, content_id

IMPORTANCE = {"conflict": 0, "superseded": 1, "agreed": 2, "compatible": 3, "single": 4}


@dataclass(frozen=True, slots=True)
class Group:
    """Claims of one thing, and how they stand to each other; None: all have one value."""

    claims: tuple[Claim, ...]
    state: str | None


@dataclass(frozen=True, slots=True)
class Story:
    """What every fact of a story needs: its id, the account and the text of each article."""

    id: str
    account: Mapping[str, int]
    texts: Mapping[str, str]

    def voices(self, spans: Iterable[Span]) -> set[int]:
        """The accounts that the spans stand in."""
        return {self.account[span.article] for span in spans}


def make_fact(story: Story, *, about: str, slot: str, state: str, readings: tuple[FactReading, ...]) -> Fact:
    """A fact with its id, and the articles of other accounts in which it was not found."""
    spans = [span for reading in readings for span in reading.spans]
    told, voices = {span.article for span in spans}, story.voices(spans)
    return Fact(
        id=content_id("f", (story.id, slot, about, *(f"{s.article}:{s.start}:{s.end}" for s in spans))),
        story=story.id,
        about=about,
        slot=slot,  # type: ignore[arg-type]
        state=state,  # type: ignore[arg-type]
        readings=readings,
        not_found_in=tuple(
            sorted(
                a for a, n in story.account.items() if a not in told and n not in voices and not _has(story.texts[a], readings)
            )
        ),
    )


def _has(text: str, readings: Sequence[FactReading]) -> bool:
    """Whether a text has the word or number of a reading anywhere, so that nobody may say it is not there."""
    low = text.lower()
    for reading in readings:
        figures = re.findall(r"\d[\d,.]*", reading.value)
        tries = {s.text.lower() for s in reading.spans} | {reading.value.lower().split()[-1]}
        for figure in figures:
            plain = figure.replace(",", "").rstrip(".")
            tries |= {plain, figure} | {w for w, n in NUMBER_WORDS.items() if str(n) == plain}
        if any(re.search(rf"(?<!\w){re.escape(t)}(?!\w)", low) for t in tries if t):
            return True
    return False


def fact_of(story: Story, group: Group) -> Fact:
    """The fact a group of claims makes. Equal values of which only some are said to be rough are compatible."""
    readings = readings_of(group.claims)
    by_manner: dict[str, set[int]] = defaultdict(set)
    for claim in group.claims:
        by_manner[claim.how].add(story.account[claim.span.article])
    voices = set().union(*by_manner.values())
    told = {claim.span.article for claim in group.claims}
    state = group.state or (
        "single"
        if len(told) < 2 or (len(voices) < 2 and len(by_manner) == 1)
        else "agreed"
        if len(by_manner) == 1
        else "compatible"
    )
    return make_fact(story, about=_about(group.claims), slot="number", state=state, readings=readings)


def readings_of(claims: Sequence[Claim]) -> tuple[FactReading, ...]:
    """One reading for each value and voice, those with most articles first."""
    by_value: dict[tuple[str, str | None], list[Claim]] = defaultdict(list)
    for claim in claims:
        by_value[shown(claim), claim.said_by].append(claim)
    out = [FactReading(value, tuple(sorted({c.span for c in same})), voice) for (value, voice), same in by_value.items()]
    return tuple(sorted(out, key=lambda r: (-len({s.article for s in r.spans}), r.value, r.said_by or "")))


def shown(claim: Claim) -> str:
    """The value of a claim as a short text."""
    if claim.written:
        return claim.written
    number = f"{claim.value:,.0f}" if claim.value == int(claim.value) else f"{claim.value:,g}"
    return number if claim.how == "exact" else f"{claim.how} {number}"


def _about(claims: Sequence[Claim]) -> str:
    first = claims[0]
    if first.slot == "age":
        longest = max((c.subject for c in claims), key=lambda s: (len(s), s))
        return "age of " + " ".join(
            part.lstrip("~").capitalize() if not part.startswith("~") else "the " + part[1:] for part in longest
        )
    counted = "people" if first.subject[0] == "person" else first.counted
    outcome = next((c.outcome for c in claims if c.outcome), None)
    return f"{counted} {outcome}" if outcome else counted


def ranked(facts: Sequence[Fact], story: Story, *, singles: int) -> tuple[Fact, ...]:
    """Facts by state, by how many accounts tell them, and by place; at most `singles` that one account alone tells."""

    def weight(fact: Fact) -> tuple[int, int, str]:
        voices = story.voices(s for r in fact.readings for s in r.spans)
        return IMPORTANCE[fact.state], -len(voices), fact.id

    out = sorted(facts, key=weight)
    dropped = {f.id for f in [f for f in out if f.state == "single" and f.slot == "number"][singles:]}
    return tuple(f for f in out if f.id not in dropped)
