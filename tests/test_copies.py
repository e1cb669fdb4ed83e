"""Credits, directions, shares and what a nearer text explains: one small text each."""

from __future__ import annotations

import msgspec
import numpy as np
import pytest

from rashomon import copies
from rashomon.copies.credits import credits_of
from rashomon.copies.damage import damaged
from rashomon.copies.direction import directed
from rashomon.copies.edges import body_only
from rashomon.copies.nearest import nearest
from rashomon.copies.outlets import fuller, names_outlet, same_outlet
from rashomon.pipeline import Options, mark
from rashomon.records import Absent, Copy, Direction, Findings, Page, Published, Source, Span
from tests.test_copies_cases import cases, settled

TEXT = (
    "The old lighthouse on Gannet Point was sold on Tuesday to a couple from Brinmouth who want to bake bread in it. "
    "They paid 84,000 crowns, less than the iron stair alone is worth, and must keep the lamp lit for the fishing boats."
)


def found(text: str, outlet: str, day: str | None = None) -> Findings:
    """What the program finds in one text."""
    return mark(Page(source=Source(outlet), kind="row", text=text, outlet=outlet, published=day), Options())


def dated(how: str, day: str, outlet: str) -> Findings:
    """An article with a date known in some way."""
    f = found(TEXT, outlet)
    published = Published(value=day, from_=day, until=day, grain="day", how=how, why="")
    return msgspec.structs.replace(f, article=msgspec.structs.replace(f.article, published=published))


def between(a: Findings, b: Findings) -> tuple[str, str | None]:
    """How the direction between two was told, and the outlet of the source."""
    direction, turned = directed(a, b, [])
    return direction.how, None if direction.how == "unknown" else (b if turned else a).article.outlet


def test_the_earlier_of_two_given_days_is_the_source() -> None:
    assert between(dated("given", "2024-03-02", "A"), dated("head", "2024-03-01", "B")) == ("time", "B")


@pytest.mark.parametrize(("how", "day"), [("inferred", "2024-03-01"), ("given", "2024-03-02")])
def test_inferred_and_equal_days_tell_nothing(how: str, day: str) -> None:
    assert between(dated("given", "2024-03-02", "A"), dated(how, day, "B")) == ("unknown", None)


def test_a_minute_tells_nothing_against_its_own_day() -> None:
    a, b = found(TEXT, "A", "2024-03-02"), found(TEXT, "B", "2024-03-02T08:30:00")
    assert between(a, b) == ("unknown", None)
    assert between(found(TEXT, "A", "2024-03-02T09:00:00"), b) == ("time", "B")


def test_a_credit_against_the_days_leaves_it_open() -> None:
    late, early = found(TEXT, "Hollow Echo", "2024-03-04"), found(f"{TEXT} (via Hollow Echo)", "B", "2024-03-01")
    direction, _ = directed(late, early, [])
    assert direction.how == "unknown"
    assert {e.how for e in direction.evidence} == {"credit", "time"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("via Hollow Echo:\n\nIt rained.", ["Hollow Echo"]),
        ("It rained. (via Hollow Echo)", ["Hollow Echo"]),
        ("It rained. (via The Hollow Echo)", ["The Hollow Echo"]),
        ("The leak was first reported by The Hollow Echo.", ["Hollow Echo"]),
        ("BRINMOUTH (Tidewire) - It rained.", ["Tidewire"]),
        ("BRINMOUTH, June 3 (AP) — It rained.", ["AP"]),
        ("It rained. (Tidewire)", ["Tidewire"]),
        ("(Tidewire) It rained.", ["Tidewire"]),
        ("The leak was first reported by the Hollow Echo.", ["Hollow Echo"]),
        ("This story was originally published by Hollow Echo.", ["Hollow Echo"]),
        ("It rained, the Hollow Echo reports.", ["Hollow Echo"]),
        ("It rained (and it was cold).", []),
        ("They came via Brinmouth and slept.", []),
        ("SKARN (Tidewire. The mill) is shut.", []),
        ("Little Hask (AR) - It rained.", []),
        ("Machine Reading Aid (MRA) - It rained.", []),
        ("She sews apps (via Loom and Reed), and sells them.", []),
        ("This story was originally published on the 21st of June.", []),
        ("Originally published on Wednesday, March 2.", []),
        ("She first appeared in 2004.", []),
        ("She wrote on Lumen that it rained. (Lumen)", []),
        ("It rained.\n\n— Corran Wire", ["Corran Wire"]),
        ("It rained.\n\n— Ann Lee", []),
        ("It rained.\n\n(c) 2024 Corran News Agency", ["Corran News Agency"]),
        (f"{TEXT}\n\nTilda Roan\n(Brinmouth University)", []),
        ("By Ann Lee\nMarsh Reporting Project\n\nIt rained.", ["Marsh Reporting Project"]),
        ("by Ann Lee, Marsh Reporting Project\n\nIt rained.", ["Marsh Reporting Project"]),
        ("CORRAN WIRE\n\nIt rained.", ["CORRAN WIRE"]),
        ("It rained.\n\nCorran News Service", ["Corran News Service"]),
        ("It rained.\n\nThe end", []),
        ("It rained.\n\nStory: Corran Features", ["Corran Features"]),
        ("It rained.\n\nStory: Ann Lee", []),
        ("It rained.\n\nCorran Wire contributed to this report.", ["Corran Wire"]),
        ("It rained.\n\nAnn Lee contributed to this report.", []),
        ("It rained.\n\nWith files from Corran Wire", ["Corran Wire"]),
        ("It rained.\n\n- with Corran Wire", ["Corran Wire"]),
        ("It rained.\n\n(avec AFP)", ["AFP"]),
    ],
)
def test_credits(text: str, names: list[str]) -> None:
    assert [c.name for c in credits_of(found(text, "A").article)] == names


