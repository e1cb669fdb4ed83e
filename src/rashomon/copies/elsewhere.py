"""What somebody told an outlet that is not here, when several articles have it in the same words: they have its text."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from rashomon.copies.credits import Claims, Credit, taken
from rashomon.copies.nearest import kept_words
from rashomon.copies.outlets import looks_like_outlet, names_outlet, plain
from rashomon.records import Copy, Findings, Span

ALIKE = 12
"""Words that two sentences must have in common, in order, outside quotations."""
MANY = 12
"""At most so many sentences that credit one outlet are held against each other."""
SURE = 0.6


def told_elsewhere(findings: Sequence[Findings], claims: Sequence[Claims]) -> list[Copy]:
    """A copy of an absent source for each sentence that credits it ("told Radio X") and that another article has too."""
    places: dict[str, list[tuple[Credit, Span, str]]] = defaultdict(list)
    for f, one in zip(findings, claims, strict=True):
        for credit, sentence, own in _reports(f, one):
            if not any(names_outlet(credit.name, other.article) for other in findings):
                places[plain(credit.name)].append((credit, sentence, own))
    shared = {
        (credit.span, sentence): taken(
            credit, sentence, f"credits {credit.name}, as another article does for the same words", SURE
        )
        for told in places.values()
        for pair in combinations(told[:MANY], 2)
        if pair[0][1].article != pair[1][1].article and kept_words(pair[0][2], pair[1][2]) >= ALIKE
        for credit, sentence, _ in pair
    }
    return list(shared.values())


def _reports(findings: Findings, claims: Claims) -> Iterator[tuple[Credit, Span, str]]:
    """The credits to outlets that told of something, each with its sentence, and the words of that outside quotations."""
    quoted = sorted(span for q in findings.quotes if q.kind != "indirect" for span in q.content)
    body = [s.span for s in findings.sentences if s.body]
    starts = [span.start for span in body]
    for credit in claims.credits:
        if credit.span and credit.kind == "report" and looks_like_outlet(credit.name):
            at = bisect_right(starts, credit.span.start) - 1
            if at >= 0 and credit.span.start < body[at].end:
                yield credit, body[at], _outside(body[at], quoted)


def _outside(sentence: Span, quoted: Sequence[Span]) -> str:
    """The words of a sentence that stand in none of some quotations, which are in order."""
    kept, low = [], sentence.start
    first, last = (bisect_left(quoted, at, key=lambda q: q.start) for at in (sentence.start, sentence.end))
    for q in quoted[first:last]:
        kept.append(sentence.text[low - sentence.start : q.start - sentence.start])
        low = max(low, min(q.end, sentence.end))
    return " ".join([*kept, sentence.text[low - sentence.start :]])
