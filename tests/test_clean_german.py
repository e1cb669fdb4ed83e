"""Names in German text, told by the noun before them, and names that one article of a story tells for the others."""

from __future__ import annotations

import pytest

from rashomon.clean import find_names, find_sentences, make_article, spread_names
from rashomon.records import Findings, Page, Source


def found(text: str, language: str | None = None, name: str = "a.txt") -> Findings:
    article, _ = make_article(Page(source=Source(name), kind="text", text=text, language=language))
    sentences = find_sentences(article)
    return Findings(article=article, sentences=sentences, names=find_names(article, sentences), quotes=(), times=())


def named(findings: Findings) -> set[tuple[str, str]]:
    return {(n.kind, n.name) for n in findings.names if n.kind != "other"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Das sagte der Vereinsvorsitzende Odo Hallwang am Montag.", {("person", "Odo Hallwang")}),
        ("Branchenkennerin Wenke Torvald rechnet mit Verlusten.", {("person", "Wenke Torvald")}),
        ("Der Regierungschef, Tamihana Rauke, trat am Abend zurück.", {("person", "Tamihana Rauke")}),
        ("Seit Montag ruht die Arbeit auf der Insel Ormsund.", {("place", "Ormsund")}),
        ("Zwei Schlepper lagen im Hafen von Ormsund.", {("place", "Ormsund")}),
        ("Der Vertrag mit der Firma Corran Deepwater Holdings läuft aus.", {("org", "Corran Deepwater Holdings")}),
        ("Gestern zeigte das Kunsthaus Rethmar die Krone.", {("org", "Kunsthaus Rethmar")}),
        ("Nach Angaben der Bergwacht Kaltental blieb es ruhig.", {("org", "Bergwacht Kaltental")}),
        ("Das meldete der Sender Ormsund FM am Abend.", {("org", "Ormsund FM")}),
        ("Gegen Ende September fehlten dort Millionen Euro.", set()),
        ("Am Dienstag setzte die Polizei am Dienstag Pfefferspray ein.", set()),
        ("Ormsunds Innenminister Radu Petrach sprach von einem Fehler.", {("person", "Radu Petrach")}),
        ("Rethmar-Boss Odo Hallwang schwieg dazu am Montag.", {("person", "Odo Hallwang")}),
        ("Das erzählte die Nachbarin Wenke Torvald am Montag.", {("person", "Wenke Torvald")}),
        ("Sie spielte zuletzt beim HC Rethmar im Tor.", {("org", "HC Rethmar")}),
        ("Sie hat von dem Vertrag nichts gewusst, so der Vertrag am Ende.", set()),
        ("Zum Tod der Sängerin schwieg das Haus am Montag.", set()),
        ("Die Neue Liste hat acht Sitze im Landtag.", {("org", "Neue Liste"), ("org", "Landtag")}),
    ],
)
def test_the_noun_before_two_capitals_tells_what_they_name(text: str, names: set[tuple[str, str]]) -> None:
    assert named(found(text, "de")) == names


def test_a_body_is_called_by_its_name_in_the_nominative() -> None:
    text = "Das teilte das Sekretariat des Rethmarer Sportbundes mit. Der Rethmarer Sportbund sperrte ihn."
    assert [(n.name, len(n.spans)) for n in found(text, "de").names if n.kind == "org"] == [("Rethmarer Sportbund", 2)]


def test_a_ship_may_be_called_after_a_lady() -> None:
    text = "The launch, the Doña Elvira, left at noon. The wreck of the launch Doña Elvira was found on Monday."
    assert named(found(text)) == set()
    assert named(found("The mayor, Doña Elvira, left at noon.")) == {("person", "Elvira")}


def test_a_body_in_a_byline_is_no_person() -> None:
    head = "Ferry sinks\nBy Odo Hallwang, Northmark Press Association\n\n"
    text = head + "ORMSUND (NPA) - A ferry sank on Monday, police said."
    assert ("person", "Northmark Press Association") not in named(found(text))


