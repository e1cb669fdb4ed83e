"""Quotation marks paired by kind: what stands between them, in any of the ways news writes them.

A mark opens or closes by what stands beside it; its usual direction counts only where that does not tell. Every mark is
looked at once and every look ahead was prepared beforehand, so the time grows with the text alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_MARK = re.compile(r"``|''|‘‘|’’|[\"“”„‟«»‹›‘’‚‛']")
_FAMILY = {
    '"': "straight", "“": "curly", "”": "curly", "„": "curly", "‟": "curly", "``": "ptb", "''": "ptb",
    "«": "angle", "»": "angle", "‹": "angle1", "›": "angle1", "‘": "single", "’": "single", "‚": "single",
    "‛": "single", "'": "single", "‘‘": "ptb", "’’": "ptb",
}  # fmt: skip
_DOUBLE = frozenset({"straight", "curly", "ptb"})
_OPENS = frozenset("“„‟«‹‘‚‛") | {"``", "‘‘"}
_BEFORE_OPEN = frozenset("([{<—–-‒―/:;,¿¡…|>*_=")
_AFTER_CLOSE = frozenset(".,;:!?)]}>—–-‒―/…|<*_&")
_SHORTENED = frozenset(
    ("em", "til", "tis", "twas", "cause", "bout", "round", "n", "cos", "im", "er", "s", "t", "ll", "ve", "re", "d")
)
_LINE = re.compile(r"[^\n]+")
_VALUE = re.compile(r"\w=[\"']")  # the value of an attribute in page code
_LETTERS = re.compile(r"[^\W\d_]{1,8}")


@dataclass(frozen=True, slots=True)
class Marked:
    """A stretch between outer marks: `start`:`end` are its words, `left`:`right` include the marks.

    `open_end` tells that the mark was never closed because the next paragraph opens again (or, with `lost`, that no
    closing mark was found at all).
    """

    left: int
    start: int
    end: int
    right: int
    family: str
    open_end: bool = False
    lost: bool = False


@dataclass(slots=True)
class _Mark:
    at: int
    to: int
    family: str
    sign: str
    role: str  # open | close | either


def find_marked(text: str, paragraphs: Sequence[tuple[int, int]]) -> tuple[Marked, ...]:
    """All outermost marked stretches of a text in order; none crosses a paragraph (start and end of each are given)."""
    out: list[Marked] = []
    within = False
    for number, (start, end) in enumerate(paragraphs):
        following = paragraphs[number + 1] if number + 1 < len(paragraphs) else None
        led = within or (number > 0 and text[paragraphs[number - 1][1] - 1] == ":")
        set_apart = list(_set_apart(text, start, end)) if led and text[start] == ">" else []
        if within := bool(set_apart):
            out.extend(set_apart)
            continue
        out.extend(m for m in _in_paragraph(text, start, end, following) if not _VALUE.match(text, max(0, m.left - 2)))
    return tuple(out)


def _set_apart(text: str, start: int, end: int) -> Iterator[Marked]:
    """The lines of a passage set apart by ">", whole; none where marks stand in it: then it is somebody's text with speech."""
    said = [m.span() for m in _LINE.finditer(text, start, end)]
    if any(text[at] != ">" for at, _ in said) or any(m.role == "open" for m in _roles(text, start, end)):
        return
    for number, (at, to) in enumerate(said):
        first = at + 1
        while first < to and text[first] in "> ":
            first += 1
        if first < to:
            yield Marked(at, first, to, to, "apart", open_end=number + 1 < len(said))


def _in_paragraph(text: str, start: int, end: int, following: tuple[int, int] | None) -> Iterator[Marked]:
    marks = list(_roles(text, start, end))
    nearest = _next_closer(marks)
    open_marks: list[_Mark] = []
    inner: list[Marked] = []
    next_opens = following is not None and _first_family(text, following) == "single"
    for number, mark in enumerate(marks):
        held = _held(open_marks, mark)
        if mark.role == "open" or (mark.role == "either" and held is None):
            if _may_open(mark, number, marks, nearest, open_marks, text, next_opens=next_opens):
                open_marks.append(mark)
        elif held is not None and not _possessive(mark, number, marks, nearest, text):
            opened = open_marks[held]
            del open_marks[held:]
            if opened.to >= mark.at:
                continue
            closed = Marked(opened.at, opened.to, mark.at, mark.to, opened.family)
            if open_marks:
                inner.append(closed)
            else:
                yield closed
                inner.clear()
    if open_marks and (inside := [i for i in inner if i.left > open_marks[0].at and i.family in _DOUBLE]):
        # A paragraph of a passage quoted at length, with speech of its own inside: that is what can be told apart.
        yield from _outermost(inside)
    elif open_marks:
        free = [m for m in marks if not any(i.right == m.to for i in inner)]
        found = _unclosed(text, end, open_marks[0], free, following)
        yield from (m for m in found if m.family != "single" or (m.open_end and not m.lost))


def _outermost(found: list[Marked]) -> Iterator[Marked]:
    right = -1
    for m in sorted(found, key=lambda m: (m.left, -m.right)):
        if m.left >= right:
            yield m
            right = m.right


