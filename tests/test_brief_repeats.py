"""One fact has one line, however many articles tell it and in whatever words."""

from eval.brief import _again, _repeated
from rashomon.brief import make_brief
from rashomon.pipeline import Options, mark
from rashomon.records import Brief, BriefLine, Fact, FactReading, Findings, Page, Source
from rashomon.spans import cut

HEAD = "The town of Olmen buried its ferryman Ossian Kerr on Friday."
FIRST = (
    "On Monday 6 May 2024, Gesa Pohl hung a wreath for the ferryman on the old pier of Olmen, "
    "in front of a small crowd that had come by bus."
)
AGAIN = (
    "Widow Gesa Pohl of Brask came out on 6 May 2024 to hang a wreath on the pier, "
    "with her brothers beside her and her hat in her hand all the while."
)
OTHER = (
    "Widow Gesa Pohl of Brask came out on 9 May 2024 to sell the ferry Alwen for 4,000 crowns, "
    "with her brothers beside her and her hat in her hand all the while."
)


def told(*texts: str, lines: int) -> list[str]:
    found = [article(f"{n}", text) for n, text in enumerate(texts)]
    brief = make_brief("s", found, [(f.article.id,) for f in found], (), (), lines=lines)
    return [line.text for line in brief.lines]


def article(id: str, text: str) -> Findings:
    page = Page(source=Source("case", None), kind="row", text=text, id=id, outlet=f"Paper {id}", published="2024-05-07")
    return mark(page, Options())


def test_a_fact_in_other_words_has_one_line() -> None:
    shown = told(f"{HEAD} {FIRST}", f"{HEAD} {AGAIN}", lines=3)
    assert sum("wreath" in line for line in shown) == 1


def test_another_day_and_another_deed_are_another_fact() -> None:
    shown = told(f"{HEAD} {FIRST}", f"{HEAD} {OTHER}", lines=3)
    assert FIRST in shown
    assert OTHER in shown


def test_a_quarrel_about_something_beside_the_story_has_no_line() -> None:
    texts = (
        f"{HEAD} The town of Olmen gave Kerr a grave by the pier.\n\nOver 7,000 readers have looked at this already.",
        f"{HEAD} Kerr had steered the ferry of Olmen since 1980.\n\nOver 6,000 readers have looked at this already.",
        f"{HEAD} The mayor of Olmen, Gesa Pohl, spoke at the grave of Kerr.",
        f"{HEAD} The ferry of Olmen stood still for Kerr all day.",
        f"{HEAD} Kerr leaves a boat and two dogs in Olmen.",
    )
    found = [article(f"{n}", text) for n, text in enumerate(texts)]
    places = [cut(f.article, at, at + 5) for f in found[:2] for at in (f.article.text.index(",000") - 1,)]
    readings = tuple(FactReading(place.text, (place,)) for place in places)
    quarrel = Fact(id="f", story="s", about="readers", slot="number", state="conflict", readings=readings, not_found_in=())
    accounts = [(f.article.id,) for f in found]
    shown = [line.text for line in make_brief("s", found, accounts, (quarrel,), (), lines=4).lines]
    assert not any("looked" in line for line in shown)


def brief(*lines: str) -> Brief:
    return Brief("s", tuple(BriefLine(text=line, cites=(), outlets=(), accounts=1) for line in lines))


def test_the_scorer_counts_what_is_told_again() -> None:
    lines = brief("A barge sank off Brask.", "Brask lost a barge.", "Tea floated ashore.")
    assert _again(["barge"], lines) == 1
    assert _again(["tea", "Tea"], lines) == 0


def test_the_scorer_sees_the_words_that_stand_in_another_line() -> None:
    assert _repeated(brief("Tea floated ashore.")) == []
    assert _repeated(brief("Barge sank.", "Barge sank.")) == [1.0, 1.0]
    assert _repeated(brief("Barge sank.", "Tea floated.")) == [0.0, 0.0]
