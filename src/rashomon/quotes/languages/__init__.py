"""The tables of each language, and which one reads an article."""

from __future__ import annotations

from rashomon.quotes.languages.de import GERMAN
from rashomon.quotes.languages.en import ENGLISH
from rashomon.quotes.languages.es import SPANISH
from rashomon.quotes.languages.fr import FRENCH
from rashomon.quotes.languages.table import Language

__all__ = ["Language", "language_for"]

_KNOWN = {table.code: table for table in (ENGLISH, FRENCH, GERMAN, SPANISH)}


def language_for(code: str | None) -> Language:
    """The table of a language; English where there is none."""
    return _KNOWN.get(code or "en", ENGLISH)
