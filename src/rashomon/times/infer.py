"""The date of an article that gives none: from its own words, else from its story. Always an interval, always with a reason."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from msgspec.structs import replace

from rashomon.records import Article, Findings, Published, TimeMention
from rashomon.times.checks import fits
from rashomon.times.datelines import BEGINNING, opens_article
from rashomon.times.dating import likely_day
from rashomon.times.days import day_of, make_day
from rashomon.times.language import Language
from rashomon.times.languages import language_of
from rashomon.times.parse import find_phrases
from rashomon.times.phrases import Phrase
from rashomon.times.setting import quotations_and_paragraphs, settings_of
from rashomon.times.story_days import StoryDays
from rashomon.times.tokens import Tokens, tokenise

NEWS_DAYS = 1  # news tells of the day before, or of the day
FOLLOW_DAYS = 3
WEEK_DAYS = 7
LONGEST = 14
NEAR_DAYS = 60
LEAD_TOKENS = 60
HEAD, MASTHEAD = 300, 3
"""Characters in which a line may stand that dates the article, and the words that may stand beside its day."""
_WORD = re.compile(r"[^\W\d_]+")
AFTER_LAST = 200
"""Characters after the last time that are looked at for its verb."""


@dataclass(frozen=True, slots=True)
class Named:
    """A day that an article names, and the words that name it."""

    day: date
    words: str


def date_from_words(article: Article, times: Sequence[TimeMention]) -> Published | None:
    """When the article must have been published by its own words (a weekday with its date, a named year …), or None."""
    if not times:
        return None
    language = language_of(article)
    tokens = tokenise(article.text[: times[-1].span.end + AFTER_LAST], language)
    phrases = find_phrases(tokens, language)
    checksums = [p for p in phrases if p.month and p.day and p.weekday and p.year is None]
    for year, reason in likely_years(phrases, checksums, times):
        named = fitting(checksums, year, tokens)
        if named and 2 * len(named) > len(checksums):
            last = max(named, key=lambda one: one.day)
            why = f"its own words: “{last.words}” falls on that weekday in {year}, {reason}"
            return inferred(last.day, last.day + timedelta(days=NEWS_DAYS), why)
    return from_full_date(article, phrases, tokens, language)


def likely_years(
    phrases: Sequence[Phrase], checksums: Sequence[Phrase], times: Sequence[TimeMention]
) -> Iterable[tuple[int, str]]:
    """The years that may be the article's own, with the reason: one named with a day close by, then the latest named."""
    for t in times:
        day = day_of(t.from_) if t.from_ and t.anchor is None and t.grain == "day" else None
        if day and any(close(p, day) for p in checksums):
            yield day.year, f"the year of “{t.span.text}”"
    years = [p.year for p in phrases if p.year and not p.bc]
    if years:
        yield max(years), "the latest year the article names"


def close(p: Phrase, day: date) -> bool:
    """Whether a phrase without a year falls close to a day, taken in the day's year."""
    same = make_day(day.year, p.month or 0, p.day or 0)
    return same is not None and abs((same - day).days) <= NEAR_DAYS


def fitting(checksums: Sequence[Phrase], year: int, tokens: Tokens) -> list[Named]:
    """The days that are the weekdays they are said to be, in a year."""
    days = ((make_day(year, p.month or 0, p.day or 0), p) for p in checksums)
    return [Named(day, words_of(p, tokens)) for day, p in days if day and fits(day, p.weekday)]


def from_full_date(article: Article, phrases: Sequence[Phrase], tokens: Tokens, language: Language) -> Published | None:
    """The day of a dateline at the very start, or the latest day given in full with its weekday and told as past."""
    named: list[Named] = []
    full = [p for p in phrases if p.year and p.month and p.day and not p.bc]
    for p, setting in zip(full, settings_of(tokens, full, language, ()), strict=True):
        day = make_day(p.year or 0, p.month or 0, p.day or 0)
        first, end = tokens.starts[p.first], tokens.ends[p.last]
        if day and opens_article(article.text, first, end) and fits(day, p.weekday):
            return inferred(day, day + timedelta(days=NEWS_DAYS), f"its own words: it begins with “{words_of(p, tokens)}”")
        if day and p.weekday and fits(day, p.weekday) and in_masthead(article.text, first):
            return inferred(day, day, f"its own words: over it stands “{words_of(p, tokens)}”")
        if day and p.weekday and fits(day, p.weekday) and setting.tense == "past" and not setting.hope:
            named.append(Named(day, words_of(p, tokens)))
    if not named:
        return None
    last = max(named, key=lambda one: one.day)
    why = f"its own words: “{last.words}” is the latest day it tells of with weekday and year"
    return inferred(last.day, last.day + timedelta(days=WEEK_DAYS), why)


