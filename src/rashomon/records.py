"""Every record Rashomon passes from step to step and hands out. Read this first.

Records are frozen and hold no methods beyond the plainest. What leaves as JSON leaves in exactly this form: the schema is
generated from these classes. Names of fields follow the contract in docs/design.md; `from_` is written `from`.

Places in a text are spans in code points, end exclusive. Intervals in time are `from_`/`until`: ISO 8601 strings of one
length (`2021-09-28`, or `2021-09-28T14:30`), both ends included, as in EDTF. Not known is None, never a guess.
"""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import blake2b
from typing import Literal

import msgspec

SCHEMA = "1.0"


def content_id(prefix: str, parts: Iterable[object]) -> str:
    """A name made of what it names: the same parts give the same id on any machine."""
    data = "\x1f".join(str(part) for part in parts).encode("utf-8", "surrogatepass")
    return prefix + blake2b(data, digest_size=8).hexdigest()


class Record(msgspec.Struct, frozen=True, rename={"from_": "from", "class_": "class"}):
    """What every record is: frozen, compared by value, written to JSON by its fields."""


# ---------------------------------------------------------------- what comes in


class Span(Record, frozen=True, omit_defaults=True, order=True):
    """A place in one article and the words that stand there."""

    article: str
    start: int
    end: int
    text: str
    field: Literal["text", "title"] = "text"

    def __reduce__(self) -> tuple[type[Span], tuple[object, ...]]:
        """Travel between processes without the default, so that a span that came back is written as one that stayed."""
        place = (self.article, self.start, self.end, self.text)
        return Span, place if self.field == "text" else (*place, self.field)


class Source(Record, frozen=True, omit_defaults=True):
    """Where a text came from: the file, its line or row, and the names its row gave (`story` pins rows together)."""

    file: str
    line: int | None = None
    id: str | None = None
    story: str | None = None


class Page(Record, frozen=True, kw_only=True):
    """One document as found, before anything is understood: what `read` hands to `clean`.

    `text` is the text as given (plain text, JSONL) or as extracted (HTML); `kind` tells which. `head` tells what
    the page itself gave for a date, as written, when no field did.
    """

    source: Source
    kind: Literal["text", "markdown", "html", "row", "feed"]
    text: str
    outlet: str | None = None
    url: str | None = None
    title: str | None = None
    published: str | None = None
    published_how: Literal["given", "page"] = "given"
    published_why: str = ""
    authors: tuple[str, ...] = ()
    language: str | None = None
    id: str | None = None
    raw_sha256: str | None = None


class Published(Record, frozen=True, kw_only=True, omit_defaults=True):
    """When an article was published, how that is known, and why. An `inferred` one never decides who copied whom.

    `alternatives` are the days that may be meant where the date cannot be: it is written with another weekday's name.
    """

    value: str
    from_: str
    until: str
    grain: str
    how: Literal["given", "page", "head", "inferred", "correction"]
    why: str
    alternatives: tuple[str, ...] = ()


class Furniture(Record, frozen=True):
    """Something that stands around the body. It is kept and marked, never cut out of the text."""

    kind: Literal["head", "headline", "byline", "dateline", "pull_quote", "caption", "credit", "promo", "footer", "correction"]
    span: Span


RestKind = Literal["post", "interview", "statement", "document", "outlet", "witness"]


class Rest(Record, frozen=True):
    """What an account rests on: a post, an interview, another outlet's report …, and the words that say so."""

    name: str
    kind: RestKind
    span: Span


class Article(Record, frozen=True, kw_only=True):
    """One text as one outlet published it, frozen for ever."""

    id: str
    source: Source
    outlet: str | None
    url: str | None
    title: str | None
    authors: tuple[str, ...]
    language: str | None
    published: Published | None
    furniture: tuple[Furniture, ...]
    rests_on: tuple[Rest, ...]
    revises: str | None
    sha256: str
    text: str


class Doubt(Record, frozen=True, kw_only=True):
    """What could not be settled: where, and why. It never costs the article."""

    step: str
    kind: str
    says: str
    article: str | None = None
    span: Span | None = None
    source: Source | None = None


