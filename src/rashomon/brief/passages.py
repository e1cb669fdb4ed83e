"""The stretches of an article's body that may be one line: a sentence, a whole quotation, two sentences that go together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rashomon.brief.leans import surnames, thing
from rashomon.brief.marks import Marks
from rashomon.clean.stems import stems
from rashomon.records import Findings, Span
from rashomon.spans import cut, met_by, overlap

MOST_LETTERS, MOST_WORDS_TOGETHER = 2000, 38
FEWEST_WORDS, FEWEST_OF_ANOTHER = 6, 3
"""Words of a sentence that may stand by itself, and of one that may stand beside it."""
_BOLD = re.compile(r"\*\*([^*]+)\*\*")
_KICKER = re.compile(
    r"(?:\*\*[^*\n]{2,60}(?::\*\*|\*\*:)\s+|\d{1,2}\.\s+(?=[A-Z“\"‘])|"
    r"(?:[A-Z][a-z]+day, )?(?:January|February|March|April|May|June|July|August|September|October|November|December) "
    r"\d{1,2}, \d{4}\s*(?=[A-Z“\"‘])|(?:\([A-Z][\w .&’'-]{1,30}\)|[A-Z]{3,}(?: [A-Z]{2,}){0,2}:|"
    r"[A-Z][\w.’'-]{1,25}(?:,? [A-Z][\w.’'-]{1,25}){0,4}(?:,? \d{1,2})?(?: \([A-Za-z][\w .&’'-]{1,30}\))? ?(?:--|–|—|-(?= ))|"
    r"[A-ZÄÖÜ]{3,}(?:[ -][A-ZÄÖÜ]{2,}){0,3} \([A-Za-z][\w .&’'-]{1,30}\))\s+(?=[A-ZÄÖÜ“„\"‘]))"
)


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of the body at the `position` of its first sentence, and what stands in it.

    `said` are quotations, `impossible` days that cannot be, `dated` all times, `moments` what these are; the others are places
    of the article's marks. It leans on words of which something before it must have told one of each group.
    """

    span: Span
    position: int
    said: tuple[Span, ...]
    impossible: tuple[Span, ...]
    refuted: tuple[Span, ...]
    stale: tuple[Span, ...]
    settled: tuple[Span, ...]
    shared: tuple[Span, ...]
    days: tuple[str, ...]
    dated: tuple[Span, ...]
    moments: tuple[str, ...]
    leans: tuple[frozenset[str], ...]
    together: bool = False


def passages(f: Findings, marks: Marks) -> list[Passage]:
    """The sentences of an article's body, then every two that stand together in a paragraph and are no longer than a line."""
    quoted = [part for q in f.quotes if q.kind != "indirect" for part in q.content]
    body = list(_with_whole_quotations(f, quoted))
    wrong_days = [t.span for t in f.times if t.check == "impossible"]
    days = {t.span: t.from_[:10] for t in f.times if t.from_ and t.grain == "day" and t.check == "ok"}
    times = [t.span for t in f.times]
    moments = {t.span: f"{t.from_[:10]} {t.grain}" for t in f.times if t.from_ and t.check == "ok"}
    places = (quoted, wrong_days, marks.refuted, marks.stale, marks.settled, marks.shared, times)
    met = zip(*(met_by(body, spans) for spans in places), strict=True)
    before: set[str] = set()
    out = []
    for position, (sentence, at, called) in enumerate(zip(body, met, surnames(f, body), strict=True)):
        span = _from_its_words(f, sentence)
        leans = tuple(group for group in (thing(span.text, before), *called) if group)
        before.update(stems(span.text))
        said, wrong, refuted, stale, settled, shared, dated = (tuple(s for s in spans if overlap(span, s)) for spans in at)
        told_days = tuple(days[s] for s in dated if s in days)
        told_moments = tuple(moments[s] for s in dated if s in moments)
        whole = (said, wrong, refuted, stale, settled, shared, told_days, dated, told_moments)
        out.append(Passage(span, position, *whole, leans))
    return [*out, *(_together(f, a, b) for a, b in pairwise(out) if _go_together(f, a.span, b.span))]


def _go_together(f: Findings, first: Span, second: Span) -> bool:
    """Whether two sentences stand in one paragraph and are no longer than a line."""
    fewer, more = sorted((len(first.text.split()), len(second.text.split())))
    fit = fewer >= FEWEST_OF_ANOTHER and more >= FEWEST_WORDS and fewer + more <= MOST_WORDS_TOGETHER
    return fit and "\n" not in f.article.text[first.end : second.start]


def _together(f: Findings, first: Passage, second: Passage) -> Passage:
    """Two sentences as one passage: the second leans only on what the first does not tell."""
    told = set(stems(first.span.text))
    return Passage(
        span=cut(f.article, first.span.start, second.span.end),
        position=first.position,
        said=first.said + second.said,
        impossible=first.impossible + second.impossible,
        refuted=first.refuted + second.refuted,
        stale=first.stale + second.stale,
        settled=first.settled + second.settled,
        shared=first.shared + second.shared,
        days=first.days + second.days,
        dated=first.dated + second.dated,
        moments=first.moments + second.moments,
        leans=first.leans + tuple(group for group in second.leans if not group & told),
        together=True,
    )


def _with_whole_quotations(f: Findings, quoted: Sequence[Span]) -> Iterator[Span]:
    """The body sentences of an article, those of one quotation joined to one."""
    body = [s.span for s in f.sentences if s.body]
    met = met_by(body, quoted)
    start, until = -1, -1
    for n, (sentence, inside) in enumerate(zip(body, met, strict=True)):
        start = sentence.start if start < 0 else start
        until = max(until, *(part.end for part in inside)) if inside else until
        if until <= sentence.end or n + 1 == len(body) or sentence.end - start > MOST_LETTERS:
            yield cut(f.article, start, sentence.end)
            start, until = -1, -1


def _from_its_words(f: Findings, span: Span) -> Span:
    """A sentence without the place, agency, day or heading printed before its first word, and without marks for bold type
    around the whole of it."""
    kicker = _KICKER.match(span.text)
    span = cut(f.article, span.start + kicker.end(), span.end) if kicker else span
    bold = _BOLD.fullmatch(span.text)
    return cut(f.article, span.start + bold.start(1), span.start + bold.end(1)) if bold else span
