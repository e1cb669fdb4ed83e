"""Shared words between two wordings set where they hang together: fewest breaks, and these at sentences and ellipses."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set

_FIRM = 6  # words in a row that stay where they are
_EDGE = 1  # words at either end of them that may move
_ROOM = 2000  # pairs of words between two such stretches, beyond which nothing is moved
_BREAK, _WORD = 0.4, 0.02  # what a new stretch costs, in shared words, and what each word left out before it
_EASY = 0.3  # what one costs that begins with a sentence, or after an ellipsis

Block = tuple[int, int, int]
"""Words shared in a row: the first in either wording, and how many."""
Keys = tuple[Sequence[str], Sequence[str]]
Starts = tuple[Set[int], Set[int]]
Scores = tuple[float, float, float]
_END: Scores = (0.0, 0.0, 0.0)


def gather(blocks: Sequence[Block], keys: Keys, starts: Starts) -> list[Block]:
    """The blocks with the loose words between the firm ones aligned anew; `starts` are words where sentences begin."""
    firm = [(i + _EDGE, j + _EDGE, size - 2 * _EDGE) for i, j, size in blocks if size >= _FIRM]
    out: list[Block] = []
    left = (0, 0)
    for right in [*firm, (len(keys[0]), len(keys[1]), 0)]:
        here = [part for i, j, size in blocks if (part := _part((i, j, size), left[0], right[0]))[2] > 0]
        room = (right[0] - left[0]) * (right[1] - left[1])
        anew = [(i, j, 1) for i, j in _aligned(keys, starts, left, right)] if len(here) > 1 and room <= _ROOM else []
        out += anew if len(anew) >= sum(size for *_, size in here) else here
        if right[2]:
            out.append(right)
        left = right[0] + right[2], right[1] + right[2]
    return _blocks(out)


def _part(block: Block, first: int, last: int) -> Block:
    """What of a stretch stands between two words of the first wording."""
    i, j, size = block
    start, end = max(i, first), min(i + size, last)
    return start, j + start - i, end - start


def _aligned(keys: Keys, starts: Starts, left: tuple[int, int], right: Block) -> Iterator[tuple[int, int]]:
    """The best pairs of equal words between two places; a stretch that goes on from the firm one before it is no break."""
    (a, b), (i, j), (last_a, last_b, _) = keys, left, right
    far = {(last_a, last_b): (0.0, 0.0, _BREAK if last_a < len(a) or last_b < len(b) else 0.0)}
    for x in range(last_a - 1, i - 1, -1):
        for y in range(last_b - 1, j - 1, -1):
            far[x, y] = _best(far, (x, y), equal=a[x] == b[y], start=x in starts[0] or y in starts[1])
    state = 2 if i and j else 0
    while i < last_a and j < last_b:
        here = far[i, j]
        onward = 1.0 + far.get((i + 1, j + 1), _END)[2] if a[i] == b[j] else 0.0
        if onward and _taken(here, onward, state, start=i in starts[0] or j in starts[1]):
            yield i, j
            i, j, state = i + 1, j + 1, 2
        elif state == 2:
            state = 0 if here[0] >= here[1] else 1
        else:
            down = far.get((i + 1, j), _END)[state] >= far.get((i, j + 1), _END)[state]
            i, j = (i + 1, j) if down else (i, j + 1)


def _best(far: Mapping[tuple[int, int], Scores], at: tuple[int, int], *, equal: bool, start: bool) -> Scores:
    """What can be had from a pair of words on: in a gap, in one that ends where a sentence begins, after a pair."""
    i, j = at
    down, right = far.get((i + 1, j), _END), far.get((i, j + 1), _END)
    anywhere = max(down[0], right[0]) - _WORD
    begun = max(down[1], right[1])
    onward = 1.0 + far.get((i + 1, j + 1), _END)[2] if equal else 0.0
    if equal:
        anywhere = max(anywhere, onward - _BREAK)
        begun = max(begun, onward - _EASY) if start else begun
    return anywhere, begun, max(anywhere, begun, onward)


def _taken(here: Scores, onward: float, state: int, *, start: bool) -> bool:
    """Whether the best way on pairs the two words."""
    if state == 2:
        return onward >= here[2]
    return onward - _BREAK >= here[0] if state == 0 else start and onward - _EASY >= here[1]


def _blocks(parts: Sequence[Block]) -> list[Block]:
    """Stretches with those that touch as one."""
    out: list[Block] = []
    for i, j, size in parts:
        if out and (out[-1][0] + out[-1][2], out[-1][1] + out[-1][2]) == (i, j):
            out[-1] = (out[-1][0], out[-1][1], out[-1][2] + size)
        else:
            out.append((i, j, size))
    return out
