"""What articles in German rest on: the bodies that told it, and who talked to the outlet."""

import pytest

from rashomon.facts import find_rests
from rashomon.facts.german_sources import bodies
from rashomon.pipeline import Options, mark
from rashomon.records import Findings, Page, Source
from rashomon.spans import verify


def findings(text: str, number: int = 0, outlet: str | None = None) -> Findings:
    page = Page(source=Source("fall", None), kind="row", text=text, id=str(number), published="2024-03-05", outlet=outlet)
    return mark(page, Options())


TOLD = [
    ("Das Tor am Wehr ist gebrochen, wie die Feuerwehr am Montag mitteilte.", "Feuerwehr"),
    ("Am Wehr ist ein Tor gebrochen. Das teilte das Landratsamt am Montag mit.", "Landratsamt"),
    ("Nach Angaben der Wasserschutzpolizei waren zwei Boote in der Nähe.", "Wasserschutzpolizei"),
    ("Nach ersten Erkenntnissen des Innenministeriums war das Tor alt.", "Innenministerium"),
    ("Das Tor war laut Staatsanwaltschaft seit dem Herbst gesperrt.", "Staatsanwaltschaft"),
    ("Zweimal, so die Polizei, war das Tor zuvor gesperrt worden.", "Polizei"),
    ("Die Polizei bestätigte am Abend, dass ein Boot fehlt.", "Polizei"),
    ("Das sagte ein Sprecher der Bergwacht am Montag.", "Bergwacht"),
]


@pytest.mark.parametrize(("text", "name"), TOLD)
def test_bodies_that_told_it(text: str, name: str) -> None:
    assert [body.name for body in bodies(text)] == [name]
    found = findings(f"{text} In dem Ort am Wehr wohnen viele Leute, und keiner von ihnen hat etwas gehört.").article
    assert ("statement", name) in {(r.kind, r.name) for r in found.rests_on}
    for rest in found.rests_on:
        verify(rest.span, found)


NOT_TOLD = [
    "Die Polizei sperrte die Straße am Wehr, und die Feuerwehr kam mit zwei Booten.",
    "Die Polizei bestätigte das am Abend nicht.",
    "Zur Ursache wollte die Staatsanwaltschaft nichts sagen.",
    "Laut klopfte die Nachbarin an die Tür der Klinik.",
]


@pytest.mark.parametrize("text", NOT_TOLD)
def test_bodies_that_only_stand_there(text: str) -> None:
    assert not list(bodies(text))


def test_who_is_quoted_saying_it_is_no_source_of_the_article() -> None:
    found = findings("„Das Tor war laut Polizei seit dem Herbst gesperrt“, sagte Olle Tveit, ein Bäcker aus dem Ort.").article
    assert "Polizei" not in {r.name for r in found.rests_on}


def test_a_talk_with_the_outlet_itself() -> None:
    text = "Das Tor am Wehr war alt. „Wir haben einen Fehler gemacht“, sagte Ada Brook am Montag unserer Zeitung."
    assert "Ada Brook" in {r.name for r in findings(text, outlet="Wehrbote").article.rests_on}


def test_one_body_over_a_story() -> None:
    found = [findings(text, n) for n, text in enumerate((TOLD[5][0], TOLD[6][0]))]
    assert [(r.name, len(r.articles)) for r in find_rests(found)] == [("Polizei", 2)]


def test_an_association_goes_by_whose_it_is() -> None:
    told = "Der Verband der Ofenbauer erinnerte am Mittwoch daran, dass es nur noch vier solche Öfen gebe."
    article = findings(f"Ein Ofen ist am Montag zerstört worden und nicht mehr zu retten. {told}").article
    assert "Verband der Ofenbauer" in {r.name for r in article.rests_on}
