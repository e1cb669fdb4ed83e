"""Noun phrases read leftwards and rightwards from a token: who can be meant by one."""

from __future__ import annotations

from operator import attrgetter

from rashomon.quotes.languages.table import words
from rashomon.quotes.past import FILED, FINITE, NO_PAST, PAST
from rashomon.quotes.view import View, Who, possessive

REACH = 16
_OF_PEOPLE = attrgetter("people")
_JOINTS = frozenset({"%", "&", "-", ".", "'", "’", "/", '"', "“", "”"})
_ARTICLES = words("the a an el la los las le les un une der die das den dem ein eine")
_ME = frozenset(("me", "him", "them", "us", "you", "it", "mich", "ihn", "ihnen"))
_SELF = words("himself herself itself themselves myself ourselves")
_LINKS = words("after before since until once")  # a clause of its own begins after these
_BEFORE = words("earlier later then")  # no adverbs after an article
_DOING = words(
    "leading running chairing heading representing defending prosecuting sitting standing living holding wearing using"
)
_ASKING = words("why where how what who when which")
PARTICLES = words("ap bin ibn al el de del della der di du da do das dos la le van von zu y ó ní mac st")
_AGAIN = words("the a an this that these those his her its their our my your")  # begin a phrase of their own after a noun
_ALL = words(
    "all both half such what not even only than as like unlike including worth quite rather exactly to or whatever whichever"
)
_WHEN = words("this last next that")
_LATELY = words("day night morning evening afternoon week month year weekend spring summer autumn fall winter")
_INNER = PARTICLES - {"st", "y"}  # an unknown word may stand before these in a name


def helps(view: View, at: int) -> bool:
    """Whether a token is an auxiliary, adverb or day that stands before a verb."""
    return view.sorts[at].helping and view.inside[at] < 0 and view.name_at[at] < 0


def person_like(view: View, mention: int) -> bool:
    """Whether a mention is of a person or a body."""
    return view.names[view.mentions[mention][2]].kind in ("person", "org")


def speaks(view: View, who: Who) -> bool:
    """Whether a noun for people stands in a phrase."""
    return any(map(_OF_PEOPLE, view.sorts[who.first : min(who.last, who.first + 8)]))


def head_of(view: View, who: Who) -> int:
    """The noun of a phrase: the token before the first preposition."""
    prepositions = view.language.prepositions
    for at, word in enumerate(view.low[who.first + 1 : who.last], who.first):
        if word in prepositions:
            return at
    return who.last - 1


def is_people(view: View, at: int) -> bool:
    """Whether a token is a common noun for people, one or many."""
    return view.sorts[at].people


def pronoun(view: View, at: int) -> bool:
    """Whether a token is a pronoun that can be a speaker."""
    if not view.sorts[at].pronoun:
        return False
    owns = view.language.code == "de" and view.low[at] in view.language.possessives and at + 1 < len(view.words)
    return not (owns and view.words[at + 1][0].isupper() and view.inside[at + 1] < 0)  # "Ihr Trainer Tom Lee"


def phrase_left(view: View, end: int, bound: int) -> Who | None:
    """The noun phrase that ends before token `end`."""
    at = end - 1
    if at < bound or view.inside[at] >= 0:
        return None
    if pronoun(view, at) and view.name_at[at] < 0:
        return Who(at, end, "pronoun")
    if view.low[at] in view.language.relatives or (view.low[at] == "that" and end - bound > 1):
        return _antecedent(view, at, bound)
    first = _past_verb(view, region_left(view, end, bound), end, bound)
    if first - 1 > bound and relates(view, first - 1) and _acts(view, first):
        return _antecedent(view, first - 1, bound)
    return phrase_in(view, first, end) if first < end else None


def _past_verb(view: View, first: int, end: int, bound: int) -> int:
    """The first token of a region behind a verb that no table knows: "has included members", "to placate voters"."""
    language = view.language
    if language.inverts or first - 1 < bound or first + 1 >= end or view.name_at[first] >= 0 or view.words[first][0].isupper():
        return first
    before, word = view.low[first - 1], view.low[first]
    led = before == "to" or helps(view, first - 1)
    noun = is_people(view, first) or word in language.determiners or word in language.possessives or not word.isalpha()
    return first + 1 if led and not noun and view.inside[first - 1] < 0 else first


def relates(view: View, at: int) -> bool:
    """Whether a token is a relative pronoun: "the keeper who", "the union that"."""
    if view.low[at] != "that":
        return view.low[at] in view.language.relatives
    return at > 1 and view.low[at - 2] in view.language.determiners and view.low[at - 1] not in view.language.verbs


def _acts(view: View, at: int) -> bool:
    """Whether a relative clause goes on with its verb: "the keeper who lent the hives"."""
    word = view.low[at]
    return view.name_at[at] < 0 and word not in view.language.determiners and word not in view.language.possessives