# ---------------------------------------------------------------- found in one article by itself


class Sentence(Record, frozen=True):
    """One sentence (or heading, or list item) of an article; `body` is False inside furniture.

    `paragraph` and `number` count from 0 through the article.
    """

    span: Span
    paragraph: int
    number: int
    body: bool


class Name(Record, frozen=True, kw_only=True):
    """A person, place or organisation as one article names it; `name` is the fullest form, `spans` every mention.

    `gender` is what the article's own pronouns and titles (or the table of given names) tell; None when they do not.
    `roles` are the words the article describes it with ("the 35-year-old singer", "mayor").
    """

    article: str
    name: str
    kind: Literal["person", "place", "org", "other"]
    gender: Literal["female", "male"] | None
    spans: tuple[Span, ...]
    roles: tuple[Span, ...] = ()


class Speaker(Record, frozen=True):
    """Who says it: the mention (None only when a person supplied the name), the person, and how the two were joined.

    `name` is None when the article leaves the speaker without a name ("a neighbour").
    """

    span: Span | None
    name: str | None
    how: str


class Quote(Record, frozen=True, kw_only=True):
    """Reported speech in one article. `content` has the words without their outer marks, cut where the cue cuts.

    `class` tells what the words are of: what somebody said, what somebody thinks, what somebody wants, supports or
    refuses (stance), or what a document or a count shows. `negated`: the text tells that these words were not said ("would
    not say whether").
    """

    id: str
    kind: Literal["direct", "mixed", "indirect"]
    content: tuple[Span, ...]
    cue: Span | None
    speaker: Speaker | None
    class_: Literal["speech", "thought", "stance", "shown"] = "speech"
    negated: bool = False


class TimeMention(Record, frozen=True, kw_only=True):
    """The words that name a time, and the interval they resolve to. `value` is TIMEX3; None if it cannot be."""

    id: str
    span: Span
    type: Literal["date", "time", "duration", "set"]
    value: str | None
    from_: str | None
    until: str | None
    grain: str | None
    anchor: str | None
    check: Literal["ok", "impossible", "ambiguous"]
    why: str
    alternatives: tuple[str, ...] = ()


class Findings(Record, frozen=True, kw_only=True):
    """All that one article yields by itself: the unit that steps over articles take and give."""

    article: Article
    sentences: tuple[Sentence, ...]
    names: tuple[Name, ...]
    quotes: tuple[Quote, ...]
    times: tuple[TimeMention, ...]
    doubts: tuple[Doubt, ...] = ()


# ---------------------------------------------------------------- between articles: keys, numbers, passages


class Shingles(Record, frozen=True, kw_only=True):
    """The sampled keys of an article's word sequences, for finding shared passages. Numbers only.

    `keys` are packed numbers of seven bytes, the lowest first: a word sequence, what surrounds it, its place in words.
    """

    article: str
    outlet: str | None
    words: int
    keys: bytes


class Pair(Record, frozen=True, order=True):
    """Two articles that may share a passage; `a` < `b`. `score` is the number of rare keys they share."""

    a: str
    b: str
    score: float


class Evidence(Record, frozen=True):
    """One reason, in words, with the places that show it."""

    how: str
    says: str
    spans: tuple[Span, ...]


class Direction(Record, frozen=True):
    """Which of two articles copied, by what, and how sure (0 to 1). `unknown` keeps the evidence that did not suffice."""

    how: Literal["credit", "time", "kind", "containment", "damage", "unknown", "correction"]
    sure: float
    evidence: tuple[Evidence, ...]


class Absent(Record, frozen=True):
    """A source that is credited and not among the articles; no words credit it where a page names it as its author."""

    name: str
    credit: Span | None


class Copy(Record, frozen=True, kw_only=True):
    """A passage that stands in two articles. With direction unknown, `source` is the article with the smaller id.

    For an absent source, `copy` is the credited stretch and `likeness` is None.
    """

    id: str
    source: Span | Absent
    copy: Span
    how: Literal["verbatim", "edited", "rewritten", "credited"]
    likeness: float | None
    direction: Direction


