"""JSONL: one article a line, each line by itself, so that a bad one costs only itself."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, NoReturn

from rashomon.read.decode import decode, encoding_of
from rashomon.read.fields import FIELDS, WORDS, page_of, plain_name
from rashomon.read.limits import Limits, counted, doubt, size
from rashomon.read.stream import Input
from rashomon.records import Doubt, Page

OURS = {name for names in FIELDS.values() for name in names}
HUGE = 4000
"""Digits from which a number is kept as it is written; making a value of it would take quadratic time."""


class FaultError(ValueError):
    """A line that is no JSON: what is wrong, and what to do."""


def read_jsonl(given: Input, limits: Limits) -> Iterator[Page | Doubt]:
    """A page for every line that holds one; a doubt for every line that does not."""
    told = False
    encoding, mark = encoding_of(given.head)
    for number, line in _lines(given, limits, encoding, mark):
        if line is None:
            says = f"the line is longer than {size(limits.line_bytes)}; give each article a line of its own, or split it"
            yield doubt("too_long_line", says, given.name, number)
            continue
        if not line.strip():
            continue
        found = decode(line)
        if found is None:
            yield doubt("binary", "the line is no text in UTF-8; write it again as UTF-8", given.name, number)
            continue
        if found.says and not told:
            told = True
            yield doubt("encoding", found.says, given.name, number)
        yield from row_of(found.text, given.name, number, limits)


def _lines(given: Input, limits: Limits, encoding: str, mark: int) -> Iterator[tuple[int, bytes | None]]:
    if encoding == "utf-8":
        for number, line in given.lines(limits.line_bytes):
            yield number, line[mark:] if number == 1 and line else line
        return
    text = given.whole(limits.whole_bytes)[mark:].decode(encoding, "replace")
    yield from ((number, line.encode()) for number, line in enumerate(text.split("\n"), 1))


def row_of(text: str, file: str, line: int | None, limits: Limits) -> Iterator[Page | Doubt]:
    """The page in one JSON object."""
    try:
        row, repeated = parse(text)
    except FaultError as fault:
        yield doubt("not_json", str(fault), file, line)
        return
    if not isinstance(row, dict):
        yield doubt(
            "not_an_article", f'holds {WORDS.get(type(row), "nothing")}, not an object; write {{"text": …}}', file, line
        )
        return
    if repeated:
        yield doubt("repeated_field", f"{_listed(repeated)} given twice, the last was taken; give it once", file, line)
    yield from page_of(row, file, line, limits)


def parse(text: str) -> tuple[Any, list[str]]:
    """The value of a JSON text, and our field names that one object gives twice; raises FaultError."""
    repeated: set[str] = set()

    def together(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        made = dict(pairs)
        if len(made) < len(pairs):
            names = [name for name, _ in pairs]
            repeated.update(name for name in made if plain_name(name) in OURS and names.count(name) > 1)
        return made

    try:
        value = json.loads(text, object_pairs_hook=together, parse_constant=_no_constant, parse_int=_whole_number)
    except json.JSONDecodeError as error:
        if error.pos >= len(text.rstrip()) or error.msg.startswith("Unterminated"):
            raise FaultError(f"is cut off after {counted(len(text.rstrip()), 'character')}; mend it or take it out") from None
        raise FaultError(
            f"is not valid JSON at character {error.pos + 1:,} ({_reason(error.msg)}); mend it or take it out"
        ) from None
    except RecursionError:
        raise FaultError("is nested too deeply to be an article; take it out") from None
    return value, sorted(repeated)


def _reason(message: str) -> str:
    return message[0].lower() + message[1:]


def _no_constant(name: str) -> NoReturn:
    raise FaultError(f"{name} is no JSON value; write null where a value is not known")


def _whole_number(digits: str) -> int | str:
    return int(digits) if len(digits) < HUGE else digits


def _listed(names: list[str]) -> str:
    return ", ".join(f'"{name}"' for name in names[:5])
