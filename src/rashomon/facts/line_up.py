"""Claims found in each article and lined up over the story."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from rashomon.clean.language import LEARNED
from rashomon.clean.sets import join
from rashomon.facts.absent import narrowed
from rashomon.facts.acts import outcome_facts
from rashomon.facts.alike import joined
from rashomon.facts.cells import Cells, gathered
from rashomon.facts.claims import Claim, number_claims
from rashomon.facts.clocks import clock_facts
from rashomon.facts.days import finer_facts, impossible_facts, lone_days
from rashomon.facts.denials import denial_facts
from rashomon.facts.details import act_facts, day_facts
from rashomon.facts.disputes import contradicted, disputes, torn
from rashomon.facts.ellipses import completed
from rashomon.facts.figures import bare_claims
from rashomon.facts.lines import Line, lines_of
from rashomon.facts.match import relation, subjects_meet
from rashomon.facts.measures import KINDS_OF_PEOPLE, OF_PEOPLE
from rashomon.facts.moved import moved_values
from rashomon.facts.named import name_facts
from rashomon.facts.named_days import day_claims
from rashomon.facts.namesakes import namesake_facts
from rashomon.facts.negated import negated_facts
from rashomon.facts.opposites import opposite_facts
from rashomon.facts.placed import placed
from rashomon.facts.places import bare
from rashomon.facts.rivals import Kind, mutual_pairs
from rashomon.facts.roles import role_facts
from rashomon.facts.slips import slips
from rashomon.facts.spellings import forms_of, one_name, variants
from rashomon.facts.states import Group, Story, fact_of, ranked
from rashomon.facts.tongues import in_two_tongues
from rashomon.facts.twins import twin_facts
from rashomon.facts.weigh import Scale
from rashomon.facts.withdrawn import marked, settled, unnamed, withdrawn
from rashomon.facts.years import deed_years
from rashomon.likeness import alignment
from rashomon.records import Fact, Findings, Span
from rashomon.spans import overlap

if TYPE_CHECKING:
    from rashomon.likeness import Matrix

SINGLES = 60
BACK = 8
"""Figures of an article looked back over for the one that replaces a figure given up."""
COUNTED = 300
"""Counts of people in a state, and ages of people by name, that are held against each other however unlike their lines."""
MOST = 150
"""Articles of one story that are lined up; facts say nothing of the others."""
LEAST_ALIKE = 0.08
OF_SLIPS = 0.7
"""How sure it is that two figures that differ as by a slip of the pen are of one thing."""
SHORT = 16
"""Tokens of a line in which a correction goes on ("The figure is 412 million.")."""


class Known(NamedTuple):
    """The pairs of claims that an article itself sets against each other, and those of which it replaces one by the other."""

    against: Sequence[tuple[int, int]] = ()
    replaced: Sequence[tuple[int, int]] = ()


NOTHING = Known()


def find_facts(story: str, findings: Sequence[Findings], accounts: Sequence[Sequence[str]]) -> tuple[Fact, ...]:
    """The facts of a story, the most important first. Agreement counts accounts, never articles.

    What one article tells alone is single, and two of its voices may quarrel.
    """
    members, account = examined(findings, accounts)
    lines = lines_of(members)
    texts = {f.article.id: f.article.text for f in members}
    told = Story(story, account, texts, {article: text.lower() for article, text in texts.items()})
    by_article = {f.article.id: f for f in members}
    home = {f.article.id: n for n, f in enumerate(members)}
    if not lines:
        return ()
    alike = alignment(
        [line.sentence.span.text for line in lines],
        [home[line.article.id] for line in lines],
        [f.article.text for f in members],
    )
    spelt = variants(told, forms_of(members))
    names = one_name(spelt)
    numbers = [_by_name(claim, names) for line in lines for claim in _numbers(line, by_article[line.article.id])]
    wrong = withdrawn(lines)
    righted, replaced = marked(numbers, lines, wrong)
    claims, against = completed(righted, lines)
    unsure = torn(claims, lines)
    named = [claim for line in lines for claim in day_claims(line, by_article[line.article.id])]
    days = [*impossible_facts(told, lines), *finer_facts(told, lines, alike), *day_facts(told, lines, alike)]
    called = [*unnamed(name_facts(told, members, spelt), wrong, told), *namesake_facts(told, members, lines)]
    varied = {s for f in called if len(f.readings) > 1 for r in f.readings for s in r.spans}
    facts = [
        *(
            fact_of(told, group)
            for group in settled(groups(claims, lines, alike, Known(against, replaced)), wrong)
            if (not all(map(bare, group.claims)) or group.state) and _vouched(group, unsure, told)
        ),
        *day_groups(told, named, lines, alike),
        *days,
        *lone_days(told, lines, days),
        *clock_facts(told, lines, alike),
        *called,
        *role_facts(told, members),
        *unnamed(act_facts(told, lines, alike), wrong, told),
        *(f for f in twin_facts(told, lines, alike) if not any(_meet(s, varied) for r in f.readings for s in r.spans)),
        *opposite_facts(told, lines, alike),
        *negated_facts(told, lines, alike),
        *outcome_facts(told, lines, alike),
        *denial_facts(told, members),
    ]
    return narrowed(ranked(facts, told, singles=SINGLES), lines, told.low)


def _numbers(line: Line, findings: Findings) -> list[Claim]:
    """The claims of a line that are numbers, those that count something first.

    None in a language without tables: nothing tells a figure there from the day of a date.
    """
    if (line.article.language or "en") not in LEARNED:
        return []
    told = number_claims(line, findings)
    return [*told, *bare_claims(line, findings, told)]


def _by_name(claim: Claim, names: Mapping[str, str]) -> Claim:
    """A claim whose holder goes by the name that most articles have for him."""
    whole = names.get(" ".join(claim.subject)) if claim.slot == "age" else None
    return replace(claim, subject=tuple(whole.lower().split()), counted=whole) if whole else claim


def _vouched(group: Group, unsure: set[Span], story: Story) -> bool:
    """Whether a group has none of the unsure figures, or two accounts besides."""
    spans = {c.span for c in group.claims}
    return not spans & unsure or len(story.voices(spans - unsure)) > 1


def _meet(span: Span, others: Iterable[Span]) -> bool:
    return any(overlap(span, other) for other in others)


def day_groups(story: Story, named: Sequence[Claim], lines: list[Line], alike: Matrix) -> Iterator[Fact]:
    """Days, months and years in conflict; years that several accounts tell of one thing."""
    for group in groups(named, lines, alike, Known(against=[*deed_years(named, lines)])):
        first = group.claims[0]
        years = first.subject == ("year",) and len({c.near & first.near for c in group.claims}) > 1
        if group.state == "conflict" or (group.state is None and years and len(story.voices(c.span for c in group.claims)) > 1):
            yield fact_of(story, group)


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


def groups(
    claims: Sequence[Claim], lines: list[Line], alike: Matrix, known: Known = NOTHING
) -> list[Group]:  # fmt: skip
    """Values of one thing, gathered: equal values first, then what fits, follows or quarrels with them."""
    by_kind: dict[tuple[str, str], list[int]] = defaultdict(list)
    for i, claim in enumerate(claims):
        for part in ("", *claim.subject) if claim.slot == "age" else claim.subject[:1]:
            if not bare(claim):
                by_kind[claim.slot, part].append(i)
        if claim.slot == "quantity" and claim.subject[0] in KINDS_OF_PEOPLE | {"#"}:
            by_kind[claim.slot, "person"].append(i)
    scale = Scale(claims, lines, alike)
    counted = [i for i, c in enumerate(claims) if c.outcome in OF_PEOPLE]
    likely = (pair for same in by_kind.values() for pair in _near_pairs(same, claims, alike))
    aged = [i for i, c in enumerate(claims) if c.slot == "age" and len(c.subject) > 1][:COUNTED]
    of_one = (pair for pair in combinations(aged, 2) if subjects_meet(*(claims[i] for i in pair)))
    near = sorted({*likely, *of_one, *(pair for pair in combinations(counted[:COUNTED], 2) if _of_one_state(*pair, claims))})
    pairs = [(i, j) for i, j in near if lines[claims[i].line].article.id != lines[claims[j].line].article.id]
    found = [(i, j, relation(claims[i], claims[j], scale)) for i, j in pairs]
    root = list(range(len(claims)))
    in_place = [p for p in placed(claims, scale) if not (claims[p[0]].marks ^ claims[p[1]].marks) & {"more", "part"}]
    one = [*((i, j) for i, j, how in found if how == "same"), *((i, j) for i, j, sure in in_place if not sure)]
    for i, j in (*one, *in_two_tongues(claims, lines)):
        join(root, i, j)
    cells = Cells(claims, root, scale, mutual_pairs(pairs, claims, scale))
    links: list[tuple[int, int, Kind]] = [(i, j, "fits") for i, j, how in found if how == "fits"]
    links += [(i, j, "corrected") for i, j in (*known.replaced, *_corrections(claims, lines))]
    links += [(i, j, "later") for i, j in moved_values(claims, lines)]
    apart = [(i, j) for i, j, how in found if how == "apart"]
    rivals = [(i, j) for i, j, how in found if how == "rival"]
    quarrels = [(i, j, sure) for i, j, sure in in_place if sure]
    disputed = [(i, j, 1.0) for i, j in (*disputes(claims, lines), *contradicted(claims, lines), *known.against)]
    slipped = [(i, j, OF_SLIPS) for i, j in slips(claims, lines)]
    return joined(gathered(cells, links, rivals, apart, [*quarrels, *slipped, *disputed]), lines)


def _corrections(claims: Sequence[Claim], lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """Two figures of one thing in a line that corrects, or in it and a short line after it: the one replaces the other."""
    by_line: dict[int, list[int]] = defaultdict(list)
    for i, claim in enumerate(claims):
        if claim.slot in ("quantity", "score") and not bare(claim):
            by_line[claim.line].append(i)
    for at, inner in list(by_line.items()):
        if not lines[at].correction:
            continue
        after = lines[at + 1] if at + 1 < len(lines) else lines[at]
        follows = len(inner) == 1 and after.article.id == lines[at].article.id and len(after.tokens) <= SHORT
        same = [*inner, *(by_line[at + 1] if follows and at + 1 in by_line else ())]
        for i, j in combinations(same, 2):
            a, b = claims[i], claims[j]
            if (a.slot, a.subject[0]) == (b.slot, b.subject[0]) and a.value != b.value:
                yield i, j
        if len(inner) == 1 and claims[inner[0]].outcome in OF_PEOPLE:
            yield from _given_before(inner[0], claims, lines)


def _given_before(i: int, claims: Sequence[Claim], lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """The nearest figure before one that is given up, of as many in the same state in the same article."""
    a = claims[i]
    for j in range(i - 1, max(-1, i - 1 - BACK), -1):
        b = claims[j]
        if b.span.article == a.span.article and b.line < a.line and (b.subject[0], b.outcome) == (a.subject[0], a.outcome):
            if b.value != a.value and not lines[b.line].correction:
                yield j, i
            return


def _near_pairs(same: Sequence[int], claims: Sequence[Claim], alike: Matrix) -> Iterator[tuple[int, int]]:
    """The pairs of claims whose lines are at all alike."""
    import numpy as np

    rows = [claims[i].line for i in same]
    left, right = np.nonzero(np.triu(alike[np.ix_(rows, rows)] >= LEAST_ALIKE, 1))
    yield from ((same[i], same[j]) for i, j in zip(left.tolist(), right.tolist(), strict=True))


def _of_one_state(i: int, j: int, claims: Sequence[Claim]) -> bool:
    """Whether two numbers count people in one state, whatever the words of their lines."""
    a, b = claims[i], claims[j]
    return a.outcome == b.outcome and min(a.value, b.value) > 1 and not a.marks | b.marks - {"former"}
