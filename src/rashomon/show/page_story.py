"""One story as HTML, section by section, in the order a reader asks."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import partial

from rashomon.records import BriefLine, Doubt
from rashomon.show import escape, findings, marks, page_tables, page_timeline, passages, select, utterances, words
from rashomon.show.html import Node, Safe, join, tag
from rashomon.show.page_parts import PAGE_LANGUAGE, Part, accounts, compared, quotation

LONG_NAMES, RUN = 70, 16
_LINK = re.compile(r"href=#([\w-]+)")


def render(part: Part, found_doubts: Sequence[Doubt]) -> Safe:
    """The whole story."""
    told = (
        ("brief", "In brief", join(_brief(part))),
        ("differs", "What differs", join(_differs(part))),
        ("said", utterances.heading(part.view), join(_said(part))),
        ("when", "When", join(page_timeline.timeline(part))),
        ("copied", "Who copied whom", join(page_tables.copied(part))),
        ("facts", "Who has what", join(page_tables.matrix(part))),
        ("articles", "The articles, and why each is here", join(_articles(part))),
    )
    linked = {name for _, _, body in told for name in _LINK.findall(body)}
    sections = (
        *told,
        ("passages", "The passages", join(_passages(part, linked))),
        ("doubts", "Doubts", doubts(found_doubts, part) if found_doubts else Safe()),
    )
    here = [(key, title, body) for key, title, body in sections if body]
    contents = tag("ul", (tag("li", tag("a", title.split(",")[0], href=f"#{part.prefix}-{key}")) for key, title, _ in here))
    return tag(
        "article",
        _head(part),
        tag(
            "div",
            tag("nav", contents, _key(part), class_="side", aria_label=f"In story {part.prefix[1:]}: {part.view.title}"),
            tag("div", (part.section(*section) for section in here), class_="body"),
            class_="columns",
        ),
        class_="story",
        id=part.prefix,
        aria_labelledby=f"{part.prefix}-h",
    )


def _head(part: Part) -> Safe:
    story = part.view.story
    one_source, rests = select.rests(part.view)
    counted = [
        (len(story.articles), "article"),
        (len(story.outlets), select.outlets_are(part.view)),
        (len(story.accounts), "independent account"),
    ]
    numbers = [tag("li", tag("b", str(n)), f" {words.count(n, what).split(' ', 1)[1]}") for n, what in counted if n]
    if story.from_ and story.until:
        numbers.append(tag("li", f"published {words.stretch(story.from_, story.until)}"))
    return tag(
        "header",
        tag(f"h{part.level}", part.view.title, id=f"{part.prefix}-h"),
        tag("ul", numbers, class_="counts"),
        tag("p", rests, class_="rests one" if one_source else "rests"),
        class_="head",
    )


def _key(part: Part) -> Safe:
    return join(
        (
            tag("p", "Articles", class_="label"),
            tag("ul", map(partial(_account, part), select.by_account(part.view)), class_="key"),
        )
    )


def _account(part: Part, group: Sequence[select.Who]) -> Safe:
    names = tag("ul", (tag("li", part.named(who.letter)) for who in group))
    return tag("li", tag("small", "one account"), names, class_="one") if len(group) > 1 else tag("li", names)


def _brief(part: Part) -> Node:
    lines = part.view.story.brief.lines
    return tag("ol", (_brief_line(part, line) for line in lines)) if lines else None


def _brief_line(part: Part, line: BriefLine) -> Safe:
    unnamed = dict.fromkeys(who.name for s in line.cites if not (who := part.view.who[s.article]).article.outlet)
    names = words.some((*line.outlets, *unnamed), LONG_NAMES)
    told = " · ".join(filter(None, (select.line_note(part.view, line.cites, line.accounts), f"in {names}" if names else "")))
    small = (" ", tag("small", told)) if told else ()
    return tag("li", part.spoken(line.cites[0].article, line.text), " ", part.cites(line.cites), *small)


def _differs(part: Part) -> Node:
    return [
        tag(
            "div",
            part.heading(tag("span", item.label, class_="state"), " ", tag("bdi", item.about)),
            tag("p", f"{item.note}.") if item.note else None,
            tag("ul", (_version(part, version) for version in item.versions), class_="versions"),
            tag("p", tag("small", f"Not found in {', '.join(item.not_found_in)}.")) if item.not_found_in else None,
            class_=f"card {item.state}",
        )
        for item in findings.differences(part.view)
    ]


def _version(part: Part, version: findings.Version) -> Safe:
    return tag(
        "li",
        tag("p", tag("bdi", version.value), class_="value") if version.value else None,
        tag(
            "p",
            f"{words.day(version.since)} " if version.since else "",
            part.places(version.spans),
            accounts(version.accounts, version.letters),
        ),
        tag("p", tag("small", f"said by {version.said_by}")) if version.said_by else None,
        tag("p", part.spoken(version.spans[0].article, part.context(version.spans[0])), class_="words"),
    )


def _said(part: Part) -> Node:
    shared, alone = utterances.sayings(part.view), utterances.quotes_alone(part.view)
    told = [
        (part.heading(tag("bdi", speaker)), [_saying(part, saying) for saying in found])
        for speaker, found in utterances.by_speaker(shared)
    ]
    return [told, _alone(part, alone) if alone else None]


def _saying(part: Part, saying: utterances.Compared) -> Safe:
    spread = f"{words.accounts(saying.accounts)}, {words.count(len(saying.wordings), 'wording')}"
    return tag(
        "div",
        tag("p", tag("small", spread)),
        tag(
            "ul",
            (_wording(part, w, None if part.full_text or not n else RUN) for n, w in enumerate(saying.wordings)),
            class_="wordings",
        ),
        class_="saying",
    )


def _wording(part: Part, wording: utterances.Wording, run: int | None) -> Safe:
    text = compared(wording.pieces, run)
    label = "in the outlet’s words" if wording.kind == "indirect" else ""
    note = "; ".join(filter(None, (label, wording.changed)))
    return tag(
        "li",
        tag("p", part.places(wording.spans), class_="by"),
        tag("p", part.spoken(wording.spans[0].article, tag("q", text) if wording.kind == "direct" else text)),
        tag("p", note, class_="changes") if note else None,
    )


def _alone(part: Part, alone: dict[str, tuple[utterances.Alone, ...]]) -> Safe:
    total = sum(map(len, alone.values()))
    groups = [
        (part.heading(tag("bdi", name)), tag("ul", (_quote(part, one) for one in found), class_="quotes"))
        for name, found in alone.items()
    ]
    several = len(part.view.who) > 1
    told = f"{words.count(total, 'more quotation')}, each in one wording" if several else words.count(total, "quotation")
    reports = any(not utterances.own_words(part.view, one.first) for found in alone.values() for one in found)
    legend = (
        tag("p", "What stands without quotation marks is told in the outlet’s words.", class_="legend") if reports else None
    )
    return tag("details", tag("summary", told), legend, groups, open=not several)


def _quote(part: Part, one: utterances.Alone) -> Safe:
    said = part.spoken(one.first.content[0].article, quotation(part.view, one.first))
    return tag("li", part.places(one.places), " ", said)


def _articles(part: Part) -> Node:
    why = {reason.article: _lettered(part, select.why_told(reason.says)) for reason in part.view.story.why}
    return tag("ul", (_article(part, who, why.get(key, "")) for key, who in part.view.who.items()), class_="list")


def _lettered(part: Part, why: str) -> str:
    """A reason with an article's letter for its title, which no other article of the story has."""
    titles = [who.article.title for who in part.view.who.values()]
    for who in part.view.who.values():
        if who.article.title and titles.count(who.article.title) == 1:
            why = why.replace(f"it and “{who.article.title}”", f"it and {who.letter}")
    return why


