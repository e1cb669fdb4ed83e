"""Every case in tests/cases/quotes: the text above, what is found in it below."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from rashomon import clean
from rashomon.quotes import find_quotes
from rashomon.records import Page, Quote, Source
from rashomon.spans import verify

CASES = Path(__file__).parent / "cases" / "quotes"


def cases() -> Iterator[tuple[str, str, str, list[str]]]:
    """(file and number, language, text, expected lines) of every case."""
    for path in sorted(CASES.glob("*.txt")):
        language = "en"
        kept = []
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("# language:"):
                language = line.split(":")[1].strip()
            elif not line.startswith("#"):
                kept.append(line)
        for number, block in enumerate("\n".join(kept).strip("\n").split("\n\n")):
            lines = block.split("\n")
            text = "\n".join(line for line in lines if not line.startswith("-> "))
            yield f"{path.stem}-{number}", language, text, [line[3:] for line in lines if line.startswith("-> ")]


def told(quote: Quote) -> str:
    """A quote as the cases write it; a speaker without a name stands after a question mark as mentioned."""
    words = " / ".join(span.text for span in quote.content)
    speaker = "nobody"
    if quote.speaker:
        speaker = quote.speaker.name or f"? {quote.speaker.span.text if quote.speaker.span else ''}"
    said = " | not said" if quote.negated else ""
    return f"{quote.kind} | {words} | {quote.cue.text if quote.cue else ''} | {speaker}{said}"


@pytest.mark.parametrize(("name", "language", "text", "expected"), list(cases()), ids=lambda v: v if isinstance(v, str) else "")
def test_case(name: str, language: str, text: str, expected: list[str]) -> None:
    page = Page(source=Source(name), kind="text", text=text, language=language)
    article, _ = clean.make_article(page)
    sentences = clean.find_sentences(article)
    quotes, _ = find_quotes(article, sentences, clean.find_names(article, sentences))
    found = [told(quote) for quote in quotes]
    if language != "en":  # names are not asked for where none are learned: the mention is
        found = [told_by_mention(quote) for quote in quotes]
    assert found == expected
    for quote in quotes:
        for span in (*quote.content, *((quote.cue,) if quote.cue else ())):
            verify(span, article)


def told_by_mention(quote: Quote) -> str:
    """As `told`, with the mention whatever its name."""
    mention = quote.speaker.span.text if quote.speaker and quote.speaker.span else ""
    return told(quote).rsplit(" | ", 1)[0] + f" | ? {mention}"
