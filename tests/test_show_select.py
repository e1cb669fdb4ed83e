"""What is chosen and cut before it is shown: reasons, pieces of sentences, one heading for a person."""

from __future__ import annotations

import pytest

from rashomon.records import Furniture
from rashomon.show import escape, select, utterances
from rashomon.spans import cut
from tests import show_sample as sample


@pytest.mark.parametrize(
    ("says", "told"),
    [
        (
            "it and “Mill burns” both have the words “sagte”, “Kessel” and “liegt”",
            "it and “Mill burns” both have the word “Kessel”",
        ),
        (
            "it and “Mill burns” both name Ada Brook and have the words “nobody”, “there” and “who”",
            "it and “Mill burns” both name Ada Brook",
        ),
        ("it and “Mill burns” both have the words “after” and “said”", "it is most like “Mill burns”"),
        (
            "it and “Mill burns” both have the words “said” and “boiler”; kept apart from “Two hurt”",
            "it and “Mill burns” both have the word “boiler”; kept apart from “Two hurt”",
        ),
        ("no other article tells of it", "no other article tells of it"),
    ],
)
def test_small_words_are_no_reason(says: str, told: str) -> None:
    assert select.why_told(says) == told


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("The mill burned.", "The mill burned."),
        ("mill", "… mill …"),
        ("Nobody was hurt", "Nobody was hurt …"),
        ("hurt, she said.", "… hurt, she said."),
    ],
)
def test_a_piece_of_a_sentence_shows_where_it_is_cut(words: str, told: str) -> None:
    text = "The mill burned. Nobody was hurt, she said."
    at = text.index(words)
    assert select.as_cut(text, at, at + len(words)) == told


def test_german_marks_are_closed_by_what_opens_in_english() -> None:
    text = "Er sagte: „Es brennt.“ Dann ging er."
    assert select.as_cut(text, 0, text.index(" Dann")) == "Er sagte: „Es brennt.“"


def test_what_begins_inside_a_quotation_shows_it() -> None:
    text = "“I was cold. Then it looked at me,” she said."
    assert select.as_cut(text, text.index("Then"), len(text)) == "… Then it looked at me,” she said."


def test_what_follows_its_speaker_begins_without_a_cut() -> None:
    assert select.as_cut("Brook said it fell.", 6, 19, led=True) == "said it fell."


def test_one_person_has_one_heading() -> None:
    names = ["Keeper Ada Brook", "The harbour board", "Ada Brook", "the harbour board", "Brook", "Lena Brook"]
    assert utterances.one_heading(names) == {
        "Keeper Ada Brook": "Ada Brook",
        "Ada Brook": "Ada Brook",
        "The harbour board": "The harbour board",
        "the harbour board": "The harbour board",
        "Brook": "Brook",
        "Lena Brook": "Lena Brook",
    }


def test_a_number_behind_other_words_needs_no_mark_in_markdown() -> None:
    assert escape.within_markdown("14. Tor") == "14. Tor"
    assert escape.for_markdown("14. Tor") == "14\\. Tor"


def test_what_a_dateline_leads_in_is_no_piece() -> None:
    text = "OSTRAU (Wire/eig. Ber.) Nine people were hurt."
    at = text.index("Nine")
    assert select.as_cut(text, at, len(text)) == "Nine people were hurt."


def test_words_around_a_value_leave_furniture_out() -> None:
    text = "date 2031-04-02 Nine people were hurt at the weir. Sign up for our letter."
    bare = sample.article("a1", text)
    aside = (
        Furniture("head", sample.at(bare, "date 2031-04-02")),
        Furniture("promo", sample.at(bare, "Sign up for our letter.")),
    )
    article = sample.article("a1", text, furniture=aside)
    view = select.Told(None, {"a1": select.Who("A", "A", 1, article)}, {}, {}, {})  # type: ignore[arg-type]
    assert select.in_context(view, sample.at(article, "Nine people")) == "Nine people were hurt at the weir."


def test_a_line_of_the_brief_has_the_day_of_its_article_where_there_are_several() -> None:
    report = sample.sample()
    articles = {a.id: a for a in report.articles}
    told = select.told(report.stories[0], articles)
    several = told._replace(cites=tuple(cut(a, 0, 10) for a in articles.values()))
    noted = {key: select.day_of(several, (cut(a, 0, 10),)) for key, a in articles.items()}
    assert sorted(noted.values()) == ["", "5 March 2024", "6 March 2024"]
    assert "then the day" in select.cites_told(several)
    alone = told._replace(cites=several.cites[:1])
    assert select.day_of(alone, alone.cites) == ""
    assert "day" not in select.cites_told(alone)
    assert select.line_note(several, several.cites[:1], 2).endswith(" · 2 accounts")
