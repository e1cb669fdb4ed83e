"""Gathers the quotes of one text in order: which marked words go together, and what reports them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from rashomon.quotes.according import according, apart
from rashomon.quotes.attribution import Attribution, attribute, attribute_across, gap_before, is_cue, lead_in
from rashomon.quotes.clauses import finite_here
from rashomon.quotes.discourse import Discourse
from rashomon.quotes.drafts import Draft, in_tail, led, owns, tells_of
from rashomon.quotes.indirect import Reported, find_headline, find_reported
from rashomon.quotes.learned import Finder
from rashomon.quotes.marks import Marked
from rashomon.quotes.naming import speaker_of
from rashomon.quotes.negation import negated
from rashomon.quotes.phrases import phrase_like
from rashomon.quotes.signature import credited, interviewed, labelled_name, signed, surnames, turns
from rashomon.quotes.speech import is_scare, unspoken
from rashomon.quotes.taken import mood_of, told_in_mood
from rashomon.quotes.verb_second import second_subject, whom_it_means
from rashomon.quotes.view import Stretch, View, Who
from rashomon.quotes.weights import weights_for
from rashomon.records import Span, Speaker
from rashomon.spans import cut, trimmed

_MARKS = frozenset("\"'“”‘’«»„‹›")
_PARTED = frozenset({",", ":", ";", "—", "–", "--"})
_STOPS = ".!?,"
_THAT = frozenset({"das", "dies"})
_HERE = frozenset({"i", "we", "you", "ich", "wir"})
"""Who sets a passage apart, and for whom: never who says it."""
_WHOLE = 5  # words of a sentence in marks that is speech whatever stands around it
_VERBS = 12  # words that may report looked at in a sentence
_GOES_ON = 2  # sentences from a report to one that goes on from it by its mood
_OWN = 3  # marked words in a report that make it a quotation of them


class Gatherer:
    """Goes through the stretches of one text in order; `drafts` are quotes, `unsure` marked words that nothing attributes."""

    def __init__(self, view: View) -> None:
        self.view = view
        self.discourse = Discourse(view)
        self.drafts: list[Draft] = []
        self.unsure: list[Draft] = []
        self.surnames: dict[str, str | None] = {}
        self.answers: str | None = None
        weights = weights_for(view.language.code)
        self.finder = Finder(view, weights) if weights else None

    def run(self) -> None:
        """Gather everything."""
        named = [number for number, m in enumerate(self.view.marked) if unspoken(self.view, m)]
        self.view.unmark(named)
        labels = turns(self.view)
        self.surnames = surnames(self.view) if labels else {}
        self.answers = interviewed(self.view) if labels else None
        spoken = -1
        for number, stretch in enumerate(self.view.stretches):
            if number in labels:
                self._turn(number, *labels[number])
                spoken = stretch.paragraph
            if stretch.paragraph == spoken:
                continue
            for m in stretch.marked:
                if m in self.view.named:
                    self._named(number, stretch, self.view.marked[m])
                else:
                    self._marked(number, stretch, self.view.marked[m])
            if not credited(self.view, stretch):
                self._unmarked(number, stretch)

    def _turn(self, number: int, label: str, start: int, labelled: int) -> None:
        """A whole paragraph that a label gives to a speaker."""
        view = self.view
        paragraph = view.stretches[number].paragraph
        last = number
        while last + 1 < len(view.stretches) and view.stretches[last + 1].paragraph == paragraph:
            last += 1
        end = view.stretches[last].end
        while end > start and view.text[end - 1] in '"”':
            end -= 1
        content = trimmed(view.article, start, end)
        if content and label != "Q":
            colon = view.text.index(":", labelled)
            mention = cut(view.article, labelled, colon)
            name = self.answers if label == "A" else labelled_name(self.surnames, label)
            speaker = Speaker(mention, name, "a label before the words")
            self.drafts.append(Draft([content], cut(view.article, colon, colon + 1), speaker, last, paragraph))

    def _named(self, number: int, stretch: Stretch, m: Marked) -> None:
        """Marks around a name or title: no speech, unless the same words turn out to be somebody's."""
        content = trimmed(self.view.article, m.start, m.end)
        if content:
            draft = Draft([content], None, None, number, stretch.paragraph, outside=2 * len(content.text), named=True)
            self.unsure.append(draft)

    def _marked(self, number: int, stretch: Stretch, m: Marked) -> None:
        """One marked stretch: a quote of its own, a part of the one before, or unsure."""
        view = self.view
        content = trimmed(view.article, m.start, m.end)
        if content is None:
            return
        draft = Draft([content], None, None, number, stretch.paragraph, m.open_end and not m.lost)
        found = signed(view, number, m) or attribute(view, stretch, m) or attribute_across(view, number, m)
        if found is None:
            alone = self._alone(stretch, m)
            if alone and number:
                found = lead_in(view, view.stretches[number - 1])
            if found is None and self._joined(draft, stretch, m, alone=alone):
                return
            if found is None and alone and self._beside_person(draft, stretch):
                return
        if found and found.who and m.family == "apart" and view.low[found.who.first] in _HERE:
            found = found._replace(who=None)
        if found is None or (found.who and is_scare(view, found.first, found.who, content.text)):
            draft.outside = 0 if self._alone(stretch, m) or self._led(m) else 2 * (m.end - m.start)
            draft.lost = m.lost
            self.unsure.append(draft)
            return
        self._attributed(draft, found._replace(outside=found.outside + self._begun(stretch, m, found)))

    def _begun(self, stretch: Stretch, m: Marked, found: Attribution) -> int:
        """The characters of a sentence without marks that marked words go on from: 'The lamp “is no use,” she said'."""
        view, gap = self.view, gap_before(self.view, stretch, m)
        runs_on = found.side == "after" and view.text[m.start].islower() and gap.first < gap.last
        return view.starts[gap.last] - view.starts[gap.first] if runs_on and view.low[gap.last - 1] not in _PARTED else 0

    def _attributed(self, draft: Draft, found: Attribution) -> None:
        last = self._last()
        if last and last.cue_token == found.first:
            self._append(last, draft, found.outside if found.side == "after" else 0)
            return
        draft.cue = cut(self.view.article, self.view.starts[found.first], self.view.ends[found.last - 1])
        draft.cue_token, draft.outside, draft.negated = found.first, found.outside, negated(self.view, found.last - 1)
        draft.speaker = self._speaker(draft.stretch, found.who, found.last)
        if found.who is None and last and last.paragraph == draft.paragraph and last.speaker:
            draft.speaker = Speaker(last.speaker.span, last.speaker.name, "goes on from the quotation before")
        self.drafts.append(draft)

    def _joined(self, draft: Draft, stretch: Stretch, m: Marked, *, alone: bool) -> bool:
        """Put marked words without a cue of their own to what they go on from; False when they go on from nothing."""
        last = self._last()
        if last and last.stretch == draft.stretch:
            gap = gap_before(self.view, stretch, m)
            self._append(last, draft, self.view.starts[gap.last] - self.view.starts[gap.first] if gap.last > gap.first else 0)
            return True
        if not alone:
            return self._reported_mood(draft, stretch)
        if last and not m.lost and self._continues(last, draft):
            self._append(last, draft, 0)
            return True
        before = self.drafts[-1] if self.drafts else None
        if before and before.unmarked and before.stretch == draft.stretch - 1 and before.paragraph == draft.paragraph:
            if before.speaker:
                draft.speaker = Speaker(before.speaker.span, before.speaker.name, "goes on from the sentence before")
            self.drafts.append(draft)
            return True
        return False

    def _beside_person(self, draft: Draft, stretch: Stretch) -> bool:
        """A sentence in marks after one about a single person, who is its subject: "Tom Lee stood by his barn. “…”"."""
        view = self.view
        number = draft.stretch - 1
        if number < 0 or view.stretches[number].paragraph != stretch.paragraph or len(draft.content[0].text.split()) < _WHOLE:
            return False
        before = view.stretches[number]
        named = [m for m in view.mentions if before.first <= m[0] < before.last and view.names[m[2]].kind == "person"]
        if len(named) != 1 or view.inside[before.first] >= 0 or not phrase_like(view, before.first, named[0][0]):
            return False
        self.discourse.reach(stretch.first, draft.stretch)
        speaker = cut(view.article, view.starts[named[0][0]], view.ends[named[0][1] - 1])
        draft.speaker = Speaker(speaker, view.names[named[0][2]].name, "the one person the sentence before is about")
        self.drafts.append(draft)
        return True

    def _reported_mood(self, draft: Draft, stretch: Stretch) -> bool:
        """Take the speaker of the report before where the verb's mood tells that it goes on; without one it is nobody's."""
        view = self.view
        mood = mood_of(view, draft.stretch) if view.language.mood else "0"
        before = self.drafts[-1] if self.drafts else None
        beside = before is not None and draft.stretch - before.stretch == 1 and draft.paragraph == before.paragraph
        if mood == "0" or (mood == "2" and not (beside and told_in_mood(view, draft.stretch - 1))):
            return False
        if not beside and (spoke := self._spoke_before(draft)):
            draft.speaker = spoke
        elif (
            before and before.speaker and draft.stretch - before.stretch <= _GOES_ON and draft.paragraph - before.paragraph <= 1
        ):
            draft.speaker = Speaker(
                before.speaker.span, before.speaker.name, "the mood of the verb tells that the report goes on"
            )
        draft.outside = len(view.text[stretch.start : stretch.end]) - sum(s.end - s.start for s in draft.content)
        self.drafts.append(draft)
        return True

    def _spoke_before(self, draft: Draft) -> Speaker | None:
        """The subject of a verb of saying or judging in the sentence before, which tells no report: "wies das zurück"."""
        view = self.view
        number = draft.stretch - 1
        if number < 0 or view.stretches[number].paragraph != draft.paragraph:
            return None
        s = view.stretches[number]
        here = view.cues[bisect_left(view.cues, s.first) : bisect_left(view.cues, s.last)]
        for at in here[:_VERBS]:
            if is_cue(view, at, kinds="said") and finite_here(view, at) and (who := second_subject(view, at, s.first, s.last)):
                return self._speaker(number, who, at) if who.kind != "pronoun" or view.low[who.first] != "es" else None
        return None

    def _append(self, last: Draft, draft: Draft, outside: int) -> None:
        last.content += draft.content
        last.outside += outside
        last.stretch, last.paragraph, last.goes_on = draft.stretch, draft.paragraph, draft.goes_on

    def _last(self) -> Draft | None:
        """The quotation in marks before this one."""
        return next((d for d in reversed(self.drafts[-6:]) if not d.unmarked), None)

    def _continues(self, last: Draft, draft: Draft) -> bool:
        """Whether words without attribution go on from the last quote: in its paragraph, or in the next one."""
        if last.paragraph == draft.paragraph:
            return draft.stretch - last.stretch <= 2
        return draft.paragraph - last.paragraph == 1 and (last.goes_on or draft.stretch - last.stretch == 1)

    def _alone(self, stretch: Stretch, m: Marked) -> bool:
        """Whether nothing but marks stands before these words in their stretch."""
        view = self.view
        gap = gap_before(view, stretch, m)
        return gap.first <= stretch.first and not any(view.low[at][0].isalnum() for at in range(gap.first, gap.last))

    def _led(self, m: Marked) -> bool:
        """Whether a colon leads to marked words."""
        before = self.view.token(m.left) - 1
        return before >= 0 and self.view.low[before] == ":"

    def _unmarked(self, number: int, stretch: Stretch) -> None:
        """Reported clauses between the quotations of a stretch."""
        view = self.view
        many = len(self.drafts)
        mine = [d for d in self.drafts[-8:] if d.stretch == number]
        if not mine and stretch.paragraph == view.stretches[0].paragraph:
            headline = find_headline(view, stretch.first, stretch.last)
            if headline:
                self.drafts.append(self._reported(number, stretch, headline))
                self._marks_in_reports(number, many)
                return
        taken = frozenset(at for d in mine for at in self._told_of(d, stretch))
        quoted = sorted((s.start, s.end) for d in mine for s in d.content if s.start >= stretch.start)
        first = stretch.first
        for left, right in [*quoted, (stretch.end + 1, stretch.end + 1)]:
            last = min(stretch.last, view.token(left))
            while last > first and view.low[last - 1] in _MARKS:
                last -= 1
            while first < last and view.low[first] in _MARKS and view.inside[first] >= 0:
                first += 1
            for found in self.find(first, last, taken, begins=first == stretch.first):
                inner = [d for d in mine if any(a <= d.cue_token < b for a, b in found.content)]
                if first > stretch.first and in_tail(view, [d for d in mine if d.cue_token < first], first, found):
                    continue
                if inner:
                    self._around(number, stretch, found, inner)
                else:
                    self.drafts.append(self._reported(number, stretch, found))
            first = view.token(right)
        self._marks_in_reports(number, many)
        whole = trimmed(view.article, stretch.start, stretch.end)
        if view.language.mood and not mine and len(self.drafts) == many and whole:
            self._reported_mood(Draft([whole], None, None, number, stretch.paragraph, unmarked=True), stretch)

    def _marks_in_reports(self, number: int, many: int) -> None:
        """Marked words that nothing attributed, inside a report found since: they are its speaker's."""
        for report in self.drafts[many:]:
            near = len(self.unsure)
            while near and self.unsure[near - 1].stretch == number:
                near -= 1
            here = self.unsure[near:]
            inside = [u for u in here if not u.named and _within(u.content[0], report.content)]
            self.unsure[near:] = [u for u in here if not any(u is i for i in inside)]
            if sum(len(u.content[0].text.split()) for u in inside) >= _OWN:
                report.outside = sum(s.end - s.start for s in report.content)
                report.content = [u.content[0] for u in inside]
                report.outside -= sum(s.end - s.start for s in report.content)
                report.unmarked = False

    def _told_of(self, draft: Draft, stretch: Stretch) -> range:
        """The tokens from the cue of a quotation to its marked words: what stands there is told by the same cue."""
        view = self.view
        if draft.cue is None:
            return range(0)
        if draft.cue.start < draft.content[0].start:
            return range(draft.cue_token, view.token(draft.content[0].start))
        return range(stretch.first if draft.outside else draft.cue_token, draft.cue_token + 1)

    def find(self, first: int, last: int, taken: frozenset[int], *, begins: bool) -> Iterable[Reported]:
        """The reported clauses in a run of tokens, but those whose cue is taken."""
        if self.finder:
            found = self.finder.find(first, last, begins=begins, taken=taken)
            return apart(self.view, according(self.view, first, last), found, taken) if self.view.language.inverts else found
        return (f for f in find_reported(self.view, first, last, begins=begins) if f.first not in taken)

    def _around(self, number: int, stretch: Stretch, found: Reported, inner: list[Draft]) -> None:
        """A report in which marked words have a cue of their own: they are its source's, or it tells who else said them."""
        outer = self._reported(number, stretch, found)
        others = []
        for draft in inner:
            if owns(self.view, outer, draft):
                draft.cue, draft.cue_token, draft.speaker = outer.cue, outer.cue_token, outer.speaker
                draft.negated |= outer.negated
                draft.outside += 0 if led(self.view, draft) else sum(len(s.text) for s in outer.content)
            else:
                others.append(draft)
        if others and tells_of(self.view, outer):
            end = others[-1].content[-1].end
            end += self.view.text[end : end + 1] in _MARKS
            outer.content[-1] = cut(self.view.article, outer.content[-1].start, max(end, outer.content[-1].end))
            self.drafts.append(outer)

    def _reported(self, number: int, stretch: Stretch, found: Reported) -> Draft:
        """The draft of a report without marks."""
        view = self.view
        content = [cut(view.article, view.starts[a], view.ends[b - 1]) for a, b in found.content]
        if before := self._sentence_meant(number, found):
            content = [before]
        cue = cut(view.article, view.starts[found.first], view.ends[found.last - 1])
        speaker = self._speaker(number, found.who, found.last)
        draft = Draft(content, cue, speaker, number, stretch.paragraph, cue_token=found.first, unmarked=True)
        draft.class_, draft.negated = found.class_, negated(view, found.last - 1)
        return draft

    def _sentence_meant(self, number: int, found: Reported) -> Span | None:
        """The sentence before, where a report tells no more than "Das": "Das teilte die Polizei mit"."""
        view = self.view
        only = len(found.content) == 1 and found.content[0][1] - found.content[0][0] == 1
        if not only or number == 0 or view.low[found.content[0][0]] not in _THAT:
            return None
        here, before = view.stretches[number], view.stretches[number - 1]
        told = any(d.stretch == number - 1 for d in self.drafts[-4:])
        if found.content[0][0] != here.first or before.paragraph != here.paragraph or told:
            return None
        return trimmed(view.article, before.start, before.end)

    def _speaker(self, number: int, who: Who | None, last: int) -> Speaker | None:
        if who is not None and self.view.language.inverts:
            who = whom_it_means(self.view, who)
        if who is None:
            return None
        self.discourse.reach(max(who.last, last), number)
        speaker, person = speaker_of(self.view, self.discourse, who)
        if person is not None:
            self.discourse.speaks(who.first, person)
        return speaker


def _within(span: Span, content: list[Span]) -> bool:
    words = len(span.text.rstrip(_STOPS))
    return any(c.start <= span.start and span.start + words <= c.end for c in content)
