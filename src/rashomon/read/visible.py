"""What a page shows around its headline: who wrote it and when, for pages that say so to readers only."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from rashomon.clean.dates import DATE_FORMS, Day, day_of, with_clock
from rashomon.read.extract import Block

BEFORE, AFTER = 4, 14
"""Blocks around the headline that are looked at."""
LINE = 140
"""Characters up to which a block may be such a line."""

MARKED = "//*[contains(concat(' ', @rel, ' '), ' author ') or @itemprop='author'][not(self::meta or self::link)]"
CALLED = "//*[contains(concat(' ', normalize-space(@class), ' '), ' byline ')]//text()[not(ancestor::time)]"
LINKED = "//a[contains(@href, '/author') or contains(@href, '/autor') or contains(@href, '/people/')]"

_BY = re.compile(
    r"(?:^|[|•·–—]\s{0,3})(?:(?:written|posted|published|words|story|article|report) )?by:?\s{1,3}(?P<who>[^|•·–—\n]{3,60})",
    re.I,
)
_ONLY_BY = re.compile(r"(?:written |posted |published )?by:?", re.I)
_NAME = re.compile(r"[^\W\d_][\w.'’-]{0,30}(?:\s+[^\W\d_(][\w.'’-]{0,30}){1,4}")
_NO_NAME = re.compile(r"\b(?:more|posts?|articles?|about|follow|staff writer|view all|read|profile|subscribe)\b", re.I)
_CHANGED = re.compile(r"updated|modified|edited|reviewed|aktualisiert|mis à jour|actualizado", re.I)


def headline(blocks: Sequence[Block], said: str | None) -> int | None:
    """The place of the heading that shares words with what the page says of its title; else of its only large one."""
    given = _words(said or "")
    large = [i for i, b in enumerate(blocks) if b.element.tag == "h1" and len(b.text) <= 300]
    for places in (large, [i for i, b in enumerate(blocks) if b.element.tag in ("h2", "h3") and len(b.text) <= 300]):
        for i in places:
            own = _words(blocks[i].text)
            if len(own) > 1 and given and len(own & given) * 2 >= min(len(own), len(given)):
                return i
    return large[0] if len(large) == 1 and len(_words(blocks[large[0]].text)) > 1 else None


def byline(tree: Any, blocks: Sequence[Block], at: int | None) -> tuple[str, ...]:
    """Who wrote it: elements marked as an author, links to an author's page, a line that begins with By, one called so."""
    marked = tree.xpath(MARKED)[:6]
    linked = tree.xpath(LINKED)[:6]
    for elements in (marked, linked):
        people = [person for e in elements if (person := _person(" ".join(e.text_content().split())))]
        if people:
            return (people[0],)
    for line in _lines(blocks, at):
        if (found := _BY.search(line)) and (name := _NAME.match(found["who"])) and _capital(name[0]):
            return (name[0],)
    called = _person(" ".join(" ".join(tree.xpath(CALLED)[:6]).split()))
    return (called,) if called and _NAME.fullmatch(called) else ()


def date_line(blocks: Sequence[Block], at: int | None) -> tuple[str, str] | None:
    """The date in a line near the headline, and the line; one of a change only where there is no other."""
    changed = None
    for line in _lines(blocks, at):
        if found := date_in(line):
            if not _CHANGED.search(line[: line.find(found)]):
                return found, line
            changed = changed or (found, line)
    return changed


def date_in(line: str) -> str | None:
    """The words of the first date to the day in a line."""
    for form in DATE_FORMS:
        found = form.search(line[:LINE])
        if found and isinstance(day := day_of(found), Day) and day.grain in ("day", "time"):
            return with_clock(line, found) if day.grain == "day" else found[0]
    return None


def _lines(blocks: Sequence[Block], at: int | None) -> Iterator[str]:
    """The short lines after and before the headline; one that is only the word By goes with the next."""
    if at is None:
        return
    after: list[str] = []
    for block in blocks[at + 1 : at + 1 + AFTER]:
        if block.prose > LINE and sum(len(line) > LINE for line in after) > 1:
            break
        after.append(f"{after.pop()} {block.text}" if after and _ONLY_BY.fullmatch(after[-1]) else block.text)
    yield from (line for line in (*after, *(b.text for b in blocks[max(0, at - BEFORE) : at])) if len(line) <= LINE)


def _person(text: str) -> str | None:
    """A name as it stands in an author's link, without By before it."""
    text = re.sub(r"^(?:written |posted |published )?by:?\s+", "", text, flags=re.I).strip(" ,|•·")
    return text if 3 <= len(text) <= 60 and _NAME.match(text) and _capital(text) and not _NO_NAME.search(text) else None


def _capital(name: str) -> bool:
    """Whether the words of a name begin as names do; short ones between them (van, de la) may not."""
    words = name.split()
    return words[0][0].isupper() and words[-1][0].isupper() and all(w[0].isupper() or len(w) <= 3 for w in words)


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.lower()))
