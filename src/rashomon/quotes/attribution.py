"""Whose words a marked stretch holds: the cue after it, before it, or in the clause around it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from rashomon.quotes.languages.table import words
from rashomon.quotes.marks import Marked
from rashomon.quotes.phrases import phrase_like, pronoun
from rashomon.quotes.referents import THINGS
from rashomon.quotes.rightwards import phrase_right
from rashomon.quotes.subjects import FAR, agent, left_subject, main_subject, verb_group
from rashomon.quotes.unlisted import unlisted_verb
from rashomon.quotes.verb_second import second_subject
from rashomon.quotes.view import Stretch, View, Who, possessive

_PUNCTUATION = frozenset(",:;.—–-\"'“”‘’()[]…") | {"--", "..."}


_ENDED = frozenset({".", "?", "!", ":", "*"})
_TAGS = frozenset({"<", "/", "#", "@"})
_NUMBERS = words("eleven twelve thirteen fourteen fifteen sixteen twenty thirty forty fifty hundred dozen")
_CUT_OFF = 14  # tokens at most of a sentence that is the cue of the one before
_CAPTIONS = words("photo photos picture pictured image caption video above below quote")
_OWNERS = ("'s", "’s", "s'", "s’")
_SAY = words("say says said")
_OFTEN = words("used to likes liked is was fond of once")
_USED = 5  # tokens between a source and its verb: "used to say"
_PASSIVE = words("wird wurde werden wurden")
_PUT = frozenset({"put", "puts"})
_TIMES = words("day night morning evening afternoon week month year time summer winter spring autumn weekend")
_HELD = 12  # what a verb that names or judges counts as words outside marks, since marks hold only part of its clause


class Attribution(NamedTuple):
    """A cue (tokens `first`:`last`) and its subject; `outside` counts the characters of the clause without marks."""

    first: int
    last: int
    who: Who | None
    outside: int
    side: str  # after | before | sign


class Gap(NamedTuple):
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
    behind, ahead = gap_before(view, stretch, m), gap_after(view, stretch, m)
    if behind.first < behind.last and view.low[behind.first] in view.language.asking and not _answered(view, behind):
        return None  # "Asked whether he had “…”, Ann Lee replied": the asker's words
    after = _after(view, stretch, behind, ahead, closed=view.text[m.end - 1] in ",?!")
    if after and view.language.inverts and _sentence_over(view, m, ahead):
        after = None
    before = _before(view, stretch, behind)
    if before:
        before = before._replace(outside=before.outside + _runs_into(view, stretch, m, before.who))
    if not after or not before:
        return after or before
    led = view.low[behind.last - 1] in (",", ":") or before.last == behind.last
    if led and before.outside <= _HELD:
        return before
    closed = view.text[m.end - 1] in ",!?—–-" or view.low[ahead.first] == ","
    return after if closed else before


def _sentence_over(view: View, m: Marked, ahead: Gap) -> bool:
    """Whether a new sentence begins behind marked words that end in a full stop, where a comma would lead to a cue."""
    over = view.text[m.end - 1] in ".?!" and view.text[m.right : m.right + 1] != ","
    return over and ahead.first < ahead.last and view.words[ahead.first][0].isupper()


def _answered(view: View, gap: Gap) -> bool:
    """Whether a question is over before the marked words: "Asked if it was his, Tom Lee said, “…”"."""
    if view.low[gap.last - 1] not in (",", ":"):
        return False
    comma = next((at for at in range(gap.last - 2, gap.first, -1) if view.low[at] == ","), gap.last)
    return any(is_cue(view, at) for at in range(comma + 1, gap.last))


def attribute_across(view: View, number: int, m: Marked) -> Attribution | None:
    """As `attribute`, where a full stop inside the marks cut the cue off: "It is over." Lee said."""
    stretches = view.stretches
    if number + 1 >= len(stretches) or m.open_end:
        return None
    here, following = stretches[number], stretches[number + 1]
    near = following.paragraph == here.paragraph and following.last - following.first <= _CUT_OFF
    if view.language.inverts and view.words[following.first][0].isupper():
        return None  # a comma would lead to the cue
    if not near or view.token(m.right) < here.last or view.inside[following.first] >= 0:
        return None
    found = _after(view, following, gap_before(view, here, m), Gap(following.first, following.last), closed=False)
    if not found or not found.who or max(found.last, found.who.last) - following.first > 6:
        return None
    if _reports_itself(view, max(found.last, found.who.last), following.last, view.low[found.last - 1]):
        return None
    return None if found.last < following.last and view.low[found.last] == ":" else found


def _reports_itself(view: View, at: int, last: int, verb: str) -> bool:
    """Whether a verb has an object or a clause behind it: "“It is good.” The college said a letter had been sent"."""
    if at >= last or verb in view.language.hearer:
        return False
    word, language = view.low[at], view.language
    begins = word in language.determiners or word in language.possessives or word in language.complementers
    return begins or view.name_at[at] >= 0 or pronoun(view, at)


def is_cue(view: View, at: int, *, kinds: str = "say") -> bool:
    """Whether a token is a reporting verb: one of `say`, one that judges besides (`said`), or `any` of the tables."""
    language, word = view.language, view.low[at]
    if view.name_at[at] >= 0 or view.inside[at] >= 0 or (at and view.low[at - 1] in _TAGS):
        return False
    if language.inverts and at and view.words[at][0].isupper() and view.words[at - 1][0].isalnum():
        return False  # with a capital inside a sentence it is a noun: "das Schreiben"
    if word in language.say:
        return True
    if kinds == "say":
        return False
    return word in (language.mark if kinds == "said" else language.verbs)


def noun_here(view: View, at: int, bound: int) -> bool:
    """Whether a form that may be a noun is one here: after a determiner, possessive, preposition or adjective."""
    language = view.language
    before = view.low[at - 1] if at > bound else ""
    if at > bound and view.low[at] in language.base and before.endswith(_OWNERS) and not pronoun(view, at - 1):
        return True
    if view.low[at] not in language.nouny or at <= bound:
        return False
    after = view.low[at + 1] if at + 1 < len(view.low) else ""
    if before.isdigit() or after in ("is", "are", "was", "were") or before in _NUMBERS:
        return True
    if before in language.determiners or before in language.possessives or before.endswith(("'s", "’s")):
        return True
    return before in language.prepositions and view.low[at] not in language.ing


def _after(view: View, stretch: Stretch, behind: Gap, gap: Gap, *, closed: bool) -> Attribution | None:
    """ "…," Ann Lee said; "…," said Ann Lee; "…," according to Ann Lee; « … », dit-elle."""
    low, language = view.low, view.language
    first = gap.first
    while first < gap.last and low[first] in _PUNCTUATION and first - gap.first < 3:
        if low[first] in (".", ";"):
            return None
        first += 1
    if first + 2 < gap.last and low[first] in ("was", "is") and low[first + 1] in ("all", "how"):
        first += 2  # "…," was all he said
    if first >= gap.last:
        return None
    led = _led_in(view, behind)
    put = next((at for at in range(first + 1, min(gap.last, first + FAR)) if low[at] in _PUT), None)
    if put and low[first] == "as" and (said := _as_put(view, put, first)):
        return said._replace(outside=led, side="after")
    if low[first] == "as" and (saying := _as_said(view, first + 1, gap.last)):
        return saying._replace(outside=led)
    if (phrase := _by_phrase(view, first, gap.last, (*language.phrases, *language.beside_phrases))) is not None:
        return phrase._replace(outside=led)
    if low[first] in language.conjunctions or low[first] in language.ing:
        return None
    if language.clitics and (hung := _hung(view, first, gap.last)):
        return hung._replace(outside=led)
    if language.inverts and low[first] in language.auxiliaries:
        who = phrase_right(view, first + 1, gap.last)
        cue = next((at for at in range(first + 1, gap.last) if is_cue(view, at, kinds="any")), None)
        if who and cue:
            return Attribution(cue, cue + 1, who, led, "after")
    kinds = "any" if language.inverts else "said" if closed else "say"
    for at in range(first, min(gap.last, first + FAR)):
        if low[at] in (";", ":") or (low[at] in language.conjunctions and low[at] not in ("and", "or", "so", "as")):
            return None
        if low[at] == "," and (phrase := _by_phrase(view, at + 1, gap.last, language.beside_phrases)) is not None:
            return phrase._replace(outside=led + _chars(view, first, at))
        if is_cue(view, at, kinds=kinds) and (found := _verb_after(view, stretch, at, first, gap.last)):
            return found._replace(outside=found.outside + led)
    told = unlisted_verb(view, first, gap.last, comma=closed or "," in low[gap.first : first])
    return Attribution(told.verb, told.verb + 1, told.who, led, "after") if told else None


def _by_phrase(view: View, at: int, last: int, phrases: Sequence[tuple[str, ...]]) -> Attribution | None:
    """A phrase that names the speaker after it ("according to") at a token."""
    for phrase in phrases:
        end = at + len(phrase)
        if tuple(view.low[at:end]) == phrase and not (end < last and is_cue(view, end, kinds="any")):
            return Attribution(at, end, phrase_right(view, end, last), 0, "after")
    return None


def _verb_after(view: View, stretch: Stretch, at: int, first: int, last: int) -> Attribution | None:
    """The subject of a verb that follows marked words, where no more than the speaker's own words stand between."""
    language, low = view.language, view.low
    if low[at] in language.ing or noun_here(view, at, first):
        return None
    inverted = verb_group(view, at, first) <= first and low[at] not in language.telling
    who = phrase_right(view, at + 1, last) if inverted else left_subject(view, at, first, stretch.first)
    if who is None:
        return None
    named = min(at, who.first)
    if phrase_like(view, first, named) and (who.kind != "pronoun" or _adverbs(view, first, named)):
        return Attribution(at, at + 1, who, 0, "after")
    if low[named - 1] != ",":
        return None
    leads = low[first] == "to" or low[first] in language.prepositions
    apposed = not leads and phrase_like(view, first, named - 1)
    return Attribution(at, at + 1, who, 0 if apposed else _chars(view, first, named), "after")


