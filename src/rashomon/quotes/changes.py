"""What one reading changes against the fullest one, difference by difference, with a name for each kind."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass
from itertools import pairwise

from rashomon.clean.fold import key
from rashomon.clean.stems import is_little, listed
from rashomon.quotes.ends import FEW, Pieces, name_ends, written
from rashomon.quotes.spelling import plain_types
from rashomon.quotes.units import ELLIPSIS, MASKED, NUMBERS, POINTING, Unit, told_words
from rashomon.quotes.wording import Match, firm
from rashomon.records import Change

_NOT = listed("not no never none nobody nothing neither nor cannot without nicht kein keine nie niemals pas jamais aucun nunca")
_PERSONS = listed(
    """i me my we us our you your he him his she her hers they them their it its who ich wir er sie es ihr uns mich mir
    je nous il elle yo nosotros él ella"""
)
_COUNTS = (
    listed("dozen dozens hundred hundreds thousand thousands million millions billion billions half twice") | NUMBERS.keys()
)
_POINTERS = POINTING.keys() | set(POINTING.values())  # two words, though one points as the other does
_NEAR_BY = 2  # words over which a negation may move
_SUMS = {"k": 1000, "m": 10**6, "bn": 10**9}
_SUM = re.compile(r"(\d{1,9})(k|m|bn)")
_LEAD = 2  # words that may be told twice where the fullest begins
_MOVES = 6  # words by which a cut may be moved to where a reading shows it


@dataclass(frozen=True, slots=True)
class _Piece:
    """A difference: words `a0`:`a1` of the fullest reading against `b0`:`b1` of the other."""

    a0: int
    a1: int
    b0: int
    b1: int


def name_changes(
    full: Unit, other: Unit, found: Match, pieces: Pieces = (), elsewhere: Set[int] = frozenset()
) -> tuple[Change, ...]:
    """All differences of a reading from the fullest: those that may change the meaning first.

    `pieces` are other stretches of the article that stand in the fullest reading too; `elsewhere` are words of the reading
    that stand in other sayings (the outlet joined them).
    """
    found = _from_start(full, other, firm(full, found))
    ends = name_ends(full, other, found, pieces, elsewhere)
    changes = [*ends, *_inner(full, other, found), *_small(full, other, found)]
    return tuple(sorted(changes, key=lambda change: not changes_meaning(change)))


def changes_meaning(change: Change) -> bool:
    """Whether a negation, number or name came, went or became another, or a pronoun stands for other words or they for it."""
    if change.kind == "fragment":
        return "not" in _telling(change.was.rpartition(" ")[2])
    if change.kind not in ("dropped", "added", "replaced", "passage_dropped"):
        return False
    swapped = change.kind == "replaced"
    return _telling(change.was, persons=swapped) != _telling(change.became, persons=swapped)


def _telling(text: str, *, persons: bool = True) -> tuple[str, ...]:
    """The negations, numbers and names of some words, a sum in one form ("40m", "forty million"), and the pronouns if asked."""
    out = []
    for place, ((start, end), word) in enumerate(told_words(text)):
        written = text[start:end]
        if word in _NOT:
            out.append("not")
        elif word in _PERSONS:
            out += [word] if persons else []
        elif sum_ := _SUM.fullmatch(word):
            out.append(str(int(sum_[1]) * _SUMS[sum_[2]]))
        elif word in _COUNTS or word[0].isdigit() or (written[0].isupper() and (place or written.isupper())):
            out.append(word)
    return tuple(out)


def _from_start(full: Unit, other: Unit, found: Match) -> Match:
    """The first shared word moved to where the fullest begins, when it begins with that very word: "Please, please, come".

    Words that begin the fullest and a later sentence of it are moved to that sentence, if nothing else tells the first.
    """
    (a, b), *rest = found.pairs
    moved = 0 < a <= _LEAD and not b and rest and full.said(0, 1) == other.said(0, 1) != full.said(a, a + 1)
    if moved:
        return Match(((0, 0), *rest))
    led = next((n for n, pair in enumerate(found.pairs) if pair != (n, n)), 0)
    to = found.pairs[led][0] - led if 0 < led <= _LEAD and found.pairs[led][1] == led else 0
    if to >= _LEAD and full.begins(to) and full.keys[to : to + led] == full.keys[:led]:
        return Match((*((to + n, n) for n in range(led)), *found.pairs[led:]))
    return found


def _inner(full: Unit, other: Unit, found: Match) -> Iterator[Change]:
    """What stands between shared words on one side or both."""
    pieces: list[_Piece] = []
    for (a, b), (next_a, next_b) in pairwise(found.pairs):
        piece = _Piece(a + 1, next_a, b + 1, next_b)
        if piece.a0 == piece.a1 and piece.b0 == piece.b1:
            continue
        if pieces and _one_change(full, other, pieces[-1], piece):
            piece = _Piece(pieces[-1].a0, piece.a1, pieces[-1].b0, piece.b1)
            pieces.pop()
        pieces.append(piece)
    for piece in pieces:
        yield from _gap(full, other, _settled(full, other, piece))


def _one_change(full: Unit, other: Unit, left: _Piece, right: _Piece) -> bool:
    """Whether words left out on one side of a single shared word that carries matter, or moved over it, are one rewording."""
    if _negation_moved(full, other, left, right):
        return True
    dropped, added = (right, left) if left.a0 == left.a1 else (left, right)
    turned = dropped.b0 == dropped.b1 and added.a0 == added.a1
    if not turned or right.a0 - left.a1 != 1 or max(dropped.a1 - dropped.a0, added.b1 - added.b0) > FEW:
        return False
    matter = not is_little(full.keys[left.a1]) or (full.said(left.a1, right.a0)[0].isupper() and not full.begins(left.a1))
    return matter or full.keys[dropped.a0 : dropped.a1] == other.keys[added.b0 : added.b1]


def _negation_moved(full: Unit, other: Unit, left: _Piece, right: _Piece) -> bool:
    """Whether a negation leaves one place and comes in the other, a word or two apart: "not send anybody", "send nobody"."""
    if right.a0 - left.a1 > _NEAR_BY:
        return False
    counts = [
        (sum(w in _NOT for w in full.keys[p.a0 : p.a1]), sum(w in _NOT for w in other.keys[p.b0 : p.b1])) for p in (left, right)
    ]
    return counts in ([(1, 0), (0, 1)], [(0, 1), (1, 0)])


def _settled(full: Unit, other: Unit, piece: _Piece) -> _Piece:
    """A gap of dropped words moved to where the reading shows its cut, when the same words stand at both of its ends."""
    moved = piece
    for _ in range(_MOVES):
        if moved.b0 != moved.b1 or "[" in (between := other.between(moved.b0 - 1, moved.b1)) or ELLIPSIS.search(between):
            return moved
        if moved.a0 < 1 or moved.b0 < 2 or full.keys[moved.a0 - 1] != full.keys[moved.a1 - 1]:
            break
        moved = _Piece(moved.a0 - 1, moved.a1 - 1, moved.b0 - 1, moved.b1 - 1)
    return piece


def _gap(full: Unit, other: Unit, piece: _Piece) -> Iterator[Change]:
    if piece.a0 and piece.b0 and (full.glued(piece.a0) or other.glued(piece.b0)):
        piece = _Piece(piece.a0 - 1, piece.a1, piece.b0 - 1, piece.b1)
    was, became = full.said(piece.a0, piece.a1), other.said(piece.b0, piece.b1)
    between = other.between(piece.b0 - 1, piece.b1)
    between_full = full.between(piece.a0 - 1, piece.a1)
    if _censored(was, became, between, between_full):
        yield Change("censoring", was or between_full.strip(), became or between.strip())
    elif ("[" in between) != ("[" in between_full) and not ELLIPSIS.fullmatch(between.strip()):
        yield Change("bracket", was, between.strip(" ,.;:!?") if "[" in between else became)
    elif was and ELLIPSIS.search(between) and not ELLIPSIS.search(between_full):
        yield Change("ellipsis", was, between.strip())
    elif was and became:
        yield Change("typography" if _letters(was) == _letters(became) else "replaced", was, became)
    elif was:
        yield Change("dropped" if written(full, piece.a0, piece.a1) <= FEW else "passage_dropped", was, "")
        if piece.a0 and full.begins(piece.a0) and full.begins(piece.a1):
            yield Change("joined", "", f"{other.said(piece.b0 - 1, piece.b0)} | {other.said(piece.b1, piece.b1 + 1)}")
    else:
        yield Change("added", "", became)


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, key(text)))


def _censored(was: str, became: str, between: str, between_full: str) -> bool:
    """Whether one side masks what the other spells out, or leaves out what the other masks."""
    masked = MASKED.search(became) or MASKED.search(between)
    masked_full = MASKED.search(was) or MASKED.search(between_full)
    if (masked is None) == (masked_full is None):
        return False
    hidden = (masked or masked_full or [""])[0]
    plain = was if masked else became
    return not plain or hidden[0] in "[*" or key(plain)[:1] == key(hidden)[:1]


def _small(full: Unit, other: Unit, found: Match) -> Iterator[Change]:
    """Case, typography and spelling where the words are the same, and the marks between them and at their end."""
    yield from _spelled(full, other, found)
    for (a, b), after in pairwise(found.pairs):
        if after == (a + 1, b + 1):
            left, right = _open(full.between(a, a + 1)), _open(other.between(b, b + 1))
            if " ".join(left.split()) != " ".join(right.split()):
                yield Change(_mark_kind(left, right), left.strip(), right.strip())
    yield from _last_mark(full, other, *found.pairs[-1])


def _spelled(full: Unit, other: Unit, found: Match) -> Iterator[Change]:
    """Shared words that are written otherwise; words in a row with other capitals as one change."""
    run: list[_Piece] = []
    for piece in _same_words(full, other, found):
        was, became = full.said(piece.a0, piece.a1), other.said(piece.b0, piece.b1)
        kinds = list(_small_kinds(was, became)) if was != became else []
        if run and (kinds != ["case"] or (run[-1].a1, run[-1].b1) != (piece.a0, piece.b0)):
            yield Change("case", full.said(run[0].a0, run[-1].a1), other.said(run[0].b0, run[-1].b1))
            run = []
        if kinds == ["case"]:
            run.append(piece)
        else:
            yield from (Change(kind, was, became) for kind in kinds)
    if run:
        yield Change("case", full.said(run[0].a0, run[-1].a1), other.said(run[0].b0, run[-1].b1))


def _same_words(full: Unit, other: Unit, found: Match) -> Iterator[_Piece]:
    """The shared words one by one, the two of a contraction together."""
    last: _Piece | None = None
    for a, b in found.pairs:
        if last and (a, b) == (last.a1, last.b1) and (full.glued(a) or other.glued(b)):
            last = _Piece(last.a0, a + 1, last.b0, b + 1)
            continue
        if last:
            yield last
        last = _Piece(a, a + 1, b, b + 1)
    if last:
        yield last


def _last_mark(full: Unit, other: Unit, a: int, b: int) -> Iterator[Change]:
    """The mark that ends the words, where a sentence of the fullest ends there."""
    left, right = _open(full.marks_after(a)), _open(other.marks_after(b))
    if full.begins(a + 1) and b + 1 == len(other.keys) and not ELLIPSIS.search(right) and left and right and left != right:
        yield Change(_mark_kind(left, right), left, right)


def _open(marks: str) -> str:
    """Marks without a bracket that closes: the one that opens it is told."""
    return marks.replace("]", "")


def _small_kinds(was: str, became: str) -> Iterator[str]:
    """How one word is written twice: masked once, in another form ("11", "can't"), with other capitals, letters or marks."""
    masked = [bool(MASKED.fullmatch(side)) for side in (was, became)]
    if any(masked):
        if was != became:
            yield "typography" if all(masked) else "censoring"
        return
    if key(was) != key(became):
        yield "replaced" if {key(was), key(became)} <= _POINTERS else "typography"
        return
    plain, plain_became = plain_types(was), plain_types(became)
    if plain != plain_became and plain.lower() == plain_became.lower():
        yield "case"
    if was.lower() != became.lower():
        yield "typography"


def _mark_kind(left: str, right: str) -> str:
    if ("[" in left) != ("[" in right):
        return "bracket"
    plain = [re.sub(r"-+", "-", re.sub(r"\s+", "", plain_types(side))) for side in (left, right)]
    if plain[0] == plain[1]:
        return "typography"
    return "punctuation"
