"""Claims found in each article and lined up over the story."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import TYPE_CHECKING

from rashomon.facts.claims import Claim, Line, lines_of, number_claims
from rashomon.facts.days import finer_facts, impossible_facts, lone_days
from rashomon.facts.details import act_facts, day_facts, name_facts, role_facts
from rashomon.facts.match import relation
from rashomon.facts.states import Group, Story, fact_of, ranked
from rashomon.facts.twins import twin_facts
from rashomon.facts.weigh import Scale
from rashomon.likeness import alignment
from rashomon.records import Fact, Findings

if TYPE_CHECKING:
    from rashomon.likeness import Matrix

SINGLES = 12
MOST = 150
"""Articles of one story that are lined up; facts say nothing of the others."""
LEAST_ALIKE = 0.08


def find_facts(story: str, findings: Sequence[Findings], accounts: Sequence[Sequence[str]]) -> tuple[Fact, ...]:
    """The facts of a story, the most important first. Agreement counts accounts, never articles."""
    members, account = examined(findings, accounts)
    if len(members) < 2:
        return ()
    lines = lines_of(members)
    by_article = {f.article.id: f for f in members}
    home = {f.article.id: n for n, f in enumerate(members)}
    if not lines:
        return ()
    alike = alignment(
        [line.sentence.span.text for line in lines],
        [home[line.article.id] for line in lines],
        [f.article.text for f in members],
    )
    claims = [claim for line in lines for claim in number_claims(line, by_article[line.article.id])]
    told = Story(story, account, {f.article.id: f.article.text for f in members})
    days = [*impossible_facts(told, lines), *finer_facts(told, lines, alike), *day_facts(told, lines, alike)]
    facts = [
        *(fact_of(told, group) for group in number_groups(claims, lines, alike)),
        *days,
        *lone_days(told, lines, days),
        *name_facts(told, members),
        *role_facts(told, members),
        *act_facts(told, lines, alike),
        *twin_facts(told, lines, alike),
    ]
    return ranked(facts, told, singles=SINGLES)


def examined(findings: Sequence[Findings], accounts: Sequence[Sequence[str]]) -> tuple[list[Findings], dict[str, int]]:
    """The articles that are lined up, at most MOST, one of each account before any second; and the account of each."""
    account = {article: n for n, ids in enumerate(accounts) for article in ids}
    ordered = sorted(findings, key=lambda f: f.article.id)
    for f in ordered:
        account.setdefault(f.article.id, len(account) + len(accounts))
    seen: Counter[int] = Counter()
    turns = []
    for f in ordered:
        turns.append((seen[account[f.article.id]], f.article.id))
        seen[account[f.article.id]] += 1
    kept = {article for _, article in sorted(turns)[:MOST]}
    return [f for f in ordered if f.article.id in kept], {a: n for a, n in account.items() if a in kept}


def number_groups(claims: Sequence[Claim], lines: list[Line], alike: Matrix) -> list[Group]:
    """Quantities and ages of one thing, gathered: equal values first, then what fits, follows or quarrels with them."""
    by_kind: dict[tuple[str, str], list[int]] = defaultdict(list)
    for i, claim in enumerate(claims):
        for part in claim.subject if claim.slot == "age" else claim.subject[:1]:
            by_kind[claim.slot, part].append(i)
    scale = Scale(claims, lines, alike)
    root = list(range(len(claims)))
    links: list[tuple[int, int, str]] = []
    for i, j in sorted({pair for same in by_kind.values() for pair in _near_pairs(same, claims, alike)}):
        a, b = claims[i], claims[j]
        if lines[a.line].article.id == lines[b.line].article.id:
            continue
        found = relation(a, b, scale)
        if found == "same":
            _join(root, i, j)
        elif found:
            links.append((i, j, found))
    return _gathered(claims, lines, root, [*links, *_corrections(claims, lines)])


def _corrections(claims: Sequence[Claim], lines: Sequence[Line]) -> Iterator[tuple[int, int, str]]:
    """Two figures of one thing in a line that corrects: the one replaces the other."""
    by_line: dict[int, list[int]] = defaultdict(list)
    for i, claim in enumerate(claims):
        if lines[claim.line].correction and claim.slot != "age":
            by_line[claim.line].append(i)
    for same in by_line.values():
        for i, j in combinations(same, 2):
            a, b = claims[i], claims[j]
            if (a.slot, a.subject[0]) == (b.slot, b.subject[0]) and a.value != b.value:
                yield i, j, "corrected"


def _near_pairs(same: Sequence[int], claims: Sequence[Claim], alike: Matrix) -> Iterator[tuple[int, int]]:
    """The pairs of claims whose lines are at all alike."""
    import numpy as np

    rows = [claims[i].line for i in same]
    left, right = np.nonzero(np.triu(alike[np.ix_(rows, rows)] >= LEAST_ALIKE, 1))
    yield from ((same[i], same[j]) for i, j in zip(left.tolist(), right.tolist(), strict=True))


def _gathered(
    claims: Sequence[Claim], lines: list[Line], root: list[int], links: Iterable[tuple[int, int, str]]
) -> list[Group]:
    cells: dict[int, list[int]] = defaultdict(list)
    for i in range(len(claims)):
        cells[_find(root, i)].append(i)
    articles = {r: {lines[claims[i].line].article.id for i in members} for r, members in cells.items()}
    joined: dict[tuple[int, int], set[str]] = defaultdict(set)
    for i, j, found in links:
        a, b = sorted((_find(root, i), _find(root, j)))
        if a != b and (found == "corrected" or not _both_in_one(claims, cells, articles, a, b)):
            joined[a, b].add(found)
    used: set[int] = set()
    groups = []
    for (a, b), kinds in sorted(joined.items(), key=lambda item: (_worst(item[1]), item[0])):
        if a in used or b in used:
            continue
        used |= {a, b}
        groups.append(Group(tuple(claims[i] for r in (a, b) for i in cells[r]), _state(kinds)))
    groups += [Group(tuple(claims[i] for i in members), None) for r, members in sorted(cells.items()) if r not in used]
    return groups


def _both_in_one(
    claims: Sequence[Claim], cells: Mapping[int, list[int]], articles: Mapping[int, set[str]], a: int, b: int
) -> bool:
    """Whether an article tells both values without putting them in two mouths: then they are of two things."""
    if not articles[a] & articles[b]:
        return False
    voices = {claims[i].said_by for r in (a, b) for i in cells[r]}
    return len(voices - {None}) < 2


def _worst(found: set[str]) -> int:
    order = ("corrected", "quarrel", "later", "fits")
    return min(order.index(kind) for kind in found)


def _state(found: set[str]) -> str:
    return ("superseded", "conflict", "superseded", "compatible")[_worst(found)]


def _find(root: list[int], i: int) -> int:
    while root[i] != i:
        root[i] = root[root[i]]
        i = root[i]
    return i


def _join(root: list[int], i: int, j: int) -> None:
    a, b = _find(root, i), _find(root, j)
    root[max(a, b)] = min(a, b)
