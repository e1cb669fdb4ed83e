"""Figures and number words that are counts of nothing that could be told, as claims: "page 20", "25-40%"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from rashomon.clean.stems import is_little, listed
from rashomon.facts.claims import Claim, broken, claim_at
from rashomon.facts.lines import Line
from rashomon.facts.measures import CURRENCIES, MULTIPLIERS, NUMBER_WORDS
from rashomon.facts.numerals import Token, in_words
from rashomon.records import Findings
from rashomon.spans import inside


def bare_claims(line: Line, findings: Findings, told: Sequence[Claim]) -> Iterator[Claim]:
    """The figures and number words of a line that are counts of nothing that could be told: "page 20", "9-3", "25-40%"."""
    start = line.sentence.span.start
    taken = [(c.span.start, c.span.end) for c in told]
    taken += [(t.span.start, t.span.end) for t in line.times if t.type in ("date", "time")]
    taken += [(s.start, s.end) for n in findings.names for s in n.spans if inside(s, line.sentence.span)]
    beyond = 0
    for i, token in enumerate(line.tokens if not _ADDRESS.search(line.sentence.span.text) else ()):
        if i < beyond:
            continue
        last, value = in_words(line.tokens, i) if token.low in NUMBER_WORDS else (i, _figure(line.tokens, i))
        beyond = last + 1
        if value is None or value == 1 or broken(line, i) or any(a <= start + token.start < b for a, b in taken):
            continue
        written = line.sentence.span.text[token.start : line.tokens[last].end]
        counted = line.tokens[i - 1].low if i and line.tokens[i - 1].low in _NUMBERED else "number"
        yield replace(claim_at(line, findings, (i, last), "quantity", ("",), float(value)), counted=counted, written=written)


_NUMBERED = listed(
    """kilometre kilometer mile page route road highway motorway junction gate platform flight bus line train lot room ward
    stage round phase day chapter article section channel number mark block exit pier shaft level unit"""
)
"""What goes by numbers: the word before a figure tells what it is the number of."""
_ADDRESS = re.compile(r"https?\b|\bwww\b|\.html|/ ?20\d\d", re.IGNORECASE)
_FIGURE = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,4}(?:\.\d+)?")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")


def _figure(tokens: Sequence[Token], i: int) -> float | None:
    """The value of a token that is a figure; None for years, and for parts of names, addresses, clock times and so on."""
    text = tokens[i].text
    marks = {t.text for t in (*tokens[max(0, i - 1) : i], *tokens[i + 1 : i + 2])}
    row = any(t.text[0].isdigit() for t in (*tokens[max(0, i - 1) : i], *tokens[i + 1 : i + 2]))
    parted = i > 1 and tokens[i - 1].text in ".," and tokens[i - 2].text[0].isdigit()
    if not _FIGURE.fullmatch(text) or _YEAR.fullmatch(text) or {"/", ":"} & marks or row or parted or text[0] == "0":
        return None
    measured = tokens[i + 1].low if i + 1 < len(tokens) else ""
    named = i > 0 and (
        tokens[i - 1].low in CURRENCIES or (tokens[i - 1].text[0].isupper() and not is_little(tokens[i - 1].low))
    )
    return None if named or measured in MULTIPLIERS else float(text.replace(",", ""))
