"""Words of articles can neither command a terminal nor start markup anywhere."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.show import escape

UNSEEN = [
    "\x00",
    "\x07",
    "\x1b",
    "\x7f",
    "\x9b",
    "\u200b",
    "\u2060",
    "\u202e",
    "\u2066",
    "\u2069",
    "\ufeff",
    "\ud800",
    "\U000e0041",
]


@pytest.mark.parametrize("char", UNSEEN)
def test_what_cannot_be_seen_is_shown_as_its_code_point(char: str) -> None:
    for shown in (escape.for_terminal(f"a{char}b"), escape.for_html(f"a{char}b"), escape.for_markdown(f"a{char}b")):
        assert char not in shown
        assert f"U+{ord(char):04X}" in shown


@given(st.text())
def test_a_terminal_gets_no_control_character(text: str) -> None:
    shown = escape.for_terminal(text)
    assert all(char >= " " and not "\x7f" <= char <= "\x9f" for char in shown)
    shown.encode("utf-8")


@given(st.text())
def test_html_gets_no_character_that_means_something(text: str) -> None:
    assert not set(escape.for_html(text)) & set("<>")
    assert not set(escape.for_attribute(text)) & set('<>"')


def test_joiners_stay_where_a_script_needs_them_and_show_where_it_does_not() -> None:
    assert escape.visible("می\u200cخواهم") == "می\u200cخواهم"
    assert escape.visible("pay\u200cpal") == "pay⟨U+200C⟩pal"


def test_a_pile_of_accents_is_cut() -> None:
    assert escape.visible("e" + "\u0301" * 40) == "e" + "\u0301" * escape.MARKS_PER_LETTER + "⟨…⟩"
    assert escape.visible("ế") == "ế"


def test_ordinary_words_are_left_alone() -> None:
    words = "“Naïve” – said the mayor’s aide… 5 €, 北京, 👍"
    assert escape.for_terminal(words) == words
    assert escape.for_html(words) == words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# Not a heading", "\\# Not a heading"),
        ("- not a list", "\\- not a list"),
        ("12. not a list", "12\\. not a list"),
        ("1990 was dry", "1990 was dry"),
        ("*a* _b_ `c` ~~d~~", "\\*a\\* \\_b\\_ \\`c\\` \\~\\~d\\~\\~"),
        ("[x](http://a.example)", "\\[x\\](http\\://a.example)"),
        ("see www.a.example", "see www\\.a.example"),
        ("write to a@b.example", "write to a\\@b.example"),
        ("<img src=x onerror=alert(1)>", "\\<img src=x onerror=alert(1)\\>"),
        ("&lt;b&gt;", "\\&lt;b\\&gt;"),
        ("a | b", "a \\| b"),
        ("\n\n    code", " code"),
        ("at 10:30, he said: no", "at 10:30, he said: no"),
    ],
)
def test_markdown(text: str, expected: str) -> None:
    assert escape.for_markdown(text) == expected


@pytest.mark.parametrize("url", ["https://a.example/x?y=1#z", "http://a.example"])
def test_an_address_may_be_linked(url: str) -> None:
    assert escape.link(url) == url


@pytest.mark.parametrize(
    "url",
    [
        None,
        "",
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java\nscript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/hosts",
        "//a.example",
        "https:///x",
        "https://bank.example@evil.example/",
        "https://a.example/\u202etxt",
        "https://a.example\\@b.example",
        "http://[::1",
        "mailto:a@b.example",
    ],
)
def test_an_address_may_not_be_linked(url: str | None) -> None:
    assert escape.link(url) is None


def test_ascii_has_a_likeness_for_every_mark_of_ours() -> None:
    assert escape.ascii_only("“a” – b… → ● · ━") == '"a" - b... -> * - ='
    assert escape.ascii_only("é") == "\\xe9"
