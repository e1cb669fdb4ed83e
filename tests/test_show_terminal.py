"""The terminal view: readable at any width, without colour, in a pipe, whatever the articles hold."""

from __future__ import annotations

import msgspec
import pytest
from rich.cells import cell_len

from rashomon.pipeline import Options, told
from rashomon.records import Page, Report, Source, StoryRest
from rashomon.run.local import LocalRunner
from rashomon.show import terminal, terminal_tables
from rashomon.show.sheet import Sheet, open_console
from tests.show_sample import sample, sample_check, spoilt


def shown(report: Report, width: int = 80, **how: bool) -> str:
    return terminal.render(report, **{"width": width, "colour": False, **how})


def section(text: str, heading: str) -> str:
    """What stands under a heading, on one line."""
    after = text.split(f"\n{heading}\n")[1]
    lines = []
    for line in after.splitlines():
        if line and not line.startswith(" ") and line.isupper():
            break
        lines.append(line.strip())
    return " ".join(lines)


@pytest.mark.parametrize("width", [40, 59, 60, 80, 120])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    assert all(cell_len(line) <= width for line in shown(sample(), width).splitlines())


@pytest.mark.parametrize("width", [40, 59, 60, 80])
@pytest.mark.parametrize("wording", ["堤防は金曜日に崩れた" * 12, "Deichbruchmeldestelle" * 12])
def test_a_wording_without_blanks_is_folded_whole_and_so_is_its_note(width: int, wording: str) -> None:
    console, out = open_console(width, colour=False)
    sheet = Sheet(console, unicode=True)
    sheet.columns([(sheet.words("A B"), sheet.words(f"{wording} (without some words)"))], left=8, indent=4)
    assert "".join(out.getvalue().split()) == f"AB{wording}(withoutsomewords)"


@pytest.mark.parametrize("width", [40, 80])
@pytest.mark.parametrize(
    "words", ["\x1b[31mred\x1b[0m", "a\x07\x9b2J", "\u202eltr", "e" + "\u0301" * 99, "漢字" * 30, "\ud800", "x" * 300]
)
def test_no_words_command_the_terminal(width: int, words: str) -> None:
    text = shown(spoilt(sample(), words), width)
    assert all(char == "\n" or (char >= " " and not "\x7f" <= char <= "\x9f") for char in text)
    assert "\u202e" not in text
    assert all(cell_len(line) <= width for line in text.splitlines())


def test_colour_adds_nothing_but_colour() -> None:
    coloured = shown(sample(), colour=True)
    assert "\x1b[" in coloured
    import re

    assert [line.rstrip() for line in re.sub(r"\x1b\[[0-9;]*m", "", coloured).splitlines()] == shown(sample()).splitlines()


def test_ascii_where_the_terminal_has_no_more() -> None:
    shown(spoilt(sample(), "Ωé漢 "), unicode=False).encode("ascii")


def test_the_first_screen_says_how_many_accounts_there_are_and_what_they_rest_on() -> None:
    first = shown(sample()).splitlines()[:6]
    assert first[0] == "Ferry aground at Tarn Point"
    assert "3 articles · 2 known outlets · 2 independent accounts · published 5–6 March 2024" in first
    assert "Rests on Ada Brook (witness) in A, C." in first
    assert "A The Bugle and C Chronicle are one account · B c3.txt" in first


def test_a_story_that_rests_on_one_source_says_so() -> None:
    report = sample()
    story = report.stories[0]
    rest = msgspec.structs.replace(story.rests_on[0], articles=("a1", "b2", "c3"))
    report = msgspec.structs.replace(report, stories=(msgspec.structs.replace(story, rests_on=(rest,)),))
    assert "Both accounts rest on one source: Ada Brook (witness)." in shown(report)


def test_a_source_that_all_accounts_have_beside_others_is_not_the_one_they_rest_on() -> None:
    report = sample()
    story = report.stories[0]
    common, other = (
        msgspec.structs.replace(story.rests_on[0], name=name, articles=("a1", "b2", "c3"))
        for name in ("Ada Brook", "Olle Tveit")
    )
    post = msgspec.structs.replace(common, name="Ada Brook’s post", kind="post")

    def told(*rests: StoryRest) -> str:
        return shown(msgspec.structs.replace(report, stories=(msgspec.structs.replace(story, rests_on=rests),)))

    assert "on one source" not in told(common, other)
    assert "Both accounts rest on one source: Ada Brook’s post. Also named: Olle Tveit" in " ".join(told(post, other).split())


def test_each_line_of_the_brief_has_the_places_of_its_words() -> None:
    report = sample()
    brief = section(shown(report), "IN BRIEF")
    assert "off Tarn Point late on Monday, 4 March. [A 0–70] •" in brief
    assert "1 account" not in brief, "what one account tells whole, others may tell in part"
    story = report.stories[0]
    lines = tuple(msgspec.structs.replace(line, accounts=2) for line in story.brief.lines)
    backed = msgspec.structs.replace(story, brief=msgspec.structs.replace(story.brief, lines=lines))
    assert "said. [A 72–138] 2 accounts" in section(shown(msgspec.structs.replace(report, stories=(backed,))), "IN BRIEF")


def test_what_differs_stands_side_by_side_with_who_says_it() -> None:
    differs = section(shown(sample()), "WHAT DIFFERS")
    assert "In conflict: passengers taken off" in differs
    assert "31 5 March 2024 · A · 1 account · said by the coastguard:" in " ".join(differs.split())
    assert "A time that cannot be: Monday, 5 March 5 March 2024 is a Tuesday." in differs