def _hung(view: View, first: int, last: int) -> Attribution | None:
    """« … », dit-il; « … », a-t-elle ajouté: the pronoun hangs on the verb, or on its auxiliary."""
    if "-" not in view.low[first] or not pronoun(view, first):
        return None
    verb = view.low[first].split("-", 1)[0]
    who = Who(first, first + 1, "pronoun")
    if verb in view.language.verbs:
        return Attribution(first, first + 1, who, 0, "after")
    cue = next((at for at in range(first + 1, min(last, first + 4)) if is_cue(view, at, kinds="any")), None)
    return Attribution(cue, cue + 1, who, 0, "after") if cue else None


def _adverbs(view: View, first: int, last: int) -> bool:
    return all(view.low[at] in view.language.adverbs for at in range(first, last))


def _led_in(view: View, gap: Gap) -> int:
    """The characters of a clause before its marked words; a short adverbial with a comma counts for nothing."""
    heading = (at + 1 for at in range(gap.last - 1, gap.first, -1) if view.low[at] == "*" and view.low[at - 1] in _ENDED)
    first = next(heading, gap.first)
    while first < gap.last and (
        view.low[first] in _PUNCTUATION or view.low[first] == "*" or view.low[first] in view.language.conjunctions
    ):
        first += 1
    if first >= gap.last:
        return 0
    if view.low[gap.last - 1] == "," and view.low[first] in view.language.prepositions and gap.last - first <= 10:
        return 0
    return _chars(view, first, gap.last)


