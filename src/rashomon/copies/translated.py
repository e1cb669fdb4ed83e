"""Texts in another language than the one they credit: sentences that have the same names and figures."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rashomon.copies.credits import places
from rashomon.records import Absent, Copy, Direction, Evidence, Findings, Span, content_id

TOLD = re.compile(r"\b(?:\d[\d.,:]*\d|\d|[A-ZÄÖÜÅØ][^\W\d_][\w'’-]+)")
"""Figures, and words that begin with a capital: what a translation leaves as it is."""
SHARED, FEWEST = 2, 3
"""So many of them must stand in both sentences, and so many sentences must answer to each other."""
MOST = 200
"""At most so many sentences of an article are held against those of another."""
SURE = 0.95


def translated(copy: Findings, sources: Sequence[Findings], source: Absent) -> list[Copy]:
    """The sentences of an article that answer to those of the text it credits, one of these articles in another language.

    That is the one with most such sentences, and of as many the last by its id; nothing where there are too few.
    """
    abroad = [f for f in sources if f.article.language and copy.article.language not in (None, f.article.language)]
    answers = max(((_answers(copy, f), f.article.id) for f in abroad), key=lambda one: (len(one[0]), one[1]), default=([], ""))[
        0
    ]
    return [_copy(here, there, source) for here, there in answers] if len(answers) >= FEWEST else []


def _answers(copy: Findings, source: Findings) -> list[tuple[Span, Span]]:
    """Each sentence of the copy with the sentence of the source that shares most with it."""
    sides = [[(s.span, _told(s.span)) for s in f.sentences if s.body][:MOST] for f in (copy, source)]
    out = []
    for here, mine in sides[0]:
        shared, there = max(((len(mine & theirs), -span.start, span) for span, theirs in sides[1]), default=(0, 0, here))[::2]
        if shared >= SHARED:
            out.append((here, there))
    return out


def _told(span: Span) -> frozenset[str]:
    return frozenset(word.rstrip(".,:") for word in TOLD.findall(span.text))


def _copy(here: Span, there: Span, source: Absent) -> Copy:
    return Copy(
        id=content_id("c", (there.article, there.start, there.end, here.article, here.start, here.end)),
        source=there,
        copy=here,
        how="rewritten",
        likeness=None,
        direction=Direction("credit", SURE, (Evidence("credit", f"credits {source.name}", places(source.credit)),)),
    )
