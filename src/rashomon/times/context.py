"""What a phrase may hang on: the day of writing, and the times named before it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from rashomon.times.days import Interval, day_of, interval_of
from rashomon.times.phrases import Phrase
from rashomon.times.setting import Setting

PUBLISHED = "published"
NO_DATE = "the article has no date to count from"
FINE = ("time", "hour", "part", "day")
NEAR_DAYS = 60
EVENING = "18"
DAYS_BY_NAME = ("friday", "monday", "wednesday", "sunday")
FAR_YEARS = 2


@dataclass(frozen=True, slots=True)
class Resolved:
    """A phrase with its value. `anchor` is the number of the phrase it hangs on, or "published"."""

    value: str | None
    why: str
    type: str = "date"
    anchor: int | str | None = None
    check: str = "ok"
    alternatives: tuple[str, ...] = ()
    interval: Interval | None = None


@dataclass(slots=True)
class Mark:
    """A time named before: what later phrases may hang on."""

    number: int
    value: str
    interval: Interval
    explicit_year: bool
    paragraph: int
    sentence: int
    saying: bool
    reporting: bool
    passing: bool = False
    """Whether it tells of a person or thing in passing ("who died on 28 April"): nothing further on hangs on it."""


@dataclass(slots=True)
class Context:
    """The state of one reading of an article: the day of writing (None where unknown) and what was named so far."""

    now: date | None
    narrative: bool
    month_first: bool
    years: tuple[int, int] = (0, 9999)
    day_order: str | None = None
    half_days: bool = False
    inferred: bool = False
    """Whether the day of writing was worked out rather than given."""
    ancient: int | None = None
    broken: tuple[int, int, tuple[str, ...]] | None = None
    outside: list[Mark] = field(default_factory=list)
    inside: list[Mark] = field(default_factory=list)
    months: dict[int, Mark] = field(default_factory=dict)
    named: set[int] = field(default_factory=set)

    def marks(self, setting: Setting) -> list[Mark]:
        """The times a phrase in this setting may hang on, latest last."""
        return self.inside if setting.quoted and self.inside else self.outside

    def last(self, setting: Setting, *, fine: bool = False) -> Mark | None:
        """The time named last; with `fine`, the last that is no coarser than a day."""
        marks = self.marks(setting)
        if not fine:
            return marks[-1] if marks else None
        limit = self.now.isoformat() if self.now and setting.tense == "past" and not self.narrative else "9999"
        fine_marks = [
            m
            for m in reversed(marks[-12:])
            if m.interval.grain in FINE and (m.interval.from_[:10] <= limit or m.sentence == setting.sentence)
        ]
        told = [m for m in fine_marks if not self.aside(m, setting)]
        if told and self.now and setting.tense == "future" and not self.narrative:
            return next((m for m in told if m.interval.from_[:10] >= self.now.isoformat()), told[0])
        return told[0] if told else None

    def quarter(self, setting: Setting, *, sentences: int = 99) -> Mark | None:
        """The quarter named last, in the last so many sentences, where only days were named since ("ended July 27")."""
        for mark in reversed(self.marks(setting)[-6:]):
            if mark.sentence < setting.sentence - sentences:
                return None
            if mark.interval.grain in ("quarter", "half"):
                return mark
            if mark.interval.grain not in FINE:
                return None
        return None

    def aside(self, mark: Mark, setting: Setting) -> bool:
        """Whether a time is of years past, named in passing: what stands further on does not hang on it."""
        if mark.passing and not self.narrative and mark.sentence < setting.sentence:
            return True
        if self.now is None or self.narrative or mark.sentence >= setting.sentence - 1:
            return False
        return mark.explicit_year and abs(int(mark.interval.from_[:4]) - self.now.year) >= FAR_YEARS

    def telling(self, setting: Setting) -> Mark | None:
        """The day last told of: not the day on which somebody reported it, where another day was told of near by."""
        last = self.last(setting, fine=True)
        if last is None or not last.reporting or last.sentence == setting.sentence:
            return last
        near = [m for m in self.marks(setting)[-4:] if m.interval.grain in FINE and last.paragraph - m.paragraph <= 1]
        return next((m for m in reversed(near) if not m.reporting and m.interval.from_ <= last.interval.until), last)

    def night(self, setting: Setting) -> Mark | None:
        """The evening or night told of last, for "that night" and "the morning after" in a paragraph that names no day yet."""
        for mark in reversed(self.marks(setting)[-12:]):
            if mark.reporting:
                continue
            if mark.interval.from_[11:13] >= EVENING:
                return mark
            if mark.interval.grain in FINE and mark.paragraph == setting.paragraph:
                return None
        return None

    def hangs_on_broken(self, setting: Setting, last: Mark | None) -> Resolved | None:
        """What a time becomes that hangs on a day that cannot be: none, with the days it may hang on."""
        if self.broken is None:
            return None
        number, paragraph, days = self.broken
        if (last and last.number > number) or setting.paragraph - paragraph > 1:
            return None
        why = "it hangs on the time before it, which cannot be; the likeliest day is taken"
        return Resolved(days[0] if days else None, why, "time", number, "ambiguous", days)

    def said_on(self, setting: Setting) -> Mark | None:
        """When a quotation was said, where the words beside it tell: the time of a verb of saying next to it."""
        if not setting.quoted:
            return None
        for mark in reversed(self.outside[-4:]):
            near = mark.sentence >= setting.sentence - 1 or mark.paragraph == setting.paragraph
            if not near:
                return None
            if mark.saying and mark.interval.grain in ("day", "month", "week"):
                return mark
        return None

    def note(self, number: int, p: Phrase, got: Resolved, setting: Setting) -> None:
        """Remember a resolved time for what follows."""
        if p.bc and p.year:
            self.ancient = p.year
        if got.check == "impossible" and p.year:
            self.named.add(p.year)
        if got.check == "impossible":
            self.broken = number, setting.paragraph, likeliest_first(got.alternatives, p.weekday)
        looks_back = p.kind in ("unit", "offset", "next_to") and (p.order or 0) < 0 and len(got.value or "") < 10
        interval = got.interval or (interval_of(got.value) if got.value else None)
        hanging = self.broken is not None and got.anchor == self.broken[0]
        if interval is None or got.value is None or got.type in ("duration", "set") or looks_back or hanging:
            return
        if p.holiday and p.year is None and setting.lead != "p" and not any(day in p.holiday for day in DAYS_BY_NAME):
            return
        explicit = p.year is not None or p.short_year is not None
        if self.narrative and not self.years[0] <= int(interval.from_[:4]) <= self.years[1]:
            return
        if explicit:
            self.ancient = None
            self.named.add(int(interval.from_[:4]))
        mark = Mark(
            number,
            got.value,
            interval,
            explicit,
            setting.paragraph,
            setting.sentence,
            setting.saying,
            setting.reporting,
            setting.relative and bool(self.outside),
        )
        self.note_month(mark)
        if (setting.until and not explicit and p.part) or (setting.since and self.outside and not explicit):
            return
        if setting.quoted:
            self.inside.append(mark)
        elif not (setting.pluperfect and self.outside and not explicit and p.distance is None):
            self.outside.append(mark)

    def note_month(self, mark: Mark) -> None:
        """Keep the latest time of each month before the year of writing that was named with its year."""
        if not mark.explicit_year or self.now is None or mark.interval.grain not in (*FINE, "month"):
            return
        month = int(mark.interval.from_[5:7])
        known = self.months.get(month)
        if mark.interval.from_[:4] < f"{self.now.year:04}" and (not known or known.interval.from_ < mark.interval.from_):
            self.months[month] = mark

    def same_month(self, p: Phrase) -> Mark | None:
        """The latest time before this year that was named with this month, where the month is the article's own.

        Nobody writes "in September" in September for the month that has just begun or is running out.
        """
        if self.now is None or p.day is not None or p.month != self.now.month or p.which is not None:
            return None
        return self.months.get(p.month)

    def paragraph_year(self, setting: Setting) -> Mark | None:
        """The last time with a year of its own in the same paragraph, when it is not of the year of writing."""
        for mark in reversed(self.marks(setting)[-6:]):
            if mark.paragraph != setting.paragraph:
                return None
            if mark.explicit_year:
                year = int(mark.interval.from_[:4])
                beside = mark.sentence == setting.sentence or (
                    mark.sentence == setting.sentence - 1 and setting.tense == "past"
                )
                if mark.interval.grain not in (*FINE, "month", "season") or not beside:
                    return None
                return mark if self.now and abs(year - self.now.year) >= FAR_YEARS else None
        return None


def likeliest_first(days: tuple[str, ...], weekday: int | None) -> tuple[str, ...]:
    """The days that may be meant by one that cannot be: a weekday is remembered better than a number."""
    said = [one for one in days if (day := day_of(one)) and day.isoweekday() == weekday]
    return tuple(dict.fromkeys([*said[:1], *days]))


def usual_years(phrases: list[Phrase]) -> tuple[int, int]:
    """The stretch of years a text tells of; a comparison with a time far off lies outside it."""
    years = sorted(p.year for p in phrases if p.year and not p.bc)
    if len(years) < 4:
        return 0, 9999
    low, high = years[len(years) // 4], years[3 * len(years) // 4]
    margin = 2 + 3 * (high - low) // 2
    return low - margin, high + margin


def speaks_of_now(p: Phrase) -> bool:
    """Whether a phrase hangs on the day of writing: a weekday, yesterday, this year, two years ago, now."""
    counted = p.distance is not None or p.which is not None or p.year_which is not None
    return counted or (p.weekday is not None and p.year is None) or p.kind == "reference"


def is_narrative(phrases: list[Phrase], now: date | None) -> bool:
    """Whether a text tells of years past in order, rather than of the days around its writing."""
    years = [p.year for p in phrases if p.year]
    if now and len(years) > 1 and not any(speaks_of_now(p) for p in phrases):
        return all(abs(year - now.year) >= FAR_YEARS for year in years)
    deictic = sum(p.distance is not None or p.which is not None or (p.weekday is not None and p.month is None) for p in phrases)
    if len(years) < (5 if now else 3) or deictic > len(years) / 4:
        return False
    if now is None:
        return True
    return sum(abs(year - now.year) >= FAR_YEARS for year in years) > 0.6 * len(years)
