"""The date of an article from its words or its story, and the timeline of a story."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from msgspec.structs import replace

from rashomon.clean import make_article
from rashomon.records import Article, Findings, Page, Published, Sentence, Source, Span
from rashomon.times import date_from_story, date_from_words, find_times, make_timeline, share_anchors, story_days
from tests.test_times_find import article


def sentences(one: Article) -> tuple[Sentence, ...]:
    """A sentence a line."""
    out, at = [], 0
    for number, line in enumerate(one.text.split("\n")):
        if line:
            out.append(Sentence(Span(one.id, at, at + len(line), line), number, number, True))
        at += len(line) + 1
    return tuple(out)


def findings(name: str, text: str, published: str | None = "2024-05-10") -> Findings:
    """What is found in a text under a name of its own."""
    one = replace(article(text, published), id=name)
    return Findings(article=one, sentences=sentences(one), names=(), quotes=(), times=find_times(one, sentences(one))[0])


def read(one: Article) -> Findings:
    """What is found in an article."""
    return Findings(article=one, sentences=sentences(one), names=(), quotes=(), times=find_times(one, sentences(one))[0])


def from_story(bare: Article, others: Sequence[Article], either: Sequence[date] = ()) -> Published | None:
    """The date that the other articles of its story give one without a date."""
    return date_from_story(read(bare), story_days([read(one) for one in others]), either)


def inferred(text: str) -> tuple[str, str] | None:
    """The date an article's own words give, with the reason."""
    one = article(text)
    date = date_from_words(one, find_times(one, ())[0])
    return (date.value, date.why) if date else None


def test_a_weekday_with_its_date_and_a_named_day_with_its_year_fix_the_date() -> None:
    found = inferred("On Tuesday, Sept. 28, she spoke. It fell on 2021 National Sons Day.")
    assert found is not None
    assert found[0] == "2021-09-28/2021-09-29"
    assert "falls on that weekday in 2021" in found[1]


def test_a_year_in_which_the_weekday_does_not_fit_gives_no_date() -> None:
    assert inferred("On Tuesday, Sept. 28, she spoke of the flood of 2019.") is None


def test_a_weekday_alone_gives_no_date() -> None:
    assert inferred("On Tuesday she spoke.") is None


def test_a_day_in_the_past_of_an_old_story_gives_no_date() -> None:
    assert inferred("The mill, built on 3 May 1999, burned on Friday.") is None


def test_a_dateline_at_the_start_gives_the_date() -> None:
    found = inferred("HARROW, 3 May 2019 - The mill burned.")
    assert found is not None
    assert found[0] == "2019-05-03/2019-05-04"


def test_a_date_before_the_place_of_a_dateline_gives_the_date() -> None:
    found = inferred("Miller dies\n\nMay 3 2019. HARROW (Coast Wire) -- The miller has died. He was born on 4 April 1931.")
    assert found is not None
    assert found[0] == "2019-05-03/2019-05-04"


def test_the_story_dates_an_article_without_a_date() -> None:
    other = article("The mill burned.", "2021-09-29")
    bare = article("The mill burned on Sept. 28.")
    date = from_story(bare, [other])
    assert date is not None
    assert (date.value, date.how) == ("2021-09-28/2021-09-29", "inferred")
    assert "one other article of the same story is dated 2021-09-29" in date.why


def test_last_week_puts_an_article_in_the_week_after_its_story() -> None:
    other = article("The clerk was sentenced on Tuesday.", "2025-02-05")
    bare = article("Last week the clerk was sentenced.")
    date = from_story(bare, [other])
    assert date is not None
    assert date.value == "2025-02-10/2025-02-16"


def test_weekdays_told_as_past_or_to_come_narrow_the_interval() -> None:
    others = [article("The mill burned.", "2024-10-09"), article("It burned.", "2024-10-11")]
    text = "The mill burned late on Tuesday, 8 October. She spoke on Wednesday. The police will return on Thursday."
    bare = article(text)
    date = from_story(bare, others)
    assert date is not None
    assert date.value == "2024-10-09/2024-10-10"
    assert "Wednesday as past" in date.why and "Thursday as still to come" in date.why


