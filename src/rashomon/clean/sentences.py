"""Sentences with exact offsets: paragraphs first, then the ends of sentences inside each."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from rashomon.clean.abbreviations import BEFORE_NAME, BEFORE_NUMBER, HOURS, MAY_END, MONTHS, ORDINAL_DOT, SAYS, STARTERS
from rashomon.clean.titles import CALENDAR
from rashomon.records import Article, Furniture, Sentence, Span

CLOSERS = "\"'”’»›)]}』」＂"
OPENERS = "\"'“‘„«‹([{¿¡『「—–-*_"
LONGEST = 2000
_LINE = re.compile(r"[^\r\n\v\f\x85\u2028\u2029]+")
_CLOSE = rf"[{re.escape(CLOSERS)}]{{0,6}}"
_END = re.compile(
    rf"(\.(?:[ \u00a0]\.){{1,4}}|[.!?…‽؟।]{{1,12}})({_CLOSE}(?:[ \u00a0\u202f]»)?)(?=\s|$)|[。！？]{_CLOSE}",
)
_GLUED = re.compile(r"[.!?](?<=[^\W\d_A-Z]{3}[.!?])[\"”’)]?(?=[A-Z][a-z]{1,20}[\s,’'])")
_WORD_BEFORE = re.compile(r"[^\s\"“”‘’'(\[«»—–/]*")
"""A word, read from its end."""
_BULLET = re.compile(r"\s*(?:[•●▪◦*·‣–—-]|\d{1,2}[.)]|[a-z]\))\s")
_NEXT_WORD = re.compile(r"[^\W\d_]+(?:['’.][^\W\d_]+)*")
_CUE = re.compile(r"(?:[A-Z][\w'’.-]*\s+){1,4}(?:\w+ly\s+)?(\w+)|(?:the|a|an|his|her|one)\s+(?:[\w-]+\s+){1,3}?(\w+)\b")
_MIDDLE = re.compile(
    r"[A-Z][a-z]+ I$|(?:^|[.!?][\"”]?\s)(?:(?:[Jj]ust|[Ss]hortly) )?"
    r"(?:At|By|Around|About|Before|After|Until|Since|From|before|after) [\d:. ]{1,6}[ap]\.?m$",
)
"""A first name before an initial I; the hour that a sentence opens with."""
_INITIALS = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]?")


def find_sentences(article: Article) -> tuple[Sentence, ...]:
    """The sentences of an article in order; together with white space they cover the whole text."""
    text = article.text
    around = [f for f in article.furniture if f.span.field == "text" and f.kind != "correction"]
    breaks = sorted({at for f in around if f.kind != "credit" for at in (f.span.start, f.span.end)})
    marked = _merged(around)
    out: list[Sentence] = []
    for number, (start, end) in enumerate(paragraphs(text)):
        edges = [start, *breaks[bisect_right(breaks, start) : bisect_left(breaks, end)], end]
        for left, right in pairwise(edges):
            for a, b in split(text, left, right, article.language or ""):
                span = Span(article.id, a, b, text[a:b])
                body = not _covered(marked, a, b) and any(map(str.isalnum, span.text))
                out.append(Sentence(span, number, len(out), body))
    return tuple(out)


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each paragraph: lines, except where a text was wrapped at a width and lines run on."""
    lines = [m.span() for m in _LINE.finditer(text)]
    lines = [(a, b) for a, b in lines if not text[a:b].isspace()]
    width = _wrap_width(text, lines)
    at = 0
    while at < len(lines):
        start, end = lines[at]
        while at + 1 < len(lines) and _runs_on(text, lines[at], lines[at + 1], width):
            at += 1
            end = lines[at][1]
        yield start, end
        at += 1


def split(text: str, start: int, end: int, language: str) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence between two offsets, without outer white space."""
    cuts = [m.end() for m in _END.finditer(text, start, end) if _ends(text, m, start, end, language)]
    cuts += [m.end() for m in _GLUED.finditer(text, start, end) if not _address(text, m)]
    for left, right in pairwise([start, *sorted(cuts), end]):
        for a, b in _parted(text, left, right):
            while a < b and text[a].isspace():
                a += 1
            while b > a and text[b - 1].isspace():
                b -= 1
            if a < b:
                yield a, b


def _parted(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A stretch without an end is no sentence: one of more than LONGEST characters is cut after a semicolon, comma or blank."""
    while end - start > LONGEST:
        low, high = start + LONGEST // 2, start + LONGEST
        cut = next((at + 1 for mark in (";", ", ", " ") if (at := text.rfind(mark, low, high)) >= 0), high)
        yield start, cut
        start = cut
    yield start, end


