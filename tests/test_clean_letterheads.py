"""Whose text it is by its letterhead, who signs it, and what tells over a story that no person is meant."""

from __future__ import annotations

import pytest

from rashomon.clean import find_names, find_sentences, make_article, settle_kinds
from rashomon.clean.letterheads import letterhead
from rashomon.clean.ordinary import ordinary
from rashomon.pipeline import with_story_names
from rashomon.records import Article, Findings, Page, Source

BODY = "\n\nThe mill at Ormstead will close in June. Nobody has been told why.\n\nIts owner did not answer.\n"


def article_of(text: str, *, authors: tuple[str, ...] = (), name: str = "a.txt") -> Article:
    return make_article(Page(source=Source(name), kind="text", text=text, authors=authors))[0]


def found(text: str, name: str = "a.txt") -> Findings:
    article = article_of(text, name=name)
    sentences = find_sentences(article)
    return Findings(article=article, sentences=sentences, names=find_names(article, sentences), quotes=(), times=())


def kinds(text: str) -> set[tuple[str, str]]:
    return {(n.kind, n.name) for n in found(text).names}


@pytest.mark.parametrize(
    ("head", "outlet"),
    [
        ("THE CRIER                                   12", "The Crier"),
        ("DAILY PLOUGH *** Friday 3 May 2024 *** First in the furrow", "Daily Plough"),
        ("Valley+   English page   Saturday, May 4, 2024", "Valley+"),
        ("# Mill to close\n\nBote am Ufer · Freitag, 3. Mai 2024 · Ausland", "Bote am Ufer"),
        ("RADIO ORMSTEAD 94.3\nSeven o'clock bulletin", "Radio Ormstead"),
        ("PAPER TALK, the magazine of the trade", "Paper Talk"),
        ("# The last shift\n\n*Reel Notes, a letter for people who like machines. No. 4.*", "Reel Notes"),
        ("# What the flood left\n\n*Mud & Water – Posted by Ada Brook on Friday, 3 May 2024*", "Mud & Water"),
        ("# What the flood left\n\n*Wet Ground. Notes on rivers, by Ada Brook. Friday, 3 May 2024*", "Wet Ground"),
        ("# What the flood left\n\n*The Wet Lantern: rivers, slowly*\n\nby Ada Brook", "The Wet Lantern"),
        ("# Two mills to close\n\n**The Ormstead Pilot**", "The Ormstead Pilot"),
        ("ORMSTEAD UNIVERSITY - OFFICE OF COMMUNICATIONS\nEMBARGOED until 06:00 on Friday 3 May 2024", "Ormstead University"),
        ("KINGDOM OF TARV\nOFFICE FOR RIVERS\n\nFLOODS - SITUATION REPORT No. 2", "Office for Rivers"),
        ("# Ormstead Workers' Hospital\n\n**Statement to the press**", "Ormstead Workers' Hospital"),
        ("HALE, BROOK & CO. ADVOCATES\nMill Lane\n\nPRESS STATEMENT", "Hale, Brook & Co. Advocates"),
        ("PROVINCIAL MILL OFFICE: notice 2024-03", "Provincial Mill Office"),
        ("THE LOW BANK\nPellham - 3 May 2024 - printed in Harrow\n\nCLOSED", "The Low Bank"),
    ],
)
def test_a_letterhead_tells_whose_text_it_is(head: str, outlet: str) -> None:
    assert letterhead(head + BODY) == outlet
    assert article_of(head + BODY).outlet == outlet


@pytest.mark.parametrize(
    "head",
    [
        "Mill to close in June",
        "Mill closes\n\nBy Ada Brook",
        "*By Staff Reporter — Fri 3 May 2024*",
        "PRESS STATEMENT\n3 May 2024",
        "Statement on the mill\nFor immediate release",
        "Ada Brook - 3 May 2024",
    ],
)
def test_a_headline_or_a_byline_is_no_letterhead(head: str) -> None:
    assert letterhead(head + BODY) is None


