"""What a person corrects: stories pinned or parted, a speaker, a date, a direction.

A corrections file is TOML. An article is named by its id, by the id its row gave, or by the name of its file::

    by = "Desk editor"                       # optional, shown beside every correction

    [[date]]
    article = "clipping-3.txt"
    published = "2021-09-28"

    [[speaker]]
    article = "clipping-3.txt"
    words = "they told me it would get easier"     # words of the quotation
    speaker = "Ada Brook"

    [[together]]
    articles = ["a.txt", "b.txt"]

    [[apart]]
    articles = ["a.txt", "c.txt"]

    [[direction]]
    source = "a.txt"
    copy = "b.txt"
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import PurePath

import msgspec

from rashomon.errors import CorrectionError
from rashomon.records import Article, Copy, Direction, Evidence, Published, Quote, Record, Span, Speaker


class DateCorrection(Record, frozen=True, forbid_unknown_fields=True):
    """An article's date of publication."""

    article: str
    published: date
    by: str | None = None


class SpeakerCorrection(Record, frozen=True, forbid_unknown_fields=True):
    """Who said the quotation that holds these words."""

    article: str
    words: str
    speaker: str
    by: str | None = None


class Group(Record, frozen=True, forbid_unknown_fields=True):
    """Articles that belong together, or apart."""

    articles: tuple[str, ...]
    by: str | None = None


class DirectionCorrection(Record, frozen=True, forbid_unknown_fields=True):
    """Which article copied which."""

    source: str
    copy: str
    by: str | None = None


class Corrections(Record, frozen=True, forbid_unknown_fields=True):
    """All corrections of a file; `by` holds for those that name nobody."""

    by: str | None = None
    date: tuple[DateCorrection, ...] = ()
    speaker: tuple[SpeakerCorrection, ...] = ()
    together: tuple[Group, ...] = ()
    apart: tuple[Group, ...] = ()
    direction: tuple[DirectionCorrection, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.date or self.speaker or self.together or self.apart or self.direction)


def parse(text: str, *, where: str) -> Corrections:
    """The corrections a TOML text holds. Raises CorrectionError naming `where` and what to mend."""
    try:
        return msgspec.convert(tomllib.loads(text), Corrections)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise CorrectionError(where, str(error), "see the form in docs/how-to/correct.md") from error


def named(article: Article, name: str) -> bool:
    """Whether a correction's name means this article."""
    return name in (article.id, article.source.id, article.source.file, PurePath(article.source.file).name)


def resolve(corrections: Corrections, articles: Iterable[Article]) -> tuple[Mapping[str, tuple[str, ...]], tuple[str, ...]]:
    """Every name used → the ids of the articles it means; and the names that mean none."""
    used = {c.article for c in corrections.date} | {c.article for c in corrections.speaker}
    used |= {name for group in (*corrections.together, *corrections.apart) for name in group.articles}
    used |= {name for c in corrections.direction for name in (c.source, c.copy)}
    known = list(articles)
    found = {name: tuple(sorted(a.id for a in known if named(a, name))) for name in sorted(used)}
    return found, tuple(name for name, ids in found.items() if not ids)


def said_by(corrections: Corrections, by: str | None) -> str:
    """How a correction is shown."""
    who = by or corrections.by
    return f"corrected by {who}" if who else "corrected by a person"


def correct_date(corrections: Corrections, article: Article) -> Article:
    """The article with its corrected date, if a correction names it."""
    for c in corrections.date:
        if named(article, c.article):
            day = c.published.isoformat()
            why = said_by(corrections, c.by)
            return msgspec.structs.replace(
                article,
                published=Published(value=day, from_=day, until=day, grain="day", how="correction", why=why),
            )
    return article


def correct_speakers(corrections: Corrections, article: Article, quotes: tuple[Quote, ...]) -> tuple[Quote, ...]:
    """The quotes with corrected speakers."""
    mine = [c for c in corrections.speaker if named(article, c.article)]
    if not mine:
        return quotes

    def corrected(quote: Quote) -> Quote:
        words = " ".join(span.text for span in quote.content)
        for c in mine:
            if c.words in words:
                return msgspec.structs.replace(quote, speaker=Speaker(None, c.speaker, said_by(corrections, c.by)))
        return quote

    return tuple(corrected(quote) for quote in quotes)


def correct_direction(corrections: Corrections, a: Article, b: Article, copies: tuple[Copy, ...]) -> tuple[Copy, ...]:
    """The passages between two articles, turned the way a person said."""
    for c in corrections.direction:
        for source, copy in ((a, b), (b, a)):
            if named(source, c.source) and named(copy, c.copy):
                return tuple(_turned(one, source, said_by(corrections, c.by)) for one in copies)
    return copies


def _turned(copy: Copy, source: Article, why: str) -> Copy:
    direction = Direction("correction", 1.0, (Evidence("correction", why, ()),))
    if isinstance(copy.source, Span) and copy.source.article != source.id:
        return msgspec.structs.replace(copy, source=copy.copy, copy=copy.source, direction=direction)
    return msgspec.structs.replace(copy, direction=direction)


def pairs_of(groups: Iterable[Group], found: Mapping[str, tuple[str, ...]]) -> tuple[tuple[str, str], ...]:
    """Every pair of article ids the groups put side by side."""
    out = set()
    for group in groups:
        ids = [found[name] for name in group.articles]
        for i, left in enumerate(ids):
            out |= {(min(x, y), max(x, y)) for right in ids[i + 1 :] for x in left for y in right if x != y}
    return tuple(sorted(out))