class Link(Record, frozen=True, order=True):
    """How much of two articles is one text, as the story step sees it; `a` < `b`, shares from 0 to 1.

    `share_outside_quotes` leaves out the words both only quote.
    """

    a: str
    b: str
    share: float
    share_outside_quotes: float


class Features(Record, frozen=True, kw_only=True):
    """What the story step sees of an article: hashed terms with weights, names, days, numbers. No text.

    `terms` and `weights` are packed uint64 and float32 arrays; `lead` are the terms of title and first lines, `called`
    those of its title or, without one, of its opening words; `quoted` are pairs of neighbouring terms within marks;
    `telling` are words of names in the lead or in two sentences, so not of what is only looked back on; `aside` are
    words written as names that stand only where it looks to another event, `unlike` those where it says that it is another.
    `people`, `places`, `numbers` are hashed keys; `days` are day ordinals the article's times resolve to.
    `given` is the pinned story, if any. `published` are (first day, last day) ordinals or None. `year` is that of its
    publication, else the latest its times resolve to. `language` is None for English.
    """

    article: str
    terms: bytes
    weights: bytes
    lead: tuple[int, ...]
    people: tuple[int, ...]
    places: tuple[int, ...]
    numbers: tuple[int, ...]
    days: tuple[int, ...]
    published: tuple[int, int] | None
    inferred: bool
    year: int | None
    given: str | None
    words: int
    language: str | None = None
    called: tuple[int, ...] = ()
    quoted: tuple[int, ...] = ()
    telling: tuple[int, ...] = ()
    aside: tuple[int, ...] = ()
    unlike: tuple[int, ...] = ()


class Beside(Record, frozen=True):
    """The article of another story that one is most like, and how likely the two were one story; its title where known.

    `told_apart` when the words of either say that the other tells of another event.
    """

    article: str
    score: float
    title: str = ""
    told_apart: bool = False


class Joined(Record, frozen=True, kw_only=True):
    """One article's membership of a story: the article it was joined to (None for the founder), the score and reason keys."""

    story: str
    article: str
    to: str | None
    score: float
    why: tuple[str, ...]
    supersedes: tuple[str, ...] = ()
    beside: Beside | None = None


class Entry(Record, frozen=True, kw_only=True):
    """One line of the log of stories: `articles` found a story, join it, split from or move out of `other`, or `other` merges
    into it whole; a story that is closed has no article left that is alive.
    """

    kind: Literal["found", "join", "merge", "split", "move", "close"]
    story: str
    articles: tuple[str, ...]
    other: str | None


# ---------------------------------------------------------------- found by story


class Change(Record, frozen=True):
    """One difference of a reading from the fullest. `was` stands there, `became` here; either may be empty."""

    kind: str
    was: str
    became: str


class Reading(Record, frozen=True):
    """One wording of a saying: the quote, the stretch of it, and how it differs from the fullest reading."""

    quote: str
    span: Span
    changes: tuple[Change, ...]


class Saying(Record, frozen=True, kw_only=True):
    """One utterance as several articles quote it; the first reading is the fullest."""

    id: str
    story: str
    speaker: str | None
    readings: tuple[Reading, ...]


class FactReading(Record, frozen=True, omit_defaults=True):
    """One value of a fact, the words that carry it, and who said so where the article attributes it."""

    value: str
    spans: tuple[Span, ...]
    said_by: str | None = None


class Fact(Record, frozen=True, kw_only=True):
    """The claims of several articles lined up. `not_found_in` never means "omitted": only that it was not found there."""

    id: str
    story: str
    about: str
    slot: Literal["number", "date", "name", "role", "place", "act"]
    state: Literal["agreed", "compatible", "single", "conflict", "superseded"]
    readings: tuple[FactReading, ...]
    not_found_in: tuple[str, ...]


class BriefLine(Record, frozen=True):
    """One line of a brief: its words are the words of its cites in order; a cut shows as " … "."""

    text: str
    cites: tuple[Span, ...]
    outlets: tuple[str, ...]
    accounts: int


