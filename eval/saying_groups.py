"""Hand-written groups of articles with the utterances they share: the file form of annotations/sayings/*.txt.

### a ferry aground                            a group: articles of one story
--- wend | The Wend Post | 2031-04-06 | en     an article: its key, outlet, day, and language where it is not English
…                                              its text
=== Tilda Marsh                                an utterance and who says it
wend: We felt her climb,                       a reading in an article, the fullest first, word for word;
radio#2 [fragment, case]: she climbed          `#2` its second occurrence; in brackets the kinds of change
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from eval.data import Json, page
from rashomon.pipeline import Options, dated, mark, with_story_names
from rashomon.records import Findings

_READING = re.compile(r"(\w+)(?:#(\d+))?(?: \[([a-z_, ]*)\])?: (.*)")


@dataclass
class Group:
    """One story: article key → outlet, day, language and text, and the gold sayings in the form of the examples."""

    name: str
    articles: dict[str, tuple[str, str, str, str]] = field(default_factory=dict)
    sayings: list[Json] = field(default_factory=list)

    def found(self) -> dict[str, Findings]:
        """What the program finds in each article, with the names of the story."""
        pages = {
            key: page(text, id=key, outlet=outlet, published=day, language=language)
            for key, (outlet, day, language, text) in self.articles.items()
        }
        members = with_story_names(dated([mark(p, Options()) for p in pages.values()]))
        return {f.article.source.id or "": f for f in members}


def read_groups(path: Path) -> Iterator[Group]:
    """The groups of a file."""
    for part in path.read_text(encoding="utf-8").split("### ")[1:]:
        name, _, rest = part.partition("\n")
        stories, *told = rest.split("=== ")
        group = Group(name.strip())
        for piece in stories.split("--- ")[1:]:
            head, _, text = piece.partition("\n")
            key, outlet, day, language = [*(cell.strip() for cell in head.split("|")), "en"][:4]
            group.articles[key] = (outlet, day, language, text.strip())
        group.sayings = [_saying(piece, group) for piece in told]
        yield group


def _saying(piece: str, group: Group) -> Json:
    speaker, *lines = piece.strip().split("\n")
    readings, changes = [], []
    for line in lines:
        found = _READING.fullmatch(line.strip())
        if not found:
            raise ValueError(f"{group.name}: {line!r} is no reading")
        key, nth, kinds, text = found.groups()
        if text not in group.articles[key][3]:
            raise ValueError(f"{group.name}: {key} does not have {text!r}")
        readings.append({"article": key, "text": text, "nth": int(nth or 1)})
        changes += [{"article": key, "kind": kind.strip()} for kind in (kinds or "").split(",") if kind.strip()]
    return {"speaker": speaker.strip(), "readings": readings, "changes": changes}
