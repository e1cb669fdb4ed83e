"""Sayings over whole articles: what stands for the utterance, what is cut where, which words are heard again."""

from __future__ import annotations

import json
import random

import pytest

from eval.data import page
from rashomon.pipeline import Options, dated, mark, with_story_names
from rashomon.quotes import find_sayings
from rashomon.quotes.changes import changes_meaning
from rashomon.quotes.units import told_words
from rashomon.records import Change, Findings, Saying


def story(*texts: str, days: tuple[str, ...] = ()) -> list[Findings]:
    pages = (
        page(text, id=str(n), outlet=f"o{n}", published=days[n] if days else "2031-05-06", language="en")
        for n, text in enumerate(texts)
    )
    return with_story_names(dated([mark(p, Options()) for p in pages]))


def sayings(*texts: str, days: tuple[str, ...] = ()) -> list[Saying]:
    """Those with more than one reading."""
    return [s for s in find_sayings("s", story(*texts, days=days)) if len(s.readings) > 1]


def kinds(saying: Saying) -> list[list[str]]:
    return sorted(sorted({c.kind for c in r.changes}) for r in saying.readings)


LAMP = "The lamp on the quay burned all night and not one of you looked up at it"


def test_the_wording_that_others_bear_out_stands_for_the_utterance() -> None:
    other = LAMP.replace("not one of you", "not a soul of them")
    (saying,) = sayings(*(f'"{words}," said Ada Brook.' for words in (other, LAMP, LAMP)))
    assert saying.readings[0].span.text == f"{LAMP},"
    assert kinds(saying)[:2] == [[], []]
    assert "replaced" in kinds(saying)[2]


def test_a_word_that_one_outlet_alone_has_was_added() -> None:
    more = LAMP.replace("all night", "all bloody night")
    (saying,) = sayings(*(f'"{words}," said Ada Brook.' for words in (more, LAMP, LAMP)))
    assert kinds(saying) == [[], [], ["added"]]
    (saying,) = sayings(*(f'"{words}," said Ada Brook.' for words in (more, LAMP)))
    assert kinds(saying) == [[], ["dropped"]]


def test_words_cut_out_with_a_sign_keep_both_sides_together() -> None:
    full = "We will mend the roof before the winter comes to this valley, train the boys who ask for it and pay what we owe."
    (saying,) = sayings(f'"{full}" said Ada Brook.', '"We will mend the roof ... and pay what we owe," said Ada Brook.')
    assert kinds(saying) == [[], ["ellipsis", "punctuation"]]


def test_contractions_and_numbers_are_another_form_of_the_same_words() -> None:
    full = "I have nothing against fifty-eight boats and I will not say that I have."
    other = "I've nothing against 58 boats and I won't say that I have."
    (saying,) = sayings(f'"{full}" said Ada Brook.', f'"{other}" said Ada Brook.')
    changes = saying.readings[1].changes
    assert {(c.was, c.became) for c in changes} == {("I have", "I've"), ("fifty-eight", "58"), ("will not", "won't")}
    assert {c.kind for c in changes} == {"typography"}
    assert not any(changes_meaning(c) for c in changes)


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("two hundred and ten thousand crowns", ["210000", "crowns"]),
        ("210,000 crowns", ["210000", "crowns"]),
        ("one two three", ["1", "2", "3"]),
        ("at twenty-six, 900 men", ["at", "26", "900", "men"]),
        ("the line—I blew", ["the", "line", "i", "blew"]),
        ("she can't, it's Ann's", ["she", "can", "not", "it", "is", "ann's"]),
    ],
)
def test_numbers_and_contractions_as_keys(text: str, keys: list[str]) -> None:
    assert [word for _, word in told_words(text)] == keys


def test_a_dash_between_two_words_masks_nothing() -> None:
    full = "I saw the boat—it was ours—and I blew, and that f—ing bell never rang."
    (saying,) = sayings(f'"{full}" said Ada Brook.', f'"{full.replace("f—ing ", "")}" said Ada Brook.')
    assert kinds(saying) == [[], ["censoring"]]


