"""What an editor would not let pass in a brief: old tolls, slips of copies, people not introduced, things beside the story."""

import pytest

from rashomon.brief import make_brief
from rashomon.brief.manner import manner_of
from rashomon.brief.marks import misspelt
from rashomon.facts import find_facts
from rashomon.pipeline import Options, mark
from rashomon.records import Findings, Page, Source, Span

Row = tuple[str, str, str]
"""Outlet, when it was published, text."""


def stories(*rows: Row) -> list[Findings]:
    pages = (
        Page(source=Source("case", None), kind="row", text=text, id=f"{n}", outlet=outlet, published=at)
        for n, (outlet, at, text) in enumerate(rows)
    )
    return [mark(page, Options()) for page in pages]


def lines(found: list[Findings], *accounts: tuple[int, ...], count: int | None = None) -> list[str]:
    """The brief of articles; `accounts` are those that hold several of them."""
    held = [tuple(found[n].article.id for n in ns) for ns in accounts]
    alone = [(f.article.id,) for n, f in enumerate(found) if not any(n in ns for ns in accounts)]
    groups = [*held, *alone]
    return [line.text for line in make_brief("s", found, groups, find_facts("s", found, groups), (), lines=count).lines]


MORNING = (
    "Two people were killed and nine were missing after a dam burst above Correl on Friday, the mayor of Correl said. "
    "Water stood two metres deep in the market of Correl by noon. The railway was cut."
)
EVENING = (
    "Six people were killed and three were missing after a dam burst above Correl on Friday, the mayor of Correl said. "
    "Divers searched the cellars of the market until dark. A shelter was opened in the school of Correl."
)


def test_the_newest_telling_of_the_event_leads_and_the_old_toll_is_not_told_beside_it() -> None:
    found = stories(("Hill Wire", "2024-05-03T09:00", MORNING), ("Correl Bell", "2024-05-03T21:00", EVENING))
    told = lines(found)
    assert told[0].startswith("Six people were killed")
    assert not any("Two people" in line for line in told)


def test_an_old_count_outside_the_lead_gives_way_to_the_later_one() -> None:
    sank = "The ferry Alwen sank off Brask on Monday and everybody on board was saved, the coast guard said. "
    found = stories(
        ("Sea Wire", "2024-05-06", sank + "Three passengers of the ferry Alwen were taken to hospital in Brask."),
        (
            "Brask Post",
            "2024-05-07",
            sank + "Five passengers of the ferry Alwen were taken to hospital in Brask and two went home.",
        ),
        ("Quay News", "2024-05-07", sank + "The ferry Alwen carried barrels of tar."),
    )
    told = " ".join(lines(found))
    assert "Five passengers" in told
    assert "Three passengers" not in told


def test_a_slip_of_a_copy_is_told_nowhere() -> None:
    wire = "A crane fell on the customs house of Brask on Monday and hurt 14 dockers, the port office said. Ships wait outside."
    copy = "A crane fell on the customs house of Brask on Monday and hurt 41 dockers, the port office said. Ships wait."
    own = "The crane of Brask that fell on the customs house on Monday was built in 1961, its owner said. The quay is closed."
    found = stories(
        ("Sea Wire", "2024-05-06T10:00", wire), ("Daily Sprat", "2024-05-07", copy), ("Brask Post", "2024-05-07", own)
    )
    assert "41 dockers" not in " ".join(lines(found, (0, 1), count=12))


def test_a_quotation_of_two_sentences_is_one_line() -> None:
    speech = "The captain said: “We heard a crack like a rifle. Nobody slept until the tug came alongside at dawn.”"
    found = stories(
        (
            "Sea Wire",
            "2024-05-06",
            f"The yacht Ilvane lost its keel off Brask on Monday, its captain said. {speech} It was towed.",
        ),
        ("Brask Post", "2024-05-06", f"The yacht Ilvane was towed into Brask on Monday without its keel. {speech}"),
    )
    told = lines(found)
    assert speech in told


def test_a_person_is_named_in_full_before_a_line_calls_him_by_the_surname() -> None:
    found = stories(
        (
            "Court Wire",
            "2024-05-06",
            "A baker who sold sawdust as bran was found guilty of fraud in Correl on Monday. Jonas Ferrant, 48, had denied "
            "selling nine tonnes of sawdust. Ferrant will be sentenced on 12 June. His shop in Correl is shut.",
        ),
        (
            "Correl Bell",
            "2024-05-06",
            "A court in Correl found a baker guilty of fraud on Monday for selling sawdust as bran. Jonas Ferrant denied it. "
            "Ferrant will be sentenced on 12 June, the court said. Customers clapped.",
        ),
        (
            "Mill News",
            "2024-05-07",
            "A baker was found guilty of fraud in Correl for sawdust sold as bran. Mills want new rules.",
        ),
    )
    told = lines(found)
    named = next(n for n, line in enumerate(told) if "Jonas Ferrant" in line)
    called = next(n for n, line in enumerate(told) if line.startswith("Ferrant will be sentenced"))
    assert named < called


