"""What articles rest on: named, of the right kind, joined over a story."""

import pytest

from rashomon.facts import find_rests
from rashomon.pipeline import Options, mark, with_story_names
from rashomon.records import Findings, Page, Source
from rashomon.spans import verify


def findings(text: str, number: int = 0) -> Findings:
    return mark(Page(source=Source("case", None), kind="row", text=text, id=str(number), published="2024-03-05"), Options())


TABLE = [
    ("The singer Mara Quill shared the news on Instagram on Monday.", ("post", "Instagram")),
    ("Mara Quill left the band, the manager said in a statement on Monday.", ("statement", "manager")),
    ("“It hurt,” Mara Quill said in an interview with Harbour Radio.", ("interview", "Harbour Radio")),
    ("The bridge was closed on Monday, the Ambleford Echo reports.", ("outlet", "Ambleford Echo")),
    ("As first reported by the Gallow Tide, the bridge was closed on Monday.", ("outlet", "Gallow Tide")),
    (
        "According to a report of the court, the pipe was old. It was seen in court documents on Monday.",
        ("document", "court documents"),
    ),
    ("Otto Brandel gave up his seat on Monday in a letter to the guild.", ("document", "Otto Brandel’s letter")),
    (
        "Anna Lindow told Radio Fennel: “We were not asked, and nobody came to see us.”",
        ("interview", "Anna Lindow, to Radio Fennel"),
    ),
    ("Mara Quill shared the news with her 300,000 followers on Monday.", ("post", "Mara Quill’s post")),
    ("“I ran,” said a neighbour who saw the smoke. A witness said the door was locked.", ("witness", "witness")),
]


@pytest.mark.parametrize(("text", "wanted"), TABLE, ids=[t[1][0] for t in TABLE])
def test_kinds(text: str, wanted: tuple[str, str]) -> None:
    article = findings(text).article
    kinds = {(r.kind, wanted[1] in r.name) for r in article.rests_on}
    assert (wanted[0], True) in kinds
    for rest in article.rests_on:
        verify(rest.span, article)


def test_what_is_quoted_is_not_what_the_article_rests_on() -> None:
    article = findings(
        "“I read it on Twitter and in the Ambleford Echo reports,” said Mara Quill at the market on Monday."
    ).article
    assert not [r for r in article.rests_on if r.kind == "post"]


def test_one_post_over_a_story() -> None:
    found = [
        findings("Mara Quill shared the news on Instagram on Monday.", 1),
        findings("The singer Mara Quill wrote on Instagram on Monday that she would rest.", 2),
        findings("Mara Quill is leaving the band. Quill’s post was met with kind words from fans.", 3),
    ]
    first = find_rests(found)[0]
    assert first.kind == "post"
    assert "Mara Quill" in first.name
    assert len(first.articles) == 3


def test_one_voice_over_a_story_goes_by_its_full_name_and_the_way_of_most_articles() -> None:
    members = with_story_names(
        [
            findings("Ada Brook, the mayor of Tarnby, said the gate was safe.", 1),
            findings("“The gate is safe,” Brook told reporters at the lock on Monday. Ada Brook is the mayor.", 2),
            findings("Ada Brook told the Tarn Mail by telephone that the gate was safe.", 3),
        ]
    )
    mine = [r for r in find_rests(members) if "Brook" in r.name]
    assert [(r.name, r.kind, len(r.articles)) for r in mine] == [("Ada Brook", "statement", 3)]