def test_only_a_text_that_was_taken_has_an_absent_source() -> None:
    assert copies.credits_among([found(f"via Hollow Echo:\n\n{TEXT}", "A")])
    assert not copies.credits_among([found(f"{TEXT} The sale was first reported by the Hollow Echo.", "A")])
    assert not copies.credits_among([found(f"BRINMOUTH (Tidewire) - {TEXT}", "Tidewire")])


@pytest.mark.parametrize(
    ("name", "outlet", "url", "same"),
    [
        ("Hollow Echo", "The Hollow Echo", None, True),
        ("Echo", "Hollow Echo", None, True),
        ("Hollow Echo", None, "https://www.hollow-echo.example/1", True),
        ("Hollow", "Hollow Echo", None, False),
        ("Marsh Courier", "Hollow Echo", "https://[broken", False),
    ],
)
def test_a_name_means_an_outlet(name: str, outlet: str | None, url: str | None, same: bool) -> None:
    article = msgspec.structs.replace(found(TEXT, "A").article, outlet=outlet, url=url)
    assert names_outlet(name, article) is same


def whole(a: Findings, b: Findings) -> list[tuple[Span, Span]]:
    """Both texts as one shared passage."""
    return [tuple(Span(f.article.id, 0, len(f.article.text), f.article.text) for f in (a, b))]  # type: ignore[list-item]


@pytest.mark.parametrize(
    ("good", "bad", "says"),
    [
        ("She went back to wake the boys.", "She went back to woke the boys.", "breaks a sentence"),
        ("“That is a damned lie,” he said.", "“That is a d----d lie,” he said.", "strikes out letters"),
        ("The sail store burned. A sail was saved.", "The sale store burned. A sail was saved.", "“sale” for “sail”"),
        ("Saturday's market is off.", "Saturdays market is off.", "drops an apostrophe"),
    ],
)
def test_damage_is_seen_on_the_right_side(good: str, bad: str, says: str) -> None:
    a, b = found(good, "A"), found(bad, "B")
    evidence, _ = damaged(a, b, whole(a, b))
    assert any(says in e.says for e in evidence)
    evidence, _ = damaged(b, a, whole(b, a))
    assert any(says in e.says for e in evidence)
    assert damaged(a, a, whole(a, a)) == ((), None)


def test_one_small_sign_is_not_enough() -> None:
    a, b = found("Saturday's market is off.", "A"), found("Saturdays market is off.", "B")
    assert damaged(a, b, whole(a, b))[1] is None


def test_links_and_lineage_say_how_much_is_shared() -> None:
    a, b = found(TEXT, "A", "2024-03-01"), found(f"{TEXT} {' '.join(f'new{i}' for i in range(40))}.", "B", "2024-03-02")
    shared = copies.align(a, b)
    (link,) = copies.make_links(a, b, shared)
    (line,) = copies.make_lineage([a, b], shared)
    assert link.share == 1.0
    assert (line.source, line.copy) == (a.article.id, b.article.id)
    assert 0.4 < line.share < 0.6


def test_a_short_loan_leaves_two_accounts() -> None:
    own = [" ".join(f"{side}{i}" for i in range(90)) for side in "xy"]
    a, b = found(f"{TEXT} {own[0]}.", "A"), found(f"{own[1]}. {TEXT}", "B")
    shared = copies.align(a, b)
    assert shared
    assert len(copies.make_accounts([a, b], shared)) == 1
    assert len(copies.make_accounts([a, b], ())) == 2
    longer = [found(f"{f.article.text} {' '.join(f'z{n}{i}' for i in range(200))}.", str(n)) for n, f in enumerate((a, b))]
    assert len(copies.make_accounts(longer, copies.align(*longer))) == 2


