"""Times in one article: found, resolved, checked."""

from __future__ import annotations

from rashomon.records import Article, Published, Source, TimeMention
from rashomon.times import find_times


def article(text: str, published: str | None = None, *, until: str | None = None, language: str = "en") -> Article:
    """An article of nothing but a text and a date."""
    date = None
    if published:
        date = Published(value=published, from_=published, until=until or published, grain="day", how="given", why="given")
    return Article(
        id="a0",
        source=Source("case"),
        outlet=None,
        url=None,
        title=None,
        authors=(),
        language=language,
        published=date,
        furniture=(),
        rests_on=(),
        revises=None,
        sha256="",
        text=text,
    )


def found(text: str, published: str | None = None, **given: str) -> tuple[TimeMention, ...]:
    """The times of a text."""
    return find_times(article(text, published, **given), ())[0]


def test_weekday_that_is_not_the_date_s_is_impossible() -> None:
    (time,) = found("The bridge reopened on Tuesday, Sept. 26, the council said.", "2021-09-29")
    assert (time.check, time.value) == ("impossible", None)
    assert time.why == "26 September 2021 was a Sunday, not a Tuesday"
    assert time.alternatives == ("2021-09-26", "2021-09-28", "2021-09-21")


def test_spans_hold_their_words() -> None:
    text = "On 5 May 2020 she left; two days later she came back at 6.40 p.m."
    for time in found(text, "2020-06-01"):
        assert text[time.span.start : time.span.end] == time.span.text


def test_a_time_hangs_on_the_one_before() -> None:
    first, second = found("The essay came out in late October. One month later they spoke.", "2021-09-29")
    assert (first.value, first.anchor) == ("2020-10", "published")
    assert (second.value, second.anchor) == ("2020-11", first.id)


def test_without_a_date_nothing_relative_is_guessed() -> None:
    yesterday, day = found("Yesterday the fair closed; it had opened on Sept. 2.")
    assert (yesterday.value, yesterday.check) == (None, "ambiguous")
    assert (day.value, day.check) == ("XXXX-09-02", "ambiguous")


def test_an_interval_of_publication_gives_both_values_where_they_differ() -> None:
    today, month = found("She spoke today, and earlier this month.", "2021-09-28", until="2021-09-29")
    assert (today.value, today.check, today.alternatives) == (None, "ambiguous", ("2021-09-28", "2021-09-29"))
    assert (today.from_, today.until) == ("2021-09-28", "2021-09-29")
    assert (month.value, month.check) == ("2021-09", "ok")
