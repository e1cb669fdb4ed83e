"""Briefs of German articles, and of articles in two languages."""

import pytest

from rashomon.brief import make_brief
from rashomon.brief.german import GERMAN
from rashomon.brief.manner import Manner, manner_of
from rashomon.brief.told import told
from rashomon.facts import find_facts
from rashomon.pipeline import Options, mark
from rashomon.records import Page, Source, Span


def manner(text: str) -> Manner:
    return manner_of(Span("a", 0, len(text), text), (), tongue=GERMAN)


@pytest.mark.parametrize(
    "text",
    [
        "Sie riss das Dach von der Mühle.",
        "Damit stieg die Zahl der Verletzten auf neun.",
        "Das teilte die Feuerwehr Ahrenfeld am Abend mit.",
        "Der Mann war auf dem Heimweg.",
        "Am Dienstag habe er davon erfahren.",
        "Wir waren die Ersten am Deich.",
    ],
)
def test_what_cannot_stand_alone(text: str) -> None:
    assert manner(text).hanging


@pytest.mark.parametrize(
    "text",
    [
        "Es entstand ein Schaden von 40.000 Euro.",
        "Die Mühle in Ahrenfeld verlor ihr Dach.",
        "Bürgermeisterin Ute Karsch sagte, sie habe davon nichts gewusst.",
        "Im Hafen von Ahrenfeld sank am Montag ein Kutter.",
    ],
)
def test_what_can(text: str) -> None:
    assert not manner(text).hanging


def test_how_a_german_sentence_is_put() -> None:
    assert manner("Die Ursache des Brandes ist noch unklar.").open
    assert manner("Am Freitag um 9 Uhr will der Rat von Ahrenfeld beraten.").ahead
    assert not manner("Wer eine Glocke anfasst, wird am Morgen krank.").ahead
    assert manner("Horror-Sturm über Ahrenfeld").slanted
    assert manner("Wenige Stunden später brach der Deich.").later
    assert manner("Der Kutter lief gestern aus.").relative
    assert told("Das ist nicht der Kutter.").denies


def test_what_german_words_tell() -> None:
    both = told("Der Kutter sank vor der Mole von Ahrenfeld.", "de", {"ahrenfeld"})
    assert "der" not in both.matter
    assert both.checkable == {"ahrenfeld"}


def brief(*rows: tuple[str, str, str | None, str]) -> list[str]:
    found = [
        mark(Page(source=Source("case", None), kind="row", text=text, id=f"{n}", published=at, language=language), Options())
        for n, (_, at, language, text) in enumerate(rows)
    ]
    groups = [(f.article.id,) for f in found]
    return [line.text for line in make_brief("s", found, groups, find_facts("s", found, groups), ()).lines]


def test_a_brief_is_in_the_language_of_most_articles() -> None:
    told = brief(
        ("Mole Wire", "2024-05-06", "en", "The cutter Elbkind sank off Ahrenfeld on Monday. Its crew of five swam ashore."),
        ("Dyke Post", "2024-05-06", "en", "Five sailors swam ashore when the cutter Elbkind sank off Ahrenfeld on Monday."),
        ("Bote", "2024-05-06", "de", "Der Kutter Elbkind ist am Montag vor Ahrenfeld gesunken. Die fünf Seeleute leben."),
        ("Net News", "2024-05-07", "en", "The owner of the cutter Elbkind, Onno Brack, said a seam of the hull had opened."),
    )
    assert told[0].startswith(("The cutter", "Five sailors"))
    assert any("Onno Brack" in line for line in told)


def test_a_page_written_on_all_day_does_not_tell_which_count_is_the_newest() -> None:
    told = brief(
        (
            "Radio",
            "2024-05-06T07:00:00Z",
            "en",
            "20:40 Four people have died in the fire at the Ahrenfeld mill, police said.\n\n"
            "08:10 Two people have died in the fire at the Ahrenfeld mill, police said.",
        ),
        ("Wire", "2024-05-06T08:30:00Z", "en", "Two people have died in a fire at the Ahrenfeld mill on Monday, police said."),
        ("Post", "2024-05-06T21:00:00Z", "en", "Four people have died in a fire at the Ahrenfeld mill on Monday, police said."),
    )
    assert "Four" in told[0]
