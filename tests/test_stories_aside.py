"""An article that looks aside to another event, and says so, is none of that event's story."""

from __future__ import annotations

import numpy as np
import pytest

from rashomon.pipeline import Options, mark
from rashomon.records import Features, Findings, Page, Source
from rashomon.stories import join_stories, make_features, make_why, name_beside
from rashomon.stories.aside import another_event
from rashomon.stories.live import NEVER, Live
from rashomon.stories.terms import hashed, term_of

COLLAPSE = (
    (
        "Roof of indoor rink falls in at Brenholt",
        "BRENHOLT (Nordline) - The roof of the ice rink at Brenholt fell in under snow on Thursday evening and buried a "
        "resurfacing machine. Nobody was hurt. Ice master Jorun Askeland had sent the children home at five, he said.",
    ),
    (
        "Rink roof gives way under snow",
        "The rink at Brenholt will stay shut for the winter after its roof gave way under a metre of snow. “It groaned, and I "
        "blew the whistle,” said Jorun Askeland, who minds the ice. Mayor Edda Torvik has asked for the drawings of the roof.",
    ),
    (
        "Brenholt asks who signed for the beams",
        "Mayor Edda Torvik of Brenholt wants to know who signed for the beams of the rink whose roof fell in on Thursday. "
        "The builder, Halden & Sons, says that the snow was twice what the drawings allow for.",
    ),
)
TWIN = (
    "Roof of sports hall collapses at Vassmo",
    "VASSMO (Nordline) - Part of the roof of the sports hall at Vassmo collapsed under snow on Friday. Nobody was hurt. "
    "Caretaker Pia Lunde had locked the hall at noon. The council of Vassmo has shut two schools. "
    "Engineers said that the case was not thought to be linked to the roof at Brenholt, where the rink fell in.",
)
GERMAN = (
    "Dach der Eishalle in Brenholt eingestürzt",
    "Das Dach der Eishalle von Brenholt ist unter der Last des Schnees eingestürzt. Eismeister Jorun Askeland hatte die "
    "Kinder rechtzeitig nach Hause geschickt. Niemand wurde verletzt. "
    "Auch in Vassmo, 40 Kilometer nördlich, gab am Freitag ein Hallendach nach.",
)


def marked(number: int, title: str, text: str) -> Findings:
    return mark(Page(source=Source(title), kind="row", text=text, id=str(number), title=title), Options())


def features_of(number: int, title: str, text: str) -> Features:
    return make_features(marked(number, title, text))


def key(word: str) -> int:
    return hashed(term_of(word) or "")


def test_a_twin_that_says_it_is_another_is_another_story() -> None:
    held = [features_of(n, *told) for n, told in enumerate((*COLLAPSE, TWIN, GERMAN))]
    story = {j.article: j.story for j in join_stories(held, ())}
    told = [story[f.article] for f in held]
    assert told[0] == told[1] == told[2] == told[4]
    assert told[3] != told[0]


def test_why_tells_that_it_says_it_is_another() -> None:
    findings = [marked(n, *told) for n, told in enumerate((*COLLAPSE, TWIN))]
    joined = name_beside(join_stories([make_features(f) for f in findings], ()), findings)
    why = {j.article: make_why(j, [f for f in findings if f.article.id == j.article]).says for j in joined}
    assert "one says that the other is another event" in why[findings[3].article.id]
    assert TWIN[0] in why[findings[0].article.id] or TWIN[0] in why[findings[1].article.id]


@pytest.mark.parametrize(
    ("said", "unlike"),
    [
        ("Police said it had nothing to do with the crash at Orrisby.", True),
        ("It is unrelated. A lorry turned over at Orrisby on Monday.", True),
        ("Die Polizei sieht keinen Zusammenhang mit dem Unfall in Orrisby.", True),
        ("It comes two days after a lorry turned over at Orrisby.", False),
        ("A lorry turned over at Orrisby, 30 km to the south.", False),
    ],
)
def test_a_name_beside_words_that_tell_of_another_matter(said: str, unlike: bool) -> None:
    opening = "A tanker burned out on the bridge at Tolling. The bridge was shut. Nobody was hurt. Traffic went round. "
    f = features_of(1, "Tanker burns at Tolling", opening + said)
    assert key("Orrisby") in f.aside
    assert (key("Orrisby") in f.unlike) == unlike
    assert key("Tolling") not in f.aside


def test_a_name_told_of_elsewhere_in_the_article_is_not_looked_aside_to() -> None:
    text = (
        "The dean of Orrisby has resigned. He is sixty. He said so himself. It comes two days after he left Orrisby for good."
    )
    assert key("Orrisby") not in features_of(1, "Dean resigns", text).aside


def test_what_stands_in_the_lead_is_of_the_matter_whatever_is_said_there() -> None:
    f = features_of(
        1, "Fire at Orrisby", "A separate Fire at the Orrisby Works. Two days after, Smoke rose again. It is out now."
    )
    assert not f.aside


def lost(*told: tuple[str, str]) -> list[float]:
    """What each pair of the first and another article loses."""
    live = Live()
    live.add([features_of(n, *one) for n, one in enumerate(told)], [NEVER] * len(told))
    rows = np.arange(1, len(told))
    found: list[float] = another_event(live, np.zeros_like(rows), rows).tolist()
    return found


def test_what_is_told_days_after_of_the_same_people_loses_nothing() -> None:
    after = (
        "Torvik shows drawings of rink",
        "Mayor Edda Torvik of Brenholt has shown the drawings of the rink. They bear two names. One of them is dead. "
        "She spoke five days after the roof fell in at Brenholt.",
    )
    assert lost(after, *COLLAPSE) == [0.0, 0.0, 0.0]


def test_a_twin_loses_by_each_that_goes_by_what_it_looks_aside_to() -> None:
    assert min(lost(TWIN, *COLLAPSE)) > 0
