"""Briefs: verbatim lines, whole quotations, no hanging pronoun at the head, nothing told twice."""

import pytest

from rashomon.brief import make_brief
from rashomon.brief.marks import superseded
from rashomon.brief.verify import verified
from rashomon.errors import BrokenSpanError
from rashomon.facts import find_facts
from rashomon.pipeline import Options, mark
from rashomon.records import Brief, BriefLine, Findings, Page, Source
from rashomon.spans import cut, verify

TEXTS = [
    "A barge struck the old bridge of Ambleford on Monday and sank within minutes. She was carrying gravel. "
    "Three sailors swam ashore, the harbour master Ruth Penn said. “We heard a bang and then the water rose,” said Penn.",
    "The old bridge of Ambleford has been closed after a barge struck it and sank on Monday. "
    "All three sailors reached the shore. Engineers will look at the bridge on Thursday, the council said.",
    "A barge sank at the old bridge in Ambleford on Monday. Sign up for our newsletter. "
    "It is not known when the bridge will open again, the council of Ambleford said on Tuesday.",
]


def findings(text: str, number: int) -> Findings:
    page = Page(
        source=Source("case", None), kind="row", text=text, id=str(number), published="2024-03-05", outlet=f"Outlet {number}"
    )
    return mark(page, Options())


def brief_of(texts: list[str], lines: int | None = None) -> tuple[Brief, list[Findings]]:
    found = [findings(text, n) for n, text in enumerate(texts)]
    accounts = [(f.article.id,) for f in found]
    return make_brief("s", found, accounts, find_facts("s", found, accounts), (), lines=lines), found


def test_lines_are_the_words_at_their_places() -> None:
    brief, found = brief_of(TEXTS)
    articles = {f.article.id: f.article for f in found}
    assert brief.lines
    for line in brief.lines:
        assert line.text == " … ".join(c.text for c in line.cites)
        for cite in line.cites:
            verify(cite, articles[cite.article])


def test_first_line_tells_the_event_and_stands_by_itself() -> None:
    brief, _ = brief_of(TEXTS)
    assert "barge" in brief.lines[0].text
    assert not brief.lines[0].text.startswith(("She", "It", "All"))
    assert brief.lines[0].accounts >= 2


def test_furniture_and_calls_stay_out_and_nothing_is_told_twice() -> None:
    brief, _ = brief_of(TEXTS, 12)
    text = " ".join(line.text for line in brief.lines)
    assert "newsletter" not in text
    assert sum("sank" in line.text for line in brief.lines) <= 2


def test_length_is_kept_and_order_of_articles_changes_nothing() -> None:
    brief, found = brief_of(TEXTS, 2)
    accounts = [(f.article.id,) for f in found]
    assert len(brief.lines) == 2
    assert make_brief("s", found[::-1], accounts[::-1], (), (), lines=2) == make_brief("s", found, accounts, (), (), lines=2)


def test_a_brief_of_short_articles_is_no_longer_than_half_of_them_or_the_longest() -> None:
    short = [
        "A ferry struck the old pier of Ambleford on Monday and nine people were taken ashore.",
        "Nine people were taken off a ferry that hit a pier in Ambleford.",
        "The harbour master of Ambleford, Ivo Brandt, closed the pier until June.",
    ]
    brief, _ = brief_of(short)
    assert len(brief.lines) == 1
    assert len(brief_of(short, 2)[0].lines) == 2
    more = "Ten boats of the Ambleford pilots searched the bay for oil on Tuesday, Lena Hoff said."
    assert len(brief_of([*short, more])[0].lines) == 2


def test_both_values_of_a_quarrel_are_told_of_short_articles_too() -> None:
    told = [
        "A ferry struck the old pier of Ambleford on Monday and 9 people were hurt, the harbour office said.",
        "A ferry struck the old pier of Ambleford on Monday and 14 people were hurt, the coast guard said.",
    ]
    brief, found = brief_of(told)
    assert "conflict" in {f.state for f in find_facts("s", found, [(f.article.id,) for f in found])}
    text = " ".join(line.text for line in brief.lines)
    assert "9 people" in text and "14 people" in text


