"""A text as tokens, each with its class, its value and its place."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rashomon.times.language import Language

OTHER = "x"
BREAK = "|"

_TOKEN = re.compile(
    r"(?P<fiscal>\bFY(?=['’]?\d\d))"
    r"|(?P<plain>[A-Za-z]{2,}+(?![\w'’]))"
    r"|(?P<digits>\d{4}-\d{1,2}-\d{1,2}(?!\d|-\d)(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d(?::?\d\d)?)?)?|\d{1,4}(?P<sep>[/.])\d{1,2}(?P=sep)\d{2,4}(?![\d/]|\.\d))"
    r"|(?P<clock>\d{1,2}\s?h\s?\d\d(?!\d)|\d{1,2}:\d\d(?::\d\d)?(?!\d|:\d))"
    r"|(?P<number>\d{1,3}(?:[ \u00a0\u202f]000){1,2}(?!\d)|\d+(?:[.,]\d+)*[^\W\d_]*)"
    r"|(?P<word>o['’]clock\b|\b[apAP]\.\s?[mM]\b\.?|\b[AB]\.\s?[CD]\b\.?(?:E\b\.?)?|[^\W\d_]+(?:\d\w*)?)"
    r"|(?P<short_year>['’‘]\d\ds?\b)"
    r"|(?P<mark>['’]s\b|[^\s\w])"
    r"|(?P<line>\n\s*)"
)
_ORDINAL = re.compile(r"(\d{1,2})(?:st|nd|rd|th|er|re|e|º|ª|d)")
_NUMBER_CLOCK = re.compile(r"(\d{1,2})(?:[.:](\d\d))?(am|pm|hrs?|h|a|p)", re.IGNORECASE)
_FOUR_DIGITS = re.compile(r"([01]\d|2[0-3])([0-5]\d)(?:hrs?|h)", re.IGNORECASE)
_DECADE = re.compile(r"\d{1,3}0(?:s|er|ern)")
_GROUPED = re.compile(r"\d{1,3}(?:\.\d{3})+")
_DECIMAL = re.compile(r"\d+,\d{1,2}")
_ABBREVIATED = 4
SHORT_MONTHS = frozenset({"may", "june", "july", "mai", "juni", "juli", "juin", "août", "mars", "märz", "mayo"})


@dataclass(slots=True)
class Tokens:
    """A text's tokens as columns; `classes` has one letter a token."""

    text: str
    classes: str
    values: list[object]
    starts: list[int]
    ends: list[int]
    words: list[str]


def tokenise(text: str, language: Language) -> Tokens:
    """The tokens of a text, numbers and known phrases of several words joined to one."""
    wrapped = is_wrapped(text)
    classes: list[str] = []
    values: list[object] = []
    places: list[tuple[int, int]] = []
    words: list[str] = []
    known, unknown, nouns = language.words.get, (OTHER, None), language.nouns
    for match in _TOKEN.finditer(text):
        word = match[0]
        kind = match.lastgroup
        if kind == "plain" or kind == "word" or kind == "fiscal":
            word = word.casefold()
            cls, value = known(word) or unknown
            if word in nouns and text[match.start()].isupper() and classes and classes[-1] not in _BEGINS:
                cls, value = nouns[word]
        elif kind == "mark":
            cls, value = _MARKS.get(word) or (OTHER if word not in _BREAKS else BREAK), None
        elif kind == "line" and wrapped and "\n" not in word[1:]:
            continue
        else:
            if kind == "number" and language.decimal_comma:
                word = with_point(word)
            cls, value = number_or_line(kind, word, text[max(0, match.start() - 2) : match.start()])
        classes.append(cls)
        values.append(value)
        places.append(match.span())
        words.append(word)
    starts, ends = [place[0] for place in places], [place[1] for place in places]
    tokens = Tokens(text, "".join(classes), values, starts, ends, words)
    settle_words(tokens, language)
    return tokens


def with_point(word: str) -> str:
    """A number of a language with decimal commas: "2.300", "1,5" as "2 300", "1.5"."""
    if _GROUPED.fullmatch(word):
        return word.replace(".", " ")
    return word.replace(",", ".") if _DECIMAL.fullmatch(word) else word


