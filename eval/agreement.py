"""How far two annotators of one text agree: `python -m eval.agreement [--language en|de]`.

Every text of annotations/quotes that two people annotated by themselves is compared: attributions are paired one to one by
overlap of content, as `eval.quotes` pairs them. `content` is the F1 of that pairing, `exact` the same with the same content
(marks, space and full stops at the edges aside). Of the pairs: `cue` and `speaker`, whether the places overlap or both have
none; `kind` and `class`, whether they are the same.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from pathlib import Path

from eval.data import Json
from eval.quotes import Pieces, paired

ANNOTATIONS = Path(__file__).parent.parent / "annotations/quotes"
FILES = {"en": "english.*.jsonl", "de": "german.*.jsonl"}


def doubles(language: str) -> list[tuple[list[Json], list[Json]]]:
    """The attributions of each text that two people annotated."""
    by_text: dict[tuple[str, str], list[list[Json]]] = defaultdict(list)
    for path in sorted(ANNOTATIONS.glob(FILES[language])):
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            by_text[row["set"], row["id"]].append(row["quotes"])
    return [(found[0], found[1]) for _, found in sorted(by_text.items()) if len(found) > 1]


def compare(pairs: list[tuple[list[Json], list[Json]]]) -> Counter[str]:
    """What was counted over all texts."""
    counts: Counter[str] = Counter()
    for one, other in pairs:
        counts["one"] += len(one)
        counts["other"] += len(other)
        for a, b in paired([_pieces(q["content"]) for q in one], [_pieces(q["content"]) for q in other]).items():
            left, right = one[a], other[b]
            counts["content"] += 1
            counts["exact"] += left["content"] == right["content"]
            counts["cue"] += _same(left["cue"], right["cue"])
            counts["speaker"] += _same(left["speaker"], right["speaker"])
            counts["kind"] += left["kind"] == right["kind"]
            counts["class"] += left["class"] == right["class"]
    return counts


def _pieces(places: list[list[int]]) -> Pieces:
    return tuple((a, b) for a, b in places)


def _same(one: list[list[int]], other: list[list[int]]) -> bool:
    if not one or not other:
        return not one and not other
    return any(a < d and c < b for a, b in one for c, d in other)


def main() -> None:
    """Print the agreement."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--language", choices=sorted(FILES), default="en")
    pairs = doubles(parser.parse_args().language)
    counts = compare(pairs)
    total = counts["one"] + counts["other"]
    print(f"{len(pairs)} texts, {counts['one']} and {counts['other']} attributions")
    for name in ("content", "exact"):
        print(f"{name:<8} F1 {2 * counts[name] / total if total else 0:.3f}")
    for name in ("cue", "speaker", "kind", "class"):
        print(f"{name:<8} {counts[name] / counts['content'] if counts['content'] else 0:.3f} of {counts['content']}")


if __name__ == "__main__":
    main()
