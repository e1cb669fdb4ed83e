"""Ages: whose, and of how many years, by the words and marks around a number."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from rashomon.clean.stems import is_little, stem
from rashomon.facts.lines import Line
from rashomon.facts.measures import DAYS_OF_WEEK, KINDS_OF_PEOPLE, MONTHS, NUMBER_WORDS, ONE_PERSON, ROLES, TITLES, UNITS
from rashomon.facts.numerals import Token, number_at
from rashomon.records import Findings


def full_name(short: tuple[str, ...], findings: Findings) -> tuple[str, ...] | None:
    """The holder of an age by the fullest name of the article, as written; None where two people go by the short one."""
    if short[0].startswith(("~", "?")):
        return short
    while len(short) > 1 and short[0].rstrip(".") in TITLES:
        short = short[1:]
    people = {n.name for n in findings.names if n.kind == "person"}
    inner = sorted((n for n in people if len(n.split()) > 1 and set(_low(n)) <= set(short)), key=lambda n: (-len(n), n))
    if inner:
        return tuple(inner[0].split())
    if len(short) > 1:
        return tuple(word.capitalize() for word in short)
    full = {tuple(n.split()) for n in people if short[0] in _low(n) or n.lower().endswith(f"-{short[0]}")}
    return (short[0].capitalize(),) if not full else full.pop() if len(full) == 1 else None


def meant(short: tuple[str, ...], line: Line, first: int, findings: Findings) -> tuple[str, ...]:
    """Whom "the 37-year-old" means: the one the article names most, or right before, if that sentence names nobody else."""
    pronoun = short in _PRONOUNS
    if not pronoun and (short[0][0] not in "~?" or not {t.low for t in line.tokens[max(0, first - 2) : first]} & {"the"}):
        return short
    place = line.sentence.span.start + line.tokens[first].start
    people = [
        (s.end, n.name) for n in findings.names if n.kind == "person" for s in n.spans if s.field == "text" and s.end <= place
    ]
    if not people:
        return short if not pronoun else ("?",)
    last = max(people)[0]
    home = next((s.span for s in findings.sentences if s.span.start <= last - 1 < s.span.end), None)
    if home is None or line.sentence.number - _number(findings, home.start) > (1 if pronoun else BACK):
        return short if not pronoun else ("?",)
    named = {name for end, name in people if home.start < end <= home.end}
    longest = max(named, key=lambda name: (len(name), name))
    same = all({*_low(name)} <= {*_low(longest)} for name in named)
    told = {n.name: len(n.spans) for n in findings.names if n.kind == "person"}
    if pronoun:
        return tuple(_low(longest)) if same and len(longest.split()) > 1 else ("?",)
    next_to = line.sentence.number - _number(findings, home.start) == 1
    if not same or len(longest.split()) < 2 or (told[longest] < max(told.values()) and not next_to):
        return short
    others = _SOMEBODY.findall(findings.article.text[home.start : min(place, home.start + 1000)])
    return short if any(_of_person(word.lower()) for word in others) else tuple(_low(longest))


_PRONOUNS = (("?he",), ("?she",))
"""Holders told by a pronoun at the head of a sentence ("She is 15.")."""
_SOMEBODY = re.compile(r"\b(?:a|an|another)(?: [\w’'-]+)?? ([a-z]+)\b", re.IGNORECASE)
"""Somebody without a name: "a man", "a young driver"."""


BACK = 3
"""Sentences back to the one that names whom "the 37-year-old" means."""


def _number(findings: Findings, start: int) -> int:
    """The number of the sentence that begins at a place."""
    return next(s.number for s in findings.sentences if s.span.start == start)


def _low(name: str) -> list[str]:
    return name.lower().split()


def ages(line: Line) -> Iterator[tuple[tuple[str, ...], int, int, float]]:
    """Ages in a line: whose, first and last token of the number, years."""
    tokens = line.tokens
    for i, token in enumerate(tokens):
        value, last = _years(tokens, i)
        if value is None or _young(tokens, last):
            continue
        after = [t.low for t in tokens[last + 1 : last + 6]]
        written = next((len(words) for words in _OLD if after[: len(words)] == words), 0)
        if written:
            holder = _apposed(line, i - 1) or _held(line, last + 1 + written)
            yield holder, i, last, value
        elif token.text.isdigit() and _appended(tokens, i, last):
            name = tuple(t.low for t in _name_before(tokens, i - 1)) or _role_before(tokens, i - 1)
            if name:
                yield name, i, last, value
        elif i > 1 and tokens[i - 1].low == "of" and tokens[i - 2].low in ONE_PERSON and after[:1] != ["-"]:
            yield (f"~{tokens[i - 2].low}",), i, last, value
        elif whose := _aged(line, i, last):
            yield whose, i, last, value


def _young(tokens: Sequence[Token], last: int) -> bool:
    """Whether an age is one in weeks, months or days ("a girl of seven weeks", "a five-month-old")."""
    follows = [t.low for t in tokens[last + 1 : last + 3] if t.text not in "-–"][:1]
    return bool(follows) and UNITS.get(follows[0].split("-")[0].removesuffix("s")) in ("day", "week", "month", "hour")


_OLD = (["-", "year", "-", "old"], ["-", "years", "-", "old"], ["year", "old"], ["-", "year", "old"], ["-", "year-old"])
_CREDITS = (["according", "to"], ["told"], ["by"], ["from"])


def _aged(line: Line, i: int, last: int) -> tuple[str, ...] | None:
    """Whose age a number is after "aged" or at the end of what is said of one person."""
    tokens = line.tokens
    told = i > 1 and tokens[i - 1].low == "aged"
    near = tuple(t.low for t in _name_before(tokens, i - 2)) if told else ()
    if told and not near and tokens[i - 2].low in ONE_PERSON:
        near = (f"~{tokens[i - 2].low}",)
    if near or not _predicate(tokens, i, last):
        return near or None
    return (f"?{tokens[0].low}",) if i == 2 and tokens[0].low in ("he", "she") else _first_person(line, i)


def _predicate(tokens: Sequence[Token], i: int, last: int) -> bool:
    """Whether a number ends "… was sixty-one." or "… died aged 88." as the age of the one the sentence is about."""
    ends = last + 1 >= len(tokens) or tokens[last + 1].text in (".", ",", ";")
    if i < 2 or not ends or not (_years(tokens, i)[0] or 0) >= 10:
        return False
    return tokens[i - 1].low in ("was", "is", "turned", "aged") or [t.low for t in tokens[i - 3 : i]] == ["the", "age", "of"]


def _first_person(line: Line, i: int) -> tuple[str, ...] | None:
    """The only person that a line names before a token."""
    named = [line.sentence.span.text[a:b] for a, b in line.people if b <= line.tokens[i].start]
    return tuple(named[0].lower().split()) if len(named) == 1 and named[0][0].isupper() else None


OLDEST = 114
"""Years from which on an age is of a thing and of nobody."""


def _years(tokens: Sequence[Token], i: int) -> tuple[float | None, int]:
    if not (tokens[i].text[0].isdigit() or tokens[i].low in NUMBER_WORDS):
        return None, i
    got = number_at(tokens, i)
    if tokens[i].text.isdigit() and got is None and len(tokens[i].text) <= 3:
        got = (i, float(tokens[i].text), None)
    if got is None or got[2] is not None or not 0 < got[1] < OLDEST or got[1] != int(got[1]):
        return None, i
    return got[1], got[0]


def _held(line: Line, at: int) -> tuple[str, ...]:
    """Whose "…-year-old" it is: the name that follows, else the noun."""
    tokens = line.tokens
    noun: str | None = None
    for i in range(at, min(at + 5, len(tokens))):
        token = tokens[i]
        if not token.text[0].isalpha():
            break
        if token.text.isupper():
            break
        if token.low.endswith(("'s", "s'")) and token.text[0].islower():
            break
        if token.text[0].isupper() and not _of_a_land(tokens, i):
            return tuple(t.low.removesuffix("'s") for t in takewhile(lambda t: t.text[0].isupper(), tokens[i:]))
        if is_little(token.low):
            break
        if noun is None or _of_person(token.low):
            noun = token.low
    return (_named_after(line, at) or (f"~{noun}",)) if _of_person(noun) else ("?",)


def _of_a_land(tokens: Sequence[Token], i: int) -> bool:
    """Whether a capitalised word only tells of what land or faith the person after it is ("an Australian climber")."""
    return i + 1 < len(tokens) and tokens[i + 1].text[0].islower() and _of_person(tokens[i + 1].low)


def _named_after(line: Line, at: int) -> tuple[str, ...]:
    """The person's name of two words or more in apposition to the noun of an age ("a 15-year-old boy, Jan Maar")."""
    tokens = line.tokens
    comma = next((i for i in range(at, min(at + 4, len(tokens))) if tokens[i].text == ","), None)
    if comma is None or not _of_person(tokens[comma - 1].low):
        return ()
    name = [*takewhile(lambda t: t.text[0].isupper(), tokens[comma + 1 :])]
    person = len(name) > 1 and any(a <= name[0].start and name[-1].end <= b + len("'s") for a, b in line.people)
    return tuple(t.low.removesuffix("'s") for t in name) if person else ()