def _antecedent(view: View, at: int, bound: int) -> Who | None:
    """The phrase a relative pronoun stands for: "Ann Lee, who said"."""
    before = at - 1
    if before < bound:
        return None
    if view.low[before] == ",":
        return phrase_left(view, before, bound) if before > bound else None
    return phrase_left(view, before + 1, bound) if not pronoun(view, before) else Who(before, before + 1, "pronoun")


def region_left(view: View, end: int, bound: int) -> int:
    """The first token of a noun phrase that ends before token `end`."""
    at = end
    while at > bound and end - at < REACH and not stops(view, at - 1):
        at -= 1
    return at


def stops(view: View, at: int) -> bool:
    """Whether a token cannot stand inside a noun phrase; asked of a token several times, told once."""
    known = view.stopping.get(at)
    if known is None:
        known = view.stopping[at] = _stops(view, at)
    return known


def _stops(view: View, at: int) -> bool:
    if view.inside[at] >= 0:
        return True
    if view.name_at[at] >= 0:
        return False
    language, word = view.language, view.low[at]
    if not view.sorts[at].begins:
        if word == "." and at and at + 1 < len(view.low):
            return (
                not (view.name_at[at - 1] >= 0 or (len(view.words[at - 1]) <= 4 and view.words[at - 1][0].isupper()))
                or view.starts[at] != view.ends[at - 1]
            )
        return word not in _JOINTS
    if word == "and" or _in_name(view, at):
        return False
    if word == "to" and at + 1 < len(view.low) and _leads(view, at + 1):
        return False
    if word in language.base and at and (view.low[at - 1] in language.determiners or view.low[at - 1] in language.possessives):
        return False
    if word in _BEFORE and at and (view.low[at - 1] in language.determiners or view.low[at - 1] in language.possessives):
        return False
    if word in FINITE and not language.inverts:
        return True
    if word in language.stopping or word in _LINKS or word in _SELF or pronoun(view, at):
        return True
    return word in language.verbs and word not in language.nouny and view.words[at][0].islower()


def _in_name(view: View, at: int) -> bool:
    """Whether a particle stands between two capitals: "Terminais do Sul"."""
    inner = 0 < at < len(view.words) - 1 and view.low[at] in PARTICLES
    return inner and view.words[at - 1][0].isupper() and view.words[at + 1][0].isupper()


def _leads(view: View, at: int) -> bool:
    """Whether a noun phrase begins at a token, so that "to" before it is no sign of an infinitive."""
    word = view.low[at]
    return view.name_at[at] >= 0 or word in view.language.determiners or word in view.language.possessives


def phrase_like(view: View, first: int, last: int) -> bool:
    """Whether a run of tokens can stand inside one noun phrase, adverbs aside."""
    at = first
    while at < last and (not stops(view, at) or helps(view, at)):
        at += 1
    return at >= last


def phrase_in(view: View, first: int, last: int) -> Who | None:
    """The speaker in a run of tokens: the head before the first preposition, or the last phrase after a leading one."""
    if (first, last) not in view.phrased:
        view.phrased[first, last] = _phrase_in(view, first, last)
    return view.phrased[first, last]


def _phrase_in(view: View, first: int, last: int) -> Who | None:
    language, low = view.language, view.low
    while first < last and (low[first] in ("and", "or") or helps(view, first) or not view.sorts[first].begins):
        first += 1
    while last > first and (
        (not view.sorts[last - 1].begins and low[last - 1] != "%")
        or helps(view, last - 1)
        or low[last - 1] == "and"
        or low[last - 1] in _ARTICLES
    ):
        last -= 1
    first, last = _own(view, first, last)
    if first >= last:
        return None
    preps = [at for at in range(first, last) if (low[at] in language.prepositions or low[at] == "to") and view.name_at[at] < 0]
    if preps and preps[0] == first:
        return _after_preposition(view, preps[-1] + 1, last)
    head = (preps[0] if preps else last) - 1
    mention = view.name_at[head]
    if mention >= 0 and not possessive(view.words[head]):
        return _joint(view, first, head + 1, mention)
    if preps and (named := _title_of(view, preps[-1] + 1, last)):
        return named
    if low[first] == "no" or not _nounlike(view, first, head) or _half_number(view, first) or _shouted(view, first, last):
        return None
    return Who(first, last, "noun")


def _own(view: View, first: int, last: int) -> tuple[int, int]:
    """A run of tokens without a time at its end and without the noun before a phrase of its own: "a figure the junta"."""
    if view.language.inverts:
        return first, _last_noun(view, first, last)
    low = view.low
    if last - first > 2 and low[last - 1] in _LATELY and low[last - 2] in _WHEN:
        last -= 2
    for at in range(last - 2, first, -1):
        if begins_anew(view, at):
            return at, last
    return first, last


def _last_noun(view: View, first: int, last: int) -> int:
    """Where a phrase ends whose nouns are written large: "der Polizei nichts", without what stands behind the noun."""
    end = next((at + 1 for at in range(last - 1, first - 1, -1) if view.words[at][0].isupper() or view.name_at[at] >= 0), last)
    return end if view.language.code == "de" else last


