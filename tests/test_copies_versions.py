"""Versions of one text, and pairs that a nearer text explains."""

import pytest

from rashomon.copies import align, credits_among, settle
from rashomon.copies.direction import directed
from rashomon.copies.nearest import nearest
from rashomon.copies.outlets import is_name, same_outlet
from rashomon.copies.settled import credited
from rashomon.pipeline import Options, mark
from rashomon.records import Absent, Copy, Direction, Findings, Page, Source, Span
from rashomon.spans import cut

BODY = (
    "The roof of the covered market came down before dawn on Monday, and four stalls were buried under the slates.\n\n"
    "Nobody in Tarn was inside, for the baker who opens at four had overslept for the first time in nineteen years.\n\n"
)
END = "The Tarn market was built in 1871 and was last painted when the queen came by for a morning and stayed for the fair."


def findings(text: str, number: int, outlet: str = "Evening Mail") -> Findings:
    page = Page(
        source=Source("case", None), kind="row", text=text, id=str(number), published=f"2024-03-0{number}", outlet=outlet
    )
    return mark(page, Options())


def test_the_end_of_another_version_is_no_house_text() -> None:
    one = findings(BODY + "Two more stalls may fall, the town fears.\n\n" + END, 1)
    other = findings(BODY + "All stalls have been cleared since, and the baker has bought himself a second clock.\n\n" + END, 2)
    assert any(END[10:40] in c.copy.text for c in align(one, other))


def test_a_closing_note_of_two_reports_is_house_text() -> None:
    tail = "Do you know more about the market? Ring the newsdesk of the Mail by day or night and ask for the evening editor."
    one = findings(BODY + tail, 1)
    other = findings(
        "The ferry to Eikdal is late again, and the islanders have begun to row across with their own bread.\n\n" + tail, 2
    )
    assert not align(one, other)


def copy(source: Span, other: Span, number: int, how: str = "time") -> Copy:
    return Copy(id=f"c{number}", source=source, copy=other, how="edited", likeness=0.9, direction=Direction(how, 0.9, ()))  # type: ignore[arg-type]


def test_what_is_left_of_an_explained_pair_must_be_a_copy_by_itself() -> None:
    wire, paper, station = (findings(BODY + END, n).article for n in (1, 2, 3))
    size, part = len(BODY) - 2, len(BODY) + 40
    whole = [copy(cut(wire, 0, size), cut(paper, 0, size), 1, "credit"), copy(cut(wire, 0, size), cut(station, 0, size), 2)]
    beside = [
        copy(cut(station, 0, 110), cut(paper, 0, 110), 3),
        copy(cut(station, part, part + 30), cut(paper, part, part + 30), 4),
    ]
    assert {c.id for c in nearest([*whole, *beside])} == {"c1", "c2"}


def test_initials_of_a_word_grown_together() -> None:
    assert same_outlet("TNW", "Tarn Newswire")
    assert not same_outlet("TNR", "Tarn Newswire")


def test_a_word_with_ex_may_give_its_x() -> None:
    assert same_outlet("TPX", "Tarn Press Exchange")
    assert not same_outlet("TPX", "Tarn Press Agency")


def cutting(text: str, outlet: str | None = None) -> Findings:
    return mark(Page(source=Source("cutting.txt", None), kind="text", text=text, outlet=outlet), Options())


def test_a_text_told_by_its_dateline_alone_has_the_agency_as_its_source() -> None:
    brief = "Market roof comes down\n\nTARN (FNA) - " + BODY
    agency = findings(
        "Quite another matter was told in Eikdal on this day, where the ferry was late once more.", 2, "Fell News Agency"
    )
    (copy,) = credits_among([cutting(brief), agency])
    assert isinstance(copy.source, Absent)
    assert copy.source.name == "Fell News Agency"
    (alone,) = credits_among([cutting(brief)])
    assert isinstance(alone.source, Absent)
    assert alone.source.name == "FNA"
    other = findings("The ferry was late once more, as the islanders had foreseen in their almanac.", 3, "Fjord News Agency")
    (either,) = credits_among([cutting(brief), agency, other])
    assert isinstance(either.source, Absent)
    assert either.source.name == "FNA"
    assert not credits_among([cutting(brief, "FNA"), findings("TARN (FNA) - " + BODY, 1, "FNA")][1:])