def test_what_one_outlet_says_again_in_its_own_words_is_no_second_account() -> None:
    tails = [f"{TEXT} {' '.join(f'{side}{n}' for n in range(290))}." for side in "xy"]
    for outlet, accounts in (("Hollow Echo", 1), ("B", 2)):
        pair = [found(tails[0], "Hollow Echo", "2024-03-04"), found(tails[1], outlet, "2024-03-05")]
        assert len(copies.make_accounts(pair, copies.align(*pair))) == accounts


def test_a_report_that_is_credited_without_its_text_is_another_account_that_rests_on_it() -> None:
    first = "The mill at Skarn burned on Sunday. Two weavers were hurt, the reeve said, and the wheel fell into the race."
    later = "As first reported by the Hollow Echo, there was a fire in Skarn. I walked down there and saw nothing but steam."
    pair = [found(first, "Hollow Echo", "2024-03-04"), found(later, "B", "2024-03-05")]
    shared = copies.align(*pair)
    assert len(copies.make_accounts(pair, shared)) == 2
    assert copies.make_lineage(pair, shared) == ()
    assert [(r.kind, r.name) for r in pair[1].article.rests_on] == [("outlet", "Hollow Echo")]


def copy(source: tuple[str, str], target: tuple[str, str]) -> Copy:
    """A copy of whole texts."""
    spans = [Span(article, 0, len(text), text) for article, text in (source, target)]
    direction = Direction("unknown", 0.0, ())
    return Copy(id=source[0] + target[0], source=spans[0], copy=spans[1], how="edited", likeness=0.5, direction=direction)


def test_two_copies_of_one_source_are_not_copies_of_each_other() -> None:
    source = ("a", "one two three four five six seven eight nine ten")
    first = ("b", "one two xx four five six seven eight yy ten")
    second = ("c", "one two three four zz six seven ww nine ten")
    assert [c.id for c in nearest([copy(source, first), copy(source, second), copy(first, second)])] == ["ab", "ac"]


def test_three_equal_texts_explain_nothing() -> None:
    texts = [(name, "one two three four five") for name in "abc"]
    assert len(nearest([copy(texts[0], texts[1]), copy(texts[0], texts[2]), copy(texts[1], texts[2])])) == 3


def test_a_corrected_direction_survives() -> None:
    a, b = found(TEXT, "A", "2024-03-01"), found(TEXT, "B", "2024-03-02")
    corrected = msgspec.structs.replace(copies.align(a, b)[0], direction=Direction("correction", 1.0, ()))
    assert copies.settle([a, b], [corrected])[0].direction.how == "correction"


@pytest.mark.parametrize(
    ("name", "outlet", "same"),
    [
        ("OPA", "Orrin Press Agency", True),
        ("Orrin Press Agency", "OPA", True),
        ("Pallas", "Pallas News Agency", True),
        ("the Post", "Ostermoor Post", True),
        ("Tessary", "Tessary Herald", False),
        ("Tessary Echo", "Tessary Herald", False),
        ("Corran Wire", "Corran Wire Service", True),
    ],
)
def test_names_of_one_outlet(name: str, outlet: str, same: bool) -> None:
    assert same_outlet(name, outlet) is same


def test_a_credit_stands_against_a_stamp_of_the_same_day() -> None:
    wire = found(TEXT, "Hollow Echo", "2024-03-01T09:30")
    early = found(f"{TEXT} (via Hollow Echo)", "B", "2024-03-01T08:10")
    assert between(wire, early) == ("credit", "Hollow Echo")


def test_a_further_passage_counts_wherever_it_stands() -> None:
    pages = next(pages for name, pages, _ in cases() if name == "briefs")
    a, b = sorted((mark(page, Options()) for page in pages), key=lambda f: f.article.id)
    last = "Digging machines will come in the second week of April, and the last two boats must leave by then"
    assert last in {c.copy.text for c in copies.align(a, b)}


