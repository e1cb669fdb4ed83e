"""Lines chosen, ordered and checked against the text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from rashomon.brief.beside import beside
from rashomon.brief.candidates import Candidate, candidates
from rashomon.brief.copied import sources
from rashomon.brief.cover import FEWEST, chosen, size
from rashomon.brief.marks import by_figure, marks_of, superseded, within_accounts
from rashomon.brief.pool import Pool
from rashomon.brief.told import Told, told
from rashomon.brief.verify import CUT, verified
from rashomon.records import Brief, BriefLine, Copy, Fact, Findings, Saying, Span

MOST_QUARRELS, MOST_READINGS, MOST_ROUNDS, MOST_ANEW = 2, 6, 6, 4
_SPEECH = re.compile(r":\s*[\"“‘«„]")
TOLD = 0.5
"""The share of a line's words, by their rarity, that another sentence has when it tells the same."""


def make_brief(
    story: str,
    findings: Sequence[Findings],
    accounts: Sequence[Sequence[str]],
    facts: Sequence[Fact],
    sayings: Sequence[Saying],
    *,
    copies: Sequence[Copy] = (),
    lines: int | None = None,
) -> Brief:
    """The brief of a story: `lines` lines, or as many as its size asks for (3 to 12).

    As many are no longer than half of what the accounts tell, or than the longest article, but tell the accounts' quarrels.
    What one article took from another by the `copies` is told in the source's words.
    """
    members = sorted(findings, key=lambda f: f.article.id)
    account = account_of(members, accounts)
    marks = marks_of(facts, sayings, members, account)
    pool = candidates(members, account, marks)
    wanted = lines if lines is not None else size(len(members), len(set(account.values())))

    standing = [line for line in pool if not line.manner.hanging]
    standing = [line for line in standing if not line.doubtful] or standing
    older = sources(standing, members, copies, marks)
    ranked = Pool(standing, [headline(f) for f in members], everything=pool, beside=beside(members, account), sources=older)
    needed = unsettled(facts, members, account)
    fewest = max(1, 2 * len(needed))
    if wanted > FEWEST:
        needed.append(tuple(line.span for line in standing if line.manner.open))
        needed.append(coming(standing) or tuple(line.span for line in standing if line.manner.ahead))
    picked = standing_together(ranked, wanted, needed)
    most = room(members, account)
    while lines is None and len(picked) > fewest and length(picked) > most:
        picked = standing_together(ranked, len(picked) - 1, needed)
    made = [line_of(line, pool, members, ranked.rarity) for line in picked]
    return Brief(story, verified(made, {f.article.id: f.article for f in members}))


def length(picked: Sequence[Candidate]) -> int:
    """How many words some lines have."""
    return sum(len(part.text.split()) for line in picked for part in line.cites)


def room(members: Sequence[Findings], account: Mapping[str, int]) -> float:
    """How many words a brief may have: half of those of the accounts, each by its longest article, or of the longest all."""
    told: dict[int, int] = defaultdict(int)
    for f in members:
        words = sum(len(s.span.text.split()) for s in f.sentences if s.body)
        told[account[f.article.id]] = max(told[account[f.article.id]], words)
    return max(sum(told.values()) / 2, *told.values(), 0)


def coming(lines: Sequence[Candidate]) -> tuple[Span, ...]:
    """The places of the lines that name a day after all articles: the one most accounts name, and at least two; else none."""
    last = max((line.until[:10] for line in lines), default="")
    naming: dict[str, set[int]] = defaultdict(set)
    for line in lines:
        for day in line.days if last else ():
            if day > last:
                naming[day].add(line.account)
    first = min(naming, key=lambda day: (-len(naming[day]), day), default="")
    return tuple(line.span for line in lines if first in line.days) if len(naming.get(first, ())) > 1 else ()


def standing_together(pool: Pool, count: int, needed: Sequence[Sequence[Span]]) -> list[Candidate]:
    """The chosen lines in order, chosen again without those that tell nothing beside the others, as long as any do."""
    without: set[int] = set()
    for _ in range(MOST_ANEW):
        picked = firm(pool, count, needed, set(without))
        vain = in_vain(pool, picked)
        if not vain:
            break
        without |= {n for n, line in enumerate(pool.lines) if line in vain}
    return picked


def in_vain(pool: Pool, picked: Sequence[Candidate]) -> list[Candidate]:
    """The lines after the first that tell nothing beside the others, of two that tell the same the first."""
    left = list(picked)
    for line in picked[1:]:
        if pool.idle(line, [other for other in left if other is not line]):
            left.remove(line)
    return [line for line in picked if line not in left]


