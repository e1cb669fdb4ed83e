"""Times in one article: found, resolved, checked."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

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
    assert (today.value, today.check, today.alternatives) == ("2021-09-29", "ambiguous", ("2021-09-28", "2021-09-29"))
    assert (today.from_, today.until) == ("2021-09-28", "2021-09-29")
    assert (month.value, month.check) == ("2021-09", "ok")


def test_of_two_values_the_one_whose_day_the_text_names_is_the_likelier() -> None:
    _, night = found("She spoke on Sept. 27, 2021. She had slept badly last night.", "2021-09-28", until="2021-09-29")
    assert (night.value, night.check, night.alternatives) == ("2021-09-27TNI", "ambiguous", ("2021-09-27TNI", "2021-09-28TNI"))


@settings(deadline=None)
@given(st.text(max_size=400))
def test_no_text_breaks_it_and_every_span_holds_its_words(text: str) -> None:
    for time in found(text, "2021-09-29"):
        assert text[time.span.start : time.span.end] == time.span.text != ""


WORDS = (
    "on in the last next 3 28th Sept. May Tuesday , . - 2021 years ago later same day half of every \n “ ” 18:30 p.m. 1/2/2021"
)


@settings(deadline=None)
@given(
    st.lists(st.sampled_from(WORDS.split(" ")), max_size=30), st.sampled_from([None, "2021-09-29", "0001-01-01", "9999-12-31"])
)
def test_no_order_of_time_words_breaks_it(words: list[str], published: str | None) -> None:
    text = " ".join(words)
    for time in found(text, published):
        assert text[time.span.start : time.span.end] == time.span.text
        assert time.check == "impossible" or time.value or time.check == "ambiguous"
        assert (time.from_ or "") <= (time.until or "")


@pytest.mark.parametrize(
    "unit", ["1 ", "1/1/1/1/", "May ", "one hundred ", "the day before ", "in 1999 ", "9", '"', "\n \n", "\x00 ", "\ud800 "]
)
def test_long_hostile_texts_are_read_to_the_end(unit: str) -> None:
    text = unit * 3000 + " on 3 June 2018."
    assert found(text, "2021-09-29")[-1].value == "2018-06-03"


def test_quoted_speech_hangs_on_when_it_was_said() -> None:
    text = "She wrote on Sept. 20 that she was tired. “I did not sleep last night,” it read."
    assert [time.value for time in found(text, "2021-09-29")] == ["2021-09-20", "2021-09-19TNI"]


def test_quoted_speech_of_an_unknown_day_is_left_open() -> None:
    text = "It echoed what she shared in December. “This is me, just yesterday,” she wrote."
    said, yesterday = found(text, "2021-09-29")
    assert (said.value, yesterday.value, yesterday.check) == ("2020-12", None, "ambiguous")
    assert yesterday.anchor == said.id


def test_a_pluperfect_does_not_move_the_day_of_the_story() -> None:
    text = "She spoke on Sept. 28. She had posted on Saturday, Sept. 25. That same day she left."
    assert [time.value for time in found(text, "2021-09-29")] == ["2021-09-28", "2021-09-25", "2021-09-28"]


def test_a_clock_on_a_day_that_cannot_be_hangs_on_the_weekday_said() -> None:
    _, clock = found("It burned on Tuesday, 9 October. The alarm was raised at 11.40pm.", "2024-10-09")
    assert (clock.value, clock.check) == ("2024-10-08T23:40", "ambiguous")


def test_a_text_of_very_many_times_is_read_so_far_and_says_so() -> None:
    text = "2021-05-04 31.12.1999 Jan 99 " * 8000
    mentions, doubts = find_times(article(text, "2021-09-29"), ())
    assert len(mentions) <= 10_001
    assert [(doubt.kind, doubt.span and doubt.span.end) for doubt in doubts] == [("too_many_times", mentions[-1].span.end)]


def test_what_counts_from_a_date_that_cannot_be_is_told_as_either_day() -> None:
    """A Wednesday written as a Tuesday: yesterday is one of two days, a day with its month is not in doubt."""
    one = article("The dyke broke yesterday, on the eve of 3 May.", "2023-04-26")
    assert one.published is not None
    in_doubt = msgspec.structs.replace(one.published, alternatives=("2023-04-25", "2023-04-26"))
    yesterday, day = find_times(msgspec.structs.replace(one, published=in_doubt), ())[0]
    assert (yesterday.check, yesterday.alternatives) == ("ambiguous", ("2023-04-24", "2023-04-25"))
    assert (yesterday.from_, yesterday.until) == ("2023-04-24", "2023-04-25")
    assert "cannot be" in yesterday.why
    assert (day.check, day.value) == ("ok", "2023-05-03")


def test_a_date_in_figures_in_a_head_is_in_doubt_where_the_article_s_own_is_inferred() -> None:
    text = "Marl Chronicle, 12/03/2025, page 3\n\nShe left yesterday."
    given = article(text, "2025-03-12")
    assert given.published is not None
    inferred = msgspec.structs.replace(given, published=msgspec.structs.replace(given.published, how="inferred"))
    (sure, _), (unsure, _) = find_times(given, ())[0], find_times(inferred, ())[0]
    assert (sure.value, sure.check) == ("2025-03-12", "ok")
    assert (unsure.value, unsure.check, unsure.alternatives) == ("2025-03-12", "ambiguous", ("2025-03-12", "2025-12-03"))
