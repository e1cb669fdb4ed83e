"""Two wordings laid side by side: the words they share in order, and how surely they are one utterance."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from rashomon.clean.fold import key
from rashomon.clean.stems import is_little
from rashomon.clean.words import words
from rashomon.records import Quote, Span

ELLIPSIS = re.compile(r"…|\.\s?\.(?:\s?\.)*|\[\s?(?:…|\.\.\.)\s?\]")
BRACKET = re.compile(r"\[[^\[\]]{1,80}\]")
MASKED = re.compile(
    r"\b[^\W\d_]{1,12}(?:[*•#_]{1,12}|[\-–—]{2,12}|[–—])[^\W\d_]{0,3}(?![^\W\d_])|\*{2,12}[^\W\d_]{1,3}\b"
    r"|\[(?:censored|expletive|bleep)[^\]]{0,12}\]",
    re.IGNORECASE,
)
LONG = 8  # words in common that outweigh everything else
_SLIP = 4  # words in common that let two forenames with one surname and one initial be one person's
_SPOKEN_FOR = 6  # words in common that let a person and an organisation be one speaker
_TELLING = 6  # letters of a single word that can be told again
_REWORDED, _REWORDED_SHARE = 0.6, 0.65  # of the words of one known speaker's short sentence, those left as they were
_STOOD_FOR = 3  # words that a bracket stands for at most
_LOOSE = 4  # loose ends taken off at most
_HOLDS = 1.3  # what shared words must weigh to hold an end
LONGEST = 3000  # words of a quotation that are compared
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
    org: bool = False  # whether the speaker is an organisation
    before: int = 0  # for a part of a longer unit: how many of its words stand before
    after: int = 0  # and how many after

    @property
    def order(self) -> tuple[str, str, int, int]:
        """Where the unit stands: article, field, start, end."""
        return self.span.article, self.span.field, self.span.start, self.span.end

    @property
    def ellipses(self) -> tuple[int, ...]:
        """The numbers of the words that an ellipsis stands before."""
        text = self.span.text
        ends = [0, *(end for _, end in self.places)]
        return tuple(n for n, (start, _) in enumerate(self.places) if n and ELLIPSIS.search(text, ends[n], start))

    @property
    def stretch(self) -> Span:
        """Where the words stand: of a part only its own, with the mark that ends them."""
        if not self.before and not self.after:
            return self.span
        text, (first, end) = self.span.text, (self.places[0][0], self.places[-1][1])
        if not ELLIPSIS.match(text, end):
            end += len(text[end:].split(maxsplit=1)[0]) if text[end : end + 1].strip() else 0
        start = self.span.start
        return Span(self.span.article, start + first, start + end, text[first:end], self.span.field)

    def begins(self, at: int) -> bool:
        """Whether a sentence begins at a word, or the words end there."""
        if at <= 0 or at >= len(self.keys):
            return True
        return any(c in ".!?…" for c in self.span.text[self.places[at - 1][1] : self.places[at][0]])

    def own(self, first: int, last: int) -> int:
        """How many of the words `first`:`last` are the speaker's, none of an editor's in brackets."""
        if last <= first or "[" not in self.span.text:
            return max(0, last - first)
        held = [m.span() for m in BRACKET.finditer(self.span.text)]
        return sum(not any(a < start < b for a, b in held) for start, _ in self.places[first:last])

    def part(self, first: int, last: int) -> Unit:
        """The words `first`:`last` as a unit that stands in the same span."""
        return replace(
            self,
            keys=self.keys[first:last],
            places=self.places[first:last],
            before=self.before + first,
            after=self.after + len(self.keys) - last,
        )


def fullest_first(unit: Unit) -> tuple[int, int, bool, bool, float, tuple[str, str, int, int], int]:
    """The order in which units are held to be the fullest wording: long, nothing cut or masked, its sentence ended, early."""
    text = unit.span.text
    cut = len(ELLIPSIS.findall(text)) + text.count("[") + len(MASKED.findall(text))
    lower = text[:1].islower()
    own = len(unit.keys) - sum(len(words(m.group())) for m in BRACKET.finditer(text))
    open_end = bool(unit.places) and text[unit.places[-1][1] :][:1] == ","
    return -own, cut, lower, open_end, unit.day if unit.day is not None else float("inf"), unit.order, unit.before


def make_unit(quote: Quote, span: Span, speaker: str | None, day: int | None, *, org: bool = False) -> Unit:
    """A content span of a quote as a unit; a masked word ("f--k") is one word."""
    text = span.text
    masked = [m.span() for m in MASKED.finditer(text)]
    places = [p for p in words(text) if not any(a < p[1] and p[0] < b for a, b in masked)] if masked else words(text)
    places = sorted([*places, *masked])[:LONGEST]
    keys = tuple(_masked_key(text[a:b]) if (a, b) in masked else key(text[a:b]) for a, b in places)
    return Unit(quote, span, keys, tuple(places), speaker, day, org)


def _masked_key(word: str) -> str:
    """A masked word as its first letter, a star, and its last letters."""
    if word.startswith("["):
        return "*"
    ends = re.split(r"[^\w]+|_+", word.lower())
    return f"{ends[0]}*{ends[-1]}"


@dataclass(frozen=True, slots=True)
class Match:
    """The words two units share: pairs of word numbers in order."""

    pairs: tuple[tuple[int, int], ...]

    def turned(self) -> Match:
        """The same, seen from the other unit."""
        return Match(tuple((b, a) for a, b in self.pairs))


def match(a: Sequence[str], b: Sequence[str]) -> Match | None:
    """The shared words that hang together: one within the other, else the best run of shared stretches less their gaps."""
    a, b = _unmasked(a, b), _unmasked(b, a)
    whole = _within(a, b)
    if whole is not None:
        return Match(tuple((whole + i, i) for i in range(len(b))))
    whole = _within(b, a)
    if whole is not None:
        return Match(tuple((i, whole + i) for i in range(len(a))))
    from rapidfuzz.distance import LCSseq

    equal = (op for op in LCSseq.opcodes(a, b) if op.tag == "equal")
    blocks = [(op.src_start, op.dest_start, op.src_end - op.src_start) for op in equal]
    return _widened(a, b, _best_run(blocks)) if blocks else None


def _within(longer: Sequence[str], shorter: Sequence[str]) -> int | None:
    """Where one wording stands whole inside another."""
    if len(shorter) > len(longer):
        return None
    text = f" {' '.join(longer)} "
    at = text.find(f" {' '.join(shorter)} ")
    return text.count(" ", 0, at + 1) - 1 if at >= 0 else None


def _unmasked(words_a: Sequence[str], words_b: Sequence[str]) -> list[str]:
    """The first wording with each masked word taken for the first word of the second that fits its letters."""
    out = list(words_a)
    for number, word in enumerate(words_a):
        if "*" in word and word != "*":
            first, last = word.split("*", 1)
            fits = (w for w in words_b if "*" not in w and len(w) > 2 and w.startswith(first) and w.endswith(last))
            out[number] = next(fits, word)
    return out


def _best_run(blocks: Sequence[tuple[int, int, int]]) -> list[tuple[int, int]]:
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
    return [(at_a + i, at_b + i) for at_a, at_b, size in blocks[slice(*best_range)] for i in range(size)]


def _widened(a: Sequence[str], b: Sequence[str], pairs: list[tuple[int, int]]) -> Match:
    """The pairs with the equal words right before and after them."""
    (at_a, at_b), (to_a, to_b) = pairs[0], pairs[-1]
    lead = []
    while at_a and at_b and a[at_a - 1] == b[at_b - 1]:
        at_a, at_b = at_a - 1, at_b - 1
        lead.append((at_a, at_b))
    tail = []
    while to_a + 1 < len(a) and to_b + 1 < len(b) and a[to_a + 1] == b[to_b + 1]:
        to_a, to_b = to_a + 1, to_b + 1
        tail.append((to_a, to_b))
    return Match((*reversed(lead), *pairs, *tail))


def firm(a: Unit, found: Match) -> Match:
    """The shared words without small ones at either end that nothing but other words on both sides parts from the rest."""
    pairs = found.pairs
    for _ in range(_LOOSE):
        cuts = [n for n, (p, q) in enumerate(pairwise(pairs), 1) if min(q[0] - p[0], q[1] - p[1]) > 2]
        ends = [(0, cuts[0]), (cuts[-1], len(pairs))] if cuts else []
        loose = [(i, j) for i, j in ends if sum(_telling(a.keys[n]) for n, _ in pairs[i:j]) < _HOLDS]
        if not loose:
            break
        pairs = pairs[loose[0][1] :] if loose[0][0] == 0 else pairs[: loose[0][0]]
    return Match(pairs) if pairs else found


def same_utterance(a: Unit, b: Unit, found: Match, *, slogan: bool = False) -> bool:
    """Whether two units are one utterance: enough shared words, few between, and one of them ends where the sharing ends."""
    shared = len(found.pairs)
    if not one_speaker(a, b, shared):
        return False
    (first_a, first_b), (last_a, last_b) = found.pairs[0], found.pairs[-1]
    shorter = min(a.own(0, len(a.keys)), b.own(0, len(b.keys)))
    if not _meet_at_ends(a, b, found):
        return False
    density = shared / max(last_a - first_a + 1, last_b - first_b + 1)
    if shared >= LONG:
        return density >= (0.55 if shared >= 12 else 0.65)
    known = bool(a.speaker and b.speaker)
    alike = max(len(a.keys), len(b.keys)) <= 1.4 * shorter or (shared >= _SPOKEN_FOR and density >= 0.75)
    reworded = known and alike and shared >= _SLIP and density >= _REWORDED and shared >= _REWORDED_SHARE * shorter
    if reworded and not slogan and _weight(a, found) >= 2 * _asked(a, b):
        return True
    if slogan or density < 0.75 or shared + _lent(a, b, found) < 0.9 * shorter:
        return False
    return _weight(a, found) >= _asked(a, b)


def _meet_at_ends(a: Unit, b: Unit, found: Match) -> bool:
    """Whether the sharing begins and ends where one of the units, or a sentence of both, or a long sentence of one does."""
    shared = len(found.pairs)
    (first_a, first_b), (last_a, last_b) = found.pairs[0], found.pairs[-1]
    opens = min(a.own(0, first_a), b.own(0, first_b)) <= max(1, shared // 6)
    closes = min(a.own(last_a + 1, len(a.keys)), b.own(last_b + 1, len(b.keys))) <= max(1, shared // 6)
    if shared >= LONG:
        begun, ended = (a.begins(first_a), b.begins(first_b)), (a.begins(last_a + 1), b.begins(last_b + 1))
        if (begun[0] and ended[0]) or (begun[1] and ended[1]):
            return True
        opens, closes = opens or all(begun), closes or all(ended)
    return opens and closes


def _lent(a: Unit, b: Unit, found: Match) -> int:
    """How many words of one unit an editor's brackets in the other stand for."""
    if "[" not in a.span.text and "[" not in b.span.text:
        return 0
    lent = 0
    stops = [(-1, -1), *found.pairs, (len(a.keys), len(b.keys))]
    for (left_a, left_b), (right_a, right_b) in pairwise(stops):
        for unit, at, end, size in (
            (b, left_b + 1, right_b, right_a - left_a - 1),
            (a, left_a + 1, right_a, right_b - left_b - 1),
        ):
            lent += min(size, _STOOD_FOR) if at < end and not unit.own(at, at + 1) else 0
    return lent


