"""Shared words between two wordings set where they hang together: fewest breaks, and these at sentences and ellipses."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

_FIRM = 6  # words in a row that stay where they are
_EDGE = 1  # words at either end of them that may move
_ROOM = 2000  # pairs of words between two such stretches, beyond which nothing is moved
_BREAK, _WORD = 0.4, 0.02  # what a new stretch costs, in shared words, and what each word left out before it
_EASY = 0.3  # what one costs that begins with a sentence, or after an ellipsis

Block = tuple[int, int, int]
"""Words shared in a row: the first in either wording, and how many."""
Keys = tuple[Sequence[str], Sequence[str]]
Starts = tuple[Callable[[int], bool], Callable[[int], bool]]
"""Whether a sentence begins at a word, for either wording."""
Scores = tuple[float, float, float]
_END: Scores = (0.0, 0.0, 0.0)


def gather(blocks: Sequence[Block], keys: Keys, starts: Starts) -> list[Block]:
    """The blocks with the loose words between the firm ones aligned anew; `starts` tell where sentences begin."""
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
    rows, first_a, first_b = _scores(keys, starts, left, right), i, j
    state = 2 if i and j else 0
    while i < last_a and j < last_b:
        row, below, at = rows[i - first_a], rows[i - first_a + 1], j - first_b
        onward = 1.0 + below[at + 1][2] if a[i] == b[j] else 0.0
        if onward and _taken(row[at], onward, state, start=_start(starts, i, j)):
            yield i, j
            i, j, state = i + 1, j + 1, 2
        elif state == 2:
            state = 0 if row[at][0] >= row[at][1] else 1
        else:
            down = below[at][state] >= row[at + 1][state]
            i, j = (i + 1, j) if down else (i, j + 1)


def _scores(keys: Keys, starts: Starts, left: tuple[int, int], right: Block) -> list[list[Scores]]:
    """What can be had from each pair of words on: in a gap, in one that ends where a sentence begins, after a pair."""
    (a, b), (first_a, first_b), (last_a, last_b, _) = keys, left, right
    words = b[first_b:last_b]
    begins = [y > 0 and starts[1](y) for y in range(first_b, last_b)]
    below = [_END] * (len(words) + 1)
    below[-1] = (0.0, 0.0, _BREAK if last_a < len(a) or last_b < len(b) else 0.0)
    rows = [below]
    for x in range(last_a - 1, first_a - 1, -1):
        word, start, here, row = a[x], x > 0 and starts[0](x), _END, [_END] * (len(words) + 1)
        for y in range(len(words) - 1, -1, -1):
            down = below[y]
            anywhere = (down[0] if down[0] > here[0] else here[0]) - _WORD
            begun = down[1] if down[1] > here[1] else here[1]
            onward = 0.0
            if word == words[y]:
                onward = 1.0 + below[y + 1][2]
                anywhere = max(anywhere, onward - _BREAK)
                begun = max(begun, onward - _EASY) if start or begins[y] else begun
            row[y] = here = anywhere, begun, max(anywhere, begun, onward)
        rows.append(row)
        below = row
    rows.reverse()
    return rows


def _start(starts: Starts, i: int, j: int) -> bool:
    """Whether a sentence begins at one of two words; that a wording begins is none."""
    return (i > 0 and starts[0](i)) or (j > 0 and starts[1](j))


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
