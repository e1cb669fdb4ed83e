"""Who is named as the speaker, on articles written for that: annotations/speakers/*.txt, or one of these files.

Each article: `=== story | outlet | layout`, its text, then a line for each quote: `-> words of it | mention | name`. The
mention is as the text has it ("/" between those that are as right, "-" where none is asked for); the name is what a reader
knows after all articles of the story ("=" the mention itself, "-" nobody's name). Articles of one story are told as one.

`person` is right where the name found is the gold's, or no name is found where the gold has none; `none` where no name is
found though the gold has one; `wrong` otherwise. Quotes that are not found are left out and counted as missed.
"""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from eval.data import findings
from eval.table import Result, Row
from rashomon.pipeline import with_story_names
from rashomon.records import Quote

_NEAR = 130  # characters around a quote in which its mention stands


@dataclass(frozen=True)
class Asked:
    """One gold quote: some of its words, the mentions and the names that are right."""

    words: str
    mentions: tuple[str, ...]
    names: tuple[str, ...]


@dataclass(frozen=True)
class Text:
    """One article with its gold."""

    story: str
    outlet: str
    text: str
    asked: tuple[Asked, ...]


def texts_of(path: Path) -> Iterator[Text]:
    """The articles of a file in its order."""
    for block in re.split(r"(?m)^=== ", path.read_text(encoding="utf-8"))[1:]:
        head, _, rest = block.partition("\n")
        story, outlet, _ = (part.strip() for part in head.split("|"))
        text, _, gold = rest.partition("\n-> ")
        yield Text(story, outlet, text.strip(), tuple(_asked(line) for line in f"-> {gold}".strip().split("\n")))


def _asked(line: str) -> Asked:
    words, mention, name = (part.strip() for part in line.removeprefix("-> ").split(" | "))
    mentions = () if mention == "-" else tuple(mention.split(" / "))
    return Asked(words, mentions, mentions if name == "=" else tuple(name.split(" / ")))


def score_speakers(path: Path) -> Result:
    """Score the articles of a file, or of every file of a folder."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    errors: list[str] = []
    for file in sorted(path.glob("*.txt")) if path.is_dir() else [path]:
        stories: dict[str, list[Text]] = defaultdict(list)
        for text in texts_of(file):
            stories[text.story].append(text)
        for story, texts in stories.items():
            _count_story(f"{file.stem}/{story}", texts, counts, errors)
    table = [Row("found", dict(counts["found"]))]
    for name in ("mention", "mention, direct", "person", "person, direct"):
        of = counts[name].total()
        table.append(Row(name, {k: counts[name][k] / max(1, of) for k in ("right", "wrong", "none")} | {"of": of}))
    return Result(table, errors)


def _count_story(name: str, texts: list[Text], counts: dict[str, Counter[str]], errors: list[str]) -> None:
    given = {"language": "en", "published": "2024-05-06"}
    single = [findings(t.text, id=f"{name}-{n}", outlet=t.outlet, **given) for n, t in enumerate(texts)]
    known = {f.article.id: f for f in with_story_names(single)}
    for text, before in zip(texts, single, strict=True):
        f = known[before.article.id]
        reached = 0
        for asked in text.asked:
            at = f.article.text.index(asked.words, reached)
            reached = at + len(asked.words)
            quote = next((q for q in f.quotes if any(s.start < reached and at < s.end for s in q.content)), None)
            counts["found"]["of"] += 1
            counts["found"]["missed"] += quote is None
            if quote is not None:
                _count_quote(asked, quote, f.article.text, counts, errors)


def _count_quote(asked: Asked, quote: Quote, text: str, counts: dict[str, Counter[str]], errors: list[str]) -> None:
    mention = _mention(asked, quote, text)
    person = _person(asked, quote, mention)
    for name, state in (("mention", mention), ("person", person)):
        if state:
            counts[name][state] += 1
            counts[f"{name}, direct"][state] += quote.kind == "direct"
    if mention not in (None, "right") or person != "right":
        speaker = quote.speaker
        said = (speaker.span.text if speaker.span else None, speaker.name, speaker.how) if speaker else None
        errors.append(
            json.dumps({"words": asked.words, "gold": [asked.mentions, asked.names], "found": said, "person": person})
        )


def _mention(asked: Asked, quote: Quote, text: str) -> str | None:
    """Whether the mention found is one of those near the quote; None where the gold asks for none."""
    if not asked.mentions:
        return None
    span = quote.speaker.span if quote.speaker else None
    if span is None:
        return "none"
    low, high = min(s.start for s in quote.content) - _NEAR, max(s.end for s in quote.content) + _NEAR
    wanted = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, asked.mentions))})(?!\w)", re.IGNORECASE)
    near = (m.span() for m in wanted.finditer(text, max(0, low), high))
    return "right" if any(span.start < b and a < span.end for a, b in near) else "wrong"


def _person(asked: Asked, quote: Quote, mention: str | None) -> str:
    speaker = quote.speaker
    names = {_plain(name) for name in asked.names}
    said = _plain(speaker.span.text) if speaker and speaker.span else ""
    if speaker and speaker.name:
        found = _plain(speaker.name)
        return "right" if found in names or ("-" in names and found == said) else "wrong"
    if "-" in names:
        return "right" if mention in (None, "right") else "wrong" if speaker else "none"
    return "right" if said in names else "none"


def _plain(name: str) -> str:
    """A name without case and "the", its apostrophes straight."""
    return " ".join(name.replace("’", "'").replace("‘", "'").casefold().split()).removeprefix("the ")
