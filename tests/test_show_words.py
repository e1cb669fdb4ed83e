"""The wording of days, counts and shares, and the scale that times are drawn on."""

from __future__ import annotations

import pytest

from rashomon.records import TimelineEntry
from rashomon.show import scale, words


def entry(from_: str, until: str, grain: str, accounts: int = 1) -> TimelineEntry:
    return TimelineEntry(from_=from_, until=until, grain=grain, times=(), lines=(), accounts=accounts)


@pytest.mark.parametrize(
    ("from_", "until", "grain", "told"),
    [
        ("2024-03-04", "2024-03-04", "day", "Mon 4 March 2024"),
        ("2024-03-04T23:40", "2024-03-04T23:40", "time", "Mon 4 March 2024, 23:40"),
        ("2024-03-04T18:00", "2024-03-04T21:59", "part", "Mon 4 March 2024, evening"),
        ("2024-03-04T18:00", "2024-03-04T20:59", "part", "Mon 4 March 2024, between 18:00 and 20:59"),
        ("2024-03-04T00:00", "2024-03-04T23:59", "day", "Mon 4 March 2024"),
        ("2024-03-04", "2024-03-10", "week", "4–10 March 2024"),
        ("2024-02-26", "2024-03-03", "week", "26 Feb – 3 March 2024"),
        ("2023-12-25", "2024-01-02", "week", "25 Dec 2023 – 2 Jan 2024"),
        ("2024-03-01", "2024-03-31", "month", "March 2024"),
        ("2024-01-01", "2024-12-31", "year", "2024"),
        ("1980-01-01", "1989-12-31", "decade", "the 1980s"),
        ("1801-01-01", "1900-12-31", "century", "1 Jan 1801 – 31 Dec 1900"),
        ("0987-01-01", "0987-12-31", "year", "987"),
        ("2024-09-01", "2024-11-30", "season", "autumn 2024"),
        ("2024-12-01", "2025-02-28", "season", "winter 2024–25"),
        ("soon", "soon", "day", "soon"),
    ],
)
def test_an_interval_is_told_at_its_grain(from_: str, until: str, grain: str, told: str) -> None:
    assert words.interval(from_, until, grain) == told


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        (entry("2020-01-01", "2020-12-31", "year"), entry("2024-03-04", "2024-03-04", "day"), "about 3 years later"),
        (entry("2024-01-01", "2024-01-01", "day"), entry("2024-04-01", "2024-04-01", "day"), "about 3 months later"),
        (entry("2024-03-01", "2024-03-31", "month"), entry("2024-03-04", "2024-03-04", "day"), ""),
        (entry("2024-03-04", "2024-03-04", "day"), entry("2024-03-09", "2024-03-09", "day"), ""),
        (entry("?", "?", "day"), entry("2024-03-09", "2024-03-09", "day"), ""),
    ],
)
def test_a_long_silence_is_said(before: TimelineEntry, after: TimelineEntry, told: str) -> None:
    assert words.gap(before, after) == told


@pytest.mark.parametrize(
    ("share", "told"), [(0.0, "0 %"), (0.001, "under 1 %"), (0.5, "50 %"), (0.999, "over 99 %"), (1.0, "100 %")]
)
def test_a_little_is_not_nothing_and_nearly_all_is_not_all(share: float, told: str) -> None:
    assert words.share(share) == told


def test_lists_and_counts() -> None:
    assert [words.listed(["A", "B", "C"][:n]) for n in range(4)] == ["", "A", "A and B", "A, B and C"]
    assert (words.count(1, "story", "stories"), words.count(2, "story", "stories")) == ("1 story", "2 stories")


def test_only_the_days_of_a_date_are_put_in_words() -> None:
    assert words.value("date", "Monday (2024-03-04)") == "Monday (4 March 2024)"
    assert words.value("date", "2024-03") == "March 2024"
    parts = ("2024-FA", "2024-WI", "2024-Q1", "2024-Q4", "2024-H2", "2024-W09")
    told = [
        "autumn 2024",
        "winter 2024–25",
        "first quarter of 2024",
        "last quarter of 2024",
        "second half of 2024",
        "week 9 of 2024",
    ]
    assert [words.value("date", part) for part in parts] == told
    assert words.moments_in("published 2024-03-04T09:30:00+01:00") == "published 4 March 2024, 09:30 (UTC+01:00)"
    assert words.moments_in("published 2024-03-04T09:30Z, the other 2024-03-05") == (
        "published 4 March 2024, 09:30 UTC, the other 5 March 2024"
    )
    assert words.value("date", "2024-13-04") == "2024-13-04"
    assert words.value("number", "2024-03-04") == "2024-03-04"


