"""Spans: cut, meet, merge, and refuse what is not there."""

import pytest

from rashomon.clean import make_article
from rashomon.errors import BrokenSpanError
from rashomon.records import Article, Page, Source, Span
from rashomon.spans import Places, cut, inside, merge, overlap, trimmed, verify


@pytest.fixture
def article() -> Article:
    return make_article(Page(source=Source("a.txt"), kind="row", text="One two  three.", title="A title"))[0]


def test_cut_holds_its_words(article: Article) -> None:
    assert cut(article, 4, 7).text == "two"


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (4, 4), (7, 4), (0, 99)])
def test_cut_refuses_what_is_not_there(article: Article, start: int, end: int) -> None:
    with pytest.raises(BrokenSpanError, match="no span"):
        cut(article, start, end)


def test_trimmed_leaves_white_space_out(article: Article) -> None:
    assert trimmed(article, 3, 9) == cut(article, 4, 7)
    assert trimmed(article, 7, 9) is None


def test_verify_refuses_other_words(article: Article) -> None:
    verify(cut(article, 0, 3), article)
    with pytest.raises(BrokenSpanError):
        verify(Span(article.id, 0, 3, "Two"), article)
    with pytest.raises(BrokenSpanError):
        verify(Span("other", 0, 3, "One"), article)


def test_title_has_a_span_of_its_own_field(article: Article) -> None:
    span = Span(article.id, 0, len("A title"), "A title", "title")
    verify(span, article)
    assert overlap(span, cut(article, 0, 7)) == 0


def test_overlap_and_inside(article: Article) -> None:
    assert overlap(cut(article, 0, 7), cut(article, 4, 14)) == 3
    assert inside(cut(article, 4, 7), cut(article, 0, 9))
    assert not inside(cut(article, 0, 9), cut(article, 4, 7))


def test_merge_joins_what_touches(article: Article) -> None:
    spans = [cut(article, 9, 14), cut(article, 0, 3), cut(article, 2, 7)]
    assert [s.text for s in merge(article, spans)] == ["One two", "three"]
    assert [s.text for s in merge(article, spans, gap=2)] == ["One two  three"]


def test_places_hold_what_lies_within_one_of_them(article: Article) -> None:
    places = Places([cut(article, 4, 7), cut(article, 0, 3)])
    held = [(start, end) for start in range(14) for end in range(start + 1, 15) if places.hold(cut(article, start, end))]
    assert held == [(a, b) for a in range(14) for b in range(a + 1, 15) if (b <= 3) or (a >= 4 and b <= 7)]
    assert not Places([]).hold(cut(article, 0, 3))
