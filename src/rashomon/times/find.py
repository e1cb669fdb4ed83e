"""Times found, resolved and checked in one article."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass, replace
from datetime import date

from rashomon import spans
from rashomon.records import Article, Doubt, Sentence, Span, TimeMention, content_id
from rashomon.times.checks import not_yet, order_of_digits, told_before_it_was
from rashomon.times.clashes import clash
from rashomon.times.context import Context, Resolved, is_narrative, usual_years
from rashomon.times.datelines import date_conflicts
from rashomon.times.days import Interval, day_of, interval_of
from rashomon.times.hours import is_after_noon, with_part
from rashomon.times.joined import after_the_first, with_neighbours
from rashomon.times.language import Language
from rashomon.times.languages import language_of
from rashomon.times.parse import MOST_TIMES, find_phrases
from rashomon.times.phrases import Phrase
from rashomon.times.resolve import resolve
from rashomon.times.setting import Setting, settings_of
from rashomon.times.tokens import Tokens, tokenise

DAY = len("2000-01-01")


@dataclass(frozen=True, slots=True)
class Reading:
    """What the words of an article say of times, before it is known when they were written."""

    tokens: Tokens
    phrases: list[Phrase]
    settings: list[Setting]
    heads: set[int]
    language: Language
    spans: list[Span]


def find_times(article: Article, sentences: Sequence[Sentence]) -> tuple[tuple[TimeMention, ...], tuple[Doubt, ...]]:
    """The times of an article, resolved against `article.published` where that is known."""
    reading = read_article(article, sentences)
    mentions = mentions_on(article, reading, days_of_writing(article))
    return mentions, (*date_conflicts(article, mentions), *too_many(article, reading))


def read_article(article: Article, sentences: Sequence[Sentence]) -> Reading:
    """The phrases of an article that name times, and how each of them stands."""
    language = language_of(article)
    tokens = tokenise(article.text, language)
    phrases = find_phrases(tokens, language)
    phrases = [p for p in phrases if not (p.digits and "/" not in p.digits and in_head(p, tokens, article))]
    phrases = with_neighbours(phrases, tokens, language)
    settings = settings_of(tokens, phrases, language, sentences)
    heads = {number for number, p in enumerate(phrases) if in_head(p, tokens, article)}
    places = [spans.cut(article, tokens.starts[p.first], tokens.ends[p.last]) for p in phrases]
    return Reading(tokens, phrases, settings, heads, language, places)


def mentions_on(article: Article, reading: Reading, days: Sequence[date | None]) -> tuple[TimeMention, ...]:
    """The times of an article as they are if it was written on one of these days."""
    inferred = article.published is not None and article.published.how == "inferred"
    return make_mentions(article, reading, [read_all(reading, (day, inferred)) for day in days])


def values_on(reading: Reading, day: date) -> list[tuple[str, str, str] | None]:
    """First and last moment and grain of every phrase, were the article written on a day."""
    told = [(got.interval or interval_of(got.value or "")) if got else None for got in read_all(reading, (day, True))]
    return [(one.from_[:DAY], one.until[:DAY], one.grain) if one else None for one in told]


def too_many(article: Article, reading: Reading) -> tuple[Doubt, ...]:
    """A doubt where a text names more times than are read; it stands at the last that is."""
    if len(reading.phrases) < MOST_TIMES:
        return ()
    says = f"the text names very many times; after the first {len(reading.phrases)} none is told"
    return (Doubt(step="times", kind="too_many_times", says=says, article=article.id, span=reading.spans[-1]),)


def days_of_writing(article: Article) -> list[date | None]:
    """The day an article was published, or both ends of the interval in which it was; [None] where that is unknown.

    Of a date that cannot be (its weekday is another day's) both days that may be meant. The day of an interval that is the
    likeliest stands between its ends.
    """
    published = article.published
    if published is None:
        return [None]
    first, last = day_of(published.from_), day_of(published.until)
    if published.alternatives:
        first, last = day_of(published.alternatives[0]), day_of(published.alternatives[-1])
    if first is None or last is None:
        return [None]
    likely = day_of(published.value) if len(published.value) == DAY and published.how == "inferred" else None
    return [first] if first == last else [first, likely, last] if likely else [first, last]


def in_head(p: Phrase, tokens: Tokens, article: Article) -> bool:
    """Whether a phrase stands in the head of the article; what follows does not hang on it."""
    start = tokens.starts[p.first]
    return any(f.kind == "head" and f.span.start <= start < f.span.end for f in article.furniture)


def read_all(reading: Reading, written: tuple[date | None, bool]) -> list[Resolved | None]:
    """Every phrase resolved in order, as if the article had been written on one day; `written` tells if that is inferred."""
    now, inferred = written
    phrases, settings, language = reading.phrases, reading.settings, reading.language
    order = order_of_digits([p.digits for p in phrases if p.digits])
    context = Context(now, is_narrative(phrases, now), language.month_first, usual_years(phrases), order, language.half_days)
    context.inferred = inferred
    out: list[Resolved | None] = []
    for number, (p, setting) in enumerate(zip(phrases, settings, strict=True)):
        got = on_later_day(number, phrases, settings, context) or resolve(p, context, setting)
        if got:
            got = told_before_it_was(p, got, context, setting) or not_yet(p, got, context, setting) or got
        if got and number and (told := out[-1]):
            got = after_the_first(got, told) if p.joined and p.year is None else got
            got = clash(p, got, phrases[number - 1], told) or got
        out.append(got)
        if got and number not in reading.heads:
            context.note(number, p, got, setting)
    return out


def on_later_day(number: int, phrases: list[Phrase], settings: list[Setting], context: Context) -> Resolved | None:
    """An hour of the day that its sentence names further on: "the 6.52am ran into a landslip yesterday"."""
    p = phrases[number]
    later = number + 1
    if not p.on_next or context.narrative:
        return None
    day = resolve(phrases[later], context, settings[later])
    if day is None or day.check != "ok" or interval_of(day.value or "") is None:
        return None
    if context.half_days and is_after_noon(p, None, None):
        p = replace(p, clock=f"{p.clock}pm")
    return with_part(p, replace(day, anchor=later, why="the day is named further on in its sentence"))


def make_mentions(article: Article, reading: Reading, readings: list[list[Resolved | None]]) -> tuple[TimeMention, ...]:
    """The records of what was resolved; where two days of writing give two values, both are shown."""
    ids = [content_id("t", (article.id, span.start, span.end)) for span in reading.spans]
    known = named_days(readings) if len(readings) > 1 else frozenset()
    out = []
    for number, (p, span) in enumerate(zip(reading.phrases, reading.spans, strict=True)):
        got = agreed([one[number] for one in readings], known, article)
        if got is None:
            continue
        interval = got.interval or (interval_of(got.value) if got.value else None)
        out.append(
            TimeMention(
                id=ids[number],
                span=span,
                type=got.type,  # type: ignore[arg-type]
                value=got.value,
                from_=interval.from_ if interval else None,
                until=interval.until if interval else None,
                grain=interval.grain if interval else None,
                anchor=ids[got.anchor] if isinstance(got.anchor, int) else got.anchor,
                check=got.check,  # type: ignore[arg-type]
                why=got.why + (_MODS.get(p.mod or "", "")),
                alternatives=got.alternatives,
            )
        )
    return tuple(out)


_MODS = {
    "START": "; the words say early in it",
    "MID": "; the words say in the middle of it",
    "END": "; the words say late in it",
    "REST": "; the words say the rest of it",
    "APPROX": "; the words say about so much",
    "MORE": "; the words say more than that",
    "LESS": "; the words say less than that",
}


def agreed(options: list[Resolved | None], known: Container[str], article: Article) -> Resolved | None:
    """One resolution from those of each day of writing. Where they differ, the likelier value, all as alternatives, and
    the interval of all.

    The likelier is that of the likeliest day of writing where it is known, else the one whose day the text names elsewhere,
    whenever it was written, else that of the later day.
    """
    first, last = options[0], options[-1]
    if first is None or last is None or len({option.value for option in options if option}) == 1:
        return first or last
    likely = options[1] if len(options) > 2 else None
    values = tuple(dict.fromkeys(option.value for option in options if option and option.value))
    ends = [interval_of(value) for value in values]
    told = [one for one in ends if one]
    whole = None
    if len(told) > 1 and len(told) == len(ends):
        whole = Interval(min(one.from_ for one in told), max(one.until for one in told), told[0].grain)
    named = [likely.value] if likely else [value for value in values if value[:DAY] in known]
    published = article.published
    doubt = (
        "cannot be, its weekday is another day's" if published and published.alternatives else "is known only as an interval"
    )
    why = f"{(likely or first).why}; the article's own date {doubt}"
    return Resolved((named or values[-1:] or (None,))[-1], why, first.type, first.anchor, "ambiguous", values, whole)


def named_days(readings: list[list[Resolved | None]]) -> frozenset[str]:
    """The days that a text names whichever day it was written on."""
    pairs = zip(readings[0], readings[-1], strict=True)
    same = (a.value for a, b in pairs if a and b and a.value and a.value == b.value and a.check == "ok")
    return frozenset(value[:10] for value in same if len(value) >= len("2000-01-01") and value[0].isdecimal())