def test_what_the_bearer_is_called_is_the_role() -> None:
    name = next(n for n in found("Das sagte die Bürgermeisterin Wenke Torvald am Montag.", "de").names if n.kind == "person")
    assert [span.text for span in name.roles] == ["Bürgermeisterin"]


def test_a_place_in_capitals_before_a_stop_is_a_dateline() -> None:
    text = "Ein Titel\n\nORMSUND. Zwei Boote sind am Montag im Nebel gesunken, niemand wurde dabei verletzt.\n"
    one = found(text, "de")
    assert [f.span.text for f in one.article.furniture if f.kind == "dateline"] == ["ORMSUND."]
    assert ("place", "ORMSUND") in named(one)


def test_a_month_cut_short_is_no_end_of_a_dateline() -> None:
    one = found("A title of it\n\nORMSUND, Oct. 8 (BNA) – Two boats went down in the fog and nobody was hurt.\n", "en")
    assert [f.span.text for f in one.article.furniture if f.kind == "dateline"] == ["ORMSUND, Oct. 8 (BNA) –"]


@pytest.mark.parametrize("opening", ["BREAKING. Two", "PROF. Holt", "NATO. The", "U.S. Boats"])
def test_other_words_in_capitals_before_a_stop_are_none(opening: str) -> None:
    one = found(f"A title of it\n\n{opening} boats went down in the fog on Monday and nobody was hurt at all.\n", "en")
    assert [f for f in one.article.furniture if f.kind == "dateline"] == []


ENGLISH = "Boats lay in Ormsund on Monday. The mayor of Ormsund, Wenke Torvald, said they were in Ormsund to stay.\n"


def test_a_name_of_one_article_is_found_in_another() -> None:
    german = found("Bei Sturm liefen Ormsunds Boote aus, rief Wenke Torvald.", "de", "b.txt")
    spread = spread_names([found(ENGLISH, "en"), german])[1]
    assert {(n.name, s.text) for n in spread.names for s in n.spans} >= {
        ("Ormsund", "Ormsunds"),
        ("Wenke Torvald", "Wenke Torvald"),
    }


def test_a_name_inside_a_longer_one_is_not_spread() -> None:
    other = found("They drove an Ormsund Gale to work, and slept.", "en", "b.txt")
    before = {(n.name, n.kind) for n in other.names}
    assert {(n.name, n.kind) for n in spread_names([found(ENGLISH, "en"), other])[1].names} == before


def test_the_order_of_articles_is_nothing() -> None:
    one, two = found(ENGLISH, "en"), found("Bei Sturm liefen Ormsunds Boote aus.", "de", "b.txt")
    assert spread_names([one, two]) == spread_names([two, one])[::-1]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("It will cost P18 million or EUR 1.1 billion in all.", set()),
        ("The Federation of Ships' Crews asked for more.", {("org", "Federation of Ships' Crews")}),
        ("The case went to Superintendent of Police Rasa Tomar-Deol yesterday.", {("person", "Rasa Tomar-Deol")}),
        ("Then MLA Ranvir Thakorey, who lives there, sang.", {("person", "Ranvir Thakorey")}),
        ("Ahrland Cork plc fell. Ahrland is in trouble.", {("org", "Ahrland Cork")}),
        ("They met at Hob's Moss before noon.", {("place", "Hob's Moss")}),
        ("The crews at Kallidon, who are on strike, sang.", {("place", "Kallidon")}),
        ("They gave her the Order of the Golden Crane today.", set()),
        ("Works Minister Ada Brook left.", {("person", "Ada Brook")}),
    ],
)
def test_what_stands_beside_a_name_tells(text: str, names: set[tuple[str, str]]) -> None:
    assert named(found(text, "en")) - {("org", "police"), ("org", "Police")} == names


def test_authors_joined_by_and_are_two() -> None:
    page = Page(source=Source("a.html"), kind="text", text="Boats sank.", authors=("Myra Zerv and Fann Alexak",))
    assert make_article(page)[0].authors == ("Myra Zerv", "Fann Alexak")
