"""Which wordings of a saying a brief may show."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from rashomon.clean.fold import key
from rashomon.clean.words import words
from rashomon.records import Findings, Reading, Saying, Span

Words = tuple[str, ...]


def changed(sayings: Sequence[Saying], members: Sequence[Findings], account: Mapping[str, int]) -> list[Span]:
    """The places of wordings that are no part of the one to be trusted, nor hold it whole."""
    since = {f.article.id: f.article.published.from_ if f.article.published else "9999" for f in members}
    out = []
    for saying in sayings:
        told = [(reading, _words(reading.span.text)) for reading in saying.readings]
        best = _trusted(told, since, account)
        out += [reading.span for reading, said in told if not (_within(said, best) or _within(best, said))]
    return out


def _trusted(told: Sequence[tuple[Reading, Words]], since: Mapping[str, str], account: Mapping[str, int]) -> Words:
    """The wording that most accounts have, whole or in part; of as many the earliest day's; of one day the fullest."""

    tellers: dict[Words, set[int]] = defaultdict(set)
    for reading, said in told:
        tellers[said].add(account[reading.span.article])
    having = {
        said: len({n for other in tellers if _within(other, said) or _within(said, other) for n in tellers[other]})
        for said in tellers
    }

    def rank(item: tuple[Reading, Words]) -> tuple[int, str, int, Words]:
        reading, said = item
        return (-having[said], since[reading.span.article][:10], -len(said), said)

    return min(told, key=rank)[1]


def _words(text: str) -> Words:
    return tuple(key(text[start:end]) for start, end in words(text))


def _within(part: Words, whole: Words) -> bool:
    """Whether some words stand in others in one piece."""
    return any(whole[n : n + len(part)] == part for n in range(len(whole) - len(part) + 1))