def test_last_night_in_the_lead_makes_an_article_as_old_as_the_first_of_its_story() -> None:
    others = [article("The mill burned.", "2024-10-09"), article("It burned.", "2024-10-11")]
    bare = article("Last night the mill burned. She saw it all.")
    date = from_story(bare, others)
    assert date is not None
    assert date.value == "2024-10-09"


def test_no_dated_article_in_the_story_gives_no_date() -> None:
    bare = article("The mill burned.")
    assert from_story(bare, [article("It burned.")]) is None


def test_a_date_line_that_is_not_the_page_s_date_is_a_doubt() -> None:
    _, doubts = find_times(article("14 May 2019\nThe mill burned.", "2024-05-10"), ())
    assert [doubt.kind for doubt in doubts] == ["date_conflict"]
    assert find_times(article("9 May 2024\nThe mill burned.", "2024-05-10"), ())[1] == ()


def test_articles_that_tell_the_same_share_an_entry() -> None:
    a = findings("a1", "The old mill in Harrow burned down on Tuesday night.\nRain fell.")
    b = findings("a2", "On Tuesday night fire destroyed the old mill in Harrow.")
    (entry,) = make_timeline([a, b], [("a1",), ("a2",)])
    assert (entry.from_, entry.grain, entry.accounts, len(entry.lines)) == ("2024-05-07T20:00", "part", 2, 2)


def test_two_copies_of_one_text_are_one_account_and_one_line() -> None:
    text = "The old mill in Harrow burned down on Tuesday."
    (entry,) = make_timeline([findings("a1", text), findings("a2", text)], [("a1", "a2")])
    assert (entry.accounts, len(entry.lines), len(entry.times)) == (1, 1, 2)


def test_different_events_of_a_day_are_parted() -> None:
    a = findings("a1", "The old mill burned down on Tuesday.\nA bank clerk won the lottery on Tuesday.")
    assert [entry.lines[0].text[:5] for entry in make_timeline([a], [("a1",)])] == ["The o", "A ban"]


def test_of_the_times_of_a_line_the_finest_makes_the_entry() -> None:
    a = findings("a1", "In May 2024, on Tuesday at 9 p.m., the mill burned; on Friday and again in June 2023 it was sold.")
    entries = make_timeline([a], [("a1",)])
    assert [(e.from_, e.grain) for e in entries] == [
        ("2023-06-01", "month"),
        ("2024-05-07T21:00", "time"),
        ("2024-05-10", "day"),
    ]


def test_a_day_named_twice_in_a_line_is_one_entry() -> None:
    a = findings("a1", "The mill burned on May 7, 2024, and on May 7, 2024 the bank was shut.")
    (entry,) = make_timeline([a], [("a1",)])
    assert (len(entry.times), len(entry.lines)) == (2, 1)


def test_impossible_times_hang_on_no_entry() -> None:
    assert make_timeline([findings("a1", "The mill burned on Monday, May 7.")], [("a1",)]) == ()


def test_entries_stand_in_order_of_time_and_keep_their_grain() -> None:
    a = findings("a1", "It burned on Tuesday.\nIt was built in 1911.\nIt was sold in March.")
    entries = make_timeline([a], [("a1",)])
    assert [(e.from_, e.until, e.grain) for e in entries] == [
        ("1911-01-01", "1911-12-31", "year"),
        ("2024-03-01", "2024-03-31", "month"),
        ("2024-05-07", "2024-05-07", "day"),
    ]


def test_the_order_of_articles_changes_nothing() -> None:
    a = findings("a1", "The old mill in Harrow burned down on Tuesday.")
    b = findings("a2", "On Tuesday fire destroyed the old mill in Harrow. It stood since 1911.")
    accounts = [("a1",), ("a2",)]
    assert make_timeline([a, b], accounts) == make_timeline([b, a], accounts)


def test_one_event_of_a_day_is_one_entry_at_the_grain_most_accounts_tell() -> None:
    told = [
        findings("a1", "The old mill in Harrow burned down on Tuesday night."),
        findings("a2", "The old mill in Harrow burned down on Tuesday."),
        findings("a3", "The old Harrow mill burned on 7 May 2024."),
    ]
    (entry,) = make_timeline(told, [("a1",), ("a2",), ("a3",)])
    assert (entry.from_, entry.grain, entry.accounts, len(entry.lines)) == ("2024-05-07", "day", 3, 3)


