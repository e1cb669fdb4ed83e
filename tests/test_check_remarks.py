"""Checking one article against the others: date, impossible times, figures, what it has alone."""

import msgspec

from rashomon.check import check
from rashomon.facts import find_facts
from rashomon.pipeline import Options, mark, told
from rashomon.records import Page, Remark, Report, Source
from rashomon.run.local import LocalRunner
from rashomon.spans import verify

OTHERS = [
    "Nine boats burned in the harbour of Ambleford on Monday, the harbour master Ruth Penn said. The fire began in a net loft.",
    "The fire in the harbour of Ambleford on Monday destroyed nine boats, the harbour master Ruth Penn said.",
]
MINE = (
    "Fourteen boats burned in the harbour of Ambleford on Monday, the harbour master Ruth Penn said. "
    "The fire began on Sunday, March 5."
)


def remarks() -> tuple[tuple[Remark, ...], Report]:
    pages = [
        Page(source=Source(f"{n}.txt", None), kind="row", text=text, id=str(n), published=None if n == 9 else "2024-03-05")
        for n, text in [*enumerate(OTHERS), (9, MINE)]
    ]
    report = told(pages, Options(one_story=True), LocalRunner())
    findings = mark(pages[-1], Options())
    mine = next(a for a in report.articles if a.source.file == "9.txt")
    findings = msgspec.structs.replace(findings, article=mine)
    return check(findings, report.stories[0], [mark(p, Options()) for p in pages[:-1]]), report


def test_figures_and_times_are_remarked_with_their_places() -> None:
    found, report = remarks()
    kinds = {r.kind for r in found}
    assert "figure" in kinds
    assert "time" in kinds
    articles = {a.id: a for a in report.articles}
    for remark in found:
        for span in (*remark.spans, *remark.others):
            verify(span, articles[span.article])
    figure = next(r for r in found if r.kind == "figure")
    assert "14" in figure.says
    assert "9" in figure.says


def test_a_missing_date_is_said() -> None:
    found, _ = remarks()
    assert any(r.kind == "date" for r in found)


def test_facts_need_two_articles() -> None:
    assert find_facts("s", [], []) == ()


def test_a_quotation_is_held_against_the_articles_own_wording() -> None:
    texts = [
        "“I got hold of the girl by her coat before the boat went down,” said Ena Horn, who runs the ferry at Varn.",
        "Ena Horn, who runs the ferry at Varn, said: “I got hold of the girl by her hair before the boat went down.”",
    ]
    pages = [Page(source=Source(f"{n}.txt"), kind="row", text=t, published="2024-03-05") for n, t in enumerate(texts)]
    marked = [mark(page, Options()) for page in pages]
    report = told(pages, Options(one_story=True), LocalRunner())
    (said,) = (r for r in check(marked[1], report.stories[0], marked[:1]) if r.kind == "quotation")
    assert "here “her hair before”, elsewhere “her coat before”" in said.says
    (said,) = (r for r in check(marked[0], report.stories[0], marked[1:]) if r.kind == "quotation")
    assert "here “her coat before”, elsewhere “her hair before”" in said.says


def quotation(*texts: str) -> str:
    """What is said of the quotations of the last text, held against the others."""
    pages = [Page(source=Source(f"{n}.txt", None), kind="row", text=text, id=str(n)) for n, text in enumerate(texts)]
    report = told(pages, Options(one_story=True), LocalRunner())
    found = [mark(p, Options()) for p in pages]
    return next((r.says for r in check(found[-1], report.stories[0], found[:-1]) if r.kind == "quotation"), "")


def test_another_last_word_is_told_though_one_of_them_goes_on() -> None:
    says = quotation(
        "“I pulled the boy out of the lock by his scarf,” said Ena Horn, who runs the ferry at Varn.",
        "Ena Horn, who runs the ferry at Varn, said: “I pulled the boy out of the lock by his boots. Nobody else came down.”",
    )
    assert "here “his boots.”, elsewhere “his scarf,”" in says


def test_what_only_one_goes_on_with_is_no_other_wording() -> None:
    says = quotation(
        "“I pulled the boy out of the lock by his scarf,” said Ena Horn, who runs the ferry at Varn.",
        "Ena Horn, who runs the ferry at Varn, said: “I pulled the boy out of the lock by his scarf. Nobody else came down.”",
    )
    assert says == ""
