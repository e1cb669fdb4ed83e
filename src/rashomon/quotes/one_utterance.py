"""Whether two wordings are one utterance: by the words they share, by who speaks and when."""

from __future__ import annotations

from itertools import pairwise

from rashomon.quotes.one_speaker import can_outweigh, one_speaker, outweighed
from rashomon.quotes.units import Unit
from rashomon.quotes.wording import LONG, SENTENCE, Match, between_blocks, sentences_out, telling

_SLIP = 4  # words in common that let two forenames with one surname and one initial be one person's
_SPOKEN_FOR = 6  # words in common that let a person and an organisation be one speaker
_TELLING = 6  # letters of a single word that can be told again
_REWORDED, _REWORDED_SHARE = 0.6, 0.65  # of the words of one known speaker's short sentence, those left as they were
_STOOD_FOR = 3  # words that a bracket stands for at most
_OCCASION, _ANEW = 14, 2  # days apart, and words that carry matter put in place of others, that tell of another occasion
_TO_COME = frozenset(("will", "shall", "werden", "werde", "wird"))
_DONE = frozenset(("did", "have", "has", "had", "was", "were", "haben", "habe", "hat", "hatten", "hatte", "war", "waren"))
_THIRD = frozenset(("he", "she", "it", "they", "er", "sie", "es", "il", "elle", "ils", "elles", "él", "ella", "ellos"))


def same_utterance(a: Unit, b: Unit, found: Match, *, slogan: bool = False) -> bool:
    """Whether two units are one utterance: enough shared words, few between, and one of them ends where the sharing ends."""
    shared = len(found.pairs)
    if not one_speaker(a, b, shared) and not outweighed(a, b, found):
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


def can_be_one(a: Unit, b: Unit, most: int) -> bool:
    """Whether two units that share so many words at most can be one utterance: none that is one is left out."""
    if not one_speaker(a, b, most) and not can_outweigh(a, b, most):
        return False
    if most >= LONG or "[" in a.span.text or "[" in b.span.text:
        return True
    if most >= _SPOKEN_FOR and a.speaker and a.speaker == b.speaker:
        return True
    shorter, meant = min(len(a.keys), len(b.keys)), a.keys.count("that") + b.keys.count("that") + 1
    return most >= _REWORDED_SHARE * shorter or most + meant >= 0.9 * shorter


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
            left_a, left_b = between_blocks((i, j, 1), (k, m, 1), cuts_a, cuts_b)
            if max(left_a, left_b) > SENTENCE and sentences_out(a, b, (i + 1, j + 1), (k, m)):
                left_a, left_b = min(left_a, SENTENCE), min(left_b, SENTENCE)
            out_a, out_b = out_a + k - i - 1 - left_a, out_b + m - j - 1 - left_b
    return out_a, out_b


def _other_words(a: Unit, b: Unit, found: Match) -> int:
    """How many words that carry matter have others in their place, brackets aside."""
    out = 0
    for (i, j), (k, m) in pairwise(found.pairs):
        if k > i + 1 and m > j + 1 and a.own(i + 1, k) and b.own(j + 1, m):
            out += min(sum(telling(u.keys[n]) == 1 for n in range(x + 1, y)) for u, x, y in ((a, i, k), (b, j, m)))
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


def _weight(a: Unit, found: Match) -> float:
    """How much the shared words tell: words that carry matter count whole, little ones less."""
    return sum(telling(a.keys[i]) for i, _ in found.pairs)


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
    if a.told is None or b.told is None:
        return False
    return max(a.told.first - b.told.last, b.told.first - a.told.last) > days
