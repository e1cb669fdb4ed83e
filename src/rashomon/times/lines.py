"""The lines that tell a time: the sentence or its clause, without datelines, stamps and years that only name a thing."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from rashomon import spans
from rashomon.clean.stems import stems
from rashomon.records import Article, Findings, Record, Sentence, Span, TimeMention
from rashomon.times.languages import language_of

MANY_TIMES = 12
"""A line with more times than this is a list: what it tells of is no one event, and it joins no other line."""
STAMP_WORDS = 3
LEAST_WORDS = 5
BEFORE, AFTER = 4, 2
AROUND = frozenset({"head", "headline", "byline", "dateline", "credit", "promo", "footer"})

_CUT = re.compile(r"[,;:—–]\s+|\s(?=(?:and|but|while|when|after|before|und|et|y)\s)")
_AND = re.compile(r"\s*(?:and|but|und|et|y)\s+")
_OWN = re.compile(r"(?:and|but|while|when|before|after|und|et|y)\s", re.IGNORECASE)
"""A word that begins a clause which can be read by itself; what follows a relative clause cannot."""
_NAMED_BY = re.compile(r"(?:\b(?:the|a|an|this|its|his|her|their)|['’]s?)\s+(?:\w+\s+)?$", re.IGNORECASE)
_NAMES = re.compile(
    r"(?:[-–/]\d\d(?:\d\d)?)?[ -]"
    r"(?!(?:and|or|to|in|at|on|by|was|were|is|had|has|when|after|before|but|as|that|who|which)\b)[A-Za-z]"
)
_IN_PASSING = re.compile(r"\b(?:since|seit|depuis|desde)\s+(?:\w+\s+)?$", re.IGNORECASE)
_EMERGED = re.compile(
    r"\bit (?:has |had )?(?:emerged"
    r"|(?:was|been) (?:\w+ly )?(?:revealed|reported|claimed|announced|confirmed|disclosed|alleged))"
    r"(?: (?:on|late|early|late on|early on))? $|\b(?:can|could) (?:exclusively )?(?:reveal|disclose)(?: (?:on|late|early))? $",
    re.IGNORECASE,
)
"""A clause behind what happened that tells only when it came out: its time is not that of the event."""
_TO_SPEND = re.compile(r"\bto (?:spend|pass|last|stay(?: for)?|work(?: through)?|cover) $", re.IGNORECASE)
"""What a purpose is to fill: "for people who wish to spend the night there" tells of no night."""
_OF_EVENT = re.compile(
    r",?(?: on the (?:night|morning|evening|afternoon|day))? of (?:the|that|his|her|their|its|our|my|a|an) "
    r"|,? (?:\w+ ){1,3}years ago\b"
)
"""What tells the day by an event: "at 2 a.m. on the night of the theft" is no hour of a day that the text names."""
_MARKS = ".,;:!?\"'“”‘’«»„"
_YEAR_ALONE = re.compile(r"\d{4}")


class Told(Record, frozen=True):
    """A time, the line that tells it, what the line tells of (the stems of its words), and whether it only counts from it.

    `reported` tells whether a verb of saying stands beside the time: it is then the day on which something was said.
    """

    mention: TimeMention
    line: Span
    about: tuple[str, ...]
    in_passing: bool = False
    reported: bool = False


def told(f: Findings) -> Iterator[Told]:
    """The times of an article's body that lie on the calendar, each with its line; a finer one hides one that holds it."""
    by_sentence: dict[int, list[TimeMention]] = defaultdict(list)
    alone: list[TimeMention] = []
    numbers = {sentence.span: number for number, sentence in enumerate(f.sentences)}
    around = [one.span for one in f.article.furniture if one.kind in AROUND and one.span.field == "text"]
    for mention in f.times:
        if not on_calendar(mention) or names_a_thing(f.article, mention) or spans_hold(around, mention.span):
            continue
        if came_out(f.article, mention) or of_no_day(f.article, mention):
            continue
        sentence = sentence_of(mention.span, f.sentences)
        if sentence is None:
            alone.append(mention)
        elif sentence.body:
            by_sentence[numbers[sentence.span]].append(mention)
    for number, mentions in by_sentence.items():
        yield from told_by(f, number, finest(mentions))
    for mention in alone:
        yield Told(mention, mention.span, ())


