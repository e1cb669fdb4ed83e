"""Groups of claims → facts with a state, their readings and where nothing was found; the most important first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rashomon.facts.claims import Claim, Line
from rashomon.records import Fact, FactReading, content_id

IMPORTANCE = {"conflict": 0, "superseded": 1, "agreed": 2, "compatible": 3, "single": 4}


@dataclass(frozen=True, slots=True)
class Group:
    """Claims of one thing, and how they stand to each other; None: all have one value."""

    claims: tuple[Claim, ...]
    state: str | None


def fact_of(story: str, group: Group, lines: Sequence[Line], account: Mapping[str, int]) -> Fact:
    """The fact a group of claims makes."""
    readings = readings_of(group.claims)
    told = {lines[c.line].article.id for c in group.claims}
    voices = {account[a] for a in told}
    state = group.state or ("agreed" if len(voices) > 1 else "single")
    lacking = sorted(a for a in account if a not in told and account[a] not in voices)
    about = _about(group.claims)
    return Fact(
        id=content_id("f", (story, about, *(f"{s.article}:{s.start}:{s.end}" for r in readings for s in r.spans))),
        story=story,
        about=about,
        slot="number",
        state=state,  # type: ignore[arg-type]
        readings=readings,
        not_found_in=tuple(lacking),
    )


def readings_of(claims: Sequence[Claim]) -> tuple[FactReading, ...]:
    """One reading for each value and voice, those with most articles first."""
    by_value: dict[tuple[str, str | None], list[Claim]] = defaultdict(list)
    for claim in claims:
        by_value[shown(claim), claim.said_by].append(claim)
    out = [FactReading(value, tuple(sorted({c.span for c in same})), voice) for (value, voice), same in by_value.items()]
    return tuple(sorted(out, key=lambda r: (-len({s.article for s in r.spans}), r.value, r.said_by or "")))


def shown(claim: Claim) -> str:
    """The value of a claim as a short text."""
    number = f"{claim.value:,.0f}" if claim.value == int(claim.value) else f"{claim.value:,g}"
    return number if claim.how == "exact" else f"{claim.how} {number}"


def _about(claims: Sequence[Claim]) -> str:
    first = claims[0]
    if first.slot == "age":
        longest = max((c.subject for c in claims), key=lambda s: (len(s), s))
        return "age of " + " ".join(
            part.lstrip("~").capitalize() if not part.startswith("~") else "the " + part[1:] for part in longest
        )
    counted = {"person": "people"}.get(first.subject[0], first.subject[0])
    outcome = next((c.outcome for c in claims if c.outcome), None)
    return f"{counted} {outcome}" if outcome else counted


def ranked(facts: Sequence[Fact], account: Mapping[str, int], *, singles: int) -> tuple[Fact, ...]:
    """Facts by state, by how many accounts tell them, and by place; at most `singles` that one account alone tells."""

    def weight(fact: Fact) -> tuple[int, int, str]:
        voices = {account[s.article] for r in fact.readings for s in r.spans}
        return IMPORTANCE[fact.state], -len(voices), fact.id

    out = sorted(facts, key=weight)
    alone = [f for f in out if f.state == "single"][singles:]
    return tuple(f for f in out if f not in alone)
