"""`python -m bench.read [--articles 5 100 1000] [--data FOLDER]`: the whole process of `rashomon read`, time and memory.

Articles are the shipped examples, or the MultiLing and ECB+ texts of a data folder, repeated with another date and a line
of their own so that no two are equal. For each n: seconds by the wall, CPU seconds over all processes, the most memory they
held together; and the time of a bare `--help`.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path

ROOT = Path(__file__).parent.parent


def example_texts() -> list[str]:
    """The plain texts of the open examples."""
    return [p.read_text(encoding="utf-8") for p in sorted((ROOT / "examples").glob("*/*.txt"))]


def data_texts(folder: Path) -> list[str]:
    """English MultiLing topics, then ECB+."""
    out = []
    with gzip.open(folder / "data/facts/multiling2011.jsonl.gz", "rt", encoding="utf-8") as lines:
        out += [doc["text"] for line in lines if (row := json.loads(line))["lang"] == "english" for doc in row["docs"]]
    with gzip.open(folder / "data/stories/ecbplus_train_dev.jsonl.gz", "rt", encoding="utf-8") as lines:
        out += [json.loads(line)["text"] for line in lines]
    return out


def rows(texts: list[str], n: int) -> Iterator[str]:
    """`n` rows; from the second round on every article is varied and moved by a month."""
    for i, text in enumerate(islice(cycle(texts), n)):
        round_ = i // len(texts)
        day = f"{2019 + round_ // 12}-{round_ % 12 + 1:02d}-{i % 28 + 1:02d}"
        varied = text if not round_ else f"{text}\n\nReport number {round_} from desk {i}.\n"
        yield json.dumps({"text": varied, "id": f"row{i}", "outlet": f"outlet{i % 40}", "published": day})


def measure(arguments: list[str]) -> dict[str, float]:
    """Run a command once; wall and CPU seconds, peak resident memory of the largest process in MB."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    process = subprocess.Popen([sys.executable, "-m", "rashomon", *arguments], stdout=subprocess.DEVNULL)
    peak = watch(process)
    wall = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if process.returncode:
        raise SystemExit(f"rashomon {' '.join(arguments)} ended with {process.returncode}")
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return {"seconds": round(wall, 2), "cpu_seconds": round(cpu, 2), "peak_mb_all_processes": round(peak, 1)}


def watch(process: subprocess.Popen[bytes]) -> float:
    """Wait for a process; the most memory it and its children held together at any sample, in MB."""
    peak = 0
    while process.poll() is None:
        peak = max(peak, tree_kb(process.pid))
        time.sleep(0.02)
    return peak / 1024


def tree_kb(root: int) -> int:
    """Resident memory of a process and all below it, in kB (0 where the system does not tell)."""
    total = 0
    for pid in (root, *children(root)):
        try:
            for line in Path(f"/proc/{pid}/status").read_text().splitlines():
                if line.startswith("VmRSS:"):
                    total += int(line.split()[1])
        except OSError:
            continue
    return total


def children(pid: int) -> list[int]:
    """Every process below one."""
    try:
        direct = [int(word) for word in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except OSError:
        return []
    return direct + [below for child in direct for below in children(child)]


def main() -> None:
    """Measure and print one JSON line for each size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, nargs="+", default=[5, 100, 1000])
    parser.add_argument("--data", type=Path, default=os.environ.get("RASHOMON_DATA"))
    args = parser.parse_args()
    texts = data_texts(Path(args.data)) if args.data else example_texts()
    measure(["--help"])
    print(json.dumps({"command": "--help", **measure(["--help"])}))
    for n in args.articles:
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "rows.jsonl"
            file.write_text("\n".join(rows(texts, n)), encoding="utf-8")
            figures = measure(["read", str(file), "--json", str(Path(folder) / "out.json"), "--quiet"])
            stories = len(json.loads((Path(folder) / "out.json").read_bytes())["stories"])
            print(json.dumps({"articles": n, **figures, "stories": stories}), flush=True)


if __name__ == "__main__":
    main()