def _chars(view: View, first: int, last: int) -> int:
    return max(0, view.starts[last] - view.starts[first]) if first < last < len(view.starts) else 0


def _before(view: View, stretch: Stretch, gap: Gap) -> Attribution | None:
    """Ann Lee said, "…"; Ann Lee called it "…"; Ann Lee: "…": the nearest verb that reports, else one that weighs less."""
    low, language = view.low, view.language
    bound = gap.first
    while bound < gap.last and low[bound] in _PUNCTUATION:
        bound += 1
    bound = _past_clock(view, bound, gap.last)
    if bound >= gap.last:
        return None
    if (
        language.inverts
        and low[gap.last - 1] == ":"
        and low[gap.last - 2] == "worten"
        and (told := _in_words(view, stretch, gap))
    ):
        return told
    for strong in (True, False):
        for at in range(gap.last - 1, max(bound, gap.last - FAR) - 1, -1):
            if strong and (put := _as_put(view, at, bound)):
                return put
            for phrase in language.phrases if strong else ():
                if tuple(low[at : at + len(phrase)]) == phrase:
                    last = at + len(phrase)
                    return Attribution(at, last, phrase_right(view, last, gap.last), _chars(view, last, gap.last), "before")
            if strong != (low[at] in language.say or low[at] in language.mark):
                continue
            if not is_cue(view, at, kinds="any") or noun_here(view, at, bound):
                continue
            if low[at] in language.beside and _outside(view, at + 1, gap.last) > 0:
                continue
            who = _subject(view, stretch, at, bound, gap)
            if who and who.kind == "noun" and low[who.last - 1] in THINGS:
                continue
            if who or (at == bound and low[at] in language.ing):
                return Attribution(at, at + 1, who, _outside(view, at + 1, gap.last), "before")
    if low[gap.last - 1] == ":":
        if gap.last - bound == 2 and low[bound] in _CAPTIONS:
            return None
        who = main_subject(view, bound, gap.last) or phrase_right(view, bound, gap.last - 1)
        if who and who.kind == "pronoun" and who.first > bound and low[who.first] in language.neutral:
            return None
        return Attribution(gap.last - 1, gap.last, _name_in(view, who), 0, "before") if who else None
    return None


