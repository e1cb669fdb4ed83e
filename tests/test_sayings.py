"""Sayings: which wordings are one utterance, and the name of every difference."""

from __future__ import annotations

import json
import random
from pathlib import Path

import msgspec
import pytest

from rashomon.quotes import find_sayings, sayings
from rashomon.quotes.one_utterance import can_be_one, same_utterance
from rashomon.quotes.spelling import one_spelling
from rashomon.quotes.units import Unit, make_unit
from rashomon.quotes.wording import Match, match, most_shared
from rashomon.records import Article, Findings, Furniture, Published, Quote, Source, Span, Speaker, content_id

CASES = [
    json.loads(line)
    for line in Path(__file__).with_name("cases").joinpath("sayings/utterances.jsonl").read_text(encoding="utf-8").splitlines()
]


def telling(outlet: str, *said: tuple[str, str] | str, day: str = "2024-05-06", head: str = "") -> Findings:
    """An article that quotes wordings one after the other; a wording alone is Ada Brook's."""
    pairs = [(words, "Ada Brook") if isinstance(words, str) else words for words in said]
    text = "\n".join([*([head] if head else []), *(words for words, _ in pairs)])
    key = content_id("a", (outlet, text))
    published = Published(value=day, from_=day, until=day, grain="day", how="given", why="")
    furniture = (Furniture("pull_quote", Span(key, 0, len(head), head)),) if head else ()
    article = Article(
        id=key, source=Source(outlet), outlet=outlet, url=None, title=None, authors=(), language="en", published=published,
        furniture=furniture, rests_on=(), revises=None, sha256="", text=text,
    )  # fmt: skip
    quotes, at = [], len(head) + 1 if head else 0
    if head:
        span = Span(key, 0, len(head), head)
        quotes.append(Quote(id=content_id("q", (key, -1)), kind="direct", content=(span,), cue=None, speaker=None))
    for words, name in pairs:
        span = Span(key, at, at + len(words), words)
        speaker = Speaker(span, name or None, "named")
        quotes.append(Quote(id=content_id("q", (key, at)), kind="direct", content=(span,), cue=span, speaker=speaker))
        at += len(words) + 1
    return Findings(article=article, sentences=(), names=(), quotes=tuple(quotes), times=())


def split(outlet: str, *pieces: str) -> Findings:
    """An article with one quote whose content is cut in pieces."""
    f = telling(outlet, *pieces)
    whole = Quote(
        id=f.quotes[0].id,
        kind="direct",
        content=tuple(q.content[0] for q in f.quotes),
        cue=f.quotes[0].cue,
        speaker=f.quotes[0].speaker,
    )
    return Findings(article=f.article, sentences=(), names=(), quotes=(whole,), times=())


def together(*members: Findings) -> list[list[str]]:
    """The readings of every saying that has more than one."""
    sayings = find_sayings("s", sorted(members, key=lambda f: f.article.id))
    return sorted(sorted(r.span.text for r in s.readings) for s in sayings if len(s.readings) > 1)


def changes(full: str, other: str) -> list[tuple[str, str, str]]:
    """The changes of the second wording against the first, when they are one saying."""
    found = find_sayings("s", [telling("a", full, day="2024-05-05"), telling("b", other)])
    (saying,) = [s for s in found if len(s.readings) == 2]
    assert saying.readings[0].span.text == full
    return [(c.kind, c.was, c.became) for c in saying.readings[1].changes]


FULL = "We had wind off the lake and nothing in its way but straw, and I never saw a fire run like that in thirty years."


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (FULL, []),
        (FULL.replace("wind", "Wind"), [("case", "wind", "Wind")]),
        (FULL[:-1] + ",", [("punctuation", ".", ",")]),
        (FULL.replace("straw,", "straw"), [("punctuation", ",", "")]),
        (FULL.replace(" in thirty years.", "."), [("dropped", "in thirty years", "")]),
        (
            FULL.replace("We had wind off the lake and", "And"),
            [("fragment", "We had wind off the lake", ""), ("case", "and", "And")],
        ),
        (FULL.replace("thirty", "30"), [("typography", "thirty", "30")]),
        (FULL.replace("I never saw", "I saw"), [("dropped", "never", "")]),
        (
            FULL.replace("in thirty years", "").replace("nothing in", "nothing much in"),
            [("dropped", "in thirty years", ""), ("added", "", "much")],
        ),
        (FULL.replace("nothing in its way but straw", "nothing"), [("passage_dropped", "in its way but straw", "")]),
        (FULL.replace("in its way but straw, and", "…"), [("ellipsis", "in its way but straw, and", "…")]),
        (FULL.replace("its way", "[the fire’s] way"), [("bracket", "its", "[the fire’s]")]),
    ],
)
def test_every_difference_has_a_name(other: str, expected: list[tuple[str, str, str]]) -> None:
    assert changes(FULL, other) == expected


