"""Words that an article sets apart without saying whose they are, and that another quotation of the story has."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate

import msgspec

from rashomon.quotes.one_speaker import one_speaker
from rashomon.quotes.one_utterance import same_utterance
from rashomon.quotes.units import Unit, alone_in_line, is_title, make_unit
from rashomon.quotes.wording import match
from rashomon.records import Article, Findings, Quote, Span, Speaker, content_id
from rashomon.spans import cut, trimmed

_RUN = 3  # words in a row by which a place is looked up
_HELD = 12  # quotations looked at that share a run
_MOST = 24  # quotations held against one place
_LINE = re.compile(r"^[^\n]{12,400}$", re.MULTILINE)
_MARKS = "\"'“”‘’„‚«»‹›>"  # ">" opens the lines of a quotation set apart in a mail or a post
_WHOLE = 5  # words of a line without marks at least, all of them the speaker's
_MARKED = 4  # words in marks at least, in a line of their own

Heard = Mapping[tuple[str, ...], Sequence[Unit]]


def with_heard(members: Sequence[Findings]) -> list[Findings]:
    """The members with such words as quotes: marked words that their article gives to nobody, headlines, posts set as lines."""
    said: dict[tuple[str, ...], list[Unit]] = defaultdict(list)
    for unit in sorted((u for f in members for u in _attributed(f)), key=lambda u: u.order):
        for run in _runs(unit):
            if len(said[run]) < _HELD:
                said[run].append(unit)
    return [_heard(f, said) for f in members]


def _attributed(f: Findings) -> Iterator[Unit]:
    for quote in f.quotes:
        if quote.kind != "indirect" and quote.speaker and quote.speaker.name:
            yield from (make_unit(quote, span, quote.speaker.name) for span in quote.content)


def _runs(unit: Unit) -> set[tuple[str, ...]]:
    spoken = unit.spoken
    return {spoken[at : at + _RUN] for at in range(len(spoken) - _RUN + 1)}


def _heard(f: Findings, said: Heard) -> Findings:
    told = _Places(span for quote in f.quotes if quote.kind != "indirect" for span in quote.content)
    found = [q for span, marked in _apart(f) if not told.meet(span) and (q := _quote(f, span, said, marked=marked))]
    if not found:
        return f
    new = _Places(q.content[0] for q in found)
    quotes = sorted((*f.quotes, *found), key=lambda q: (q.content[0].start, q.content[0].end, q.kind))
    doubts = tuple(d for d in f.doubts if not (d.step == "quotes" and d.span and new.meet(d.span)))
    return msgspec.structs.replace(f, quotes=tuple(quotes), doubts=doubts)


class _Places:
    """Stretches of one text, to be asked whether another meets any of them."""

    def __init__(self, spans: Iterable[Span]) -> None:
        places = sorted((span.start, span.end) for span in spans if span.field == "text")
        self.starts = [start for start, _ in places]
        self.ends = list(accumulate((end for _, end in places), max))

    def meet(self, span: Span) -> bool:
        """Whether a stretch shares a character with one of them."""
        before = bisect_left(self.starts, span.end)
        return before > 0 and self.ends[before - 1] > span.start


def _apart(f: Findings) -> Iterator[tuple[Span, bool]]:
    """Stretches that are set apart, and whether marks do it: those that are in doubt, then lines."""
    doubtful = [d.span for d in f.doubts if d.kind == "unattributed" and d.span and d.span.field == "text"]
    yield from ((span, True) for span in doubtful)
    known = _Places(doubtful)
    for line in _LINE.finditer(f.article.text):
        span = _line(f.article, line.start(), line.end())
        if span and not known.meet(span):
            yield span, f.article.text[line.start() : span.start].strip()[-1:] in tuple(_MARKS)


def _line(article: Article, start: int, end: int) -> Span | None:
    """A line without space and marks around it."""
    text = article.text
    while start < end and (text[start].isspace() or text[start] in _MARKS):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in _MARKS):
        end -= 1
    return trimmed(article, start, end)


def _quote(f: Findings, span: Span, said: Heard, *, marked: bool) -> Quote | None:
    """What is set apart as a quote of the one person whom the story gives these words."""
    blank = Quote(id="", kind="direct", content=(span,), cue=None, speaker=None)
    unit = make_unit(blank, span, None)
    near = {u.order: u for run in sorted(_runs(unit)) for u in said.get(run, ())}
    fitting = [u for u in list(near.values())[:_MOST] if u.speaker and _same(unit, u, marked=marked)]
    alone = alone_in_line(f.article.text, span.start, span.end)
    if not fitting or (not alone and is_title(span.text)):
        return None
    if any(not one_speaker(fitting[0], other, len(unit.keys)) for other in fitting[1:]):
        return None
    names = [u.speaker for u in fitting if u.speaker]
    name = min(names, key=lambda name: (name not in {n.name for n in f.names}, -names.count(name), name))
    mention = next((s for n in f.names if n.name == name for s in n.spans if s.field == "text"), None)
    speaker = Speaker(mention, name, "who says these words in another quotation of the story") if mention else None
    kind = "direct" if alone else "mixed"
    made = content_id("q", [kind, f"{span.article}:{span.start}:{span.end}"])
    return msgspec.structs.replace(blank, id=made, kind=kind, content=(cut(f.article, span.start, span.end),), speaker=speaker)


def _same(unit: Unit, other: Unit, *, marked: bool) -> bool:
    """Whether words set apart are a quotation's: without marks, word for word."""
    inside = f" {' '.join(unit.keys)} " in f" {' '.join(other.keys)} "
    if not marked or len(unit.keys) < _MARKED:
        return inside and len(unit.keys) >= _WHOLE
    found = match(unit, other)
    return found is not None and same_utterance(unit, other, found)