def _in_words(view: View, stretch: Stretch, gap: Gap) -> Attribution | None:
    """ "Tom Reyes schloss mit den Worten:"; in "zitiert Tom Reyes mit den Worten:" they are those of whom somebody quotes."""
    low = view.low
    verb = next((at for at in range(gap.last - 2, stretch.first, -1) if is_cue(view, at, kinds="any")), None)
    if verb is None:
        return None
    who = second_subject(view, verb, stretch.first, gap.last)
    passive = any(low[at] in _PASSIVE for at in range(max(stretch.first, verb - FAR), verb))
    if low[verb].startswith("zitier") and not passive:
        who = phrase_right(view, who.last if who and who.first > verb else verb + 1, gap.last) or who
    return Attribution(verb, verb + 1, who, 0, "before")


def _as_put(view: View, at: int, bound: int) -> Attribution | None:
    """ "It was, as he put it, “…”": the clause around stands outside marks."""
    if view.low[at] not in _PUT or at + 1 >= len(view.low) or view.low[at + 1] != "it" or at <= bound:
        return None
    who = left_subject(view, at, bound, bound)
    if who is None or who.first == 0 or view.low[who.first - 1] != "as":
        return None
    return Attribution(at, at + 2, who, _chars(view, bound, who.first - 1), "before")


def _as_said(view: View, first: int, last: int) -> Attribution | None:
    """ "“…,” as Ann Lee used to say": the source and the verb behind "as"."""
    who = phrase_right(view, first, last)
    if who is None or who.first > first + 1:
        return None
    who = _name_in(view, who)
    for at in range(who.last, min(last, who.last + _USED)):
        if view.low[at] in _SAY and view.inside[at] < 0:
            return Attribution(at, at + 1, who, 0, "after")
        if not (view.low[at] in view.language.auxiliaries or view.low[at] in view.language.adverbs or view.low[at] in _OFTEN):
            return None
    return None


def _past_clock(view: View, first: int, last: int) -> int:
    """What follows the time of day that an entry of a ticker begins with: "14:32 Ann Lee is there: …"."""
    low = view.low
    if first + 3 < last and low[first].isdigit() and low[first + 1] in (":", ".") and low[first + 2].isdigit():
        return first + 3
    return first


def _name_in(view: View, who: Who) -> Who:
    """The person whom a phrase before a colon names, where a verb that no table has runs on from the name."""
    for at in range(who.first, who.last) if who.kind == "noun" else ():
        mention = view.name_at[at]
        if mention >= 0 and view.names[view.mentions[mention][2]].kind == "person" and not possessive(view.words[at]):
            first, last, _ = view.mentions[mention]
            return Who(first, last, "name", mention)
    return who


