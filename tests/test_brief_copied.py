"""What one article took over from another is told in the source's words."""

from collections.abc import Sequence
from typing import Literal

from rashomon.brief import make_brief
from rashomon.brief.candidates import candidates
from rashomon.brief.choose import account_of
from rashomon.brief.copied import sources
from rashomon.brief.marks import marks_of
from rashomon.pipeline import Options, mark
from rashomon.records import Copy, Direction, Findings, Page, Source
from rashomon.spans import cut

FIRST = "The barge Alwen sank off Brask on Monday, the coast guard said. "


def article(id: str, outlet: str, at: str, text: str) -> Findings:
    page = Page(source=Source("case", None), kind="row", text=text, id=id, outlet=outlet, published=at)
    return mark(page, Options())


def copied(source: Findings, copy: Findings, how: Literal["time", "damage", "unknown"]) -> Copy:
    """A copy of the whole text of an article."""
    places = [cut(f.article, 0, len(f.article.text)) for f in (source, copy)]
    return Copy(id="c", source=places[0], copy=places[1], how="rewritten", likeness=0.8, direction=Direction(how, 0.9, ()))


def lines(found: Sequence[Findings], copies: Sequence[Copy], count: int = 6) -> list[str]:
    accounts = [(f.article.id,) for f in found]
    return [line.text for line in make_brief("s", found, accounts, (), (), copies=copies, lines=count).lines]


def told(source: str, copy: str, how: Literal["time", "damage", "unknown"] = "time") -> list[str]:
    older = article("a", "Sea Wire", "2024-05-06T08:00", FIRST + source)
    newer = article("b", "Pop Pan", "2024-05-07T08:00", FIRST + copy)
    return lines([older, newer], [copied(older, newer, how)])


DIVER = "Diver Ossian Kerr of Brask brought four crates of wet tea up from the hold of the barge on Tuesday morning."


def test_a_rewritten_sentence_is_told_as_the_source_has_it() -> None:
    shown = told(DIVER, "Diver Ossian Kerr brought four crates of tea up from the hold on Tuesday.")
    assert DIVER in shown
    assert not any("of tea up" in line for line in shown)


def test_a_direction_that_is_not_known_tells_nothing() -> None:
    shown = told(DIVER, "Diver Ossian Kerr brought four crates of tea up from the hold on Tuesday.", "unknown")
    assert any("of tea up" in line for line in shown)


def test_what_a_copy_only_adds_is_its_own() -> None:
    older = article("a", "Sea Wire", "2024-05-06T08:00", DIVER)
    newer = article("b", "Pop Pan", "2024-05-07T08:00", DIVER[:-1] + ", and Gesa Pohl weighed them at 90 kilos.")
    account = account_of([older, newer], [("a",), ("b",)])
    marks = marks_of((), (), [older, newer], account)
    pool = candidates([older, newer], account, marks)
    assert sources(pool, [older, newer], [copied(older, newer, "time")], marks) == {}


def test_a_slip_is_not_told() -> None:
    shown = told(DIVER, DIVER.replace("four", "14"))
    assert DIVER in shown
    assert not any("14" in line for line in shown)


def test_a_slip_is_not_told_where_the_source_cannot_stand_either() -> None:
    shown = told("He saw an ear doctor in Brask on Tuesday.", "A year doctor in Brask saw him on Tuesday evening.", "damage")
    assert not any("doctor" in line for line in shown)


def test_two_articles_that_took_from_each_other_end_with_one_wording() -> None:
    older = article("a", "Sea Wire", "2024-05-06T08:00", FIRST + DIVER)
    newer = article("b", "Pop Pan", "2024-05-07T08:00", FIRST + "Diver Ossian Kerr of Brask brought four crates of tea up.")
    shown = lines([older, newer], [copied(older, newer, "time"), copied(newer, older, "time")])
    assert sum("Ossian Kerr" in line for line in shown) == 1
