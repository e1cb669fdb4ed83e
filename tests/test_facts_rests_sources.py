"""Who told it, which papers it is from and which outlets are credited: what an article rests on, sentence by sentence."""

import pytest

from rashomon.facts import find_rests
from rashomon.facts.papers import papers
from rashomon.pipeline import Options, mark
from rashomon.records import Findings, Page, Source
from rashomon.spans import verify


def findings(text: str, number: int = 0, outlet: str | None = None, file: str = "case") -> Findings:
    page = Page(source=Source(file, None), kind="row", text=text, id=str(number), published="2024-03-05", outlet=outlet)
    return mark(page, Options())


def rests(text: str, outlet: str | None = None) -> set[tuple[str, str]]:
    found = findings(text, outlet=outlet).article
    for rest in found.rests_on:
        verify(rest.span, found)
    return {(r.kind, r.name) for r in found.rests_on}


LONG = "\n\n".join(f"The {word} gate was painted and oiled before the spring floods came down." for word in ("first", "second"))

TOLD = [
    ("The gate stuck, Ada Brook told the Mail by telephone.", "Tarn Mail", ("interview", "Ada Brook")),
    ("“It stuck,” Ada Brook said in our office on Monday.", "Tarn Mail", ("interview", "Ada Brook")),
    ("The gate stuck, Ada Brook told Harbour Radio on Monday.", "Tarn Mail", ("interview", "Ada Brook, to Harbour Radio")),
    ("Two former fitters told the Mail that the gate was never oiled.", "Tarn Mail", ("witness", "two former fitters")),
    ("“We ran to the roof,” said Olle Tveit, 68, who lives by the gate.", None, ("witness", "Olle Tveit")),
    ("“The gate is older than the town,” said Olle Tveit, a baker.", None, ("interview", "Olle Tveit")),
    ("“We saw it bend,” a neighbour told reporters.", None, ("witness", "a neighbour")),
    ("The gate had stuck, the river authority said.", None, ("statement", "river authority")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "outlet", "wanted"), TOLD)
def test_who_told_it(text: str, outlet: str | None, wanted: tuple[str, str]) -> None:
    assert wanted in rests(text, outlet)


NOT_TOLD = [
    "“We ran,” Ada Brook once told this paper. The gate has been mended since.",
    "“We ran,” Ada Brook told her neighbour. The gate has been mended since.",
    "“I braked,” Ada Brook told the court on Monday. The hearing goes on.",
]


@pytest.mark.parametrize("text", NOT_TOLD)
def test_whose_words_are_from_elsewhere(text: str) -> None:
    assert not [name for _, name in rests(text, "Tarn Mail") if "Ada Brook" in name]


def test_offices_and_bodies_are_sources_wherever_they_speak() -> None:
    tail = "\n\n".join(f"The {word} gate was closed for some weeks in the winter." for word in ("third", "fourth", "fifth"))
    assert ("statement", "Ada Brook") in rests(f"{LONG}\n\nNobody was hurt, the mayor, Ada Brook, said.\n\n{tail}")
    assert ("statement", "river authority") in rests(f"{LONG}\n\n{tail}\n\nThe gate had stuck, the river authority said.")


WITHOUT_A_NAME = [
    ("Two engineers close to the project said the gate was never oiled.", ("interview", "two engineers close to the project")),
    ("Campaigners said the gate should go.", ("statement", "campaigners")),
    ("The gate had stuck before, the harbour master said.", ("statement", "harbour master")),
    ("The driver of the second lorry said that nobody had warned him.", ("witness", "the driver of the second lorry")),
    ("The lock keepers’ union said that the gate was old.", ("statement", "lock keepers’ union")),
    ("A preliminary estimate put the damage at nine crowns.", None),
    ("The repairs put the town in debt, and the talks said little.", None),
]


@pytest.mark.parametrize(("text", "wanted"), WITHOUT_A_NAME)
def test_sources_without_a_name_are_called_as_the_article_calls_them(text: str, wanted: tuple[str, str] | None) -> None:
    found = rests(f"{LONG}\n\n{text}\n\n{LONG}")
    assert wanted in found if wanted else not found


NOT_SAID = [
    "The minister, Ada Brook, announced a payment to each of the families.",
    "“Then come back,” his sister told him, and “I shall,” he said to her.",
    "Ada Brook read a poem: “The gate is open, and the river is wide.”",
]


@pytest.mark.parametrize("text", NOT_SAID)
def test_deeds_and_words_among_others_are_no_sources(text: str) -> None:
    assert not rests(f"{LONG}\n\n{text}\n\n{LONG}")


def test_who_speaks_outside_a_sitting_is_a_source() -> None:
    text = "The jury heard that the gate stuck.\n\nOutside, in the rain, Ada Brook wept. “We all knew that gate,” Brook said."
    assert ("statement", "what was said in court") in rests(text)
    assert any("Brook" in name for kind, name in rests(text) if kind == "witness")


