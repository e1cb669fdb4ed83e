"""Lines chosen, ordered and checked against the text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rashomon.brief.candidates import Candidate, candidates
from rashomon.brief.cover import Pool, chosen, size
from rashomon.brief.marks import marks_of
from rashomon.brief.told import Told, told
from rashomon.brief.verify import CUT, verified
from rashomon.records import Brief, BriefLine, Fact, Findings, Saying, Span

MOST_QUARRELS, MOST_READINGS = 2, 6
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
    picked = in_order(chosen(ranked, wanted, start=may_lead, needed=unsettled(facts)), members)
    made = [line_of(line, pool, members, ranked.rarity) for line in picked]
    return Brief(story, verified(made, {f.article.id: f.article for f in members}))


def unsettled(facts: Sequence[Fact]) -> list[tuple[Span, ...]]:
    """The places of each value of the figures that the accounts quarrel about: each should have its line."""
    quarrels = [f for f in facts if f.state == "conflict" and f.slot == "number" and len(f.readings) <= MOST_READINGS]
    by_value = [(f.id, r.value, r.spans) for f in quarrels[:MOST_QUARRELS] for r in f.readings]
    out: dict[tuple[str, str], tuple[Span, ...]] = {}
    for fact, value, spans in by_value:
        out[fact, value] = (*out.get((fact, value), ()), *spans)
    return list(out.values())


def may_lead(line: Candidate) -> bool:
    """Whether a line tells soberly what still holds, in the account's own words, so that it can be the first."""
    return line.quoted <= 0.5 and not (line.stale or line.slanted) and line.span.text[0] not in "\"“‘'«„"


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


def in_order(picked: Sequence[Candidate], members: Sequence[Findings]) -> list[Candidate]:
    """The first line first; the others by the day of their articles and as they stand in them."""

    def when(line: Candidate) -> tuple[str, float, int]:
        published = members[line.article].article.published
        return (published.from_[:10] if published else "", line.position / max(1, line.count), line.article)

    return [*picked[:1], *sorted(picked[1:], key=when)]


def line_of(line: Candidate, pool: Sequence[Candidate], members: Sequence[Findings], rarity: Mapping[str, float]) -> BriefLine:
    """A line with its cite, and the outlets and accounts whose articles tell the same."""
    same = [other for other in pool if other is line or tells(other, line, rarity)]
    outlets = {members[other.article].article.outlet for other in same}
    return BriefLine(
        text=CUT.join([line.span.text]),
        cites=(line.span,),
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
