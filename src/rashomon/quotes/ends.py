"""What a reading leaves out of the fullest one before its first and after its last word, or has beyond it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from rashomon.quotes.units import ELLIPSIS, Unit
from rashomon.quotes.wording import Match
from rashomon.records import Change

FEW = 3  # words that may be dropped before it is a passage
_TAIL = 5  # words off the end of a sentence that is told as a whole all the same
_NEAR = 2  # words that may be lost where a quotation was cut in two: "and"
_OTHER = 2  # words at an end that stand in place of as many at most
_PIECE = 3  # words of what was cut in two, on either side
AND = frozenset(("and", "but", "or", "so", "und", "aber", "oder", "et", "mais", "ou", "y", "e", "pero", "o"))
"""Words that link two clauses, and may be lost where a quotation is cut."""

Pieces = Sequence[tuple[Unit, Match]]
"""Other stretches of the same article that stand in the fullest reading too."""


def name_ends(full: Unit, other: Unit, found: Match, pieces: Pieces, elsewhere: Set[int]) -> Iterator[Change]:
    """What stands before the first and after the last shared word."""
    (a0, b0), (a1, b1) = found.pairs[0], found.pairs[-1]
    for fa, ta, fb, tb in ((0, a0, 0, b0), (a1 + 1, len(full.keys), b1 + 1, len(other.keys))):
        was, became = full.said(fa, ta), other.said(fb, tb)
        if fa < ta and fb < tb and (bracket := _bracketed(other, fb, tb)):
            few = ta - fa <= FEW
            yield Change("bracket", was if few else "", bracket)
            if not few:
                yield Change("fragment", was, "")
            continue
        if fa == ta and fb < tb and not other.own(fb, tb):
            yield Change("bracket", "", other.between(fb - 1, tb).strip(" ,.;:!?") if fb else became)
            continue
        if fa < ta and 0 < tb - fb <= _OTHER and (to := _closed(full, fa, ta)) and not _bracketed(full, fa, to):
            yield Change("replaced", full.said(fa, to), became)
            fa, fb = to, tb
        if fa and fa < ta and fb < tb and (bracket := _bracketed(full, fa, fa + 1)):
            yield Change("bracket", bracket, became)
            fa, fb = fa + 1, tb
        onward = 2 * sum(at in elsewhere for at in range(fb, tb)) >= tb - fb > 0
        if fa < ta:
            yield from _cut(full, other, found, (fa, ta), pieces, onward=onward)
        if fb < tb:
            yield Change("joined" if onward and fb > 0 else "overhang", "", became)
    yield from _more(other, gap=a0 > 0)


def _closed(full: Unit, first: int, last: int) -> int:
    """Where the few words that end a sentence of the fullest, or it, end; 0 where more are left."""
    if last - first <= (_OTHER if first else _TAIL):
        return last
    return next((at for at in range(first + 1, first + _OTHER + 1) if first and full.begins(at)), 0)


def written(unit: Unit, first: int, last: int) -> int:
    """How many words stand there as written, a contraction as one."""
    return sum(at == first or not unit.glued(at) for at in range(first, last))


def _more(other: Unit, *, gap: bool) -> Iterator[Change]:
    """What the outlet tells in one go with these words; `gap`: it left out what the fullest has before them."""
    text = other.span.text
    if other.before:
        yield Change("joined" if gap else "overhang", "", text[: other.places[0][0]].strip())
    if other.after:
        yield Change("joined", "", text[other.places[-1][1] :].lstrip(".,;:!? \n").strip())


def _bracketed(unit: Unit, first: int, last: int) -> str:
    """Words that an editor set in brackets, with them, and at most one word made to agree."""
    if last <= first or unit.own(first, last) > 1 or unit.own(first, last) == last - first:
        return ""
    start, end = unit.places[first][0], unit.places[last - 1][1]
    text = unit.span.text
    return text[start - (text[start - 1 : start] == "[") : end + (text[end : end + 1] == "]")]


def _cut(full: Unit, other: Unit, found: Match, missing: tuple[int, int], pieces: Pieces, *, onward: bool) -> Iterator[Change]:
    """What a reading leaves out of the fullest one before its first or after its last word."""
    first, last = missing
    was = full.said(first, last)
    apart = [(u, m) for u, m in pieces if not _overlap(m, found)]
    beside = _beside(apart, first, last) if len(found.pairs) >= _PIECE else None
    if beside is not None:
        if first == 0:
            yield Change("split", "", _seam(beside[0], other))
            return
        yield Change("split", "", _seam(other, beside[0]))
        start = beside[1].pairs[0][0]
        if start > first and not (start == first + 1 and full.keys[first] in AND):
            yield Change("dropped", full.said(first, start), "")
    elif other.after and first:
        at_cut = other.span.text[other.places[-1][1] :].strip()
        if ELLIPSIS.match(at_cut):
            yield Change("ellipsis", was, at_cut[:5])
        else:
            yield Change("passage_dropped", was, "")
    elif untold := _untold(missing, {a for _, m in pieces for a, _ in m.pairs}):
        before = _beside(apart, 0, found.pairs[0][0])
        begun = before[1].pairs[0][0] if before else found.pairs[0][0]
        if begun <= FEW and _bracketed(other, 0, found.pairs[0][1]):
            begun = 0
        yield from _left_out(full, other, found, untold, begun, onward=onward)


def _left_out(
    full: Unit, other: Unit, found: Match, missing: tuple[int, int], told_from: int, *, onward: bool
) -> Iterator[Change]:
    """Words at an end: a passage where the outlet goes on, a few of a sentence told from its beginning, else a fragment."""
    first, last = missing
    was = full.said(first, last)
    begun = next((at for at in range(max(first - 1, 0), -1, -1) if full.begins(at)), 0)
    kept = found.pairs[-1][0] + 1 - begun
    if onward or (other.before and not first):
        yield Change("passage_dropped", was, "")
    elif first and not full.begins(first) and told_from <= begun + 1 and _tail(full, first, last) <= min(kept, _TAIL):
        ended = first + _tail(full, first, last)
        yield Change("dropped", full.said(first, ended), "")
        yield from _called_out(full, other, found)
        if ended < last:
            yield Change("fragment", full.said(ended, last), "")
    else:
        yield Change("fragment", was, "")
        if first and not full.begins(first):
            yield from _called_out(full, other, found)


def _called_out(full: Unit, other: Unit, found: Match) -> Iterator[Change]:
    """The "!" or "?" by which a reading ends a sentence that goes on in the fullest."""
    last_a, last_b = found.pairs[-1]
    mark = other.marks_after(last_b)
    if last_b + 1 == len(other.keys) and mark[:1] in ("!", "?") and mark != (end := full.marks_after(last_a)):
        yield Change("punctuation", end, mark)


def _tail(full: Unit, first: int, last: int) -> int:
    """How many words of a sentence of the fullest are missing where it breaks off."""
    return next((at for at in range(first + 1, last) if full.begins(at)), last) - first


def _overlap(one: Match, two: Match) -> bool:
    """Whether two readings have half of the shorter one's words of the fullest in common."""
    shared = {a for a, _ in one.pairs} & {a for a, _ in two.pairs}
    return 2 * len(shared) >= min(len(one.pairs), len(two.pairs))


def _untold(missing: tuple[int, int], told: Set[int]) -> tuple[int, int] | None:
    """The missing words up to those that another piece of the article tells; what two pieces lack is told of the first."""
    first, last = missing
    if first == 0:
        return missing if not any(at < last for at in told) else None
    end = next((at for at in range(first, last) if at in told), last)
    return (first, end) if end == last or end - first > _NEAR else None


def _beside(pieces: Pieces, first: int, last: int) -> tuple[Unit, Match] | None:
    """The piece of the same article that goes up to, or on from, the fullest reading's words `first`:`last`."""
    for unit, found in pieces:
        if len(found.pairs) < min(_PIECE, max(2, len(unit.keys))):
            continue
        if last - _NEAR <= found.pairs[-1][0] + 1 <= last if first == 0 else first <= found.pairs[0][0] <= first + _NEAR:
            return unit, found
    return None


def _seam(left: Unit, right: Unit) -> str:
    """The last word of one piece and the first of the next: where a quotation was cut in two."""
    return f"{left.said(len(left.keys) - 1, len(left.keys))} | {right.said(0, 1)}"
