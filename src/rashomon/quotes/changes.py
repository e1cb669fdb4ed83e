"""What one reading changes against the fullest one, difference by difference, with a name for each kind."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from rashomon.clean.fold import key
from rashomon.clean.stems import listed
from rashomon.quotes.wording import ELLIPSIS, MASKED, Match, Unit, firm
from rashomon.records import Change

_TYPES = str.maketrans(
    {"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‑": "-", "―": "-", "\u00a0": " ", "…": "..."}
)
_NOT = listed("not no never none nobody nothing neither nor cannot without nicht kein keine nie niemals pas jamais aucun nunca")
_PERSONS = listed(
    """i me my we us our you your he him his she her hers they them their it its who ich wir er sie es ihr uns mich mir
    je nous il elle yo nosotros él ella"""
)
_COUNTS = listed(
    """one two three four five six seven eight nine ten eleven twelve dozen dozens twenty thirty forty fifty sixty seventy
    eighty ninety hundred hundreds thousand thousands million millions billion billions half twice"""
)


_MOVES = 6
_MOST = 0.7  # of the words that a reading leaves out, those that stand elsewhere in its article
_FEW = 3  # words that may be dropped before it is a passage
_NEAR = 2  # words that may be lost where a quotation was cut in two


@dataclass(frozen=True, slots=True)
class _Piece:
    """A difference: words `a0`:`a1` of the fullest reading against `b0`:`b1` of the other."""

    a0: int
    a1: int
    b0: int
    b1: int


def name_changes(
    full: Unit, other: Unit, found: Match, siblings: Sequence[tuple[Unit, Match]] = (), elsewhere: Set[int] = frozenset()
) -> tuple[Change, ...]:
    """All differences of a reading from the fullest: those that may change the meaning first.

    `siblings` are other stretches of the article that stand in the fullest reading too; those of one quote were split;
    `elsewhere` are words of the reading that stand in other sayings (the outlet joined them).
    """
    found = firm(full, found)
    edges = _edges(full, other, found, siblings, elsewhere)
    changes = [*edges, *_more(other), *_inner(full, other, found), *_small(full, other, found)]
    return tuple(sorted(changes, key=lambda change: not changes_meaning(change)))


def _more(other: Unit) -> Iterator[Change]:
    """What the outlet joined to these words with an ellipsis."""
    text = other.span.text
    if other.before:
        yield Change("overhang", "", text[: other.places[0][0]].strip())
    if other.after:
        yield Change("joined", "", text[other.places[-1][1] :].strip())


def changes_meaning(change: Change) -> bool:
    """Whether a negation, number, name or pronoun came, went or became another."""
    if change.kind not in ("dropped", "added", "replaced"):
        return False
    was, became = _telling(change.was), _telling(change.became)
    return was != became


def _telling(text: str) -> tuple[str, ...]:
    out = []
    for place, word in enumerate(re.findall(r"[^\W_]+(?:['’][^\W_]+)*", text)):
        low = word.lower().replace("’", "'")
        if low in _NOT or low.endswith("n't"):
            out.append("not")
        elif low in _PERSONS or low in _COUNTS or low[0].isdigit() or (word[0].isupper() and (place or word.isupper())):
            out.append(low)
    return tuple(out)


def _edges(
    full: Unit, other: Unit, found: Match, siblings: Sequence[tuple[Unit, Match]], elsewhere: Set[int]
) -> Iterator[Change]:
    """What stands before the first and after the last shared word."""
    (a0, b0), (a1, b1) = found.pairs[0], found.pairs[-1]
    for fa, ta, fb, tb in ((0, a0, 0, b0), (a1 + 1, len(full.keys), b1 + 1, len(other.keys))):
        if fa < ta and fb < tb and ta - fa <= 2 and tb - fb <= 2:
            yield Change("replaced", _text(full, fa, ta), _text(other, fb, tb))
            continue
        onward = 2 * sum(at in elsewhere for at in range(fb, tb)) >= tb - fb > 0
        if fa < ta:
            beside = _beside(other, siblings, fa, ta)
            if beside is None and other.after and fa:
                yield Change("ellipsis", _text(full, fa, ta), other.span.text[other.places[-1][1] :].strip()[:5])
            elif beside is None:
                if not _told_apart(other, siblings, fa, ta):
                    yield Change("passage_dropped" if onward else "fragment", _text(full, fa, ta), "")
            elif fa == 0:
                yield Change("split", "", _text_between(beside, other))
            else:
                yield Change("split", "", _text_between(other, beside))
                if (was := _after(full, a1)) != (became := _after(other, b1)):
                    yield Change(_mark_kind(was, became), was, became)
        if fb < tb:
            yield Change("joined" if onward and fb > 0 else "overhang", "", _text(other, fb, tb))


def _told_apart(other: Unit, siblings: Sequence[tuple[Unit, Match]], first: int, last: int) -> bool:
    """Whether the article has most of the fullest reading's words `first`:`last` in other quotations of its own."""
    told = {a for unit, found in siblings if unit.quote.id != other.quote.id for a, _ in found.pairs if first <= a < last}
    return len(told) >= _MOST * (last - first)


