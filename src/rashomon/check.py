"""One article held against the others of its story, for an editor before publication."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rashomon.records import Absent, Copy, Fact, Findings, Quote, Remark, Saying, Span, Story

FEWEST_REPEATED = 40


def check(findings: Findings, story: Story, others: Sequence[Findings]) -> tuple[Remark, ...]:
    """What an editor should look at: date, impossible times, changed quotations, figures, what it repeats, has alone, lacks.

    `story` is the story of the article and the others, made with all of them pinned together.
    """
    mine = findings.article.id
    known = {q.id: q for q in story.quotes}
    remarks = [
        *_date(findings),
        *_times(story, mine),
        *(r for saying in story.sayings for r in _quotations(saying, known, mine)),
        *(r for fact in story.facts for r in _figures(fact, mine)),
        *(r for copy in story.copies for r in _copies(copy, mine, others)),
        *(r for fact in story.facts for r in _alone(fact, mine, {a for a in story.articles if a != mine})),
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
    """Where the article's wording of a saying differs from that of others in more than its length."""
    others = tuple(r.span for r in saying.readings if r.span.article != mine)
    for reading in saying.readings:
        if reading.span.article != mine or not others:
            continue
        changes = [c for c in reading.changes if c.kind not in ("fragment", "overhang", "typography", "case")]
        if changes:
            told = "; ".join(f"“{c.was}” → “{c.became}”" for c in changes[:3])
            who = known[reading.quote].speaker if reading.quote in known else None
            name = saying.speaker or (who.name if who else None) or "the speaker"
            yield Remark(
                kind="quotation",
                says=f"other articles quote {name} in other words: {told}",
                spans=(reading.span,),
                others=others,
            )


def _figures(fact: Fact, mine: str) -> Iterator[Remark]:
    if fact.state not in ("conflict", "superseded"):
        return
    own = [r for r in fact.readings if any(s.article == mine for s in r.spans)]
    theirs = [r for r in fact.readings if any(s.article != mine for s in r.spans) and r not in own]
    if not own or not theirs:
        return
    verb = "others have" if fact.state == "conflict" else "a report of another time has"
    values = ", ".join(f"{r.value} ({r.said_by})" if r.said_by else r.value for r in theirs)
    yield Remark(
        kind="figure",
        says=f"{fact.about}: here {', '.join(r.value for r in own)}; {verb} {values}",
        spans=tuple(s for r in own for s in r.spans if s.article == mine),
        others=tuple(s for r in theirs for s in r.spans if s.article != mine),
    )


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


def _alone(fact: Fact, mine: str, others: set[str]) -> Iterator[Remark]:
    spans: tuple[Span, ...] = tuple(s for r in fact.readings for s in r.spans)
    told = {s.article for s in spans}
    values = ", ".join(r.value for r in fact.readings)
    if fact.state == "single" and told == {mine} and others <= set(fact.not_found_in):
        yield Remark(
            kind="only_here", says=f"{fact.about}: {values} was not found in the other articles", spans=spans, others=()
        )
    elif fact.state == "agreed" and mine in fact.not_found_in:
        yield Remark(kind="not_here", says=f"{fact.about}: {values} was not found in this article", spans=(), others=spans)
