"""What a number counts: the noun it stands before, and how that is written."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import dropwhile, takewhile

from rashomon.clean.stems import LITTLE, listed
from rashomon.facts.measures import (
    ADJECTIVE_HEADS,
    APPROXIMATE,
    DAYS_OF_WEEK,
    HOMES,
    KINDS_OF_PEOPLE,
    MONEY,
    MONTHS,
    NUMBER_WORDS,
    ONE_THING,
    PEOPLE,
    PLURALS,
    SPANS_OF_TIME,
    UNITS,
)
from rashomon.facts.numerals import Token


def noun_after(tokens: Sequence[Token], last: int, after: int) -> tuple[str | None, int]:
    """The stem of what is counted and its token; adjectives before it are passed over."""
    i = last + 1
    if [t.low for t in tokens[i : i + 1]] == ["of"] and i + 1 < len(tokens) and tokens[i + 1].low in WHOLE:
        i, after = _of_whole(tokens, i + 2)
    i += [t.text.lower() for t in tokens[i : i + 1]] in (["d'"], ["d’"], ["de"])
    while i < min(last + 8, after, len(tokens)):
        token = tokens[i]
        if (
            token.text in "-–"
            or (token.text == "," and i > last + 1)
            or (token.text[0].isdigit() and tokens[i - 1].text == "-")
        ):
            i += 1
            continue
        if not token.text[0].isalpha() or (token.low in LITTLE and token.low not in ("more", "other", "others", "further")):
            break
        if token.low in _POINTING and i == last + 1:
            break
        if token.low in ADJECTIVE_HEADS or token.stem in PEOPLE or token.stem in KINDS_OF_PEOPLE:
            person = token.stem in PEOPLE or token.low in ADJECTIVE_HEADS
            return ("person" if person else ONE_THING.get(token.stem, token.stem)), i
        if token.low in ("percentage", "percent") and i + 1 < len(tokens) and tokens[i + 1].low in ("point", "points"):
            return "percentage point", i + 1
        if token.low.removesuffix("s") in UNITS or token.low in UNITS:
            return (token.low if token.low in UNITS else token.low.removesuffix("s")), i
        plural = token.low.endswith("s") and not token.low.endswith(("ss", "us", "is")) and len(token.low) > 3
        after_it = tokens[i + 1] if i + 1 < min(after, len(tokens)) else None
        capital = i == last + 1 and _capital_noun(token, after_it)
        if plural or capital or (token.low in PLURALS and not (after_it and _plural(after_it))):
            return ONE_THING.get(token.stem, token.stem), i
        i += 1
    return None, last


def _capital_noun(token: Token, after: Token | None) -> bool:
    """Whether a capitalised word right after a number is what it counts ("41 Mitglieder", "20 Hutu"), and no day or month."""
    ends = after is None or not after.text[0].isalpha() or after.low in LITTLE
    return token.text[0].isupper() and not token.text.isupper() and ends and token.low not in MONTHS | DAYS_OF_WEEK


_POINTING = listed("last next this every each early late yesterday today")
"""Words right after a number that begin a time, not what is counted ("at 41,000 last week")."""
WHOLE = listed("the its their his her our these those")


def _of_whole(tokens: Sequence[Token], i: int) -> tuple[int, int]:
    """Where the noun of "two of its eight piers" begins, and where it must end."""
    i += i < len(tokens) and (tokens[i].text[0].isdigit() or tokens[i].low in NUMBER_WORDS)
    return i, i + 3


def measured(tokens: Sequence[Token], end: int, after: int) -> str | None:
    """What a measure is of: the noun right after it ("40-foot wall", "$5 billion charge")."""
    capital = tokens[end].text[0].isupper() and not tokens[end].text.isupper()
    for token in tokens[end + 1 : min(end + 3, after)]:
        if token.text in "-–" or token.low == "of":
            continue
        verb = capital and token.text[0].islower()
        return token.stem if token.text[0].isalpha() and token.low not in LITTLE and not verb else None
    return None


def as_written(tokens: Sequence[Token], first: int, last: int, end: int, unit: str) -> str:
    """What is counted, in the words of the sentence: the noun after the number with what it is of, else the one before."""
    if unit in MONEY and (bought := _worth(tokens, first, end)):
        return f"{bought} in {_SIGNS.get(unit) or f'{unit}s'}"
    if unit == "%" and first > 1 and tokens[first - 1].low in ("of", "to") and tokens[first - 2].low in _OFFERED:
        return f"{tokens[first - 2].low} in percent"
    if unit in SPANS_OF_TIME and (lasting := _lasting(tokens, first, end)):
        return f"{unit}s{lasting}"
    if end > last:
        told = _phrase(tokens, last + 1, end)
        if unit == "%" and tokens[last + 1].low == "of":
            return f"percent of {told}"
        paid = tokens[first - 2].text.lower() if first > 1 and tokens[first - 1].low == "of" else ""
        return f"{paid} in {told}" if paid in _PAID else told
    if unit == "magnitude":
        return "magnitude"
    if first > 1 and tokens[first - 1].low == "of" and tokens[first - 2].stem == unit:
        return f"people of the {tokens[first - 2].text.lower()}" if unit in HOMES else tokens[first - 2].text.lower()
    if unit in _SIGNS:
        measured = _phrase(tokens, last + 1, last)
        return f"{_SIGNS[unit]} {measured}".strip()
    if unit == "#":
        return "number"
    before = (t.text.lower() for t in reversed(tokens[max(0, first - 20) : first]) if t.stem == unit)
    return next(before, {"person": "people", "child": "children"}.get(unit, unit))


_CLAUSE = 12
"""Words of the clause before a span of time that tell what lasts so long; of a longer one half would tell nothing."""


def _lasting(tokens: Sequence[Token], first: int, end: int) -> str:
    """What a span of time is said to be of ("days of mourning"), else the clause before it ("weeks: the talks will last")."""
    after = [t for t in tokens[end + 1 : end + 3] if t.text[0].isalpha()]
    if len(after) > 1 and after[0].low == "of" and after[1].low not in LITTLE:
        return f" of {after[1].text}"
    clause = _clause_before(tokens, first) if not after or after[0].low not in _FROM else ""
    return f": {clause}" if clause else ""


_FROM = listed("left remaining before after later earlier ago into from")
"""What follows a span of time that tells when something was, and not how long it lasted."""


def _clause_before(tokens: Sequence[Token], first: int) -> str:
    """The words from the last mark to a number, little ones at either end left off; two of matter at least."""
    words = [*takewhile(lambda t: t.text[0].isalnum() or t.text in "-’'", reversed(tokens[:first]))][::-1]
    words = [*dropwhile(lambda t: t.low in LITTLE, words)]
    while words and (words[-1].low in LITTLE or words[-1].low in APPROXIMATE):
        words.pop()
    matter = sum(t.text[0].isalpha() and t.low not in LITTLE for t in words)
    told = " ".join(t.text for t in words).replace(" - ", "-")
    return told if matter > 1 and len(words) <= _CLAUSE else ""


_OFFERED = listed(
    "offer rise increase raise cut turnout rate interest margin majority inflation growth share discount tax stake"
)
_PAID = listed("payment payments fine fines compensation grant grants bonus bonuses reward ransom")


_COSTING = listed("for of cost costs costing totalling totaling")


def _worth(tokens: Sequence[Token], first: int, end: int) -> str:
    """What an amount of money is for: "$3 million water contract", "a bill for 3 million", "a contract … worth 3 million"."""
    whole: list[str] = []
    german = tokens[end].text[0].isupper() and not tokens[end].text.isupper()
    for token in tokens[end + 1 : end + 4] if not german else ():
        if token.text in "-–":
            continue
        if not token.text.islower() or token.low in LITTLE or token.low.endswith(("ed", "ing", "ly")):
            break
        whole.append(token.text)
    ends = end + 1 + len(whole)
    if whole and (ends >= len(tokens) or tokens[ends].text[0] in ",.;:!?-" or tokens[ends].low in LITTLE):
        return " ".join(whole)
    before = tokens[max(0, first - 9) : first]
    while before and before[-1].low in APPROXIMATE:
        before = before[:-1]
    if len(before) > 1 and before[-1].low in _COSTING:
        noun = before[-2]
        return noun.text if noun.text.islower() and noun.low not in LITTLE and noun.low.removesuffix("s") not in UNITS else ""
    if not before or before[-1].low != "worth":
        return ""
    opened = [i for i, t in enumerate(before) if t.low in ("a", "an", "the", "its", "their")]
    run = takewhile(lambda t: t.text.islower() and t.low not in LITTLE, before[opened[-1] + 1 : -1] if opened else ())
    return " ".join(t.text for t in run)


_SIGNS = {"$": "dollars", "€": "euros", "£": "pounds", "¥": "yen", "%": "percent"}


def _plural(token: Token) -> bool:
    return token.text.islower() and token.low.endswith("s") and len(token.low) > 3 and token.low not in LITTLE


_LINKS = listed("of from in for per")
_LONGEST = 6


def _phrase(tokens: Sequence[Token], start: int, end: int) -> str:
    """The words from a token to the noun at `end`, and what it is said to be of ("wheels of Vessling Blue")."""
    whole = [t for t in tokens[start : end + 1] if t.text[0].isalpha()]
    words = [t.text for t in dropwhile(lambda t: t.low in LITTLE or t.text.lower() in ("d'", "d’", "de"), whole)]
    i = end + 1
    if i < len(tokens) and tokens[i].low in _LINKS:
        tail = [tokens[i].text]
        for token_at, token in enumerate(tokens[i + 1 : i + 5], i + 1):
            little = token.low in LITTLE and token.low not in ("the", "a", "an", "its", "their")
            if not token.text[0].isalpha() or little or token.low.endswith(("ing", "ed")) or token.low in NUMBER_WORDS:
                break
            tail.append(token.text)
            if token.text[0].islower() and token.low not in LITTLE:
                tail += [t.text for t in tokens[token_at + 1 : token_at + 2] if _plural(t)]
                break
        if len(tail) > 1 and tail[-1].lower() not in LITTLE:
            words += tail
    return " ".join(words[:_LONGEST]) if len(words) <= _LONGEST else " ".join(words[: max(1, end + 1 - start)][:_LONGEST])
