"""What was found, grouped for a reader."""

from __future__ import annotations

import msgspec

from rashomon import spans
from rashomon.records import FactReading, Furniture, OtherTime, Report, Story, TimelineEntry
from rashomon.show import findings, select, utterances
from tests.show_sample import article, at, day, quote, sample


def view(report: Report, story: Story) -> select.Told:
    return select.told(story, {a.id: a for a in report.articles})


def test_one_value_is_one_version_and_keeps_who_said_it() -> None:
    report = sample()
    story = report.stories[0]
    chronicle, bugle = (next(a for a in report.articles if a.outlet == name) for name in ("Chronicle", "The Bugle"))
    said, alone = story.facts[0].readings
    both = (said, FactReading("31", (at(chronicle, "All 34 passengers"),)), alone)
    merged = msgspec.structs.replace(story, facts=(msgspec.structs.replace(story.facts[0], readings=both),))
    versions = findings.differences(view(report, merged))[0].versions
    assert [(v.value, len(v.letters)) for v in versions] == [("31", 2), ("34", 1)]
    letter = view(report, story).letters([bugle.id])[0]
    assert [v.said_by for v in versions] == [f"the coastguard ({letter})", None]


def test_one_who_says_a_value_needs_no_letter() -> None:
    report = sample()
    versions = findings.differences(view(report, report.stories[0]))[0].versions
    assert [v.said_by for v in versions] == ["the coastguard", None]


def test_a_saying_that_repeats_the_readings_before_it_comes_last() -> None:
    report = sample()
    story = report.stories[0]
    first = story.sayings[0]
    again = msgspec.structs.replace(first, id="0-again")
    other = msgspec.structs.replace(first, id="z-other", readings=tuple(_shifted(r) for r in first.readings))
    shown = utterances.sayings(view(report, msgspec.structs.replace(story, sayings=(again, first, other))))
    assert [c.saying.id for c in shown] == ["0-again", "z-other", first.id]


def _shifted(reading: object) -> object:
    span = reading.span  # type: ignore[attr-defined]
    return msgspec.structs.replace(reading, span=type(span)(span.article, span.start + 1, span.end, span.text[1:]))


def test_a_time_that_cannot_be_and_stands_in_a_conflict_is_told_there_alone() -> None:
    report = sample()
    story = report.stories[0]
    fact, span = story.facts[0], story.facts[0].readings[0].spans[0]
    time = msgspec.structs.replace(story.times[0], span=span, check="impossible", value=None, why="no calendar has it")
    alone = msgspec.structs.replace(story, times=(time,), facts=())
    assert [(d.state, d.note) for d in findings.differences(view(report, alone))] == [("impossible", "no calendar has it")]
    joined = msgspec.structs.replace(story, times=(time,), facts=(fact,))
    assert [(d.state, d.note) for d in findings.differences(view(report, joined))] == [(fact.state, "no calendar has it")]


def test_an_event_put_on_two_days_stands_whole_at_the_first_and_nowhere_else() -> None:
    first, second = sample().stories[0].timeline[:2]
    first, second = linked(first, second), linked(second, first)
    ((whole,),) = findings.moments([first, second])
    assert [other.times for other in whole.others] == [second.times]


def test_what_is_told_of_one_time_stands_under_it_once() -> None:
    first, second = sample().stories[0].timeline[:2]
    again = msgspec.structs.replace(second, from_=first.from_, until=first.until, grain=first.grain)
    assert [len(group) for group in findings.moments([first, again])] == [2]
    assert [len(group) for group in findings.moments([first, second])] == [1, 1]


def linked(entry: TimelineEntry, e: TimelineEntry) -> TimelineEntry:
    """An entry with another one as the other time of its event."""
    other = OtherTime(from_=e.from_, until=e.until, grain=e.grain, times=e.times, lines=e.lines, accounts=e.accounts)
    return msgspec.structs.replace(entry, otherwise=(other,))


def test_one_who_is_named_in_two_ways_is_named_once() -> None:
    report = sample()
    story = report.stories[0]
    fact = story.facts[0]
    first = msgspec.structs.replace(fact.readings[0], said_by="the governor’s office")
    again = msgspec.structs.replace(fact.readings[1], value=first.value, said_by="Governor's office")
    one = msgspec.structs.replace(story, facts=(msgspec.structs.replace(fact, readings=(first, again)),))
    assert [v.said_by for v in findings.differences(view(report, one))[0].versions] == ["the governor’s office"]


def test_what_was_later_changed_stands_in_order_of_time() -> None:
    report = sample()
    story = report.stories[0]
    told = view(report, story)
    for readings in (story.facts[0].readings, story.facts[0].readings[::-1]):
        changed = msgspec.structs.replace(story.facts[0], state="superseded", readings=readings)
        versions = findings.differences(view(report, msgspec.structs.replace(story, facts=(changed,))))[0].versions
        days = [min(told.who[s.article].article.published.from_ for s in v.spans) for v in versions]  # type: ignore[union-attr]
        assert days == sorted(days)


