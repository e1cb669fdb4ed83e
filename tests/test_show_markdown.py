"""Markdown: the same content, read back by a Markdown reader without anything an article wrote becoming markup."""

from __future__ import annotations

from collections import Counter

import pytest
from markdown_it import MarkdownIt

from rashomon.records import Report
from rashomon.show import markdown
from tests.show_sample import sample, sample_check, spoilt

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
HOSTILE = [
    "# head ",
    "- item ",
    "1. item ",
    "> said ",
    "    code ",
    "```\nfence\n```\n",
    "*a* _b_ **c** ~~d~~ `e` ",
    "[x](javascript:alert(1)) ",
    "![x](http://a.example/p.png) ",
    "<http://a.example> ",
    "<b onclick=x>c</b> ",
    "<!-- -->",
    "| a | b |\n|---|---|\n",
    "\\",
    "a\n===\n",
    "[x]: http://a.example\n",
    "&lt;b&gt; ",
    "\u202e \x1b[31m \x00 ",
]


def kinds(report: Report) -> Counter[str]:
    """How many elements of each kind a reader finds."""
    found: Counter[str] = Counter()
    for token in READER.parse(markdown.render(report)):
        found[token.type] += 1
        for child in token.children or ():
            if child.type not in ("text", "text_special", "softbreak"):
                found[child.type] += 1
    return found


@pytest.mark.parametrize("words", HOSTILE, ids=repr)
def test_no_words_become_markup(words: str) -> None:
    assert kinds(spoilt(sample(), words)) - kinds(sample()) == Counter()


def test_there_is_no_html_and_the_only_link_is_the_article() -> None:
    found = kinds(sample())
    assert not found["html_inline"]
    assert not found["html_block"]
    assert found["link_open"] == 1


def test_the_words_can_be_read_back() -> None:
    text = "".join(child.content for token in READER.parse(markdown.render(sample())) for child in token.children or ())
    assert "We heard a long scrape, and then the lights went out and nobody said a word for a minute," in text
    assert "[-a word-] {+anything+}" in text
    assert "Published" not in text


def test_it_has_the_sections_of_the_terminal_view() -> None:
    heads = [line for line in markdown.render(sample()).splitlines() if line.startswith("#")]
    assert heads == [
        "# Ferry aground at Tarn Point",
        "## In brief",
        "## What differs",
        "## Who said what: the fullest wording, and how others differ from it",
        "## When",
        "## Who copied whom",
        "## Who has what",
        "## The articles, and why each is here",
        "## Doubts",
        "## What could not be settled",
    ]


def test_a_check_as_markdown() -> None:
    text = markdown.render_check(sample_check())
    assert "## Figures that differ\n\n- other figures\n  - here, Chronicle 75–77: 34\n  - there, The Bugle 76–78: 31" in text
