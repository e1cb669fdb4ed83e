"""Where a phrase stands: the tense of its clause, and whether it stands inside a quotation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Literal

from rashomon.records import Sentence
from rashomon.times.language import Language
from rashomon.times.phrases import Phrase
from rashomon.times.tokens import BREAK, OTHER, Tokens

Tense = Literal["past", "future"]
REACH_BACK, REACH_ON = 18, 14


@dataclass(frozen=True, slots=True)
class Setting:
    """The tense around a phrase, whether it tells an earlier past ("had done"), and where it stands.

    `lead` is the class of the word before it; `hope` tells that a word of its sentence looks ahead, `saying` that one is a
    verb of saying.
    """

    tense: Tense | None
    distance: int
    pluperfect: bool
    quoted: bool
    paragraph: int
    sentence: int
    lead: str
    hope: bool
    saying: bool


def settings_of(tokens: Tokens, phrases: Sequence[Phrase], language: Language, sentences: Sequence[Sentence]) -> list[Setting]:
    """The setting of each phrase."""
    quoted, paragraphs = quotation_and_paragraph(tokens)
    ends = sentence_ends(tokens, sentences)
    numbers = list(accumulate(ends, initial=0))
    out = []
    for p in phrases:
        tense, distance = tense_around(tokens, p, language, ends)
        first, last = words_around(p, ends)
        words = tokens.words[first : last + 1]
        out.append(
            Setting(
                tense=tense,
                distance=distance,
                pluperfect=had_before(tokens, p, language, ends),
                quoted=quoted[p.first],
                paragraph=paragraphs[p.first],
                sentence=numbers[p.first],
                lead=tokens.classes[p.first - 1] if p.first else BREAK,
                hope=any(word in language.future or word in language.ahead for word in words),
                saying=any(word in language.saying for word in words),
            )
        )
    return out


def quotation_and_paragraph(tokens: Tokens) -> tuple[list[bool], list[int]]:
    """For each token: whether it stands inside marks of quotation, and the number of its paragraph."""
    inside, paragraph = False, 0
    quoted, paragraphs = [], []
    for cls, word in zip(tokens.classes, tokens.words, strict=True):
        if cls == BREAK:
            if word[0] == "\n":
                inside, paragraph = False, paragraph + 1
            elif word in "“„«":
                inside = True
            elif word in "”»":
                inside = False
            elif word == '"':
                inside = not inside
        quoted.append(inside)
        paragraphs.append(paragraph)
    return quoted, paragraphs


def sentence_ends(tokens: Tokens, sentences: Sequence[Sentence]) -> list[bool]:
    """For each token, whether a sentence ends with it; told from the marks where sentences are not known."""
    if not sentences:
        return [is_end(tokens, i) for i in range(len(tokens.words))]
    ends = [False] * len(tokens.words)
    at = 0
    for sentence in sentences:
        while at < len(ends) and tokens.starts[at] < sentence.span.end:
            at += 1
        if at:
            ends[at - 1] = True
    return ends


def is_end(tokens: Tokens, i: int) -> bool:
    """Whether a token ends a sentence or a line by its own look."""
    cls = tokens.classes[i]
    if cls == BREAK:
        return tokens.words[i] not in ("“", "”", '"', "—", ":", "«", "»")
    if cls != ".":
        return False
    return i + 1 >= len(tokens.starts) or tokens.starts[i + 1] > tokens.ends[i]


def verb_tense(tokens: Tokens, i: int, language: Language) -> Tense | None:
    """What the word at `i` tells of its clause's tense."""
    word = tokens.words[i]
    if word in language.future:
        return "future"
    before = tokens.words[i - 1] if i else ""
    if before in language.bare:
        return None
    if word in language.past and (before in language.future or (before and before == language.infinitive)):
        return None
    if word in language.past:
        return "past"
    if word == language.infinitive and i and tokens.words[i - 1] in language.future_leads:
        return "future"
    if tokens.classes[i] == OTHER and len(word) > 3 and word.endswith(language.past_endings):
        return "past"
    return None


def tense_around(tokens: Tokens, p: Phrase, language: Language, ends: list[bool]) -> tuple[Tense | None, int]:
    """The tense of the nearest verb of the phrase's sentence, and how many words off it stands."""
    if p.first and tokens.words[p.first - 1] in language.ahead and (p.weekday or p.season or p.month) and not p.year:
        return "future", 1
    if any(word in language.behind for word in tokens.words[max(0, p.first - 2) : p.first]):
        return "past", 1
    for step in range(1, REACH_BACK):
        i = p.first - step
        if i < 0 or ends[i]:
            break
        if tense := verb_tense(tokens, i, language):
            return tense, step
    for step in range(1, REACH_ON):
        i = p.last + step
        if i >= len(tokens.words) or ends[i - 1]:
            break
        if tense := verb_tense(tokens, i, language):
            return tense, step
    return None, 0


def words_around(p: Phrase, ends: list[bool]) -> tuple[int, int]:
    """The first and last token of a phrase's sentence, as far as they are looked at."""
    first = last = p.first
    while first > 0 and p.first - first < REACH_BACK and not ends[first - 1]:
        first -= 1
    while last + 1 < len(ends) and last - p.last < REACH_ON and not ends[last]:
        last += 1
    return first, last


def had_before(tokens: Tokens, p: Phrase, language: Language, ends: list[bool]) -> bool:
    """Whether the clause tells what had happened before the time of its story."""
    for i in range(p.first - 1, max(-1, p.first - 10), -1):
        if ends[i]:
            return False
        if tokens.words[i] in language.pluperfect:
            return True
    return False
