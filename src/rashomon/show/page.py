"""The report as one HTML file that opens from disk, needs nothing from elsewhere and runs nothing it did not bring."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from importlib import resources

from rashomon.records import Report
from rashomon.show import page_story, select, words
from rashomon.show.html import Node, Safe, join, tag
from rashomon.show.page_parts import PAGE_LANGUAGE, Part


def render(report: Report, *, full_text: bool = False) -> str:
    """The whole page."""
    articles = {a.id: a for a in report.articles}
    several = len(report.stories) > 1
    parts = [
        Part(select.told(story, articles), f"s{n}", 2 if several else 1, full_text) for n, story in enumerate(report.stories, 1)
    ]
    title = _title(report)
    others = select.other_doubts(report)
    return document(
        title,
        tag("a", "Skip to the story", class_="skip", href="#main"),
        tag("header", mast(report.rashomon), _contents(parts, title) if several else None, class_="top"),
        tag(
            "main",
            [page_story.render(part, select.doubts_of(report, part.view.story)) for part in parts],
            tag("section", tag("h2", "What could not be settled"), page_story.doubts(others, None)) if others else None,
            id="main",
            tabindex="-1",
        ),
        tag("footer", tag("p", _foot(full_text)), class_="foot"),
    )


def _title(report: Report) -> str:
    if len(report.stories) == 1:
        return select.title_of(report.stories[0])
    return f"{words.count(len(report.stories), 'story', 'stories')} in {words.count(len(report.articles), 'article')}"


def mast(version: str) -> Safe:
    """The line at the head of every page."""
    return tag("p", tag("b", "Rashomon"), f" {version} · one event, many accounts", class_="mast")


def _contents(parts: list[Part], title: str) -> Safe:
    items = [
        tag(
            "li",
            tag("a", part.view.title, href=f"#{part.prefix}"),
            " ",
            tag("small", select.counts(part.view)),
        )
        for part in parts
    ]
    return join((tag("h1", title), tag("nav", tag("ol", items), aria_label="Stories", class_="contents")))


def _foot(full_text: bool) -> str:
    shown = "The articles are given whole." if full_text else "Only passages with findings and their surroundings are shown."
    return (
        f"{shown} Numbers such as 120–184 count characters of the article’s text from 0. “Not found” means that the words "
        "were not found in the text that was given, and nothing more. This file loads nothing from elsewhere."
    )


def document(title: str, *body: Node, sheets: tuple[str, ...] = ("page.css",)) -> str:
    """A whole page with these style sheets, which loads nothing and runs only the script it brings."""
    style, script = "".join(map(_data, sheets)), _data("page.js")
    policy = (
        f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; base-uri 'none'; form-action 'none'"
    )
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=policy),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="referrer", content="no-referrer"),
        tag("meta", name="generator", content="Rashomon"),
        tag("meta", name="color-scheme", content="light dark"),
        tag("title", title),
        tag("style", Safe(style)),
    )
    return f"<!doctype html>\n{tag('html', head, tag('body', body, tag('script', Safe(script))), lang=PAGE_LANGUAGE)}\n"


def _data(name: str) -> str:
    return resources.files("rashomon.show").joinpath(name).read_text(encoding="utf-8")


def _digest(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode('utf-8')).digest()).decode('ascii')}"