def test_marks_of_another_type_are_typography() -> None:
    assert changes(
        "It isn't over - not yet, not for the people of the quay.", "It isn’t over – not yet, not for the people of the quay."
    ) == [
        ("typography", "isn't", "isn’t"),
        ("typography", "-", "–"),
    ]


def test_a_masked_word_is_censoring_and_a_mask_of_another_type_is_not() -> None:
    plain = "That is a damned lie and the whole bench knows it!"
    assert changes(plain, plain.replace("damned", "d----d")) == [("censoring", "damned", "d----d")]
    masked = plain.replace("damned", "d--n")
    assert changes(masked, plain.replace("damned", "d–n")) == [("typography", "d--n", "d–n")]


def test_what_changes_the_meaning_stands_first() -> None:
    full = "Well, we did not take the twelve boats from the quay on that night, I say."
    other = full.replace("Well, we", "well we").replace("did not take", "did take")
    assert changes(full, other)[0] == ("dropped", "not", "")


def test_the_fullest_reading_comes_first_and_one_that_is_cut_never_does() -> None:
    cut = "We go home now ... and we will not come back to this quay."
    whole = "We go home now, all of us, and we will not come back to this quay."
    (saying,) = find_sayings("s", [telling("a", cut), telling("b", whole)])
    assert [r.span.text for r in saying.readings] == [whole, cut]


def test_a_quotation_cut_in_two_is_split_not_fragments() -> None:
    whole = telling("a", "They told me it would get easier but it has not started yet. We love you for ever and a day.")
    cut = split("b", "They told me it would get easier but it has not started yet,", "We love you for ever and a day.")
    (saying,) = find_sayings("s", sorted([whole, cut], key=lambda f: f.article.id))
    kinds = [c.kind for r in saying.readings[1:] for c in r.changes]
    assert "split" in kinds and "fragment" not in kinds


def test_an_outlet_that_joins_two_utterances_stands_in_both() -> None:
    apart = telling(
        "a", "We are sorry and sorry is not enough for them.", "We stopped the line on Friday night before anybody asked."
    )
    joined = telling(
        "b", "We are sorry and sorry is not enough for them ... We stopped the line on Friday night before anybody asked."
    )
    sayings = [s for s in find_sayings("s", sorted([apart, joined], key=lambda f: f.article.id)) if len(s.readings) == 2]
    assert len(sayings) == 2
    kinds = sorted(c.kind for s in sayings for c in s.readings[-1].changes)
    assert {"joined", "overhang"} <= set(kinds)


def test_another_sentence_that_follows_is_no_word_replaced() -> None:
    full = telling(
        "a",
        "You were given the keys of other people and you kept them for six years. I do not believe that you meant to go back.",
    )
    other = telling(
        "b", "You were given the keys of other people and you kept them for six years. You have not said that you care."
    )
    (saying,) = find_sayings("s", sorted([full, other], key=lambda f: f.article.id))
    kinds = [c.kind for r in saying.readings for c in r.changes]
    assert "replaced" not in kinds and "overhang" in kinds


def test_a_title_makes_no_other_speaker() -> None:
    a, b = telling("a", ("mislaid, not lost", "Colm Rhys")), telling("b", ("mislaid, not lost", "Sir Colm Rhys"))
    assert len(together(a, b)) == 1


def test_a_pull_quote_is_no_second_reading() -> None:
    words = "We were all so proud of her on that day."
    (saying,) = find_sayings("s", [telling("a", words, head=words)])
    assert len(saying.readings) == 1
    assert saying.readings[0].span.start > 0


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("And let us make the valley great again.", "He truly wants to make the valley great again, and I think he can do it."),
        (
            "If there is a large turnout, we will win here in the valley.",
            "If there is a record turnout, I think we will win by far.",
        ),
        (
            "There is a special place in the sun for those who wait.",
            "There is a special place in the sun for fools, and she knows it!",
        ),
        ("of the year", "The best boat of the year, if you ask me."),
    ],
)
def test_slogans_and_common_words_join_nothing(a: str, b: str) -> None:
    assert together(telling("a", (a, "")), telling("b", (b, ""))) == []


def test_two_speakers_are_never_one_saying() -> None:
    words = "We will not leave the quay before the last boat is out."
    assert together(telling("a", (words, "Ada Brook")), telling("b", (words, "Tom Reyes"))) == []


