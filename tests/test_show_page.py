"""The page: one file, well formed, nothing from elsewhere, nothing run that it did not bring, whatever the articles say."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.edge import make_report
from rashomon.records import Report
from rashomon.show import data, page, passages
from tests.show_sample import at, quote, sample, spoilt

VOID = {"br", "hr", "meta", "wbr"}
CELLS = {"td", "th", "tr"}
ENDS_BEFORE = {"li": {"li"}, "dt": {"dt", "dd"}, "dd": {"dt", "dd"}, "th": CELLS, "td": CELLS, "tr": {"tr"}}
EXAMPLES = Path(__file__).parent.parent / "examples"
FOLDERS, FIFTY = 8, 50
LISTS = {"ul", "ol", "dl", "table", "thead", "tbody"}
HOSTILE = [
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "</style><img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "' onmouseover='alert(1)",
    "<!--",
    "]]>",
    "&lt;b&gt;&#x3c;i&#x3e;",
    "javascript:alert(1)//",
    "line\u2028para\u2029",
    "\u202egnp.exe\u2066",
    "\x1b[31m\x1b]0;title\x07",
    "\x00\x0c\ud800",
    "e" + "\u0301" * 60,
    "${7*7}{{7*7}}",
]


class Tree(HTMLParser):
    """Reads a page strictly: every element is closed in its turn, an item where its list goes on; gathers names and links."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.headings: list[int] = []
        self.words: list[str] = []
        self.feed(text)
        self.close()
        assert not self.open, f"left open: {self.open}"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        while self.open and tag in ENDS_BEFORE.get(self.open[-1], ()):
            self.open.pop()
        self.tags.append(tag)
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), f"{tag} has an attribute twice"
        self.attributes += [(name, value or "") for name, value in attrs]
        self.ids += [value or "" for name, value in attrs if name == "id"]
        self.links += [value or "" for name, value in attrs if name in ("href", "src")]
        if re.fullmatch(r"h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if tag not in VOID and not self.get_starttag_text().endswith("/>"):  # type: ignore[union-attr]
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        while tag in LISTS and self.open and self.open[-1] in ENDS_BEFORE:
            self.open.pop()
        assert self.open and self.open.pop() == tag, f"</{tag}> out of turn"

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_data(self, words: str) -> None:
        if not self.open or self.open[-1] not in ("style", "script"):
            self.words.append(words)


def twice(report: Report) -> Report:
    """The report with its story told under two ids, as a report of two stories."""
    other = msgspec.structs.replace(report.stories[0], id="st2")
    return msgspec.structs.replace(report, stories=(*report.stories, other))


@pytest.mark.parametrize("report", [sample(), twice(sample())], ids=["one story", "two stories"])
@pytest.mark.parametrize("full_text", [False, True])
def test_the_page_is_well_formed(report: Report, full_text: bool) -> None:
    tree = Tree(page.render(report, full_text=full_text))
    assert len(tree.ids) == len(set(tree.ids))
    inside = {link[1:] for link in tree.links if link.startswith("#")}
    assert inside <= set(tree.ids)
    assert tree.headings[0] == 1
    assert tree.headings.count(1) == 1
    assert all(after <= before + 1 for before, after in zip(tree.headings, tree.headings[1:], strict=False))


@pytest.mark.parametrize("words", HOSTILE, ids=repr)
def test_no_words_become_markup(words: str) -> None:
    plain, report = Tree(page.render(sample())), spoilt(sample(), words)
    for full_text in (False, True):
        text = page.render(report, full_text=full_text)
        text.encode("utf-8")
        tree = Tree(text)
        assert set(tree.tags) <= {*plain.tags, "q"}
        assert tree.tags.count("script") == tree.tags.count("style") == 1
        assert not [name for name, _ in tree.attributes if name.startswith("on") or name == "style"]
        assert all(link.startswith(("#", "https://bugle.example/")) for link in tree.links)
        assert len(tree.ids) == len(set(tree.ids))


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=60))
def test_no_text_at_all_breaks_the_page(words: str) -> None:
    tree = Tree(page.render(spoilt(sample(), words)))
    assert tree.tags.count("script") == 1
    assert not [name for name, _ in tree.attributes if name.startswith("on") or name == "style"]


