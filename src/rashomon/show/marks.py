"""How two wordings differ, word by word, for the eye: what stays, what is missing, what is new."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from rapidfuzz.distance import Indel

_EDGE = re.compile(r"^\W+|\W+$")
_SAME_TO_A_READER = str.maketrans({"\u2019": "'", "\u2018": "'", "\u201c": '"', "\u201d": '"', "\u2013": "-", "\u2014": "-"})
_DASHES = re.compile(r"-+")
_COMPARED_WORDS = 1200

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
    pieces: list[Piece] = []
    for op in Indel.opcodes([_key(word) for word in was], [_key(word) for word in now]):
        if op.tag == "equal":
            pieces.append(Piece("same", " ".join(now[op.dest_start : op.dest_end])))
        elif op.tag == "delete":
            pieces.append(Piece("dropped", " ".join(was[op.src_start : op.src_end])))
        else:
            pieces.append(Piece("added", " ".join(now[op.dest_start : op.dest_end])))
    return _with_ends_cut(_grouped(_without_islands(pieces)))


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
