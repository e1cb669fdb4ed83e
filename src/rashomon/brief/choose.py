"""Lines chosen, ordered and checked against the text."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from rashomon.brief.candidates import Candidate, candidates
from rashomon.brief.cover import FEWEST, Pool, chosen, size
from rashomon.brief.marks import marks_of, superseded
from rashomon.brief.told import Told, told
from rashomon.brief.verify import CUT, verified
from rashomon.records import Brief, BriefLine, Fact, Findings, Saying, Span

MOST_QUARRELS, MOST_READINGS, MOST_ROUNDS = 2, 6, 6
_LATER = re.compile(r"\W*(?:[\w-]+\s){0,3}(?:later|earlier|afterwards|on)\b,", re.IGNORECASE)
_BARE_SPEAKER = re.compile(r",\s(?:it|they|he|she)\s\w+\W*$")
TOLD = 0.5
"""The share of a line's words, by their rarity, that another sentence has when it tells the same."""


def make_brief(
    story: str,
    findings: Sequence[Findings],
    accounts: Sequence[Sequence[str]],
    facts: Sequence[Fact],
    sayings: Sequence[Saying],
    *,
    lines: int | None = None,
) -> Brief:
    """The brief of a story: `lines` lines, or as many as its size asks for (3 to 12)."""
    members = sorted(findings, key=lambda f: f.article.id)
    account = account_of(members, accounts)
    pool = candidates(members, account, marks_of(facts, sayings, members, account))
    wanted = lines if lines is not None else size(len(members), len(set(account.values())))

    standing = [line for line in pool if not line.hanging]
    standing = [line for line in standing if not line.doubtful] or standing
    ranked = Pool(standing, [headline(f) for f in members])
    picked = standing_together(ranked, wanted, unsettled(facts, members))
    made = [line_of(line, pool, members, ranked.rarity) for line in picked]
    return Brief(story, verified(made, {f.article.id: f.article for f in members}))


def standing_together(pool: Pool, count: int, needed: Sequence[Sequence[Span]]) -> list[Candidate]:
    """The chosen lines in order, chosen again without those that lean on what no line before them tells, as long as any do."""
    without: set[int] = set()
    for _ in range(MOST_ROUNDS):
        numbers = chosen(pool, count, start=may_lead, needed=needed, without=without)
        picked = in_order([pool.lines[n] for n in numbers])
        loose = leaning(picked)
        if not loose:
            break
        without |= {n for n in numbers if pool.lines[n] in loose}
    return [line for line in picked if line not in loose] if len(picked) - len(loose) >= FEWEST else picked


def leaning(picked: Sequence[Candidate]) -> list[Candidate]:
    """The lines that take as known what no line before them tells."""
    known: set[str] = set()
    out = []
    for line in picked:
        if all(group & known for group in line.leans):
            known |= line.stems
        else:
            out.append(line)
    return out


def unsettled(facts: Sequence[Fact], members: Sequence[Findings]) -> list[tuple[Span, ...]]:
    """The places of the figures that should have a line: what replaced a figure, and each that the accounts quarrel about."""
    told = [f for f in facts if f.slot == "number" and len(f.readings) <= MOST_READINGS]
    stale = set(superseded(facts, members))
    new = [tuple(s for r in f.readings for s in r.spans if s not in stale) for f in told if f.state == "superseded"]
    quarrels = [_by_value(f) for f in told if f.state == "conflict"][:MOST_QUARRELS]
    return [*new[:MOST_QUARRELS], *(places for each in quarrels for places in each)]


def _by_value(fact: Fact) -> list[tuple[Span, ...]]:
    out: dict[str, tuple[Span, ...]] = {}
    for reading in fact.readings:
        out[reading.value] = (*out.get(reading.value, ()), *reading.spans)
    return list(out.values())


def may_lead(line: Candidate) -> bool:
    """Whether a line tells soberly what still holds, in the account's own words, so that it can be the first."""
    if line.stale or line.slanted or line.leans or line.quoted > 0.5 or line.span.text[0] in "\"“‘'«„":
        return False
    return not (_LATER.match(line.span.text) or _BARE_SPEAKER.search(line.span.text))


def headline(f: Findings) -> Told:
    """What is told by an article's title, or in the headline that stands in its text."""
    inside = next((x.span.text for x in f.article.furniture if x.kind == "headline"), "")
    return told(f.article.title or inside)


def account_of(members: Sequence[Findings], accounts: Sequence[Sequence[str]]) -> dict[str, int]:
    """Each article's account; an article in none is its own."""
    out = {article: n for n, ids in enumerate(accounts) for article in ids}
    for f in members:
        out.setdefault(f.article.id, len(accounts) + len(out))
    return out


def in_order(picked: Sequence[Candidate]) -> list[Candidate]:
    """The first line first; the others by the day of their articles and as they stand in them."""

    def when(line: Candidate) -> tuple[str, float, int]:
        return (line.day, line.position / max(1, line.count), line.article)

    return [*picked[:1], *sorted(picked[1:], key=when)]


def line_of(line: Candidate, pool: Sequence[Candidate], members: Sequence[Findings], rarity: Mapping[str, float]) -> BriefLine:
    """A line with its cite, and the outlets and accounts whose articles tell the same."""
    same = [other for other in pool if other is line or tells(other, line, rarity)]
    outlets = {members[other.article].article.outlet for other in same}
    return BriefLine(
        text=CUT.join(part.text for part in line.cites),
        cites=line.cites,
        outlets=tuple(sorted(o for o in outlets if o)),
        accounts=len({other.account for other in same}),
    )


def tells(other: Candidate, line: Candidate, rarity: Mapping[str, float]) -> bool:
    """Whether another sentence tells all that can be checked in a line, and most of the rest, rare words above all.

    A sentence that denies something is not told by one that does not, nor the other way round.
    """
    both = line.stems & other.stems
    if len(both) < 3 or other.told.denies != line.told.denies or not line.told.checkable <= other.told.checkable | other.stems:
        return False
    return sum(sorted(rarity[s] for s in both)) >= TOLD * sum(sorted(rarity[s] for s in line.stems))
