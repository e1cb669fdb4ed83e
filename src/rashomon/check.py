"""One article held against the others of its story, for an editor before publication."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher

from rapidfuzz.distance.Indel import distance

from rashomon.clean.fold import key
from rashomon.clean.stems import stems
from rashomon.records import Absent, Copy, Fact, Findings, Published, Quote, Remark, Saying, Span, Story

FEWEST_REPEATED = 40
NEAR = 0.1  # two numbers this near may be one of them rounded
_COUNTS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
    "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
    "both": 2, "dozen": 12,
}  # fmt: skip
_TIMES = {
    "hundred": 1e2,
    "thousand": 1e3,
    "k": 1e3,
    "m": 1e6,
    "mn": 1e6,
    "million": 1e6,
    "bn": 1e9,
    "billion": 1e9,
    "trillion": 1e12,
}
_FIGURE = re.compile(r"(\d{1,15}(?:,\d{3}){0,5}(?:\.\d{1,6})?)[ -]?([a-z]{1,8})?")
_WORD = re.compile(r"[a-z]{1,12}")
_GRAVE = re.compile(r"\b(?:dead|death|die|kill|hurt|injur|wound|missing|ill)")
MOST_SHOWN = 3
ANOTHER = "a report of another time"
FEWEST_SHARED = 3
"""Words that two wordings must share before they are held against each other."""
LONGEST_CHANGE = 8
LONGEST_AT_END = 2
"""Words: what is longer is a passage that one of them leaves out, and no other wording."""
_STOPS = frozenset({".", "!", "?", "…"})
_SLOTS = ("number", "name", "date", "place", "role", "act")


def check(findings: Findings, story: Story, others: Sequence[Findings]) -> tuple[Remark, ...]:
    """What an editor should look at: date, impossible times, changed quotations, figures, what it repeats, has alone, lacks.

    `story` is the story of the article and the others, made with all of them pinned together.
    """
    mine = findings.article.id
    known = {q.id: q for q in story.quotes}
    days = {f.article.id: f.article.published for f in (findings, *others)}
    remarks = [
        *_date(findings),
        *_times(story, mine),
        *(r for saying in story.sayings for r in _quotations(saying, known, mine)),
        *(r for fact in _by_weight(story) for r in _figures(fact, mine, days)),
        *(r for copy in story.copies for r in _copies(copy, mine, others)),
        *(r for fact in _by_weight(story) for r in _alone(fact, findings, others)),
    ]
    return tuple(remarks)


def _date(findings: Findings) -> Iterator[Remark]:
    published = findings.article.published
    if published is None:
        yield Remark(
            kind="date", says="the article names no date of publication, and none could be inferred", spans=(), others=()
        )
    elif published.how == "inferred":
        yield Remark(
            kind="date",
            says=f"the article names no date of publication; inferred: {published.value} ({published.why})",
            spans=(),
            others=(),
        )


def _times(story: Story, mine: str) -> Iterator[Remark]:
    for time in story.times:
        if time.span.article == mine and time.check == "impossible":
            yield Remark(kind="time", says=f"“{time.span.text}” cannot be: {time.why}", spans=(time.span,), others=())


def _quotations(saying: Saying, known: dict[str, Quote], mine: str) -> Iterator[Remark]:
    """Where others tell a saying in other words than the article does, held against its own wording that is nearest."""
    own = [r for r in saying.readings if r.span.article == mine]
    told: dict[tuple[str, str], list[Span]] = defaultdict(list)
    for other in saying.readings if own else ():
        if other.span.article != mine:
            nearest = max(own, key=lambda r: _shared(_words_of(r.span), _words_of(other.span)))
            for difference in _unlike(nearest.span.text, other.span.text):
                told[difference].append(other.span)
    if told:
        who = next((known[r.quote].speaker for r in own if r.quote in known), None)
        name = saying.speaker or (who.name if who else None) or "the speaker"
        shown = "; ".join(f"here “{here}”, elsewhere “{there}”" for here, there in list(told)[:MOST_SHOWN])
        others = tuple(sorted({span for spans in told.values() for span in spans}))
        says = f"other articles quote {name} in other words: {shown}"
        yield Remark(kind="quotation", says=says, spans=tuple(r.span for r in own), others=others)


def _unlike(here: str, there: str) -> Iterator[tuple[str, str]]:
    """Where two wordings of one stretch differ between words that both have, each side with a word around it."""
    mine, theirs = here.split(), there.split()
    steps = SequenceMatcher(None, [_bare(w) for w in mine], [_bare(w) for w in theirs], autojunk=False).get_opcodes()
    same = [n for n, step in enumerate(steps) if step[0] == "equal"]
    if not same or sum(steps[n][2] - steps[n][1] for n in same) < FEWEST_SHARED:
        return
    for n, (tag, a, b, c, d) in enumerate(steps):
        if tag == "replace" and n > same[-1]:
            b, d = _sentence_end(mine, a, b), _sentence_end(theirs, c, d)
        elif tag == "replace" and n < same[0]:
            a, c = _sentence_start(mine, a, b), _sentence_start(theirs, c, d)
        inside = same[0] < n < same[-1] and max(b - a, d - c) <= LONGEST_CHANGE
        at_end = tag == "replace" and max(b - a, d - c) <= LONGEST_AT_END
        if ((inside and tag != "equal") or at_end) and _bare("".join(mine[a:b])) != _bare("".join(theirs[c:d])):
            left, right = int(n > same[0]), int(n < same[-1])
            yield " ".join(mine[a - left : b + right]), " ".join(theirs[c - left : d + right])


def _sentence_end(words: Sequence[str], start: int, end: int) -> int:
    """Where the sentence of a word ends among the words up to `end`: what a wording goes on with is no other wording."""
    return next((n + 1 for n in range(start, end) if words[n].rstrip("\"'”’,)")[-1:] in _STOPS), end)


def _sentence_start(words: Sequence[str], start: int, end: int) -> int:
    """Where the sentence that goes on behind `end` begins among the words from `start`."""
    return next((n for n in range(end, start, -1) if words[n - 1].rstrip("\"'”’)")[-1:] in _STOPS), start)


def _shared(mine: Sequence[str], theirs: Sequence[str]) -> tuple[int, int]:
    """How many words two wordings share in order, and how near they are, greater for nearer."""
    apart = distance(mine, theirs)
    return len(mine) + len(theirs) - apart, -apart


def _words_of(span: Span) -> list[str]:
    return [_bare(word) for word in span.text.split()]


def _figures(fact: Fact, mine: str, days: Mapping[str, Published | None]) -> Iterator[Remark]:
    """Where the article and others have different values of one thing; which came first, where both days are known."""
    if fact.state not in ("conflict", "superseded"):
        return
    own = [r for r in fact.readings if any(s.article == mine for s in r.spans)]
    theirs = [r for r in fact.readings if any(s.article != mine for s in r.spans) and r not in own]
    if not own or not theirs:
        return
    voices = {r.value: sorted({o.said_by for o in theirs if o.value == r.value and o.said_by}) for r in theirs}
    told: dict[str, list[str]] = defaultdict(list)
    for value, by in voices.items():
        when = {
            _order(days[mine], days.get(s.article)) for r in theirs if r.value == value for s in r.spans if s.article != mine
        }
        report = when.pop() if len(when) == 1 else ANOTHER
        verb = "others have" if fact.state == "conflict" else f"{report} has"
        told[verb].append(f"{value} ({', '.join(by)})" if by else value)
    values = "; ".join(f"{verb} {', '.join(found)}" for verb, found in told.items())
    yield Remark(
        kind="figure",
        says=f"{fact.about}: here {', '.join(dict.fromkeys(r.value for r in own))}; {values}",
        spans=tuple(s for r in own for s in r.spans if s.article == mine),
        others=tuple(s for r in theirs for s in r.spans if s.article != mine),
    )


def _order(mine: Published | None, other: Published | None) -> str:
    """Whether another report is an earlier or a later one, as far as both days are known."""
    if mine is None or other is None or mine.from_[:10] == other.from_[:10]:
        return ANOTHER
    return "an earlier report" if other.from_ < mine.from_ else "a later report"


def _copies(copy: Copy, mine: str, others: Sequence[Findings]) -> Iterator[Remark]:
    """Passages the article shares with others, and credits to a source that is not among them."""
    if isinstance(copy.source, Absent):
        if copy.copy.article == mine:
            yield Remark(
                kind="copy",
                says=f"credited to {copy.source.name}, which is not among the articles",
                spans=(copy.copy,),
                others=(),
            )
        return
    outlets = {f.article.id: f.article.outlet or f.article.source.file for f in others}
    for own, other, says in ((copy.copy, copy.source, "repeats"), (copy.source, copy.copy, "is repeated by")):
        if own.article == mine and other.article in outlets and len(own.text) >= FEWEST_REPEATED:
            how = "shares a passage with" if copy.direction.how == "unknown" else says
            yield Remark(kind="copy", says=f"{how} {outlets[other.article]} ({copy.how})", spans=(own,), others=(other,))


def _by_weight(story: Story) -> list[Fact]:
    """The facts of a story, the gravest first: people who came to harm, other numbers, names, days, places, roles."""
    return sorted(story.facts, key=lambda f: (not (f.slot == "number" and _GRAVE.search(f.about)), _SLOTS.index(f.slot)))


def _alone(fact: Fact, findings: Findings, others: Sequence[Findings]) -> Iterator[Remark]:
    """What only this article has, or only the others have; looked for word by word on the other side before it is said."""
    mine = findings.article.id
    spans: tuple[Span, ...] = tuple(s for r in fact.readings for s in r.spans)
    about = "a figure" if fact.about == "number" else fact.about
    values = ", ".join(dict.fromkeys(r.value for r in fact.readings))
    if fact.slot == "act":
        return
    unseen = {f.article.id for f in others} <= set(fact.not_found_in)
    if fact.state == "single" and {s.article for s in spans} == {mine} and unseen:
        if not any(_stands(fact, span, f) for span in spans for f in others):
            rest = "other articles" if len(others) > 1 else "other article"
            says = f"{about}: {values} ({_told(spans[0], findings)}) was not found in the {rest}"
            yield Remark(kind="only_here", says=says, spans=spans, others=())
    elif fact.state == "agreed" and mine in fact.not_found_in and not any(_stands(fact, s, findings) for s in spans):
        there = next((f for f in others if f.article.id == spans[0].article), findings)
        says = f"{about}: {values} ({_told(spans[0], there)}) was not found in this article"
        yield Remark(kind="not_here", says=says, spans=(), others=spans)


def _stands(fact: Fact, span: Span, there: Findings) -> bool:
    """Whether what a span says stands in an article too, in any notation: its number, its name or surname, its words."""
    text = key(f"{there.article.title or ''} {there.article.text}")
    if fact.slot == "number":
        values, known = _numbers(key(span.text)), _numbers(text)
        return not values or any(abs(v - k) <= (NEAR * v if v > 20 else 0) for v in values for k in known)
    if fact.slot == "date" and re.search(r"\d", span.text):
        return bool(_numbers(key(span.text)) & _numbers(text))
    wanted, here = stems(key(span.text)), set(stems(text))
    return bool(here & set(wanted)) if fact.slot == "name" else set(wanted) <= here


def _numbers(text: str) -> set[float]:
    """Every number of a folded text, in figures or in words."""
    found = {float(m[1].replace(",", "")) * _TIMES.get(m[2] or "", 1) for m in _FIGURE.finditer(text)}
    run: float | None = None
    for m in _WORD.finditer(text):
        word = m.group()
        if word in _COUNTS:
            tens = run is not None and run in range(20, 100, 10) and _COUNTS[word] < 10
            run = (run or 0) + _COUNTS[word] if tens else _COUNTS[word]
        elif word in _TIMES and run is not None:
            run *= _TIMES[word]
        elif run is not None:
            run = None
        if run is not None:
            found.add(run)
    return found


def _told(span: Span, findings: Findings) -> str:
    """The words of a span with a few of those around it, so that they can be judged where they are read."""
    article = findings.article
    text = (article.title or "") if span.field == "title" else article.text
    before = text[max(0, span.start - 30) : span.start].rpartition("\n")[2]
    after = text[span.end : span.end + 30].partition("\n")[0]
    start = before.split(" ", 1)[-1] if len(before) == 30 else before
    end = after.rsplit(" ", 1)[0] if len(after) == 30 else after
    return f"“{(start + span.text + end).strip()}”"


def _bare(words: str) -> str:
    return "".join(c for c in key(words) if c.isalnum())
