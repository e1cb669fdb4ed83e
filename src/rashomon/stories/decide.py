"""Whether two articles are of one story, as log-odds: learned weights, then what no training data shows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt

from rashomon.stories.aside import another_event
from rashomon.stories.cluster import ABSENT
from rashomon.stories.core import strange
from rashomon.stories.early import earlier_event
from rashomon.stories.live import Live
from rashomon.stories.neighbours import Pairs
from rashomon.stories.pairs import measures
from rashomon.stories.weigh import LEAD, NAME, NUMBER, SHARE, VIEWS, WORD
from rashomon.stories.weights import HEADLINES, TEXTS

I64 = npt.NDArray[np.int64]
F32 = npt.NDArray[np.float32]
Linked = Mapping[tuple[int, int], float]
"""Pairs of rows → how much of one article stands in the other, quotations left out."""

SHORT, FULL = 8, 18
"""Words that carry matter: an article with no more is weighed as a headline, with as many as a text, between them as both."""
SUREST = 6.0
"""Log-odds are kept within this, so that no single pair decides for a group."""
PER_COPY = 4.0
"""Log-odds won when the whole of an article stands in the other, quotations left out."""

ABROAD = 1.0
"""Log-odds lost by two articles in a language whose news at large is not known: their common words pass for rare ones."""
BY_CHANCE = 1 / 3
"""Likeness of words that two languages have by chance, as those that share a script."""
LEAST_SHARE = 0.1
"""Share of the likeness of two articles from which a kind of terms is named as a reason."""


def log_odds(live: Live, pairs: Pairs, linked: Linked) -> F32:
    """For every pair the log-odds that its articles tell one story, above 0 when they more likely do."""
    seen, full = measures(live, pairs), fullness(live, pairs)
    text, headline = (seen @ np.array(w.weights, dtype=np.float32) + np.float32(w.bias) for w in (TEXTS, HEADLINES))
    odds = np.clip(full * text + (1 - full) * headline, -SUREST, SUREST)
    abroad = live.abroad.all[pairs.a] & live.abroad.all[pairs.b]
    lost = ABROAD * abroad + another(live, pairs)
    out: F32 = (odds - lost + _copied(pairs, linked)).astype(np.float32)
    bare = _unshared(live, pairs, linked)
    out[bare] = np.minimum(out[bare], np.float32(ABSENT))
    return out


def _unshared(live: Live, pairs: Pairs, linked: Linked) -> I64:
    """Pairs of texts without a text, a name or a word in common, two languages' words by chance left out: figures join nothing.

    The language of a headline is a guess, and two of one event may well share no more than a figure.
    """
    words, nameless = pairs.views[:, WORD], pairs.views[:, NAME] == 0
    found = np.flatnonzero((words < BY_CHANCE) & nameless & (fullness(live, pairs) > 0))
    rows = zip(found.tolist(), pairs.a[found].tolist(), pairs.b[found].tolist(), (words[found] == 0).tolist(), strict=True)
    kept = [i for i, a, b, none in rows if (none or live.languages[a] != live.languages[b]) and (a, b) not in linked]
    return np.array(kept, dtype=np.int64)


def another(live: Live, pairs: Pairs) -> F32:
    """What pairs lose because the names, the days or the words of one say that the other tells of another event."""
    a, b = pairs.a, pairs.b
    out: F32 = np.maximum(strange(live, a, b), earlier_event(live, a, b)) + another_event(live, a, b)
    return out


def fullness(live: Live, pairs: Pairs) -> F32:
    """How far the shorter of two articles is a text and not a headline, 0 to 1."""
    words = np.minimum(live.words.all[pairs.a], live.words.all[pairs.b])
    out: F32 = np.clip((words - SHORT) / (FULL - SHORT), 0, 1).astype(np.float32)
    return out


def _copied(pairs: Pairs, linked: Linked) -> F32:
    """What it wins to have a text in common."""
    out = np.zeros(len(pairs.a), dtype=np.float32)
    if linked:
        share = [linked.get(pair, 0.0) for pair in zip(pairs.a.tolist(), pairs.b.tolist(), strict=True)]
        out = np.array(share, dtype=np.float32) * np.float32(PER_COPY)
    return out


def reasons(views: Sequence[float]) -> tuple[str, ...]:
    """The kinds of terms that make two articles alike, what counts most first."""
    counted = [view * share for view, share in zip(views[:VIEWS], SHARE, strict=True)]
    kinds = {"words": counted[WORD] + counted[LEAD], "names": counted[NAME], "numbers": counted[NUMBER]}
    least = LEAST_SHARE * sum(counted)
    return tuple(sorted((kind for kind, share in kinds.items() if share > least), key=lambda kind: (-kinds[kind], kind)))
