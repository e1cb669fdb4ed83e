"""Sittings, silence and denials: whose words are of a court or a meeting, who keeps silent, who is named behind an office."""

import pytest

from rashomon.pipeline import Options, mark
from rashomon.records import Page, Source
from rashomon.spans import verify


def rests(text: str, outlet: str | None = "Tarn Mail", language: str | None = None) -> set[tuple[str, str]]:
    page = Page(
        source=Source("case", None), kind="row", text=text, id="1", published="2024-03-05", outlet=outlet, language=language
    )
    found = mark(page, Options()).article
    for rest in found.rests_on:
        verify(rest.span, found)
    return {(r.kind, r.name) for r in found.rests_on}


def test_what_lies_before_a_court_was_not_said_there() -> None:
    text = "Three of the quarrels ended before the river court. “The gate was old,” said Ada Brook, a baker."
    assert rests(text) == {("interview", "Ada Brook")}


def test_a_foreman_at_work_is_no_jury() -> None:
    text = "Olle Tveit, a baker, was by the gate. “The foreman read it out from a sheet of paper,” he said."
    assert ("interview", "Olle Tveit") in rests(text)


def test_what_is_told_to_a_coroner_is_of_the_inquest() -> None:
    text = "Olle Tveit, who was driving behind her, told the coroner: “The gate was open.”"
    assert rests(text) == {("statement", "what was said at the inquest")}
    named = "The gate was open, Olle Tveit told coroner Ada Brook."
    assert ("statement", "what was said at the inquest") in rests(named)


def test_somebody_without_a_name_is_heard_in_court_as_well() -> None:
    text = "A jury heard on Monday that the gate stuck.\n\nA fitter said that nobody had oiled it."
    assert rests(text) == {("statement", "what was said in court")}


def test_who_speaks_to_the_press_speaks_outside_the_sitting() -> None:
    text = "A jury heard on Monday that the gate stuck.\n\n“We shall come back,” Olle Tveit, a baker, told reporters."
    assert any("Olle Tveit" in name for _, name in rests(text))
    told = "The court heard that the gate stuck.\n\nHer brother, Olle Tveit, said outside the courthouse that they were glad."
    assert any("Olle Tveit" in name for _, name in rests(told))


def test_an_open_meeting_is_no_sitting() -> None:
    assert ("statement", "Ada Brook") in rests("“The gate stays,” the mayor, Ada Brook, told a public meeting on Monday.")
    assert not rests("“The gate stays,” the treasurer, Ada Brook, told members on Monday.")


SILENT = [
    "The hospital said that it did not discuss patients.",
    "The gate firm, Brook Estates, said it had nothing to add.",
    "Ada Brook, the mayor, said last night that she could not discuss the gate.",
]


@pytest.mark.parametrize("text", SILENT)
def test_who_keeps_silent_is_no_source(text: str) -> None:
    assert not rests(f"The gate stuck on Monday. {text}")


def test_who_denies_something_is_a_source() -> None:
    assert ("statement", "Tarn Council") in rests("Tarn Council denied that the gate had ever been out of order.")
    assert not rests("The mayor of Tarn denied opening the gate at night.")


def test_who_is_named_behind_an_office() -> None:
    text = "The gate can be mended, the director of the clinic in Almen, Professor Ada Brook, told this paper."
    assert rests(text) == {("interview", "Ada Brook")}
    office = "The gate can be mended, the office of the harbour minister, Ada Brook, said."
    assert not any("Ada Brook" in name for _, name in rests(office))


def test_somebody_of_whom_who_is_said_is_a_person() -> None:
    text = "A winch hand who asked not to be named told the Mail: “I have seen that gate stick for years.”"
    assert any("winch hand" in name for _, name in rests(text))
    assert any(name == "witnesses" for _, name in rests("The gate fell within a minute, witnesses said."))


def test_verbs_of_other_languages() -> None:
    german = "Der Verein nahm das Urteil nach Angaben der Leiterin Ada Brook „zur Kenntnis“."
    assert any("Ada Brook" in name for _, name in rests(german, language="de"))
    spanish = "El capitán, Olle Tveit, afirmó que la puerta se cerró."
    assert any("Olle Tveit" in name for _, name in rests(spanish, language="es"))


PAPERS = [
    ("The list handed in at the gate has 34 names, and two of them are wrong.", True),
    ("The Gate Office’s list has 11,400, and has had since Tuesday.", True),
    ("Our records show two faults at the gate in a year.", False),
    ("The same office has another gate on her list, and it will be mended.", False),
    ("To be put on the waiting list, write to the office.", False),
]


@pytest.mark.parametrize(("text", "told"), PAPERS)
def test_papers_that_say_how_many_and_papers_of_ones_own(text: str, told: bool) -> None:
    assert any(kind == "document" for kind, _ in rests(text)) is told
