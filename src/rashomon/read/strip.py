"""A piece of HTML → its words, in time that grows with its length: no tree, no scripts, one line a block."""

from __future__ import annotations

import re
from html import unescape

from rashomon.read.fields import listed

_TAG = re.compile(r"<(?P<close>/?)(?P<name>[a-zA-Z][a-zA-Z0-9:-]{0,30})|<!--|<[!?]")
BLOCK = frozenset(
    listed(
        """address article aside blockquote br caption dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5
        h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead title tr ul"""
    )
)
SILENT = frozenset(listed("""script style template noscript iframe svg math head select textarea button object"""))
VALUE = 2000
"""Characters that a quoted value may go on for after a `>` in it."""

_SPACE = re.compile(r"[ \t\n\r\f\v\xa0]+")


def text_of(html: str) -> str:
    """The words a reader would see, each block on a line of its own."""
    lines: list[str] = []
    words: list[str] = []
    for piece, is_break in _pieces(html):
        if is_break:
            lines.append(_SPACE.sub(" ", unescape("".join(words))).strip())
            words = []
        else:
            words.append(piece)
    lines.append(_SPACE.sub(" ", unescape("".join(words))).strip())
    return "\n".join(line for line in lines if line)


def _pieces(html: str) -> list[tuple[str, bool]]:
    """Stretches of text, and breaks between blocks, in order."""
    out: list[tuple[str, bool]] = []
    at = 0
    gone: set[str] = set()
    while (found := _TAG.search(html, at)) is not None:
        out.append((html[at : found.start()], False))
        name = (found["name"] or "").lower()
        if found[0] == "<!--":
            end = html.find("-->", found.end() - 2)
            at = end + 3 if end >= 0 else len(html)
        else:
            at = _tag_end(html, found.end())
        if name in SILENT and not found["close"] and name not in gone:
            closing = re.compile(f"</{name}\\b", re.IGNORECASE).search(html, at)
            if closing:
                at = _tag_end(html, closing.end())
            else:
                gone.add(name)
        if name in BLOCK:
            out.append(("", True))
    out.append((html[at:], False))
    return out


def _tag_end(html: str, at: int) -> int:
    """Where the tag that is open at `at` ends: after a `>` that stands in no quoted value, or with the text."""
    close = html.find(">", at)
    if close >= 0 and html.count('"', at, close) % 2:
        quoted = html.find('"', close, close + VALUE)
        close = html.find(">", quoted) if quoted >= 0 else close
    return close + 1 if close >= 0 else len(html)
