"""An article that came out before what the others tell of, and without their names, tells of an earlier event."""

from __future__ import annotations

import numpy as np
import pytest

from rashomon.pipeline import Options, mark
from rashomon.records import Features, Page, Source
from rashomon.stories import make_features
from rashomon.stories.early import EARLIER, earlier_event
from rashomon.stories.live import NEVER
from rashomon.stories.neighbours import pairs_of
from rashomon.stories.stream import Stream

CRANE = (
    (
        "2021-09-16",
        "Crane falls on ferry quay at Lidvik",
        "LIDVIK, 16 September (NBT) - A crane fell across the ferry quay at Lidvik on Thursday morning and killed its driver. "
        "Haugland Lift, which owns the crane, said the wind was within the limit. The quay is shut, harbour master Sunniva "
        "Brekke said.",
    ),
    (
        "2021-09-17",
        "Lidvik crane had been inspected in May",
        "The crane that fell at Lidvik on Thursday, 16 September, had been inspected in May, Haugland Lift said on Friday. "
        "Sunniva Brekke, the harbour master, has asked for the papers. The driver was killed.",
    ),
    (
        "2021-09-18",
        "Ferries back at Lidvik",
        "Ferries called at Lidvik again on Saturday, two days after a crane of Haugland Lift fell across the quay and killed "
        "its driver. Harbour master Sunniva Brekke thanked the divers who had worked since 16 September.",
    ),
)
EARLIER_CRANE = (
    "2021-09-14",
    "Crane falls at Torsnes shipyard",
    "TORSNES, 14 September (NBT) - A crane of Haugland Lift fell at the shipyard of Torsnes on Monday evening. Nobody "
    "was hurt, since the yard was empty, foreman Aslak Rimstad said. The wind was within the limit, Haugland Lift said. The "
    "yard of Torsnes is shut, Rimstad said.",
)
PREVIEW = (
    "2021-09-14",
    "Big crane comes to Lidvik quay",
    "LIDVIK, 14 September (NBT) - A crane of Haugland Lift will work on the ferry quay at Lidvik from Wednesday, harbour "
    "master Sunniva Brekke said. Ferries will call as before.",
)


def features_of(published: str, title: str, text: str) -> Features:
    page = Page(source=Source(title), kind="row", text=text, id=title, title=title, published=published)
    return make_features(mark(page, Options()))


def lost(*articles: tuple[str, str, str]) -> dict[frozenset[str], float]:
    """What each pair of titles loses."""
    found = [features_of(*told) for told in articles]
    title = {f.article: told[1] for f, told in zip(found, articles, strict=True)}
    stream = Stream()
    stream.take_in(found)
    assert (stream.live.until.all < NEVER).all()
    pairs = pairs_of(stream.live, np.arange(len(found)))
    value = earlier_event(stream.live, pairs.a, pairs.b).tolist()
    names = [title[article] for article in stream.live.articles]
    return {frozenset((names[a], names[b])): x for a, b, x in zip(pairs.a.tolist(), pairs.b.tolist(), value, strict=True)}


def test_an_earlier_event_is_another() -> None:
    found = lost(*CRANE, EARLIER_CRANE)
    assert {pair for pair, x in found.items() if x} == {frozenset((EARLIER_CRANE[1], told[1])) for told in CRANE}
    assert set(found.values()) == {0.0, EARLIER}


def test_a_preview_has_the_names_of_what_is_to_come() -> None:
    assert not any(lost(*CRANE, PREVIEW).values())


@pytest.mark.parametrize("published", ["2021-09-16", "2021-09-20"])
def test_what_came_out_on_the_day_or_after_is_not_judged_by_it(published: str) -> None:
    assert not any(lost(*CRANE, (published, *EARLIER_CRANE[1:])).values())


def test_two_articles_are_too_few_to_tell() -> None:
    assert not any(lost(*CRANE[:2], EARLIER_CRANE).values())
