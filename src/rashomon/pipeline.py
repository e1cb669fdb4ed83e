"""The whole program on one page.

    Page ─digest→ Findings, Shingles, Features
    Shingles ─find_pairs→ Pair; some Pairs and their Findings ─compare→ Copy, Link
    Features, Link ─join_stories→ Joined
    by story: Findings, Copy, Joined ─tell→ Story, Article, Doubt

Every step here is a pure function over records; the runner alone knows how they are run.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import partial
from typing import Literal, NamedTuple

import msgspec

from rashomon import __version__, brief, check, clean, copies, corrections, facts, quotes, stories, times
from rashomon.guard import Guard
from rashomon.records import (
    SCHEMA,
    Absent,
    Article,
    Brief,
    Check,
    Copy,
    Doubt,
    Features,
    Findings,
    Joined,
    Link,
    Name,
    Page,
    Pair,
    Quote,
    Record,
    Report,
    Shingles,
    Speaker,
    Story,
)
from rashomon.steps import Runner

BLOCK = 512
_DAY = re.compile(r"\b\d{4}-\d\d-\d\d\b")
"""So many pairs of articles are compared at once."""

Part = Literal["sayings", "timeline", "facts", "brief"]


class Options(Record, frozen=True, kw_only=True):
    """What a person may choose: pins, corrections, the length of a brief (None: by the size of the story), and the days
    between two articles beyond which they are not held for one story.

    `parts` are the costly parts of a story that are wanted; a part that is left out is empty, and the rest is the same.
    """

    one_story: bool = False
    parts: frozenset[Part] = frozenset(("sayings", "timeline", "facts", "brief"))
    lines: int | None = None
    window: int | None = None
    corrections: corrections.Corrections = corrections.Corrections()


class Marked(NamedTuple):
    """What is known before articles are compared, each list in the order of article ids."""

    findings: list[Findings]
    shingles: list[Shingles]
    features: list[Features]
    doubts: list[Doubt]


def told(pages: Sequence[Page], options: Options, runner: Runner, *, doubts: Sequence[Doubt] = ()) -> Report:
    """Every story in these pages; `doubts` are those of their reading."""
    marked = found(pages, options, runner)
    passages, links = compared(marked, options, runner)
    joined = grouped(marked, links, options, runner)
    groups = by_story(marked.findings, passages, joined)
    out = runner.by_key(partial(tell, options=options), groups, label="telling stories", keep=True)
    articles = sorted((r for r in out if isinstance(r, Article)), key=lambda a: a.id)
    told_stories = sorted((r for r in out if isinstance(r, Story)), key=lambda s: (-len(s.accounts), -len(s.articles), s.id))
    return Report(
        schema=SCHEMA,
        rashomon=__version__,
        articles=tuple(articles),
        stories=tuple(told_stories),
        doubts=in_order((*doubts, *marked.doubts, *(r for r in out if isinstance(r, Doubt)))),
    )


def checked(page: Page, others: Sequence[Page], options: Options, runner: Runner) -> Check:
    """One article held against others, all of them told as one story."""
    pages = [page, *others]
    report = told(pages, msgspec.structs.replace(options, one_story=True), runner)
    mine = clean.make_article(page)[0].id
    members = with_story_names(dated(found(pages, options, runner).findings))
    one = next(f for f in members if f.article.id == mine)
    rest = [f for f in members if f.article.id != mine]
    return Check(
        schema=SCHEMA,
        rashomon=__version__,
        article=mine,
        against=tuple(f.article.id for f in rest),
        remarks=check.check(one, report.stories[0], rest),
        articles=report.articles,
    )


def found(pages: Sequence[Page], options: Options, runner: Runner) -> Marked:
    """What every page yields, once per article: pages equal in all that was given are one article and a doubt."""
    out = runner.each(partial(digest, options=options), pages, label="reading articles")
    doubts = []
    kept: dict[str, Findings] = {}
    for f in sorted((r for r in out if isinstance(r, Findings)), key=_by_place):
        first = kept.setdefault(f.article.id, f).article.source
        if kept[f.article.id] is not f:
            says = f"the same article as {first.file}{f':{first.line}' if first.line else ''}; it was counted once"
            doubts.append(Doubt(step="read", kind="same_article", says=says, article=f.article.id, source=f.article.source))
    doubts += unnamed(options.corrections, (f.article for f in kept.values()))
    shingles = {r.article: r for r in out if isinstance(r, Shingles)}
    features = {r.article: r for r in out if isinstance(r, Features)}
    return Marked(list(kept.values()), [shingles[a] for a in kept], [features[a] for a in kept], doubts)


def unnamed(corrected: corrections.Corrections, articles: Iterable[Article]) -> list[Doubt]:
    """A doubt for each name in the corrections that means none of these articles."""
    _, unknown = corrections.resolve(corrected, articles)
    return [Doubt(step="corrections", kind="unknown_article", says=f"no article is named {name!r}") for name in unknown]


def _by_place(f: Findings) -> tuple[str, str, int]:
    return f.article.id, f.article.source.file, f.article.source.line or 0


def digest(page: Page, options: Options) -> Iterable[Findings | Shingles | Features]:
    """Page → all that one article yields by itself, and the keys by which it is compared with others."""
    findings = mark(page, options)
    yield findings
    yield copies.make_shingles(findings)
    yield stories.make_features(findings)


def mark(page: Page, options: Options) -> Findings:
    """Page → Findings: all that one article yields by itself."""
    article, doubts = clean.make_article(page)
    article = corrections.correct_date(options.corrections, article)
    guard = Guard(article.id)
    sentences = clean.find_sentences(article)
    mentions, time_doubts = guard.run("times", ((), ()), times.find_times, article, sentences)
    if article.published is None and (date := guard.run("times", None, times.date_from_words, article, mentions)):
        article = msgspec.structs.replace(article, published=date)
        mentions, time_doubts = guard.run("times", ((), ()), times.find_times, article, sentences)
    names = guard.run("names", (), clean.find_names, article, sentences)
    found_quotes, quote_doubts = guard.run("quotes", ((), ()), quotes.find_quotes, article, sentences, names)
    rests_on = guard.run("rests", (), facts.rests_of, article, sentences, names, found_quotes)
    return Findings(
        article=msgspec.structs.replace(article, rests_on=rests_on),
        sentences=sentences,
        names=names,
        quotes=corrections.correct_speakers(options.corrections, article, found_quotes),
        times=mentions,
        doubts=(*doubts, *time_doubts, *quote_doubts, *guard.doubts),
    )


def compared(marked: Marked, options: Options, runner: Runner) -> tuple[list[Copy], list[Link]]:
    """The passages that stand in two articles, and how much of each pair is one text."""
    pairs = runner.whole(copies.find_pairs, marked.shingles, label="looking for copies")
    by_id = {f.article.id: f for f in marked.findings}
    out = runner.by_key(partial(compare, options=options), in_blocks(pairs, by_id), label="comparing texts")
    credits = copies.credits_among(marked.findings)
    return [r for r in out if isinstance(r, Copy)] + credits, [r for r in out if isinstance(r, Link)]


def in_blocks(
    pairs: Sequence[Pair], by_id: Mapping[str, Findings], size: int = BLOCK
) -> Iterable[tuple[str, Sequence[Findings | Pair]]]:
    """The groups `compare` takes: some pairs, and each of their articles once."""
    for low in range(0, len(pairs), size):
        block = pairs[low : low + size]
        ids = sorted({i for p in block for i in (p.a, p.b)})
        yield f"{block[0].a} {block[0].b}", [*block, *(by_id[i] for i in ids)]


def compare(_key: str, group: Sequence[Findings | Pair], options: Options) -> Iterable[Copy | Link]:
    """Pairs and their articles → the passages each pair shares, and the shares as numbers."""
    findings = [r for r in group if isinstance(r, Findings)]
    for a, b, found in copies.align_all(findings, sorted(r for r in group if isinstance(r, Pair))):
        passages = corrections.correct_direction(options.corrections, a.article, b.article, found)
        yield from passages
        yield from copies.make_links(a, b, passages)


def grouped(marked: Marked, links: Sequence[Link], options: Options, runner: Runner) -> list[Joined]:
    """Which story each article belongs to."""
    names, _ = corrections.resolve(options.corrections, (f.article for f in marked.findings))
    step = partial(
        stories.join_stories,
        links=tuple(sorted(links)),
        together=corrections.pairs_of(options.corrections.together, names),
        apart=corrections.pairs_of(options.corrections.apart, names),
        one_story=options.one_story,
        window=options.window,
    )
    return stories.name_beside(runner.whole(step, marked.features, label="joining stories"), marked.findings)


def by_story(
    findings: Sequence[Findings], passages: Sequence[Copy], joined: Sequence[Joined]
) -> list[tuple[str, list[Findings | Copy | Joined]]]:
    """The groups `tell` takes: a story's articles, the copies within it, and why each article is in it."""
    groups: dict[str, list[Findings | Copy | Joined]] = defaultdict(list)
    story_of = {j.article: j.story for j in joined}
    for j in joined:
        groups[j.story].append(j)
    for f in findings:
        groups[story_of[f.article.id]].append(f)
    for c in passages:
        home = story_of[c.copy.article]
        if isinstance(c.source, Absent) or story_of[c.source.article] == home:
            groups[home].append(c)
    return sorted(groups.items())