def number_or_line(kind: str | None, word: str, before: str) -> tuple[str, object]:
    """The class and value of a token that is no word and no mark."""
    if kind == "line":
        return BREAK, None
    if kind == "number":
        return number_class(word, before)
    if kind == "short_year":
        return ("S", word) if word[-1] == "s" else ("y", word[1:3])
    return ("C", "".join(word.split())) if kind == "clock" else ("J", word)


_MARKS = {
    ",": ",",
    ".": ".",
    "-": "-",
    "–": "-",
    "—": "|",
    "(": "(",
    ")": ")",
    "/": "/",
    "'s": "'",
    "’s": "'",
    "+": "+",
}
_BEGINS = frozenset({BREAK, "."})
_BREAKS = frozenset('!?;:"“”«»„…[]{}<>|*•·')


def is_wrapped(text: str) -> bool:
    """Whether lines are broken at a width: then a single line break is no more than a space."""
    longest = at = lines = 0
    while lines < 400:
        end = text.find("\n", at)
        if end < 0:
            break
        longest = max(longest, end - at)
        at, lines = end + 1, lines + 1
    return 50 <= longest <= 100 and lines > 2


def number_class(word: str, before: str) -> tuple[str, object]:
    """The class of a token that begins with a digit, after the characters that stand before it."""
    if before and (before[-1] in "$£€¥#_" or (before[-1] in ".," and before[:1].isdigit())):
        return OTHER, None
    if " " in word or "\u00a0" in word or "\u202f" in word:
        return "N", int("".join(word.split()))
    if word.isdecimal() and word.isascii():
        if len(word) <= 2 and 1 <= int(word) <= 31:
            return "D", int(word)
        if len(word) == 4 and "1000" <= word <= "2199":
            return "Y", int(word)
        return ("N", int(word)) if len(word) <= 9 else (OTHER, None)
    if _DECADE.fullmatch(word.lower()):
        return "S", word.lower()
    if ordinal := _ORDINAL.fullmatch(word.lower()):
        return "O", int(ordinal[1])
    if _NUMBER_CLOCK.fullmatch(word):
        return "C", word.lower()
    if four := _FOUR_DIGITS.fullmatch(word):
        return "C", f"{four[1]}:{four[2]}"
    return number_with_marks(word)


def number_with_marks(word: str) -> tuple[str, object]:
    """The class of digits with commas or points in them."""
    plain = word.replace(",", "")
    if plain.isascii() and plain.isdecimal() and len(plain) <= 9:
        return "N", int(plain)
    whole, point, part = plain.partition(".")
    if point and part.isascii() and part.isdecimal() and whole.isascii() and whole.isdecimal() and len(plain) <= 9:
        return "N", float(plain)
    return OTHER, None


def settle_words(tokens: Tokens, language: Language) -> None:
    """Join what is one: phrases of several words, number words; and part month names from other words."""
    classes = list(tokens.classes)
    words = tokens.words
    beginnings = language.phrase_beginnings
    after_last = len(words) - 1
    for i, word in enumerate(words):
        if word in beginnings and i < after_last and words[i + 1] in beginnings[word]:
            join_phrase(tokens, classes, i, language)
        if classes[i] == "M":
            classes[i] = month_class(tokens, classes, i, language)
            if ends_sentence(tokens, classes, i):
                classes[i + 1] = BREAK
        elif classes[i] == "W" and len(word) <= _ABBREVIATED:
            classes[i] = short_weekday_class(tokens, classes, i)
    if "1" in classes:
        join_numbers(tokens, classes)
    if "" in classes:
        drop_empty(tokens, classes)
    tokens.classes = "".join(classes)


def join_phrase(tokens: Tokens, classes: list[str], i: int, language: Language) -> None:
    """Make one token of the longest known phrase that begins here."""
    words = tokens.words
    for length in range(min(6, len(words) - i), 1, -1):
        found = language.phrases.get(tuple(words[i : i + length]))
        if found and "" not in classes[i : i + length]:
            classes[i], tokens.values[i] = found
            tokens.ends[i] = tokens.ends[i + length - 1]
            classes[i + 1 : i + length] = [""] * (length - 1)
            return


