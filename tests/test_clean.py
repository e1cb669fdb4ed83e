"""Cleaning: heads and furniture, sentences, names. The cases are files: a text above, what is expected below."""

from __future__ import annotations

from pathlib import Path

import pytest

from rashomon.clean import find_names, find_sentences, join_names, make_article
from rashomon.records import Article, Findings, Name, Page, Source
from rashomon.spans import verify

CASES = Path(__file__).parent / "cases" / "clean"


def cases(folder: str) -> list[Path]:
    return sorted((CASES / folder).glob("*.txt"))


def parts(case: Path) -> tuple[str, list[str]]:
    text, expected = case.read_text(encoding="utf-8").split("----\n")
    return text.rstrip("\n"), expected.splitlines()


def page(text: str, **given: object) -> Page:
    return Page(source=Source("case.txt"), kind="text", text=text, **given)  # type: ignore[arg-type]


def article_of(text: str) -> Article:
    return make_article(page(text))[0]


def names_of(text: str) -> tuple[Name, ...]:
    article = article_of(text)
    return find_names(article, find_sentences(article))


def findings_of(text: str) -> Findings:
    article = article_of(text)
    sentences = find_sentences(article)
    return Findings(article=article, sentences=sentences, names=find_names(article, sentences), quotes=(), times=())


@pytest.mark.parametrize("case", cases("sentences"), ids=lambda p: p.stem)
def test_sentences(case: Path) -> None:
    text, expected = parts(case)
    assert [s.span.text.replace("\n", "⏎") for s in find_sentences(article_of(text))] == expected


@pytest.mark.parametrize("case", cases("heads"), ids=lambda p: p.stem)
def test_heads(case: Path) -> None:
    text, expected = parts(case)
    article, doubts = make_article(page(text))
    got = [f"outlet: {article.outlet}"] if article.outlet else []
    got += [f"authors: {', '.join(article.authors)}"] if article.authors else []
    if article.published:
        got.append(f"published: {article.published.value} {article.published.grain} {article.published.how}")
    got += [f"doubt: {doubt.kind}" for doubt in doubts]
    got += [f"{f.kind}: {f.span.text}".replace("\n", "⏎") for f in article.furniture]
    assert got == expected


@pytest.mark.parametrize("case", cases("names"), ids=lambda p: p.stem)
def test_names(case: Path) -> None:
    text, expected = parts(case)
    got = []
    for name in names_of(text):
        mentions = " | ".join(span.text for span in name.spans)
        roles = "".join(f" ; {span.text}" for span in name.roles)
        got.append(f"{name.kind} {name.gender or '-'} {name.name} = {mentions}{roles}")
    assert sorted(got) == sorted(expected)


@pytest.mark.parametrize("case", [p for folder in ("sentences", "heads", "names") for p in cases(folder)], ids=lambda p: p.stem)
def test_every_span_holds_its_words_and_sentences_cover_the_text(case: Path) -> None:
    article = article_of(parts(case)[0])
    sentences = find_sentences(article)
    for span in [s.span for s in sentences] + [f.span for f in article.furniture]:
        verify(span, article)
    for name in find_names(article, sentences):
        for span in (*name.spans, *name.roles):
            verify(span, article)
    covered = [at for s in sentences for at in range(s.span.start, s.span.end)]
    assert len(covered) == len(set(covered))
    assert {i for i, c in enumerate(article.text) if not c.isspace()} <= set(covered)


def test_furniture_is_not_body() -> None:
    text, _ = parts(CASES / "heads" / "masthead.txt")
    body = [s.span.text for s in find_sentences(article_of(text)) if s.body]
    assert body == ["The bridge over the Wend opened on Tuesday, a year late.", "Nobody fell in."]


def test_the_same_fields_give_the_same_id_and_another_field_another() -> None:
    assert make_article(page("x"))[0].id == make_article(page("x"))[0].id
    assert make_article(page("x", outlet="Herald"))[0].id != make_article(page("x"))[0].id


def test_a_given_date_goes_before_the_head() -> None:
    article, doubts = make_article(page("date 2023-04-05 It rained.", published="2023-04-07"))
    assert article.published is not None
    assert (article.published.value, article.published.how) == ("2023-04-07", "given")
    assert not doubts


def test_a_date_that_cannot_be_read_is_a_doubt() -> None:
    article, doubts = make_article(page("It rained.", published="the other day"))
    assert article.published is None
    assert [d.kind for d in doubts] == ["date_unreadable"]


def test_a_weekday_that_does_not_fit_its_date_is_a_doubt() -> None:
    wrong, doubts = make_article(page("It rained.", published="Monday, 5 April 2023"))
    assert wrong.published is not None
    assert wrong.published.alternatives == ("2023-04-03", "2023-04-05")
    assert [d.says for d in doubts] == ["2023-04-05 was a Wednesday, not 'Monday'"]
    assert not make_article(page("It rained.", published="Wed, 5 April 2023"))[1]


def test_a_story_calls_a_person_by_the_fullest_name() -> None:
    long = findings_of("Ada Brook opened the bridge. Brook was glad, she said.")
    short = findings_of("Brook said she was glad. “It is red,” Brook added.")
    assert join_names([short, long]) == {(short.article.id, "Brook"): "Ada Brook"}
    assert join_names([long, short]) == join_names([short, long])


def test_a_misspelt_surname_is_the_same_person_and_a_sibling_is_not() -> None:
    right = findings_of("Helena Brookfield opened the bridge. Brookfield was glad. Brookfield left.")
    wrong = findings_of("Helena Brookfeld opened the bridge.")
    other = findings_of("Martin Brookfield opened the door.")
    assert join_names([right, wrong, other]) == {(wrong.article.id, "Helena Brookfeld"): "Helena Brookfield"}


def test_a_surname_that_two_people_have_is_left_alone() -> None:
    two = findings_of("Ada Brook and Carl Brook opened the bridge.")
    short = findings_of("Brook said it was red.")
    assert join_names([two, short]) == {}


HOSTILE = ["", "\x00", "\ud800", "\u202e" * 50, '"' * 9999, "A" * 50_000, "A. " * 20_000, "\n" * 50_000]
HOSTILE += ["“(" * 9999, "Ada " * 20_000, "a\u0301" * 999, "date 9999-99-99 " * 500, "the star " * 9000]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_read_like_any_other(text: str) -> None:
    found = findings_of(text)
    assert "".join(s.span.text for s in found.sentences).split() == text.split() or len(found.sentences) >= 1


def test_a_stretch_without_an_end_is_cut_and_still_covered() -> None:
    text = "river, bridge " * 1000 + "x" * 9000
    article, _ = make_article(Page(source=Source("a.txt"), kind="text", text=text))
    places = [(s.span.start, s.span.end) for s in find_sentences(article)]
    assert max(end - start for start, end in places) <= 2000
    assert "".join(text[a:b] for a, b in places).replace(" ", "") == text.replace(" ", "")
    assert all(text[b - 1] == "," for _, b in places[:5])