def one_speaker(a: Unit, b: Unit, shared: int) -> bool:
    """Whether two speakers can be one: alike, unknown, a person and who speaks through them, or a name with a slip in it."""
    if not a.speaker or not b.speaker or a.speaker == b.speaker:
        return True
    if a.org != b.org:
        return shared >= _SPOKEN_FOR
    first, second = a.speaker.split(), b.speaker.split()
    longer, shorter = sorted((first, second), key=len, reverse=True)
    fuller = longer[len(longer) - len(shorter) :] == shorter  # "Sir Ann Lee" and "Ann Lee"
    return fuller or (shared >= _SLIP and first[-1] == second[-1] and first[0][0] == second[0][0])


def _weight(a: Unit, found: Match) -> float:
    """How much the shared words tell: words that carry matter count whole, little ones a third."""
    return sum(_telling(a.keys[i]) for i, _ in found.pairs)


def _telling(word: str) -> float:
    return 0.34 if is_little(word) or len(word) < 3 else 1.0


def _asked(a: Unit, b: Unit) -> float:
    """What short shared words of one speaker must weigh: more when either has no name, or much time lies between."""
    known = bool(a.speaker and b.speaker)
    shortest = min(a.keys, b.keys, key=len)
    asked = 1.3 if known else 2.2
    if known and (a.keys == b.keys or (len(shortest) == 1 and len(shortest[0]) >= _TELLING)):
        asked = 1.0
    if a.day is not None and b.day is not None and abs(a.day - b.day) > 30:
        asked += 1.0
    return asked
