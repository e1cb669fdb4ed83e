"""Plain text: the text as given."""

from __future__ import annotations

from collections.abc import Generator, Iterator

from rashomon.read.decode import decode
from rashomon.read.limits import Limits, doubt
from rashomon.read.stream import Input
from rashomon.records import Doubt, Page, Source


def read_text(given: Input, limits: Limits) -> Iterator[Page | Doubt]:
    """The one page of a plain text."""
    text = yield from decoded_whole(given, limits.page_bytes)
    if text is not None:
        yield Page(source=Source(given.name, given.line), kind="text", text=text, url=given.url)


def decoded_whole(given: Input, cap: int) -> Generator[Doubt, None, str | None]:
    """The whole text of an input, None when there is none; what was assumed to read it is told."""
    found = decode(given.whole(cap), given.charset)
    if found is None:
        yield doubt("binary", "is no text in an encoding that can be told; save it as UTF-8", given.name, given.line)
        return None
    if found.says:
        yield doubt("encoding", found.says, given.name, given.line)
    if not found.text.strip("\ufeff\x00 \t\r\n\f\v"):
        yield doubt("empty", "holds no words; give a file with an article in it", given.name, given.line)
        return None
    return found.text
