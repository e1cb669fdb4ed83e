"""On which day an undated article was written: each day near its story is weighed by what its words would then tell.

Were it written on a day, its "yesterday" and "on Tuesday" would be certain days. What speaks for it: that the dated articles
tell like events of those days, that they tell of those days often, that a weekday in its first lines is the day itself or
the one before, that its words are those of the articles of the day. The weights are learned (`eval/learn_dating.py`) from
stories whose dates were held back.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from dataclasses import replace as replace_
from datetime import date, timedelta
from itertools import islice
from math import exp, fsum, sqrt

from msgspec.structs import replace

from rashomon.clean.stems import stems
from rashomon.records import Article, Findings, Published, Sentence
from rashomon.times.alike import COMMON_STEM
from rashomon.times.days import day_of
from rashomon.times.find import Reading, mentions_on, read_article, values_on
from rashomon.times.lines import Told, told
from rashomon.times.phrases import Phrase
from rashomon.times.story_days import FINE, StoryDays

BACK, ON = 3, 8
"""Days before and after a dated article of the story on which another one may have been written."""
MOST_DAYS, MOST_TIMES = 90, 60
ALIKE = 0.15
LEAST_SHARED = 2
FIRST_TIMES = 3
ALL_BUT = 0.8
"""How much of all weight the days of the interval hold."""
SURE = 0.6
HEAD, HEAD_WORDS = 300, 6
WEEKDAY_DAYS = 4
"""A time that may lie so many days back is a weekday."""
WEEK = 7

OF_ITS_TIMES = ("events", "one event", "days told of", "first days told of", "weekday over", "weekday of")
"""How the signs begin that the article's own times give."""
IT_IS = frozenset({("it", "is"), ("it", "'s"), ("today", "is"), ("es", "ist"), ("heute", "ist"), ("hoy", "es")})

WEIGHTS: Mapping[str, float] = {
    "after 1": -0.91,
    "after 2": -0.36,
    "after 4": 0.35,
    "after 6": -0.51,
    "before 1": -1.28,
    "before 2": -0.95,
    "days told of 0.1": -0.51,
    "days told of 0.25": 1.48,
    "days told of 0.4": 0.28,
    "days told of 0.6": 0.52,
    "events 0.2": 0.17,
    "events 0.4": 0.07,
    "events 0.7": 0.90,
    "events 1.2": 1.16,
    "events 2": 0.30,
    "first days told of 0.2": 1.10,
    "first days told of 0.5": -0.25,
    "first days told of 0.9": 0.10,
    "first weekday 0": 1.83,
    "first weekday 1": 1.19,
    "first weekday 2": 0.26,
    "first weekday 3": 0.57,
    "first weekday 4": -0.07,
    "first weekday 5": -0.23,
    "first weekday 6": -1.99,
    "one event 0.3": 0.38,
    "one event 0.5": 0.82,
    "one event 0.8": 0.45,
    "told by day words 0": -0.08,
    "told by day words 1": 0.80,
    "told by day words 2": 0.37,
    "told by day words 3": 0.69,
    "told by day words 4": 0.51,
    "told by day words 5": -0.19,
    "told by day words 6": -1.40,
    "weekday 0": 0.91,
    "weekday 1": 0.61,
    "weekday 2": -0.30,
    "weekday 3": 0.17,
    "weekday 4": -0.62,
    "weekday 5": 0.07,
    "weekday 6": -1.27,
    "weekday of writing": 1.72,
    "weekday over it": 3.12,
    "words of the day 0.01": -1.18,
    "words of the day 0.5": 0.49,
    "words of the day 0.9": 0.01,
    "words of the day before 0.01": -0.39,
    "words of the day before 0.5": 1.22,
    "words of the day before 0.9": -0.17,
}

Days = Mapping[date, tuple[str, str, str] | None]
"""What a time of the article is on each day of writing: first and last day, and grain."""


@dataclass(frozen=True, slots=True)
class Likely:
    """The day an article was most likely written on, the days it may have been, and the words that tell most of it."""

    day: date
    first: date
    last: date
    words: str


