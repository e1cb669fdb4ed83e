"""States of facts, case by case: tests/cases/facts/states.txt."""

from pathlib import Path

import pytest

from rashomon.facts import find_facts
from rashomon.pipeline import Options, mark
from rashomon.records import Fact, Findings, Page, Source
from rashomon.spans import verify

CASES = Path(__file__).parent / "cases" / "facts" / "states.txt"


def cases() -> list[tuple[str, list[tuple[str, str]], list[str]]]:
    out = []
    for block in CASES.read_text(encoding="utf-8").split("\n== ")[1:]:
        name, *lines = block.strip().split("\n")
        articles: list[tuple[str, str]] = []
        wanted = []
        for line in lines:
            if line.startswith("@ "):
                articles.append((line[2:], ""))
            elif line.startswith("> "):
                wanted.append(line[2:])
            elif line.strip():
                articles[-1] = (articles[-1][0], (articles[-1][1] + " " + line).strip())
        out.append((name, articles, wanted))
    return out


def findings(text: str, day: str, number: int = 0) -> Findings:
    told = None if day == "-" else day
    page = Page(source=Source("case", None), kind="row", text=text, id=str(number), published=told, outlet=f"Outlet {number}")
    return mark(page, Options())


def facts_of(articles: list[tuple[str, str]]) -> tuple[Fact, ...]:
    found = [findings(text, day, n) for n, (day, text) in enumerate(articles)]
    return find_facts("s", found, [(f.article.id,) for f in found])


@pytest.mark.parametrize(("name", "articles", "wanted"), cases(), ids=[c[0] for c in cases()])
def test_state(name: str, articles: list[tuple[str, str]], wanted: list[str]) -> None:
    facts = facts_of(articles)
    told = [(f.state, sorted({r.value for r in f.readings})) for f in facts]
    for line in wanted:
        if line == "no conflict":
            assert not [t for t in told if t[0] in ("conflict", "superseded")], told
        else:
            state, values = line.split(" | ")
            found = (state.removeprefix("no "), sorted(values.split(", "))) in told
            assert found is not state.startswith("no "), told


def test_order_of_articles_changes_nothing() -> None:
    articles = cases()[0][1]
    found = [findings(text, day, n) for n, (day, text) in enumerate(articles)]
    accounts = [(f.article.id,) for f in found]
    assert find_facts("s", found, accounts) == find_facts("s", found[::-1], accounts)


def test_an_age_is_of_the_whole_double_name() -> None:
    facts = facts_of([("2024-03-04", "Hedda Tveit-Lund, 44, signed the contract for the bridge of Orm on Monday.")])
    assert "age of Hedda Tveit-Lund" in {f.about for f in facts}


def test_accounts_are_counted_not_articles() -> None:
    text = "Seven swans were counted on the lake of Ambleford on Monday morning."
    found = [findings(text, "2024-03-04", n) for n in range(3)]
    one_account = find_facts("s", found, [tuple(f.article.id for f in found)])
    three = find_facts("s", found, [(f.article.id,) for f in found])
    assert {f.state for f in one_account if f.slot == "number"} == {"single"}
    assert {f.state for f in three if f.slot == "number"} == {"agreed"}


def test_only_articles_that_say_the_weekday_agree_on_it() -> None:
    articles = [
        (
            "2021-09-29",
            "On Tuesday, Mara Quill shared a photograph of her garden on Instagram with a letter to her late father.",
        ),
        (
            "2021-09-29",
            "On Tuesday, Sept. 28, the painter Mara Quill shared a photograph of her garden on Instagram with a letter.",
        ),
        (
            "2021-09-29",
            "This week Mara Quill shared a photograph of her garden on the platform with a letter to her late father.",
        ),
    ]
    found = [findings(text, day, n) for n, (day, text) in enumerate(articles)]
    facts = find_facts("s", found, [(f.article.id,) for f in found])
    by_value = {r.value: {s.article for s in r.spans} for f in facts for r in f.readings if f.slot in ("date", "name")}
    ids = [f.article.id for f in found]
    assert by_value["Tuesday (2021-09-28)"] == {ids[0], ids[1]}
    assert ids[2] not in by_value["Instagram"]
    assert "2021-09-28" not in by_value


