"""The papers are tested: what they say of the program is so."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from docs.make_reference import pages
from rashomon.cli import main
from rashomon.corrections import parse

ROOT = Path(__file__).parent.parent
PAPERS = sorted([ROOT / "README.md", ROOT / "CHANGELOG.md", *(ROOT / "docs").rglob("*.md"), ROOT / "examples" / "README.md"])


@pytest.mark.parametrize("name", ["commands.md", "records.md"])
def test_the_reference_is_what_the_program_says(name: str) -> None:
    written = (ROOT / "docs/reference" / name).read_text(encoding="utf-8")
    assert written == pages()[name], "run python -m docs.make_reference"


@pytest.mark.parametrize("paper", PAPERS, ids=lambda p: str(p.relative_to(ROOT)))
def test_commands_in_the_papers_exist(paper: Path) -> None:
    text = paper.read_text(encoding="utf-8")
    blocks = re.findall(r"^```(?:sh|console)?\n(.*?)^```|^((?:    .*\n)+)", text, re.M | re.S)
    for line in "\n".join(a or b for a, b in blocks).splitlines():
        words = line.strip().removeprefix("$ ").split()
        if len(words) > 1 and words[0] == "rashomon" and not words[1].startswith(("-", "[")):
            if "|" in words:
                continue
            command = main.commands.get(words[1])
            assert command is not None, f"{paper.name}: no command {words[1]}"
            known = {option for parameter in command.params for option in parameter.opts}
            for word in words[2:]:
                if word.startswith("--"):
                    assert word.split("=")[0] in known, f"{paper.name}: {words[1]} has no {word}"


@pytest.mark.parametrize("paper", PAPERS, ids=lambda p: str(p.relative_to(ROOT)))
def test_links_in_the_papers_lead_somewhere(paper: Path) -> None:
    for target in re.findall(r"\]\(([^)#\s]+)[^)]*\)", paper.read_text(encoding="utf-8")):
        if not target.startswith(("http://", "https://", "mailto:")):
            assert (paper.parent / target).exists(), f"{paper.name}: {target}"


def test_the_corrections_of_the_how_to_can_be_used() -> None:
    text = (ROOT / "docs/how-to/correct.md").read_text(encoding="utf-8")
    block = re.search(r"```toml\n(.*?)```", text, re.S)
    assert block
    corrections = parse(block.group(1), where="correct.md")
    assert all((corrections.date, corrections.speaker, corrections.together, corrections.apart, corrections.direction))


def test_every_dependency_has_its_reason() -> None:
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    reasons = (ROOT / "docs/dependencies.md").read_text(encoding="utf-8")
    wanted = [*project["dependencies"], *(d for extra in project["optional-dependencies"].values() for d in extra)]
    for dependency in wanted:
        name = re.split(r"[<>=\[ ]", dependency)[0]
        assert f"`{name}`" in reasons, f"docs/dependencies.md gives no reason for {name}"


def test_every_decision_has_a_number_of_its_own() -> None:
    numbers = [p.name[:4] for p in (ROOT / "docs/decisions").glob("*.md")]
    assert len(numbers) == len(set(numbers))
    assert all(n.isdigit() for n in numbers)
