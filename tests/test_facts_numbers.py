"""Quantities of a sentence: value, what is counted, in which state, how exactly."""

import pytest

from rashomon.facts.numerals import tokens_of
from rashomon.facts.quantities import quantities

TABLE = [
    ("At least 12 people were killed.", [(12, "person", "dead", "at least")]),
    ("A quake killed no less than nine people.", [(9, "person", "dead", "at least")]),
    ("No fewer than 9 people were killed.", [(9, "person", "dead", "at least")]),
    ("No more than 9 people were killed.", [(9, "person", "dead", "at most")]),
    ("Forty-seven sheep farmers met.", [(47, "farm", None, "exact")]),
    ("The fire left 32 civilians dead.", [(32, "civilian", "dead", "exact")]),
    ("It trapped five people, injuring another 40.", [(5, "person", "trapped", "exact"), (40, "person", "hurt", "exact")]),
    ("The firm paid $2.5 million for it.", [(2_500_000, "$", None, "exact")]),
    ("Half a million euros were lost.", [(500_000, "€", "destroyed", "exact")]),
    ("Some 60 per cent or so.", [(60, "%", None, "about")]),
    ("Nearly 8% of voters stayed at home.", [(8, "%", None, "about")]),
    ("It flew 3,700 kilometres (2,300 miles).", [(3700, "km", None, "exact")]),
    ("They won 3-1 with the Kestrel 9 and route A66.", []),
    ("Two hundred and six dogs barked.", [(206, "dog", None, "exact")]),
    ("Nineteen fell ill and two of them have died.", [(19, "person", "ill", "exact"), (2, "person", "dead", "exact")]),
    ("Two of the 17 patients have died.", [(2, "patient", "dead", "exact"), (17, "patient", None, "exact")]),
    ("The train left the rails, injuring at least 17, police said.", [(17, "person", "hurt", "at least")]),
    ("The number of dead remains two.", [(2, "person", "dead", "exact")]),
    ("A man aged 34 was arrested.", []),
    (
        "The mine will bring 70 posts and burn 9,000 tonnes of peat.",
        [(70, "post", None, "exact"), (9000, "tonne", "destroyed", "exact")],
    ),
    ("Three soldiers were killed as 800 tourists sang.", [(3, "soldi", "dead", "exact"), (800, "tourist", None, "exact")]),
    ("Six men were detained as 800 boats left.", [(6, "man", "arrested", "exact"), (800, "boat", None, "exact")]),
    ("The deal was worth 4.6m crowns.", [(4_600_000, "crown", None, "exact")]),
    ("She gave it to her 3m listeners.", [(3_000_000, "listen", None, "exact")]),
    ("The police put the crowd at about 7,300.", [(7300, "person", "present", "about")]),
    ("The organisers say 9,000 took part.", [(9000, "person", "present", "exact")]),
    ("Between two and three thousand people came.", [(2500, "person", None, "about")]),
    ("It ended with six arrests.", [(6, "person", "arrested", "exact")]),
    ("Five were taken to hospital.", [(5, "person", "in hospital", "exact")]),
    ("A girl is missing after a raft with six people on board sank.", [(6, "person", None, "exact")]),
    ("They copied the letters of 41,000 hospital patients.", [(41_000, "patient", None, "exact")]),
    ("The recall is of Stage 2 infant milk.", []),
    ("Clause 7 sets the payment.", []),
    ("The railcar went at 72 kilometres an hour.", [(72, "kph", None, "exact")]),
    ("Each would get a million and a half crowns.", [(1_500_000, "crown", None, "exact")]),
    ("It went on for two and a half years.", [(2.5, "year", None, "exact")]),
    ("A blast in this town of 600 killed nine men.", [(600, "town", None, "exact"), (9, "man", "dead", "exact")]),
    ("It came as the number of children ill after the picnic rose to seven.", [(7, "person", "ill", "exact")]),
    ("As many as 80 people came.", [(80, "person", None, "at most")]),
    ("Nineteen people including a boy of four have died.", [(19, "person", "dead", "exact"), (4, "person", "dead", "exact")]),
]
FOREIGN = [
    ("de", "Sie zahlten rund 250.000 Euro.", [(250_000, "€", "about")]),
    ("de", "Es fehlen 2,5 Millionen Euro, dann 4,1 Mio. Euro.", [(2_500_000, "€", "exact"), (4_100_000, "€", "exact")]),
    ("de", "Drei Männer kamen, dann 14.200 Menschen.", [(3, "man", "exact"), (14_200, "person", "exact")]),
    ("fr", "La ville a payé 3 400 euros, puis 2,5 millions d'euros.", [(3400, "€", "exact"), (2_500_000, "€", "exact")]),
    ("fr", "Elle a reçu 12\u202f600 euros.", [(12_600, "€", "exact")]),
    ("es", "El banco perdió 1,5 millones de euros y 300.000 euros.", [(1_500_000, "€", "exact"), (300_000, "€", "exact")]),
    (None, "The bank lost 1,500 euros.", [(1500, "€", "exact")]),
]
LABELS = [
    ("It is a $7 million ferry contract for the port.", "ferry contract in dollars"),
    ("A contract for new buses worth 2.4m crowns was signed.", "contract in crowns"),
    ("She announced payments of 90,000 tallers to each farm.", "payments in tallers"),
    ("There were six arrests for minor thefts.", "arrests for minor thefts"),
    ("The railcar went at 72 kilometres an hour.", "kilometres an hour"),
    ("The lines say that 61 per cent of the crews joined.", "percent of crews"),
    ("Quell is a town of 62,000.", "people of the town"),
    ("The visitors fell back with 19 minutes left.", "minutes"),
    ("The visitors slept for 19 hours.", "hours: visitors slept"),
]


