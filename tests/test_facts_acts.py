"""What came of a matter: told alike, told otherwise, told later."""

import pytest

from rashomon.facts import find_facts
from rashomon.pipeline import Options, mark
from rashomon.records import Fact, Findings, Page, Source

MONDAY, TUESDAY = "2024-03-04", "2024-03-05"


def findings(number: int, text: str, day: str) -> Findings:
    return mark(Page(source=Source("case", None), kind="row", text=text, id=str(number), published=day), Options())


def outcomes(*told: str, days: tuple[str, str] = (MONDAY, MONDAY)) -> list[Fact]:
    found = [findings(n, text, day) for n, (text, day) in enumerate(zip(told, days, strict=True))]
    facts = find_facts("story", found, [(f.article.id,) for f in found])
    return [f for f in facts if f.slot == "act" and f.about != "told alike"]


QUARRELS = [
    (
        "The ferryman Olle Tveit was released without charge on Monday after a night in the cells at Tarnby.",
        "The ferryman Olle Tveit was released on bail on Monday after a night in the cells at Tarnby.",
        {"without charge", "on bail"},
    ),
    (
        "The ferryman Olle Tveit will not appeal against the sentence, his lawyer said.",
        "The ferryman Olle Tveit is to appeal against the sentence, the Tarnby court was told.",
        {"no appeal", "appeal"},
    ),
    (
        "The harbour master of Tarnby said he never received the plan of the gate.",
        "The harbour master of Tarnby says the plan of the gate reached him in May.",
        {"not received", "received"},
    ),
    (
        "The back door of the Tarnby hall was locked, a waiter said.",
        "The back door of the Tarnby hall was not locked, said the owner.",
        {"locked", "not locked"},
    ),
    (
        "No alarm sounded in the Tarnby mill before the roof fell.",
        "The alarm sounded in the Tarnby mill before the roof fell, said the owner.",
        {"none", "worked"},
    ),
]


@pytest.mark.parametrize(("one", "other", "values"), QUARRELS, ids=lambda v: None if isinstance(v, str) else min(v))
def test_two_ways_of_one_matter_are_in_conflict(one: str, other: str, values: set[str]) -> None:
    facts = outcomes(one, other)
    assert [(f.state, {r.value for r in f.readings}) for f in facts] == [("conflict", values)]


def test_an_act_is_called_by_a_person_and_by_no_house() -> None:
    told = (
        "Three potters held at Ludden Ceramics were released without charge on Tuesday evening.",
        "Three potters held at Ludden Ceramics were released on bail on Tuesday evening.",
    )
    assert [f.about for f in outcomes(*told)] == ["custody"]
    assert "Tveit" in outcomes(*QUARRELS[0][:2])[0].about


def test_the_words_of_an_act_are_those_of_the_article() -> None:
    (fact,) = outcomes(*QUARRELS[0][:2])
    assert {s.text for r in fact.readings for s in r.spans} == {"released without charge", "released on bail"}


def test_one_way_told_by_two_accounts_is_agreed() -> None:
    facts = outcomes(
        "The town of Tarnby has cancelled the boat race of Saturday because of the wind.",
        "Saturday's boat race at Tarnby is off because of the wind, so stay at home.",
    )
    assert [(f.state, f.readings[0].value) for f in facts] == [("agreed", "cancelled")]


def test_what_was_so_and_then_was_not_is_changed() -> None:
    told = (
        "The climber Olle Tveit, 41, is still missing on the Gallow peak.",
        "The body of the climber Olle Tveit, 41, was found on the Gallow peak.",
    )
    (fact,) = outcomes(*told, days=(MONDAY, TUESDAY))
    assert fact.state == "superseded"
    assert [r.value for r in fact.readings] == ["missing", "found"]


QUIET = [
    (
        "The mayor of Tarnby, Olle Tveit, received the silver oar in 2012.",
        "Olle Tveit, the mayor of Tarnby, has the silver oar. The oar office of Tarnby could not be reached on Monday.",
    ),
    ("The ferryman Olle Tveit was released on bail.", "A baker of Gallow was sent to prison for a theft of flour in May."),
    (
        "The bridge at Tarnby is closed to lorries, the road office said.",
        "The bridge at Tarnby reopened for lorries at noon, the road office said.",
    ),
    (
        "The ferryman Olle Tveit walked from the Tarnby cells on bail on Monday after two nights.",
        "The ferryman Olle Tveit walked from police custody at the Tarnby cells on Monday after two nights.",
    ),
    ("The council of Tarnby has not approved the plan for the gate.", "The council of Tarnby approved the plan for the gate."),
    ("Nobody knows whether Olle Tveit will appeal against the sentence.", "Olle Tveit will not appeal against the sentence."),
]


@pytest.mark.parametrize(("one", "other"), QUIET)
def test_other_things_and_things_of_other_hours_are_no_quarrel(one: str, other: str) -> None:
    assert not outcomes(one, other)


def test_an_article_that_tells_both_ways_settles_it_itself() -> None:
    assert not outcomes(
        "Olle Tveit, held in custody at Tarnby on Sunday, was released on bail. Olle Tveit had been held in custody at Tarnby.",
        "The ferryman Olle Tveit is still held in custody at Tarnby, police said.",
    )


def test_a_pronoun_is_understood_from_the_line_before() -> None:
    facts = outcomes(
        "Two men were arrested over the theft of cables at Tarnby. Both had been released on bail, police said.",
        "Police at Tarnby arrested two men over the theft of cables. They remain in custody.",
    )
    assert [f.state for f in facts] == ["conflict"]


def alike(*told: str) -> set[str]:
    """What several articles are said to tell alike."""
    found = [findings(n, text, MONDAY) for n, text in enumerate(told)]
    facts = find_facts("story", found, [(f.article.id,) for f in found])
    return {r.value for f in facts if f.about == "told alike" for r in f.readings}


def test_what_is_told_alike_says_that_something_was_done() -> None:
    one = "The ferry overturned on Lake Tarn, and the harbour master Olle Tveit saw the upper floors of the inn shake."
    assert alike(one, "On Friday the ferry overturned on Lake Tarn, and nobody saw it.") == {"ferry overturned on Lake Tarn"}
    assert not alike(one, "The upper floors of the inn are closed, and the harbour master Olle Tveit sleeps elsewhere.")


def test_what_each_counts_otherwise_is_not_told_alike() -> None:
    one = "She sold 4 million records, according to her label."
    assert not alike(one, "The singer sold a staggering 14 million records.")


def test_what_is_told_alike_does_not_end_within_an_abbreviation() -> None:
    one = "The launch Marta went over at 3.40 p.m. on Friday, the harbour office said."
    assert not any(words.endswith(" p") for words in alike(one, "The launch Marta went over at 3.40 p.m. while it rained."))