def test_different_hours_of_one_event_stand_side_by_side() -> None:
    a = findings("a1", "The alarm at the old mill was raised at 11.40 p.m. on Tuesday.")
    b = findings("a2", "The alarm at the old mill was raised at 11.15 p.m. on Tuesday.")
    first, second = make_timeline([a, b], [("a1",), ("a2",)])
    assert (first.from_, second.from_) == ("2024-05-07T23:15", "2024-05-07T23:40")


def test_two_days_of_a_sentence_have_a_clause_each() -> None:
    a = findings("a1", "The council voted on Tuesday to shut the library, and the doors will close on 30 September.")
    first, second = make_timeline([a], [("a1",)])
    assert first.lines[0].text == "The council voted on Tuesday to shut the library"
    assert second.lines[0].text == "the doors will close on 30 September."


def test_a_stamp_takes_the_sentence_under_it() -> None:
    a = findings("a1", "18:40\nThe last of the boats has left the harbour.")
    (entry,) = make_timeline([a], [("a1",)])
    assert (entry.from_, entry.lines[0].text) == ("2024-05-10T18:40", "The last of the boats has left the harbour.")


def test_a_short_sentence_keeps_its_time_from_the_next() -> None:
    a = findings("a1", "He will stay on until 30 May.\nHer neighbour, Tom Vale, agreed with the plan.")
    assert [line.text for entry in make_timeline([a], [("a1",)]) for line in entry.lines] == ["He will stay on until 30 May."]


def test_what_only_counts_from_a_day_is_no_event_of_it() -> None:
    a = findings("a1", "The old mill burned down on Tuesday night.\nNobody has slept in the street since Tuesday night.")
    (entry,) = make_timeline([a], [("a1",)])
    assert [line.text for line in entry.lines] == ["The old mill burned down on Tuesday night."]


def test_a_year_in_a_name_is_no_event() -> None:
    a = findings("a1", "She won the 2007 Tour of Harrow at her first attempt.\nIt was founded in 1911.")
    assert [entry.from_ for entry in make_timeline([a], [("a1",)])] == ["1911-01-01"]


LORRY = "A lorry with blue paint overturned on the Otter Bridge at Quarrow on {}."


def otherwise(*told: tuple[str, str]) -> list[tuple[str, list[str]]]:
    """The entries of a story of accounts, each with the days at which others put its event."""
    every = [findings(name, text) for name, text in told]
    entries = make_timeline(every, [(name,) for name, _ in told])
    return [(entry.from_, [other.from_ for other in entry.otherwise]) for entry in entries]


def test_an_event_put_on_two_days_shows_both_with_who_has_them() -> None:
    a, b = findings("a1", LORRY.format("Wednesday")), findings("a2", "On Tuesday" + LORRY.format("")[1:].replace(" on .", "."))
    first, second = make_timeline([a, b], [("a1",), ("a2",)])
    (other,) = first.otherwise
    assert (first.from_, first.lines[0].article) == ("2024-05-07", "a2")
    assert (other.from_, other.grain, other.accounts, other.times) == ("2024-05-08", "day", 1, second.times)
    assert other.lines == second.lines
    assert [one.from_ for one in second.otherwise] == ["2024-05-07"]


def test_an_account_that_tells_both_days_tells_two_events() -> None:
    both = LORRY.format("Tuesday") + "\n" + LORRY.format("Wednesday")
    assert otherwise(("a1", both), ("a2", LORRY.format("Wednesday"))) == [("2024-05-07", []), ("2024-05-08", [])]


def test_another_event_and_other_figures_are_no_other_day() -> None:
    again = LORRY.format("Tuesday").replace("A lorry", "Another lorry")
    assert all(not others for _, others in otherwise(("a1", LORRY.format("Wednesday")), ("a2", again)))
    many, more = (LORRY.format(f"{day}, spilling {litres} litres") for day, litres in (("Tuesday", 400), ("Wednesday", 700)))
    assert all(not others for _, others in otherwise(("a1", many), ("a2", more)))


