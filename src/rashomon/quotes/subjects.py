"""Who stands beside a verb: the subject on its left, the agent of a passive, the subject of its sentence."""

from __future__ import annotations

from rashomon.quotes.languages.table import words
from rashomon.quotes.phrases import (
    PARTICLES,
    REACH,
    head_of,
    helps,
    is_people,
    of_mention,
    person_like,
    phrase_left,
    pronoun,
    region_left,
    relates,
    speaks,
    stops,
)
from rashomon.quotes.referents import BODIES, DOCUMENTS
from rashomon.quotes.rightwards import phrase_right
from rashomon.quotes.view import View, Who, possessive

FAR = 40
_DASHES = frozenset({"—", "–", "--", "-", "―"})
_ON_AND_ON = words("keep keeps kept begin begins began start starts started stop stops stopped")
_VOICES = words("spokesman spokeswoman spokesperson spokespeople office aide aides family")
_IT = words("it them him her this that which")
_SENDS = words(
    """
    send sends sent sending write writes wrote written issue issues issued issuing post posts posted posting release releases
    released releasing publish publishes published publishing sign signs signed signing circulate circulates circulated
    deliver delivers delivered share shares shared unleash unleashes unleashed make makes made fire fires fired
    """
)
_BEEN = words("is are was were be been being")


def verb_group(view: View, verb: int, bound: int) -> int:
    """The first token of the auxiliaries and adverbs before a verb; asked of a verb several times, told once."""
    known = view.grouped.get((verb, bound))
    if known is None:
        known = view.grouped[verb, bound] = _verb_group(view, verb, bound)
    return known


def _verb_group(view: View, verb: int, bound: int) -> int:
    at = verb
    if at > bound and view.low[at].endswith("ing") and view.low[at - 1] in _ON_AND_ON and view.name_at[at - 1] < 0:
        at -= 1
    while at > bound and helps(view, at - 1):
        at -= 1
    return at


def agent(view: View, verb: int, bound: int, last: int) -> tuple[bool, Who | None]:
    """Whether a verb is passive ("was told by the judge that"), and who does what it tells."""
    passive = view.low[verb].endswith(("ed", "told")) and any(
        view.low[at] in _BEEN for at in range(verb_group(view, verb, bound), verb)
    )
    by = next((at for at in range(verb + 1, min(last, verb + 4)) if view.low[at] == "by"), None)
    return passive, phrase_right(view, by + 1, last) if passive and by is not None else None


def left_subject(view: View, verb: int, bound: int, origin: int) -> Who | None:
    """The subject of a verb, beside it no further left than `bound`, else that of the sentence from `origin`."""
    asked = (verb, bound, origin)
    if asked not in view.subjects:
        view.subjects[asked] = _left_subject(view, verb, bound, origin)
    return view.subjects[asked]


def _left_subject(view: View, verb: int, bound: int, origin: int) -> Who | None:
    at = verb_group(view, verb, bound)
    if at <= bound:
        return None
    before = view.low[at - 1]
    if before == ")" and (opened := _opening(view, at - 1, bound)) > bound:
        return phrase_left(view, opened, bound)
    if view.low[verb] in view.language.ing and before in view.language.prepositions:
        return main_subject(view, origin, at - 1)
    if before == "," and view.low[verb] in view.language.ing and (who := _just_said(view, at - 1, bound)):
        return who
    if before == "," and view.low[verb] in view.language.ing and (who := _goes_on(view, at - 1, origin)):
        return who
    if before == "," or before in _DASHES:
        return _before_aside(view, at - 1, bound, origin)
    if before in view.language.conjunctions or before in view.language.complementers:
        return main_subject(view, origin, at)
    who = phrase_left(view, at, bound)
    if who and who.kind == "noun" and _purpose(view, at, verb) and not _somebody(view, who):
        return main_subject(view, origin, at) or who
    if who and who.kind == "noun" and not _somebody(view, who) and (whole := _related(view, bound, at)):
        return whole
    if who and (wrote := sender(view, verb, bound, who)):
        return wrote
    if who is None or (who.kind != "pronoun" and view.low[who.first - 1] in view.language.prepositions and who.first > bound):
        return _related(view, bound, at) or who
    return who


def sender(view: View, verb: int, bound: int, who: Who) -> Who | None:
    """Who sent what a participle tells of: Ann Lee in "Ann Lee sent a letter to the board urging"; None where nobody did."""
    written = any(view.low[at].removesuffix("s") in DOCUMENTS for at in range(who.first, who.last))
    if (
        who.kind != "noun"
        or not written
        or view.low[verb] not in view.language.ing
        or who.last != verb_group(view, verb, bound)
    ):
        return None
    sent = who.first - 1
    group = range(verb_group(view, sent, bound), sent)
    if sent <= bound or view.low[sent] not in _SENDS or any(view.low[at] in _BEEN for at in group):
        return None
    wrote = left_subject(view, sent, bound, bound)
    if wrote is None or wrote.last > sent:
        return None
    return wrote if wrote.kind in ("name", "pronoun") or _somebody(view, wrote) else None