def test_changed_words_are_marked_without_colour() -> None:
    said = section(shown(sample()), "WHO SAID WHAT: THE FULLEST WORDING, AND HOW OTHERS DIFFER FROM IT")
    assert "scrape [-and then the lights went out-] and nobody said [-a word-] {+anything+} for a minute" in " ".join(
        said.split()
    )


def test_a_paraphrase_is_not_shown_as_a_quotation() -> None:
    said = section(shown(sample()), "WHO SAID WHAT: THE FULLEST WORDING, AND HOW OTHERS DIFFER FROM IT")
    assert "(in the outlet's words): … she had heard a scrape" in said
    assert "“she had" not in said


def test_a_month_is_not_told_as_a_day() -> None:
    when = section(shown(sample()), "WHEN")
    assert "June 1987 (no day told)" in " ".join(shown(sample(), 40).split())
    assert "1 June" not in when
    assert "about 37 years" in when


def test_who_copied_whom_tells_direction_and_reason_or_that_it_is_unknown() -> None:
    copied = " ".join(section(shown(sample()), "WHO COPIED WHOM").split())
    assert "A The Bugle → C Chronicle 62 % of C’s words come from A (40 % outside quotations): edited." in copied
    assert "Chronicle names The Bugle" in copied
    assert "A The Bugle ↔ B c3.txt 31 % of B’s words stand in A" in copied
    assert "Direction unknown." in copied
    assert "Radio Tarn (not among these) → C Chronicle" in copied


def test_what_was_not_found_is_said_so() -> None:
    assert "31: A; 34: C; not found in B" in " ".join(shown(sample(), 40).split())
    assert "omit" not in shown(sample()).lower()


def test_an_article_without_an_outlet_goes_by_its_file_and_an_inferred_date_says_so() -> None:
    articles = " ".join(section(shown(sample()), "THE ARTICLES, AND WHY EACH IS HERE").split())
    assert "B c3.txt Tue 5 March 2024 (inferred): its words name the Monday that others date" in articles


def test_a_long_report_says_where_the_rest_is() -> None:
    report = sample()
    story = report.stories[0]
    facts = tuple(msgspec.structs.replace(story.facts[2], id=f"f{n}", slot="act", about=f"matter {n}") for n in range(40))
    report = msgspec.structs.replace(report, stories=(msgspec.structs.replace(story, facts=facts),))
    assert f"… {40 - terminal_tables.LONE} more facts; all of it: --json FILE or --html FILE" in shown(report)


def test_stories_of_one_article_are_named_when_there_are_many() -> None:
    report = sample()
    single = msgspec.structs.replace(report.stories[0], articles=("c3",), accounts=(("c3",),), title="Alone")
    singles = tuple(msgspec.structs.replace(single, id=f"x{n}", why=(), lineage=(), copies=()) for n in range(5))
    text = shown(msgspec.structs.replace(report, stories=(*report.stories, *singles)))
    index = text.split("\n\n")[0]
    assert "6 stories in 3 articles; here in full: 1" in index
    assert "1  Ferry aground at Tarn Point (3 articles)" in index
    assert index.count("Alone (c3.txt)") == 5


def test_a_check_is_told_by_kind_with_the_places() -> None:
    text = terminal.render_check(sample_check(), width=80, colour=False)
    assert text.startswith("Chronicle against 1 article\n")
    assert "Chronicle 53–68: Monday, 5 March" in section(text, "TIMES THAT CANNOT BE")
    assert section(text, "FIGURES THAT DIFFER").split() == [
        "other",
        "figures",
        "here",
        "Chronicle",
        "75–77:",
        "34",
        "there",
        "The",
        "Bugle",
        "76–78:",
        "31",
    ]
    assert "“We heard a long scrape”" in section(text, "QUOTATIONS THAT DIFFER")


def test_a_check_without_remarks_says_so() -> None:
    text = terminal.render_check(msgspec.structs.replace(sample_check(), remarks=()), width=40, colour=False)
    assert "Nothing to look at was found." in text


def test_a_report_is_shown_with_its_verb() -> None:
    from rashomon.pipeline import Options, told
    from rashomon.records import Page, Source
    from rashomon.run.local import LocalRunner

    text = "The bridge is shut.\n\nEdmund Crale denied that he had loosened the bolts of the bridge, police said on Monday.\n"
    with LocalRunner() as runner:
        seen = shown(told([Page(source=Source("a.txt"), kind="text", text=text)], Options(), runner))
    assert "police (in the outlet's words): Edmund Crale denied that he had loosened the bolts" in " ".join(seen.split())


@pytest.mark.parametrize(
    "words", ["never said the door of the hall was locked", "would not say whether the door of the hall was locked"]
)
def test_what_somebody_did_not_say_is_not_told_as_said(words: str) -> None:
    text = f"Ina Roth, the head of the school, {words} on Monday night. The school in Varn stays closed until Friday."
    report = told([Page(source=Source("a.txt"), kind="row", text=text)], Options(), LocalRunner())
    said = [line for line in shown(report).splitlines() if "Ina Roth" in line and "in the outlet's words" in line]
    assert all(words[:9] in line for line in said)
    assert said


def test_a_day_that_could_not_be_read_is_not_said_to_be_untold() -> None:
    text = "Три человека погибли при пожаре на заводе в Омске во вторник, 4 марта 2025 года, сообщила полиция."
    report = told([Page(source=Source("a.txt"), kind="text", text=text)], Options(), LocalRunner())
    view = shown(report)
    assert "2025 (no day read)" in " ".join(view.split())
    assert "A a.txt: its language (ru) is none of English" in " ".join(section(view, "DOUBTS").split())


def test_outlets_are_counted_as_those_that_are_known() -> None:
    assert "3 articles · 2 known outlets ·" in shown(sample())
