"""What stands around a word that may report: the features by which the learned part tells whether it does."""

from __future__ import annotations

from functools import cache

from rashomon.quotes.blocks import of_both, of_class, of_clause, of_helpers, of_left, of_next, of_subject, of_word
from rashomon.quotes.indirect import clause_follows
from rashomon.quotes.languages import Language
from rashomon.quotes.phrases import head_of
from rashomon.quotes.referents import BODIES
from rashomon.quotes.sorts import Known, sorts_of
from rashomon.quotes.subjects import left_subject, verb_group
from rashomon.quotes.view import View, Who, possessive
from rashomon.quotes.weights import Block

VERBAL = frozenset({"base", "s", "ed", "ing", "past"})
_OPENS = frozenset({".", ";", ",", "to"})
_NAMED = {"person": "P", "org": "O", "place": "L", "other": "X"}


def token_classes(view: View) -> list[str]:
    """One class for every token: a closed word is itself, any other word stands for its like."""
    out = [*map(_classes(view.language).__getitem__, view.words)]
    for first, last, number in reversed(view.mentions):
        kind = _NAMED[view.names[number].kind]
        for at in range(first, last):
            out[at] = kind + "'s" if possessive(view.low[at]) else kind
    for m, marked in enumerate(view.marked):
        if m not in view.named:
            first, last = view.token(marked.left), view.token(marked.right)
            out[first:last] = ['"'] * (last - first)
    return out


@cache
def _classes(language: Language) -> Known[str]:
    """The classes of the words of a language."""
    return Known(lambda word: _class(word, language))


def _class(word: str, language: Language) -> str:
    sort = sorts_of(language)[word]
    low = sort.low
    if not low[0].isalnum():
        return low[:2]
    if low in language.closed:
        return low
    if low[0].isdigit():
        return "9"
    if low in language.days:
        return "DAY"
    if sort.people:
        return "H"
    if low in BODIES:
        return "B"
    if low in language.cues:
        return language.cues[low][1] + language.cues[low][2][0][:1]
    if low in language.adverbs or (language.adverb_ending and low.endswith(language.adverb_ending) and len(low) > 4):
        return "R"
    if word[0].isupper():
        return "C's" if possessive(low) else "C"
    if possessive(low):
        return "n's"
    return "ing" if low.endswith("ing") else "ed" if low.endswith("ed") else "s" if low.endswith("s") else "n"


def subject_class(view: View, classes: list[str], who: Who | None) -> str:
    """What kind of subject a verb has."""
    if who is None:
        return "-"
    if who.kind == "name":
        return classes[who.first][0]
    if who.kind == "pronoun":
        return view.low[who.first]
    if who.kind == "several":
        return "PP"
    head = head_of(view, who)
    if view.low[head] in view.language.evidence:
        return "E"
    return classes[head]


def cue_features(view: View, classes: list[str], at: int, first: int, last: int, rule: str) -> tuple[list[str], list[Block]]:
    """The features of the word at token `at` in the run `first`:`last`; `rule` is what the rules say of it."""
    base, _, groups = view.language.cues.get(view.low[at], (view.low[at], "x", ()))
    form = form_of(view, classes, at)
    n1 = classes[at + 1] if at + 1 < last else "END"
    n2 = classes[at + 2] if at + 2 < last else "END"
    group = verb_group(view, at, first)
    helpers = helpers_of(view, group, at)
    before = classes[group - 1] if group > first else "BEG"
    verbal = form in VERBAL or form == "adj"
    who = subject_class(view, classes, left_subject(view, at, first, first)) if verbal else ""
    clause = f"c{int(clause_follows(view, at + 1, last))}" if at + 1 < last else "c-"
    blocks: list[Block] = [
        (of_word, base, form, groups, rule),
        (of_next, base, form, groups, n1, n2),
        (of_helpers, base, form, groups, helpers),
        (of_left, form, groups, classes[at - 1] if at > first else "BEG"),
        (of_both, form, helpers, before, n1),
        (of_clause, form, groups, _soon(view, at, last), clause),
        (of_subject, form, groups, who, helpers),
    ]
    out = [] if view.language.inverts else _beside(view, classes, at, first, last, base, form)
    if classes[at] == "C" or view.words[at][0].isupper():
        out.append("cap" + ("B" if at == first else ""))
    return out, blocks


def _beside(view: View, c: list[str], at: int, first: int, last: int, base: str, form: str) -> list[str]:
    """The words themselves right before and after."""
    low = view.low
    left, after = low[at - 1] if at > first else "", low[at + 1] if at + 1 < last else ""
    out = ["p" + left + form, "n" + after, f"bl{base} {after}", "nn" + (low[at + 2] if at + 2 < last else "")]
    if left == "to" and at - 1 > first:
        out += ["to" + low[at - 2], f"toc{c[at - 2]}{form}"]
    return out


def helpers_of(view: View, group: int, at: int) -> str:
    """The sorts of auxiliaries in a verb group."""
    known = view.language.helpers
    return "".join([known.get(word, "a") for word in view.low[max(group, at - 3) : at]])


def _soon(view: View, at: int, last: int) -> str:
    """The first word after a cue that opens a clause or a complement, and whether it stands right there."""
    complementers = view.language.complementers
    for i, word in enumerate(view.low[at + 1 : min(last, at + 7)]):
        if word in _OPENS or word in complementers:
            return "~" + word if i else word
    return "0"


def class_features(view: View, classes: list[str], at: int, last: int) -> tuple[list[str], list[Block]]:
    """What tells whether a report is of speech, thought, a stance, or of what a document shows."""
    low = view.low
    base, form, groups = view.language.cues.get(low[at], (low[at], "x", ()))
    who = subject_class(view, classes, left_subject(view, at, max(0, at - 40), max(0, at - 40)))
    return [], [(of_class, base, form, groups, who, _soon(view, at, last))]


def form_of(view: View, classes: list[str], at: int) -> str:
    """The form of a cue here, asked of a word several times, told once."""
    known = view.forms.get(at)
    if known is None:
        known = view.forms[at] = _form(view, classes, at)
    return known


def _form(view: View, classes: list[str], at: int) -> str:
    """The form of a cue: a word that is verb and noun is a noun after what leads a noun."""
    _, form, groups = view.language.cues.get(view.low[at], ("", "x", ()))
    if form == "ed" and at and _among(groups, "a.") and view.language.helpers.get(view.low[at - 1]) == "b":
        return "adj" if at + 1 < len(classes) and classes[at + 1] in ("to", "about", "of") else form
    if form not in ("base", "s", "ing") or not _among(groups, "n."):
        return form
    before = classes[at - 1] if at else "BEG"
    language = view.language
    if before.endswith("'s") or before == "9" or before in language.determiners or before in language.possessives:
        return "nouns" if form == "s" else "noun"
    if before in language.prepositions and before != "to":
        return "nouns" if form == "s" else "noun"
    after = classes[at + 1] if at + 1 < len(classes) else "END"
    if before in ("n", "ed", "ing", "s", "C", "adja") and (after in language.prepositions or not after[:1].isalnum()):
        return "nouns" if form == "s" else "noun"
    return form


@cache
def _among(groups: tuple[str, ...], sort: str) -> bool:
    """Whether a word has a group of a sort: it may be an adjective ("a."), a noun ("n.")."""
    return any(group.startswith(sort) for group in groups)