def test_edges_that_would_cross_leave_nothing() -> None:
    left, right = (np.array(words, dtype=np.uint32) for words in ([1, 2, 3, 9, 4, 5, 6], [4, 5, 6, 1, 2, 3]))
    aside = np.array([False] * 6 + [True]), np.zeros(6, dtype=np.bool_)
    (i, i_end), (j, j_end) = body_only((left, right), aside, ((0, 7), (0, 6)))
    assert i <= i_end
    assert j <= j_end


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("unseen-source", "3 articles have these words, and nothing tells that one of them wrote them first"),
        ("same-wire", "both credit Brannoc News Service, which is not among these"),
    ],
)
def test_a_source_that_none_of_them_is_is_told_where_no_direction_is(name: str, says: str) -> None:
    pages = next(pages for case, pages, _ in cases() if case == name)
    found = settled([mark(page, Options()) for page in pages])
    unknown = [c for c in found if c.direction.how == "unknown"]
    assert unknown
    for c in unknown:
        evidence = next(e for e in c.direction.evidence if e.says == says)
        assert len({span.article for span in evidence.spans}) == len(evidence.spans) == len(pages)


def test_the_note_under_every_article_is_no_part_of_a_copy() -> None:
    pages = next(pages for case, pages, _ in cases() if case == "house-note-under-a-copy")
    (copy,) = settled([mark(page, Options()) for page in pages])
    assert copy.copy.text.endswith("the street was hosed down by the brigade")


def test_the_words_that_state_a_day_are_evidence() -> None:
    early, late = found(f"date 2024-03-01\n\n{TEXT}", "A"), found(f"THE BELL\nSunday 3 March 2024\n\n{TEXT}", "B")
    direction, turned = directed(early, late, [])
    (evidence,) = direction.evidence
    assert (direction.how, turned) == ("time", False)
    assert [span.text for span in evidence.spans] == ["2024-03-01", "Sunday 3 March 2024"]


def test_a_text_put_into_stiffer_words_is_the_copy() -> None:
    plain = (
        "The keeper said on Monday that about forty people had asked to see the lamp, but few got near it. She told them that "
        "a nightwatchman lived there, and that the stairs would stop a goat. Nobody tried, she said, and most left at dusk."
    )
    stiff = (
        "The keeper stated on Monday that around forty persons had requested to see the lamp, yet few got near it. She told "
        "them that a night resided there, and that the stairs would cease a goat. Nobody attempted, she stated, and most left "
        "at dusk."
    )
    a, b = found(plain, "A"), found(stiff, "B")
    evidence, second = damaged(a, b, whole(a, b))
    assert second is True
    assert "“night” for “nightwatchman”" in {e.says for e in evidence}
    assert len([e for e in evidence if e.says == "“stated” for “said”"]) == 1
    assert damaged(b, a, whole(b, a))[1] is False


def test_an_absent_source_goes_by_the_fullest_name_the_story_knows() -> None:
    known = ["Corran News Service", "CNS", "CORRAN NEWS SERVICE", "Marsh Wire"]
    assert [fuller(name, known) for name in known] == [*["Corran News Service"] * 3, "Marsh Wire"]
    short = found(f"SKARN (CNS) - {TEXT}", "A")
    full = found(f"{TEXT}\n\nCorran News Service", "B")
    settled = copies.settle([short, full], copies.credits_among([short, full]))
    assert {c.source.name for c in settled if isinstance(c.source, Absent)} == {"Corran News Service"}


def test_an_article_that_credits_another_is_no_copy_of_that_one_s_sister() -> None:
    words = [f"w{n}" for n in range(60)]
    texts = [
        " ".join(words),
        " ".join("x" if n in range(0, 15, 3) else w for n, w in enumerate(words)),
        " ".join(w if n % 3 else "y" for n, w in enumerate(words)),
    ]
    one, sister, debtor = (Span(name, 0, len(text), text) for name, text in zip("abc", texts, strict=True))

    def copy(source: Span, other: Span, how: str) -> Copy:
        direction = Direction(how, 0.9, ())  # type: ignore[arg-type]
        return Copy(
            id=source.article + other.article, source=source, copy=other, how="edited", likeness=0.9, direction=direction
        )

    told = [copy(one, sister, "unknown"), copy(one, debtor, "credit"), copy(sister, debtor, "unknown")]
    assert [c.id for c in nearest(told)] == ["ab", "ac"]
    untold = [copy(one, sister, "unknown"), copy(one, debtor, "unknown"), copy(sister, debtor, "unknown")]
    assert len(nearest(untold)) == 3


def test_the_lines_of_its_own_head_are_no_credit() -> None:
    head = "Title: The stair of the old light\nSource: Northmarsh Chronicle\nDate: 2025-09-09\n\n"
    page = Page(source=Source("case", None), kind="file", text=head + TEXT, id="1")
    assert not copies.credits_among([mark(page, Options())])


def test_a_page_of_hardly_a_word_is_no_account_beside_others() -> None:
    page, empty = found(TEXT, "A"), found("Page not found", "B")
    assert copies.make_accounts([page, empty], ()) == ((page.article.id,),)
    assert copies.make_accounts([empty], ()) == ((empty.article.id,),)
