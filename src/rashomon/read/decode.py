"""Bytes → text: the encoding a file says or shows. What had to be assumed or replaced is told."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from rashomon.read.limits import counted

BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
WIDE = {"x000": "utf-32-le", "000x": "utf-32-be", "x0x0": "utf-16-le", "0x0x": "utf-16-be"}
"""Which of four bytes are mostly zero, in a wide encoding without a mark."""
WEB_NAMES = {"iso-8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252", "ascii": "cp1252", "us-ascii": "cp1252"}
WEB_NAMES |= {"iso-8859-9": "cp1254", "gb2312": "gb18030", "gbk": "gb18030", "ks_c_5601-1987": "cp949", "euc-kr": "cp949"}
WEB_NAMES |= {"shift_jis": "cp932", "x-sjis": "cp932", "iso-8859-11": "cp874", "tis-620": "cp874", "unicode": "utf-8"}
"""What a web page means by the name of an encoding, where that is not what the name says (WHATWG Encoding Standard)."""

CONTROLS = bytes(n for n in (*range(32), 127) if n not in b"\t\n\v\f\r\x1b")
_ODD_1252 = re.compile(r"[\x80-\x9f\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_PRINTED = re.compile(rb"[\t\n\r\x20-\x7e]")


class Decoded(NamedTuple):
    """A text, and what had to be assumed to read it (empty when nothing had to be)."""

    text: str
    says: str = ""


def encoding_of(head: bytes) -> tuple[str, int]:
    """The encoding the first bytes show and the length of its mark: UTF-16 and UTF-32 with or without one, else UTF-8."""
    for mark, name in BOMS:
        if head.startswith(mark):
            return name, len(mark)
    sample = head[:512]
    if len(sample) >= 8 and 0 in sample:
        zeros = "".join("0" if sample[n::4].count(0) > 0.7 * len(sample[n::4]) else "x" for n in range(4))
        return WIDE.get(zeros, "utf-8"), 0
    return "utf-8", 0


def decode(data: bytes, declared: str | None = None) -> Decoded | None:
    """The text of these bytes; None when they are no text in an encoding that can be told."""
    shown, mark = encoding_of(data)
    if shown != "utf-8" or mark:
        return _with(data[mark:], shown)
    try:
        text = data.decode("utf-8")
        return None if is_noise(text) else Decoded(text)
    except UnicodeDecodeError:
        pass
    named = known(declared)
    if named and named != "utf-8":
        found = _with(data, named)
        if found and not found.says:
            return found
    return _guessed(data)


def known(name: str | None) -> str | None:
    """The codec for a declared encoding; None when there is none for text."""
    if not name:
        return None
    name = WEB_NAMES.get(name.strip().strip("\"'").lower(), name.strip().strip("\"'"))
    try:
        found = codecs.lookup(name)
    except (LookupError, ValueError):
        return None
    return found.name if getattr(found, "_is_text_encoding", True) and found.name != "utf-7" else None


def is_noise(text: str) -> bool:
    """Whether a text is made of control characters more than words are."""
    data = text.encode("utf-8", "replace")
    return (len(data) - len(data.translate(None, CONTROLS))) * 10 > len(text)


def _with(data: bytes, name: str) -> Decoded | None:
    text = data.decode(name, "replace")
    bad = text.count("\ufffd")
    if is_noise(text) or bad * 4 > len(text):
        return None
    return Decoded(text, _replaced(bad, name) if bad else "")


def _guessed(data: bytes) -> Decoded | None:
    """Bytes that are no UTF-8: windows-1252 where that reads as words, else UTF-8 with its faults marked."""
    text = data.decode("utf-8", "replace")
    bad = text.count("\ufffd") - data.count(b"\xef\xbf\xbd")
    good = sum(c > "\x7f" for c in text) - bad
    if bad > good and (western := _western(data)):
        return Decoded(western, "is not UTF-8; it was read as windows-1252; save it as UTF-8 to be sure of every letter")
    if is_noise(text) or (len(_PRINTED.findall(data)) * 2 < len(data) and bad > good):
        return None
    return Decoded(text, _replaced(bad, "UTF-8"))


def _western(data: bytes) -> str | None:
    """The bytes as windows-1252 when they read as a western text: few high letters, no unused codes or controls."""
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return None
    high = sum(c > "\x7f" for c in text)
    return None if _ODD_1252.search(text) or high * 4 > len(text) else text


def _replaced(count: int, name: str) -> str:
    are = "is" if count == 1 else "are"
    return f"holds {counted(count, 'byte')} that {are} not {name}, each marked with U+FFFD; save it as UTF-8 to mend it"
