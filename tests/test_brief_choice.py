"""Which lines a brief takes: what several accounts tell, once, in few words, in the wording that most articles have."""

import random
from itertools import combinations

from rashomon.brief.candidates import Candidate
from rashomon.brief.choose import may_open
from rashomon.brief.cover import chosen, size
from rashomon.brief.manner import Manner
from rashomon.brief.marks import by_figure
from rashomon.brief.pool import Pool
from rashomon.brief.told import told
from rashomon.records import Fact, FactReading, Span


def line(text: str, account: int, position: int = 0, **given: object) -> Candidate:
    telling = told(text)
    made = {
        "span": Span(f"a{account}", 100 * position, 100 * position + len(text), text),
        "cites": (Span(f"a{account}", 100 * position, 100 * position + len(text), text),),
        "article": account,
        "account": account,
        "outlet": "",
        "since": "",
        "until": "",
        "position": position,
        "count": 10,
        "told": telling,
        "main": telling,
        "stems": frozenset(telling.matter),
        "facts": (),
        "manner": Manner(),
        "leans": (),
        "doubtful": False,
        "stale": False,
    }
    return Candidate(**{**made, **given})  # type: ignore[arg-type]


def texts(lines: list[Candidate], count: int, **given: object) -> list[str]:
    return [lines[n].span.text for n in chosen(Pool(lines, []), count, start=lambda _: True, **given)]  # type: ignore[arg-type]


SANK = "A grain barge sank at the weir of Hollum on Monday morning after its hull cracked."
SANK_TOO = "The grain barge sank at the weir of Hollum on Monday when the hull cracked, the lock keeper said."
CREW = "Four of the crew swam to the lock keeper’s garden."
CREW_TOO = "Four of the crew swam ashore and were given tea in the lock keeper’s garden."
SWANS = "Swans have nested beside the towpath for as long as anybody in the parish remembers."


def test_what_two_accounts_tell_comes_before_what_one_tells() -> None:
    lines = [line(SANK, 0), line(CREW, 0, 1), line(SANK_TOO, 1), line(SWANS, 1, 1), line(CREW_TOO, 1, 2)]
    first, second = texts(lines, 2)
    assert "barge" in first
    assert "crew" in second


def test_an_outlet_that_opens_the_story_anew_leads_with_what_is_new() -> None:
    raised = "The grain barge that sank at the weir of Hollum on Monday after its hull cracked was raised by divers."

    def leads(outlet: str) -> str:
        lines = [
            line(SANK, 0, outlet="Weir Wire", since="2024-05-06", until="2024-05-06"),
            line(SANK_TOO, 1, 1, outlet="Hollum Bell", since="2024-05-06", until="2024-05-06"),
            line(raised, 2, outlet=outlet, since="2024-05-08", until="2024-05-08"),
        ]
        pool = Pool(lines, [])
        return lines[pool.lead(range(3))].span.text

    assert leads("Weir Wire") == raised
    assert leads("Lock Times") == SANK


def test_an_opening_with_an_older_figure_leads_before_another_event_but_not_before_the_later_figure() -> None:
    toll = "Nine people died when the ferry Alwen sank at the weir of Hollum in a storm on Monday."
    too = "Nine people died on the ferry Alwen at Hollum, where it sank at the weir in a storm on Monday."
    other = "A barge burned at Tiel on Tuesday."
    risen = "Twelve people died at Hollum, where the ferry sank."

    def leads(last: str) -> str:
        lines = [
            line(toll, 0, since="2024-05-06", until="2024-05-06", stale=True),
            line(too, 1, since="2024-05-06", until="2024-05-06", stale=True),
            line(last, 2, since="2024-05-08", until="2024-05-08"),
        ]
        return lines[chosen(Pool(lines, []), 1, start=may_open)[0]].span.text

    assert leads(other) in (toll, too)
    assert leads(risen) == risen


def test_a_line_that_repeats_a_chosen_one_is_left_out() -> None:
    lines = [line(SANK, 0), line(SANK_TOO, 1), line(CREW, 0, 1), line(SWANS, 1, 1)]
    got = texts(lines, 4)
    assert sum("barge" in text for text in got) == 1
    assert len(got) == 3


def test_of_two_lines_that_tell_the_same_the_shorter_comes() -> None:
    lines = [line(SANK, 0), line(SANK_TOO, 1), line(CREW, 0, 1), line(CREW_TOO, 1, 1)]
    assert CREW in texts(lines, 2)


def test_a_copied_article_counts_once() -> None:
    told_by_two = "The council of Hollum will close the towpath until Friday for the salvage."
    copied = "The rowing club of Hollum has put off the regatta by one week."
    lines = [line(SANK, 0), line(SANK_TOO, 1), line(told_by_two, 0, 1), line(told_by_two, 1, 1)]
    lines += [line(copied, 0, 2, article=number) for number in (0, 5, 6, 7)]
    assert told_by_two in texts(lines, 2)


def test_the_wording_that_most_copies_have_is_the_one_shown() -> None:
    right = "By noon the crane had lifted the whole barge to the waterline of the upper lock."
    wrong = "By noon the crane had lifted the whole barge to the waterfront of the upper lock."
    lines = [line(wrong, 0, 0, article=0), line(right, 0, 0, article=1), line(right, 0, 0, article=2)]
    assert texts(lines, 1) == [right]