def _wrap_width(text: str, lines: Sequence[tuple[int, int]]) -> int:
    """The width a text was wrapped at, or 0: most lines near one width, most of them ending mid-sentence."""
    joined = [(a, b) for (a, b), (c, _) in pairwise(lines) if _adjacent(text, b, c)]
    if len(joined) < 3:
        return 0
    lengths = sorted(b - a for a, b in joined)
    width = lengths[-1 - len(lengths) // 20]
    full = sum(length > width * 0.75 for length in lengths)
    open_ended = sum(text[b - 1] not in '.!?…"”’»:;)' for _, b in joined)
    return width if width <= 120 and full > 0.6 * len(joined) and open_ended > 0.6 * len(joined) else 0


def _adjacent(text: str, end: int, start: int) -> bool:
    return start - end <= 2 and text[end:start] in ("\n", "\r\n", "\r")


def _runs_on(text: str, line: tuple[int, int], following: tuple[int, int], width: int) -> bool:
    (start, end), (after, after_end) = line, following
    if not _adjacent(text, end, after) or _BULLET.match(text, after, min(after + 8, after_end)):
        return False
    last, first = text[start:end].rstrip()[-1:], text[after]
    if width:
        return end - start > width * 0.7
    return first.islower() and (last in ",;" or last.isalnum()) and end - start > 40


def _ends(text: str, found: re.Match[str], start: int, end: int, language: str) -> bool:
    """Whether a sentence ends here, told by the marks, the word before and the word after."""
    if found.group(1) is None or found.end() >= end:
        return True
    marks, closers = found.group(1), found.group(2)
    at = found.end()
    while at < end and (text[at].isspace() or text[at] in OPENERS):
        at += 1
    opened = any(c in '"“‘„«‹([' for c in text[found.end() : at])
    if at >= end:
        return False
    first = text[at]
    following = _NEXT_WORD.match(text, at, min(at + 30, end))
    word = following.group().lower() if following else ""
    if marks == "." and not closers:
        near = text[max(start, found.start() - 24) : found.start()]
        said = _word_before(near)
        if said.isdigit() and len(said) <= 2 and len(near) == len(said):
            return False
        if ("I" in near[-2:] or "m" in near[-2:]) and _MIDDLE.search(near):
            return False
        return _stop_ends(said, first, word, opened=opened, language=language)
    if first.islower() and not opened:
        return False
    if marks[-1] in "?!" and closers and (cue := _CUE.match(text, at, min(at + 80, end))):
        return (cue.group(1) or cue.group(2) or "").lower() not in SAYS
    if "…" in marks or marks.startswith(("..", ". .", ".\u00a0.")):
        return opened or not (first.islower() or word in ("i", "i'm", "i’m", "i've", "i’ve", "i'd", "i’d", "i'll", "i’ll"))
    return True


def _word_before(near: str) -> str:
    """The last word of what stands before a full stop, a line that ends there aside."""
    found = _WORD_BEFORE.match(near.removesuffix("\n")[::-1])
    return found.group()[::-1] if found else ""


def _stop_ends(before: str, first: str, word: str, *, opened: bool, language: str) -> bool:
    """Whether a lone full stop ends a sentence, given the word before it and what follows."""
    low = before.lower().strip(".")
    if not low:
        return not first.islower()
    if low.isdigit():
        if len(low) <= 2 and (language in ORDINAL_DOT or word in MONTHS) and not opened:
            return False
        return not first.islower() and not (low == before and len(low) <= 2 and first.isdigit())
    if low in BEFORE_NUMBER and first.isdigit():
        return False
    if (low in BEFORE_NAME and not (low == "no" and word in STARTERS)) or (len(low) == 1 and before.isupper() and low != "i"):
        return False
    if low in HOURS:
        return opened or (not first.islower() and word not in CALENDAR)
    if low in MAY_END or _INITIALS.fullmatch(before):
        return opened or (word in STARTERS and not first.islower())
    if first.islower() and not opened:
        return len(low) > 2 and low.isalpha() and before.islower() and language in ("", "en")
    return True


def _address(text: str, found: re.Match[str]) -> bool:
    """Whether what looks like two glued sentences is a name with a dot in it ("Amazon.Com")."""
    word = _NEXT_WORD.match(text, found.end())
    return bool(word) and word.group().lower() in ("com", "net", "org", "co", "js", "biz", "io", "tv") if word else False


def _merged(around: Sequence[Furniture]) -> list[tuple[int, int]]:
    """The stretches of furniture in order, those that overlap made one."""
    out: list[tuple[int, int]] = []
    for start, end in sorted((f.span.start, f.span.end) for f in around):
        if out and start <= out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return out


def _covered(marked: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    at = bisect_right(marked, (start, end)) - 1
    return any(a <= start and end <= b for a, b in marked[max(0, at) : at + 2])
