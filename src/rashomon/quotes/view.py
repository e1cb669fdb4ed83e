"""A text as the rules see it: tokens with offsets, names, marked stretches, and the stretches a clause can span."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate, compress
from operator import attrgetter
from typing import NamedTuple

from rashomon.quotes.languages import Language
from rashomon.quotes.marks import Marked, find_marked
from rashomon.quotes.sorts import Sort, sorts_of
from rashomon.records import Article, Name, Sentence

_TOKEN = re.compile(r"([^\W_]+(?:['’.\-‑&/][^\W_]+)*|[@#]\w+|\.{2,}|--+|[^\w\s]|_)")
_POSSESSIVE = ("'", "’", "'s", "’s")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Tokens `first`:`last` that hold together: sentences, joined where a marked stretch runs across their edges."""

    first: int
    last: int
    start: int
    end: int
    paragraph: int
    marked: tuple[int, ...]  # numbers of the marked stretches inside


class Who(NamedTuple):
    """A speaker as mentioned, tokens `first`:`last`; `kind`: name (of `mention`), pronoun, noun or several."""

    first: int
    last: int
    kind: str
    mention: int = -1


class Clause(NamedTuple):
    """Tokens `first`:`last`, what kind of clause they are, and its mood: 1 of reports, 2 subjunctive, 0 any other."""

    first: int
    last: int
    kind: str  # that | wh | sub | rel | inf | v1 | main | part
    mood: str


@dataclass(slots=True)
class View:
    """One article's text, tokenised once."""

    article: Article
    language: Language
    text: str
    starts: list[int]
    ends: list[int]
    words: list[str]
    low: list[str]
    sorts: list[Sort]  # per token: what its word is by itself
    names: Sequence[Name]
    name_at: list[int]  # per token: number of the mention that covers it, or -1
    mentions: list[tuple[int, int, int]]  # first token, last token + 1, number of the name
    marked: tuple[Marked, ...]
    inside: list[int]  # per token: number of the marked stretch around it, or -1
    stretches: list[Stretch] = field(default_factory=list)
    named: set[int] = field(default_factory=set)  # marked stretches that only name something
    pronouns: list[int] = field(default_factory=list)  # tokens "he" and "she" outside marks
    begun: list[int] = field(default_factory=list)  # the first token of each stretch
    verbs: list[int] = field(default_factory=list)  # tokens that may be verbs of the tables, or begin a phrase that reports
    cues: list[int] = field(default_factory=list)  # tokens whose word may report
    near: list[int] | None = None  # what `somebody` told once
    stopping: dict[int, bool] = field(default_factory=dict)  # what was told of a token once: no part of a noun phrase
    grouped: dict[tuple[int, int], int] = field(default_factory=dict)  # verb and bound → where its auxiliaries begin
    forms: dict[int, str] = field(default_factory=dict)  # a word that may report → its form here
    finite: dict[int, int] = field(default_factory=dict)  # token → the first finite verb from there on
    phrased: dict[tuple[int, int], Who | None] = field(default_factory=dict)  # a run of tokens → the speaker in it
    subjects: dict[tuple[int, int, int], Who | None] = field(default_factory=dict)  # verb, bound, origin → its subject
    clauses: dict[int, list[Clause]] = field(default_factory=dict)  # stretch → its clauses, where commas part them

    def token(self, offset: int) -> int:
        """The number of the first token that starts at or after an offset."""
        return bisect_left(self.starts, offset)

    def somebody(self) -> list[int]:
        """The tokens outside marks of a name, a pronoun or a noun for people."""
        if self.near is None:
            known = zip(self.sorts, self.low, self.name_at, self.inside, strict=True)
            self.near = [
                at
                for at, (sort, low, mention, inside) in enumerate(known)
                if inside < 0 and (mention >= 0 or sort.people or low in self.language.pronouns)
            ]
        return self.near

    def unmark(self, numbers: Sequence[int]) -> None:
        """Treat some marked stretches as plain text."""
        self.named.update(numbers)
        self.near = None
        for told in (self.stopping, self.grouped, self.phrased, self.subjects, self.clauses):
            told.clear()
        for number in numbers:
            m = self.marked[number]
            for at in range(self.token(m.left), self.token(m.right)):
                self.inside[at] = -1

    def stretch_of(self, token: int) -> int:
        """The number of the stretch a token stands in."""
        return max(0, bisect_right(self.begun, token) - 1)


def make_view(article: Article, sentences: Sequence[Sentence], names: Sequence[Name], language: Language) -> View:
    """Everything the rules look at, in one pass each over the text, the names and the marks."""
    text = article.text
    parts = _TOKEN.split(text)  # what stands between tokens, and the tokens, in turn
    edges = [*accumulate(map(len, parts))]
    starts, ends, words = edges[:-1:2], edges[1::2], parts[1::2]
    sorts = [*map(sorts_of(language).__getitem__, words)]
    low = [*map(attrgetter("low"), sorts)]
    spans = [s.span for s in sentences]
    paragraphs: dict[int, tuple[int, int]] = {}
    for s in sentences:
        first, _ = paragraphs.get(s.paragraph, (s.span.start, 0))
        paragraphs[s.paragraph] = (first, s.span.end)
    marked = find_marked(text, list(paragraphs.values()))
    view = View(
        article, language, text, starts, ends, words, low, sorts, names, [-1] * len(words), [], marked, [-1] * len(words),
    )  # fmt: skip
    _place_names(view)
    for number, m in enumerate(marked):
        first, last = bisect_left(starts, m.left), bisect_left(starts, m.right)
        view.inside[first:last] = [number] * (last - first)
    for at in compress(range(len(sorts)), map(attrgetter("listed"), sorts)):
        if low[at] in language.persons and view.inside[at] < 0:
            view.pronouns.append(at)
        if low[at] in language.heads:
            view.verbs.append(at)
        if low[at] in language.cues:
            view.cues.append(at)
    _join(view, [(s.start, s.end, n.paragraph) for s, n in zip(spans, sentences, strict=True)])
    return view


def _place_names(view: View) -> None:
    for number, name in enumerate(view.names):
        for span in name.spans:
            if span.field != "text":
                continue
            first, last = bisect_right(view.ends, span.start), bisect_left(view.starts, span.end)
            if first < last:
                view.mentions.append((first, last, number))
    view.mentions.sort()
    for place, (first, last, _) in enumerate(view.mentions):
        for at in range(first, last):
            if view.name_at[at] < 0:
                view.name_at[at] = place


def _join(view: View, sentences: Sequence[tuple[int, int, int]]) -> None:
    """Sentences → stretches: an edge inside a marked stretch is no edge."""
    number = 0
    at = 0
    while at < len(sentences):
        start, end, paragraph = sentences[at]
        inside = []
        while True:
            while number < len(view.marked) and view.marked[number].left < end:
                inside.append(number)
                end = max(end, view.marked[number].right)
                number += 1
            at += 1
            if at >= len(sentences) or sentences[at][0] >= end:
                break
            end = max(end, sentences[at][1])
        first, last = view.token(start), view.token(end)
        if first < last:
            view.begun.append(first)
            view.stretches.append(Stretch(first, last, start, end, paragraph, tuple(inside)))


def possessive(word: str) -> bool:
    """Whether a token ends in a possessive."""
    return word.endswith(_POSSESSIVE)
