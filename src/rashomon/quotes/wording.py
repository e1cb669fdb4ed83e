"""Two wordings laid side by side: the words they share in order, and how surely they are one utterance."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from rashomon.clean.stems import is_little
from rashomon.quotes.units import Unit

LONG = 8  # words in common that outweigh everything else
_SLIP = 4  # words in common that let two forenames with one surname and one initial be one person's
_SPOKEN_FOR = 6  # words in common that let a person and an organisation be one speaker
_TELLING = 6  # letters of a single word that can be told again
_REWORDED, _REWORDED_SHARE = 0.6, 0.65  # of the words of one known speaker's short sentence, those left as they were
_STOOD_FOR = 3  # words that a bracket stands for at most
_LOOSE = 4  # loose ends taken off at most
_HOLDS = 1.3  # what shared words must weigh to hold an end
_OCCASION, _ANEW = 14, 2  # days apart, and words that carry matter put in place of others, that tell of another occasion
_REACH, _REACH_LONG = 2, 3  # words that may stand between the shared words at an end and the rest, or and many shared ones
_LITTLE = 0.4  # what a word that carries no matter weighs
_GAP = 0.6  # what a word between shared ones costs, in shared words
_SENTENCE = 4  # words that a sentence left out counts at most, and that stand on either side of it at least
_SHORT, _LONG_FOR = "'d", ("would", "had")
_TO_COME = frozenset(("will", "shall", "werden", "werde", "wird"))
_DONE = frozenset(("did", "have", "has", "had", "was", "were", "haben", "habe", "hat", "hatten", "hatte", "war", "waren"))
_THIRD = frozenset(("he", "she", "it", "they", "er", "sie", "es", "il", "elle", "ils", "elles", "él", "ella", "ellos"))

Block = tuple[int, int, int]
"""Words shared in a row: the first in either wording, and how many."""


@dataclass(frozen=True, slots=True)
class Match:
    """The words two units share: pairs of word numbers in order."""

    pairs: tuple[tuple[int, int], ...]

    def turned(self) -> Match:
        """The same, seen from the other unit."""
        return Match(tuple((b, a) for a, b in self.pairs))


def match(a: Unit, b: Unit) -> Match | None:
    """The shared words that hang together: one within the other, else the best run of shared stretches less their gaps."""
    keys_a, keys_b = _spelled_out(_unmasked(a.keys, b.keys), b.keys), _spelled_out(_unmasked(b.keys, a.keys), a.keys)
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
    return _widened(keys_a, keys_b, _to_ends(blocks, _best_run(blocks, a, b), len(keys_a), len(keys_b)))


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
            lost = max(_between(left, right, cuts_a, cuts_b))
            long = lost > _SENTENCE <= min(left[2], right[2])
            whole = long and _whole(a, b, (left[0] + left[2], left[1] + left[2]), right[:2])
            score -= _GAP * (_SENTENCE if whole else lost)
        if score <= 0:
            score, start = 0.0, number
        score += size
        if score > best:
            best, best_range = score, (start, number + 1)
    return [(at_a + i, at_b + i) for at_a, at_b, size in blocks[slice(*best_range)] for i in range(size)]


def _between(left: Block, right: Block, cuts_a: Sequence[int], cuts_b: Sequence[int]) -> tuple[int, int]:
    """How many words of either wording stand between two shared stretches, without those cut out of the other."""
    (end_a, end_b), (at_a, at_b) = (left[0] + left[2], left[1] + left[2]), (right[0], right[1])
    cut_a, cut_b = (any(end <= cut <= at for cut in cuts) for cuts, end, at in ((cuts_a, end_a, at_a), (cuts_b, end_b, at_b)))
    return (0 if cut_b else at_a - end_a, 0 if cut_a else at_b - end_b)


def _whole(a: Unit, b: Unit, ends: tuple[int, int], starts: tuple[int, int]) -> bool:
    """Whether nothing but whole sentences of one wording stands between two places, which the other closes up."""
    closed = ends[0] == starts[0] or ends[1] == starts[1]
    return closed and all(u.begins(at) for u, places in ((a, (ends[0], starts[0])), (b, (ends[1], starts[1]))) for at in places)


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
    if not slogan and _same_sentence(a, b, found):
        return True
    if not _meet_at_ends(a, b, found):
        return False
    cut_a, cut_b = _cut_out(a, b, found)
    density = shared / max(last_a - first_a + 1 - cut_a, last_b - first_b + 1 - cut_b)
    if _other_tense(a, b, found):
        return False
    if _far(a, b, _OCCASION) and _other_words(a, b, found) >= _ANEW:
        return False
    if shared >= LONG:
        return density >= (0.55 if shared >= 12 else 0.65)
    known = bool(a.speaker and b.speaker)
    alike = max(len(a.keys), len(b.keys)) <= 1.4 * shorter or (shared >= _SPOKEN_FOR and density >= 0.75)
    reworded = known and alike and shared >= _SLIP and density >= _REWORDED and shared >= _REWORDED_SHARE * shorter
    if reworded and not slogan and _weight(a, found) >= 2 * _asked(a, b):
        return True
    if slogan or density < 0.75 or shared + _lent(a, b, found) + _meant(a, b, found) < 0.9 * shorter:
        return False
    return _weight(a, found) >= _asked(a, b)


def _same_sentence(a: Unit, b: Unit, found: Match) -> bool:
    """Whether one known speaker's whole sentence stands in both units, word for word, and either goes on otherwise."""
    if not a.speaker or a.speaker != b.speaker or len(found.pairs) < _SPOKEN_FOR or _far(a, b, _OCCASION):
        return False
    (first_a, first_b), (last_a, last_b) = found.pairs[0], found.pairs[-1]
    if last_a - first_a + 1 != len(found.pairs) or last_b - first_b + 1 != len(found.pairs):
        return False
    edges = a.begins(first_a), a.begins(last_a + 1), b.begins(first_b), b.begins(last_b + 1)
    return all(edges) and _weight(a, found) >= 2 * _asked(a, b)


