"""A normalised key that remembers where each of its characters came from. Keys are folded, texts never."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

MARKS = {
    **dict.fromkeys("‘’‚‛′`´ʼ＇", "'"),
    **dict.fromkeys("“”„‟″«»＂", '"'),
    **dict.fromkeys("‐‑‒–—―−﹘﹣－", "-"),
    "…": "...",
}
INVISIBLE = frozenset("\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff")
_RUNS = re.compile(r"\s+|[!-_a-z{-~]+(?![\u0300-\u036f])|.[\u0300-\u036f]{0,8}", re.DOTALL)


class Folded(NamedTuple):
    """A key and, for each of its characters, the offset in the text it came from (one more for the end)."""

    text: str
    origin: list[int]

    def back(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the text that a stretch of the key came from."""
        return self.origin[start], self.origin[end - 1] + 1 if end > start else self.origin[start]


def fold(text: str, *, accents: bool = True) -> Folded:
    """The key of a text: compatibility forms, case, quotation marks, dashes and white space made alike.

    With `accents=False` letters lose theirs, so that "café" and "cafe" have one key.
    """
    parts: list[str] = []
    origin: list[int] = []
    known: dict[str, str] = {}
    for run in _RUNS.finditer(text):
        piece, start = run.group(), run.start()
        if piece.isascii() and len(piece) > 1 and not piece[0].isspace():
            parts.append(piece.lower())
            origin.extend(range(start, run.end()))
            continue
        key = known.get(piece)
        if key is None:
            key = known[piece] = " " if piece[0].isspace() else _fold_cluster(piece, accents=accents)
        parts.append(key)
        origin.extend([start] * (len(key) - 1) + [run.end() - 1] if len(key) > 1 else [start] * len(key))
    origin.append(len(text))
    return Folded("".join(parts), origin)


def key(text: str) -> str:
    """The folded text alone, without accents and outer space: for looking things up."""
    if text.isascii():
        return " ".join(text.lower().split())
    return fold(text, accents=False).text.strip()


def _fold_cluster(cluster: str, *, accents: bool) -> str:
    if cluster in MARKS:
        return MARKS[cluster]
    if cluster in INVISIBLE:
        return ""
    folded = unicodedata.normalize("NFKC", cluster).casefold()
    if not accents:
        folded = "".join(c for c in unicodedata.normalize("NFD", folded) if not unicodedata.combining(c))
    return "".join(MARKS.get(c, c) for c in folded)