def test_what_runs_on_and_is_parted_by_the_outlet_is_split_whatever_else_it_leaves_out() -> None:
    full = "Nobody needs to leave. Nobody needs to panic. Everybody needs to stop driving up here to look."
    (saying,) = sayings(f'"{full}" said Ada Brook.', '"Nobody needs to leave," Ada Brook said. "Nobody needs to panic."')
    assert {kind for reading in kinds(saying) for kind in reading} == {"split", "punctuation", "fragment"}


def test_words_on_another_day_with_others_in_their_place_are_another_saying() -> None:
    first = "We were second to every ball, and when you are second to every ball you are second in the match"
    second = first.replace("second", "first")
    told = [f'"{words}," coach Lena Voigt said.' for words in (first, second)]
    assert len(sayings(*told, days=("2031-05-06", "2031-05-07"))) == 1
    assert sayings(*told, days=("2031-05-06", "2031-06-20")) == []
    assert len(sayings(told[0], told[0], days=("2031-05-06", "2031-06-20"))) == 1


def test_a_slogan_joins_nobody_even_where_one_who_says_it_has_no_name() -> None:
    texts = (
        '"Bread before banks," the crowd sang. "Bread before banks," Nils Okonjo said.',
        '"Bread before banks, yes, but banks lend for the bakery," said Greta Lindqvist.',
    )
    assert not any("bakery" in r.span.text for s in sayings(*texts) for r in s.readings)


def test_a_headline_with_the_very_words_is_a_reading_and_one_with_its_own_is_not() -> None:
    body = '"We did not close this port. It was closed to us," President Tamaz Orbeli said.'
    heads = ("“WE DID NOT CLOSE THIS PORT”", "WE DID NOT CLOSE THIS PORT", "They did not close this port")
    held = []
    for head in heads:
        members = story(body, f"{head}\n\nTamaz Orbeli spoke for an hour.")
        held += [[q.content[0].text for q in f.quotes if f.article.text.startswith(head)] for f in members]
    assert sorted(filter(None, held)) == [["WE DID NOT CLOSE THIS PORT"], ["WE DID NOT CLOSE THIS PORT"]]


def test_a_title_in_a_sentence_is_no_reading_of_the_words_it_was_made_of() -> None:
    song = '"My nan had eight inches of water in the piano and played it anyway," said Bo Lindgard.'
    other = 'The song is "Eight Inches of Water". "My nan had eight inches of water in the piano," said Bo Lindgard.'
    (saying,) = sayings(song, other)
    assert not any(r.span.text == "Eight Inches of Water" for r in saying.readings)


def test_a_report_in_other_words_is_no_reading() -> None:
    (saying,) = sayings(
        f'"{LAMP}," said Ada Brook.',
        f'"{LAMP}," said Ada Brook.',
        "Ada Brook said that the lamp on the quay burned all night and not one of them looked up at it.",
    )
    assert len({r.span.article for r in saying.readings}) == 2


@pytest.mark.parametrize(
    ("was", "became", "meaning"),
    [
        ("never", "", True),
        ("did not", "did", True),
        ("twelve", "thirteen", True),
        ("twelve", "12", False),
        ("you", "they", True),
        ("the mayor", "Ada Brook", True),
        ("will not", "won't", False),
        ("old", "ancient", False),
        ("40m", "forty million", False),
        ("40m", "fifty million", True),
        ("she", "", False),
        ("at Tarn Quay", "", True),
    ],
)
def test_what_may_change_the_meaning(was: str, became: str, *, meaning: bool) -> None:
    assert changes_meaning(Change("replaced" if became else "dropped", was, became)) is meaning


def test_what_may_change_the_meaning_stands_first_in_a_story() -> None:
    full = "Well, the twelve boats did not leave the quay on that night, whatever the harbour master says."
    other = "well the twelve boats did leave the quay on that night, whatever the harbour master says!"
    (saying,) = sayings(f'"{full}" said Ada Brook.', f'"{other}" said Ada Brook.')
    changes = saying.readings[1].changes
    assert changes[0] == Change("dropped", "not", "")
    assert {c.kind for c in changes[1:]} == {"case", "punctuation"}