def on_calendar(mention: TimeMention) -> bool:
    """Whether a time is one day, month or year that is not in doubt."""
    return bool(mention.from_ and mention.until and mention.check == "ok" and mention.type in ("date", "time"))


def spans_hold(around: Sequence[Span], span: Span) -> bool:
    """Whether a place lies in one of a few stretches."""
    return any(one.start <= span.start and span.end <= one.end for one in around)


def names_a_thing(article: Article, mention: TimeMention) -> bool:
    """Whether a bare year is part of a thing's name and no time of an event: "the 2007 Tour", "her 2004 tax returns"."""
    if mention.grain != "year" or not _YEAR_ALONE.fullmatch(mention.span.text):
        return False
    before = article.text[max(0, mention.span.start - 24) : mention.span.start]
    after = article.text[mention.span.end : mention.span.end + 12]
    return bool(_NAMED_BY.search(before) and _NAMES.match(after))


def came_out(article: Article, mention: TimeMention) -> bool:
    """Whether a time tells only when something became known: "…, it emerged last night"."""
    return bool(_EMERGED.search(article.text[max(0, mention.span.start - 48) : mention.span.start]))


def of_no_day(article: Article, mention: TimeMention) -> bool:
    """Whether a part of a day or an hour is what somebody means to fill, or that of an event: "the night of the theft"."""
    if mention.type != "time":
        return False
    before = article.text[max(0, mention.span.start - 24) : mention.span.start]
    after = article.text[mention.span.end : mention.span.end + 40]
    return bool(_TO_SPEND.search(before) or _OF_EVENT.match(after))


def told_by(f: Findings, number: int, mentions: Sequence[TimeMention]) -> Iterator[Told]:
    """The times of one sentence, each with its clause where there are several; a stamp alone takes the sentence after it."""
    sentence = f.sentences[number].span
    if len(mentions) > MANY_TIMES:
        yield from (Told(mention, sentence, ()) for mention in mentions)
        return
    saying = language_of(f.article).saying
    for mention, line in clauses(f.article, sentence, mentions):
        if is_stamp(line, mention):
            line = after_stamp(f.sentences, number)
            if line == sentence and of_writing(f.article, mention):
                continue
        before = f.article.text[max(sentence.start, mention.span.start - 24) : mention.span.start]
        reported = bool(saying & words_beside(line, mention))
        yield Told(mention, line, matter(line, mention), _IN_PASSING.search(before) is not None, reported)


def words_beside(line: Span, mention: TimeMention) -> set[str]:
    """The few words of a line that stand right before and right behind its time."""
    if not line.start <= mention.span.start < mention.span.end <= line.end:
        return set()
    at = mention.span.start - line.start
    before, after = line.text[:at], line.text[at + len(mention.span.text) :]
    return {word.strip(_MARKS).casefold() for word in (*before.split()[-BEFORE:], *after.split()[:AFTER])}


def matter(line: Span, mention: TimeMention) -> tuple[str, ...]:
    """The stems of a line's words without those of its time."""
    text = line.text
    if line.start <= mention.span.start and mention.span.end <= line.end:
        at = mention.span.start - line.start
        text = text[:at] + " " + text[at + len(mention.span.text) :]
    return tuple(sorted(set(stems(text))))


