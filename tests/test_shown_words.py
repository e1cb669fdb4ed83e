"""No word is invented: whatever is shown between quotation marks, in any rendering, stands so in an article that was read.

So do the lines of the brief, of the timeline and of what differs, and every passage of a check; of a comparison, every word.
"""

from __future__ import annotations

import html
import os
import re
from collections.abc import Iterator, Sequence
from html.parser import HTMLParser
from pathlib import Path

import pytest

from rashomon.compare import compared
from rashomon.pipeline import Options, checked, told
from rashomon.read import read_pages
from rashomon.records import Article, Page, Report
from rashomon.run.local import LocalRunner
from rashomon.show import compare_terminal, findings, markdown, page, select, terminal, terminal_check, utterances

ROOT = Path(__file__).parent.parent
EXAMPLES = sorted(ROOT / "examples" / gold.stem for gold in (ROOT / "examples/gold").glob("*.json"))
INVENTED = sorted((ROOT / "annotations/facts/only").iterdir())
SEEDS = [Path(os.environ["RASHOMON_DATA"]) / "seeds"] if "RASHOMON_DATA" in os.environ else []
FOLDERS = [*EXAMPLES, *INVENTED, *SEEDS]
HELD_AGAINST = 4
"""Every so many folders are told as a check and as a comparison too."""
WIDE = 4000
QUOTED = re.compile(r"“([^“”\n]*)”")
LEFT_OUT = re.compile(r"\[-.*?-\]")
PUT_IN = re.compile(r"\{\+(.*?)\+\}")
OWN_WORDS = {"not found"}
"""What the page quotes of itself, where it says what its words mean."""


def pages_of(folder: Path) -> list[Page]:
    return [p for p in read_pages([str(folder)]) if isinstance(p, Page)]


def folded(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


class Words(HTMLParser):
    """The text of a page, each cell and paragraph on a line, with words left out and put in marked as in the terminal."""

    def __init__(self) -> None:
        super().__init__()
        self.out: list[str] = []
        self.unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.unseen += tag in ("style", "script")
        if tag in ("p", "li", "div", "td", "th", "section", "small", "h2", "h3", "summary"):
            self.out.append("\n")
        self.out.append({"del": "[-", "ins": "{+"}.get(tag, ""))

    def handle_endtag(self, tag: str) -> None:
        self.unseen -= tag in ("style", "script")
        self.out.append({"del": "-]", "ins": "+}"}.get(tag, ""))

    def handle_data(self, data: str) -> None:
        self.out.append("" if self.unseen else data)


def on_page(report: Report) -> str:
    words = Words()
    words.feed(page.render(report))
    return "".join(words.out)


def quotations(shown: str) -> Iterator[str]:
    """Every stretch between marks: as the article has it that left words out or put others in, parts where it is cut."""
    for found in QUOTED.finditer(shown):
        last = PUT_IN.sub(r" \1 ", LEFT_OUT.sub(" … ", found.group(1)))
        yield from (folded(part) for part in re.split(r"…|\.\.\.", last))


def shown_lines(report: Report) -> Iterator[str]:
    """The passages that are told without marks: brief, timeline, what differs, what one article alone quotes."""
    articles = {a.id: a for a in report.articles}
    for story in report.stories:
        view = select.told(story, articles)
        yield from (line.text for line in story.brief.lines)
        yield from (findings.line_told(view, line) for entry in story.timeline for line in entry.lines)
        yield from (select.in_context(view, span) for d in findings.differences(view) for v in d.versions for span in v.spans)
        yield from (select.in_context(view, row.span) for row in findings.matrix(view))
        for found in utterances.quotes_alone(view).values():
            yield from (utterances.told_words(view, one.first) for one in found)


def texts_of(articles: Sequence[Article]) -> str:
    """All that was read, folded, with a mark between one text and the next."""
    parts = [part for a in articles for part in (a.title, a.outlet, a.text, a.source.file) if part]
    return " | ".join(f" {folded(part)} " for part in parts)


def assert_read(parts: Iterator[str], articles: Sequence[Article], also: Sequence[str] = ()) -> None:
    read = texts_of(articles) + " | ".join(f" {folded(one)} " for one in also)
    assert not [part for part in parts if part and part not in read and part not in OWN_WORDS]


@pytest.mark.parametrize("folder", FOLDERS, ids=[folder.name for folder in FOLDERS])
def test_every_quotation_shown_stands_in_an_article(folder: Path) -> None:
    report = told(pages_of(folder), Options(), LocalRunner())
    titles = [story.title for story in report.stories]
    in_terminal = terminal.render(report, width=WIDE, colour=False)
    in_markdown = html.unescape(markdown.render(report)).replace("\\", "")
    for shown in (in_terminal, in_markdown, on_page(report)):
        assert_read(quotations(shown), report.articles, titles)
    assert_read((folded(part) for line in shown_lines(report) for part in line.split("…")), report.articles)


@pytest.mark.parametrize("folder", FOLDERS[::HELD_AGAINST], ids=[folder.name for folder in FOLDERS[::HELD_AGAINST]])
def test_a_check_and_a_comparison_invent_no_word(folder: Path) -> None:
    first, second, *others = pages_of(folder)
    found = checked(first, [second, *others], Options(), LocalRunner())
    shown = terminal_check.render_check(found, width=WIDE, colour=False)
    assert_read(quotations(shown), found.articles)
    pair = compared(first, second, Options())
    side_by_side = compare_terminal.render(pair, width=WIDE, colour=False)
    known = set(texts_of(pair.articles).split())
    rows = [line for line in side_by_side.split("\n") if "│" in line]
    assert rows
    assert not {word for row in rows for word in folded(row).split()} - known - {"a", "b"}
