"""Quotes: what the learned part is held to, whatever its weights say."""

from __future__ import annotations

import itertools
import os
import subprocess
import sys
from pathlib import Path

import pytest

from rashomon import clean
from rashomon.quotes import find_quotes
from rashomon.quotes.languages import language_for
from rashomon.quotes.weights import read, weights_for
from rashomon.records import Page, Quote, Source

ROOT = Path(__file__).parent.parent


def quoted(text: str, language: str = "en") -> tuple[Quote, ...]:
    article, _ = clean.make_article(Page(source=Source("test"), kind="text", text=text, language=language))
    sentences = clean.find_sentences(article)
    return find_quotes(article, sentences, clean.find_names(article, sentences))[0]


def test_a_table_of_weights_is_read_by_decision() -> None:
    found = read("# made\n= cue after none\nb\t120\t-40\n= end go stop\nb\t1\t2\n")
    assert found["cue"].labels == ("after", "none")
    assert found["cue"].scores(["b", "unheard"]) == [0, -160]
    assert found["end"].scores([]) == [0, 0]
    assert found["end"].scores(["b", "b", "unheard", "b"]) == [0, 3]
    several = read("= class a b c d\nx\t1\t-2\t30\t4\ny\t5\t5\t-500\t5\n")["class"]
    assert several.scores(["x"]) == [0, -3, 29, 3]
    assert several.scores(["x", "y", "y"]) == [0, -3, -981, 3]


@pytest.mark.parametrize("language", ["en", "de"])
def test_every_decision_was_learned(language: str) -> None:
    weights = weights_for(language)
    assert weights
    assert set(weights) >= {"cue", "end", "class", "speaker"}
    assert "none" in weights["cue"].labels
    assert all(any(choice.scores([feature])) for choice in weights.values() for feature in choice.table)


def test_a_row_has_one_weight_for_each_label() -> None:
    for row in ("b\t120\t-40\t7", "b\t120", "b\t120\t-40\n\nc\t1\t2", "b\t120\tc"):
        with pytest.raises(ValueError, match=r"zip|invalid literal"):
            read(f"= cue after none\n{row}\n")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ada Brook agreed with the analysis.", "the analysis"),
        ("The ferry is late again, said the firm.", "The ferry is late again"),
        ("Bo Stane said the quay would open in May but warned that the crane was old.", "the quay would open in May"),
        ("Warning that the crane was old, Bo Stane said the quay would open in May.", "the quay would open in May"),
    ],
)
def test_what_is_told_is_a_thing_or_a_clause_of_its_own(text: str, told: str) -> None:
    assert told in [piece.text for quote in quoted(text) for piece in quote.content]


def test_values_in_page_code_and_single_marks_are_no_words() -> None:
    assert not quoted('<tweet id="6721" author="BoStane">The quay opens in May.')
    contents = [
        piece.text
        for quote in quoted("Bo Stane scolded her: “The quay,” he said. “It is old, and I am.”")
        for piece in quote.content
    ]
    assert all(any(sign.isalnum() for sign in content) for content in contents)


def test_nothing_is_learned_of_a_language_that_only_has_tables() -> None:
    assert weights_for("fr") is None
    assert not language_for("es").cues


@pytest.mark.parametrize(
    ("text", "class_"),
    [
        ("Ada Brook said that the quay would be closed until May.", "speech"),
        ("Ada Brook believes that the quay will be closed until May.", "thought"),
        ("Ada Brook wants to close the quay until the end of May.", "stance"),
        ("Ada Brook refused to close the quay before the end of May.", "stance"),
        ("The survey shows that the quay has sunk by a metre since May.", "shown"),
    ],
)
def test_a_report_tells_what_it_is_of(text: str, class_: str) -> None:
    assert [quote.class_ for quote in quoted(text)] == [class_]


def test_of_reports_inside_each_other_the_outermost_is_told() -> None:
    found = quoted("Ada Brook said the board believed that the union wanted to close the quay.")
    assert [quote.cue.text for quote in found if quote.cue] == ["said"]


def test_no_two_reports_share_words() -> None:
    text = "Ada Brook said she hopes to stay and argued that the plan to sell, which the board backs, would fail, he warned."
    places = sorted((span.start, span.end) for quote in quoted(text) for span in quote.content)
    assert all(left[1] <= right[0] for left, right in itertools.pairwise(places))


def test_marked_words_in_a_report_are_its_speakers() -> None:
    found = quoted("The board pledged to end the “years of open neglect” along the quay.")
    assert [(q.kind, q.content[0].text, q.cue and q.cue.text) for q in found] == [("mixed", "years of open neglect", "pledged")]


def test_any_process_finds_the_same() -> None:
    text = "Ada Brook said the board hopes to sell, and Tom Reyes wants to stay. It is opposed to it."
    code = f"import msgspec; from tests.test_quotes_learned import quoted; print(msgspec.json.encode(quoted({text!r})))"
    told = set()
    for seed in ("0", "1", "77"):
        env = {**os.environ, "PYTHONHASHSEED": seed}
        ran = subprocess.run([sys.executable, "-c", code], env=env, cwd=ROOT, capture_output=True, check=True)
        told.add(ran.stdout)
    assert len(told) == 1


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("Ada Brook told the crews to leave the quay.", True),
        ("Ada Brook accused the board of hiding the letter.", True),
        ("Ada Brook demanded that the board resign.", True),
        ("The keepers were told to leave the quay.", False),
        ("On Monday we gave the length of the quay as 90 metres.", False),
        ("Tom Reyes apologised for the delay.", False),
    ],
)
def test_an_act_that_gives_no_words_is_no_speech(text: str, spoken: bool) -> None:
    assert ["speech" if spoken else "stance"] == [quote.class_ for quote in quoted(text)]


@pytest.mark.parametrize(
    "said",
    [
        "the Ministry of Works said last night.",
        "police chief Orla Vance said this morning.",
        "she said on Friday.",
    ],
)
def test_when_something_was_said_is_not_what_was_said(said: str) -> None:
    assert [[p.text for p in quote.content] for quote in quoted(f"The quay will be shut until May, {said}")] == [
        ["The quay will be shut until May"]
    ]