def _beside(other: Unit, siblings: Sequence[tuple[Unit, Match]], first: int, last: int) -> Unit | None:
    """The stretch of the same quote that goes up to, or on from, the fullest reading's words `first`:`last`."""
    for unit, found in siblings:
        if unit.quote.id != other.quote.id:
            continue
        numbers = [a for a, _ in found.pairs]
        if first <= numbers[0] <= first + _NEAR or (first == 0 and last - _NEAR <= numbers[-1] + 1 <= last):
            return unit
    return None


def _text_between(left: Unit, right: Unit) -> str:
    """The last word of one stretch and the first of the next: where a quotation was cut in two."""
    if left.span.article != right.span.article:
        return ""
    return f"{_word(left, len(left.keys) - 1)} | {_word(right, 0)}"


def _inner(full: Unit, other: Unit, found: Match) -> Iterator[Change]:
    """What stands between shared words on one side or both."""
    for (a, b), (next_a, next_b) in zip(found.pairs, found.pairs[1:], strict=False):
        piece = _Piece(a + 1, next_a, b + 1, next_b)
        if piece.a0 < piece.a1 or piece.b0 < piece.b1:
            yield from _gap(full, other, _settled(full, other, piece))


def _settled(full: Unit, other: Unit, piece: _Piece) -> _Piece:
    """A gap of dropped words moved to where the reading shows its cut, when the same words stand at both of its ends."""
    moved = piece
    for _ in range(_MOVES):
        if moved.b0 != moved.b1 or "[" in (between := _between(other, moved.b0 - 1, moved.b1)) or ELLIPSIS.search(between):
            return moved
        if moved.a0 < 1 or moved.b0 < 2 or full.keys[moved.a0 - 1] != full.keys[moved.a1 - 1]:
            break
        moved = _Piece(moved.a0 - 1, moved.a1 - 1, moved.b0 - 1, moved.b1 - 1)
    return piece


def _gap(full: Unit, other: Unit, piece: _Piece) -> Iterator[Change]:
    was, became = _text(full, piece.a0, piece.a1), _text(other, piece.b0, piece.b1)
    between = _between(other, piece.b0 - 1, piece.b1)
    between_full = _between(full, piece.a0 - 1, piece.a1)
    if _censored(was, became, between, between_full):
        yield Change("censoring", was or between_full.strip(), became or between.strip())
    elif ("[" in between) != ("[" in between_full) and not ELLIPSIS.fullmatch(between.strip()):
        yield Change("bracket", was, between.strip() if "[" in between else became)
    elif was and ELLIPSIS.search(between) and not ELLIPSIS.search(between_full):
        yield Change("ellipsis", was, between.strip())
    elif was and became:
        yield Change("replaced", was, became)
    elif was:
        yield Change("dropped" if piece.a1 - piece.a0 <= _FEW else "passage_dropped", was, "")
    else:
        yield Change("added", "", became)


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
    """Case, punctuation and typography where the words are the same."""
    for number, (a, b) in enumerate(found.pairs):
        was, became = _word(full, a), _word(other, b)
        if was != became:
            yield Change(_small_kind(was, became), was, became)
        if number + 1 < len(found.pairs) and found.pairs[number + 1] == (a + 1, b + 1):
            left, right = _between(full, a, a + 1), _between(other, b, b + 1)
            if " ".join(left.split()) != " ".join(right.split()):
                yield Change(_mark_kind(left, right), left.strip(), right.strip())
    (a, b) = found.pairs[-1]
    left, right = _after(full, a), _after(other, b)
    whole = a + 1 == len(full.keys) and b + 1 == len(other.keys) and not full.after and not other.after
    if whole and left and right and left != right:
        yield Change(_mark_kind(left, right), left, right)


def _small_kind(was: str, became: str) -> str:
    if bool(MASKED.fullmatch(was)) != bool(MASKED.fullmatch(became)):
        return "censoring"
    if was.translate(_TYPES) == became.translate(_TYPES):
        return "typography"
    return "case" if was.translate(_TYPES).lower() == became.translate(_TYPES).lower() else "typography"


def _mark_kind(left: str, right: str) -> str:
    if ("[" in left) != ("[" in right):
        return "bracket"
    plain = [re.sub(r"-+", "-", re.sub(r"\s+", "", side.translate(_TYPES))) for side in (left, right)]
    if plain[0] == plain[1]:
        return "typography"
    if bool(ELLIPSIS.search(left)) != bool(ELLIPSIS.search(right)):
        return "ellipsis"
    return "punctuation"


def _word(unit: Unit, at: int) -> str:
    start, end = unit.places[at]
    return unit.span.text[start:end]


def _text(unit: Unit, first: int, last: int) -> str:
    """The words `first`:`last` as written, with what stands between them."""
    return unit.span.text[unit.places[first][0] : unit.places[last - 1][1]] if first < last else ""


def _between(unit: Unit, left: int, right: int) -> str:
    """All that stands between two words (by number)."""
    start = unit.places[left][1] if left >= 0 else 0
    end = unit.places[right][0] if right < len(unit.places) else len(unit.span.text)
    return unit.span.text[start:end]


def _after(unit: Unit, at: int) -> str:
    """The marks right after a word, without space."""
    text = unit.span.text
    end = unit.places[at][1]
    last = unit.places[at + 1][0] if at + 1 < len(unit.places) else len(text)
    return text[end:last].strip()
