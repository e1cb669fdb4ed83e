"""Keys, words, dates and languages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.clean import fold, key, words
from rashomon.clean.dates import Day, Unclear, days_meant, instant, read_date, weekday_clash
from rashomon.clean.language import language_of
from rashomon.records import Published


def test_a_key_levels_marks_case_and_space() -> None:
    assert fold("“It’s  — HERE…”").text == '"it\'s - here..."'
    assert key("Café ﬁn") == "cafe fin"


@given(st.text(max_size=200))
def test_every_character_of_a_key_has_a_place_in_the_text(text: str) -> None:
    folded = fold(text)
    assert len(folded.origin) == len(folded.text) + 1
    assert folded.origin == sorted(folded.origin)
    assert all(0 <= at <= len(text) for at in folded.origin)


def test_a_match_on_the_key_leads_back_to_the_text() -> None:
    text = "He said: “I’m   ﬁne…” twice"
    folded = fold(text)
    at = folded.text.index("i'm fine...")
    start, end = folded.back(at, at + len("i'm fine..."))
    assert text[start:end] == "I’m   ﬁne…"


def test_words_keep_apostrophes_and_split_at_hyphens() -> None:
    text = "Don’t the 35-year-olds' dogs—bark? 火事"
    assert [text[a:b] for a, b in words(text)] == ["Don’t", "the", "35", "year", "olds", "dogs", "bark", "火", "事"]


@pytest.mark.parametrize(
    ("written", "value", "grain"),
    [
        ("2021-09-29", "2021-09-29", "day"),
        ("2024-05-13T16:20:00+02:00", "2024-05-13T16:20:00+02:00", "time"),
        ("2024-05-13T16:20:11.123Z", "2024-05-13T16:20:11Z", "time"),
        ("Mon, 13 May 2024 10:11:12 GMT", "2024-05-13T10:11:12Z", "time"),
        ("Mon, 13 May 2024 10:11:12 -0500", "2024-05-13T10:11:12-05:00", "time"),
        ("May 13, 2024 at 4:20 p.m. EDT", "2024-05-13T16:20:00-04:00", "time"),
        ("13.05.2024, 14:22 Uhr", "2024-05-13T14:22:00", "time"),
        ("Tuesday 5th of March, 2024", "2024-03-05", "day"),
        ("5. März 2024", "2024-03-05", "day"),
        ("le 5 mars 2024", "2024-03-05", "day"),
        ("25/04/2024", "2024-04-25", "day"),
        ("04/25/2024", "2024-04-25", "day"),
        ("March 2024", "2024-03", "month"),
        ("2024", "2024", "year"),
        ("20240513", "2024-05-13", "day"),
        ("21:40, 13 May 2024", "2024-05-13T21:40:00", "time"),
        ("9.15pm BST on Monday 13 May 2024", "2024-05-13T21:15:00+01:00", "time"),
        ("7:05 AM | May 13, 2024", "2024-05-13T07:05:00", "time"),
    ],
)
def test_dates_as_outlets_write_them(written: str, value: str, grain: str) -> None:
    read = read_date(written)
    assert isinstance(read, Day)
    assert (read.value, read.grain) == (value, grain)


@pytest.mark.parametrize("written", ["Tuesday 13 May 2024, 21:40", "21:40, Tuesday 13 May 2024"])
def test_a_weekday_of_another_day_is_told_wherever_the_clock_stands(written: str) -> None:
    read = read_date(written)
    assert isinstance(read, Day)
    assert weekday_clash(written, read) == "2024-05-13 was a Monday, not 'Tuesday'"
    assert days_meant(written, read) == ("2024-05-13", "2024-05-14")


def test_a_month_covers_its_days() -> None:
    assert read_date("February 2024") == Day("2024-02", "2024-02-01", "2024-02-29", "month")


@pytest.mark.parametrize(
    ("written", "kind"),
    [("03/04/2024", "ambiguous"), ("31/02/2024", "impossible"), ("2023-02-29", "impossible"), ("yesterday", "unreadable")],
)
def test_what_cannot_be_a_date_is_not_guessed(written: str, kind: str) -> None:
    read = read_date(written)
    assert isinstance(read, Unclear)
    assert read.kind == kind


def test_two_zones_meet_in_one_instant() -> None:
    def at(written: str) -> int | None:
        read = read_date(written)
        assert isinstance(read, Day)
        return instant(Published(value=read.value, from_=read.from_, until=read.until, grain=read.grain, how="given", why=""))

    assert at("2024-05-13T16:20:00+02:00") == at("2024-05-13T10:20:00-04:00")
    assert at("2024-05-13T16:20:00") is None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The bridge over the river was opened by the mayor and she was glad that it is red.", "en"),
        ("Die Brücke über den Fluss ist von der Bürgermeisterin eröffnet worden und sie ist rot, sagte sie.", "de"),
        ("Ein Arbeiter ist am Montagmittag bei einer Verpuffung leicht verletzt worden. Das teilte die Feuerwehr mit.", "de"),
        ("Le pont sur la rivière est ouvert et il est rouge, a dit la maire dans une lettre qui est longue.", "fr"),
        ("El puente sobre el río se abrió y es rojo, dijo la alcaldesa en una carta que es larga.", "es"),
        ("Мост через реку открыт.", "ru"),
        ("12 34", None),
    ],
)
def test_languages_by_their_small_words(text: str, language: str | None) -> None:
    assert language_of(text, None) == language


def test_a_given_language_is_kept_as_its_primary_tag() -> None:
    assert language_of("The bridge.", "de-AT") == "de"
