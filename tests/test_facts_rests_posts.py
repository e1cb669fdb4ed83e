"""Posts and witnesses: what is none, whose it is, and how it is called."""

import pytest

from rashomon.facts import find_rests
from rashomon.pipeline import Options, mark
from rashomon.records import Findings, Page, Source


def findings(text: str, number: int = 0, outlet: str | None = None) -> Findings:
    page = Page(source=Source("case", None), kind="row", text=text, id=str(number), published="2024-03-05", outlet=outlet)
    return mark(page, Options())


def rests(text: str, outlet: str | None = None) -> set[tuple[str, str]]:
    return {(r.kind, r.name) for r in findings(text, outlet=outlet).article.rests_on}


NONE = [
    "Ben Ruud resigned his post as head of the port on Monday. He will leave in May.",
    "Dana Ruud has decided to step down from her post, the board heard.",
    "A fan mocked Nina Falk on Twitter on Monday. Nina Falk sang on.",
    "Follow Jill Hart on Twitter. Jill Hart writes about ferries.",
    "Omar Bellini was suspended from YouTube on Monday, and he is not pleased.",
    "Nina Falk lost on Monday. She wrote on Sept. 18 that she would rest.",
    "The song by Nina Falk, posted on Founders’ Day, is long. It is sung in Varn.",
    "One user tweeted that Nina Falk sang well. Nina Falk sang on.",
]


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_post(text: str) -> None:
    assert not [name for kind, name in rests(text) if kind == "post"]


POSTS = [
    ("Nina Falk wrote on Instagram on Monday that she would rest.", "Nina Falk’s post on Instagram"),
    ("Nina Falk lost. Her brother Olle Falk said on Facebook that he was proud.", "Olle Falk’s post on Facebook"),
    ("The keeper Nina Falk broke the news in a post on Brindle late on Monday.", "Nina Falk’s post on Brindle"),
    ("Nina Falk hurt her knee on Monday. “I will be back,” she wrote on Instagram.", "Nina Falk’s post on Instagram"),
]


@pytest.mark.parametrize(("text", "name"), POSTS)
def test_whose_post(text: str, name: str) -> None:
    assert ("post", name) in rests(text)


def test_a_talk_with_the_outlet_itself_is_that_of_the_person() -> None:
    found = rests("“We sail on,” the captain, Ada Brook, told this newspaper on Monday.", "Tarn Mail")
    assert ("interview", "Ada Brook") in found


def test_an_old_talk_is_background() -> None:
    assert not rests("In an interview with Harbour Radio in 2019 Ada Brook said she liked small boats.")


def test_a_witness_is_a_noun_phrase() -> None:
    assert ("witness", "a neighbour") in rests("“It fell,” said a neighbour, who did not give his name.")
    assert ("witness", "a man") in rests("“It fell,” said a man walking his dog on Monday.")


def test_bodies_speak() -> None:
    assert ("statement", "fire service") in rests("Nobody was hurt when the roof fell in, the fire service said on Monday.")
    assert ("document", "harbour board paper of 3 May 2023") in rests(
        "A harbour board paper dated 3 May 2023 called the pipe old."
    )


def test_a_post_without_its_author_is_the_one_of_the_story() -> None:
    members = [
        findings("Nina Falk wrote on Instagram on Monday that she would rest.", 1),
        findings("The captain of the team broke the news in a post on Instagram late on Monday.", 2),
    ]
    posts = [r for r in find_rests(members) if r.kind == "post"]
    assert [(r.name, len(r.articles)) for r in posts] == [("Nina Falk’s post on Instagram", 2)]


def test_what_others_write_beneath_a_post_is_no_talk_with_them() -> None:
    told = (
        "Nina Falk wrote on Instagram on Monday that she would rest. “I am tired,” she wrote.\n\n"
        "The post was met with kind words from fans and friends. “Sleep well,” Olle Brand wrote. “Come back,” Ada Rusk added."
    )
    assert {("post", "Olle Brand"), ("post", "Ada Rusk")} <= rests(told)
    assert not [name for kind, name in rests(told) if kind == "interview"]


def test_who_wrote_without_a_post_was_heard() -> None:
    assert ("interview", "Olle Brand") in rests("The ferry is late again. “Nobody told us,” Olle Brand wrote.")
