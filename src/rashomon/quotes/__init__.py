"""Quotes in one article; sayings over a story."""

from rashomon.quotes.find import find_quotes
from rashomon.quotes.heard import with_heard
from rashomon.quotes.sayings import find_sayings
from rashomon.quotes.story import with_descriptions

__all__ = ["find_quotes", "find_sayings", "with_descriptions", "with_heard"]
