"""Stretches of quotations as words: what stands in brackets, is masked or contracted, and which of them tells most."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from rashomon.clean.fold import key
from rashomon.clean.words import in_title_case, words
from rashomon.quotes.spelling import one_spelling
from rashomon.records import Quote, Span

ELLIPSIS = re.compile(r"…|\.\s?\.(?:\s?\.)*|\[\s?(?:…|\.\.\.)\s?\]")
BRACKET = re.compile(r"\[[^\[\]]{1,80}\]")
MASKED = re.compile(
    r"\b[^\W\d_]{1,12}(?:[*•#_]{1,12}|[\-–—]{3,12})[^\W\d_]{0,3}(?![^\W\d_])"
    r"|\b(?:[b-hj-np-z]|[bcdfghjklmnpqrstvwxz]{2})(?:--|[–—])[^\W\d_]{0,3}(?![^\W\d_])|\*{2,12}[^\W\d_]{1,3}\b"
    r"|\[(?:censored|expletive|bleep)[^\]]{0,12}\]",
    re.IGNORECASE,
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_UNITS = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen"),
    *("fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_GERMAN = ("zwei", "drei", "vier", "funf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwolf")
NUMBERS = (
    {word: str(n) for n, word in enumerate(_UNITS)}
    | {word: str(10 * n) for n, word in enumerate(_TENS, 2)}
    | {word: str(n) for n, word in enumerate(_GERMAN, 2)}
)
"""Numbers of one word as they are folded, in digits: all that English has, German ones up to twelve."""
_TIMES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9}
_APART = ("", " ", "-", "‐", "‑")  # what may stand inside a number of several words
_NUMBER = 12  # words of a number at most
_CLITICS = {"n't": "not", "'ve": "have", "'re": "are", "'ll": "will", "'m": "am", "'d": "'d"}
_STEMS = {"wo": "will", "ca": "can", "sha": "shall"}
_IS = frozenset(
    ("it", "he", "she", "that", "there", "here", "what", "who", "where", "how", "this", "one", "everyone", "nobody", "nothing")
)  # before 's: is, no owner
POINTING = {"this": "that"}  # what words begin with when they point at what was said before
Word = tuple[tuple[int, int], str]
_GUESSED = ("“", "goes on", "the one person", "the mood")  # how a speaker is known who is not named beside the words
LONGEST = 3000  # words of a quotation that are compared


@dataclass(frozen=True, slots=True)
class Told:
    """When an article was published: its first and its last possible day as ordinals, and a moment to sort by."""

    first: int
    last: int
    by: float


@dataclass(frozen=True, slots=True)
class Unit:
    """A continuous stretch of one quote, as words: `keys` folded, `places` in the text of `span`."""

    quote: Quote
    span: Span
    keys: tuple[str, ...]
    places: tuple[tuple[int, int], ...]
    speaker: str | None
    told: Told | None  # when the article was published
    org: bool = False  # whether the speaker is an organisation
    sure: bool = True  # whether the speaker is named beside the words, and not a guess
    quoted: int = 0  # how many words its article quotes
    before: int = 0  # for a part of a longer unit: how many of its words stand before
    after: int = 0  # and how many after

    @property
    def order(self) -> tuple[str, str, int, int]:
        """Where the unit stands: article, field, start, end."""
        return self.span.article, self.span.field, self.span.start, self.span.end

    @property
    def spoken(self) -> tuple[str, ...]:
        """The keys without an editor's words in brackets."""
        if "[" not in self.span.text:
            return self.keys
        return tuple(word for word, own in zip(self.keys, self._owned(0, len(self.keys)), strict=True) if own)

    def glued(self, at: int) -> bool:
        """Whether a word is the second half of a contraction."""
        return 0 < at < len(self.places) and self.places[at][0] == self.places[at - 1][1]

    @property
    def ellipses(self) -> tuple[int, ...]:
        """The numbers of the words that an ellipsis stands before."""
        text = self.span.text
        if not ELLIPSIS.search(text):
            return ()
        ends = [0, *(end for _, end in self.places)]
        return tuple(n for n, (start, _) in enumerate(self.places) if n and ELLIPSIS.search(text, ends[n], start))

    @property
    def stretch(self) -> Span:
        """Where the words stand: of a part only its own, with the mark that ends them."""
        if not self.before and not self.after:
            return self.span
        text, (first, end) = self.span.text, (self.places[0][0], self.places[-1][1])
        if not ELLIPSIS.match(text, end):
            end += len(text[end:].split(maxsplit=1)[0]) if text[end : end + 1].strip() else 0
        start = self.span.start
        return Span(self.span.article, start + first, start + end, text[first:end], self.span.field)

    def said(self, first: int, last: int) -> str:
        """The words `first`:`last` as written, with what stands between them."""
        return self.span.text[self.places[first][0] : self.places[last - 1][1]] if first < last else ""

    def between(self, left: int, right: int) -> str:
        """All that stands between two words (by number)."""
        start = self.places[left][1] if left >= 0 else 0
        end = self.places[right][0] if right < len(self.places) else len(self.span.text)
        return self.span.text[start:end]

    def marks_after(self, at: int) -> str:
        """The marks right after a word, without space."""
        marks = self.between(at, at + 1)
        return marks.partition(" ")[0].strip() if self.after else marks.strip()

    def begins(self, at: int) -> bool:
        """Whether a sentence begins at a word, or the words end there."""
        if at <= 0 or at >= len(self.keys):
            return True
        return any(c in ".!?…" for c in self.span.text[self.places[at - 1][1] : self.places[at][0]])

    def own(self, first: int, last: int) -> int:
        """How many of the words `first`:`last` are the speaker's, none of an editor's in brackets."""
        if last <= first or "[" not in self.span.text:
            return max(0, last - first)
        return sum(self._owned(first, last))

    def _owned(self, first: int, last: int) -> list[bool]:
        """Whether each of the words `first`:`last` is the speaker's."""
        held = [m.span() for m in BRACKET.finditer(self.span.text)]
        return [not any(a < start < b for a, b in held) for start, _ in self.places[first:last]]

    def part(self, first: int, last: int) -> Unit:
        """The words `first`:`last` as a unit that stands in the same span."""
        return replace(
            self,
            keys=self.keys[first:last],
            places=self.places[first:last],
            before=self.before + first,
            after=self.after + len(self.keys) - last,
        )


