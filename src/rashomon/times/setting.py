"""Where a phrase stands: the tense of its clause, and whether it stands inside a quotation."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Container, Sequence
from dataclasses import dataclass
from typing import Literal

from rashomon.records import Sentence
from rashomon.times.language import Language
from rashomon.times.phrases import Phrase
from rashomon.times.plans import is_planned, is_possible, looks_back
from rashomon.times.tokens import BREAK, OTHER, Tokens

Tense = Literal["past", "future"]
QUOTES = frozenset('“”„«»"')
REACH_BACK, REACH_ON, HAD_BACK, SAID_BACK = 17, 13, 9, 2
AWAY = 6
SHORT = 3  # "its", "his", "was" are no plurals
VERB_LIKE = frozenset({OTHER, "r", "Z"})  # "to close", "to start", "to fall": words of time that are verbs as well


@dataclass(frozen=True, slots=True)
class Setting:
    """The tense around a phrase, whether it tells an earlier past ("had done"), and where it stands.

    `lead` is the class of the word before it; `hope` tells that a word of its sentence looks ahead, `saying` that one is a
    verb of saying; `reporting` that such a verb stands right before it ("said late on Tuesday"), `stamped` that the words
    before it tell when the text was put out ("Updated 18:40"), `until` that the time is the end of a wait,
    `since` that it is where a stretch begins, `relative` that it stands in a relative clause behind its noun,
    `planned` that it is the time of something planned.
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
    reporting: bool
    stamped: bool
    until: bool = False
    since: bool = False
    relative: bool = False
    planned: bool = False


def settings_of(tokens: Tokens, phrases: Sequence[Phrase], language: Language, sentences: Sequence[Sentence]) -> list[Setting]:
    """The setting of each phrase."""
    if not phrases:
        return []
    breaks = quotations_and_paragraphs(tokens)
    begins = sentence_begins(tokens, sentences)
    signs = signs_of(tokens, language)
    out = []
    for p in phrases:
        number = bisect_right(begins, p.first) - 1
        first = max(begins[number], p.first - REACH_BACK)
        end = min(begins[number + 1] if number + 1 < len(begins) else len(tokens.words), p.last + 1 + REACH_ON)
        quoted, paragraph = breaks.before(p.first)
        clause = own_clause(tokens, p, signs, (first, end), language), end
        tense, distance = tense_around(p, signs, inside_quotation(tokens, p, clause) if quoted else clause)
        if looks_back(tokens, p, language) or is_possible(tokens, p, language):
            tense, distance = "past" if p.weekday else "future", 1
        out.append(
            Setting(
                tense=tense,
                distance=distance,
                pluperfect=stands(signs.pluperfect, max(first, p.first - HAD_BACK), p.first),
                quoted=quoted,
                paragraph=paragraph,
                sentence=number,
                lead=tokens.classes[p.first - 1] if p.first else BREAK,
                hope=stands(signs.hope, first, end),
                saying=stands(signs.saying, first, end),
                until=stands(signs.ahead, p.first - 2, p.first),
                since=stands(signs.behind, p.first - 2, p.first),
                relative=in_relative_clause(tokens, p.first, first, language),
                planned=is_planned(tokens, p, language, (first, end)),
                stamped=any(word in language.stamps for word in tokens.words[max(first, p.first - SAID_BACK) : p.first]),
                reporting=stands(signs.saying, max(first, p.first - SAID_BACK), p.first),
            )
        )
    return out


@dataclass(frozen=True, slots=True)
class Signs:
    """Where a text's words tell of tense: the places of each kind in order, and the tense of each verb that has one."""

    verbs: list[int]
    tenses: list[Tense]
    hope: list[int]
    saying: list[int]
    pluperfect: list[int]
    ahead: list[int]
    up_to: list[int]
    behind: list[int]
    deadline: list[int]
    toward: list[int]
    traded: list[int]
    settled: list[int]
    classes: str
    unsaid: Tense | None