def test_few_words_join_when_one_person_says_them() -> None:
    long = "My body is a daily reminder of what should have been, and it is hard."
    assert together(telling("a", long), telling("b", "daily reminder")) == [sorted([long, "daily reminder"])]
    assert together(telling("a", (long, "")), telling("b", ("daily reminder", ""))) == []


def test_order_and_company_change_nothing() -> None:
    members = [
        telling("a", FULL, "We go home now, all of us, to sleep.", day="2024-05-06"),
        telling("b", FULL.replace("thirty", "30"), day="2024-05-07"),
        telling("c", "We go home now, all of us, to sleep.", "No one sleeps."),
    ]
    expected = find_sayings("s", members)
    for seed in range(4):
        shuffled = members[:]
        random.Random(seed).shuffle(shuffled)
        assert find_sayings("s", shuffled) == expected


def test_every_quote_stands_in_a_saying() -> None:
    members = [telling("a", FULL, "No one sleeps."), telling("b", "Something else was said over there.")]
    sayings = find_sayings("s", members)
    assert {r.quote for s in sayings for r in s.readings} == {q.id for f in members for q in f.quotes}


def test_a_slip_in_a_forename_keeps_one_speaker_but_other_people_stay_apart() -> None:
    words = "That is a lie and you know it!"
    assert together(telling("a", (words, "Colm Hasker")), telling("b", (words, "Colin Hasker"))) == [[words, words]]
    assert together(telling("a", (words, "Colm Hasker")), telling("b", (words, "Ida Hasker"))) == []


def test_a_sentence_that_two_outlets_join_to_different_ones_is_one_saying() -> None:
    a = "I do not accept that you meant to put them back. You have not once said that you were sorry."
    b = "You counted them into your own pocket for six long years. You have not once said that you were sorry,"
    assert together(telling("a", a), telling("b", b)) == [sorted([a, b])]


@pytest.mark.parametrize(
    ("case", "reading"), [(c, r) for c in CASES for r in c["readings"]], ids=[c["name"] for c in CASES for _ in c["readings"]]
)
def test_utterances_in_the_manners_of_outlets(case: dict[str, str], reading: dict[str, list[str]]) -> None:
    full = telling("a", case["full"], *([case["other"]] if "other" in case else []), day="2024-05-05")
    outlet = split("b", *reading["text"])
    held = [s for s in find_sayings("s", [full, outlet]) if s.readings[0].span.text == case["full"] and len(s.readings) > 1]
    changed = [c for s in held for r in s.readings for c in r.changes]
    assert sorted({c.kind for c in changed}) == reading["kinds"]
    for s in held:
        for r in s.readings:
            article = full.article if r.span.article == full.article.id else outlet.article
            assert article.text[r.span.start : r.span.end] == r.span.text


def test_a_post_in_pieces_is_told_once_and_in_order() -> None:
    first, second, third = (
        "You kept the lamp for me all winter when I had no oil left.",
        "I never thanked you for it while you could hear me say so.",
        "The lamp is in my window now and it will stay in my window.",
    )
    members = [
        telling("a", f"{first} {second}", third),
        telling("b", first, f"{second} {third}"),
        split("c", first[:-1] + ",", second, third),
    ]
    sayings = find_sayings("s", sorted(members, key=lambda f: f.article.id))
    told = [r.span.text for s in sayings for r in s.readings[:1]]
    assert sorted(sum(words in text for text in told) for words in (first, second, third)) == [1, 1, 1]
    c = next(f.article.id for f in members if f.article.outlet == "c")
    for s in sayings:
        places = [r.span.start for r in s.readings if r.span.article == c]
        assert places == sorted(places)


def test_two_sentences_that_others_keep_apart_are_parted_without_an_ellipsis() -> None:
    went_on = "We have two boats on the sand and one under the pier, and we are going through them plank by plank,"
    later = "Nobody leaves the beach until every one of those boats has been searched."
    joined = "We have two boats on the sand and one under the pier. " + later
    sayings = find_sayings("s", sorted([telling("a", went_on, later), telling("b", joined)], key=lambda f: f.article.id))
    assert sorted(len(s.readings) for s in sayings) == [2, 2]
    kinds = {s.readings[0].span.text: {c.kind for r in s.readings for c in r.changes} for s in sayings}
    assert kinds[went_on] == {"joined", "passage_dropped"}
    assert kinds[later] == {"overhang"}


def test_a_fragment_cut_right_after_a_negation_is_told_first() -> None:
    found = changes("I will never say that the quay was safe that night.", "say that the Quay was safe that night.")
    assert found[0] == ("fragment", "I will never", "")