def fullest_first(unit: Unit) -> tuple[int, int, bool, float, int, tuple[str, str, int, int], int]:
    """The order in which units are held to be the fullest wording: long, nothing cut or masked, early, quoted at length."""
    text = unit.span.text
    cut = len(ELLIPSIS.findall(text)) + text.count("[") + len(MASKED.findall(text))
    own = len(unit.keys) - sum(len(words(m.group())) for m in BRACKET.finditer(text))
    return -own, cut, text[:1].islower(), first_told(unit), -unit.quoted, unit.order, unit.before


def first_told(unit: Unit) -> float:
    """When a unit's article was published, to sort by; one of which nothing tells it comes last."""
    return unit.told.by if unit.told else float("inf")


def make_unit(quote: Quote, span: Span, speaker: str | None, told: Told | None = None, *, org: bool = False) -> Unit:
    """A content span of a quote as a unit: a masked word ("f--k") is one word, a contraction ("won't") two."""
    text = span.text
    masked = [m.span() for m in MASKED.finditer(text)]
    said = told_words(text)
    if masked:
        free = (word for word in said if not any(a < word[0][1] and word[0][0] < b for a, b in masked))
        said = sorted([*free, *(((a, b), _masked_key(text[a:b])) for a, b in masked)])
    said = said[:LONGEST]
    keys = tuple(POINTING.get(k, k) if not n else k for n, (_, k) in enumerate(said))
    sure = quote.speaker is None or not quote.speaker.how.startswith(_GUESSED)
    return Unit(quote, span, keys, tuple(p for p, _ in said), speaker, told, org, sure)


