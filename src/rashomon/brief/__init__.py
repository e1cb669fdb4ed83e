"""The story in a few lines, each with its places."""

from rashomon.brief.choose import make_brief

__all__ = ["make_brief"]