def test_an_interview_with_names_for_labels() -> None:
    (f,) = story(
        "Q: Why did you leave the talks?\nBram Tolland: Nobody there could say yes.\n\nQ: Will you go back?\n"
        "Bram Tolland: Tomorrow, if they send somebody who can."
    )
    assert [(q.content[0].text, q.speaker and q.speaker.name) for q in f.quotes] == [
        ("Nobody there could say yes.", "Bram Tolland"),
        ("Tomorrow, if they send somebody who can.", "Bram Tolland"),
    ]


def test_order_changes_nothing() -> None:
    texts = (
        f'"{LAMP}," said Ada Brook. "You never looked."',
        f'"{LAMP.replace("burned", "shone")}," said Ada Brook.',
        f"{LAMP}\n\nAda Brook said so.",
    )
    pages = [page(text, id=str(n), outlet=f"o{n}", published="2031-05-06", language="en") for n, text in enumerate(texts)]
    seen = set()
    for seed in range(4):
        random.Random(seed).shuffle(pages)
        members = sorted(with_story_names(dated([mark(p, Options()) for p in pages])), key=lambda f: f.article.id)
        seen.add(json.dumps([[r.span.text for r in s.readings] for s in find_sayings("s", members)]))
    assert len(seen) == 1


def test_a_sentence_left_out_between_two_others_leaves_one_utterance() -> None:
    whole = (
        "We are not asking for gold. The gold of this valley went down the river with my uncle. We ask for a bridge and a bell."
    )
    (saying,) = sayings(
        f'"{whole}" said Ada Brook.', '"We are not asking for gold. We ask for a bridge and a bell," said Ada Brook.'
    )
    assert kinds(saying) == [[], ["joined", "passage_dropped", "punctuation"]]


def test_a_few_words_told_otherwise_near_the_end_are_no_end_of_the_utterance() -> None:
    (saying,) = sayings(
        '"They can walk over the ice, the whole merry pack of them. My aunt walked it and never took a bit of harm," '
        "said Ada Brook.",
        '"They can walk over the ice ... My aunt walked it and never took any harm, but for her toe," said Ada Brook.',
    )
    assert len(saying.readings) == 2


def test_a_quotation_set_apart_as_in_a_mail_is_a_reading() -> None:
    (saying,) = sayings(f'"{LAMP}," said Ada Brook.', f"This came by mail:\n\n> {LAMP} again.\n\nNothing else came.")
    assert [r.span.text for r in saying.readings] == [f"{LAMP} again.", f"{LAMP},"]


def test_two_words_may_be_a_piece_of_what_was_parted() -> None:
    (saying,) = sayings(
        '"The dam did what it was made to do. It held. We look for what broke the gate," said Ada Brook.',
        '"The dam did what it was made to do," said Ada Brook. "It held."',
    )
    assert kinds(saying) == [[], ["fragment"], ["punctuation", "split"]]


def test_a_later_sentence_with_the_first_word_of_the_fullest_is_no_beginning() -> None:
    (saying,) = sayings(
        '"I saw nothing. I was asleep, and when I am asleep I see nothing at all," said Ada Brook.',
        '"I was asleep. When I am asleep I see nothing," said Ada Brook.',
    )
    assert kinds(saying) == [[], ["case", "dropped", "fragment"]]


def test_words_that_an_outlet_translates_are_not_its_own() -> None:
    said = "I said a rude thing on an open line and I am sorry. The water is not clean and I would send no child into it."
    other = said.replace("rude", "foolish").replace("am sorry", "regret it")
    members = story(f'"{said}" Ada Brook said.', f'Ada Brook wrote in Welsh. o1 translates: "{other}"')
    assert [len(s.readings) for s in find_sayings("s", members)] == [2]


def test_a_whole_sentence_that_two_outlets_go_on_from_otherwise_is_one_utterance() -> None:
    told = (
        '"We had torches and we had soup. The keel never once touched the ground that night," said Ada Brook.',
        '"We had torches and we had soup. What more does a crew need?" said Ada Brook.',
    )
    assert [len(s.readings) for s in sayings(*told)] == [2]
    assert sayings(*told, days=("2031-05-06", "2031-07-20")) == []
    assert sayings(told[0], told[1].replace("Ada Brook", "Tom Reyes")) == []