def signs_of(tokens: Tokens, language: Language) -> Signs:
    """The signs of a text, each word looked at once."""
    words, known, ends = tokens.words, language.signs, (*language.past_endings, *language.future_endings)
    signs = [i for i, word in enumerate(words) if word in known]
    verbs = sorted({*signs, *(i for i, word in enumerate(words) if word.endswith(ends))})
    told = [(i, tense) for i in verbs if (tense := verb_tense(tokens, i, language))]

    def places(table: Container[str]) -> list[int]:
        return [i for i in signs if words[i] in table]

    return Signs(
        verbs=[i for i, _ in told],
        tenses=[tense for _, tense in told],
        hope=[i for i in signs if looks_ahead(tokens, i, language)],
        saying=places(language.saying),
        pluperfect=places(language.pluperfect),
        ahead=places(language.ahead),
        up_to=[i for i in signs if words[i] in language.up_to and tokens.classes[i] == "a"],
        behind=places(language.behind),
        deadline=places(language.deadline),
        toward=places(language.toward),
        traded=places(language.traded),
        settled=places(language.settled),
        classes=tokens.classes,
        unsaid=language.unsaid,
    )


def in_relative_clause(tokens: Tokens, at: int, first: int, language: Language) -> bool:
    """Whether a word stands in a relative clause inside its sentence: "a mechanic who died on 28 April"."""
    for i in range(at - 1, first, -1):
        if tokens.classes[i] in ",." + BREAK:
            return False
        if tokens.words[i] in language.relative:
            return True
    return False


def stands(places: Sequence[int], first: int, end: int) -> bool:
    """Whether one of the places lies from `first` on and before `end`."""
    at = bisect_left(places, first)
    return at < len(places) and places[at] < end


@dataclass(frozen=True, slots=True)
class Breaks:
    """Where marks of quotation and paragraphs change what follows: whether it is quoted, and the paragraph's number."""

    places: list[int]
    states: list[tuple[bool, int]]

    def before(self, token: int) -> tuple[bool, int]:
        """The state at a token."""
        return self.states[bisect_left(self.places, token)]


def quotations_and_paragraphs(tokens: Tokens) -> Breaks:
    """The marks of quotation and the line breaks of a text; a quotation ends with its paragraph."""
    opened, paragraph = "", 0
    places: list[int] = []
    states = [(False, 0)]
    at = tokens.classes.find(BREAK)
    while at >= 0:
        word = tokens.words[at]
        if word[0] == "\n":
            opened, paragraph = "", paragraph + 1
        elif word in QUOTES:
            opened = "" if closes(word, opened) else word
        places.append(at)
        states.append((bool(opened), paragraph))
        at = tokens.classes.find(BREAK, at + 1)
    return Breaks(places, states)


def closes(word: str, opened: str) -> bool:
    """Whether a mark of quotation ends one that is open: “ closes „, and « closes »."""
    return word == "”" or (bool(opened) and (word in _CLOSED_BY[opened] or word == opened == '"'))


_CLOSED_BY = {"“": "”", "„": "“”", "«": "»", "»": "«", '"': ""}


def sentence_begins(tokens: Tokens, sentences: Sequence[Sentence]) -> list[int]:
    """The tokens that begin a sentence; told from the marks where sentences are not known."""
    if sentences:
        return [0, *(bisect_left(tokens.starts, sentence.span.start) for sentence in sentences[1:])]
    return [0, *(i + 1 for i in range(len(tokens.words)) if is_end(tokens, i))]


def looks_ahead(tokens: Tokens, i: int, language: Language) -> bool:
    """Whether a word looks ahead: "will", "until", or an infinitive ("to close")."""
    word = tokens.words[i]
    if word in language.future or word in language.ahead:
        return True
    after = tokens.classes[i + 1 : i + 2]
    return word == language.infinitive and after in VERB_LIKE and tokens.text[tokens.starts[i + 1]].islower()


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
    if word in language.future_leads and i + 1 < len(tokens.words) and tokens.words[i + 1] in language.toward:
        return "future"
    if language.future_endings and tokens.classes[i] == OTHER and word.endswith(language.future_endings) and len(word) > 4:
        return "future"
    if word in language.past:
        return "past"
    if tells_a_plan(tokens, i, language):
        return "future"
    if word == language.infinitive and i and (tokens.words[i - 1] in language.future_leads or is_ordered(tokens, i, language)):
        return "future"
    if word == language.infinitive and i and tokens.words[i - 1] in language.meant and looks_ahead(tokens, i, language):
        return "future"
    if tokens.classes[i] == OTHER and len(word) > 3 and word.endswith(language.past_endings):
        return "past"
    return None


