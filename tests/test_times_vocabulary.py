"""No phrase breaks the times: random ones of the stage's own words, and ones built to fit each of its rules."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.times.language import CLASSES, Language, Rule
from rashomon.times.languages import LANGUAGES
from tests.test_times_find import found

LOOKS = """
0 1 3 5.9 6.15 7 9 10 12 24 28 28th 29 30 31 31st 32 45 60 75 99 007 0615 1400 1,200 1871 1999 2021 2024 9999
00:00 07:61 11:40 2.40 14:30:15 18h15 24:00 25:10 3.30pm 6am 13pm 12 a.m. 4 o'clock
1/2/2021 31.12.1999 2021-02-30 2021-13-45 99/99/99 12-10 2023/24 '98 ’90s 1990s 0000-00-00 2021-09-29T18:40:00Z
, . - – — / ( ) ' ’ 's ’s " “ ” « » : ; ? ! … + % $ & #
the harbour said will open opened had not to be of a Maria Ltd FC model people seats votes
"""
PUBLISHED = st.sampled_from([None, "2021-09-29", "2024-02-29", "1066-10-14", "0001-01-01", "9999-12-31"])
SPACES = st.sampled_from([" ", " ", " ", "", "-", "\n"])


def by_class(language: Language) -> dict[str, list[str]]:
    """The written forms of each class of words, with digits for those that are told by their look."""
    forms: dict[str, list[str]] = {}
    for word, (cls, _) in language.words.items():
        forms.setdefault(cls, []).append(word)
    for words, (cls, _) in language.phrases.items():
        forms.setdefault(cls, []).append(" ".join(words))
    looks = {"D": "1 7 28 29 31", "Y": "1066 1871 2021 2199", "N": "0 45 615 1400 6.15", "O": "1st 23rd 31st", "y": "'98 ’21"}
    looks |= {
        "S": "1990s 90s",
        "J": "1/2/2021 31.12.1999 2021-02-30",
        "C": "00:00 07:61 2:40 18h15 25:10",
        "x": "harbour opened",
    }
    for cls, written in looks.items():
        forms.setdefault(cls, []).extend(written.split())
    forms["N"] += forms.get("1", [])
    missing = {cls: ["harbour"] for cls in CLASSES if cls not in forms}
    return forms | missing | {mark: [mark] for mark in ",.-()/+|"} | {"'": ["'s", "’s"]}


VOCABULARY = {code: by_class(table) for code, table in LANGUAGES.items()}
WORDS = {
    code: [*(word for forms in table.values() for word in forms), *LOOKS.split(), "\n", "\n\n"]
    for code, table in VOCABULARY.items()
}
RULES = [(code, rule) for code, table in LANGUAGES.items() for rule in table.rules]


def check(text: str, published: str | None, code: str) -> None:
    """Every time slices to its words and keeps what a time promises."""
    end = 0
    for time in found(text, published, language=code):
        assert text[time.span.start : time.span.end] == time.span.text != ""
        assert time.span.start >= end
        assert (time.from_ is None) == (time.until is None) == (time.grain is None)
        assert (time.from_ or "") <= (time.until or "")
        assert time.value or time.check != "ok"
        assert time.why
        end = time.span.end


@pytest.mark.parametrize("code", sorted(LANGUAGES))
@settings(deadline=None, max_examples=150)
@given(data=st.data(), published=PUBLISHED)
def test_no_order_of_its_own_words_breaks_it(code: str, data: st.DataObject, published: str | None) -> None:
    words = data.draw(st.lists(st.tuples(st.sampled_from(WORDS[code]), SPACES, st.booleans()), max_size=24))
    text = "".join((word.capitalize() if capital else word) + space for word, space, capital in words)
    check(text, published, code)


@st.composite
def fitting(draw: st.DrawFn, code: str, rule: Rule) -> str:
    """Words of a language that fit one of its rules."""
    pattern = rule.pattern.pattern.replace("(?<=p)", "p").replace("(?<=[pn])", "[pn]")
    classes = draw(st.from_regex(pattern, fullmatch=True, alphabet=st.sampled_from("".join(VOCABULARY[code]))))
    return " ".join(draw(st.sampled_from(VOCABULARY[code][cls])) for cls in classes)


@pytest.mark.parametrize(("code", "rule"), RULES, ids=[f"{code}: {rule.name} {i}" for i, (code, rule) in enumerate(RULES)])
@settings(deadline=None, max_examples=3)
@given(data=st.data(), published=PUBLISHED)
def test_no_words_that_fit_a_rule_break_it(code: str, rule: Rule, data: st.DataObject, published: str | None) -> None:
    other = data.draw(st.sampled_from(LANGUAGES[code].rules))
    joint = data.draw(st.sampled_from([" to ", " - ", " (", ", ", " in ", ". ", " "]))
    both = data.draw(fitting(code, rule)), data.draw(fitting(code, other))
    before, after = (data.draw(st.sampled_from(["", "from ", "since ", ". ", *WORDS[code][:400]])) for _ in range(2))
    check(f"{before} {joint.join(both)} {after}", published, code)
