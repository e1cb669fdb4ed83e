"""The command line as scripts rely on it: exit codes, one line for each bad input, whole files or none."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from rashomon.cli import main

TEXT = (
    " date 2024-05-07 Four people were taken to hospital after a tram left the rails in Velmar on Tuesday, police said.\n\n"
    "\u201cThe driver braked in time to prevent worse,\u201d police chief Mara Dovic said.\n"
)


def run(*arguments: str, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(main, list(arguments), input=stdin)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "b.txt").write_text(TEXT.replace("Four", "Five").replace("worse", "anything worse"), encoding="utf-8")
    return tmp_path


def test_read_tells_in_the_terminal(folder: Path) -> None:
    result = run("read", str(folder))
    assert result.exit_code == 0
    assert "Mara Dovic" in result.stdout
    assert max(len(line) for line in result.stdout.splitlines()) <= 80


def test_every_form_at_once(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    names = {form: str(out / f"story.{form}") for form in ("json", "html", "md")}
    result = run("read", str(folder), "--json", names["json"], "--html", names["html"], "--markdown", names["md"], "--quiet")
    assert (result.exit_code, result.stdout) == (0, "")
    assert sorted(p.name for p in out.iterdir()) == ["story.html", "story.json", "story.md"]
    assert json.loads(Path(names["json"]).read_bytes())["stories"]
    assert "<html" in Path(names["html"]).read_text(encoding="utf-8")


@pytest.mark.parametrize("command", ["articles", "quotes", "sayings", "times", "copies", "stories", "facts", "briefs"])
def test_one_stage_prints_one_record_a_line(folder: Path, command: str) -> None:
    result = run(command, str(folder))
    assert result.exit_code == 0
    for line in result.stdout.splitlines():
        assert isinstance(json.loads(line), dict)
    if command in ("articles", "quotes", "times", "stories", "briefs"):
        assert result.stdout


def test_standard_input(folder: Path) -> None:
    result = run("articles", "-", stdin=TEXT.encode())
    assert result.exit_code == 0
    assert json.loads(result.stdout)["source"]["file"] == "-"


def test_check_holds_one_article_against_the_others(folder: Path) -> None:
    result = run("check", str(folder / "a.txt"), "--against", str(folder / "b.txt"))
    assert result.exit_code == 0
    as_json = run("check", str(folder / "a.txt"), "--against", str(folder / "b.txt"), "--json", "-")
    assert {remark["kind"] for remark in json.loads(as_json.stdout)["remarks"]} & {"figure", "quotation", "copy"}


def test_wrong_use_is_2(folder: Path) -> None:
    assert run("read").exit_code == 2
    assert run("read", str(folder), "--nonsense").exit_code == 2
    assert run("read", str(folder), "--json", str(folder / "none" / "x.json")).exit_code == 2
    assert run("read", str(folder), "--corrections", str(folder / "none.toml")).exit_code == 2


def test_nothing_read_is_1(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    result = run("read", str(tmp_path), str(tmp_path / "nowhere"))
    assert result.exit_code == 1
    assert "empty.txt" in result.stderr
    assert "nowhere" in result.stderr


def test_a_bad_input_costs_one_line_and_the_rest_is_told(folder: Path) -> None:
    (folder / "broken.jsonl").write_text('{"text": "fine", "id": "1"}\n{"text": \n', encoding="utf-8")
    (folder / "noise.bin").write_bytes(bytes(range(256)) * 40)
    result = run("articles", str(folder))
    assert result.exit_code == 0
    lines = [line for line in result.stderr.splitlines() if line]
    assert len(lines) == 2
    assert any("broken.jsonl:2: " in line and ";" in line for line in lines)
    assert any("noise.bin" in line for line in lines)
    assert len(result.stdout.splitlines()) == 3


def test_strict_makes_it_fatal(folder: Path) -> None:
    (folder / "empty.txt").write_bytes(b"")
    result = run("read", str(folder), "--strict")
    assert (result.exit_code, result.stdout) == (3, "")


def test_equal_rows_are_one_article_and_a_doubt(tmp_path: Path) -> None:
    row = json.dumps({"text": TEXT, "id": "1"})
    (tmp_path / "rows.jsonl").write_text(f"{row}\n{row}\n", encoding="utf-8")
    result = run("read", str(tmp_path), "--json", "-")
    report = json.loads(result.stdout)
    assert len(report["articles"]) == 1
    assert [d["kind"] for d in report["doubts"] if d["step"] == "read"] == ["same_article"]


def test_a_page_left_in_the_folder_is_not_an_article(folder: Path) -> None:
    assert run("read", str(folder), "--html", str(folder / "story.html"), "--quiet").exit_code == 0
    result = run("articles", str(folder))
    assert len(result.stdout.splitlines()) == 2
    assert "story.html" in result.stderr


def test_a_failed_write_leaves_what_was_there(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = folder / "out.json"
    target.write_text("before", encoding="utf-8")

    def refuse(self: Path, target: Path) -> Path:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "replace", refuse)
    result = run("read", str(folder / "a.txt"), "--json", str(target), "--quiet")
    assert result.exit_code == 2
    assert target.read_text(encoding="utf-8") == "before"


def test_escape_codes_never_reach_the_terminal(tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text(TEXT + "\x1b[31mred\x1b[0m \u202egnirts\n", encoding="utf-8")
    result = run("read", str(tmp_path))
    assert "\x1b" not in result.stdout
    assert "\u202e" not in result.stdout


def test_help_imports_nothing_heavy() -> None:
    code = "import sys; from rashomon import cli; print(sorted(m for m in sys.modules if m in %r))"
    heavy = ["numpy", "trafilatura", "rich", "msgspec", "feedparser", "rapidfuzz", "lxml"]
    ran = subprocess.run([sys.executable, "-c", code % heavy], capture_output=True, text=True, check=True, env=os.environ)
    assert ran.stdout.strip() == "[]"


def test_the_width_that_the_environment_names_may_be_no_number(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "wide")
    assert run("read", str(folder)).exit_code == 0


def test_a_result_never_takes_the_place_of_an_input(folder: Path) -> None:
    draft = folder / "a.txt"
    for arguments in (
        ("read", str(draft), "--json", str(draft)),
        ("read", str(folder), "--quiet", "--html", str(draft)),
        ("check", str(draft), "--against", str(folder), "--markdown", str(folder / "b.txt")),
        ("compare", str(draft), str(folder / "b.txt"), "--json", str(draft)),
    ):
        result = run(*arguments)
        assert result.exit_code == 2
        assert "name another file" in result.stderr
    assert draft.read_text(encoding="utf-8") == TEXT


def test_two_results_have_two_places(folder: Path, tmp_path: Path) -> None:
    both = str(tmp_path / "both")
    assert run("read", str(folder), "--json", "-", "--markdown", "-").exit_code == 2
    result = run("read", str(folder), "--json", both, "--html", both)
    assert (result.exit_code, result.stderr) == (2, f"{both}: is named for two results; name another file\n")


def test_a_result_goes_through_a_link_and_keeps_the_rights_of_its_file(folder: Path) -> None:
    kept, link = folder / "kept.json", folder / "link.json"
    kept.write_text("old", encoding="utf-8")
    kept.chmod(0o600)
    link.symlink_to(kept)
    assert run("read", str(folder / "b.txt"), "--quiet", "--json", str(link)).exit_code == 0
    assert link.is_symlink()
    assert json.loads(kept.read_bytes())["stories"]
    assert kept.stat().st_mode & 0o777 == 0o600


def test_a_result_goes_into_a_pipe_that_has_a_name(folder: Path) -> None:
    pipe = folder / "pipe"
    os.mkfifo(pipe)
    with subprocess.Popen(["cat", str(pipe)], stdout=subprocess.PIPE) as reader:
        assert run("read", str(folder / "a.txt"), "--quiet", "--json", str(pipe)).exit_code == 0
        assert json.loads(reader.communicate(timeout=60)[0])["stories"]
    assert pipe.is_fifo()


def test_a_result_that_fails_leaves_nothing_behind(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(self: Path, target: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    result = run("read", str(folder), "--quiet", "--json", str(folder / "x.json"))
    assert result.exit_code == 2
    assert "no space left on device" in result.stderr
    assert sorted(p.name for p in folder.iterdir()) == ["a.txt", "b.txt"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_full_disk_is_told_in_one_line(folder: Path) -> None:
    with open("/dev/full", "wb") as full:  # noqa: PTH123 - a device
        done = subprocess.run(
            [sys.executable, "-m", "rashomon.cli", "articles", str(folder)], stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert done.returncode == 2
    assert done.stderr.decode().splitlines() == ["standard output: no space left on device; choose a place that can be written"]


def test_standard_input_and_output_may_be_closed(folder: Path) -> None:
    for closed, code in (("<&-", 0), (">&-", 2)):
        command = f'"{sys.executable}" -m rashomon.cli articles "{folder}" {closed}'
        done = subprocess.run(["sh", "-c", command], capture_output=True, check=False)
        assert done.returncode == code
        assert b"Traceback" not in done.stderr
    assert "is not there" in run("read", "").stderr


def test_a_check_against_nothing_else_says_so(folder: Path) -> None:
    result = run("check", str(folder / "a.txt"), "--against", str(folder / "a.txt"))
    assert result.exit_code == 0
    assert "is the only article there is" in result.stderr
    assert run("check", str(folder / "a.txt"), "--against", str(folder / "b.txt"), "--window", "3").exit_code == 2


@pytest.mark.parametrize("command", ["read", "check", "compare"])
def test_a_correction_that_names_no_article_is_told_once(folder: Path, command: str) -> None:
    named = "\n".join(f"[[date]]\narticle = '{name}'\npublished = 2024-05-07\n" for name in ("a.txt", "c.txt"))
    corrections = folder / "c.toml"
    corrections.write_text(named, encoding="utf-8")
    one, other = str(folder / "a.txt"), str(folder / "b.txt")
    paths = [one, "--against", other] if command == "check" else [one, other]
    result = run(command, *paths, "--corrections", str(corrections))
    assert (result.exit_code, result.stderr) == (0, "corrections: no article is named 'c.txt'\n")