def told_words(text: str) -> list[Word]:
    """The words of a text: their places and keys, contractions as two words and numbers as digits."""
    return _numbered(text, [told for place in words(text) for told in _told(text, place)])


def _told(text: str, place: tuple[int, int]) -> Iterator[Word]:
    """A word and its key; the two words of a contraction each with its own."""
    start, end = place
    word = key(text[start:end])
    if "'" in word and end - start == len(word):
        for clitic, meant in _CLITICS.items():
            if word.endswith(clitic) and len(word) > len(clitic):
                stem = word[: -len(clitic)]
                yield (start, end - len(clitic)), _STEMS.get(stem, stem) if clitic == "n't" else NUMBERS.get(stem, stem)
                yield (end - len(clitic), end), meant
                return
        if word.endswith("'s") and word[:-2] in _IS:
            yield (start, end - 2), NUMBERS.get(word[:-2], word[:-2])
            yield (end - 2, end), "is"
            return
    if word == "cannot":
        yield (start, start + 3), "can"
        yield (start + 3, end), "not"
        return
    yield place, NUMBERS.get(word) or one_spelling(word)


def _numbered(text: str, told: list[Word]) -> list[Word]:
    """The words with numbers of several words ("fifty-eight", "two hundred and ten thousand", "210,000") as one."""
    out: list[Word] = []
    at = 0
    while at < len(told):
        size, value = _number(text, told, at)
        out.append(((told[at][0][0], told[at + size - 1][0][1]), str(value)) if size > 1 else told[at])
        at += max(size, 1)
    return out


def _number(text: str, told: Sequence[Word], first: int) -> tuple[int, int]:
    """How many words from one on are one number, and which; 0 where it is none of several words."""
    whole = part = size = 0
    at = first
    while at < len(told) and at - first < _NUMBER:
        (start, end), word = told[at]
        gap = text[told[at - 1][0][1] : start] if at > first else ""
        if gap == "," and len(word) == 3 and word.isdigit() and text[start:end] == word and part:
            part = 1000 * part + int(word)
        elif gap not in _APART:
            break
        elif word in _TIMES and part:
            whole, part = (whole, 100 * part) if word == "hundred" else (whole + part * _TIMES[word], 0)
        elif (
            word.isdigit() and len(word) < 4 and (not part or _adds(part, int(word), text[start:end])) and (at == first or size)
        ):
            part += int(word)
        elif word != "and" or not part or part % 100:
            break
        else:
            at += 1
            continue
        at += 1
        size = at - first
    return (size, whole + part) if size > 1 else (0, 0)


def _adds(before: int, number: int, written: str) -> bool:
    """Whether a number in words goes on from the one before it: "sixty" and "one", "two hundred" and "ten"."""
    if written.isdigit():
        return False
    return (before % 100 == 0 and number < 100) or (before % 10 == 0 and before % 100 >= 20 and number < 10)


def _masked_key(word: str) -> str:
    """A masked word as its first letter, a star, and its last letters."""
    if word.startswith("["):
        return "*"
    ends = re.split(r"[^\w]+|_+", word.lower())
    return f"{ends[0]}*{ends[-1]}"


def is_title(text: str) -> bool:
    """Whether words are written as a title is: "Eight Inches of Water", not all in capitals."""
    return in_title_case(text) and not text.isupper()


def alone_in_line(text: str, start: int, end: int) -> bool:
    """Whether no other words stand in the line of a stretch."""
    before, after = text[text.rfind("\n", 0, start) + 1 : start], text[end : end + 200].partition("\n")[0]
    return not any(c.isalnum() for c in before + after)