def in_masthead(text: str, start: int) -> bool:
    """Whether a date stands in the first line of a text, behind nothing but a name in capitals: "THE POST * Monday, …"."""
    before = text[:start]
    return "\n" not in before.strip() and before.isupper() and not before[-3:].strip().isalnum()


def words_of(p: Phrase, tokens: Tokens) -> str:
    """The words of a phrase."""
    return tokens.text[tokens.starts[p.first] : tokens.ends[p.last]]


def inferred(first: date, last: date, why: str) -> Published:
    """A date that was worked out."""
    value = first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"
    return Published(value=value, from_=first.isoformat(), until=last.isoformat(), grain="day", how="inferred", why=why)


def date_from_story(f: Findings, story: StoryDays, either: Sequence[date] = ()) -> Published | None:
    """The interval in which the dated articles of the same story and the article's own words put it, or None.

    Its value is the likeliest day, where one is. `either` are the days that a date it prints may mean ("12/03/2025"): one of
    them, when only that lies by the story.
    """
    article = f.article
    firsts = sorted(day for p in story.dated if (day := day_of(p.from_)))
    lasts = sorted(day for p in story.dated if (day := day_of(p.until)))
    if not firsts or not lasts:
        return None
    if settled := by_story(either, firsts[0], lasts[-1]):
        why = f"of the days that its date may mean only this lies by its story, dated {said(firsts[0], lasts[-1])}"
        return inferred(settled, settled, why)
    if lined := dateline_day(article, firsts[0], lasts[-1]):
        why = f"its dateline “{lined.words}”, in the year of its story, dated {said(firsts[0], lasts[-1])}"
        return inferred(lined.day, lined.day, why)
    own = article.published
    if own is None:
        return from_others(f, story, firsts, lasts[-1])
    start, end = day_of(own.from_), day_of(own.until)
    if start is None or end is None or firsts[0] > end + timedelta(days=LONGEST) or lasts[-1] < start:
        return None
    until = max(start, min(max(end, firsts[0]), lasts[-1]))
    why = f"{own.why}; its story: {counted(len(firsts))} of it, dated {said(firsts[0], lasts[-1])}, tell the same"
    return inferred(start, until, why)


def by_story(either: Sequence[date], first: date, last: date) -> date | None:
    """The one of several days that lies near the days of a story, or None."""
    near = [day for day in either if first - timedelta(days=LONGEST) <= day <= last + timedelta(days=LONGEST)]
    return near[0] if len(near) == 1 else None


def from_others(f: Findings, story: StoryDays, firsts: Sequence[date], last: date) -> Published:
    """The interval of the other articles, moved or narrowed by what the article's own words tell."""
    article = f.article
    verb = "is" if len(firsts) == 1 else "are"
    why = f"its story: {counted(len(firsts))} of the same story {verb} dated {said(firsts[0], last)}"
    if not f.times:
        return inferred(firsts[0], last, why)
    language = language_of(article)
    tokens = tokenise(article.text, language)
    phrases = find_phrases(tokens, language)
    if headed := head_day(phrases, tokens, firsts[0]):
        return inferred(headed.day, headed.day, f"{why}, and over it stands “{headed.words}”")
    lead = next((p for p in phrases if p.which is not None or p.distance is not None), None)
    if lead and lead.which == -1 and lead.unit == "W" and lead.first < LEAD_TOKENS:
        monday = firsts[0] + timedelta(days=8 - firsts[0].isoweekday())
        return inferred(monday, monday + timedelta(days=6), f"{why}, and it tells of that as “{words_of(lead, tokens)}”")
    if likely := likely_day(article, f.sentences, story):
        told = f", and on {likely.day.isoformat()} its times fit it best"
        told += f": they tell then of “{likely.words}” as it does" if likely.words else ""
        return replace(inferred(likely.first, likely.last, why + told), value=likely.day.isoformat())
    fresh = next((p for p in phrases if p.part and (p.distance is not None or p.which is not None)), None)
    if fresh and fresh is lead and fresh.first < LEAD_TOKENS and not opened_in_quotation(tokens, fresh):
        told = f"{why}, and it tells of that as “{words_of(fresh, tokens)}”: it is as old as the first of them"
        return inferred(firsts[0], firsts[0], told)
    named = [Named(day, words_of(p, tokens)) for p in phrases if (day := day_near(p, last)) is not None]
    if not named:
        return inferred(firsts[0], last, why)
    latest = max(named, key=lambda one: one.day)
    first = max(latest.day, firsts[0] - timedelta(days=NEWS_DAYS))
    until = max(first, min(last, first + timedelta(days=FOLLOW_DAYS)))
    why += f", and the latest day it names up to then is “{latest.words}”"
    return narrowed(inferred(first, until, why), phrases, tokens, language)