CREDITED = [
    ("By our staff and Norvik Wire", "Norvik Wire"),
    ("Norvik Press Service", "Norvik Press Service"),
    ("- NPS and staff reporters", "NPS"),
    ("TARN, March 4 (NPS): The gate stuck on Monday.", "NPS"),
    ("The letter, published yesterday by the Ledger, is long.", "Ledger"),
    ("To the Norvik Tidings he said that gates stick.", "Norvik Tidings"),
]


@pytest.mark.parametrize(("line", "name"), CREDITED)
def test_lines_that_credit_another_outlet(line: str, name: str) -> None:
    text = f"{line}\n\nThe gate at Eikdal stuck on Monday and the water rose for nine hours.\n\n{line}"
    assert ("outlet", name) in rests(text, "Tarn Mail")


def test_an_outlet_by_its_letters_is_no_other() -> None:
    assert not [r for r in rests("TARN, March 4 (NNW) - The gate stuck on Monday.", "Norvik Newswire") if r[0] == "outlet"]
    assert not findings("Norvik Press Service\n\nThe gate stuck.", file="nps-gate.txt").article.rests_on


PAPERS = [
    (
        "The gate was worn, according to papers filed with the county court, and rust had set in.",
        "papers filed with the county court",
    ),
    ("The firm owed more, according to federal inspection records reviewed by the Mail.", "federal inspection records"),
    ("A leaked letter showed how the gate was left.", "letter"),
    ("The letter, dated March 12, 2019, says that the gate is sound.", "letter of March 12, 2019"),
    ("I have read the terms of settlement, all nine pages.", "terms of settlement"),
    ("By the mayor's list, nine people were missing.", "mayor's list"),
    ("In the accession ledger of the museum, in brown ink, the bowl is entered as bought.", "accession ledger of the museum"),
    ("The minutes of the dam board for March 2019 show that the vote was close.", "minutes of the dam board for March 2019"),
    ("Figures obtained under the open books act show that visits rose.", "figures"),
    ("The board's own report, which lies on the counter, says so.", "board's own report"),
    ("A letter that Brook wrote to her sister already complains of the gate.", "Brook’s letter"),
]


@pytest.mark.parametrize(("text", "name"), PAPERS)
def test_papers_by_whose_they_are(text: str, name: str) -> None:
    assert [p.name for p in papers(text)] == [name]


NO_PAPERS = [
    "She wrote a letter to her mother every week.",
    "The papers say nine months, and the papers are wrong.",
    "The Ledger called it a scandal.",
    "He bought a paper and a pound of figs.",
    "His report card was good.",
]


@pytest.mark.parametrize("text", NO_PAPERS)
def test_what_is_no_paper_to_rest_on(text: str) -> None:
    assert not list(papers(text))


def test_a_paper_is_told_of_once_by_its_fullest_name() -> None:
    text = (
        "The gate was worn, according to a letter seen by the Mail. In the letter, dated 12 March 2019, Brook wrote: “Oil it.”"
    )
    assert [name for kind, name in rests(text, "Tarn Mail") if kind == "document"] == ["letter of 12 March 2019"]


def test_a_press_release_rests_on_its_own_house() -> None:
    text = (
        "FOR IMMEDIATE RELEASE\nTarn Museum\n\nThe bowl is back.\n\n“We are glad,” said Ada Brook, who keeps the bowls.\n\nENDS"
    )
    assert rests(text, "Tarn Museum") == {("statement", "Tarn Museum")}


BY_BODIES = [
    ("The gate failed, the union wrote on its page on Monday.", "union’s post"),
    ("“It is over,” the Tarn Boat Union wrote on its page at noon.", "Union’s post"),
]


@pytest.mark.parametrize(("text", "name"), BY_BODIES)
def test_posts_of_bodies(text: str, name: str) -> None:
    assert any(found.endswith(name) for kind, found in rests(text) if kind == "post")


def test_a_post_told_by_role_is_that_of_the_one_person_named_before() -> None:
    text = "The striker Nina Falk is out until May, she said.\n\nThe forward wrote on Brindle that she would rest."
    assert ("post", "Nina Falk’s post on Brindle") in rests(text)


def test_a_post_may_be_named_first() -> None:
    assert ("post", "Ada Brook’s post on Facebook") in rests("On Facebook, Ada Brook wrote that she would stay.")


SIGNED = "I sat in the second row; I counted hands.\n\nThe chairman never looked up. “I was tired,” he said.\n\n– H. M., Tarn"


def test_who_signs_what_they_saw_is_a_witness() -> None:
    assert ("witness", "H. M.") in rests(SIGNED)


