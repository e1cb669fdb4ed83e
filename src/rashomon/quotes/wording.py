"""Two wordings laid side by side: the words they share in order, and how surely they are one utterance."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz.distance import LCSseq

from rashomon.clean.fold import key
from rashomon.clean.stems import is_little
from rashomon.clean.words import words
from rashomon.records import Quote, Span

LONG = 8  # words in common that outweigh everything else
_GAP = 0.6  # what a word between shared ones costs, in shared words


@dataclass(frozen=True, slots=True)
class Unit:
    """A continuous stretch of one quote, as words: `keys` folded, `places` in the text of `span`."""

    quote: Quote
    span: Span
    keys: tuple[str, ...]
    places: tuple[tuple[int, int], ...]
    speaker: str | None
    day: int | None  # the day the article was published, as an ordinal

    @property
    def order(self) -> tuple[str, str, int, int]:
        """Where the unit stands: article, field, start, end."""
        return self.span.article, self.span.field, self.span.start, self.span.end


def make_unit(quote: Quote, span: Span, speaker: str | None, day: int | None) -> Unit:
    """A content span of a quote as a unit."""
    places = tuple(words(span.text))
    return Unit(quote, span, tuple(key(span.text[a:b]) for a, b in places), places, speaker, day)


@dataclass(frozen=True, slots=True)
class Match:
    """The words two units share: pairs of word numbers in order."""

    pairs: tuple[tuple[int, int], ...]

    def turned(self) -> Match:
        """The same, seen from the other unit."""
        return Match(tuple((b, a) for a, b in self.pairs))


def match(a: Sequence[str], b: Sequence[str]) -> Match | None:
    """The shared words that hang together: the best run of shared stretches, gaps counted against them."""
    equal = (op for op in LCSseq.opcodes(a, b) if op.tag == "equal")
    blocks = [(op.src_start, op.dest_start, op.src_end - op.src_start) for op in equal]
    if not blocks:
        return None
    best, best_range = 0.0, (0, 0)
    score, start = 0.0, 0
    for number, (at_a, at_b, size) in enumerate(blocks):
        if number:
            before = blocks[number - 1]
            score -= _GAP * max(at_a - before[0] - before[2], at_b - before[1] - before[2])
        if score <= 0:
            score, start = 0.0, number
        score += size
        if score > best:
            best, best_range = score, (start, number + 1)
    kept = blocks[slice(*best_range)]
    return Match(tuple((at_a + i, at_b + i) for at_a, at_b, size in kept for i in range(size)))


def same_utterance(a: Unit, b: Unit, found: Match, *, slogan: bool = False) -> bool:
    """Whether two units are one utterance: enough shared words, few between, and one of them ends where the sharing ends."""
    if a.speaker and b.speaker and a.speaker != b.speaker:
        return False
    shared = len(found.pairs)
    (first_a, first_b), (last_a, last_b) = found.pairs[0], found.pairs[-1]
    shorter = min(len(a.keys), len(b.keys))
    slack = max(1, shared // 6)
    if min(first_a, first_b) > slack or min(len(a.keys) - last_a, len(b.keys) - last_b) - 1 > slack:
        return False
    density = shared / max(last_a - first_a + 1, last_b - first_b + 1)
    if shared >= LONG:
        return density >= (0.55 if shared >= 12 else 0.65)
    if slogan or density < 0.75 or shared < 0.9 * shorter:
        return False
    return _weight(a, found) >= _asked(a, b)


def _weight(a: Unit, found: Match) -> float:
    """How much the shared words tell: words that carry matter count whole, little ones a third."""
    return sum(0.34 if is_little(a.keys[i]) or len(a.keys[i]) < 3 else 1.0 for i, _ in found.pairs)


def _asked(a: Unit, b: Unit) -> float:
    """What short shared words must weigh: more when the speaker is not known, or much time lies between."""
    asked = 1.6 if a.speaker and a.speaker == b.speaker else 2.2
    if a.speaker and a.speaker == b.speaker and a.keys == b.keys:
        asked = 1.0
    if a.day is not None and b.day is not None and abs(a.day - b.day) > 30:
        asked += 1.0
    return asked
