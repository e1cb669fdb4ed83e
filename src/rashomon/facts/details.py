"""Days and acts that the articles of a story tell alike, by the words each uses itself."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence, Set
from datetime import date
from difflib import SequenceMatcher
from itertools import takewhile
from typing import TYPE_CHECKING

from rashomon.clean.stems import is_little, listed
from rashomon.facts.lines import Line, words_about
from rashomon.facts.measures import DAYS_OF_WEEK, NUMBER_WORDS, TELLING
from rashomon.facts.numerals import Token
from rashomon.facts.states import Story, make_fact
from rashomon.records import Fact, FactReading, Span, TimeMention
from rashomon.spans import cut

if TYPE_CHECKING:
    from rashomon.likeness import Matrix

ALIKE = 0.25
LIKE, SHARED, MENTIONS = 0.2, 3, 200
"""How alike lines must be, and how many words about a day they must share, where they tell the day in different words."""
LIKE_ONCE, SHARED_ONCE = 0.12, 2
"""The same for a day that two articles name once each, and that is the day of neither: of words, or of a word and likeness."""
FAR, CLOSE = 5, 3
"""Days between a date and the report that tells it from which on one date is hardly of two things; tokens beside a time."""
REACH = 20
"""Tokens on either side of a time that tell what it is the time of."""
WORDS = 12
"""Words of the clause that a time stands in; of a longer one no label is made, since half a clause tells nothing."""
DAYS, ACTS = 8, 3
LOOKED_AT = 200
"""Pairs of lines, the likest first, in which words told alike are looked for."""
FEWEST_WORDS, LONGEST_RUN = 2, 10
_VERBS = listed(
    """was were is are has have had been be will would did does became began blew broke brought built burst came
    caught cut drew drove fell felt flew found fought gave got grew held hit kept knew lay led left lost made met paid
    put ran rose said sang sank sat saw sent set shot shut slept sold spent spoke spread stood stole struck swept
    threw told took tore went withdrew won wore wrote war waren ist sind hat haben hatte wird wurde wurden"""
)
"""What a clause has and a name for a thing has not."""


Told = tuple[Line, TimeMention]


def day_facts(story: Story, lines: Sequence[Line], alike: Matrix) -> list[Fact]:
    """Days told in lines that tell the same: by weekday for those that say the weekday, by date for those that say it."""
    by_day: dict[str, list[tuple[Line, TimeMention]]] = defaultdict(list)
    for line in lines:
        for time in line.times:
            if day := _day_of(time):
                by_day[day].append((line, time))
    out = []
    for day, told in sorted(by_day.items()):
        said = [(value, _kept(there, alike)) for value, there in _as_said(day, told)]
        wide = max((len({time.span.article for _, time in kept}) for _, kept in said), default=0)
        any_word = [kept for kept in _of_one(told, alike) if len({time.span.article for _, time in kept}) > wide]
        for value, kept in (*said, *((day, kept) for kept in any_word[:1])):
            spans = tuple(sorted({time.span for _, time in kept}))
            if len({s.article for s in spans}) > 1:
                state = "agreed" if len(story.voices(spans)) > 1 else "single"
                about = f"day: {told_of(kept)}".removesuffix(": ")
                out.append(make_fact(story, about=about, slot="date", state=state, readings=(FactReading(value, spans),)))
    out.sort(key=lambda f: (-len({s.article for s in f.readings[0].spans}), f.readings[0].value))
    return out[:DAYS]


_FULL = re.compile(r"\d{4}-\d\d-\d\d")
_LONGER = re.compile(r"(?:1[5-9]|20)\d\d(?:-\d\d)?")


def _day_of(time: TimeMention) -> str:
    """The day, month or year that a time is of; empty for any other."""
    if time.check != "ok" or not time.from_ or not time.until:
        return ""
    if time.from_[:10] == time.until[:10]:
        return time.from_[:10]
    whole = time.type == "date" and time.grain in ("month", "year") and _LONGER.fullmatch(time.value or "")
    return time.value or "" if whole else ""


def _kept(said: Sequence[Told], alike: Matrix) -> list[Told]:
    """The mentions of a day that another article backs."""
    return [(line, time) for line, time in said if _backed(line, time, said, alike)]


def _of_one(told: Sequence[Told], alike: Matrix) -> list[list[Told]]:
    """The mentions of one day, in whatever words, that are told of one thing, the largest group first."""
    groups: list[list[Told]] = []
    homes = Counter(line.article.id for line, _ in told)
    once = {line.article.id for line, time in told if homes[line.article.id] == 1 and not _of_its_day(line, time)}
    for mention in told[:MENTIONS]:
        met = [g for g in groups if any(_like(mention, other, alike, once) for other in g)]
        groups = [g for g in groups if g not in met] + [[m for g in met for m in g] + [mention]]
    return sorted(groups, key=lambda g: (-len({time.span.article for _, time in g}), g[0][1].span))


def _of_its_day(line: Line, time: TimeMention) -> bool:
    """Whether a time is of the day on which its article came out, on which many things may have happened."""
    published = line.article.published
    day = _day_of(time)
    return published is not None and published.from_[: len(day)] <= day <= published.until[: len(day)]


def _like(one: Told, other: Told, alike: Matrix, once: Set[str]) -> bool:
    """Whether two mentions of a day stand in lines that are alike and amid like words; `once`: articles that name it once."""
    like = float(alike[one[0].number, other[0].number])
    shared = len(words_about(one[0], one[1].span, REACH) & words_about(other[0], other[1].span, REACH))
    if (like >= LIKE and shared >= SHARED) or (shared >= SHARED_ONCE and _beside(*one) & _beside(*other)):
        return True
    if one[0].article.language != other[0].article.language and any(" " in name for name in one[0].names & other[0].names):
        return True
    if not {one[0].article.id, other[0].article.id} <= once:
        return False
    if shared >= SHARED_ONCE or (shared > 0 and like >= LIKE_ONCE) or _in_two_tongues(one, other):
        return True
    return _far(*one) and _far(*other)


def _in_two_tongues(one: Told, other: Told) -> bool:
    """Whether two lines of two languages have a year in common, or name somebody or something in common."""
    (line, time), (theirs, _) = one, other
    return line.article.language != theirs.article.language and (time.grain == "year" or bool(line.names & theirs.names))


def _beside(line: Line, time: TimeMention) -> frozenset[str]:
    """The stem of the word of matter right before a time, or of that right after one that begins its clause: what was done."""
    start = time.span.start - line.sentence.span.start
    before = [t for t in line.tokens if t.end <= start][-CLOSE:]
    after = [t for t in line.tokens if t.start >= start + len(time.span.text)][:CLOSE]
    told = next((t for t in _clause(before[::-1]) if not is_little(t.low)), None)
    told = told or next((t for t in _clause(after) if not is_little(t.low)), None)
    return frozenset((told.stem,)) if told and told.low not in TELLING and told.text[0].islower() else frozenset()


def _far(line: Line, time: TimeMention) -> bool:
    """Whether a day is given by its date and lies well before or after the day on which its article came out."""
    published, day = line.article.published, _day_of(time)
    if published is None or not _FULL.fullmatch(day) or not re.search(r"\d", time.span.text):
        return False
    ends = (date.fromisoformat(d[:10]) for d in (published.from_, published.until))
    return all(abs(date.fromisoformat(day) - end).days >= FAR for end in ends)


def _backed(line: Line, time: TimeMention, told: Sequence[tuple[Line, TimeMention]], alike: Matrix) -> bool:
    """Whether another article tells the day of the same thing: in a like line, with like words about it."""
    mine = words_about(line, time.span, REACH)
    return any(
        other.article.id != line.article.id
        and alike[line.number, other.number] >= ALIKE
        and len(mine & words_about(other, theirs.span, REACH)) >= 2
        for other, theirs in told
    )


def _as_said(day: str, told: Sequence[Told]) -> Iterator[tuple[str, list[Told]]]:
    """What an article itself says of a day: its weekday, its feast, its date."""
    groups: dict[str, list[Told]] = defaultdict(list)
    for line, time in told:
        words = time.span.text.replace(",", " ").split()
        feast = [w for w in words if w[0].isupper()]
        if len(feast) > 1 and feast[-1] == "Day":
            groups[f"{' '.join(feast)} ({day})"].append((line, time))
        for word in words:
            if word.lower().rstrip(".") in DAYS_OF_WEEK:
                groups[f"{word.capitalize()} ({day})"].append((line, time))
            elif day[8:] and word.rstrip("thsndr.").isdigit() and int(word.rstrip("thsndr.")) == int(day[8:]):
                groups[day].append((line, time))
    yield from sorted(groups.items())


def told_of(told: Sequence[Told]) -> str:
    """What a day is told of: the whole clause before it, or after it, that the lines of other articles share most."""
    found = []
    several = len({line.article.id for line, _ in told}) > 1
    for n, (line, time) in enumerate(told):
        start = time.span.start - line.sentence.span.start
        before = [t for t in line.tokens if t.end <= start]
        after = [t for t in line.tokens if t.start >= start + len(time.span.text)]
        for turn, tokens in enumerate((_clause(before[::-1])[::-1], _clause(after))):
            kept = _trimmed(tokens) if len(tokens) <= WORDS else []
            matter = {t.stem for t in kept if not is_little(t.low)}
            if len(matter) > 1 and not (several and any(_counts(t) for t in kept)):
                share = _shared(matter, line, told) if several else 1.0
                found.append((-share, turn, n, line.sentence.span.text[kept[0].start : kept[-1].end]))
    best = min(found, default=(0.0, 0, 0, ""))
    return best[3] if -best[0] >= 0.5 else ""


def _counts(token: Token) -> bool:
    """Whether a token is a number, on which the lines of a day may well differ."""
    return token.text[0].isdigit() or token.low in NUMBER_WORDS


def _shared(matter: Set[str], line: Line, told: Sequence[Told]) -> float:
    """The part of some words that stands in the line of another article that has most of them."""
    return max(len(matter & other.stems) / len(matter) for other, _ in told if other.article.id != line.article.id)


def _clause(tokens: Sequence[Token]) -> list[Token]:
    """The tokens up to the first mark."""
    return list(takewhile(lambda t: t.text[0].isalnum() or t.text in "-’'$£€%", tokens))


def _trimmed(tokens: Sequence[Token]) -> list[Token]:
    """The tokens without little words at either end."""
    kept = list(tokens)
    while kept and is_little(kept[-1].low):
        kept.pop()
    while kept and is_little(kept[0].low):
        kept.pop(0)
    return kept


def act_facts(story: Story, lines: Sequence[Line], alike: Matrix) -> list[Fact]:
    """Runs of words that lines of several accounts share outside quotations: what they tell alike, in their own words."""
    import numpy as np

    places: dict[tuple[str, ...], dict[str, Span]] = defaultdict(dict)
    left, right = np.nonzero(np.triu(alike, 1) >= ALIKE)
    ranked = sorted(zip((-alike[left, right]).tolist(), left.tolist(), right.tolist(), strict=True))[:LOOKED_AT]
    for _, i, j in ranked:
        one, other = lines[i], lines[j]
        if story.account[one.article.id] != story.account[other.article.id] and not one.correction | other.correction:
            for words, a, b in _runs(one, other):
                places[words].setdefault(one.article.id, a)
                places[words].setdefault(other.article.id, b)
    told = []
    for words, there in places.items():
        spans = tuple(sorted(there.values()))
        if not any(set(words) < set(longer) and len(places[longer]) >= len(there) for longer in places):
            told.append((-len(story.voices(spans)), -len(words), words, spans))
    return [
        make_fact(story, about="told alike", slot="act", state="agreed", readings=(FactReading(spans[0].text, spans),))
        for _, _, _, spans in sorted(told)[:ACTS]
    ]


def _runs(one: Line, other: Line) -> Iterator[tuple[tuple[str, ...], Span, Span]]:
    """The longest run of words that two lines share, by its words of matter, if both say it themselves and it says enough."""
    words = [t.low for t in one.tokens]
    run = SequenceMatcher(None, words, [t.low for t in other.tokens], autojunk=False).find_longest_match()
    first, last = run.a, run.a + run.size
    while last > first and (is_little(words[last - 1]) or not words[last - 1][0].isalnum() or _cut_short(one.tokens, last)):
        last -= 1
    while last > first and (is_little(words[first]) or not words[first][0].isalnum()):
        first += 1
    matter = [t for t in one.tokens[first:last] if t.text[0].isalpha() and not is_little(t.low)]
    own = {t.stem for t in matter if t.text[0].islower()}
    at = run.b + first - run.a
    if any(_numbered(line.tokens, start) for line, start in ((one, first), (other, at))) or not _says(one.tokens[first:last]):
        return
    if last - first <= LONGEST_RUN and len(own) >= FEWEST_WORDS and own <= one.own & other.own:
        yield tuple(t.stem for t in matter), _words_at(one, first, last), _words_at(other, at, at + last - first)


def _cut_short(tokens: Sequence[Token], last: int) -> bool:
    """Whether words end within an abbreviation ("3.40 p" of "3.40 p.m.")."""
    letter, after = tokens[last - 1], tokens[last : last + 1]
    return len(letter.text) == 1 and letter.text.isalpha() and [t.text for t in after] == ["."] and after[0].start == letter.end


def _numbered(tokens: Sequence[Token], first: int) -> bool:
    """Whether words begin behind a number, so that each article may count its own ("four | million records")."""
    return first > 0 and _counts(tokens[first - 1])


def _says(run: Sequence[Token]) -> bool:
    """Whether words say that something is or was done, or how much it is; a name for a thing alone says nothing."""
    return any(_counts(t) or t.low in _VERBS or (t.low.endswith("ed") and len(t.low) > 4) for t in run)


def _words_at(line: Line, first: int, last: int) -> Span:
    start = line.sentence.span.start
    return cut(line.article, start + line.tokens[first].start, start + line.tokens[last - 1].end)