@pytest.mark.parametrize("told", ["The chairman told me that he was tired.", "The clerk wrote to us."])
def test_a_reporter_who_was_there_is_no_witness(told: str) -> None:
    assert ("witness", "H. M.") not in rests(SIGNED.replace("The chairman never", f"{told} The chairman never"))


def test_a_witness_of_one_article_and_a_talk_of_another_are_one_source() -> None:
    members = [
        findings("“We ran to the roof,” said Ada Brook, a baker.", 1),
        findings("“The roof held,” said Ada Brook, a baker.", 2),
    ]
    found = [r for r in find_rests(members) if r.name == "Ada Brook"]
    assert [(r.kind, len(r.articles)) for r in found] == [("interview", 2)]


def test_an_outlet_of_the_story_is_credited_by_any_name() -> None:
    found = [
        findings("The gate at the weir has broken and two boats are missing since Monday.", 1, outlet="GateWatch"),
        findings(
            "According to GateWatch two boats are missing. According to Ferdinand nobody was there.", 2, outlet="Tarn Mail"
        ),
    ]
    assert [r.name for r in find_rests(found) if r.kind == "outlet"] == ["GateWatch"]
    assert not [r for r in find_rests(found[1:]) if r.kind == "outlet"]


def test_a_sitting_that_somebody_tells_of_is_no_source() -> None:
    told = "Ada Brook told Harbour Radio on Monday that the tribunal had heard only two of the bargemen."
    assert not [name for _, name in rests(told, "Harbour Radio") if "tribunal" in name]
    assert ("statement", "what was said in the tribunal") in rests(
        "The tribunal heard that the gate had stuck since the autumn."
    )


def test_who_was_there_is_a_witness() -> None:
    bent = "“There was a bang and it bent,” said Olle Tveit, a baker"
    assert ("witness", "Olle Tveit") in rests(f"{bent} from Port Halm who was on the lower bridge.")
    assert ("interview", "Olle Tveit") in rests(f"{bent} who was in charge of the fair.")


HEARD = [
    ("“The gate is safe,” said the yard manager, Ada Brook.", ("statement", "Ada Brook")),
    ("“We ran,” Ada Brook told another newspaper.", ("interview", "Ada Brook")),
    ("“It is a scandal,” fumed Olle Tveit, a baker.", ("interview", "Olle Tveit")),
    ("Ada Brook, the harbour pilot, to our reporter on the quay: “It stuck fast at noon.”", ("interview", "Ada Brook")),
    ("I asked the miller, Ada Brook, about the gate. She looked at the water.", ("interview", "Ada Brook")),
    ("Ada Brook received us in her kitchen on Monday and spoke of the gate.", ("interview", "Ada Brook")),
    ("Ada Brook sent this newspaper a statement in two languages on Monday.", ("statement", "Ada Brook")),
    ("The keeper can be heard on a live stream to curse the gate.", ("document", "stream")),
    ("The water rose at noon, as CCTV footage seen by our reporter shows.", ("document", "CCTV footage")),
    ("The find was reported on Monday in the Annals of River Studies.", ("document", "Annals of River Studies")),
    ("The gate stuck twice, according to the news agency.", ("outlet", "news agency")),
    ("His niece Tilda Brook wrote under a photograph of the gate: “He would laugh.”", ("post", "Tilda Brook’s post")),
    ("TARNBY (QN) The gate of the canal stuck on Monday.", ("outlet", "QN")),
    ("Tarnby (QN) The gate of the canal stuck on Monday.", ("outlet", "QN")),
]


@pytest.mark.parametrize(("text", "wanted"), HEARD)
def test_how_it_was_heard_or_seen(text: str, wanted: tuple[str, str]) -> None:
    assert wanted in rests(f"{text}\n\n{LONG}\n\n{LONG}\n\n{LONG}", "The Eikdal Chronicle")


UNHEARD = [
    ("“We met Ada Brook on the quay,” said a fisherman.", "Ada Brook"),
    ("The gate is old, as this report shows.", "report"),
    ("The river agency closed the gate. The agency said that it would look at it.", "news agency"),
    ("“The gate is safe,” Ada Brook, a baker, told members of the board.", "Ada Brook"),
]


@pytest.mark.parametrize(("text", "name"), UNHEARD)
def test_what_no_account_rests_on(text: str, name: str) -> None:
    assert name not in {n for _, n in rests(f"{text}\n\n{LONG}\n\n{LONG}\n\n{LONG}")}


def test_a_letter_to_the_editor_rests_on_who_signs_it() -> None:
    text = "LETTERS\n\nSir,\n\nI was on the quay on Monday and saw the gate. It was shut.\n\nAda Brook\nPilot (retired), Tarnby"
    assert ("witness", "Ada Brook") in rests(text)
