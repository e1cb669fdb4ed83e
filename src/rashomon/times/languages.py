"""The languages there are tables for, and which of them an article is read in."""

from __future__ import annotations

from rashomon.records import Article
from rashomon.times.english import ENGLISH
from rashomon.times.french import FRENCH
from rashomon.times.german import GERMAN
from rashomon.times.language import Language
from rashomon.times.spanish import SPANISH

LANGUAGES: dict[str, Language] = {one.code: one for one in (ENGLISH, GERMAN, FRENCH, SPANISH)}


def language_of(article: Article) -> Language:
    """The table of the article's language; English where it has none."""
    return LANGUAGES.get((article.language or "en")[:2].lower(), ENGLISH)
