"""A report built by hand, with every kind of finding in it, for the tests of what is shown."""

from __future__ import annotations

from hashlib import sha256
from typing import Any

from rashomon import spans
from rashomon.records import (
    SCHEMA,
    Absent,
    Article,
    Brief,
    BriefLine,
    Change,
    Check,
    Copy,
    Direction,
    Doubt,
    Evidence,
    Fact,
    FactReading,
    Lineage,
    Published,
    Quote,
    Reading,
    Record,
    Remark,
    Report,
    Rest,
    Saying,
    Source,
    Span,
    Speaker,
    Story,
    StoryRest,
    TimelineEntry,
    TimeMention,
    Why,
)

BUGLE = """The ferry Marigold ran aground off Tarn Point late on Monday, 4 March.

All 31 passengers were taken off by lifeboat, the coastguard said.

"We heard a long scrape, and then the lights went out and nobody said a word for a minute," said Ada Brook, a passenger.

The crossing was opened in June 1987.
"""
CHRONICLE = """The Marigold, a ferry, ran aground off Tarn Point on Monday, 5 March.

All 34 passengers were taken off by lifeboat, the coastguard said.

"We heard a long scrape and nobody said anything for a minute," Ada Brook told The Bugle.
"""
GAZETTE = """Ferry aground at Tarn Point

The ferry Marigold ran aground off Tarn Point late on Monday.

Brook said that she had heard a scrape.
"""


def article(key: str, text: str, **given: object) -> Article:
    """An article with nothing known but its text, and what is given."""
    fields: dict[str, object] = {
        "source": Source(f"{key}.txt"),
        "outlet": None,
        "url": None,
        "title": None,
        "authors": (),
        "language": "en",
        "published": None,
        "furniture": (),
        "rests_on": (),
        "revises": None,
    }
    digest = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Article(id=key, text=text, sha256=digest, **{**fields, **given})  # type: ignore[arg-type]


def at(a: Article, words: str, nth: int = 1) -> Span:
    """The span of the nth place where the words stand."""
    start = -1
    for _ in range(nth):
        start = a.text.index(words, start + 1)
    return spans.cut(a, start, start + len(words))


def day(value: str, how: str, why: str = "") -> Published:
    """A day of publication."""
    return Published(value=value, from_=value, until=value, grain="day", how=how, why=why)  # type: ignore[arg-type]


def quote(key: str, content: tuple[Span, ...], name: str | None, kind: str = "direct") -> Quote:
    """A quote without a cue."""
    return Quote(id=key, kind=kind, content=content, cue=None, speaker=Speaker(None, name, "beside the cue"))  # type: ignore[arg-type]


def time(key: str, span: Span, value: str | None, **more: object) -> TimeMention:
    """A day named in an article."""
    fields: dict[str, object] = {"from_": value, "until": value, "grain": "day", "anchor": None, "check": "ok", "why": "a day"}
    return TimeMention(id=key, span=span, type="date", value=value, **{**fields, **more})  # type: ignore[arg-type]


