"""Reported speech in one article: direct, mixed, indirect, with cue and speaker."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from rashomon.quotes.attribution import Attribution, attribute, gap_before, lead_in
from rashomon.quotes.discourse import Discourse, speaker_of
from rashomon.quotes.languages import language_for
from rashomon.quotes.marks import Marked
from rashomon.quotes.speech import looks_spoken, unspoken
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
        return self.drafts

    def _marked(self, number: int, stretch: Stretch, m: Marked) -> None:
        view = self.view
        content = trimmed(view.article, m.start, m.end)
        if content is None or unspoken(view, m):
            return
        found = attribute(view, stretch, m)
        alone = view.token(m.left) <= stretch.first or _only_marks(view, stretch, m)
        last = self.drafts[-1] if self.drafts else None
        if found is None and alone and last and self._continues(last, number, stretch):
            last.content.append(content)
            last.stretch, last.paragraph, last.goes_on = number, stretch.paragraph, m.open_end and not m.lost
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
        view, last = self.view, self.drafts[-1] if self.drafts else None
        direct = found.whole and (found.side != "after" or _starts_clause(view, stretch, m))
        if last and last.cue_token == found.first:
            last.content.append(content)
            last.goes_on, last.stretch, last.paragraph = m.open_end, number, stretch.paragraph
            return
        cue = cut(view.article, view.starts[found.first], view.ends[found.last - 1])
        speaker = None
        if found.who:
            self.discourse.reach(max(found.who.last, found.last), number)
            speaker, person = speaker_of(view, self.discourse, found.who)
            if person is not None:
                self.discourse.speaks(found.who.first, person)
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
