"""Groups of claims → facts with a state, their readings and where nothing was found; the most important first."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rashomon.clean.stems import listed
from rashomon.clean.words import stands
from rashomon.facts.claims import Claim
from rashomon.facts.labels import EMPTY, labelled
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
    """What every fact of a story needs: its id, the account and the text of each article, and that in small letters."""

    id: str
    account: Mapping[str, int]
    texts: Mapping[str, str]
    low: Mapping[str, str]

    def voices(self, spans: Iterable[Span]) -> set[int]:
        """The accounts that the spans stand in."""
        return {self.account[span.article] for span in spans}


def make_fact(story: Story, *, about: str, slot: str, state: str, readings: tuple[FactReading, ...]) -> Fact:
    """A fact with its id, and the articles of other accounts in which it was not found."""
    spans = [span for reading in readings for span in reading.spans]
    told, voices, tries = {span.article for span in spans}, story.voices(spans), _tries(readings)
    last = readings[-1 if state == "superseded" else 0].spans[0]
    about = labelled(about, slot, last, story.texts[last.article])
    return Fact(
        id=content_id("f", (story.id, slot, about, *(f"{s.article}:{s.start}:{s.end}" for s in spans))),
        story=story.id,
        about=about,
        slot=slot,  # type: ignore[arg-type]
        state=state,  # type: ignore[arg-type]
        readings=readings,
        not_found_in=tuple(
            sorted(a for a, n in story.account.items() if a not in told and n not in voices and not _has(story.low[a], tries))
        ),
    )


def _has(low: str, tries: Iterable[str]) -> bool:
    """Whether a text (in small letters) has the word or number of a reading, so that nobody may say it is not there."""
    return any(stands(low, said) for said in tries)


def _tries(readings: Sequence[FactReading]) -> frozenset[str]:
    """The words and numbers of readings, in small letters, in each way in which a text may have them."""
    tries: set[str] = set()
    for reading in readings:
        tries |= {s.text.lower() for s in reading.spans} | {reading.value.lower().split()[-1]}
        for figure in re.findall(r"\d[\d,.]*", reading.value):
            plain = figure.replace(",", "").rstrip(".")
            tries |= {plain, figure} | {w for w, n in NUMBER_WORDS.items() if str(n) == plain}
    return frozenset(filter(None, tries))


def fact_of(story: Story, group: Group) -> Fact:
    """The fact a group of claims makes. Equal values of which only some are said to be rough are compatible."""
    readings = readings_of(group.claims, in_time=group.state == "superseded")
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
    slot = "date" if group.claims[0].slot == "date" else "number"
    return make_fact(story, about=_about(group.claims), slot=slot, state=state, readings=readings)


def readings_of(claims: Sequence[Claim], *, in_time: bool = False) -> tuple[FactReading, ...]:
    """One reading for each value and voice, those with most articles first; `in_time`: in the order of the claims."""
    by_value: dict[tuple[str, str | None], list[Claim]] = defaultdict(list)
    for claim in claims:
        by_value[shown(claim), claim.said_by].append(claim)
    out = [FactReading(value, tuple(sorted({c.span for c in same})), voice) for (value, voice), same in by_value.items()]
    if in_time:
        turns = {shown(c): n for n, c in reversed([*enumerate(claims)])}
        return tuple(sorted(out, key=lambda r: (turns[r.value], -len({s.article for s in r.spans}), r.said_by or "")))
    return tuple(sorted(out, key=lambda r: (-len({s.article for s in r.spans}), r.value, r.said_by or "")))


def shown(claim: Claim) -> str:
    """The value of a claim as a short text."""
    if claim.written:
        return claim.written
    number = f"{claim.value:,.0f}" if claim.value == int(claim.value) else f"{claim.value:,.4f}".rstrip("0")
    return number if claim.how == "exact" else f"{claim.how} {number}"


def _about(claims: Sequence[Claim]) -> str:
    """What a fact is of, in plain words: those of the article that tells it most fully, the commonest first."""
    first = claims[0]
    if first.slot == "age":
        holder = max((c.counted for c in claims), key=lambda name: (name != "?", name[0] != "~", len(name), name))
        return "age" if holder == "?" else f"age of {holder.replace('~', 'the ')}"
    if first.slot == "date":
        return first.subject[0].removeprefix("week")
    outcome = next((c.outcome for c in claims if c.outcome), None)
    if outcome:
        written = [c.state for c in claims if c.state]
        state = outcome if outcome in _CLASSES or any(w == outcome for w in written) else _common(written) if written else ""
        noun = "people" if first.subject[0] == "person" else _plural(claims)
        return f"{'people' if noun == state else noun} {state}".strip()
    if {c.counted for c in claims} == {"person"}:
        return "people"
    told = [c.counted for c in claims]
    return _common([label for label in told if label not in _BARE] or told)


_BARE = listed("dollars euros pounds yen percent number nairas crowns euro pound dollar")
"""Labels that tell in what something is counted and not what."""
_CLASSES = frozenset({"dead", "hurt", "missing", "ill", "in hospital", "arrested", "in custody", "trapped"})
"""States of people that go by one name, whichever word an article has for them."""


def _plural(claims: Sequence[Claim]) -> str:
    """The noun that is counted, without what it is of."""
    return _common([re.split(r" (?:of|from|in|for|per) ", c.counted)[0] for c in claims])


def _common(words: Sequence[str]) -> str:
    """The commonest of some phrases; the fuller, then the first by spelling, among equals."""
    counts = Counter(words)
    return min(counts, key=lambda w: (-counts[w], -len(w), w))


SMALL = 12
"""Numbers up to this stand in many articles of any language."""
ODD = 3
"""Digits, noughts at the end apart, of a figure that is the same whatever stands beside it; fewer stand in many articles."""


def _untold(fact: Fact, story: Story) -> bool:
    """Whether nobody may say "told by one account only": another has the value too, or no word tells of what it is."""
    if fact.state != "single" or fact.slot not in ("number", "role"):
        return False
    if fact.slot == "number" and fact.about.lower() in EMPTY:
        return True
    voices = story.voices(s for r in fact.readings for s in r.spans)
    others = {a for a, n in story.account.items() if n not in voices} - set(fact.not_found_in)
    figure = fact.readings[0].value.split()[-1]
    if fact.slot == "role":
        name, role = re.escape(fact.about.removesuffix(" is").split()[-1].lower()), re.escape(figure.lower())
        called = re.compile(
            rf"\b{role}\W{{1,3}}(?:\w+\W{{1,3}}){{0,2}}{name}\b|\b{name}\W{{1,3}}(?:\w+\W{{1,3}}){{0,3}}{role}\b"
        )
        return any(called.search(story.low[a]) for a in others)
    if fact.slot == "number" and len(re.sub(r"\D", "", figure).strip("0")) < ODD:
        return any(_may_tell(story.low[a], figure, fact.about.lower()) for a in others)
    return bool(others)


def _may_tell(text: str, figure: str, about: str) -> bool:
    """Whether a text (in small letters) that has a figure may tell the same fact: beside a word of it, or in other words."""
    words = "|".join(re.escape(word[:LEAST]) for word in re.findall(r"\w+", about) if len(word) >= LEAST)
    plain = figure.replace(",", "")
    forms = "|".join([re.escape(figure), re.escape(plain), *(w for w, n in NUMBER_WORDS.items() if str(n) == plain)])
    small = plain.isdigit() and int(plain) <= SMALL
    if not words or (not small and not re.search(rf"\b(?:{words})", text)):
        return re.search(rf"(?<!\w)(?:{forms})(?!\w)", text) is not None
    reach = 100 if about.startswith("age of") else 50
    return any(
        re.search(rf"\b(?:{words})", text[max(0, m.start() - reach) : m.end() + reach])
        for m in re.finditer(rf"(?<!\w)(?:{forms})(?!\w)", text)
    )


LEAST = 4


_SLOTS = ("number", "name", "place", "date", "role", "act")
_GRAVE = re.compile(r"\b(?:dead|hurt|missing|ill|trapped|in hospital)$")


def ranked(facts: Sequence[Fact], story: Story, *, singles: int) -> tuple[Fact, ...]:
    """Facts by state, by how many accounts tell them, those of people come to harm first, then by slot and by place.

    At most `singles` numbers are kept that one account alone tells.
    """

    def weight(fact: Fact) -> tuple[int, int, int, int, str]:
        spans = [s for r in fact.readings for s in r.spans]
        grave = -1 if fact.slot == "number" and _GRAVE.search(fact.about) else _SLOTS.index(fact.slot)
        return IMPORTANCE[fact.state], -len(story.voices(spans)), grave, min(s.start for s in spans), fact.id

    out = sorted((f for f in facts if not _untold(f, story)), key=weight)
    dropped = {f.id for f in [f for f in out if f.state == "single" and f.slot == "number"][singles:]}
    return tuple(f for f in out if f.id not in dropped)
