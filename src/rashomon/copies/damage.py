"""What rewriting breaks: signs that of two wordings of one text this one is the copy.

Each sign is small; together, and all on one side, they tell. A sign is a place where the wordings differ and one of them
is worse: an impossible date, a broken phrase, a slip of the pen, a word struck out, a quotation cut, a step lost.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from rashomon import spans
from rashomon.records import Article, Evidence, Findings, Span

WORD = re.compile(r"\w+(?:['’]\w+|[*-]{2,9}\w+)*")
BROKEN = re.compile(
    r"\bto (?:went|came|woke|took|gave|said|told|made|knew|saw|was|were|had|did|began|became|left|kept|held|found|thought)\b"
    r"|, the \w+ (?:was|is|were|are) [a-z]+ [A-Z]\w+"
    r"|\b(?:[Aa]n?|[Tt]he) (?:an?|the)\b|\b(?:is|was|are|were) (?:is|was|are|were)\b"
    r"|\b(?:[Hh]e|[Ss]he|[Ii]t) (?:have|are|were been|do not)\b"
)
"""Phrases that are wrong in any English text: "to woke", "in the comments, the section was model Ann Lee"."""

STRUCK = re.compile(r"\w[*-]{2,9}\w")
CUT = re.compile(r"\[(?:\.\.\.|…)\]|\[\w+\]")
_STEADY = """
    about after also and any are but can could did does few for from had has have her here him his how into its just last
    may might more most must new not now off old one only other our out over own said say says shall she should since some
    such tell tells than that the their them then there these they this those told too two under was were what when where
    which who whom will with would you your
"""
STEADY = frozenset(_STEADY.split())
"""Words that a rewriter changes for others without a slip."""
_STIFF = """
    about approximately|about around|also additionally|ask inquire|asked inquired|asked requested|because owing|before prior|
    began commenced|big sizeable|big sizable|but however|but yet|buy purchase|bought purchased|car automobile|car vehicle|
    died deceased|died expired|died passed|died perished|end conclude|ended concluded|enough sufficient|get obtain|
    got obtained|help assist|help assistance|helped assisted|home residence|house residence|job occupation|later subsequently|
    live reside|lived resided|many numerous|more additional|near adjacent|need require|needed required|now currently|
    people individuals|people persons|person individual|said articulated|said expressed|said stated|says states|
    show demonstrate|showed demonstrated|start commence|started commenced|stay remain|stayed remained|stop cease|
    stopped ceased|told apprised|told informed|tried attempted|try attempt|use utilise|use utilize|used utilised|used utilized