def test_spoilt_reports_are_still_true_reports() -> None:
    data.report_json(spoilt(sample(), HOSTILE[0]))


def test_the_policy_allows_only_what_the_page_brings() -> None:
    text = page.render(sample())
    policy = re.search(r'Content-Security-Policy content="([^"]+)"', text)
    assert policy
    allowed = policy[1]
    for kind, element in (("style-src", "style"), ("script-src", "script")):
        body = re.search(f"<{element}>(.*?)</{element}>", text, re.DOTALL)
        assert body
        digest = b64encode(sha256(body[1].encode()).digest()).decode()
        assert f"{kind} 'sha256-{digest}'" in allowed
    assert allowed.startswith("default-src 'none';")
    assert "unsafe" not in allowed
    assert not re.search(r"@import|url\(", text)


def test_every_line_of_the_brief_links_to_its_words() -> None:
    text = page.render(sample())
    assert re.search(r'<span class=cites><a href=#s1A0 title="A, characters 0–[0-9]+">1</a>', text)
    assert re.search(r"<mark class=c id=s1A0>The ferry Marigold ran aground", text)


def test_only_passages_with_findings_are_in_it_unless_all_is_asked_for() -> None:
    report = sample()
    long = report.articles[0].text + "\n\n" + "A paragraph that nothing points at. " * 20 + "\n"
    article = msgspec.structs.replace(report.articles[0], text=long)
    report = msgspec.structs.replace(report, articles=(article, *report.articles[1:]))
    assert "nothing points at" not in page.render(report)
    assert "characters without findings" in page.render(report)
    assert "nothing points at" in page.render(report, full_text=True)


def test_what_is_inferred_is_said_to_be() -> None:
    text = "".join(Tree(page.render(sample())).words)
    assert "Tue 5 March 2024 (inferred): its words name the Monday that others date" in text


def test_a_paraphrase_has_no_quotation_marks() -> None:
    text = page.render(sample())
    assert "<q>she had heard" not in text
    assert "</a> … she had heard a scrape<" in text
    assert "What stands without quotation marks is told in the outlet’s words." in text
    assert "“she had heard" not in text


def test_the_page_says_not_found_and_never_omitted() -> None:
    text = "".join(Tree(page.render(sample())).words)
    assert "not found" in text
    assert "omit" not in text.lower()


def test_an_empty_report_is_a_page_too() -> None:
    Tree(page.render(Report(schema="1.0", rashomon="0.0", articles=(), stories=(), doubts=())))


@pytest.mark.parametrize("pinned", [False, True], ids=["as stories", "as one story"])
def test_fifty_articles_stay_small(pinned: bool) -> None:
    """Fifty-odd articles of the examples: their texts, and not more than 300 kB around them."""
    folders = sorted(path for path in EXAMPLES.iterdir() if path.is_dir() and path.name != "gold")[:FOLDERS]
    paths = [str(folder) for folder in folders]
    report = make_report(paths, strict=False, one_story=pinned, corrections_file=None, workers=1)
    text = page.render(report)
    assert len(report.articles) >= FIFTY
    assert len(text.encode()) < 300_000 * len(report.articles) / FIFTY + sum(len(a.text) for a in report.articles)
    assert "<th scope=col>Not found in<" in text


def test_a_source_that_is_not_here_is_drawn_apart_from_an_article_with_its_name_as_letter() -> None:
    report = sample()
    story = report.stories[0]
    named = msgspec.structs.replace(story.copies[2], source=msgspec.structs.replace(story.copies[2].source, name="B"))
    report = msgspec.structs.replace(report, stories=(msgspec.structs.replace(story, copies=(*story.copies[:2], named)),))
    drawing = re.search(r"<svg viewBox.*?</svg>", page.render(report))
    assert drawing
    assert drawing[0].count("<circle") == 4
    assert re.findall(r"class=letter>(\w)<", drawing[0]) == ["A", "B", "C"]
    assert page.render(report).count("(not among these articles)") == 1


def test_words_in_another_language_say_so() -> None:
    report = sample()
    articles = tuple(msgspec.structs.replace(a, language="ar") for a in report.articles)
    text = page.render(msgspec.structs.replace(report, articles=articles))
    assert "<li><span lang=ar dir=auto>The ferry Marigold" in text
    assert "lang=ar" not in page.render(report)