def dateline_day(article: Article, first: date, last: date) -> Named | None:
    """The day without a year that a dateline gives ("HARROW, Sept 13 (Agency) -"), in the year that is nearest to its story."""
    line = next((f.span for f in article.furniture if f.kind == "dateline" and f.span.field == "text"), None)
    if line is None or line.start > BEGINNING:
        return None
    language = language_of(article)
    tokens = tokenise(line.text, language)
    for p in find_phrases(tokens, language):
        if p.month is None or p.day is None or p.year is not None:
            continue
        days = (make_day(year, p.month, p.day) for year in range(last.year + 1, first.year - 2, -1))
        away = timedelta(days=NEAR_DAYS)
        near = (day for day in days if day and first - away <= day <= last + away and fits(day, p.weekday))
        return next((Named(day, words_of(p, tokens)) for day in near), None)
    return None


def head_day(phrases: Sequence[Phrase], tokens: Tokens, first: date) -> Named | None:
    """The day that stands over an article on a line of its own, without its year: "Friday, March 8", "The Post, Thursday"."""
    for p in phrases:
        start, end = tokens.starts[p.first], tokens.ends[p.last]
        if start > HEAD:
            return None
        low, high = tokens.text.rfind("\n", 0, start) + 1, tokens.text.find("\n", end)
        beside = _WORD.findall(tokens.text[low:start]) + _WORD.findall(tokens.text[end:high])
        if (
            high < 0
            or p.year is not None
            or p.part
            or p.which is not None
            or len(beside) > MASTHEAD
            or tokens.text[high - 1] in ".!?"
        ):
            continue
        if p.month and p.day:
            days = (make_day(year, p.month, p.day) for year in (first.year, first.year - 1, first.year + 1))
            near = [day for day in days if day and abs((day - first).days) <= NEAR_DAYS and fits(day, p.weekday)]
        elif p.weekday and p.rule == "weekday" and not any(word.islower() for word in beside):
            near = [first + timedelta(days=(p.weekday - first.isoweekday() + NEWS_DAYS) % WEEK_DAYS - NEWS_DAYS)]
        else:
            continue
        if near:
            return Named(near[0], words_of(p, tokens))
    return None


def opened_in_quotation(tokens: Tokens, p: Phrase) -> bool:
    """Whether a phrase stands in a quotation."""
    return quotations_and_paragraphs(tokens).before(p.first)[0]


def narrowed(date: Published, phrases: Sequence[Phrase], tokens: Tokens, language: Language) -> Published:
    """The interval without the days before a weekday that is told as past, or after one that is still to come."""
    first, last = day_of(date.from_), day_of(date.until)
    why = date.why
    for p, setting in zip(phrases, settings_of(tokens, phrases, language, ()), strict=True):
        alone = p.weekday and p.month is None and p.which is None and p.order is None and not setting.quoted
        if not alone or first is None or last is None:
            continue
        day = first + timedelta(days=((p.weekday or 1) - first.isoweekday()) % 7)
        if setting.tense == "past" and first < day <= last:
            first, why = day, f"{why}; it tells of {words_of(p, tokens)} as past"
        elif setting.tense == "future" and first <= day < last:
            last, why = day, f"{why}; it tells of {words_of(p, tokens)} as still to come"
    return inferred(first, last, why) if first and last else date


def day_near(p: Phrase, last: date) -> date | None:
    """The day a phrase without a year means, if that is at most two weeks before `last` and its weekday fits."""
    if p.month is None or p.day is None or p.year is not None:
        return None
    days = (make_day(year, p.month, p.day) for year in (last.year, last.year - 1))
    near = (day for day in days if day and timedelta(0) <= last - day <= timedelta(days=LONGEST))
    return next((day for day in near if fits(day, p.weekday)), None)


def counted(number: int) -> str:
    """How many other articles."""
    return "one other article" if number == 1 else f"{number} other articles"


def said(first: date, last: date) -> str:
    """A day, or the first and last of several."""
    return first.isoformat() if first == last else f"{first.isoformat()} to {last.isoformat()}"