def test_what_is_not_known_and_what_comes_next_have_a_line() -> None:
    fire = "A fire destroyed the rope works of Brask on Sunday night and nobody was hurt, the fire service said. "
    found = stories(
        (
            "Sea Wire",
            "2024-05-06",
            fire + "It is not known how the fire began. The rope works had 80 looms and four tall halls.",
        ),
        (
            "Brask Post",
            "2024-05-06",
            fire + "The rope works stood on the quay of Brask since 1820. Ropes hung in the elms. "
            "Boats carried hemp from Arvel to its gates for a century, and 60 families lived in its yard. "
            "Its last owner, Ada Lomm, sold it to a maker of sails in 1994.",
        ),
        ("Loom News", "2024-05-07", "The fire in the rope works of Brask began on Sunday. The works will open again in June."),
    )
    told = " ".join(lines(found))
    assert "not known how the fire began" in told
    assert "will open again in June" in told


def test_an_article_beside_the_story_does_not_lead_it() -> None:
    vote = "The council of Correl voted on Tuesday to close the swimming bath for good. "
    found = stories(
        ("Correl Bell", "2024-05-07", vote + "The bath leaks, the council of Correl said."),
        ("Hill Wire", "2024-05-07", vote + "Swimmers stood in the rain before the bath of Correl."),
        ("Correl Post", "2024-05-08", vote + "The bath was built in 1931."),
        (
            "Guide",
            "2024-05-07",
            "Tickets for the Correl music week cost 12 crowns at the Tuesday market and buses run all night.",
        ),
    )
    assert lines(found)[0].startswith("The council of Correl voted")


def test_by_how_many_votes_is_cut_where_the_count_was_replaced() -> None:
    found = stories(
        (
            "Correl Bell",
            "2024-05-07",
            "Councillors in Correl voted by 9 to 8 on Tuesday to close the swimming bath in August, after a long debate.",
        ),
        ("Hill Wire", "2024-05-07", "Councillors in Correl voted by 9 to 8 on Tuesday to close the swimming bath in August."),
        (
            "Correl Bell",
            "2024-05-09",
            "The council of Correl voted by 10 to 8 to close the swimming bath and not by 9 to 8, as we reported on Tuesday, "
            "the clerk said. One hand was counted late.",
        ),
    )
    first = lines(found)[0]
    assert first.startswith("Councillors in Correl voted … on Tuesday to close") or "10 to 8" in first
    assert not first.startswith("Councillors in Correl voted by 9")


@pytest.mark.parametrize(
    ("name", "usual", "wrong"),
    [
        ("Dale Brokmeyer", "Dale Brockmeyer", True),
        ("Táwhai Kell", "Tawhai Kell", False),
        ("Gwen Prost", "Gwendolen Prost", False),
        ("Food Office", "Northern Food Office", False),
    ],
)
def test_only_other_letters_make_a_name_misspelt(name: str, usual: str, wrong: bool) -> None:
    assert misspelt(name, usual) is wrong


@pytest.mark.parametrize(
    ("text", "hanging"),
    [
        ("The sheriff has a nephew among them.", True),
        ("Two sheriffs said that a nephew was among them.", False),
        ("The captain, the nearest man, was pale about it.", True),
        ("The lawyer for the defence thinks not.", True),
        ("I was in the gallery on Wednesday and counted the hands.", True),
        ("Closing date: noon on the first Friday of the month.", True),
        ("It is not known how the fire in the mill began.", False),
        ("The US sent two ships to the island on Monday.", False),
        ("Rosaura Quill, the mayor, said that she would resign.", False),
        ("Police said that he was seen on the bridge.", True),
    ],
)
def test_a_line_stands_without_the_one_before(text: str, hanging: bool) -> None:
    assert manner_of(Span("a", 0, len(text), text), ()).hanging is hanging


@pytest.mark.parametrize(
    ("text", "hanging"),
    [
        ("We will repaint each of the 94 gates.", True),
        ("The gates number 94 and not, as we wrote on Monday, 49.", False),
        ("“We will repaint each of the 94 gates,” said the reeve of Brask.", False),
    ],
)
def test_a_settled_figure_is_no_reason_to_let_nobody_speak(text: str, hanging: bool) -> None:
    said = [Span("a", 1, text.index("”"), text[1 : text.index("”")])] if "”" in text else []
    assert manner_of(Span("a", 0, len(text), text), said, settled=True).hanging is hanging