def test_a_word_in_brackets_is_no_bar_to_one_utterance() -> None:
    assert changes("I did not touch him, and he fell.", "I did not touch [the boy], and he fell.") == [
        ("bracket", "him", "[the boy]")
    ]


def test_words_that_two_pieces_leave_out_are_told_of_the_first() -> None:
    full = telling("a", "The bell rang at four. Nobody came to the quay. We took the boats out alone and we lost two of them.")
    cut = split("b", "The bell rang at four,", "We took the boats out alone and we lost two of them.")
    (saying,) = find_sayings("s", sorted([full, cut], key=lambda f: f.article.id))
    kinds = [[(c.kind, c.was) for c in r.changes] for r in saying.readings[1:]]
    assert kinds == [[("fragment", "Nobody came to the quay"), ("punctuation", ".")], []]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("That is no judgement on her.", "That is no judgment on her."),
        ("We organise the ferries.", "We organize the ferries."),
        ("This is no favour to anyone.", "That is no favor to anyone."),
        ("They cancelled it at the theatre.", "They canceled it at the theater."),
    ],
)
def test_two_spellings_are_one_utterance_written_in_another_form(one: str, other: str) -> None:
    here, there = telling("Tarn Post", (one, "Ines Varga")), telling("Ford Echo", (other, "Ines Varga"), day="2024-05-07")
    assert len(together(here, there)[0]) == 2
    assert "typography" in {kind for kind, _, _ in changes(one, other)}


def test_words_that_only_look_alike_are_no_two_spellings() -> None:
    assert [one_spelling(word) for word in ("four", "hour", "your", "filled", "called")] == [
        "four",
        "hour",
        "your",
        "filled",
        "called",
    ]
    assert one_spelling("filed") != one_spelling("filled")


def test_a_surname_of_two_parts_is_told_by_either() -> None:
    first = telling("a", ("I am not going to settle this blasted thing from a balcony.", "Ada Holm-Brook"))
    second = telling("b", ("I am not going to settle this from a balcony,", "Ada Brook"))
    other = telling("c", ("I am not going to settle this from a balcony,", "Ada Reyes"))
    assert len(together(first, second)) == 1
    assert not together(first, other)


def test_straight_and_curly_marks_do_not_decide_the_fullest() -> None:
    early = telling("a", "We looked until four o’clock and nobody came.", day="2024-05-05")
    later = [telling(outlet, "We looked until four o'clock and nobody came.") for outlet in ("b", "c")]
    (saying,) = find_sayings("s", sorted((early, *later), key=lambda f: f.article.id))
    assert saying.readings[0].span.article == early.article.id
    assert {c.kind for r in saying.readings for c in r.changes} == {"typography"}


def test_a_number_told_anew_by_one_outlet_is_another_saying() -> None:
    hands = "We are working by hand because the slope will not bear a machine."
    four, six, nine = (f"Seventeen houses are under the mud and we have reached {n} of them." for n in ("four", "six", "nine"))
    first, second = telling("wire", four, day="2024-05-04"), telling("wire", six, day="2024-05-05")
    last, paper = telling("wire", nine, hands), telling("paper", "Seventeen houses are under the mud.", hands)
    assert together(first, second, last, paper) == [[nine, "Seventeen houses are under the mud."], [hands, hands]]
    assert len(together(first, telling("other", nine))) == 1


def test_what_is_done_on_one_day_and_to_come_on_another_is_said_twice() -> None:
    first = telling("a", "We will not sell the mill to them", day="2024-05-05")
    later = telling("b", "We did not sell the mill to them", day="2024-05-09")
    same_day = telling("b", "We did not sell the mill to them", day="2024-05-05")
    assert together(first, later) == []
    assert len(together(first, same_day)) == 1


def test_of_two_wordings_that_tell_as_much_the_earlier_is_the_first() -> None:
    early = telling("b", "It was snowing hard.", day="2024-05-05")
    late = telling("a", "It was snowing very hard.", day="2024-05-06")
    (saying,) = find_sayings("s", [early, late])
    assert [r.span.text for r in saying.readings] == ["It was snowing hard.", "It was snowing very hard."]
    assert [(c.kind, c.became) for c in saying.readings[1].changes] == [("added", "very")]