def _cut_out(a: Unit, b: Unit, found: Match) -> tuple[int, int]:
    """How many words of either unit stand where the other has an ellipsis, or are too many of whole sentences left out."""
    cuts_a, cuts_b = a.ellipses, b.ellipses
    out_a = out_b = 0
    for (i, j), (k, m) in pairwise(found.pairs):
        if (k, m) != (i + 1, j + 1):
            left_a, left_b = _between((i, j, 1), (k, m, 1), cuts_a, cuts_b)
            if max(left_a, left_b) > _SENTENCE and _whole(a, b, (i + 1, j + 1), (k, m)):
                left_a, left_b = min(left_a, _SENTENCE), min(left_b, _SENTENCE)
            out_a, out_b = out_a + k - i - 1 - left_a, out_b + m - j - 1 - left_b
    return out_a, out_b


def _other_words(a: Unit, b: Unit, found: Match) -> int:
    """How many words that carry matter have others in their place, brackets aside."""
    out = 0
    for (i, j), (k, m) in pairwise(found.pairs):
        if k > i + 1 and m > j + 1 and a.own(i + 1, k) and b.own(j + 1, m):
            out += min(sum(_telling(u.keys[n]) == 1 for n in range(x + 1, y)) for u, x, y in ((a, i, k), (b, j, m)))
    return out


def _other_tense(a: Unit, b: Unit, found: Match) -> bool:
    """Whether what is told as done on one day is told as still to come on another: "we did not sell", "we will not sell"."""
    if not _far(a, b, 0):
        return False
    (first_a, first_b), (last_a, last_b) = found.pairs[0], found.pairs[-1]
    stops = [(max(-1, first_a - 2), max(-1, first_b - 2)), *found.pairs, (last_a + 1, last_b + 1)]
    for (i, j), (k, m) in pairwise(stops):
        x, y = set(a.keys[i + 1 : k]), set(b.keys[j + 1 : m])
        if (x & _TO_COME and y & _DONE) or (y & _TO_COME and x & _DONE):
            return True
    return False


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


def _meant(a: Unit, b: Unit, found: Match) -> int:
    """How many words count as told: "that" which one unit lacks, "they" at its beginning for what the other begins with."""
    first_a, first_b = found.pairs[0]
    led = sum(
        unit.keys[x + 1 : y] == ("that",)
        for (i, j), (k, m) in pairwise(found.pairs)
        for unit, x, y, beside in ((a, i, k, m - j), (b, j, m, k - i))
        if beside == 1
    )
    begun = {unit.keys[0] for unit, size in ((a, first_a), (b, first_b)) if size == 1}
    return led + int(first_a != first_b and min(first_a, first_b) > 0 and not begun.isdisjoint(_THIRD))


def one_speaker(a: Unit, b: Unit, shared: int) -> bool:
    """Whether two speakers can be one: alike, unknown, a person and who speaks through them, or a name with a slip in it."""
    if not a.speaker or not b.speaker or a.speaker == b.speaker:
        return True
    if a.org != b.org:
        return shared >= _SPOKEN_FOR
    first, second = a.speaker.split(), b.speaker.split()
    longer, shorter = sorted((first, second), key=len, reverse=True)
    fuller = longer[len(longer) - len(shorter) :] == shorter  # "Sir Ann Lee" and "Ann Lee"
    forename = longer[: len(shorter)] == shorter  # "Ann" and "Ann Lee"
    return (
        fuller
        or (forename and shared >= _SLIP)
        or (shared >= _SLIP and first[0][0] == second[0][0] and _surname(first) & _surname(second) != set())
    )


def _surname(name: Sequence[str]) -> set[str]:
    """The parts of a surname: "Moor-Bell" is Moor and Bell, and may be told as either."""
    return set(name[-1].split("-"))


def _weight(a: Unit, found: Match) -> float:
    """How much the shared words tell: words that carry matter count whole, little ones less."""
    return sum(_telling(a.keys[i]) for i, _ in found.pairs)


def _telling(word: str) -> float:
    return _LITTLE if is_little(word) or (len(word) < 3 and not word.isdigit()) else 1.0


def _asked(a: Unit, b: Unit) -> float:
    """What short shared words of one speaker must weigh: more when either has no name, or much time lies between."""
    known = bool(a.speaker and b.speaker)
    shortest = min(a.keys, b.keys, key=len)
    asked = 1.3 if known else 2.2
    if known and (a.keys == b.keys or (len(shortest) == 1 and len(shortest[0]) >= _TELLING)):
        asked = 1.0
    return asked + (1.0 if _far(a, b, 30) else 0.0)


def _far(a: Unit, b: Unit, days: int) -> bool:
    """Whether two units were published more days apart than that."""
    return a.day is not None and b.day is not None and abs(a.day - b.day) > days
