"""Figures of one measure that one article puts in two mouths, the one held against the other."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from rashomon.clean.stems import listed
from rashomon.facts.claims import Claim
from rashomon.facts.lines import Line
from rashomon.facts.match import BOUNDS, manner
from rashomon.facts.measures import MONEY, SPANS_OF_TIME
from rashomon.facts.places import bare
from rashomon.records import Span

WITHIN = 3
"""Sentences between two figures that are held against each other."""
NEXT = 6
"""Figures of an article that each is held against."""
GREATLY = 20.0
NEAR = 9
"""Words between a figure and one that it is set against."""
ANSWER = 10
"""Tokens of a sentence that tells nothing but another speaker's figure ("The yard says 302.")."""
_AGAINST = re.compile(
    r"\b(?:disput(?:e[sd]?|ing)|contest(?:s|ed|ing)?|den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|contradict(?:s|ed|ing)?|"
    r"(?:not|n[o’']t|nor|never) (?:confirm|accept|agree|recognise|recognize)\w*|disagree[sd]?|challenge[sd]?|questioned|"
    r"(?:far|much|well) (?:lower|higher|fewer|less|more)|instead|whereas|put(?:s|ting)? (?:it|that|this|the \w+) at|"
    r"estimat(?:e[sd]?|ing)|claim(?:s|ed|ing)?|"
    r"(?:its|their|his|her|own) (?:own )?(?:records|logs|figures|report|count|books))\b",
    re.IGNORECASE,
)
"""Words with which one speaker sets a figure against another's."""
_CROWD = listed("crowd crowds turnout attendance marched march took joined attended protesters demonstrators people rally")
_SIDES = re.compile(r"\b(?:organi[sz]ers?|police|union|board|company|council|government|ministry|management)\b", re.IGNORECASE)


_PAPER = re.compile(
    r"(?:[\w’'-]+ ){1,5}(?:log|logbook|list|register|roll|ledger|records?|minutes|receipt|slip|documents?|papers|files?|books)"
    r"\b[^.;:!?]{0,80}? (?:has|have|gives?|gave|shows?|showed|lists?|listed|says?|puts?|names?|counts?)$"
)
"""A paper that begins a sentence, up to a figure that it has."""
_TRUE = re.compile(r"\b(?:true|real|actual) (?:figure|number|total|toll|cost|price|size)\b", re.IGNORECASE)
"""What a speaker sets against a figure that nobody is said to give."""
_PARTED = re.compile(r";|\b(?:but|while|whereas)\b")
_TELLS = re.compile(r"\b(?:according to|says?|said|reports?|reported|puts?|speaks?|spoke|writes?|wrote)\b", re.IGNORECASE)


def disputes(claims: Sequence[Claim], lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """The pairs of figures of one unit that two speakers of one article give, told as standing against each other."""
    by_article: dict[str, list[int]] = defaultdict(list)
    for i, claim in enumerate(claims):
        if claim.slot == "quantity" and claim.subject != ("",) and not claim.marks:
            by_article[claim.span.article].append(i)
    for inner in by_article.values():
        inner.sort(key=lambda i: claims[i].span.start)
        for n, i in enumerate(inner):
            yield from ((i, j) for j in inner[n + 1 : n + 1 + NEXT] if _against(claims[i], claims[j], lines))


def _against(a: Claim, b: Claim, lines: Sequence[Line]) -> bool:
    """Whether two speakers give two values of one unit near each other, and the second sets his against the first."""
    if a.subject[0] != b.subject[0] or a.outcome != b.outcome or a.value == b.value or b.line - a.line > WITHIN:
        return False
    paper = a.said_by is not None and b.said_by is None and b.line == a.line + 1 and _on_paper(b, lines)
    unsaid = a.said_by is None and not _TRUE.search(_text(b, lines))
    if not paper and (b.said_by is None or a.said_by == b.said_by or unsaid):
        return False
    low, high = sorted((a.value, b.value))
    if low < 2 or high > BOUNDS.times * low:
        return False
    if paper or (b.line == a.line + 1 and a.said_by is not None and len(lines[b.line].tokens) <= ANSWER):
        return True
    if high < GREATLY and a.subject[0] not in SPANS_OF_TIME and not a.outcome:
        return False
    if a.subject[0] in SPANS_OF_TIME and manner(a) != manner(b):
        return False
    between = lines[a.line + 1 : b.line + 1] if b.line > a.line else lines[a.line : a.line + 1]
    if a.subject[0] == "#" and not all({t.low for t in lines[c.line].tokens} & _CROWD for c in (a, b)):
        return False
    if a.line == b.line and _PARTED.search(_between(a, b, lines)):
        return True
    return any(_AGAINST.search(line.sentence.span.text) or (a.said_by is None) for line in between) or (
        b.line - a.line <= 1 and all(_SIDES.search(c.said_by or "") for c in (a, b))
    )


def _on_paper(claim: Claim, lines: Sequence[Line]) -> bool:
    """Whether a figure is what a paper has that begins the sentence ("The log of the lock, which we have seen, gives four")."""
    start = lines[claim.line].sentence.span.start
    return bool(_PAPER.match(_text(claim, lines)[: claim.span.start - start].rstrip()))


def torn(claims: Sequence[Claim], lines: Sequence[Line]) -> set[Span]:
    """The amounts in two currencies that a line sets against each other ("A says £2m; B says $5m").

    Whoever tells both vouches for neither, and no rate of exchange is known by which they agree or quarrel.
    """
    money = sorted((c for c in claims if c.subject[0] in MONEY), key=lambda c: (c.line, c.span.start))
    out: set[Span] = set()
    for a, b in pairwise(money):
        if a.line == b.line and a.subject[0] != b.subject[0] and _PARTED.search(_between(a, b, lines)):
            out |= {a.span, b.span} if _TELLS.search(_text(a, lines)) else set()
    return out


def contradicted(claims: Sequence[Claim], lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """The pairs of a figure that an article sets against another ("900 metres away, not 600"), and that other one elsewhere."""
    told: dict[tuple[str, float], list[int]] = defaultdict(list)
    by_line: dict[int, list[int]] = defaultdict(list)
    for i, claim in enumerate(claims):
        if claim.slot == "quantity":
            by_line[claim.line].append(i)
            if not claim.marks:
                told[claim.subject[0], claim.value].append(i)
    for line, inner in by_line.items():
        inner.sort(key=lambda i: claims[i].span.start)
        for i, j in pairwise(inner) if not lines[line].correction else ():
            mine, denied = claims[i], claims[j]
            if denied.left == "not" and bare(denied) and not bare(mine) and _close(mine, denied, lines):
                for k in told[mine.subject[0], denied.value][:NEXT]:
                    if claims[k].span.article != mine.span.article:
                        yield i, k


def _close(a: Claim, b: Claim, lines: Sequence[Line]) -> bool:
    """Whether two figures stand in one clause, and about as great."""
    between = _between(a, b, lines)
    low, high = sorted((a.value, b.value))
    return 1 < high <= BOUNDS.times * low and len(between.split()) <= NEAR and not re.search(r"[.;:!?]", between)


def _text(claim: Claim, lines: Sequence[Line]) -> str:
    return lines[claim.line].sentence.span.text


def _between(a: Claim, b: Claim, lines: Sequence[Line]) -> str:
    """The words of one sentence between two figures."""
    start = lines[a.line].sentence.span.start
    return lines[a.line].sentence.span.text[a.span.end - start : b.span.start - start]
