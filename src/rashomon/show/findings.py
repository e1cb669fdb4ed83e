"""What was found in a story, grouped and ordered for a reader: what differs, who said what, when, copies, facts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from rashomon.records import (
    Absent,
    Copy,
    Direction,
    Fact,
    FactReading,
    Lineage,
    OtherTime,
    Quote,
    Reading,
    Saying,
    Span,
    TimelineEntry,
)
from rashomon.show import marks, words
from rashomon.show.select import Told, text_of

DIFFERENCE = {
    "conflict": "In conflict",
    "impossible": "A time that cannot be",
    "superseded": "Changed in later reports",
    "compatible": "Finer or coarser, no quarrel",
}
_MARKS = frozenset("\"'“”„‟‘’‚‛«»‹›「」『』`´")
REPORT = 500
"""The most characters a report may span with its cue to be shown in one piece."""
LEAST_TOLD = 4
"""The fewest words of a report that is told by itself."""
FACT_ORDER = {"conflict": 0, "superseded": 1, "compatible": 2, "agreed": 3, "single": 4}


# ---------------------------------------------------------------- what differs


class Version(NamedTuple):
    """One value of a fact: the value, its words and places, who said it, in which articles, in how many accounts."""

    value: str
    spans: tuple[Span, ...]
    said_by: str | None
    letters: tuple[str, ...]
    accounts: int


class Difference(NamedTuple):
    """A fact on which articles differ, or a time that cannot be."""

    state: str
    about: str
    versions: tuple[Version, ...]
    not_found_in: tuple[str, ...]
    note: str


def differences(view: Told) -> tuple[Difference, ...]:
    """What differs: conflicts, times that cannot be, what was later changed, then what is only finer or coarser."""
    wrong: dict[tuple[str, str], list[Span]] = defaultdict(list)
    for t in view.story.times:
        if t.check == "impossible" and t.span.article in view.who:
            wrong[t.span.text, t.why].append(t.span)
    found = [_difference(view, f, wrong) for f in view.story.facts if f.state in ("conflict", "superseded", "compatible")]
    found += [
        Difference("impossible", text, (_version(view, "", tuple(spans), None),), (), why)
        for (text, why), spans in wrong.items()
    ]
    order = ("conflict", "impossible", "superseded", "compatible")
    return tuple(sorted(found, key=lambda d: (order.index(d.state), -sum(v.accounts for v in d.versions))))


def _difference(view: Told, fact: Fact, wrong: dict[tuple[str, str], list[Span]]) -> Difference:
    """A fact as it differs. Times that cannot be and stand among its values are told here, and taken from `wrong`."""
    places = {span for reading in fact.readings for span in reading.spans}
    impossible = {key: wrong.pop(key) for key, spans in list(wrong.items()) if places & set(spans)}
    by_value: dict[str, list[FactReading]] = defaultdict(list)
    for reading in fact.readings:
        by_value[words.value(fact.slot, reading.value)].append(reading)
    versions = []
    for value, readings in by_value.items():
        spans = [span for reading in readings for span in reading.spans]
        same = [span for told in impossible.values() if set(told) & set(spans) for span in told]
        versions.append(_version(view, value, tuple(dict.fromkeys([*spans, *same])), _sayers(view, readings)))
    note = "; ".join(dict.fromkeys(why for _, why in impossible))
    return Difference(fact.state, fact.about, tuple(versions), tuple(view.letters(fact.not_found_in)), note)


def _sayers(view: Told, readings: Sequence[FactReading]) -> str | None:
    """Who says one value; with the articles that say so, where others tell it as their own."""
    named = [r for r in readings if r.said_by]
    if len(named) == len(readings) == 1:
        return named[0].said_by
    told = (f"{r.said_by} ({', '.join(view.letters(span.article for span in r.spans))})" for r in named)
    return words.listed(list(told)) or None


def _version(view: Told, value: str, spans: tuple[Span, ...], said_by: str | None) -> Version:
    ids = [span.article for span in spans]
    return Version(value, spans, said_by, tuple(view.letters(ids)), view.accounts(ids))


# ---------------------------------------------------------------- who said what


class Wording(NamedTuple):
    """One wording of a saying and all articles that have it; `pieces` compare it with the fullest."""

    letters: tuple[str, ...]
    spans: tuple[Span, ...]
    pieces: tuple[marks.Piece, ...]
    changed: str
    kind: str


class Compared(NamedTuple):
    """One utterance as several articles have it; the first wording is the fullest."""

    saying: Saying
    speaker: str
    wordings: tuple[Wording, ...]
    accounts: int

    @property
    def words_changed(self) -> bool:
        """Whether a word was left out, put in or replaced inside a wording, and not only at its ends."""
        return any(piece.mark in ("dropped", "added") for wording in self.wordings for piece in wording.pieces)


def sayings(view: Told) -> tuple[Compared, ...]:
    """The utterances that at least two articles have: first those whose words were changed, then by accounts and wordings.

    Those that mostly repeat readings of the ones before (one post, cut at other places) come last.
    """
    quotes = {quote.id: quote for quote in view.story.quotes}
    found = [_compared(view, s, quotes) for s in view.story.sayings if _shared(s)]
    found.sort(key=lambda c: (not c.words_changed, -c.accounts, -len(c.wordings), c.saying.id))
    seen: set[tuple[str, int, int]] = set()
    fresh: list[Compared] = []
    again: list[Compared] = []
    for compared in found:
        read = {(r.span.article, r.span.start, r.span.end) for r in compared.saying.readings}
        (again if 2 * len(read & seen) > len(read) else fresh).append(compared)
        seen |= read
    return (*fresh, *again)


def _shared(saying: Saying) -> bool:
    return len({r.span.article for r in saying.readings}) > 1


def _compared(view: Told, saying: Saying, quotes: Mapping[str, Quote]) -> Compared:
    groups: dict[tuple[str, ...], list[Reading]] = defaultdict(list)
    for reading in saying.readings:
        groups[marks.same_words(reading.span.text)].append(reading)
    fullest = saying.readings[0].span.text
    wordings = []
    for readings in groups.values():
        kinds = {quotes[r.quote].kind for r in readings if r.quote in quotes}
        wordings.append(
            Wording(
                tuple(view.letters(r.span.article for r in readings)),
                tuple(r.span for r in readings),
                marks.compare(fullest, readings[0].span.text),
                words.changed([change for r in readings for change in r.changes]),
                "indirect" if kinds == {"indirect"} else "direct",
            )
        )
    ids = [r.span.article for r in saying.readings]
    return Compared(saying, saying.speaker or "no speaker named", tuple(wordings), view.accounts(ids))


def quotes_alone(view: Told) -> dict[str, tuple[Quote, ...]]:
    """The quotations that one article alone has, by speaker; the speaker with the most first.

    Of reports without marks only those of speech and documents are told, with a source and words enough to stand alone.
    """
    shared = {r.quote for s in view.story.sayings if _shared(s) for r in s.readings}
    by_speaker: dict[str, list[Quote]] = defaultdict(list)
    for quote in view.story.quotes:
        if quote.id not in shared and quote.content[0].article in view.who and stands_alone(quote):
            by_speaker[speaker_of(quote)].append(quote)
    order = sorted(by_speaker, key=lambda name: (name == "no speaker named", -len(by_speaker[name]), name))
    rank = {key: n for n, key in enumerate(view.who)}
    return {
        name: tuple(sorted(by_speaker[name], key=lambda q: (rank[q.content[0].article], q.content[0].start))) for name in order
    }


def stands_alone(quote: Quote) -> bool:
    """Whether a quote tells a reader something by itself: a thought, a wish or a few reported words do not."""
    if quote.kind != "indirect":
        return True
    words_told = sum(len(span.text.split()) for span in quote.content)
    return quote.class_ in ("speech", "shown") and quote.speaker is not None and words_told >= LEAST_TOLD


def speaker_of(quote: Quote) -> str:
    """The speaker's name, or the words that stand for one."""
    if quote.speaker is None:
        return "no speaker named"
    return quote.speaker.name or (quote.speaker.span.text if quote.speaker.span else "no speaker named")


