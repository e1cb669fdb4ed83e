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
_TAIL = 5  # words off the end of a sentence that is told as a whole all the same
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
    changes = [*edges, *_more(other, gap=found.pairs[0][0] > 0), *_inner(full, other, found), *_small(full, other, found)]
    return tuple(sorted(changes, key=lambda change: not changes_meaning(change)))


def _more(other: Unit, *, gap: bool) -> Iterator[Change]:
    """What the outlet tells in one go with these words; `gap`: it left out what the fullest has before them."""
    text = other.span.text
    if other.before:
        yield Change("joined" if gap else "overhang", "", text[: other.places[0][0]].strip())
    if other.after:
        yield Change("joined", "", text[other.places[-1][1] :].lstrip(".,;:!? \n").strip())


def changes_meaning(change: Change) -> bool:
    """Whether a negation, number, name or pronoun came, went or became another."""
    if change.kind == "fragment":
        return "not" in _telling(change.was.rpartition(" ")[2])
    if change.kind not in ("dropped", "added", "replaced", "passage_dropped"):
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
        was, became = _text(full, fa, ta), _text(other, fb, tb)
        if fa < ta and fb < tb and (bracket := _bracketed(other, fb, tb)):
            few = ta - fa <= _FEW
            yield Change("bracket", was if few else "", bracket)
            if not few:
                yield Change("fragment", was, "")
            continue
        if fa < ta and fb < tb and ta - fa <= 2 and tb - fb <= 2:
            yield Change("replaced", was, became)
            continue
        if fa and fa < ta and fb < tb and (bracket := _bracketed(full, fa, fa + 1)):
            yield Change("bracket", bracket, became)
            fa, fb = fa + 1, tb
        onward = 2 * sum(at in elsewhere for at in range(fb, tb)) >= tb - fb > 0
        if fa < ta:
            yield from _cut(full, other, found, (fa, ta), siblings, onward=onward)
        if fb < tb:
            yield Change("joined" if onward and fb > 0 else "overhang", "", became)


def _bracketed(unit: Unit, first: int, last: int) -> str:
    """Words that an editor set in brackets, with them, and at most one word made to agree."""
    if last <= first or unit.own(first, last) > 1 or unit.own(first, last) == last - first:
        return ""
    start, end = unit.places[first][0], unit.places[last - 1][1]
    text = unit.span.text
    return text[start - (text[start - 1 : start] == "[") : end + (text[end : end + 1] == "]")]


def _cut(
    full: Unit, other: Unit, found: Match, missing: tuple[int, int], siblings: Sequence[tuple[Unit, Match]], *, onward: bool
) -> Iterator[Change]:
    """What a reading leaves out of the fullest one before its first or after its last word."""
    first, last = missing
    was = _text(full, first, last)
    apart = [(u, m) for u, m in siblings if not _overlap(m, found)]
    beside = _beside(other, apart, first, last)
    if beside is not None and _told(other, found, apart) >= _MOST * len(full.keys):
        if first == 0:
            yield Change("split", "", _text_between(beside[0], other))
            return
        yield Change("split", "", _text_between(other, beside[0]))
        if (start := beside[1].pairs[0][0]) > first:
            yield Change("dropped", _text(full, first, start), "")
    elif other.after and first:
        at_cut = other.span.text[other.places[-1][1] :].strip()
        if ELLIPSIS.match(at_cut):
            yield Change("ellipsis", was, at_cut[:5])
        else:
            yield Change("passage_dropped", was, "")
    elif untold := _untold(missing, {a for _, m in apart for a, _ in m.pairs}):
        yield from _left_out(full, other, found, untold, onward=onward)


def _left_out(full: Unit, other: Unit, found: Match, missing: tuple[int, int], *, onward: bool) -> Iterator[Change]:
    """Words at an end: a passage where the outlet goes on, a few of a sentence told as a whole, else the rest of a fragment."""
    first, last = missing
    was = _text(full, first, last)
    begun = next((at for at in range(max(first - 1, 0), -1, -1) if full.begins(at)), 0)
    kept = found.pairs[-1][0] + 1 - begun
    if onward or (other.before and not first):
        yield Change("passage_dropped", was, "")
    elif first and not full.begins(first) and found.pairs[0][0] <= begun + 1 and last - first <= min(kept, _TAIL):
        yield Change("dropped", was, "")
        mark = _after(other, found.pairs[-1][1])
        if mark[:1] in ("!", "?") and mark != (end := _after(full, first - 1)):
            yield Change("punctuation", end, mark)
    else:
        yield Change("fragment", was, "")


def _overlap(one: Match, two: Match) -> bool:
    """Whether two readings have half of the shorter one's words of the fullest in common."""
    shared = {a for a, _ in one.pairs} & {a for a, _ in two.pairs}
    return 2 * len(shared) >= min(len(one.pairs), len(two.pairs))


def _told(other: Unit, found: Match, siblings: Sequence[tuple[Unit, Match]]) -> int:
    """How many words of the fullest reading the pieces of one quote have together."""
    pieces = [found, *(m for u, m in siblings if u.quote.id == other.quote.id)]
    return len({a for m in pieces for a, _ in m.pairs})


def _untold(missing: tuple[int, int], told: Set[int]) -> tuple[int, int] | None:
    """The missing words up to those that another piece of the article tells; what two pieces lack is told of the first."""
    first, last = missing
    if first == 0:
        return missing if not any(at < last for at in told) else None
    end = next((at for at in range(first, last) if at in told), last)
    return (first, end) if end == last or end - first > _NEAR else None


def _beside(other: Unit, siblings: Sequence[tuple[Unit, Match]], first: int, last: int) -> tuple[Unit, Match] | None:
    """The stretch of the same quote that goes up to, or on from, the fullest reading's words `first`:`last`."""
    for unit, found in siblings:
        if unit.quote.id != other.quote.id:
            continue
        numbers = [a for a, _ in found.pairs]
        if last - _NEAR <= numbers[-1] + 1 <= last if first == 0 else first <= numbers[0] <= first + _NEAR:
            return unit, found
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
        yield Change("bracket", was, between.strip(" ,.;:!?") if "[" in between else became)
    elif was and ELLIPSIS.search(between) and not ELLIPSIS.search(between_full):
        yield Change("ellipsis", was, between.strip())
    elif was and became:
        yield Change("replaced", was, became)
    elif was:
        yield Change("dropped" if piece.a1 - piece.a0 <= _FEW else "passage_dropped", was, "")
        if piece.a0 and full.begins(piece.a0) and full.begins(piece.a1):
            yield Change("joined", "", f"{_word(other, piece.b0 - 1)} | {_word(other, piece.b1)}")
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
            left, right = _open(_between(full, a, a + 1)), _open(_between(other, b, b + 1))
            if " ".join(left.split()) != " ".join(right.split()):
                yield Change(_mark_kind(left, right), left.strip(), right.strip())
    (a, b) = found.pairs[-1]
    left, right = _open(_after(full, a)), _open(_after(other, b))
    if full.begins(a + 1) and b + 1 == len(other.keys) and not ELLIPSIS.search(right) and left and right and left != right:
        yield Change(_mark_kind(left, right), left, right)


def _open(marks: str) -> str:
    """Marks without a bracket that closes: the one that opens it is told."""
    return marks.replace("]", "")


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
    return text[end:last].partition(" ")[0].strip() if unit.after else text[end:last].strip()
