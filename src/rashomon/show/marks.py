"""How two wordings differ, word by word, for the eye: what stays, what is missing, what is new."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

from rapidfuzz.distance import Indel

_EDGE = re.compile(r"^\W+|\W+$")
_SAME_TO_A_READER = str.maketrans({"\u2019": "'", "\u2018": "'", "\u201c": '"', "\u201d": '"', "\u2013": "-", "\u2014": "-"})
_DASHES = re.compile(r"-+")
_COMPARED_WORDS = 1200
_PAUSES = frozenset(",;:.!?—–…")

Mark = Literal["same", "dropped", "added", "cut"]


class Piece(NamedTuple):
    """A run of words under one mark. `cut` is a stretch that only one of the two begins before or goes on after."""

    mark: Mark
    text: str


def compare(fullest: str, reading: str) -> tuple[Piece, ...]:
    """The reading, with what it drops from the fullest wording and what it adds.

    Case, punctuation and typography do not count: they are named beside the words, and marking them would hide the rest.
    """
    was, now = fullest.split()[:_COMPARED_WORDS], reading.split()[:_COMPARED_WORDS]
    old, new = [_key(word) for word in was], [_key(word) for word in now]
    pieces: list[Piece] = []
    for run in _phrased([_Run(*op) for op in Indel.opcodes(old, new)], old, was):
        if run.tag == "equal":
            pieces.append(Piece("same", " ".join(now[run.to : run.to_end])))
        elif run.tag == "delete":
            pieces.append(Piece("dropped", " ".join(was[run.at : run.at_end])))
        else:
            pieces.append(Piece("added", " ".join(now[run.to : run.to_end])))
    return _with_ends_cut(_grouped(_without_islands([piece for piece in pieces if piece.text])))


class _Run(NamedTuple):
    """A run of words: `at` in the fullest wording, `to` in the reading."""

    tag: str
    at: int
    at_end: int
    to: int
    to_end: int

    def moved(self, start: int, end: int) -> _Run:
        return _Run(self.tag, self.at + start, self.at_end + end, self.to + start, self.to_end + end)


def _phrased(runs: list[_Run], old: Sequence[str], was: Sequence[str]) -> list[_Run]:
    """A dropped run that could as well begin some words earlier begins after a comma, where one stands: as a phrase does."""
    for i in range(1, len(runs) - 1):
        before, run, after = runs[i - 1 : i + 2]
        if run.tag != "delete" or before.tag != "equal" or after.tag != "equal":
            continue
        for back in range(min(before.at_end - before.at, run.at_end - run.at) + 1):
            if back and old[run.at - back] != old[run.at_end - back]:
                break
            first = run.at - back
            if first == 0 or was[first - 1][-1] in _PAUSES:
                runs[i - 1 : i + 2] = before.moved(0, -back), run.moved(-back, -back), after.moved(-back, 0)
                break
    return runs


def _key(word: str) -> str:
    plain = _DASHES.sub("-", word.translate(_SAME_TO_A_READER)).casefold()
    return _EDGE.sub("", plain) or plain


def _without_islands(pieces: list[Piece]) -> list[Piece]:
    """A lone short word kept between two changes belongs to neither: shown dropped and added, it reads better."""
    out: list[Piece] = []
    for i, piece in enumerate(pieces):
        inner = 0 < i < len(pieces) - 1
        if inner and piece.mark == "same" and len(piece.text) < 4 and "same" not in (pieces[i - 1].mark, pieces[i + 1].mark):
            out += [Piece("dropped", piece.text), Piece("added", piece.text)]
        else:
            out.append(piece)
    return out


def _grouped(pieces: list[Piece]) -> list[Piece]:
    """Between two kept runs, all that is dropped before all that is added."""
    out: list[Piece] = []
    held: dict[str, list[str]] = {"dropped": [], "added": []}

    def flush() -> None:
        out.extend(Piece(mark, " ".join(held[mark])) for mark in ("dropped", "added") if held[mark])
        for words in held.values():
            words.clear()

    for piece in pieces:
        if piece.mark == "same":
            flush()
            out.append(piece)
        else:
            held[piece.mark].append(piece.text)
    flush()
    return out


def _with_ends_cut(pieces: list[Piece]) -> tuple[Piece, ...]:
    """A reading that begins later or ends earlier is a fragment: what stands outside it is cut, not dropped."""
    if not any(piece.mark == "same" for piece in pieces):
        return tuple(pieces)
    last = len(pieces) - 1
    return tuple(
        Piece("cut", piece.text) if piece.mark == "dropped" and i in (0, last) else piece for i, piece in enumerate(pieces)
    )


def shortened(text: str, words: int = 8) -> str:
    """The first and last words of a long run."""
    parts = text.split()
    half = words // 2
    return text if len(parts) <= words + 3 else f"{' '.join(parts[:half])} … {' '.join(parts[-half:])}"


def cut_short(pieces: Sequence[Piece], most: int) -> Sequence[Piece]:
    """The first pieces, and an ellipsis for the rest."""
    return pieces if len(pieces) <= most else (*pieces[:most], Piece("cut", ""))
