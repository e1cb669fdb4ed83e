"""Quotes in one article; sayings over a story."""

from rashomon.quotes.find import find_quotes
from rashomon.quotes.sayings import find_sayings

__all__ = ["find_quotes", "find_sayings"]
