"""How two wordings differ, word by word, for the eye: what stays, what is missing, what is new."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Literal, NamedTuple

from rapidfuzz.distance import Indel

_EDGE = re.compile(r"^\W+|\W+$")
_SAME_TO_A_READER = str.maketrans({"\u2019": "'", "\u2018": "'", "\u201c": '"', "\u201d": '"', "\u2013": "-", "\u2014": "-"})
_SPACE = re.compile(r"\s+")
# A word with its marks, up to a blank, a dash or an ellipsis, and that too.
_WORDS = re.compile(r"(?:(?!\.\.|--)[^ …—–])*(?: |[…—–]+ ?|\.\.+ ?|--+ ?|$)")
_DASHES = re.compile(r"-+")
_COMPARED_WORDS = 5000
_CLOSING = " \"'’”)]"
_PAUSES = frozenset(",;:.!?—–…")

_READ_CLOSELY = 90_000
_A_FEW = 3

Mark = Literal["same", "dropped", "added", "cut", "more"]


class Piece(NamedTuple):
    """A run of words under one mark.

    `cut` is a stretch of the fullest wording before the reading begins or after it ends; `more` is a stretch of the
    reading before the fullest begins or after it ends: neither says that a word was taken out or put in.
    """

    mark: Mark
    text: str
    after: str = " "
    """What stands between it and the next: a blank, or nothing where a dash or an ellipsis joins the words."""


def compare(fullest: str, reading: str) -> tuple[Piece, ...]:
    """The reading, with what it drops from the fullest wording and what it adds.

    Case, punctuation and typography do not count: they are named beside the words, and marking them would hide the rest.
    """
    was, now = _words(fullest), _words(reading)
    shown, rest = now[:_COMPARED_WORDS], now[_COMPARED_WORDS:]
    old, new = [_key(word) for word in was[:_COMPARED_WORDS]], [_key(word) for word in shown]
    pieces: list[Piece] = []
    for run in _phrased(_aligned(old, new), was, now):
        if run.tag == "equal":
            pieces.append(_piece("same", now[run.to : run.to_end]))
        elif run.tag == "delete":
            pieces.append(_piece("dropped", was[run.at : run.at_end]))
        else:
            pieces.append(_piece("added", now[run.to : run.to_end]))
    ended = _with_ends_cut(_grouped(_without_islands([piece for piece in pieces if piece.text])))
    return (*ended, _piece("cut", rest)) if rest else ended


def _piece(mark: Mark, words: Sequence[str]) -> Piece:
    text = "".join(words)
    return Piece(mark, text.rstrip(), " " if text[-1:].isspace() else "")


class _Run(NamedTuple):
    """A run of words: `at` in the fullest wording, `to` in the reading."""

    tag: str
    at: int
    at_end: int
    to: int
    to_end: int

    def moved(self, start: int, end: int) -> _Run:
        return _Run(self.tag, self.at + start, self.at_end + end, self.to + start, self.to_end + end)


def _aligned(old: Sequence[str], new: Sequence[str]) -> list[_Run]:
    """Runs that stay, go or come: the longest common run first, as a reader would; the quick way for long texts."""
    if len(old) * len(new) > _READ_CLOSELY:
        return [_Run(*op) for op in Indel.opcodes(old, new)]
    runs = []
    for tag, at, at_end, to, to_end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "replace":
            runs += [_Run("delete", at, at_end, to, to), _Run("insert", at_end, at_end, to, to_end)]
        else:
            runs.append(_Run(tag, at, at_end, to, to_end))
    return runs


def _phrased(runs: list[_Run], was: Sequence[str], now: Sequence[str]) -> list[_Run]:
    """A run that could as well begin some words earlier begins after a comma or stop, where one stands: as a phrase does."""
    for i in range(1, len(runs) - 1):
        before, run, after = runs[i - 1 : i + 2]
        if run.tag == "equal" or before.tag != "equal" or after.tag != "equal":
            continue
        words, start, end = (was, run.at, run.at_end) if run.tag == "delete" else (now, run.to, run.to_end)
        back = _steps_back(words, start, end, min(before.at_end - before.at, end - start))
        runs[i - 1 : i + 2] = before.moved(0, -back), run.moved(-back, -back), after.moved(-back, 0)
    return runs


def _steps_back(words: Sequence[str], start: int, end: int, most: int) -> int:
    """How many words a run may begin earlier, to begin after a pause, with the words it takes those it gives."""
    for back in range(most + 1):
        if back and _key(words[start - back]) != _key(words[end - back]):
            return 0
        if start == back or words[start - back - 1].rstrip(_CLOSING)[-1:] in _PAUSES:
            return back
    return 0


def _words(text: str) -> list[str]:
    """The words of a text, each with what follows it up to the next: put together they are the text on one line.

    Dashes and ellipses part words even without a blank.
    """
    out: list[str] = []
    for chunk in _WORDS.findall(_SPACE.sub(" ", text.strip())):
        if out and not any(map(str.isalnum, chunk)):
            out[-1] += chunk
        else:
            out.append(chunk)
    if out:
        out[-1] += " "
    return out


def _key(word: str) -> str:
    plain = _DASHES.sub("-", word.translate(_SAME_TO_A_READER)).casefold()
    return _EDGE.sub("", plain) or plain


def _without_islands(pieces: list[Piece]) -> list[Piece]:
    """A lone short word kept between two changes belongs to neither: shown dropped and added, it reads better."""
    out: list[Piece] = []
    for i, piece in enumerate(pieces):
        inner = 0 < i < len(pieces) - 1
        if inner and piece.mark == "same" and len(piece.text) < 4 and "same" not in (pieces[i - 1].mark, pieces[i + 1].mark):
            out += [piece._replace(mark="dropped"), piece._replace(mark="added")]
        else:
            out.append(piece)
    return out


def _grouped(pieces: list[Piece]) -> list[Piece]:
    """Between two kept runs, all that is dropped before all that is added."""
    out: list[Piece] = []
    held: dict[Mark, list[str]] = {"dropped": [], "added": []}

    def flush() -> None:
        out.extend(_piece(mark, held[mark]) for mark in held if held[mark])
        for words in held.values():
            words.clear()

    for piece in pieces:
        if piece.mark == "same":
            flush()
            out.append(piece)
        else:
            held[piece.mark].append(piece.text + piece.after)
    flush()
    return out


def _with_ends_cut(pieces: list[Piece]) -> tuple[Piece, ...]:
    """A reading that begins later or ends earlier is a fragment: what stands outside it is cut, not dropped."""
    if not any(piece.mark == "same" for piece in pieces):
        return tuple(pieces)
    ends = (0, len(pieces) - 1)
    return tuple(_at_end(piece) if i in ends else piece for i, piece in enumerate(pieces))


def _at_end(piece: Piece) -> Piece:
    if piece.mark == "dropped":
        return piece._replace(mark="cut")
    if piece.mark == "added" and len(piece.text.split()) > _A_FEW:
        return piece._replace(mark="more")
    return piece


def same_words(text: str) -> tuple[str, ...]:
    """The words by which two wordings are the same to a reader: without case, punctuation, typography."""
    return tuple(_key(word) for word in _words(text))


def shortened(text: str, words: int = 8) -> str:
    """The first and last words of a long run, the cut between them in brackets: it is ours, not the article's."""
    parts = text.split()
    half = words // 2
    return text if len(parts) <= words + 3 else f"{' '.join(parts[:half])} […] {' '.join(parts[-half:])}"


def cut_short(pieces: Sequence[Piece], most: int) -> Sequence[Piece]:
    """The first pieces, and an ellipsis for the rest."""
    return pieces if len(pieces) <= most else (*pieces[:most], Piece("cut", ""))