MONDAY, TUESDAY = entry("2024-03-04", "2024-03-04", "day"), entry("2024-03-05", "2024-03-05", "day")


def test_two_days_share_the_scale_evenly() -> None:
    near = scale.close_up([MONDAY, TUESDAY])
    assert near
    assert (near.bar(MONDAY), near.bar(TUESDAY)) == ((0.0, 50.0), (50.0, 50.0))
    assert [tick.label for tick in near.ticks()] == ["4 March", "5 March", "6 March"]


def test_an_hour_is_thin_and_a_month_covers_all() -> None:
    near = scale.close_up([MONDAY, TUESDAY])
    assert near
    assert near.bar(entry("2024-03-04T12:00", "2024-03-04T12:59", "hour")) == (25.0, 2.08)
    assert near.bar(entry("2024-03-01", "2024-03-31", "month")) == (0.0, 100.0)


def test_what_lies_years_away_has_no_bar_and_does_not_stretch_the_scale() -> None:
    old = entry("1987-06-01", "1987-06-01", "day")
    near = scale.close_up([old, MONDAY, TUESDAY])
    assert near == scale.close_up([MONDAY, TUESDAY])
    assert near
    assert near.bar(old) is None


def test_the_days_most_accounts_tell_of_are_chosen() -> None:
    past = [entry("2023-01-01", "2023-01-01", "day"), entry("2023-01-02", "2023-01-02", "day")]
    well_told = entry("2024-03-05", "2024-03-05", "day", accounts=5)
    assert scale.close_up([*past, MONDAY, well_told]) == scale.close_up([MONDAY, TUESDAY])


@pytest.mark.parametrize(
    "entries", [[], [MONDAY], [entry("2024-01-01", "2024-12-31", "year")] * 2, [entry("x", "y", "day")] * 2]
)
def test_there_is_no_scale_without_two_times_near_each_other(entries: list[TimelineEntry]) -> None:
    assert scale.close_up(entries) is None


@pytest.mark.parametrize("days", [1, 3, 9, 30, 200, 1000])
def test_a_scale_has_a_handful_of_lines(days: int) -> None:
    near = scale.Scale(0, days * scale.DAY)
    assert 2 <= len(near.ticks()) <= 10
    assert all(0 <= tick.at <= 100 for tick in near.ticks())


def test_as_many_names_as_have_room_and_how_many_more() -> None:
    assert words.some(["Ash", "Birch", "Cedar"], 8) == "Ash, Birch and 1 more"
    assert words.some(["A name much longer than there is room for", "Birch"], 8).endswith("for and 1 more")
    assert words.some([], 8) == ""


@pytest.mark.parametrize(
    ("label", "told"),
    [
        ("", "a detail"),
        ("number", "figure"),
        ("pounds", "sum in pounds"),
        ("Euro", "sum in Euro"),
        ("hours", "figure in hours"),
        ("kilometres an hour", "figure in kilometres an hour"),
        ("people hurt", "people hurt"),
    ],
)
def test_a_bare_unit_is_told_as_what_it_is(label: str, told: str) -> None:
    assert words.about(label) == told


@pytest.mark.parametrize(
    ("label", "slot", "values", "told"),
    [
        ("passengers", "number", ["31", "34"], "number of passengers"),
        ("passengers", "name", ["Ada Brook"], "passengers"),
        ("people hurt", "number", ["3"], "people hurt"),
        ("Monaten", "number", ["3"], "figure in Monaten"),
        ("Kronen", "number", ["12,000"], "sum in Kronen"),
        ("day: ferry was built", "date", ["1987"], "year: ferry was built"),
        ("day: ferry was built", "date", ["1987-06"], "month: ferry was built"),
        ("day: ferry was built", "date", ["1987", "1987-06-01"], "day: ferry was built"),
    ],
)
def test_a_label_says_what_is_counted_and_how_finely_a_day_is_told(label: str, slot: str, values: list[str], told: str) -> None:
    assert words.about(label, slot, values) == told
