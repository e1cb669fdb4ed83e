"""Later versions of an article."""

from __future__ import annotations

import pytest

from rashomon.clean.dates import Day, read_date
from rashomon.copies.direction import before
from rashomon.pipeline import Options, told
from rashomon.records import Article, Page, Published, Source
from rashomon.run.local import LocalRunner

TEXT = (
    "The footbridge at Lower Sallow will close for five weeks while its chains are replaced, the county said.\n\n"
    "Walkers are asked to cross at the mill, half a mile upstream, where a warden will be on duty until dusk every day. "
    "The chains were last changed when the bridge was raised after the great flood, and two of them have begun to rust.\n"
)


def tell(*given: tuple[str, str | None, str | None, str]) -> dict[str | None, Article]:
    pages = [
        Page(source=Source("rows", n, f"r{n}"), kind="row", id=f"r{n}", text=text, outlet=outlet, published=published, url=url)
        for n, (text, outlet, published, url) in enumerate(given)
    ]
    with LocalRunner() as runner:
        return {a.source.id: a for a in told(pages, Options(one_story=True), runner).articles}


def test_a_later_version_names_the_one_it_revises() -> None:
    url = "https://sallow.example/bridge"
    first = (TEXT, "Sallow News", "2024-03-04T08:00", url)
    second = (TEXT.replace("five", "six"), "Sallow News", "2024-03-04T11:00", url)
    third = (TEXT.replace("five", "seven"), "Sallow News", "2024-03-05", url)
    articles = tell(first, second, third)
    assert articles["r0"].revises is None
    assert articles["r1"].revises == articles["r0"].id
    assert articles["r2"].revises == articles["r1"].id


def test_another_outlet_address_or_an_unknown_date_makes_no_version() -> None:
    first = (TEXT, "Sallow News", "2024-03-04", "https://sallow.example/bridge")
    changed = TEXT.replace("five", "six")
    for other in (
        (changed, "Mill Post", "2024-03-05", "https://sallow.example/bridge"),
        (changed, "Sallow News", "2024-03-05", "https://sallow.example/other"),
        (changed, "Sallow News", None, "https://sallow.example/bridge"),
        (changed, "Sallow News", "2024-03-04", "https://sallow.example/bridge"),
        (changed, "Sallow News", "2024-03-04T11:00", "https://sallow.example/bridge"),
    ):
        assert all(a.revises is None for a in tell(first, other).values())


@pytest.mark.parametrize(
    ("one", "other", "first"),
    [
        ("2024-05-13T16:20:00+02:00", "2024-05-13T11:00:00-04:00", True),
        ("2024-05-13T11:00:00-04:00", "2024-05-13T16:20:00+02:00", False),
        ("2024-05-13T16:20:00+02:00", "2024-05-13T10:20:00-04:00", False),
        ("2024-05-13T11:00:00", "2024-05-13T16:20:00", True),
        ("2024-05-13", "2024-05-13T16:20:00", False),
        ("2024-05-12", "2024-05-13T16:20:00", True),
    ],
)
def test_times_of_two_zones_are_compared_as_moments(one: str, other: str, first: bool) -> None:
    def said(written: str) -> Published:
        read = read_date(written)
        assert isinstance(read, Day)
        return Published(value=read.value, from_=read.from_, until=read.until, grain=read.grain, how="given", why="")

    assert before(said(one), said(other)) is first