def test_a_superseded_figure_is_never_in_the_lead() -> None:
    early = "Six people fell ill in Ambleford after eating mussels from the bay, the health office said."
    late = (
        "Nine people are now known to have fallen ill in Ambleford after eating mussels from the bay, the health office said."
    )
    pages = [
        Page(source=Source("case", None), kind="row", text=text, id=str(n), published=day)
        for n, (text, day) in enumerate(
            [(early, "2024-03-04"), (early + " The bay is closed.", "2024-03-04"), (late, "2024-03-06")]
        )
    ]
    found = [mark(page, Options()) for page in pages]
    accounts = [(f.article.id,) for f in found]
    facts = find_facts("s", found, accounts)
    assert "superseded" in {f.state for f in facts}
    assert make_brief("s", found, accounts, facts, ()).lines[0].text.startswith("Nine")


def test_a_line_with_other_words_is_refused() -> None:
    _, found = brief_of(TEXTS)
    article = found[0].article
    span = cut(article, 0, 20)
    with pytest.raises(BrokenSpanError):
        verified([BriefLine("Other words", (span,), (), 1)], {article.id: article})
    with pytest.raises(BrokenSpanError):
        verified([BriefLine("", (), (), 1)], {article.id: article})


@pytest.mark.parametrize("text", ["", "“" * 999, "a" * 9999 + ".", "\u202e\x00.", "He said. " * 300])
def test_hostile_text_yields_no_exception(text: str) -> None:
    brief_of([text, text + " "])


def test_the_first_line_is_sober_and_backed_by_others() -> None:
    texts = [
        "I was standing on the quay of Ambleford and I shall never forget it. "
        "A HERO pilot saved nine people when a ferry struck the old pier of Ambleford on Monday!",
        "A ferry with nine people on board struck the old pier of Ambleford on Monday and was towed to the yard at Hulm. "
        "The pier will be closed until June, the council said.",
        "The gulls were back by noon. The ferry struck the old pier of Ambleford with nine people on board, the council said.",
    ]
    brief, _ = brief_of(texts)
    assert brief.lines[0].text.startswith("A ferry with nine people")


def test_a_line_counts_only_accounts_that_tell_its_figures() -> None:
    texts = [
        "Eleven boats of the fishing fleet burned in the harbour of Ambleford on Sunday, the fire chief said.",
        "Nine boats of the fishing fleet burned in the harbour of Ambleford on Sunday, the harbour master said.",
    ]
    brief, _ = brief_of(texts)
    assert {line.accounts for line in brief.lines} == {1}


def test_a_line_is_not_told_by_its_denial_nor_by_the_common_words_of_the_story() -> None:
    texts = [
        "Divers have found the black box of the ferry Alma in the bay of Ambleford. The ferry Alma sank at Ambleford.",
        "Divers have not found the black box of the ferry Alma in the bay of Ambleford. The ferry Alma sank on Monday.",
        "The inquiry into the ferry Alma at Ambleford is nearing its halfway mark. The ferry Alma sank in the bay on Monday.",
    ]
    brief, _ = brief_of(texts, 12)
    counts = {line.text: line.accounts for line in brief.lines}
    assert {n for text, n in counts.items() if "black box" in text or "halfway" in text} == {1}


def test_an_account_that_tells_the_same_in_other_order_counts() -> None:
    texts = [
        "Six people were hurt when a tram left the rails in Ambleford on Monday. Trams stand still.",
        "A tram left the rails in Ambleford on Monday and six people were hurt, the city said. The line is shut.",
    ]
    brief, _ = brief_of(texts)
    assert max(line.accounts for line in brief.lines) == 2


def dated(days: dict[str, str]) -> list[Findings]:
    """One article a text, with its day."""
    return [
        mark(Page(source=Source("case", None), kind="row", text=text, id=str(n), published=day), Options())
        for n, (text, day) in enumerate(days.items())
    ]


def made(found: list[Findings], lines: int | None = None) -> list[str]:
    accounts = [(f.article.id,) for f in found]
    return [line.text for line in make_brief("s", found, accounts, find_facts("s", found, accounts), (), lines=lines).lines]


