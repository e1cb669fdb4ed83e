"""Texts with known copies, made from a seed: words of invented syllables, as frequent as words are, copied in six ways."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

KINDS = ("verbatim", "short", "cut", "edited", "rewritten", "letters")
SYLLABLES = [
    c + v + e
    for c in ["b", "d", "f", "g", "k", "l", "m", "n", "p", "r", "s", "t", "v", "z", "ch", "st", "tr"]
    for v in "aeiouéö"
    for e in ("", "n", "r", "s", "l")
]


@dataclass(frozen=True)
class Planted:
    """One planted copy: text `copy` took words from text `source`."""

    source: int
    copy: int
    kind: str


@dataclass(frozen=True)
class Collection:
    """Texts, who published each, and what was copied."""

    texts: list[str]
    outlets: list[str]
    planted: list[Planted]


def collection(size: int, seed: int, *, words: int = 300, copies: float = 0.2) -> Collection:
    """`size` texts of about `words` words from 200 outlets with footers of their own; the last share `copies` are copies."""
    random = Random(seed)
    vocabulary = ["".join(random.choices(SYLLABLES, k=random.randint(1, 4))) for _ in range(40_000)]
    weights = [0.0]
    for rank in range(1, len(vocabulary) + 1):
        weights.append(weights[-1] + 1 / (rank + 5))
    footers = [_sentences(random.choices(vocabulary, k=14)) for _ in range(200)]

    def fresh(count: int) -> list[str]:
        return random.choices(vocabulary, cum_weights=weights[1:], k=count)

    bodies = [fresh(int(words * random.uniform(0.5, 1.5))) for _ in range(size)]
    outlets = [random.randrange(200) for _ in range(size)]
    planted = []
    for copy in range(int(size * (1 - copies)), size):
        source, kind = random.randrange(int(size * (1 - copies))), KINDS[copy % len(KINDS)]
        bodies[copy] = _copied(bodies[source], bodies[copy], kind, random, fresh)
        planted.append(Planted(source, copy, kind))
    texts = [f"{_sentences(body)}\n\n{footers[outlet]}" for body, outlet in zip(bodies, outlets, strict=True)]
    return Collection(texts, [f"Outlet {outlet}" for outlet in outlets], planted)


def _copied(source: list[str], own: list[str], kind: str, random: Random, fresh: Callable[[int], list[str]]) -> list[str]:
    size = {"short": 26, "cut": len(source) // 2, "verbatim": len(source)}.get(kind, 80)
    start = random.randrange(max(1, len(source) - size))
    taken = source[start : start + size]
    if kind == "edited":
        taken = changed(taken, 0.15, random, fresh)
    elif kind == "rewritten":
        taken = changed(taken, 0.3, random, fresh)
    elif kind == "letters":
        taken = [word[:-1] + random.choice("aeiou") if random.random() < 0.15 else word for word in taken]
    at = random.randrange(len(own))
    return taken if kind == "verbatim" else own[:at] + taken + own[at:]


def changed(words: list[str], share: float, random: Random, fresh: Callable[[int], list[str]]) -> list[str]:
    """The words with a share of them dropped, replaced, followed by a new one, or moved behind the next."""
    out: list[str] = []
    for word in words:
        act = random.random() / share
        if act < 0.25:
            continue
        if act < 0.5:
            out += fresh(1)
        elif act < 0.75:
            out += [word, *fresh(1)]
        elif act < 1 and out:
            out.insert(-1, word)
        else:
            out.append(word)
    return out


def _sentences(words: list[str]) -> str:
    lines = [" ".join(words[i : i + 17]).capitalize() + "." for i in range(0, len(words), 17)]
    return " ".join(lines)