def test_a_letter_in_a_surname_keeps_one_speaker_and_so_does_a_guess_that_long_words_contradict() -> None:
    words = "We shall open the sluice at noon and not one minute before, whoever comes to ask."
    spelled = telling("a", (words, "Ada Holmquist")), telling("b", (words, "Ada Holmqvist"))
    assert len(together(*spelled)) == 1
    guess = telling("b", (words, "Tom Reyes"))
    (quote,) = guess.quotes
    assert quote.speaker is not None
    guessed = msgspec.structs.replace(quote, speaker=msgspec.structs.replace(quote.speaker, how="“he”: spoke last"))
    assert together(telling("a", words), guess) == []
    assert len(together(telling("a", words), msgspec.structs.replace(guess, quotes=(guessed,)))) == 1


def test_a_range_of_days_is_not_taken_for_its_first() -> None:
    ranged = telling("a", "It was snowing hard that night.", day="2024-05-02")
    assert ranged.article.published is not None
    published = msgspec.structs.replace(ranged.article.published, until="2024-05-20", how="inferred")
    ranged = msgspec.structs.replace(ranged, article=msgspec.structs.replace(ranged.article, published=published))
    (saying,) = find_sayings("s", [ranged, telling("b", "It was snowing hard that day.", day="2024-05-05")])
    assert saying.readings[0].span.text == "It was snowing hard that day."


def test_the_mark_that_most_have_stands_in_the_first_reading() -> None:
    early = telling("a", "We rang and rang and nobody came.", day="2024-05-05")
    later = [telling(outlet, "We rang and rang, and nobody came.") for outlet in ("b", "c")]
    (saying,) = find_sayings("s", sorted((early, *later), key=lambda f: f.article.id))
    assert saying.readings[0].span.text == "We rang and rang, and nobody came."


def test_what_joins_two_utterances_is_not_the_fullest_of_either() -> None:
    rope, bell = (
        "We mended the rope with wire for six years, and the wire is gone,",
        "I rang it as a boy. I am not glad of today.",
    )
    apart = telling("a", rope, bell)
    joined = telling("b", "We've mended the rope with wire for 6 years… the wire is gone. I'm not glad.", day="2024-05-05")
    sayings = [s for s in find_sayings("s", [apart, joined]) if len(s.readings) == 2]
    assert sorted(s.readings[0].span.text for s in sayings) == sorted([rope, bell])
    assert all("joined" in {c.kind for c in s.readings[1].changes} for s in sayings)


def test_a_sentence_that_no_other_has_stays_with_the_reading() -> None:
    full = "We mended the rope with wire for six years, and the wire is gone. I am glad of it."
    other = telling("b", "We mended the rope with wire for six years, and the wire is gone,", "Nobody rang the bell today.")
    (saying,) = [s for s in find_sayings("s", [telling("a", full), other]) if len(s.readings) == 2]
    assert saying.readings[0].span.text == full


def test_a_date_written_the_other_way_round_is_one_change() -> None:
    assert [
        c[0]
        for c in changes("I open the gate on the second of May with my own key.", "I open the gate on May 2 with my own key.")
    ] == ["replaced"]


def units_of(*members: Findings) -> list[Unit]:
    """The quotations of articles as words, each with its speaker."""
    return [make_unit(q, q.content[0], q.speaker.name if q.speaker else None) for f in members for q in f.quotes]


def test_nothing_that_is_one_utterance_is_left_out_before_its_words_are_laid_side_by_side() -> None:
    rng = random.Random(4)
    text = "we will not open that quay before the tide they said turns and that is that [the harbour] for us"
    words = text.split()
    for _ in range(400):
        said = [" ".join(rng.choices(words, k=rng.randint(2, 14))) for _ in range(3)]
        said.append(" ".join(w for w in said[0].split() if rng.random() < 0.8) or "we")
        speakers = ("Ada Brook", "Ada Brook", "Tom Lee", "")
        units = units_of(telling("a", *zip(said, rng.sample(speakers, 4), strict=True)))
        for one in units:
            for other in units:
                found = match(one, other)
                assert found is None or len(found.pairs) <= most_shared(one, other)
                if found and same_utterance(one, other, found):
                    assert can_be_one(one, other, most_shared(one, other))


def test_quotations_that_share_but_a_phrase_are_not_laid_side_by_side(monkeypatch: pytest.MonkeyPatch) -> None:
    laid: list[tuple[Unit, Unit]] = []

    def counted(one: Unit, other: Unit) -> Match | None:
        laid.append((one, other))
        return match(one, other)

    monkeypatch.setattr(sayings, "match", counted)
    said = [f"we hope that {' '.join(f'{thing}{n}' for thing in ('oak', 'elm', 'ash', 'yew', 'fir'))}" for n in range(30)]
    find_sayings("s", [telling("a", *said)])
    assert not laid
    find_sayings("s", [telling("a", *said), telling("b", said[0])])
    assert len(laid) == 1