def undated(text: str, outlet: str) -> Findings:
    return mark(Page(source=Source(f"{outlet}.txt", None), kind="text", text=text, outlet=outlet), Options())


@pytest.mark.parametrize(
    ("first", "source", "how"),
    [
        ("PRESS RELEASE\n\nMarket falls\n\n", "first", "kind"),
        ("For immediate release: Monday\n\n", "first", "kind"),
        ("Press release row deepens\n\n", None, "unknown"),
        ("TARN (FNA) - ", "first", "kind"),
        ("TARN - ", None, "unknown"),
    ],
)
def test_what_is_made_for_others_to_print_is_the_source_where_nothing_else_tells(
    first: str, source: str | None, how: str
) -> None:
    made, paper = (
        undated(first + BODY + END, "Fell News Agency"),
        undated("A quiet week in Tarn.\n\n" + BODY + END, "Evening Mail"),
    )
    for pair in ((made, paper), (paper, made)):
        direction, turned = directed(*pair, [])
        assert direction.how == how
        if source:
            assert pair[turned] is made
            assert direction.evidence[0].spans[0].article == made.article.id


def test_to_name_the_body_of_a_release_is_no_credit_for_its_words() -> None:
    told = BODY + "Nobody will be charged, the council told the Tarn Herald."
    for head, how in (("PRESS RELEASE\n\n", "kind"), ("", "credit")):
        source, paper = undated(head + BODY, "Tarn Herald"), undated(told, "Evening Mail")
        assert directed(source, paper, [])[0].how == how


def test_of_two_releases_neither_is_the_source_for_what_it_is() -> None:
    sides = [undated(f"PRESS RELEASE\n\n{name} on the market\n\n" + BODY, name) for name in ("Tarn Council", "Fell Council")]
    assert directed(sides[0], sides[1], [])[0].how == "unknown"


def test_initials_with_more_letters_of_the_words() -> None:
    assert same_outlet("ARTA", "Arcadian Telegraph Agency")
    assert same_outlet("OLP", "Overland Press")
    assert not same_outlet("ARTA", "Telegraph of Arcadia")
    assert not same_outlet("OPL", "Overland Press")
    assert not same_outlet("dpa", "Daily Planet"), "what is known as another agency's stands for no other"


def test_staff_and_agencies_are_no_outlet() -> None:
    assert not is_name("Mail Staff and Wire Reports")
    assert not is_name("News Agencies")
    assert not is_name("PRESS STATEMENT")
    assert not is_name("Media Release")
    assert is_name("Press Association")
    text = "By Mail Staff and Wire Reports\n\n" + BODY
    assert not credited(findings(text, 1))


def signed(text: str, number: int, outlet: str | None, *authors: str) -> Findings:
    page = Page(
        source=Source("case", None),
        kind="row",
        text=text,
        id=str(number),
        published=f"2024-03-0{number}",
        outlet=outlet,
        authors=authors,
    )
    return mark(page, Options())


def test_an_agency_among_the_authors_is_credited_without_words_of_the_text() -> None:
    (copy,) = credited(signed(BODY, 1, "Evening Mail", "Ada Crook (Fell News Agency)"))
    assert isinstance(copy.source, Absent)
    assert (copy.source.name, copy.source.credit, copy.direction.evidence[0].spans) == ("Fell News Agency", None, ())
    assert not credited(signed(BODY, 1, "Evening Mail", "Ada Crook", "News Desk", "Newsroom"))
    assert not credited(signed(BODY, 1, "Fell News Agency", "Fell News Agency"))


def test_a_new_version_that_came_out_later_is_not_what_was_copied() -> None:
    paper = signed(BODY + END, 1, "Evening Mail", "Fell News Agency")
    for head, source in (("BC-MARKET, 2ND LD-WRITETHRU\n\n", paper), ("", None)):
        agency = signed(head + BODY + END, 2, "Fell News Agency")
        found = settle([paper, agency], [*align(paper, agency), *credited(paper)])
        assert [c.source.name for c in found if isinstance(c.source, Absent)] == (["Fell News Agency"] if source else [])
        known = {(c.source.article, c.copy.article) for c in found if isinstance(c.source, Span) and c.direction.how == "time"}
        assert known == ({(paper.article.id, agency.article.id)} if source else set())