def _article(part: Part, who: select.Who, why: str) -> Safe:
    a = who.article
    url = escape.link(a.url)
    rows: list[tuple[str, Node]] = [
        ("Published", select.date_told(a)),
        ("Account", str(who.account)),
        ("File", tag("bdi", select.file_of(a))),
        ("Address", tag("a", select.short(url), href=url, rel="noreferrer nofollow") if url else a.url),
        ("Written by", ", ".join(a.authors)),
        ("Why it is here", why),
        ("Rests on", words.listed([words.rest(rest) for rest in a.rests_on])),
    ]
    facts = [[tag("dt", name), tag("dd", value)] for name, value in rows if value]
    return tag(
        "li",
        part.heading(tag("span", who.letter, class_="who"), " ", tag("bdi", who.name)),
        tag("dl", facts),
        id=f"{part.prefix}-{who.letter}",
    )


def _passages(part: Part, linked: Collection[str]) -> Node:
    found = passages.found(part.view, part.prefix, linked)
    return [_legend() if part.first else None, [_passage(part, who, found) for who in part.view.who.values()]]


def _legend() -> Safe:
    """What the marks mean, once on a page."""
    return tag(
        "p",
        "Marked: ",
        tag("mark", "cited in the brief", class_="c"),
        ", ",
        tag("mark", "a quotation", class_="q"),
        ", ",
        tag("mark", "a fact", class_="f"),
        ", ",
        tag("mark", "a time", class_="w"),
        ", ",
        tag("mark", "a time that cannot be", class_="t"),
        ".",
        class_="legend",
    )


def _passage(part: Part, who: select.Who, found: dict[str, list[passages.Found]]) -> Node:
    a = who.article
    in_text, in_title = found.get(a.id, []), found.get(f"{a.id}/title", [])
    if not (in_text or in_title or part.full_text):
        return None
    title = a.title or ""
    return tag(
        "div",
        part.heading(part.named(who.letter)),
        tag("p", passages.marked(title, 0, len(title), passages.runs(title, in_title)), class_="title")
        if title and (in_title or part.full_text)
        else None,
        passages.render(a, in_text, full_text=part.full_text),
        class_="passage",
        lang=None if a.language == PAGE_LANGUAGE else a.language,
        dir="auto",
    )


def doubts(found: Sequence[Doubt], part: Part | None) -> Safe:
    """Doubts as a list, each with its place."""
    return tag("ul", (_doubt(doubt, part) for doubt in found), class_="list")


def _doubt(doubt: Doubt, part: Part | None) -> Safe:
    place = select.place_of(doubt, part.view if part else None)
    said = [" – ", tag("span", marks.shortened(doubt.span.text, 12), class_="words")] if doubt.span else []
    return tag("li", tag("b", place) if place else None, f": {doubt.says}" if place else doubt.says, said)