def test_the_day_on_which_it_was_said_is_not_the_day_on_which_it_was() -> None:
    said = "The driver said on Wednesday that a lorry with blue paint overturned on the Otter Bridge at Quarrow."
    assert all(not others for _, others in otherwise(("a1", LORRY.format("Tuesday")), ("a2", said)))


def test_two_hours_and_two_years_of_one_event_stand_side_by_side() -> None:
    assert otherwise(("a1", LORRY.format("Tuesday at 6.25am")), ("a2", LORRY.format("Tuesday at 6.52 a.m."))) == [
        ("2024-05-07T06:25", ["2024-05-07T06:52"]),
        ("2024-05-07T06:52", ["2024-05-07T06:25"]),
    ]
    assert otherwise(
        ("a1", LORRY.format("").replace("on .", "in 1973.")), ("a2", LORRY.format("").replace("on .", "in 1937."))
    ) == [
        ("1937-01-01", ["1973-01-01"]),
        ("1973-01-01", ["1937-01-01"]),
    ]


def dated_by_its_head(head: str) -> str | None:
    """The date a head without a year gives an article whose story is dated Wednesday 6 March 2024."""
    bare = article(f"Mill to close\n{head}\n\nThe council voted to shut the mill, by nine to four.")
    date = from_story(bare, [article("The mill closes.", "2024-03-06")])
    return date.value if date else None


def test_a_day_over_an_article_is_its_date_in_the_year_of_its_story() -> None:
    assert dated_by_its_head("Friday, March 8") == "2024-03-08"
    assert dated_by_its_head("Sunday edition, 10 March") == "2024-03-10"
    assert dated_by_its_head("Harrow Post, Thursday") == "2024-03-07"
    assert dated_by_its_head("Tuesday") == "2024-03-05"


def test_a_day_in_a_headline_dates_no_article() -> None:
    assert dated_by_its_head("Vote on the mill put off to Friday, March 8") == "2024-03-06"
    assert dated_by_its_head("It closed on Thursday.") == "2024-03-06"


def test_a_date_in_figures_is_the_day_that_lies_by_its_story() -> None:
    others = [article("The mill burned.", "2025-03-11")]
    bare = article("Yesterday the mill burned.")
    either = [date(2025, 3, 12), date(2025, 12, 3)]
    told = from_story(bare, others, either)
    assert told is not None
    assert (told.value, told.how) == ("2025-03-12", "inferred")
    assert "only this lies by its story, dated 2025-03-11" in told.why
    near = from_story(bare, others, [date(2025, 3, 4), date(2025, 3, 12)])
    assert near is not None and "only this" not in near.why


def dated_beside(text: str, *days: str) -> str | None:
    """The date that a story of some days gives an article whose text begins with a dateline."""
    one, _ = make_article(Page(source=Source("case.txt"), kind="text", text=text))
    others = [article("The dam held.", day) for day in days]
    date = from_story(one, others)
    return date.value if date else None


def test_the_day_of_a_dateline_is_the_article_s_in_the_year_of_its_story() -> None:
    wire = (
        "HARROW, Sept 13 (Tidemark) - A gate gave way on Saturday, a day after the water rose.\n\nIt had leaked since Sept. 8."
    )
    assert dated_beside(wire, "2025-09-09", "2025-09-12") == "2025-09-13"
    assert dated_beside(wire, "2025-06-19", "2025-09-12") == "2025-09-13"
    new_year = wire.replace("Sept 13", "Jan. 2").replace("Saturday", "Friday")
    assert dated_beside(new_year, "2025-12-30", "2025-12-31") == "2026-01-02"


def test_what_two_people_did_is_not_one_event_of_two_days() -> None:
    hers = "A choir teacher was banned on Monday after a panel of the church council found that she had bullied young singers."
    his = "A choir teacher was heard on Tuesday after a panel of the church council found that he had bullied young singers."
    assert all(not others for _, others in otherwise(("a1", hers), ("a2", his)))
    assert all(
        not others
        for _, others in otherwise(
            ("a1", LORRY.format("Tuesday")), ("a2", LORRY.format("Wednesday").replace("over", "not over"))
        )
    )
    assert all(
        not others
        for _, others in otherwise(("a1", LORRY.format("Tuesday")), ("a2", '"' + LORRY.format("Wednesday") + '" said Pim.'))
    )