def test_a_replaced_figure_is_cut_out_of_the_lead_and_the_cut_is_shown() -> None:
    found = dated(
        {
            "A baker died and three people were taken to hospital after a gas main burst in the old market of Ambleford on "
            "Monday, the fire service said. Shops near the market of Ambleford stay shut.": "2024-03-05",
            "A gas main burst in the market of Ambleford on Monday and three people were taken to hospital.": "2024-03-05",
            "Five people are now in hospital after the burst gas main in the market of Ambleford, the fire service said. "
            "The baker who died was Tom Ure.": "2024-03-07",
        }
    )
    first = made(found)[0]
    assert first.startswith(("A baker died … after a gas main burst", "Five people"))
    assert "three people" not in first


def test_a_line_that_leans_on_what_no_line_tells_is_left_out() -> None:
    found = dated(
        {
            "Ambleford town council voted on Monday to sell its old theatre to a hotel firm for 2 million crowns. "
            "A choir rehearses there most evenings. The choir sang under the windows of the council on Monday.": "2024-03-05",
            "The council of Ambleford sold the old theatre of the town to a hotel firm on Monday. "
            "The price of the theatre is 2 million crowns, the council said.": "2024-03-05",
        }
    )
    text = " ".join(made(found, 12))
    assert "The choir sang" not in text or "A choir rehearses" in text


def test_a_quotation_without_its_speaker_is_no_line() -> None:
    found = dated(
        {
            "Ruth Penn closed the swimming bath of Ambleford on Monday because the roof leaked, she told the council. "
            "“The roof of the swimming bath leaks and the children of Ambleford will not swim under it.” "
            "“I asked the council of Ambleford for a new roof for years,” she said.": "2024-03-05",
            "The swimming bath of Ambleford was closed on Monday because of a leaking roof, the council said.": "2024-03-05",
        }
    )
    assert not [line for line in made(found, 12) if line.startswith("“")]


def test_what_a_relative_clause_tells_in_passing_does_not_make_a_lead() -> None:
    found = dated(
        {
            "The drains beneath the old mill of Ambleford, where a night guard was killed by a flood on Monday, had been due "
            "for repair since spring, the county said. Rain is expected again.": "2024-03-06",
            "A night guard was killed when a flood broke into the old mill of Ambleford on Monday. It is shut.": "2024-03-05",
            "A flood killed a night guard in the old mill of Ambleford on Monday, police said.": "2024-03-05",
        }
    )
    assert not made(found)[0].startswith("The drains")


def test_an_old_figure_told_again_does_not_become_the_new_one() -> None:
    found = dated(
        {
            "A petition for the swimming bath of Ambleford had 900 names by noon on Monday, its writers said.": "2024-03-04",
            "The petition for the swimming bath of Ambleford has now risen to 1,400 names, its writers said.": "2024-03-06",
            "The petition for the swimming bath of Ambleford, with its 900 names of Monday, was refused.": "2024-03-09",
        }
    )
    accounts = [(f.article.id,) for f in found]
    facts = [f for f in find_facts("s", found, accounts) if f.state == "superseded" and f.slot == "number"]
    assert [s.text for s in superseded(facts, found)] == ["900", "900"]


def test_a_figure_that_an_article_takes_back_is_stale_though_it_was_told_last() -> None:
    found = dated(
        {
            "The singer Ada Brook of Ambleford sold 4 million records, according to her label, Tarn Discs.": "2024-03-04",
            "The singer Ada Brook of Ambleford has sold 14 million records, people say.": "2024-03-05",
            "Ada Brook is mourned in Ambleford, where the shops were shut and the bells were rung.\n\n"
            "Correction: In an earlier version of this article we said that the singer Ada Brook had sold 14 million records. "
            "She sold 4 million records.\n": "2024-03-06",
        }
    )
    facts = [f for f in find_facts("s", found, [(f.article.id,) for f in found]) if f.state == "superseded"]
    assert [s.text for s in superseded(facts, found)] == ["14 million", "14 million"]


def test_a_correction_of_two_sentences_that_has_what_was_wrong_is_no_line() -> None:
    found = dated(
        {
            "The Loom party of Ambleford won seven seats in the council, the clerk said.": "2024-03-04",
            "The Loom party of Ambleford won six seats in the council, and the Oar party won the rest.\n\n"
            "Correction: Our entry of 9.40 at first gave the Loom party seven seats. It has six seats.\n": "2024-03-05",
        }
    )
    accounts = [(f.article.id,) for f in found]
    lines = make_brief("s", found, accounts, find_facts("s", found, accounts), (), lines=5).lines
    assert not any("seven" in line.text and "six" in line.text for line in lines)