def is_stamp(line: Span, mention: TimeMention) -> bool:
    """Whether a line is no sentence and holds next to nothing but its time; what says something keeps its own words."""
    if not line.start <= mention.span.start < mention.span.end <= line.end:
        return False
    at = mention.span.start - line.start
    rest = line.text[:at].split() + line.text[at + len(mention.span.text) :].split()
    words = [word for word in rest if any(map(str.isalpha, word))]
    closed = line.text.rstrip().endswith((".", "!", "?"))
    return not words or (not closed and len(words) < STAMP_WORDS)


def of_writing(article: Article, mention: TimeMention) -> bool:
    """Whether a time is the day on which the article was published: its stamp under the byline tells of nothing."""
    return article.published is not None and (mention.from_ or "")[:10] == article.published.from_[:10]


def after_stamp(sentences: Sequence[Sentence], number: int) -> Span:
    """The sentence that a stamp stands over: the next one of the body, else the stamp itself."""
    following = sentences[number + 1] if number + 1 < len(sentences) else None
    return following.span if following and following.body else sentences[number].span


def clauses(article: Article, sentence: Span, mentions: Sequence[TimeMention]) -> Iterable[tuple[TimeMention, Span]]:
    """Each time with its line: the whole sentence, or the clause around it where other days are told in the same sentence."""
    if len(mentions) < 2 or len(mentions) > MANY_TIMES or len({days_of(one) for one in mentions}) < 2:
        return [(one, sentence) for one in mentions]
    in_order = sorted(mentions, key=lambda one: one.span)
    starts, ends = [sentence.start], []
    for one, other in pairwise(in_order):
        cuts = [m.end() + one.span.end for m in _CUT.finditer(article.text[one.span.end : other.span.start])]
        cut = next((c for c in cuts if long_enough(article, starts[-1], c)), None)
        own = cut is not None and _OWN.match(article.text, cut) and long_enough(article, cut, sentence.end)
        ends.append(cut or sentence.end)
        starts.append(cut if own and cut else starts[-1])
    ends.append(sentence.end)
    places = zip(in_order, starts, ends, strict=True)
    return [(one, spans.cut(article, *trimmed(article, start, end))) for one, start, end in places]


def long_enough(article: Article, start: int, end: int) -> bool:
    """Whether a piece of a sentence is long enough to be read by itself."""
    return len(article.text[start:end].split()) >= LEAST_WORDS


def trimmed(article: Article, start: int, end: int) -> tuple[int, int]:
    """A stretch without spaces and commas at its ends, and without the "and" it begins with."""
    text = article.text[start:end]
    joined = _AND.match(text)
    first = joined.end() if joined else len(text) - len(text.lstrip())
    return start + first, start + len(text.rstrip().rstrip(",;:—–"))


def finest(mentions: Sequence[TimeMention]) -> list[TimeMention]:
    """The times that hold no other one: no shorter stretch of days, no clock time on the same days."""
    detail: dict[tuple[str, str], int] = {}
    for mention in mentions:
        days = days_of(mention)
        detail[days] = max(detail.get(days, 0), len(mention.from_ or ""))
    holding = set()
    earliest = None
    for first, last in sorted(sorted(detail, key=lambda days: days[1]), key=lambda days: days[0], reverse=True):
        if earliest is not None and earliest <= last:
            holding.add((first, last))
        earliest = last if earliest is None else min(earliest, last)
    return [m for m in mentions if days_of(m) not in holding and len(m.from_ or "") == detail[days_of(m)]]


def days_of(mention: TimeMention) -> tuple[str, str]:
    """The first and the last day of a time."""
    return (mention.from_ or "")[:10], (mention.until or "")[:10]


def sentence_of(span: Span, sentences: Sequence[Sentence]) -> Sentence | None:
    """The sentence a mention stands in, or None where sentences are not known."""
    low, high = 0, len(sentences)
    while low < high:
        middle = (low + high) // 2
        if sentences[middle].span.end <= span.start:
            low = middle + 1
        else:
            high = middle
    return sentences[low] if low < len(sentences) and sentences[low].span.start <= span.start else None