@pytest.mark.parametrize(("text", "wanted"), TABLE, ids=[t[0] for t in TABLE])
def test_quantities(text: str, wanted: list[tuple[float, str, str | None, str]]) -> None:
    found = quantities(tokens_of(text))
    assert [(q.value, q.unit, q.outcome, q.how) for q in found] == wanted
    for q in found:
        assert text[q.start : q.end].strip() == text[q.start : q.end]


@pytest.mark.parametrize(("language", "text", "wanted"), FOREIGN)
def test_figures_of_other_languages(language: str | None, text: str, wanted: list[tuple[float, str, str]]) -> None:
    tokens = tokens_of(text, language=language)
    assert [(q.value, q.unit, q.how) for q in quantities(tokens)] == wanted


@pytest.mark.parametrize(("text", "label"), LABELS)
def test_what_is_counted_is_told_in_words_beside_the_number(text: str, label: str) -> None:
    assert [q.counted for q in quantities(tokens_of(text))] == [label]


MARKS = [
    ("Six people are known to have died, after two patients died in hospital.", [set(), {"more"}]),
    ("The firm had put the number at 31,000 last week.", [{"former"}]),
    ("It said 60,000 files had been copied, up from the 20,000 it gave on Monday.", [set(), {"former"}]),
]


@pytest.mark.parametrize(("text", "wanted"), MARKS)
def test_what_a_total_grew_by_and_what_it_was_before_are_no_totals(text: str, wanted: list[set[str]]) -> None:
    assert [set(q.marks) for q in quantities(tokens_of(text))] == wanted


def test_further_and_still_in_german_mark_an_addition_and_a_rest() -> None:
    found = quantities(tokens_of("Zwei weitere Tote wurden geborgen.", language="de"))
    assert [set(q.marks) for q in found] == [{"more"}]
    found = quantities(tokens_of("Zwölf Verletzte sind noch im Krankenhaus.", language="de"))
    assert [set(q.marks) for q in found] == [{"part"}]


def test_a_part_and_an_addition_are_marked() -> None:
    marks = [set(q.marks) for q in quantities(tokens_of("Three more boats sank, including two tugs."))]
    assert marks == [{"more"}, {"part"}]
