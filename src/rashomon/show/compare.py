"""Two articles made ready to be shown side by side: what both have in one row, what one alone has between such rows."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Sequence
from itertools import pairwise
from pathlib import PurePath
from typing import Literal, NamedTuple

from rashomon.records import Absent, Article, Comparison, Copy, Evidence, Share, Span
from rashomon.show import select, words

Mark = Literal["same", "only", "moved"]


class Piece(NamedTuple):
    """A run of characters under one mark.

    `run` is where the stretch begins that both keep, that one has alone, or that was moved; `evidence` where the words
    begin that tell a direction: None outside such. `first` says that the piece is the first of its evidence.
    """

    text: str
    mark: Mark
    run: int | None
    evidence: int | None
    first: bool


class Stretch(NamedTuple):
    """A stretch of one article: a passage by its `number`, or words that are no part of one (0)."""

    number: int
    start: int
    end: int
    pieces: tuple[Piece, ...]


class Row(NamedTuple):
    """What stands side by side: one passage by its `number`, or what each article has before the next (0)."""

    number: int
    left: tuple[Stretch, ...]
    right: tuple[Stretch, ...]


class Side(NamedTuple):
    """One of the two articles: its letter, its name, how much of it stands in the other."""

    letter: str
    name: str
    article: Article
    share: Share


class Passage(NamedTuple):
    """A passage by its number in the order of the left article, and its place in both."""

    number: int
    copy: Copy
    places: tuple[Span, Span]


class View(NamedTuple):
    """A comparison made ready to be shown."""

    sides: tuple[Side, Side]
    passages: tuple[Passage, ...]
    absent: tuple[Copy, ...]
    rows: tuple[Row, ...]

    @property
    def title(self) -> str:
        """What is held against what."""
        return f"{self.sides[0].name} beside {self.sides[1].name}"

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """What speaks for a direction; it is the same for all passages."""
        return self.passages[0].copy.direction.evidence if self.passages else ()

    @property
    def source(self) -> int | None:
        """The side that the other copied from, 0 or 1, where that is known."""
        known = self.passages and self.passages[0].copy.direction.how != "unknown"
        return int(self.passages[0].copy.source != self.passages[0].places[0]) if known else None


def view(found: Comparison) -> View:
    """The comparison made ready to be shown."""
    by_id = {a.id: a for a in found.articles}
    articles = by_id[found.left], by_id[found.right]
    one, other = (Side("AB"[i], name, articles[i], found.shares[i]) for i, name in enumerate(_names(*articles)))
    sides = sorted((*_sides_of(c, found.left), c) for c in found.copies if isinstance(c.source, Span))
    passages = tuple(Passage(n, copy, (left, right)) for n, (left, right, copy) in enumerate(sides, 1))
    absent = tuple(c for c in found.copies if isinstance(c.source, Absent))
    flows = [_flow(articles[i], [(p.places[i], p.number) for p in passages], _marks(found, i)) for i in (0, 1)]
    return View((one, other), passages, absent, _rows(flows[0], flows[1]))


def _sides_of(copy: Copy, left: str) -> tuple[Span, Span]:
    assert isinstance(copy.source, Span)
    return (copy.source, copy.copy) if copy.source.article == left else (copy.copy, copy.source)


def _names(left: Article, right: Article) -> tuple[str, str]:
    """Names that tell two articles apart: outlets, else files, else files with their folders."""
    given = [
        (left.outlet or select.file_of(left), right.outlet or select.file_of(right)),
        (select.file_of(left), select.file_of(right)),
        (PurePath(left.source.file).as_posix(), PurePath(right.source.file).as_posix()),
    ]
    one, other = next((pair for pair in given if pair[0] != pair[1]), given[-1])
    return select.short(one), select.short(other)


# ---------------------------------------------------------------- each article from end to end


class _Marked(NamedTuple):
    start: int
    end: int
    mark: Mark | Literal["evidence"]


_MARKS: dict[str, Mark] = {"kept": "same", "moved": "moved", "replaced": "only", "only_left": "only", "only_right": "only"}


def _marks(found: Comparison, side: int) -> list[_Marked]:
    """What is to be marked in one of the articles."""
    out = []
    for d in found.differences:
        span = (d.left, d.right)[side]
        if span is not None:
            out.append(_Marked(span.start, span.end, _MARKS[d.kind]))
    evidence = [span for c in found.copies for e in c.direction.evidence for span in e.spans]
    evidence += [c.source.credit for c in found.copies if isinstance(c.source, Absent) and c.source.credit]
    mine = {s for s in evidence if s.article == (found.left, found.right)[side] and s.field == "text"}
    whole = {(c.start, c.end) for x in found.copies for c in (x.source, x.copy) if isinstance(c, Span)}
    return out + [_Marked(s.start, s.end, "evidence") for s in sorted(mine) if (s.start, s.end) not in whole]


def _flow(article: Article, passages: Sequence[tuple[Span, int]], marks: Sequence[_Marked]) -> list[Stretch]:
    """The article from end to end, cut into its passages and what stands between them."""
    out, at = [], 0
    for start, end, number in [
        *sorted((*_with_marks(article.text, s), n) for s, n in passages),
        (len(article.text),) * 2 + (0,),
    ]:
        start, end = max(at, start), max(at, start, end)
        for n, low, high in ((0, at, start), (number, start, end)):
            if article.text[low:high].strip():
                out.append(Stretch(n, low, high, _pieces(article.text, low, high, marks)))
        at = end
    return out


def _with_marks(text: str, span: Span) -> tuple[int, int]:
    """The place of a passage with the marks that cling to its first and last word: a full stop, a closing quotation mark."""
    start, end = span.start, span.end
    while start and not text[start - 1].isspace() and not text[start - 1].isalnum():
        start -= 1
    while end < len(text) and not text[end].isspace() and not text[end].isalnum():
        end += 1
    return start, end


def _pieces(text: str, start: int, end: int, marks: Sequence[_Marked]) -> tuple[Piece, ...]:
    """The words from start to end, cut wherever a mark begins or ends."""
    here = [m for m in marks if m.start < end and start < m.end]
    edges = sorted({start, end} | {edge for m in here for edge in (m.start, m.end) if start < edge < end})
    out = []
    for low, high in pairwise(edges):
        over = [m for m in here if m.start <= low and high <= m.end]
        mark, run = next(((m.mark, m.start) for m in over if m.mark != "evidence"), (_MARKS["kept"], None))
        evidence = max((m.start for m in over if m.mark == "evidence"), default=None)
        out.append(Piece(text[low:high], mark, run, evidence, evidence == low))
    return tuple(out)


# ---------------------------------------------------------------- side by side


def _rows(left: list[Stretch], right: list[Stretch]) -> tuple[Row, ...]:
    """Passages that keep their order stand in rows of their own; everything else before, between and after them."""
    shared = _in_order(left, right)
    out: list[Row] = []
    at = [0, 0]
    for i, j in [*shared, (len(left), len(right))]:
        if i > at[0] or j > at[1]:
            out.append(Row(0, tuple(left[at[0] : i]), tuple(right[at[1] : j])))
        if i < len(left):
            out.append(Row(left[i].number, (left[i],), (right[j],)))
        at = [i + 1, j + 1]
    return tuple(out)


def _in_order(left: list[Stretch], right: list[Stretch]) -> list[tuple[int, int]]:
    """The places of the passages that stand in the same order in both, the longest first where they cross."""
    there = {s.number: j for j, s in enumerate(right) if s.number}
    both = [(s.start - s.end, i, there[s.number]) for i, s in enumerate(left) if s.number in there]
    out: list[tuple[int, int]] = []
    for _, i, j in sorted(both):
        at = bisect_left(out, (i, j))
        if (at == 0 or out[at - 1][1] < j) and (at == len(out) or j < out[at][1]):
            insort(out, (i, j))
    return out


# ---------------------------------------------------------------- in words


def shared(view: View) -> list[str]:
    """How much of each article stands in the other, and which way it went, in sentences."""
    same = ["The two texts are the same, character for character."] if len({s.article.text for s in view.sides}) == 1 else []
    if not view.passages:
        return [*same, "No passage that stands in both was found.", *_languages(view)]
    one, other = (words.share(side.share.share) for side in view.sides)
    own, others = (words.share(side.share.share_outside_quotes) for side in view.sides)
    shares = f"{one} of A’s words, {other} of B’s; outside quotations {own} and {others}"
    how = words.direction(view.passages[0].copy.direction)
    way = f"{how[0].upper()}{how[1:]}" if view.source is None else f"{'BA'[view.source]} has it from {'AB'[view.source]}: {how}"
    return [*same, f"{words.count(len(view.passages), 'passage')}: {shares}.", f"{way}."]


def _languages(view: View) -> list[str]:
    """That two languages share few words, where the articles are in two."""
    one, other = ((side.article.language or "").split("-")[0] for side in view.sides)
    if not one or not other or one == other:
        return []
    return [f"A is in another language than B ({one}, {other}): a translation has other words, and none is looked for here."]


def told(passage: Passage) -> str:
    """How a passage was taken over."""
    likeness = passage.copy.likeness
    return words.COPY_HOW[passage.copy.how] + (
        f", {words.share(likeness)} alike" if likeness is not None and likeness < 1 else ""
    )


def about(side: Side) -> str:
    """When an article was published, and how long it is."""
    return f"{words.published(side.article.published)} · {words.count(len(side.article.text), 'character')}"


def side_of(view: View, article: str) -> Side:
    """The side an article stands on."""
    return next(side for side in view.sides if side.article.id == article)
