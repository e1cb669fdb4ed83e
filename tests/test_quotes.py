"""Quotes: laws that hold for any text, and what the cases cannot show."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon import clean
from rashomon.pipeline import Options, mark
from rashomon.quotes import find_quotes
from rashomon.records import Article, Doubt, Page, Quote, Source
from rashomon.spans import verify


def quoted(text: str, language: str = "en") -> tuple[Article, tuple[Quote, ...], tuple[Doubt, ...]]:
    page = Page(source=Source("test"), kind="text", text=text, language=language)
    article, _ = clean.make_article(page)
    sentences = clean.find_sentences(article)
    quotes, doubts = find_quotes(article, sentences, clean.find_names(article, sentences))
    return article, quotes, doubts


PIECES = [
    "“",
    "”",
    '"',
    "‘",
    "’",
    "'",
    "„",
    "«",
    "»",
    "Ada Brook",
    " said",
    ", ",
    ". ",
    "\n",
    "she",
    " it is over",
    " that ",
    ": ",
    "—",
]


@settings(deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=60))
def test_any_text_gives_spans_that_hold_their_words(pieces: list[str]) -> None:
    article, quotes, doubts = quoted("".join(pieces))
    for quote in quotes:
        assert quote.content
        speaker = quote.speaker.span if quote.speaker else None
        for span in (*quote.content, *(s for s in (quote.cue, speaker) if s)):
            verify(span, article)
    for doubt in doubts:
        assert doubt.span
        verify(doubt.span, article)


@settings(deadline=None)
@given(st.text(max_size=120))
def test_no_text_is_lost(text: str) -> None:
    quoted(text)
    quoted(text, "de")


def test_content_has_no_outer_marks() -> None:
    _, quotes, _ = quoted("“It is over,” Ada Brook said. ‘We go home,’ she added.")
    assert [s.text for q in quotes for s in q.content] == ["It is over,", "We go home,"]


def test_ids_tell_quotes_apart() -> None:
    _, quotes, _ = quoted("“It is over,” Ada Brook said.\n“It is over,” Tom Reyes said.")
    assert len({q.id for q in quotes}) == 2


def test_a_pull_quote_takes_the_speaker_of_the_words_it_repeats() -> None:
    _, quotes, _ = quoted(
        "“We were all so proud of her.”\n\nThe town met on Monday.\n\n“We were all so proud of her,” Ada Brook said."
    )
    assert [q.speaker.name for q in quotes if q.speaker] == ["Ada Brook", "Ada Brook"]
    assert quotes[0].speaker and "elsewhere" in quotes[0].speaker.how


def test_words_that_nobody_says_are_a_doubt() -> None:
    _, quotes, doubts = quoted("The wall bears the words “here stood the old toll house of Bree”.")
    assert [q.speaker for q in quotes] == [None]
    assert [d.kind for d in doubts] == ["unattributed"]


def test_short_marks_without_a_cue_are_a_doubt_and_no_quote() -> None:
    _, quotes, doubts = quoted("The “magic” pills were sold at the fair.")
    assert quotes == ()
    assert [d.span.text for d in doubts if d.span] == ["magic"]


def test_two_women_alike_near_leave_the_pronoun_open() -> None:
    _, quotes, _ = quoted("Mary Holm and Anna Lind met on Monday.\n\nThe quay was closed.\n\n“It is over,” she said.")
    assert [(q.speaker.span.text, q.speaker.name) for q in quotes if q.speaker and q.speaker.span] == [("she", None)]


def test_transcripts_give_each_turn_to_its_label() -> None:
    text = "Tom Reyes met Ida Holm.\n\nREYES: It is over now.\n\nHOLM: It has only begun.\n\nREYES: We will see."
    _, quotes, _ = quoted(text)
    assert [(q.content[0].text, q.speaker.name) for q in quotes if q.speaker] == [
        ("It is over now.", "Tom Reyes"),
        ("It has only begun.", "Ida Holm"),
        ("We will see.", "Tom Reyes"),
    ]


def test_titles_and_nicknames_are_no_doubt() -> None:
    _, quotes, doubts = quoted("John “Jack” Marsh sang the title song of the film “Night Boat” in the hall.")
    assert (quotes, doubts) == ((), ())


def test_a_mark_that_nothing_closes_is_a_doubt() -> None:
    _, quotes, doubts = quoted("“It rained all night over the quay and nobody slept.\n\nThe next day was dry.")
    assert quotes == ()
    assert [d.kind for d in doubts] == ["unclosed"]


def test_a_report_behind_marked_words_costs_nothing_of_the_article() -> None:
    text = (
        "The port opened an inquiry.\n\n"
        '"Under our rules the port will hand over its log to the court," Harbour General Counsel Ada B. Brook wrote in a '
        "letter dated Tuesday and filed in a court in Varn.\n\nThe inquiry goes on."
    )
    found = mark(Page(source=Source("case", None), kind="row", text=text, id="1", published="2024-03-05"), Options())
    assert not [doubt for doubt in found.doubts if doubt.kind == "fault"]
    direct = next(q for q in found.quotes if q.kind == "direct")
    assert direct.speaker is not None
    assert direct.speaker.name == "Ada B. Brook"