@pytest.mark.parametrize(
    ("words", "own"), [("We heard a long scrape and nobody said anything for a minute,", True), ("Ada Brook told", False)]
)
def test_partly_quoted_words_are_own_words_only_between_marks(words: str, own: bool) -> None:
    report = sample()
    story = report.stories[0]
    mixed = quote("q9", (at(report.articles[1], words),), "Ada Brook", "mixed")
    story = msgspec.structs.replace(story, quotes=(mixed,), sayings=())
    text = page.render(msgspec.structs.replace(report, stories=(story,)))
    assert (f"<q>{words}</q>" in text) is own


def test_no_section_is_hidden_by_a_rule_for_something_else() -> None:
    """A section and a hidden edge of a change once had one class, and the page said nothing of who said what."""
    text = page.render(sample())
    style = text.split("<style>")[1].split("</style>")[0]
    hidden = set(re.findall(r"\.([\w-]+) *\{[^}]*(?:clip-path|display: none)[^}]*\}", style.split("@media print")[0]))
    sections = set(re.findall(r"<section[^>]* class=([\w-]+)", text))
    assert {"brief", "said", "when"} <= sections
    assert "i { position: absolute" in style
    assert not sections & hidden


TEXT_ON = [(ink, paper) for ink in ("ink", "soft", "accent", "bad", "late", "good") for paper in ("paper", "card", "tint")]
MARKED = [("ink", mark) for mark in ("cite", "said", "gone", "new")] + [("soft", "said"), ("bad", "gone"), ("good", "new")]
BORDERS = [(line, paper) for line in ("strong", "accent", "bad") for paper in ("paper", "card", "tint")]


def colours() -> dict[str, dict[str, str]]:
    """The colours of each theme by name: on paper what is not set anew stays as by day."""
    light, dark, paper = re.findall(r":root \{([^}]*--paper[^}]*)\}", page._data("page.css"))
    day, night, printed = (dict(re.findall(r"--(\w+): (#\w+)", block)) for block in (light, dark, paper))
    return {"light": day, "dark": day | night, "print": day | printed}


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, as WCAG 2.2 defines it."""

    def luminance(colour: str) -> float:
        digits = colour[1:] if len(colour) == 7 else "".join(2 * c for c in colour[1:])
        parts = [int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)]
        linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", ["light", "dark", "print"])
def test_words_and_borders_stand_out_in_every_theme(theme: str) -> None:
    known = colours()[theme]
    weak = [pair for pair in (*TEXT_ON, *MARKED) if contrast(known[pair[0]], known[pair[1]]) < 4.5]
    weak += [pair for pair in BORDERS if contrast(known[pair[0]], known[pair[1]]) < 3]
    assert not weak


def test_findings_inside_a_cited_line_are_marked_within_its_mark() -> None:
    found = [passages.Found(0, 20, "c", "x0"), passages.Found(4, 9, "f", ""), passages.Found(15, 24, "q", "x15")]
    text = "The tram left at noon from the gate."
    assert passages.marked(text, 0, len(text), passages.runs(text, found)) == (
        "<mark class=c id=x0>The <mark>tram </mark>left a<mark class=q id=x15>t noo</mark></mark>"
        "<mark class=q>n fr</mark>om the gate."
    )


def test_a_place_inside_a_mark_of_its_kind_has_a_name_and_no_mark() -> None:
    found = [passages.Found(0, 9, "f", ""), passages.Found(4, 9, "f", "x4"), passages.Found(10, 16, "f", "")]
    assert passages.marked("two dead\n\nof ten", 0, 8, passages.runs("two dead\n\nof ten", found)) == (
        "<mark>two <span id=x4>dead</span></mark>"
    )


def test_the_table_of_facts_has_a_column_for_each_article_and_says_once_what_all_tell_alike() -> None:
    report = make_report([str(EXAMPLES / "harbour-fire")], strict=False, one_story=False, corrections_file=None, workers=1)
    table = page.render(report).partition('aria-label="Facts by article"')[2].partition("</table>")[0]
    assert "<bdi>people in hospital</bdi>" in table
    assert "<td><b>3</b><td><b>3</b><td><b>3</b><td><td><b>5</b>" in table
    assert "<bdi>age of Edwin Tregear</bdi> <b>61</b><td>has<td>has<td>has<td>has<td>has" in table
