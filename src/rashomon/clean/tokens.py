"""Words with a capital as tokens, the runs they make, and what the tables know of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container
from functools import lru_cache
from typing import Literal, NamedTuple

from rashomon.clean import orgs, places
from rashomon.clean.closed import CLOSED, FOREIGN, GERMAN_DETERMINED
from rashomon.clean.common import COMMON
from rashomon.clean.ordinary import ordinary
from rashomon.clean.tables import listed

UPPER = "A-ZÀ-ÖØ-Þ" + "".join(
    chr(c) for c in (*range(0x100, 0x250), *range(0x370, 0x530), *range(0x1E00, 0x1F00)) if chr(c).isupper()
)
_W = r"[\w\u0300-\u036f]"
"""A letter, a digit, or a mark set on the letter before it."""
_DOTTED = (
    "Mr|Mrs|Ms|Dr|Hr|Fr|Mme|Mlle|Sra|Supt|Insp|Det|Cllr|Pte|Prof|Gen|Sen|Sens|Rep|Reps|Gov|Barr|Engr|Ing|Hj|Revd|Msgr|Arch|Avv|Mag|Dott|Atty|Smt|Lt|Col|Capt|Sgt|Rev|St|Ste|Mt|Ft|Jr|Sr|Hon|Cpl|Pvt|Maj|Cmdr|Adm"
    "|Inc|Corp|Ltd|Co|Bros|Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev"
    "|Okla|Ore|Pa|Tenn|Tex|Vt|Va|Wash|Wis|Wyo"
)
CAPITALISED = (
    rf"(?:A/S\b|(?:[{UPPER}]\.){{1,5}}(?:[{UPPER}]\b)?|(?:{_DOTTED})\.(?!\w)"
    rf"|(?:(?:al|el|ash|as|ad|an|ben|bin)-|[dlDL]['’])?[{UPPER}]{_W}*(?:['’](?![sS]\b)\w+|-{_W}+){{0,4}})"
)
SPORT = listed(
    "striker goal goals midfielder midfield goalkeeper keeper winger league kick-off half-time fixture penalty defender"
)
_SMALL = re.compile(r"[^\w.@#/_-]([^\W\d_A-Z][^\W\d_]{2,})")
_LARGE = re.compile(r" (?<=[a-z,] )([A-Z][^\W\d_]{2,})")
_FREE = re.compile(r"(?<![\w'’-])[A-ZÀ-Þ][\w-]+(?!\w|['’]s? [A-ZÀ-Þ]|['’]s?\w)")
_ALONE = re.compile(r"(?<![\w'’-])[A-ZÀ-Þ][\w-]+(?![\w-]| and [A-ZÀ-Þ])")
_GERMAN_NOUN = re.compile(rf"(?<!\w){GERMAN_DETERMINED}([A-ZÄÖÜ]\w+)")
"""A word that an article or a number shows to be an ordinary noun."""
JOINED = re.compile(r"[-'’]")
WORD = re.compile(
    rf"(?<=\w )[\"“‘'(][{UPPER}][\w’'-]{{1,18}}[\"”’')](?= [{UPPER}])|{CAPITALISED}|&|(?<=[\s\u00a0])[a-z]+(?=[\s\u00a0])"
)


class Token(NamedTuple):
    """One word of a run; `link` for "&", "of", "van" and the like."""

    start: int
    end: int
    text: str
    link: bool


class Vocabulary(NamedTuple):
    """Words mostly written small, those with a capital that own nothing there or are not joined by "and", German nouns."""

    lower: frozenset[str]
    closed: frozenset[str] = CLOSED
    language: str | None = None
    free: Container[str] = frozenset()
    alone: Container[str] = frozenset()
    nouns: Container[str] = frozenset()

    @property
    def of_sport(self) -> bool:
        """Whether the text speaks of a match."""
        return len(self.lower & SPORT) > 1

    def plain(self, word: str) -> bool:
        """Whether a word, in small letters, is an ordinary one."""
        return word in COMMON or word in self.lower or word in places.PEOPLES

    def ordinary(self, word: str) -> bool:
        """Whether a word, in small letters, is an ordinary one here or in the news at large."""
        return self.plain(word) or (self.language in (None, "en") and word in ordinary())


class Standing:
    """The words of a text that stand somewhere in one way, looked for when first asked for."""

    __slots__ = ("_form", "_text", "_words")

    def __init__(self, text: str, form: re.Pattern[str]) -> None:
        self._text = text
        self._form = form
        self._words: frozenset[str] | None = None

    def __contains__(self, word: object) -> bool:
        if self._words is None:
            self._words = frozenset(self._form.findall(self._text))
        return word in self._words


class Run:
    """A candidate name: its words, the titles before it, and whether it is doubtful (a capital that says nothing)."""

    __slots__ = ("courtesy", "doubtful", "end", "key", "offices", "start", "tokens", "words")

    def __init__(
        self,
        tokens: tuple[Token, ...],
        courtesy: Token | None = None,
        offices: tuple[Token, ...] = (),
        doubtful: bool = False,
    ) -> None:
        """`start` is where the mention begins: with its courtesy title, if it has one; `key` what two spellings share."""
        self.tokens = tokens
        self.courtesy = courtesy
        self.offices = offices
        self.doubtful = doubtful
        self.start = courtesy.start if courtesy else tokens[0].start
        self.end = tokens[-1].end
        self.words: tuple[str, ...] = tuple([t.text for t in tokens])
        self.key = low(" ".join(self.words))

    def of(self, tokens: tuple[Token, ...]) -> Run:
        """The same mention with other words."""
        return Run(tokens, self.courtesy, self.offices, self.doubtful)


def vocabulary(text: str, language: str | None = None) -> Vocabulary:
    """The words of a text that stand without a capital at least as often as with one inside a sentence."""
    small = Counter(_SMALL.findall(f" {text}"))
    large = Counter(" ".join(_LARGE.findall(text)).lower().split())
    lower = frozenset(small).difference([word for word, count in large.items() if count > small[word]])
    closed = CLOSED if language in (None, "en") else CLOSED | FOREIGN.get(language or "", frozenset())
    nouns: Container[str] = Standing(text, _GERMAN_NOUN) if language == "de" else frozenset()
    return Vocabulary(lower, closed, language, Standing(text, _FREE), Standing(text, _ALONE), nouns)


def tokens_of(text: str, start: int, end: int) -> list[Token]:
    """The words of a stretch that begin with a capital, and the small words between them."""
    out = []
    for m in WORD.finditer(text, start, end):
        said = m.group()
        out.append(Token(m.start(), m.end(), said, said == "&" or (said[0].islower() and not JOINED.search(said))))
    return out


@lru_cache(maxsize=65_536)
def low(word: str) -> str:
    """A word in small letters with a straight apostrophe."""
    return word.lower().replace("’", "'")


@lru_cache(maxsize=65_536)
def known(words: tuple[str, ...]) -> Literal["place", "org"] | None:
    """`place` or `org` when the tables hold the words as they stand."""
    name = low(" ".join(words))
    if name in orgs.KNOWN and (len(words) > 1 or words[0].isupper() or not name.isalpha() or len(name) > 3):
        return "org"
    return "place" if name in places.PLACES and (len(name) > 3 or words[0].isupper()) else None


def bare(part: list[Token]) -> list[Token]:
    """A part without links at its ends."""
    while part and part[-1].link:
        part = part[:-1]
    while part and part[0].link:
        part = part[1:]
    return part
