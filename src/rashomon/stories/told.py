"""The title of a story, in the words of one of its articles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from rashomon.records import Findings
from rashomon.stories.terms import terms_of

LONGEST = 120
"""Characters of an opening sentence that stand for a missing title."""
MOST = 60_000
"""Characters of a text that are compared: what stands beyond says nothing new about the event."""
HALF_WEIGHT = 3
"""Terms at which a title is worth half of what its terms are: very short ones say little."""


def make_title(findings: Sequence[Findings]) -> str:
    """The title, or opening words, of the member that stands for the story best; never a made sentence."""
    found_in = Counter(
        term for f in findings for term in {t for _, _, t in terms_of(f.article.text[:MOST], language=f.article.language)}
    )

    def rank(f: Findings) -> tuple[bool, float, bool, str, str]:
        title = given_title(f)
        terms = {term for _, _, term in terms_of(title or title_of(f), language=f.article.language)}
        shared = sum(max(0, found_in[term] - 1) for term in terms) / max(1, len(findings) - 1)
        published = f.article.published
        when = published.from_ if published else ""
        worth = round(shared / (len(terms) + HALF_WEIGHT), 6)
        return (not title, -worth * (0.8 if title.isupper() else 1), not when, when, f.article.id)

    best = min(findings, key=rank)
    return title_of(best) or best.article.id


def given_title(f: Findings) -> str:
    """The title as given, else the first headline of the text; empty when there is neither."""
    headline = next((x.span.text for x in f.article.furniture if x.kind == "headline"), "")
    return " ".join((f.article.title or headline).split())


def title_of(f: Findings) -> str:
    """What one article is called: its title, its headline, or its first sentence, cut at a word if it is long."""
    first = next((s.span.text for s in f.sentences if s.body), f.article.text[: LONGEST * 4])
    opening = " ".join(first.split())
    if len(opening) > LONGEST:
        opening = opening[: LONGEST - 2].rsplit(" ", 1)[0] + " …"
    return given_title(f) or opening
