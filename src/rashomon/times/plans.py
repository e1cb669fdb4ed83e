"""Times of what is planned: a show that was cancelled, an election that somebody called for, a wedding put off to June."""

from __future__ import annotations

from rashomon.times.language import Language
from rashomon.times.phrases import Phrase
from rashomon.times.tokens import OTHER, Tokens

APART = 8
"""Words between what is planned and the word that plans it, or calls it off."""
BESIDE = 6
"""Words between what is planned and its time: "a match against Oster City in June"."""
ATTRIBUTE = 4
"""Words after a time that may name what it belongs to: "Friday's county cup final"."""
BEFORE = 3
"""Words before a weekday that may tell that it is awaited."""
BETWEEN = frozenset("xntiF1NDOMWPd'Lpv")
"""Classes of the words that may stand between what is planned and its time."""


def is_planned(tokens: Tokens, p: Phrase, language: Language, within: tuple[int, int]) -> bool:
    """Whether a time without its year is that of something planned, as a word near by tells that plans it or calls it off."""
    given = (p.year, p.short_year, p.which, p.order)
    if not language.planned or any(one is not None for one in given) or not (p.month or p.weekday or p.season):
        return False
    if p.weekday and not p.month and _called_off(tokens, p, language, within[1]):
        return True
    owner = _owner(tokens, p, language)
    if owner is not None:
        return _plans(tokens, p.first - 1, within[0], language) or _plans(tokens, owner + 1, within[1], language)
    if p.weekday and not p.month:
        return False
    if _moved(tokens, p, language):
        return True
    event = _event(tokens, p, language, within[0])
    if event is None:
        return False
    return _plans(tokens, event - 1, within[0], language) or _plans(tokens, p.last + 1, within[1], language)


def _called_off(tokens: Tokens, p: Phrase, language: Language, end: int) -> bool:
    """Whether what a weekday owns is called off: "has cancelled Friday's procession", "Friday's fair is off"."""
    words = tokens.words
    if tokens.classes[p.last + 1 : p.last + 2] != "'":
        return False
    if p.first and words[p.first - 1] in language.calling_off:
        return True
    for i in range(p.last + 2, min(end - 1, p.last + 2 + APART)):
        if words[i] in language.copulas:
            return words[i + 1] in language.calling_off
    return False


def looks_back(tokens: Tokens, p: Phrase, language: Language) -> bool:
    """Whether a weekday is that of what has happened: "will appeal Wednesday's ruling", not "ahead of Friday's vote"."""
    owned = tokens.classes[p.last + 1 : p.last + 2] == "'"
    if not owned or not p.weekday or p.month or p.which is not None:
        return False
    reach = range(p.last + 2, min(p.last + ATTRIBUTE + 1, len(tokens.words)))
    noun = next((i for i in reach if tokens.words[i] in language.happened), None)
    if noun is None or set(tokens.classes[p.last + 2 : noun]) - {OTHER}:
        return False
    return not any(word in language.awaiting for word in tokens.words[max(0, p.first - BEFORE) : p.first])


def is_possible(tokens: Tokens, p: Phrase, language: Language) -> bool:
    """Whether a season or month is that of what may come: "a hearing could be held in the autumn"."""
    if p.weekday or p.day or p.year or not (p.season or p.month):
        return False
    for i in range(p.first - 1, max(0, p.first - BESIDE), -1):
        if tokens.words[i] == "be" and tokens.words[i - 1] in language.possible:
            return tokens.words[i + 1] not in language.sensed
        if tokens.classes[i] not in BETWEEN or tokens.words[i] in language.parting:
            return False
    return False


def _owner(tokens: Tokens, p: Phrase, language: Language) -> int | None:
    """The planned thing that a time stands before as its attribute: "June shows", "Friday's match"."""
    owned = tokens.classes[p.last + 1 : p.last + 2] == "'"
    if not owned and p.first and tokens.classes[p.first - 1] in "np":
        return None
    for i in range(p.last + 1, min(p.last + 1 + ATTRIBUTE, len(tokens.words))):
        if tokens.words[i] in language.planned:
            return i
        if tokens.classes[i] not in "x'P1N":
            return None
    return None


def _event(tokens: Tokens, p: Phrase, language: Language, first: int) -> int | None:
    """The planned thing that a time follows: "two dates in June and July"."""
    for i in range(p.first - 1, max(first, p.first - BESIDE) - 1, -1):
        if tokens.words[i] in language.planned:
            return i
        if tokens.classes[i] not in BETWEEN or tokens.words[i] in language.parting:
            return None
    return None


def _plans(tokens: Tokens, start: int, end: int, language: Language) -> bool:
    """Whether a word that plans or calls off stands near, on the way from one word to the end of the sentence."""
    step = -1 if end < start else 1
    stop = max(end - 1, start - APART) if step < 0 else min(end, start + APART)
    words, known = tokens.words, language.planning
    return any(words[i] in known or " ".join(words[i : i + 2]) in known for i in range(start, stop, step))


def _moved(tokens: Tokens, p: Phrase, language: Language) -> bool:
    """Whether something was moved to a time or set for it: "put off to August", "booked the hall for May"."""
    if not p.first or tokens.words[p.first - 1] not in language.moved_to:
        return False
    at = p.first - 2
    while at >= max(0, p.first - BESIDE) and tokens.classes[at] in BETWEEN and tokens.words[at] not in language.moving:
        at -= 1
    return at >= max(0, p.first - BESIDE) and tokens.words[at] in language.moving