def test_what_was_later_changed_has_the_day_of_each_value() -> None:
    report = sample()
    story = report.stories[0]
    fact = msgspec.structs.replace(story.facts[0], state="superseded")
    told = view(report, msgspec.structs.replace(story, facts=(fact,)))
    (changed,) = (d for d in findings.differences(told) if d.state == "superseded")
    assert all(v.since for v in changed.versions)


def test_values_in_conflict_have_the_days_of_their_articles_where_these_are_several() -> None:
    report = sample()
    story = report.stories[0]
    versions = findings.differences(view(report, story))[0].versions
    assert sorted(v.since for v in versions) == ["2024-03-05", "2024-03-06"]
    one_day = {a.id: msgspec.structs.replace(a, published=day("2024-03-05", "given")) for a in report.articles}
    assert not any(v.since for v in findings.differences(select.told(story, one_day))[0].versions)
    inferred = {a.id: msgspec.structs.replace(a, published=day("2024-03-05", "inferred")) for a in report.articles}
    assert not any(v.since for v in findings.differences(select.told(story, inferred))[0].versions)


def test_what_became_of_people_comes_first_and_spellings_last() -> None:
    report = sample()
    story = report.stories[0]
    labels = [("spelling of the Merrin", "name"), ("number", "number"), ("boats", "number"), ("people missing", "number")]
    facts = tuple(
        msgspec.structs.replace(story.facts[0], id=f"f{n}", about=about, slot=slot, state="conflict")
        for n, (about, slot) in enumerate(labels)
    )
    told = view(report, msgspec.structs.replace(story, facts=facts, times=()))
    order = ["people missing", "number of boats", "figure", "spelling of the Merrin"]
    assert [d.about for d in findings.differences(told)] == order
    assert [row.about for row in findings.matrix(told)] == order


def test_about_so_many_is_no_difference_from_so_many() -> None:
    report = sample()
    story = report.stories[0]
    one, other, *_ = story.facts[0].readings

    def shown(first: str, second: str, slot: str = "number") -> int:
        readings = (msgspec.structs.replace(one, value=first), msgspec.structs.replace(other, value=second))
        fact = msgspec.structs.replace(story.facts[0], slot=slot, state="compatible", readings=readings)
        return len(findings.differences(view(report, msgspec.structs.replace(story, facts=(fact,), times=()))))

    assert shown("about 60", "at least 60") == 0
    assert shown("about 60", "62") == 1
    assert shown("Rowers' Club", "Rowers’ Club", "name") == 0
    assert shown("Rowers' Club", "Rowing Club", "name") == 1


def test_the_same_words_of_two_articles_are_one_quotation() -> None:
    report = sample()
    story = msgspec.structs.replace(report.stories[0], sayings=())
    quote = next(q for q in story.quotes if q.kind == "direct")
    other = next(a.id for a in report.articles if a.id != quote.content[0].article)
    content = tuple(type(s)(other, s.start, s.end, s.text.upper()) for s in quote.content)
    copied = msgspec.structs.replace(quote, id="copied", content=content)
    alone = utterances.quotes_alone(view(report, msgspec.structs.replace(story, quotes=(quote, copied))))
    ((found,),) = alone.values()
    assert {span.article for span in found.places} == {quote.content[0].article, other}


def test_a_line_of_a_time_is_told_by_its_own_article_alone() -> None:
    report = sample()
    story = report.stories[0]
    first, second = (a for a in report.articles[:2])
    lines = (spans.cut(first, 0, len(first.text.split(".")[0]) + 1), spans.cut(second, 0, len(second.text.split(".")[0]) + 1))
    entry = msgspec.structs.replace(story.timeline[0], lines=lines, accounts=2)
    told = view(report, story)
    shown = findings.line_of(told, entry)
    here, there = (told.who[a].letter for a in (shown[0].article, next(s.article for s in lines if s not in shown)))
    assert findings.tellers(told, entry) == f"{here}; the time also in {there} · 2 accounts"


def test_a_line_cut_out_of_its_sentence_shows_the_cut() -> None:
    report = sample()
    article = report.articles[0]
    end = article.text.index(".") + 1
    told = view(report, report.stories[0])
    whole = spans.cut(article, 0, end)
    assert findings.line_told(told, whole) == whole.text
    part = spans.cut(article, 4, end - 3)
    assert findings.line_told(told, part) == f"… {part.text} …"


def test_the_line_of_an_hour_is_one_that_names_it() -> None:
    report = sample()
    story = report.stories[0]
    article = report.articles[0]
    lines = (spans.cut(article, 0, 4), spans.cut(article, 5, len(article.text.split(".")[0]) + 1))
    entry = story.timeline[0]
    own = msgspec.structs.replace(story.times[0], span=spans.cut(article, 6, 9), from_=entry.from_, until=entry.until)
    told = view(report, msgspec.structs.replace(story, times=(own,)))
    assert findings.line_of(told, msgspec.structs.replace(entry, lines=lines, times=(own.id,))) == lines[1:]