def tell(key: str, group: Sequence[Findings | Copy | Joined], options: Options) -> Iterable[Story | Article | Doubt]:
    """The articles of one story → the story, its articles with their dates, its doubts."""
    members = dated(sorted((r for r in group if isinstance(r, Findings)), key=lambda f: f.article.id))
    members = with_story_names(members)
    joined = sorted((r for r in group if isinstance(r, Joined)), key=lambda j: j.article)
    passages = copies.settle(members, sorted((r for r in group if isinstance(r, Copy)), key=lambda c: c.id))
    accounts = copies.make_accounts(members, passages)
    lineage = copies.make_lineage(members, passages)
    wanted, guard, lines = options.parts, Guard(), Brief(key, ())
    sayings = guard.run("sayings", (), quotes.find_sayings, key, members) if wanted & {"sayings", "brief"} else ()
    lined_up = guard.run("facts", (), facts.find_facts, key, members, accounts) if wanted & {"facts", "brief"} else ()
    timeline = guard.run("timeline", (), times.make_timeline, members, accounts) if "timeline" in wanted else ()
    if "brief" in wanted:
        given = (key, members, accounts, lined_up, sayings)
        lines = guard.run("brief", lines, brief.make_brief, *given, copies=passages, lines=options.lines)
    days = [day for f in members if f.article.published for day in (f.article.published.from_, f.article.published.until)]
    yield Story(
        id=key,
        supersedes=tuple(sorted({old for j in joined for old in j.supersedes})),
        title=stories.make_title(members),
        articles=tuple(f.article.id for f in members),
        outlets=tuple(sorted({f.article.outlet for f in members if f.article.outlet})),
        accounts=accounts,
        rests_on=guard.run("rests", (), facts.find_rests, members),
        from_=min(days, default=None),
        until=max(days, default=None),
        why=tuple(stories.make_why(j, members) for j in joined),
        lineage=lineage,
        timeline=timeline,
        quotes=tuple(q for f in members for q in f.quotes),
        sayings=sayings,
        copies=passages,
        times=tuple(t for f in members for t in f.times),
        facts=lined_up,
        brief=lines,
    )
    revises = copies.find_revisions(members, lineage)
    yield from (msgspec.structs.replace(f.article, revises=revises.get(f.article.id)) for f in members)
    yield from (*(doubt for f in members for doubt in f.doubts), *guard.doubts)


