"""The case files of times, and every weekday of a calendar in many written forms."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from rashomon.records import TimeMention
from rashomon.times.holidays import RULES, holiday_date
from rashomon.times.language import CLASSES
from rashomon.times.languages import LANGUAGES as LANGUAGE_TABLES
from tests.test_times_find import found

CASES = Path(__file__).parent / "cases" / "times"
LANGUAGES = {"german": "de", "french": "fr", "spanish": "es"}
MARKED = re.compile(r"\[([^\]]+)\]")


def cases(name: str) -> Iterator[tuple[str | None, str | None, str, list[tuple[int, str]], str]]:
    """Each case of a file: first and last day of publication, the text, its marked places with their values, the line."""
    for line in (CASES / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        published, marked, values = (part.strip() for part in line.split(" | "))
        text, places, wanted = "", [], [value.strip() for value in values.split(";")]
        at = 0
        for number, m in enumerate(MARKED.finditer(marked)):
            text += marked[at : m.start()]
            places.append((len(text), wanted[number]))
            text += m[1]
            at = m.end()
        first, _, last = published.partition("/")
        yield (None if first == "-" else first), (last or None), text + marked[at:], places, line


def said(mention: TimeMention) -> str:
    """The value of a time, or why it has none."""
    return mention.check if mention.check != "ok" else str(mention.value)


def right(name: str) -> tuple[list[str], list[str]]:
    """The lines of a case file that come out as written, and those that do not, with what came out."""
    good, bad = [], []
    for first, last, text, places, line in cases(name):
        given = {"until": last} if last else {}
        times = found(text, first, language=LANGUAGES.get(name, "en"), **given)
        got = [(t.span.start, said(t)) for t in times]
        (good if got == places else bad).append(f"{line}   → {[(t.span.text, said(t)) for t in times]}")
    return good, bad


@pytest.mark.parametrize("name", ["english", "planned", "friends", "impossible", "german", "french", "spanish"])
def test_cases_come_out_as_written(name: str) -> None:
    good, bad = right(name)
    assert len(good) >= 0.97 * (len(good) + len(bad)), "\n".join(bad)


def test_there_are_enough_cases() -> None:
    lines = [case for path in CASES.glob("*.txt") for case in cases(path.stem)]
    doubtful = [case for case in lines if any(value in ("impossible", "ambiguous") for _, value in case[3])]
    told = [value for case in lines for _, value in case[3]]
    print(f"phrases: {len(lines)} with {len(told)} times, {len(doubtful)} impossible or ambiguous")
    assert len(lines) >= 300
    assert len(doubtful) >= 80


SHORT = ("Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")
FORMS = (
    "{weekday}, {month} {day}",
    "{weekday}, {short} {day}",
    "{weekday} {day} {month}",
    "{weekday}, {day} {month}",
    "{weekday}, {month} {day}, {year}",
    "{weekday} {day} {month} {year}",
    "{weekday} the {ordinal} of {month}",
    "{weekday}, {month} {ordinal}",
    "{abbreviated}., {short} {day}, {year}",
    "{weekday} ({month} {day})",
)


def ordinal(number: int) -> str:
    """1st, 2nd, 3rd, 11th."""
    return f"{number}{'th' if 10 <= number <= 20 else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def written(day: date, form: str) -> str:
    """A day in one of the written forms."""
    return form.format(
        weekday=day.strftime("%A"),
        abbreviated=day.strftime("%a"),
        month=day.strftime("%B"),
        short=SHORT[day.month - 1],
        day=day.day,
        ordinal=ordinal(day.day),
        year=day.year,
    )


def calendar() -> Iterator[tuple[date, date, str]]:
    """Days of writing, days told of within eleven months before or one after, and how they are written."""
    for number in range(480):
        written_on = date(2015, 1, 5) + timedelta(days=number * 11)
        told = written_on + timedelta(days=-((number * 37) % 330) if number % 4 else (number * 13) % 30)
        yield written_on, told, written(told, FORMS[number % len(FORMS)])


def test_right_weekdays_raise_no_alarm() -> None:
    wrong = []
    for written_on, told, words in calendar():
        verb = "opened" if told <= written_on else "will open"
        times = found(f"The fair {verb} on {words}, the town said.", written_on.isoformat())
        if [(t.value, t.check) for t in times] != [(told.isoformat(), "ok")]:
            wrong.append((written_on, words, times))
    right = len(list(calendar())) - len(wrong)
    print(f"weekdays with their right dates: {right}, false alarms: {len(wrong)}")
    assert right >= 200
    assert not wrong


def test_wrong_weekdays_are_all_caught() -> None:
    missed = []
    for number, (written_on, told, words) in enumerate(calendar()):
        other = (told + timedelta(days=1 + number % 6)).strftime("%A")
        if "{abbreviated}" in FORMS[number % len(FORMS)]:
            continue
        verb = "opened" if told <= written_on else "will open"
        words = words.replace(told.strftime("%A"), other)
        times = found(f"The fair {verb} on {words}, the town said.", written_on.isoformat())
        if [t.check for t in times] != ["impossible"] or told.isoformat() not in times[0].alternatives:
            missed.append((written_on, words, times))
    assert not missed


@pytest.mark.parametrize("code", sorted(LANGUAGE_TABLES))
def test_every_word_has_a_class_that_is_explained(code: str) -> None:
    table = LANGUAGE_TABLES[code]
    used = {cls for cls, _ in (*table.words.values(), *table.phrases.values())}
    assert used <= set(CLASSES)


def test_every_named_day_has_a_date() -> None:
    assert all(holiday_date(name, year) for name in RULES for year in (1999, 2024))
    assert holiday_date("easter", 2024) == date(2024, 3, 31)
    assert holiday_date("thanksgiving", 2023) == date(2023, 11, 23)
    assert holiday_date("memorial day", 2021) == date(2021, 5, 31)
