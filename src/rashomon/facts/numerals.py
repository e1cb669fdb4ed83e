"""Numbers in a sentence: tokens, and the figures and number words among them with their values."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.clean.stems import LITTLE, listed, stem
from rashomon.facts.foreign import GLOSSES, english_figure
from rashomon.facts.measures import (
    ADJECTIVE_HEADS,
    CURRENCIES,
    KINDS_OF_PEOPLE,
    MONTHS,
    MULTIPLIERS,
    NUMBER_WORDS,
    PEOPLE,
    SUFFIXES,
    UNITS,
)

_MARKS = r"[$€£¥₹₦₱%]|[-–—]|[.,;:!?()\"“”]|/"
_THIN = r"(?<!\d)\d{1,3}(?:[\u00a0\u2009\u202f]\d{3})+(?!\d)(?:[.,]\d+)?|"
_PLAIN_BLANK = r"(?<![\d.,])\d{1,3}(?: \d{3})+(?![\d.])(?:,\d+)?|"
_FIGURES, _WORD = r"\d+(?:[.,]\d+)*[^\W\d_]*|", r"[^\W\d_]+(?:['’][^\W\d_]+)?\d*|"
_MONEY = r"(?<![^\W_])(?:[KUT]?Sh|Rs|Rp|RM|Tk|R(?=[\d,.]+ ?(?:[mb]n?|million|billion)\b))(?=\d)|"
TOKEN = re.compile(_THIN + _FIGURES + _MONEY + _WORD + _MARKS)
_ELISION, _SHORT = r"[dlDL]['’]|", r"(?:Mio|Mrd|Tsd)\.|"
_TOKENS = {
    "de": re.compile(_THIN + _FIGURES + _MONEY + _SHORT + _WORD + _MARKS),
    "fr": re.compile(_THIN + _PLAIN_BLANK + _FIGURES + _MONEY + _ELISION + _WORD + _MARKS),
}
_PLAIN = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,15}(?:\.\d+)?")
LONGEST = 7
"""Digits in a row that are a number of something; more are a mark of identity."""
_NUMBER = re.compile(r"(\d+(?:[.,]\d+)*)([^\W\d_]*)")


@dataclass(frozen=True, slots=True)
class Token:
    """One token of a sentence with its place, its lower form and its stem."""

    text: str
    start: int
    end: int
    low: str
    stem: str


Known = dict[str, tuple[str, str, str]]


def tokens_of(text: str, known: Known | None = None, language: str | None = None) -> list[Token]:
    """The tokens of a sentence: words, numbers, marks; figures, and lower forms that tables know, in the English way.

    `known` keeps text, lower form and stem of the words of the language met so far.
    """
    met: Known = {} if known is None else known
    glosses = GLOSSES.get(language or "", {})
    out = []
    for m in _TOKENS.get(language or "", TOKEN).finditer(text):
        word = m.group()
        if word not in met:
            shown = english_figure(word, language) if word[0].isdigit() else word
            low = shown.lower().replace("’", "'")
            low = glosses.get(low, low)
            met[word] = (shown, low, stem(low) if word[0].isalpha() else low)
        shown, low, root = met[word]
        out.append(Token(shown, m.start(), m.end(), low, root))
    return out


def values_in(tokens: Sequence[Token]) -> list[float]:
    """Every number of a sentence, of whatever it is."""
    return [value for _, _, value, _ in numbers(tokens, ())]


def numbers(tokens: Sequence[Token], skip: Sequence[tuple[int, int]]) -> list[tuple[int, int, float, str | None]]:
    """First and last token, value and unit sign of every number outside `skip`."""
    found: list[tuple[int, int, float, str | None]] = []
    i = 0
    while i < len(tokens):
        first = tokens[i]
        maybe = first.text[0].isdigit() or first.low in NUMBER_WORDS or first.low in ("a", "half") or first.low in CURRENCIES
        skipped = maybe and any(start <= first.start < end for start, end in skip)
        got = number_at(tokens, i) if maybe and not skipped else None
        if got is None:
            i += 1
            continue
        last, value, unit = got
        last = _said_twice(tokens, last, value)
        if [t.low for t in tokens[last + 1 : last + 4]] == ["and", "a", "half"]:
            great = MULTIPLIERS.get(tokens[last].low.removesuffix("s"), 1)
            last, value = last + 3, value + (0.5 * great if great >= 1000 else 0.5)
        if [t.low for t in tokens[last + 1 : last + 3]] == ["per", "cent"]:
            last, unit = last + 2, "%"
        found.append((i, last, value, unit))
        i = last + 1
    return found


def _said_twice(tokens: Sequence[Token], last: int, value: float) -> int:
    """The last token of a number in words, with the figure in brackets that says it again ("two (2) candlesticks")."""
    figure = tokens[last + 1 : last + 4]
    again = [t.text for t in figure] == ["(", f"{value:.0f}", ")"] and tokens[last].text[0].isalpha()
    return last + 3 if again else last


def number_at(tokens: Sequence[Token], i: int) -> tuple[int, float, str | None] | None:
    """The number that begins at token i: its last token, its value, its currency or suffix unit; None when none does."""
    unit = CURRENCIES.get(tokens[i].low)
    at = i + 1 if unit and i + 1 < len(tokens) and tokens[i + 1].text[0].isdigit() else i
    if tokens[at].text[0].isdigit():
        return _figures(tokens, i, at, unit if at > i else None)
    return _words(tokens, i)


def _figures(tokens: Sequence[Token], i: int, at: int, unit: str | None) -> tuple[int, float, str | None] | None:
    before = tokens[i - 1] if i else None
    if before and (before.text == "/" or (before.text in "-–." and before.end == tokens[i].start)):
        return None
    if (
        before
        and before.text == "-"
        and i > 3
        and _digit(tokens, i - 2)
        and tokens[i - 3].text == "-"
        and _digit(tokens, i - 4)
    ):
        return None
    if before and before.text == "." and i > 1 and _digit(tokens, i - 2) and before.start == tokens[i - 2].end:
        return None
    if before and before.text == ":" and i > 1 and _digit(tokens, i - 2):
        return None
    follows = tokens[at + 1] if at + 1 < len(tokens) else None
    if follows and (
        follows.text == "/" or (follows.text in "-–:" and follows.start == tokens[at].end and _digit(tokens, at + 2))
    ):
        return None
    m = _NUMBER.fullmatch(tokens[at].text)
    identity = at == i and tokens[at].text.isdigit() and len(tokens[at].text) >= LONGEST
    if not m or not _PLAIN.fullmatch(m[1]) or _named(tokens, i, at) or identity:
        return None
    at, digits = _parted(tokens, at, m[1])
    value = float(digits.replace(",", ""))
    suffix = m[2].lower()
    if suffix:
        if suffix in SUFFIXES and (unit or suffix in _FULL or _million(tokens, at, suffix, value)):
            value *= SUFFIXES[suffix]
        elif suffix in UNITS:
            unit = UNITS[suffix]
        else:
            return None
    last = at
    while last + 1 < len(tokens) and tokens[last + 1].low.removesuffix("s") in MULTIPLIERS:
        value *= MULTIPLIERS[tokens[last + 1].low.removesuffix("s")]
        last += 1
    value = round(value, 6)
    if last + 1 < len(tokens) and tokens[last + 1].text == "%":
        last, unit = last + 1, "%"
    return last, value, unit


_FULL = listed("bn mn tn million billion")
"""Ends of a figure that stand for nothing but a number."""
_LENGTHS = listed("hurdles sprints pools swimmers races sprinters freestyle butterfly")


def _million(tokens: Sequence[Token], at: int, suffix: str, value: float) -> bool:
    """Whether an "m" after a figure stands for millions: of money or people, or of many things ("3.2m litres")."""
    low = tokens[at + 1].low if at + 1 < len(tokens) else ""
    low = tokens[at + 2].low if low in "-–" and at + 2 < len(tokens) else low
    people = stem(low) in PEOPLE or stem(low) in KINDS_OF_PEOPLE
    if suffix not in ("m", "k", "b") or not low or low in _LENGTHS:
        return False
    many = suffix == "m" and value < 100 and low.endswith("s") and len(low) > 3 and low not in LITTLE
    return people or low.removesuffix("s") in UNITS or many


def _parted(tokens: Sequence[Token], at: int, digits: str) -> tuple[int, str]:
    """A number and its last token, where a blank was set after a comma or point inside it ("5, 000 gallons", "5. 9")."""
    if at > 0 and tokens[at - 1].text == "-":
        return at, digits
    while at + 2 < len(tokens) and _blank_inside(tokens, at, digits):
        digits += tokens[at + 1].text + tokens[at + 2].text
        at += 2
    return at, digits


def _blank_inside(tokens: Sequence[Token], at: int, digits: str) -> bool:
    """Whether a comma or point, a blank and digits after a number are a part of it."""
    mark, rest = tokens[at + 1], tokens[at + 2]
    joined = mark.start == tokens[at].end and rest.start == mark.end + 1 and rest.text.isdigit()
    if not joined or not digits.replace(",", "").isdigit():
        return False
    if mark.text == ",":
        return len(rest.text) == 3 and len(digits.split(",")[0]) <= 3 and (rest.text.endswith("0") or len(digits) < 3)
    follows = tokens[at + 3].text if at + 3 < len(tokens) else "."
    month = at > 0 and tokens[at - 1].low in MONTHS
    goes_on = follows[0].islower() or follows == "-"
    return mark.text == "." and len(digits) <= 2 and len(rest.text) == 1 and goes_on and not month


def _digit(tokens: Sequence[Token], i: int) -> bool:
    return i < len(tokens) and tokens[i].text[0].isdigit()


def _named(tokens: Sequence[Token], i: int, at: int) -> bool:
    """Whether a figure belongs to a name ("Falcon 9", "Route 66", "COVID-19", "5.50 Update")."""
    if at > i or "," in tokens[at].text:
        return False
    before = tokens[i - 1] if i else None
    if before is None or not before.text[0].isupper() or before.low in LITTLE or before.low.removesuffix("s") in MULTIPLIERS:
        return False
    if i == 1:
        return False
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    return not (after and after.text[0].islower() and (_counted(after.low) or after.low.removesuffix("s") in MULTIPLIERS))


def _counted(low: str) -> bool:
    key = stem(low)
    return (
        low in ADJECTIVE_HEADS
        or key in PEOPLE
        or key in KINDS_OF_PEOPLE
        or UNITS.get(low.removesuffix("s")) is not None
        or (low.endswith("s") and len(low) > 3 and low not in LITTLE)
    )


def in_words(tokens: Sequence[Token], i: int) -> tuple[int, float | None]:
    """The last token and the value of a number in words that begins at token i ("twenty-two")."""
    told = _words(tokens, i)
    return (told[0], told[1]) if told else (i, None)


def _words(tokens: Sequence[Token], i: int) -> tuple[int, float, str | None] | None:
    """A number in words: "forty-seven", "two hundred and six", "a dozen", "half a million"."""
    low = tokens[i].low
    total: float
    if low in NUMBER_WORDS:
        total = NUMBER_WORDS[low]
    elif low in ("a", "half") and i + 1 < len(tokens):
        at = i + 2 if low == "half" and tokens[i + 1].low == "a" and i + 2 < len(tokens) else i + 1
        factor = MULTIPLIERS.get(tokens[at].low)
        if factor is None or (low == "half" and at == i + 1):
            return None
        value = factor * (0.5 if low == "half" else 1.0)
        while at + 1 < len(tokens) and tokens[at + 1].low in MULTIPLIERS:
            at += 1
            value *= MULTIPLIERS[tokens[at].low]
        return at, value, None
    else:
        return None
    last, current = i, total
    total = 0
    while last + 1 < len(tokens):
        step = last + 2 if tokens[last + 1].text in "-–" or tokens[last + 1].low == "and" else last + 1
        word = tokens[step].low if step < len(tokens) else ""
        if (
            word in NUMBER_WORDS
            and 20 <= current % 100 < 100
            and current % 10 == 0
            and NUMBER_WORDS[word] < 10
            and tokens[last + 1].low != "and"
        ) or (word in NUMBER_WORDS and current >= 100 and current % 100 == 0):
            current += NUMBER_WORDS[word]
        elif word in MULTIPLIERS and step == last + 1:
            factor = MULTIPLIERS[word]
            if factor >= 1000:
                total, current = (total + current) * factor, 0
            else:
                current *= factor
        else:
            break
        last = step
    return last, total + current, None