"""
STIFF = frozenset(tuple(pair.split()) for pair in _STIFF.replace("\n", "").split("|"))
"""Plain words with the stiff ones that a rewriter puts for them so that the text looks like another."""
ENDINGS = re.compile(r"(?:['’]?s|e[drns]|ers|ings?|ly|ness|ments?|ations?|ables?|ful|less|ward|wards|wide|like)")
"""What may be missing at the end of a word that is whole without it."""
STUMP, GONE = 3, 4
"""A word that lost its second half keeps STUMP letters and lacks GONE."""
LONGEST = 4000
"""Passages of more words are not looked at."""
NEEDED = 2.5
"""The weight of signs that makes a copy of an article, if there is not a third as much on the other side."""


class Sign(NamedTuple):
    """One sign of damage: whether the second article is the damaged one, its weight, its reason and place."""

    second: bool
    weight: float
    evidence: Evidence


class Sides(NamedTuple):
    """One passage as both articles have it, with the words of each."""

    spans: tuple[Span, Span]
    words: tuple[list[re.Match[str]], list[re.Match[str]]]


def damaged(a: Findings, b: Findings, shared: Sequence[tuple[Span, Span]]) -> tuple[tuple[Evidence, ...], bool | None]:
    """The signs of damage in what two articles share, and whether the second is the damaged one (None: not told)."""
    signs = list(_signs(a, b, shared))
    told: dict[tuple[bool, str], list[Sign]] = {}
    for sign in signs:
        told.setdefault((sign.second, sign.evidence.says), []).append(sign)
    weight = [sum(alike[0].weight for (second, _), alike in told.items() if second is side) for side in (False, True)]
    evidence = tuple(
        Evidence("damage", says, tuple(dict.fromkeys(span for sign in alike for span in sign.evidence.spans)))
        for (_, says), alike in told.items()
    )
    for side in (False, True):
        if weight[side] >= NEEDED and weight[not side] * 3 <= weight[side]:
            return evidence, side
    return evidence, None


def _signs(a: Findings, b: Findings, shared: Sequence[tuple[Span, Span]]) -> Iterator[Sign]:
    used = Counter(m.group().casefold() for f in (a, b) for m in WORD.finditer(f.article.text))
    lost: list[list[Span]] = [[], []]
    for pair in shared:
        sides = Sides(pair, (list(WORD.finditer(pair[0].text)), list(WORD.finditer(pair[1].text))))
        if max(map(len, sides.words)) > LONGEST:
            continue
        yield from _impossible(a, b, sides)
        yield from _phrases(a.article, b.article, sides)
        yield from _differences(a.article, b.article, sides, used, lost)
    yield from _steps(lost)


def _impossible(a: Findings, b: Findings, sides: Sides) -> Iterator[Sign]:
    found = [
        [t.span for t in f.times if t.check == "impossible" and spans.overlap(t.span, span) == t.span.end - t.span.start]
        for f, span in zip((a, b), sides.spans, strict=True)
    ]
    for second in (False, True):
        if found[second] and not found[not second]:
            yield Sign(second, 2.0, Evidence("damage", "has an impossible date where the other has none", tuple(found[second])))


def _phrases(a: Article, b: Article, sides: Sides) -> Iterator[Sign]:
    """Broken phrases, words struck out and cuts in brackets that only one of the two has."""
    for pattern, weight, says in (
        (BROKEN, 2.0, "breaks a sentence that is whole in the other"),
        (STRUCK, 2.0, "strikes out letters of a word the other spells out"),
        (CUT, 1.0, "marks a cut in words the other gives"),
    ):
        found = [
            [spans.cut(article, span.start + m.start(), span.start + m.end()) for m in pattern.finditer(span.text)]
            for article, span in zip((a, b), sides.spans, strict=True)
        ]
        for second in (False, True):
            if len(found[second]) > len(found[not second]) == 0:
                yield Sign(second, weight, Evidence("damage", says, tuple(found[second])))


def _differences(a: Article, b: Article, sides: Sides, used: Counter[str], lost: list[list[Span]]) -> Iterator[Sign]:
    """Slips of the pen; longer stretches that only one side has are added to `lost`, by the side that lacks them."""
    from rapidfuzz.distance import Levenshtein

    keys = [[m.group().casefold() for m in words] for words in sides.words]
    for op in Levenshtein.opcodes(keys[0], keys[1]):
        if op.tag == "equal":
            continue
        places = (op.src_start, op.src_end), (op.dest_start, op.dest_end)
        if op.tag == "replace":
            for i in range(min(op.src_end - op.src_start, op.dest_end - op.dest_start)):
                yield from _slip(a, b, sides, (op.src_start + i, op.dest_start + i), used)
        for side, (start, end) in enumerate(places):
            if op.tag != "replace" and end - start >= 2:
                lost[not side].append(_stretch((a, b)[side], sides, side, (start, end)))


def _stretch(article: Article, sides: Sides, side: int, words: tuple[int, int]) -> Span:
    start, matches = sides.spans[side].start, sides.words[side]
    return spans.cut(article, start + matches[words[0]].start(), start + matches[words[1] - 1].end())


def _slip(a: Article, b: Article, sides: Sides, at: tuple[int, int], used: Counter[str]) -> Iterator[Sign]:
    """A word swapped for one that looks like it: the one the articles use nowhere else is the slip."""
    from rapidfuzz.distance import OSA

    left, right = (sides.words[side][at[side]].group().casefold() for side in (0, 1))
    yield from _worse(a, b, sides, at, (left, right))
    plain = left.replace("’", "'"), right.replace("’", "'")
    if plain[0] == plain[1] or min(map(len, plain)) < 3 or STEADY.intersection(plain):
        return
    places = tuple(_stretch((a, b)[side], sides, side, (at[side], at[side] + 1)) for side in (0, 1))
    if plain[0].replace("'", "") == plain[1].replace("'", ""):
        second = "'" in plain[0]
        yield Sign(second, 1.0, Evidence("damage", "drops an apostrophe", places))
    elif left.isalpha() and right.isalpha() and OSA.distance(left, right) <= (1 if min(len(left), len(right)) < 4 else 2):
        elsewhere = used[left] - 1, used[right] - 1
        if (elsewhere[0] > 0) != (elsewhere[1] > 0):
            second = elsewhere[0] > 0
            yield Sign(
                second, 1.5, Evidence("damage", f"“{right}” for “{left}”" if second else f"“{left}” for “{right}”", places)
            )


def _worse(a: Article, b: Article, sides: Sides, at: tuple[int, int], words: tuple[str, str]) -> Iterator[Sign]:
    """A plain word swapped for a stiff one, or a word that lost its second half."""
    for second in (False, True):
        good, bad = words[not second], words[second]
        stump = len(bad) >= STUMP and len(good) >= len(bad) + GONE and good.startswith(bad)
        if (good, bad) in STIFF or (stump and not ENDINGS.fullmatch(good[len(bad) :])):
            places = tuple(_stretch((a, b)[side], sides, side, (at[side], at[side] + 1)) for side in (0, 1))
            yield Sign(second, 1.0 if stump else 0.35, Evidence("damage", f"“{bad}” for “{good}”", places))


def _steps(lost: Iterable[Sequence[Span]]) -> Iterator[Sign]:
    """Whether one side lacks far more of the other's words than the other of its."""
    first, second = ((sum(len(s.text.split()) for s in side), tuple(side)) for side in lost)
    for is_second, (mine, places), (other, _) in ((False, first, second), (True, second, first)):
        if mine >= 8 and mine >= 3 * other:
            yield Sign(is_second, 1.0, Evidence("damage", f"leaves out {mine} words of what it shares", places[:3]))
