"""What a number counts: the noun it stands before, and how that is written."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.clean.stems import LITTLE, listed
from rashomon.facts.measures import ADJECTIVE_HEADS, KINDS_OF_PEOPLE, NUMBER_WORDS, PEOPLE, UNITS
from rashomon.facts.numerals import Token


def noun_after(tokens: Sequence[Token], last: int, after: int) -> tuple[str | None, int]:
    """The stem of what is counted and its token; adjectives before it are passed over."""
    i = last + 1
    if [t.low for t in tokens[i : i + 1]] == ["of"] and i + 1 < len(tokens) and tokens[i + 1].low in WHOLE:
        i, after = _of_whole(tokens, i + 2)
    while i < min(last + 8, after, len(tokens)):
        token = tokens[i]
        if (
            token.text in "-–"
            or (token.text == "," and i > last + 1)
            or (token.text[0].isdigit() and tokens[i - 1].text == "-")
        ):
            i += 1
            continue
        if not token.text[0].isalpha() or (token.low in LITTLE and token.low not in ("more", "other", "others")):
            break
        if token.low in ADJECTIVE_HEADS or token.stem in PEOPLE or token.stem in KINDS_OF_PEOPLE:
            return ("person" if token.stem in PEOPLE or token.low in ADJECTIVE_HEADS else token.stem), i
        if token.low.removesuffix("s") in UNITS or token.low in UNITS:
            return (token.low if token.low in UNITS else token.low.removesuffix("s")), i
        if token.low.endswith("s") and not token.low.endswith(("ss", "us", "is")) and len(token.low) > 3:
            return token.stem, i
        i += 1
    return None, last


WHOLE = listed("the its their his her our these those")


def _of_whole(tokens: Sequence[Token], i: int) -> tuple[int, int]:
    """Where the noun of "two of its eight piers" begins, and where it must end."""
    i += i < len(tokens) and (tokens[i].text[0].isdigit() or tokens[i].low in NUMBER_WORDS)
    return i, i + 3


def measured(tokens: Sequence[Token], end: int, after: int) -> str | None:
    """What a measure is of: the noun right after it ("40-foot wall", "$5 billion charge")."""
    for token in tokens[end + 1 : min(end + 3, after)]:
        if token.text in "-–" or token.low == "of":
            continue
        return token.stem if token.text[0].isalpha() and token.low not in LITTLE else None
    return None


def as_written(tokens: Sequence[Token], first: int, last: int, end: int, unit: str) -> str:
    """What is counted, in the words of the sentence: the noun after the number with what it is of, else the one before."""
    if end > last:
        return _phrase(tokens, last + 1, end)
    if unit == "magnitude":
        return "magnitude"
    if first > 1 and tokens[first - 1].low == "of" and tokens[first - 2].stem == unit:
        return tokens[first - 2].low
    if unit in _SIGNS:
        measured = _phrase(tokens, last + 1, last)
        return f"{_SIGNS[unit]} {measured}".strip()
    if unit == "#":
        return "number"
    before = (t.low for t in reversed(tokens[max(0, first - 20) : first]) if t.stem == unit)
    return next(before, "people" if unit == "person" else unit)


_SIGNS = {"$": "dollars", "€": "euros", "£": "pounds", "¥": "yen", "%": "percent"}
_LINKS = listed("of from in for per")
_LONGEST = 6


def _phrase(tokens: Sequence[Token], start: int, end: int) -> str:
    """The words from a token to the noun at `end`, and what it is said to be of ("wheels of Vessling Blue")."""
    words = [t.text for t in tokens[start : end + 1] if t.text[0].isalpha()]
    i = end + 1
    if i < len(tokens) and tokens[i].low in _LINKS:
        tail = [tokens[i].text]
        for token in tokens[i + 1 : i + 5]:
            little = token.low in LITTLE and token.low not in ("the", "a", "an", "its", "their")
            if not token.text[0].isalpha() or little or token.low.endswith(("ing", "ed")) or token.low in NUMBER_WORDS:
                break
            tail.append(token.text)
            if token.text[0].islower() and token.low not in LITTLE:
                break
        if len(tail) > 1 and tail[-1].lower() not in LITTLE:
            words += tail
    return " ".join(words[:_LONGEST]) if len(words) <= _LONGEST else " ".join(words[: max(1, end + 1 - start)][:_LONGEST])
