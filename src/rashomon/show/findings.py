"""What was found in a story, grouped and ordered for a reader: what differs, when, who has what."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from typing import NamedTuple

from rashomon.clean.abbreviations import BEFORE_NAME
from rashomon.clean.corrected import corrected
from rashomon.clean.fold import key as folded
from rashomon.clean.language import LEARNED
from rashomon.clean.stems import stems
from rashomon.records import Fact, FactReading, OtherTime, Span, TimelineEntry
from rashomon.show import words
from rashomon.show.scale import FINE
from rashomon.show.select import Told, as_cut, day_given, text_of
from rashomon.show.voices import somebody

DIFFERENCE = {
    "conflict": "In conflict",
    "impossible": "A time that cannot be",
    "superseded": "Changed in later reports",
    "compatible": "Finer or coarser",
}
_HEDGE = re.compile(r"^(?:(?!\d)[\w’'-]+ )+(?=\d)")
_LEANS = re.compile(r"(?:He|She|It|They|This|That|His|Her|Its|Their|Er|Sie|Es|Sein|Seine|Ihr|Ihre)\b")
_ENDS = re.compile(r"(\w{0,12})[.!?…][\"”’»)]{0,3}[ \t]{1,4}")
MOST_BEFORE, MOST_TOLD = 300, 30
"""How far back the sentence before a line is looked for, and how many words both may have."""
LINES_COMPARED = 40
"""The most lines of one time that are held against each other to choose the one that is shown."""
FACT_ORDER = {"conflict": 0, "superseded": 1, "compatible": 2, "agreed": 3, "single": 4}


# ---------------------------------------------------------------- what differs


class Version(NamedTuple):
    """One value of a fact: the value, its words and places, who said it, in which articles, in how many accounts.

    `since` is the day of the first article that has it, where later reports changed the value or the values in conflict were
    first told on several days.
    """

    value: str
    spans: tuple[Span, ...]
    said_by: str | None
    letters: tuple[str, ...]
    accounts: int
    since: str = ""


class Difference(NamedTuple):
    """A fact on which articles differ, or a time that cannot be."""

    state: str
    about: str
    versions: tuple[Version, ...]
    not_found_in: tuple[str, ...]
    note: str
    slot: str = ""
    put_right: bool = False

    @property
    def label(self) -> str:
        """What kind of difference it is, in words."""
        if self.put_right:
            return "Corrected"
        named = self.state == "compatible" and self.slot in ("name", "place")
        return "Written in several ways" if named else DIFFERENCE[self.state]


def differences(view: Told) -> tuple[Difference, ...]:
    """What differs: conflicts, times that cannot be, what was later changed, then what is only finer or coarser.

    Of each kind what became of people comes first, and a bare figure last; spellings stand after all else. What only one
    says to be "about" so many is no difference, nor is a name in other signs.
    """
    wrong: dict[tuple[str, str], list[Span]] = defaultdict(list)
    for t in view.story.times:
        if t.check == "impossible" and t.span.article in view.who:
            wrong[t.span.text, t.why].append(t.span)
    found = [_difference(view, f, wrong) for f in view.story.facts if f.state in ("conflict", "superseded", "compatible")]
    found += [
        Difference("impossible", text, (_version(view, "", tuple(spans), None),), (), why)
        for (text, why), spans in wrong.items()
    ]
    order = ("conflict", "impossible", "superseded", "compatible")
    shown = [d for d in found if not (d.state == "compatible" and _told_alike(d.slot, [v.value for v in d.versions]))]

    def rank(d: Difference) -> tuple[bool, int, int, int]:
        return (d.slot in ("name", "place"), order.index(d.state), words.gravity(d.about), -sum(v.accounts for v in d.versions))

    return tuple(sorted(shown, key=rank))


def _told_alike(slot: str, values: Sequence[str]) -> bool:
    """Whether all values are one figure, "about" or "at least" left aside, or one name in other signs."""
    alike = folded if slot in ("name", "place") else partial(_HEDGE.sub, "")
    return len({alike(value) for value in values}) == 1


def _difference(view: Told, fact: Fact, wrong: dict[tuple[str, str], list[Span]]) -> Difference:
    """A fact as it differs. Times that cannot be and stand among its values are told here, and taken from `wrong`."""
    places = {span for reading in fact.readings for span in reading.spans}
    impossible = {key: wrong.pop(key) for key, spans in list(wrong.items()) if places & set(spans)}
    by_value: dict[str, list[FactReading]] = defaultdict(list)
    for reading in fact.readings:
        by_value[_value(fact, reading)].append(reading)
    versions = []
    for value, readings in by_value.items():
        spans = [span for reading in readings for span in reading.spans]
        same = [span for told in impossible.values() if set(told) & set(spans) for span in told]
        versions.append(_version(view, value, tuple(dict.fromkeys([*spans, *same])), _sayers(view, readings)))
    right = _correcting(view, fact)
    dated = [version._replace(since=_first_day(view, version)) for version in versions]
    if fact.state == "superseded":
        versions = dated if right else sorted(dated, key=lambda version: _first(view, version))
    elif (
        fact.state == "conflict"
        and fact.slot not in ("name", "place")
        and len({version.since for version in dated}) > 1
        and all(v.since for v in dated)
    ):
        versions = dated
    note = "; ".join(dict.fromkeys(why for _, why in impossible))
    if right:
        note = f"{words.listed(right)} {'takes' if len(right) == 1 else 'take'} another value back: {versions[-1].value} stands"
    missing = tuple(view.letters(fact.not_found_in))
    return Difference(fact.state, _about(fact), tuple(versions), missing, note, fact.slot, bool(right))


def _value(fact: Fact, reading: FactReading) -> str:
    """A value for a reader; who somebody is in the letters of the text, which the compared value has small."""
    told = words.value(fact.slot, reading.value)
    if fact.slot != "role":
        return told
    places = ((span.text, span.text.lower().find(told.lower())) for span in reading.spans)
    return next((text[at : at + len(told)] for text, at in places if at >= 0), told)


def _about(fact: Fact) -> str:
    return words.about(fact.about, fact.slot, {reading.value for reading in fact.readings})


def _correcting(view: Told, fact: Fact) -> list[str]:
    """The articles that put another value of a fact right by its last, whichever of the two was told first."""
    if fact.state != "superseded":
        return []
    last = fact.readings[-1].value
    good = [s for r in fact.readings if r.value == last for s in r.spans if s.article in view.who]
    bad = [s for r in fact.readings if r.value != last for s in r.spans]
    pairs = ((a, b) for a in good for b in bad if a.article == b.article)
    return view.letters(a.article for a, b in pairs if corrected(view.who[a.article].article, a, b))


def _first(view: Told, version: Version) -> str:
    """When the first article with a value was published, as far as that is known."""
    dates = [view.who[span.article].article.published for span in version.spans if span.article in view.who]
    return min((date.from_ for date in dates if date), default="")


def _first_day(view: Told, version: Version) -> str:
    """The day of the first article with a value; nothing where that is an interval."""
    days = {day for span in version.spans if span.article in view.who and (day := day_given(view.who[span.article].article))}
    return min(days, default="") if _first(view, version)[:10] in days else ""


def _sayers(view: Told, readings: Sequence[FactReading]) -> str | None:
    """Who says one value; with the articles that say so, where others tell it as their own."""
    named: dict[str, tuple[str, list[str]]] = {}
    for r in readings:
        if r.said_by and somebody(r.said_by):
            key = r.said_by.replace("’", "'").lower().removeprefix("the ")
            named.setdefault(key, (r.said_by, []))[1].extend(span.article for span in r.spans)
    if len(named) == 1 and all(r.said_by for r in readings):
        return next(name for name, _ in named.values())
    return words.listed([f"{name} ({', '.join(view.letters(ids))})" for name, ids in named.values()]) or None


def _version(view: Told, value: str, spans: tuple[Span, ...], said_by: str | None) -> Version:
    ids = [span.article for span in spans]
    return Version(value, spans, said_by, tuple(view.letters(ids)), view.accounts(ids))


# ---------------------------------------------------------------- when


class Moment(NamedTuple):
    """An entry of the timeline as it is shown, with the other times at which accounts put the same event."""

    entry: TimelineEntry
    others: tuple[OtherTime, ...]


def moments(entries: Sequence[TimelineEntry]) -> list[tuple[Moment, ...]]:
    """What is told of each time, in order of time; an event put on several days stands, with all of them, at the first."""
    shown: set[tuple[str, ...]] = set()
    out: list[list[Moment]] = []
    for entry in entries:
        if entry.times in shown:
            continue
        shown |= {other.times for other in entry.otherwise}
        if out and words.when(out[-1][0].entry) == words.when(entry):
            out[-1].append(Moment(entry, entry.otherwise))
        else:
            out.append([Moment(entry, entry.otherwise)])
    return [tuple(group) for group in out]


def entries_shown(entries: Sequence[TimelineEntry], most: int, published: str | None = None) -> list[TimelineEntry]:
    """The times on which accounts differ, those that most accounts tell, and days near the reports; in order of time."""

    def rank(i: int) -> tuple[bool, int, bool, int, int, int]:
        e = entries[i]
        fine = e.grain in FINE and e.from_[:10] == e.until[:10]
        return (not e.otherwise, -e.accounts, not fine, -len(e.lines), _days_off(e, published), i)

    return [entries[i] for i in sorted(sorted(range(len(entries)), key=rank)[:most])]


def _days_off(entry: TimelineEntry, published: str | None) -> int:
    """How many days a time lies from the first report; none where that is not known."""
    try:
        return abs((date.fromisoformat(entry.from_[:10]) - date.fromisoformat((published or "")[:10])).days)
    except ValueError:
        return 0


def line_of(view: Told, entry: TimelineEntry | OtherTime) -> tuple[Span, ...]:
    """The sentence that tells a time: of those that tell it as the entry has it, the one most like all that do.

    Of several such it is the shortest; none when there is none.
    """
    own: dict[str, list[Span]] = defaultdict(list)
    for key in entry.times:
        time = view.times.get(key)
        if time and (time.from_, time.until) == (entry.from_, entry.until):
            own[time.span.article].append(time.span)
    known = [set(stems(span.text)) for span in entry.lines[:LINES_COMPARED]]

    def alike(span: Span) -> float:
        mine = set(stems(span.text))
        return sum(len(mine & other) / max(1, len(mine | other)) for other in known)

    holding = [line for line in entry.lines if any(_holds(line, span) for span in own[line.article])]
    return tuple(sorted(holding or entry.lines, key=lambda line: (-round(alike(line), 1), len(line.text), line.text, line))[:1])


def _holds(line: Span, span: Span) -> bool:
    """Whether some words stand in a line."""
    return line.start <= span.start and span.end <= line.end


def line_told(view: Told, line: Span) -> str:
    """The words of a line, with an ellipsis where its sentence begins before it or goes on behind it.

    A line that begins with a pronoun has the sentence before it, where both are short and of one paragraph.
    """
    text = text_of(view, line)
    return as_cut(text, _before(text, line) if _LEANS.match(line.text) else line.start, line.end)


def _before(text: str, line: Span) -> int:
    """Where the sentence before a line begins; where the line does when there is none in its paragraph, or both are long."""
    low = max(text.rfind("\n", 0, line.start) + 1, line.start - MOST_BEFORE)
    ends = [m for m in _ENDS.finditer(text, low, line.start) if m[1].lower() not in BEFORE_NAME]
    if not ends or ends[-1].end() != line.start:
        return line.start
    start = ends[-2].end() if len(ends) > 1 else low if low == 0 or text[low - 1] == "\n" else line.start
    return start if len(text[start : line.end].split()) <= MOST_TOLD else line.start


def tellers(view: Told, entry: TimelineEntry | OtherTime) -> str:
    """Who tells the line that is shown, who else only has its time, and in how many accounts."""
    here = view.letters(span.article for span in line_of(view, entry))
    also = [letter for letter in view.letters(span.article for span in entry.lines) if letter not in here]
    told = ", ".join(here) + (f"; the time also in {', '.join(also)}" if also else "")
    return f"{told} · {words.accounts(entry.accounts)}"


# ---------------------------------------------------------------- who has what


class Row(NamedTuple):
    """A fact and, for each letter that has it, the value there; `only` when one account alone has it."""

    fact: Fact
    about: str
    cells: Mapping[str, str]
    not_found_in: tuple[str, ...]
    accounts: int

    @property
    def span(self) -> Span:
        """The words of its first value, where they first stand."""
        return self.fact.readings[0].spans[0]

    @property
    def differs(self) -> bool:
        """Whether it is one of the differences, which tell all its values."""
        if self.fact.state == "compatible":
            return not _told_alike(self.fact.slot, [_value(self.fact, reading) for reading in self.fact.readings])
        return self.fact.state in DIFFERENCE


def _alone(view: Told, fact: Fact) -> bool:
    """Whether a fact may be shown as told by one account only: there are others, and in none of their articles may it stand."""
    told = {view.who[s.article].account for r in fact.readings for s in r.spans if s.article in view.who}
    others = {key for key, who in view.who.items() if who.account not in told}
    return bool(others) and others <= set(fact.not_found_in)


def matrix(view: Told) -> tuple[Row, ...]:
    """Facts against articles: what is disputed first, then what most accounts have, then what only one has, as ranked.

    Of what is disputed, what became of people comes first. What another account may tell too in other words is not shown. Of
    two values in one article, one of which replaced the other, its own is the one that holds.
    """
    rows = []
    for fact in view.story.facts:
        if fact.state == "single" and not _alone(view, fact):
            continue
        cells: dict[str, str] = {}
        for reading in fact.readings if fact.state != "superseded" else fact.readings[::-1]:
            for span in reading.spans:
                if span.article in view.who:
                    cells.setdefault(view.who[span.article].letter, _value(fact, reading))
        ids = [span.article for reading in fact.readings for span in reading.spans]
        rows.append(Row(fact, _about(fact), cells, tuple(view.letters(fact.not_found_in)), view.accounts(ids)))

    def rank(row: Row) -> tuple[int, bool, int, int, int]:
        state, slot = row.fact.state, row.fact.slot
        disputed, alone = state in ("conflict", "superseded"), state == "single"
        weight = words.gravity(row.about) if disputed else 0
        return (FACT_ORDER[state], slot == "name", weight, -row.accounts, 0 if alone else -len(row.cells))

    return tuple(_once(sorted(rows, key=rank)))


def _once(rows: Sequence[Row]) -> Iterator[Row]:
    """The rows without those of a time whose places all stand in a row before, with the same values under another label."""
    held: dict[Span, list[tuple[frozenset[Span], frozenset[str]]]] = defaultdict(list)
    for row in rows:
        places = frozenset(span for reading in row.fact.readings for span in reading.spans)
        values = frozenset(row.cells.values())
        if row.fact.slot == "date" and any(places <= other and values == told for other, told in held[row.span]):
            continue
        for span in sorted(places) if row.fact.slot == "date" else ():
            held[span].append((places, values))
        yield row


def grain_note(view: Told, entry: TimelineEntry) -> str:
    """What the grain of a time leaves open; in a language without tables the text may tell what was not read."""
    note = words.grain_note(entry)
    languages = {view.who[span.article].article.language or "en" for span in entry.lines}
    return note if languages <= LEARNED.keys() else note.replace(" told", " read")
