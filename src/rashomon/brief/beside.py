"""Articles that tell of something beside the story."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from rashomon.clean.stems import stems
from rashomon.records import Findings

FEWEST_OTHERS = 3
LACKED = 0.6


def beside(findings: Sequence[Findings], account: Mapping[str, int]) -> frozenset[int]:
    """The articles, by their place, whose account lacks most of the names that every other account has.

    A report of another fire on another day shares the fire's words, but not the names of place and people. So few other
    accounts than three do not tell which names belong to the event. The account that has more of the articles than any
    other is the story, whatever it lacks.
    """
    texts: dict[int, set[str]] = defaultdict(set)
    named: dict[int, set[str]] = defaultdict(set)
    for f in findings:
        texts[account[f.article.id]].update(stems(f"{f.article.title or ''} {f.article.text}"))
        capital = (word for name in f.names for word in name.name.split() if not word[0].islower())
        named[account[f.article.id]].update(stem for word in capital for stem in stems(word))
    if len(texts) <= FEWEST_OTHERS:
        return frozenset()
    having = Counter(stem for words in texts.values() for stem in words)
    naming = Counter(stem for words in named.values() for stem in words)
    most = len(texts) - 1
    usual = {stem for stem, n in naming.items() if having[stem] >= most and n >= most / 2}
    lacking = {one for one, words in texts.items() if _lacks(words, usual, having, most)} - _widest(findings, account)
    return frozenset(number for number, f in enumerate(findings) if account[f.article.id] in lacking)


def _lacks(words: set[str], usual: set[str], having: Mapping[str, int], most: int) -> bool:
    """Whether an account lacks most of the usual names that all others have."""
    lacked = sum(stem not in words for stem in usual)
    kept = sum(stem in words and having[stem] > most for stem in usual)
    return lacked > LACKED * (lacked + kept)


def _widest(findings: Sequence[Findings], account: Mapping[str, int]) -> set[int]:
    """The account that has more articles than any other, where there is one."""
    first, *others = Counter(account[f.article.id] for f in findings).most_common(2)
    return {first[0]} if not others or first[1] > others[0][1] else set()