def own_words(view: Told, quote: Quote) -> bool:
    """Whether an article gives the words as the speaker's own: a direct quote, or words that stand between marks."""
    if quote.kind != "mixed":
        return quote.kind == "direct"
    return all(_between_marks(view.who[span.article].article.text, span) for span in quote.content)


def told_words(view: Told, quote: Quote) -> str:
    """The words of a quote as one reads them: the speaker's own between marks; a report with its verb.

    A report without its verb may say the opposite ("denied", "asked whether"), so it is shown with its cue.
    """
    if own_words(view, quote):
        return words.quoted(quote, own=True)
    places = [*quote.content, *([quote.cue] if quote.cue else [])]
    start, end = min(s.start for s in places), max(s.end for s in places)
    if end - start > REPORT or len({(s.article, s.field) for s in places}) > 1:
        return words.quoted(quote, own=False)
    return " ".join(text_of(view, quote.content[0])[start:end].split())


def _between_marks(text: str, span: Span) -> bool:
    return text[span.start - 1 : span.start] in _MARKS and text[span.end : span.end + 1] in _MARKS


def first_of_each(quotes: Sequence[tuple[str, Quote]], most: int) -> list[tuple[str, Quote]]:
    """At most `most` quotes: the speakers in turn, each one's own words before the outlet's."""
    turns: dict[str, list[tuple[str, Quote]]] = defaultdict(list)
    for name, quote in sorted(quotes, key=lambda item: item[1].kind != "direct"):
        turns[name].append((name, quote))
    ranked = [(turn, i, item) for i, turn_items in enumerate(turns.values()) for turn, item in enumerate(turn_items)]
    return [item for _, _, item in sorted(ranked, key=lambda r: r[:2])[:most]]