@pytest.mark.parametrize("line", ["*Posted on 3 May by Ada Brook*", "**What we know**", "*Ormstead, 3 May 2024*"])
def test_a_line_under_the_title_may_name_no_outlet(line: str) -> None:
    assert letterhead(f"# Mill to close\n\n{line}{BODY}") is None


def test_an_agency_in_the_byline_is_the_outlet_of_a_text_without_one() -> None:
    head = "NPA / MILLS ORMSTEAD\nFriday 3 May 2024\n\nMill to close in June, board told\n"
    assert article_of(f"{head}By Ada Brook, Staff Reporter{BODY}").outlet is None
    assert article_of(f"{head}By Ada Brook, Northmark Press Association{BODY}").outlet == "Northmark Press Association"


def test_the_name_in_capitals_on_top_goes_before_what_the_dated_line_says() -> None:
    text = f"ORMSTEAD PUBLIC RADIO\nEnglish bulletin, Saturday 4 May 2024, 08.00{BODY}"
    assert article_of(text).outlet == "Ormstead Public Radio"


def test_a_firm_is_called_as_its_text_calls_it() -> None:
    head = "ORMSTEAD PAPER PLC     STOCK EXCHANGE RELEASE     3 May 2024\n\n"
    assert letterhead(head + "Ormstead Paper closes a mill.") == "Ormstead Paper"
    assert letterhead(head + "Nothing else is told.") == "Ormstead Paper Plc"


def test_the_readers_are_called_on_in_the_outlets_name() -> None:
    assert article_of("Mill to close" + BODY + "\nDo you work there? Ring the Daily Crier newsdesk.").outlet == "Daily Crier"


def test_an_author_whom_the_page_names_has_a_byline() -> None:
    article = article_of("Ormstead loses its mill.\n\nVanka Tolm 3 May 2024" + BODY, authors=("Vanka Tolm",))
    assert [f.span.text for f in article.furniture if f.kind == "byline"] == ["Vanka Tolm 3 May 2024"]


def test_who_signs_a_statement_is_no_part_of_it() -> None:
    article = article_of("Mill to close" + BODY + "\nSeppa Lanki\n\nDirector, Public Affairs")
    assert {f.span.text for f in article.furniture} >= {"Seppa Lanki", "Director, Public Affairs"}


def test_a_last_sentence_is_no_signature() -> None:
    article = article_of("Mill to close" + BODY + "\nThe mayor said no more.")
    assert [f for f in article.furniture if f.kind == "byline"] == []


def test_ordinary_words_name_no_person() -> None:
    assert "prison" in ordinary()
    assert ("person", "Tarvin Prison") not in kinds("They were taken to Tarvin Prison in the evening. Nobody came.")
    assert ("person", "Ada Prison") in kinds("A teacher, Ada Prison, said she was glad. Prison, 40, lives in Harrow.")


@pytest.mark.parametrize(
    "text",
    [
        "The firm, Norvik, a maker of electric kettles, said no. Norvik, which has a plant, waits.",
        "The maker of the kettles, Norvik, said no.",
    ],
)
def test_what_makes_something_is_a_firm(text: str) -> None:
    assert ("org", "Norvik") in kinds(text)


def test_the_shape_of_a_name_gives_way_over_a_story() -> None:
    seen = found("People were moved. Kunda Vari, where three died, is shut.", "a.txt")
    shaped = found("Nobody went. It was a morning in May. The sick of Kunda Vari were at home.", "b.txt")
    told = [n.kind for f in with_story_names([seen, shaped]) for n in f.names if n.name == "Kunda Vari"]
    assert set(told) == {"place"}
    assert settle_kinds([seen]) == {}


def test_an_outlet_is_called_by_its_last_word() -> None:
    said = found("THE DAILY PLOUGH          3\n\nMill to close" + BODY + '\n"It is over," she told the Plough.')
    names = {n.name for f in with_story_names([said]) for n in f.names if any(s.text == "Plough" for s in n.spans)}
    assert names == {"The Daily Plough"}
