"""Who said what in a story, grouped for a reader: the wordings of each utterance, and what one article alone quotes."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from rashomon.records import Quote, Reading, Saying, Span, Speaker
from rashomon.show import marks, words
from rashomon.show.select import Told, as_cut, text_of
from rashomon.show.voices import somebody

_MARKS = frozenset("\"'“”„‟‘’‚‛«»‹›「」『』`´")
REPORT = 500
"""The most characters a report may span with its cue to be shown in one piece."""
_TAIL = re.compile(r"[^.!?;\n]{0,60}(?=[.!?;\n]|$)")
"""What follows the verb of a report to the end of its sentence: who it is, to whom it was said."""
_NOT = re.compile(
    r"(?:\b(?:(?:would|will|did|does|do|could|can|has|have|had|was|is|were|are|may|might|must|should)\s)?"
    r"(?:not|never|nor|no longer)"
    r"|\b[a-z]{2,6}n['’]t|\b(?:declin|refus|fail)(?:ed|es|ing|s)?\sto|\bunable\sto|\bwithout)\s(?:[a-z]{2,15}\s)?$",
    re.IGNORECASE,
)
"""What turns a verb of saying into its opposite, right before it: "would not say", "never publicly said", "declined to say"."""
BEFORE = 60
TITLE_WORDS = 2
UNNAMED = "no speaker named"
LEAST_TOLD = 4
"""The fewest words of a report that is told by itself."""


def heading(view: Told) -> str:
    """What the section is called: of one article nothing can be compared."""
    return "Who said what: the fullest wording, and how others differ from it" if len(view.who) > 1 else "Who said what"


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


def by_speaker(found: Sequence[Compared]) -> list[tuple[str, list[Compared]]]:
    """The utterances of each speaker together, in the order in which the speakers come first."""
    called = one_heading([c.speaker for c in found])
    out: dict[str, list[Compared]] = defaultdict(list)
    for compared in found:
        out[called[compared.speaker]].append(compared)
    return list(out.items())


def one_heading(names: Iterable[str]) -> dict[str, str]:
    """For each name the one it is told under: "The trust" with "the trust", a title before a full name with the name."""
    known = list(dict.fromkeys(names))
    plain = {name: tuple(name.casefold().removeprefix("the ").split()) for name in known}
    out: dict[str, str] = {}
    for name in known:
        same = [one for one in known if one == name or plain[one] == plain[name] or _ends_with(plain[name], plain[one])]
        shortest = min(len(plain[one]) for one in same)
        out[name] = next(one for one in same if len(plain[one]) == shortest)
    return out


def _ends_with(longer: tuple[str, ...], full_name: tuple[str, ...]) -> bool:
    """Whether a name is a full one with a word or two before it."""
    size = len(full_name)
    return size > 1 and 0 < len(longer) - size <= TITLE_WORDS and longer[-size:] == full_name


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
    return Compared(saying, saying.speaker or _as_called(saying, quotes), tuple(wordings), view.accounts(ids))


def _as_called(saying: Saying, quotes: Mapping[str, Quote]) -> str:
    """The words that stand for the speaker beside a reading, where no two accounts name different people."""
    voices = [quotes[r.quote].speaker for r in saying.readings if r.quote in quotes]
    called = [_called(voice) for voice in voices if voice]
    names = {voice.name for voice in voices if voice and voice.name}
    return next((words for words in called if words), UNNAMED) if len(names) < 2 else UNNAMED


class Alone(NamedTuple):
    """A quotation or report that is in no utterance compared above, in the one wording that all articles have it in."""

    speaker: str
    quotes: tuple[Quote, ...]

    @property
    def first(self) -> Quote:
        """The quote as its first article has it."""
        return self.quotes[0]

    @property
    def places(self) -> tuple[Span, ...]:
        """Where its words stand, in all articles."""
        return tuple(span for quote in self.quotes for span in quote.content)


def quotes_alone(view: Told) -> dict[str, tuple[Alone, ...]]:
    """The quotations that are compared with no other, each wording once, by speaker; the speaker with the most first.

    Of reports without marks only those of speech and documents are told, with a source and words enough to stand alone. What an
    article gives twice is not told again beside the comparison that has it.
    """
    shared = {r.quote for s in view.story.sayings if _shared(s) for r in s.readings}
    compared = {(r.span.article, marks.same_words(r.span.text)) for s in view.story.sayings if _shared(s) for r in s.readings}
    rank = {key: n for n, key in enumerate(view.who)}
    same: dict[tuple[str, bool, tuple[str, ...]], list[Quote]] = defaultdict(list)
    here = [q for q in view.story.quotes if q.id not in shared and q.content[0].article in view.who and stands_alone(q)]
    for quote in sorted(here, key=lambda q: (rank[q.content[0].article], q.content[0].start)):
        told = marks.same_words(" ".join(span.text for span in quote.content))
        if len(told) >= LEAST_TOLD and (quote.content[0].article, told) in compared:
            continue
        same[speaker_of(quote), quote.kind == "indirect", told].append(quote)
    called = one_heading(speaker for speaker, _, _ in same)
    told_by: dict[str, list[Alone]] = defaultdict(list)
    for (speaker, _, _), quotes in same.items():
        told_by[called[speaker]].append(Alone(called[speaker], tuple(quotes)))
    order = sorted(told_by, key=lambda name: (name == UNNAMED, -len(told_by[name]), name))
    return {name: tuple(told_by[name]) for name in order}


def stands_alone(quote: Quote) -> bool:
    """Whether a quote tells a reader something by itself: a thought, a wish or a few reported words do not."""
    if quote.kind != "indirect":
        return True
    words_told = sum(len(span.text.split()) for span in quote.content)
    return quote.class_ in ("speech", "shown") and speaker_of(quote) != UNNAMED and words_told >= LEAST_TOLD


def speaker_of(quote: Quote) -> str:
    """The speaker's name, or the words that stand for one."""
    if quote.speaker is None:
        return UNNAMED
    return _called(quote.speaker) or UNNAMED