def _goes_on(view: View, comma: int, origin: int) -> Who | None:
    """Whose act a participle goes on from: "Ann Lee came to Brona, the old port, calling it"; nobody past a relative clause."""
    who = main_subject(view, origin, comma)
    if who is None or any(view.low[at] in view.language.relatives for at in range(who.last, comma)):
        return None
    return who


def _just_said(view: View, comma: int, bound: int) -> Who | None:
    """Who said the clause that a participle goes on from: "the road was clear, Ann Lee said, adding that"."""
    before = next((at for at in range(comma - 1, max(bound, comma - REACH), -1) if view.low[at] == ","), -1)
    for at in range(before + 1, comma) if before >= 0 else ():
        if view.low[at] in view.language.say and view.inside[at] < 0 and view.name_at[at] < 0:
            who = phrase_left(view, at, before + 1) if at > before + 1 else phrase_right(view, at + 1, comma)
            return who if who and who.kind == "name" else None
    return None


def _purpose(view: View, group: int, verb: int) -> bool:
    """Whether a verb is an infinitive: "walked down the steps to tell reporters"."""
    return verb > 0 and view.low[verb - 1] == "to" and group >= verb - 1


def _somebody(view: View, who: Who) -> bool:
    """Whether a phrase tells of people or a body that may be asked to say something."""
    named = (view.name_at[at] for at in range(who.first, who.last))
    if any(mention >= 0 and person_like(view, mention) for mention in named):
        return True
    return speaks(view, who) or any(view.low[at].rstrip("s") in BODIES for at in range(who.first, who.last))


def _related(view: View, bound: int, verb: int) -> Who | None:
    """Whom the clause that begins at `bound` is about, a relative clause between: "The nurse who came by boat says"."""
    for at in range(bound + 1, min(verb - 1, bound + REACH)):
        if view.low[at] == "," or view.inside[at] >= 0:
            return None
        if relates(view, at):
            who = phrase_left(view, at, bound)
            return who if who and who.first == bound and (who.kind == "name" or speaks(view, who)) else None
    return None


def _opening(view: View, closed: int, bound: int) -> int:
    """The bracket that opens what token `closed` closes, or `bound`."""
    return next((at for at in range(closed - 1, max(bound, closed - REACH), -1) if view.low[at] == "("), bound)


def _before_aside(view: View, comma: int, bound: int, origin: int) -> Who | None:
    """The subject before an aside that a comma closes: "Ann Lee, 42, a nurse, said"."""
    low = view.low
    at = comma - 1
    while at > bound and comma - at <= FAR:
        if (low[at] == "," or low[at] in _DASHES) and view.inside[at] < 0:
            mention = view.name_at[at + 1]
            named = mention >= 0 and view.mentions[mention][:2] == (at + 1, comma) and person_like(view, mention)
            whole = named or _proper_run(view, at + 1, comma)
            if whole and (voice := _voice(view, at, bound, mention if named else -1)):
                return voice
            if whole:
                return of_mention(view, mention) if named else _titled_person(view, at + 1, comma) or Who(at + 1, comma, "noun")
            who = phrase_left(view, at, bound)
            if who and who.kind == "noun" and speaks(view, who) and (person := _apposed_person(view, at + 1, comma)):
                return person
            if who and not _placed(view, who, bound) and (who.kind != "noun" or who.first == bound or speaks(view, who)):
                return _explained(view, who, bound)
        at -= 1
    return main_subject(view, origin, comma)


def _placed(view: View, who: Who, bound: int) -> bool:
    """Whether a phrase that a comma closes tells where or when something was: "Here in Brona, Ann Lee", "After winning, he"."""
    before = view.low[bound : who.first]
    leads = [word in view.language.prepositions or word.endswith("ing") for word in before]
    return any(leads) and all(led or word in view.language.adverbs for led, word in zip(leads, before, strict=True))


def _titled_person(view: View, first: int, last: int) -> Who | None:
    """The person of two words or more whose name ends a run behind a title: "Superintendent Ann Lee"."""
    mention = view.name_at[last - 1]
    if mention < 0 or view.names[view.mentions[mention][2]].kind != "person" or possessive(view.words[last - 1]):
        return None
    return of_mention(view, mention) if view.mentions[mention][0] > first and last - view.mentions[mention][0] > 1 else None


def _apposed_person(view: View, first: int, last: int) -> Who | None:
    """The person whom an aside names behind a further description: "his deputy, the council treasurer Ann Lee, said"."""
    who = _titled_person(view, first, last)
    if who is None or not is_people(view, who.first - 1):
        return None
    between = range(first, who.first)
    plain = not any(view.low[at] in view.language.prepositions or possessive(view.words[at]) for at in between)
    return who if plain and not any(stops(view, at) for at in between) else None


