"""Words that several articles of a story tell hang on the day on which the first of them told them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from math import sqrt

from msgspec.structs import replace

from rashomon.records import Findings, TimeMention
from rashomon.times.alike import COMMON_STEM
from rashomon.times.lines import Told, told
from rashomon.times.otherwise import figures, is_quoted

DAY = len("2000-01-01")
SAID, COPIED = 0.5, 0.85
"""How much of their words two lines share, a quotation or the text itself, to be one."""


def share_anchors(members: Sequence[Findings]) -> list[Findings]:
    """The members; "this morning" in words that an article of an earlier day told first is the morning of that day.

    Only articles whose own date is known take part, and nothing changes where the time names its day itself.
    """
    dated = [f for f in members if f.article.published and f.article.published.how != "inferred"]
    first: dict[str, list[tuple[str, Told]]] = defaultdict(list)
    new: dict[str, TimeMention] = {}
    for day, f in sorted(((day_of_writing(f), f) for f in dated), key=lambda pair: (pair[0], pair[1].article.id)):
        for one in told(f):
            if one.mention.anchor is None:
                continue
            words = " ".join(one.mention.span.text.casefold().replace("’", "'").split())
            earlier = [(when, other) for when, other in first[words] if when < day and is_same(one, other)]
            if earlier and earlier[0][1].mention.value != one.mention.value:
                new[one.mention.id] = moved(one.mention, earlier[0][1].mention, earlier[0][0])
            elif len(first[words]) < COMMON_STEM:
                first[words].append((day, one))
    return [with_times(f, new) for f in members] if new else list(members)


def day_of_writing(f: Findings) -> str:
    """The day an article was published on."""
    return f.article.published.from_[:DAY] if f.article.published else ""


def is_same(one: Told, other: Told) -> bool:
    """Whether two lines are the same words, told twice."""
    a, b = set(one.about), set(other.about)
    if not a or not b or figures(one) != figures(other) or is_quoted(one) != is_quoted(other):
        return False
    return len(a & b) / sqrt(len(a) * len(b)) >= (SAID if is_quoted(one) else COPIED)


def moved(mention: TimeMention, source: TimeMention, day: str) -> TimeMention:
    """A time with the value it has where its words were told first."""
    why = f"the same words stood in an article of {day}: {source.why}"
    return replace(mention, value=source.value, from_=source.from_, until=source.until, grain=source.grain, why=why)


def with_times(f: Findings, new: Mapping[str, TimeMention]) -> Findings:
    """An article's findings with some of its times replaced."""
    return replace(f, times=tuple(new.get(t.id, t) for t in f.times)) if any(t.id in new for t in f.times) else f
