"""`python -m bench.copies [--docs FILE] [--peers PYTHON] [--growth]`: how fast copies are found, beside near-duplicate tools.

Every measurement runs in a process of its own: CPU seconds from texts in memory to pairs (to passages with edges for
Rashomon) once the tool has been loaded (each is run on two short texts first), documents per CPU-second, and the most
memory the process held. The peers run at 32 bands of 4 rows over 5-word shingles.
`--docs` is a JSONL file with `text` and perhaps `gold.jsonl.gz` beside it; without it texts are made by bench.planting.
`--peers` names a Python that has datasketch, rensa and gaoya (else this one; those it lacks are named).
`--growth` runs 5,000 to 100,000 texts made with a new seed for every size, twice, and takes the exponents of both.
"""

from __future__ import annotations

import argparse
import gzip
import json
import math
import os
import re
import resource
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

Pairs = Iterable[tuple[int, int]]
WORD = re.compile(r"\w+")
SIZES = (5_000, 10_000, 20_000, 40_000, 100_000)
RUNS = 2


def shingles(text: str) -> list[str]:
    """The 5-word sequences of a text."""
    words = WORD.findall(text.lower())
    return [" ".join(words[i : i + 5]) for i in range(max(1, len(words) - 4))]


def rashomon(texts: list[str], outlets: list[str]) -> Pairs:
    """Pairs with passages and their edges."""
    from rashomon.copies.bulk import passages_in

    shared = passages_in(texts, outlets)
    return set(zip(shared.left.tolist(), shared.right.tolist(), strict=True))


def datasketch(texts: list[str], _outlets: list[str]) -> Pairs:
    """Pairs that meet in a band of datasketch's MinHashLSH."""
    from datasketch import MinHash, MinHashLSH

    lsh = MinHashLSH(num_perm=128, params=(32, 4))
    out = set()
    for i, text in enumerate(texts):
        sketch = MinHash(num_perm=128)
        sketch.update_batch([s.encode() for s in shingles(text)])
        out.update((j, i) for j in lsh.query(sketch))
        lsh.insert(i, sketch)
    return out


def rensa(texts: list[str], _outlets: list[str]) -> Pairs:
    """Pairs that meet in a band of rensa's RMinHashLSH."""
    from rensa import RMinHash, RMinHashLSH

    lsh = RMinHashLSH(threshold=0.5, num_perm=128, num_bands=32)
    out = set()
    for i, text in enumerate(texts):
        sketch = RMinHash(num_perm=128, seed=42)
        sketch.update(shingles(text))
        out.update((j, i) for j in lsh.query(sketch))
        lsh.insert(i, sketch)
    return out


def gaoya(texts: list[str], _outlets: list[str]) -> Pairs:
    """Pairs that meet in a band of gaoya's MinHashStringIndex."""
    from gaoya.minhash import MinHashStringIndex

    index = MinHashStringIndex(
        hash_size=32, jaccard_threshold=0.5, num_bands=32, band_size=4, analyzer="word", ngram_range=(5, 5)
    )
    index.par_bulk_insert_docs(list(range(len(texts))), texts)
    return {(min(i, j), max(i, j)) for i, text in enumerate(texts) for j in index.query(text) if i != j}


TOOLS: dict[str, Callable[[list[str], list[str]], Pairs]] = {
    "rashomon": rashomon,
    "datasketch": datasketch,
    "rensa": rensa,
    "gaoya": gaoya,
}


def load(docs: str | None, size: int, seed: int) -> tuple[list[str], list[str], list[tuple[int, int, str]]]:
    """Texts, outlets, and the planted pairs with their kinds."""
    if docs is None:
        from bench.planting import collection

        made = collection(size, seed=seed)
        return made.texts, made.outlets, [(p.source, p.copy, p.kind) for p in made.planted]
    path = Path(docs)
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines][:size]
    at = {row["id"]: i for i, row in enumerate(rows)}
    gold = []
    if (beside := path.parent / "gold.jsonl.gz").exists():
        with gzip.open(beside, "rt", encoding="utf-8") as lines:
            found = [json.loads(line) for line in lines]
        gold = [(at[g["src"]], at[g["dst"]], g["type"]) for g in found if g["src"] in at and g["dst"] in at]
    return [row["text"] for row in rows], [row.get("outlet") or "" for row in rows], gold