def _voice(view: View, comma: int, bound: int, mention: int) -> Who | None:
    """Who speaks for whom a name after a comma names: "a spokesman for the mayor, Ann Lee, said"."""
    who = phrase_left(view, comma, bound)
    if who is None or who.kind != "noun":
        return None
    head = head_of(view, who)
    person = mention >= 0 and view.names[view.mentions[mention][2]].kind == "person"
    speaks_for = view.low[head] in _VOICES or (not person and is_people(view, head))
    return who if head < who.last - 1 and speaks_for else None


def _proper_run(view: View, first: int, last: int) -> bool:
    """Whether tokens are a name of which the tables know a part only: two capitals at least, particles between."""
    if not 2 <= last - first <= 6 or view.low[first] in view.language.determiners or view.low[first] in view.language.days:
        return False
    own = [at for at in range(first, last) if view.words[at][0].isupper() and view.inside[at] < 0]
    return (
        len(own) > 1
        and any(view.name_at[at] >= 0 for at in own)
        and not all(view.name_at[at] == view.name_at[first] for at in own)
        and own[0] == first
        and own[-1] == last - 1
        and all(at in own or view.low[at] in PARTICLES or view.low[at] == "." for at in range(first, last))
    )


def _explained(view: View, who: Who, bound: int) -> Who:
    """The name that a description stands beside: "Ann Lee, the mayor of Bree"."""
    before = who.first - 1
    if who.kind != "noun" or before <= bound or view.low[before] != "," or view.name_at[before - 1] < 0:
        return who
    mention = view.name_at[before - 1]
    return of_mention(view, mention) if view.names[view.mentions[mention][2]].kind == "person" else who


def _titled(view: View, first: int, after: int, bound: int) -> Who | None:
    """Whose title a name is the beginning of: "UN envoy Ann Lee", "Rovers boss Tom Reyes", "UN officials"."""
    if after >= bound or view.name_at[after] >= 0 or helps(view, after):
        return None
    who = phrase_right(view, first, bound)
    named = who and who.kind == "name" and who.first > after
    return who if named or (is_people(view, after) and who and who.last > after) else None


def _second_clause(view: View, bound: int, verb: int) -> int:
    """Where the last clause before a verb begins, if "and" or "but" after a comma leads one with a subject of its own."""
    for at in range(verb - 1, max(bound, verb - FAR), -1):
        if view.low[at] not in view.language.conjunctions or view.low[at - 1] != "," or view.inside[at] >= 0:
            continue
        mention = view.name_at[at + 1] if at + 1 < verb else -1
        who = of_mention(view, mention) if mention >= 0 else phrase_right(view, at + 1, verb)
        if who is None or who.first != at + 1 or who.last >= verb or (who.kind == "noun" and not speaks(view, who)):
            continue
        after = view.low[who.last]
        if after[0].isalpha() and after not in view.language.conjunctions and after not in view.language.prepositions:
            return at + 1
    return bound


def main_subject(view: View, bound: int, verb: int) -> Who | None:
    """The subject of the clause that began at `bound`, for a verb further on that has none of its own."""
    language, low = view.language, view.low
    at = _second_clause(view, bound, verb)
    while at < verb and (low[at] in language.conjunctions or low[at] in language.adverbs or not low[at][0].isalnum()):
        at += 1
    if (
        at < verb
        and view.name_at[at] < 0
        and (
            low[at] in language.prepositions
            or low[at] in language.complementers
            or low[at] in language.conjunctions
            or low[at] in language.ing
        )
    ):
        comma = next((i for i in range(at, min(verb, at + FAR)) if low[i] == "," and view.inside[i] < 0), -1)
        if comma > 0:
            at = comma + 1
        elif at + 1 < verb and low[at] in language.prepositions and low[at + 1] in _IT:
            at += 2
    for i in range(at, min(verb, at + FAR)):
        if view.inside[i] >= 0:
            continue
        mention = view.name_at[i]
        if mention >= 0:
            after = view.mentions[mention][1]
            first = i <= at + 1 and view.names[view.mentions[mention][2]].kind == "other"
            if (first or person_like(view, mention)) and not possessive(view.words[after - 1]):
                return _titled(view, i, after, verb) or of_mention(view, mention)
        elif pronoun(view, i):
            return Who(i, i + 1, "pronoun")
        elif is_people(view, i):
            ahead = view.name_at[i + 1] if i + 1 < verb else -1
            if ahead >= 0 and view.names[view.mentions[ahead][2]].kind == "person":
                return of_mention(view, ahead)
            start = max(at, region_left(view, i + 1, at))
            if start - 1 > at and relates(view, start - 1):
                return phrase_left(view, i + 1, at)
            return phrase_right(view, start, verb)
    return None
