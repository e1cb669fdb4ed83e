"""Reported speech without marks as learned: which word reports, and from where to where goes what it reports."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple, cast

from rashomon.quotes.candidates import Candidate, candidates
from rashomon.quotes.contents import SPEAKING, end_features, ends, only_time, start_after
from rashomon.quotes.cues import VERBAL, class_features, cue_features, form_of, token_classes
from rashomon.quotes.indirect import CORE, NAMELESS, Class, Reported, trim
from rashomon.quotes.inner import main_clause, must_stand_in
from rashomon.quotes.nesting import clause_edge, following, nest_features
from rashomon.quotes.phrases import phrase_left, phrase_like
from rashomon.quotes.referents import THINGS
from rashomon.quotes.relatives import in_subject, is_nobody, nearest_person, only_found, source_of, subject_goes_on
from rashomon.quotes.rightwards import phrase_right
from rashomon.quotes.speakers import Option, asked_of, option_features, options, subject_ahead
from rashomon.quotes.spoken import Facts, spoken_features
from rashomon.quotes.subjects import left_subject, verb_group
from rashomon.quotes.taken import side_by_clauses, tells_clause
from rashomon.quotes.things import thing_told, told_of
from rashomon.quotes.view import View, Who
from rashomon.quotes.weights import Weights

_PUT = frozenset({"ask", "tell", "suggest", "say", "add"})
_WHATEVER = frozenset({"whatever", "whichever", "whoever"})
_PLACES = frozenset({"in", "at", "on", "during", "from", "with", "after", "before"})
_WITH = frozenset({"agree", "disagree", "concur", "differ", "quarrel", "side", "sympathize"})
_TOPIC = frozenset({"about", "of", "on", "against", "that", "wh"})  # what is spoken of; not how, where or to whom
_RELATED = frozenset({"what", "which", "that"})
_NOUN = ("s", "ion", "ment", "ity", "cy", "ness", "nge")
_TO_WHOM = frozenset({"say", "write", "reply", "add", "apologise", "apologize"})
_MEANWHILE = frozenset({"as", "when", "while", "before", "after"})
_PARTED = frozenset({",", "—", "–", "--"})
_TOLD_BEFORE = frozenset({",", "das", "dies"})  # right before a verb whose subject follows
_TITLE = 8  # tokens at most before a name that belong to it
LEAST = {"en": (-120, -110, 0), "de": (-300, -300, -300)}
"""Hundredths of log-odds by which a word must rather report than not: any; of speech; of speech without a source."""
_MARGIN = 100  # the same by which a report must rather stand beside another than in it
_STOPS = frozenset({".", ",", ";", ":", "—", "–"})
_CLAUSE = 3  # tokens at least of a clause that "that" leads
_TAKEN = 500  # how sure a word is that reports marked words


Ranges = tuple[tuple[int, int], ...]


class Told(NamedTuple):
    """A candidate that was taken for a report: what it reports, and how sure."""

    c: Candidate
    content: Ranges
    sure: int


class Finder:
    """Finds reports in the runs of one text by learned weights."""

    def __init__(self, view: View, weights: Weights) -> None:
        self.view = view
        self.weights = weights
        self.order: list[int] = []
        self.least, self.spoken, self.sourceless = LEAST[view.language.code]
        self.classes = token_classes(view)
        self.none = weights["cue"].labels.index("none")

    def find(self, first: int, last: int, *, begins: bool, taken: frozenset[int]) -> list[Reported]:
        """The reports of a run in order: of two that share words, the surer; of one inside another, the outer."""
        among = candidates(self.view, first, last, begins=begins)
        if not among:
            return []
        sides = [(c, *found) for c in among if c.at not in taken and (found := self._side(c))]
        reports = dict(sorted([*((c.at, sure) for c, _, sure in sides), *((c.at, _TAKEN) for c in among if c.at in taken)]))
        self.order = list(reports)
        told = [Told(c, content, sure) for c, side, sure in sides if (content := self._content(c, side, reports))]
        if self.view.language.inverts:
            told = [t for t in told if self._by_clauses(t)]
        return [report for t in _outermost(told) if (report := self._reported(t))]

    def _by_clauses(self, t: Told) -> bool:
        """Whether the clauses of a sentence bear out what a word would report."""
        word = self.view.language.cues.get(self.view.low[t.c.at])
        return word is not None and tells_clause(self.view, t.c.at, t.content, noun=word[1] == "noun")

    def _side(self, c: Candidate) -> tuple[str, int] | None:
        """Where what a word reports stands, and how much likelier that is than that it reports nothing."""
        cue = self.weights["cue"]
        scores = cue.scores(*cue_features(self.view, self.classes, c.at, c.first, c.last, c.side))
        ranked = [*zip(scores, cue.labels, strict=True)]
        nothing, _ = ranked.pop(self.none)
        best, side = max(ranked)
        word = self.view.low[c.at]
        phrase = word not in self.view.language.cues
        if phrase or (side == "after" and c.side == "before" and word in self.view.language.say):
            side = c.side
        if not phrase and self.view.language.inverts and word in self.view.language.verbs:
            side = side_by_clauses(self.view, c.at, c.last) or side
        sure = best - nothing
        return (side, sure) if sure >= self.least else None

    def _reported(self, t: Told) -> Reported | None:
        """A report with its source and class; None for a thing that cannot say anything."""
        ahead = subject_ahead(self.view, t.c.at, t.c.first, t.c.last)
        if ahead and len(t.content) == 1 and t.content[0][0] < ahead.first - 1 < t.content[0][1]:
            t = t._replace(content=((t.content[0][0], ahead.first - 1),))
        who = ahead or self._outside(t, self._who(t.c))
        thing = who and who.kind == "noun" and self.view.low[who.last - 1] in THINGS
        itself = who and t.content == ((who.first, who.last),)
        if thing or itself or is_nobody(self.view, who) or only_found(self.view, t.c.at, t.content[0][0], who):
            return None
        if who and self.view.low[who.first] in _WHATEVER:
            return None
        if self._put_by_writer(t.c.at, who) or (len(t.content) == 1 and only_time(self.view, *t.content[0])):
            return None
        kinds = self._kinds(t.c)
        if max(kinds, key=kinds.__getitem__) == "speech" and t.sure < (self.spoken if who else self.sourceless):
            return None
        return Reported(t.c.rule.first if t.c.rule else t.c.at, t.c.at + 1, who, t.content, self.kind(t, who, kinds))

    def _outside(self, t: Told, who: Who | None) -> Who | None:
        """A source; where verbs stand second and it stands in what is told, what follows the verb: "…, sagte Ann Lee"."""
        inside = who is not None and any(a <= who.first < b for a, b in t.content)
        after = phrase_right(self.view, t.c.at + 1, t.c.last) if inside and self.view.language.inverts else None
        return after or who

    def _put_by_writer(self, at: int, who: Who | None) -> bool:
        """Whether the writer asks or says: "We asked the firm how many", "I can tell you what is in the pond"."""
        own = who is not None and who.kind == "pronoun" and self.view.low[who.first] in self.view.language.own
        return own and (self.view.low[at] in self.view.language.asking or self.view.low[at] in _PUT)

    def _who(self, c: Candidate) -> Who | None:
        """The likeliest of those who can be meant."""
        form = form_of(self.view, self.classes, c.at)
        choice = self.weights["speaker"]
        yes, asked = choice.labels.index("yes"), asked_of(self.view, c.at, c.first, form)

        def likely(option: Option) -> int:
            scores = choice.scores(*option_features(self.view, self.classes, option, asked))
            return scores[yes] - scores[1 - yes]

        known = options(self.view, c.at, c.first, c.last, c.rule.who if c.rule else None, form)
        return source_of(self.view, c.at, c.first, nearest_person(self.view, max(known, key=likely).who))

    def _kinds(self, c: Candidate) -> dict[Class, int]:
        """How likely a report is of each class; a refusal is a stance, whatever was refused."""
        if self.view.low[c.at] in self.view.language.refusing:
            return {"stance": 0}
        choice = self.weights["class"]
        scores = choice.scores(*class_features(self.view, self.classes, c.at, c.last))
        return dict(zip(cast(tuple[Class, ...], choice.labels), scores, strict=True))

    def kind(self, t: Told, who: Who | None, kinds: dict[Class, int]) -> Class:
        """What a report tells of: speech where it gives somebody's words; an act that is no saying is a stance."""
        likeliest = max(kinds, key=kinds.__getitem__)
        spoken = self.weights.get("spoken")
        if spoken is None or "speech" not in kinds:
            return likeliest
        other = max(score for kind, score in kinds.items() if kind != "speech")
        facts = Facts(t.c.at, t.c.first, t.c.last, who, t.content, t.sure, kinds["speech"] - other)
        scores = spoken.scores(*spoken_features(self.view, self.classes, facts))
        yes = spoken.labels.index("yes")
        if scores[yes] > scores[1 - yes]:
            return "speech"
        return "stance" if likeliest == "speech" else likeliest

    def _content(self, c: Candidate, side: str, reports: Mapping[int, int]) -> Ranges:
        found = self._on_side(c, side, reports) or (c.rule.content if c.rule else ())
        if len(found) == 1 and found[0][0] > c.at and self._beside_the_point(c, *found[0]):
            found = self._before(c) or found
        return found or (() if side == "before" else self._passive(c))

    def _beside_the_point(self, c: Candidate, first: int, last: int) -> bool:
        """Whether what follows a verb is only when it was said, or its own subject: "said last night", "teilte der Rat mit"."""
        view = self.view
        if only_time(view, first, last):
            return view.language.inverts or view.low[c.at] in view.language.say
        return view.language.inverts and first == c.at + 1 and c.at > c.first and view.low[c.at - 1] in _TOLD_BEFORE

    def _passive(self, c: Candidate) -> Ranges:
        """The subject of a passive after which nothing reported follows: "the plan was announced on Monday"."""
        group = verb_group(self.view, c.at, c.first)
        view = self.view
        thing = (
            None if view.language.inverts else told_of(view, c.at, c.first, group, left_subject(view, c.at, c.first, c.first))
        )
        return ((thing.first, thing.last),) if thing else ()

    def _on_side(self, c: Candidate, side: str, reports: Mapping[int, int]) -> Ranges:
        if c.rule and c.side == side and side != "after":
            return c.rule.content
        if side == "before":
            return self._before(c)
        after = self._after(c, reports)
        if side == "after" or not after:
            return (after,) if after else ()
        if c.side == "before" and c.rule and c.rule.content[-1][1] <= after[0]:
            return self._interrupted(c.rule.content, after)
        who = left_subject(self.view, c.at, c.first, c.first)
        before = trim(self.view, who.first, who.last) if who else None
        return (before, after) if before and before[1] <= after[0] else (after,)

    def _interrupted(self, before: Ranges, after: tuple[int, int]) -> Ranges:
        """A clause with its source in the middle; what a conjunction joins to a whole clause is another one."""
        joined = self.view.low[after[0]] in self.view.language.conjunctions
        return before if joined else (*before, after)

    def _after(self, c: Candidate, reports: Mapping[int, int]) -> tuple[int, int] | None:
        """From where what is reported begins to the first place where it likelier ends than goes on."""
        start, led = start_after(self.view, self.classes, c.at, c.last)
        if c.rule and c.side != "before":
            start = c.rule.content[-1][0]
        if start >= c.last or (not c.rule and not (self._takes(c.at, led) and self._told(c.at, start, led))):
            return None
        end = self._end(c, start, led, reports)
        if in_subject(self.view, c.at, c.first) and (end == c.last or self.view.low[end] != ","):
            end = subject_goes_on(self.view, start, end) or start
        found = trim(self.view, start, end)
        if not found or any(self.view.low[i] in NAMELESS for i in range(found[0], min(found[1], found[0] + 4))):
            return None
        alone = found[1] - found[0] == 1 and led in ("np", "by")
        return None if alone and not self._object(c, found[0]) else found

    def _object(self, c: Candidate, at: int) -> bool:
        """Whether a single word can be all that a verb reports: a name, a figure ("it says 97"), a noun at the end."""
        view, word = self.view, self.view.low[at]
        if view.name_at[at] >= 0:
            return True
        if word[0].isdigit() or word in view.language.numbers:
            return view.low[c.at] in CORE and (at + 1 >= c.last or view.low[at + 1] in _STOPS)
        if view.low[c.at] in view.language.hearer:
            return False
        ends = at + 1 >= c.last or not view.low[at + 1][0].isalnum() or view.low[at + 1] in view.language.prepositions
        noun = word.isalpha() and word.endswith(_NOUN) and word not in view.language.closed and word not in view.language.days
        return ends and noun and view.low[c.at] not in CORE

    def _end(self, c: Candidate, start: int, led: str, reports: Mapping[int, int]) -> int:
        """The first place where it likelier ends than goes on; the likeliest before the next report that stands beside it."""
        view, end = self.view, self.weights["end"]
        stop = end.labels.index("stop")
        after, limit, held = self._beside(c, start, led, reports)
        best, likeliest = limit, -(10**9)
        earliest = max(held + 1, main_clause(view, start, led, c.last))
        for at in ends(view, self.classes, start, c.last):
            if at > limit:
                break
            if at < earliest:
                continue
            if led == "that" and at - start < _CLAUSE and at < c.last:
                continue
            scores = end.scores(*end_features(view, self.classes, start, at, c.last, c.at, led, self.order))
            rather = scores[stop] - scores[1 - stop]
            if rather > 0 or at >= c.last:
                return at
            if at > after and rather >= likeliest:
                best, likeliest = at, rather
        return best

    def _beside(self, c: Candidate, start: int, led: str, reports: Mapping[int, int]) -> tuple[int, int, int]:
        """The last report that stands in `c`, where the first beside it begins, and the last that can stand nowhere else."""
        nest, inner, held = self.weights.get("nest"), start, start
        if nest is None:
            return start, c.last, start
        out = nest.labels.index("out")
        for at in following(self.order, start):
            if must_stand_in(self.view, self.classes, c.at, start, led, at):
                inner = held = at
                continue
            scores = nest.scores(nest_features(self.view, self.classes, c.at, start, led, at, c.first))
            if scores[out] - scores[1 - out] + min(reports[at], 0) > _MARGIN:
                return inner, clause_edge(self.view, at, start), held
            inner = at
        return inner, c.last, held

    def _told(self, at: int, start: int, led: str) -> bool:
        """Whether a verb of saying has more after it than to whom, or at what time, something was said."""
        low = self.view.low
        if led == "to" and low[start] != "to" and self.view.language.cues.get(low[at], ("",))[0] in _TO_WHOM:
            return False
        return (low[start] if led == "wh" else led) not in _MEANWHILE or low[at] not in CORE

    def _takes(self, at: int, led: str) -> bool:
        """Whether what a lead begins can be what a word reports: no object of a noun, no place of what was said."""
        base = self.view.language.cues.get(self.view.low[at], ("",))[0]
        if base in SPEAKING and not self.view.language.inverts:
            return led in _TOPIC
        if led == "np":
            return form_of(self.view, self.classes, at) in VERBAL
        return (
            led not in _PLACES or self.view.low[at] not in self.view.language.say or (led in ("with", "on") and base in _WITH)
        )

    def _whole(self, first: int, edge: int) -> tuple[int, int] | None:
        """What stands before a token: all of it where a sign parts it off, else the phrase right there."""
        view = self.view
        if edge > first and view.low[edge - 1][0].isalnum() and view.inside[edge - 1] < 0 and not view.language.inverts:
            if view.low[edge - 1] in _RELATED:
                return edge - 1, edge
            thing = phrase_left(view, edge, first)
            return (thing.first, thing.last) if thing else None
        return trim(view, first, edge) if edge > first else None

    def _before(self, c: Candidate) -> Ranges:
        view = self.view
        group = verb_group(view, c.at, c.first)
        who = None if view.language.inverts else left_subject(view, c.at, c.first, c.first)
        edge = min(group, who.first) if who else group
        if not view.language.inverts and (thing := thing_told(view, c.at, c.first, group, who)):
            return ((thing.first, thing.last),)
        before = self._whole(c.first, self._named_from(c.first, edge))
        if before is None and who and who.kind != "pronoun" and group < c.at and view.low[c.at].endswith(("ed", "en")):
            before = trim(view, who.first, who.last)
        return (before,) if before and not self._pronoun(before) else ()

    def _named_from(self, first: int, edge: int) -> int:
        """Where a source that stands behind a comma begins, with article and title: ", the police chief Ann Lee said"."""
        view, start = self.view, edge
        if view.language.inverts:
            return edge
        while start > max(first, edge - _TITLE) and view.low[start - 1] not in _PARTED:
            start -= 1
        parted = start > first and view.low[start - 1] in _PARTED
        return start if parted and phrase_like(view, start, edge) else edge

    def _pronoun(self, words: tuple[int, int]) -> bool:
        """Whether nothing but a pronoun stands in what would be reported."""
        return words[1] - words[0] == 1 and self.view.low[words[0]] in self.view.language.pronouns


def _outermost(told: Sequence[Told]) -> list[Told]:
    """Those that stand in no other's words, in the order of their cues; where two exclude each other, the surer."""
    kept: list[Told] = []
    for t in told:
        rivals = [k for k in kept if not _beside(t, k)]
        beaten = [k for k in rivals if _wins(t, k)]
        if len(beaten) == len(rivals):
            kept = [k for k in kept if not any(k is b for b in beaten)] + [t]
    return kept


def _wins(t: Told, other: Told) -> bool:
    """Whether a report is kept rather than another: the outer one if it is likelier than not, else the surer."""
    outer, inner = _holds(t, other.c.at), _holds(other, t.c.at)
    if outer != inner:
        return t.sure > 0 or other.sure <= 0 if outer else other.sure <= 0 < t.sure
    return t.sure > other.sure


def _holds(told: Told, at: int) -> bool:
    return any(a <= at < b for a, b in told.content)


def _beside(a: Told, b: Told) -> bool:
    """Whether two reports share no words and neither stands in the other."""
    shared = any(x[0] < y[1] and y[0] < x[1] for x in a.content for y in b.content)
    return not shared and not _holds(a, b.c.at) and not _holds(b, a.c.at)
