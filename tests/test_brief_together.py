"""Lines of two sentences, articles beside the story, days to come, and what is no line at all."""

from collections.abc import Sequence

from rashomon.brief import make_brief
from rashomon.brief.beside import beside
from rashomon.brief.candidates import Candidate, candidates
from rashomon.brief.choose import account_of, coming, may_lead
from rashomon.brief.marks import marks_of
from rashomon.brief.passages import passages
from rashomon.pipeline import Options, mark
from rashomon.records import Findings, Page, Source


def articles(*rows: tuple[str, str, str], language: str | None = None) -> list[Findings]:
    """Articles of an outlet, a day and a text each."""
    pages = (
        Page(
            source=Source("case", None),
            kind="row",
            text=text,
            id=f"{n}",
            outlet=outlet,
            published=at,
            language=language,
        )
        for n, (outlet, at, text) in enumerate(rows)
    )
    return sorted((mark(page, Options()) for page in pages), key=lambda f: f.article.id)


def pool(found: Sequence[Findings]) -> list[Candidate]:
    account = account_of(found, [(f.article.id,) for f in found])
    return candidates(found, account, marks_of((), (), found, account))


def spans(text: str) -> list[str]:
    (found,) = articles(("Sea Wire", "2024-05-06", text))
    (marks,) = marks_of((), (), [found], {found.article.id: 0}).values()
    return [place.span.text for place in passages(found, marks) if place.together]


def test_two_sentences_of_a_paragraph_may_be_one_line() -> None:
    assert spans("The council put the sum at 40 crowns a head. It had named 30 in March.") == [
        "The council put the sum at 40 crowns a head. It had named 30 in March."
    ]


def test_sentences_of_two_paragraphs_are_not() -> None:
    assert spans("The council put the sum at 40 crowns a head.\n\nIt had named 30 in March of this year.") == []


def test_a_word_alone_makes_no_line_with_its_neighbour() -> None:
    assert spans("Free. The pool of the old town opens on every Sunday.") == []


def test_a_sentence_that_leans_on_its_neighbour_stands_with_it() -> None:
    found = articles(
        ("Sea Wire", "2024-05-06", "Diver Ossian Kerr searched the hold of the barge on Monday. He found two crates of tea."),
    )
    standing = {line.span.text: line.manner.hanging for line in pool(found)}
    assert standing["He found two crates of tea."]
    assert not standing["Diver Ossian Kerr searched the hold of the barge on Monday. He found two crates of tea."]


def test_two_sentences_never_lead() -> None:
    found = articles(("Sea Wire", "2024-05-06", "The barge Alwen sank off Brask on Monday. Its crew of four swam ashore."))
    assert [may_lead(line) for line in pool(found) if line.together] == [False]


def test_what_had_been_before_does_not_lead() -> None:
    found = articles(("Sea Wire", "2024-05-06", "The harbour master had said on Friday that 12 crates of tea were lost."))
    assert [may_lead(line) for line in pool(found)] == [False]


FIRE = "A fire burned the rope works of Brask to the ground on Sunday, and owner Nils Taube wept, the mayor said. "
OTHER = "A fire burned a barn at Olmen on Friday. Farmer Gesa Pohl lost nine cows and a cart, the mayor of Olmen said."


def test_an_article_without_the_names_that_all_others_have_is_beside_the_story() -> None:
    found = articles(
        ("Sea Wire", "2024-05-06", FIRE + "Nils Taube had 80 looms in Brask."),
        ("Brask Post", "2024-05-06", FIRE + "The works had stood in Brask since 1820."),
        ("Loom News", "2024-05-07", FIRE + "The looms came to Brask by sea."),
        ("Hill Wire", "2024-05-07", FIRE + "Brask has no other works."),
        ("Olmen Bell", "2024-05-04", OTHER),
    )
    account = account_of(found, [(f.article.id,) for f in found])
    assert [found[n].article.outlet for n in beside(found, account)] == ["Olmen Bell"]
    told = make_brief("s", found, [(f.article.id,) for f in found], (), ()).lines
    assert "Olmen" not in " ".join(line.text for line in told)


def test_of_a_few_articles_none_is_beside_the_story() -> None:
    found = articles(
        ("Sea Wire", "2024-05-06", FIRE),
        ("Brask Post", "2024-05-06", FIRE),
        ("Olmen Bell", "2024-05-04", OTHER),
    )
    assert not beside(found, account_of(found, [(f.article.id,) for f in found]))


def test_the_day_to_come_that_most_accounts_name_is_asked_for() -> None:
    found = articles(
        ("Sea Wire", "2024-05-06", "A court will hear the ropemaker Nils Taube on 21 May 2024."),
        ("Brask Post", "2024-05-06", "The case of Nils Taube comes before the court on 21 May 2024."),
        ("Loom News", "2024-05-07", "A market is to be held in Brask on 18 May 2024."),
    )
    asked = {span.text for span in coming(pool(found))}
    assert len(asked) == 2
    assert all("21 May" in text for text in asked)


def test_a_day_that_one_account_names_is_not_asked_for() -> None:
    found = articles(
        ("Sea Wire", "2024-05-06", "A court will hear the ropemaker Nils Taube on 21 May 2024."),
        ("Loom News", "2024-05-07", "A market is to be held in Brask on 18 May 2024."),
    )
    assert coming(pool(found)) == ()


def test_a_name_with_a_day_and_an_hour_is_no_line() -> None:
    found = articles(("Sea Wire", "2024-05-06", "Ossian Kerr Brask 9 November 2023, 6.10 a.m.\n\nThe barge sank off Brask."))
    assert not any("Ossian" in line.span.text for line in pool(found))


def test_what_a_copy_has_in_other_words_is_told_as_its_source_has_it() -> None:
    first = "The barge Alwen sank off Brask on Monday, the coast guard said. "
    source = "An ear doctor saw the skipper on Tuesday in Brask. The skipper hears again with the left one."
    copy = source.replace("An ear", "A year")
    found = articles(("Sea Wire", "2024-05-06", first + source), ("Pop Pan", "2024-05-07", first + copy))
    ids = tuple(f.article.id for f in found)
    told = [line.text for line in make_brief("s", found, [ids], (), (), lines=6).lines]
    assert "An ear doctor saw the skipper on Tuesday in Brask." in told
    assert not any("A year" in line for line in told)


def test_the_account_of_most_articles_is_the_story_whatever_it_lacks() -> None:
    found = articles(
        ("Sea Wire", "2024-05-06", FIRE),
        ("Brask Post", "2024-05-06", FIRE),
        ("Loom News", "2024-05-07", FIRE),
        ("Olmen Bell", "2024-05-04", OTHER),
        ("Olmen Bell", "2024-05-05", OTHER),
    )
    both = tuple(f.article.id for f in found if f.article.outlet == "Olmen Bell")
    fewer = [f for f in found if f.article.id != both[1]]
    assert [f.article.id for n, f in enumerate(fewer) if n in beside(fewer, account_of(fewer, []))] == [both[0]]
    assert not beside(found, account_of(found, [both]))


def test_a_little_word_of_a_name_is_no_name() -> None:
    def fire(owner: str) -> str:
        return f"A fire burned the rope works on Sunday, and owner {owner} wept. {owner} had 80 looms."

    names = ("Nils del Taube", "Gesa del Pohl", "Ada del Brook", "Jan del Winter", "Olga Lind")
    found = articles(*((f"Paper {n}", "2024-05-06", fire(name)) for n, name in enumerate(names)))
    assert not beside(found, account_of(found, [(f.article.id,) for f in found]))