def test_spans_hold_their_words_and_lacking_articles_are_listed() -> None:
    facts = facts_of(cases()[0][1])
    found = {f.article.id: f for f in (findings(t, d, n) for n, (d, t) in enumerate(cases()[0][1]))}
    for fact in facts:
        for span in (s for r in fact.readings for s in r.spans):
            verify(span, found[span.article].article)
        assert not {s.article for r in fact.readings for s in r.spans} & set(fact.not_found_in)


@pytest.mark.parametrize(
    "text", ["", "\x00\u202e", "9" * 5000, "one " * 4000, "$ " * 3000, "(" * 3000 + "7", "— 3 - - 4 –" * 500]
)
def test_hostile_text_yields_no_exception(text: str) -> None:
    found = [findings(text, "2024-03-04", n) for n in range(2)]
    find_facts("s", found, [(f.article.id,) for f in found])


def test_a_label_has_no_word_of_another_verb_and_an_age_is_of_the_person() -> None:
    facts = facts_of(
        [
            ("2024-03-04", "The kiln will bring 70 posts to Ambleford and burn 9,000 tonnes of peat a year, the mayor said."),
            ("2024-03-04", "The kiln would bring 70 posts to Ambleford, said the mayor. It would burn 9,000 tonnes of peat."),
        ]
    )
    assert {f.about for f in facts if f.slot == "number"} == {"posts", "tonnes"}
    aged = facts_of(
        [
            ("2024-03-04", "Mara Quill sang in Ambleford. According to Harbourlight, the 37-year-old singer fell on Sunday."),
            ("2024-03-04", "The singer Mara Quill, 38, fell in Ambleford on Sunday."),
        ]
    )
    assert [f.about for f in aged if "age" in f.about] == ["age of Mara Quill"]


def told(*texts: str) -> list[Fact]:
    source = Source("case", None)
    pages = [Page(source=source, kind="row", text=t, id=str(n), published="2024-03-04") for n, t in enumerate(texts)]
    found = [mark(page, Options()) for page in pages]
    return list(find_facts("story", found, [(f.article.id,) for f in found]))


def test_who_tells_amounts_in_two_currencies_against_each_other_vouches_for_neither() -> None:
    facts = told(
        "The buyers of the Tarnby shipyard want a loan of $4 million, Olle Tveit said.",
        "The buyers of the Tarnby shipyard want a loan of £3 million, Hilde Moen said.",
        "According to Olle Tveit the buyers of the Tarnby shipyard want a loan of $4 million; Hilde Moen says £3 million.",
    )
    assert not [f for f in facts if f.slot == "number" and f.state != "single"]


def test_one_amount_in_one_currency_is_agreed() -> None:
    facts = told(
        "The buyers of the Tarnby shipyard want a loan of $4 million, Olle Tveit said.",
        "According to Olle Tveit the buyers of the Tarnby shipyard want a loan of $4 million.",
    )
    assert [f.state for f in facts if f.slot == "number"] == ["agreed"]


def test_in_a_language_without_tables_no_figures_quarrel() -> None:
    report = told(
        'मंगलवार 4 मार्च 2025 को कानपुर की एक फैक्ट्री में आग लगने से तीन लोगों की मौत हो गई। राजेश वर्मा ने कहा, "आग बहुत तेजी से फैली।"',
        'कानपुर फैक्ट्री में आग: तीन की मौत, 15 घायल। राजेश वर्मा ने कहा, "आग बहुत तेजी से फैली।" जांच जारी है।',
    )
    assert not [f for f in report if f.slot == "number"]
