"""A page's tree → the text of its article, one line a paragraph."""

from __future__ import annotations

from typing import Any


def article_text(tree: Any) -> str:
    """The words of the article; empty when the page has none."""
    from copy import deepcopy

    import trafilatura

    try:
        found = trafilatura.extract(deepcopy(tree), include_comments=False, output_format="txt")
    except (ValueError, TypeError, AttributeError, RecursionError):
        found = None
    return found or ""
