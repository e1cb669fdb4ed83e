"""The quality gate: every floor in floors.json is measured and held."""

from __future__ import annotations

import json
import os
from importlib import import_module
from pathlib import Path

HERE = Path(__file__).parent


def gate() -> int:
    """Measure each floor; print each; return 1 if one is missed. Floors on outside data are skipped where it is absent."""
    outside = os.environ.get("RASHOMON_DATA")
    missed = skipped = 0
    for floor in json.loads((HERE / "floors.json").read_text(encoding="utf-8")):
        where = floor["path"]
        if where.startswith("$RASHOMON_DATA/"):
            if not outside:
                print(f"skipped  {floor['task']} {where}: RASHOMON_DATA is not set")
                skipped += 1
                continue
            path = Path(outside) / where.removeprefix("$RASHOMON_DATA/")
        else:
            path = HERE.parent / where
        rows = {
            row.name: row.figures for row in import_module(f"eval.{floor['task']}").score(path, limit=floor.get("limit")).rows
        }
        for name, figures in floor["floors"].items():
            for figure, least in figures.items():
                got = rows.get(name, {}).get(figure)
                good = got is not None and got >= least
                missed += not good
                print(f"{'held    ' if good else 'MISSED  '} {floor['task']} {where} {name} {figure}: {got} (floor {least})")
    print(f"{missed} missed, {skipped} skipped")
    return 1 if missed else 0