def test_a_figure_that_several_accounts_tell_brings_its_line_forward() -> None:
    plain = [line(SANK, 0), line(SANK_TOO, 1)]
    one = line("Salvage of barges costs the county about 90,000 crowns in most years.", 0, 1)
    two = line("Herons stand along the old weir in most winters of late.", 0, 1)
    other = line("Around ninety thousand crowns are set aside for that each year by Ostrand county.", 1, 5)

    def shared(candidate: Candidate) -> Candidate:
        return line(candidate.span.text, candidate.account, candidate.position, facts=("f1",))

    without = Pool([*plain, one, two, other], [])
    having = Pool([*plain, shared(one), two, shared(other)], [])
    assert having.worth(2) > without.worth(2)
    assert having.worth(3) == without.worth(3)


def test_a_short_line_beside_the_story_does_not_come_before_what_the_story_tells() -> None:
    aside = "Tickets cost four crowns at the gate."
    detail = "The barge was built at Penmarrow in 1931 and had been let to a brewer for its last nine summers."
    assert texts([line(SANK, 0), line(SANK_TOO, 1), line(aside, 2), line(detail, 1, 1)], 2)[1] == detail


def test_telling_the_event_again_costs_a_line_more_in_a_story_of_few_accounts() -> None:
    few = [line(SANK, 0), line(SANK_TOO, 1), line(CREW, 0, 1), line(CREW_TOO, 1, 1)]
    many = [*few, *(line(f"{SANK_TOO} Guests of inn {n} saw it.", n) for n in range(2, 30))]
    lost = []
    for lines in (few, many):
        pool = Pool(lines, [])
        before = pool.worth(1)
        pool.take(0)
        lost.append(pool.worth(1) / before)
    assert lost[0] < lost[1] < 1


def test_what_came_of_the_event_on_a_later_day_is_not_the_event_told_again() -> None:
    raised = "The grain barge that sank at the weir of Hollum was raised on Wednesday, and the lock is free again."
    lost = []
    for day in ("2024-03-04", "2024-03-06"):
        first = line(SANK, 0, since="2024-03-04")
        pool = Pool([first, line(SANK_TOO, 1, since="2024-03-04"), line(raised, 2, since=day)], [])
        pool.take(0)
        lost.append(pool.worth(2))
    assert lost[0] < lost[1]


def test_an_opening_that_sets_a_scene_comes_after_what_the_accounts_tell() -> None:
    scene = "Tea stood cold on every table of the inn and nobody had an appetite."
    lines = [line(SANK, 0), line(SANK_TOO, 1), line(scene, 2), line(CREW, 0, 1), line(CREW_TOO, 2, 1)]
    assert scene not in texts(lines, 2)


def test_both_values_of_a_quarrel_have_their_line() -> None:
    nine = line("Nine tonnes of rye were lost, the miller said.", 0, 6)
    twelve = line("Twelve tonnes of rye were lost, said the county of Ostrand.", 1, 6)
    lines = [line(SANK, 0), line(CREW, 0, 1), line(SANK_TOO, 1), line(CREW_TOO, 1, 1), line(SWANS, 1, 2), nine, twelve]
    got = texts(lines, 4, needed=[(nine.span,), (twelve.span,)])
    assert {nine.span.text, twelve.span.text} <= set(got)


def test_a_figure_with_and_without_at_most_is_told_once() -> None:
    places = [Span("a", n, n + 3, "240") for n in (0, 10, 20)]
    readings = tuple(FactReading(value, (place,)) for value, place in zip(("240", "at most 240", "265"), places, strict=True))
    fact = Fact(id="f", story="s", about="berths", slot="number", state="conflict", readings=readings, not_found_in=())
    assert by_figure(fact) == [(places[0], places[1]), (places[2],)]


def test_the_lines_are_those_that_weighing_all_again_each_time_would_choose() -> None:
    chance = random.Random(7)
    words = [f"{a}{b}o" for a, b in combinations("bdfgklmnprst", 2)]
    for _ in range(40):
        lines = [
            line(" ".join(chance.choices(words, k=chance.randint(6, 14))), chance.randrange(4), chance.randrange(9))
            for _ in range(30)
        ]
        pool, want = Pool(lines, []), []
        left = set(range(len(lines)))
        for turn in range(8):
            best = max(left, key=lambda n: (pool.worth(n), -n)) if turn else pool.lead(sorted(left))
            pool.take(best)
            want.append(lines[best].span.text)
            left = {n for n in left - {best} if not pool.repeats(n)}
            if not left:
                break
        assert texts(lines, 8) == want


def test_a_small_story_has_three_lines_and_a_large_one_at_most_twelve() -> None:
    assert size(1, 1) == size(2, 2) == size(9, 1) == 3
    assert size(10_000, 10_000) == 12
    assert sorted(size(n, n) for n in range(1, 60)) == [size(n, n) for n in range(1, 60)]


def test_no_lines_make_no_brief() -> None:
    assert texts([], 5) == []
    assert texts([line(SANK, 0)], 0) == []
