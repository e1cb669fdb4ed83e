"""Lines chosen one by one: each adds what most independent accounts tell and no chosen line tells yet."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import log

from rashomon.brief.candidates import Candidate

Term = str | tuple[str, str]


@dataclass(frozen=True, slots=True)
class Taste:
    """How a line is judged: what a pair of words counts beside a word, how fast worth falls with place, what costs."""

    pair: float = 1.0
    single: float = 0.35
    early: float = 1.0
    shrink: float = 0.55
    hanging: float = 0.35
    quoted: float = 0.7


TASTE = Taste()


def worths(lines: Sequence[Candidate], taste: Taste = TASTE) -> dict[Term, float]:
    """What each word and pair of words is worth: the share of accounts that tell it, once more than one does."""
    voices: dict[Term, set[int]] = defaultdict(set)
    for line in lines:
        for term in line.terms:
            voices[term].add(line.account)
    accounts = len({line.account for line in lines})
    out: dict[Term, float] = {}
    for term, who in voices.items():
        kind = taste.single if isinstance(term, str) else taste.pair
        out[term] = kind * (len(who) - (0.9 if accounts > 1 else 0.0)) / max(1, accounts)
    return out


def place(line: Candidate, taste: Taste = TASTE) -> float:
    """What a line's place in its article is worth: 1 at the head, less further down."""
    return 1.0 + taste.early / (1.0 + line.position)


def chosen(
    lines: Sequence[Candidate], count: int, *, start: Callable[[Candidate], bool], taste: Taste = TASTE
) -> list[Candidate]:
    """The best `count` lines, greedily; the first is one for which `start` holds. Ties go to the earlier line."""
    worth = worths(lines, taste)
    out: list[Candidate] = []
    told: set[Term] = set()
    left = list(lines)
    while left and len(out) < count:
        pool = [line for line in left if start(line)] if not out else left
        best = max(pool or left, key=lambda line: (_gain(line, worth, told, taste), -line.position, -line.article))
        if out and _gain(best, worth, told, taste) <= 0:
            break
        out.append(best)
        told |= best.terms
        left = [line for line in left if line is not best and not repeats(line, best)]
    return out


def _gain(line: Candidate, worth: dict[Term, float], told: set[Term], taste: Taste) -> float:
    fresh = sum(sorted(worth[term] for term in line.terms if term not in told))
    cost = (taste.hanging if line.hanging else 1.0) * (taste.quoted if line.quoted > 0.5 else 1.0)
    return float(fresh * place(line, taste) * cost / line.words**taste.shrink)


def repeats(line: Candidate, other: Candidate) -> bool:
    """Whether one line tells little that the other does not."""
    a, b = set(line.stems), set(other.stems)
    return bool(a and b) and len(a & b) / min(len(a), len(b)) > 0.6


def size(articles: int, accounts: int) -> int:
    """How many lines a story of this size asks for: 3 for a small one, at most 12."""
    return max(3, min(12, 2 + round(2.2 * log(1 + accounts) + 0.4 * log(1 + articles))))
