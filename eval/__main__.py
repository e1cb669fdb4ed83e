"""`python -m eval TASK PATH [--limit N]`: one table and one JSON line; `python -m eval gate`: the quality floors."""

from __future__ import annotations

import argparse
import sys
from importlib import import_module
from pathlib import Path

from eval.table import printed

TASKS = ("read", "names", "quotes", "sayings", "times", "timelines", "copies", "stories", "facts", "only", "rests", "brief")


def main() -> int:
    """Run one scorer, or the gate."""
    parser = argparse.ArgumentParser(prog="python -m eval", description=__doc__)
    parser.add_argument("task", choices=(*TASKS, "gate"))
    parser.add_argument("path", nargs="?", type=Path, help="a data file, an example folder, or a folder of examples")
    parser.add_argument("--limit", type=int, help="only the first N rows")
    parser.add_argument("--errors", type=Path, help="write what was wrong, one JSON line each, to this file")
    parser.add_argument("--words", type=int, help="brief: the length of the summaries, instead of the set's own")
    args = parser.parse_args()
    if args.task == "gate":
        from eval.gate import gate

        return gate()
    if args.path is None or not args.path.exists():
        parser.error(f"no such file or folder: {args.path}")
    scorer = import_module(f"eval.{args.task}")
    asked = {"words": args.words} if args.task == "brief" else {}
    result = scorer.score(args.path, limit=args.limit, **asked)
    for line in printed(args.task, args.path.name, result.rows):
        print(line)
    if args.errors:
        args.errors.write_text("".join(line + "\n" for line in result.errors), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
