"""Whose words a marked stretch holds: the cue after it, before it, or in the clause around it."""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.quotes.marks import Marked
from rashomon.quotes.subjects import FAR, Who, left_subject, main_subject, phrase_right, verb_group
from rashomon.quotes.view import Stretch, View

_PUNCTUATION = frozenset(",:;.—–-\"'“”‘’()[]…") | {"--", "..."}


@dataclass(frozen=True, slots=True)
class Attribution:
    """A cue (tokens `first`:`last`), its subject, and whether the marked words are its whole object (`whole`)."""

    first: int
    last: int
    who: Who | None
    whole: bool
    side: str  # after | before | sign


@dataclass(frozen=True, slots=True)
class Gap:
    """The tokens outside marks on one side of a marked stretch."""

    first: int
    last: int


def gap_after(view: View, stretch: Stretch, m: Marked) -> Gap:
    """From the end of a marked stretch to the next one or the end of the clause's stretch."""
    first = view.token(m.right)
    last = first
    while last < stretch.last and view.inside[last] < 0:
        last += 1
    return Gap(first, last)


def gap_before(view: View, stretch: Stretch, m: Marked) -> Gap:
    """From the marked stretch before (or the start) to this one."""
    last = view.token(m.left)
    first = last
    while first > stretch.first and view.inside[first - 1] < 0:
        first -= 1
    return Gap(first, last)


def attribute(view: View, stretch: Stretch, m: Marked) -> Attribution | None:
    """The attribution of one marked stretch, or None where its own clause has none."""
    after = _after(view, gap_after(view, stretch, m))
    before = _before(view, stretch, gap_before(view, stretch, m))
    if after and before:
        closed = view.text[m.end - 1] in ",!?—–-" or view.low[gap_after(view, stretch, m).first] == ","
        if before.whole and not (closed and before.last < view.token(m.left) and view.low[view.token(m.left) - 1] not in ",:"):
            return (
                before
                if not (closed and view.text[m.end - 1] == ",") or view.low[view.token(m.left) - 1] in (",", ":")
                else after
            )
        return after if closed else before
    return after or before


def is_cue(view: View, at: int, *, kinds: str = "say") -> bool:
    """Whether a token is a reporting verb: `say`, or `any` of the tables."""
    language, word = view.language, view.low[at]
    if view.name_at[at] >= 0 or view.inside[at] >= 0:
        return False
    if word in language.say:
        return True
    return kinds == "any" and (word in language.that or word in language.mark or word in language.think)


def noun_here(view: View, at: int, bound: int) -> bool:
    """Whether a form that may be a noun is one here: after a determiner, possessive, preposition or adjective."""
    language = view.language
    if view.low[at] not in language.nouny or at <= bound:
        return False
    before = view.low[at - 1]
    if before in language.determiners or before in language.possessives or before.endswith(("'s", "’s")):
        return True
    return before in language.prepositions and view.low[at] not in language.ing


def _after(view: View, gap: Gap) -> Attribution | None:
    low, language = view.low, view.language
    first = gap.first
    dashed = False
    while first < gap.last and low[first] in _PUNCTUATION and first - gap.first < 3:
        dashed = dashed or low[first] in ("—", "–", "-", "--", "―")
        if low[first] in (".", ";"):
            return None
        first += 1
    if first >= gap.last:
        return None
    for phrase in language.phrases:
        if tuple(low[first : first + len(phrase)]) == phrase:
            return Attribution(first, first + len(phrase), phrase_right(view, first + len(phrase), gap.last), True, "after")
    if low[first] in language.conjunctions or low[first] in language.ing:
        return None
    for at in range(first, min(gap.last, first + FAR)):
        if low[at] in (";", ":") or (low[at] in language.conjunctions and low[at] not in ("and", "or", "so")):
            return None
        if is_cue(view, at) and not noun_here(view, at, first) and low[at] not in language.ing:
            if verb_group(view, at, first) <= first:
                who = phrase_right(view, at + 1, gap.last)
                if who is None:
                    continue
                return Attribution(at, at + 1, who, True, "after")
            who = left_subject(view, at, first)
            if who:
                return Attribution(at, at + 1, who, True, "after")
    if dashed and view.name_at[first] >= 0:
        who = phrase_right(view, first, gap.last)
        return Attribution(gap.first, first, who, True, "sign") if who else None
    return None


def _before(view: View, stretch: Stretch, gap: Gap) -> Attribution | None:
    low, language = view.low, view.language
    if gap.first >= gap.last:
        return None
    bound = gap.first
    while bound < gap.last and low[bound] in _PUNCTUATION:
        bound += 1
    for at in range(gap.last - 1, max(bound, gap.last - FAR) - 1, -1):
        for phrase in language.phrases:
            if tuple(low[at : at + len(phrase)]) == phrase:
                return Attribution(at, at + len(phrase), phrase_right(view, at + len(phrase), gap.last), False, "before")
        if not is_cue(view, at, kinds="any") or noun_here(view, at, bound):
            continue
        who = left_subject(view, at, bound)
        if who is None and bound > stretch.first:
            who = main_subject(view, stretch.first, at)
        if who is None and verb_group(view, at, bound) <= bound:
            who = phrase_right(view, at + 1, gap.last)
        if who is None:
            continue
        return Attribution(at, at + 1, who, _whole(view, at + 1, gap.last), "before")
    if low[gap.last - 1] == ":":
        who = main_subject(view, bound, gap.last) or phrase_right(view, bound, gap.last - 1)
        return Attribution(gap.last - 1, gap.last, who, True, "before") if who else None
    return None


def _whole(view: View, first: int, last: int) -> bool:
    """Whether nothing but a hearer, a time or a mark stands between a cue and the marked words."""
    language, low = view.language, view.low
    while first < last and low[last - 1] not in (",", ":"):
        last -= 1
    if first >= last:
        return False
    return last - first <= 14 and not any(low[at] in language.complementers for at in range(first, last))


def lead_in(view: View, stretch: Stretch) -> Attribution | None:
    """The attribution that the sentence before gives when it ends in a colon."""
    if view.low[stretch.last - 1] != ":" or view.inside[stretch.last - 1] >= 0:
        return None
    first = stretch.last
    while first > stretch.first and view.inside[first - 1] < 0:
        first -= 1
    return _before(view, stretch, Gap(first, stretch.last))
