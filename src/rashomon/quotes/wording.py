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

    def begins(self, at: int) -> bool:
        """Whether a sentence begins at a word, or the words end there."""
        if at <= 0 or at >= len(self.keys):
            return True
        return any(c in ".!?…" for c in self.span.text[self.places[at - 1][1] : self.places[at][0]])

    def part(self, first: int, last: int) -> Unit:
        """The words `first`:`last` as a unit that stands in the same span."""
        return replace(
            self,
            keys=self.keys[first:last],
            places=self.places[first:last],
            before=self.before + first,
            after=self.after + len(self.keys) - last,
        )


def fullest_first(unit: Unit) -> tuple[int, int, bool, float, tuple[str, str, int, int], int]:
    """The order in which units are held to be the fullest wording: long, nothing cut or masked, early."""
    text = unit.span.text
    cut = len(ELLIPSIS.findall(text)) + text.count("[") + len(MASKED.findall(text))
    lower = text[:1].islower()
    own = len(unit.keys) - sum(len(words(m.group())) for m in BRACKET.finditer(text))
    return -own, cut, lower, unit.day if unit.day is not None else float("inf"), unit.order, unit.before


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
    shorter = min(len(a.keys), len(b.keys))
    slack = max(1, shared // 6)
    opens = min(first_a, first_b) <= slack or (shared >= LONG and a.begins(first_a) and b.begins(first_b))
    closes = min(len(a.keys) - last_a, len(b.keys) - last_b) - 1 <= slack or (
        shared >= LONG and a.begins(last_a + 1) and b.begins(last_b + 1)
    )
    if not opens or not closes:
        return False
    density = shared / max(last_a - first_a + 1, last_b - first_b + 1)
    if shared >= LONG:
        return density >= (0.55 if shared >= 12 else 0.65)
    known = bool(a.speaker) and a.speaker == b.speaker and max(len(a.keys), len(b.keys)) <= 1.4 * shorter
    if not slogan and known and shared >= _SLIP and density >= _REWORDED and shared >= _REWORDED_SHARE * shorter:
        return _weight(a, found) >= 2 * _asked(a, b)
    if slogan or density < 0.75 or shared < 0.9 * shorter:
        return False
    return _weight(a, found) >= _asked(a, b)


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
    """What short shared words must weigh: more when the speaker is not known, or much time lies between."""
    asked = 1.3 if a.speaker and a.speaker == b.speaker else 2.2
    if a.speaker and a.speaker == b.speaker and a.keys == b.keys:
        asked = 1.0
    if a.speaker and a.speaker == b.speaker and len(min(a.keys, b.keys, key=len)) == 1:
        asked = 1.0 if len(min(a.keys, b.keys, key=len)[0]) >= _TELLING else 1.3
    if a.day is not None and b.day is not None and abs(a.day - b.day) > 30:
        asked += 1.0
    return asked
