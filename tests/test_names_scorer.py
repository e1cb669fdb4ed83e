"""When the scorer of names takes a found name for the one that gold means."""

from __future__ import annotations

import pytest

from eval.data import Json
from eval.same_name import in_small_letters, meant, pairs, untitled
from rashomon.clean.context import Kind
from rashomon.records import Name, Span

ARTICLE = "a1"


def name(words: str, *mentions: str, kind: Kind = "org") -> Name:
    spans = tuple(Span(ARTICLE, n * 100, n * 100 + len(m), m) for n, m in enumerate(mentions or (words,)))
    return Name(article=ARTICLE, name=words, kind=kind, gender=None, spans=spans, roles=())


def gold(words: str, *mentions: str) -> Json:
    return {"name": words, "mentions": list(mentions or (words,))}


def same(one: Json, other: Name, text: str) -> bool:
    return any(pairs([one], [other], text))


def test_letters_stand_for_a_name_that_the_article_never_gives() -> None:
    one = gold("Ormsund News Agency", "ONA")
    assert same(one, name("ONA"), "The ONA said so.")
    assert not same(one, name("ONA"), "The Ormsund News Agency, or ONA, said so.")
    assert not same(one, name("BNA"), "The ONA said so, and BNA too.")


def test_a_form_cut_at_an_end_is_the_name_where_a_mention_is_shared() -> None:
    one = gold("Kessel Board", "Kessel Board", "Kessel")
    assert same(one, name("Kessel Board plc", "Kessel Board plc", "Kessel Board"), "Kessel Board plc, or Kessel Board")
    assert not same(one, name("Kessel Board plc"), "Kessel Board plc, or Kessel Board")


def test_each_name_is_taken_once() -> None:
    found = [name("ONA")]
    assert len(list(pairs([gold("Ormsund News Agency", "ONA"), gold("Ormsund Nature Aid", "ONA")], found, "ONA"))) == 1


@pytest.mark.parametrize(
    ("mention", "kind", "bare"),
    [
        ("Maj. Ada Brook", "person", "ada brook"),
        ("Inspector Ada Brook", "person", "ada brook"),
        ("Captain (rtd) Ada Brook", "person", "ada brook"),
        ("Kessel islands", "place", "kessel"),
        ("Inspector Road", "place", "inspector road"),
        ("Trade Union", "org", "trade union"),
    ],
)
def test_titles_and_what_a_place_is_are_left_out(mention: str, kind: Kind, bare: str) -> None:
    assert untitled(mention, kind) == bare


def test_words_before_that_are_none_of_the_name_may_be_left_out() -> None:
    assert meant("auntie ada", "ada", "Ada Brook")
    assert not meant("ada brook", "brook", "Ada Brook")


def test_a_body_in_small_letters_may_be_listed_or_not() -> None:
    assert in_small_letters(name("harbour board"))
    assert in_small_letters(name("Police"))
    assert not in_small_letters(name("Harbour Board"))