def dated(members: Sequence[Findings]) -> list[Findings]:
    """The members with a date from their story where they had none of their own; their times resolved once more."""
    if not all(has_date(f) for f in members):
        story = times.story_days(members)
        members = [f if has_date(f) else _dated(f, story) for f in members]
    return times.share_anchors(members)


def has_date(f: Findings) -> bool:
    """Whether an article gives its date, so that none need be inferred."""
    return f.article.published is not None and f.article.published.how != "inferred"


def _dated(f: Findings, story: times.StoryDays) -> Findings:
    guard = Guard(f.article.id)
    unclear = " ".join(d.says for d in f.doubts if d.kind == "date_ambiguous")
    either = [date.fromisoformat(day) for day in _DAY.findall(unclear)]
    told = guard.run("times", None, times.date_from_story, f, story, either)
    if told is None or told == f.article.published:
        return f
    article = msgspec.structs.replace(f.article, published=told)
    mentions, doubts = guard.run("times", ((), ()), times.find_times, article, f.sentences)
    kept = tuple(d for d in f.doubts if d.step != "times")
    return msgspec.structs.replace(f, article=article, times=mentions, doubts=(*kept, *doubts, *guard.doubts))


def with_story_names(members: Sequence[Findings]) -> list[Findings]:
    """The members with names and speakers as the whole story calls them."""
    members = clean.spread_names(members)
    kinds = clean.settle_kinds(members)
    people = clean.join_names(members)
    new = {**clean.join_bodies(members), **people}

    def renamed(quote: Quote) -> Quote:
        speaker = quote.speaker
        name = new.get((quote.content[0].article, speaker.name)) if speaker and speaker.name else None
        if not speaker or not name:
            return quote
        return msgspec.structs.replace(quote, speaker=Speaker(speaker.span, name, speaker.how))

    def called(one: Name) -> Name:
        place = one.article, one.name
        kind = "person" if place in people else "org" if place in new else kinds.get(place, one.kind)
        return msgspec.structs.replace(one, name=new.get(place, one.name), kind=kind)

    named = [
        msgspec.structs.replace(f, names=clean.one_each(called(n) for n in f.names), quotes=tuple(renamed(q) for q in f.quotes))
        for f in members
    ]
    return quotes.with_heard(quotes.with_descriptions(named))


def in_order(doubts: Iterable[Doubt]) -> tuple[Doubt, ...]:
    """Doubts in an order that depends on nothing but themselves."""
    return tuple(sorted(doubts, key=msgspec.json.encode))