def firm(pool: Pool, count: int, needed: Sequence[Sequence[Span]], without: set[int]) -> list[Candidate]:
    """The chosen lines in order, chosen again without those that lean on what no line before them tells, as long as any do."""
    asked = False
    for _ in range(MOST_ROUNDS):
        numbers = chosen(pool, count, start=may_open, needed=needed, without=without)
        picked = in_order([pool.lines[n] for n in numbers])
        loose = leaning(picked)
        if not loose:
            break
        named = introductions(pool, loose) if not asked else []
        asked = True
        if named:
            needed = [*named, *needed]
        else:
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


def introductions(pool: Pool, loose: Sequence[Candidate]) -> list[tuple[Span, ...]]:
    """For each group of words on which loose lines lean, the places of the lines that tell one of them before such a line."""
    groups = {group: line for line in reversed(loose) for group in line.leans}
    able = [line for line in pool.lines if may_lead(line)]
    out = [tuple(n.span for n in able if n.stems & group and _when(n) < _when(line)) for group, line in groups.items()]
    return [places for places in out if places]


def unsettled(facts: Sequence[Fact], members: Sequence[Findings], account: Mapping[str, int]) -> list[tuple[Span, ...]]:
    """The places of the figures that should have a line: what replaced a figure, and each that the accounts quarrel about.

    What one account has wrong beside itself is no quarrel.
    """
    told = [f for f in facts if f.slot in ("number", "date") and len(f.readings) <= MOST_READINGS]
    within = within_accounts(facts, members, account)
    gone = {*superseded(facts, members), *within.older, *within.slips}
    left = {f.id: _without(gone, by_figure(f)) for f in told}
    new = [tuple(s for places in left[f.id] for s in places) for f in told if f.state == "superseded"]
    quarrels = sorted(
        (_apart(left[f.id], account) for f in told if f.state == "conflict"),
        key=lambda q: (len(q) < 2, -len({account[s.article] for places in q for s in places})),
    )
    return [*new[:MOST_QUARRELS], *(places for each in quarrels[:MOST_QUARRELS] for places in each)]


def _without(gone: Collection[Span], groups: Iterable[Sequence[Span]]) -> list[tuple[Span, ...]]:
    kept = [tuple(span for span in spans if span not in gone) for spans in groups]
    return [spans for spans in kept if spans]


def _apart(groups: Sequence[tuple[Span, ...]], account: Mapping[str, int]) -> list[tuple[Span, ...]]:
    """The values that more than one account tells apart; of one account's, the one that most articles tell, or all."""
    tellers = [{account[span.article] for span in spans} for spans in groups]
    alone = [n for n, them in enumerate(tellers) if not any(them <= other for m, other in enumerate(tellers) if m != n)]
    if len(alone) > 1:
        return [groups[n] for n in alone]
    usual = max(groups, key=lambda spans: len({span.article for span in spans}), default=())
    return [usual] if len({span.article for span in usual}) > 1 else list(groups)


def may_lead(line: Candidate) -> bool:
    """Whether a line can be the first, and what it tells still holds."""
    return may_open(line) and not line.stale


def may_open(line: Candidate) -> bool:
    """Whether a line tells soberly, in the account's own words, so that it can be the first."""
    manner = line.manner
    if line.together or manner.slanted or manner.own or manner.later or line.leans or manner.quoted > 0.5:
        return False
    return line.span.text[0] not in "\"“‘'«„" and not _SPEECH.search(line.span.text)


def headline(f: Findings) -> Told:
    """What is told by an article's title, or in the headline that stands in its text."""
    inside = next((x.span.text for x in f.article.furniture if x.kind == "headline"), "")
    return told(f.article.title or inside, f.article.language)


def account_of(members: Sequence[Findings], accounts: Sequence[Sequence[str]]) -> dict[str, int]:
    """Each article's account; an article in none is its own."""
    out = {article: n for n, ids in enumerate(accounts) for article in ids}
    for f in members:
        out.setdefault(f.article.id, len(accounts) + len(out))
    return out


def in_order(picked: Sequence[Candidate]) -> list[Candidate]:
    """The first line first; the others by the time of their articles and as they stand in them."""

    return [*picked[:1], *sorted(picked[1:], key=_when)]


def _when(line: Candidate) -> tuple[str, float, int]:
    return (line.since, line.position / max(1, line.count), line.article)


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
    return sum(sorted(rarity.get(s, 0.0) for s in both)) >= TOLD * sum(sorted(rarity.get(s, 0.0) for s in line.stems))