def likely_day(article: Article, sentences: Sequence[Sentence], story: StoryDays) -> Likely | None:
    """The likeliest day of writing; None where nothing that the article's own times tell speaks for it."""
    days = candidates(story)
    weighed = evidence(article, sentences, story, days) if days else {}
    if not weighed:
        return None
    sums = {day: sum(WEIGHTS.get(sign, 0.0) for sign in signs) for day, (signs, _) in weighed.items()}
    top = max(sums.values())
    weights = {day: exp(value - top) for day, value in sums.items()}
    whole = sum(weights.values())
    best = min(days, key=lambda day: (-weights[day], day))
    if not any(sign.startswith(OF_ITS_TIMES) for sign in weighed[best][0]):
        return None
    first = last = best
    held = weights[best]
    if held < SURE * whole:
        while held < ALL_BUT * whole and (last - first).days < WEEK:
            before, after = first - timedelta(1), last + timedelta(1)
            if weights.get(before, 0.0) >= weights.get(after, 0.0):
                first, held = before, held + weights.get(before, 0.0)
            else:
                last, held = after, held + weights.get(after, 0.0)
    return Likely(best, first, last, weighed[best][1])


def candidates(story: StoryDays) -> list[date]:
    """The days near those on which the dated articles of the story appeared."""
    ends = {day for p in story.dated for iso in (p.from_, p.until) if (day := day_of(iso))}
    near = {day + timedelta(step) for day in ends for step in range(-BACK, ON + 1)}
    return list(islice(sorted(near), MOST_DAYS))


