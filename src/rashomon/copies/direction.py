"""Which of two articles copied the other, and what tells it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import Literal, NamedTuple

from rashomon.clean.dates import instant
from rashomon.copies.credits import NAMES, RUNS, Claims, claims_of, places, standing
from rashomon.copies.damage import damaged
from rashomon.copies.outlets import names_outlet
from rashomon.records import Article, Direction, Evidence, Findings, Published, Span
from rashomon.spans import cut, inside

GIVEN = ("given", "page", "head", "correction")
Tells = Literal["credit", "time", "containment", "damage", "kind"]

SURE: dict[Tells, float] = {"credit": 0.95, "time": 0.9, "containment": 0.6, "damage": 0.6, "kind": 0.7}
"""How sure each kind of evidence makes a direction when nothing speaks against it."""
NEARLY_ALL, LONGER = 0.85, 1.25
"""A piece has this share of its text in the whole, and the whole is this many times longer."""
DAY_MINUTES = 24 * 60
HEAD = 300
NEW_VERSION = re.compile(
    r"\b[Ww]rite-?[Tt]hr(?:u|ough)\b|WRITE-?THRU|\b\d(?:st|nd|rd|th|ST|ND|RD|TH) L(?:D|d|ead)\b|\bUPDATE \d|"
    r"\b(?:ADDS|CORRECTS|RECASTS|UPDATES)\b"
)
"""Words by which an agency says, in the first HEAD characters, that its text takes the place of an earlier one."""


RELEASE = re.compile(
    r"(?im)^[ \t#*_]{0,5}((?:press|media|news) (?:release|statement)|for immediate release|embargoed until|"
    r"(?:presse|medien)mitteilung|comunicado de prensa|communiqué de presse)(?=[*_ \t]{0,4}(?:$|[:|,–—\d-])|[ \t]{2})"
)
"""A line at the head of a text that calls it a release."""


class Sign(NamedTuple):
    """Evidence of one kind, and whether it makes the second article the source (None: it does not suffice).

    It is `firm` when it stands against times less than a day apart.
    """

    how: Tells
    evidence: tuple[Evidence, ...]
    turned: bool | None
    firm: bool = False


def directed(
    a: Findings, b: Findings, shared: Sequence[tuple[Span, Span]], claims_of: Callable[[Article], Claims] = claims_of
) -> tuple[Direction, bool]:
    """The direction between two articles, and whether `b` is the source. `claims_of` may remember the claims of an article.

    A credit and the given times decide; where they disagree nothing does, unless the times are less than a day apart: then
    the credit stands, for agencies put texts on their own pages late. Weaker signs (what kind of text each is, damage,
    containment) decide only when both are silent.
    """
    claims = claims_of(a.article), claims_of(b.article)
    signs = credit_signs(*claims)
    times = time_signs(a, b)
    if signs or not (_same_day(a.article, b.article) and run_alike(*claims)):
        signs += times
    if not signs:
        signs = [*kind_signs(*claims), *damage_signs(a, b, shared), *containment_signs(a.article, b.article, shared)]
    kept = tuple(evidence for sign in signs for evidence in sign.evidence)
    told = [sign for sign in signs if sign.turned is not None]
    credited = [sign for sign in told if sign.how == "credit"]
    if any(sign.firm for sign in credited) and _close(a.article, b.article):
        told = credited
    turned = told[0].turned if told else None
    if turned is None or any(sign.turned is not turned for sign in told):
        return Direction("unknown", 0.0, kept), b.article.id < a.article.id
    return Direction(told[0].how, SURE[told[0].how], kept), turned


def credit_signs(a: Claims, b: Claims) -> list[Sign]:
    """The credits one article gives to the other, or to the outlet whose text the other is or runs."""
    signs = []
    for name in sorted(a.names | b.names):
        near = standing(a, name), standing(b, name)
        for copy, source, turned in ((0, 1, True), (1, 0, False)):
            credit = near[copy].credit
            if later_version((a, b)[source].article, (a, b)[copy].article):
                continue
            if near[copy].rank == NAMES and _released((a, b)[source]):
                continue  # naming who put a release out tells what an account rests on
            if credit is not None and near[source].rank >= RUNS and near[source].rank > near[copy].rank:
                evidence = Evidence("credit", f"credits {credit.name}", places(credit.span))
                signs.append(Sign("credit", (evidence,), turned, firm=near[source].rank > RUNS))
    return sorted(
        set(signs), key=lambda s: (s.turned or False, [span.start for span in s.evidence[0].spans], s.evidence[0].says)
    )


def later_version(text: Article, copy: Article) -> bool:
    """Whether a text says that it takes the place of an earlier one, and came out after the copy: which has the earlier one."""
    first, second = given(copy), given(text)
    return bool(first and second and before(first, second) and NEW_VERSION.search(text.text, 0, HEAD))


def run_alike(a: Claims, b: Claims) -> bool:
    """Whether both run the text of one outlet that neither of them is."""
    return any(standing(a, name).rank == standing(b, name).rank == RUNS for name in a.names | b.names)


def _same_day(a: Article, b: Article) -> bool:
    """Whether both say that they were published on one day."""
    first, second = given(a), given(b)
    return first is not None and second is not None and first.from_[:10] == second.from_[:10]


def _close(a: Article, b: Article) -> bool:
    """Whether the two were published less than a day apart, as far as their given times tell."""
    first, second = given(a), given(b)
    if first is None or second is None:
        return False
    minutes = instant(first), instant(second)
    if minutes[0] is not None and minutes[1] is not None:
        return abs(minutes[0] - minutes[1]) < DAY_MINUTES
    try:
        one, other = (datetime.fromisoformat(p.from_[:16]) for p in (first, second))
    except ValueError:
        return False
    return abs(one - other) < timedelta(days=1)


def time_signs(a: Findings, b: Findings) -> list[Sign]:
    """What the given times tell: nothing when they are equal or overlap, or when one of them was inferred."""
    first, second = given(a.article), given(b.article)
    if first is None or second is None:
        return []
    for early, late, turned in ((first, second, False), (second, first, True)):
        if before(early, late):
            says = f"published {early.value}, the other {late.value}"
            return [Sign("time", (Evidence("time", says, (*stated(a), *stated(b))),), turned)]
    return []


def before(early: Published, late: Published) -> bool:
    """Whether one time of publication lies before another: as moments where both tell their zone, else as what both tell.

    A day and a minute are compared as days: a day says nothing about the minutes in it.
    """
    first, second = instant(early), instant(late)
    if first is not None and second is not None:
        return first < second
    grain = min(map(len, (early.from_, early.until, late.from_, late.until)))
    return early.until[:grain] < late.from_[:grain]


def stated(findings: Findings) -> tuple[Span, ...]:
    """Where the head of the text states the day of its publication; nothing where the day came with the text."""
    article = findings.article
    published = article.published
    if published is None or published.how != "head":
        return ()
    day, heads = published.from_[:10], [f.span for f in article.furniture if f.kind == "head" and f.span.field == "text"]
    told = [t.span for t in findings.times if t.from_ and t.from_[:10] == day and any(inside(t.span, h) for h in heads)]
    written = [cut(article, at, at + len(day)) for h in heads if (at := article.text.find(day, h.start, h.end)) >= 0]
    return tuple([*told, *written][:1])


def damage_signs(a: Findings, b: Findings, shared: Sequence[tuple[Span, Span]]) -> list[Sign]:
    """What rewriting broke in one of the two."""
    evidence, second = damaged(a, b, shared)
    return [Sign("damage", evidence, None if second is None else not second)] if evidence else []


def containment_signs(a: Article, b: Article, shared: Sequence[tuple[Span, Span]]) -> list[Sign]:
    """Whether one is a piece of the other: nearly all of it stands in the other, which is much longer."""
    shares = []
    for side, article in enumerate((a, b)):
        body = len(article.text) - sum(len(f.span.text) for f in article.furniture if f.span.field == "text")
        shares.append(sum(len(pair[side].text) for pair in shared) / max(1, body))
    for piece, whole, turned in ((0, 1, True), (1, 0, False)):
        if shares[piece] >= NEARLY_ALL and shares[whole] * LONGER <= shares[piece]:
            says = f"{min(1, shares[piece]):.0%} of it stands in the other, which has more"
            return [Sign("containment", (Evidence("containment", says, tuple(pair[piece] for pair in shared)),), turned)]
    return []


def kind_signs(a: Claims, b: Claims) -> list[Sign]:
    """Whether only one is made for others to print: a release before any report, an agency's text before a paper's."""
    for place_of, says in (
        (_released, "is a release, made for others to print"),
        (_signed, "is an agency's own, signed by it"),
    ):
        one, other = place_of(a), place_of(b)
        if one is not None and other is not None:
            return []
        if (place := one or other) is not None:
            return [Sign("kind", (Evidence("kind", says, (place,)),), turned=one is None)]
    return []


def _released(claims: Claims) -> Span | None:
    """Where an article says at its head that it is a release."""
    said = RELEASE.search(claims.article.text, 0, HEAD)
    return cut(claims.article, *said.span(1)) if said else None


def _signed(claims: Claims) -> Span | None:
    """Where an outlet's own text bears its initials, as agencies sign: "(FNA)"."""
    own = (c for c in claims.credits if c.kind == "text" and c.name.isupper() and names_outlet(c.name, claims.article))
    return next((c.span for c in own if c.span), None)


def given(article: Article) -> Published | None:
    """The article's time, unless it was inferred."""
    published = article.published
    return published if published and published.how in GIVEN else None