def test_the_day_on_which_something_came_out_is_no_day_of_it() -> None:
    lines = [
        "A boy drowned when a skiff overturned near the weir, it emerged last night.",
        "Three tins were found to be bad, The Sunday Lantern can reveal.",
        "Two men rowed out on Tuesday.",
    ]
    entries = make_timeline([findings("a1", "\n".join(lines))], [("a1",)])
    assert [entry.lines[0].text for entry in entries] == [lines[2]]


def test_a_night_to_be_spent_and_a_night_named_by_its_event_tell_no_day() -> None:
    told = (
        "A hall was opened on Thursday.\nIt is for people who wish to spend the night there.\n"
        "He rang her at 2 a.m. on the night of the raid."
    )
    entries = make_timeline([findings("a", told)], [["a"]])
    assert [(entry.from_, entry.grain) for entry in entries] == [("2024-05-09", "day")]


STORM = (
    ("a", "The lake froze over on Tuesday night and the ferry Corrie stuck off Hallam pier.", "2024-01-17"),
    ("b", "On Thursday morning divers freed the ferry Corrie from the ice off Hallam pier.", "2024-01-18"),
)


def told_of_the_ferry(text: str) -> Published | None:
    """The date of an article without one in a story of a ferry that stuck on 16 January 2024 and was freed on the 18th."""
    return date_from_story(findings("c", text, None), story_days([findings(*one) for one in STORM]))


def test_a_day_on_which_its_times_tell_what_the_story_tells_is_that_of_an_article() -> None:
    found = told_of_the_ferry("Yesterday morning divers freed the ferry Corrie from the ice. She had stuck off Hallam pier.")
    assert found is not None and found.value == "2024-01-19"
    assert "“Yesterday morning”" in found.why


def test_a_weekday_over_an_article_tells_its_day() -> None:
    found = told_of_the_ferry("Saturday issue\nDivers freed the ferry Corrie from the ice on Thursday morning.")
    assert found is not None and found.value == "2024-01-20"


def test_of_several_days_of_writing_the_likeliest_gives_the_value() -> None:
    one = article("The lake froze last night.", "2024-01-17")
    date = Published(value="2024-01-18", from_="2024-01-17", until="2024-01-20", grain="day", how="inferred", why="its story")
    mention = find_times(replace(one, published=date), ())[0][0]
    assert mention.value == "2024-01-17TNI"
    assert mention.alternatives == ("2024-01-16TNI", "2024-01-17TNI", "2024-01-19TNI")


def test_words_that_two_articles_tell_hang_on_the_day_of_the_first() -> None:
    said = '"We rowed out this morning and found her frozen in," the pilot said.'
    first, later = findings("a", said, "2024-01-17"), findings("b", f"It was a week of ice.\n{said}", "2024-01-19")
    shared = share_anchors([later, first])
    assert [t.value for t in shared[0].times if t.span.text == "this morning"] == ["2024-01-17TMO"]
    assert shared[1] == first


def test_a_count_that_is_told_anew_each_day_keeps_its_own_day() -> None:
    first = findings("a", "The ward took in 12 people with frostbite last night, the matron said.", "2024-01-17")
    later = findings("b", "The ward took in 15 people with frostbite last night, the matron said.", "2024-01-18")
    assert share_anchors([first, later]) == [first, later]


def test_a_stamp_of_the_day_of_writing_is_no_event() -> None:
    one = findings("a", "The mill burned on Wednesday.\n10 May 2024, 6.10 a.m.", "2024-05-10")
    assert [e.from_ for e in make_timeline([one], [("a",)])] == ["2024-05-08"]


def test_an_event_told_by_its_distance_from_another_is_no_conflict_with_it() -> None:
    first = "The crew of the tug Orla Finn walked out on Tuesday and left the harbour of Dunmarra without a pilot."
    second = "A court sat yesterday, a day after the crew of the tug Orla Finn walked out and left Dunmarra without a pilot."
    told = [findings("a", first, "2024-05-07"), findings("b", second, "2024-05-09")]
    assert all(not entry.otherwise for entry in make_timeline(told, [("a",), ("b",)]))