def _possessive(mark: _Mark, number: int, marks: list[_Mark], nearest: list[int], text: str) -> bool:
    """Whether an apostrophe after an s is a possessive inside a longer quotation, since a better closing mark follows."""
    if mark.family != "single" or text[mark.at - 1] not in "sS" or not text[mark.to : mark.to + 1].isspace():
        return False
    other = nearest[number]
    return other == number + 1 and text[marks[other].at - 1] in ".,!?…"


def _unclosed(text: str, end: int, opened: _Mark, marks: list[_Mark], following: tuple[int, int] | None) -> Iterator[Marked]:
    """A paragraph that opens without closing: closed by a mark of another kind, going on in the next one, or lost."""
    other = next((m for m in marks if m.at > opened.to and m.role == "close" and text[m.at - 1] in ".,!?…"), None)
    if other:
        yield Marked(opened.at, opened.to, other.at, other.to, opened.family)
        return
    while end > opened.to and text[end - 1].isspace():
        end -= 1
    if end <= opened.to:
        return
    goes_on = following is not None and _first_family(text, following) == opened.family
    yield Marked(opened.at, opened.to, end, end, opened.family, open_end=True, lost=not goes_on)


def _first_family(text: str, paragraph: tuple[int, int]) -> str:
    """The family of the mark that a paragraph begins with, or nothing."""
    at, end = paragraph
    while at < end and text[at].isspace():
        at += 1
    return _FAMILY.get(text[at : at + 2], _FAMILY.get(text[at : at + 1], ""))


def _held(open_marks: list[_Mark], mark: _Mark) -> int | None:
    """Which open mark this one would close: the innermost of its family, else the innermost double for a double."""
    for depth in range(len(open_marks) - 1, max(-1, len(open_marks) - 5), -1):
        if open_marks[depth].family == mark.family:
            return depth
    if mark.family in _DOUBLE:
        for depth in range(len(open_marks) - 1, max(-1, len(open_marks) - 5), -1):
            if open_marks[depth].family in _DOUBLE:
                return depth
    return None


def _may_open(
    mark: _Mark, number: int, marks: list[_Mark], nearest: list[int], open_marks: list[_Mark], text: str, *, next_opens: bool
) -> bool:
    if mark.family == "single":
        if mark.sign in "'’" and _shortened(text, mark.to):
            return False
        return nearest[number] >= 0 or next_opens
    if open_marks and open_marks[-1].family == mark.family and mark.family != "angle":
        # The same mark opens twice: nested when two closings follow, else the first one was never closed.
        second = nearest[number]
        if (
            second < 0
            or nearest[second] < 0
            or any(m.role == "open" and m.family == mark.family for m in marks[second + 1 : nearest[second]][:8])
        ):
            open_marks.clear()
    return True


def _shortened(text: str, at: int) -> bool:
    """Whether an apostrophe here stands for left-out letters or digits ('em, '90s)."""
    if text[at : at + 1].isdigit():
        return True
    word = _LETTERS.match(text, at)
    return bool(word and word.group().lower() in _SHORTENED)


def _next_closer(marks: list[_Mark]) -> list[int]:
    """For each mark, the number of the next one that may close its family (-1 if none)."""
    last: dict[str, int] = {}
    out = [-1] * len(marks)
    for number in range(len(marks) - 1, -1, -1):
        mark = marks[number]
        family = "double" if mark.family in _DOUBLE else mark.family
        out[number] = last.get(family, -1)
        if mark.role != "open":
            last[family] = number
    return out


def _roles(text: str, start: int, end: int) -> Iterator[_Mark]:
    """The marks of one paragraph with the role their neighbours give them; apostrophes are left out."""
    turned = False
    angle = ""
    for found in _MARK.finditer(text, start, end):
        sign, at, to = found.group(), found.start(), found.end()
        family = _FAMILY[sign]
        before = text[at - 1] if at > start else " "
        after = text[to] if to < end else " "
        if family == "single" and before.isalnum() and after.isalnum():
            continue
        if sign == '"' and before.isdigit() and not turned:
            continue
        if family in ("angle", "angle1"):
            angle = angle or sign
            role = "open" if sign in (angle, {"«": "‹", "»": "›", "‹": "«", "›": "»"}[angle]) else "close"
        elif sign in ("„", "‚", "``", "‘‘"):
            role = "open"
        else:
            role = _role(sign, before, after)
        turned = turned != (sign == '"')
        if family != "single" or role != "either" or sign == "‘":
            yield _Mark(at, to, family, sign, role)


def _role(sign: str, before: str, after: str) -> str:
    opens = (before.isspace() or before in _BEFORE_OPEN or before in _FAMILY) and not after.isspace()
    closes = (after.isspace() or after in _AFTER_CLOSE or after in _FAMILY) and not before.isspace()
    if opens and not closes:
        return "open"
    if closes and not opens:
        return "close"
    if sign in ('"', "''", "'"):
        return "either"
    return "open" if sign in _OPENS else "close"
