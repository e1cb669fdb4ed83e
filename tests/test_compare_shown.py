"""The comparison in the terminal, as a page, and on the command line."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from rashomon.cli import main
from rashomon.compare import compared
from rashomon.pipeline import Options
from rashomon.records import Comparison
from rashomon.show import compare, compare_page, compare_terminal
from tests.test_compare import FIRST, SECOND, comparison, page
from tests.test_show_page import HOSTILE, Tree

CROSSED = (
    "The bakers of Ulm Street said they would keep their ovens warm for anyone whose house had lost its heat and light.\n\n"
    "Snow lay a metre deep on the roofs of the lower town when the last train pulled in with forty people and a goat on board."
)


def crossed() -> Comparison:
    """Two articles that have two passages in another order, each with words of its own between them."""
    first, second = CROSSED.split("\n\n")
    here = "The council had met for half a day, said nothing that anyone remembers, and gone home to its own cold rooms."
    there = "Old Berta Klamm lit the lamps along the platform by hand, as her grandmother had done in the winter of the flood."
    left, right = f"{first}\n\n{here}\n\n{second}", f"{second}\n\n{there}\n\n{first}"
    return compared(page(left, "Ulm Post"), page(right, "Hill Gazette"), Options())


SHOWN = """\
A Fell Wire                            │ B Tarn Echo
                                       │
TARNHOLM (Fell Wire) -                 │ Passengers sang.
─── 1 edited, 90 % alike · A 23–381 · B 17–354
A ferry with [-ninety-] people on      │ A ferry with {+90+} people on board
board ran aground off Stony Point on   │ ran aground off Stony Point on Monday
Monday [-evening-] and was pulled free │ {+night+} and was pulled free by two
by two tugs shortly before midnight,   │ tugs shortly before midnight, the
the harbour office [-said.             │ harbour office {+told us+}.
Nobody was hurt-]. The pilot had       │ The pilot had reported a failed rudder
reported a failed rudder at [-6.40-]   │ at {+6.50+} p.m., and the coast guard
p.m., and the coast guard closed the   │ closed the channel for five hours
channel for five hours while divers    │ while divers looked over the {+hole+}
looked over the [-whole-] hull of the  │ hull of the ship and found no leak.
ship and found no leak.                │
                                       │
                                       │ (Fell Wire)