def index_size(texts: list[str]) -> int:
    """How many bytes the keys take by which Rashomon compares the texts."""
    from rashomon.copies.bulk import read
    from rashomon.copies.sampling import BYTES

    return len(read(texts)[1].keys) * BYTES


def measured(tool: str, docs: str | None, size: int, seed: int) -> dict[str, object]:
    """Run one tool here, once."""
    texts, outlets, gold = load(docs, size, seed)
    base = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    TOOLS[tool](["The tool is loaded by these few words of text."] * 2, ["", ""])
    before = time.process_time()
    pairs = {frozenset(pair) for pair in TOOLS[tool](texts, outlets)}
    seconds = time.process_time() - before
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    kinds, hits = Counter(kind for *_, kind in gold), Counter(kind for a, b, kind in gold if frozenset((a, b)) in pairs)
    return {
        "tool": tool,
        "documents": len(texts),
        "cpu_seconds": round(seconds, 2),
        "documents_per_cpu_second": round(len(texts) / seconds),
        "peak_MB": peak // 1024,
        "of_that_texts_MB": base // 1024,
        "index_bytes_per_document": index_size(texts) // max(1, len(texts)) if tool == "rashomon" else None,
        "pairs": len(pairs),
        "recall": {kind: round(hits[kind] / count, 3) for kind, count in sorted(kinds.items())},
    }


def apart(python: str, tool: str, docs: str | None, size: int, seed: int = 1) -> dict[str, object]:
    """Run one tool in a process of its own."""
    command = [
        python,
        "-m",
        "bench.copies",
        "--one",
        tool,
        "--size",
        str(size),
        "--seed",
        str(seed),
        *(["--docs", docs] if docs else []),
    ]
    root = Path(__file__).parent.parent
    # A peer's Python has no Rashomon, and numpy threads would count twice.
    done = subprocess.run(
        command, cwd=root, capture_output=True, text=True, check=False, env={**os.environ, "OMP_NUM_THREADS": "1"}
    )
    return json.loads(done.stdout) if done.returncode == 0 else {"tool": tool, "failed": done.stderr.strip().splitlines()[-1:]}


def main() -> None:
    """Print one JSON line a measurement, and the growth exponent."""
    parser = argparse.ArgumentParser(prog="python -m bench.copies", description=__doc__)
    parser.add_argument("--docs", help="a JSONL file, gzipped or not")
    parser.add_argument("--size", type=int, default=20_000)
    parser.add_argument("--peers", metavar="PYTHON", help="a Python with datasketch, rensa and gaoya")
    parser.add_argument("--growth", action="store_true")
    parser.add_argument("--seed", type=int, default=1, help="for texts that are made")
    parser.add_argument("--one", choices=tuple(TOOLS), help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.one:
        print(json.dumps(measured(args.one, args.docs, args.size, args.seed)))
        return
    if args.growth:
        for run in range(RUNS):
            took = []
            for size in SIZES:
                row = apart(sys.executable, "rashomon", None, size, size + run)
                print(json.dumps(row), flush=True)
                took.append((size, float(str(row["cpu_seconds"]))))
            (low, first), (high, last) = took[0], took[-1]
            print(f"growth exponent {math.log(last / first) / math.log(high / low):.3f}", flush=True)
        return
    print(json.dumps(apart(sys.executable, "rashomon", args.docs, args.size)), flush=True)
    for tool in ("gaoya", "rensa", "datasketch"):
        print(json.dumps(apart(args.peers or sys.executable, tool, args.docs, args.size)), flush=True)


if __name__ == "__main__":
    main()
