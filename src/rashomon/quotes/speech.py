"""Marked words that are not speech: titles, nicknames, terms, scare quotes."""

from __future__ import annotations

from rashomon.quotes.languages.table import words as table
from rashomon.quotes.marks import Marked
from rashomon.quotes.things import somebody
from rashomon.quotes.view import View, Who

SHORT = 4
PERFORMED = frozenset({"read", "reads", "recited", "recites", "sang", "sings", "played", "plays"})
"""What somebody does with a work: "Hala read “The Almond”", not "a sign read “Keep Out”"."""
_LED_DE = table("der die das dem den des im vom beim am zum zur")  # before what a title names
_LED = _LED_DE | table("la le les du el los del al")
_OBJECTS = table("what which whom that who whatever")  # what somebody calls something, before the verb
_CLAUSE = 8  # tokens looked back at
_ADJECTIVES = 2  # words at most between an article and a title
_LINKS = table("und für der des de du of and the with for pour un d l la le zur zum im in")
_SMALL = frozenset(
    [
        "a",
        "an",
        "the",
        "of",
        "and",
        "in",
        "on",
        "to",
        "for",
        "with",
        "at",
        "by",
        "from",
        "is",
        "or",
        "as",
        "der",
        "die",
        "das",
        "und",
        "von",
        "le",
        "la",
        "les",
        "de",
        "et",
        "el",
        "los",
        "y",
        "en",
    ]
)


def unspoken(view: View, m: Marked) -> bool:
    """Whether what stands around short marked words says that they name something rather than quote somebody."""
    first, last = view.token(m.start), view.token(m.end)
    words = [at for at in range(first, last) if view.low[at][0].isalnum()]
    if not words or _heading(view, m, words) or _term(view, m, words):
        return True
    before = first - 1
    while before >= 0 and view.starts[before] >= m.left:
        before -= 1
    if before < 0 or len(words) > 6:
        return False
    language, low = view.language, view.low
    if language.inverts and len(words) > 1 and _proper(view, words) and view.text[m.end - 1] not in ".!?…":
        return True
    if low[before] in language.called and len(words) <= SHORT and low[before] != "called":
        return True
    if low[before] == "called" and _only_names(view, before):
        return True
    if not _title_case(view, words):
        return _nickname(view, m, before, words)
    return _nickname(view, m, before, words) or _names_work(view, m, before) or _has_article(view, m, before, words)


def _only_names(view: View, at: int) -> bool:
    """Whether "called" tells what a thing goes by: "an essay called “The Gate”", but not "what Ann Lee called “a farce”"."""
    low, language = view.low, view.language
    before = low[at - 1] if at else ""
    noun = (
        before.isalpha() and view.name_at[at - 1] < 0 and before not in language.pronouns and before not in language.auxiliaries
    )
    return noun and not any(word in _OBJECTS for word in low[max(0, at - _CLAUSE) : at])


def _has_article(view: View, m: Marked, before: int, words: list[int]) -> bool:
    """Whether a title in marks stands in a clause as a noun does: "the new “Hall of Bells”", "its “Gang of Six” bill"."""
    language, low = view.language, view.low
    if language.inverts or view.text[m.end - 1] in "!?" or sum(view.words[at][0].isupper() for at in words) == 1:
        return False
    for at in range(before, max(-1, before - _ADJECTIVES - 1), -1):
        if low[at] in language.determiners or low[at] in language.possessives:
            return _runs_small(view, at)
        if not view.words[at].isalnum() or view.words[at][0].isupper() or low[at] in language.verbs or low[at] in language.cues:
            return False
    return False


def _runs_small(view: View, at: int) -> bool:
    """Whether the words before a token are written small, as they are not in a headline."""
    run = [word for word in view.words[max(0, at - _CLAUSE) : at] if word[0].isalpha() and word.lower() not in _SMALL]
    return sum(word[0].islower() for word in run) > len(run) / 2


def _heading(view: View, m: Marked, words: list[int]) -> bool:
    """A short line of its own, every word of it capitalised."""
    text = view.text
    alone = text[max(0, m.left - 9) : m.left].rstrip(" \t")[-1:] in ("", "\n") and text[m.right : m.right + 9].lstrip(" \t.")[
        :1
    ] in ("", "\n")
    return alone and 1 < len(words) <= 8 and _title_case(view, words) and view.words[words[-1]][0].isupper()


def _term(view: View, m: Marked, words: list[int]) -> bool:
    """A name that a text gives to what stands before it: "Pozos del Norte S.A. (“the Company”)"."""
    around = view.text[m.left - 1 : m.left], view.text[m.right : m.right + 1]
    return around == ("(", ")") and len(words) <= SHORT and view.words[words[-1]][0].isupper()


def _nickname(view: View, m: Marked, before: int, words: list[int]) -> bool:
    """ "Ann “Red” Lee": between two capitals, no punctuation around."""
    after = view.token(m.right)
    if len(words) > 2 or after >= len(view.words) or not view.words[before][0].isupper():
        return False
    apart = view.text[view.ends[before] : m.left], view.text[m.right : view.starts[after]]
    spaced = apart == (" ", " ") and view.text[m.end - 1] not in ",.!?"
    return spaced and view.words[after][0].isupper() and view.name_at[before] >= 0 and view.name_at[after] >= 0


def _title_case(view: View, words: list[int]) -> bool:
    return all(view.words[at][0].isupper() or view.words[at][0].isdigit() or view.low[at] in _SMALL for at in words) and (
        view.words[words[0]][0].isupper()
    )


def _proper(view: View, words: list[int]) -> bool:
    """Whether words are a name where nouns have capitals: each has one but for links, and no article leads."""
    own = [at for at in words if view.low[at] not in _LINKS]
    capital = all(view.words[at][0].isupper() or view.words[at][0].isdigit() for at in own)
    return capital and len(own) > 1 and view.low[words[0]] not in view.language.determiners


def _names_work(view: View, m: Marked, before: int) -> bool:
    """Whether a title in marks is the name of a work: a noun of works or a preposition stands before it."""
    low, language = view.low, view.language
    if any(low[at] in language.works for at in range(max(0, before - 2), before + 1)):
        return True
    if low[before].endswith(("'s", "’s", "s'", "s’")):
        return True
    if low[before] in PERFORMED and before and view.text[m.end - 1] not in ".,!?…":
        mention = view.name_at[before - 1]
        return low[before - 1] in language.pronouns or low[before - 1] == "," or mention >= 0
    if low[before] in _LED:
        at = range(view.token(m.start), view.token(m.end))  # one noun in German, with its capital, is no name
        named = all(view.words[n][0].isupper() for n in at) and (len(at) > 1 or low[before] not in _LED_DE)
        return named and view.text[m.end - 1] not in ".,!?…"
    return low[before] in ("on", "in", "of", "the", "for", "his", "her", "from") and view.text[m.end - 1] not in "!?"


def is_scare(view: View, cue: int, who: Who, words: str) -> bool:
    """Whether a single marked word is the outlet's own: "A second visit found “progress”", where nobody speaks."""
    language, verb = view.language, view.low[cue]
    one = who.kind == "noun" and len(words.split()) == 1 and not language.inverts
    return one and verb in language.that and verb not in language.say and not somebody(view, who)
