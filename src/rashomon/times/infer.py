"""The date of an article that gives none: from its own words, else from its story. Always an interval, always with a reason."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from rashomon.records import Article, Published, TimeMention
from rashomon.times.checks import fits
from rashomon.times.days import day_of, make_day
from rashomon.times.english import ENGLISH
from rashomon.times.phrases import Phrase, find_phrases
from rashomon.times.tokens import Tokens, tokenise

NEWS_DAYS = 1
LONGEST = 14
FOLLOW_DAYS = 3
LEAD_TOKENS = 60


def date_from_words(article: Article, times: Sequence[TimeMention]) -> Published | None:
    """When the article must have been published by its own words (a weekday with its date, a named year …), or None."""
    if not times:
        return None
    tokens = tokenise(article.text, ENGLISH)
    phrases = find_phrases(tokens, ENGLISH)
    years = Counter(p.year for p in phrases if p.year)
    checksums = [p for p in phrases if p.month and p.day and p.weekday and p.year is None]
    options = fitting_years(checksums, years)
    if not options:
        return dated_day(phrases, tokens)
    year = options[0]
    fitting = [day for p in checksums if (day := make_day(year, p.month or 0, p.day or 0)) and day.isoweekday() == p.weekday]
    last = max(fitting)
    which = next(p for p in checksums if make_day(year, p.month or 0, p.day or 0) == last)
    words = words_of(which, tokens)
    why = f"its own words: “{words}” falls on that weekday in {year}, a year the article names, and is its latest such day"
    return inferred(last, last + timedelta(days=NEWS_DAYS), why)


def fitting_years(checksums: Sequence[Phrase], years: Mapping[int, int]) -> list[int]:
    """The years the article names in which most of its weekdays fit their dates, the best first."""
    scored = []
    for year, named in years.items():
        fits = sum(1 for p in checksums if (day := make_day(year, p.month or 0, p.day or 0)) and day.isoweekday() == p.weekday)
        if fits and 2 * fits > len(checksums):
            scored.append((-fits, -named, -year))
    return [-year for _, _, year in sorted(scored)]


def dated_day(phrases: Sequence[Phrase], tokens: Tokens) -> Published | None:
    """The latest full date of an article that looks back on it from near: it has words such as "yesterday" or a weekday."""
    near = [p for p in phrases if p.distance is not None or (p.weekday and p.month is None)]
    days = [(day, p) for p in phrases if p.year and p.month and p.day and (day := make_day(p.year, p.month, p.day))]
    if not near or not days:
        return None
    last, which = max(days, key=lambda pair: pair[0])
    why = f"its own words: “{words_of(which, tokens)}” is its latest full date, and it speaks of the days around it"
    return inferred(last, last + timedelta(days=LONGEST), why)


def words_of(p: Phrase, tokens: Tokens) -> str:
    """The words of a phrase."""
    return tokens.text[tokens.starts[p.first] : tokens.ends[p.last]]


def inferred(first: date, last: date, why: str) -> Published:
    """A date that was worked out."""
    value = first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"
    return Published(value=value, from_=first.isoformat(), until=last.isoformat(), grain="day", how="inferred", why=why)


def date_from_story(article: Article, times: Sequence[TimeMention], others: Sequence[Article]) -> Published | None:
    """The interval in which the dated articles of the same story and the article's own words put it, or None."""
    dated = [a.published for a in others if a.published and a.published.how != "inferred"]
    if not times and article.published is None and not dated:
        return None
    days = [(day_of(p.from_), day_of(p.until)) for p in dated]
    firsts = sorted(first for first, _ in days if first)
    lasts = sorted(last for _, last in days if last)
    if not firsts or not lasts:
        return None
    own = article.published
    if own is None:
        return from_others(article, firsts, lasts[-1])
    start, end = day_of(own.from_), day_of(own.until)
    if start is None or end is None or firsts[0] > end + timedelta(days=LONGEST) or lasts[-1] < start:
        return None
    until = max(start, min(max(end, firsts[0]), lasts[-1]))
    why = f"{own.why}; its story: {counted(len(firsts))} of it, dated {said(firsts[0], lasts[-1])}, tell the same"
    return inferred(start, until, why)


def from_others(article: Article, firsts: Sequence[date], last: date) -> Published:
    """The interval of the other articles, moved or narrowed by what the article's own words tell."""
    verb = "is" if len(firsts) == 1 else "are"
    why = f"its story: {counted(len(firsts))} of the same story {verb} dated {said(firsts[0], last)}"
    tokens = tokenise(article.text, ENGLISH)
    phrases = find_phrases(tokens, ENGLISH)
    lead = next((p for p in phrases if p.which is not None or p.distance is not None), None)
    if lead and lead.which == -1 and lead.unit == "W" and lead.first < LEAD_TOKENS:
        monday = firsts[0] + timedelta(days=8 - firsts[0].isoweekday())
        return inferred(monday, monday + timedelta(days=6), f"{why}, and it tells of that as “{words_of(lead, tokens)}”")
    named = [(day, words_of(p, tokens)) for p in phrases if (day := day_near(p, last)) is not None]
    if not named:
        return inferred(firsts[0], last, why)
    day, words = max(named)
    first = max(day, firsts[0] - timedelta(days=NEWS_DAYS))
    until = min(last, first + timedelta(days=FOLLOW_DAYS))
    return inferred(first, max(first, until), f"{why}, and the latest day it names up to then is “{words}”")


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