# ---------------------------------------------------------------- when


class Moment(NamedTuple):
    """An entry of the timeline as it is shown: with the other times of its event, or pointing to the entry that shows them."""

    entry: TimelineEntry
    others: tuple[OtherTime, ...]
    told_at: TimelineEntry | None


def moments(entries: Sequence[TimelineEntry]) -> list[Moment]:
    """Entries in order of time; an event put on several days stands whole at the first of them."""
    first: dict[tuple[str, ...], TimelineEntry] = {}
    out = []
    for entry in entries:
        told_at = first.get(entry.times)
        for other in () if told_at else entry.otherwise:
            first.setdefault(other.times, entry)
        out.append(Moment(entry, () if told_at else entry.otherwise, told_at))
    return out


def entries_shown(entries: Sequence[TimelineEntry], most: int) -> list[TimelineEntry]:
    """The times on which accounts differ and those that most accounts tell, in order of time."""
    ranked = sorted(
        range(len(entries)), key=lambda i: (not entries[i].otherwise, -entries[i].accounts, -len(entries[i].lines), i)
    )
    return [entries[i] for i in sorted(ranked[:most])]


def line_of(entry: TimelineEntry | OtherTime) -> tuple[Span, ...]:
    """The sentence that tells a time: the shortest of those that do; none when there is none."""
    return tuple(sorted(entry.lines, key=lambda span: (len(span.text), span.text, span))[:1])


# ---------------------------------------------------------------- who copied whom


class Link(NamedTuple):
    """Two articles (or an article and an absent source) with what they share and how the direction is known."""

    source: str
    copy: str
    known: bool
    lineage: Lineage | None
    direction: Direction
    copies: tuple[Copy, ...]

    @property
    def source_absent(self) -> bool:
        """Whether the source is only named, and not among the articles."""
        return any(isinstance(copy.source, Absent) for copy in self.copies)