def sample() -> Report:
    """Three articles on a ferry: a source, an edited copy with a wrong weekday and another count, and a short one undated."""
    bugle = article("a1", BUGLE, outlet="The Bugle", published=day("2024-03-05", "given"), url="https://bugle.example/ferry")
    chronicle = article("b2", CHRONICLE, outlet="Chronicle", published=day("2024-03-06", "head"))
    gazette = article("c3", GAZETTE, published=day("2024-03-05", "inferred", "its words name the Monday that others date"))
    rest = Rest("Ada Brook", "witness", at(bugle, "Ada Brook, a passenger"))
    bugle = article("a1", BUGLE, outlet="The Bugle", published=bugle.published, url=bugle.url, rests_on=(rest,))
    full = at(bugle, "We heard a long scrape, and then the lights went out and nobody said a word for a minute,")
    less = at(chronicle, "We heard a long scrape and nobody said anything for a minute,")
    said = (
        quote("q1", (full,), "Ada Brook"),
        quote("q2", (less,), "Ada Brook"),
        quote("q3", (at(gazette, "she had heard a scrape"),), "Ada Brook", "indirect"),
        quote("q4", (at(bugle, "All 31 passengers were taken off by lifeboat"),), "the coastguard", "indirect"),
    )
    changes = (Change("passage dropped", "and then the lights went out", ""), Change("words replaced", "a word", "anything"))
    saying = Saying(id="s1", story="st1", speaker="Ada Brook", readings=(Reading("q1", full, ()), Reading("q2", less, changes)))
    evidence = Evidence("credit", "Chronicle names The Bugle", (at(chronicle, "told The Bugle"),))
    copies = (
        Copy(
            id="k1",
            source=at(bugle, "The ferry Marigold ran aground off Tarn Point late on Monday, 4 March."),
            copy=at(chronicle, "The Marigold, a ferry, ran aground off Tarn Point on Monday, 5 March."),
            how="edited",
            likeness=0.8,
            direction=Direction("credit", 0.97, (evidence,)),
        ),
        Copy(
            id="k2",
            source=at(bugle, "The ferry Marigold ran aground off Tarn Point late on Monday"),
            copy=at(gazette, "The ferry Marigold ran aground off Tarn Point late on Monday"),
            how="verbatim",
            likeness=1.0,
            direction=Direction("unknown", 0.0, ()),
        ),
        Copy(
            id="k3",
            source=Absent("Radio Tarn", at(chronicle, "told The Bugle")),
            copy=at(chronicle, "told The Bugle"),
            how="credited",
            likeness=None,
            direction=Direction("credit", 0.9, ()),
        ),
    )
    times = (
        time("t1", at(bugle, "late on Monday, 4 March"), "2024-03-04"),
        time(
            "t2",
            at(chronicle, "Monday, 5 March"),
            None,
            from_=None,
            until=None,
            check="impossible",
            why="5 March 2024 is a Tuesday",
        ),
        time("t3", at(bugle, "June 1987"), "1987-06", from_="1987-06-01", until="1987-06-30", grain="month"),
    )
    facts = (
        Fact(
            id="f1",
            story="st1",
            about="passengers taken off",
            slot="number",
            state="conflict",
            readings=(
                FactReading("31", (at(bugle, "All 31 passengers"),), "the coastguard"),
                FactReading("34", (at(chronicle, "All 34 passengers"),)),
            ),
            not_found_in=("c3",),
        ),
        Fact(
            id="f2",
            story="st1",
            about="where it ran aground",
            slot="place",
            state="agreed",
            readings=(FactReading("off Tarn Point", (at(bugle, "off Tarn Point"), at(gazette, "off Tarn Point"))),),
            not_found_in=(),
        ),
        Fact(
            id="f3",
            story="st1",
            about="when the crossing was opened",
            slot="date",
            state="single",
            readings=(FactReading("June 1987", (at(bugle, "June 1987"),)),),
            not_found_in=("b2", "c3"),
        ),
    )
    line = at(bugle, "The ferry Marigold ran aground off Tarn Point late on Monday, 4 March.")
    second = at(bugle, "All 31 passengers were taken off by lifeboat, the coastguard said.")
    story = Story(
        id="st1",
        supersedes=(),
        title="Ferry aground at Tarn Point",
        articles=("a1", "b2", "c3"),
        outlets=("Chronicle", "The Bugle"),
        accounts=(("a1", "b2"), ("c3",)),
        rests_on=(StoryRest("Ada Brook", "witness", ("a1", "b2"), (rest.span,)),),
        from_="2024-03-05",
        until="2024-03-06",
        why=(
            Why("a1", "the first of the story", ()),
            Why("b2", "shares passages with The Bugle", (at(chronicle, "Tarn Point"),)),
        ),
        lineage=(Lineage("a1", "b2", 0.62, 0.4, "edited"), Lineage("a1", "c3", 0.31, 0.31, "verbatim")),
        timeline=(
            TimelineEntry(
                from_="1987-06-01",
                until="1987-06-30",
                grain="month",
                times=("t3",),
                lines=(at(bugle, "The crossing was opened in June 1987."),),
                accounts=1,
            ),
            TimelineEntry(from_="2024-03-04", until="2024-03-04", grain="day", times=("t1",), lines=(line,), accounts=1),
        ),
        quotes=said,
        sayings=(saying,),
        copies=copies,
        times=times,
        facts=facts,
        brief=Brief(
            "st1", (BriefLine(line.text, (line,), ("The Bugle",), 1), BriefLine(second.text, (second,), ("The Bugle",), 1))
        ),
    )
    doubts = (
        Doubt(
            step="times",
            kind="impossible",
            says="5 March 2024 is a Tuesday",
            article="b2",
            span=at(chronicle, "Monday, 5 March"),
        ),
        Doubt(step="read", kind="empty", says="the file is empty", source=Source("empty.txt")),
    )
    return Report(schema=SCHEMA, rashomon="0.0", articles=(bugle, chronicle, gazette), stories=(story,), doubts=doubts)


def sample_check() -> Check:
    """The second article of the sample held against the first."""
    report = sample()
    mine, other = report.articles[1], report.articles[0]
    remarks = (
        Remark(kind="time", says="“Monday, 5 March” cannot be", spans=(at(mine, "Monday, 5 March"),), others=()),
        Remark(kind="figure", says="other figures", spans=(at(mine, "34"),), others=(at(other, "31"),)),
        Remark(kind="quotation", says="other words", spans=(at(mine, "We heard a long scrape"),), others=()),
    )
    return Check(schema=SCHEMA, rashomon="0.0", article="b2", against=("a1",), remarks=remarks, articles=report.articles)


def spoilt(report: Report, words: str) -> Report:
    """The report with `words` put before every free string in it, its spans still true."""
    return _spoilt(report, words)


NOT_FREE = {"id", "article", "articles", "story", "kind", "how", "state", "slot", "step", "check", "type", "field", "grain"} | {
    "accounts",
    "against",
    "not_found_in",
    "copy",
    "quote",
    "quotes",
    "times",
    "schema",
    "rashomon",
    "sha256",
    "from_",
    "until",
}


def _spoilt(value: Any, words: str, key: str = "") -> Any:
    if isinstance(value, Span):
        start = 0 if value.start == 0 else value.start + len(words)
        text = words + value.text if value.start == 0 else value.text
        return Span(value.article, start, value.end + len(words), text, value.field)
    if isinstance(value, Record):
        return type(value)(**{name: _spoilt(getattr(value, name), words, name) for name in value.__struct_fields__})
    if isinstance(value, tuple):
        return tuple(_spoilt(item, words, key) for item in value)
    if isinstance(value, str) and key not in NOT_FREE and not (key == "source" and "." not in value):
        return words + value
    return value
