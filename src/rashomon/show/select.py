"""A story made ready to be shown: its articles with letters and names, its cites with numbers, its counts, its doubts."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import PurePath
from typing import NamedTuple

from rashomon.clean.language import STOP_WORDS
from rashomon.records import (
    Article,
    Check,
    Doubt,
    Remark,
    Report,
    Span,
    Story,
    StoryRest,
    TimeMention,
)
from rashomon.show import words

REMARKS = {
    "date": "Its date",
    "time": "Times that cannot be",
    "quotation": "Quotations that differ",
    "figure": "Figures that differ",
    "copy": "What it repeats",
    "only_here": "Only here",
    "not_here": "In the others, not found here",
}
LONG_LEAD = 80
_LED = re.compile(r"[-–—:]$|(?:^|\n)[A-ZÄÖÜ]{3}[^\n]{0,70}\)$")
"""What leads into a sentence: a dash, a colon, a dateline such as "VARN (Wire/own report)"."""
_QUOTE_MARKS = re.compile(r"(?<!\()[\"“”]")
BETWEEN = frozenset('.!?\n"”“’»«…')
"""What stands between two sentences."""
_THE_WORDS = re.compile(r"((?: and)? )have the words? ((?:[“”][^“”]{1,60}[“”](?:, | and )?)+)")
_IN_MARKS = re.compile(r"“([^“”]+)”")
_SMALL = frozenset(word for group in STOP_WORDS.values() for word in group.split()) | {
    *("nobody", "somebody", "everybody", "nothing", "something", "everything", "there", "would", "could", "should"),
    *("whoever", "whatever", "where", "when", "what", "these", "those", "other", "others", "than", "then", "only", "just"),
    *("liegt", "sagte", "sagten", "sagt", "says", "said", "told", "didn’t", "didn't", "it’s", "it's", "i’m", "i'm", "that’s"),
    *("mehr", "wenn", "dann", "keine", "keiner", "niemand", "jemand", "etwas", "alles", "outlet", "title", "date"),
}
SHORTEST = 4
_SPACE = re.compile(r"\s+")
RESTS = 4
LONG_TITLE = 240


class Who(NamedTuple):
    """An article as a story's views name it: a letter, a name, the number of the account it belongs to."""

    letter: str
    name: str
    account: int
    article: Article


class Told(NamedTuple):
    """A story with its articles by id in the order of their letters, its cites by number, names by letter, times by id."""

    story: Story
    who: Mapping[str, Who]
    cites: tuple[Span, ...]
    names: Mapping[str, str]
    times: Mapping[str, TimeMention]

    @property
    def title(self) -> str:
        """The story's title."""
        return title_of(self.story)

    def letters(self, ids: Iterable[str]) -> list[str]:
        """The letters of some articles, in order."""
        wanted = set(ids)
        return [who.letter for key, who in self.who.items() if key in wanted]

    def accounts(self, ids: Iterable[str]) -> int:
        """How many independent accounts some articles make."""
        return len({self.who[i].account for i in ids if i in self.who})


def told(story: Story, articles: Mapping[str, Article]) -> Told:
    """The story made ready to be shown."""
    account = {key: n for n, group in enumerate(story.accounts, 1) for key in group}
    here = [articles[key] for key in story.articles]
    names = _names(here)
    here.sort(key=lambda a: (a.published is None, a.published.from_ if a.published else "", names[a.id], a.id))
    who = {a.id: Who(letter(n), names[a.id], account.get(a.id, 0), a) for n, a in enumerate(here)}
    cites = tuple(dict.fromkeys(span for line in story.brief.lines for span in line.cites))
    return Told(story, who, cites, {w.letter: w.name for w in who.values()}, {time.id: time for time in story.times})


def title_of(story: Story) -> str:
    """A story's title, or that it has none."""
    return short(story.title, LONG_TITLE) or "(no title)"