def month_class(tokens: Tokens, classes: list[str], i: int, language: Language) -> str:
    """Whether a word that can name a month does: "may", "march", "dec" need help from their neighbours."""
    word = tokens.words[i]
    after = classes[i + 1] if i + 1 < len(classes) else BREAK
    before = classes[i - 1] if i else BREAK
    hyphened = before == after == "-" and i > 1 and classes[i - 2] == "D"
    beside_number = hyphened or (after != "" and after in "DOYy") or before in ("D", "O")
    if word in language.capital_months:
        capital = tokens.text[tokens.starts[i]].isupper()
        if len(word) <= _ABBREVIATED - 1 and word != "may":
            dotted = after == "." and i + 2 < len(classes) and classes[i + 2] in "DOY"
            return "M" if capital and (beside_number or dotted) else OTHER
        if not capital:
            return "M" if beside_number and before in ("D", "O") else OTHER
        if beside_number:
            return "M"
        helped = word not in ("may", "march") or (before != "" and before in "npFeTLEldar,fqu-g")
        return "M" if helped and not _is_name(tokens, i, before) else OTHER
    return "M"


def ends_sentence(tokens: Tokens, classes: list[str], i: int) -> bool:
    """Whether the stop after a month's full name ends a sentence: "fell in April. Third-quarter sales"."""
    return (
        classes[i + 1 : i + 2] == ["."]
        and (len(tokens.words[i]) > _ABBREVIATED or tokens.words[i] in SHORT_MONTHS)
        and i + 2 < len(tokens.starts)
        and tokens.starts[i + 2] > tokens.ends[i + 1]
        and tokens.text[tokens.starts[i + 2]].isupper()
    )


def _is_name(tokens: Tokens, i: int, before: str) -> bool:
    """Whether a month's name is followed by a surname ("April Smith") and nothing before it calls for a month."""
    if before in ("n", "p", "e", "F", "t") or i + 1 >= len(tokens.words):
        return False
    at, end = tokens.starts[i + 1], tokens.ends[i]
    return at == end + 1 and tokens.text[at].isupper() and tokens.classes[i + 1] == OTHER


def short_weekday_class(tokens: Tokens, classes: list[str], i: int) -> str:
    """Whether "sat", "sun", "wed", "mon" is a weekday: capitalised and beside a month, a number or a mark."""
    if not tokens.text[tokens.starts[i]].isupper():
        return OTHER
    following = [c for c in classes[i + 1 : i + 5] if c]
    while following[:1] in ([","], ["."]):
        following = following[1:]
    bracketed = i > 0 and classes[i - 1] == "(" and following[:1] == [")"]
    return "W" if bracketed or (following and following[0] in "MDOPJ") else OTHER


def join_numbers(tokens: Tokens, classes: list[str]) -> None:
    """Make one number of number words side by side: "twenty-five", "two hundred", "a hundred and four"."""
    words = tokens.words
    i, total = 0, len(classes)
    while i < total:
        if classes[i] != "1":
            i += 1
            continue
        amount, last, j = int(str(tokens.values[i])), i, i + 1
        while j < total and j - i < 8:
            hyphen = classes[j] == "-" or (words[j] == "and" and amount >= 100)
            step = 2 if hyphen and j + 1 < total and classes[j + 1] == "1" else 1
            if step == 1 and classes[j] != "1":
                break
            more = int(str(tokens.values[j + step - 1]))
            if more in (100, 1000):
                amount *= more
            elif (more < 10 and amount % 100 >= 20 and amount % 10 == 0) or (amount >= 100 and amount % 100 == 0):
                amount += more
            else:
                break
            last, j = j + step - 1, j + step
        classes[i], tokens.values[i] = "N", amount
        tokens.ends[i] = tokens.ends[last]
        classes[i + 1 : last + 1] = [""] * (last - i)
        i = last + 1


def drop_empty(tokens: Tokens, classes: list[str]) -> None:
    """Take out the tokens that were joined to the one before them."""
    keep = [i for i, c in enumerate(classes) if c]
    tokens.values = [tokens.values[i] for i in keep]
    tokens.starts = [tokens.starts[i] for i in keep]
    tokens.ends = [tokens.ends[i] for i in keep]
    tokens.words = [tokens.words[i] for i in keep]
    classes[:] = [classes[i] for i in keep]


_CORE = re.compile("[MWZPUYySJCQHRwjkzGbO@hLKXI]|pN")


def segments(classes: str) -> list[tuple[int, int]]:
    """The stretches of known words that may hold a time."""
    return [
        (m.start(), m.end())
        for m in re.finditer(rf"[^{OTHER}{re.escape(BREAK)}]+", classes)
        if _CORE.search(classes, m.start(), m.end())
    ]