def begins_anew(view: View, at: int) -> bool:
    """Whether an article or the like stands right behind a noun, so that another phrase begins with it."""
    if view.low[at] not in _AGAIN or view.name_at[at] >= 0 or view.words[at][0].isupper():
        return False
    before, language = view.low[at - 1], view.language
    led = before in language.prepositions or before in language.conjunctions or before in language.determiners
    plain = before[-1].isalnum() and not view.words[at - 1][0].isupper() and before not in _ALL
    return plain and not led and not helps(view, at - 1)


def acts_here(view: View, at: int, bound: int) -> bool:
    """Whether a past form right behind a noun leads on to what was done, so that the phrase read rightwards ends before it."""
    language, low, word = view.language, view.low, view.low[at]
    if word in FILED:
        return False
    past = word in PAST or (word.endswith("ed") and len(word) > 4 and word not in NO_PAST)
    if language.inverts or not past or view.words[at][0].isupper() or view.name_at[at] >= 0 or view.inside[at] >= 0:
        return False
    before = low[at - 1]
    if before in language.determiners or before in language.possessives or not before[-1].isalpha():
        return False
    if at + 1 >= bound:
        return True
    after = low[at + 1]
    leads = after in language.prepositions or after in language.determiners or after in language.possessives or after == "to"
    return leads or not after[0].isalnum() or helps(view, at + 1) or pronoun(view, at + 1)


def _half_number(view: View, first: int) -> bool:
    """Whether a phrase begins in the middle of a number: the "000 tins" of "12,000 tins"."""
    low = view.low
    glued = (
        first > 1 and low[first - 1] in (",", ".") and view.starts[first] == view.ends[first - 1] == view.starts[first - 1] + 1
    )
    return glued and low[first].isdigit() and low[first - 2][-1].isdigit() and view.ends[first - 2] == view.starts[first - 1]


def _shouted(view: View, first: int, last: int) -> bool:
    """Whether several words in capitals are a headline's and tell of nobody: "NIGHT OF FEAR: “…”"."""
    if last - first < 2 or not all(view.words[at].isupper() for at in range(first, last)):
        return False
    return not any(view.name_at[at] >= 0 or is_people(view, at) for at in range(first, last))


def _title_of(view: View, first: int, last: int) -> Who | None:
    """The person at the end of a long title: "Leader of the opposition Ann Lee"."""
    mention = view.name_at[last - 1]
    if mention < 0 or possessive(view.words[last - 1]) or view.names[view.mentions[mention][2]].kind != "person":
        return None
    start = view.mentions[mention][0]
    common = first < start and view.words[start - 1][0].islower() and view.low[start - 1] not in view.language.determiners
    return of_mention(view, mention) if common and view.low[start - 1] not in view.language.conjunctions else None


def _after_preposition(view: View, first: int, last: int) -> Who | None:
    """ "In a statement the company said": what stands last."""
    if first >= last or view.language.inverts:
        return None
    mention = view.name_at[last - 1]
    if mention >= 0 and person_like(view, mention) and view.mentions[mention][0] >= first:
        return of_mention(view, mention)
    starts = [at for at in range(first + 1, last) if view.low[at] in view.language.determiners]
    return Who(starts[-1], last, "noun") if starts and starts[-1] < last - 1 else None


def _joint(view: View, first: int, last: int, mention: int) -> Who:
    start = view.mentions[mention][0]
    joined = start - 1 > first and view.low[start - 1] in ("and", "und", "et", "y") and view.name_at[start - 2] >= 0
    if joined:
        return Who(view.mentions[view.name_at[start - 2]][0], last, "several")
    return of_mention(view, mention)


def of_mention(view: View, mention: int) -> Who:
    """The speaker that a name is, a particle and an unknown word before it included ("Terminais do Sul")."""
    first, last, _ = view.mentions[mention]
    article = first > 0 and view.language.inverts and view.low[first - 1] in view.language.determiners
    if first > 1 and view.low[first - 1] in _INNER and not article and _unknown_capital(view, first - 2):
        return Who(first - 2, last, "noun")
    return Who(first, last, "name", mention)


def _unknown_capital(view: View, at: int) -> bool:
    """Whether a token is a capitalised word that no table knows: the first word of "Terminais do Sul"."""
    free = view.name_at[at] < 0 and view.inside[at] < 0 and view.low[at] not in _ASKING
    return free and view.words[at][0].isupper() and not is_people(view, at)


def _nounlike(view: View, first: int, head: int) -> bool:
    word = view.low[head]
    language = view.language
    if word == "%" or word[-1].isdigit():
        return True
    if word in _ME or not word[-1].isalpha() or word in language.days or word in language.prepositions or head < first:
        return False
    if word in language.determiners:
        return word in ("some", "many", "others", "both", "another", "several", "few", "most", "all", "one", "those")
    begun = view.low[first]
    doing = begun.endswith("ing") and (head == first or begun in language.ing or begun in _DOING)
    return not doing
