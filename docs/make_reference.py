"""`python -m docs.make_reference [--check]`: write docs/reference/ from the program, or tell whether it is up to date."""

from __future__ import annotations

import inspect
import sys
from pathlib import Path

import click
import msgspec

from rashomon import records
from rashomon.cli import main

HERE = Path(__file__).parent / "reference"


def commands() -> str:
    """Every command with its options, as its help tells them."""
    context = click.Context(main, info_name="rashomon")
    parts = ["# Commands\n\nGenerated from the program by `python -m docs.make_reference`.\n"]
    parts.append(f"## rashomon\n\n{prose(main)}\n")
    for name in sorted(main.commands):
        command = main.commands[name]
        inner = click.Context(command, info_name=f"rashomon {name}", parent=context)
        usage = " ".join(["rashomon", name, *command.collect_usage_pieces(inner)])
        lines = [f"## rashomon {name}\n\n{prose(command)}\n\n    {usage}\n\n| option | meaning |\n| --- | --- |"]
        for parameter in command.params:
            record = parameter.get_help_record(inner)
            if record and record[1]:
                lines.append(f"| `{record[0].replace('|', chr(92) + '|')}` | {record[1]} |")
        parts.append("\n".join(lines) + "\n")
    return "\n".join(parts)


def prose(command: click.Command) -> str:
    """A command's help as paragraphs."""
    return inspect.cleandoc(command.help or "")


def record_pages() -> str:
    """Every record that leaves the program, with its fields and their types."""
    parts = ["# Records\n\nGenerated from `rashomon/records.py` by `python -m docs.make_reference`.\n"]
    parts.append(inspect.cleandoc(records.__doc__ or "") + "\n")
    for name, cls in vars(records).items():
        if not (isinstance(cls, type) and issubclass(cls, msgspec.Struct)) or cls is records.Record:
            continue
        rows = [f"| `{f.encode_name}` | `{plain(str(cls.__annotations__[f.name]))}` |" for f in msgspec.structs.fields(cls)]
        parts.append(
            f"## {name}\n\n{inspect.cleandoc(cls.__doc__ or '')}\n\n| field | type |\n| --- | --- |\n" + "\n".join(rows) + "\n"
        )
    return "\n".join(parts)


def plain(annotation: str) -> str:
    """A type as one reads it in a table cell."""
    return annotation.replace("|", "or")


def pages() -> dict[str, str]:
    """File name → what it should hold."""
    return {"commands.md": commands(), "records.md": record_pages()}


def run(check: bool) -> int:
    """Write the pages, or return 1 if one on disk is not what it should be."""
    stale = 0
    for name, text in pages().items():
        file = HERE / name
        if check:
            stale += not file.exists() or file.read_text(encoding="utf-8") != text
        else:
            HERE.mkdir(exist_ok=True)
            file.write_text(text, encoding="utf-8")
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(run("--check" in sys.argv))