def short(text: str, most: int = 80) -> str:
    """A name, title or address cut where it would fill the screen, after a whole word where it has words."""
    if len(text) <= most:
        return text
    end = text.rfind(" ", most // 2, most + 1)
    return f"{text[:end]} …" if end > 0 else f"{text[:most]}…"


def letter(n: int) -> str:
    """A, B, … Z, AA, AB …"""
    return (letter(n // 26 - 1) if n >= 26 else "") + chr(65 + n % 26)


def _names(articles: Sequence[Article]) -> dict[str, str]:
    """A name for each article, no two alike: its outlet where it has one, with the file where that is not enough."""
    outlets = [a.outlet for a in articles]
    out = {}
    for a in articles:
        place = file_of(a)
        if a.outlet and outlets.count(a.outlet) > 1:
            out[a.id] = f"{short(a.outlet)} ({short(place)})"
        else:
            out[a.id] = short(a.outlet or place)
    return out


def file_of(article: Article) -> str:
    """The file an article came from, with its row or line where it has one."""
    source = article.source
    name = PurePath(source.file).name or source.file
    row = source.id or (str(source.line) if source.line is not None else "")
    return f"{name}:{row}" if row else name or article.id


def in_full(stories: Sequence[Story], most: int) -> tuple[list[Story], list[Story]]:
    """The stories told in full, and those named by their titles: first come the stories that several articles tell."""
    several = [s for s in stories if len(s.articles) > 1] or list(stories[:1])
    full = several[:most] if len(stories) > 3 else list(stories)
    kept = {s.id for s in full}
    return full, [s for s in stories if s.id not in kept]


def place_told(view: Told, spans: Sequence[Span]) -> str:
    """The places of a line's cites: `B 96–117, 158–300`."""
    places: dict[str, list[str]] = defaultdict(list)
    for span in spans:
        places[view.who[span.article].letter].append(f"{span.start}–{span.end}")
    return "; ".join(f"{letter} {', '.join(found)}" for letter, found in places.items())


def day_of(view: Told, spans: Sequence[Span]) -> str:
    """The day on which the article of a brief's line was published, where the lines are of several days; else nothing.

    So "yesterday" can be read, and an older figure is told from a newer one. A day that was inferred is none.
    """
    days = {day_given(view.who[span.article].article) for span in view.cites}
    return words.day(day_given(view.who[spans[0].article].article)) if len(days - {""}) > 1 else ""


def day_given(article: Article) -> str:
    """The day on which an article was published; nothing where it was inferred or is an interval."""
    date = article.published
    return date.from_[:10] if date and date.how != "inferred" and date.from_[:10] == date.until[:10] else ""


def line_note(view: Told, spans: Sequence[Span], accounts: int) -> str:
    """What is said behind a brief's line: the day of its article, in how many accounts it is told."""
    return " · ".join(filter(None, (day_of(view, spans), words.backing(accounts))))


def cites_told(view: Told) -> str:
    """What stands behind the lines of the brief, in words."""
    dated = any(day_of(view, (span,)) for span in view.cites)
    day = ", then the day that it was published" if dated else ""
    return f"In brackets: the article, and the characters of its text{day}."


def outlets_are(view: Told) -> str:
    """What the outlets of a story are counted as: those that are known, where some are not."""
    return "outlet" if all(who.article.outlet for who in view.who.values()) else "known outlet"


def counts(view: Told) -> str:
    """`5 articles · 4 outlets · 3 independent accounts · 28–29 Sept 2021`."""
    story = view.story
    parts = [words.count(len(story.articles), "article")]
    if story.outlets:
        parts.append(words.count(len(story.outlets), outlets_are(view)))
    parts.append(words.count(len(story.accounts), "independent account"))
    if story.from_ and story.until:
        parts.append(f"published {words.stretch(story.from_, story.until)}")
    return " · ".join(parts)


def around(view: Told, span: Span, most: int) -> tuple[str, str, str]:
    """The words of a span with up to `most` characters of its line before and after; what is cut shows as an ellipsis.

    Furniture (a date above the text, a dateline, an appeal to subscribe) is left out, and what stands beyond it.
    """
    text = text_of(view, span)
    low, high = _unfurnished(view, span, text)
    start = _edge(text, (low, span.start), most)
    end = _edge(text, (high, span.end), most)
    before, inside, after = (
        _SPACE.sub(" ", part) for part in (text[start : span.start], text[span.start : span.end], text[span.end : end])
    )
    ends = (start == low or text[start - 1] == "\n", end == high or text[end] == "\n")
    return f"{'' if ends[0] else '… '}{before}", inside, f"{after}{'' if ends[1] else ' …'}"


def _unfurnished(view: Told, span: Span, text: str) -> tuple[int, int]:
    """The stretch of a text around a span up to the furniture before and behind it."""
    aside = [f.span for f in view.who[span.article].article.furniture if f.span.field == span.field]
    low = max((f.end for f in aside if f.end <= span.start), default=0)
    high = min((f.start for f in aside if f.start >= span.end), default=len(text))
    return span.start - len(text[low : span.start].lstrip()), span.end + len(text[span.end : high].rstrip())


def text_of(view: Told, span: Span) -> str:
    """The text a span stands in: its article's, or its title."""
    article = view.who[span.article].article
    return (article.title or "") if span.field == "title" else article.text


def as_cut(text: str, start: int, end: int, *, led: bool = False) -> str:
    """A stretch of a text, with an ellipsis where its sentence goes on behind it or, unless it is `led` in, begins before."""
    before, after = text[:start].rstrip(" "), text[end:].lstrip(" ")
    told = " ".join(text[start:end].split())
    marks = [] if "„" in told else [m.start() for m in _QUOTE_MARKS.finditer(told)]
    opened = led or not before or before[-1] in BETWEEN or _LED.search(before[-LONG_LEAD:]) is not None
    closed = told[-1:] in BETWEEN or not after or after[0] in BETWEEN
    if marks and not led and (told[marks[0]] == "”" or (told[marks[0]] == '"' and marks[0] and told[marks[0] - 1] != " ")):
        opened = False  # it begins inside a quotation
    if marks and (told[marks[-1]] == "“" or (told[marks[-1]] == '"' and told[marks[-1] + 1 : marks[-1] + 2].isalnum())):
        closed = False  # its quotation goes on
    return f"{'' if opened else '… '}{told}{'' if closed else ' …'}"


def in_context(view: Told, span: Span, most: int = 60) -> str:
    """As `around`, in one piece."""
    return "".join(around(view, span, most))


def _edge(text: str, reach: tuple[int, int], most: int) -> int:
    """Where a cut falls on the way from a bound to a span: between words, at most so far from it, never beyond its line."""
    bound, span = reach
    step = 1 if bound <= span else -1
    near = span - most * step if abs(span - bound) > most else bound
    while near not in (bound, span) and not text[near - (step < 0)].isspace():
        near += step
    low, high = sorted((near, span))
    line = text.rfind("\n", low, high) if step > 0 else text.find("\n", low, high)
    if line < 0:
        return near
    return line + 1 if step > 0 else line


def why_told(says: str) -> str:
    """Why an article is here, without small words, which every article has, as a ground."""
    found = _THE_WORDS.search(says)
    if found is None:
        return says
    rare = [word for word in _IN_MARKS.findall(found[2]) if len(word) >= SHORTEST and word.casefold() not in _SMALL]
    ground = f"have the {'word' if len(rare) == 1 else 'words'} {words.listed([f'“{word}”' for word in rare])}" if rare else ""
    before = says[: found.start()]
    if ground:
        return f"{before}{found[1]}{ground}{says[found.end() :]}"
    if before.endswith(" both"):
        return f"it is most like {before.removeprefix('it and ').removesuffix(' both')}{says[found.end() :]}"
    return f"{before}{says[found.end() :]}"


def date_told(article: Article) -> str:
    """When an article was published, how that is known and, where it was worked out or set by a person, why."""
    date = article.published
    why = f": {words.days_in(date.why)}" if date and date.how in ("inferred", "correction") and date.why else ""
    return words.published(date) + why


def by_account(view: Told) -> list[list[Who]]:
    """The articles of each account, in the order of their letters."""
    groups: dict[int, list[Who]] = defaultdict(list)
    for who in view.who.values():
        groups[who.account].append(who)
    return list(groups.values())


# ---------------------------------------------------------------- what it rests on


def rests(view: Told) -> tuple[bool, str]:
    """Whether the story rests on one source, and the sentence that says what it rests on."""
    story, total = view.story, len(view.story.accounts)
    if not story.rests_on:
        return False, "No source that it rests on was found." if total == 1 else "No source that they rest on was found."
    common = next((r for r in story.rests_on if view.accounts(r.articles) == total), None)
    if common and not _alone(view, common):
        common = None
    parts = [f"{words.rest(r)} in {', '.join(view.letters(r.articles))}" for r in story.rests_on if r != common]
    others = "; ".join([*parts[:RESTS], f"{len(parts) - RESTS} more"] if len(parts) > RESTS else parts)
    if common is None:
        return False, f"Rests on {others}."
    whole = {1: "The one account rests", 2: "Both accounts rest"}.get(total, f"All {total} accounts rest")
    return True, f"{whole} on one source: {words.rest(common)}.{f' Also named: {others}.' if others else ''}"


def _alone(view: Told, common: StoryRest) -> bool:
    """Whether a source that all accounts have is what they rest on: a post, or the only one that most of them have."""
    story, total = view.story, len(view.story.accounts)
    if len(story.rests_on) == 1 or (common.kind == "post" and total > 1):
        return True
    others = {article for r in story.rests_on if r != common and r.kind != "outlet" for article in r.articles}
    return total > 1 and 2 * sum(not others & set(account) for account in story.accounts) > total


# ---------------------------------------------------------------- doubts


def doubts_of(report: Report, story: Story) -> tuple[Doubt, ...]:
    """The doubts about a story's articles."""
    here = set(story.articles)
    return tuple(d for d in report.doubts if d.article in here or (d.span and d.span.article in here))


def other_doubts(report: Report) -> tuple[Doubt, ...]:
    """The doubts that belong to no story."""
    here = {key for story in report.stories for key in story.articles}
    return tuple(d for d in report.doubts if not (d.article in here or (d.span and d.span.article in here)))


def place_of(doubt: Doubt, view: Told | None) -> str:
    """Where a doubt belongs: an article's letter and name, or a file and line."""
    key = doubt.article or (doubt.span.article if doubt.span else None)
    if view and key and key in view.who:
        return f"{view.who[key].letter} {view.who[key].name}"
    if doubt.source:
        return doubt.source.file + (f":{doubt.source.line}" if doubt.source.line is not None else "")
    return ""


def check_names(check: Check) -> dict[str, str]:
    """A name for every article of a check."""
    return _names(check.articles)


def places(remark: Remark) -> list[tuple[str, Span]]:
    """The places of a remark, each with its side: here, or there in another article."""
    return [("here", span) for span in remark.spans] + [("there", span) for span in remark.others]