def evidence(
    article: Article, sentences: Sequence[Sentence], story: StoryDays, days: Sequence[date]
) -> dict[date, tuple[set[str], str]]:
    """The signs that speak for each day, and the words that tell most of it; none where no time hangs on the day."""
    reading = shortened(read_article(article, sentences))
    on = [values_on(reading, day) for day in days]
    free: dict[int, Days] = {}
    for number in range(len(reading.phrases)):
        values: Days = {day: of_day[number] for day, of_day in zip(days, on, strict=True)}
        if len(set(values.values())) > 1:
            free[number] = values
    if not free:
        return {}
    middle = days[len(days) // 2]
    lines = {one.mention.span: one for one in told(on_day(article, sentences, reading, middle))}
    places = {number: reading.spans[number] for number in free}
    seen = [number for number in free if places[number] in lines]
    signs: dict[date, set[str]] = {day: set() for day in days}
    by_story(signs, article, story)
    by_weekday(signs, [free[n] for n in seen], has_day_words=any(says_days(reading.phrases[n]) for n in seen))
    by_frequency(signs, [free[n] for n in seen], story)
    by_head(signs, reading)
    words = by_events(signs, {n: (lines[places[n]], free[n]) for n in seen}, story)
    return {day: (signs[day], words.get(day, "")) for day in days}


def shortened(reading: Reading) -> Reading:
    """The first times of a reading: enough to tell the day by."""
    return replace_(
        reading, phrases=reading.phrases[:MOST_TIMES], settings=reading.settings[:MOST_TIMES], spans=reading.spans[:MOST_TIMES]
    )


def on_day(article: Article, sentences: Sequence[Sentence], reading: Reading, day: date) -> Findings:
    """The article with its times as if it had been written on a day."""
    iso = day.isoformat()
    published = Published(value=iso, from_=iso, until=iso, grain="day", how="inferred", why="as if")
    dated = replace(article, published=published)
    return Findings(article=dated, sentences=tuple(sentences), names=(), quotes=(), times=mentions_on(dated, reading, [day]))


def above(name: str, amount: float, steps: Sequence[float]) -> Iterator[str]:
    """A sign for each step that an amount reaches."""
    return (f"{name} {step:g}" for step in steps if amount >= step)


def by_story(signs: Mapping[date, set[str]], article: Article, story: StoryDays) -> None:
    """Whether a day lies within the story, and how much the article shares with what appeared on it or on the day before."""
    ends = [day for p in story.dated for iso in (p.from_, p.until) if (day := day_of(iso))]
    own = set(stems(article.text))

    def shared(words: Iterable[str]) -> float:
        return fsum(story.rarity.get(stem, 0.0) ** 2 for stem in words)

    like = {day: shared(own & words) / sqrt(1 + shared(words)) for day, words in story.words.items()}
    most = max(like.values(), default=0.0) or 1.0
    for day, found in signs.items():
        found.update(above("before", (min(ends) - day).days, (1, 2)))
        found.update(above("after", (day - max(ends)).days, (1, 2, 4, 6)))
        found.update(above("words of the day", like.get(day, 0.0) / most, (0.01, 0.5, 0.9)))
        found.update(above("words of the day before", like.get(day - timedelta(1), 0.0) / most, (0.01, 0.5, 0.9)))


def by_weekday(signs: Mapping[date, set[str]], free: Sequence[Days], *, has_day_words: bool) -> None:
    """How many days a day lies after the first weekday that the article tells of as past, and after later ones.

    Who writes "yesterday" calls no day of his writing by its name; who writes as agencies do calls all by theirs.
    """
    first = "told by day words" if has_day_words else "first weekday"
    later = "told by day words" if has_day_words else "weekday"
    name = first
    for values in free:
        back = {day: (day - told_day).days for day in signs if (told_day := fine_day(values[day]))}
        back = {day: days for day, days in back.items() if 0 <= days < WEEK}
        if len(set(back.values())) < WEEKDAY_DAYS:
            continue
        for day, days in back.items():
            signs[day].add(f"{name} {days}")
        name = later


def says_days(p: Phrase) -> bool:
    """Whether a phrase is a word for a day as seen from its writing: "yesterday", "this morning", "tonight"."""
    return p.distance is not None or (p.which == 0 and p.part is not None)


def fine_day(value: tuple[str, str, str] | None) -> date | None:
    """The day of a time that is no longer than a day."""
    return day_of(value[0]) if value and value[2] in FINE else None


def by_frequency(signs: Mapping[date, set[str]], free: Sequence[Days], story: StoryDays) -> None:
    """How often the dated articles tell of the days that the article's times would be."""
    most = max(story.told_by.values(), default=1)
    for day, found in signs.items():
        often = [story.told_by.get(at.isoformat(), 0) / most for values in free if (at := fine_day(values[day]))]
        found.update(above("days told of", sum(often) / max(3, len(often)), (0.1, 0.25, 0.4, 0.6)))
        found.update(above("first days told of", max(often[:FIRST_TIMES], default=0.0), (0.2, 0.5, 0.9)))


def by_head(signs: Mapping[date, set[str]], reading: Reading) -> None:
    """Whether a weekday stands for the day of writing: alone over the article ("Saturday issue"), or in "it is Tuesday"."""
    text = reading.tokens.text
    for p in reading.phrases:
        if not p.weekday or p.month or p.which is not None:
            continue
        start, end = reading.tokens.starts[p.first], reading.tokens.ends[p.last]
        line = text[text.rfind("\n", 0, start) + 1 : (text + "\n").find("\n", end)].rstrip()
        alone = start < HEAD and len(line.split()) <= HEAD_WORDS and not line.endswith((".", "!", "?"))
        told_so = tuple(reading.tokens.words[max(0, p.first - 2) : p.first]) in IT_IS
        if alone or told_so:
            for day, found in signs.items():
                if day.isoweekday() == p.weekday:
                    found.add("weekday over it" if alone else "weekday of writing")
            return


def by_events(signs: Mapping[date, set[str]], free: Mapping[int, tuple[Told, Days]], story: StoryDays) -> dict[date, str]:
    """How much of what the article tells the dated ones tell of the same days; the words that are likest, for each day."""
    total: dict[date, float] = defaultdict(float)
    best: dict[date, tuple[float, str]] = {}
    for one, values in free.values():
        likest = like_lines(one, story)
        for day in signs:
            at = fine_day(values[day])
            much = likest.get(at.isoformat(), 0.0) if at else 0.0
            total[day] += much
            if much > best.get(day, (0.0, ""))[0]:
                best[day] = much, one.mention.span.text
    for day, found in signs.items():
        found.update(above("events", total[day], (0.2, 0.4, 0.7, 1.2, 2)))
        found.update(above("one event", best.get(day, (0.0, ""))[0], (0.3, 0.5, 0.8)))
    return {day: words for day, (_, words) in best.items()}


def like_lines(one: Told, story: StoryDays) -> dict[str, float]:
    """The days of the dated articles' lines that tell the like, each with how like they are."""
    shared: dict[int, list[float]] = defaultdict(list)
    for stem in one.about:
        if 0 < len(story.holders.get(stem, ())) <= COMMON_STEM:
            for i in story.holders[stem]:
                shared[i].append(story.weights[stem] ** 2)
    rare = max(story.weights.values(), default=1.0)
    own = sum(story.weights.get(stem, rare) ** 2 for stem in one.about) or 1.0
    out: dict[str, float] = {}
    for i, parts in shared.items():
        other = story.lines[i]
        size = sum(story.weights[stem] ** 2 for stem in other.about) or 1.0
        if len(parts) >= LEAST_SHARED and sum(parts) / sqrt(own * size) >= ALIKE:
            much = sum(parts) / sqrt(min(own, size) * sqrt(own * size))
            day = (other.mention.from_ or "")[:10]
            out[day] = max(out.get(day, 0.0), much)
    return out
