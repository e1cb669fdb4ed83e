"""Reported speech in one article: direct, mixed, indirect, with cue and speaker."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from rashomon.quotes.attribution import Attribution, attribute, gap_before, lead_in
from rashomon.quotes.discourse import Discourse, speaker_of
from rashomon.quotes.indirect import Reported, find_reported
from rashomon.quotes.languages import language_for
from rashomon.quotes.marks import Marked
from rashomon.quotes.speech import looks_spoken, unspoken
from rashomon.quotes.subjects import Who
from rashomon.quotes.view import Stretch, View, make_view
from rashomon.records import Article, Doubt, Name, Quote, Sentence, Span, Speaker, content_id
from rashomon.spans import cut, trimmed


@dataclass(slots=True)
class Draft:
    """A quote while its parts are gathered."""

    kind: Literal["direct", "mixed", "indirect"]
    content: list[Span]
    cue: Span | None
    speaker: Speaker | None
    stretch: int
    paragraph: int
    goes_on: bool = False
    doubt: str = ""
    cue_token: int = field(default=-1)


def find_quotes(
    article: Article, sentences: Sequence[Sentence], names: Sequence[Name]
) -> tuple[tuple[Quote, ...], tuple[Doubt, ...]]:
    """The quotes of an article in the order of its text, and what could not be told."""
    view = make_view(article, sentences, names, language_for(article.language))
    drafts = _Gatherer(view).run()
    drafts = sorted((d for d in drafts if d.content), key=lambda d: (d.content[0].start, d.content[0].end))
    quotes = tuple(_quote(d) for d in drafts)
    doubts = tuple(
        Doubt(step="quotes", kind="speaker", says=d.doubt, article=article.id, span=d.content[0]) for d in drafts if d.doubt
    )
    return quotes, doubts


def _quote(draft: Draft) -> Quote:
    content = tuple(draft.content)
    parts = [draft.kind, *(f"{s.article}:{s.start}:{s.end}" for s in content)]
    return Quote(id=content_id("q", parts), kind=draft.kind, content=content, cue=draft.cue, speaker=draft.speaker)


class _Gatherer:
    """Goes through the stretches of one text in order and gathers what is said in them."""

    def __init__(self, view: View) -> None:
        self.view = view
        self.discourse = Discourse(view)
        self.drafts: list[Draft] = []

    def run(self) -> list[Draft]:
        """All drafts."""
        for number, stretch in enumerate(self.view.stretches):
            for m in stretch.marked:
                self._marked(number, stretch, self.view.marked[m])
            self._unmarked(number, stretch)
        return self.drafts

    def _unmarked(self, number: int, stretch: Stretch) -> None:
        """Reported clauses between the quotations of a stretch."""
        view = self.view
        mine = [d for d in self.drafts[-8:] if d.stretch == number]
        taken = {d.cue_token for d in mine}
        quoted = sorted((s.start, s.end) for d in mine for s in d.content)
        first = stretch.first
        for left, right in [*quoted, (stretch.end + 1, stretch.end + 1)]:
            last = min(stretch.last, view.token(left))
            for found in find_reported(view, first, last):
                if found.first not in taken:
                    self._reported(number, stretch, found)
            first = view.token(right)

    def _reported(self, number: int, stretch: Stretch, found: Reported) -> None:
        view = self.view
        content = [cut(view.article, view.starts[a], view.ends[b - 1]) for a, b in found.content]
        cue = cut(view.article, view.starts[found.first], view.ends[found.last - 1])
        speaker = self._speaker(number, found.who, found.last)
        self.drafts.append(Draft("indirect", content, cue, speaker, number, stretch.paragraph, cue_token=found.first))

    def _speaker(self, number: int, who: Who | None, last: int) -> Speaker | None:
        if who is None:
            return None
        self.discourse.reach(max(who.last, last), number)
        speaker, person = speaker_of(self.view, self.discourse, who)
        if person is not None:
            self.discourse.speaks(who.first, person)
        return speaker

    def _marked(self, number: int, stretch: Stretch, m: Marked) -> None:
        view = self.view
        content = trimmed(view.article, m.start, m.end)
        if content is None or unspoken(view, m):
            return
        found = attribute(view, stretch, m)
        alone = view.token(m.left) <= stretch.first or _only_marks(view, stretch, m)
        last = self._last()
        if found is None and alone and last and self._continues(last, number, stretch):
            last.content.append(content)
            last.stretch, last.paragraph, last.goes_on = number, stretch.paragraph, m.open_end and not m.lost
            return
        if found is None and alone and self.drafts and self._follows(self.drafts[-1], number, stretch):
            before = self.drafts[-1].speaker
            speaker = before and Speaker(before.span, before.name, "goes on from the sentence before")
            self.drafts.append(Draft("direct", [content], None, speaker, number, stretch.paragraph, m.open_end))
            return
        if found is None and number and alone:
            found = lead_in(view, view.stretches[number - 1])
        if found is None and last and last.stretch == number:
            last.content.append(content)
            last.kind = "mixed"
            return
        if found is None:
            if looks_spoken(view, m):
                self.drafts.append(
                    Draft("direct", [content], None, None, number, stretch.paragraph, m.open_end, "nothing tells who says this")
                )
            return
        self._attributed(number, stretch, m, content, found)

    def _attributed(self, number: int, stretch: Stretch, m: Marked, content: Span, found: Attribution) -> None:
        view, last = self.view, self._last()
        direct = found.whole and (found.side != "after" or _starts_clause(view, stretch, m))
        if last and last.cue_token == found.first:
            last.content.append(content)
            last.goes_on, last.stretch, last.paragraph = m.open_end, number, stretch.paragraph
            return
        cue = cut(view.article, view.starts[found.first], view.ends[found.last - 1])
        speaker = self._speaker(number, found.who, found.last)
        self.drafts.append(
            Draft(
                "direct" if direct else "mixed",
                [content],
                cue,
                speaker,
                number,
                stretch.paragraph,
                m.open_end,
                cue_token=found.first,
            )
        )

    def _follows(self, before: Draft, number: int, stretch: Stretch) -> bool:
        """Whether marked words without attribution follow right on a sentence that reports without marks."""
        return before.kind == "indirect" and before.stretch == number - 1 and before.paragraph == stretch.paragraph

    def _last(self) -> Draft | None:
        """The quotation in marks before this one."""
        return next((d for d in reversed(self.drafts[-6:]) if d.kind != "indirect"), None)

    def _continues(self, last: Draft, number: int, stretch: Stretch) -> bool:
        """Whether words without attribution go on from the last quote: in its paragraph, or in the next one."""
        if last.paragraph == stretch.paragraph:
            return number - last.stretch <= 2
        return stretch.paragraph - last.paragraph == 1 and (last.goes_on or number - last.stretch == 1)


def _only_marks(view: View, stretch: Stretch, m: Marked) -> bool:
    gap = gap_before(view, stretch, m)
    return gap.first == stretch.first and all(not view.low[at][0].isalnum() for at in range(gap.first, gap.last))


def _starts_clause(view: View, stretch: Stretch, m: Marked) -> bool:
    gap = gap_before(view, stretch, m)
    return all(not view.low[at][0].isalnum() or view.low[at] in view.language.conjunctions for at in range(gap.first, gap.last))