"""


def test_two_columns_at_80_without_colour() -> None:
    text = compare_terminal.render(comparison(), width=80, colour=False)
    assert text.partition("passage\n")[2] == SHOWN
    assert max(map(len, text.splitlines())) <= 80
    assert "\x1b" not in text
    assert "B has it from A: the copy names its source; as good as certain." in text


@pytest.mark.parametrize("width", [40, 59, 60, 80, 120])
@pytest.mark.parametrize("found", [comparison(), crossed()], ids=["in order", "crossed"])
def test_no_line_is_wider_than_the_screen(width: int, found: Comparison) -> None:
    plain = compare_terminal.render(found, width=width, colour=False, full_text=True)
    assert max(map(len, plain.splitlines())) <= width
    coloured = compare_terminal.render(found, width=width, colour=True, full_text=True)
    assert [line.rstrip() for line in re.sub(r"\x1b\[[0-9;]*m", "", coloured).splitlines()] == plain.splitlines()


def test_plain_ascii_where_the_terminal_knows_no_more() -> None:
    assert compare_terminal.render(comparison(), width=80, colour=False, unicode=False).isascii()


def test_the_whole_text_where_it_is_asked_for() -> None:
    text = compare_terminal.render(comparison(), width=120, colour=False, full_text=True)
    assert "[…]" not in text.partition("SIDE BY SIDE")[2]


@pytest.mark.parametrize("found", [comparison(), crossed()], ids=["in order", "crossed"])
def test_each_article_is_whole_and_in_its_own_order(found: Comparison) -> None:
    view = compare.view(found)
    for side, article in enumerate((found.left, found.right)):
        text = next(a.text for a in found.articles if a.id == article)
        stretches = [s for row in view.rows for s in (row.left, row.right)[side]]
        assert all("".join(p.text for p in s.pieces) == text[s.start : s.end] for s in stretches)
        assert [s.start for s in stretches] == sorted(s.start for s in stretches)
        assert "".join("".join(text[s.start : s.end] for s in stretches).split()) == "".join(text.split())


def test_passages_that_cross_are_linked_and_one_pair_stands_side_by_side() -> None:
    view = compare.view(crossed())
    assert [p.number for p in view.passages] == [1, 2]
    assert len([row for row in view.rows if row.number]) == 1
    text = compare_terminal.render(crossed(), width=80, colour=False)
    assert len(re.findall(r"\(passage \d,", text)) == 2


@pytest.mark.parametrize("found", [comparison(), crossed()], ids=["in order", "crossed"])
def test_the_page_is_well_formed_and_every_link_leads_somewhere(found: Comparison) -> None:
    tree = Tree(compare_page.render(found))
    assert len(tree.ids) == len(set(tree.ids))
    assert {link[1:] for link in tree.links} <= set(tree.ids)
    assert all(link.startswith("#") for link in tree.links)
    assert tree.headings[0] == 1
    assert tree.headings.count(1) == 1
    assert all(after <= before + 1 for before, after in zip(tree.headings, tree.headings[1:], strict=False))
    for passage in compare.view(found).passages:
        assert {f"A{passage.number}", f"B{passage.number}"} <= set(tree.ids)


def test_the_page_loads_nothing_and_runs_only_what_it_brings() -> None:
    text = compare_page.render(comparison())
    policy = re.search(r'Content-Security-Policy content="([^"]+)"', text)
    assert policy
    assert policy[1].startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy[1]
    assert not re.search(r"@import|url\(|https?:", text)


def test_marks_are_said_where_they_cannot_be_seen() -> None:
    text = compare_page.render(comparison())
    assert "<mark class=l><span class=edge>[-</span>ninety<span class=edge>-]</span></mark>" in text
    assert "<mark class=r><span class=edge>{+</span>90<span class=edge>+}</span></mark>" in text


@pytest.mark.parametrize("words", HOSTILE, ids=repr)
def test_no_words_become_markup_or_orders_to_a_terminal(words: str) -> None:
    found = compared(page(f"{words} {FIRST} {words}", words or None), page(f"{SECOND} {words}", "Tarn Echo"), Options())
    plain = Tree(compare_page.render(comparison()))
    tree = Tree(compare_page.render(found))
    assert set(tree.tags) <= {*plain.tags, "q", "ul", "li"}
    assert tree.tags.count("script") == tree.tags.count("style") == 1
    assert not [name for name, _ in tree.attributes if name.startswith("on") or name == "style"]
    shown = compare_terminal.render(found, width=80, colour=False)
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", shown)


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["compare", *arguments])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(FIRST, encoding="utf-8")
    (tmp_path / "b.txt").write_text(SECOND, encoding="utf-8")
    return tmp_path


def test_the_command_shows_and_writes(folder: Path) -> None:
    a, b = str(folder / "a.txt"), str(folder / "b.txt")
    result = run(a, b, "--html", str(folder / "c.html"))
    assert result.exit_code == 0
    assert "SIDE BY SIDE" in result.stdout
    assert (folder / "c.html").read_text(encoding="utf-8").startswith("<!doctype html>")
    assert {d["kind"] for d in json.loads(run(a, b, "--json", "-").stdout)["differences"]} >= {"kept", "replaced"}
    assert run(a, b, "--quiet").stdout == ""


def test_two_articles_are_compared_and_no_more(folder: Path) -> None:
    assert run(str(folder / "a.txt")).exit_code == 2
    assert run(str(folder), str(folder / "a.txt")).exit_code == 2
    assert run(str(folder / "a.txt"), str(folder / "none.txt")).exit_code == 1


def test_the_same_text_is_called_the_same() -> None:
    twice = compare.view(compared(page(CROSSED, "Ulm Post"), page(CROSSED, "Hill Gazette"), Options()))
    assert "The two texts are the same, character for character." in compare.shared(twice)
    assert not any("the same" in line for line in compare.shared(compare.view(crossed())))


def test_two_languages_are_said_where_nothing_is_found() -> None:
    german = (
        "Die Bäcker der Ulmer Straße halten ihre Öfen warm. Wer kein Licht und keine Heizung hat, darf dort sitzen bis es tagt."
    )
    pair = compare.view(compared(page(CROSSED, "Ulm Post"), page(german, "Bote"), Options()))
    assert "(en, de)" in compare.shared(pair)[-1]
    alike = compare.view(compared(page(CROSSED, "Ulm Post"), page("Nothing of that stands in here at all.", "Bote"), Options()))
    assert compare.shared(alike) == ["No passage that stands in both was found."]
