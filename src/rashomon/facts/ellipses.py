"""Figures whose noun was told before: "The federation said 640 members were out. The company put the number at 580."."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from rashomon.clean.stems import listed
from rashomon.facts.claims import Claim
from rashomon.facts.lines import Line
from rashomon.facts.match import BOUNDS
from rashomon.facts.numerals import Token
from rashomon.facts.places import bare
from rashomon.facts.rounding import fits

STATING = listed(
    """say says said put puts count counts counted give gives gave maintain maintains maintained estimate estimates estimated
    claim claims claimed insist insists insisted reckon reckons reckoned record recorded list listed report reported"""
)
_FILL = listed(
    """of it that the number figure total toll crowd turnout weight cost at to up add adds added come comes came about around
    least nearly almost just over only more than there were was is be actual real true"""
)
_CLAUSE = listed("and but while whereas though although which as because yet")
_NOBODY = listed("it he she they i we who that this reports which")
_MEANT = listed("the both these those all other")
"""Words before a figure that means those told of, and counts nothing ("said the two were not connected")."""
_CLOCK = (("p",), ("a",), ("pm",), ("am",), ("o'clock",))
_ENDS = ((), (".",), (";",), (",",))
"""What may follow a great figure that counts what was told before ("the notes add up to 14,500.")."""
_PASSIVE = listed("was were is are been be being")
BACK, WORDS, NAMED = 2, 9, 6
"""Sentences back to the figure that has the noun, words back to the verb, and words of who says it."""


def completed(claims: Sequence[Claim], lines: Sequence[Line]) -> tuple[list[Claim], list[tuple[int, int]]]:
    """The claims, those that count what an earlier figure of the article counts with its noun; and which stand against it."""
    by_article: dict[str, list[int]] = defaultdict(list)
    for i, claim in sorted(enumerate(claims), key=lambda told: told[1].span):
        if claim.slot == "quantity":
            by_article[claim.span.article].append(i)
    out, against = list(claims), []
    for inner in by_article.values():
        for n, i in enumerate(inner):
            countless = bare(out[i]) or (out[i].subject == ("#",) and out[i].right[:1] in _ENDS)
            who = _who(out[i], lines[out[i].line]) if countless else None
            before = _antecedent([out[j] for j in inner[:n]], out[i]) if who is not None else None
            if before is None or who is None:
                continue
            first = out[inner[before]]
            out[i] = replace(
                out[i],
                subject=first.subject,
                outcome=first.outcome,
                counted=first.counted,
                state=first.state,
                said_by=who or out[i].said_by,
                written="",
            )
            if who and first.value != out[i].value and first.said_by != who and not fits(first, out[i]):
                against.append((inner[before], i))
    return out, against


def _antecedent(told: Sequence[Claim], claim: Claim) -> int | None:
    """The nearest figure before one without a noun that has one, and is about as great."""
    for n, other in reversed([*enumerate(told)]):
        if claim.line - other.line > BACK:
            return None
        low, high = sorted((claim.value, other.value))
        counts = not bare(other) and other.subject[0] not in ("%", "#") and other.right[:1] != ("-",)
        if counts and high <= BOUNDS.times * low:
            return n if "former" not in other.marks else None
    return None


def _who(claim: Claim, line: Line) -> str | None:
    """Who states a figure at the end of a clause, as the sentence names him; empty for a pronoun, None where nobody does."""
    at = claim.span.start - line.sentence.span.start
    before = [t for t in line.tokens if t.start < at]
    if (before and before[-1].low in _MEANT) or claim.right[:1] in _CLOCK or claim.right[1:] == ("000",):
        return None
    for back, token in enumerate(reversed(before[-WORDS:]), 1):
        if token.low in STATING:
            if before[-back - 1 : -back] and before[-back - 1].low in _PASSIVE:
                return None
            return _named(before[:-back], line)
        if token.low not in _FILL:
            gapped = back > 1 and before[-1].low == "at" and any(t.low in ("put", "puts") for t in before)
            return _named(before[:-1], line) if gapped else None
    return None


def _named(before: Sequence[Token], line: Line) -> str:
    """The words from the beginning of the clause, if they name somebody."""
    words: list[Token] = []
    for token in reversed(before[-NAMED:]):
        if not token.text[0].isalpha() or token.low in _CLAUSE:
            break
        words.insert(0, token)
    if not words or words[-1].low in _NOBODY:
        return ""
    return line.sentence.span.text[words[0].start : words[-1].end]