def _of_person(noun: str | None) -> bool:
    """Whether a noun is a word for a person ("driver", "boy")."""
    return noun is not None and (stem(noun) in KINDS_OF_PEOPLE or noun in ROLES)


def _apposed(line: Line, at: int) -> tuple[str, ...]:
    """Whom "…, a 29-year-old …" stands beside: the name or the word for a person before the comma."""
    tokens = line.tokens
    if at < 2 or tokens[at].low not in ("a", "an", "the") or tokens[at - 1].text != ",":
        return ()
    name = _name_before(tokens, at - 2)
    first = at - 1 - len(name)
    credited = any([t.low for t in tokens[max(0, first - len(w)) : first]] == w for w in _CREDITS)
    if name and credited and not any(a < name[-1].end and name[0].start < b for a, b in line.people):
        return ()
    return tuple(t.low for t in name) or _role_before(tokens, at)


def _role_before(tokens: Sequence[Token], at: int) -> tuple[str, ...]:
    """The word for a person that an age stands in apposition to: "the driver, 29," and "the driver, a 29-year-old"."""
    at -= at > 1 and tokens[at].low in ("a", "an", "the")
    if at < 1 or tokens[at].text not in (",", "(") or not _of_person(tokens[at - 1].low) or tokens[at - 1].text[0].isupper():
        return ()
    return (f"~{tokens[at - 1].low}",)


def _appended(tokens: Sequence[Token], i: int, last: int) -> bool:
    """Whether a number stands as an age after a name: "Ada Brook, 61," or "Ada Brook (61)"."""
    if i < 2 or tokens[i - 1].text not in (",", "("):
        return False
    after = tokens[last + 1] if last + 1 < len(tokens) else None
    return (
        after is None
        or after.text in (",", ".", ")", ";")
        or after.low in ("and", "who", "was", "is", "of", "from", "has", "told", "said")
    )


def _name_before(tokens: Sequence[Token], at: int) -> list[Token]:
    """The capitalised words that end right before a token."""
    out: list[Token] = []
    i = at - 1 if tokens[at].text in (",", "(") else at
    while (
        i >= 0 and tokens[i].text[0].isalpha() and tokens[i].text[0].isupper() and tokens[i].low not in UNITS and len(out) < 4
    ):
        out.insert(0, tokens[i])
        i -= 1
    return [t for t in out if t.low not in MONTHS | DAYS_OF_WEEK | {"yesterday", "today"}]