def _called(speaker: Speaker) -> str:
    """The name of a speaker, or the words that stand for one; nothing where these can be nobody's."""
    if speaker.name:
        return speaker.name
    called = speaker.span.text if speaker.span else ""
    return called if somebody(called) else ""


def own_words(view: Told, quote: Quote) -> bool:
    """Whether an article gives the words as the speaker's own: a direct quote, or words that stand between marks."""
    if quote.kind == "indirect" or unsaid(view, quote):
        return False
    return quote.kind == "direct" or all(_between_marks(view.who[span.article].article.text, span) for span in quote.content)


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
    text = text_of(view, quote.content[0])
    start = min(start, unsaid(view, quote) or start)
    if quote.cue and quote.cue.end == end and (tail := _TAIL.match(text, end)):
        end = tail.end()
    return as_cut(text, start, end, led=follows_speaker(quote, text, start))


def follows_speaker(quote: Quote, text: str, start: int) -> bool:
    """Whether words stand right behind their speaker, whose name is told before them: "Ada Brook: said that …"."""
    who = quote.speaker.span if quote.speaker else None
    return who is not None and who.end <= start and not text[who.end : start].strip(" ,")


def unsaid(view: Told, quote: Quote) -> int | None:
    """Where the words begin that make the verb of a quote its opposite ("did not say"), or None where nothing does."""
    if quote.cue is None:
        return None
    first = max(0, quote.cue.start - BEFORE)
    found = _NOT.search(text_of(view, quote.cue), first, quote.cue.start)
    return found.start() if found else None


def _between_marks(text: str, span: Span) -> bool:
    return text[span.start - 1 : span.start] in _MARKS and text[span.end : span.end + 1] in _MARKS


def first_of_each(found: Sequence[Alone], most: int) -> list[Alone]:
    """At most `most` quotations: the speakers in turn, each one's own words before the outlet's."""
    turns: dict[str, list[Alone]] = defaultdict(list)
    for alone in sorted(found, key=lambda alone: alone.first.kind != "direct"):
        turns[alone.speaker].append(alone)
    ranked = [(turn, i, alone) for i, of_one in enumerate(turns.values()) for turn, alone in enumerate(of_one)]
    return [alone for _, _, alone in sorted(ranked, key=lambda r: r[:2])[:most]]
