"""Which pairs of articles may share a passage: sampled keys of word sequences, met by key."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.records import Findings, Pair, Shingles


def make_shingles(findings: Findings) -> Shingles:
    """The sampled keys of one article."""
    from rashomon.copies.kernels import words_of
    from rashomon.copies.sampling import packed, sampled

    words = words_of([findings.article.text])
    return Shingles(
        article=findings.article.id,
        outlet=findings.article.outlet,
        words=len(words.keys),
        keys=packed(sampled(words).keys),
    )


def find_pairs(shingles: Sequence[Shingles]) -> tuple[Pair, ...]:
    """Candidate pairs, in order, from all keys at once; keys that are one outlet's furniture count for nothing."""
    import numpy as np

    from rashomon.copies.sampling import Sample, candidates, meetings, unpacked

    ordered = sorted(shingles, key=lambda s: s.article)
    if len(ordered) < 2:
        return ()
    keys = [unpacked(s.keys) for s in ordered]
    first = np.concatenate(([0], np.cumsum([len(k) for k in keys]))).astype(np.int64)
    outlets = {name: i + 1 for i, name in enumerate(sorted({s.outlet for s in ordered if s.outlet}))}
    met = meetings(Sample(np.concatenate(keys), first), np.array([outlets.get(s.outlet or "", 0) for s in ordered]))
    shown, _ = candidates(met)
    ids = [s.article for s in ordered]
    columns = (column.tolist() for column in shown)
    return tuple(Pair(ids[x], ids[y], float(n)) for x, y, n in zip(*columns, strict=True))
