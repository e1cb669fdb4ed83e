"""What a story rests on: the articles' own sources, named and counted."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.records import Article, Findings, Name, Quote, Rest, Sentence, StoryRest


def rests_of(
    article: Article, sentences: Sequence[Sentence], names: Sequence[Name], quotes: Sequence[Quote]
) -> tuple[Rest, ...]:
    """What one article says it rests on: a post, an interview, a statement, a document, another outlet, a witness."""
    return ()



def find_rests(findings: Sequence[Findings]) -> tuple[StoryRest, ...]:
    """The sources that several articles (or the only one) rest on, those of most articles first."""
    return ()
