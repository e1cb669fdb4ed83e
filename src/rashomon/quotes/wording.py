"""Two wordings laid side by side: the words they share in order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from rashomon.clean.stems import is_little
from rashomon.quotes.gathered import Block, gather
from rashomon.quotes.units import Unit

LONG = 8  # words in common that outweigh everything else
_LOOSE = 4  # loose ends taken off at most
_HOLDS = 1.3  # what shared words must weigh to hold an end
_REACH, _REACH_LONG = 2, 3  # words that may stand between the shared words at an end and the rest, or and many shared ones
_LITTLE = 0.4  # what a word that carries no matter weighs
_GAP = 0.6  # what a word between shared ones costs, in shared words
SENTENCE = 4  # words that a sentence left out counts at most, and that stand on either side of it at least
_SHORT, _LONG_FOR = "'d", ("would", "had")


@dataclass(frozen=True, slots=True)
class Match:
    """The words two units share: pairs of word numbers in order."""

    pairs: tuple[tuple[int, int], ...]

    def turned(self) -> Match:
        """The same, seen from the other unit."""
        return Match(tuple((b, a) for a, b in self.pairs))


def match(a: Unit, b: Unit) -> Match | None:
    """The shared words that hang together: one within the other, else the best run of shared stretches less their gaps."""
    keys_a, keys_b = _compared(a, b)
    whole = _within(keys_a, keys_b)
    if whole is not None:
        return Match(tuple((whole + i, i) for i in range(len(keys_b))))
    whole = _within(keys_b, keys_a)
    if whole is not None:
        return Match(tuple((i, whole + i) for i in range(len(keys_a))))
    from rapidfuzz.distance import LCSseq

    equal = (op for op in LCSseq.opcodes(keys_a, keys_b) if op.tag == "equal")
    blocks = [(op.src_start, op.dest_start, op.src_end - op.src_start) for op in equal]
    if not blocks:
        return None
    if len(blocks) > 1:
        blocks = gather(blocks, (keys_a, keys_b), (a.begins, b.begins))
    return _widened(keys_a, keys_b, _to_ends(blocks, _best_run(blocks, a, b), len(keys_a), len(keys_b)))


def most_shared(a: Unit, b: Unit) -> int:
    """How many words two units can share at most, told much sooner than which they are."""
    from rapidfuzz.distance import LCSseq

    return LCSseq.similarity(*_compared(a, b))


def _compared(a: Unit, b: Unit) -> tuple[list[str], list[str]]:
    """The words of two units as they are held against each other."""
    return _spelled_out(_unmasked(a.keys, b.keys), b.keys), _spelled_out(_unmasked(b.keys, a.keys), a.keys)


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
    for number, word in enumerate(words_a) if "*" in "".join(words_a) else ():
        if "*" in word and word != "*":
            first, last = word.split("*", 1)
            fits = (w for w in words_b if "*" not in w and len(w) > 2 and w.startswith(first) and w.endswith(last))
            out[number] = next(fits, word)
    return out


def _spelled_out(words_a: list[str], words_b: Sequence[str]) -> list[str]:
    """The first wording with "'d" as the word that the second has for it: "I'd take it", "I would take it"."""
    if _SHORT not in words_a or _SHORT in words_b:
        return words_a
    meant = next((word for word in _LONG_FOR if word in words_b), _SHORT)
    return [meant if word == _SHORT else word for word in words_a]


def _best_run(blocks: Sequence[Block], a: Unit, b: Unit) -> list[tuple[int, int]]:
    """The stretches next to each other that share most; words for which the other wording has an ellipsis cost nothing."""
    cuts_a, cuts_b = a.ellipses, b.ellipses
    best, best_range = 0.0, (0, 0)
    score, start = 0.0, 0
    for number, (*_, size) in enumerate(blocks):
        if number:
            left, right = blocks[number - 1], blocks[number]
            lost = max(between_blocks(left, right, cuts_a, cuts_b))
            long = lost > SENTENCE <= min(left[2], right[2])
            whole = long and sentences_out(a, b, (left[0] + left[2], left[1] + left[2]), right[:2])
            score -= _GAP * (SENTENCE if whole else lost)
        if score <= 0:
            score, start = 0.0, number
        score += size
        if score > best:
            best, best_range = score, (start, number + 1)
    return [(at_a + i, at_b + i) for at_a, at_b, size in blocks[slice(*best_range)] for i in range(size)]


def between_blocks(left: Block, right: Block, cuts_a: Sequence[int], cuts_b: Sequence[int]) -> tuple[int, int]:
    """How many words of either wording stand between two shared stretches, without those cut out of the other."""
    (end_a, end_b), (at_a, at_b) = (left[0] + left[2], left[1] + left[2]), (right[0], right[1])
    cut_a, cut_b = (any(end <= cut <= at for cut in cuts) for cuts, end, at in ((cuts_a, end_a, at_a), (cuts_b, end_b, at_b)))
    return (0 if cut_b else at_a - end_a, 0 if cut_a else at_b - end_b)


def sentences_out(a: Unit, b: Unit, ends: tuple[int, int], starts: tuple[int, int]) -> bool:
    """Whether nothing but whole sentences of one wording stands between two places, which the other closes up."""
    closed = ends[0] == starts[0] or ends[1] == starts[1]
    sides = ((a, (ends[0], starts[0])), (b, (ends[1], starts[1])))
    return closed and (_held(a, b, ends, starts) or all(u.begins(at) for u, places in sides for at in places))


def _held(a: Unit, b: Unit, ends: tuple[int, int], starts: tuple[int, int]) -> bool:
    """Whether one known speaker has many of the same words in a row on both sides of a gap."""
    if not a.speaker or a.speaker != b.speaker:
        return False
    before = all(min(ends) >= n and a.keys[ends[0] - n] == b.keys[ends[1] - n] for n in range(1, SENTENCE + 1))
    return before and a.keys[starts[0] : starts[0] + SENTENCE] == b.keys[starts[1] : starts[1] + SENTENCE]


def _to_ends(blocks: Sequence[Block], pairs: list[tuple[int, int]], size_a: int, size_b: int) -> list[tuple[int, int]]:
    """The pairs with the words that begin or end one of the wordings, when but a word or two parts them from the rest."""
    (first_a, first_b), (last_a, last_b) = pairs[0], pairs[-1]
    reach = _REACH_LONG if len(pairs) >= LONG else _REACH
    for at_a, at_b, size in blocks:
        apart = first_a - at_a - size, first_b - at_b - size
        if 0 in (at_a, at_b) and min(apart) >= 0 and max(apart) <= reach:
            pairs = [*((at_a + i, at_b + i) for i in range(size)), *pairs]
        apart = at_a - last_a - 1, at_b - last_b - 1
        if (at_a + size == size_a or at_b + size == size_b) and min(apart) >= 0 and max(apart) <= reach:
            pairs = [*pairs, *((at_a + i, at_b + i) for i in range(size))]
    return pairs


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
        loose = [(i, j) for i, j in ends if sum(telling(a.keys[n]) for n, _ in pairs[i:j]) < _HOLDS]
        if not loose:
            break
        pairs = pairs[loose[0][1] :] if loose[0][0] == 0 else pairs[: loose[0][0]]
    return Match(pairs) if pairs else found


def telling(word: str) -> float:
    """What a word tells: one that carries matter counts whole, a little one less."""
    return _LITTLE if is_little(word) or (len(word) < 3 and not word.isdigit()) else 1.0