def links(view: Told) -> tuple[Link, ...]:
    """Pairs that share passages, the largest share first; each pair once."""
    pairs: dict[tuple[str, str], list[Copy]] = defaultdict(list)
    absent: dict[tuple[str, str], list[Copy]] = defaultdict(list)
    for copy in view.story.copies:
        if isinstance(copy.source, Absent):
            absent[(copy.source.name, copy.copy.article)].append(copy)
        else:
            pairs[(copy.source.article, copy.copy.article)].append(copy)
    lineage = {(x.source, x.copy): x for x in view.story.lineage}
    found = [_link(view, key, passages, lineage.get(key)) for key, passages in pairs.items()]
    found.sort(key=lambda link: (-(link.lineage.share if link.lineage else 0.0), -len(link.copies), link.source, link.copy))
    named = [Link(name, view.who[to].letter, True, None, c[0].direction, tuple(c)) for (name, to), c in sorted(absent.items())]
    return (*found, *named)


def _link(view: Told, key: tuple[str, str], passages: list[Copy], lineage: Lineage | None) -> Link:
    passages.sort(key=lambda c: (c.likeness == 1.0, -(c.copy.end - c.copy.start), c.id))
    surest = max(passages, key=lambda c: (c.direction.how != "unknown", c.direction.sure, c.id)).direction
    source, copy = (view.who[i].letter for i in key)
    return Link(source, copy, surest.how != "unknown", lineage, surest, tuple(passages))


def source_told(view: Told, link: Link) -> str:
    """`A The Courier`, or the name of a source that is not here."""
    return f"{link.source} (not among these)" if link.source_absent else f"{link.source} {view.names[link.source]}"


def extent(link: Link) -> str:
    """How much of the copy stands in the source, how it was copied, and how the direction is known."""
    if link.lineage is None:
        return (
            "The source is not among these articles." if link.source_absent else f"{words.likeness(link.copies).capitalize()}."
        )
    whole, outside = words.share(link.lineage.share), words.share(link.lineage.share_outside_quotes)
    verb = "come from" if link.known else "stand in"
    shared = (
        f"{whole} of {link.copy}’s words {verb} {link.source} ({outside} outside quotations): {words.likeness(link.copies)}."
    )
    told = words.direction(link.direction)
    return f"{shared} {told[0].upper()}{told[1:]}."


def evidence(link: Link) -> list[str]:
    """What speaks for the direction, each reason once; for an absent source the credit says it all."""
    if link.source_absent:
        return []
    return list(dict.fromkeys(e.says for c in link.copies for e in c.direction.evidence))


# ---------------------------------------------------------------- who has what


class Row(NamedTuple):
    """A fact and, for each letter that has it, the value there; `only` when one account alone has it."""

    fact: Fact
    about: str
    cells: Mapping[str, str]
    not_found_in: tuple[str, ...]
    accounts: int

    @property
    def span(self) -> Span:
        """The words of its first value, where they first stand."""
        return self.fact.readings[0].spans[0]


def matrix(view: Told) -> tuple[Row, ...]:
    """Facts against articles: what is disputed first, then what most accounts have, then what only one has, as ranked."""
    rows = []
    for fact in view.story.facts:
        cells: dict[str, str] = {}
        for reading in fact.readings:
            for span in reading.spans:
                if span.article in view.who:
                    cells.setdefault(view.who[span.article].letter, words.value(fact.slot, reading.value))
        ids = [span.article for reading in fact.readings for span in reading.spans]
        rows.append(Row(fact, fact.about, cells, tuple(view.letters(fact.not_found_in)), view.accounts(ids)))
    return tuple(
        sorted(
            rows,
            key=lambda r: (FACT_ORDER[r.fact.state], r.fact.slot == "name", -r.accounts, -len(r.cells)),
        )
    )
