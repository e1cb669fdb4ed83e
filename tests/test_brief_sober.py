"""What stands in a brief where people grieve: the newest toll first, sober words, and quotations as most accounts have them."""

import pytest

from rashomon.brief import make_brief
from rashomon.brief.manner import manner_of
from rashomon.brief.tolls import dead, deeds
from rashomon.facts import find_facts
from rashomon.pipeline import Options, mark
from rashomon.quotes import find_sayings
from rashomon.records import Page, Source, Span


def lines(*rows: tuple[str, str, str], count: int | None = None) -> list[str]:
    """The brief of articles, each an account: outlet, when it was published, text."""
    found = [
        mark(Page(source=Source("case", None), kind="row", text=text, id=f"{n}", outlet=outlet, published=at), Options())
        for n, (outlet, at, text) in enumerate(rows)
    ]
    groups = [(f.article.id,) for f in found]
    facts, sayings = find_facts("s", found, groups), find_sayings("s", found)
    return [line.text for line in make_brief("s", found, groups, facts, sayings, lines=count).lines]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Four miners died when the lift at Garrow fell.", 4),
        ("Seven people are now known to have died in the pit, after two miners died in hospital.", 7),
        ("A ninth miner has died, the infirmary said.", 9),
        ("The lift fell, killing at least 12 miners.", 12),
        ("The death toll rose to 1,204.", 1204),
        ("Drei Menschen sind ums Leben gekommen.", 3),
        ("Nine hikers drowned in the ford.", 9),
        ("Divers went down again as the number of dead reached 23.", 23),
        ("The number of people known to have died in the flood at Mirna rose to 40 on Sunday.", 40),
        ("The number of houses in which nobody died rose to 40.", 0),
        ("Six of the dead were brothers.", 0),
        ("Two more miners died.", 0),
        ("One of the six died at noon.", 0),
        ("Nobody died.", 0),
    ],
)
def test_the_number_of_dead_that_a_sentence_tells(text: str, number: int) -> None:
    assert dead(text) == number


def test_what_was_done_to_how_many() -> None:
    assert {count for _, _, count in deeds("The line cancelled 40 flights at 2:15 p.m. on 3 May.")} == {"40"}


def test_a_toll_that_has_risen_since_does_not_lead() -> None:
    told = lines(
        ("Pit Wire", "2024-05-06", "Four miners died when a lift fell at the Garrow pit near Stell on Monday, police said."),
        ("Stell Post", "2024-05-08", "Seven people are now known to have died in the lift at the Garrow pit near Stell."),
        (
            "Ore News",
            "2024-05-09",
            "The Garrow pit near Stell where seven miners died on Monday will stay shut, its owner said.",
        ),
    )
    assert "even" in told[0]
    assert not told[0].startswith("Four")


def test_where_the_toll_has_risen_the_line_that_has_it_leads() -> None:
    told = lines(
        (
            "Hill Wire",
            "2024-05-06",
            "At least four hikers drowned when a flood swept the ford at Mirna on Monday, police said.",
        ),
        (
            "Mirna Post",
            "2024-05-06",
            "Nobody remembers such a flood. The hikers had walked since dawn, the innkeeper of Mirna said.",
        ),
        (
            "Hill Wire",
            "2024-05-08",
            "A hiker was found alive in a barn below the ford at Mirna on Wednesday, two days after the flood swept it, as the "
            "number of dead reached 11. The ford will stay shut.",
        ),
    )
    assert told[0].endswith("reached 11.")


def test_a_shouted_line_gives_way_to_a_sober_account() -> None:
    sober = "Three pupils were hurt when a wall fell at the school of Arnby on Tuesday, the fire service said. "
    told = lines(
        ("Arn Wire", "2024-05-07", sober + "The school of Arnby will stay shut for the week."),
        ("Arnby Bell", "2024-05-07", sober + "The wall of the school was built in 1950, the council said."),
        (
            "Daily Din",
            "2024-05-07",
            "THREE little pupils were hurt as a wall CRASHED at a school in Arnby, the Daily Din can reveal.",
        ),
    )
    assert not any("THREE" in line or "reveal" in line for line in told)


def span(text: str) -> Span:
    return Span("a", 0, len(text), text)


