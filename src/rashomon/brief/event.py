"""The words by which the accounts tell what happened."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Sequence

from rashomon.brief.candidates import Candidate
from rashomon.brief.taste import HEAD
from rashomon.brief.told import Told


class Event:
    """The words that at least half of the accounts have in their heads, or of the headlines, each by how many have it."""

    def __init__(self, lines: Sequence[Candidate], titles: Sequence[Told], beside: Collection[int] = ()) -> None:
        """Gather the words of all heads; the articles `beside` the story tell none of it."""
        heads: dict[int, set[str]] = defaultdict(set)
        accounts: dict[int, set[str]] = defaultdict(set)
        for line in lines:
            if line.position < HEAD:
                heads[line.article] |= line.stems
                accounts[line.account] |= line.stems
        headlines = {number: set(title.matter) for number, title in enumerate(titles) if title.matter}
        self._shares: dict[str, float] = defaultdict(float)
        for group in (list(accounts.values()), list(headlines.values())):
            for stem, n in Counter(stem for words in group for stem in words).items():
                if n >= max(2, len(group) / 2):
                    self._shares[stem] += n / len(group)
        self._whole = sum(sorted(self._shares.values()))
        articles = {*heads, *headlines}
        self._heads = {n: self.part(heads.get(n, set()) | headlines.get(n, set())) for n in articles}
        self._heads.update(dict.fromkeys(beside, 0.0))

    def part(self, stems: Collection[str]) -> float:
        """What part of these words is among some words, 0 to 1; 1 where the accounts share none."""
        found = sorted(share for stem, share in self._shares.items() if stem in stems)
        return sum(found) / self._whole if self._whole else 1.0

    def head(self, line: Candidate) -> float:
        """What part of these words the headline and the first sentences of a line's article have."""
        return self._heads.get(line.article, self.part(()))
