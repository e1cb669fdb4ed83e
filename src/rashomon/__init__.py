"""Rashomon: one event, many accounts."""

__version__ = "0.1.0"