class Brief(Record, frozen=True):
    """The story in a few lines."""

    story: str
    lines: tuple[BriefLine, ...]


class Why(Record, frozen=True):
    """Why an article belongs to the story, and the words that show it."""

    article: str
    says: str
    spans: tuple[Span, ...]


class Lineage(Record, frozen=True):
    """How much of one article stands in another: shares of the copy's words, from 0 to 1."""

    source: str
    copy: str
    share: float
    share_outside_quotes: float
    how: str


class StoryRest(Record, frozen=True):
    """What the story rests on and which articles say so."""

    name: str
    kind: RestKind
    articles: tuple[str, ...]
    spans: tuple[Span, ...]


class OtherTime(Record, frozen=True, kw_only=True):
    """Another time at which other accounts put what an entry of the timeline tells: both cannot be right."""

    from_: str
    until: str
    grain: str
    times: tuple[str, ...]
    lines: tuple[Span, ...]
    accounts: int


class TimelineEntry(Record, frozen=True, kw_only=True):
    """One time of the story: its interval at its own grain, the mentions, the sentences that tell it, how many accounts.

    `otherwise` has the days or hours at which other accounts put the same event; each of them is an entry of its own too.
    """

    from_: str
    until: str
    grain: str
    times: tuple[str, ...]
    lines: tuple[Span, ...]
    accounts: int
    otherwise: tuple[OtherTime, ...] = ()


class Story(Record, frozen=True, kw_only=True):
    """The articles that tell of one event, with everything found between them."""

    id: str
    supersedes: tuple[str, ...]
    title: str
    articles: tuple[str, ...]
    outlets: tuple[str, ...]
    accounts: tuple[tuple[str, ...], ...]
    rests_on: tuple[StoryRest, ...]
    from_: str | None
    until: str | None
    why: tuple[Why, ...]
    lineage: tuple[Lineage, ...]
    timeline: tuple[TimelineEntry, ...]
    quotes: tuple[Quote, ...]
    sayings: tuple[Saying, ...]
    copies: tuple[Copy, ...]
    times: tuple[TimeMention, ...]
    facts: tuple[Fact, ...]
    brief: Brief


class Report(Record, frozen=True, kw_only=True):
    """What `rashomon read --json` gives: one object."""

    schema: str
    rashomon: str
    articles: tuple[Article, ...]
    stories: tuple[Story, ...]
    doubts: tuple[Doubt, ...]


class Remark(Record, frozen=True, kw_only=True):
    """One thing an editor should look at in a checked article: what it is, where it stands, and what others have."""

    kind: Literal["date", "time", "quotation", "figure", "copy", "only_here", "not_here"]
    says: str
    spans: tuple[Span, ...]
    others: tuple[Span, ...]


class Check(Record, frozen=True, kw_only=True):
    """One article held against others: what `rashomon check --json` gives."""

    schema: str
    rashomon: str
    article: str
    against: tuple[str, ...]
    remarks: tuple[Remark, ...]
    articles: tuple[Article, ...]


class Difference(Record, frozen=True, kw_only=True):
    """How a stretch of a copied passage answers to the other article, word by word, left and right as they were given.

    `kept` has the same words on both sides, `replaced` other words, `moved` the same words at another place of the passage;
    `only_left` and `only_right` stand on one side alone, and the other is null.
    """

    copy: str
    kind: Literal["kept", "replaced", "moved", "only_left", "only_right"]
    left: Span | None
    right: Span | None


class Share(Record, frozen=True):
    """How much of an article's words stands in the other, from 0 to 1: of all its words, and of those outside quotations."""

    article: str
    share: float
    share_outside_quotes: float


class Comparison(Record, frozen=True, kw_only=True):
    """Two articles side by side: what `rashomon compare --json` gives.

    `shares` are those of `left` and `right`; `differences` cover every passage of `copies`, in the order of the left article.
    """

    schema: str
    rashomon: str
    left: str
    right: str
    shares: tuple[Share, Share]
    copies: tuple[Copy, ...]
    differences: tuple[Difference, ...]
    articles: tuple[Article, ...]
    doubts: tuple[Doubt, ...]