def is_ordered(tokens: Tokens, i: int, language: Language) -> bool:
    """Whether "to" tells what is to be done to a thing: "ordered flags to be lowered", not "was said to be injured"."""
    words = tokens.words
    if i + 2 >= len(words) or words[i + 1] not in language.bare or tokens.classes[i - 1] != OTHER:
        return False
    done = words[i + 2] in language.past or words[i + 2].endswith(language.past_endings or ("\0",))
    before = words[i - 1]
    verb = before in language.past or before.endswith(language.past_endings or ("\0",)) or before in language.found
    return done and not verb and before not in language.signs


_TIME_AHEAD = re.compile(r"[npT]?[WMZH](?!')")


def tells_a_plan(tokens: Tokens, i: int, language: Language) -> bool:
    """Whether a verb of the present tells what is to come: "Rovers play on", "the vote is on Friday", "winter is coming"."""
    word, before = tokens.words[i], tokens.words[i - 1] if i else ""
    if word in language.copulas:
        return tokens.words[i + 1 : i + 2] != [] and (
            tokens.words[i + 1] in language.comers
            or language.off in tokens.words[i + 2 : i + 2 + AWAY]
            or _TIME_AHEAD.match(tokens.classes, i + 1) is not None
        )
    if word in language.plans:
        return not language.many or (bool(before) and (tokens.classes[i - 1] in OTHER + "," or before in language.many))
    if word not in language.plans_of_many or not i:
        return False
    return (
        before in language.many
        or tokens.classes[i - 1] == "D"
        or (tokens.classes[i - 1] == OTHER and before.endswith("s") and len(before) > SHORT)
    )


def tense_around(p: Phrase, signs: Signs, within: tuple[int, int]) -> tuple[Tense | None, int]:
    """The tense of the nearest verb of the phrase's sentence, the one before it first, and how many words off it stands."""
    named = bool((p.weekday or p.season or p.month or p.holiday or p.part) and not p.year)
    lead = len(signs.classes[: p.first].rstrip("at"))  # "until at least the Saturday"
    if named and (stands(signs.ahead, lead - 1, lead) or stands(signs.up_to, p.first - 1, p.first)):
        return "future", 1
    if p.month and not p.day and stands(signs.traded, p.last + 1, p.last + 2):
        return "future", 1
    if p.month and not p.day and stands(signs.toward, p.first - 1, p.first) and stands(signs.settled, p.last + 1, p.last + 2):
        return "future", 1
    owned = signs.classes[p.last + 1 : p.last + 2] == "'"  # "held for Friday's attack"
    if p.weekday and not owned and stands(signs.toward, p.first - 1, p.first):
        return "future", 1
    first, end = within
    before, after = bisect_left(signs.verbs, p.first) - 1, bisect_right(signs.verbs, p.last)
    told = before >= 0 and signs.verbs[before] >= first
    if stands(signs.behind, p.first - 2, p.first) and not (signs.unsaid and told and signs.tenses[before] == "future"):
        return "past", 1
    if told:
        return signs.tenses[before], p.first - signs.verbs[before]
    due = stands(signs.deadline, p.first - 1, p.first)
    if due and after < len(signs.verbs) and stands(signs.saying, signs.verbs[after], signs.verbs[after] + 1):
        return "future", 1
    if after < len(signs.verbs) and signs.verbs[after] < end:
        return signs.tenses[after], signs.verbs[after] - p.last
    if due:
        return "future", 1
    return (signs.unsaid, len(signs.classes)) if named and p.day is None else (None, 0)


def own_clause(tokens: Tokens, p: Phrase, signs: Signs, within: tuple[int, int], language: Language) -> int:
    """Where the clause of a phrase begins: behind the comma where its verb stands last ("…, den sie am Freitag vorlegte")."""
    first, end = within
    comma = tokens.classes.rfind(",", first, p.first)
    if comma < 0 or tokens.words[comma + 1] not in language.clause_openers or not stands(signs.verbs, p.last + 1, end):
        return first
    return comma + 1


def inside_quotation(tokens: Tokens, p: Phrase, within: tuple[int, int]) -> tuple[int, int]:
    """The stretch of words around a phrase that is said in the same quotation; "he said" tells nothing of its tense."""
    first, end = within
    for i in range(p.first - 1, first - 1, -1):
        if tokens.classes[i] == BREAK and tokens.words[i] in QUOTES:
            first = i + 1
            break
    marks = (i for i in range(p.last + 1, end) if tokens.classes[i] == BREAK and tokens.words[i] in QUOTES)
    return first, next(marks, end)
