"""A person's corrections: read, applied, shown as such."""

from __future__ import annotations

import pytest

from rashomon.corrections import Corrections, parse
from rashomon.errors import CorrectionError
from rashomon.pipeline import Options, told
from rashomon.records import Page, Report, Source, Span
from rashomon.run.local import LocalRunner

FIRST = (
    "A ferry ran aground off Calder Point on Monday and all 42 passengers were taken off by lifeboat, "
    "the harbour master said.\n\n"
    "\u201cEverybody is safe and nobody was badly hurt,\u201d harbour master Ines Calloway said. The ferry, "
    "the Marrin Star, left Port Ansel at six in the morning and struck a sandbank in fog about an hour later, "
    "the coastguard said in a statement.\n"
)
SECOND = FIRST.replace("on Monday", "on Monday morning").replace("badly hurt", "hurt badly")
OTHER = "The council of Dunmarsh voted for a new library roof. Work begins in the spring and costs 90,000 crowns.\n"


def pages() -> list[Page]:
    return [
        Page(source=Source(f"{name}.txt"), kind="text", text=text)
        for name, text in (("first", FIRST), ("second", SECOND), ("other", OTHER))
    ]


def tell(toml: str) -> Report:
    with LocalRunner() as runner:
        return told(pages(), Options(corrections=parse(toml, where="c.toml")), runner)


def names(report: Report) -> list[list[str]]:
    files = {a.id: a.source.file for a in report.articles}
    return sorted(sorted(files[a] for a in story.articles) for story in report.stories)


def test_an_empty_file_corrects_nothing() -> None:
    assert not parse("", where="c.toml")
    assert parse("", where="c.toml") == Corrections()


@pytest.mark.parametrize("toml", ["date = 1", "[[date]]\narticle = 'a'", "[[dates]]\narticle = 'a'", "by = ["])
def test_a_faulty_file_is_told_with_its_place(toml: str) -> None:
    with pytest.raises(CorrectionError, match=r"c\.toml: .*docs/how-to/correct\.md"):
        parse(toml, where="c.toml")


def test_a_date() -> None:
    report = tell("by = 'Night desk'\n[[date]]\narticle = 'first.txt'\npublished = 2024-05-07\n")
    published = next(a.published for a in report.articles if a.source.file == "first.txt")
    assert published is not None
    assert (published.value, published.how, published.why) == ("2024-05-07", "correction", "corrected by Night desk")


def test_a_speaker() -> None:
    report = tell("[[speaker]]\narticle = 'first.txt'\nwords = 'nobody was badly hurt'\nspeaker = 'Tomas Vale'\n")
    mine = {a.id for a in report.articles if a.source.file == "first.txt"}
    quotes = [q for s in report.stories for q in s.quotes if q.content[0].article in mine and "badly hurt" in q.content[0].text]
    assert [(q.speaker.name, q.speaker.how) for q in quotes if q.speaker] == [("Tomas Vale", "corrected by a person")]


def test_together_and_apart() -> None:
    assert names(tell("")) == [["first.txt", "second.txt"], ["other.txt"]]
    assert names(tell("[[together]]\narticles = ['first.txt', 'other.txt']\n")) == [["first.txt", "other.txt", "second.txt"]]
    assert names(tell("[[apart]]\narticles = ['first.txt', 'second.txt']\n")) == [["first.txt"], ["other.txt"], ["second.txt"]]


def test_a_direction() -> None:
    report = tell("[[direction]]\nsource = 'second.txt'\ncopy = 'first.txt'\n")
    files = {a.id: a.source.file for a in report.articles}
    copies = [c for s in report.stories for c in s.copies if isinstance(c.source, Span)]
    assert copies
    for copy in copies:
        assert isinstance(copy.source, Span)
        assert (files[copy.source.article], files[copy.copy.article]) == ("second.txt", "first.txt")
        assert copy.direction.how == "correction"


def test_a_name_that_means_no_article_is_a_doubt() -> None:
    report = tell("[[date]]\narticle = 'nowhere.txt'\npublished = 2024-05-07\n")
    assert [d.says for d in report.doubts if d.step == "corrections"] == ["no article is named 'nowhere.txt'"]