def test_a_word_in_capitals_shouts_when_the_story_has_it_in_small_letters() -> None:
    shouted, agency = span("The door of the ward was LOCKED, they say."), span("The agency UNICOR sent tents to Arnby.")
    assert manner_of(shouted, (), plain={"locked"}).slanted
    assert not manner_of(agency, (), plain={"locked"}).slanted


@pytest.mark.parametrize(
    "text",
    ["Inspector Ruth Hale did not name him.", "Ruth Hale had known since noon.", "Ruth says six weeks; the papers say nine."],
)
def test_what_leaves_out_whom_or_what_it_speaks_of_is_no_line(text: str) -> None:
    assert manner_of(span(text), ()).hanging


def test_a_quotation_that_lost_a_word_is_not_shown() -> None:
    event = "A dam above Korrel leaked on Sunday and the village was warned. "
    whole = "“We are not in danger yet, and nobody sleeps tonight,” mayor Ada Brunt said in Korrel."
    told = lines(
        ("Hill Wire", "2024-05-06", event + whole),
        ("Korrel Post", "2024-05-06", event + whole),
        ("Daily Din", "2024-05-06", event + "“We are in danger, and nobody sleeps tonight,” mayor Ada Brunt said in Korrel."),
        count=12,
    )
    assert any("not in danger" in line for line in told)
    assert not any("We are in danger" in line for line in told)


@pytest.mark.parametrize("when", ["In June 2011,", "At Penmarrow in 2011"])
def test_an_older_event_told_as_background_yields_to_the_story(when: str) -> None:
    event = "A barge sank in the lock at Hollum on Monday and two sailors were saved, the water board said. "
    told = lines(
        ("Weir Post", "2024-05-07", event + f"{when} eight people drowned when a barge sank near the weir."),
        ("Hollum Bell", "2024-05-07", event + "The lock at Hollum will stay shut until Friday, the board said."),
        ("Bargee", "2024-05-07", event + "Divers will look at the hull of the barge on Tuesday."),
        count=3,
    )
    assert not any("2011" in line for line in told)


def test_what_people_believe_is_not_told_as_what_comes_next() -> None:
    believed = "Whoever takes a bell home will fall ill within a week, it is said."
    manner = manner_of(Span("a", 0, len(believed), believed), ())
    assert manner.slanted
    assert not manner.ahead


def test_a_word_that_is_no_name_shouts_in_capitals() -> None:
    told = lines(
        ("Moor Wire", "2024-05-06", "A wall of the mill at Osterley fell on Monday and hurt two masons, the council said."),
        (
            "Moor Post",
            "2024-05-06",
            "Two masons were hurt on Monday when a wall of the mill at Osterley fell into the lane. Surveyor Ada Plum found "
            "rotten mortar behind the sluice. The owner, Osterley Flour, has shut its bakery until further notice.",
        ),
        (
            "Gossip",
            "2024-05-06",
            "One neighbour swore that she saw a chimney DANCING at Osterley on Sunday. Two masons were hurt.",
        ),
        count=4,
    )
    assert not any("DANCING" in line for line in told)


@pytest.mark.parametrize("head", ["OSTERLEY (MW)", "OSTERLEY, Upper Moor, May 6 (MW) --"])
def test_the_head_of_an_agency_is_no_part_of_a_line(head: str) -> None:
    told = lines(("Moor Wire", "2024-05-06", f"{head} A wall of the mill at Osterley fell on Monday and hurt two masons."))
    assert told[0].startswith("A wall")


def test_a_term_that_a_later_ruling_cut_has_its_line() -> None:
    """The words of both rulings are nearly the same, and that is how the second is known to be about the first."""
    told = lines(
        (
            "Court Wire",
            "2024-03-04T15:00:00+01:00",
            "The sports court of the Brask rowing league on Monday banned rower Gesa Pohl for four months.",
        ),
        (
            "Brask Bell",
            "2024-03-05T07:00:00+01:00",
            "The sports court of the Brask rowing league has banned rower Gesa Pohl for four months, and Brask loses a race.",
        ),
        (
            "Oar News",
            "2024-04-02T17:00:00+02:00",
            "The high court of the Brask rowing league on Tuesday cut the ban of rower Gesa Pohl from four to two months.",
        ),
    )
    assert any("two months" in line for line in told)
