"""What one speaker says and another beside him denies."""

import pytest

from rashomon.facts import find_facts
from rashomon.pipeline import Options, mark
from rashomon.records import Fact, Findings, Page, Source
from rashomon.spans import verify


def findings(text: str, number: int) -> Findings:
    return mark(Page(source=Source("case", None), kind="row", text=text, id=str(number), published="2024-03-05"), Options())


def denials(text: str) -> list[Fact]:
    other = "The lock at Tarnby was shut on Monday after a quarrel of keepers and bargemen."
    members = [findings(f"{other}\n\n{text}", 1), findings(other, 2)]
    found = find_facts("s", members, [[f.article.id] for f in members])
    by_id = {f.article.id: f for f in members}
    facts = [f for f in found if f.slot == "act" and f.about.startswith("whether ")]
    for fact in facts:
        for reading in fact.readings:
            for span in reading.spans:
                verify(span, by_id[span.article].article)
    return facts


SAID_AND_DENIED = [
    (
        "Ada Brook, a keeper, said the bargemen had opened the sluice by hand.\n\n"
        "Olle Tveit, who steers a barge, said nobody had opened the sluice.",
        {"Ada Brook": "the bargemen had opened the sluice by hand", "Olle Tveit": "nobody had opened the sluice"},
    ),
    (
        "The keeper’s lawyer, Ada Brook, said he had been kicked on the quay.\n\n"
        "The harbour master, Olle Tveit, denied that anybody had been kicked.",
        {"Ada Brook": "he had been kicked on the quay", "Olle Tveit": "denied: that anybody had been kicked"},
    ),
]


@pytest.mark.parametrize(("text", "wanted"), SAID_AND_DENIED)
def test_two_voices_quarrel_over_an_act(text: str, wanted: dict[str, str]) -> None:
    facts = denials(text)
    assert [f.state for f in facts] == ["conflict"]
    assert {r.said_by: r.value for r in facts[0].readings} == wanted


NO_QUARREL = [
    "Ada Brook said the sluice had been opened by hand.\n\nOlle Tveit said nobody knew why.",
    "Ada Brook said the sluice had been opened by hand.\n\nOlle Tveit would not say whether the sluice had been opened.",
    "Ada Brook said the sluice had been opened by hand. “It was not opened with a key,” Brook said.",
    "Ada Brook said the sluice would be opened by hand.\n\nOlle Tveit said he was not happy with the sluice.",
    "Ada Brook said the bargemen had funded the regatta in past years.\n\nOlle Tveit said they will not fund the regatta.",
    "Ada Brook said the board had proposed little there.\n\nOlle Tveit said it had not proposed anything there.",
]


@pytest.mark.parametrize("text", NO_QUARREL)
def test_what_denies_nothing(text: str) -> None:
    assert not denials(text)