CORRECTING = "The ferry had 42 cabins, the yard says.\n\nCorrection: We first said that it had 24 cabins. It has 42.\n"


def test_what_an_article_takes_back_is_shown_as_wrong_and_not_as_its_own() -> None:
    report = sample()
    story = report.stories[0]
    old = next(a for a in report.articles if a.outlet == "Chronicle")
    mark = (Furniture("correction", spans.cut(article("x", CORRECTING), 41, len(CORRECTING) - 1)),)
    new = article(old.id, CORRECTING, outlet="Chronicle", published=old.published, furniture=mark)
    bugle = next(a for a in report.articles if a.outlet == "The Bugle")
    wrong = FactReading("24", (at(new, "24"), at(bugle, "31")))
    right = FactReading("42", (at(new, "42"), at(new, "42", 2)))
    fact = msgspec.structs.replace(story.facts[0], about="cabins", state="superseded", readings=(wrong, right))
    shown = msgspec.structs.replace(story, facts=(fact,), times=())
    told = select.told(shown, {**{a.id: a for a in report.articles}, new.id: new})
    (found,) = findings.differences(told)
    letter = told.letters([new.id])[0]
    assert (found.label, [v.value for v in found.versions]) == ("Corrected", ["24", "42"])
    assert found.note == f"{letter} takes another value back: 42 stands"
    assert findings.matrix(told)[0].cells == {letter: "42", told.letters([bugle.id])[0]: "24"}


def test_a_report_of_nobody_and_what_is_compared_already_are_not_told_again() -> None:
    report = sample()
    story = report.stories[0]
    told = view(report, story)
    reading = story.sayings[0].readings[0]
    again = quote("q-again", (reading.span,), story.sayings[0].speaker)
    gazette = next(a for a in report.articles if a.outlet is None)
    words = at(gazette, "that she had heard a scrape")
    nobody = msgspec.structs.replace(quote("q-nobody", (words,), None, "indirect"), class_="speech")
    somebody = msgspec.structs.replace(quote("q-somebody", (words,), "Ada Brook", "indirect"), class_="speech")
    for extra, more in ((again, 0), (nobody, 0), (somebody, 1)):
        both = view(report, msgspec.structs.replace(story, quotes=(*story.quotes, extra)))
        alone = [one.quotes for found in utterances.quotes_alone(both).values() for one in found]
        before = [one.quotes for found in utterances.quotes_alone(told).values() for one in found]
        assert sum(map(len, alone)) == sum(map(len, before)) + more


def test_one_time_under_two_labels_has_one_row() -> None:
    report = sample()
    story = report.stories[0]
    bugle, chronicle = (next(a for a in report.articles if a.outlet == name) for name in ("The Bugle", "Chronicle"))
    both = FactReading("2024-03-04", (at(bugle, "Monday"), at(chronicle, "Monday")))
    fact = msgspec.structs.replace(story.facts[0], slot="date", state="agreed", about="day: ran aground", readings=(both,))
    part = msgspec.structs.replace(both, spans=both.spans[:1])
    again = msgspec.structs.replace(fact, id="again", about="day: off Tarn Point", readings=(part,))
    other = msgspec.structs.replace(again, id="other", readings=(FactReading("2024-03-05", part.spans),))
    for second, rows in ((again, 1), (other, 2)):
        shown = msgspec.structs.replace(story, facts=(fact, second), times=())
        assert len(findings.matrix(view(report, shown))) == rows


def test_who_somebody_is_keeps_its_capitals() -> None:
    report = sample()
    story = report.stories[0]
    bugle = next(a for a in report.articles if a.outlet == "The Bugle")
    reading = FactReading("brook", (at(bugle, "Ada Brook"),))
    fact = msgspec.structs.replace(story.facts[0], slot="role", state="agreed", about="who Ada is", readings=(reading,))
    (row,) = findings.matrix(view(report, msgspec.structs.replace(story, facts=(fact,), times=())))
    assert list(row.cells.values()) == ["Brook"]


def test_a_line_that_begins_with_a_pronoun_has_the_sentence_before_it() -> None:
    report = sample()
    story = report.stories[0]
    old = report.articles[0]
    told = [
        ("Mr. Ray Olm ran the mill. He left in 1987.", "He left in 1987.", "Mr. Ray Olm ran the mill. He left in 1987."),
        ("It rained. Ray Olm ran the mill. He left in 1987.", "He left in 1987.", "Ray Olm ran the mill. He left in 1987."),
        ("Ray Olm ran the mill.\nHe left in 1987.", "He left in 1987.", "He left in 1987."),
        (f"Ray Olm ran{' and ran' * 20}. He left in 1987.", "He left in 1987.", "He left in 1987."),
        ("Ray Olm ran the mill. Olm left in 1987.", "Olm left in 1987.", "Olm left in 1987."),
    ]
    for text, line, shown in told:
        new = article(old.id, text, published=old.published)
        here = select.told(story, {**{a.id: a for a in report.articles}, new.id: new})
        assert findings.line_told(here, at(new, line)) == shown