def _subject(view: View, stretch: Stretch, verb: int, bound: int, gap: Gap) -> Who | None:
    if view.language.inverts:
        return second_subject(view, verb, max(bound, verb - FAR), gap.last)
    passive, by = agent(view, verb, bound, gap.last)
    if passive and by is None:
        by = _agent_behind(view, stretch, gap.last)
    if passive and (by or view.low[verb] in view.language.hearer or view.low[verb] in view.language.mark):
        return by
    who = left_subject(view, verb, bound, stretch.first)
    if who is None and bound > stretch.first:
        who = main_subject(view, stretch.first, verb)
    if who is None and verb_group(view, verb, bound) <= bound:
        who = phrase_right(view, verb + 1, gap.last)
    return who


def _agent_behind(view: View, stretch: Stretch, at: int) -> Who | None:
    """Who is named after the marked words of a passive: "was described as “a menace” by Ann Lee"."""
    while at < stretch.last and view.inside[at] >= 0:
        at += 1
    return phrase_right(view, at + 1, stretch.last) if at < stretch.last and view.low[at] == "by" else None


def _outside(view: View, first: int, last: int) -> int:
    """The characters of the reported clause between a cue and the marked words: none when only hearer or time stand there."""
    language, low = view.language, view.low
    clause = next((at for at in range(first, last) if low[at] in language.complementers), None)
    if clause is not None and low[clause] == "that" and clause + 1 < last and low[clause + 1] in _TIMES:
        clause = None  # "told a meeting that evening"
    if clause is not None:
        return _chars(view, clause, last)
    if first < last and low[last - 1] == ":" and last - first <= 24:
        return 0
    if low[first - 1] not in language.say:
        return max(_chars(view, first, last), _HELD)
    if low[first - 1] in language.hearer:
        hearer = phrase_right(view, first, last)
        first = hearer.last if hearer else first
    while first < last and (low[first] in language.days or low[first] in language.adverbs or low[first] == ","):
        first += 1
    if first < last and low[last - 1] == "," and _sets(view, low[first]):
        return 0
    return _chars(view, first, last)


def _sets(view: View, word: str) -> bool:
    """Whether a word begins a setting or an aside rather than a clause."""
    return word in view.language.prepositions or word in view.language.ing or word in view.language.relatives


def _runs_into(view: View, stretch: Stretch, m: Marked, who: Who | None) -> int:
    """The characters without marks of a clause that begins before its speaker, or runs on after its marked words."""
    low = view.low
    gap, after = gap_before(view, stretch, m), gap_after(view, stretch, m)
    first = view.token(m.start)
    small = first < len(view.words) and view.words[first][0].islower()
    lead = 0
    setting = gap.first < gap.last and _sets(view, low[gap.first])
    if small and who and not setting and gap.first < who.first - 1 and low[who.first - 1] == "," and gap.first == stretch.first:
        lead = _chars(view, gap.first, who.first)
    if after.first < after.last and view.text[m.end - 1] not in ",.;!?…—" and _goes_on(view, after.first):
        end = next((at for at in range(after.first, after.last) if low[at] in (",", ";", ".")), after.last)
        if not _only_when(view, after.first, end):
            lead += _chars(view, after.first, min(end, len(view.starts) - 1))
    return lead


def _only_when(view: View, first: int, last: int) -> bool:
    """Whether a few words tell a day and nothing else: "on Friday", "late on Monday night"."""
    language, low = view.language, view.low
    among = (language.days, language.prepositions, language.adverbs, _TIMES)
    run = [low[at] for at in range(first, last) if low[at][0].isalpha()]
    return any(word in language.days for word in run) and all(any(word in table for table in among) for word in run)


def _goes_on(view: View, at: int) -> bool:
    """Whether a clause runs on at a token rather than another beginning there."""
    return view.low[at][0].isalnum() and view.low[at] not in view.language.conjunctions


def lead_in(view: View, stretch: Stretch) -> Attribution | None:
    """The attribution that the sentence before gives when it ends in a colon."""
    if view.low[stretch.last - 1] != ":" or view.inside[stretch.last - 1] >= 0:
        return None
    first = stretch.last
    while first > stretch.first and view.inside[first - 1] < 0:
        first -= 1
    return _before(view, stretch, Gap(first, stretch.last))
