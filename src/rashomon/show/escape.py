"""The one place where words of articles are made safe to show: in a terminal, in HTML, in Markdown, as a link.

What cannot be seen is shown as its code point (`⟨U+202E⟩`) and never sent as it is: control characters, changes of
writing direction, characters without width. Nothing here touches what JSON carries.
"""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import urlsplit

MARKS_PER_LETTER = 4

# Controls (but for white space), direction overrides and isolates, invisible operators, surrogates, tags, non-characters.
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff"
    "\ufff9-\ufffc\ufffe\uffff\uffa0\ud800-\udfff\U000e0000-\U000e0fff]"
)
# Joiners and direction marks are part of spelling where the letter before them is not Latin, Greek or Cyrillic.
_SPELLING = frozenset("\u200c\u200d\u200e\u200f\u061c")
_LETTERS_THAT_JOIN = 0x0590
_SPACE = re.compile(r"\s+")
_ASCII = str.maketrans(
    {
        "\u2018": "'",
        "\u2019": "'",
        "\u201c": '"',
        "\u201d": '"',
        "\u2013": "-",
        "\u2014": "--",
        "\u2026": "...",
        "\u00a0": " ",
        "\u2022": "*",
        "\u00b7": "-",
        "\u2192": "->",
        "\u2194": "<->",
        "\u25cf": "*",
        "\u25cb": "o",
        "\u2502": "|",
        "\u2500": "-",
        "\u2501": "=",
        "\u27e8": "<",
        "\u27e9": ">",
        "\u00d7": "x",
    }
)
_MARKDOWN = re.compile(r"[\\`*_\[\]{}<>&|~$^#@]")
_MARKDOWN_START = re.compile(r"^(\s*)([-+=:]|\d{1,9}(?=[.)]))")
_MARKDOWN_URL = re.compile(r"(?<=[A-Za-z])(://|:(?=[A-Za-z]))|(?<=\bwww)\.", re.ASCII | re.IGNORECASE)


def visible(text: str) -> str:
    """The text with everything that cannot be seen, or that turns the writing round, shown as its code point."""
    if text.isascii() and text.isprintable():
        return text
    return _capped(_UNSEEN.sub(_shown, text.replace("\xad", "")))


def _shown(match: re.Match[str]) -> str:
    char, before = match.group(), match.string[match.start() - 1 : match.start()]
    if char in _SPELLING and before and ord(before) >= _LETTERS_THAT_JOIN:
        return char
    return f"⟨U+{ord(char):04X}⟩"


def _capped(text: str) -> str:
    """At most MARKS_PER_LETTER accents on one letter; the rest is counted, since a pile of them covers other lines."""
    if not any(map(unicodedata.combining, text)):
        return text
    out, run = [], 0
    for char in text:
        run = run + 1 if unicodedata.category(char) in ("Mn", "Me") else 0
        if run <= MARKS_PER_LETTER:
            out.append(char)
        elif run == MARKS_PER_LETTER + 1:
            out.append("⟨…⟩")
    return "".join(out)


def for_terminal(text: str) -> str:
    """The text on one line that no terminal obeys: visible, white space as single blanks."""
    return _SPACE.sub(" ", visible(text))


def ascii_only(text: str) -> str:
    """The text for a terminal that knows only ASCII: usual marks by their likeness, the rest as code points."""
    plain = text.translate(_ASCII)
    return plain if plain.isascii() else plain.encode("ascii", "backslashreplace").decode("ascii")


def for_html(text: str) -> str:
    """The text as HTML content."""
    return visible(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def for_attribute(text: str) -> str:
    """The text as the value of an attribute between double quotes."""
    return for_html(text).replace('"', "&quot;")


def for_markdown(text: str) -> str:
    """The text as one line of Markdown in which nothing starts markup, HTML, a link or a list."""
    return _MARKDOWN_START.sub(_start_escaped, within_markdown(text))


def within_markdown(text: str) -> str:
    """The text as part of a line of Markdown, behind other words: where no list can start."""
    safe = _MARKDOWN.sub(r"\\\g<0>", for_terminal(text))
    return _MARKDOWN_URL.sub(lambda m: "\\" + m.group(), safe)


def _start_escaped(match: re.Match[str]) -> str:
    space, start = match.groups()
    return f"{space}{start}\\" if start[0].isdigit() else f"{space}\\{start}"


def link(url: str | None) -> str | None:
    """The address if it is one a page may link to (http or https, with a host), else None."""
    if not url or _UNSEEN.search(url) or _SPACE.search(url) or "\\" in url:
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and parts.hostname and "@" not in parts.netloc else None
